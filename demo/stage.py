"""The stage of the tour: a county that nobody has entered, its server, the link to it, and one person at a time.

with a_stage(county, album) as stage:
    with stage.sitting(GUN_BRITT) as seat:
        seat.hands.press("Ny konsultation")
        seat.picture("konsultation")
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtTest import QSignalSpy

from demo.cast import PASSPHRASE, Person
from demo.computer import Computer
from demo.county import County
from demo.hands import Hands, NotThere, let_happen, until
from demo.link import Link
from demo.server import Server
from desktop.bootstrap import Program
from desktop.bootstrap.surroundings import SystemClock
from desktop.domain.clock import Clock
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import Policy
from desktop.services.desk import Desk
from desktop.ui.reachability import Reachability
from desktop.ui.theme import theme
from desktop.ui.theme.theme import ThemeChoice
from wire.messages import Kind

T = TypeVar("T")
WIDTH, HEIGHT = 1280, 800


class Album:
    """Pictures in a folder, numbered as they are taken; none without a folder."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._count = 0
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
            for old in folder.glob("*.png"):
                old.unlink()

    @property
    def wanted(self) -> bool:
        """Whether anybody wants pictures."""
        return self._folder is not None

    def number(self) -> int:
        """The number of the next picture."""
        self._count += 1
        return self._count

    def keep(self, hands: Hands, name: str) -> None:
        """What the window shows."""
        if self._folder is not None:
            hands.root.grab().save(str(self._folder / f"{name}.png"))


class Seat:
    """A person at her computer, with a window of the size of the drawn screens."""

    def __init__(self, program: Program, reachability: Reachability, link: Link | None, album: Album) -> None:
        self.program = program
        self._reachability = reachability
        self._link = link
        self.hands = Hands(program.window.shell, program.window.tasks.is_busy)
        self._album = album

    @property
    def desk(self) -> Desk:
        """For looking behind the screen, by `behind`; never to act."""
        desk = self.program.window.desk
        if desk is None:
            raise AssertionError("the vault is locked")
        return desk

    def behind(self, look: Callable[[Desk], T]) -> T:
        """Look at what is stored, where all vault work runs."""
        desk = self.desk
        result: T = self.program.database.submit(lambda: look(desk)).result(timeout=30)
        return result

    def picture(self, name: str, *, variants: bool = False) -> None:
        """Keep what is on the screen; with `variants`, in the dark and at 200 % too."""
        self.hands.settle()
        if not self._album.wanted:
            return
        numbered = f"{self._album.number():02}-{name}"
        self._album.keep(self.hands, numbered)
        if variants:
            with _looking(lambda: theme().set_choice(ThemeChoice.DARK), lambda: theme().set_choice(ThemeChoice.LIGHT)):
                self.hands.settle()
                self._album.keep(self.hands, f"{numbered}-dark")
            with _looking(lambda: theme().set_zoom(2.0), lambda: theme().set_zoom(1.0)):
                self.hands.settle()
                self._album.keep(self.hands, f"{numbered}-200")
            self.hands.settle()

    def lose_coverage(self) -> None:
        """No network, and no server that answers."""
        if self._link is not None:
            self._link.cut()
        self._reachability.tell(False)

    def find_coverage(self) -> None:
        """The network is back, and the county answers."""
        if self._link is not None:
            self._link.mend()
        self._reachability.tell(True)

    def send_and_fetch(self) -> None:
        """One press on the status line, and wait until nothing waits; once more where what came asks for an answer."""
        try:
            self._send_once()
        except NotThere:
            self.hands.press("Skickat…")  # puts the panel away
            self._send_once()

    def _send_once(self) -> None:
        hands, ended = self.hands, QSignalSpy(self.program.window.traffic.ended)
        hands.press("Skickat…")
        until(lambda: ended.count() > 0, "att sändningen blev klar")
        hands.read("Väntar: 0")
        hands.press("Skickat…")
        hands.settle()

    def unlock(self, passphrase: str = PASSPHRASE) -> None:
        """Type the passphrase, press the button, and wait for the first screen."""
        self.hands.write("Lösenfras", passphrase)
        self.hands.press("Lås upp")
        until(lambda: self.program.window.desk is not None, "att Bredvid låstes upp")
        self.hands.settle()


