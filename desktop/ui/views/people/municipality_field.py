"""A municipality by name: type a few letters. All 290 can be chosen, and no list of them drops down (C16)."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCompleter, QWidget

from desktop.services import municipalities
from desktop.ui.widgets import Field


class MunicipalityField(Field):
    """Holds a municipality's code. `code_changed(code)` is emitted when another one stands there, or none.

    A list that is open below the field keeps Qt from telling that the field was left; so a whole name counts at once.
    """

    code_changed = Signal(str)

    def __init__(self, label: str, *, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, note=note, parent=parent)
        self._codes = {name.casefold(): code for code, name in municipalities.names().items()}
        self._code = ""
        completer = QCompleter(sorted(municipalities.names().values()), self.edit)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(6)
        completer.activated.connect(self._look, Qt.ConnectionType.QueuedConnection)
        self.edit.setCompleter(completer)
        self.edit.editingFinished.connect(self._left)
        self.changed.connect(self._look, Qt.ConnectionType.QueuedConnection)  # after whoever else hears of it

    def code(self) -> str:
        """The chosen municipality's code, or empty."""
        return self._codes.get(self.text().strip().casefold(), self._code)

    def set_code(self, code: str) -> None:
        """Shows a municipality without emitting."""
        self._code = code
        self.set_text(municipalities.names().get(code, code))

    def set_typed(self, text: str) -> None:
        """Puts back what was typed, finished or not."""
        self.set_text(text)
        self._code = self._codes.get(text.strip().casefold(), "")

    @Slot()
    def _look(self) -> None:
        """A whole name stands there."""
        code = self._codes.get(self.text().strip().casefold())
        if code is not None and code != self._code:
            self._code = code
            self.clear_error()
            self.code_changed.emit(code)

    @Slot()
    def _left(self) -> None:
        text = self.text().strip()
        code = self._codes.get(text.casefold())
        if text and code is None:
            words = self.tr("There is no municipality called {name}. Look at the spelling; what you wrote stays here.")
            self.show_error(words.format(name=text), focus=False)
            return
        self.clear_error()
        if (code or "") != self._code:
            self._code = code or ""
            self.code_changed.emit(self._code)
