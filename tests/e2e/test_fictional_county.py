"""The county of `make run`: everything in it went through real services, vaults and the real server process."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest

from demo import stories
from demo.cast import COUNTY, GUN_BRITT, KERSTIN, LOVE, PETRA, SANNA, TOVE, ULLA
from demo.computer import Computer
from demo.county import MUNICIPALITIES, County
from demo.server import Server
from desktop.bootstrap.surroundings import SystemClock
from desktop.domain.compartments import CompartmentKind
from desktop.domain.consent import ConsentState
from desktop.domain.records.assignment import SupportSession
from desktop.domain.records.consultation import Consultation


@pytest.fixture
def served(county: County) -> Iterator[Server]:
    """Its server."""
    with county.serving() as server:
        yield server


def computer(county: County, person: object) -> Computer:
    """Her computer, to be closed."""
    return Computer.open(county.profile(person), SystemClock())  # type: ignore[arg-type]


def test_it_has_the_eight_municipalities_and_everybody_in_the_cast(county: County) -> None:
    """Kerstin's directory names the county's units by their real codes, and each member with her name."""
    kerstin = computer(county, KERSTIN)
    try:
        members = kerstin.members
        codes = {members.unit(number)[0] for number in range(1, 10)}
        names = {members.member(number).name for number in range(1, 60)} - {""}
        assert codes == {"23", *MUNICIPALITIES}
        assert len(MUNICIPALITIES) == 8
        assert names == {KERSTIN.name, *(person.name for person in COUNTY)}
    finally:
        kerstin.close()


def test_it_holds_what_the_story_tells(county: County) -> None:
    """Thirty consultations, twelve files, ten assignments, a hundred and twenty sessions, three consents at Bräcke."""
    files, assignments, sessions = 0, 0, 0
    for person in (GUN_BRITT, LOVE, SANNA):
        desk = (here := computer(county, person)).desk
        files += len(desk.people.cards())
        for info in desk.ledger.compartments(CompartmentKind.ASSIGNMENT):
            assignments += 1
            sessions += len(desk.ledger.all(info.id, SupportSession))
        here.close()
    petra = computer(county, PETRA)
    consultations = petra.desk.ledger.compartments(CompartmentKind.CONSULTATION)
    inbox = petra.desk.inbox.inbox()
    petra.close()
    assert (len(consultations), files, assignments, sessions) == (30, 12, 10, 120)
    assert (len(inbox.waiting), len(inbox.taken_back)) == (5, 1)
    assert {(row.alias, row.unit) for row in inbox.disclosed} == {("Tall", "Bräcke"), ("Rönn", "Bräcke")}


def test_its_consents_hold_end_soon_and_are_withdrawn(county: County) -> None:
    """Tall's is in force, Rönn's soon ends, Ripa's is withdrawn, and one of two recipients has not answered."""
    here = computer(county, GUN_BRITT)
    desk = here.desk
    states = {card.alias: list(desk.consents.list(card.compartment)) for card in desk.people.cards()}
    here.close()
    [tall], [ronn], [ripa] = states["Tall"], states["Rönn"], states["Ripa"]
    assert (tall.state, ronn.state) == (ConsentState.IN_FORCE, ConsentState.IN_FORCE)
    assert ripa.state is ConsentState.WITHDRAWN
    erasure = ripa.disclosures[0].erasure
    assert erasure is not None
    assert erasure.server_at is not None
    assert (len(erasure.members), len(erasure.receipts)) == (2, 1)


def test_a_seldom_used_computer_answers_when_it_is_turned_on(county: County, served: Server) -> None:
    """Petra's colleague syncs: her copy is gone, and Gun-Britt has every receipt."""
    tove, gun_britt = computer(county, TOVE), computer(county, GUN_BRITT)
    try:
        before = len(tove.desk.inbox.inbox().disclosed)
        tove.sync()
        gun_britt.sync()
        [ripa] = [card for card in gun_britt.desk.people.cards() if card.alias == "Ripa"]
        [consent] = gun_britt.desk.consents.list(ripa.compartment)
        erasure = consent.disclosures[0].erasure
        assert erasure is not None
        assert len(erasure.receipts) == len(erasure.members)
        assert len(tove.desk.inbox.inbox().disclosed) == before - 1
    finally:
        tove.close()
        gun_britt.close()


def test_a_contact_person_has_her_assignment_and_nothing_else(county: County) -> None:
    """On Ulla's computer lie the directory and one assignment, under its alias."""
    ulla = computer(county, ULLA)
    kinds = [info.kind for info in ulla.desk.ledger.compartments()]
    [assignment] = ulla.desk.sessions.assignments()
    ulla.close()
    assert set(kinds) == {CompartmentKind.ASSIGNMENT, CompartmentKind.DIRECTORY, CompartmentKind.ACCESS_LOG}
    assert (assignment.brief.alias, assignment.open) == ("Lom", True)


def test_its_server_is_blind(county: County) -> None:
    """No text, alias or name of the story stands anywhere in the server's files."""
    with sqlite3.connect(county.store) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    held = b"".join(path.read_bytes() for path in sorted(county.store.parent.iterdir()))
    words = [text.split(".")[0] for text, *_ in stories.CONSULTATIONS] + [text for text, *_ in stories.SESSIONS]
    words += [person.name for person in COUNTY] + [file.own_words for file in stories.FILES]
    assert len(held) > 100_000
    assert [word for word in words if word.encode() in held] == []


def test_it_moves_when_its_port_is_taken(small_county: County) -> None:
    """A second server on the same port is refused, so the county serves at another one, and every computer knows."""
    with small_county.serving() as first:
        other = County(small_county.folder)
        with other.serving() as second:
            assert first.url != second.url
            gun_britt = computer(small_county, GUN_BRITT)
            assert gun_britt.vault.mailbox.identity().server == second.url
            gun_britt.sync()
            gun_britt.close()


def test_every_consultation_has_a_text_that_tells_nobody(county: County) -> None:
    """What was asked is what the story says, each once."""
    petra = computer(county, PETRA)
    ledger = petra.desk.ledger
    infos = ledger.compartments(CompartmentKind.CONSULTATION)
    texts = [ledger.all(info.id, Consultation)[0].record.text for info in infos]
    petra.close()
    assert sorted(texts) == sorted(text for text, *_ in stories.CONSULTATIONS)
