"""Platsen kan vara röjd: what can be done at once, one card a step, all of it kept, and most of it can be undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, local, today
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Drafts
from desktop.domain.projection import Projection
from desktop.domain.records.safety import SafetyStep
from desktop.services.safety.compromised import Access, Compromise, Compromised, Part
from desktop.ui.screen import Place
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.draft_keeper import DraftKeeper
from desktop.ui.views.people.person_words import moment_words, protection_word
from desktop.ui.views.safety.safety_words import heading_word
from desktop.ui.widgets import (
    Beside,
    Button,
    Card,
    Check,
    Column,
    Field,
    Flow,
    IconWords,
    Label,
    Labelled,
    ScrollPage,
    TextEditor,
    UndoRow,
)


class RevealedPage(QWidget):
    """Signals: `left()`, `went(Place)`, `saved(ms)`, `changed()` as those of the tab that it stands in."""

    left = Signal()
    went = Signal(object)
    saved = Signal(object)
    changed = Signal()

    def __init__(
        self, compromised: Compromised, drafts: Drafts, clock: Clock, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._service, self._drafts, self._clock, self._tasks = compromised, drafts, clock, tasks
        self._file: CompartmentId | None = None
        self._now: Compromise | None = None
        self._undo: Callable[[], Any] | None = None
        self.back = Button(self.tr("Back to the safety plan"), "caret-left", "link")
        self.words = TextEditor(self.tr("What has happened, and how do we know?"), lines=3)
        self._labelled = Labelled(self.words.accessibleName(), self.words)
        self._keeper = DraftKeeper(tasks, self._typed, self)
        self.who = Field(self.tr("Who must know?"), placeholder=self.tr("For example: the school nurse, the police"))
        self.undo_row = UndoRow()
        self._above, self._below, self._told = Column(gap=0.8), Column(gap=0.8), Column(gap=0.3)
        self.add = Button(self.tr("Add to the list"), "plus")
        self.checks: dict[int, Check] = {}
        self.done_checks: list[Check] = []
        self._lay()
        self.back.clicked.connect(self._leave)
        self.words.edited.connect(self._keeper.touch)
        self._keeper.kept.connect(self._was_kept)
        self._keeper.failed.connect(self._failed)
        self.who.entered.connect(self._add_told)
        self.add.clicked.connect(self._add_told)
        self.undo_row.undone.connect(self._take_back)

    def _lay(self) -> None:
        above, below, told = QWidget(), QWidget(), QWidget()
        for holder, column in ((above, self._above), (below, self._below), (told, self._told)):
            holder.setLayout(column)
        must_know = _step(self.tr("3. Who must know?"))
        must_know.add(told, self.who, _line(self.add))
        self.page = ScrollPage(
            self.back,
            Label(self.tr("The place may be known"), role="area"),
            Label(self.tr("First: is anybody in danger now? Then F12, Urgent now."), bold=True),
            Label(
                self.tr("What you do here is kept with day and name. Nothing is done before you press."), tone="ink2"
            ),
            self._labelled,
            above,
            must_know,
            below,
            gap=0.6,
            margins=(1.5, 0.6, 1.5, 1.0),
        )
        self.page.body.setAlignment(self.back, Qt.AlignmentFlag.AlignLeft)
        self.page.keep_at_top()
        column = Column(gap=0)
        column.addWidget(self.page, 1)
        column.addWidget(self.undo_row)
        self.setLayout(column)

    # Reading

    def open_file(self, file: CompartmentId) -> None:
        """Begin, or go on with the one that is open."""
        self._file, self._now = file, None
        self._keeper.aim(partial(_keep_words, self._service, self._drafts, file))
        self._set_undo("", None)
        self._run(partial(self._service.begin, file), self._begun)
        self.words.setFocus()

    def refresh(self) -> None:
        """Read again; what is being typed stays."""
        if self._file is not None and self.isVisible():
            self._tasks.run(self, partial(_read, self._service, self._drafts, self._file), self._show, self._failed)

    def keep(self) -> None:
        """Hand over what has been typed."""
        self._keeper.flush()

    def _begun(self, _event: object) -> None:
        self._after_change()

    def _show(self, found: tuple[Compromise | None, str]) -> None:
        now, typed = found
        if now is None or now.event.ref.compartment != self._file:
            return
        first, self._now = self._now is None, now
        if not self.words.text() or (first and not self.words.hasFocus()):
            self.words.set_text(typed or now.event.record.words)
        chosen = {number for number, check in self.checks.items() if check.isChecked()}
        for column in (self._above, self._told, self._below):
            empty(column)
        self.checks, self.done_checks = {}, []
        day = today(self._clock)
        self._put(self._above, self._access_card(now, chosen), self._alias_card(now, day))
        self._put(self._told, *(self._told_line(step, day) for step in now.told))
        self._put(self._below, self._protection_card(now), self._close_card())

    def _put(self, column: Column, *parts: QWidget) -> None:
        for part in parts:
            column.addWidget(part)
            part.show()

    # The steps

    def _access_card(self, now: Compromise, chosen: set[int]) -> Card:
        card = _step(self.tr("1. Who can read, and who is to be shut out?"))
        shut = ", ".join(now.shut_out)
        if shut:
            card.add(IconWords("prohibit", self.tr("Shut out: {names}").format(names=shut), tone="ink2"))
        for access in now.access:
            check = Check(access.name, small=self._access_words(access))
            check.setChecked(access.member in chosen)
            check.setEnabled(access.endable)
            card.add(check)
            if access.endable:
                self.checks[access.member] = check
        self.freeze = Button(self.tr("Shut out those I have chosen"), "prohibit")
        self.freeze.setEnabled(now.may_change and bool(self.checks))
        self.freeze.clicked.connect(self._freeze)
        told = self.tr("They read nothing that is written from now on. What they have read stays read.")
        card.add(Label(told, role="small", tone="ink2"), _line(self.freeze))
        if now.copies:
            copies = Label(self.tr("Handed over to others and still there: {count}.").format(count=now.copies))
            see = Button(self.tr("See who sees what"), "share-network", "quiet")
            see.clicked.connect(partial(self._go, "who_sees_what"))
            card.add(_beside(copies, see))
        return card

    def _access_words(self, access: Access) -> str:
        if access.mine:
            return self.tr("You yourself")
        if access.part is Part.CONTACT_PERSON:
            return self.tr("Contact person: reads what she has in hand, not the file")
        return self.tr("Handles the file") if access.endable else self.tr("Handles the file; somebody has to")

    def _alias_card(self, now: Compromise, day: date) -> Card:
        card = _step(self.tr("2. A new alias"))
        if now.event.record.realiased_at:
            when = moment_words(local(now.event.record.realiased_at), day)
            card.add(IconWords("check", self.tr("The file has had another alias since {when}.").format(when=when)))
        card.add(Label(self.tr("The old alias can still stand in what has been written."), role="small", tone="ink2"))
        self.alias_buttons = [Button(alias) for alias in now.suggestions]
        for button in self.alias_buttons:
            button.setAccessibleDescription(self.tr("New alias for the file"))
            button.clicked.connect(self._rename)
        card.add(_line(*self.alias_buttons))
        return card

    def _told_line(self, step: Projection[SafetyStep], day: date) -> QWidget:
        when = moment_words(local(step.record.done_at), day) if step.record.done_at else ""
        check = Check(step.record.subject, small=self.tr("Told {when}").format(when=when) if when else "")
        check.setChecked(step.record.done_at is not None)
        check.toggled.connect(partial(self._mark_told, step))
        remove = Button(self.tr("Take away"), "trash", "quiet")
        remove.setAccessibleDescription(step.record.subject)
        remove.clicked.connect(partial(self._remove_told, step))
        self.done_checks.append(check)
        return _beside(check, remove)

    def _protection_card(self, now: Compromise) -> Card:
        card = _step(self.tr("4. Look at the protection"))
        level = self.tr("Protected details now: {level}").format(level=protection_word(now.level).lower())
        see = Button(self.tr("Change under Overview"), "shield", "quiet")
        see.clicked.connect(partial(self._go, "overview"))
        card.add(_beside(Label(level), see))
        if now.unread:
            names = ", ".join(heading_word(heading).lower() for heading in now.unread)
            read = self.tr("To be read again in the safety plan: {headings}.").format(headings=names)
            card.add(Label(read))
        return card

    def _close_card(self) -> Card:
        card = _step(self.tr("5. When all that can be done now has been done"))
        self.close_button = Button(self.tr("Done for now"), kind="main")
        self.close_button.clicked.connect(self._close)
        card.add(Label(self.tr("It leaves Idag, and stays in the plan's history."), tone="ink2"))
        self.mistake_button = Button(self.tr("It was pressed by mistake"), kind="quiet")
        self.mistake_button.clicked.connect(self._was_a_mistake)
        card.add(_line(self.close_button, self.mistake_button))
        return card

    # What is done

    @Slot()
    def _freeze(self) -> None:
        chosen = {number for number, check in self.checks.items() if check.isChecked()}
        if self._now is None or not chosen:
            self._say(self.tr("Choose at least one person in the list first."))
            return
        call = partial(self._service.shut_out, self._now.event, chosen)
        self._run(call, partial(self._undoable, self.tr("Shut out.")))

    @Slot()
    def _rename(self) -> None:
        button = self.sender()
        if self._now is not None and isinstance(button, Button):
            call = partial(self._service.rename, self._now.event, button.text())
            words = self.tr("The file is called {alias} now.").format(alias=button.text())
            self._run(call, partial(self._undoable, words))

    @Slot()
    def _add_told(self) -> None:
        if self._now is not None:
            call = partial(self._service.add_told, self._now.event, self.who.text())
            self._tasks.run(self, call, self._added, self._not_added)

    def _added(self, _step: object) -> None:
        self.who.set_text("")
        self.who.clear_error()
        self._set_undo("", None)
        self._after_change()

    def _not_added(self, error: Exception) -> None:
        self.who.show_error(sentence(error))

    def _mark_told(self, step: Projection[SafetyStep], told: bool) -> None:
        self._run(partial(self._service.mark_told, step, told), self._begun)

    def _remove_told(self, step: Projection[SafetyStep]) -> None:
        self._run(partial(self._service.remove_told, step), partial(self._undoable, self.tr("Taken away.")))

    @Slot()
    def _close(self) -> None:
        if self._now is not None:
            self.keep()
            self._run(partial(self._service.close, self._now.event), self._closed)

    @Slot()
    def _was_a_mistake(self) -> None:
        if self._now is not None:
            self._keeper.forget()
            self._run(partial(self._service.take_back, self._now.event), self._closed)

    def _closed(self, _undo: object) -> None:
        self._after_change()
        self.left.emit()

    def _go(self, tab: str) -> None:
        self.keep()
        self.went.emit(Place("people", self._file, tab=tab))

    @Slot()
    def _leave(self) -> None:
        self.keep()
        self.left.emit()

    # Around it

    def _typed(self) -> dict[str, Any]:
        return {"words": self.words.text()}

    @Slot(object)
    def _was_kept(self, at: int) -> None:
        self.saved.emit(at)

    def _run(self, call: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._tasks.run(self, call, done, self._failed)

    def _failed(self, error: Exception) -> None:
        self._say(sentence(error))

    def _say(self, words: str) -> None:
        self._labelled.show_error(words, focus=False)
        self.page.ensureWidgetVisible(self._labelled)

    def _undoable(self, words: str, undo: Callable[[], Any]) -> None:
        self._set_undo(words, undo)
        self._after_change()

    def _set_undo(self, words: str, undo: Callable[[], Any] | None) -> None:
        self._undo = undo
        if undo is None:
            self.undo_row.clear()
        else:
            self.undo_row.say(words)

    @Slot()
    def _take_back(self) -> None:
        undo, self._undo = self._undo, None
        if undo is not None:
            self._run(undo, self._begun)

    def _after_change(self) -> None:
        self._labelled.clear_error()
        self.saved.emit(self._clock.now())
        self.changed.emit()
        self.refresh()


def _read(service: Compromised, drafts: Drafts, file: CompartmentId) -> tuple[Compromise | None, str]:
    kept = drafts.get(_key(file))
    return service.of(file), str(kept["words"]) if kept else ""


def _keep_words(service: Compromised, drafts: Drafts, file: CompartmentId, content: dict[str, str]) -> int | None:
    """Into the record; where that cannot be, into a draft. Runs on the database thread."""
    at = drafts.keep(_key(file), content)
    now = service.of(file)
    if now is not None:
        service.write(now.event, content["words"])
        drafts.drop(_key(file))
    return at


def _key(file: CompartmentId) -> str:
    return f"compromised/{file.hex()}"


def _step(title: str) -> Card:
    card = Card(title, gap=0.4)
    card.setAccessibleName(title)
    return card


def _line(*buttons: QWidget) -> QWidget:
    held = QWidget()
    held.setLayout(Flow(*buttons, gap=0.4))
    return held


def _beside(first: QWidget, second: QWidget) -> QWidget:
    held = QWidget()
    held.setLayout(Beside(first, second, least=10))
    return held
