"""What was said in the world: every word with its author, its place, and whom the author knew to be out.

Every text that is written is another one, so that it can be looked for wherever it may be.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from desktop.domain.identity import ChangeId, CompartmentId

PLANTED = "Tallbarr"
"""Begins every text and every alias: where these bytes are seen, something is readable."""


@dataclass
class Word:
    """One text that the program has said is saved.

    `out`: members whose every grant that the author knew of was over. `known`: the grants that she knew of. `keeper`:
    she could let in, so that her computer must begin a new epoch first. `sent`: the server has confirmed it. `risked`:
    the only copy was on a computer that was lost, restored or locked out, so it may be gone.
    """

    text: str
    compartment: CompartmentId
    device: int
    out: frozenset[int]
    known: frozenset[ChangeId]
    keeper: bool
    sent: bool = False
    risked: bool = False


@dataclass
class Account:
    """All words, by text; and what has been taken back."""

    words: dict[str, Word] = field(default_factory=dict)
    unsent: dict[int, dict[str, Word]] = field(default_factory=dict)
    """By device: what the server has not confirmed yet."""
    founded: dict[CompartmentId, int] = field(default_factory=dict)
    """By whose device."""
    erased: set[CompartmentId] = field(default_factory=set)
    unsure: set[CompartmentId] = field(default_factory=set)
    """Taken back on a computer that was lost before it had heard the server's answer."""
    let_in: dict[CompartmentId, set[int]] = field(default_factory=dict)
    """Members who have ever been let in."""

    def next_text(self) -> str:
        return f"{PLANTED} {len(self.words):06}"

    def say(self, word: Word) -> None:
        self.words[word.text] = word
        self.unsent.setdefault(word.device, {})[word.text] = word

    def heard(self, device: int, compartment: CompartmentId, waiting: Iterable[str]) -> None:
        """Of this device's words there only these still wait: the server has the others."""
        left, mine = set(waiting), self.unsent.get(device, {})
        for text in [text for text, word in mine.items() if word.compartment == compartment and text not in left]:
            mine.pop(text).sent = True

    def risk(self, device: int, compartment: CompartmentId | None = None) -> None:
        """Whatever only this device had, there or anywhere, may be gone."""
        for word in self.unsent.get(device, {}).values():
            if compartment in (None, word.compartment):
                word.risked = True
