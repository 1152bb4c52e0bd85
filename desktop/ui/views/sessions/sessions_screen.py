"""Mina träffar: log a session in less than a minute, see what has been sent, and have the assignment at hand.

Typing goes to a draft for each assignment within two seconds, so another assignment, a lock or a crash loses nothing.
"""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.clock import Clock, local, today
from desktop.domain.identity import CompartmentId
from desktop.domain.projection import Projection
from desktop.domain.records.assignment import SupportSession
from desktop.services.assignment.support_sessions import MyAssignment, SessionsView, SupportSessions
from desktop.ui.screen import Place, Screen
from desktop.ui.tasks import Tasks
from desktop.ui.views.draft_keeper import Content, DraftKeeper
from desktop.ui.views.notices import Notices
from desktop.ui.views.sessions.assignment_cards import AlarmCard, AssignmentCard, HalfYearCard
from desktop.ui.views.sessions.assignment_chooser import AssignmentChooser
from desktop.ui.views.sessions.session_form import SessionForm
from desktop.ui.views.sessions.session_list import SessionList
from desktop.ui.views.sessions.session_words import day_in_row
from desktop.ui.views.sessions.statement_page import StatementPage
from desktop.ui.views.sessions.words_beside import WordsBeside
from desktop.ui.widgets.card import Banner
from desktop.ui.widgets.header import PageHeader
from desktop.ui.widgets.layouts import Column
from desktop.ui.widgets.page import ScrollPage, TwoPane
from desktop.ui.widgets.time_words import clock as clock_words
from desktop.ui.widgets.words import EmptyState, UndoRow

Session = Projection[SupportSession]
Found = tuple[tuple[MyAssignment, ...], SessionsView | None]


