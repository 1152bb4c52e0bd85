"""Utlämnanden: exactly what the consent names goes to exactly whom it names, and follows while it holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from demo import cast
from desktop.domain.compartments import HANDLER, READER, CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.projection import Projection
from desktop.domain.records.assignment import Assignment, AssignmentStatus
from desktop.domain.records.consent import Consent, DisclosedItem, Disclosure, DisclosureNote, Information
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.person_file import JournalNote, Person, ProtectionLevel
from desktop.domain.records.support_plan import Goal, NeedArea, Subgoal, SupportPlan
from desktop.services.consent.disclosures import Disclosures
from desktop.services.guard import Recognisable
from tests.support.consents import (
    COUNTY,
    SITUATION,
    STROMSUND,
    WISHES,
    consent,
    consents_of,
    disclosures_of,
    person_file,
    write,
)
from tests.support.shared_desk import STAND_IN, SharedDesk, number
from tests.support.vaults import reopen


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SharedDesk]:
    desk = SharedDesk(tmp_path / "vault")
    yield desk
    desk.close()


@pytest.fixture
def disclosures(desk: SharedDesk) -> Disclosures:
    return disclosures_of(desk)


def given(desk: SharedDesk, file: CompartmentId, **others: Any) -> Projection[Consent]:
    return consents_of(desk).record(file, consent(**others))


def texts(desk: SharedDesk, disclosure: Projection[Disclosure]) -> dict[Information | None, str]:
    return {item.information: item.text for item in disclosures_of(desk).items(disclosure)}


def refusal(call: Any, *arguments: Any) -> Reason:
    with pytest.raises(KnownError) as raised:
        call(*arguments)
    return raised.value.reason


# ---- what goes ----


def test_the_preview_is_literally_what_is_sent(desk: SharedDesk, disclosures: Disclosures) -> None:
    """Note, texts and recipients; and looking writes nothing."""
    seen = given(desk, person_file(desk))
    package = disclosures.preview(seen)
    assert desk.vault.ledger.compartments(CompartmentKind.DISCLOSURE) == []
    made = disclosures.disclose(seen)
    compartment = CompartmentId(made.record.compartment)
    ledger = desk.vault.ledger
    assert [note.record for note in ledger.all(compartment, DisclosureNote)] == [package.note]
    assert tuple(item.record for item in ledger.all(compartment, DisclosedItem)) == package.items
    assert [item.text for item in package.items] == [SITUATION, WISHES]
    assert [member.name for member in package.recipients] == ["Petra Norlin"]
    assert (package.note.alias, package.note.unit, package.note.basis_on) == ("Tall", "2305", date(2026, 11, 3))


def test_what_the_consent_does_not_name_stays(desk: SharedDesk, disclosures: Disclosures) -> None:
    """Not a word of the rest of the file is in the copy."""
    file = person_file(desk)
    write(desk, file, name="Hemligt Namn", case_number="2026-17", phone_rule="ring aldrig hem")
    desk.vault.ledger.create(file, JournalNote(text="En anteckning"))
    made = disclosures.disclose(given(desk, file, information=(Information.WISHES,)))
    assert texts(desk, made) == {Information.WISHES: WISHES}
    whole = repr(desk.vault.mailbox.own_changes(CompartmentId(made.record.compartment), 100))
    assert WISHES in whole
    for word in ("Hemligt", "2026-17", "ring aldrig", "anteckning", SITUATION):
        assert word not in whole


def test_the_plan_is_disclosed_in_its_own_order(desk: SharedDesk, disclosures: Disclosures) -> None:
    """Own words, then each area's goals with their delmål; no words of ours."""
    file, ledger = person_file(desk), desk.vault.ledger
    ledger.create(file, SupportPlan(own_words="Jag vill kunna andas."))
    network = ledger.create(file, Goal(area=NeedArea.NETWORK, text="En vän att ringa", order=1.0))
    safe = ledger.create(file, Goal(area=NeedArea.PROTECTION, text="Trygg väg till skolan", order=2.0))
    ledger.create(file, Subgoal(goal=tuple(safe.id), text="Åka med buss 155", order=1.0))
    ledger.create(file, Subgoal(goal=tuple(network.id), text="Fika på onsdagar", order=1.0))
    package = disclosures.preview(given(desk, file, information=(Information.SUPPORT_PLAN,)))
    assert package.items[0].text.splitlines() == [
        "Jag vill kunna andas.",
        "Trygg väg till skolan",
        "– Åka med buss 155",
        "En vän att ringa",
        "– Fika på onsdagar",
    ]


