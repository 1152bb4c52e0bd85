"""What a person may know and decide of the computer that she works at: its lock, its code on paper, its copies."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import metadata
from pathlib import Path

from desktop.domain.clock import Clock, local, today
from desktop.domain.compartments import CompartmentKind
from desktop.domain.policy import Policy
from desktop.domain.ports import Backup, Ledger, Members, Settings, Strongbox
from desktop.services.recovery import passphrase as passphrases
from desktop.services.recovery.passphrase import Strength

LEAST_MINUTES, MOST_MINUTES = 1, 15
COUNTED = (
    CompartmentKind.PERSON_FILE,
    CompartmentKind.ASSIGNMENT,
    CompartmentKind.CONSULTATION,
    CompartmentKind.DISCLOSURE,
)
_MINUTES, _THEME = "this_computer/lock_minutes", "this_computer/theme"
_BACKUP_AT, _PASSPHRASE_AT = "this_computer/backup_at", "this_computer/passphrase_at"
CODE_AT = "this_computer/code_at"
"""Setting: when the recovery code that holds was put on paper, ms."""
_PROJECT = Path(__file__).parents[3] / "pyproject.toml"


@dataclass(frozen=True, slots=True)
class Facts:
    """What the room shows. Days are None for what has not been done since this was written down."""

    computer: int  # its number in the directory; all that a paper says of it
    unit: str
    version: str
    counts: tuple[tuple[CompartmentKind, int], ...]  # never names
    lock_minutes: int
    most_minutes: int
    passphrase_on: date | None
    code_on: date | None
    backup_on: date | None
    theme: str


class ThisComputer:
    """One open vault, seen from outside of what is in it."""

    def __init__(
        self,
        ledger: Ledger,
        members: Members,
        settings: Settings,
        strongbox: Strongbox,
        clock: Clock,
        policy: Policy,
    ) -> None:
        self._ledger = ledger
        self._members = members
        self._settings = settings
        self._strongbox = strongbox
        self._clock = clock
        self._policy = policy

    def facts(self) -> Facts:
        """All that the room shows."""
        counts = Counter(info.kind for info in self._ledger.compartments(*COUNTED))
        me = self._members.me
        return Facts(
            computer=me.device,
            unit=self._members.unit(me.unit)[1],
            version=program_version(),
            counts=tuple((kind, counts[kind]) for kind in COUNTED if counts[kind]),
            lock_minutes=self.lock_minutes(),
            most_minutes=self._most_minutes,
            passphrase_on=self._day(_PASSPHRASE_AT),
            code_on=self._day(CODE_AT),
            backup_on=self._day(_BACKUP_AT),
            theme=self.theme(),
        )

    # When it locks, and how it looks

    @property
    def _most_minutes(self) -> int:
        return min(MOST_MINUTES, max(LEAST_MINUTES, self._policy.lock.most_minutes))

    def lock_minutes(self) -> int:
        """After so long without a touch; within what the municipality allows."""
        chosen = int(self._settings.get(_MINUTES) or self._policy.lock.after_minutes)
        return min(self._most_minutes, max(LEAST_MINUTES, chosen))

    def set_lock_minutes(self, minutes: int) -> int:
        """What the person wants, as far as it is allowed; gives what holds from now on."""
        self._settings.set(_MINUTES, minutes)
        return self.lock_minutes()

    def theme(self) -> str:
        """What was chosen; empty: as the computer has it."""
        return str(self._settings.get(_THEME) or "")

    def set_theme(self, name: str) -> None:
        """Remember it for the next unlocking."""
        self._settings.set(_THEME, name)

    # What opens it

    def judge(self, passphrase: str) -> Strength:
        """How good a new passphrase would be, for one who knows the names that are known here."""
        return passphrases.judge(passphrase, self._policy.lock.min_guesses_log10, self._names())

    def change_passphrase(self, old: str, new: str) -> None:
        """Raises KnownError: PASSPHRASE_WEAK, WRONG_PASSPHRASE, PASSPHRASE_WAIT, DISK_FULL, DISK_REFUSED."""
        passphrases.check(new, self._policy.lock.min_guesses_log10, self._names())
        self._strongbox.change_passphrase(old, new)
        self._settings.set(_PASSPHRASE_AT, self._clock.now())

    def propose_code(self) -> str:
        """A new recovery code to print. The one in the safe opens until `take_code`."""
        return self._strongbox.propose_recovery_code()

    def take_code(self, code: str) -> None:
        """The new one is on paper. Raises KnownError: DISK_FULL, DISK_REFUSED."""
        self._strongbox.take_recovery_code(code)
        self._settings.set(CODE_AT, self._clock.now())

    # Copies

    def back_up(self, folder: Path) -> Backup:
        """A copy in a new folder inside this one, under a name that tells the day and nothing else.

        Raises KnownError: DISK_FULL, DISK_REFUSED.
        """
        name = f"bredvid-kopia-{today(self._clock):%Y%m%d}"
        names = (name, *(f"{name}-{number}" for number in range(2, 1000)))
        made = self._strongbox.back_up(str(next(folder / one for one in names if not (folder / one).exists())))
        self._settings.set(_BACKUP_AT, self._clock.now())
        return made

    def _day(self, key: str) -> date | None:
        at = self._settings.get(key)
        return local(int(at)).date() if at else None

    def _names(self) -> Iterator[str]:
        """What somebody who knows this office would try first."""
        for role in range(1, 8):
            for member in self._members.with_role(role):
                yield from (member.name, member.unit_name)
        for info in self._ledger.compartments(CompartmentKind.PERSON_FILE):
            yield info.card.alias


@cache
def program_version() -> str:
    """As pyproject.toml has it; from the package's own data where the program is installed."""
    if _PROJECT.exists():
        return str(tomllib.loads(_PROJECT.read_text(encoding="utf-8"))["project"]["version"])
    try:
        return metadata.version("bredvid")
    except metadata.PackageNotFoundError:
        return ""
