"""The county's own certificate authority: trusted by its file alone, and used again to renew."""

from __future__ import annotations

import os
import ssl
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from cryptography import x509

from county_server import certificates
from county_server.__main__ import main
from tests.support.county import TestCounty
from tests.support.server_process import make_store, running_server


def test_whoever_has_the_authoritys_file_trusts_the_server(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By name and by address, over TLS 1.3, after a renewal too; another authority is not trusted."""
    command = ["certificate", "--host", "127.0.0.1", "--host", "localhost", "--folder", str(tmp_path)]
    assert main(command) == 0
    assert "give to computers" in capsys.readouterr().out
    trusting = ssl.create_default_context(cafile=str(tmp_path / "ca.pem"))
    first = (tmp_path / "server.pem").read_bytes()
    assert main(command) == 0
    assert (tmp_path / "server.pem").read_bytes() != first
    other = certificates.make(tmp_path / "other", ["127.0.0.1"])
    store = make_store(tmp_path / "county.db", TestCounty().root.public)
    arguments = ("--certificate", str(tmp_path / "server.pem"), "--key", str(tmp_path / "server-key.pem"))
    with running_server(store, *arguments) as server:
        with httpx.Client(verify=trusting) as client:
            assert client.get(server.url + "/healthz").text == "ok"
            assert client.get(server.url.replace("127.0.0.1", "localhost") + "/healthz").text == "ok"
        with (
            httpx.Client(verify=ssl.create_default_context(cafile=str(other.authority))) as client,
            pytest.raises(httpx.ConnectError),
        ):
            client.get(server.url + "/healthz")


def test_keys_are_their_owners_alone(tmp_path: Path) -> None:
    """Also those that were written over an older one."""
    for _ in range(2):
        files = certificates.make(tmp_path / "tls", ["bredvid.example"])
    modes = [stat.S_IMODE(path.stat().st_mode) for path in files]
    assert modes == [0o644 & ~_umask(), 0o600, 0o644 & ~_umask(), 0o600]
    assert len(list((tmp_path / "tls").iterdir())) == 4


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_the_authority_outlives_the_servers_certificate(tmp_path: Path) -> None:
    """It is not made anew when the server's is, and it signs servers only."""
    now = datetime(2027, 1, 1, tzinfo=UTC)
    files = certificates.make(tmp_path, ["bredvid.example", "192.0.2.7"], now)
    authority = x509.load_pem_x509_certificate(files.authority.read_bytes())
    certificates.make(tmp_path, ["bredvid.example"], now + timedelta(days=390))
    assert files.authority.read_bytes() == authority.public_bytes(certificates.serialization.Encoding.PEM)
    server = x509.load_pem_x509_certificate(files.certificate.read_bytes())
    server.verify_directly_issued_by(authority)
    assert authority.not_valid_after_utc > server.not_valid_after_utc > now + timedelta(days=780)
    constraints = authority.extensions.get_extension_for_class(x509.BasicConstraints).value
    assert (constraints.ca, constraints.path_length) == (True, 0)


@pytest.mark.parametrize("missing", ["ca.pem", "ca-key.pem"])
def test_half_an_authority_is_not_made_whole(tmp_path: Path, missing: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A new key would be trusted by nobody."""
    certificates.make(tmp_path, ["bredvid.example"])
    (tmp_path / missing).unlink()
    assert main(["certificate", "--host", "bredvid.example", "--folder", str(tmp_path)]) == 2
    assert "not a whole authority" in capsys.readouterr().err
    assert not (tmp_path / missing).exists()


def test_anothers_key_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The files of two authorities do not mix."""
    certificates.make(tmp_path / "a", ["bredvid.example"])
    other = certificates.make(tmp_path / "b", ["bredvid.example"])
    (tmp_path / "a" / "ca-key.pem").write_bytes(other.authority_key.read_bytes())
    assert main(["certificate", "--host", "bredvid.example", "--folder", str(tmp_path / "a")]) == 2
    assert "is not the key of" in capsys.readouterr().err
