"""What may be said beside the text. Nothing here needs to be filled in (K01)."""

from __future__ import annotations

from msgspec import structs
from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.clock import Clock
from desktop.domain.records.consultation import Answer, CaseStage, FollowUp, HonourAssessment, Profession
from desktop.services.consultation.consultations import ConsultationDraft, Terms
from desktop.ui.theme import paint_icon, theme
from desktop.ui.views.consultation import more_words, words
from desktop.ui.views.consultation.more_said import MoreSaid
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.choice import ChoiceField
from desktop.ui.widgets.field import Labelled
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Column, Row
from desktop.ui.widgets.paint import box
from desktop.ui.widgets.segment import Segment


class AlwaysSign(QWidget):
    """A filled square with a check: it is so, and nobody can turn it off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(theme().rad(), theme().rad(1.2))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        now, radius, inset = theme(), theme().rad(0.15), theme().line(2)
        square = QRect(0, (self.height() - now.rad()) // 2, now.rad(), now.rad())
        box(painter, square, now.colour("blue"), None, corners=(radius, radius, radius, radius))
        paint_icon(painter, square.adjusted(inset, inset, -inset, -inset), "check", now.colour("on_blue"))
        painter.end()


class AnonymousNote(QWidget):
    """Not a choice: a consultation has no field for who it is about (K24)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = Label(self.tr("Anonymous"), bold=True)
        small = Label(self.tr("Name, personal number and phone are never sent."), role="small", tone="ink2")
        sign = AlwaysSign()
        row = Row(sign, gap=0.4)
        row.addLayout(Column(title, small, gap=0), 1)
        row.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        self.setLayout(row)


class ConsultationOptions(QWidget):
    """The choices beside the text. `changed` is emitted when the writer chooses; `thrown_away` when she gives up."""

    changed = Signal()
    thrown_away = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        honour, siblings = self.tr("Is it about honour?"), self.tr("Are there siblings or other children?")
        follow_up = self.tr("Do you want the county to get in touch later?")
        self.honour = Segment(honour, words.honour_options())
        self.siblings = Segment(siblings, words.sibling_options())
        self.follow_up = Segment(follow_up, words.follow_up_options())
        not_said = self.tr("Not said")
        self.stage = ChoiceField(self.tr("Stage"), words.stage_options(), placeholder=not_said)
        self.profession = ChoiceField(self.tr("Your profession"), words.profession_options(), placeholder=not_said)
        self.more = MoreSaid(clock)
        self.more.changed.connect(self.changed)
        self.facts = Label("", role="small", tone="ink2")
        self.facts.hide()
        self._continues = ""
        self._continues_words = Label("", tone="ink2")
        self._continues_words.hide()
        self.throw_button = Button(self.tr("Throw the draft away"), "trash", "quiet")
        self.throw_button.clicked.connect(self.thrown_away)
        column = Column(
            AnonymousNote(),
            self._continues_words,
            Labelled(honour, self.honour, note=self.tr("Can be changed")),
            self.stage,
            self.profession,
            Labelled(siblings, self.siblings),
            Labelled(follow_up, self.follow_up),
            self.more,
            self.facts,
            gap=0.75,
        )
        column.addWidget(self.throw_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.setLayout(column)
        for control in (self.honour, self.siblings, self.follow_up, self.stage, self.profession):
            control.chosen.connect(self._chosen)

    def show_draft(self, draft: ConsultationDraft) -> None:
        """What was chosen before."""
        self.honour.set_value(draft.honour_assessment)
        self.siblings.set_value(draft.siblings)
        self.follow_up.set_value(draft.follow_up_wanted)
        self.stage.set_value(draft.case_stage)
        self.profession.set_value(draft.profession)
        self.more.show_said(structs.asdict(draft))
        self._continues = draft.continues
        self._continues_words.setText(self.tr("Continues {code}").format(code=draft.continues))
        self._continues_words.setVisible(bool(draft.continues))

    def draft(self) -> ConsultationDraft:
        """What is chosen now; the text is not here."""
        honour, siblings, follow_up = self.honour.value(), self.siblings.value(), self.follow_up.value()
        stage, profession = self.stage.value(), self.profession.value()
        return ConsultationDraft(
            honour_assessment=HonourAssessment(honour) if honour else None,
            siblings=Answer(siblings) if siblings else None,
            follow_up_wanted=FollowUp(follow_up) if follow_up else None,
            case_stage=CaseStage(stage) if stage else None,
            profession=Profession(profession) if profession else None,
            continues=self._continues,
            **self.more.said(),
        )

    def show_terms(self, terms: Terms) -> None:
        """What it may be about, who is away at the county, and when its telephone is answered."""
        self.more.offer(terms.topics)
        away, hours = map(more_words.away_words, terms.away), more_words.hours_words(terms.hours)
        said = [*away, hours, more_words.talk_by_words(terms.talk_by)]
        self.facts.setText(" ".join(words for words in said if words))
        self.facts.setVisible(bool(self.facts.text()))

    @Slot(str)
    def _chosen(self, _value: str) -> None:
        self.changed.emit()
