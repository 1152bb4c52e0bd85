"""A colleague with a changed program, and true keys: what she may write must not close others' computers.

Everything that a computer has is listed together, and the lists are made at unlock. So one record that they fell over
would keep its readers out of all their files.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from desktop.domain import codebook
from desktop.domain.changes import DELETED
from desktop.domain.clock import local
from desktop.domain.compartments import HANDLER, CompartmentKind, Right
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import LogHead
from desktop.domain.records.membership import Grant
from desktop.domain.records.person_file import JournalNote, Person
from tests.support.syncing import Colleague, SyncedCounty, grant
from tests.sync.hostile import put, reasons, segment_by
from wire import canonical
from wire.messages import Kind
from wire.segment import Entry

PERSON, NOTE, GRANT = (codebook.kind_of(kind) for kind in (Person, JournalNote, Grant))
AT = 1_788_256_800_000


@pytest.fixture
def file(county: SyncedCounty, astrid: Colleague, mats: Colleague) -> CompartmentId:
    """Astrid's file, which Mats handles too."""
    made = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats)])
    county.settle()
    return made


def nested(levels: int) -> list[Any]:
    """A list in a list in a list …"""
    value: list[Any] = []
    for _ in range(levels):
        value = [value]
    return value


def write(county: SyncedCounty, author: Colleague, reader: Colleague, file: CompartmentId, *entries: Entry) -> None:
    """One segment for each; then the reader syncs, locks and unlocks, and looks at her lists."""
    head: LogHead | None = None
    for entry in entries:
        body = segment_by(author, file, entry, after=head)
        put(county, reader, Kind.SEGMENT, body)
        head = LogHead((head.sequence if head else 0) + 1, canonical.digest(body))
    reader.sync()
    again = county.restart(reader)
    assert [info.id for info in again.ledger.compartments(CompartmentKind.PERSON_FILE)] == [file]
    again.mailbox.status()
    assert again.desk.access.now(file)[again.member] == HANDLER


@pytest.mark.parametrize("mark", [5, [1], "ab", ["a", "b"], {"a": 1}, [[1, 2], [3, 4]], b"12"])
def test_a_mark_of_deletion_that_names_nothing_is_set_aside(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, file: CompartmentId, mark: object
) -> None:
    """On a record of her own, which anybody who may write can make."""
    write(county, mats, astrid, file, Entry(NOTE, None, AT, {DELETED: mark}, {}))
    assert reasons(county.colleagues[-1]) == ["malformed"]


@pytest.mark.parametrize("levels", [9, 200, 700, 850, 900])
def test_what_is_nested_too_deep_is_set_aside(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, file: CompartmentId, levels: int
) -> None:
    """Also what can just be read here, and not where somebody calls from farther down."""
    write(county, mats, astrid, file, Entry(NOTE, None, AT, {1: nested(levels)}, {}))
    assert reasons(county.colleagues[-1]) == ["malformed"]


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        (PERSON, {"birth_year": 1 << 62}),
        (PERSON, {"birth_year": -1}),
        (PERSON, {"personal_number": "999901012384"}),
        (GRANT, {"member": 1, "until": 1 << 62}),
        (GRANT, {"member": 1, "ended_at": "i går"}),
        (GRANT, {"member": 1, "rights": "alla"}),
        (GRANT, {"member": 1, "rights": int(HANDLER) | 1 << 40}),
    ],
)
def test_a_value_that_is_none_closes_nothing(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, file: CompartmentId, kind: int, fields: Mapping[str, Any]
) -> None:
    """As the only value of a field, and beside another that nobody has chosen between."""
    record = codebook.KINDS[kind]
    numbered = {codebook.field_number(record, name): value for name, value in fields.items()}
    made = Entry(kind, None, AT, dict.fromkeys(numbered) | {1: fields.get("member")}, {})
    [seen] = astrid.ledger.all(file, Person)
    target = (seen.id.device, seen.id.sequence) if kind == PERSON else (mats.device, 1)
    rivals = [Entry(kind, target, AT + at, {**numbered, **more}, {}) for at, more in enumerate(({}, {1: 1}), 1)]
    write(county, mats, astrid, file, made, *rivals)


def test_a_right_that_cannot_be_read_is_none(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague, file: CompartmentId
) -> None:
    """Restrictive wins: of two values, one of which says nothing that this program knows, nothing is given."""
    number = codebook.field_number(Grant, "rights")
    made = Entry(GRANT, None, AT, {1: rojda.member, number: int(HANDLER)}, {})
    rival = Entry(GRANT, (mats.device, 1), AT + 1, {number: "allt"}, {})
    write(county, mats, astrid, file, made, rival)
    assert Right.READ not in county.colleagues[-1].desk.access.now(file).get(rojda.member, Right(0))


@pytest.mark.parametrize("time", [0, (1 << 53) - 1])
def test_a_time_that_no_calendar_has_is_shown_as_the_nearest(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, file: CompartmentId, time: int
) -> None:
    """What a clock far out of order wrote is kept, and can be looked at."""
    write(county, mats, astrid, file, Entry(NOTE, None, time, {1: "sent"}, {}))
    [note] = county.colleagues[-1].ledger.all(file, JournalNote)
    assert local(note.created_at).year in (1970, 9999)
