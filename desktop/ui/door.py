"""What the window needs from outside to open a vault, and to reach the county. Bootstrap implements both.

The ui knows neither storage nor sync; it knows a door that opens to a desk, and a link that may be tried.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # nothing is loaded for a door that is still closed
    from desktop.domain.carried import Carrier
    from desktop.domain.transfer import Allowance, Answer, Network, Transfer
    from desktop.services.county.ended import EndedHere
    from desktop.services.county.founding import NewCounty
    from desktop.services.desk import Desk
    from desktop.services.recovery.passphrase import Strength
    from desktop.services.recovery.recovery_use import Opened as RecoveryOpened


class Link(Protocol):
    """The way to the county: one sync at a time, and when the next is due. `sync` blocks; the rest answers at once."""

    def sync(self) -> object:
        """A whole sync, on the network thread; raises KnownError."""
        ...

    def cancel(self) -> None:
        """Give up the sync that is running, from any thread."""
        ...

    @property
    def transfer(self) -> Transfer:
        """How much is left of the sync that runs, from any thread."""
        ...

    @property
    def newer(self) -> int:
        """How many things have come that only a later version of this program can read; after a sync."""
        ...

    @property
    def allowance(self) -> Allowance:
        """What may go without asking, what has been answered, and whether it is paused."""
        ...

    def move_to(self, network: Network) -> None:
        """One is on this network now."""
        ...

    def answer(self, answer: Answer) -> None:
        """What a person says of the large transfer that waits."""
        ...

    def pause(self) -> None:
        """Nothing is to go until somebody resumes, or a new day begins; gives up the sync that is running."""
        ...

    def resume(self) -> None:
        """It goes on."""
        ...

    @property
    def carrier(self) -> Carrier:
        """What carries by hand instead; on the network thread."""
        ...

    @property
    def wait(self) -> int:
        """Milliseconds until the next sync is due."""
        ...

    @property
    def stopped(self) -> bool:
        """Only a person may start the next one."""
        ...

    def saved(self) -> None:
        """Something was saved."""
        ...

    def reachable(self) -> None:
        """The network came back."""
        ...

    def pressed(self) -> None:
        """A person wants it now."""
        ...

    def succeeded(self) -> None:
        """A sync ended well."""
        ...

    def failed(self, error: Exception) -> None:
        """It did not."""
        ...


@dataclass(frozen=True, slots=True)
class Opened:
    """An open vault. Without a desk, this computer waits to be let into its county, or has ended.

    `recovery_code`: one that nobody has confirmed to have written down; empty otherwise. `comparison`: digits for the
    telephone, while it waits. `ended`: what there is to show when the county has shut this computer out; it waits to be
    let in again when there are digits too.
    """

    desk: Desk | None
    link: Link | None
    recovery_code: str = ""
    comparison: str = ""
    ended: EndedHere | None = None


class MunicipalityDoor(Protocol):
    """A municipality's recovery key, taken over from two papers for one purpose. All calls on the network thread."""

    def take_over(self, one: str, other: str, invitation: str) -> RecoveryOpened:
        """What the papers open; raises KnownError."""
        ...

    def let_in(self, member: int, by: str, reason: str) -> int:
        """Let a member into all of it, and forget the key; how many files there were. Raises KnownError."""
        ...

    def leave(self) -> None:
        """Forget the key without having done anything."""
        ...


class Door(Protocol):
    """The one vault of a profile. All calls but `exists` and `ask` belong on the database thread."""

    @property
    def municipality(self) -> MunicipalityDoor:
        """The way in by two papers; it needs no vault here."""
        ...

    def exists(self) -> bool:
        """Whether there is anything to unlock."""
        ...

    def wait(self) -> int:
        """Milliseconds until a passphrase may be tried; 0: now."""
        ...

    def judge(self, passphrase: str) -> Strength:
        """How good a new passphrase would be, by the municipality's policy; slow, for a worker thread."""
        ...

    def open(self, passphrase: str) -> Opened:
        """Raises KnownError, WRONG_PASSPHRASE among others."""
        ...

    def recover(self, code: str, passphrase: str) -> Opened:
        """Open with the recovery code, and take a new passphrase. Raises KnownError."""
        ...

    def create(self, invitation: str, passphrase: str) -> Opened:
        """Set up this computer. Raises KnownError INVITATION_WRONG before anything is written."""
        ...

    def found(self, county: NewCounty, passphrase: str) -> Opened:
        """Begin a county on this computer. Raises KnownError before anything is written."""
        ...

    def wipe(self) -> None:
        """Destroy everything that is saved here. Raises KnownError(DISK_REFUSED)."""
        ...

    def invite_again(self, invitation: str) -> str:
        """Another invitation, where the first was spent or the computer shut out; the new digits. Raises KnownError."""
        ...

    def code_written(self) -> None:
        """The recovery code is on paper."""
        ...

    def ask(self) -> Opened:
        """Ask the county whether this computer has been let in; on the network thread. Raises KnownError."""
        ...

    def close(self) -> None:
        """Close the vault and forget its keys; nothing if it is not open."""
        ...
