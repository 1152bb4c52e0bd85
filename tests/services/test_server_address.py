"""Another address for the county's server: from a letter, or in an invitation to the same county."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.errors import KnownError, Reason
from desktop.services.county.server_address import ServerAddress
from desktop.storage.vault import Vault
from tests.support.vaults import make_vault
from wire.address import with_pin
from wire.invitation import Invitation


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    made = make_vault(tmp_path / "vault")
    yield made
    made.close()


def test_an_address_from_a_letter_is_taken_with_its_mark(vault: Vault) -> None:
    """And shown without it."""
    address = with_pin("https://bredvid.example", b"certificate")
    here = ServerAddress(vault.mailbox)
    assert not here.shown()[1]
    here.change(f" {address}/ ".replace("/ ", " "))
    assert here.shown() == ("https://bredvid.example", True)
    assert vault.mailbox.identity().server == address


def test_an_invitation_to_this_county_will_do_and_no_other(vault: Vault) -> None:
    """The keys and the place of this computer stay what they are."""
    before, here = vault.mailbox.identity(), ServerAddress(vault.mailbox)
    here.change(Invitation.create("https://ny.example", before.county).text())
    after = vault.mailbox.identity()
    assert (after.server, after.signing_key, after.device) == ("https://ny.example", before.signing_key, before.device)
    for text, reason in (
        (Invitation.create("https://annan.example", bytes(15) + b"x").text(), Reason.INVITATION_WRONG),
        ("AAAAA BBBBB", Reason.INVITATION_WRONG),
        ("http://bredvid.example", Reason.SERVER_ADDRESS),
        ("https://bredvid.example#fel", Reason.SERVER_ADDRESS),
    ):
        with pytest.raises(KnownError) as refused:
            here.change(text)
        assert refused.value.reason is reason
    assert vault.mailbox.identity() == after


@pytest.mark.parametrize(
    "text",
    [
        "https://",
        "https://:443",
        "https://[",
        "https://bredvid.example:99999",
        "https://bredvid..example",
        "https://bredvid.example/a b",
        "https://bredvid.example?x=1",
        "http://127.0.0.1.example",
        pytest.param(Invitation.create("https://", bytes(16)).text(), id="invitation"),  # another at every collection
    ],
)
def test_an_address_that_nothing_can_be_sent_to_is_not_kept(vault: Vault, text: str) -> None:
    """What is kept is used at every unlock: a slip here would keep the person out of the vault."""
    before = vault.mailbox.identity()
    with pytest.raises(KnownError) as refused:
        ServerAddress(vault.mailbox).change(text)
    assert refused.value.reason in (Reason.SERVER_ADDRESS, Reason.INVITATION_WRONG)
    assert vault.mailbox.identity() == before
