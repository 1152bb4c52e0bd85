"""Small parts that are mostly words: someone's own words, nothing here, undo, progress, key and value."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QProgressBar, QSizePolicy, QWidget

from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card, CardBar
from desktop.ui.widgets.label import Glyph, Hairline, Label
from desktop.ui.widgets.layouts import Beside, Column, Flow, Grid, Margins, Row


class OwnWords(QFrame):
    """Someone's own words: a dark grey bar, the words somewhat larger, and in small whose they are and when."""

    def __init__(self, text: str, source: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._source = Label(text, role="own"), Label(source, role="small", tone="ink2")
        if not source:
            self._source.hide()
        self.setLayout(Column(self._text, self._source, gap=0.15, margins=(0.9, 0.15, 0, 0.15)))
        self._bar = CardBar("grey", self)

    def set_words(self, text: str, source: str = "") -> None:
        """Other words."""
        self._text.setText(text)
        self._source.setText(source)
        self._source.setVisible(bool(source))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._bar.place(self.rect())


class EmptyState(QWidget):
    """Nothing here: one sentence and perhaps one thing to do, left-aligned, no drawing."""

    def __init__(self, sentence: str, button: Button | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = Label(sentence, tone="ink2")
        column = Column(self.label, gap=0.5, margins=(0, 0.25, 0, 0.25))
        if button is not None:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(column)


class UndoRow(QFrame):
    """What was just done, and the way back. Stays until the next change; never disappears by itself.

    `undone` is emitted when the user takes it back. Hidden until `say`.
    """

    undone = Signal()

    def __init__(self, margins: Margins = 0.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Label("")
        self._button = Button(self.tr("Undo"), "arrow-counter-clockwise", "quiet", hint="Ctrl+Z")
        self._button.clicked.connect(self.undo)
        self._card = Card(margins=(0.8, 0.1, 0.3, 0.1))
        self._card.add(Beside(self._words, self._button))
        self.setLayout(Column(self._card, gap=0, margins=margins))
        self.setFocusProxy(self._button)
        self.hide()

    def say(self, words: str) -> None:
        """Shows what was done, such as "Borttaget."."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self.show()

    @Slot()
    def clear(self) -> None:
        """Something else has changed since; the way back is now elsewhere."""
        self.hide()

    @Slot()
    def undo(self) -> None:
        """Takes it back, as the button does and Ctrl+Z."""
        self.hide()
        self.undone.emit()


class ProgressWords(QWidget):
    """Progress in words, "3 av 7 skickade", over a thin bar. Show it only when something takes over a second."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Label("")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setLayout(Column(self._words, self._bar, gap=0.25))

    def show_progress(self, words: str, done: int, total: int) -> None:
        """Words such as "3 av 7 skickade", and how far that is."""
        self._words.setText(words)
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)
        self._bar.setAccessibleName(words)


class KeyValues(QWidget):
    """A few facts: the name of each in ink2 at the left, the fact at the right. A key may be empty."""

    def __init__(self, pairs: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = Grid(gap_x=1.0, gap_y=0.2)
        self._grid.setColumnStretch(1, 1)
        self.setLayout(self._grid)
        self._parts: list[QWidget] = []
        self.set_pairs(pairs)

    def set_pairs(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Other facts."""
        for part in self._parts:
            self._grid.removeWidget(part)
            part.hide()  # else a show that Qt has queued would make a window of it
            part.setParent(None)
            part.deleteLater()
        self._parts = []
        for number, (key, value) in enumerate(pairs):
            name, fact = Label(key, tone="ink2", wrap=False), Label(value)
            fact.setAccessibleName(f"{key}: {value}" if key else value)
            self._grid.addWidget(name, number, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(fact, number, 1)
            self._parts += [name, fact]


class IconWords(QWidget):
    """An icon and the words that it belongs to, which wrap beside it."""

    def __init__(
        self,
        icon: str,
        text: str,
        *,
        tone: str = "ink",
        icon_tone: str = "ink2",
        role: str = "body",
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.glyph, self.label = Glyph(icon, icon_tone), Label(text, role, tone, wrap=wrap)
        row = Row(self.glyph, gap=0.45)
        row.addWidget(self.label, 1)
        row.setAlignment(self.glyph, Qt.AlignmentFlag.AlignTop)
        self.setLayout(row)


class ActionBar(QFrame):
    """The white bar at the foot of a screen: what is missing or what will happen, and the buttons that do it."""

    def __init__(self, title: str, words: str, buttons: Sequence[Button], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(self.palette().ColorRole.Base)
        self.title, self.words = Label(title, bold=True), Label(words, tone="ink2")
        texts, actions = QWidget(), QWidget()
        texts.setLayout(Column(self.title, self.words, gap=0))
        actions.setLayout(Flow(*buttons, gap=0.6, right=True))
        column = Column(Hairline(), gap=0)
        column.addLayout(Beside(texts, actions, least=14, margins=(1.5, 0.6, 1.5, 0.6)))
        self.setLayout(column)

    def say(self, title: str, words: str) -> None:
        """Other words."""
        self.title.setText(title)
        self.words.setText(words)
