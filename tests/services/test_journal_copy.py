"""Kopiera till journalen: clean words of one thing, in the log before they are handed over, and no protected name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.records.access_log import Act, LogEntry
from desktop.domain.records.person_file import JournalNote, NoteKind
from desktop.domain.records.safety import CoverStory, RiskPerson, SafetyHeading, SafetySection
from desktop.domain.records.support_plan import Goal, NeedArea
from desktop.services.file.journal_copy import TO_JOURNAL, JournalCopies
from tests.support.desks import Desks
from tests.support.protected import ProtectedDesk
from tests.support.vaults import HandClock


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[Desks]:
    made = Desks(tmp_path / "profile", HandClock())
    yield made
    made.vault.close()


@pytest.fixture
def desk(desks: Desks) -> ProtectedDesk:
    return ProtectedDesk(desks)


@pytest.fixture
def file(desk: ProtectedDesk) -> CompartmentId:
    return desk.bjork()


@pytest.fixture
def copies(desks: Desks, desk: ProtectedDesk) -> JournalCopies:
    return JournalCopies(desks.vault.ledger, desks, desk.log)


def test_a_protected_persons_names_and_places_are_blank(
    copies: JournalCopies, desks: Desks, file: CompartmentId
) -> None:
    """A clipboard lies about; the log has it first (SC6)."""
    note = desks.vault.ledger.create(file, JournalNote(text="Mira ringde.", kind=NoteKind.FACT))
    found = copies.of(file, note.ref, JournalNote)
    assert found.blanked
    assert dict(found.fields) == {"text": "____ ringde.", "kind": NoteKind.FACT}
    [book] = desks.vault.ledger.compartments(CompartmentKind.ACCESS_LOG)
    latest = desks.vault.ledger.all(book.id, LogEntry)[-1].record
    assert (latest.act, latest.what, latest.protected) == (Act.COPIED, TO_JOURNAL, True)


def test_what_stands_in_the_editor_goes_and_says_which_part_it_is(
    copies: JournalCopies, desks: Desks, file: CompartmentId
) -> None:
    """Goals, sections of the safety plan, decisions: the words, with what they are the words of."""
    ledger = desks.vault.ledger
    section = ledger.create(file, SafetySection(heading=SafetyHeading.SOCIAL, text="Läraren vet.", advice="Byt kod."))
    only = copies.of(file, section.ref, SafetySection, ("text",))
    assert dict(only.fields) == {"heading": SafetyHeading.SOCIAL, "text": "Läraren vet."}
    goal = ledger.create(file, Goal(area=NeedArea.EVERYDAY_LIFE, text="Laga mat två gånger i veckan"))
    assert dict(copies.of(file, goal.ref, Goal).fields)["text"] == "Laga mat två gånger i veckan"


def test_names_and_the_cover_story_never_go(copies: JournalCopies, desks: Desks, file: CompartmentId) -> None:
    """A relation does; a name is not needed there, and the story is on no paper at all."""
    ledger = desks.vault.ledger
    brother = ledger.create(file, RiskPerson(relation="äldste brodern", name="Ahmad Testsson"))
    assert dict(copies.of(file, brother.ref, RiskPerson).fields) == {"relation": "äldste brodern"}
    story = ledger.create(file, CoverStory(text="Läser vård på distans."))
    with pytest.raises(KnownError) as refused:
        copies.of(file, story.ref, CoverStory)
    assert refused.value.reason is Reason.NOTHING_TO_COPY
