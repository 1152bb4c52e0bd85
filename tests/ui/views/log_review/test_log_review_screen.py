"""The log reviewer's room: the rota, the entries she may filter, whether logs are whole, and what she finds."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from desktop.domain.access_log import file_code, file_ref
from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.records.access_log import Act, LogEntry, Outcome
from desktop.ui.screen import Place
from desktop.ui.views.log_review.log_review_screen import LogReviewScreen
from tests.support.desks import ANN_MARI, LOVE, SIV
from tests.support.desks_at_work import DesksAtWork
from tests.support.logs_at_work import POLICY, a_file, does, review_of

pytestmark = pytest.mark.usefixtures("swedish")


def texts(widget: QWidget) -> str:
    """All that can be read in it."""
    QCoreApplication.sendPostedEvents()  # what joins a visible layout is shown by a posted event
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


@pytest.fixture
def file(work: DesksAtWork) -> CompartmentId:
    """Love and Siv have both done something with it; one thing was an emergency."""
    made = work.do(lambda: a_file(work.desks))
    work.do(lambda: does(work.desks, LOVE, made, Act.OPENED, Act.COPIED))
    work.do(lambda: does(work.desks, SIV, made, Act.UNMASKED, what="name_and_places", reason="Larm i natt"))
    return made


@pytest.fixture
def screen(work: DesksAtWork, file: CompartmentId) -> LogReviewScreen:
    work.do(lambda: work.desks.sit(ANN_MARI))
    return open_screen(work)


def open_screen(work: DesksAtWork) -> LogReviewScreen:
    review = work.do(lambda: review_of(work.desks))
    screen = LogReviewScreen(review, work.desks.vault.drafts, POLICY.log, work.clock, work.tasks)
    work.show(screen)
    screen.open_place(Place("log_review"))
    work.settle()
    return screen


def test_when_the_next_review_is(screen: LogReviewScreen, work: DesksAtWork) -> None:
    """A date and what has come; when the day has passed, the fact and no reproach."""
    said = texts(screen)
    assert "Nästa granskning: tors 21 jan, v. 3" in said
    assert "Nya rader: 3. Av dem gäller 1" in said
    assert "inte påbörjad" not in said
    work.clock.turn(days=40)
    screen.refresh()
    work.settle()
    assert "Den är inte påbörjad." in texts(screen)


def test_the_entries_and_their_filters(screen: LogReviewScreen, file: CompartmentId) -> None:
    """By person, by what was done, by when, by the file's code; the reason of an emergency stands there."""
    screen.bar.chosen.emit("entries")
    entries = screen.entries
    assert [line.act for line in entries.found()] == [Act.UNMASKED, Act.COPIED, Act.OPENED]
    assert "Skäl: Larm i natt" in texts(entries)
    assert file_code(file_ref(file)) in texts(entries)
    entries.who.set_value(str(LOVE.member))
    entries.who.chosen.emit(str(LOVE.member))
    assert {line.member.member for line in entries.found()} == {LOVE.member}
    entries.what.set_value("taken")
    entries.what.chosen.emit("taken")
    assert [line.act for line in entries.found()] == [Act.COPIED]
    entries.code.set_text("zzzz")
    entries.code.changed.emit("zzzz")
    assert "Ingen rad passar" in texts(entries)


def test_a_review_from_beginning_to_end(screen: LogReviewScreen, work: DesksAtWork) -> None:
    """Begin, look at each entry, write what was asked, end it: the next one is thirty days from now."""
    screen.review.begin.click()
    work.settle()
    work.settle()
    cards = screen.review.cards
    assert len(cards) == 2, "the emergency, and half of the two others"
    assert "granskas alltid" in texts(screen)
    assert "Dragningens nummer" in texts(screen)
    cards[0].outcome.set_value(Outcome.ASKED)
    cards[0].outcome.chosen.emit(Outcome.ASKED)
    assert cards[0].note.isVisibleTo(screen)
    cards[0].note.set_text("Frågat Siv")
    cards[0].note.changed.emit("Frågat Siv")
    screen.keep()
    work.settle()
    screen.refresh()
    work.settle()
    assert screen.review.cards == cards, "what is being written stays as it is"
    screen.review.end.outcome.set_value(Outcome.NO_REMARK)
    screen.review.end.note.set_text("Genomgången")
    screen.review.end.button.click()
    work.settle()
    work.settle()
    said = texts(screen)
    assert "Frågor: 1. Avvikelser: 0." in said
    assert "Genomgången" in said
    assert "Nya rader: 0." in said


def test_words_about_a_review_survive_the_lock(screen: LogReviewScreen, work: DesksAtWork) -> None:
    """What was being written stands there when the room is opened anew."""
    screen.review.begin.click()
    work.settle()
    work.settle()
    card = screen.review.cards[0]
    card.outcome.set_value(Outcome.DEVIATION)
    card.note.set_text("Inget ärende")
    card.note.changed.emit("Inget ärende")
    screen.review.end.note.set_text("Halvvägs")
    screen.review.end.note.edited.emit()
    screen.keep()
    work.settle()
    again = open_screen(work)
    work.settle()
    first = again.review.cards[0]
    assert (first.outcome.value(), first.note.text()) == (Outcome.DEVIATION, "Inget ärende")
    assert again.review.end.note.text() == "Halvvägs"


def test_a_log_that_is_not_whole_is_said_at_once(screen: LogReviewScreen, work: DesksAtWork) -> None:
    """On every part of the room, and under Datorer what it is."""

    def rewrite() -> None:
        ledger = work.desks.vault.ledger
        work.desks.sit(LOVE)
        [book] = [i for i in ledger.compartments(CompartmentKind.ACCESS_LOG) if i.founder == work.desks.me.device]
        seen = ledger.all(book.id, LogEntry)[0]
        ledger.edit(seen, replace(seen.record, file=b"another!"))
        work.desks.sit(ANN_MARI)

    assert "En logg är inte hel" not in texts(screen)
    work.do(rewrite)
    screen.refresh()
    work.settle()
    assert "En logg är inte hel: Love Sundin." in texts(screen)
    screen.bar.chosen.emit("computers")
    assert "Rad 1 har ändrats" in texts(screen)
    assert "Loggen är hel. Antal rader: 1." in texts(screen)


def test_place_is_remembered(screen: LogReviewScreen, work: DesksAtWork) -> None:
    """Coming back leads to the part where one was."""
    screen.open_place(Place("log_review", tab="computers"))
    work.settle()
    assert screen.place() == Place("log_review", tab="computers")
    assert screen.computers.isVisibleTo(screen)
