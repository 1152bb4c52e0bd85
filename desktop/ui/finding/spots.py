"""The places on a page where words stand, in the order of reading (DOMAIN L10: never beyond the page that is shown).

Only what can be seen or scrolled to is looked through. What is masked until somebody asks for it is left out even while
it is shown: `leave_out` says so of a widget and of all that it holds. Nor is a field found that hides what is typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLabel, QLineEdit, QTextEdit, QWidget

from desktop.ui.widgets.stretches import stretches, units

MOST = 2_000
"""So many places are marked at the most; nobody steps through more."""

_LEFT_OUT = "left-out-of-finding"


def leave_out(widget: QWidget) -> None:
    """Never find what stands in this widget."""
    widget.setProperty(_LEFT_OUT, True)


@dataclass(frozen=True, slots=True)
class Spot:
    """One place: characters of a text, or, of a control or a row that is found as a whole, `end` is 0."""

    widget: QWidget
    start: int = 0
    end: int = 0
    row: int = -1

    @property
    def surface(self) -> QWidget:
        """What it is painted on."""
        scrolls = isinstance(self.widget, QTextEdit | QAbstractItemView)
        return self.widget.viewport() if scrolls else self.widget  # type: ignore[attr-defined]

    def rects(self) -> list[QRect]:
        """Where it is now, a rectangle for each line, on its surface."""
        widget = self.widget
        if isinstance(widget, QTextEdit):
            return _in_editor(widget, self.start, self.end)
        if isinstance(widget, QLabel):
            return _in_label(widget, self.start, self.end)
        if isinstance(widget, QAbstractItemView):
            return [widget.visualRect(widget.model().index(self.row, 0))]
        return [widget.rect()]


def spots(page: QWidget, words: str) -> list[Spot]:
    """Every place where the words stand, however they are written and wherever the lines break."""
    asked = words.split()
    if not asked:
        return []
    pattern = re.compile(r"\s+".join(map(re.escape, asked)), re.IGNORECASE)
    found = [spot for widget in _read(page) for spot in _of(widget, pattern)]
    return found[:MOST]


def _read(page: QWidget) -> list[QWidget]:
    """What holds words, from the top to the bottom and from the left to the right."""
    kinds = (QLabel, QTextEdit, QLineEdit, QAbstractButton, QComboBox, QAbstractItemView)
    shown = [w for w in page.findChildren(QWidget) if isinstance(w, kinds) and w.isVisible() and _may_be_found(w, page)]
    return sorted(shown, key=lambda widget: _place(widget, page))


def _place(widget: QWidget, page: QWidget) -> tuple[int, int]:
    at = widget.mapTo(page, QPoint(0, 0))
    return at.y(), at.x()


def _may_be_found(widget: QWidget, page: QWidget) -> bool:
    around: QWidget | None = widget
    while around is not None and around is not page:
        if around.property(_LEFT_OUT):
            return False
        around = around.parentWidget()
    return True


def _of(widget: QWidget, pattern: re.Pattern[str]) -> Iterator[Spot]:
    if isinstance(widget, QTextEdit | QLabel):
        text = widget.toPlainText() if isinstance(widget, QTextEdit) else _document(widget).toPlainText()
        for match in pattern.finditer(text):
            yield Spot(widget, units(text, match.start()), units(text, match.end()))
    elif isinstance(widget, QAbstractItemView):
        model = widget.model()
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            said = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data(Qt.ItemDataRole.DisplayRole)
            if pattern.search(str(said or "")):
                yield Spot(widget, row=row)
    elif pattern.search(_said(widget)):
        yield Spot(widget)


def _said(widget: QWidget) -> str:
    if isinstance(widget, QLineEdit):
        return widget.text() if widget.echoMode() is QLineEdit.EchoMode.Normal else ""
    if isinstance(widget, QComboBox):
        return widget.currentText()
    in_labels = any(label.text() for label in widget.findChildren(QLabel))  # a row, whose words are found one by one
    return widget.text() if isinstance(widget, QAbstractButton) and not in_labels else ""


def _in_editor(editor: QTextEdit, start: int, end: int) -> list[QRect]:
    across, down = editor.horizontalScrollBar().value(), editor.verticalScrollBar().value()
    found = stretches(editor.document(), start, end)
    return [stretch.rect.translated(-across, -down).toAlignedRect() for stretch in found]


def _in_label(label: QLabel, start: int, end: int) -> list[QRect]:
    """A label lays out its own words where nobody sees it: the same is done here once more."""
    document, room = _document(label), label.contentsRect()
    if label.wordWrap():
        document.setTextWidth(room.width())
    top = room.top()
    if label.alignment() & Qt.AlignmentFlag.AlignVCenter:
        top += max(0, round((room.height() - document.size().height()) / 2))
    left = room.left()
    if label.alignment() & Qt.AlignmentFlag.AlignRight:
        left += max(0, round(room.width() - document.idealWidth()))
    return [stretch.rect.translated(left, top).toAlignedRect() for stretch in stretches(document, start, end)]


def _document(label: QLabel) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(label.font())
    if label.textFormat() is Qt.TextFormat.RichText:
        document.setHtml(label.text())
    else:
        document.setPlainText(label.text())
    return document
