"""Drafts and settings: what is being typed, and small facts, are there after reopening."""

from pathlib import Path

from desktop.storage.vault import Vault
from tests.support.vaults import HandClock, make_vault, opened


def test_a_draft_survives_reopening_until_it_is_dropped(tmp_path: Path) -> None:
    """With all that was in it, and when it was kept."""
    clock = HandClock()
    vault = make_vault(tmp_path / "profile", clock=clock)
    content = {"text": "en fråga om en flicka", "cursor": 14, "parts": ["ett", None], "when": {"day": 3}}
    assert vault.drafts.keep("consultation/new", {"text": "en"}) == clock.now()
    clock.turn(minutes=1)
    assert vault.drafts.keep("consultation/new", content) == clock.now()
    vault.close()
    with opened(tmp_path / "profile") as again:
        assert again.drafts.get("consultation/new") == content
        assert again.drafts.get("journal/new") is None
        again.drafts.drop("consultation/new")
        again.drafts.drop("consultation/new")
    with opened(tmp_path / "profile") as again:
        assert again.drafts.get("consultation/new") is None


def test_a_draft_needs_no_place_in_a_county(tmp_path: Path) -> None:
    """Typing before an administrator has let the computer in is not lost either."""
    vault = make_vault(tmp_path / "profile", device=None)
    vault.drafts.keep("consultation/new", {"text": "hej"})
    assert vault.drafts.get("consultation/new") == {"text": "hej"}
    vault.close()


def test_settings_keep_what_was_set(vault: Vault) -> None:
    """The default stands in for what never was, also where the value is nothing."""
    assert vault.settings.get("zoom", 100) == 100
    vault.settings.set("zoom", 200)
    vault.settings.set("theme", None)
    assert (vault.settings.get("zoom", 100), vault.settings.get("theme", "light")) == (200, None)
