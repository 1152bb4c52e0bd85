"""The safety plan on the screen: one row a heading, texts to choose between above all else, and the hidden story."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.choices import text_values
from desktop.domain.projection import Projection
from desktop.domain.records.safety import CoverStory, SafetyHeading
from desktop.services.safety.safety_view import SafetyView, SectionView
from desktop.ui.finding.spots import leave_out
from desktop.ui.views.conflict.rival_notice import RivalNotice
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.extract.values import value_words
from desktop.ui.views.halves import Halves
from desktop.ui.views.people.person_words import hand_words, near_day_words
from desktop.ui.views.safety.safety_words import HEADING_ICONS, heading_word
from desktop.ui.views.support_plan.press_area import PressArea
from desktop.ui.widgets import Beside, Button, Card, Column, Flow, Glyph, Hairline, IconWords, Label, Row

_RIMS = (0.8, 0.55, 0.9, 0.6)


class PlanCard(Card):
    """Rebuilt at each `show_plan`.

    Signals: `section_pressed(SectionView)`; `compare_wanted()` leads to where choices are made; `story_wanted()`,
    `story_pressed(Projection or None)`, `story_hidden()`.
    """

    section_pressed = Signal(object)
    compare_wanted = Signal()
    story_wanted = Signal()
    story_pressed = Signal(object)
    story_hidden = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=0, margins=0, parent=parent)
        self.setAccessibleName(self.tr("The safety plan"))
        inside = QWidget()
        self._rows = Column(gap=0)
        inside.setLayout(self._rows)
        self.add(inside)
        self.areas: dict[SafetyHeading, PressArea] = {}
        self._view: SafetyView | None = None
        self._today = date.min
        self._story: tuple[Projection[CoverStory], ...] | None = None
        self.story_area: PressArea | None = None
        self.story_foot = QWidget()

    def show_plan(self, view: SafetyView, today: date) -> None:
        """Show the plan; what must be chosen first."""
        self._view, self._today = view, today
        empty(self._rows)
        self.areas, self.story_area = {}, None
        for section in sorted(view.sections, key=lambda one: not one.versions):
            self._rows.addWidget(self._contested(section) if section.versions else self._section(section))
            self._rows.addWidget(Hairline())
        self._rows.addWidget(self._story_row(view))
        self._rows.addWidget(Hairline())
        self._rows.addWidget(_foot(self.tr("The program cannot see whether a place is safe.")))

    # One heading

    def _section(self, section: SectionView) -> QWidget:
        seen = section.seen.record if section.seen else None
        right = self._review_words(section.review_on)
        lines: list[QWidget] = [_title(heading_word(section.heading), right)]
        if seen is not None and seen.text:
            lines.append(Label(seen.text))
        else:
            lines.append(Label(self.tr("Nothing is written here yet. Press to write."), tone="ink2"))
        lines += self._advice(section)
        content = QWidget()
        sign = Glyph(HEADING_ICONS[section.heading], "ink2", 1.1)
        row = Row(sign, gap=0.75)
        row.addLayout(Column(*lines, gap=0.1), 1)
        row.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        content.setLayout(row)
        said = [
            heading_word(section.heading),
            right,
            *(line.accessibleName() or line.text() for line in lines if isinstance(line, Label)),
        ]
        area = PressArea(content, ". ".join(one for one in said if one), section.heading, margins=_RIMS)
        area.clicked.connect(partial(self.section_pressed.emit, section))
        self.areas[section.heading] = area
        held = QWidget()
        held.setLayout(Column(*self._rivals(section), area, gap=0))
        return held

    def _rivals(self, section: SectionView) -> list[QWidget]:
        """Of a day, or of advice."""
        if section.seen is None or self._view is None:
            return []
        found: list[QWidget] = []
        for field, values in self._view.rivals.get(section.seen.ref, {}).items():
            words = {
                "review_on": self.tr("To be looked at again"),
                "advice": self.tr("Advice"),
                "advice_valid_until": self.tr("The advice holds until"),
            }
            notice = RivalNotice(words.get(field, heading_word(section.heading)), values, value_words, self._today)
            notice.compare_wanted.connect(self.compare_wanted)
            found.append(notice)
        return found

    def _advice(self, section: SectionView) -> list[QWidget]:
        seen = section.seen.record if section.seen else None
        if seen is None or not seen.advice:
            return []
        words, until = Label("", role="small", tone="ink2"), seen.advice_valid_until
        words.set_two(self.tr("Advice:"), seen.advice)
        lines: list[QWidget] = [words]
        if until is None:
            lines.append(Label(self.tr("It is not said how long the advice holds."), role="small", tone="ink2"))
        elif section.advice_passed:
            sentence = self.tr("The advice held until {day}. See whether it is still right.")
            lines.append(Label(sentence.format(day=near_day_words(until, self._today)), role="small", tone="accink"))
        else:
            sentence = self.tr("The advice holds until {day}.")
            lines.append(Label(sentence.format(day=near_day_words(until, self._today)), role="small", tone="ink2"))
        return lines

    def _review_words(self, day: date | None) -> str:
        return self.tr("Looked at again {day}").format(day=near_day_words(day, self._today)) if day else ""

    # Two texts

    def _contested(self, section: SectionView) -> QWidget:
        card = Card(bar="amber", ground="accsoft", edge="acc", gap=0.4, margins=_RIMS)
        button = Button(self.tr("Compare and choose"))
        button.setAccessibleDescription(heading_word(section.heading))
        button.clicked.connect(self.compare_wanted)
        texts, head = QWidget(), QWidget()
        title = Label(heading_word(section.heading), role="h2")
        rule = Label(self.tr("Two versions. Until you have chosen: follow the more cautious one."))
        texts.setLayout(Column(title, rule, gap=0))
        head.setLayout(Beside(texts, button, least=12, top=True))
        boxes = QWidget()
        boxes.setLayout(Halves(*(self._version(hand_words(v.by, self._today), v.text) for v in section.versions)))
        sign = Glyph("columns", "accink", 1.1)
        row = Row(sign, gap=0.75)
        row.addLayout(Column(head, boxes, gap=0.4), 1)
        row.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        card.add(row)
        card.setAccessibleName(f"{title.text()}. {rule.text()}")
        return card

    def _version(self, who: str, text: str) -> QWidget:
        box = Card(edge="border", gap=0, margins=(0.6, 0.35, 0.6, 0.4))
        box.add(Label(who, role="small", tone="ink2"), Label(text))
        return box

    # The cover story

    def show_story(self, stories: Sequence[Projection[CoverStory]] | None) -> None:
        """The words, for one who asked; None hides them."""
        self._story = tuple(stories) if stories is not None else None
        if self._view is not None:
            self.show_plan(self._view, self._today)

    def story_is_shown(self) -> bool:
        """Whether the words are on the screen."""
        return self._story is not None

    def _story_row(self, view: SafetyView) -> QWidget:
        button = Button(self.tr("Hide") if self._story is not None else self.tr("Show"), "eye")
        button.clicked.connect(self._story_button)
        self.story_button = button
        button.setAccessibleDescription(self.tr("Cover story"))
        texts, head = QWidget(), QWidget()
        rule = self.tr("Hidden until you press. Never on paper, and never in what is handed over.")
        lines = [Label(self.tr("Cover story"), role="h2"), Label(rule, tone="ink2")]
        if view.story.review_on:
            lines.append(Label(self._review_words(view.story.review_on), role="small", tone="ink2"))
        texts.setLayout(Column(*lines, gap=0))
        head.setLayout(Beside(texts, button, least=12))
        column = Column(head, gap=0.4)
        for part in self._story_words():
            column.addWidget(part)
        sign, held = Glyph("eye-slash", "ink2", 1.1), QWidget()
        row = Row(sign, gap=0.75, margins=_RIMS)
        row.addLayout(column, 1)
        row.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        held.setLayout(row)
        return held

    def _story_words(self) -> list[QWidget]:
        if self._story is None:
            return []
        texts = {str(value.content): seen for seen in self._story for value in text_values(seen) if value.content}
        parts = [self._story_text(seen, text) for text, seen in texts.items()]
        if len(parts) > 1:
            button = Button(self.tr("Compare and choose"))
            button.setAccessibleDescription(self.tr("Cover story"))
            button.clicked.connect(self.compare_wanted)
            pressed = QWidget()
            pressed.setLayout(Flow(button, gap=0.5))
            both = Label(self.tr("Two versions. Until you have chosen, both hold."), tone="accink")
            return [both, *parts, pressed]
        return parts or [self._story_text(self._story[0] if self._story else None, "")]

    def _story_text(self, seen: Projection[CoverStory] | None, text: str) -> QWidget:
        words = Label(text or self.tr("Nothing is written here yet. Press to write."), tone="ink" if text else "ink2")
        area = PressArea(words, words.text(), ("story", text), margins=(0.3, 0.2, 0.3, 0.2))
        area.clicked.connect(partial(self.story_pressed.emit, seen))
        self.story_area = area
        held = QWidget()
        leave_out(held)
        held.setLayout(Column(area, gap=0.2))
        return held

    @Slot()
    def _story_button(self) -> None:
        if self._story is None:
            self.story_wanted.emit()
        else:
            self.story_hidden.emit()


def _title(title: str, right: str) -> QWidget:
    held = QWidget()
    held.setLayout(
        Beside(Label(title, role="h2"), Label(right, role="small", tone="ink2", wrap=False), least=8, under_gap=0)
    )
    return held


def _foot(words: str) -> QWidget:
    held = QWidget()
    held.setLayout(Column(IconWords("info", words, tone="ink2"), gap=0, margins=(0.8, 0.5, 0.8, 0.5)))
    return held
