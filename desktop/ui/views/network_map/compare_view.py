"""Jämför två bilder: two moments side by side, and below them in words what has happened from one to the other."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.identity import RecordId
from desktop.services.network.network_view import MapView, Picture, differences
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.halves import Halves
from desktop.ui.views.network_map.map_widget import MapWidget
from desktop.ui.views.network_map.map_words import change_words, moment_title
from desktop.ui.widgets import Card, ChoiceField, Column, Label, Option


class CompareView(QWidget):
    """Two pictures, chosen from the lists above them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: MapView | None = None
        self.left = ChoiceField(self.tr("One picture"), [])
        self.right = ChoiceField(self.tr("The other picture"), [])
        self.maps = (MapWidget(fixed=True), MapWidget(fixed=True))
        self._happened = Card(self.tr("What has happened from one to the other"), gap=0.25)
        self._lines = Column(gap=0.25)
        self._happened.add(self._lines)
        sides = []
        for choice, picture in zip((self.left, self.right), self.maps, strict=True):
            side = QWidget()
            side.setLayout(Column(choice, picture, gap=0.4))
            sides.append(side)
            choice.chosen.connect(self._chosen)
        both = QWidget()
        both.setLayout(Halves(*sides))
        self.setLayout(Column(both, self._happened, None, gap=0.8))
        self.sentences: list[str] = []

    def show_view(self, view: MapView, first: RecordId, second: RecordId) -> None:
        """These two, or those that are chosen already."""
        again = self._view is not None and self._view.compartment == view.compartment and self.isVisible()
        self._view = view
        options = [Option(_key(one.moment.key), moment_title(one.moment.record)) for one in view.pictures]
        keys = {option.value for option in options}
        for choice, key in ((self.left, first), (self.right, second)):
            kept = choice.value() if again and choice.value() in keys else _key(key)
            choice.choice.set_options(options, kept)
        self._show()

    @Slot(str)
    def _chosen(self, _value: str) -> None:
        self._show()

    def _picture(self, choice: ChoiceField) -> Picture | None:
        pictures = self._view.pictures if self._view else ()
        return next((one for one in pictures if _key(one.moment.key) == choice.value()), None)

    def _show(self) -> None:
        before, after = self._picture(self.left), self._picture(self.right)
        if self._view is None or before is None or after is None:
            return
        for widget, picture in zip(self.maps, (before, after), strict=True):
            widget.show_picture(picture, self._view.alias)
        self.sentences = [
            f"{new.node.relation}: "
            + ", ".join(change_words(change, old.state, new.state, self._view.alias) for change in found)
            for old, new, found in differences(before, after)
        ]
        empty(self._lines)
        for sentence in self.sentences or [self.tr("Nothing differs between the two pictures.")]:
            self._lines.addWidget(Label(sentence))


def _key(record: RecordId) -> str:
    return f"{record.device}-{record.sequence}"
