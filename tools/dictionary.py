"""Trains the dictionary that segments are packed with: `python -m tools.dictionary NUMBER` writes it into wire/.

It is trained on the invented stories of the demo alone: a dictionary made of real files would carry their words to
every computer. The same stories and the same zstd give the same bytes. One that has been released is never trained
anew, since every segment names its own by number: better words make the next number, and `compression.LATEST` says
which is used.

`python -m tools.dictionary` alone tells what one would gain on stories that it has not seen.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from importlib import import_module
from itertools import cycle
from pathlib import Path
from random import Random
from types import ModuleType

import zstandard

from desktop.domain import codebook
from desktop.domain.compartments import CONTRIBUTOR, HANDLER
from desktop.domain.records.assignment import Brief, Mode, Mood, SupportSession, Task
from desktop.domain.records.base import Record
from desktop.domain.records.consultation import Consultation, Reply
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.person_file import JournalNote, Person
from desktop.domain.records.support_plan import Goal, Subgoal
from wire import compression
from wire.segment import Entry, Header, Seen, laid_out

SIZE = 4 * 1024
"""Of the dictionary, bytes: more gains nothing on stories that it has not seen."""

_STORIES = ("consultations", "files", "safety", "sessions")
_DEVICE = 7


def train(texts: Sequence[str]) -> bytes:
    """The dictionary that suits what people would write with these texts."""
    samples: list[bytes | bytearray | memoryview] = [*_samples(texts)]
    data = zstandard.train_dictionary(SIZE, samples, k=256, d=6, dict_id=1, level=19)
    return bytes(data.as_bytes())


def stories() -> list[str]:
    """Every sentence of the invented county, in the order in which it stands."""
    modules = [import_module(f"demo.stories.{name}") for name in _STORIES]
    return list(dict.fromkeys(text for module in modules for text in _texts(_told(module))))


def gain(texts: Sequence[str]) -> tuple[float, float]:
    """Bytes of one small change, without and with one trained on other texts than those that it is tried on."""
    known, unknown = texts[::2], texts[1::2]
    dictionary = zstandard.ZstdCompressionDict(train(known))
    tried = [*_samples(unknown)]
    bare = sum(len(compression.pack(sample, None)) for sample in tried) / len(tried)
    helped = sum(len(compression.pack(sample, dictionary)) for sample in tried) / len(tried)
    return bare, helped


def _told(module: ModuleType) -> list[object]:
    return [value for name, value in vars(module).items() if name.isupper()]


def _texts(told: object) -> Iterator[str]:
    match told:
        case str() if told.strip():
            yield told
        case dict():
            yield from _texts([*told.values()])
        case tuple() | list():
            for part in told:
                yield from _texts(part)
        case _ if hasattr(told, "__dataclass_fields__"):
            yield from _texts([getattr(told, name) for name in told.__dataclass_fields__])


def _samples(texts: Sequence[str]) -> Iterator[bytes]:
    """Each text as several small segments: what it may be written in, and what may be changed afterwards."""
    chance, others = Random(1), cycle([(), (Seen(9, 4, bytes(range(8))),)])  # noqa: S311 - no secret: the same every time
    for at, text in enumerate(texts):
        for record in _written(text, at, chance):
            entry = Entry(codebook.kind_of(type(record)), None, 0, codebook.plain(record), {})
            yield laid_out(_header(at), [entry], [*next(others)])
        number = 1 + at % 4
        changed = Entry(
            32, (_DEVICE, at + 1), 0, {codebook.field_number(SupportSession, "text"): text}, {number: ((_DEVICE, at),)}
        )
        yield laid_out(_header(at), [changed], [])


def _written(text: str, at: int, chance: Random) -> list[Record]:
    day = date(2027, 1, 1) + timedelta(days=at)
    session = SupportSession(
        held_on=day,
        mode=chance.choice(list(Mode)),
        minutes=chance.choice([15, 20, 30, 45, 60, 90]),
        tasks=tuple(chance.sample(list(Task), k=2)),
        text=text,
        mood=chance.choice(list(Mood)),
        written_by=3,
    )
    basis = GrantBasis.DECISION
    return [
        session,
        JournalNote(text=text),
        Reply(text=text),
        Consultation(text=text),
        Goal(text=text),
        Subgoal(text=text),
        Person(alias=text.split()[0]),
        Brief(alias=text.split()[0]),
        Grant(member=at, rights=int(CONTRIBUTOR if at % 2 else HANDLER), basis=basis),
    ]


def _header(at: int) -> Header:
    return Header(bytes(16), _DEVICE, at + 1, 1, 0, b"", 0)


def main(arguments: list[str]) -> int:
    """Write the dictionary of a number, or tell the gain."""
    if not arguments:
        bare, helped = gain(stories())
        print(f"one change: {bare:.1f} B packed without, {helped:.1f} B with a dictionary of other stories")
        return 0
    target = Path(compression.__file__).with_name(f"dictionary-{int(arguments[0])}.bin")
    if target.exists():
        print(f"{target.name} is in use: take the next number")
        return 1
    target.write_bytes(train(stories()))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
