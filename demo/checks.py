"""What held and what did not: each check is one line, and a tour is whole when none of them failed."""

from __future__ import annotations

from collections.abc import Callable, Iterable


class Checks:
    """Says each thing that happens. `failed` holds what did not."""

    def __init__(self, say: Callable[[str], None] = print) -> None:
        self._say = say
        self.failed: list[str] = []

    def tell(self, text: str) -> None:
        """A step begins."""
        self._say(text)

    def that(self, what: str, holds: bool, found: str = "") -> None:
        """It holds, or what was found instead."""
        if holds:
            self._say(f"    ja: {what}")
        else:
            self.fail(f"{what} ({found})" if found else what)

    def fail(self, what: str) -> None:
        """It does not hold."""
        self.failed.append(what)
        self._say(f"    NEJ: {what}")

    def all_in(self, what: str, texts: Iterable[str], words: str) -> None:
        """Every text stands in the words."""
        missing = [text for text in texts if text not in words]
        self.that(what, not missing, f"saknas: {missing}")

    def none_in(self, what: str, texts: Iterable[str], words: str) -> None:
        """No text stands in the words."""
        there = [text for text in texts if text and text in words]
        self.that(what, not there, f"står där: {there}")
