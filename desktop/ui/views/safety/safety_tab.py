"""Trygghet: the tab of the safety plan. Everything is changed where it stands, and saved as it is typed."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import Policy
from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.domain.records.safety import CoverStory, SafetyEvent, SafetyEventKind, SafetyHeading, SafetySection
from desktop.services.safety.safety_view import EventView, FamilyItem, FamilyLine, SectionView
from desktop.ui.screen import Place
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.theme import theme
from desktop.ui.views.conflict.choice_screen import KEY as CHOICES
from desktop.ui.views.people.file_tab import FileTab
from desktop.ui.views.safety.editors import SafetyEditors
from desktop.ui.views.safety.print_page import PrintPage
from desktop.ui.views.safety.reading import Found, SafetyServices, read
from desktop.ui.views.safety.revealed_page import RevealedPage
from desktop.ui.views.safety.safety_page import SafetyPage
from desktop.ui.views.safety.safety_words import event_word
from desktop.ui.views.safety.unsaved_edit import UnsavedEdit, UnsavedEdits
from desktop.ui.views.support_plan.focus_memory import FocusMemory
from desktop.ui.views.support_plan.open_editor import OpenEditor
from desktop.ui.widgets import Button, Column, UndoRow


class SafetyTab(FileTab):
    """The safety plan of the open file. One editor at a time; while it is open, its surroundings stand still."""

    key = "safety"

    def __init__(
        self, services: SafetyServices, policy: Policy, clock: Clock, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services, self._policy, self._clock, self._tasks = services, policy, clock, tasks
        self._file: CompartmentId | None = None
        self._found: Found | None = None
        self._undo_call: Callable[[], Any] | None = None
        self._undo_focus: Hashable = None
        self.print_button = Button(self.tr("Put it on paper"), "printer")
        self.page = SafetyPage()
        self.paper = PrintPage(services.papers, clock, tasks)
        self.revealed = RevealedPage(services.compromised, services.drafts, clock, tasks)
        self._focus = FocusMemory(self.page)
        self._editor = OpenEditor(self._focus, self)
        self.undo_row = UndoRow()
        self._stack = QStackedWidget()
        self._glimpse = QTimer(self)
        self._glimpse.setSingleShot(True)
        self._lay()
        self._connect()

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("SafetyTab", "Safety")

    def head_buttons(self) -> Sequence[QWidget]:
        return (self.print_button,)

    def _lay(self) -> None:
        for page in (self.page, self.paper, self.revealed):
            self._stack.addWidget(page)
        column = Column(gap=0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.undo_row)
        self.setLayout(column)

    def _connect(self) -> None:
        plan = self.page.plan
        self.print_button.clicked.connect(self._show_paper)
        self.paper.left.connect(self._back_to_plan)
        self.revealed.left.connect(self._back_to_plan)
        self.revealed.went.connect(self.went)
        self.revealed.saved.connect(self.saved)
        self.revealed.changed.connect(self.changed)
        self.undo_row.undone.connect(self.undo)
        self._editor.saved.connect(self._editor_saved)
        self._editor.closed.connect(self._editor_closed)
        self._editor.copy_wanted.connect(self.journal_wanted)
        self._glimpse.timeout.connect(self._hide_story)
        plan.section_pressed.connect(self._edit_section)
        plan.compare_wanted.connect(self._to_choices)
        plan.story_wanted.connect(self._show_story)
        plan.story_hidden.connect(self._hide_story)
        plan.story_pressed.connect(self._edit_story)
        self.page.happened.happened.connect(self._happened)
        self.page.happened.event_pressed.connect(self._edit_event)
        self.page.banners.read.connect(self._read_again)
        self.page.banners.revealed_wanted.connect(self._show_revealed)
        self.page.family.gone_through.connect(self._gone_through)
        self.page.family.taken_back.connect(self._taken_back)
        self.page.interpreter.clicked.connect(self._to_interpreter)
        for kind, card in self.page.lists.items():
            card.pressed.connect(self._edit)
            card.add_wanted.connect(partial(self._add, kind))
            card.compare_wanted.connect(self._to_choices)

    # Reading

    def open_file(self, compartment: CompartmentId) -> None:
        self.keep()
        self._hide_story()
        if compartment != self._file:
            self._file, self._found = compartment, None
            self._editor.leave()
            self._set_undo(None, "")
        self._stack.setCurrentWidget(self.page)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        if self._file is not None:
            self._tasks.run(self, partial(read, self._services, self._file), self._show, self._not_read)
            self.revealed.refresh()

    def keep(self) -> None:
        self._editor.flush()
        self.revealed.keep()

    def hideEvent(self, event: QHideEvent, /) -> None:
        self._hide_story()
        super().hideEvent(event)

    def _not_read(self, error: Exception) -> None:
        """The frame says why the file cannot be read; another kind of error is a bug."""
        sentence(error)

    def _show(self, found: Found) -> None:
        if found.plan.compartment != self._file:
            return
        self._found = found
        if self._editor.is_open():
            return
        self._focus.take()
        self.page.show_found(found.plan, found.risks, today(self._clock))
        self._focus.give_back()
        self._editor.go_on()
        if found.unsaved is not None and not self._editor.is_open() and self._stack.currentWidget() is self.page:
            self._bring_back(found, found.unsaved)

    # Writing: every call ends in `_done`, which reads the plan again

    def _run(self, call: Callable[[], Any], done: Callable[[Any], None] | None = None) -> None:
        self._tasks.run(self, call, done or self._done, self._failed)

    def _done(self, _result: Any) -> None:
        self._set_undo(None, "")
        self._after_change()

    def _after_change(self) -> None:
        self.saved.emit(self._clock.now())
        self.changed.emit()
        self.refresh()

    def _failed(self, error: Exception) -> None:
        self.page.say(sentence(error))

    # What has happened

    @Slot(object)
    def _happened(self, kind: SafetyEventKind) -> None:
        if self._file is None:
            return
        if kind is SafetyEventKind.COMPROMISED:
            self._show_revealed()
        else:
            call = partial(self._services.plans.note_event, self._file, kind)
            self._run(call, partial(self._noted, kind))

    def _noted(self, kind: SafetyEventKind, event: Projection[SafetyEvent]) -> None:
        words = self.tr("Written down: {what}, today.").format(what=event_word(kind).lower())
        self._undoable(words, None, partial(self._services.plans.remove, event))

    @Slot(object, object)
    def _read_again(self, event: EventView, heading: SafetyHeading) -> None:
        call = partial(self._services.plans.read_again, event, heading)
        self._run(call, partial(self._stepped, self.tr("Read again.")))

    @Slot(object)
    def _gone_through(self, item: FamilyItem) -> None:
        if self._found is not None:
            call = partial(self._services.plans.gone_through, self._found.plan, item)
            self._run(call, partial(self._stepped, self.tr("Talked through today.")))

    @Slot(object)
    def _taken_back(self, line: FamilyLine) -> None:
        if line.step is not None:
            self._run(partial(self._services.plans.undo_steps, (line.step,)))

    def _stepped(self, words: str, written: tuple[Projection[Any], ...]) -> None:
        self._undoable(words, None, partial(self._services.plans.undo_steps, written))

    # Undo

    def _undoable(self, words: str, back_to: Hashable, undo: Callable[[], Any]) -> None:
        self._set_undo(undo, words)
        self._undo_focus = back_to
        self._after_change()

    def _set_undo(self, call: Callable[[], Any] | None, words: str) -> None:
        self._undo_call = call
        if call is None:
            self.undo_row.clear()
        else:
            rad = theme().rad
            self.undo_row.setContentsMargins(rad(1.5), 0, rad(1.5), rad(0.3))
            self.undo_row.say(words)

    @Slot()
    def undo(self) -> None:
        """Take back the latest that can be."""
        call, self._undo_call = self._undo_call, None
        if call is not None:
            self._focus.aim(self._undo_focus)
            self._run(call)

    # Editors

    def _open(
        self, kind: type[Record], seen: Projection[Any] | None, at: QWidget | None, heading: SafetyHeading | None = None
    ) -> None:
        """An editor where `at` stands; when another is open, it closes first."""
        again = partial(self._open_again, kind, seen, heading)
        if self._file is None or at is None or not self._editor.makes_way(again):
            return
        unsaved = UnsavedEdits(self._services.drafts, self._file)
        maker = SafetyEditors(
            self._services.plans, self._services.risks, unsaved, self._file, self._tasks, partial(today, self._clock)
        )
        editor = maker.make(kind, seen, heading)
        editor.remove_wanted.connect(self._remove)
        self._editor.open(editor, at)

    def _open_again(self, kind: type[Record], seen: Projection[Any] | None, heading: SafetyHeading | None) -> None:
        """What was asked for while another editor was open, as it is now."""
        if self._found is None:
            return
        if seen is not None:
            about = UnsavedEdit(kind, record=seen.id)
            seen = self._found.record(about) or (seen if kind is CoverStory else None)
            if seen is None:
                return  # it has been removed meanwhile
        self._open(kind, seen, self._place(kind, seen, heading), heading)

    def _place(self, kind: type[Record], seen: Projection[Any] | None, heading: SafetyHeading | None) -> QWidget | None:
        if heading is not None:
            return self.page.plan.areas.get(heading)
        if kind is CoverStory:
            return self.page.plan.story_area
        return self.page.place_of(seen) if seen is not None else self.page.lists[kind].foot

    @Slot(object)
    def _edit_section(self, section: SectionView) -> None:
        self._open(SafetySection, section.seen, self.page.plan.areas.get(section.heading), section.heading)

    @Slot(object)
    def _edit_story(self, seen: Projection[CoverStory] | None) -> None:
        self._glimpse.stop()
        self._open(CoverStory, seen, self.page.plan.story_area)

    @Slot(object)
    def _edit_event(self, event: EventView) -> None:
        self._edit(event.seen)

    @Slot(object)
    def _edit(self, seen: Projection[Any]) -> None:
        self._open(type(seen.record), seen, self.page.place_of(seen))

    def _add(self, kind: type[Record]) -> None:
        self._open(kind, None, self.page.lists[kind].foot)

    def _bring_back(self, found: Found, unsaved: UnsavedEdit) -> None:
        """Open the editor again that could not save all. The cover story waits until somebody asks for it."""
        heading = SafetyHeading(unsaved.heading) if unsaved.heading else None
        if unsaved.kind is CoverStory and not self.page.plan.story_is_shown():
            return
        seen = found.record(unsaved)
        place = self._place(unsaved.kind, seen, heading)
        if place is not None:
            self._open(unsaved.kind, seen, place, heading)
            self._editor.put_back({name: str(typed) for name, typed in unsaved.fields.items()})

    @Slot(object)
    def _editor_saved(self, record: Projection[Any]) -> None:
        self._set_undo(None, "")
        self.saved.emit(record.touched_at)
        self.changed.emit()
        self.refresh()

    @Slot()
    def _editor_closed(self) -> None:
        if self.page.plan.story_is_shown():
            self.page.plan.show_story(None)
            self._show_story()  # as it reads now
        self.refresh()

    @Slot()
    def _remove(self) -> None:
        editing = self._editor.editing
        if editing is not None and editing.seen is not None and self._file is not None:
            seen, unsaved = editing.seen, UnsavedEdits(self._services.drafts, self._file)
            self._editor.leave()
            self._run(partial(_remove_with_words, self._services, unsaved, seen), self._removed)

    def _removed(self, removed: Projection[Any]) -> None:
        self._undoable(self.tr("Taken away."), removed.ref, partial(self._services.plans.restore, removed))
        self.undo_row.findChildren(Button)[0].setFocus()  # what had the focus is gone

    # The cover story

    @Slot()
    def _show_story(self) -> None:
        if self._file is not None:
            self._run(partial(self._services.plans.cover_story, self._file), partial(self._story_came, self._file))

    def _story_came(self, file: CompartmentId, stories: tuple[Projection[CoverStory], ...]) -> None:
        if file == self._file and self.isVisible() and not self._editor.is_open():
            self.page.plan.show_story(stories)
            self.page.plan.story_button.setFocus()
            self._glimpse.start(self._policy.protected.unmask_seconds * 1000)
            self.changed.emit()

    @Slot()
    def _hide_story(self) -> None:
        self._glimpse.stop()
        if self.page.plan.story_is_shown():
            self._editor.leave()
            self.page.plan.show_story(None)

    # Other pages

    @Slot()
    def _show_paper(self) -> None:
        if self._file is not None:
            self.keep()
            self._stack.setCurrentWidget(self.paper)
            self.paper.open_file(self._file)

    @Slot()
    def _show_revealed(self) -> None:
        if self._file is not None:
            self.keep()
            self._set_undo(None, "")
            self._stack.setCurrentWidget(self.revealed)
            self.revealed.open_file(self._file)

    @Slot()
    def _back_to_plan(self) -> None:
        self._stack.setCurrentWidget(self.page)
        self.page.happened.buttons[SafetyEventKind.NEW_PHONE].setFocus()
        self.refresh()

    @Slot()
    def _to_choices(self) -> None:
        self.keep()
        self.went.emit(Place(CHOICES, self._file, tab=self.key))

    @Slot()
    def _to_interpreter(self) -> None:
        self.went.emit(Place("people", self._file, tab="overview"))


def _remove_with_words(services: SafetyServices, unsaved: UnsavedEdits, seen: Projection[Any]) -> Projection[Any]:
    """Take something away together with what could not be saved of it."""
    removed = services.plans.remove(seen)
    unsaved.drop()
    return removed
