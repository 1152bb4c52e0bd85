"""A consent that holds no more: who has been told, what cannot be undone, and how to say it (look picture 15)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from desktop.domain.consent import ConsentState
from desktop.domain.identity import RecordRef
from desktop.ui.views.consents import consent_words as words
from desktop.ui.views.consents import course_words as course
from desktop.ui.views.consents.course_card import CourseCard
from desktop.ui.views.consents.reading import ConsentOnFile, FileConsents
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.widgets import (
    Banner,
    Button,
    Card,
    CardBar,
    Column,
    Flow,
    Glyph,
    Hairline,
    Label,
    OwnWords,
    Row,
    TwoPane,
)


class WithdrawnPage(QWidget):
    """`copied(str)` when the text for the journal is to be copied; `paper_wanted` for the person to keep."""

    copied = Signal(str)
    paper_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._journal = ""
        self._shown: RecordRef | None = None
        self._banner = Parts(gap=0)
        self.course = CourseCard()
        self.script_title = Label("", role="h2")
        self.script = OwnWords("")
        self.paper = Button(self.tr("Print for {alias}").format(alias=""), "printer")
        self.copy = Button(self.tr("Copy to the journal"), "copy")
        self.was_copied = Label("", role="small", tone="ink2")
        self._script_card = Card(gap=0.5, margins=(0.95, 0.7, 0.95, 0.75))
        self._facts = Parts(gap=0)
        self._lay_out()
        self.copy.clicked.connect(self._copy)
        self.paper.clicked.connect(self.paper_wanted)

    def _lay_out(self) -> None:
        buttons = QWidget()
        buttons.setLayout(Flow(self.paper, self.copy, gap=0.5))
        self._script_card.add(self.script_title, self.script, buttons, self.was_copied)
        side = Card(gap=0.5, margins=(0.95, 0.7, 0.95, 0.8))
        side.add(self._facts)
        side.body.addStretch(1)
        panes = TwoPane(side_width=15.8, gap=0.75, main_gap=0.75)
        panes.main.addWidget(self.course)
        panes.main.addWidget(self._script_card)
        panes.main.addStretch(1)
        panes.side.addWidget(side, 1)
        self.setLayout(Column(self._banner, panes, gap=0.75))
        self.was_copied.hide()

    def show_consent(self, one: ConsentOnFile, found: FileConsents, today: date) -> None:
        """Shows this one, as far as it has come."""
        withdrawn = one.view.state is ConsentState.WITHDRAWN
        self._journal = course.journal_text(one, found, today)
        self._banner.show_parts(self._banner_of(one, found, today))
        lines = course.course_lines(one, today)
        self.course.show_lines(course.period_words(one), lines, self._note(one, today, bool(lines)))
        self.script_title.setText(self.tr("What you can say to {alias}").format(alias=found.alias))
        self.script.set_words(f"”{course.script(one)}”")
        self.paper.setText(self.tr("Print for {alias}").format(alias=found.alias))
        self._script_card.setVisible(withdrawn)
        self._facts.show_parts(*self._sections(one, found, today))
        if self._shown != one.view.seen.ref:
            self.was_copied.hide()
        self._shown = one.view.seen.ref

    def _banner_of(self, one: ConsentOnFile, found: FileConsents, today: date) -> Banner:
        if one.view.state is ConsentState.SUSPENDED:
            return Banner("decide", *course.resting_words(one, found.alias), icon="hourglass")
        if one.view.state is not ConsentState.WITHDRAWN:
            first = self.tr("The consent has run out.")
            return Banner("info", first, self.tr("Nothing more is handed over, and the copies are taken back."))
        withdrawn = course.withdrawn_words(one, found.alias, today)
        if found.covered(one):
            rest = self.tr("{withdrawn} Another consent holds.").format(withdrawn=withdrawn)
            return Banner("info", self.tr("This consent has been withdrawn."), rest, icon="prohibit")
        return Banner("safety", course.refusal_words(one), withdrawn, icon="prohibit")

    def _note(self, one: ConsentOnFile, today: date, has_lines: bool) -> str:
        back, by = one.view.taking_back, one.view.withdrawn_by
        if back.elsewhere and back.confirmed_at is not None:
            when = words.stamp(back.confirmed_at, today)
            return self.tr("Everyone who had a copy has confirmed that it is gone, {when}.").format(when=when)
        if back.elsewhere and by is not None and not by.mine:
            return self.tr("The answers come to the computer of {name}.").format(name=by.name)
        if back.elsewhere:
            return self.tr("The answers come to the computer where it was ended.")
        if not has_lines:
            return self.tr("Nothing had left this computer, so there is nobody to tell.")
        return ""

    # Beside

    def _sections(self, one: ConsentOnFile, found: FileConsents, today: date) -> list[QWidget]:
        sections: list[QWidget] = [Statement(course.cannot_be_undone()), _space()]
        spoken = one.view.seen.record.withdrawn_words
        if spoken:
            own = self.tr("{alias}, when it was withdrawn").format(alias=found.alias)
            sections += [OwnWords(f"”{spoken}”", own), _space()]
        never = course.never_sent_words(one, today)
        if never:
            sections += _section("trash", self.tr("Was never sent"), never)
        kept = self.tr("The file in {unit}: the municipality must write down what is done. Statistics without persons.")
        sections += _section("archive", self.tr("Stays"), kept.format(unit=found.unit))
        if found.contact_person:
            beside = self.tr("The contact person, who reads on a decision of its own. That is changed for itself.")
            sections += _section("user", self.tr("Is not affected"), beside)
        return sections

    @Slot()
    def _copy(self) -> None:
        self.copied.emit(self._journal)
        self.was_copied.setText(self.tr("Copied. Paste it within 30 seconds; after that the copy is gone."))
        self.was_copied.show()


class Statement(QFrame):
    """A sentence beside a grey bar, in 600."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.label = Label(text, role="h2")
        self.setLayout(Column(self.label, gap=0, margins=(0.9, 0, 0, 0)))
        self._bar = CardBar("grey", self)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._bar.place(self.rect())


def _section(icon: str, title: str, text: str) -> list[QWidget]:
    """A hairline, and what stands under it."""
    part, sign = QWidget(), Glyph(icon)
    row = Row(sign, gap=0.6, margins=(0, 0.45, 0, 0.45))
    row.addLayout(Column(Label(title, bold=True), Label(text), gap=0), 1)
    row.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
    part.setLayout(row)
    return [Hairline(), part]


def _space() -> QWidget:
    space = QWidget()
    space.setLayout(Column(gap=0, margins=(0, 0.5, 0, 0)))
    return space
