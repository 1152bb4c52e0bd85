"""Notes: signed, dated, and only ever added to."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.records.person_file import JournalNote, NoteKind, Person
from desktop.services.file.journal import Journal
from desktop.services.text_limit import TEXT_LIMIT
from tests.support.office import Computer, Office
from tests.support.vaults import HandClock


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    office = Office(tmp_path, HandClock())
    yield office
    office.close()


@pytest.fixture
def here(office: Office) -> Computer:
    return office.computer(7)


@pytest.fixture
def file(here: Computer) -> CompartmentId:
    return here.vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall")])


@pytest.fixture
def journal(here: Computer, office: Office) -> Journal:
    return Journal(here.vault.ledger, here.members, office.clock)


def test_a_note_is_signed_and_dated(journal: Journal, file: CompartmentId, office: Office) -> None:
    """Who, when, and whether it is a fact or an assessment (L19)."""
    office.clock.turn(minutes=10)
    journal.write(file, "  Berättar att hen sover bättre.  ", NoteKind.FACT)
    [note] = journal.notes(file)
    assert (note.note.record.text, note.note.record.kind) == ("Berättar att hen sover bättre.", NoteKind.FACT)
    assert (note.by.name, note.by.mine, note.by.at) == ("Gun-Britt Modin", True, office.clock.now())
    assert (note.on, note.written_later) == (date(2026, 9, 1), False)


def test_a_note_about_an_earlier_day_says_so(journal: Journal, file: CompartmentId) -> None:
    """It stands on the day that it is about."""
    journal.write(file, "I dag.")
    journal.write(file, "I förrgår.", happened_on=date(2026, 8, 30))
    notes = journal.notes(file)
    assert [note.note.record.text for note in notes] == ["I dag.", "I förrgår."]
    assert [note.written_later for note in notes] == [False, True]


def test_a_note_is_corrected_by_another(journal: Journal, file: CompartmentId, office: Office) -> None:
    """Both stand, under each other, the correction with its own signature and time."""
    wrong = journal.write(file, "Moster heter Anna.", NoteKind.FACT)
    office.clock.turn(days=1)
    first = journal.correct(wrong, "Moster heter Anja.")
    office.clock.turn(days=1)
    journal.correct(first, "Moster heter Anja och bor på annan ort.")
    [note] = journal.notes(file)
    assert note.note.record.text == "Moster heter Anna."
    assert [c.note.record.text for c in note.corrections] == [
        "Moster heter Anja.",
        "Moster heter Anja och bor på annan ort.",
    ]
    assert [c.note.record.kind for c in note.corrections] == [NoteKind.FACT, NoteKind.FACT]
    assert [c.on for c in note.corrections] == [date(2026, 9, 2), date(2026, 9, 3)]


@pytest.mark.parametrize(
    ("text", "reason"), [("  ", Reason.TEXT_MISSING), ("x" * (TEXT_LIMIT + 1), Reason.TEXT_TOO_LONG)]
)
def test_what_cannot_be_a_note_is_refused(journal: Journal, file: CompartmentId, text: str, reason: Reason) -> None:
    """Nothing is written then."""
    with pytest.raises(KnownError) as raised:
        journal.write(file, text)
    assert raised.value.reason is reason
    assert journal.notes(file) == ()


def test_two_who_write_at_once_have_both_written(
    journal: Journal, file: CompartmentId, here: Computer, office: Office
) -> None:
    """Notes cannot conflict; a correction stands with its note wherever it was written."""
    there = office.computer(9)
    note = journal.write(file, "Ringde i dag.")
    office.hand_over(file, here, there)
    others = Journal(there.vault.ledger, there.members, office.clock)
    others.correct(note, "Det var jag som ringde.")
    journal.correct(note, "Det var i går.")
    office.hand_over(file, there, here)
    [shown] = journal.notes(file)
    assert {(c.note.record.text, c.by.name) for c in shown.corrections} == {
        ("Det var jag som ringde.", "Malin Grahn"),
        ("Det var i går.", "Gun-Britt Modin"),
    }


def test_the_writer_finds_better_words_until_the_note_is_locked(
    journal: Journal, file: CompartmentId, office: Office
) -> None:
    """The latest stands in its place, the earlier ones in its history; after the policy's days it is only added to."""
    note = journal.write(file, "Moster heter Anna.", NoteKind.FACT)
    office.clock.turn(days=3)
    journal.reword(note, "Mostern heter Anna, enligt personen.")
    office.clock.turn(days=11)
    journal.reword(note, "Mostern heter Anja, enligt personen.")
    [view] = journal.notes(file)
    assert view.text == "Mostern heter Anja, enligt personen."
    assert [one.note.record.text for one in view.earlier] == [
        "Moster heter Anna.",
        "Mostern heter Anna, enligt personen.",
    ]
    assert (view.open_until, view.locked, view.corrections) == (date(2026, 9, 15), False, ())
    office.clock.turn(days=1)
    with pytest.raises(KnownError) as refused:
        journal.reword(note, "För sent.")
    assert (refused.value.reason, refused.value.detail) == (Reason.NOTE_LOCKED, {"days": 14})
    journal.correct(note, "Hon heter Anja-Li.")
    [view] = journal.notes(file)
    assert (view.open_until, view.locked) == (None, True)
    assert [one.note.record.text for one in view.corrections] == ["Hon heter Anja-Li."]
    assert view.text == "Mostern heter Anja, enligt personen."


def test_nobody_finds_words_for_somebody_elses_note(
    journal: Journal, file: CompartmentId, office: Office, here: Computer
) -> None:
    """What a changed program writes so, or too late, is shown as what it is: a correction."""
    mine = journal.write(file, "Ringde skolan.")
    office.clock.turn(days=20)
    late = JournalNote(text="Ringde aldrig.", corrects=(mine.id.device, mine.id.sequence), rewords=True)
    here.vault.ledger.create(file, late)
    [view] = journal.notes(file)
    assert view.text == "Ringde skolan."
    assert [one.note.record.text for one in view.corrections] == ["Ringde aldrig."]
