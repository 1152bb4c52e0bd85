"""What a full disk refuses is held until it takes it."""

import pytest

from desktop.domain.errors import KnownError, Reason
from desktop.services.held_drafts import HeldDrafts
from desktop.storage.vault import Vault

LONG = {"text": "x" * 50_000}


def test_a_draft_that_the_disk_refuses_is_there_again_and_reaches_it_later(vault: Vault) -> None:
    """The error is told; the words are held; and when there is room they are on the disk and nowhere else."""
    drafts, database = HeldDrafts(vault.drafts), vault._database
    drafts.keep("note", {"text": "kort"})
    database.execute(f"PRAGMA max_page_count = {database.value('PRAGMA page_count')}")
    with pytest.raises(KnownError) as raised:
        drafts.keep("note", LONG)
    assert raised.value.reason is Reason.DISK_FULL
    assert (drafts.get("note"), vault.drafts.get("note")) == (LONG, {"text": "kort"})
    database.execute("PRAGMA max_page_count = 1000000")
    drafts.keep("note", LONG)
    assert vault.drafts.get("note") == LONG
    assert HeldDrafts(vault.drafts).get("note") == LONG


def test_a_held_draft_can_be_dropped(vault: Vault) -> None:
    """It was saved as what it was to become."""
    drafts, database = HeldDrafts(vault.drafts), vault._database
    database.execute(f"PRAGMA max_page_count = {database.value('PRAGMA page_count')}")
    with pytest.raises(KnownError):
        drafts.keep("note", LONG)
    drafts.drop("note")
    assert drafts.get("note") is None
