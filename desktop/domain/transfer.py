"""What goes over the link, and how much of it without asking: told before it begins and while it goes, paused at will.

A large transfer asks once. The answer holds for that network until midnight, so that a telephone's link that is paid
for by the byte is not used up by what can wait, and nobody is asked every quarter of an hour. What is small goes in any
case, and so does what is urgent, which is always first: a question may wait over a weekend, a withdrawal may not.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from desktop.domain.clock import Clock, instant, today

_ALWAYS = 16 * 1024
"""Bytes that a sync may take even while a large transfer waits for an answer."""


@dataclass(frozen=True, slots=True)
class Transfer:
    """What is left of the sync that runs, or of the one that waits for an answer; bytes. 0 and 0: nothing is known."""

    up: int = 0
    down: int = 0
    done: int = 0  # of this sync, both ways
    speed: float | None = None  # measured bytes in a second
    taken_in: int = 0  # what has come in this sync and may be read already; things, not bytes

    @property
    def left(self) -> int:
        """Both ways."""
        return self.up + self.down

    @property
    def seconds(self) -> int | None:
        """How long what is left takes, at the speed of late; None before anything has been measured."""
        return round(self.left / self.speed) if self.speed else None


class Answer(StrEnum):
    """What a person has said of a large transfer."""

    NOW = "now"  # all of it, over this network, until midnight
    LATER = "later"  # not over this network today


@dataclass(frozen=True, slots=True)
class Network:
    """What is known of the network that one is on. `name`: what tells it from others, such as the medium."""

    name: str = ""
    metered: bool = False


@dataclass(slots=True)
class Allowance:
    """How much may go without asking. `asks`: a transfer waits for an answer."""

    clock: Clock
    plain_bytes: int  # the policy's: over any network
    metered_bytes: int  # over one that is paid for by the byte
    network: Network = field(default_factory=Network)
    asks: Transfer | None = None
    paused_until: int = 0
    answers: dict[str, tuple[Answer, int]] = field(default_factory=dict)  # by network, until when

    @property
    def paused(self) -> bool:
        """A person has said that nothing is to go just now."""
        return self.clock.now() < self.paused_until

    @property
    def answer(self) -> Answer | None:
        """What has been said of large transfers over this network today."""
        said = self.answers.get(self.network.name)
        return said[0] if said and self.clock.now() < said[1] else None

    @property
    def budget(self) -> int | None:
        """Bytes that the next sync may take, both ways; None: as many as there are."""
        if self.answer is Answer.NOW:
            return None
        if self.asks is not None or self.answer is Answer.LATER:
            return _ALWAYS
        return self.metered_bytes if self.network.metered else self.plain_bytes

    def move_to(self, network: Network) -> None:
        """One is on another network: what was answered on the last says nothing of this."""
        if network != self.network:
            self.network, self.asks = network, None

    def ask(self, transfer: Transfer) -> None:
        """A sync has come to the end of what it may take."""
        self.asks = transfer

    def settle(self) -> None:
        """A sync came to its end: nothing waits for an answer."""
        self.asks = None

    def say(self, answer: Answer) -> None:
        """A person has answered; it holds over this network until midnight."""
        self.answers[self.network.name] = (answer, self._midnight())
        if answer is Answer.NOW:
            self.asks = None

    def pause(self) -> None:
        """Nothing goes until somebody resumes, or a new day begins: a pause that is forgotten must not last."""
        self.paused_until = self._midnight()

    def resume(self) -> None:
        """It goes on."""
        self.paused_until = 0

    def kept(self) -> dict[str, object]:
        """What must survive a lock, as plain values."""
        now = self.clock.now()
        answers = {name: [said.value, until] for name, (said, until) in self.answers.items() if now < until}
        return {"paused_until": self.paused_until, "answers": answers}

    def take(self, kept: dict[str, object] | None) -> None:
        """What `kept` gave."""
        if kept:
            self.paused_until = int(str(kept.get("paused_until", 0)))
            answers = kept.get("answers")
            if isinstance(answers, dict):
                self.answers = {str(name): (Answer(said), int(until)) for name, (said, until) in answers.items()}

    def _midnight(self) -> int:
        tomorrow = today(self.clock) + timedelta(days=1)
        return instant(datetime(tomorrow.year, tomorrow.month, tomorrow.day))