class SessionsScreen(Screen):
    """The screen of a contact person's own sessions."""

    def __init__(
        self,
        sessions: SupportSessions,
        tasks: Tasks,
        clock: Clock,
        *,
        above: Notices | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sessions = sessions
        self._tasks = tasks
        self._clock = clock
        self._wanted: CompartmentId | None = None
        self._view: SessionsView | None = None
        self._changing: Session | None = None
        self._undo: tuple[str, Session, Content] | None = None  # "logged" or "removed", and what was in the form
        self._make_parts()
        self._lay_out()
        self._above = above
        self._is_empty = False
        if above is not None:
            self.page.body.insertWidget(1, above)
            above.went.connect(self.went)
            above.leases.looked.connect(self._show_emptiness)
        self.keeper = DraftKeeper(tasks, self.form.content, self)
        self._connect()

    def _make_parts(self) -> None:
        self.header = PageHeader(
            self.tr("My sessions"),
            self.tr("Write down when you have met or been in touch. It takes under a minute, and needs no coverage."),
        )
        self.chooser = AssignmentChooser()
        self.empty = EmptyState(
            self.tr("You have no assignment on this computer yet. It comes by itself once your handler has started it.")
        )
        self.ended = Banner("info", "")
        self.form = SessionForm(today(self._clock))
        self.undo = UndoRow()
        self.list = SessionList()
        self.assignment, self.alarms, self.report = AssignmentCard(), AlarmCard(), HalfYearCard()
        self.words = WordsBeside(self._sessions, self._tasks, self)
        self.statement = StatementPage(self._sessions, self._tasks, self._clock)

    def _lay_out(self) -> None:
        self._panes = TwoPane(side_width=15.4, main_gap=0.7, side_gap=0.75)
        for part in (self.ended, self.words.form, self.form, self.undo, self.list):
            self._panes.main.addWidget(part)
        for card in (self.assignment, self.alarms, self.words.card, self.report):
            self._panes.side.addWidget(card)
        self._panes.main.addStretch(1)
        self._panes.side.addStretch(1)
        self.page = ScrollPage(self.header, self.chooser, self.empty, self._panes, self.statement, gap=0.75)
        self.page.keep_at_top()
        self.setLayout(Column(self.page, gap=0))
        self.empty.hide()
        self.ended.hide()
        self._panes.hide()
        self.statement.hide()

    def _connect(self) -> None:
        self.chooser.chosen.connect(self._choose)
        self.form.edited.connect(self.keeper.touch)
        self.form.done.connect(self._finish)
        self.form.cancelled.connect(self._cancel)
        self.form.removed.connect(self._remove)
        self.list.picked.connect(self._change)
        self.undo.undone.connect(self._take_back)
        self.words.changed.connect(self._word_written)
        self.words.opened.connect(self._word_opened)
        self.words.keeper.kept.connect(self.saved)
        self.report.hand_in.clicked.connect(self._open_statement)
        self.statement.closed.connect(self._close_statement)
        self.statement.handed_in.connect(self._statement_handed_in)
        self.keeper.kept.connect(self._draft_kept)
        self.keeper.failed.connect(self.form.show_problem)
        self.keeper.mended.connect(self.form.clear_problems)

    # What the window asks

    def open_place(self, place: Place) -> None:
        """A place's compartment says which assignment; the focus goes to the two lines."""
        self._wanted = place.compartment or self._wanted
        self._load(focus=True)

    def place(self) -> Place:
        """The assignment that is shown."""
        return Place("sessions", self._view.assignment.compartment if self._view else self._wanted)

    def refresh(self) -> None:
        """Reads lists and counts again; what is being typed is left alone."""
        self.form.set_today(today(self._clock))
        self._load(focus=False)

    @Slot()
    def _show_emptiness(self) -> None:
        """That there is no assignment is said only where it is so, and not just locked until the next contact."""
        locked = self._above is not None and self._above.leases.is_locked
        self.empty.setVisible(self._is_empty and not locked)

    def keep(self) -> None:
        """Hands what is being typed to the drafts, now."""
        self.keeper.flush()
        self.words.keeper.flush()

    # Reading

    def _load(self, *, focus: bool) -> None:
        if self._above is not None:
            self._above.refresh()
        self._tasks.run(
            self,
            partial(_read, self._sessions, self._wanted),
            partial(self._loaded, focus=focus),
            self.form.show_problem,
        )

    def _loaded(self, found: Found, *, focus: bool) -> None:
        assignments, view = found
        self._is_empty = view is None
        self._show_emptiness()
        self._panes.setVisible(view is not None and not self.statement.isVisibleTo(self))
        self.chooser.show_assignments(assignments, view.assignment.compartment if view else None)
        if view is None:
            self._view = None
            return
        another = self._view is None or self._view.assignment.compartment != view.assignment.compartment
        self._view, self._wanted = view, view.assignment.compartment
        self._show_around(view)
        if another:
            self.undo.clear()
            self.list.start_over()
            self._show_new(view.draft)
        if focus:
            self.form.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_around(self, view: SessionsView) -> None:
        mine = view.assignment
        self.form.setVisible(mine.open and not self.words.form.isVisibleTo(self))
        self.ended.setVisible(not mine.open)
        words = self.tr("The assignment with {alias} is not open for new sessions.").format(alias=mine.brief.alias)
        self.ended.first.set_two(words, self.tr("What you have written is still here."))
        self.list.show_sessions(view.sessions, view.today)
        self.assignment.show_brief(mine.brief, view.today)
        self.alarms.show_brief(mine.brief, mine.unit_name)
        self.report.show_report(view.report)
        self.report.show_standing(view.handed_in, may_hand_in=self._may_hand_in(view))
        self.words.show_view(view)

    @Slot(object)
    def _choose(self, compartment: CompartmentId) -> None:
        self.keeper.flush()
        self._wanted = compartment
        self._load(focus=False)

    # The report, and what is written beside the sessions

    def _may_hand_in(self, view: SessionsView) -> bool:
        """When the half-year is over, or the assignment."""
        last = view.assignment.brief.valid_until
        return view.today > view.report.period.last or not view.assignment.open or last == view.today

    @Slot()
    def _open_statement(self) -> None:
        if self._view is not None:
            self.keep()
            self._panes.hide()
            self.statement.show()
            self.statement.open_view(self._view, may_hand_in=self._may_hand_in(self._view))

    @Slot()
    def _close_statement(self) -> None:
        self.statement.hide()
        self._panes.setVisible(self._view is not None)
        self.report.hand_in.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _statement_handed_in(self) -> None:
        self._close_statement()
        self.refresh()
        self.saved.emit(self._clock.now())
        self.changed.emit()

    @Slot()
    def _word_written(self) -> None:
        self.refresh()
        self.saved.emit(self._clock.now())
        self.changed.emit()

    @Slot(bool)
    def _word_opened(self, opened: bool) -> None:
        """One form at a time has the keys; what stands in the other stays there."""
        self.form.setVisible(not opened and self._view is not None and self._view.assignment.open)
        if not opened:
            self.form.text.setFocus(Qt.FocusReason.OtherFocusReason)

    # The form: a new session, or one that is being changed

    def _show_new(self, draft: Content | None) -> None:
        if self._view is None:
            return
        brief, compartment = self._view.assignment.brief, self._view.assignment.compartment
        self._changing = None
        self.keeper.aim(partial(_keep_draft, self._sessions, compartment, None))
        self.form.show_new(brief.alias, brief.sign, brief.tasks, draft)

    @Slot(object)
    def _change(self, seen: Session) -> None:
        self.keeper.flush()
        read = partial(self._sessions.draft, seen.ref.compartment, seen)
        self._tasks.run(self, read, partial(self._show_change, seen), self.form.show_problem)

    def _show_change(self, seen: Session, draft: Content | None) -> None:
        self._changing = seen
        self.undo.clear()
        self.keeper.aim(partial(_keep_draft, self._sessions, seen.ref.compartment, seen))
        held = seen.record.held_on or today(self._clock)
        self.form.show_change(seen.record, day_in_row(held, today(self._clock)), draft)
        self.form.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _cancel(self) -> None:
        """Throws away the change of a session, and goes back to the one that was being written."""
        seen = self._changing
        if seen is not None:
            self.keeper.forget()
            call = partial(_drop_change, self._sessions, seen)
            self._tasks.run(self, call, self._back_to_new, self.form.show_problem)

    def _back_to_new(self, draft: Content | None) -> None:
        self._show_new(draft)
        self.form.text.setFocus(Qt.FocusReason.OtherFocusReason)

    # Saving

    @Slot()
    def _finish(self) -> None:
        seen, view = self._changing, self._view
        session = self.form.session(seen.record if seen else None)
        if session is None or view is None:
            return
        self.keeper.hand_over()
        content, focus = self.form.content(), QApplication.focusWidget()
        self.form.setEnabled(False)
        if seen is None:
            call = partial(_log, self._sessions, view.assignment.compartment, session)
        else:
            call = partial(_edit, self._sessions, seen, session)
        self._tasks.run(self, call, partial(self._saved, content), partial(self._not_saved, focus))

    def _saved(self, content: Content, result: tuple[Session, Content | None]) -> None:
        saved, draft = result
        changed = self._changing is not None
        self.form.setEnabled(True)
        self._show_new(draft)
        self._tell_saved()
        if not changed:
            self._undo = ("logged", saved, content)
            self.undo.say(self._logged_words(saved.record.held_on or today(self._clock)))
        self.form.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()
        self.changed.emit()

    def _logged_words(self, held: date) -> str:
        alias = self._view.assignment.brief.alias if self._view else ""
        words = self.tr("The session with {alias} on {day} has been written down.")
        return words.format(alias=alias, day=day_in_row(held, today(self._clock)))

    def _not_saved(self, focus: QWidget | None, error: Exception) -> None:
        self.form.setEnabled(True)
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.show_problem(error)
        self.keeper.touch()

    @Slot()
    def _remove(self) -> None:
        seen = self._changing
        if seen is not None:
            self.keeper.forget()
            call = partial(_remove, self._sessions, seen)
            self._tasks.run(self, call, self._was_removed, self.form.show_problem)

    def _was_removed(self, result: tuple[Session, Content | None]) -> None:
        removed, draft = result
        self._undo = ("removed", removed, {})
        self._back_to_new(draft)
        self.undo.say(self.tr("The session has been removed."))
        self.refresh()
        self.changed.emit()

    @Slot()
    def _take_back(self) -> None:
        if self._undo is None:
            return
        what, seen, content = self._undo
        self._undo = None
        act = self._sessions.remove if what == "logged" else self._sessions.restore
        self._tasks.run(self, partial(act, seen), partial(self._taken_back, content), self.form.show_problem)

    def _taken_back(self, content: Content, seen: Session) -> None:
        if content and self.form.is_untouched():
            self.form.set_content(content)
            self.keeper.touch()
        self.refresh()
        self.changed.emit()

    # What is kept

    @Slot(object)
    def _draft_kept(self, at: int) -> None:
        self.form.kept.setText(self.tr("Saved on this computer {time}").format(time=clock_words(local(at))))
        self.saved.emit(at)

    def _tell_saved(self) -> None:
        self._draft_kept(self._clock.now())


# What is done on the database thread


def _read(sessions: SupportSessions, wanted: CompartmentId | None) -> Found:
    assignments = sessions.assignments()
    here = [one.compartment for one in assignments]
    if not here:
        return (), None
    return assignments, sessions.view(wanted if wanted in here else here[0])


def _keep_draft(
    sessions: SupportSessions, compartment: CompartmentId, changing: Session | None, content: Content
) -> int | None:
    if content.get("untouched"):
        sessions.drop_draft(compartment, changing)
        return None
    return sessions.keep_draft(compartment, content, changing)


def _log(
    sessions: SupportSessions, compartment: CompartmentId, session: SupportSession
) -> tuple[Session, Content | None]:
    return sessions.log(compartment, session), None


def _edit(sessions: SupportSessions, seen: Session, session: SupportSession) -> tuple[Session, Content | None]:
    return sessions.edit(seen, session), sessions.draft(seen.ref.compartment)


def _remove(sessions: SupportSessions, seen: Session) -> tuple[Session, Content | None]:
    return sessions.remove(seen), sessions.draft(seen.ref.compartment)


def _drop_change(sessions: SupportSessions, seen: Session) -> Content | None:
    sessions.drop_draft(seen.ref.compartment, seen)
    return sessions.draft(seen.ref.compartment)
