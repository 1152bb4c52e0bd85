"""The line at the bottom that always says what is saved here, what has been sent and what waits.

Nothing in it moves or blinks. What changes is told to screen readers, and is otherwise there to be looked at.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from desktop.ui.theme import paint_icon, theme
from desktop.ui.theme.typography import BOLD, NORMAL
from desktop.ui.widgets.layouts import Row
from desktop.ui.widgets.paint import box, text_width, words
from desktop.ui.widgets.press_button import is_press
from desktop.ui.widgets.time_words import when

STATUS_HEIGHT = 1.8
_ICON = 0.9


class Coverage(Enum):
    """Whether the county can be reached."""

    ONLINE = "online"
    OFFLINE = "offline"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something that has not been sent: what it is (never whose), why it waits, and since when."""

    what: str
    why: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of the panel: a heading, and rows of what it is about and what there is to say of it."""

    title: str
    rows: tuple[tuple[str, str], ...]
    last: str = ""  # a sentence that explains the words used
    early: bool = False  # before what is saved, sent and waiting as usual


@dataclass(frozen=True, slots=True)
class Act:
    """Something that a person may do about the sending. `kind` is a button's."""

    key: str
    words: str
    icon: str = ""
    kind: str = "plain"


@dataclass(frozen=True, slots=True)
class Moving:
    """What goes over the link now, or waits for an answer. `total` 0: there is no bar to show."""

    words: str
    done: int = 0
    total: int = 0
    acts: tuple[Act, ...] = ()


@dataclass(frozen=True, slots=True)
class StatusLine:
    """All that the line and its panel say. Times are local; None means never."""

    today: date
    saved_at: datetime | None = None
    sent_at: datetime | None = None
    waiting: tuple[Waiting, ...] = ()
    coverage: Coverage = Coverage.UNKNOWN
    coverage_words: str = ""  # in place of the usual sentence, such as on the unlock screen
    user: str = ""
    passages: tuple[Passage, ...] = ()
    moving: Moving | None = None
    acts: tuple[Act, ...] = ()  # at the foot of the panel, beside Close


