"""Projections: what a screen shows, and what an edit of it says."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain import codebook, merge
from desktop.domain.changes import Change
from desktop.domain.identity import ChangeId, CompartmentId
from desktop.domain.merge import RecordState
from desktop.domain.projection import (
    Projection,
    choice,
    creation,
    deletion,
    difference,
    project,
    restoration,
)
from desktop.domain.records.person_file import Person, ProtectionLevel

FILE = CompartmentId(bytes(16))
KIND = codebook.kind_of(Person)
BORN = ChangeId(3, 1)


class Shelf:
    """One record, to which computers write what they saw."""

    def __init__(self, person: Person) -> None:
        self._ends: dict[int, int] = {}
        self._time = 0
        self.state: RecordState | None = None
        self.write(3, (creation(person), {}))

    def write(self, device: int, written: tuple[dict[int, object], dict[int, tuple[ChangeId, ...]]]) -> None:
        sequence = self._ends[device] = self._ends.get(device, 0) + 1
        self._time += 1
        fields, replaces = written
        change = Change(ChangeId(device, sequence), KIND, BORN, self._time, fields, replaces)
        self.state = merge.apply(self.state, change, lambda one: one.sequence <= self._ends.get(one.device, 0))

    @property
    def person(self) -> Projection[Person]:
        assert self.state is not None
        return project(FILE, self.state, Person)


def test_what_was_written_is_shown() -> None:
    """A record comes back as it was created."""
    person = Person(alias="Tall", sign="tree", protection=ProtectionLevel.FLAG, birth_year=2009)
    shown = Shelf(person).person
    assert shown.record == person
    assert (shown.author, shown.created_at, shown.conflicts, shown.deleted) == (3, 1, {}, False)


def test_an_edit_names_only_what_differs_and_what_was_seen() -> None:
    """Fields that the author left alone do not travel, and cannot overwrite another's."""
    seen = Shelf(Person(alias="Tall", wishes="inte någon härifrån")).person
    fields, replaces = difference(seen, msgspec.structs.replace(seen.record, alias="Gran"))
    number = codebook.field_number(Person, "alias")
    assert (fields, replaces) == ({number: "Gran"}, {number: (BORN,)})


def test_two_edits_of_different_fields_both_hold() -> None:
    """Two who save at the same time, each another field, need no choice."""
    shelf = Shelf(Person(alias="Tall"))
    seen = shelf.person
    shelf.write(3, difference(seen, msgspec.structs.replace(seen.record, wishes="kan inte bo kvar")))
    shelf.write(5, difference(seen, msgspec.structs.replace(seen.record, situation_now="bor hos moster")))
    assert (shelf.person.record.wishes, shelf.person.record.situation_now) == ("kan inte bo kvar", "bor hos moster")
    assert shelf.person.conflicts == {}


def test_two_edits_of_one_field_are_shown_side_by_side_and_a_choice_settles_them() -> None:
    """Nothing is overwritten unseen; a person chooses, also the one that was shown first."""
    shelf = Shelf(Person(alias="Tall"))
    seen = shelf.person
    for device, text in ((3, "bor hos moster"), (5, "bor hemma")):
        shelf.write(device, difference(seen, msgspec.structs.replace(seen.record, situation_now=text)))
    conflict = shelf.person
    assert [value.content for value in conflict.conflicts["situation_now"]] == ["bor hemma", "bor hos moster"]
    shelf.write(5, choice(conflict, "situation_now", "bor hemma"))
    assert (shelf.person.record.situation_now, shelf.person.conflicts) == ("bor hemma", {})


def test_what_was_deleted_can_come_back() -> None:
    """Deleting hides; restoring shows again, with every value."""
    shelf = Shelf(Person(alias="Tall"))
    shelf.write(3, deletion(shelf.person))
    assert (shelf.person.deleted, shelf.person.deleted_but_edited) == (True, False)
    shelf.write(3, restoration(shelf.person))
    assert (shelf.person.deleted, shelf.person.record.alias) == (False, "Tall")


def test_deleted_by_one_and_edited_unseen_by_another_waits_for_a_person() -> None:
    """«Borttagen av … men ändrad av …»: it is neither gone nor settled."""
    shelf = Shelf(Person(alias="Tall"))
    seen = shelf.person
    shelf.write(3, deletion(seen))
    shelf.write(5, difference(seen, msgspec.structs.replace(seen.record, wishes="vill flytta")))
    assert (shelf.person.deleted, shelf.person.deleted_but_edited) == (False, True)
    shelf.write(3, deletion(shelf.person))
    assert (shelf.person.deleted, shelf.person.deleted_but_edited) == (True, False)


def test_fields_and_values_of_a_newer_program_are_kept_and_left_alone() -> None:
    """What this version cannot read stays in the record's state, and an edit does not touch it."""
    shelf = Shelf(Person(alias="Tall"))
    shelf.write(5, ({99: ["ny", "uppgift"], codebook.field_number(Person, "protection"): "level_of_tomorrow"}, {}))
    shown = shelf.person
    assert shown.record.protection is ProtectionLevel.ASSUMED, "what this program does not know is the most cautious"
    fields, _ = difference(shown, msgspec.structs.replace(shown.record, alias="Gran"))
    assert set(fields) == {codebook.field_number(Person, "alias")}
    assert shown.state.fields[99][0].content == ["ny", "uppgift"]


@pytest.mark.parametrize("record", [record() for record in codebook.KINDS.values()])
def test_an_empty_record_of_each_kind_travels_as_nothing(record: object) -> None:
    """Only what was said is sent."""
    assert codebook.plain(record) == {}  # type: ignore[arg-type]


@given(st.text(), st.sampled_from(ProtectionLevel), st.one_of(st.none(), st.integers(1900, 2100)), st.dates())
def test_plain_values_come_back_typed(text: str, level: ProtectionLevel, year: int | None, day: object) -> None:
    """A record survives being written as plain values and packed as they travel."""
    person = Person(alias=text, protection=level, birth_year=year, closed_on=day)  # type: ignore[arg-type]
    packed = msgspec.msgpack.encode(codebook.plain(person))
    back, unread = codebook.typed(Person, msgspec.msgpack.decode(packed, type=dict[int, object]))
    assert (back, unread) == (person, frozenset())
