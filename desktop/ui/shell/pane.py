"""The small pane above the status line: what, why and since when. It covers no more than it needs, and is not modal."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.ui.shell.status import Coverage, StatusLine
from desktop.ui.theme import theme
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Column
from desktop.ui.widgets.time_words import clock, long_day, when

_MOST_SHOWN = 6


class StatusPane(Card):
    """Explains one of the three parts of the status line. `closed` is emitted when the user closes it."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(edge="border", gap=0.5, parent=parent)
        self._title = Label("", role="h2")
        self._inside = QWidget()
        self._close = Button(self.tr("Close"), "x", "plain", hint="Esc")
        self._close.clicked.connect(self._pressed)
        self.body.addWidget(self._title)
        self.body.addWidget(self._inside)
        self.body.addWidget(self._close, 0, Qt.AlignmentFlag.AlignLeft)
        self.key = ""
        self.hide()

    def explain(self, key: str, line: StatusLine) -> None:
        """Shows what stands behind `saved`, `sent` or `waiting`."""
        self.key = key
        titles = {
            "saved": self.tr("Saved on this computer"),
            "sent": self.tr("Sent to others"),
            "waiting": self.tr("Waiting to be sent"),
        }
        self._title.setText(titles[key])
        self.setAccessibleName(titles[key])
        lines = {"saved": self._saved, "sent": self._sent, "waiting": self._waiting}[key](line)
        self._fill(lines)
        self.show()
        self.raise_()
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def words(self) -> str:
        """All that the pane says, in reading order."""
        return "\n".join(label.text() for label in self._inside.findChildren(Label))

    def preferred_width(self) -> int:
        """Wide enough for a sentence, narrow enough for reading."""
        return theme().rad(22)

    def _fill(self, lines: list[tuple[str, str]]) -> None:
        old, self._inside = self._inside, QWidget()
        column = Column(gap=0)
        for text, tone in lines:
            column.addWidget(Label(text, tone=tone, bold=tone == "ink" or None))
        self._inside.setLayout(column)
        self.body.replaceWidget(old, self._inside)
        self._inside.show()
        old.hide()
        old.deleteLater()

    def _saved(self, line: StatusLine) -> list[tuple[str, str]]:
        if line.saved_at is None:
            return [(self.tr("Nothing has been written here yet."), "ink2")]
        words = self.tr("Saved {day} at {time}.")
        return [
            (words.format(day=long_day(line.saved_at.date()), time=clock(line.saved_at)), "ink"),
            (self.tr("All you write is saved as you write it. Nothing needs to be pressed."), "ink2"),
        ]

    def _sent(self, line: StatusLine) -> list[tuple[str, str]]:
        lines = []
        if line.sent_at is None:
            lines.append((self.tr("Nothing has been sent from this computer yet."), "ink2"))
        else:
            words = self.tr("Sent {day} at {time}.")
            lines.append((words.format(day=long_day(line.sent_at.date()), time=clock(line.sent_at)), "ink"))
        lines.append((self._coverage(line), "ink2"))
        if line.user:
            lines.append((self.tr("Signed in: {name}").format(name=line.user), "ink2"))
        return lines

    def _waiting(self, line: StatusLine) -> list[tuple[str, str]]:
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
        lines.append((self._coverage(line), "ink2"))
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
