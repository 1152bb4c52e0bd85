"""The same records and the same changes for everybody who is measured."""

from __future__ import annotations

import random
from dataclasses import dataclass

import msgspec

from bench.words import Words
from desktop.domain.records.assignment import SupportSession


@dataclass(frozen=True)
class Record:
    """A session; for those who keep text alone, its text and the rest of its fields as JSON."""

    session: SupportSession

    @property
    def text(self) -> str:
        return self.session.text

    @property
    def rest(self) -> str:
        fields = msgspec.to_builtins(self.session)
        return msgspec.json.encode({name: value for name, value in fields.items() if name != "text"}).decode()


@dataclass(frozen=True)
class Edit:
    """One field of the record at a place gets a new value: its text, or its minutes among the rest."""

    at: int
    is_text: bool
    value: str
    minutes: int = 0


class Material:
    """Always the same, in the same order."""

    def __init__(self) -> None:
        self._words, self._chance = Words(), random.Random(2027)
        self.records: list[Record] = []

    def add(self, count: int) -> list[Record]:
        """New records."""
        made = [Record(self._words.session()) for _ in range(count)]
        self.records += made
        return made

    def edits(self, count: int) -> list[Edit]:
        """Small changes, each of another record: half of them words."""
        return [self._edit(at) for at in self._chance.sample(range(len(self.records)), count)]

    def rivals(self, count: int) -> tuple[list[Edit], list[Edit]]:
        """Two people's changes of the text of each of the first records, made without having heard of each other."""
        return (
            [Edit(at, True, f"Första handen {at}: {self._words.text(3, 6)}") for at in range(count)],
            [Edit(at, True, f"Andra handen {at}: {self._words.text(3, 6)}") for at in range(count)],
        )

    def _edit(self, at: int) -> Edit:
        if self._chance.random() < 0.5:
            return Edit(at, True, self._words.text(3, 9))
        minutes = self._chance.randint(1, 200)
        session = msgspec.structs.replace(self.records[at].session, minutes=minutes)
        return Edit(at, False, Record(session).rest, minutes)
