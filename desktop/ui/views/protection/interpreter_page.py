"""Boka tolk: a booking that can be read aloud to anybody. A name, a street or a place stops it."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QCompleter, QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Drafts
from desktop.services.guard import Finding
from desktop.services.protected.interpreter import Interpreter, languages
from desktop.ui.clipboard import clipboard
from desktop.ui.printing.preview import PaperPreview
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.draft_keeper import Content, DraftKeeper
from desktop.ui.views.halves import Halves
from desktop.ui.views.people.file_page import FilePage
from desktop.ui.views.protection import booking_words as words
from desktop.ui.views.protection.booking_words import Booking
from desktop.ui.widgets import (
    Button,
    Card,
    Check,
    Column,
    DateField,
    Field,
    Flow,
    IconWords,
    Label,
    Labelled,
    Option,
    Segment,
    TextEditor,
)


class InterpreterPage(FilePage):
    """Of one file. `copied` when the booking lies on the clipboard."""

    icon = "translate"

    copied = Signal()

    def __init__(
        self, interpreter: Interpreter, drafts: Drafts, clock: Clock, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._interpreter, self._drafts, self._clock, self._tasks = interpreter, drafts, clock, tasks
        self._file: CompartmentId | None = None
        self._day: date | None = None
        self._asked = 0  # counts the questions to the guard, so that an old answer is known
        self._make_fields()
        self._form, self._result = Card(gap=0.75), Card(self.tr("What you read out"), gap=0.6)
        self.preview = PaperPreview(tasks, clock)
        self._lay()
        self.keeper = DraftKeeper(tasks, self._content, self)
        self._connect()
        self.preview.hide()

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("InterpreterPage", "Book an interpreter")

    def purpose(self) -> str:
        return self.tr("Language, time and how. Not who it is for, and not where: interpreters know people too.")

    def _make_fields(self) -> None:
        self.language = Field(self.tr("Language"), help=self.tr("Kurdish is several: write sorani or kurmanji."))
        completer = QCompleter(sorted(languages().values()), self.language.edit)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(6)
        self.language.edit.setCompleter(completer)
        completer.activated.connect(self._typed)
        self.dialect = Field(self.tr("Dialect, if it matters"))
        self.day = DateField(self.tr("Day"), partial(today, self._clock))
        self.time = Field(self.tr("Time"), placeholder=self.tr("For example 13.00"))
        minutes = [Option(value, self.tr("{minutes} minutes").format(minutes=value)) for value in ("30", "60", "90")]
        self.minutes = Segment(self.tr("Length"), minutes, stretch=False)
        self.mode = Segment(self.tr("How"), words.mode_options(), stretch=False)
        self.sex = Segment(self.tr("The person wishes"), words.sex_options(), stretch=False)
        self.county = Check(self.tr("Nobody from the county"))
        self.more = TextEditor(self.tr("More that the interpreter needs to know"), lines=3)
        self.more_row = Labelled(self.tr("More that the interpreter needs to know"), self.more)
        self.stop = IconWords("prohibit", "", tone="accink", icon_tone="accink")

    def _lay(self) -> None:
        what, when = QWidget(), QWidget()
        what.setLayout(Halves(self.language, self.dialect))
        when.setLayout(Halves(self.day, self.time))
        self._form.add(
            what,
            when,
            Labelled(self.tr("Length"), self.minutes),
            Labelled(self.tr("How"), self.mode),
            Labelled(self.tr("The person wishes"), self.sex),
            self.county,
            self.stop,
            self.more_row,
        )
        self.result = Label("", role="own")
        self.copy = Button(self.tr("Copy the booking"), "copy", "main", keys="Ctrl+Return", large=True)
        self.print = Button(self.tr("Print the booking"), "printer")
        self.done = Label("", role="small", tone="ink2")
        buttons = QWidget()
        buttons.setLayout(Flow(self.copy, self.print, gap=0.5))
        self._result.add(self.result, Column(buttons, self.done, gap=0.3))
        for part in (self._form, self._result, self.preview):
            self.body.addWidget(part)
        self.stop.hide()

    def _connect(self) -> None:
        for field in (self.language, self.dialect, self.day, self.time):
            field.changed.connect(self._typed)
        for segment in (self.minutes, self.mode, self.sex):
            segment.chosen.connect(self._typed)
        self.day.day_changed.connect(self._day_read)
        self.county.toggled.connect(self._typed)
        self.more.edited.connect(self._typed)
        self.copy.clicked.connect(self._copy)
        self.print.clicked.connect(self._print)
        self.preview.closed.connect(self._close_preview)
        self.preview.saved.connect(self._printed)
        self.preview.printed.connect(self._printed)
        self.keeper.kept.connect(self.saved)

    # Coming here

    def open_file(self, compartment: CompartmentId) -> None:
        self._close_preview()
        if compartment == self._file:
            return
        self._file = compartment
        self.keeper.aim(partial(_keep, self._drafts, compartment))
        self._fill({})
        self._tasks.run(self, partial(self._drafts.get, _key(compartment)), partial(self._show_draft, compartment))

    def keep(self) -> None:
        self.keeper.flush()

    def _show_draft(self, compartment: CompartmentId, draft: Content | None) -> None:
        if compartment == self._file:
            self._fill(draft or {})

    def _fill(self, content: Content) -> None:
        for name, field in self._texts().items():
            field.set_text(content.get(name, ""))
        self._day = self.day.day()  # says below what day it is, too
        self.minutes.set_value(content.get("minutes", "60"))
        self.mode.set_value(content.get("mode", words.PHONE))
        self.sex.set_value(content.get("sex", ""))
        self.county.setChecked(bool(content.get("not_from_county")))
        self.done.setText("")
        self._look()

    def _texts(self) -> dict[str, Field | TextEditor]:
        return {
            "language": self.language,
            "dialect": self.dialect,
            "day": self.day,
            "time": self.time,
            "more": self.more,
        }

    def _content(self) -> Content:
        return {
            **{name: field.text() for name, field in self._texts().items()},
            "minutes": self.minutes.value(),
            "mode": self.mode.value(),
            "sex": self.sex.value(),
            "not_from_county": self.county.isChecked(),
        }

    def booking(self) -> Booking:
        """What has been filled in."""
        return Booking(
            language=self.language.text(),
            dialect=self.dialect.text(),
            day=self._day,
            time=self.time.text(),
            minutes=self.minutes.value() or "60",
            mode=self.mode.value() or words.PHONE,
            sex=self.sex.value() or "",
            not_from_county=self.county.isChecked(),
            more=self.more.text(),
        )

    # What stops it

    @Slot(object)
    def _day_read(self, day: date | None) -> None:
        self._day = day
        self._typed()

    @Slot()
    def _typed(self) -> None:
        self.done.setText("")
        self.keeper.touch()
        self._look()

    def _look(self) -> None:
        """Ask the guard; the answer to an older text is left alone."""
        self.result.setText(words.text(self.booking()))
        if self._file is not None:
            self._asked += 1
            call = partial(_find, self._interpreter, self._file, self.booking())
            self._tasks.run(self, call, partial(self._found, self._asked), _gone)

    def _found(self, asked: int, found: dict[str, tuple[Finding, ...]]) -> None:
        if asked != self._asked:
            return
        named = [name for name in found if found[name]]
        self.more.mark([(one.start, one.end) for one in found.get("more", ())])
        for name in ("language", "dialect", "time"):
            field = self._texts()[name]
            if isinstance(field, Field) and found.get(name):
                field.show_error(self.tr("No name and no place here."), focus=False)
            elif isinstance(field, Field):
                field.clear_error()
        marked = [text for name in named for text in self._marked(name, found[name])]
        self.stop.label.setText(
            self.tr("Stop: a name or a place stands here: {words}. Take it away, and the booking can be used.").format(
                words=", ".join(dict.fromkeys(marked))
            )
        )
        self.stop.setVisible(bool(named))
        missing = not self.language.text().strip()
        for button in (self.copy, self.print):
            button.setEnabled(not named and not missing)
        self.done.setText(self.tr("Write a language first.") if missing and not named else "")

    def _marked(self, name: str, found: tuple[Finding, ...]) -> list[str]:
        text = self._texts()[name].text()
        return [text[one.start : one.end] for one in found]

    # Using it

    @Slot()
    def _copy(self) -> None:
        if self._file is not None:
            call = partial(_copied, self._interpreter, self._file, self.booking())
            self._tasks.run(self, call, self._was_copied, self._stopped)

    def _was_copied(self, text: str) -> None:
        clipboard().put(text)
        self.done.setText(self.tr("Copied. It is gone from the clipboard in half a minute."))
        self.copied.emit()

    def _stopped(self, error: Exception) -> None:
        self.done.setText(sentence(error))

    @Slot()
    def _print(self) -> None:
        if self._file is not None:
            call = partial(_checked, self._interpreter, self._file, self.booking())
            self._tasks.run(self, call, self._show_paper, self._stopped)

    def _show_paper(self, booking: Booking) -> None:
        self.preview.show_sheet(words.sheet(booking))
        self._form.hide()
        self._result.hide()
        self.preview.show()
        self.preview.save.setFocus()

    @Slot()
    def _printed(self) -> None:
        if self._file is not None:
            self._tasks.run(self, partial(self._interpreter.note_printed, self._file), _done)

    @Slot()
    def _close_preview(self) -> None:
        self.preview.hide()
        self._form.show()
        self._result.show()


# On the database thread


def _find(interpreter: Interpreter, file: CompartmentId, booking: Booking) -> dict[str, tuple[Finding, ...]]:
    circle = interpreter.circle(file)
    fields = {"language": booking.language, "dialect": booking.dialect, "time": booking.time, "more": booking.more}
    return {name: interpreter.find(text, circle) for name, text in fields.items()}


def _checked(interpreter: Interpreter, file: CompartmentId, booking: Booking) -> Booking:
    interpreter.check(file, booking.written)
    return booking


def _copied(interpreter: Interpreter, file: CompartmentId, booking: Booking) -> str:
    interpreter.check(file, booking.written)
    interpreter.note_copied(file)
    return words.text(booking)


def _keep(drafts: Drafts, file: CompartmentId, content: Content) -> int | None:
    if any(content.get(name) for name in ("language", "dialect", "day", "time", "more", "sex", "not_from_county")):
        return drafts.keep(_key(file), content)
    drafts.drop(_key(file))
    return None


def _key(file: CompartmentId) -> str:
    return f"interpreter/{file.hex()}"


def _done(_nothing: None) -> None:
    """It has been noted."""


def _gone(error: Exception) -> None:
    """The frame says why the file cannot be read; another kind of error is a bug."""
    sentence(error)
