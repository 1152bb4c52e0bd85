"""Registerutdrag: everything about one person, and nothing about anybody else that a person has not let through."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from demo.cast import GUN_BRITT, ULLA
from desktop.domain import codebook
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.records.access_log import LogEntry, Visit
from desktop.domain.records.assignment import Assignment, Brief, SupportSession
from desktop.domain.records.consent import Consent, Information
from desktop.domain.records.membership import Grant
from desktop.domain.records.network_map import MomentKind, NetworkMoment, NetworkNode, NetworkState
from desktop.domain.records.person_file import JournalNote, Person, ProtectionLevel
from desktop.domain.records.request import GivenOut, GivenTo, HarmGround
from desktop.domain.records.support_plan import Goal, NeedArea, Subgoal
from desktop.services.extract.register_extract import GAP, Choice, Decision, RegisterExtracts
from desktop.services.extract.register_extract_handling import Section
from desktop.services.extract.register_extract_items import Item
from desktop.services.extract.register_extract_rules import RULES
from desktop.services.log.access_log import AccessLog, Act
from tests.support.shared_desk import STAND_IN, SharedDesk, number

WITNESS, AUNT = "Barbro Ek", "Samira Yasin"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SharedDesk]:
    desk = SharedDesk(tmp_path / "vault")
    yield desk
    desk.close()


def extracts(desk: SharedDesk) -> RegisterExtracts:
    vault = desk.vault
    log = AccessLog(vault.ledger, desk, vault.settings, desk.clock)
    return RegisterExtracts(vault.ledger, desk, vault.drafts, desk.clock, log)


def tall(desk: SharedDesk, **details: object) -> CompartmentId:
    """A file with something of most kinds in it, by a handler and a contact person."""
    ledger = desk.vault.ledger
    person = Person(
        alias="Tall",
        name="Ines Lind",
        responsible_municipality="2305",
        situation_now="Bor hos en vän.",
        **details,  # type: ignore[arg-type]
    )
    file = ledger.found(CompartmentKind.PERSON_FILE, [person])
    ledger.create(file, JournalNote(text=f"Ringde {AUNT} på 070-174 06 99.", written_by=number(GUN_BRITT)))
    goal = ledger.create(file, Goal(area=NeedArea.NETWORK, text="Träffa fler"))
    ledger.create(file, Subgoal(goal=(goal.id.device, goal.id.sequence), text="Gå på kören"))
    moment = ledger.create(file, NetworkMoment(kind=MomentKind.BEFORE))
    node = ledger.create(file, NetworkNode(relation="moster", name=AUNT))
    ids = {"node": (node.id.device, node.id.sequence), "moment": (moment.id.device, moment.id.sequence)}
    ledger.create(file, NetworkState(**ids, there=True, words="hon lyssnar"))
    ledger.create(file, Consent(purpose="Råd", witness=WITNESS, information=(Information.WISHES,), parties=(6,)))
    ledger.create(file, Visit(act=Act.OPENED, at=1_800_000_000))
    room = ledger.found(CompartmentKind.ASSIGNMENT, [Brief(alias="Tall", meeting="Vid biblioteket")])
    with desk.at(ULLA):
        ledger.create(room, SupportSession(held_on=date(2027, 1, 16), text="Vi gick ut.", written_by=number(ULLA)))
    ledger.create(file, Assignment(contact_person=number(ULLA), compartment=room))
    return file


def items(desk: SharedDesk, file: CompartmentId, section: Section) -> list[Item]:
    return [item for item in extracts(desk).view(file).found.items if item.section is section]


def everything_said(given: object) -> str:
    return repr(given)


def include_all(desk: SharedDesk, file: CompartmentId, choice: Choice = Choice.INCLUDE) -> None:
    service = extracts(desk)
    for item in service.view(file).to_read:
        service.decide(file, item.key, Decision(choice, item.seen))


@pytest.mark.parametrize("kind", codebook.KINDS.values(), ids=lambda kind: kind.__name__)
def test_every_kind_of_record_and_every_field_of_it_has_its_rule(kind: type) -> None:
    """A new kind is thought about before it can be given out, or be forgotten: see register_extract_rules."""
    assert kind in RULES, "say in desktop/services/extract/register_extract_rules.py what of it belongs to the person"
    fields = RULES[kind].fields
    if fields:
        assert set(kind.__struct_fields__) == set(fields)  # type: ignore[attr-defined]


def test_nothing_leaves_before_every_free_text_has_been_decided_about(desk: SharedDesk) -> None:
    """And the number that is left is said."""
    file = tall(desk)
    service = extracts(desk)
    with pytest.raises(KnownError) as refused:
        service.release(file)
    assert refused.value.reason is Reason.ITEMS_LEFT
    assert refused.value.detail["count"] == len(service.view(file).to_read) > 5
    include_all(desk, file)
    assert service.release(file).items


def test_what_tells_of_others_by_rule_never_leaves(desk: SharedDesk) -> None:
    """Not the witness, not the name of the aunt in the map, not the contact person's, though all is taken with."""
    file = tall(desk)
    include_all(desk, file, Choice.BLACK)
    said = everything_said(extracts(desk).release(file))
    assert [name for name in (WITNESS, AUNT, "Ulla", "Påhlman", "070-174 06 99") if name in said] == []
    assert "moster: hon lyssnar" in said
    assert "Gå på kören" in said
    assert "Vi gick ut." in said
    assert extracts(desk).release(file).third == 3


