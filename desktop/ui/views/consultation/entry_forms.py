"""The forms for what is written down beside a consultation. Each gives and takes plain content, for drafts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.records.consultation import Channel
from desktop.domain.records.library import NoteUse
from desktop.services import municipalities
from desktop.services.consultation.entries import Content, EntryContext, EntryKind
from desktop.ui.views.consultation import more_words, words
from desktop.ui.views.consultation.guard_banner import GuardBanner
from desktop.ui.views.consultation.more_said import MoreSaid
from desktop.ui.widgets.check import Check
from desktop.ui.widgets.choice import ChoiceField
from desktop.ui.widgets.date_field import DateField
from desktop.ui.widgets.editor import TextEditor
from desktop.ui.widgets.field import Field, Labelled
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Column
from desktop.ui.widgets.segment import Option, Segment


class EntryForm(QWidget):
    """A form. `edited` when the person has typed or chosen. `guarded` is the editor whose words the guard looks at."""

    edited = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._parts: list[tuple[str, Callable[[], Any], Callable[[Any], None]]] = []
        self.guarded: TextEditor | None = None
        self.fields: list[tuple[Labelled, Callable[[], str]]] = []  # all that is written in words, in order
        self.banner = GuardBanner(keeps=False)
        self.banner.reason_changed.connect(self.edited)

    def offer(self, context: EntryContext) -> None:
        """What there is to choose among."""

    def content(self) -> Content:
        """What is written now, by the names of the drafts' fields."""
        said: Content = {name: value for name, get, _set in self._parts if (value := get()) not in (None, "")}
        if self.guarded is not None and self.banner.reason.text():
            said["send_anyway_reason"] = self.banner.reason.text()
        return said

    def show_content(self, content: Content) -> None:
        """What was written before."""
        for name, _get, put in self._parts:
            put(content.get(name))
        self.banner.set_reason(content.get("send_anyway_reason", ""))

    def _field(self, name: str, label: str, help: str = "") -> Field:
        field = Field(label, help=help)
        field.changed.connect(self.edited)
        self._parts.append((name, field.text, lambda value: field.set_text(value or "")))
        self.fields.append((field, field.text))
        return field

    def _editor(self, name: str, label: str, help: str = "", lines: int = 3) -> Labelled:
        editor = TextEditor(label, lines=lines)
        editor.edited.connect(self.edited)
        self._parts.append((name, editor.text, lambda value: editor.set_text(value or "")))
        self.guarded = self.guarded or editor
        field = Labelled(label, editor, help=help)
        editor.edited.connect(field.clear_error)
        self.fields.append((field, editor.text))
        return field

    def _choice(self, name: str, label: str, options: list[Option]) -> ChoiceField:
        choice = ChoiceField(label, options, placeholder=self.tr("Nothing chosen yet"))
        choice.chosen.connect(self.edited)
        self._parts.append((name, choice.value, choice.set_value))
        return choice

    def _segment(self, name: str, label: str, options: list[Option], value: str) -> Labelled:
        segment = Segment(label, options, value, stretch=False)
        segment.chosen.connect(self.edited)
        self._parts.append((name, segment.value, lambda given: segment.set_value(given or value)))
        return Labelled(label, segment)

    def _check(self, name: str, text: str, small: str = "") -> Check:
        check = Check(text, small)
        check.clicked.connect(self.edited)
        self._parts.append((name, lambda: check.isChecked() or None, lambda value: check.setChecked(bool(value))))
        return check

    def _day(self, name: str, label: str, help: str = "") -> DateField:
        field = DateField(label, self._today, help=help)
        field.changed.connect(self.edited)
        self._parts.append((name, lambda: _iso(field.day()), lambda value: field.set_day(_date(value))))
        return field

    def _today(self) -> date:
        return today(self._clock)


class TalkForm(EntryForm):
    """A talk: nothing but how long needs to be said. There is no field for who rang (K26)."""

    def __init__(self, clock: Clock, *, whole: bool) -> None:
        """`whole`: it belongs to no question, so that the question itself is written here."""
        super().__init__(clock)
        channels = [Option(one, more_words.channel_word(one)) for one in Channel if one is not Channel.WRITTEN]
        channel = self._segment("channel", self.tr("How you spoke"), channels, Channel.PHONE)
        self.minutes = self._field("minutes", self.tr("Minutes"))
        self.travel = self._field("travel", self.tr("Swedish miles driven"), self.tr("Only if you travelled."))
        day = self._day("held_on", self.tr("Day"), self.tr("Empty means today."))
        self.exposed = self._check("with_exposed", self.tr("The exposed person was there"))
        self.second = self._field("second_worker", self.tr("Second worker, by role"))
        self.notes = Label("", role="small", tone="ink2")
        self.more = MoreSaid(clock)
        self.fields.append((self.more.told_why, self.more.told_why.text))
        self.unit = self._choice("unit", self.tr("From which municipality"), [])
        first: list[QWidget] = [self.minutes, channel]
        rest: list[QWidget] = [self.travel, day, self.exposed, self.second, self.notes]
        parts = [*first, *rest]
        if whole:
            parts = [self.unit, *first, *self._question(), *rest, self.more]
        else:
            self.unit.hide()
            self.more.hide()
        self.setLayout(Column(*parts, gap=0.75))
        self.more.changed.connect(self.edited)
        self.edited.connect(self._say)
        self._whole = whole
        self._say()

    def _question(self) -> list[QWidget]:
        text = self._editor("text", self.tr("What it was about, without naming anyone"), lines=4)
        profession = self._choice("profession", self.tr("Who asked, by profession"), words.profession_options())
        stage = self._choice("case_stage", self.tr("Stage of the matter"), words.stage_options())
        honour = self._choice("honour_assessment", self.tr("Was it about honour?"), words.honour_options())
        return [text, self.banner, profession, stage, honour]

    def offer(self, context: EntryContext) -> None:
        names = municipalities.names()
        self.unit.choice.set_options([Option(code, names.get(code, code)) for code in context.units])
        self.unit.setVisible(self._whole and bool(context.units))
        self.more.offer(context.topics)

    def content(self) -> Content:
        said = {name: value for name, value in self.more.said().items() if value and name != "taken_up_in"}
        return {**super().content(), **(said if self._whole else {})}

    def show_content(self, content: Content) -> None:
        super().show_content(content)
        self.more.show_said(content)
        self._say()

    @Slot()
    def _say(self) -> None:
        """Notes, never hindrances (K27, K35)."""
        said = []
        if self.exposed.isChecked() and not self.second.text().strip():
            said.append(self.tr("You met alone. Where it can be arranged, always be two."))
        if self.exposed.isChecked() and self._whole and self.more.said()["told_of_duty_at"] is None:
            said.append(self.tr("Nothing is said of the duty to report. You can note it under More that can be said."))
        if self.exposed.isChecked() and not self._whole:
            said.append(self.tr("Did you tell of the duty to report?"))
        self.notes.setText(" ".join(said))
        self.notes.setVisible(bool(said))


