"""The slow link: 64 kbit/s, 600 ms there and back, 3 % of the packets lost; TLS, the real TCP of two kernels' ends.

What a worker waits for in a village without a mast: one change, the first sync of a new computer, and what is sent
again after the link has broken.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TypeVar

from bench.figure import Figure, within
from bench.office import Colleague, Office, fill, office, share
from bench.words import Words
from desktop.domain.compartments import CONTRIBUTOR, CompartmentKind
from desktop.domain.errors import KnownError
from desktop.domain.identity import CompartmentId
from desktop.domain.records.assignment import Brief, SupportSession
from desktop.domain.records.membership import Grant, GrantBasis
from tests.support.slow import FAST, MOBILE, NoLink, slow_link
from tests.support.syncing import Here

T = TypeVar("T")

FILES, IN_EACH = 50, 200
WARM_TIMES = 9
NEWCOMERS = 9
CUT_AT = 30_000
CLEAR = replace(MOBILE, loss=0.0)


def figures() -> Iterator[Figure]:
    """One change first, then the cut, then the long one."""
    try:
        for part in (_one_change, _cut, _first_file, _first_sync):
            with office(4) as there:
                yield from part(there)
    except NoLink as reason:
        yield Figure("slow_link", 0, "figures", f"no slow link on this machine: {reason}")


def _one_change(there: Office) -> Iterator[Figure]:
    """Saved, sent, and confirmed by the server; on a connection that is open, and on a new one."""
    for name, quality in (("", CLEAR), ("_3_percent_lost", MOBILE)):
        with slow_link(there.secured, quality) as link:
            number = 0 if quality is CLEAR else 1
            writer, words = there.seat(number, link.url), Words()
            file = share(writer)
            fill(writer, file, words, 20)
            writer.runner.sync()
            cold, warm, sizes = [], [], []
            for _ in range(WARM_TIMES):
                words.edit_one(writer.vault, file)
                writer.transport.close()
                cold.append(_seconds(writer.runner.sync))
                words.edit_one(writer.vault, file)
                link.reset()
                warm.append(_seconds(writer.runner.sync))
                sizes.append(link.both)
            yield within(f"slow_warm_change{name}", statistics.median(warm), "s", "aim", 0.8)
            yield Figure(f"slow_warm_change{name}_slowest_of_{WARM_TIMES}", round(max(warm), 2), "s")
            yield Figure(
                f"slow_cold_change{name}", round(statistics.median(cold), 2), "s", "connecting and TLS with it"
            )
            yield Figure(f"slow_warm_change{name}_bytes", statistics.median(sizes), "B", "with TLS")


def _cut(there: Office) -> Iterator[Figure]:
    """1,000 new records; the link breaks after 30 kB. What went twice: all that came over it, less what was needed."""
    needed, cut = [_up_and_down(there, at, broken) for at, broken in ((0, False), (2, True))]
    for way, least, most in zip(("up", "down"), needed, cut, strict=True):
        yield within(f"slow_cut_{way}_sent_again", most - least, "B", f"of {least} B; aim", 16 * 1024)


def _up_and_down(there: Office, first: int, broken: bool) -> tuple[int, int]:
    """Bytes that came up from one computer, and down to another, until everything had come."""
    with slow_link(there.plain, CLEAR if broken else FAST) as link:
        writer, reader = there.seat(first, link.url), there.seat(first + 1, link.url)
        file = share(writer, reader)
        writer.runner.sync()
        reader.runner.sync()
        fill(writer, file, Words(), 1_000)
        link.reset()
        link.cut_up = CUT_AT if broken else None
        _until_through(writer.runner.sync)
        up = link.up
        link.reset()
        link.cut_down = CUT_AT if broken else None
        _until_through(reader.runner.sync)
        assert len(reader.vault.ledger.all(file, SupportSession)) == 1_000
        return up, link.down


def _first_file(there: Office) -> Iterator[Figure]:
    """Until a newcomer can read a file: the median of several newcomers, with the rest of it left for later."""
    writer, files = _long_written(there)
    for name, quality in (("", MOBILE), ("_nothing_lost", CLEAR)):
        firsts = []
        for number in range(NEWCOMERS):
            with slow_link(there.secured, replace(quality, seed=quality.seed + number)) as link:
                watch = Watching()
                reader = there.newcomer(link.url, watch)
                _let_in(writer, reader, files)
                watch.begin(reader)
                while not watch.first:
                    with suppress(KnownError):
                        reader.runner.sync()
                firsts.append(watch.first)
                reader.close()
        yield within(f"slow_first_file_usable{name}", statistics.median(firsts), "s", "aim", 6)
        yield Figure(f"slow_first_file_usable{name}_slowest_of_{NEWCOMERS}", round(max(firsts), 2), "s")


def _first_sync(there: Office) -> Iterator[Figure]:
    """Fifty files of two hundred records, written before the newcomer was let in; she is given them all at once."""
    writer, files = _long_written(there)
    for name, quality in (("", MOBILE), ("_nothing_lost", CLEAR)):
        with slow_link(there.secured, quality) as link:
            reader = there.newcomer(link.url)
            _let_in(writer, reader, files)
            seconds = _seconds(partial(_until_through, reader.runner.sync))
            yield within(f"slow_first_sync_10000_records{name}", seconds, "s", "aim", 120)
            yield Figure(f"slow_first_sync_bytes{name}", link.both, "B", f"{link.both / FILES / IN_EACH:.1f} B each")
            down = link.packets()["down"]
            yield Figure(
                f"slow_first_sync_goodput{name}",
                round(link.down * 8 / seconds / 1000, 1),
                "kbit/s",
                f"of 64; {down['lost']} of {down['packets']} packets lost, {down['crowded_out']} crowded out",
            )


def _long_written(there: Office) -> tuple[Colleague, list[CompartmentId]]:
    writer, words, files = there.seat(0), Words(), []
    for number in range(FILES):
        files.append(writer.vault.ledger.found(CompartmentKind.ASSIGNMENT, [Brief(alias=f"Lom {number}")]))
        fill(writer, files[-1], words, IN_EACH)
    writer.runner.sync()
    return writer, files


def _let_in(writer: Colleague, reader: Colleague, files: list[CompartmentId]) -> None:
    for file in files:
        grant = Grant(member=reader.member, rights=int(CONTRIBUTOR), basis=GrantBasis.DECISION)
        writer.vault.ledger.create(file, grant)
    writer.runner.sync()


class Watching(Here):
    """Looks, between two steps of the engine, whether a whole file can be read, and ends the sync when one can."""

    def __init__(self) -> None:
        self.first = 0.0
        self._began = self._looked = 0.0
        self._colleague: Colleague | None = None

    def begin(self, colleague: Colleague) -> None:
        self._colleague, self._began = colleague, time.monotonic()

    def submit(self, call: Callable[[], T]) -> Future[T]:
        done = super().submit(call)
        if self._colleague is not None and not self.first and time.monotonic() - self._looked > 0.1:
            self._looked = time.monotonic()
            if self._any_whole(self._colleague):
                self.first = time.monotonic() - self._began
                self._colleague.runner.cancel()
        return done

    def _any_whole(self, colleague: Colleague) -> bool:
        ledger = colleague.vault.ledger
        return any(len(ledger.all(info.id, SupportSession)) == IN_EACH for info in ledger.compartments()[-3:])


def _until_through(sync: Callable[[], object]) -> None:
    """As the program does it: again after each cut."""
    for _ in range(20):
        try:
            sync()
            return
        except KnownError:
            continue
    raise AssertionError("it never came through")


def _seconds(call: Callable[[], object]) -> float:
    began = time.monotonic()
    call()
    return time.monotonic() - began
