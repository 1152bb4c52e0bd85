"""Opening a timeline of 10,000 sessions: to the first paint, beside a bare query for as many rows (P34)."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from bench.application import end, the_application
from bench.figure import Figure, against, in_turns, milliseconds, within
from desktop.domain import codebook
from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.projection import Projection
from desktop.domain.records.assignment import Assignment, Brief, Mode, Mood, SupportSession, Task
from desktop.domain.records.person_file import Person
from desktop.services.assignment.timeline import A_PAGE, SessionTimeline
from desktop.services.file.late_arrivals import LateArrivals
from desktop.storage.vault import Vault
from tests.support.shared_desk import SharedDesk

SESSIONS = 10_000
AIM_MS = 100.0
TIMES = 20


def figures() -> Iterator[Figure]:
    """The first page beside the bare query; the first paint beside its limit; one more page, as one scrolls."""
    with tempfile.TemporaryDirectory() as folder:
        desk = SharedDesk(Path(folder) / "profile")
        seen = long_assignment(desk)
        late = LateArrivals(desk.vault.settings, desk.clock)
        timeline = SessionTimeline(desk.vault.ledger, desk, late)
        room = CompartmentId(seen.record.compartment)
        first = timeline.first(seen)
        page, bare = in_turns(TIMES, lambda: timeline.first(seen), lambda: bare_query(desk.vault, room))
        yield against("timeline_first_page", page, "ms", f"bare query of {A_PAGE} rows", bare)
        yield Figure("timeline_next_page", round(milliseconds(lambda: timeline.next(seen, first), TIMES), 3), "ms")
        yield within("timeline_first_paint", first_paint(timeline, seen), "ms", "limit", AIM_MS)
        desk.close()


def long_assignment(desk: SharedDesk) -> Projection[Assignment]:
    """Twenty-seven years of a session a day."""
    ledger = desk.vault.ledger
    file = ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall")])
    room = ledger.found(CompartmentKind.ASSIGNMENT, [Brief(alias="Tall")])
    text = "Vi lagade cykeln och pratade om körkort. Tall berättar att det har varit lugnt hemma den här veckan."
    with ledger.transaction(room):
        for number in range(SESSIONS):
            session = SupportSession(
                held_on=date(1999, 9, 1) + timedelta(days=number),
                mode=Mode.MET,
                minutes=45,
                tasks=(Task.EMOTIONAL,),
                text=text,
                mood=Mood.LIGHT,
            )
            ledger.create(room, session)
    return ledger.create(file, Assignment(compartment=room))


def bare_query(vault: Vault, room: CompartmentId) -> object:
    """The same rows out of the same file, not decoded."""
    database = vault._rooms.of(room).database  # a measurement looks below the ledger
    return database.rows(
        "SELECT state FROM record WHERE compartment = ? AND kind = ? AND device = ? ORDER BY sequence DESC LIMIT ?",
        (room, codebook.kind_of(SupportSession), vault.ledger.info(room).founder, A_PAGE),
    )


def first_paint(timeline: SessionTimeline, seen: Projection[Assignment]) -> float:
    """From the question to the painted list, reading and painting on one thread: the worst that can be."""
    the_application()
    from desktop.ui.views.assignment.timeline import Timeline

    widgets: list[Timeline] = []

    def paint() -> None:
        widget = Timeline(lambda: date(2027, 1, 19))
        widgets.append(widget)
        widget.resize(900, 700)
        widget.show_first(timeline.first(seen), SESSIONS)
        widget.grab()

    paint()
    taken = milliseconds(paint, TIMES)
    end(*widgets)
    return taken
