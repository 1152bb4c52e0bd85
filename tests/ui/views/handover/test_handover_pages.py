"""Lämna över through its real widgets and a real vault: the lines, all files in one overview, and taking over."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from desktop.domain.identity import CompartmentId
from desktop.domain.records.handover import MOST_LINES, Handover
from desktop.services.access.handlers import Handlers
from desktop.services.access.handover import Handovers
from desktop.services.log.access_log import AccessLog
from desktop.ui.views.handover.all_files_page import AllFilesPage
from desktop.ui.views.handover.handover_form import HandoverForm
from desktop.ui.views.handover.handover_page import HandoverPage
from desktop.ui.views.handover.take_over import TakeOver
from desktop.ui.widgets import Banner
from tests.support.shared_desk import STAND_IN, number
from tests.support.shared_desk_at_work import SharedDeskAtWork
from tests.support.written_file import written_file

pytestmark = pytest.mark.usefixtures("swedish")

INGRID = str(number(STAND_IN))


@pytest.fixture
def file(work: SharedDeskAtWork) -> CompartmentId:
    return work.do(lambda: written_file(work.desk))


def service(work: SharedDeskAtWork) -> Handovers:
    vault = work.desk.vault
    log = work.do(lambda: AccessLog(vault.ledger, work.desk, vault.settings, work.desk.clock))
    handlers = Handlers(vault.ledger, work.desk, work.desk.clock)
    return Handovers(vault.ledger, work.desk, vault.drafts, work.desk.clock, log, handlers)


@pytest.fixture
def page(work: SharedDeskAtWork, file: CompartmentId) -> HandoverPage:
    page = HandoverPage(service(work), work.desk.clock, work.tasks)
    work.show(page)
    page.open_file(file)
    work.settle()
    return page


def texts(form: HandoverForm) -> list[str]:
    return [line.text for line in form.lines.lines()]


def choose_ingrid(form: HandoverForm) -> None:
    form.receiver.choice.set_value(INGRID)
    form.receiver.choice.chosen.emit(INGRID)


def handed_over(work: SharedDeskAtWork, file: CompartmentId) -> list[Handover]:
    return work.do(lambda: [seen.record for seen in work.desk.vault.ledger.all(file, Handover)])


def test_the_lines_are_suggested_in_words_and_without_notes(page: HandoverPage) -> None:
    """Days first; nothing of what a note says."""
    assert texts(page.form)[:3] == [
        "Tis 26 jan 2027: första genomgång av planen",
        "Fre 29 jan 2027: måste lösas först: Betala hyran för januari (Tall och Gun-Britt)",
        "Mån 3 maj 2027: ett samtycke går ut",
    ]
    assert "Ringde" not in repr(texts(page.form))


def test_a_line_can_be_worded_anew_taken_away_and_added(work: SharedDeskAtWork, page: HandoverPage) -> None:
    """By keyboard: Enter in the last line begins a new one."""
    rows = page.form.lines.rows
    rows[0].drop.click()
    rows[0].edit.setFocus()
    rows[0].edit.selectAll()
    work.type("Hyran ska betalas")
    rows[-1].edit.setFocus()
    work.press(Qt.Key.Key_Return)
    work.type("Ring skolan")
    assert texts(page.form)[0] == "Hyran ska betalas"
    assert texts(page.form)[-1] == "Ring skolan"
    page.keep()
    work.settle()


def test_there_are_never_more_than_twelve_lines(work: SharedDeskAtWork, page: HandoverPage) -> None:
    """Then no more can be added, and the number is said."""
    for _ in range(2 * MOST_LINES):
        page.form.lines.add.click()
    assert len(page.form.lines.rows) == MOST_LINES
    assert not page.form.lines.add.isEnabled()


def test_what_was_written_is_there_after_a_lock(
    work: SharedDeskAtWork, page: HandoverPage, file: CompartmentId
) -> None:
    """Lines, colleague and last day."""
    choose_ingrid(page.form)
    page.form.lines.rows[0].edit.setFocus()
    page.form.lines.rows[0].edit.selectAll()
    work.type("Eget")
    page.keep()
    work.settle()
    again = HandoverPage(service(work), work.desk.clock, work.tasks)
    work.show(again)
    again.open_file(file)
    work.settle()
    assert texts(again.form)[0] == "Eget"
    assert again.form.receiver.value() == INGRID


def test_without_a_colleague_it_says_so_and_keeps_the_lines(
    work: SharedDeskAtWork, page: HandoverPage, file: CompartmentId
) -> None:
    """Nothing is handed over to nobody."""
    before = texts(page.form)
    page.form.give.click()
    work.settle()
    assert page.form.findChildren(Banner)
    assert texts(page.form) == before
    assert handed_over(work, file) == []


def test_handed_over_and_then_taken_over(work: SharedDeskAtWork, page: HandoverPage, file: CompartmentId) -> None:
    """The colleague has the lines first thing in the file, and one button; then the giver's page says so."""
    choose_ingrid(page.form)
    page.form.last_day.set_day(date(2027, 1, 19))
    page.form.give.click()
    work.settle()
    work.settle()
    assert not page.form.card.isVisible()
    assert "Väntar på att Ingrid Norell bekräftar" in page.form.findChildren(Banner)[0].accessibleName()
    work.sit(STAND_IN)
    notice = TakeOver(service(work), work.tasks)
    work.show(notice)
    notice.open_file(file)
    work.settle()
    assert notice.title.text() == "Gun-Britt Modin har lämnat över den här akten till dig"
    notice.receive.click()
    work.settle()
    assert not notice.isVisible()
    (record,) = handed_over(work, file)
    assert record.received_at is not None
    assert record.access_until == date(2027, 1, 19)


def test_a_file_that_nobody_has_handed_over_has_no_notice(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """It takes no room."""
    notice = TakeOver(service(work), work.tasks)
    work.show(notice)
    notice.open_file(file)
    work.settle()
    assert not notice.isVisible()


def test_all_files_in_one_overview_one_after_the_other(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """The colleague of the file before is suggested for the next; the rows tell what is left."""
    other = work.do(lambda: work.desk.person_file("Asp", "tree"))
    page = AllFilesPage(service(work), work.desk.clock, work.tasks)
    work.show(page)
    page.open()
    work.settle()
    work.settle()
    assert page.heading.text() == "Asp"
    page.form.lines.add.click()
    work.type("Inget just nu")
    choose_ingrid(page.form)
    page.form.give.click()
    work.settle()
    work.settle()
    assert page.heading.text() == "Tall"
    assert page.form.receiver.value() == INGRID
    page.form.give.click()
    work.settle()
    work.settle()
    assert page.sum.text() == "Alla 2 akter är överlämnade"
    assert [len(handed_over(work, one)) for one in (file, other)] == [1, 1]
