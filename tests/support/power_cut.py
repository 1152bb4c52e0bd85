"""Drafts of a computer whose power goes just before a draft is dropped, or just after it was told what it becomes."""

from __future__ import annotations

from typing import Any

from desktop.domain.ports import Drafts


class PowerCut(BaseException):
    """Nothing after this happened."""


class CutDrafts:
    """`ports.Drafts` over real ones; the power goes when one is to be dropped."""

    def __init__(self, drafts: Drafts) -> None:
        self._drafts = drafts

    def keep(self, key: str, content: dict[str, Any]) -> int:
        return self._drafts.keep(key, content)

    def get(self, key: str) -> dict[str, Any] | None:
        return self._drafts.get(key)

    def drop(self, key: str) -> None:
        raise PowerCut
