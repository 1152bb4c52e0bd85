"""Vem har sett detta says who, when and what, and makes a paper that names no lay person."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from desktop.domain.clock import today
from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.records.access_log import Act
from desktop.services.log.access_log_marks import Deed, Marks, Reader, ReadingDay, SeenBy
from desktop.ui.printing.sheet import words
from desktop.ui.translation import Translation
from desktop.ui.views.seen_by.seen_by_page import SeenByPage
from desktop.ui.views.seen_by.seen_by_sheet import seen_by_sheet
from tests.support.desks import LOVE, SIV, ULLA
from tests.support.desks_at_work import DesksAtWork
from tests.support.logs_at_work import a_file, does

pytestmark = pytest.mark.usefixtures("swedish")


def texts(page: SeenByPage) -> str:
    """All that can be read on the page."""
    QCoreApplication.sendPostedEvents()  # what joins a visible layout is shown by a posted event
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


@pytest.fixture
def file(work: DesksAtWork) -> CompartmentId:
    """Siv opened it in the morning and printed twice; Love has it open."""
    made = work.do(lambda: a_file(work.desks))
    work.do(lambda: does(work.desks, SIV, made, Act.OPENED, Act.PRINTED, Act.PRINTED))
    work.do(lambda: does(work.desks, LOVE, made, Act.OPENED))
    return made


@pytest.fixture
def page(work: DesksAtWork, file: CompartmentId) -> SeenByPage:
    page = SeenByPage(Marks(work.desks.vault.ledger, work.desks), work.clock, work.tasks)
    work.show(page)
    page.open_file(file)
    work.settle()
    return page


def test_who_when_and_what(page: SeenByPage) -> None:
    """The latest first, oneself too, each person one row a day."""
    said = texts(page)
    assert "Idag, tisdag 22 december" in said
    assert said.index("Love Sundin (du)") < said.index("Siv Ahlm")
    assert "Öppnade akten, 15.44. Skrev ut stödplanen 2 gånger, 15.45–15.46." in said
    assert "I loggen heter akten" in said


def test_earlier_days_come_at_a_press(page: SeenByPage, work: DesksAtWork, file: CompartmentId) -> None:
    """A fortnight of days at first, so that a long file opens at once."""
    for _ in range(15):
        work.clock.turn(days=1)
        work.do(lambda: does(work.desks, SIV, file, Act.OPENED))
    page.refresh()
    work.settle()
    assert "tisdag 22 december" not in texts(page).lower()
    page.more.click()
    assert "tisdag 22 december" in texts(page).lower()
    assert not page.more.isVisibleTo(page)


def test_the_paper_is_shown_first_and_logged_when_it_is_saved(page: SeenByPage, work: DesksAtWork) -> None:
    """What leaves the program is written down too."""
    done: list[tuple[str, str]] = []
    page.did.connect(lambda act, what: done.append((act, what)))
    page.paper.click()
    work.settle()
    assert page.preview.isVisibleTo(page)
    page.preview.saved.emit(None)
    page.preview.printed.emit()
    assert done == [(Act.EXPORTED, "seen_by"), (Act.PRINTED, "seen_by")]
    page.preview.back.click()
    assert page.paper.isVisibleTo(page)


def test_the_paper_names_staff_and_no_lay_person(work: DesksAtWork, swedish: Translation) -> None:
    """The person has a right to know who has read; a contact person goes by that word."""
    deed = Deed(Act.OPENED, "", CompartmentKind.ASSIGNMENT, 1, work.clock.now(), work.clock.now())
    day = today(work.clock)
    readers = tuple(Reader(member, False, (deed,)) for member in (ULLA, SIV))
    seen = SeenBy(CompartmentId(b""), "Björk", "", False, (ReadingDay(day, readers),))
    paper = words(seen_by_sheet(seen, day))
    assert "Siv Ahlm" in paper
    assert "Din kontaktperson" in paper
    assert ULLA.name not in paper
    assert "Björk" not in paper
    assert "Strömsund" in paper
    assert "Strömsund" not in words(seen_by_sheet(replace(seen, protected=True), day))


def test_nobody_yet(work: DesksAtWork) -> None:
    """One sentence, and nothing else."""
    empty = work.do(lambda: a_file(work.desks))
    page = SeenByPage(Marks(work.desks.vault.ledger, work.desks), work.clock, work.tasks)
    work.show(page)
    page.open_file(empty)
    work.settle()
    assert "Ingen har öppnat den än." in texts(page)