def test_that_there_is_a_contact_person_is_told_without_a_name(desk: SharedDesk, disclosures: Disclosures) -> None:
    """From when to when and how often; what has not begun is not told."""
    file, ledger = person_file(desk), desk.vault.ledger
    running = Assignment(
        status=AssignmentStatus.RUNNING,
        valid_from=date(2026, 10, 5),
        frequency="varje vecka",
        contact_person=number(cast.ULLA),
    )
    ledger.create(file, running)
    ledger.create(file, Assignment(valid_from=date(2027, 2, 1), frequency="ibland"))
    package = disclosures.preview(given(desk, file, information=(Information.ASSIGNMENT,)))
    assert package.items[0].text == "2026-10-05 –: varje vecka"


def test_a_copy_tells_when_its_source_last_changed(desk: SharedDesk, disclosures: Disclosures) -> None:
    """Not when it was copied."""
    file = person_file(desk)
    written = desk.clock.now()
    desk.clock.turn(days=2)
    write(desk, file, phone_rule="ring efter fem")
    package = disclosures.preview(given(desk, file))
    assert [item.as_of is not None and written <= item.as_of < written + 1_000 for item in package.items] == [True] * 2


# ---- to whom ----


def test_recipients_read_and_colleagues_handle(desk: SharedDesk, disclosures: Disclosures) -> None:
    """The county reads until the last day; those who handle the file handle what has left it."""
    made = disclosures.disclose(given(desk, person_file(desk, STAND_IN)))
    grants = [grant.record for grant in desk.vault.ledger.all(CompartmentId(made.record.compartment), Grant)]
    assert grants == [
        Grant(member=number(cast.PETRA), rights=READER, basis=GrantBasis.CONSENT, until=date(2027, 5, 3)),
        Grant(member=number(STAND_IN), rights=HANDLER, basis=GrantBasis.HANDLER),
    ]
    assert [member.name for member in disclosures.readers(made)] == ["Petra Norlin"]
    assert made.record.recipients == (COUNTY,)


def test_a_unit_where_nobody_receives_gets_nothing(desk: SharedDesk, disclosures: Disclosures) -> None:
    """It is said beforehand, refused when pressed all the same, and nothing is written."""
    seen = given(desk, person_file(desk), parties=(STROMSUND,))
    assert disclosures.preview(seen).unreachable == (STROMSUND,)
    assert refusal(disclosures.disclose, seen) is Reason.NOBODY_RECEIVES
    assert desk.vault.ledger.compartments(CompartmentKind.DISCLOSURE) == []


def test_of_two_units_the_one_that_can_receive_does(desk: SharedDesk, disclosures: Disclosures) -> None:
    """The file says who got it, and the preview who did not."""
    seen = given(desk, person_file(desk), parties=(STROMSUND, COUNTY))
    assert disclosures.preview(seen).unreachable == (STROMSUND,)
    assert disclosures.disclose(seen).record.recipients == (COUNTY,)


def test_the_county_team_is_offered_first(desk: SharedDesk, disclosures: Disclosures) -> None:
    """Then the other municipalities, by name, and not one's own."""
    assert [desk.unit(unit)[1] for unit in disclosures.parties()] == ["Centrum mot våld", "Strömsund", "Åre"]


def test_pressing_twice_discloses_once(desk: SharedDesk, disclosures: Disclosures) -> None:
    """The second press finds what the first has done."""
    file = person_file(desk)
    seen = given(desk, file)
    first, second = disclosures.disclose(seen), disclosures.disclose(seen)
    assert first.ref == second.ref
    assert len(desk.vault.ledger.compartments(CompartmentKind.DISCLOSURE)) == 1


