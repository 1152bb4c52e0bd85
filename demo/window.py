"""The demo's own window: a strip on top that says who one is, and under it the product's window as that person has it.

The strip belongs to the demo and looks like nothing in the product. Each person has her own profile, vault and
passphrase; becoming another locks the one and opens the other.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from demo.cast import ANN_MARI, GUN_BRITT, KERSTIN, LOVE, PASSPHRASE, PETRA, ULLA, Person
from demo.county import County
from desktop.bootstrap import Program

ROLES: tuple[tuple[Person, str], ...] = (
    (GUN_BRITT, "Gun-Britt, Bräcke"),
    (ULLA, "Ulla, kontaktperson"),
    (PETRA, "Petra, länet"),
    (LOVE, "Love, Strömsund"),
    (ANN_MARI, "Ann-Mari, granskar loggen"),
    (KERSTIN, "Kerstin, förvaltar"),
)
WIDTH, HEIGHT = 1280, 840

_STRIP = """
QFrame#demo { background: #2b2f36; }
QFrame#demo QLabel { color: #c9ced6; background: transparent; }
QFrame#demo QToolButton { color: #c9ced6; background: transparent; border: 1px solid transparent; border-radius: 3px;
    padding: 2px 9px; }
QFrame#demo QToolButton:hover { border-color: #c9ced6; }
QFrame#demo QToolButton:focus { border-color: #ffffff; }
QFrame#demo QToolButton:checked { color: #2b2f36; background: #e6e8ec; }
"""


class Strip(QFrame):
    """`chosen(index)` is emitted when the visitor becomes another person."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("demo")
        self.setStyleSheet(_STRIP)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 14, 4)
        row.addWidget(QLabel("Demo, ett påhittat län. Du är:", self))
        self._people = QButtonGroup(self)
        for index, (_, name) in enumerate(ROLES):
            button = QToolButton(self)
            button.setText(name)
            button.setCheckable(True)
            button.setChecked(index == 0)
            self._people.addButton(button, index)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(QLabel(f"Lösenfras för alla: {PASSPHRASE}", self))
        self._people.idClicked.connect(self.chosen)


class DemoWindow(QWidget):
    """One person at a time. `program` is hers; `closed` is emitted when it has locked and ended."""

    closed = Signal()

    def __init__(self, county: County) -> None:
        super().__init__()
        self.setWindowTitle("Bredvid")
        self._county = county
        self.strip = Strip(self)
        self.strip.chosen.connect(self.become)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.strip)
        self.program: Program | None = None
        self._person: Person | None = None
        self.resize(WIDTH, HEIGHT)
        self.become(0)

    @Slot(int)
    def become(self, index: int) -> None:
        """Lock the one, open the other. Whoever one is already is left alone."""
        person, _ = ROLES[index]
        if person is self._person:
            return
        self._leave()
        self._person = person
        self.program = Program(self._county.profile(person), parent=self)
        self.program.mishaps.watch()
        shell = self.program.window.shell
        self._column.addWidget(shell, 1)
        self.setWindowIcon(shell.windowIcon())
        self.program.show()
        self.program.unlock(PASSPHRASE)

    def closeEvent(self, event: QCloseEvent, /) -> None:
        self._leave()
        self.closed.emit()
        super().closeEvent(event)

    def _leave(self) -> None:
        program, self.program = self.program, None
        if program is None:
            return
        program.close()
        program.mishaps.unwatch()
        shell = program.window.shell
        self._column.removeWidget(shell)
        shell.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shell.close()
        program.deleteLater()
