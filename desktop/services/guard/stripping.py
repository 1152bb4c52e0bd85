"""Gör avidentifierad version (K40): what the guard finds gives way to what it was. A person then reads it through.

It is a beginning, never the end: what the guard does not find stands there still.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from desktop.services.guard.finding import Recognisable
from desktop.services.guard.guard import guard


def strip(text: str, day: date, stand_ins: Mapping[Recognisable, str], names: Iterable[str] = ()) -> str:
    """The text with a word for each thing found, such as "[namn]"."""
    stripped, at = "", 0
    for finding in guard().find(text, day, names):
        stripped += text[at : finding.start] + stand_ins[finding.reason]
        at = finding.end
    return stripped + text[at:]
