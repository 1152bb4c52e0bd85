"""Tidigare versioner of one record: who wrote what and when, and what was chosen over what. Nothing in it changes."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.services.conflict.conflict_choices import Deed, Entry, Story
from desktop.ui.views.conflict import conflict_words as words
from desktop.ui.views.extract.labels import item_title
from desktop.ui.widgets import Button, Card, Column, Glyph, Label, Row, ScrollPage

_ICONS = {Deed.CHOSE: "columns", Deed.REMOVED: "trash", Deed.BROUGHT_BACK: "arrow-counter-clockwise"}


class StoryPage(ScrollPage):
    """`left` goes back to where one came from."""

    left = Signal()

    def __init__(self, story: Story, today: date, parent: QWidget | None = None) -> None:
        super().__init__(gap=0.7, parent=parent)
        self._story, self._today = story, today
        self.back = Button(self.tr("Back"), "caret-left", "link")
        self.back.clicked.connect(self.left)
        head = QWidget()
        column = Column(gap=0)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        what = item_title(type(story.seen.record))
        column.addWidget(Label(self.tr("Earlier versions: {what}").format(what=what), role="h1"))
        column.addWidget(Label(self.tr("Everything that has been written here, the latest first."), tone="ink2"))
        head.setLayout(column)
        self.lines: list[str] = []
        self.add(head)
        for entry in story.entries:
            self.add(self._line(entry))
        self.keep_at_top()

    def _line(self, entry: Entry) -> QWidget:
        card, title = Card(gap=0.3), self._title(entry)
        body = Column(Label(title, bold=entry.deed is Deed.CHOSE), gap=0.15)
        body.addWidget(Label(words.hand_line(entry.by, self._today), role="small", tone="ink2"))
        said = [title]
        if entry.field:
            said.append(self._said(entry.field, entry.after))
            body.addWidget(Label(said[-1]))
        for over in entry.over:
            who = words.hand_line(over.by, self._today)
            said.append(self.tr("Instead of ({who}): {text}").format(who=who, text=self._said(entry.field, over.value)))
            body.addWidget(Label(said[-1], tone="ink2"))
        self.lines.append("\n".join(said))
        sign = Glyph(_ICONS.get(entry.deed, "pencil-simple"), "accink" if entry.deed is Deed.CHOSE else "ink2")
        row = Row(sign, gap=0.7)
        row.addLayout(body, 1)
        row.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        card.add(row)
        return card

    def _title(self, entry: Entry) -> str:
        field = words.field_word(type(self._story.seen.record), entry.field) if entry.field else ""
        return {
            Deed.BEGAN: self.tr("Begun"),
            Deed.WROTE: self.tr("{field}: written").format(field=field),
            Deed.CHOSE: self.tr("{field}: chosen between versions").format(field=field),
            Deed.REMOVED: self.tr("Removed"),
            Deed.BROUGHT_BACK: self.tr("Kept, or brought back"),
        }[entry.deed]

    def _said(self, field: str, value: object) -> str:
        if field in self._story.masked:
            return self.tr("(who or where: not shown here)")
        story = self._story
        return words.words_of(type(story.seen.record), field, value, self._today, story.names, story.alias)