@contextmanager
def _looking(put: Callable[[], None], back: Callable[[], None]) -> Iterator[None]:
    put()
    try:
        yield
    finally:
        back()


@contextmanager
def a_seat(
    profile: Path,
    album: Album | None = None,
    link: Link | None = None,
    clock: Clock | None = None,
    policy: Policy | None = None,
) -> Iterator[Seat]:
    """The program of one profile in a window, locked; ended when the block ends. Without a link, no coverage.

    `clock` and `policy`: others than those of the computer.
    """
    reachability = Reachability()
    reachability.tell(link is not None and not link.is_cut)
    program = Program(profile, clock, policy, reachability)
    program.mishaps.watch()
    shell = program.window.shell
    try:
        shell.resize(WIDTH, HEIGHT)
        program.show()
        shell.activateWindow()
        until(shell.isActiveWindow, "fönstret")
        yield Seat(program, reachability, link, album or Album(None))
        if mishaps := sorted(profile.joinpath("log").glob("mishap-*.txt")):
            raise NotThere("programmet gick sönder:\n" + mishaps[-1].read_text(encoding="utf-8"))
    finally:
        program.close()
        program.mishaps.unwatch()
        shell.close()
        shell.deleteLater()
        program.deleteLater()
        let_happen()


class Stage:
    """Where the steps are played. `link` can be cut; `server` is a process."""

    def __init__(self, county: County, server: Server, link: Link, album: Album) -> None:
        self.county = county
        self.server = server
        self.link = link
        self.album = album

    @contextmanager
    def at_the_door(self, person: Person, clock: Clock | None = None, policy: Policy | None = None) -> Iterator[Seat]:
        """Her program has been started; it is locked."""
        with a_seat(self.county.profile(person), self.album, self.link, clock, policy) as seat:
            yield seat

    @contextmanager
    def sitting(self, person: Person, clock: Clock | None = None, policy: Policy | None = None) -> Iterator[Seat]:
        """She has unlocked."""
        with self.at_the_door(person, clock, policy) as seat:
            seat.unlock()
            yield seat

    def sealed_frames(self, compartment: bytes) -> int:
        """How many sealed frames of a compartment the server holds: segments, and envelopes with its keys."""
        with closing(sqlite3.connect(f"file:{self.county.store}?mode=ro", uri=True)) as store:
            count = 0
            for table in ("segment", "label"):
                query = f"SELECT count(*) FROM {table} WHERE compartment = ?"  # noqa: S608 - names of tables
                count += store.execute(query, (compartment,)).fetchone()[0]
            sealed = "SELECT count(*) FROM frame WHERE kind IN (?, ?) AND instr(body, ?)"
            kinds = (int(Kind.SEGMENT), int(Kind.ENVELOPE))
            count += store.execute(sealed, (*kinds, compartment)).fetchone()[0]
        return int(count)

    def has_keys(self, person: Person, compartment: CompartmentId) -> bool:
        """Whether a person's computer, at which nobody sits, can read a compartment."""
        with closing(Computer.open(self.county.profile(person), SystemClock())) as computer:
            return computer.vault.mailbox.keys(compartment) is not None

    def files_of(self, person: Person) -> set[str]:
        """Names of the encrypted files on a person's computer, one for each file, assignment and copy."""
        names = {path.name for path in self.county.profile(person).joinpath("files").iterdir()}
        return {name for name in names if "-" not in name}  # without those that SQLite keeps beside a file


@contextmanager
def a_stage(county: County, people: Iterable[Person], album: Album, *, record: bool = False) -> Iterator[Stage]:
    """The county's server runs, and these people reach it by a link that can be cut."""
    with county.serving() as server:
        link = Link(server.url, record=record)
        try:
            county.tell_address(link.url, people)
            yield Stage(county, server, link, album)
        finally:
            link.close()
