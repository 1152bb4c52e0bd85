"""Drafts that a full disk refuses are held in memory until it takes them: going elsewhere in the program loses none."""

from __future__ import annotations

from typing import Any

from desktop.domain.errors import KnownError
from desktop.domain.ports import Drafts


class HeldDrafts:
    """`ports.Drafts` over another, which a KnownError of its `keep` does not rob of the words.

    The error still reaches whoever asked, so that the screen says what is wrong and tries again. What is held is gone
    when the vault is locked: nothing of it may stay in memory then.
    """

    def __init__(self, drafts: Drafts) -> None:
        self._drafts = drafts
        self._held: dict[str, dict[str, Any]] = {}

    def keep(self, key: str, content: dict[str, Any]) -> int:
        """Store a draft; raises what storing raises, and then it is held here."""
        try:
            at = self._drafts.keep(key, content)
        except KnownError:
            self._held[key] = content
            raise
        self._held.pop(key, None)
        return at

    def get(self, key: str) -> dict[str, Any] | None:
        """The latest of it, on the disk or not."""
        return self._held.get(key) or self._drafts.get(key)

    def drop(self, key: str) -> None:
        """It is saved elsewhere, or not wanted."""
        self._held.pop(key, None)
        self._drafts.drop(key)
