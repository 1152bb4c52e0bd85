"""What a contact person has beside her: her assignment, when to get in touch at once, and the half-year report."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.records.assignment import Brief, ToldFact
from desktop.services.assignment.fee_basis import miles
from desktop.services.assignment.half_year import HalfYearReport
from desktop.services.assignment.half_year_statement import HandedIn
from desktop.ui.views.assignment.terms_words import piece_words, told_word
from desktop.ui.views.sessions.session_words import day_in_month, duration, mode_word, task_phrase, task_word
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.label import Hairline, Label
from desktop.ui.widgets.layouts import Column, Flow
from desktop.ui.widgets.time_words import month_name, short_day
from desktop.ui.widgets.words import IconWords, KeyValues

_ALARM_SIGNS = ("airplane-tilt", "phone-slash", "users-three")
"""The three alarms of an assignment, in the order that its form asks for them: travel, silence, relatives."""


class Parts(QWidget):
    """A column of parts that are made anew when what they show has changed."""

    def __init__(self, gap: float) -> None:
        super().__init__()
        self._column = Column(gap=gap)
        self._parts: list[QWidget] = []
        self.setLayout(self._column)

    def show_parts(self, *parts: QWidget) -> None:
        """These instead of those that were there; one that is among them again stays as it is."""
        for old in self._parts:
            self._column.removeWidget(old)
            if old in parts:
                continue
            old.hide()  # else a show that Qt has queued would make a window of it
            old.setParent(None)
            old.deleteLater()
        self._parts = list(parts)
        for part in parts:
            self._column.addWidget(part)


class AssignmentCard(Card):
    """Ditt uppdrag: with whom since when, what for, where to meet, and the rule for the telephone."""

    def __init__(self) -> None:
        super().__init__(self.tr("Your assignment"), gap=0.15)
        self._since = Label("", tone="ink2")
        self._parts = Parts(gap=0.5)
        self.add(self._since, Column(self._parts, gap=0, margins=(0, 0.3, 0, 0)))

    def show_brief(self, brief: Brief, today: date) -> None:
        """Shows what is said; what is not said takes no room."""
        self._since.setText(self._since_words(brief, today))
        tasks = ". ".join(task_phrase(task) for task in brief.tasks)
        rows = (("heart", tasks), ("repeat", brief.frequency), ("coffee", brief.meeting), ("phone", brief.phone_rule))
        told = [("info", _told_line(fact)) for fact in brief.told]
        self._parts.show_parts(*(IconWords(icon, text) for icon, text in (*rows, *told, *_tapering(brief)) if text))

    def _since_words(self, brief: Brief, today: date) -> str:
        if brief.valid_from is None:
            return self.tr("With {alias}.").format(alias=brief.alias)
        if brief.valid_from > today:
            words = self.tr("With {alias} from {day}.")
        else:
            words = self.tr("With {alias} since {day}.")
        return words.format(alias=brief.alias, day=day_in_month(brief.valid_from, today))


class AlarmCard(Card):
    """Hör av dig genast om: what cannot wait, and whom to ring."""

    def __init__(self) -> None:
        super().__init__(self.tr("Get in touch at once if"), gap=0.35)
        self._parts = Parts(gap=0.5)
        self.add(self._parts)

    def show_brief(self, brief: Brief, place: str) -> None:
        """The alarms, and the numbers below a line. `place` is the municipality's name."""
        signs = (*_ALARM_SIGNS, *["bell-simple-ringing"] * len(brief.alarms))
        alarms = [IconWords(icon, text) for icon, text in zip(signs, brief.alarms, strict=False) if text]
        handler = self.tr("The handler in {place}").format(place=place) if place else ""
        phones = [
            phone_line(who, number)
            for who, number in (
                (handler or self.tr("The handler"), brief.handler_phone),
                (self.tr("Evenings and weekends"), brief.out_of_hours_phone),
            )
            if number
        ]
        line = [Hairline()] if alarms and phones else []
        self._parts.show_parts(*alarms, *line, *([_together(phones)] if phones else []))
        self.setVisible(bool(alarms or phones))


def _told_line(fact: ToldFact) -> str:
    """What she may know beyond the brief, in the handler's words."""
    return f"{told_word(fact.what)}: {fact.text}" if fact.text else told_word(fact.what)


def _tapering(brief: Brief) -> list[tuple[str, str]]:
    return [("repeat", piece_words(step)) for step in brief.tapering]


