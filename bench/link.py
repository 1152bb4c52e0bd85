"""Bytes and requests of one sync: real vaults, real server process, everything counted, both ways, HTTP included."""

from __future__ import annotations

from collections.abc import Iterator

from bench.figure import Figure, within
from bench.office import Colleague, fill, office, share
from bench.proxy import Counter, counting
from bench.words import RECORDS, Words


def figures() -> Iterator[Figure]:
    """One change, among a hundred, among a thousand; a new record among a thousand; nothing to do."""
    with office() as there, counting(there.plain) as (address, counter):
        yield from _measure(there.seat(0, address), there.seat(1, address), counter)


def _measure(writer: Colleague, reader: Colleague, counter: Counter) -> Iterator[Figure]:
    words = Words()
    file = share(writer, reader)
    fill(writer, file, words, RECORDS)
    writer.runner.sync()
    reader.runner.sync()
    for count, limit in ((1, 400.0), (100, None), (1000, 30.0)):
        for _ in range(count):
            words.edit_one(writer.vault, file)
        yield from _both_ways(f"{count}_changes", writer, reader, counter, count, limit)
    fill(writer, file, words, 1000)
    yield from _both_ways("1000_new_records", writer, reader, counter, 1000, 85.0)
    counter.reset()
    writer.runner.sync()
    yield from _figures("nothing_to_do", counter, 1, 535.0, of="Anki, measured before")


def _both_ways(
    what: str, writer: Colleague, reader: Colleague, counter: Counter, count: int, limit: float | None
) -> Iterator[Figure]:
    for name, colleague in ((f"push_{what}", writer), (f"pull_{what}", reader)):
        counter.reset()
        colleague.runner.sync()
        yield from _figures(name, counter, count, limit)


def _figures(name: str, counter: Counter, count: int, limit: float | None, of: str = "aim") -> Iterator[Figure]:
    each = counter.both / count
    if limit is None:
        yield Figure(name, round(each, 1), "B each")
    else:
        yield within(name, each, "B each", of, limit)
    yield within(f"{name}_requests", counter.requests, "requests", "aim", 1)