def test_names_and_numbers_in_free_text_are_marked_for_the_one_who_reads(desk: SharedDesk) -> None:
    """The name is known from the file's own network map."""
    note = items(desk, tall(desk), Section.NOTES)[0]
    piece = note.pieces[0]
    assert [piece.text[mark.start : mark.end] for mark in piece.marks] == [AUNT, "070-174 06 99"]


def test_marked_words_and_those_that_were_pointed_at_become_gaps(desk: SharedDesk) -> None:
    """A gap is as long for every word."""
    file = tall(desk)
    include_all(desk, file)
    note = items(desk, file, Section.NOTES)[0]
    extracts(desk).decide(file, note.key, Decision(Choice.BLACK, note.seen, ("ringde",), HarmGround.SOMEBODY_ELSE))
    given = extracts(desk).release(file)
    assert [item.pieces[0].text for item in given.items if item.section is Section.NOTES] == [f"{GAP} {GAP} på {GAP}."]
    assert given.partly == 1


def test_what_is_left_out_is_told_with_its_reason_and_not_its_words(desk: SharedDesk) -> None:
    """The person can see that something is missing, and ask."""
    file = tall(desk)
    include_all(desk, file)
    note = items(desk, file, Section.NOTES)[0]
    extracts(desk).decide(file, note.key, Decision(Choice.LEAVE_OUT, note.seen, ground=HarmGround.TOLD_IN_CONFIDENCE))
    given = extracts(desk).release(file)
    assert [(left.section, left.ground) for left in given.left_out] == [(Section.NOTES, HarmGround.TOLD_IN_CONFIDENCE)]
    assert "Ringde" not in everything_said(given)


def test_a_decision_does_not_count_for_words_that_were_written_after_it(desk: SharedDesk) -> None:
    """A text that grows must be read again."""
    file = tall(desk)
    include_all(desk, file)
    person = desk.vault.ledger.all(file, Person)[0]
    changed = Person(**{**_fields(person.record), "situation_now": f"Bor hos {AUNT}."})
    desk.vault.ledger.edit(person, changed)
    assert extracts(desk).view(file).left == 1


def _fields(person: Person) -> dict[str, object]:
    return {name: getattr(person, name) for name in person.__struct_fields__}


