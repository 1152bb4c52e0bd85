"""Så läser du bilden: every symbol beside its word."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.records.network_map import Knows, Reach, Tie
from desktop.ui.theme import theme
from desktop.ui.views.network_map import symbols
from desktop.ui.views.network_map.map_words import knows_words, support_word, tie_word, translate
from desktop.ui.views.network_map.symbols import Ink, Symbol
from desktop.ui.widgets import Card, Hairline, Label, Row


@dataclass(frozen=True, slots=True)
class Sign:
    """A symbol and what it means. A line, or else a node."""

    symbol: Symbol
    words: str
    line: bool = False


def signs(alias: str) -> tuple[list[Sign], list[Sign]]:
    """Lines, and nodes. Without an alias, as on a print-out, no name of any kind is in the words."""
    lines = [Sign(Symbol(tie=tie), tie_word(tie, alias), line=True) for tie in Tie]
    arrow = translate("NetworkWords", "points from the one who gets in touch")
    lines.append(Sign(Symbol(tie=Tie.ORDINARY, reach=Reach.PERSON), arrow, line=True))
    nodes = [
        Sign(Symbol(), support_word(False)),
        Sign(Symbol(support=True), support_word(True)),
        Sign(Symbol(knows=Knows.YES), translate("NetworkWords", "knows of the background")),
        Sign(Symbol(knows=Knows.PARTLY), knows_words(Knows.PARTLY)),
        Sign(Symbol(protection=True), translate("NetworkWords", "protection against")),
    ]
    return lines, nodes


def paint_sign(painter: QPainter, sign: Sign, left: QPointF, unit: float, ink: Ink) -> None:
    """A symbol at the left end of its line of text."""
    if sign.line:
        symbols.paint_tie(painter, left, left + QPointF(unit * 1.85, 0), sign.symbol, ink, unit)
    else:
        symbols.paint_node(painter, left + QPointF(unit * 0.8, 0), sign.symbol, ink, unit * 0.88)


class SignWidget(QWidget):
    """A symbol. Screen readers skip it: the words beside it say the same."""

    def __init__(self, sign: Sign) -> None:
        super().__init__()
        self._sign = sign
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._restyle)

    @Slot()
    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        rad = theme().rad
        return QSize(rad(1.9 if self._sign.line else 1.65), rad(1.45))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_sign(painter, self._sign, QPointF(0, self.height() / 2), float(theme().rad()), symbols.screen_ink())
        painter.end()


class LegendCard(Card):
    """How to read the picture, and what it never says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("How to read the picture"), gap=0.05, parent=parent)
        near = self.tr("The nearer the middle, the nearer it feels.")
        self.add(Label(near, role="small", tone="ink2"))
        lines, nodes = signs("Tall")
        paired = [sign for pair in zip(lines[:5], nodes, strict=True) for sign in pair]
        self._rows: list[tuple[Sign, Label]] = []
        for first, second in zip(paired[::2], paired[1::2], strict=True):
            self.add(self._pair(first, second))
        self.add(self._row(lines[5]))
        self.add(Hairline())
        rule = self.tr("Write the relation with one word, never a name. The program draws no conclusions.")
        self.add(Label(rule, role="small", tone="ink2"))

    def _pair(self, *pair: Sign) -> QWidget:
        both = QWidget()
        row = Row(gap=0.2)
        for sign, share in zip(pair, (9, 12), strict=True):
            row.addWidget(self._row(sign), share)
        both.setLayout(row)
        return both

    def _row(self, sign: Sign) -> QWidget:
        row, words = QWidget(), Label(sign.words, role="small")
        line = Row(SignWidget(sign), gap=0.3)
        line.addWidget(words, 1)
        row.setLayout(line)
        self._rows.append((sign, words))
        return row

    def show_alias(self, alias: str) -> None:
        """Whom a draining line drains."""
        for sign, words in self._rows:
            if sign.line and sign.symbol.tie is Tie.DRAINING:
                words.setText(tie_word(Tie.DRAINING, alias))
