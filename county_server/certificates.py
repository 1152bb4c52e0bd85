"""A certificate authority of the county's own, for a server that no public one vouches for.

The authority signs nothing but this server's certificate: its file is what computers are given at enrolment and trust
from then on, instead of the hundred authorities of the operating system. Its key is needed only to renew.
"""

from __future__ import annotations

import ipaddress
import os
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

AUTHORITY_DAYS = 3650
SERVER_DAYS = 397
"""As long as browsers accept; the same command run again renews it."""

_BEFORE = timedelta(hours=1)  # a client's clock may be behind


class Files(NamedTuple):
    """Where the four stand."""

    authority: Path  # to be given to computers
    authority_key: Path  # to be kept off the server
    certificate: Path
    key: Path


class NotAuthority(ValueError):
    """The authority's files do not belong together, or are not what this program made."""


def make(folder: Path, hosts: Sequence[str], now: datetime | None = None) -> Files:
    """A new server key and certificate for these hosts, by the folder's authority, which is made if there is none.

    Raises NotAuthority when one of the authority's files is missing or strange, and OSError.
    """
    moment = now or datetime.now(UTC)
    files = Files(folder / "ca.pem", folder / "ca-key.pem", folder / "server.pem", folder / "server-key.pem")
    folder.mkdir(parents=True, exist_ok=True)
    if not files.authority.exists() and not files.authority_key.exists():
        key = ec.generate_private_key(ec.SECP256R1())
        _write_private(files.authority_key, key)
        _write(files.authority, _authority(key, moment), 0o644)
    authority, authority_key = _load(files)
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = _server(key, hosts, authority, authority_key, moment)
    _write_private(files.key, key)
    _write(files.certificate, certificate, 0o644)
    return files


def der(certificate: Path) -> bytes:
    """A certificate as its fingerprint is made of it."""
    return x509.load_pem_x509_certificate(certificate.read_bytes()).public_bytes(serialization.Encoding.DER)


def _authority(key: ec.EllipticCurvePrivateKey, now: datetime) -> x509.Certificate:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Bredvid county server")])
    return (
        _bare(name, name, key, now, AUTHORITY_DAYS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(key_cert_sign=True, crl_sign=True), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )


def _server(
    key: ec.EllipticCurvePrivateKey,
    hosts: Sequence[str],
    authority: x509.Certificate,
    authority_key: ec.EllipticCurvePrivateKey,
    now: datetime,
) -> x509.Certificate:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, hosts[0][:64])])
    issuer = x509.AuthorityKeyIdentifier.from_issuer_public_key(authority_key.public_key())
    return (
        _bare(name, authority.subject, key, now, SERVER_DAYS)
        .add_extension(x509.SubjectAlternativeName([_alternative(host) for host in hosts]), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(digital_signature=True), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(issuer, critical=False)
        .sign(authority_key, hashes.SHA256())
    )


def _bare(
    name: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePrivateKey, now: datetime, days: int
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _BEFORE)
        .not_valid_after(now + timedelta(days=days))
    )


def _usage(**used: bool) -> x509.KeyUsage:
    every = (
        "digital_signature",
        "content_commitment",
        "key_encipherment",
        "data_encipherment",
        "key_agreement",
        "key_cert_sign",
        "crl_sign",
        "encipher_only",
        "decipher_only",
    )
    return x509.KeyUsage(**{name: used.get(name, False) for name in every})


def _alternative(host: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(host))
    except ValueError:
        return x509.DNSName(host)


def _load(files: Files) -> tuple[x509.Certificate, ec.EllipticCurvePrivateKey]:
    try:
        authority = x509.load_pem_x509_certificate(files.authority.read_bytes())
        key = serialization.load_pem_private_key(files.authority_key.read_bytes(), None)
    except (FileNotFoundError, ValueError) as error:
        raise NotAuthority(f"{files.authority} and {files.authority_key} are not a whole authority") from error
    if not isinstance(key, ec.EllipticCurvePrivateKey) or key.public_key() != authority.public_key():
        raise NotAuthority(f"{files.authority_key} is not the key of {files.authority}")
    return authority, key


def _write_private(path: Path, key: ec.EllipticCurvePrivateKey) -> None:
    plain = serialization.NoEncryption()
    _put(path, key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain), 0o600)


def _write(path: Path, certificate: x509.Certificate, mode: int) -> None:
    _put(path, certificate.public_bytes(serialization.Encoding.PEM), mode)


def _put(path: Path, data: bytes, mode: int) -> None:
    """Whole or not at all, and never readable by more than it should be."""
    unfinished = path.with_name(path.name + ".unfinished")
    unfinished.unlink(missing_ok=True)
    with os.fdopen(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode), "wb") as file:
        file.write(data)
    unfinished.replace(path)
