"""The guard: the time for 5,000 characters, and how much it finds and wrongly marks in the labelled texts.

A frame on the screen lasts 16 ms; the guard runs beside it, on the database thread, and should still be well within.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from bench.figure import Figure, milliseconds, within
from demo.stories import CONSULTATIONS
from desktop.services.guard import Recognisable, guard
from tests.services.guard.labelled import TODAY, Count, count, known_names, labelled

TIMES = 50
CHARACTERS = 5_000
FRAME_MS = 16.0


def figures() -> Iterator[Figure]:
    """Prose as people write it, and the labelled texts, where something is to be found in most sentences."""
    for name, text in (("prose", _prose()), ("dense", _dense())):
        guard().find(text, TODAY, known_names())
        taken = milliseconds(partial(guard().find, text, TODAY, known_names()), TIMES)
        yield within(f"guard_{name}_{CHARACTERS}_characters", taken, "ms", "one frame", FRAME_MS)
    for part, held_out in (("developed_on", False), ("held_out", True)):
        texts = [text for text in labelled() if text.held_out is held_out]
        counted, of = count(texts), f"{len(texts)} invented texts"
        yield from _shares(f"guard_{part}", counted, of, tuple(Recognisable))
        for reason in Recognisable:
            yield from _shares(f"guard_{part}_{reason.value}", counted, of, (reason,))


def _shares(name: str, counted: Count, of: str, reasons: tuple[Recognisable, ...]) -> Iterator[Figure]:
    found, missed = (sum(c[reason] for reason in reasons) for c in (counted.found, counted.missed))
    wanted, wrong = (sum(c[reason] for reason in reasons) for c in (counted.wanted, counted.wrong))
    recall, precision = counted.recall(reasons), counted.precision(reasons)
    yield Figure(f"{name}_recall", round(recall, 3), "share", f"{found + missed} labels in {of}")
    yield Figure(f"{name}_precision", round(precision, 3), "share", f"{wanted + wrong} marks in {of}")


def _prose() -> str:
    text = " ".join(text for text, *_ in CONSULTATIONS)
    return (text * (CHARACTERS // len(text) + 1))[:CHARACTERS]


def _dense() -> str:
    return " ".join(one.text for one in labelled())[:CHARACTERS]
