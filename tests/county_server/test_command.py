"""`init` and `serve`: what is asked wrongly is answered with one sentence, and touches nothing."""

from __future__ import annotations

import datetime
import ssl
import subprocess
from pathlib import Path

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from sqlalchemy import column, table, update

from county_server import config
from county_server.__main__ import main
from county_server.config import BadSetting
from county_server.serving import Address
from county_server.store.database import Database
from county_server.store.schema import VERSION
from tests.support.county import TestCounty
from tests.support.server_process import COMMAND, ROOT, make_store, running_server

KEY = TestCounty().root.public


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("BREDVID_STORE", "BREDVID_ROOT_KEY"):
        monkeypatch.delenv(name, raising=False)


def complaint(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What the command says about arguments that it does not take."""
    assert main(list(arguments)) == 2
    written = capsys.readouterr()
    assert written.out == ""
    assert written.err.startswith("bredvid-county: ")
    assert written.err.count("\n") == 1
    return written.err


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("init", "--code", "23"), "where the store is"),
        (("init", "--code", "23", "--store", "county.db"), "whose county"),
        (("init", "--code", "23", "--store", "county.db", "--root-key", "xyz"), "hexadecimal"),
        (("init", "--code", "23", "--store", "county.db", "--root-key", "abcd"), "32 bytes"),
        (("init", "--code", "230", "--store", "county.db", "--root-key", KEY.hex()), "two digits"),
        (("init", "--code", "23", "--store", "missing/county.db", "--root-key", KEY.hex()), "cannot be opened"),
        (("serve", "--store", "county.db", "--host", "0.0.0.0"), "not this machine alone"),  # noqa: S104
        (("serve", "--store", "county.db", "--host", "bredvid.example"), "not this machine alone"),
        (("serve", "--store", "county.db", "--certificate", "c.pem"), "goes with its key"),
        (("serve", "--store", "county.db"), "run `init` first"),
    ],
)
def test_wrong_arguments(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    arguments: tuple[str, ...],
    reason: str,
) -> None:
    """Each gets its reason."""
    monkeypatch.chdir(tmp_path)
    assert reason in complaint(capsys, *arguments)


def test_a_store_is_made_once(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """And served for its own county only."""
    store = str(make_store(tmp_path / "county.db", KEY))
    assert "already" in complaint(capsys, "init", "--store", store, "--root-key", KEY.hex(), "--code", "23")
    other = TestCounty("Dalarna").root.public.hex()
    assert "another county" in complaint(capsys, "serve", "--store", store, "--root-key", other)


def test_a_store_of_a_later_version_is_left_alone(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """An old program must not write where it does not know the rules."""
    store = make_store(tmp_path / "county.db", KEY)
    database = Database(str(store))
    with database.write() as connection:
        connection.execute(
            update(table("alembic_version", column("version_num"))).values(version_num=f"{VERSION + 1:04}")
        )
    database.close()
    assert "later version" in complaint(capsys, "serve", "--store", str(store))


def test_a_damaged_store_is_not_served(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """It is said, not guessed around."""
    store = tmp_path / "county.db"
    store.write_bytes(b"no database" * 1000)
    assert "cannot be opened" in complaint(capsys, "serve", "--store", str(store))


def test_the_environment_is_read(tmp_path: Path) -> None:
    """Arguments stand above it; what is no number is refused."""
    environment = {"BREDVID_STORE": "a", "BREDVID_ROOT_KEY": KEY.hex(), "BREDVID_MAX_REQUEST_FRAMES": "5"}
    settings = config.from_environment(environment)
    assert (settings.store, settings.root_key, settings.limits.request_frames) == ("a", KEY, 5)
    assert config.from_environment(environment, store="b").store == "b"
    for wrong in ("", "0", "-1", "5.5", "many"):
        with pytest.raises(BadSetting, match="BREDVID_MAX_REQUEST_FRAMES"):
            config.from_environment({**environment, "BREDVID_MAX_REQUEST_FRAMES": wrong})


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1.2.3", "::1", "localhost"])
def test_this_machine_alone_needs_no_certificate(host: str) -> None:
    """What is sent there cannot be read on the way."""
    Address(host, 0).require_safe()


def test_an_address_that_is_taken_is_said(tmp_path: Path) -> None:
    """The second server ends with its reason."""
    store = make_store(tmp_path / "county.db", KEY)
    with running_server(store) as first:
        port = first.url.rsplit(":", 1)[1]
        second = subprocess.run(
            (*COMMAND, "serve", "--store", str(store), "--port", port), cwd=ROOT, capture_output=True, text=True
        )
    assert second.returncode == 2
    assert second.stdout == ""
    assert "bredvid-county: " in second.stderr


def test_with_a_certificate_it_speaks_tls(tmp_path: Path) -> None:
    """1.3, and nothing older."""
    certificate, key = self_made_certificate(tmp_path)
    store = make_store(tmp_path / "county.db", KEY)
    with running_server(store, "--certificate", str(certificate), "--key", str(key)) as server:
        assert server.url.startswith("https://127.0.0.1:")
        context = ssl.create_default_context(cafile=str(certificate))
        with httpx.Client(verify=context) as client:
            assert client.get(server.url + "/healthz").text == "ok"
        context.maximum_version = ssl.TLSVersion.TLSv1_2
        with httpx.Client(verify=context) as client, pytest.raises(httpx.ConnectError):
            client.get(server.url + "/healthz")


def self_made_certificate(folder: Path) -> tuple[Path, Path]:
    """Files of a certificate for 127.0.0.1 and of its key."""
    import ipaddress

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    start = datetime.datetime.now(datetime.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(start - datetime.timedelta(days=1))
        .not_valid_after(start + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), False)
        .sign(key, hashes.SHA256())
    )
    files = folder / "certificate.pem", folder / "key.pem"
    files[0].write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    files[1].write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return files
