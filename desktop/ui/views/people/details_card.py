"""Who the person is: name, number, places, protection. Shown when asked for, and gone when one looks away.

With a protected identity they show to whoever says why, for a short while, and the fields are empty until then: what is
not on the screen is in no field either.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from desktop.domain import protection as rules
from desktop.domain.clock import Clock, local, today
from desktop.domain.personal_number import PersonalNumber, parse_personal_number
from desktop.domain.records.person_file import Person, ProtectionLevel
from desktop.services import municipalities
from desktop.ui.views.halves import Halves
from desktop.ui.views.people.municipality_field import MunicipalityField
from desktop.ui.views.people.person_words import number_sentence
from desktop.ui.views.protection.break_glass import BreakGlass, Glimpse
from desktop.ui.views.protection.level_choice import LevelChoice
from desktop.ui.widgets import Button, Card, Column, Field, Label, Labelled
from desktop.ui.widgets.time_words import clock as clock_words
from desktop.ui.widgets.words import IconWords


class DetailsCard(Card):
    """Masked until *Visa* is pressed, or the glass is broken.

    Signals: `revealed(bool)` when they have come onto the screen or gone from it, `covering` just before they go;
    `unmask_wanted(reason)`; `typed(field, value)` as the person types; `half_typed(field, text)` while what stands
    there is no value yet, and `finished(field)` when it is one. `level.lowered(level, reason)` when it is lowered.
    """

    revealed = Signal(bool)
    covering = Signal()
    unmask_wanted = Signal(str)
    typed = Signal(str, object)
    half_typed = Signal(str, str)
    finished = Signal(str)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._clock = clock
        self._person = Person()
        self._level = ProtectionLevel.NONE
        self._contested = self._unsaved = False
        self._glimpse = Glimpse(self)
        self.title = Label(self.tr("Details about the person"), role="h2")
        self.masked = Label("", tone="ink2")
        self.envelope = IconWords("envelope-simple", "", tone="ink2")
        self.level = LevelChoice()
        self.protection = self.level.segment
        self.glass = BreakGlass(self.tr("Show for a short while"))
        self.show_button = Button(self.tr("Show the details"), "eye")
        self.hide_button = Button(self.tr("Hide the details"), "eye-slash", "quiet")
        self.until = Label("", role="small", tone="ink2")
        self._make_fields()
        self._fields = QWidget()
        self._lay_fields()
        show = Column(gap=0)
        show.addWidget(self.show_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._make_notices()
        self.add(self.title, self.level, self.masked, self.envelope, self.waits, self.unsaved, show, self.glass)
        self.add(self._fields)
        for part in (self.waits, self.unsaved, self._fields, self.glass, self.envelope):
            part.hide()
        self._connect()

    def _make_notices(self) -> None:
        self.unsaved = IconWords(
            "warning-circle",
            self.tr("Something written here could not be saved. Show the details to see what."),
            tone="accink",
            icon_tone="accink",
            role="small",
        )
        self.waits = IconWords(
            "columns",
            self.tr("Two have written differently here. Show the details to choose."),
            tone="accink",
            icon_tone="accink",
        )

    def _lay_fields(self) -> None:
        who, where, places = QWidget(), QWidget(), QWidget()
        who.setLayout(Halves(self.alias, self.name, self.number, self.case_number))
        where.setLayout(Halves(self.address, self.school))
        places.setLayout(Halves(self.registered, self.staying, self.responsible))
        hide = Column(self.until, gap=0.2)
        hide.addWidget(self.hide_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._fields.setLayout(Column(who, where, self.in_emergency, places, hide, gap=0.7))

    def _connect(self) -> None:
        self.show_button.clicked.connect(self.reveal)
        self.hide_button.clicked.connect(self.cover)
        self.glass.asked.connect(self.unmask_wanted)
        self._glimpse.timeout.connect(self.cover)
        self.level.raised.connect(self._raised)

    def _make_fields(self) -> None:
        self.alias = Field(self.tr("Alias"))
        self.name = Field(self.tr("Name"))
        self.number = Field(self.tr("Personal number or coordination number"))
        self.case_number = Field(self.tr("Case number"))
        self.address = Field(self.tr("Address"))
        self.school = Field(self.tr("School or work"))
        self.in_emergency = Field(
            self.tr("What whoever acts at night must know"),
            placeholder=self.tr("For example: never ring the mother, ring the housing first"),
        )
        self.registered = MunicipalityField(self.tr("Registered in"))
        self.staying = MunicipalityField(self.tr("Staying in"))
        self.responsible = MunicipalityField(self.tr("Responsible municipality"))
        self.registered.set_help(
            self.tr("Where the population register has the person. With protected registration it is another place.")
        )
        self.staying.set_help(self.tr("Where the person in fact is. It is what must be told least of all."))
        self.responsible.set_help(self.tr("Whose matter it is: who decides, and pays."))
        texts = {
            "alias": self.alias,
            "name": self.name,
            "case_number": self.case_number,
            "address": self.address,
            "school": self.school,
            "in_emergency": self.in_emergency,
        }
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

    # What it shows

    def show_person(self, person: Person, protection: ProtectionLevel) -> None:
        """Show the person, under the level in force, which may be stricter than the one written first."""
        self._person, self._level = person, protection
        self.level.show_level(protection)
        if self.is_filled():
            self._fill(person)
        else:
            self._fill(Person())
        self.masked.setText(self._masked_words())
        self._show_masks()

    def show_openers(self, names: str) -> None:
        """Who can open the envelope in an emergency; nobody, and nothing is said."""
        words = self.tr("In an emergency {names} can open an envelope with name and address. It is logged.")
        self.envelope.label.setText(words.format(names=names))
        self.envelope.setVisible(bool(names))

    def set_contested(self, contested: bool) -> None:
        """Whether two have written differently of what is masked here."""
        self._contested = contested
        self._show_masks()

    def set_unsaved(self, unsaved: bool) -> None:
        """Whether something typed here waits in a draft."""
        self._unsaved = unsaved
        self._show_masks()

    def is_revealed(self) -> bool:
        """Whether the details are on the screen."""
        return not self._fields.isHidden()

    def is_filled(self) -> bool:
        """Whether the fields hold what they are for."""
        return self.is_revealed() or not rules.is_protected(self._level)

    @Slot()
    def reveal(self) -> None:
        """On the screen, until one looks away. A protected identity needs a reason first."""
        if rules.is_protected(self._level):
            self.glass.reason.edit.setFocus()
        else:
            self._uncover("")

    def reveal_until(self, until: int) -> None:
        """The glass is broken: on the screen until then, ms, or until one looks away."""
        self._glimpse.begin(until, self._clock.now())
        self.glass.clear()
        self._uncover(self.tr("Shown until {time}").format(time=clock_words(local(until))))
        self._fill(self._person)

    def _uncover(self, until: str) -> None:
        self.until.setText(until)
        self.until.setVisible(bool(until))
        self._fields.show()
        self._show_masks()
        self.revealed.emit(True)
        self.alias.edit.setFocus()

    @Slot()
    def cover(self) -> None:
        """Off the screen, and with a protected identity out of the fields."""
        self._glimpse.stop()
        if self.is_revealed():
            self.covering.emit()
        self._fields.hide()
        if not self.is_filled():
            self._fill(Person())
        self._show_masks()
        self.revealed.emit(False)

    def _fill(self, person: Person) -> None:
        self.alias.set_text(person.alias)
        self.name.set_text(person.name)
        self.number.set_text(self._read(person.personal_number).shown())
        self.case_number.set_text(person.case_number)
        self.address.set_text(person.address)
        self.school.set_text(person.school)
        self.in_emergency.set_text(person.in_emergency)
        self.registered.set_code(person.registered_municipality)
        self.staying.set_code(person.staying_municipality)
        self.responsible.set_code(person.responsible_municipality)

    def _show_masks(self) -> None:
        """What stands here instead of the details."""
        covered, protected = not self.is_revealed(), rules.is_protected(self._level)
        self.show_button.setVisible(covered and not protected)
        self.glass.setVisible(covered and protected)
        self.masked.setVisible(covered and protected)
        self.waits.setVisible(covered and self._contested)
        self._say_unsaved()

    def _masked_words(self) -> str:
        return self.tr(
            "Name and places are left out of every list, search, title and paper, and nothing is handed over without"
            " a step by two people. Look around before you show them."
        )

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

    def _say_unsaved(self) -> None:
        wrong = any(field.has_error() for field in self._by_name.values())
        self.unsaved.setVisible((wrong or self._unsaved) and not self.is_revealed())

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

    @Slot(object)
    def _raised(self, level: ProtectionLevel) -> None:
        """At once: what is on the screen goes, before it is even saved."""
        self._level = level
        self.cover()
        self.typed.emit("protection", level)
