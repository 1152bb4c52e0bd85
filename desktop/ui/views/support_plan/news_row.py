"""What others changed since one last looked: told in a line, shown on demand, undone with one press (SC3)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.services.plan.plan_history import Edit
from desktop.services.plan.support_plans import News
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.people.person_words import hand_words
from desktop.ui.views.support_plan.plan_words import change_words, value_words
from desktop.ui.widgets import Beside, Button, Column, Flow, Glyph, Hairline, Label, Row


class NewsRow(QWidget):
    """Hidden when there is no news. `undone(News)` is emitted when the person wants it set back."""

    undone = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._news = News(())
        self._words = Label("")
        self._show, self._undo = Button(self.tr("Show"), kind="link"), Button(self.tr("Undo"), kind="link")
        self._list = QWidget()
        self._lines = Column(gap=0.3, margins=(1.6, 0, 0, 0.4))
        self._list.setLayout(self._lines)
        self._lay()
        self._show.clicked.connect(self._toggle)
        self._undo.clicked.connect(self._pressed)
        self._list.hide()
        self.hide()

    def _lay(self) -> None:
        said, actions, row = QWidget(), QWidget(), QWidget()
        sign = Glyph("git-branch", "ink2")
        line = Row(sign, gap=0.6)
        line.addWidget(self._words, 1)
        line.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        said.setLayout(line)
        actions.setLayout(Flow(self._show, Label("·", tone="ink2", wrap=False), self._undo, gap=0.4))
        row.setLayout(Beside(said, actions, least=12))
        inner = Column(row, self._list, gap=0.4, margins=(1.0, 0.45, 1.0, 0.45))
        column = Column(Hairline(), gap=0)
        column.addLayout(inner)
        self.setLayout(column)

    def set_news(self, news: News, today: date) -> None:
        """Tell what there is; nothing hides the row."""
        self._news = news
        self._words.setText(self._sentence(news))
        self._fill(news.edits, today)
        self.setVisible(bool(news.edits))

    def sentence(self) -> str:
        """What the row says."""
        return self._words.text()

    def _sentence(self, news: News) -> str:
        what = ", ".join(dict.fromkeys(change_words(edit.kind, edit.field) for edit, _ in news.edits))
        who = ", ".join(name or self.tr("somebody else") for name in news.names)
        if len(news.edits) == 1:
            return self.tr("1 change by {who} was put together with yours by itself: {what}.").format(
                who=who, what=what
            )
        words = self.tr("{count} changes by {who} were put together with yours by themselves: {what}.")
        return words.format(count=len(news.edits), who=who, what=what)

    def _fill(self, edits: Sequence[tuple[Edit, object]], today: date) -> None:
        empty(self._lines)
        for edit, by in self._news.edits:
            before, after = value_words(edit.before, today), value_words(edit.after, today)
            what = change_words(edit.kind, edit.field)
            if edit.field in ("", "deleted"):
                line = self.tr("{what}: {text}").format(what=what, text=after)
            else:
                line = self.tr("{what}: {before} became {after}").format(what=what, before=before, after=after)
            self._lines.addWidget(Label(line))
            self._lines.addWidget(Label(hand_words(by, today), role="small", tone="ink2"))

    @Slot()
    def _toggle(self) -> None:
        shown = self._list.isHidden()
        self._list.setVisible(shown)
        self._show.setText(self.tr("Hide") if shown else self.tr("Show"))

    @Slot()
    def _pressed(self) -> None:
        self.undone.emit(self._news)
