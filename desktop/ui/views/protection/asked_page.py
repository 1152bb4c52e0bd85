"""Någon frågar: what somebody wants to know about the person, the harm test, and what was answered."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Drafts
from desktop.domain.projection import Projection
from desktop.domain.records.protection import Asked, AskedAbout
from desktop.services.protected.asked_about import AskedAbouts, Question
from desktop.services.saved_once import save_once, unsaved
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.draft_keeper import Content, DraftKeeper
from desktop.ui.views.people.file_page import FilePage
from desktop.ui.views.people.person_words import hand_words
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.widgets import (
    Banner,
    Button,
    Card,
    Chips,
    Column,
    Field,
    Flow,
    KeyValues,
    Label,
    Labelled,
    Option,
    SectionTitle,
    Segment,
    TextEditor,
)

translate = QCoreApplication.translate


def asked_options() -> list[Option]:
    """What people ask for."""
    return [Option(one.value, asked_word(one)) for one in Asked]


def asked_word(one: Asked) -> str:
    """One of them."""
    return {
        Asked.WHEREABOUTS: translate("AskedAbout", "Where the person lives or is"),
        Asked.REACH: translate("AskedAbout", "A number or another way to reach the person"),
        Asked.KNOWN_HERE: translate("AskedAbout", "Whether the person is known here"),
        Asked.SCHOOL_OR_WORK: translate("AskedAbout", "School or work"),
        Asked.OTHER: translate("AskedAbout", "Something else"),
    }[one]


class AskedPage(FilePage):
    """Of one file."""

    icon = "question"

    def __init__(
        self, asked: AskedAbouts, drafts: Drafts, clock: Clock, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._asked, self._drafts, self._clock, self._tasks = asked, drafts, clock, tasks
        self._file: CompartmentId | None = None
        self._make_fields()
        self._lay()
        self.keeper = DraftKeeper(tasks, self._content, self)
        self._connect()

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("AskedPage", "Somebody asks about the person")

    def purpose(self) -> str:
        return self.tr("By phone or at the counter. Say that you will ring back, and take your time.")

    def _make_fields(self) -> None:
        self.who = Field(self.tr("Who asks, as they say themselves"))
        self.known = Segment(
            self.tr("Have you been able to check who it is?"),
            [Option("yes", self.tr("Yes, rung back by the switchboard")), Option("no", self.tr("No"))],
            stretch=False,
        )
        self.what = Chips(self.tr("What they want to know"), asked_options(), multi=True)
        self.words = TextEditor(self.tr("In their own words"), lines=2)
        self.given = Segment(
            self.tr("Was anything given out?"),
            [Option("no", self.tr("No, nothing")), Option("yes", self.tr("Yes, what was asked"))],
            stretch=False,
        )
        self.reason = TextEditor(self.tr("Why, or why not"), lines=2)
        self.reason_row = Labelled(
            self.tr("Why, or why not"),
            self.reason,
            help=self.tr("What harm could come of it, for the person or somebody close? You decide; this keeps it."),
        )
        self.keep_button = Button(self.tr("Keep it in the file"), "file-text", "main", keys="Ctrl+Return", large=True)

    def _lay(self) -> None:
        form = Card(gap=0.75)
        pressed = QWidget()
        pressed.setLayout(Flow(self.keep_button, gap=0.5))
        advice = Banner(
            "info",
            self.tr("You need not say whether the person is known here."),
            self.tr("Already that is something told."),
        )
        form.add(
            self.who,
            Labelled(self.tr("Have you been able to check who it is?"), self.known),
            Labelled(self.tr("What they want to know"), self.what),
            Labelled(self.tr("In their own words"), self.words),
            Labelled(self.tr("Was anything given out?"), self.given),
            self.reason_row,
            pressed,
        )
        self.before = SectionTitle(self.tr("Asked before"), 0)
        self._list = Parts(gap=0.6)
        for part in (advice, form, self.before, self._list):
            self.body.addWidget(part)

    def _connect(self) -> None:
        self.who.changed.connect(self.keeper.touch)
        for chosen in (self.known.chosen, self.given.chosen, self.what.changed):
            chosen.connect(self.keeper.touch)
        for editor in (self.words, self.reason):
            editor.edited.connect(self.keeper.touch)
        self.reason.edited.connect(self.reason_row.clear_error)
        self.keep_button.clicked.connect(self._write)
        self.keeper.kept.connect(self.saved)

    # Coming here

    def open_file(self, compartment: CompartmentId) -> None:
        if compartment != self._file:
            self._file = compartment
            self.keeper.aim(partial(_keep, self._drafts, compartment))
            self._fill({})
            count = partial(self._asked.count, compartment)
            draft = partial(unsaved, self._drafts, _key(compartment), count)
            self._tasks.run(self, draft, partial(self._show_draft, compartment))
        self.refresh()

    def refresh(self) -> None:
        if self._file is not None:
            self._tasks.run(self, partial(self._asked.list, self._file), partial(self._show, self._file), _gone)

    def keep(self) -> None:
        self.keeper.flush()

    def _show_draft(self, compartment: CompartmentId, draft: Content | None) -> None:
        if compartment == self._file:
            self._fill(draft or {})

    def _show(self, file: CompartmentId, questions: tuple[Question, ...]) -> None:
        if file == self._file:
            day = today(self._clock)
            self._list.show_parts(*(QuestionCard(question, day) for question in questions))
            self.before.set_count(len(questions))
            self.before.setVisible(bool(questions))

    # What is written

    def _content(self) -> Content:
        return {
            "who": self.who.text(),
            "known": self.known.value() or "",
            "asked": list(self.what.values()),
            "what": self.words.text(),
            "given": self.given.value() or "",
            "reason": self.reason.text(),
        }

    def _fill(self, content: Content) -> None:
        self.who.set_text(content.get("who", ""))
        self.known.set_value(content.get("known") or None)
        self.what.set_values(content.get("asked", ()))
        self.words.set_text(content.get("what", ""))
        self.given.set_value(content.get("given") or None)
        self.reason.set_text(content.get("reason", ""))
        self.reason_row.clear_error()

    @Slot()
    def _write(self) -> None:
        if self._file is None:
            return
        self.keeper.hand_over()
        content, key = self._content(), _key(self._file)
        write = partial(self._asked.write, self._file, _record(content))
        call = partial(save_once, self._drafts, key, partial(self._asked.count, self._file), write)
        self.keep_button.setEnabled(False)  # until it is answered: two presses are one
        self._tasks.run(self, call, self._written, self._refused)

    def _written(self, made: Projection[AskedAbout]) -> None:
        self.keep_button.setEnabled(True)
        self._fill({})
        self.who.edit.setFocus()
        self.saved.emit(made.touched_at)
        self.changed.emit()
        self.refresh()

    def _refused(self, error: Exception) -> None:
        self.keep_button.setEnabled(True)
        self.reason_row.show_error(sentence(error))


class QuestionCard(Card):
    """One question and its answer."""

    def __init__(self, question: Question, day: date, parent: QWidget | None = None) -> None:
        super().__init__(gap=0.35, margins=(0.8, 0.55, 0.5, 0.6), parent=parent)
        record = question.seen.record
        given = self.tr("Given out") if record.given else self.tr("Nothing was given out")
        title = Label(f"{given} · {hand_words(question.by, day)}", bold=True)
        asked = ", ".join(asked_word(one) for one in record.asked)
        pairs = [
            (self.tr("The one who asked"), record.who),
            (self.tr("What they want to know"), asked),
            (self.tr("In their own words"), record.what),
            (self.tr("Why, or why not"), record.reason),
        ]
        self.add(Column(title, gap=0), KeyValues([(name, text) for name, text in pairs if text]))


def _record(content: Content) -> AskedAbout:
    return AskedAbout(
        who=content["who"].strip(),
        asked=tuple(one for one in Asked if one.value in content["asked"]),
        what=content["what"].strip(),
        known={"yes": True, "no": False}.get(content["known"]),
        given={"yes": True, "no": False}.get(content["given"]),
        reason=content["reason"].strip(),
    )


def _keep(drafts: Drafts, file: CompartmentId, content: Content) -> int | None:
    if any(content.values()):
        return drafts.keep(_key(file), content)
    drafts.drop(_key(file))
    return None


def _key(file: CompartmentId) -> str:
    return f"asked/{file.hex()}"


def _gone(error: Exception) -> None:
    """The frame says why the file cannot be read; another kind of error is a bug."""
    sentence(error)
