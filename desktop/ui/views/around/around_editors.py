"""The editors of Kring personen. What is new is made by its first words, as a child, a guardian, a circumstance."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.identity import CompartmentId
from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.domain.records.around import Bond, Circumstance, CloseOne, Exposure, Matter, Schooling, SchoolState
from desktop.domain.records.person_file import Gender, Person
from desktop.domain.records.safety import BothWays
from desktop.services.around.around import AroundPersons
from desktop.services.editing import Editing
from desktop.ui.finding.spots import leave_out
from desktop.ui.tasks import Tasks
from desktop.ui.views.around.around_words import bond_word, exposure_word, gender_word, matter_word, school_word
from desktop.ui.views.halves import Halves
from desktop.ui.views.safety.safety_words import part_words
from desktop.ui.views.safety.unsaved_edit import UnsavedEdit, UnsavedEdits
from desktop.ui.views.support_plan.record_editor import RecordEditor
from desktop.ui.widgets import Option

translate = QCoreApplication.translate

ROOM = "around"
"""Under which what could not be saved is kept."""

Variant = Bond | Matter | None


@dataclass(frozen=True)
class AroundEditors:
    """Makes editors for the open file."""

    around: AroundPersons
    unsaved: UnsavedEdits
    file: CompartmentId
    tasks: Tasks
    today: Callable[[], date]

    def make(self, kind: type[Record], seen: Projection[Any] | None, variant: Variant) -> RecordEditor:
        """The editor of a record of this kind, or of a new one of this variant."""
        blank = blank_of(kind, variant)
        record: Any = seen.record if seen is not None else blank
        about = UnsavedEdit(kind, variant.value if variant is not None else "")
        editing = Editing(seen, self.around.edit, partial(self.around.create, self.file), blank)
        keep = partial(self.unsaved.keep, about)
        editor = RecordEditor(_title(record), self.tasks, editing, keep, self.today)
        _FILL[kind](editor, record)
        removable = seen is not None and kind is not Person
        take_away = translate("AroundEditors", "Take away") if removable else ""
        editor.finish(can_remove=take_away, can_copy=kind is not Person)
        return editor


def blank_of(kind: type[Record], variant: Variant) -> Record:
    """What the first words of something new are written into."""
    if kind is CloseOne:
        return CloseOne(bond=Bond(variant) if variant is not None else None)
    if kind is Circumstance:
        return Circumstance(about=Matter(variant) if variant is not None else None)
    return kind()


def _title(record: Record) -> str:
    if isinstance(record, CloseOne):
        return bond_word(record.bond or Bond.OTHER)
    if isinstance(record, Circumstance):
        return matter_word(record.about or Matter.LANGUAGE)
    if isinstance(record, Schooling):
        return translate("AroundEditors", "A stretch of schooling")
    return translate("AroundEditors", "About the person")


def _person(editor: RecordEditor, record: Person) -> None:
    editor.add(_gender(editor, record.gender))


def _close(editor: RecordEditor, record: CloseOne) -> None:
    bond = record.bond or Bond.OTHER
    parts = [Option(part.value, part_words(part)) for part in BothWays]
    examples = {
        Bond.CHILD: translate("AroundEditors", "For example: youngest son"),
        Bond.GUARDIAN: translate("AroundEditors", "For example: mother"),
        Bond.OTHER: translate("AroundEditors", "For example: eldest brother"),
    }
    relation = translate("AroundEditors", "Who, by relation")
    first: list[QWidget] = [
        editor.line("relation", relation, record.relation, placeholder=examples[bond]),
        editor.line("born", translate("AroundEditors", "Year of birth, or day"), record.born, placeholder="2017"),
    ]
    if bond is Bond.CHILD:
        label = translate("AroundEditors", "Somebody talked with the child in private on")
        first.append(editor.day("asked_on", label, record.asked_on))
    editor.add(_halves(*first), _gender(editor, record.gender))
    if bond is not Bond.GUARDIAN:
        editor.add(editor.line("lives", translate("AroundEditors", "Lives with, never where"), record.lives))
    if bond is Bond.GUARDIAN:
        help = translate(
            "AroundEditors", "And how to be in touch. What a guardian may read of the file is decided item by item."
        )
        label = translate("AroundEditors", "What this guardian may be told")
        editor.add(editor.text("may_know", label, record.may_know, help=help))
    name = editor.line("name", translate("AroundEditors", "The name, only if it is needed"), record.name)
    leave_out(name)  # a name must not be found by who tries one
    editor.add(
        editor.long_choice(
            "part", translate("AroundEditors", "Exposed, or exposes others"), parts, BothWays, record.part
        ),
        editor.text("words", translate("AroundEditors", "What one must know of this person"), record.words),
        name,
    )


def _schooling(editor: RecordEditor, record: Schooling) -> None:
    states = [Option(state.value, school_word(state)) for state in SchoolState]
    whose = translate("AroundEditors", "Empty: the person's own. Otherwise for example: youngest son")
    help = translate("AroundEditors", "Only what is needed to keep the schooling whole and safe.")
    editor.add(
        editor.long_choice(
            "state", translate("AroundEditors", "How it is with school"), states, SchoolState, record.state
        ),
        _halves(
            editor.line("whose", translate("AroundEditors", "Whose schooling"), record.whose, placeholder=whose),
            editor.day("since", translate("AroundEditors", "Since the day"), record.since),
            editor.day("until", translate("AroundEditors", "Until the day"), record.until),
            editor.line("contact", translate("AroundEditors", "Contact at the school, by role"), record.contact),
        ),
        editor.text(
            "may_know", translate("AroundEditors", "What the contact needs to know"), record.may_know, help=help
        ),
        editor.text("words", translate("AroundEditors", "How the schooling is kept going"), record.words),
    )


def _circumstance(editor: RecordEditor, record: Circumstance) -> None:
    _MATTERS[record.about or Matter.LANGUAGE](editor, record)


def _language(editor: RecordEditor, record: Circumstance) -> None:
    wishes = translate("AroundEditors", "For example: a woman, by telephone, not from the same district")
    help = translate("AroundEditors", "Such as short sentences, pictures, more time, somebody along.")
    editor.add(
        _halves(
            editor.line("what", translate("AroundEditors", "Language and dialect"), record.what),
            editor.line(
                "detail", translate("AroundEditors", "Wishes of an interpreter"), record.detail, placeholder=wishes
            ),
        ),
        editor.text(
            "words", translate("AroundEditors", "How we talk so that it is understood"), record.words, help=help
        ),
    )


def _exposure(editor: RecordEditor, record: Circumstance) -> None:
    options = [Option(one.value, exposure_word(one)) for one in Exposure]
    by = translate("AroundEditors", "For example: a partner and two brothers")
    editor.add(
        editor.ticks("exposures", translate("AroundEditors", "One or more"), options, record.exposures, _exposures),
        editor.line("detail", translate("AroundEditors", "By whom, by relation"), record.detail, placeholder=by),
        editor.text("words", translate("AroundEditors", "In the person's own words"), record.words),
    )


def _refused(editor: RecordEditor, record: Circumstance) -> None:
    example = translate("AroundEditors", "For example: sheltered housing")
    editor.add(
        _halves(
            editor.line("what", translate("AroundEditors", "What was sought"), record.what, placeholder=example),
            editor.line("detail", translate("AroundEditors", "Of whom it was sought"), record.detail),
            editor.day("on", translate("AroundEditors", "Sought on"), record.on),
            editor.line("answer", translate("AroundEditors", "What was answered"), record.answer),
        ),
        editor.text("words", translate("AroundEditors", "What it meant, and what was done instead"), record.words),
    )


def _sip(editor: RecordEditor, record: Circumstance) -> None:
    help = translate("AroundEditors", "The plan itself stays where it was made. Here only that there is one.")
    editor.add(
        _halves(
            editor.line("what", translate("AroundEditors", "Who keeps the plan"), record.what),
            editor.day("on", translate("AroundEditors", "Met on, or next meeting"), record.on),
        ),
        editor.line("detail", translate("AroundEditors", "Roles that take part"), record.detail),
        editor.text("words", translate("AroundEditors", "Note to the plan"), record.words, help=help),
    )


def _exposures(values: Sequence[str]) -> tuple[Exposure, ...]:
    return tuple(one for one in Exposure if one.value in values)


def _gender(editor: RecordEditor, gender: Gender | None) -> QWidget:
    options = [Option(one.value, gender_word(one)) for one in Gender]
    return editor.long_choice("gender", translate("AroundEditors", "Gender, as said"), options, Gender, gender)


def _halves(*parts: QWidget) -> QWidget:
    widget = QWidget()
    widget.setLayout(Halves(*parts))
    return widget


_MATTERS: dict[Matter, Callable[[RecordEditor, Circumstance], None]] = {
    Matter.LANGUAGE: _language,
    Matter.EXPOSURE: _exposure,
    Matter.REFUSED: _refused,
    Matter.SIP: _sip,
}

_FILL: dict[type[Record], Callable[[RecordEditor, Any], None]] = {
    Person: _person,
    CloseOne: _close,
    Schooling: _schooling,
    Circumstance: _circumstance,
}