class GuidedOnForm(EntryForm):
    """Lotsad vidare till (K31)."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock)
        to = self._field("to", self.tr("Guided on to"), self.tr("An authority, a unit or a service. No person's name."))
        day = self._day("on", self.tr("Which day"), self.tr("Empty means today."))
        received = self._field("received_by", self.tr("Received there by"), self.tr("A role, if somebody has said so."))
        self.setLayout(Column(to, day, received, gap=0.75))


class ExternalForm(EntryForm):
    """What was bought from outside (K43)."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock)
        what = self._field("what", self.tr("What was bought"), self.tr("Investigation, risk assessment, safety plan …"))
        provider = self._field("provider", self.tr("From whom"))
        day = self._day("on", self.tr("When"))
        learned = self._editor("learned", self.tr("What did we learn?"))
        self.setLayout(Column(what, provider, day, learned, self.banner, gap=0.75))


class LinkForm(EntryForm):
    """Koppla till en akt (K25)."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock)
        self.file = self._choice("file", self.tr("Which file was it about?"), [])
        reason = self._field("reason", self.tr("Why is it linked now?"), self.tr("Stands in the file and in the log."))
        said = Label(self.tr("Only you who handle the file see it. The county learns nothing of it."), tone="ink2")
        self.setLayout(Column(self.file, reason, said, gap=0.75))

    def offer(self, context: EntryContext) -> None:
        self.file.choice.set_options([Option(one.compartment.hex(), one.alias) for one in context.files])


class LibraryForm(EntryForm):
    """Avidentifierad version (K13, K40)."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock)
        uses = [
            Option(NoteUse.LEARNING, self.tr("What we took with us")),
            Option(NoteUse.NETWORK_MEETING, self.tr("For a network meeting")),
        ]
        use = self._segment("use", self.tr("What the text is for"), uses, NoteUse.LEARNING)
        text = self._editor("text", self.tr("The text, about nobody"), lines=8)
        begun = Label(self.tr("The program has taken away what it found. It does not find everything."), tone="ink2")
        read = self._check(
            "read_through",
            self.tr("I have read it through as a neighbour would"),
            self.tr("Age, village, language, school or trade together can fit one family."),
        )
        self.setLayout(Column(use, begun, text, self.banner, read, gap=0.75))


class CheckInForm(EntryForm):
    """Fråga hur det gick (K08)."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock)
        self.on = self._day("on", self.tr("Ask how it went on"))
        said = Label(self.tr("If the municipality says no, the day disappears for you too."), tone="ink2")
        self.setLayout(Column(self.on, said, gap=0.75))

    def offer(self, context: EntryContext) -> None:
        self.on.set_day(context.check_in_on)

    def show_content(self, content: Content) -> None:
        if content:
            super().show_content(content)


class AwayForm(EntryForm):
    """Borta till …, NN svarar."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock)
        first = self._day("away_from", self.tr("Away from"), self.tr("Empty means today."))
        last = self._day("away_until", self.tr("Away until, the last day"))
        self.deputy = self._choice("deputy", self.tr("Who answers instead"), [])
        said = Label(self.tr("Those who ask see it beside the question, until the day has passed."), tone="ink2")
        self.setLayout(Column(first, last, self.deputy, said, gap=0.75))

    def offer(self, context: EntryContext) -> None:
        self.deputy.choice.set_options([Option(str(one.member), one.name) for one in context.deputies])
        self.deputy.setVisible(bool(context.deputies))


def make_form(kind: EntryKind, clock: Clock, *, whole: bool) -> EntryForm:
    """A fresh form; `whole` for a talk that belongs to no question."""
    if kind is EntryKind.TALK:
        return TalkForm(clock, whole=whole)
    forms: dict[EntryKind, type[EntryForm]] = {
        EntryKind.GUIDED_ON: GuidedOnForm,
        EntryKind.EXTERNAL: ExternalForm,
        EntryKind.LINK: LinkForm,
        EntryKind.LIBRARY: LibraryForm,
        EntryKind.CHECK_IN: CheckInForm,
        EntryKind.AWAY: AwayForm,
    }
    return forms[kind](clock)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
