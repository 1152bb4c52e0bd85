"""Text to measure with: words of the invented stories in random order.

Random order compresses worse than language does, so what is measured on it flatters nobody; its lengths are those of
the sets that the peers were measured on (a changed value some 30 to 60 bytes, a record some 250).
"""

from __future__ import annotations

import random
from datetime import date, timedelta

import msgspec

from demo.stories import CONSULTATIONS, FILES, FIRST_REPLIES, REFLECTIONS, SESSIONS
from desktop.domain.identity import CompartmentId
from desktop.domain.records.assignment import Mode, Mood, SupportSession, Task
from desktop.storage.vault import Vault

RECORDS = 200

_TEXTS = (
    *(consultation[0] for consultation in CONSULTATIONS),
    *FIRST_REPLIES,
    *REFLECTIONS,
    *(text for text, _, _, _ in SESSIONS),
    *(file.situation for file in FILES),
)


class Words:
    """Always the same words in the same order."""

    def __init__(self, seed: int = 2027) -> None:
        self._chance = random.Random(seed)
        self._vocabulary = sorted({word for text in _TEXTS for word in text.split()})

    def text(self, least: int, most: int) -> str:
        """That many words."""
        return " ".join(self._chance.choices(self._vocabulary, k=self._chance.randint(least, most)))

    def session(self) -> SupportSession:
        """A new session: some 250 bytes as JSON."""
        chance = self._chance
        return SupportSession(
            held_on=date(2026, 1, 1) + timedelta(days=chance.randrange(365)),
            mode=chance.choice(list(Mode)),
            minutes=chance.choice([15, 20, 30, 45, 60, 90]),
            tasks=tuple(chance.sample(list(Task), k=2)),
            text=self.text(12, 24),
            mood=chance.choice(list(Mood)),
            written_by=4,
        )

    def edit_one(self, vault: Vault, file: CompartmentId) -> None:
        """A small change to one of the sessions: half of them words, half a number, a choice or a day."""
        seen = self._chance.choice(vault.ledger.all(file, SupportSession))
        fresh = self.session()
        fields = self._chance.choice(
            [
                {"text": self.text(3, 9)},
                {"text": self.text(3, 9)},
                {"minutes": self._chance.randint(1, 200)},
                {"held_on": fresh.held_on},
            ]
        )
        vault.ledger.edit(seen, msgspec.structs.replace(seen.record, **fields))
