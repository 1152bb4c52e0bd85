"""The panel above the status line: what is saved, sent, received and waiting, why and since when, and what to do.

One panel, which each of the three buttons opens at its own part. It covers no more than it needs, and is not modal.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.ui.shell.moving import ActRow, MovingBlock
from desktop.ui.shell.status import Coverage, StatusLine
from desktop.ui.theme import theme
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Column, Flow
from desktop.ui.widgets.page import ScrollPage
from desktop.ui.widgets.time_words import clock, long_day, when

_MOST_SHOWN = 6

Lines = list[tuple[str, str]]
"""Words with the tone that they are written in; a note is of all that stands above it."""


class StatusPane(Card):
    """`closed` is emitted when the user closes it, `acted(key)` when she presses one of the acts."""

    closed = Signal()
    acted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(edge="border", gap=0.5, parent=parent)
        self._title = Label("", role="h2")
        self._moving = MovingBlock()
        self._scroll = ScrollPage(gap=0, margins=0)
        self._inside = QWidget()
        self._scroll.body.addWidget(self._inside)
        self._scroll.body.addStretch(1)
        self._close = Button(self.tr("Close"), "x", "plain", hint="Esc")
        self._close.clicked.connect(self._pressed)
        self._acts = ActRow()
        self._foot = QWidget()
        self._foot.setLayout(Flow(self._close, self._acts, gap=0.5))
        self.body.addWidget(self._title)
        self.body.addWidget(self._moving)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self._foot)
        self._moving.acted.connect(self.acted)
        self._acts.acted.connect(self.acted)
        self._said: Lines = []
        self.key = ""
        self.hide()

    def explain(self, key: str, line: StatusLine) -> None:
        """Shows what stands behind `saved`, `sent` or `waiting`, that part first. What is read is left where it is."""
        opening = self.isHidden() or key != self.key
        self.key = key
        titles = self._titles()
        self._title.setText(titles[key])
        self.setAccessibleName(titles[key])
        self._moving.tell(line.moving)
        self._acts.offer(line.acts)
        self._fill(self._lines(key, line))
        self.show()
        self.raise_()
        if opening:
            self._scroll.verticalScrollBar().setValue(0)
            self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def words(self) -> str:
        """All that the panel says, in reading order."""
        return "\n".join(label.text() for label in self._inside.findChildren(Label))

    def preferred_width(self) -> int:
        """Wide enough for a sentence, narrow enough for reading."""
        return theme().rad(26)

    def preferred_height(self, width: int) -> int:
        """So that all is seen, where there is room."""
        margins = self.body.contentsMargins()
        inside = width - margins.left() - margins.right()
        parts = [self._title, self._foot, *([self._moving] if not self._moving.isHidden() else [])]
        heights = [max(part.heightForWidth(inside), 0) or part.sizeHint().height() for part in parts]
        gaps = self.body.spacing() * len(parts)
        rows = self._scroll.body.totalHeightForWidth(inside)
        return margins.top() + margins.bottom() + sum(heights) + gaps + rows

    def _titles(self) -> dict[str, str]:
        return {
            "saved": self.tr("Saved on this computer"),
            "sent": self.tr("Sent to others"),
            "waiting": self.tr("Waiting to be sent"),
        }

    def _lines(self, key: str, line: StatusLine) -> Lines:
        tellers = {"saved": self._saved, "sent": self._sent, "waiting": self._waiting}
        lines = tellers[key](line) + self._passages(line, early=True)
        for other in ("waiting", "sent", "saved"):
            if other != key and line.passages:
                lines += [(self._titles()[other], "title"), *tellers[other](line)]
        return lines + self._passages(line, early=False)

    def _passages(self, line: StatusLine, *, early: bool) -> Lines:
        lines: Lines = []
        for passage in line.passages:
            if passage.early is early:
                lines.append((passage.title, "title"))
                for what, words in passage.rows:
                    lines += [(what, "ink"), (words, "ink2")]
                lines += [(passage.last, "note")] if passage.last else []
        return lines

    def _fill(self, lines: Lines) -> None:
        if lines == self._said:
            return
        self._said = lines
        old, self._inside = self._inside, QWidget()
        column = Column(gap=0)
        for number, (text, tone) in enumerate(lines):
            if tone == "title":
                column.addSpacing(theme().rad(0.6))
                column.addWidget(Label(text, role="h2"))
            else:
                column.addSpacing(theme().rad(0.25) if tone == "note" else 0)
                column.addWidget(Label(text, tone="ink" if tone == "ink" else "ink2", bold=tone == "ink" or None))
            if tone == "ink2" and number + 1 < len(lines) and lines[number + 1][1] == "ink":
                column.addSpacing(theme().rad(0.25))
        self._inside.setLayout(column)
        self._scroll.body.replaceWidget(old, self._inside)
        self._inside.show()
        old.hide()
        old.deleteLater()

    def _saved(self, line: StatusLine) -> Lines:
        if line.saved_at is None:
            return [(self.tr("Nothing has been written here yet."), "ink2")]
        words = self.tr("Saved {day} at {time}.")
        return [
            (words.format(day=long_day(line.saved_at.date()), time=clock(line.saved_at)), "ink"),
            (self.tr("All you write is saved as you write it. Nothing needs to be pressed."), "ink2"),
        ]

    def _sent(self, line: StatusLine) -> Lines:
        lines = []
        if line.sent_at is None:
            lines.append((self.tr("Nothing has been sent from this computer yet."), "ink2"))
        else:
            words = self.tr("Sent {day} at {time}.")
            lines.append((words.format(day=long_day(line.sent_at.date()), time=clock(line.sent_at)), "ink"))
        if self.key == "sent" and line.moving is None:
            lines.append((self._coverage(line), "ink2"))
        if line.user:
            lines.append((self.tr("Signed in: {name}").format(name=line.user), "ink2"))
        return lines

    def _waiting(self, line: StatusLine) -> Lines:
        lines = []
        since = self.tr("{why} Since {when}.")
        for item in line.waiting[:_MOST_SHOWN]:
            lines.append((item.what, "ink"))
            lines.append((since.format(why=item.why, when=when(item.since, line.today)), "ink2"))
        more = len(line.waiting) - _MOST_SHOWN
        if more > 0:
            lines.append((self.tr("And {count} more.").format(count=more), "ink2"))
        if not lines:
            lines.append((self.tr("Nothing is waiting to be sent."), "ink2"))
        if self.key == "waiting" and line.moving is None:
            lines.append((self._coverage(line), "note"))
        return lines

    def _coverage(self, line: StatusLine) -> str:
        if line.coverage is Coverage.OFFLINE:
            return self.tr("There is no coverage. It is sent by itself when there is. Nothing needs to be done.")
        if line.coverage is Coverage.ONLINE:
            return self.tr("There is coverage. It is sent by itself.")
        return self.tr("Whether there is coverage is not known yet.")

    @Slot()
    def _pressed(self) -> None:
        self.hide()
        self.closed.emit()
