"""The fictional county on disk: the server's store, a profile for each person, and the address they know.

    county = County.make(folder, cast.EVERYONE, clock)   # everybody's computer is open, let in and synced
    …
    county.close()
    with County(folder).serving() as server: …           # later, in any process: the same county again

Everything is made as the product makes it: an administrator's root key, invitations, applications, approvals.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from demo.cast import COUNTY_CODE, COUNTY_TEAM, KERSTIN, Person
from demo.clocks import TurnedClock
from demo.computer import Computer, member
from demo.server import Server, ServerRefused, make_store
from desktop.bootstrap.surroundings import SystemClock
from desktop.services.county.administration import Administration, NewUnit
from desktop.services.municipalities import names
from desktop.sync import gate
from wire.directory import County as FirstLine
from wire.directory import Directory

MUNICIPALITIES = tuple(code for code in names() if code.startswith(COUNTY_CODE))
"""The eight of Jämtland."""


class County:
    """A county that has been made. `folder` holds all of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = folder / "server" / "county.db"

    def profile(self, person: Person) -> Path:
        """The folder of her vault."""
        return self.folder / "profiles" / person.key

    def copied_to(self, folder: Path) -> County:
        """The same county in another folder, as it is now; nobody may be in it."""
        folder.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(self.folder, folder)
        return County(folder)

    @property
    def _address(self) -> Path:
        return self.folder / "address.txt"

    @contextmanager
    def serving(self) -> Iterator[Server]:
        """Its server, where everybody knows it to be; if that port is taken, at another, which everybody is told."""
        known = self._address.read_text(encoding="utf-8")
        try:
            server = Server(self.store, int(known.rpartition(":")[2]))
        except ServerRefused:
            server = Server(self.store)
            self.tell_address(server.url)
            self._address.write_text(server.url, encoding="utf-8")
        try:
            yield server
        finally:
            server.stop()

    def tell_address(self, url: str, people: Iterable[Person] | None = None) -> None:
        """The computers of these people, or all, look for the county here from now on. None of them may be open."""
        profiles = self.folder / "profiles"
        chosen = sorted(profiles.iterdir()) if people is None else [self.profile(person) for person in people]
        for folder in chosen:
            computer = Computer.open(folder, SystemClock())
            computer.move_to(url)
            computer.close()

    @classmethod
    def make(cls, folder: Path, people: Iterable[Person], clock: TurnedClock) -> OpenCounty:
        """A new county in an empty folder. What is written is dated by `clock`."""
        county = cls(folder)
        county.store.parent.mkdir(parents=True)
        with ExitStack() as unless_made:
            open_county = OpenCounty(county, clock)
            unless_made.callback(open_county.close)
            open_county.begin()
            open_county.let_in(people)
            county._address.write_text(open_county.server.url, encoding="utf-8")
            unless_made.pop_all()
        return open_county


class OpenCounty:
    """A county while it is being made: its server runs, and every computer is open, by the person's key."""

    server: Server

    def __init__(self, county: County, clock: TurnedClock) -> None:
        self.county = county
        self.clock = clock
        self.computers: dict[str, Computer] = {}

    def begin(self) -> None:
        """Kerstin makes root key and directory on her own computer; a new server takes its first lines."""
        kerstin = self._computer(KERSTIN)
        municipalities = [NewUnit(code, names()[code]) for code in MUNICIPALITIES]
        units = [NewUnit(COUNTY_CODE, COUNTY_TEAM), *municipalities]
        office = self._administration()
        lines = office.create_county("", COUNTY_CODE, units, member(KERSTIN))
        first = Directory.load(kerstin.vault.mailbox.identity().county, lines).entry(0)
        if not isinstance(first, FirstLine):
            raise TypeError("a directory begins with its county")
        make_store(self.county.store, first.root_key, COUNTY_CODE)
        self.server = Server(self.county.store)
        kerstin.move_to(self.server.url)
        gate.begin(kerstin.transport, lines)
        kerstin.sync()

    def let_in(self, people: Iterable[Person]) -> None:
        """Invite, apply, approve; then everybody gets everybody's name."""
        kerstin, office, invited = self.computers[KERSTIN.key], self._administration(), list(people)
        invitations = [office.invite(member(person)) for person in invited]
        kerstin.sync()
        for person, invitation in zip(invited, invitations, strict=True):
            self._computer(person).apply(invitation)
        kerstin.sync()
        for applicant in office.applicants():
            office.approve(applicant)
        kerstin.sync()
        for person in invited:
            self.computers[person.key].enter()
        self.settle()

    def settle(self, *, absent: Iterable[Person] = ()) -> None:
        """Everyone whose computer is on syncs until nobody has anything new."""
        away = {person.key for person in absent}
        here = [computer for key, computer in self.computers.items() if key not in away]
        for _ in range(8):
            if not sum(not computer.rest() for computer in here):  # everybody has a turn
                return
        raise RuntimeError("the county does not come to rest")

    def close(self) -> None:
        """Close every vault, and let the server end."""
        for computer in self.computers.values():
            computer.close()
        if hasattr(self, "server"):
            self.server.stop()

    def _computer(self, person: Person) -> Computer:
        computer = Computer.make(self.county.profile(person), self.clock)
        self.computers[person.key] = computer
        return computer

    def _administration(self) -> Administration:
        """Invitations run out by the machine's own clock, which the server goes by too."""
        kerstin = self.computers[KERSTIN.key]
        vault = kerstin.vault
        return Administration(vault.ledger, vault.mailbox, kerstin.members, vault.settings, SystemClock())
