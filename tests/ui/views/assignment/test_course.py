"""The course of an assignment through the real widgets of its tab: steps, tapering, what is told, reports, the list."""

from dataclasses import replace as with_fields
from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from demo.cast import ULLA
from desktop.domain.identity import CompartmentId
from desktop.domain.records.assignment import AssignmentStatus, Mode, Pace, Share, SupportSession, ToldWhat
from desktop.services.assignment.assignments import AssignmentView
from desktop.services.assignment.timeline import A_PAGE
from desktop.ui.printing.sheet import words
from desktop.ui.theme import theme
from desktop.ui.views.assignment.assignment_tab import AssignmentTab
from desktop.ui.views.assignment.report_paper import cost_sheet, fee_sheet
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.label import Label
from tests.support.pool_at_work import strip
from tests.support.shared_desk import STAND_IN, number
from tests.support.shared_desk_at_work import SharedDeskAtWork
from tests.support.started_assignment import brief, decision
from tests.support.swedish import swedish, swedish_texts

__all__ = ["swedish", "swedish_texts"]


@pytest.fixture
def file(work: SharedDeskAtWork) -> CompartmentId:
    """Gun-Britt's file about Lom, with Ulla beside until the last of April."""
    made = work.do(lambda: work.desk.person_file("Lom", "bird", STAND_IN))
    terms = replace(decision(ULLA), valid_until=date(2027, 4, 30), fee=1200, mile_pay=2500)
    work.do(lambda: work.assignments().grant(made, terms, brief("Lom")))
    return made


def opened(work: SharedDeskAtWork, file: CompartmentId) -> AssignmentTab:
    tab = AssignmentTab(work.assignments(), strip(work), work.desk.vault.drafts, work.tasks, work.desk.clock)
    work.show(tab)
    tab.open_file(file)
    work.settle()
    return tab


def only(work: SharedDeskAtWork, file: CompartmentId) -> AssignmentView:
    [view] = work.do(lambda: work.assignments().of(file))
    return view


def room(work: SharedDeskAtWork, file: CompartmentId) -> CompartmentId:
    return CompartmentId(only(work, file).seen.record.compartment)


def logged(work: SharedDeskAtWork, file: CompartmentId, count: int) -> None:
    """Ulla has written so many, one a day since October."""
    place = room(work, file)

    def write() -> None:
        with work.desk.at(ULLA), work.desk.vault.ledger.transaction(place):
            for day in range(count):
                held = date.fromordinal(date(2026, 10, 5).toordinal() + day)
                session = SupportSession(held_on=held, text=f"Dag {day}", written_by=number(ULLA), minutes=30)
                work.desk.vault.ledger.create(place, session)

    work.do(write)


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(Label) if label.isVisibleTo(widget))


def test_a_step_back_is_written_with_its_day_and_note(
    work: SharedDeskAtWork, file: CompartmentId, swedish: object
) -> None:
    """Chosen, dated, said; the history shows that it went back."""
    tab = opened(work, file)
    steps = tab.view.steps
    steps.open.click()
    steps.save.click()
    assert steps.problem.isVisible()
    assert steps.chips is not None
    next(chip for chip in steps.chips.findChildren(Chip) if chip.text() == "beviljad").click()
    steps.on.set_text("2027-01-18")
    steps.note.set_text("Väntar på läkaren")
    steps.save.click()
    work.settle()
    assert only(work, file).seen.record.status is AssignmentStatus.GRANTED
    assert "mån 18 jan 2027, Gun-Britt Modin, tillbaka hit, Väntar på läkaren" in texts(steps)


