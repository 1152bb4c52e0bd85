"""The rows of a form whose labels stand at the left, and the sentence below a row that says what to mend."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme import theme
from desktop.ui.widgets.field import LineEdit
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Beside
from desktop.ui.widgets.words import IconWords


class RowLabel(Label):
    """A label as high as the control beside it, and as wide as the other labels of the form."""

    def __init__(self, text: str) -> None:
        super().__init__(text, role="label", wrap=False)
        self.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)

    def sizeHint(self) -> QSize:
        return QSize(max(super().sizeHint().width(), theme().rad(4.1)), theme().rad(2))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class FormRow(QWidget):
    """A label and its control; the label goes above when narrow."""

    def __init__(self, label: str, control: QWidget) -> None:
        super().__init__()
        name = RowLabel(label)
        name.setBuddy(control)
        self.setLayout(Beside(name, control, gap=0.4, under_gap=0, grow=1, top=True, least=8))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class RowError(IconWords):
    """What to do about the row above it. Hidden until something is wrong."""

    def __init__(self) -> None:
        super().__init__("warning-circle", "", tone="accink", icon_tone="accink", role="small")
        self.hide()

    def say(self, sentence: str) -> None:
        """Shows a sentence; an empty one hides."""
        self.label.setText(sentence)
        self.setVisible(bool(sentence))


class ShortEdit(LineEdit):
    """A line edit for a number or so, as wide as it needs to be."""

    def __init__(self, name: str, placeholder: str, width: float) -> None:
        self._width = width
        super().__init__(placeholder)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme().rad(self._width), theme().rad(2))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