def test_disclosing_again_lets_in_those_who_have_come_since(
    desk: SharedDesk, disclosures: Disclosures, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new coordinator at the unit that the consent names is let in when someone decides so, and not before."""
    file = person_file(desk)
    seen = given(desk, file)
    made = disclosures.disclose(seen)
    both = [desk.member(number(cast.PETRA)), replace_member(desk, number(cast.MATS))]
    monkeypatch.setattr(desk, "with_role", lambda role, unit=None: both if role == 3 else [])
    disclosures.follow(file)
    assert [member.member for member in disclosures.readers(made)] == [number(cast.PETRA)]
    disclosures.disclose(seen)
    assert {member.member for member in disclosures.readers(made)} == {number(cast.PETRA), number(cast.MATS)}


def replace_member(desk: SharedDesk, wanted: int) -> Any:
    """Somebody, as if she were at the county."""
    import dataclasses

    return dataclasses.replace(desk.member(wanted), unit=COUNTY)


# ---- what is refused ----


@pytest.mark.parametrize("level", [level for level in ProtectionLevel if level is not ProtectionLevel.NONE])
def test_protected_identity_refuses(desk: SharedDesk, disclosures: Disclosures, level: ProtectionLevel) -> None:
    """Every level above none (L27)."""
    file = person_file(desk)
    seen = given(desk, file)
    write(desk, file, protection=level)
    assert refusal(disclosures.preview, seen) is Reason.PROTECTED_IDENTITY
    assert refusal(disclosures.disclose, seen) is Reason.PROTECTED_IDENTITY


def test_a_withdrawn_consent_refuses_whoever_still_sees_it_as_given(desk: SharedDesk, disclosures: Disclosures) -> None:
    """What the screen showed is old; what holds is what is written."""
    seen = given(desk, person_file(desk))
    consents_of(desk).withdraw(seen)
    assert refusal(disclosures.disclose, seen) is Reason.CONSENT_NOT_IN_FORCE


@pytest.mark.parametrize("day", [date(2026, 11, 2), date(2027, 5, 4)])
def test_outside_its_days_it_refuses(desk: SharedDesk, disclosures: Disclosures, day: date) -> None:
    """Not before the first day, and not after the last."""
    seen = given(desk, person_file(desk))
    desk.clock.turn(days=(day - date(2027, 1, 19)).days)
    assert refusal(disclosures.preview, seen) is Reason.CONSENT_NOT_IN_FORCE


def test_a_closed_file_lets_nothing_out(desk: SharedDesk, disclosures: Disclosures) -> None:
    """Nothing new, and no later version."""
    file = person_file(desk)
    seen = given(desk, file)
    made = disclosures.disclose(seen)
    write(desk, file, situation_now="Har flyttat.", closed_on=date(2027, 1, 19))
    assert refusal(disclosures.disclose, seen) is Reason.FILE_CLOSED
    assert disclosures.follow(file) == 0
    assert texts(desk, made)[Information.SITUATION_NOW] == SITUATION


def test_nothing_written_is_nothing_to_disclose(desk: SharedDesk, disclosures: Disclosures) -> None:
    """An empty copy would only frighten."""
    file = desk.person_file("Tall", "tree")
    seen = given(desk, file)
    assert disclosures.preview(seen).is_empty
    assert refusal(disclosures.disclose, seen) is Reason.TEXT_MISSING


# ---- what follows ----


def test_later_versions_follow(desk: SharedDesk, disclosures: Disclosures) -> None:
    """What is named and changed goes; again, there is nothing more to send."""
    file = person_file(desk)
    made = disclosures.disclose(given(desk, file))
    write(desk, file, situation_now="Har fått ett rum.", phone_rule="ring efter fem")
    assert disclosures.follow(file) == 1
    assert texts(desk, made) == {Information.SITUATION_NOW: "Har fått ett rum.", Information.WISHES: WISHES}
    assert disclosures.follow(file) == 0


def test_a_personal_number_written_afterwards_does_not_follow(desk: SharedDesk, disclosures: Disclosures) -> None:
    """It is never sent: that part stays as it was and is told of; the others follow, and so does it without."""
    file = person_file(desk)
    made = disclosures.disclose(given(desk, file))
    assert disclosures.held_back(file) == ()
    write(desk, file, situation_now="Har fått ett rum. 19900222-2397", wishes="Vill flytta.")
    assert disclosures.follow(file) == 1
    assert texts(desk, made) == {Information.SITUATION_NOW: SITUATION, Information.WISHES: "Vill flytta."}
    assert disclosures.held_back(file) == (Information.SITUATION_NOW,)
    write(desk, file, situation_now="Har fått ett rum.")
    assert disclosures.follow(file) == 1
    assert disclosures.held_back(file) == ()
    assert texts(desk, made)[Information.SITUATION_NOW] == "Har fått ett rum."


def test_a_new_alias_follows(desk: SharedDesk, disclosures: Disclosures) -> None:
    """An alias is changed because the old one told something."""
    file = person_file(desk)
    made = disclosures.disclose(given(desk, file))
    write(desk, file, alias="Lom", sign="bird")
    disclosures.follow(file)
    (note,) = desk.vault.ledger.all(CompartmentId(made.record.compartment), DisclosureNote)
    assert (note.record.alias, note.record.sign) == ("Lom", "bird")


def test_nothing_follows_after_the_last_day_or_a_withdrawal(desk: SharedDesk, disclosures: Disclosures) -> None:
    """Also before anyone has ended the disclosure."""
    file = person_file(desk)
    made = disclosures.disclose(given(desk, file))
    write(desk, file, situation_now="Har fått ett rum.")
    desk.clock.turn(days=200)
    assert disclosures.follow(file) == 0
    consents_of(desk).settle(file)
    assert disclosures.follow(file) == 0
    assert disclosures.items(made) == ()


def test_nothing_follows_of_one_who_has_become_protected(desk: SharedDesk, disclosures: Disclosures) -> None:
    """What stands there stays as it was, until someone withdraws."""
    file = person_file(desk)
    made = disclosures.disclose(given(desk, file))
    write(desk, file, protection=ProtectionLevel.FLAG, situation_now="Bor på Storgatan.")
    assert disclosures.follow(file) == 0
    assert texts(desk, made)[Information.SITUATION_NOW] == SITUATION


def test_what_two_have_written_waits_until_someone_has_chosen(desk: SharedDesk, disclosures: Disclosures) -> None:
    """Of two versions neither is sent; the one that was sent before stays."""
    file = person_file(desk, STAND_IN)
    made = disclosures.disclose(given(desk, file))
    person = desk.vault.ledger.all(file, Person)[0]
    with desk.at(STAND_IN):
        desk.vault.ledger.edit(person, replace(person.record, situation_now="Vikariens ord."))
    desk.vault.ledger.edit(person, replace(person.record, situation_now="Gun-Britts ord."))
    assert disclosures.follow(file) == 0
    assert texts(desk, made)[Information.SITUATION_NOW] == SITUATION
    assert disclosures.preview(given(desk, file)).undecided == {"situation_now"}
    desk.vault.ledger.choose(desk.vault.ledger.all(file, Person)[0], "situation_now", "Vikariens ord.")
    assert disclosures.follow(file) == 1
    assert texts(desk, made)[Information.SITUATION_NOW] == "Vikariens ord."


def test_handlers_of_the_file_come_and_go_with_it(desk: SharedDesk, disclosures: Disclosures) -> None:
    """A new handler may take back what an old one has let out; one who has left may not read it."""
    file, ledger = person_file(desk), desk.vault.ledger
    made = disclosures.disclose(given(desk, file))
    let_in = ledger.create(file, Grant(member=number(STAND_IN), rights=HANDLER, basis=GrantBasis.HANDLER))
    disclosures.follow(file)
    compartment = CompartmentId(made.record.compartment)
    day = date(2027, 1, 19)
    assert desk.rights(compartment, day)[number(STAND_IN)] == HANDLER
    ledger.edit(let_in, replace(let_in.record, ended_at=desk.clock.now()))
    disclosures.follow(file)
    assert number(STAND_IN) not in desk.rights(compartment, day)


# ---- power cuts ----


class Cut(Exception):
    """The power went."""


def test_a_cut_before_the_file_knows_sends_nothing(
    desk: SharedDesk, disclosures: Disclosures, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The copy lies here and goes nowhere; the next attempt clears it away."""
    file = person_file(desk)
    seen = given(desk, file)
    cut_at(monkeypatch, desk, "create")
    with pytest.raises(Cut):
        disclosures.disclose(seen)
    monkeypatch.undo()
    again(desk)
    disclosures = disclosures_of(desk)
    (half,) = desk.vault.ledger.compartments(CompartmentKind.DISCLOSURE)
    assert half.local
    assert half.id not in desk.vault.mailbox.compartments()
    disclosures.disclose(seen)
    (whole,) = desk.vault.ledger.compartments(CompartmentKind.DISCLOSURE)
    assert whole.id != half.id
    assert not whole.local


def test_a_cut_before_it_is_shared_is_mended(
    desk: SharedDesk, disclosures: Disclosures, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file says that it was disclosed, so it is."""
    file = person_file(desk)
    cut_at(monkeypatch, desk, "share")
    with pytest.raises(Cut):
        disclosures.disclose(given(desk, file))
    monkeypatch.undo()
    again(desk)
    disclosures_of(desk).follow(file)
    assert [info.local for info in desk.vault.ledger.compartments(CompartmentKind.DISCLOSURE)] == [False]


def cut_at(monkeypatch: pytest.MonkeyPatch, desk: SharedDesk, name: str) -> None:
    """The power goes when the ledger is asked for this."""

    def cut(*_: object, **__: object) -> None:
        raise Cut

    monkeypatch.setattr(desk.vault.ledger, name, cut)


def again(desk: SharedDesk) -> None:
    """Start the computer."""
    desk.vault.close()
    desk.vault = reopen(desk.folder, desk.clock)


# ---- what the guard finds ----


def test_the_guard_looks_at_what_is_disclosed(desk: SharedDesk, disclosures: Disclosures) -> None:
    """Others may be told of in the words: the preview says so; a personal number is never handed over."""
    file = person_file(desk)
    seen = given(desk, file)
    assert disclosures.preview(seen).findings == ()
    [person] = desk.vault.ledger.all(file, Person)
    told = desk.vault.ledger.edit(person, replace(person.record, situation_now="Bor hos Aina, 070-174 06 12."))
    package = disclosures.preview(seen)
    assert [finding.reason for finding in package.findings] == [Recognisable.PHONE]
    assert not package.holds_number
    desk.vault.ledger.edit(told, replace(told.record, situation_now="Systern har 19900222-2397."))
    assert disclosures.preview(seen).holds_number
    assert refusal(disclosures.disclose, seen) is Reason.RECOGNISABLE
    assert desk.vault.ledger.compartments(CompartmentKind.DISCLOSURE) == []
