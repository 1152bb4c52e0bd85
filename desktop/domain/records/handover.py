"""Överlämning: "det här är på gång", from the one who leaves a file to the one who takes over (SC10)."""

from datetime import date

import msgspec

from desktop.domain.records.base import Record

MOST_LINES = 12


class HandoverLine(msgspec.Struct, frozen=True, array_like=True):
    """One thing that is going on, in the words of the one who leaves, and the day it falls on."""

    text: str = ""
    on: date | None = None


class Handover(Record, frozen=True, kw_only=True):
    """What is going on in one file, at most `MOST_LINES` lines of it: facts and days, no notes."""

    giver: int | None = None  # member number
    receiver: int | None = None  # member number
    lines: tuple[HandoverLine, ...] = ()
    handed_over_at: int | None = None  # ms
    access_until: date | None = None  # the giver's last day in the file; None: she keeps it
    received_at: int | None = None  # ms: the receiver has said that she has got it