def test_a_long_reading_goes_on_where_it_stopped(desk: SharedDesk) -> None:
    """Each choice is kept at once, also over a lock."""
    file = tall(desk)
    service = extracts(desk)
    before = service.view(file)
    service.decide(file, before.to_read[0].key, Decision(Choice.INCLUDE, before.to_read[0].seen))
    desk.lock_and_unlock()
    assert extracts(desk).view(file).left == before.left - 1


def test_handlers_are_told_by_initials_and_contact_persons_by_their_part(desk: SharedDesk) -> None:
    """Who wrote is part of what is held; a contact person's name is her own."""
    file = tall(desk)
    note, session = items(desk, file, Section.NOTES)[0], items(desk, file, Section.SESSIONS)[0]
    assert note.by is not None
    assert (note.by.initials, note.by.title) == ("GM", "Socialsekreterare")
    assert session.by is not None
    assert session.by.contact_person
    assert session.by.initials == ""


def test_with_a_protected_identity_name_and_places_stay_out_of_the_paper(desk: SharedDesk) -> None:
    """The person knows them; whoever finds the paper does not. In free text they are marked."""
    file = tall(
        desk, protection=ProtectionLevel.REGISTRATION, staying_municipality="2313", wishes="Vill bo kvar i Strömsund."
    )
    found = extracts(desk).view(file).found
    person = next(item for item in found.items if item.kind is Person)
    assert {fact.name for fact in person.facts}.isdisjoint({"name", "staying_municipality"})
    assert "name" in person.left_out
    wishes = next(piece for piece in person.pieces if piece.name == "wishes")
    assert [wishes.text[mark.start : mark.end] for mark in wishes.marks] == ["Strömsund"]
    assert found.person.name == ""


def test_what_two_have_written_unseen_is_all_told(desk: SharedDesk) -> None:
    """Both are held about the person until somebody has chosen."""
    file = tall(desk)
    seen = desk.vault.ledger.all(file, Person)[0]
    one, other = "Bor hos en vän i stan.", "Bor på ett vandrarhem."
    desk.vault.ledger.edit(seen, Person(**{**_fields(seen.record), "situation_now": one}))
    desk.vault.ledger.edit(seen, Person(**{**_fields(seen.record), "situation_now": other}))
    person = next(item for item in extracts(desk).view(file).found.items if item.kind is Person)
    told = [piece for piece in person.pieces if piece.name == "situation_now"]
    assert {piece.text for piece in told} == {one, other}
    assert [piece.rival for piece in told] == [False, True]


def test_what_was_deleted_and_is_still_held_is_told_as_such(desk: SharedDesk) -> None:
    """Deleting a record does not take it out of the file."""
    file = tall(desk)
    goal = desk.vault.ledger.all(file, Goal)[0]
    desk.vault.ledger.delete(goal)
    assert [item.deleted for item in items(desk, file, Section.PLAN) if item.kind is Goal] == [True]


def test_the_log_has_it_before_the_paper_is_shown_and_the_file_when_it_was_given(desk: SharedDesk) -> None:
    """What was in it is in neither."""
    file = tall(desk)
    include_all(desk, file)
    service = extracts(desk)
    given = service.release(file)
    books = desk.vault.ledger.compartments(CompartmentKind.ACCESS_LOG)
    entries = [seen.record for book in books for seen in desk.vault.ledger.all(book.id, LogEntry)]
    assert [(entry.act, entry.what) for entry in entries] == [(Act.EXPORTED, "register_extract")]
    service.given_out(given)
    noted = desk.vault.ledger.all(file, GivenOut)[0].record
    assert (noted.to, noted.items, noted.given_by) == (GivenTo.PERSON, len(given.items), number(GUN_BRITT))
    assert not service.view(file).decisions


def test_who_may_read_the_file_stands_in_it(desk: SharedDesk) -> None:
    """By title and initials, since when and on which basis."""
    file = desk.person_file("Lom", "bird", STAND_IN)
    assert [item.kind for item in items(desk, file, Section.ACCESS)] == [Grant]