def phone_line(who: str, number: str) -> QWidget:
    """Whose number, and the number in weight 600."""
    line = QWidget()
    line.setLayout(Flow(Label(who, wrap=False), Label(number, bold=True, wrap=False), gap=0.25))
    line.setAccessibleName(f"{who} {number}")
    return line


def _together(parts: list[QWidget]) -> QWidget:
    widget = QWidget()
    widget.setLayout(Column(*parts, gap=0))
    return widget


class HalfYearCard(Card):
    """Halvårsrapporten: counted from the sessions. It opens where it stands."""

    def __init__(self) -> None:
        super().__init__(self.tr("The half-year report"), gap=0.35)
        self._summary = Label("")
        self._counts = KeyValues()
        self._counts.hide()
        self.read = Button(self.tr("Read it so far"))
        self.hand_in = Button(self.tr("Hand in the report"), kind="main")
        self.state = Label("", tone="ink2")
        self.read.clicked.connect(self._toggle)
        self.add(self._summary, self._counts)
        self.body.addSpacing(4)
        self.body.addWidget(self.read, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.state)
        self.body.addWidget(self.hand_in, 0, Qt.AlignmentFlag.AlignLeft)

    def show_standing(self, handed_in: HandedIn | None, *, may_hand_in: bool) -> None:
        """What has become of it, and whether it is time."""
        record = handed_in.seen.record if handed_in is not None else None
        if handed_in is None or record is None or record.signed_on is None:
            words = ""
        elif record.accepted_on is not None:
            words = self.tr("Approved {day}.").format(day=short_day(record.accepted_on))
        elif record.returned_on is not None:
            words = self.tr("Given back: {words}").format(words=record.answer)
        elif handed_in.waiting:
            words = self.tr("Handed in {day}. It goes at the next coverage.").format(day=short_day(record.signed_on))
        else:
            words = self.tr("Handed in {day} and sent.").format(day=short_day(record.signed_on))
        self.state.setText(words)
        self.state.setVisible(bool(words))
        done = handed_in is not None and (record is None or record.returned_on is None)
        self.hand_in.setVisible(may_hand_in or done)
        self.hand_in.setText(self.tr("Look at the report") if done else self.tr("Hand in the report"))
        self.hand_in.set_kind("plain" if done else "main")

    def show_report(self, report: HalfYearReport) -> None:
        """How many sessions, and when it is handed in."""
        self._summary.setText(self._summary_words(report))
        self._counts.set_pairs([pair for pair in self._pairs(report) if pair[1]])
        self.read.setVisible(report.sessions > 0)
        if not report.sessions:
            self._counts.hide()

    def _summary_words(self, report: HalfYearReport) -> str:
        if report.sessions == 0:
            words = self.tr("Writes itself from your sessions. None yet this half-year. Hand it in by {day}.")
        elif report.sessions == 1:
            words = self.tr("Writes itself from your one session. Hand it in by {day}.")
        else:
            words = self.tr("Writes itself from your {count} sessions. Hand it in by {day}.")
        return words.format(count=report.sessions, day=short_day(report.period.due))

    def _journeys(self, report: HalfYearReport) -> str:
        words = self.tr("{miles} Swedish miles in all")
        return words.format(miles=miles(report.kilometres)) if report.kilometres else ""

    def _pairs(self, report: HalfYearReport) -> list[tuple[str, str]]:
        time = duration(report.minutes)
        if report.without_minutes:
            time = self.tr("{time}, and {count} without a time").format(time=time, count=report.without_minutes)
        return [
            (self.tr("Sessions"), str(report.sessions)),
            (self.tr("Time together"), time),
            (self.tr("How"), ", ".join(f"{mode_word(mode).lower()} {count}" for mode, count in report.modes)),
            (self.tr("What"), ", ".join(f"{task_word(task).lower()} {count}" for task, count in report.tasks)),
            (self.tr("Your journeys"), self._journeys(report)),
            (self.tr("Nothing written down"), ", ".join(month_name(day.month) for day in report.missing)),
            (self.tr("Month by month"), ", ".join(f"{month_name(day.month)} {count}" for day, count in report.months)),
        ]

    @Slot()
    def _toggle(self) -> None:
        opened = self._counts.isHidden()
        self._counts.setVisible(opened)
        self.read.setText(self.tr("Close the report") if opened else self.tr("Read it so far"))
