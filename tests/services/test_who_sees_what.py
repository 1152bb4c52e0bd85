"""Vem ser vad: the picture is what the grants say, no more and no less."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from demo import cast
from desktop.domain.compartments import HANDLER
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.records.assignment import Assignment
from desktop.domain.records.consent import Basis, Information
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.services.access.who_sees_what import Part, WhoSees
from desktop.services.assignment.assignments import Assignments
from tests.support.consents import consent, consents_of, disclosures_of, person_file, who_sees_of
from tests.support.shared_desk import STAND_IN, SharedDesk, number
from tests.support.started_assignment import brief, decision
from tests.support.withdrawals import answer, hand_out, send_all, send_orders


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SharedDesk]:
    desk = SharedDesk(tmp_path / "vault")
    yield desk
    desk.close()


@pytest.fixture
def who_sees(desk: SharedDesk) -> WhoSees:
    return who_sees_of(desk)


def start(desk: SharedDesk, file: CompartmentId) -> None:
    """Ulla's assignment."""
    vault = desk.vault
    assignments = Assignments(vault.ledger, desk, desk.clock, desk.policy, vault.settings)
    assignments.grant(file, decision(cast.ULLA), brief("Tall"))


def test_a_file_that_nobody_was_let_into_stays_whole(desk: SharedDesk, who_sees: WhoSees) -> None:
    """Its handlers read it, and every part stays."""
    picture = who_sees.of(person_file(desk, STAND_IN))
    assert [member.name for member in picture.handlers] == ["Gun-Britt Modin", "Ingrid Norell"]
    assert (picture.alias, picture.unit, picture.closed) == ("Tall", "Bräcke", False)
    assert (picture.gates, picture.stays, picture.leaving) == ((), tuple(Part), None)


def test_the_contact_person_stands_behind_the_decision(desk: SharedDesk, who_sees: WhoSees) -> None:
    """With exactly her brief, until the last day of the assignment."""
    file = person_file(desk)
    start(desk, file)
    (gate,) = who_sees.of(file).gates
    assert (gate.basis, gate.on, gate.until) == (Basis.DECISION, date(2026, 10, 1), date(2027, 6, 30))
    assert gate.parts == (Part.TASKS, Part.ALARMS)
    assert [member.name for member in gate.readers] == ["Ulla Påhlman"]
    assert gate.brief is not None
    assert gate.brief.phone_rule == "Ring inte. Skicka ”Ska vi fika?” så ringer Tall"
    assert (gate.sent, gate.waiting, gate.consent, gate.items) == (False, True, None, ())


def test_the_county_stands_behind_the_consent(desk: SharedDesk, who_sees: WhoSees) -> None:
    """With exactly the copies; the consent is what to withdraw."""
    file = person_file(desk)
    seen = consents_of(desk).record(file, consent())
    assert who_sees.of(file).gates == ()  # given is not handed over
    disclosures_of(desk).disclose(seen)
    (gate,) = who_sees.of(file).gates
    assert (gate.basis, gate.on, gate.until) == (Basis.CONSENT, date(2026, 11, 3), date(2027, 5, 3))
    assert gate.parts == (Part.SITUATION_NOW, Part.WISHES)
    assert [item.information for item in gate.items] == [Information.SITUATION_NOW, Information.WISHES]
    assert [member.name for member in gate.readers] == ["Petra Norlin"]
    assert gate.consent is not None
    assert gate.consent.ref == seen.ref
    assert who_sees.of(file).stays == (Part.TASKS, Part.ALARMS, Part.SUPPORT_PLAN, Part.NOTES, Part.NAME_AND_ADDRESS)


def test_what_has_left_and_what_waits_are_told_apart(desk: SharedDesk, who_sees: WhoSees) -> None:
    """Waiting here; sent; sent, with a later version waiting."""
    file = person_file(desk)
    disclosures_of(desk).disclose(consents_of(desk).record(file, consent()))
    assert [(gate.sent, gate.waiting) for gate in who_sees.of(file).gates] == [(False, True)]
    send_all(desk)
    assert [(gate.sent, gate.waiting) for gate in who_sees.of(file).gates] == [(True, False)]


def test_a_gate_closes_when_the_assignment_ends(desk: SharedDesk, who_sees: WhoSees) -> None:
    """Nobody stands behind it any more, so it is not drawn."""
    file = person_file(desk)
    start(desk, file)
    (assignment,) = desk.vault.ledger.all(file, Assignment)
    vault = desk.vault
    assignments = Assignments(vault.ledger, desk, desk.clock, desk.policy, vault.settings)
    assignments.revise(assignment, replace(assignment.record, valid_until=date(2027, 1, 20)))
    desk.clock.turn(days=3)
    assignments.settle(file)
    assert who_sees.of(file).gates == ()


def test_whoever_has_not_answered_a_withdrawal_is_still_in_the_picture(desk: SharedDesk, who_sees: WhoSees) -> None:
    """It cannot say "nobody else" before the copy is gone."""
    file = person_file(desk)
    seen = consents_of(desk).record(file, consent())
    made = disclosures_of(desk).disclose(seen)
    compartment = CompartmentId(made.record.compartment)
    hand_out(desk, compartment, cast.PETRA)
    consents_of(desk).withdraw(seen)
    leaving = who_sees.of(file).leaving
    assert who_sees.of(file).gates == ()
    assert leaving is not None
    assert [told.member.name for told in leaving.told] == ["Petra Norlin"]
    send_orders(desk)
    assert who_sees.of(file).leaving is not None
    answer(desk, compartment, cast.PETRA)
    assert who_sees.of(file).leaving is None


def test_a_handler_is_no_reader_outside(desk: SharedDesk, who_sees: WhoSees) -> None:
    """She reads the file itself; the copies are for others."""
    file = person_file(desk)
    disclosures_of(desk).disclose(consents_of(desk).record(file, consent()))
    desk.vault.ledger.create(file, Grant(member=number(STAND_IN), rights=HANDLER, basis=GrantBasis.HANDLER))
    disclosures_of(desk).follow(file)
    (gate,) = who_sees.of(file).gates
    assert [member.name for member in gate.readers] == ["Petra Norlin"]


def test_what_a_colleague_has_handed_over_is_drawn_before_the_copy_comes(desk: SharedDesk, who_sees: WhoSees) -> None:
    """As far as the file tells: or the picture would say "nobody else" of someone who reads."""
    file = person_file(desk)
    seen = consents_of(desk).record(file, consent())
    made = disclosures_of(desk).disclose(seen)
    desk.vault.ledger.destroy(CompartmentId(made.record.compartment))
    (gate,) = who_sees.of(file).gates
    assert [member.name for member in gate.readers] == ["Petra Norlin"]
    assert (gate.parts, gate.items, gate.sent) == ((Part.SITUATION_NOW, Part.WISHES), (), True)
    consents_of(desk).withdraw(seen)
    picture = who_sees.of(file)
    assert picture.gates == ()
    assert picture.leaving is not None
    assert picture.leaving.elsewhere


def test_a_file_that_is_gone_is_said_to_be(desk: SharedDesk, who_sees: WhoSees) -> None:
    """No picture of nothing."""
    file = person_file(desk)
    desk.vault.ledger.destroy(file)
    with pytest.raises(KnownError) as raised:
        who_sees.of(file)
    assert raised.value.reason is Reason.GONE