class StatusButton(QToolButton):
    """Icon, words and what is bold in them; opens a small pane that says more."""

    def __init__(self, key: str, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self._icon_name, self._plain, self._bold = icon, "", ""
        self.setAutoRaise(True)
        self.setProperty("ring", "inside")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._restyle)

    def say(self, plain: str, bold: str) -> None:
        """Other words."""
        self._plain, self._bold = plain, bold
        self.setText(f"{plain} {bold}".strip())
        self.setAccessibleName(self.text())
        self._restyle()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if is_press(event):
            self.click()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        rad, now = theme().rad, theme()
        width = text_width(self._plain, now.font("status"))
        if self._bold:
            width += text_width(" ", now.font("status")) + text_width(self._bold, now.font("status", BOLD))
        return QSize(width + rad(1.95), rad(1.6))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        now, rad = theme(), theme().rad
        if self.isDown() or self.underMouse():
            radius = rad(0.2)
            corners = (radius, radius, radius, radius)
            box(painter, self.rect(), now.colour("sunk" if self.isDown() else "soft"), None, corners=corners)
        place = QRect(rad(0.25), (self.height() - rad(_ICON)) // 2, rad(_ICON), rad(_ICON))
        paint_icon(painter, place, self._icon_name, now.colour("ink2"))
        x = rad(1.65)
        area = QRect(x, 0, self.width() - x, self.height())
        x += words(painter, area, self._plain, now.colour("ink"), now.font("status", NORMAL))
        x += text_width(" ", now.font("status"))
        area = QRect(x, 0, self.width() - x, self.height())
        words(painter, area, self._bold, now.colour("ink"), now.font("status", BOLD))
        painter.end()


class StatusWords(QWidget):
    """An icon and words at the right of the line."""

    def __init__(self, icon: str, parent: QWidget, *, before: float = 0.0) -> None:
        super().__init__(parent)
        self._icon_name, self._text, self._before = icon, "", before
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._restyle)

    def say(self, text: str, icon: str | None = None) -> None:
        """Other words, and perhaps another icon; hidden when there are none."""
        self._text, self._icon_name = text, icon or self._icon_name
        self.setAccessibleName(text)
        self._restyle()

    def text(self) -> str:
        """What it says."""
        return self._text

    @Slot()
    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = text_width(self._text, theme().font("status")) + theme().rad(1.05 + self._before)
        return QSize(width if self._text else 0, theme().rad(1.6))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        if not self._text:
            return
        painter = QPainter(self)
        now, rad = theme(), theme().rad
        x = rad(self._before)
        place = QRect(x, (self.height() - rad(_ICON)) // 2, rad(_ICON), rad(_ICON))
        paint_icon(painter, place, self._icon_name, now.colour("ink2"))
        area = self.rect().adjusted(x + rad(1.02), 0, 0, 0)
        words(painter, area, self._text, now.colour("ink2"), now.font("status"))
        painter.end()


class Dot(QWidget):
    """The dot between two parts of the line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(theme().rad(0.5), theme().rad(1.6))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        middle = Qt.AlignmentFlag.AlignHCenter
        words(painter, self.rect(), "·", theme().colour("ink2"), theme().font("status", BOLD), middle)
        painter.end()


class StatusBar(QWidget):
    """The line itself. `opened(key)` asks for the pane of saved, sent or waiting; `announced(text)` is read aloud."""

    opened = Signal(str)
    announced = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._line: StatusLine | None = None
        self.saved = StatusButton("saved", "desktop", self)
        self.sent = StatusButton("sent", "paper-plane-tilt", self)
        self.waits = StatusButton("waiting", "hourglass", self)
        self.coverage = StatusWords("wifi-high", self)
        self.user = StatusWords("user", self, before=0.85)
        row = Row(self.saved, Dot(self), self.sent, Dot(self), self.waits, gap=0.12, margins=(0.55, 0, 0.8, 0))
        row.addStretch(1)
        row.addWidget(self.coverage)
        row.addWidget(self.user)
        self.setLayout(row)
        for button in (self.saved, self.sent, self.waits):
            button.clicked.connect(self._clicked)
        theme().changed.connect(self._fit)

    def line(self) -> StatusLine | None:
        """What the line says now."""
        return self._line

    def set_line(self, line: StatusLine) -> None:
        """Says something new; what matters to someone who cannot see it is announced."""
        before, self._line = self._line, line
        self.saved.say(*self._saved_words(line))
        self.sent.say(*self._sent_words(line))
        self.waits.say(self.tr("Waiting:"), str(len(line.waiting)))
        icon = {Coverage.ONLINE: "wifi-high", Coverage.OFFLINE: "wifi-slash"}.get(line.coverage, "wifi-none")
        self.coverage.say(self._coverage_words(line), icon)
        self.user.say(line.user)
        self._fit()
        if before is not None:
            self._announce_change(before, line)

    def _saved_words(self, line: StatusLine) -> tuple[str, str]:
        if line.saved_at is None:
            return self.tr("Nothing written yet"), ""
        return self.tr("Saved here"), when(line.saved_at, line.today)

    def _sent_words(self, line: StatusLine) -> tuple[str, str]:
        if line.sent_at is None:
            return self.tr("Nothing sent yet"), ""
        return self.tr("Sent"), when(line.sent_at, line.today)

    def _coverage_words(self, line: StatusLine) -> str:
        if line.coverage_words:
            return line.coverage_words
        if line.coverage is Coverage.OFFLINE:
            return self.tr("No coverage. Nothing needs to be done.")
        return self.tr("Connected") if line.coverage is Coverage.ONLINE else ""

    def _announce_change(self, before: StatusLine, line: StatusLine) -> None:
        # Not the saving: it happens every few seconds while one writes, and Ctrl+S tells it to who asks.
        said = []
        if before.coverage is not line.coverage:
            said.append(self.coverage.text())
        if before.sent_at != line.sent_at:
            said.append(self.sent.text())
        if len(before.waiting) != len(line.waiting):
            said.append(self.waits.text())
        if said:
            self.announced.emit(". ".join(part.rstrip(".") for part in said if part))

    @Slot()
    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, StatusButton):
            self.opened.emit(button.key)

    @Slot()
    def _fit(self) -> None:
        """The three always fit; coverage and user give way first, and stand in the panes too."""
        rad = theme().rad
        left = sum(button.sizeHint().width() for button in (self.saved, self.sent, self.waits)) + rad(3.5)
        room = self.width() - left
        self.coverage.setVisible(bool(self.coverage.text()) and self.coverage.sizeHint().width() <= room)
        if not self.coverage.isHidden():
            room -= self.coverage.sizeHint().width()
        self.user.setVisible(bool(self.user.text()) and self.user.sizeHint().width() <= room)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(theme().rad(30), theme().rad(STATUS_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().rad(10), theme().rad(STATUS_HEIGHT))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("paper"))
        painter.fillRect(0, 0, self.width(), theme().line(), theme().colour("hair"))
        painter.end()
