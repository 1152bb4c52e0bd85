"""Akut nu: the card holds without a vault, and a note reaches those who must act."""

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random

import msgspec
import pytest

from demo.cast import GUN_BRITT, ULLA
from desktop.domain.clock import today
from desktop.domain.compartments import HANDLER, READER, CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.records.assignment import EmergencyNote
from desktop.services.assignment.emergency import Emergency
from desktop.services.assignment.emergency_card import EmergencyCard, read_card
from desktop.services.assignment.support_sessions import SupportSessions
from desktop.storage import urgency
from tests.support.shared_desk import CHIEF, STAND_IN, SharedDesk, number
from tests.support.started_assignment import start_assignment

CARD = Path(__file__).parents[2] / "resources" / "emergency.toml"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SharedDesk]:
    desk = SharedDesk(tmp_path / "vault")
    yield desk
    desk.close()


@pytest.fixture
def emergency(desk: SharedDesk) -> Emergency:
    vault = desk.vault
    sessions = SupportSessions(vault.ledger, vault.drafts, desk, desk.clock)
    return Emergency(vault.ledger, vault.drafts, desk, desk.clock, sessions, Random(1))


@pytest.fixture(scope="module")
def card() -> EmergencyCard:
    return read_card(CARD.read_bytes())


# The card


def test_the_card_says_whom_to_ring(card: EmergencyCard) -> None:
    """112 alone is the alarm; the others say when they were last checked, and lines with hours say those (K15, K16)."""
    lines = ["0980-319 230", "08-465 004 60"]  # the county's and the national one
    assert [number.number for number in card.numbers] == ["112", "0980-319 214", "08-465 004 12", "114 14", *lines]
    assert [number.number for number in card.numbers if number.hours] == lines
    assert [number.number for number in card.numbers if number.alarm] == ["112"]
    assert all(number.checked_on == date(2026, 10, 26) for number in card.numbers[1:])


def test_each_situation_has_steps_that_a_locked_computer_can_show(card: EmergencyCard) -> None:
    """Three situations; in each, ringing comes first and only the last step asks for the note."""
    assert [situation.key for situation in card.situations] == ["abroad", "threat", "compromised"]
    for situation in card.situations:
        assert "112" in situation.steps[0].do
        assert [False] * (len(situation.steps) - 1) + [True] == [step.note for step in situation.steps]


def test_a_number_that_nobody_has_checked_says_so(card: EmergencyCard) -> None:
    """After the set number of days a number is old (K16); the alarm never is."""
    alarm, duty = card.numbers[0], card.numbers[1]
    assert not card.is_old(duty, date(2027, 4, 24))
    assert card.is_old(duty, date(2027, 4, 25))
    assert not card.is_old(alarm, date(2050, 1, 1))


def test_a_misspelt_card_is_refused() -> None:
    """A number must not be silently left out because its key is misspelt."""
    text = CARD.read_text(encoding="utf-8").replace("alarm = true", "alram = true")
    assert tomllib.loads(text)
    with pytest.raises(msgspec.ValidationError, match="alram"):
        read_card(text.encode())


# A contact person's note


def test_a_contact_person_s_note_goes_into_her_assignment(desk: SharedDesk, emergency: Emergency) -> None:
    """It is saved with its time under her name where the handlers read it, and goes before all else."""
    lom = start_assignment(desk, "Lom", ULLA)
    with desk.at(ULLA):
        sent = emergency.note("Lillasyster, 9 år, ska resa i kväll", "21.40, flyget söderut", "070-174 06 52")
    [note] = sent.notes
    assert lom == note.ref.compartment
    expected = EmergencyNote(
        what="Lillasyster, 9 år, ska resa i kväll",
        when_and_where="21.40, flyget söderut",
        reach_me="070-174 06 52",
        written_by=number(ULLA),
        written_at=desk.clock.now(),
    )
    assert expected == note.record
    [change] = desk.vault.ledger.history(note.ref)
    assert urgency.is_urgent(change)


