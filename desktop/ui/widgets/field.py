"""Labelled controls: a label above, a sentence below that helps or says what to do, and an amber edge on an error.

What was typed always stays, and the focus goes to where something is to be mended.
"""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from desktop.ui.theme import paint_icon, theme
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.label import Glyph, Label
from desktop.ui.widgets.layouts import Column, Row
from desktop.ui.widgets.paint import repolish
from desktop.ui.widgets.undo_key import asks_to_undo


class LineEdit(QLineEdit):
    """One line of text, with an icon at its left if it has one. A label stands above it, see Field."""

    def __init__(
        self, placeholder: str = "", icon: str = "", *, large: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self.setPlaceholderText(placeholder)
        self.setProperty("large", large)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._restyle()
        theme().changed.connect(self._restyle)

    @Slot()
    def _restyle(self) -> None:
        self.setTextMargins(theme().rad(1.4) if self._icon_name else 0, 0, 0, 0)
        self.updateGeometry()

    def event(self, event: QEvent, /) -> bool:
        if asks_to_undo(event) and not self.isUndoAvailable():
            event.ignore()
            return False
        return super().event(event)

    def sizeHint(self) -> QSize:
        return QSize(theme().rad(10), theme().rad(2.4 if self.property("large") else 2))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().rad(4), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if self._icon_name:
            painter = QPainter(self)
            rad = theme().rad
            area = QRect(rad(0.55), (self.height() - rad()) // 2, rad(), rad())
            paint_icon(painter, area, self._icon_name, theme().colour("ink2"))
            painter.end()


class Labelled(QWidget):
    """A label above any control, and below it room for one sentence. `note` stands beside the label in ink2."""

    def __init__(
        self, label: str, control: QWidget, *, help: str = "", note: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.control = control
        self.label = Label(label, role="label", wrap=not note)
        self.label.setBuddy(control)
        control.setAccessibleName(label)
        self._help = help
        self._sign = Glyph("warning-circle", "accink", 0.9)
        self._sentence = Label(help, role="small", tone="ink2")
        head = Row(self.label, gap=0.25)
        if note:
            self.note = Label(note, role="label", tone="ink2", bold=False, wrap=False)
            head.addWidget(self.note)
            head.addStretch(1)
        foot = Row(self._sign, self._sentence, gap=0.3)
        foot.setStretch(1, 1)
        foot.setAlignment(self._sign, Qt.AlignmentFlag.AlignTop)
        self.setLayout(Column(head, control, foot, gap=0.25))
        self._sign.hide()
        self._sentence.setVisible(bool(help))
        if help:
            control.setAccessibleDescription(help)

    def show_error(self, sentence: str, *, focus: bool = True) -> None:
        """Says below what to do; the text stays. The focus goes here unless told not to."""
        self._say(sentence, error=True)
        if focus:
            self.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear_error(self) -> None:
        """Back to the help sentence."""
        if self.has_error():
            self._say(self._help, error=False)

    def set_help(self, sentence: str) -> None:
        """Another help sentence; empty for none."""
        self._help = sentence
        if not self.has_error():
            self._say(sentence, error=False)

    def has_error(self) -> bool:
        """Whether something here waits to be mended."""
        return bool(self.control.property("error"))

    def sentence(self) -> str:
        """The sentence below the control as it reads now."""
        return self._sentence.text()

    def _say(self, sentence: str, *, error: bool) -> None:
        self._sentence.setText(sentence)
        self._sentence.set_tone("accink" if error else "ink2")
        self._sentence.setVisible(bool(sentence))
        self._sign.setVisible(error)
        self.control.setAccessibleDescription(sentence)
        self.control.setProperty("error", error)
        repolish(self.control)


class Field(Labelled):
    """One line of text under a label. Typing takes the error away.

    `changed(text)` is emitted at every keystroke of the user, `entered` at Enter.
    """

    changed = Signal(str)
    entered = Signal()

    def __init__(
        self,
        label: str,
        *,
        value: str = "",
        placeholder: str = "",
        help: str = "",
        note: str = "",
        icon: str = "",
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self.edit = LineEdit(placeholder, icon, large=large)
        super().__init__(label, self.edit, help=help, note=note, parent=parent)
        self.edit.setText(value)
        self.edit.textEdited.connect(self._edited)
        self.edit.returnPressed.connect(self.entered)

    def text(self) -> str:
        """What stands in the field, as typed."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Sets the text without emitting."""
        self.edit.setText(text)
        self.clear_error()

    @Slot(str)
    def _edited(self, text: str) -> None:
        self.clear_error()
        self.changed.emit(text)


class SecretField(Field):
    """A passphrase, hidden, with a button inside that shows it."""

    def __init__(self, label: str, *, help: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, help=help, large=True, parent=parent)
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._button = Button(self.tr("Show"), "eye", "quiet", parent=self.edit)
        self._button.setCheckable(True)
        self._button.toggled.connect(self._toggled)
        self._corner = CornerPlace(self.edit, self._button)

    @Slot(bool)
    def _toggled(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.edit.setEchoMode(mode)
        self._button.setText(self.tr("Hide") if shown else self.tr("Show"))
        self._button.set_icon("eye-slash" if shown else "eye")
        self._corner.place()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._corner.place()


class CornerPlace:
    """Keeps a small widget at the right inside a line edit, and the text clear of it."""

    def __init__(self, edit: QLineEdit, guest: QWidget) -> None:
        self._edit, self._guest = edit, guest

    def place(self) -> None:
        """Puts the guest where it belongs, for the size that the edit has now."""
        line = theme().line(2)
        hint = self._guest.sizeHint()
        self._guest.setGeometry(
            self._edit.width() - hint.width() - line, line, hint.width(), self._edit.height() - 2 * line
        )
        margins = self._edit.textMargins()
        self._edit.setTextMargins(margins.left(), 0, hint.width(), 0)