def test_the_end_is_asked_about_with_both_answers(work: SharedDeskAtWork, file: CompartmentId, swedish: object) -> None:
    """Months before the decision ends a gentle taper is suggested, changed and saved; then the talk is asked for."""
    tab = opened(work, file)
    banner = texts(tab.view.question)
    assert "Hur ska stödet trappas ner?" in banner
    assert {b.text() for b in tab.view.question.findChildren(QAbstractButton)} == {
        "Planera utfasningen",
        "Förläng beslutet",
    }
    tab.view.question.findChildren(QAbstractButton)[0].click()
    end = tab.view.end
    end.fears_end.click()
    end.suggest.click()
    end.steps[Pace.MONTHLY].set_text("2027-04-01")
    end.save.click()
    work.settle()
    terms = only(work, file).seen.record
    assert [step.pace for step in terms.tapering] == list(Pace)
    assert (terms.fears_end, terms.tapering[2].since) == (True, date(2027, 4, 1))
    assert texts(tab.view.question) == ""
    work.desk.clock.turn(days=75)
    tab.refresh()
    work.settle()
    assert "inget samtal om det är bokat" in texts(tab.view.question)


def test_what_she_may_know_is_told_and_taken_back(work: SharedDeskAtWork, file: CompartmentId, swedish: object) -> None:
    """It stands on her card while it holds, and as a dated fact afterwards."""
    tab = opened(work, file)
    told = tab.view.told
    told.open.click()
    told.what.set_value(ToldWhat.NAME.value)
    told.save.click()
    work.settle()
    assert told.text.has_error()
    told.text.set_text("Mira")
    told.save.click()
    work.settle()
    assert "Namnet: Mira" in texts(tab.view.assignment)
    [button] = [one for one in told.rows.findChildren(QAbstractButton) if one.isVisible()]
    assert button.accessibleName() == "Återkalla: Namnet"
    button.click()
    work.settle()
    assert "Mira" not in texts(tab.view)
    assert "återkallat tis 19 jan 2027" in texts(told)


