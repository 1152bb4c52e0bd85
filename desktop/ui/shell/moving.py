"""What goes over the link, with what may be done about it. Told anew twice a second: nothing in it changes place."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.ui.shell.status import Act, Moving
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Column, Flow
from desktop.ui.widgets.words import ProgressWords


class ActRow(QWidget):
    """Buttons of some acts; `acted(key)` is emitted when one is pressed."""

    acted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = Flow(gap=0.5)
        self.setLayout(self._row)
        self._offered: tuple[Act, ...] = ()
        self._buttons: list[Button] = []
        self.hide()

    def offer(self, acts: tuple[Act, ...]) -> None:
        """These acts, and no others; the same as before leaves the focus where it is."""
        if acts == self._offered:
            return
        self._offered = acts
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for act in acts:
            button = Button(act.words, act.icon, act.kind)
            button.setProperty("act", act.key)
            button.clicked.connect(self._pressed)
            self._row.addWidget(button)
            self._buttons.append(button)
        self.setVisible(bool(acts))

    @Slot()
    def _pressed(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.acted.emit(str(button.property("act")))


class MovingBlock(QWidget):
    """Words, perhaps a bar, and acts; hidden while nothing goes and nothing is asked."""

    acted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._progress, self._acts = Label(""), ProgressWords(), ActRow()
        self.setLayout(Column(self._words, self._progress, self._acts, gap=0.5))
        self._acts.acted.connect(self.acted)
        self.hide()

    def tell(self, moving: Moving | None) -> None:
        """How it stands now."""
        self.setVisible(moving is not None)
        if moving is None:
            self._acts.offer(())
            return
        self._words.setText(moving.words)
        self._words.setVisible(not moving.total)
        self._progress.setVisible(bool(moving.total))
        self._progress.show_progress(moving.words, moving.done, moving.total)
        self._acts.offer(moving.acts)
