"""Whom a computer believes to be the county's server: real ones on loopback, the right one and all the wrong ones."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event

import pytest

from county_server import certificates
from desktop.domain.errors import KnownError, Reason
from desktop.sync.http import Cut, HttpTransport
from tests.support.county import TestCounty
from tests.support.server_process import ServerProcess, make_store, running_server
from wire.address import bare, pin_of, with_pin
from wire.messages import SYNC_PATH


@contextmanager
def serving(folder: Path, files: certificates.Files) -> Iterator[ServerProcess]:
    """A server with these files."""
    folder.mkdir(exist_ok=True)
    store = make_store(folder / "county.db", TestCounty().root.public)
    with running_server(store, "--certificate", str(files.certificate), "--key", str(files.key)) as server:
        yield server


def named(server: ServerProcess, files: certificates.Files) -> str:
    """The address that an invitation carries."""
    return with_pin(server.url, certificates.der(files.authority))


def reason(transport: HttpTransport) -> Reason | None:
    """Why nothing was sent; None when the server answered."""
    heard: list[bytes] = []
    try:
        transport.exchange(SYNC_PATH, [b""], heard.append, Event())
    except KnownError as error:
        assert heard == []
        return error.reason
    except Cut:
        pytest.fail("the server hung up")
    finally:
        transport.close()
    return None


def test_the_authority_that_the_address_names_is_believed_and_kept(tmp_path: Path) -> None:
    """It comes from the server itself, once; a renewed certificate of the same authority is as good."""
    files, kept = certificates.make(tmp_path / "tls", ["127.0.0.1"]), tmp_path / "county.pem"
    with serving(tmp_path / "a", files) as server:
        assert reason(HttpTransport(named(server, files), kept)) is None
    assert ssl.PEM_cert_to_DER_cert(kept.read_text()) == certificates.der(files.authority)
    renewed = certificates.make(tmp_path / "tls", ["127.0.0.1"])
    with serving(tmp_path / "b", renewed) as server:
        assert reason(HttpTransport(named(server, files), kept)) is None


def test_another_authority_is_not_believed_whether_new_or_later(tmp_path: Path) -> None:
    """At the first contact, and after the right one has been kept; the new address mends it."""
    files, other = (certificates.make(tmp_path / name, ["127.0.0.1"]) for name in ("tls", "other"))
    kept = tmp_path / "county.pem"
    with serving(tmp_path / "b", other) as server:
        address = with_pin(server.url, certificates.der(files.authority))
        assert reason(HttpTransport(address, kept)) is Reason.SERVER_CERTIFICATE
        assert not kept.exists()
        kept.write_bytes(files.authority.read_bytes())
        assert reason(HttpTransport(address, kept)) is Reason.SERVER_CERTIFICATE
        assert reason(HttpTransport(named(server, other), kept)) is None


def test_a_certificate_that_is_over_or_has_another_name_says_so(tmp_path: Path) -> None:
    """The right authority does not make them good."""
    long_ago = datetime.now(UTC) - timedelta(days=certificates.SERVER_DAYS + 2)
    over = certificates.make(tmp_path / "over", ["127.0.0.1"], long_ago)
    elsewhere = certificates.make(tmp_path / "elsewhere", ["bredvid.example"])
    for files, expected in ((over, Reason.CERTIFICATE_OVER), (elsewhere, Reason.CERTIFICATE_NAME)):
        with serving(files.authority.parent, files) as server:
            assert reason(HttpTransport(named(server, files), files.authority.with_name("kept.pem"))) is expected


def test_the_server_s_own_certificate_may_be_named_instead(tmp_path: Path) -> None:
    """For a county that has one from elsewhere and wants no other; another of the same authority is refused then."""
    files = certificates.make(tmp_path / "tls", ["127.0.0.1"])
    own = certificates.der(files.certificate)
    with serving(tmp_path / "a", files) as server:
        assert reason(HttpTransport(with_pin(server.url, own), tmp_path / "kept.pem")) is None
    renewed = certificates.make(tmp_path / "tls", ["127.0.0.1"])
    with serving(tmp_path / "b", renewed) as server:
        transport = HttpTransport(with_pin(server.url, own), tmp_path / "kept.pem")
        assert reason(transport) is Reason.SERVER_CERTIFICATE


def test_an_address_with_and_without_its_mark() -> None:
    """What is no fingerprint is no address."""
    address = with_pin("https://bredvid.example", b"certificate")
    assert bare(address) == "https://bredvid.example"
    assert pin_of("https://bredvid.example") is None
    assert with_pin(address, b"certificate") == address
    for wrong in ("#", "#x", address[:-1], address + "A", address + "ö"):
        if wrong == "#":
            assert pin_of(wrong) is None
            continue
        with pytest.raises(ValueError, match="fingerprint"):
            pin_of(wrong)