def test_the_list_fetches_as_it_is_scrolled(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """A page at first, the next when one comes near the end, in order of the days; the whole text of the chosen one."""
    logged(work, file, 3 * A_PAGE - 10)
    tab = opened(work, file)
    timeline = tab.view.timeline
    assert timeline.model.rowCount() == A_PAGE
    timeline.list.scrollToBottom()
    timeline.model.fetchMore(timeline.list.rootIndex())
    work.settle()
    timeline.model.fetchMore(timeline.list.rootIndex())
    work.settle()
    assert timeline.model.rowCount() == 3 * A_PAGE - 10
    assert not timeline.model.canFetchMore(timeline.list.rootIndex())
    days = [timeline.model.index(row, 0).data(Qt.ItemDataRole.UserRole) for row in range(timeline.model.rowCount())]
    held = [entry.seen.record.held_on for entry in days]
    assert held == sorted(held, reverse=True)
    timeline.list.setFocus()
    work.press(Qt.Key.Key_Down)
    work.press(Qt.Key.Key_Down)
    assert timeline.text.text().startswith("Dag ")


def test_a_report_is_read_approved_and_becomes_the_basis_for_pay(
    work: SharedDeskAtWork, file: CompartmentId, swedish: object
) -> None:
    """The row waits in amber; approved, there is a paper and a table for pay without the client."""
    logged(work, file, 20)

    def hand_in() -> None:
        with work.desk.at(ULLA):
            sessions = work.sessions()
            sessions.statements.hand_in(sessions.view(room_now).statement, ULLA.name)

    room_now = room(work, file)
    work.do(hand_in)
    tab = opened(work, file)
    [button] = [b for b in tab.view.waiting.findChildren(QAbstractButton) if b.text() == "Läs rapporten"]
    button.click()
    work.settle()
    assert tab.review.isVisible()
    tab.review.give_back.click()
    work.settle()
    assert tab.review.problem.isVisible()
    tab.review.accept.click()
    work.settle()
    assert tab.review.pay.isVisible()
    assert not tab.review.decide.isVisible()
    basis = tab.review._basis
    assert basis is not None
    paper = words(fee_sheet(basis, date(2027, 1, 19)))
    assert "1200,00" in paper
    assert "Lom" not in paper
    tab.review.preview.back.click()
    work.settle()
    assert "Godkänd tis 19 jan 2027 av Gun-Britt Modin" in texts(tab.view.waiting)


def test_the_cost_names_nobody(work: SharedDeskAtWork, file: CompartmentId, swedish: object) -> None:
    """One page for a manager: sums, and not even how few they are (P26)."""
    tab = opened(work, file)
    tab.view.cost.click()
    work.settle()
    assert tab.paper.isVisible()
    summary = work.do(lambda: work.assignments().cost())
    said = words(cost_sheet(summary, date(2027, 1, 19)))
    assert "färre än 5" in said
    assert not {"Ulla", "Lom"} & set(said.split())


def test_the_agreement_is_kept_and_shown(work: SharedDeskAtWork, file: CompartmentId, swedish: object) -> None:
    """Times a month, money, follow-up and who reads a worry; what cannot be a number says so."""
    tab = opened(work, file)
    tab.view.decision.change.click()
    agreement = tab.form.agreement
    agreement.mix[Mode.PHONE].set_text("fyra")
    tab.form.save_changes.click()
    work.settle()
    assert agreement.mix[Mode.PHONE].has_error()
    agreement.mix[Mode.PHONE].set_text("4")
    agreement.mile_pay.set_text("18,50")
    agreement.review_on.set_text("2027-03-01")
    agreement.concern_to.set_value(str(number(STAND_IN)))
    tab.form.save_changes.click()
    work.settle()
    terms = only(work, file).seen.record
    assert (terms.mix, terms.mile_pay, terms.review_on) == ((Share(Mode.PHONE, 4),), 1850, date(2027, 3, 1))
    assert terms.concern_to == number(STAND_IN)
    assert "18,50 kronor per mil" in texts(tab.view.decision)


def test_a_restored_form_asks_where_a_colleague_has_written_since(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """Typed, locked, changed by a colleague meanwhile: her field waits for a choice, the others are the colleague's."""
    tab = opened(work, file)
    tab.view.decision.change.click()
    tab.form.terms.frequency.edit.setFocus()
    work.type("varje dag")
    tab.keep()
    work.settle()
    assert set(tab.form.content()) == {"frequency", "changes", "seen"}

    def colleague() -> None:
        with work.desk.at(STAND_IN):
            seen = only_here().seen
            work.assignments().revise(seen, replace(seen.record, frequency="varannan vecka", decided_by="Bengt Vallin"))

    def only_here() -> AssignmentView:
        return with_fields(work.assignments().of(file)[0])

    work.do(work.desk.lock_and_unlock)
    work.do(colleague)
    again = opened(work, file)
    assert (again.form.terms.frequency.text(), again.form.terms.decided_by.text()) == ("varje dag", "Bengt Vallin")
    again.form.save_changes.click()
    work.settle()
    view = only(work, file)
    assert {rival.value for rival in view.rivals["frequency"]} == {"varje dag", "varannan vecka"}
    assert (view.seen.record.decided_by, set(view.rivals)) == ("Bengt Vallin", {"frequency"})


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_nothing_is_cut_off_and_everything_has_a_name(work: SharedDeskAtWork, file: CompartmentId, zoom: float) -> None:
    """Every form of the tab open, at any size of text."""
    logged(work, file, 3)
    theme().set_zoom(zoom)
    tab = opened(work, file)
    tab.view.decision.plan_end.click()
    tab.view.steps.open.click()
    tab.view.told.open.click()
    work.settle()
    assert tab.page.least_width() <= tab.page.viewport().width()
    kinds = (QAbstractButton, QLineEdit)
    reached = [w for w in tab.findChildren(QWidget) if isinstance(w, kinds) and w.isVisible()]
    assert [w for w in reached if not (w.accessibleName() or (isinstance(w, QAbstractButton) and w.text()))] == []
    assert tab.view.timeline.list.accessibleName()


def test_every_form_is_put_away_again(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """Opened and cancelled, one after the other: the page stands as before, and nothing was written."""
    before = only(work, file).seen.record
    tab = opened(work, file)
    for opening, closing in (
        (tab.view.decision.plan_end, tab.view.end.cancel),
        (tab.view.steps.open, tab.view.steps.cancel),
        (tab.view.told.open, tab.view.told.cancel),
        (tab.view.decision.change, tab.form.cancel),
        (tab.view.cost, tab.paper.back),
    ):
        opening.click()
        work.settle()
        assert closing.isVisible()
        closing.click()
        work.settle()
        assert tab.view.isVisible()
        assert not closing.isVisible()
    assert only(work, file).seen.record == before