def test_without_saying_about_whom_it_goes_to_all_her_handlers(desk: SharedDesk, emergency: Emergency) -> None:
    """Nothing is required of her now: each of her assignments gets it, unless she chose one."""
    lom, asp = start_assignment(desk, "Lom", ULLA), start_assignment(desk, "Asp", ULLA)
    with desk.at(ULLA):
        assert [about.alias for about in emergency.view().about] == ["Asp", "Lom"]
        everywhere = emergency.note("Hen är borta", "", "")
        chosen = emergency.note("Hen är borta", "", "", lom)
    assert {lom, asp} == {note.ref.compartment for note in everywhere.notes}
    assert [lom] == [note.ref.compartment for note in chosen.notes]


def test_a_contact_person_without_assignment_is_told(desk: SharedDesk, emergency: Emergency) -> None:
    """There is nobody to read it, so it is not said to be sent, and the draft stays."""
    with desk.at(ULLA):
        emergency.keep_draft({"what": "Hjälp"})
        with pytest.raises(KnownError) as refused:
            emergency.note("Hjälp", "", "")
        assert refused.value.reason == Reason.NOT_ALLOWED
        draft = emergency.view().draft
        assert draft is not None
        assert draft["what"] == "Hjälp"


def test_she_has_her_handler_s_number(desk: SharedDesk, emergency: Emergency) -> None:
    """One card for each desk, whichever of her assignments it comes from."""
    start_assignment(desk, "Lom", ULLA)
    start_assignment(desk, "Asp", ULLA)
    with desk.at(ULLA):
        [handler] = emergency.view().handlers
    assert ("Åre", "070-174 06 33", "Vardagar 8–16.30.", date(2027, 1, 19)) == (
        handler.place, handler.number, handler.hours, handler.checked_on,
    )  # fmt: skip


# A social worker's note


def test_a_social_worker_s_note_goes_into_the_file_it_is_about(desk: SharedDesk, emergency: Emergency) -> None:
    """The chosen file takes it, and its list shows that something is urgent."""
    file = desk.person_file("Tall", "tree-evergreen")
    assert [about.alias for about in emergency.view().about] == ["Tall"]
    [note] = emergency.note("Hot", "nu", "", file).notes
    assert file == note.ref.compartment
    assert note.created_at == desk.vault.ledger.info(file).card.urgent_at


def test_without_a_file_one_is_opened_that_the_unit_shares(desk: SharedDesk, emergency: Emergency) -> None:
    """Under a free alias, with the unit's social workers as handlers and its manager as reader; the county has none."""
    sent = emergency.note("En mamma ringde", "Skolan i Kälarne", "070-174 06 10")
    [note] = sent.notes
    file, day = note.ref.compartment, today(desk.clock)
    info = desk.vault.ledger.info(file)
    assert (CompartmentKind.PERSON_FILE, sent.new_alias) == (info.kind, info.card.alias)
    assert sent.new_alias
    assert {number(GUN_BRITT): HANDLER, number(STAND_IN): HANDLER, number(CHIEF): READER} == desk.rights(file, day)
    assert not info.local
    assert desk.vault.ledger.compartments(CompartmentKind.CONSULTATION) == []


# The draft


def test_an_empty_note_is_not_sent(desk: SharedDesk, emergency: Emergency) -> None:
    """A telephone number alone says nothing."""
    with pytest.raises(KnownError) as refused:
        emergency.note(" ", "", "070-174 06 10")
    assert refused.value.reason == Reason.TEXT_MISSING


def test_the_draft_survives_a_lock_and_ends_with_the_note(desk: SharedDesk, emergency: Emergency) -> None:
    """What was being typed is there until it has been saved as a note."""
    emergency.keep_draft({"what": "En mamma ringde"})
    desk.lock_and_unlock()
    vault = desk.vault
    sessions = SupportSessions(vault.ledger, vault.drafts, desk, desk.clock)
    again = Emergency(vault.ledger, vault.drafts, desk, desk.clock, sessions)
    assert again.view().draft == {"what": "En mamma ringde"}
    again.note("En mamma ringde", "", "")
    assert again.view().draft is None
