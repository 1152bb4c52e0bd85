"""The room of choices: one at a time, the next by itself, and at the end what has been chosen.

An interruption chooses nothing: only a press does, and it is saved in the same moment. A third text that was begun is a
draft like any other, and stands there again after a lock, a crash, or a week.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QTimer, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.records.person_file import ProtectionLevel
from desktop.services.conflict.conflict_choices import Choice, Draft, Story
from desktop.services.conflict.conflicts import Conflicts
from desktop.ui.screen import Place, Screen
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.conflict.choice_page import KEEP, REMOVE, ChoicePage
from desktop.ui.views.conflict.compared import Compared, compare
from desktop.ui.views.conflict.made_page import MadePage
from desktop.ui.views.conflict.story_page import StoryPage
from desktop.ui.views.draft_keeper import DraftKeeper
from desktop.ui.widgets import Column

KEY = "choices"
MADE = "made"
"""`Place.tab` that shows what has been chosen in a file."""


class ChoiceScreen(Screen):
    """`Place("choices", file)` puts the choices of a file, `Place("choices")` those of all files."""

    def __init__(self, conflicts: Conflicts, clock: Clock, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._conflicts, self._clock, self._tasks = conflicts, clock, tasks
        self._file: CompartmentId | None = None
        self._tab = ""
        self._waiting: list[Choice] = []
        self._made: tuple[Choice, ...] = ()
        self._settled = self._total = 0
        self._busy = False
        self._shown_until: tuple[str, int] | None = None
        self._cover = QTimer(self)
        self._cover.setSingleShot(True)
        self._cover.timeout.connect(self._hide_masked)
        self.page: ChoicePage | MadePage | StoryPage | None = None
        self._keeper = DraftKeeper(tasks, self._draft, self)
        self._keeper.kept.connect(self.saved)
        self._stack = QStackedWidget()
        column = Column(gap=0)
        column.addWidget(self._stack, 1)
        self.setLayout(column)

    # Coming here

    def open_place(self, place: Place) -> None:
        """From the first choice on."""
        self.keep()
        self._file, self._tab = place.compartment, place.tab
        self._waiting, self._settled, self._total = [], 0, 0
        self._read(partial(self._begin, keep_focus=False))

    def place(self) -> Place:
        """The file whose choices are put."""
        return Place(KEY, self._file, tab=self._tab)

    def refresh(self) -> None:
        """What has come since stands last; what somebody else has settled goes."""
        if not isinstance(self.page, StoryPage) and not self._busy:
            self._read(partial(self._begin, keep_focus=True))

    @Slot()
    def keep(self) -> None:
        """A third text that was begun, and nothing on the screen that tells who or where."""
        self._keeper.flush()
        self._hide_masked()

    def _read(self, done: Callable[[Any], None]) -> None:
        self._tasks.run(self, partial(_read, self._conflicts, self._file), done, self._gone)

    def _gone(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        page = MadePage((), 0, today(self._clock), sentence(error))
        page.left.connect(self._leave)
        self._show(page)

    def _begin(self, found: tuple[tuple[Choice, ...], tuple[Choice, ...]], keep_focus: bool) -> None:
        waiting, self._made = found
        by_key = {choice.key: choice for choice in waiting}
        known = [by_key.pop(choice.key) for choice in self._waiting if choice.key in by_key]
        if self._tab and not self._waiting:  # those of the part that one came from stand first
            first = [choice for choice in by_key.values() if choice.tab == self._tab]
            known += [by_key.pop(choice.key) for choice in first]
        self._waiting = [*known, *by_key.values()]
        self._total = max(self._total, self._settled + len(self._waiting))
        page = self.page
        if keep_focus and isinstance(page, ChoicePage) and page.choice.settled is not None:
            return
        same = isinstance(page, ChoicePage) and self._waiting and _same(self._waiting[0], page.choice)
        if not (keep_focus and same):
            self._put_first()

    # One choice

    def _put_first(self) -> None:
        self._keeper.flush()
        if self._waiting and self._tab != MADE:
            self._put(self._waiting[0])
        else:
            page = MadePage(self._made, len(self._waiting), today(self._clock))
            page.left.connect(self._leave)
            page.again.connect(self._put)
            page.story_wanted.connect(self._ask_story)
            self._show(page)
            page.back.setFocus()

    @Slot(object)
    def _put(self, choice: Choice) -> None:
        call = partial(_worked_out, self._conflicts, choice, today(self._clock))
        self._tasks.run(self, call, partial(self._put_with, choice))

    def _put_with(self, choice: Choice, worked_out: tuple[Draft | None, Compared]) -> None:
        draft, compared = worked_out
        old = self.page.draft() if isinstance(self.page, ChoicePage) and self.page.choice.key == choice.key else None
        day, now = today(self._clock), self._clock.now()
        page = ChoicePage(choice, compared, self._progress(choice), day, now, self._may_show(choice))
        begun = old or draft
        if page.third is not None and begun is not None:
            page.third.put_back(begun)
        page.left.connect(self._leave)
        page.later.connect(self._later)
        page.decided.connect(self._decide)
        page.lowered.connect(self._lower)
        page.typed.connect(self._keeper.touch)
        page.story_wanted.connect(partial(self._ask_story, choice))
        page.unmask_wanted.connect(self._unmask)
        self._keeper.aim(partial(self._conflicts.keep_draft, choice))
        self._show(page)
        page.take_focus()

    def _progress(self, choice: Choice) -> str:
        if choice.settled is not None or self._total < 2:
            return ""
        return self.tr("{number} of {all}").format(number=min(self._settled + 1, self._total), all=self._total)

    def _show(self, page: ChoicePage | MadePage | StoryPage) -> None:
        old, self.page = self.page, page
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if old is not None:
            old.hide()
            self._stack.removeWidget(old)
            old.deleteLater()

    def _draft(self) -> Draft | None:
        return self.page.draft() if isinstance(self.page, ChoicePage) else None

    @Slot()
    def _later(self) -> None:
        """It goes last; when it was alone, one goes back."""
        self._keeper.flush()
        page = self.page
        if isinstance(page, ChoicePage) and page.choice.settled is None and len(self._waiting) > 1:
            self._waiting.append(self._waiting.pop(0))
            self._put_first()
        else:
            self._leave()

    @Slot()
    def _leave(self) -> None:
        self.keep()
        page = self.page
        if isinstance(page, ChoicePage):
            self.went.emit(Place("people", page.choice.file, tab=page.choice.tab))
        elif self._file is not None:
            self.went.emit(Place("people", self._file))
        else:
            self.went.emit(Place("today"))

    # Settling it

    @Slot(object)
    def _decide(self, value: Any) -> None:
        page = self.page
        if isinstance(page, ChoicePage):
            self._settle(partial(_decide, self._conflicts, page.choice, value), partial(self._refused, value))

    @Slot(object, str)
    def _lower(self, level: ProtectionLevel, reason: str) -> None:
        page = self.page
        if isinstance(page, ChoicePage):
            self._settle(partial(self._conflicts.lower, page.choice, level, reason), partial(self._refused, level))

    def _settle(self, call: Callable[[], None], failed: Callable[[Exception], None]) -> None:
        if not self._busy:  # a second press before the first is saved is none
            self._busy = True
            self._keeper.hand_over()
            self._tasks.run(self, call, self._done, failed)

    def _done(self, _nothing: None) -> None:
        self._busy = False
        page = self.page
        if isinstance(page, ChoicePage) and page.choice.settled is None:
            self._settled += 1
            self._waiting = [choice for choice in self._waiting if choice.key != page.choice.key]
        self._keeper.aim(None)
        self._show_nothing()
        self.saved.emit(self._clock.now())
        self.changed.emit()
        self._read(partial(self._begin, keep_focus=False))

    def _show_nothing(self) -> None:
        """What has been settled leaves the screen at once, so that no second press meets it."""
        if self.page is not None:
            self.page.setEnabled(False)

    def _refused(self, value: Any, error: Exception) -> None:
        self._busy = False
        page = self.page
        if not isinstance(error, KnownError):
            raise error
        if not isinstance(page, ChoicePage):
            return
        if error.reason is Reason.LOWERING_NEEDS_REASON:
            page.begin_lowering(value)
        else:
            page.say_error(sentence(error))

    # What tells who or where

    def _may_show(self, choice: Choice) -> bool:
        return self._shown_until == (choice.key, 0) or (
            self._shown_until is not None
            and self._shown_until[0] == choice.key
            and self._clock.now() < self._shown_until[1]
        )

    @Slot(str)
    def _unmask(self, reason: str) -> None:
        page = self.page
        if not isinstance(page, ChoicePage):
            return
        if page.choice.protected:
            call = partial(self._conflicts.unmask, page.choice.file, reason)
            self._tasks.run(self, call, partial(self._unmasked, page.choice), self._not_unmasked)
        else:
            self._unmasked(page.choice, 0)

    def _unmasked(self, choice: Choice, until: int) -> None:
        self._shown_until = (choice.key, until)
        if until:
            self._cover.start(max(0, until - self._clock.now()))
        self._put(choice)

    def _not_unmasked(self, error: Exception) -> None:
        if isinstance(self.page, ChoicePage):
            self.page.say_glass_error(sentence(error))

    @Slot()
    def _hide_masked(self) -> None:
        """Off the screen again: after its time, and as soon as one looks away."""
        self._cover.stop()
        shown, self._shown_until = self._shown_until, None
        page = self.page
        if shown is not None and isinstance(page, ChoicePage) and page.choice.key == shown[0]:
            self._keeper.flush()
            self._put_with(page.choice, (None, page.compared))

    def hideEvent(self, event: QHideEvent, /) -> None:
        self._hide_masked()
        super().hideEvent(event)

    def event(self, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.WindowDeactivate:
            self._hide_masked()
        return super().event(event)

    # What has been

    @Slot(object)
    def _ask_story(self, choice: Choice) -> None:
        self._keeper.flush()
        call = partial(self._conflicts.story, choice.file, choice.ref, choice.kind)
        self._tasks.run(self, call, self._show_story, self._gone)

    def _show_story(self, story: Story) -> None:
        page = StoryPage(story, today(self._clock))
        page.left.connect(self._put_first)
        self._show(page)
        page.back.setFocus()


def _read(conflicts: Conflicts, file: CompartmentId | None) -> tuple[tuple[Choice, ...], tuple[Choice, ...]]:
    if file is None:
        return conflicts.everywhere(), ()
    return conflicts.waiting(file), conflicts.chosen(file)


def _worked_out(conflicts: Conflicts, choice: Choice, day: date) -> tuple[Draft | None, Compared]:
    return conflicts.draft(choice), compare(choice, day)


def _decide(conflicts: Conflicts, choice: Choice, value: Any) -> None:
    if value == REMOVE and not choice.field:
        conflicts.remove(choice)
    elif value == KEEP and not choice.field:
        conflicts.keep(choice)
    else:
        conflicts.use(choice, value)


def _same(one: Choice, other: Choice) -> bool:
    """Whether the same question is put, of the same versions."""
    return replace(one, seen=other.seen) == other


__all__ = ["KEY", "MADE", "ChoiceScreen"]
