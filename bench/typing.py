"""What one keystroke in a long note costs the GUI thread, with 10,000 records in the vault: 16 ms is a frame.

The program's own rooms in a real window over a real database thread, which is busy keeping the drafts meanwhile. Each
figure is the worst keystroke of all, with the layout, the painting and every timer that it causes, in the GUI thread's
own time: what other programs on the computer do meanwhile is not counted.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from bench.application import end, the_application
from bench.figure import Figure, within
from bench.timeline import SESSIONS, long_assignment
from demo.cast import GUN_BRITT, ULLA, Person
from desktop.domain.compartments import CONTRIBUTOR
from desktop.domain.identity import CompartmentId
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.support_plan import SupportPlan
from desktop.services.assignment.emergency_card import EmergencyCard
from desktop.services.desk import Desk, Ports, make_desk
from desktop.storage.database_thread import DatabaseThread
from desktop.ui.screen import Place, Screen
from desktop.ui.tasks import Tasks
from tests.support.evictions import no_evictions
from tests.support.shared_desk import SharedDesk, number

KEYS = 300
FRAME_MS = 16.0
LONG = ("Hon berättar att det har varit lugnt hemma. Vi gick vid sjön och pratade om skolan. " * 6 + "\n") * 20
"""Some ten thousand characters: four pages."""


def figures() -> Iterator[Figure]:
    """The worst and the middle keystroke in each editor, beside a frame."""
    the_application()
    with tempfile.TemporaryDirectory() as folder:
        thread = DatabaseThread()
        shared = thread.submit(lambda: SharedDesk(Path(folder) / "profile")).result()
        seen = thread.submit(lambda: long_assignment(shared)).result()
        file, room = seen.ref.compartment, CompartmentId(seen.record.compartment)
        thread.submit(partial(shared.vault.ledger.create, file, SupportPlan(own_words="Jag vill bo kvar."))).result()
        hers = Grant(member=number(ULLA), rights=CONTRIBUTOR, basis=GrantBasis.DECISION)
        thread.submit(lambda: shared.vault.ledger.create(room, hers)).result()
        places = [
            ("consultation", GUN_BRITT, Place("consultation", tab="new")),
            ("journal", GUN_BRITT, Place("people", file, tab="journal")),
            ("plan", GUN_BRITT, Place("people", file, tab="plan")),
            ("session", ULLA, Place("sessions", room)),
        ]
        for name, person, place in places:
            desk = thread.submit(partial(_sat_down, shared, person)).result()
            taken = typed(desk, thread, place)
            yield within(f"keystroke_{name}_worst", taken[-1], "ms", "a frame", FRAME_MS)
            yield Figure(f"keystroke_{name}_middle", round(taken[len(taken) // 2], 3), "ms", f"{SESSIONS} records")
        thread.submit(shared.close).result()
        thread.close()


def _sat_down(shared: SharedDesk, person: Person) -> Desk:
    shared.sit(person)
    return make_desk(_ports(shared), shared.clock, shared.policy, EmergencyCard(180, (), ()))


def _ports(shared: SharedDesk) -> Ports:
    vault = shared.vault
    return Ports(vault.ledger, vault.drafts, vault.settings, vault.mailbox, shared, vault.strongbox, no_evictions())


def typed(desk: Desk, thread: DatabaseThread, place: Place) -> list[float]:
    """What each keystroke took, in order of how long, in the room's largest editor."""
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QTextEdit

    from desktop.ui.rooms import rooms_of
    from desktop.ui.views.support_plan.plan_head import OwnWordsPlace

    tasks = Tasks(thread)
    [room] = [room for room in rooms_of(desk.me.roles) if room.entry.key == place.screen]
    screen: Screen = room.make(desk, tasks)
    screen.resize(1080, 735)
    screen.show()
    screen.open_place(place)
    while tasks.is_busy():
        QCoreApplication.processEvents()
    for words in screen.findChildren(OwnWordsPlace):
        if words.isVisible():  # the plan is read; its editor opens where one presses
            words.pressed.emit()
    editors = [one for one in screen.findChildren(QTextEdit) if one.isVisible() and not one.isReadOnly()]
    if not editors:
        sys.exit(f"no editor is shown in {place}")
    editor = max(editors, key=lambda one: one.height())
    editor.setPlainText(LONG)
    editor.setFocus()
    while tasks.is_busy():
        QCoreApplication.processEvents()
    taken = []
    for at in range(KEYS):
        began = time.thread_time()
        QTest.keyClicks(editor, " " if at % 6 == 5 else "a")
        QCoreApplication.processEvents()  # layout, painting, and what the keepers' clocks have brought
        taken.append((time.thread_time() - began) * 1000)
        time.sleep(0.01)  # a fast hand: so that the keepers' clocks run out in between
    while tasks.is_busy():
        QCoreApplication.processEvents()
    end(screen)
    return sorted(taken)
