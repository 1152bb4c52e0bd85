"""Vem har fått besked: three dots for each recipient, painted behind real words (look picture 15)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLayoutItem, QSizePolicy, QWidget

from desktop.ui.theme import theme
from desktop.ui.views.consents.course_words import CourseLine, Step, StepState
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.widgets import Beside, Card, Column, Hairline, Label
from desktop.ui.widgets.layouts import WidthLayout, is_narrow

_SHARES = (0.22, 0.42, 0.36)
_DOT = 0.35  # rad, the radius
_TOP = 0.95  # rad, from the dots down to the words
_NAME = 9.4  # rad, the column of names


class CourseCard(Card):
    """A title, what it is about in small, and the lines."""

    def __init__(self) -> None:
        super().__init__(gap=0, margins=0)
        self.title = Label(self.tr("Who has been told"), role="h2")
        self.about = Label("", role="small", tone="ink2", wrap=False)
        head = QWidget()
        head.setLayout(Beside(self.title, self.about, least=8, under_gap=0, margins=(0.95, 0.6, 0.85, 0.45)))
        self._rows = Parts(gap=0)
        self.add(head, Hairline(), self._rows)
        self.lines: list[CourseRow] = []

    def show_lines(self, about: str, lines: Sequence[CourseLine], note: str = "") -> None:
        """Shows these; `note` stands below them."""
        self.about.setText(about)
        self.lines = [CourseRow(line) for line in lines]
        parts: list[QWidget] = []
        for number, row in enumerate(self.lines):
            if number:
                parts.append(Hairline())
            parts.append(row)
        if note:
            if parts:
                parts.append(Hairline())
            parts.append(_noted(note))
        self._rows.show_parts(*parts)


def _noted(note: str) -> QWidget:
    widget = QWidget()
    widget.setLayout(Column(Label(note, tone="ink2"), gap=0, margins=(0.95, 0.45, 0.85, 0.55)))
    return widget


class CourseRow(QWidget):
    """One recipient: name and place, and the three dots with their words."""

    def __init__(self, line: CourseLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        names = NameColumn()
        names.setLayout(Column(Label(line.who, bold=True), Label(line.where, role="small", tone="ink2"), gap=0))
        self.steps = StepDots(line.steps)
        self.setLayout(
            Beside(
                names, self.steps, grow=1, least=17, gap=0.85, under_gap=0.4, top=True, margins=(0.95, 0.35, 0.85, 0.3)
            )
        )
        self.setAccessibleName(line.spoken())
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class NameColumn(QWidget):
    """Names that stand in line under each other; as wide as the page where it is narrow."""

    def sizeHint(self) -> QSize:
        width = self.window().width() if is_narrow(self) else theme().rad(_NAME)
        return QSize(width, super().sizeHint().height())


class StepColumns(WidthLayout):
    """Three columns whose widths are shares of the whole."""

    def __init__(self) -> None:
        super().__init__(0.4, 0.0, None)

    def _wide(self, items: list[QLayoutItem]) -> int:
        return theme().rad(20)

    def _arrange(self, items: list[QLayoutItem], width: int) -> list[QRect]:
        gap, x, rects = theme().rad(self._gap), 0, []
        room = width - gap * (len(items) - 1)
        for item, share in zip(items, _SHARES, strict=True):
            wide = int(room * share)
            tall = item.heightForWidth(wide) if item.hasHeightForWidth() else item.sizeHint().height()
            rects.append(QRect(x, 0, wide, tall))
            x += wide + gap
        return rects


class StepDots(QWidget):
    """Filled: done. Hollow, with a dashed line before it: to come. Amber ring: unanswered."""

    def __init__(self, steps: Sequence[Step]) -> None:
        super().__init__()
        self._steps = tuple(steps)
        columns = StepColumns()
        self._columns = [_words_of(step) for step in self._steps]
        for column in self._columns:
            columns.addWidget(column)
        self.setLayout(columns)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme().rad(_DOT)
        dots = [QPoint(column.x() + radius, radius + theme().line()) for column in self._columns]
        for before, after, step in zip(dots, dots[1:], self._steps[1:], strict=False):
            self._paint_line(painter, before, after, radius, ahead=step.state is StepState.AHEAD)
        for dot, step in zip(dots, self._steps, strict=True):
            self._paint_dot(painter, dot, radius, step.state)
        painter.end()

    def _paint_line(self, painter: QPainter, start: QPoint, end: QPoint, radius: int, *, ahead: bool) -> None:
        pen = QPen(theme().colour("ink2"), theme().line(2))
        if ahead:
            pen.setStyle(Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([2.2, 1.6])
        painter.setPen(pen)
        painter.drawLine(start + QPoint(radius, 0), end - QPoint(radius, 0))

    def _paint_dot(self, painter: QPainter, middle: QPoint, radius: int, state: StepState) -> None:
        now = theme()
        tone, width = {"DONE": ("ink2", 2), "AHEAD": ("border", 2), "SILENT": ("acc", 3)}[state.name]
        painter.setPen(QPen(now.colour(tone), now.line(width)))
        painter.setBrush(now.colour("ink2" if state is StepState.DONE else "paper"))
        inside = radius - now.line(width) / 2
        painter.drawEllipse(middle, round(inside), round(inside))


def _words_of(step: Step) -> QWidget:
    word_tone = {StepState.DONE: "ink", StepState.AHEAD: "ink2", StepState.SILENT: "accink"}[step.state]
    word = Label(step.word, tone=word_tone, bold=True if step.state is StepState.SILENT else None)
    widget = QWidget()
    column = Column(word, gap=0, margins=(0, _TOP, 0, 0))
    if step.small:
        column.addWidget(Label(step.small, role="small", tone="ink2"))
    widget.setLayout(column)
    return widget
