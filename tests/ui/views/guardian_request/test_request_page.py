"""A guardian's request through its real widgets and a real vault: written down, considered item by item, answered."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.domain.identity import CompartmentId
from desktop.domain.policy import AppealPolicy, Policy
from desktop.domain.records.request import GivenOut, GuardianRequest
from desktop.services.extract.guardian_request import GuardianRequests
from desktop.services.log.access_log import AccessLog
from desktop.ui.views.guardian_request.request_page import RequestPage
from desktop.ui.widgets import Banner
from tests.support.shared_desk_at_work import SharedDeskAtWork
from tests.support.written_file import written_file

pytestmark = pytest.mark.usefixtures("swedish")

POLICY = Policy(appeal=AppealPolicy(court="Kammarrätten i Sundsvall", weeks=3, statute="en lag"))


@pytest.fixture
def file(work: SharedDeskAtWork) -> CompartmentId:
    return work.do(lambda: written_file(work.desk, alias="Sälg", birth_year=2012))


@pytest.fixture
def page(work: SharedDeskAtWork, file: CompartmentId) -> RequestPage:
    vault = work.desk.vault
    log = work.do(lambda: AccessLog(vault.ledger, work.desk, vault.settings, work.desk.clock))
    service = GuardianRequests(vault.ledger, work.desk, work.desk.clock, POLICY, log)
    page = RequestPage(service, vault.drafts, POLICY, work.desk.clock, work.tasks)
    work.show(page)
    page.open_file(file)
    work.settle()
    return page


def write_down(work: SharedDeskAtWork, page: RequestPage) -> None:
    """All that must be known before an answer."""
    work.qtbot.mouseClick(page.new, Qt.MouseButton.LeftButton)
    work.settle()
    work.settle()
    assert work.focus() is page.form.guardian.edit
    work.type("Amal Haddad")
    page.form.relation.edit.setFocus()
    work.type("mamma")
    for field, text in (
        (page.form.custody, "2027-01-18"),
        (page.form.decided_by, "Mats Ederborg"),
        (page.form.decided_on, "2027-01-19"),
    ):
        field.edit.setFocus()
        work.type(text)
        work.press(Qt.Key.Key_Return)
    page.keep()
    work.settle()


def choose(work: SharedDeskAtWork, page: RequestPage, key: Qt.Key) -> None:
    """One item; where a reason is asked for, the first of them."""
    page.review.choice.setFocus()
    work.press(key)
    if key != Qt.Key.Key_1:
        work.press(Qt.Key.Key_Space)
    work.settle()


def saved(work: SharedDeskAtWork, file: CompartmentId) -> GuardianRequest:
    return work.do(lambda: work.desk.vault.ledger.all(file, GuardianRequest)[0].record)


def test_before_anybody_asks_the_page_says_so(page: RequestPage) -> None:
    """One sentence and one thing to do."""
    assert page.empty.isVisible()
    assert not page.review.isVisible()


def test_what_is_written_is_in_the_file_by_itself(
    work: SharedDeskAtWork, page: RequestPage, file: CompartmentId
) -> None:
    """Field by field, without a button."""
    write_down(work, page)
    record = saved(work, file)
    assert (record.guardian, record.relation, record.decided_by) == ("Amal Haddad", "mamma", "Mats Ederborg")
    assert (record.custody_checked_on, record.decided_on) == (date(2027, 1, 18), date(2027, 1, 19))
    assert "15 år" in page.form.age.text()


def test_every_item_is_undecided_and_there_is_no_answer_until_none_is(
    work: SharedDeskAtWork, page: RequestPage
) -> None:
    """Nothing is released because nobody has said no."""
    write_down(work, page)
    assert page.review.count_left() == len(page.review.rows.rows) > 10
    page.show_answer.click()
    work.settle()
    assert page.preview.isHidden()
    assert page.findChildren(Banner)


def test_by_keyboard_to_a_letter_and_a_paper_with_only_what_was_released(
    work: SharedDeskAtWork, page: RequestPage
) -> None:
    """One is released, the rest are not; neither paper tells of what."""
    write_down(work, page)
    released = page.review.item()
    assert released is not None
    choose(work, page, Qt.Key.Key_1)
    while page.review.count_left():
        choose(work, page, Qt.Key.Key_3)
    assert work.focus() is page.show_answer
    work.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    work.settle()
    work.settle()
    letter = page.preview.view.accessibleDescription()
    assert "Till Amal Haddad" in letter
    assert "En del av det du har begärt lämnas ut." in letter
    assert "Det kan skada barnet." in letter
    assert "Kammarrätten i Sundsvall" in letter
    page.other_paper.click()
    work.settle()
    package = page.preview.view.accessibleDescription()
    assert all(piece.text in package for piece in released.pieces)
    for said in ("hunden", "Ringde", "körkort åker", "Sälg", "Anteckning"):
        assert said not in letter + package


def test_only_the_paper_that_was_released_counts_as_given_out(
    work: SharedDeskAtWork, page: RequestPage, file: CompartmentId, tmp_path: Path
) -> None:
    """The letter alone tells nothing of the file."""
    write_down(work, page)
    while page.review.count_left():
        choose(work, page, Qt.Key.Key_1)
    page.show_answer.click()
    work.settle()
    for count in (0, 1):
        page.preview.save.click()
        assert page.preview.saver.dialog is not None
        page.preview.saver.dialog.close()
        page.preview.saver.save(str(tmp_path / f"{count}.pdf"))
        work.settle()
        assert len(work.do(lambda: work.desk.vault.ledger.all(file, GivenOut))) == count
        page.other_paper.click()
        work.settle()


def test_the_other_guardian_is_considered_from_the_beginning(
    work: SharedDeskAtWork, page: RequestPage, file: CompartmentId
) -> None:
    """And the first one's answer is still there."""
    write_down(work, page)
    while page.review.count_left():
        choose(work, page, Qt.Key.Key_1)
    work.qtbot.mouseClick(page.new, Qt.MouseButton.LeftButton)
    work.settle()
    work.settle()
    assert page.review.count_left() == len(page.review.rows.rows)
    page.rows.rows[-1].click()
    work.settle()
    assert page.review.count_left() == 0
    assert page.form.guardian.text() == "Amal Haddad"


def test_of_one_who_is_grown_up_no_guardian_gets_anything(work: SharedDeskAtWork, page: RequestPage) -> None:
    """There is nothing to consider."""
    grown = work.do(lambda: written_file(work.desk, alias="Asp", birth_year=2005))
    page.open_file(grown)
    work.settle()
    work.qtbot.mouseClick(page.new, Qt.MouseButton.LeftButton)
    work.settle()
    work.settle()
    assert "inte längre rätt" in page.form.age.text()
    assert not page.review.isVisible()
    assert not page.show_answer.isEnabled()
