"""Breaking the glass, lowering a level, and the envelope that a manager can open at night."""

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from desktop.domain.clock import today
from desktop.domain.compartments import CONTRIBUTOR, HANDLER, CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import ProtectedPolicy
from desktop.domain.projection import Projection
from desktop.domain.records.access_log import Act, LogEntry, Visit
from desktop.domain.records.network_map import NetworkNode
from desktop.domain.records.person_file import Person, ProtectionLevel
from desktop.domain.records.safety import RiskPerson
from desktop.services.file.journal import Journal
from desktop.services.file.note_paper import NotePapers
from desktop.services.protected.protection import others_names
from tests.support.desks import LOVE, MATS, SIV, Desks
from tests.support.protected import BJORK, TELLING, ProtectedDesk
from tests.support.vaults import HandClock


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def desks(tmp_path: Path, clock: HandClock) -> Iterator[Desks]:
    made = Desks(tmp_path / "profile", clock)
    yield made
    made.vault.close()


@pytest.fixture
def desk(desks: Desks) -> ProtectedDesk:
    return ProtectedDesk(desks)


def refusal(call: Callable[[], object]) -> Reason:
    """Why it was refused."""
    with pytest.raises(KnownError) as caught:
        call()
    return caught.value.reason


def person(desk: ProtectedDesk, file: CompartmentId) -> Projection[Person]:
    return desk.desks.vault.ledger.all(file, Person)[0]


def logged(desk: ProtectedDesk) -> list[LogEntry]:
    ledger = desk.desks.vault.ledger
    books = ledger.compartments(CompartmentKind.ACCESS_LOG)
    return [seen.record for book in books for seen in ledger.all(book.id, LogEntry)]


def test_the_glass_is_broken_with_a_reason_and_logged_before_anything_shows(desk: ProtectedDesk) -> None:
    """Without a word nothing shows; with one the log has it, and the file has a mark that handlers see."""
    file = desk.bjork()
    assert refusal(lambda: desk.protection.unmask(file, "  ")) is Reason.REASON_MISSING
    assert [entry for entry in logged(desk) if entry.act is Act.UNMASKED] == []
    shown = desk.protection.unmask(file, "Polisen  ringde")
    assert shown.until == desk.desks.clock.now() + 60_000
    [entry] = [entry for entry in logged(desk) if entry.act is Act.UNMASKED]
    assert (entry.what, entry.reason, entry.protected) == ("name_and_places", "Polisen ringde", True)
    marks = desk.desks.vault.ledger.all(file, Visit)
    assert Act.UNMASKED in {mark.record.act for mark in marks}


def test_a_level_goes_up_at_once_and_down_with_a_reason(desk: ProtectedDesk) -> None:
    """What was lowered stays readable in the file: from what, to what, why and by whom."""
    file = desk.bjork()
    seen = person(desk, file)
    raised = desk.files.edit_person(seen, msgspec.structs.replace(seen.record, protection=ProtectionLevel.ASSUMED))
    lower = msgspec.structs.replace(raised.record, protection=ProtectionLevel.FLAG)
    assert refusal(lambda: desk.files.edit_person(raised, lower)) is Reason.LOWERING_NEEDS_REASON
    assert refusal(lambda: desk.protection.lower(raised, ProtectionLevel.FLAG, "")) is Reason.REASON_MISSING
    assert person(desk, file).record.protection is ProtectionLevel.ASSUMED
    desk.protection.lower(raised, ProtectionLevel.FLAG, "Skatteverket har beslutat")
    assert person(desk, file).record.protection is ProtectionLevel.FLAG
    [kept] = desk.protection.lowerings(file)
    assert (kept.before, kept.after, kept.reason) == (
        ProtectionLevel.ASSUMED,
        ProtectionLevel.FLAG,
        "Skatteverket har beslutat",
    )
    assert kept.by.mine
    assert Act.LOWERED in {entry.act for entry in logged(desk)}


def test_the_manager_opens_the_envelope_and_not_the_file(desk: ProtectedDesk) -> None:
    """By keys: he is a member of the compartment beside the file, and of nothing else."""
    file = desk.bjork()
    [room] = desk.protection.rooms.of(file)
    day = today(desk.desks.clock)
    assert desk.desks.rights(room, day)[MATS.member] == CONTRIBUTOR
    assert MATS.member not in desk.desks.rights(file, day)
    assert desk.protection.envelopes() == (), "a handler has the file itself"
    desk.desks.vault.ledger.destroy(file)  # as on a computer that never had it
    desk.desks.sit(MATS)
    [sealed] = desk.protection.envelopes()
    assert (sealed.alias, sealed.handlers[0].name) == ("Björk", LOVE.name)
    assert not any(word in repr(sealed) for word in TELLING)
    assert refusal(lambda: desk.protection.open_envelope(room, "")) is Reason.REASON_MISSING
    opened = desk.protection.open_envelope(room, "Socialjouren 02.10")
    assert opened.content.address == BJORK.address
    assert opened.content.in_emergency == BJORK.in_emergency
    entry = logged(desk)[-1]
    assert (entry.act, entry.what, entry.reason) == (Act.UNMASKED, "envelope", "Socialjouren 02.10")
    assert Act.UNMASKED in {mark.record.act for mark in desk.desks.vault.ledger.all(room, Visit)}


