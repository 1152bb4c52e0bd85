"""Reading a file item by item: the items down the side, one of them to read, and one choice at a time.

The keys 1, 2, 3 choose wherever the focus is, except where one types; after a choice the next item that nobody has
decided about is shown. Words that may name somebody else are underlined; more can be pointed at by selecting them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop.domain.records.request import HarmGround
from desktop.services.extract.register_extract_items import Item
from desktop.ui.theme import theme
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.extract.extract_paper import capital, ground_words, item_words, piece_source
from desktop.ui.views.extract.labels import field_label, item_title, section_title
from desktop.ui.views.extract.values import fact_words
from desktop.ui.widgets import (
    Button,
    Card,
    Column,
    Flow,
    KeyValues,
    Label,
    Option,
    PickRow,
    RowCard,
    RowWords,
    Segment,
    TwoPane,
)
from desktop.ui.widgets.growing_editor import GrowingEditor
from desktop.ui.widgets.time_words import short_day_with_year

_LIST_HEIGHT = 27.0


@dataclass(frozen=True, slots=True)
class ReviewChoice:
    """One thing that can become of an item. `grounds`: none is asked for, the only one is taken, or one is chosen.

    `done`: the words in the list when it has been chosen. `hides`: marked and selected words are left out.
    """

    value: str
    text: str
    done: str
    grounds: tuple[HarmGround, ...] = ()
    hides: bool = False


@dataclass(frozen=True, slots=True)
class ReviewState:
    """What has become of an item so far. `value` empty: nobody has decided."""

    value: str = ""
    ground: HarmGround | None = None
    words: tuple[str, ...] = ()


class ItemReview(QWidget):
    """Signals: `decided(Item, ReviewState)` when a person has chosen; `finished` when the last has been decided."""

    decided = Signal(object, object)
    finished = Signal()

    def __init__(self, choices: Sequence[ReviewChoice], question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = {choice.value: choice for choice in choices}
        self._items: tuple[Item, ...] = ()
        self._states: dict[str, ReviewState] = {}
        self._at = 0
        self.rows = RowCard(self.tr("Items of the file"))
        self.left = Label("", tone="ink2")
        self.title = Label("", role="h2")
        self.facts = KeyValues()
        self._texts = Column(gap=0.6)
        self.editors: list[GrowingEditor] = []
        self.hint = Label("", role="small", tone="ink2")
        self.select = Button(self.tr("Leave out the selected words too"), "eye-slash")
        self.words = Label("", role="small")
        options = [Option(one.value, one.text, small=str(n)) for n, one in enumerate(choices, start=1)]
        self.choice = Segment(question, options)
        self.why = Label(self.tr("Why?"), role="label")
        self.ground = Segment(self.tr("Why it is not released"), [])
        self._grounds = Column(self.why, gap=0.3)
        self._lay(question)
        self._connect()

    def _lay(self, question: str) -> None:
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.rows)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll = scroll
        self.card = Card(gap=0.6, margins=(1.0, 0.8, 1.0, 0.9))
        more = QWidget()
        more.setLayout(Flow(self.select, gap=0.5))
        self.card.add(self.title, self.facts, self._texts, self.hint, more, self.words)
        self.card.add(Label(question, role="label"), self.choice, self._grounds)
        panes = TwoPane(side_width=17.0, gap=0.8, side_first=True)
        panes.side.addWidget(self.left)
        panes.side.addWidget(scroll)
        panes.side.addStretch(1)
        panes.main.addWidget(self.card)
        panes.main.addStretch(1)
        self.setLayout(Column(panes, gap=0))
        self._restyle()

    def _connect(self) -> None:
        self.rows.picked.connect(self._picked)
        self.choice.chosen.connect(self._chosen)
        self.select.clicked.connect(self._select)
        theme().changed.connect(self._restyle)
        self._shortcuts = []
        for number, value in enumerate(self._choices, start=1):
            shortcut = QShortcut(QKeySequence(str(number)), self)
            shortcut.setProperty("value", value)
            shortcut.activated.connect(self._key)
            self._shortcuts.append(shortcut)

    @Slot()
    def _restyle(self) -> None:
        self._scroll.setFixedHeight(theme().rad(_LIST_HEIGHT))

    # Filling

    def show_items(self, items: Sequence[Item], states: Mapping[str, ReviewState]) -> None:
        """Show these. The item that was shown stays, if it is still there; else the first undecided."""
        here = self._items[self._at].key if self._items else ""
        self._items, self._states = tuple(items), dict(states)
        self.rows.clear()
        for item in self._items:
            self.rows.add_row(_ItemRow(item))
            self._say_state(len(self.rows.rows) - 1)
        keys = [item.key for item in self._items]
        self._go(keys.index(here) if here in keys else self._next_undecided(-1))

    def item(self) -> Item | None:
        """The one that is shown."""
        return self._items[self._at] if self._items else None

    def count_left(self) -> int:
        """How many nobody has decided about."""
        return sum(not self._state(item).value for item in self._items)

    def _state(self, item: Item) -> ReviewState:
        return self._states.get(item.key, ReviewState())

    def _say_state(self, number: int) -> None:
        state, row = self._state(self._items[number]), self.rows.rows[number]
        if isinstance(row, _ItemRow):
            choice = self._choices.get(state.value)
            row.say(choice.done if choice is not None else self.tr("not decided"), decided=choice is not None)

    def _say_left(self) -> None:
        left, count = self.count_left(), len(self._items)
        some = self.tr("{left} of {count} left to decide about").format(left=left, count=count)
        self.left.setText(some if left else self.tr("All {count} have been decided about").format(count=count))

    # One item

    def _next_undecided(self, after: int) -> int:
        """The next, from there on and then from the beginning; where none is left, the last."""
        order = [*range(after + 1, len(self._items)), *range(after + 1)]
        return next((n for n in order if not self._state(self._items[n]).value), max(0, len(self._items) - 1))

    def _go(self, number: int) -> None:
        self._say_left()
        self.card.setVisible(bool(self._items))
        if not self._items:
            return
        self._at = number
        self.rows.choose(self._items[number].key)
        self._scroll.ensureWidgetVisible(self.rows.rows[number], 0, theme().rad(2))
        self._show(self._items[number])

    def _show(self, item: Item) -> None:
        state = self._state(item)
        self.title.setText(f"{section_title(item.section)}: {item_words(item)}")
        self.facts.set_pairs([(field_label(fact.kind, fact.name), fact_words(fact)) for fact in item.facts])
        self.facts.setVisible(bool(item.facts))
        empty(self._texts)
        self.editors = []
        for piece in item.pieces:
            name = piece_source(piece)
            editor = GrowingEditor(name, lines=1, most_lines=14)
            editor.set_text(piece.text)
            editor.setReadOnly(True)
            editor.mark([(mark.start, mark.end) for mark in piece.marks])
            self.editors.append(editor)
            block = QWidget()
            block.setLayout(Column(Label(name, role="small", tone="ink2"), editor, gap=0.15))
            self._texts.addWidget(block)
        self._show_hint(item)
        self.choice.set_value(state.value or None)
        self._show_words(state.words)
        self._show_grounds(state)

    def _show_hint(self, item: Item) -> None:
        words = []
        if item.marks:
            words.append(self.tr("Underlined words may name somebody else."))
        if item.left_out:
            words.append(self.tr("What is written here about others stays, whatever you choose."))
        if item.pieces:
            words.append(self.tr("Select words in the text to leave out those too."))
        self.hint.setText(" ".join(words))
        self.hint.setVisible(bool(words))
        self.select.setVisible(bool(item.pieces))

    def _show_words(self, words: tuple[str, ...]) -> None:
        self.words.setText(self.tr("Also left out: {words}").format(words=", ".join(words)))
        self.words.setVisible(bool(words))

    def _show_grounds(self, state: ReviewState) -> None:
        choice = self._choices.get(state.value)
        asked = choice is not None and len(choice.grounds) > 1
        self.why.setVisible(asked)
        self._grounds.removeWidget(self.ground)
        self.ground.hide()
        self.ground.deleteLater()
        options = (
            [Option(ground.value, capital(ground_words(ground))) for ground in choice.grounds]
            if choice and asked
            else []
        )
        self.ground = Segment(self.tr("Why it is not released"), options, state.ground.value if state.ground else None)
        self.ground.chosen.connect(self._grounded)
        self._grounds.addWidget(self.ground)
        self.ground.setVisible(asked)

    # Choosing

    @Slot(str)
    def _picked(self, key: str) -> None:
        self._go([item.key for item in self._items].index(key))

    @Slot()
    def _key(self) -> None:
        shortcut = self.sender()
        if shortcut is not None and self._items:
            self._chosen(str(shortcut.property("value")))

    @Slot(str)
    def _chosen(self, value: str) -> None:
        choice, item = self._choices[value], self._items[self._at]
        words = self._state(item).words if choice.hides else ()
        if len(choice.grounds) > 1:
            self.choice.set_value(value)
            self._show_grounds(ReviewState(value, None, words))
            self.ground.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._decide(ReviewState(value, choice.grounds[0] if choice.grounds else None, words))

    @Slot(str)
    def _grounded(self, ground: str) -> None:
        value = self.choice.value()
        if value is not None:
            words = self._state(self._items[self._at]).words if self._choices[value].hides else ()
            self._decide(ReviewState(value, HarmGround(ground), words))

    def _decide(self, state: ReviewState) -> None:
        item = self._items[self._at]
        self._states[item.key] = state
        self._say_state(self._at)
        self.decided.emit(item, state)
        self._go(self._next_undecided(self._at))
        self.choice.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.count_left():
            self.finished.emit()

    @Slot()
    def _select(self) -> None:
        """What is selected is left out too, and with it the item is released in part."""
        item = self.item()
        selected = [word for editor in self.editors if (word := editor.textCursor().selectedText().strip())]
        hiding = next((choice for choice in self._choices.values() if choice.hides), None)
        if item is None or hiding is None or not selected:
            return
        before = self._state(item)
        words = tuple(dict.fromkeys((*before.words, *selected)))
        ground = before.ground or hiding.grounds[0]
        state = ReviewState(hiding.value, ground, words)
        self._states[item.key] = state
        self._say_state(self._at)
        self._say_left()
        self._show(item)
        self.decided.emit(item, state)


class _ItemRow(PickRow):
    """One item in the list: what it is, its day, and what has become of it."""

    def __init__(self, item: Item) -> None:
        self._day = short_day_with_year(item.on) if item.on is not None else ""
        icon = "eye" if item.marks else ""
        super().__init__(RowWords(item_title(item.kind), detail=self._day or " ", bold=False, icon=icon), item.key)
        self.state = self._content.findChildren(Label)[-1]

    def say(self, words: str, *, decided: bool) -> None:
        """What has become of it."""
        said = " · ".join(part for part in (self._day, words) if part)
        self.state.setText(said)
        self.state.set_tone("ink2" if decided else "accink")
        self.setAccessibleDescription(said)
