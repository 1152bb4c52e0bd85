"""Who the person is: name, number, places, protection. Shown when asked for, and gone when one looks away."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.personal_number import PersonalNumber, parse_personal_number
from desktop.domain.records.person_file import Person, ProtectionLevel
from desktop.services import municipalities
from desktop.ui.views.halves import Halves
from desktop.ui.views.people.municipality_field import MunicipalityField
from desktop.ui.views.people.person_words import number_sentence, protection_options, protection_word
from desktop.ui.widgets import Button, Card, Column, Field, KeyValues, Label, Labelled, Segment
from desktop.ui.widgets.words import IconWords


class DetailsCard(Card):
    """Masked until *Visa* is pressed.

    Signals: `revealed(bool)` when they have come onto the screen or gone from it; `typed(field, value)` as the person
    types; `half_typed(field, text)` while what stands there is no value yet, and `finished(field)` when it is one.
    """

    revealed = Signal(bool)
    typed = Signal(str, object)
    half_typed = Signal(str, str)
    finished = Signal(str)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._clock = clock
        self.title = Label(self.tr("Details about the person"), role="h2")
        self.masked = Label("", tone="ink2")
        self.level = KeyValues()
        self.show_button = Button(self.tr("Show the details"), "eye")
        self.hide_button = Button(self.tr("Hide the details"), "eye-slash", "quiet")
        self._make_fields()
        self._fields = QWidget()
        who, places = QWidget(), QWidget()
        who.setLayout(Halves(self.alias, self.name, self.number, self.case_number))
        places.setLayout(Halves(self.registered, self.staying, self.responsible))
        level = Labelled(self.tr("Protected personal data"), self.protection)
        hide = Column(gap=0)
        hide.addWidget(self.hide_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._fields.setLayout(Column(who, level, places, hide, gap=0.7))
        show = Column(gap=0)
        show.addWidget(self.show_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.unsaved = IconWords(
            "warning-circle",
            self.tr("Something written here could not be saved. Show the details to see what."),
            tone="accink",
            icon_tone="accink",
            role="small",
        )
        self._contested = False
        self.waits = IconWords(
            "columns",
            self.tr("Two have written differently here. Show the details to choose."),
            tone="accink",
            icon_tone="accink",
        )
        self.add(self.title, self.level, self.masked, self.waits, self.unsaved, show, self._fields)
        self.waits.hide()
        self.unsaved.hide()
        self._fields.hide()
        self.show_button.clicked.connect(self.reveal)
        self.hide_button.clicked.connect(self.cover)

    def _make_fields(self) -> None:
        self.alias = Field(self.tr("Alias"))
        self.name = Field(self.tr("Name"))
        self.number = Field(self.tr("Personal number or coordination number"))
        self.case_number = Field(self.tr("Case number"))
        self.protection = Segment(self.tr("Protected personal data"), protection_options(), stretch=False)
        self.registered = MunicipalityField(self.tr("Registered in"))
        self.staying = MunicipalityField(self.tr("Staying in"))
        self.responsible = MunicipalityField(self.tr("Responsible municipality"))
        texts = {"alias": self.alias, "name": self.name, "case_number": self.case_number}
        for name, field in texts.items():
            field.changed.connect(partial(self.typed.emit, name))
        places = {
            "registered_municipality": self.registered,
            "staying_municipality": self.staying,
            "responsible_municipality": self.responsible,
        }
        for name, place in places.items():
            place.code_changed.connect(partial(self.typed.emit, name))
            place.changed.connect(partial(self.half_typed.emit, name))
            place.edit.editingFinished.connect(partial(self._place_left, name))
        self.number.changed.connect(partial(self.half_typed.emit, "personal_number"))
        self.number.edit.editingFinished.connect(self._number_left)
        self._by_name: dict[str, Labelled] = {**texts, **places, "personal_number": self.number}
        self.protection.chosen.connect(self._level_chosen)

    # What it shows

    def show_person(self, person: Person, protection: ProtectionLevel) -> None:
        """Fill in the person; the level in force may be stricter than the one shown first."""
        self.alias.set_text(person.alias)
        self.name.set_text(person.name)
        self.number.set_text(self._read(person.personal_number).shown())
        self.case_number.set_text(person.case_number)
        self.protection.set_value(person.protection)
        self.registered.set_code(person.registered_municipality)
        self.staying.set_code(person.staying_municipality)
        self.responsible.set_code(person.responsible_municipality)
        self.level.set_pairs([(self.tr("Protected personal data"), protection_word(protection))])
        if protection is ProtectionLevel.NONE:
            self.masked.setText(self.tr("Name, number and places are not on the screen until you ask for them."))
        else:
            self.masked.setText(
                self.tr(
                    "Name and places are left out of every list, search and title, and nothing is handed over without"
                    " a step by two people. Look around before you show them."
                )
            )

        self._say_unsaved()

    def set_contested(self, contested: bool) -> None:
        """Whether two have written differently of what is masked here."""
        self._contested = contested
        self.waits.setVisible(contested and not self.is_revealed())

    def is_revealed(self) -> bool:
        """Whether the details are on the screen."""
        return not self._fields.isHidden()

    @Slot()
    def reveal(self) -> None:
        """On the screen, until one looks away."""
        self._fields.show()
        self.show_button.hide()
        self.masked.hide()
        self.unsaved.hide()
        self.waits.hide()
        self.revealed.emit(True)
        self.alias.edit.setFocus()

    @Slot()
    def cover(self) -> None:
        """Off the screen."""
        self._fields.hide()
        self.show_button.show()
        self.masked.show()
        self._say_unsaved()
        self.waits.setVisible(self._contested)
        self.revealed.emit(False)

    def hideEvent(self, event: QHideEvent, /) -> None:
        self.cover()
        super().hideEvent(event)

    def event(self, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.WindowDeactivate:
            self.cover()
        return super().event(event)

    # What is typed

    def say_error(self, name: str, words: str) -> None:
        """Something typed here could not be saved; it stays."""
        self._by_name.get(name, self.alias).show_error(words, focus=False)
        self._say_unsaved()

    def clear_errors(self) -> None:
        """What was typed has been saved; what is still half written keeps its sentence."""
        for name, field in self._by_name.items():
            if not isinstance(field, MunicipalityField) and name != "personal_number":
                field.clear_error()
        self._say_unsaved()

    def finish(self, name: str) -> None:
        """Read what stands in a field, as if it had been left."""
        field = self._by_name[name]
        if isinstance(field, Field):
            field.edit.editingFinished.emit()

    def put_back(self, name: str, typed: str) -> None:
        """Show again what could not be saved, as it was typed."""
        field = self._by_name.get(name)
        if isinstance(field, MunicipalityField):
            field.set_text(municipalities.names().get(typed, typed))
            self.half_typed.emit(name, field.text())
        elif isinstance(field, Field):
            field.set_text(typed)
            self.typed.emit(name, typed)
        elif name == "protection":
            self.protection.set_value(typed)
            self._level_chosen(typed)

    def _say_unsaved(self) -> None:
        wrong = any(field.has_error() for field in self._by_name.values())
        self.unsaved.setVisible(wrong and not self.is_revealed())

    def _read(self, text: str) -> PersonalNumber:
        return parse_personal_number(text, today(self._clock))

    def _place_left(self, name: str) -> None:
        if not self._by_name[name].has_error():
            self.finished.emit(name)
        self._say_unsaved()

    @Slot()
    def _number_left(self) -> None:
        number = self._read(self.number.text())
        words = number_sentence(number)
        if words and not number.holds:
            self.number.show_error(words, focus=False)
        else:
            self.number.clear_error()
            self.number.set_help(words)
        self.typed.emit("personal_number", number.stored)

    @Slot(str)
    def _level_chosen(self, level: str) -> None:
        value: Any = ProtectionLevel(level)
        self.typed.emit("protection", value)
