"""Bytes, requests and seconds, Anki's and ours in turn: a thousand records, one change, a thousand, a cut, rivals."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

import msgspec

from bench.figure import Figure, within
from bench.office import Colleague, office, share
from bench.peers.anki import Failed, anki_desks, anki_server
from bench.peers.environment import NotHere, why_not_etebase
from bench.peers.material import Edit, Material, Record
from bench.proxy import Counter, counting
from desktop.domain.compartments import HANDLER
from desktop.domain.errors import KnownError
from desktop.domain.identity import CompartmentId
from desktop.domain.records.assignment import SupportSession
from tests.support.slow import MOBILE, NoLink, SlowLink, slow_link

RECORDS, RIVALS, CUT_AT = 1_000, 50, 30_000
LINKS = ("loopback", "slow")


class Link(Protocol):
    """What both kinds of link count, and how they are told to break."""

    up: int
    requests: int
    cut_up: int | None

    @property
    def both(self) -> int: ...
    def reset(self) -> None: ...


class Desk(Protocol):
    """One computer of whoever is measured."""

    def add(self, records: Sequence[Record]) -> None: ...
    def edit(self, edits: Sequence[Edit]) -> None: ...
    def sync(self) -> None: ...
    def texts(self) -> list[str]: ...


@dataclass(frozen=True)
class Taken:
    """What one sync took."""

    bytes: int
    requests: int
    seconds: float


def figures() -> Iterator[Figure]:
    """Ours beside Anki's, link by link; then why Etebase is not here."""
    for link in LINKS:
        try:
            yield from _compared(link)
        except (NotHere, NoLink) as reason:
            yield Figure(f"peers_{link}", 0, "figures", f"not measured on this machine: {reason}")
    yield Figure("peer_etebase", 0, "figures", f"not measured on this machine: {why_not_etebase()}")


def _compared(link: str) -> Iterator[Figure]:
    with anki(link) as (first, second, wire):
        theirs, lost = _run(first, second, wire)
    with ours(link) as (mine, other, wire):
        own, kept = _run(mine, other, wire)
    for what, taken in own.items():
        for name, unit in (("bytes", "B"), ("requests", "requests"), ("seconds", "s")):
            value, beside = getattr(taken, name), getattr(theirs[what], name)
            yield Figure(
                f"{link}_{what}_{name}",
                round(value, 3),
                unit,
                f"Anki: {round(beside, 3)} {unit}",
                round(value / beside, 3) if beside else None,
            )
    yield within(f"{link}_conflicts_lost", kept, f"of {RIVALS}", f"Anki: {lost} of {RIVALS}; aim", 0)


def _run(first: Desk, second: Desk, wire: Link) -> tuple[dict[str, Taken], int]:
    """All that is measured of one of them, and how many of two people's words on one field are gone afterwards."""
    material, taken = Material(), {}

    def both_ways(what: str) -> None:
        taken[f"push_{what}"] = _taken(wire, first.sync)
        taken[f"pull_{what}"] = _taken(wire, second.sync)

    first.add(material.add(RECORDS))
    both_ways(f"{RECORDS}_new")
    first.edit(material.edits(1))
    both_ways("1_change")
    first.edit(material.edits(RECORDS))
    both_ways(f"{RECORDS}_changes")
    taken["nothing_to_do"] = _taken(wire, first.sync)
    first.add(material.add(RECORDS))
    wire.cut_up = CUT_AT
    taken[f"push_{RECORDS}_new_cut_at_{CUT_AT}"] = _taken(wire, lambda: _until_through(first.sync))
    second.sync()
    return taken, _quarrel(first, second, material)


def _quarrel(first: Desk, second: Desk, material: Material) -> int:
    """Of how many records somebody's words are gone. A second lies between, for whoever counts in seconds."""
    one, other = material.rivals(RIVALS)
    first.edit(one)
    time.sleep(1.1)
    second.edit(other)
    for desk in (first, second, first, second):
        desk.sync()
    there = set(first.texts()) & set(second.texts())
    return sum(not {mine.value, hers.value} <= there for mine, hers in zip(one, other, strict=True))


def _taken(wire: Link, sync: Callable[[], object]) -> Taken:
    cut = wire.cut_up
    wire.reset()
    wire.cut_up = cut
    began = time.monotonic()
    sync()
    return Taken(wire.both, wire.requests, time.monotonic() - began)


def _until_through(sync: Callable[[], object]) -> None:
    for _ in range(10):
        try:
            sync()
            return
        except (Failed, KnownError):
            continue
    raise AssertionError("it never came through")


@contextmanager
def anki(link: str) -> Iterator[tuple[Desk, Desk, Link]]:
    """Two clients that have met over loopback, and go on over the link."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        server, python = stack.enter_context(anki_server(folder))
        first, second = stack.enter_context(anki_desks(folder, server, python))
        address, wire = stack.enter_context(_over(link, server.rstrip("/")))
        first.address = second.address = f"{address}/"
        yield first, second, wire


@contextmanager
def ours(link: str) -> Iterator[tuple[Desk, Desk, Link]]:
    """Two computers of two people who share an assignment."""
    with office() as there, _over(link, there.plain) as (address, wire):
        first, second = there.seat(0, address), there.seat(1, address)
        file = share(first, second, rights=HANDLER)
        first.runner.sync()
        second.runner.sync()
        yield OurDesk(first, file), OurDesk(second, file), wire


class OurDesk:
    """One of ours."""

    def __init__(self, colleague: Colleague, file: CompartmentId) -> None:
        self._ledger, self._runner, self._file = colleague.vault.ledger, colleague.runner, file

    def add(self, records: Sequence[Record]) -> None:
        for record in records:
            self._ledger.create(self._file, record.session)

    def edit(self, edits: Sequence[Edit]) -> None:
        there = sorted(self._ledger.all(self._file, SupportSession), key=lambda seen: seen.id)
        for edit in edits:
            seen = there[edit.at]
            field = {"text": edit.value} if edit.is_text else {"minutes": edit.minutes}
            self._ledger.edit(seen, msgspec.structs.replace(seen.record, **field))

    def sync(self) -> None:
        self._runner.sync()

    def texts(self) -> list[str]:
        """What is shown, and what is shown beside it as the other's."""
        told = []
        for seen in self._ledger.all(self._file, SupportSession):
            told.append(seen.record.text)
            told += [str(rival.content) for rivals in seen.conflicts.values() for rival in rivals]
        return told


@contextmanager
def _over(link: str, server: str) -> Iterator[tuple[str, Counter | SlowLink]]:
    """The address to use for a server over a link of this name, and its counts."""
    if link == "loopback":
        with counting(server) as (address, counter):
            yield address, counter
    else:
        with slow_link(server, replace(MOBILE, loss=0.0)) as slow:
            yield slow.url, slow
