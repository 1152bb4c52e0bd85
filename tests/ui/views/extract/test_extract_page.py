"""Registerutdrag through its real widgets and a real vault: read each text, look at the paper, save it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.domain.identity import CompartmentId
from desktop.domain.records.request import GivenOut
from desktop.services.extract.register_extract import GAP, RegisterExtracts
from desktop.services.extract.register_extract_handling import Handling, Rule, Section
from desktop.services.extract.register_extract_rules import RULES
from desktop.services.log.access_log import AccessLog
from desktop.ui.printing.sheet import words
from desktop.ui.views.extract.extract_page import ExtractPage
from desktop.ui.views.extract.extract_paper import extract_json, extract_sheet
from desktop.ui.views.extract.labels import field_label, item_title, section_title
from tests.support.papers import texts
from tests.support.shared_desk_at_work import SharedDeskAtWork
from tests.support.written_file import AUNT, WITNESS, written_file

pytestmark = pytest.mark.usefixtures("swedish")
DAY = date(2027, 1, 19)


@pytest.fixture
def file(work: SharedDeskAtWork) -> CompartmentId:
    return work.do(lambda: written_file(work.desk))


@pytest.fixture
def page(work: SharedDeskAtWork, file: CompartmentId) -> ExtractPage:
    page = ExtractPage(work.do(lambda: _service(work)), work.desk.clock, work.tasks)
    work.show(page)
    page.open_file(file)
    work.settle()
    return page


def _service(work: SharedDeskAtWork) -> RegisterExtracts:
    vault = work.desk.vault
    log = AccessLog(vault.ledger, work.desk, vault.settings, work.desk.clock)
    return RegisterExtracts(vault.ledger, work.desk, vault.drafts, work.desk.clock, log)


def read_all(work: SharedDeskAtWork, page: ExtractPage, key: Qt.Key = Qt.Key.Key_2) -> None:
    """By keyboard: one key an item."""
    page.review.choice.setFocus()
    while page.review.count_left():
        work.press(key)
        work.settle()


@pytest.mark.parametrize("section", Section)
def test_every_part_has_a_heading(section: Section) -> None:
    """In words."""
    assert section_title(section)


@pytest.mark.parametrize("kind", [kind for kind, rule in RULES.items() if isinstance(rule, Rule)])
def test_every_kind_and_every_field_that_can_be_shown_has_its_words(kind: type) -> None:
    """A code of ours never stands on the paper."""
    rule = RULES[kind]
    shown = [n for n, h in rule.fields.items() if h not in (Handling.MACHINE, Handling.THIRD)]
    signed = ("written_by", "recorded_by", "decided_by", "given_by", "by")
    own_day = {rule.on} if isinstance(rule, Rule) else set()
    missing = [n for n in shown if n not in own_day and n not in signed and field_label(kind, n) == n]
    assert missing == []
    assert item_title(kind) != item_title(type(None))  # type: ignore[arg-type]


def test_one_key_an_item_and_then_there_is_a_paper(work: SharedDeskAtWork, page: ExtractPage) -> None:
    """Without the marked words; what tells of others by rule is in no paper."""
    count = page.review.count_left()
    read_all(work, page)
    assert work.presses == count
    assert work.focus() is page.show_paper
    work.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    work.settle()
    said = page.preview.view.accessibleDescription()
    assert [name for name in (AUNT, WITNESS, "Påhlman", "070-174 06 99") if name in said] == []
    assert f"Ringde {GAP} på {GAP}. Hon kan ta emot på helger." in said
    assert "Vi gick ut med hunden och fikade." in said
    assert "hon lyssnar" in said


def test_the_paper_asks_for_what_is_left(work: SharedDeskAtWork, page: ExtractPage) -> None:
    """Nothing is shown before everything has been read."""
    work.qtbot.mouseClick(page.show_paper, Qt.MouseButton.LeftButton)
    work.settle()
    assert page.preview.isHidden()
    assert page.problem.count() == 1


def test_leaving_out_asks_why_before_it_goes_on(work: SharedDeskAtWork, page: ExtractPage) -> None:
    """One reason is chosen; then comes the next."""
    first = page.review.item()
    page.review.choice.setFocus()
    work.press(Qt.Key.Key_3)
    assert page.review.item() is first
    assert page.review.ground.isVisible()
    work.press(Qt.Key.Key_Space)
    work.settle()
    assert page.review.item() is not first


def test_selected_words_are_left_out_too(work: SharedDeskAtWork, page: ExtractPage) -> None:
    """The program does not find every name; a person does."""
    editor = page.review.editors[0]
    cursor = editor.textCursor()
    cursor.select(cursor.SelectionType.WordUnderCursor)
    editor.setTextCursor(cursor)
    word = cursor.selectedText()
    page.review.select.click()
    work.settle()
    assert word in page.review.words.text()
    read_all(work, page)
    page.show_paper.click()
    work.settle()
    assert f"{GAP} sms, aldrig efter fem." in page.preview.view.accessibleDescription()


def test_what_has_been_read_is_not_read_again_tomorrow(
    work: SharedDeskAtWork, page: ExtractPage, file: CompartmentId
) -> None:
    """Each choice is kept at once."""
    page.review.choice.setFocus()
    work.press(Qt.Key.Key_1)
    work.settle()
    left = page.review.count_left()
    again = ExtractPage(work.do(lambda: _service(work)), work.desk.clock, work.tasks)
    work.show(again)
    again.open_file(file)
    work.settle()
    assert again.review.count_left() == left


def test_the_saved_paper_is_noted_in_the_file_once(
    work: SharedDeskAtWork, page: ExtractPage, file: CompartmentId, tmp_path: Path
) -> None:
    """As a PDF and as data: two forms of one extract."""
    read_all(work, page)
    page.show_paper.click()
    work.settle()
    for button, name in ((page.preview.save, "paper.pdf"), (page.as_data, "paper.json")):
        button.click()
        assert page.preview.saver.dialog is not None
        page.preview.saver.dialog.close()
        page.preview.saver.save(str(tmp_path / name))
        work.settle()
    assert "sida 1 av" in texts((tmp_path / "paper.pdf").read_bytes())[0]
    data = json.loads((tmp_path / "paper.json").read_text())
    assert data["schema"]["version"] == 1
    assert len(work.do(lambda: work.desk.vault.ledger.all(file, GivenOut))) == 1


def test_paper_and_data_say_the_same(work: SharedDeskAtWork, page: ExtractPage) -> None:
    """Every text of one stands in the other, and every code is described."""
    read_all(work, page)
    page.show_paper.click()
    work.settle()
    given = page._given
    assert given is not None
    paper, data = words(extract_sheet(given, DAY)), json.loads(extract_json(given, DAY))
    for item in data["items"]:
        assert all(text["text"] in paper for text in item["texts"])
        assert item["section"] == "readers" or all(fact["value"] in paper for fact in item["facts"])
    assert {key.split(".")[0] for key in data["schema"]["description"]} == {"items", "left_out"}