def test_the_envelope_follows_the_file_and_is_emptied_when_protection_is_lifted(desk: ProtectedDesk) -> None:
    """A new address is there; a new handler has it; lifted protection leaves nothing and ends the manager's access."""
    file = desk.bjork()
    seen = person(desk, file)
    desk.files.edit_person(seen, msgspec.structs.replace(seen.record, address="Harvägen 3"))
    desk.protection.follow(file)
    [(info, envelope)] = desk.protection.rooms.all()
    assert envelope.address == "Harvägen 3"
    desk.protection.lower(person(desk, file), ProtectionLevel.NONE, "Skyddet har upphört")
    [(info, envelope)] = desk.protection.rooms.all()
    assert (envelope.name, envelope.address, envelope.school, envelope.in_emergency) == ("", "", "", "")
    assert MATS.member not in desk.desks.rights(info.id, today(desk.desks.clock))


def test_new_handlers_of_the_file_handle_the_envelope_too(desk: ProtectedDesk) -> None:
    """Whoever is let into the file is let into what lies beside it."""
    file = desk.bjork(SIV.member)
    [room] = desk.protection.rooms.of(file)
    assert desk.desks.rights(room, today(desk.desks.clock))[SIV.member] == HANDLER


def test_following_twice_writes_nothing_more(desk: ProtectedDesk) -> None:
    """It runs after every save."""
    file = desk.bjork()
    [room] = desk.protection.rooms.of(file)
    before = desk.desks.vault.ledger.info(room).unsent
    desk.protection.follow(file)
    desk.protection.follow_all()
    assert desk.desks.vault.ledger.info(room).unsent == before
    assert len(desk.protection.rooms.of(file)) == 1


def test_without_an_emergency_reader_the_envelope_is_bare(desks: Desks) -> None:
    """The municipality may say that nobody opens anything at night; proposals can still be answered."""
    desk = ProtectedDesk(desks, ProtectedPolicy(emergency_reader="none"))
    desk.bjork()
    [(_, envelope)] = desk.protection.rooms.all()
    assert not any(word in repr(envelope) for word in TELLING)


def test_nothing_is_made_beside_a_file_without_protection(desk: ProtectedDesk) -> None:
    """No envelope, no reader, no telling words."""
    file = desk.files.create("Tall", details=Person(name="Mira Exempelsson", staying_municipality="2421"))
    desk.protection.follow(file)
    assert desk.protection.rooms.all() == []
    assert desk.protection.telling_words(file) == ()


def test_telling_words_are_those_of_names_and_places(desk: ProtectedDesk) -> None:
    """What a print leaves out of free text."""
    assert set(TELLING) <= set(desk.protection.telling_words(desk.bjork()))


def test_who_may_harm_tells_who_it_is_about_too(desk: ProtectedDesk) -> None:
    """Their names are telling words as those of the network are, also where two wrote different ones."""
    file, ledger = desk.bjork(), desk.desks.vault.ledger
    ledger.create(file, RiskPerson(relation="äldsta brodern", name="Arvid Planterad"))
    ledger.create(file, NetworkNode(relation="moster", name="Vendela Exempelsson"))
    assert {"Arvid", "Planterad", "Vendela"} <= set(desk.protection.telling_words(file))
    assert others_names(ledger, file) == ("Vendela Exempelsson", "Arvid Planterad")


def test_a_new_identity_is_found_by_alias_and_case_number_only(desk: ProtectedDesk) -> None:
    """Neither the name nor the old number leads to the file."""
    file = desk.bjork()
    assert [card.alias for card in desk.files.search("20000125-2386")] == ["Björk"]
    assert desk.files.search("Mira") == ()
    seen = person(desk, file)
    desk.files.edit_person(seen, msgspec.structs.replace(seen.record, protection=ProtectionLevel.ASSUMED))
    assert desk.files.search("20000125-2386") == ()
    assert [card.alias for card in desk.files.search("SN 2026-114")] == ["Björk"]


def test_the_head_of_the_file_names_no_municipality(desk: ProtectedDesk) -> None:
    """Whose matter it is would say where she lives."""
    assert desk.files.overview(desk.bjork()).owner == ""


def test_a_printed_note_leaves_name_number_and_place_blank(desk: ProtectedDesk) -> None:
    """Fields and text; without protection the paper says whose it is."""
    ledger = desk.desks.vault.ledger
    journal = Journal(ledger, desk.desks, desk.desks.clock)
    papers = NotePapers(ledger, desk.log)
    file = desk.bjork()
    journal.write(file, "Mira ringde från Storuman. Går i Kråkbergsskolan.")
    paper = papers.of(journal.notes(file)[0])
    assert (paper.protected, paper.name, paper.personal_number, paper.case_number) == (True, "", "", "")
    assert paper.texts == ("____ ringde från ____. Går i ____.",)
    open_file = desk.files.create("Tall", details=Person(name="Mira Exempelsson", case_number="SN 1"))
    journal.write(open_file, "Mira ringde.")
    paper = papers.of(journal.notes(open_file)[0])
    assert (paper.protected, paper.name, paper.case_number, paper.texts) == (
        False,
        "Mira Exempelsson",
        "SN 1",
        ("Mira ringde.",),
    )
    papers.note_printed(file)
    assert (logged(desk)[-1].act, logged(desk)[-1].what) == (Act.PRINTED, "note")
