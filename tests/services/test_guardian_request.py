"""A guardian asks to read a child's file: nothing is released by itself, item by item, guardian by guardian (SC9)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from demo.cast import GUN_BRITT
from desktop.domain.clock import instant
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId, RecordRef
from desktop.domain.policy import Policy
from desktop.domain.records.access_log import LogEntry, Visit
from desktop.domain.records.person_file import JournalNote, Person
from desktop.domain.records.request import GivenOut, GivenTo, GuardianRequest, HarmGround, Outcome
from desktop.services.extract.guardian_request import GuardianRequests, RequestView, guardian_visible, package_of
from desktop.services.extract.register_extract import GAP
from desktop.services.extract.register_extract_handling import Section
from desktop.services.log.access_log import AccessLog, Act
from tests.support.shared_desk import SharedDesk, number

BORN = 2012
MAMA, PAPA = "Amal Haddad", "Yusuf Haddad"
SECRET, PLAIN = "Berättar att hon är rädd hemma.", "Möte på skolan. Amal Haddad ringde 070-174 06 71."


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SharedDesk]:
    desk = SharedDesk(tmp_path / "vault", instant(datetime(2027, 1, 19, 9, 0)))
    yield desk
    desk.close()


def service(desk: SharedDesk) -> GuardianRequests:
    log = AccessLog(desk.vault.ledger, desk, desk.vault.settings, desk.clock)
    return GuardianRequests(desk.vault.ledger, desk, desk.clock, Policy(), log)


@pytest.fixture
def file(desk: SharedDesk) -> CompartmentId:
    """The file of a child who is fourteen."""
    ledger = desk.vault.ledger
    child = ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Sälg", birth_year=BORN)])
    for text in (SECRET, PLAIN):
        ledger.create(child, JournalNote(text=text, written_by=number(GUN_BRITT)))
    ledger.create(child, Visit(act=Act.OPENED, at=1_800_000_000))
    return child


def asked(desk: SharedDesk, file: CompartmentId, guardian: str = MAMA) -> RecordRef:
    day = date(2027, 1, 18)
    request = GuardianRequest(
        guardian=guardian,
        asked_on=day,
        custody_checked_on=day,
        decided_by="Mats Ederborg, IFO-chef",
        decided_on=date(2027, 1, 19),
    )
    return service(desk).begin(file, request).ref


def decide(desk: SharedDesk, request: RecordRef, outcome: Outcome, *, only: str = "") -> None:
    view = service(desk).view(request)
    for item in view.found.items:
        if only in repr(item.pieces):
            service(desk).test(request, item, outcome, HarmGround.CHILD)


def note(view: RequestView, text: str) -> object:
    return next(item for item in view.found.items if any(piece.text == text for piece in item.pieces))


def test_everything_is_being_considered_until_a_person_has_decided(desk: SharedDesk, file: CompartmentId) -> None:
    """Nothing is released because nobody has said no, and there is no answer."""
    request = asked(desk, file)
    view = service(desk).view(request)
    assert {view.outcome(item) for item in view.found.items} == {Outcome.CONSIDERED}
    assert not any(guardian_visible(view, item) for item in view.found.items)
    assert package_of(view).items == ()
    with pytest.raises(KnownError) as refused:
        service(desk).answer(request)
    assert refused.value.reason is Reason.ITEMS_LEFT


def test_who_has_read_and_who_works_with_the_file_is_nothing_to_ask_for(desk: SharedDesk, file: CompartmentId) -> None:
    """Not even as an item to be decided about."""
    sections = {item.section for item in service(desk).view(asked(desk, file)).found.items}
    assert sections.isdisjoint({Section.READERS, Section.ACCESS, Section.REQUESTS})
    assert Section.NOTES in sections


def test_the_package_has_what_was_released_and_nothing_else(desk: SharedDesk, file: CompartmentId) -> None:
    """One item whole, one in part, the rest not at all."""
    request = asked(desk, file)
    decide(desk, request, Outcome.REFUSED)
    decide(desk, request, Outcome.PARTLY, only="Möte")
    view, package = service(desk).answer(request)
    assert [piece.text for item in package.items for piece in item.pieces] == [f"Möte på skolan. {GAP} ringde {GAP}."]
    assert "rädd" not in repr(package)
    assert (view.count(Outcome.PARTLY), view.count(Outcome.REFUSED)) == (1, len(view.found.items) - 1)
    assert {left.ground for left in package.left_out} == {HarmGround.CHILD}


def test_words_that_were_written_after_the_test_are_considered_anew(desk: SharedDesk, file: CompartmentId) -> None:
    """A decision is about these very words."""
    request = asked(desk, file)
    decide(desk, request, Outcome.RELEASED)
    person = desk.vault.ledger.all(file, Person)[0]
    desk.vault.ledger.edit(person, Person(alias="Sälg", birth_year=BORN, wishes="Vill inte att pappa får veta."))
    view = service(desk).view(request)
    assert view.left == 1
    assert "pappa" not in repr(package_of(view))


def test_what_one_guardian_has_been_given_says_nothing_of_the_other(desk: SharedDesk, file: CompartmentId) -> None:
    """Each request has tests of its own."""
    first, second = asked(desk, file), asked(desk, file, PAPA)
    decide(desk, first, Outcome.RELEASED)
    view = service(desk).view(second)
    assert view.left == len(view.found.items)
    assert [other.ref for other in view.others] == [first]


def test_two_who_have_tested_differently_have_not_decided(desk: SharedDesk, file: CompartmentId) -> None:
    """The item is being considered until one of them has chosen."""
    request = asked(desk, file)
    item = service(desk).view(request).found.items[0]
    seen = service(desk).test(request, item, Outcome.CONSIDERED)
    for outcome in (Outcome.RELEASED, Outcome.REFUSED):
        desk.vault.ledger.edit(seen, _with(seen.record, outcome))
    assert service(desk).view(request).outcome(item) is Outcome.CONSIDERED


def _with(record: object, outcome: Outcome) -> object:
    import msgspec

    return msgspec.structs.replace(record, outcome=outcome)


def test_each_refused_item_stands_in_the_log(desk: SharedDesk, file: CompartmentId) -> None:
    """Without a word of what it was."""
    request = asked(desk, file)
    decide(desk, request, Outcome.REFUSED)
    view, package = service(desk).answer(request)
    books = desk.vault.ledger.compartments(CompartmentKind.ACCESS_LOG)
    entries = [seen.record for book in books for seen in desk.vault.ledger.all(book.id, LogEntry)]
    refused = [entry for entry in entries if entry.act is Act.REFUSED]
    assert len(refused) == len(view.found.items)
    assert {entry.what for entry in refused} == {"guardian_item"}
    assert package.items == ()
    assert not any(entry.act is Act.EXPORTED for entry in entries)


def test_no_answer_before_custody_has_been_checked_and_somebody_has_decided(
    desk: SharedDesk, file: CompartmentId
) -> None:
    """What is missing is said by name."""
    request = service(desk).begin(file, GuardianRequest(guardian=MAMA)).ref
    decide(desk, request, Outcome.REFUSED)
    with pytest.raises(KnownError) as refused:
        service(desk).answer(request)
    assert refused.value.reason is Reason.REQUEST_INCOMPLETE
    assert refused.value.detail["fields"] == ("custody_checked_on", "decided_by", "decided_on")


@pytest.mark.parametrize(
    ("born", "years", "own_say", "adult"), [(2012, 15, True, False), (2016, 11, False, False), (2008, 19, True, True)]
)
def test_the_ages_come_from_the_policy(desk: SharedDesk, born: int, years: int, own_say: bool, adult: bool) -> None:
    """From which age the child's own agreement is asked for, and when no guardian has anything to ask for."""
    file = desk.vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Asp", birth_year=born)])
    age = service(desk).view(asked(desk, file)).age
    assert (age.years, age.has_own_say, age.is_adult) == (years, own_say, adult)


def test_that_something_was_given_out_stands_in_the_file(desk: SharedDesk, file: CompartmentId) -> None:
    """To whom, and how much."""
    request = asked(desk, file)
    decide(desk, request, Outcome.RELEASED)
    _, package = service(desk).answer(request)
    service(desk).given_out(request, package)
    given = desk.vault.ledger.all(file, GivenOut)[0].record
    assert (given.to, given.items, given.left_out) == (GivenTo.GUARDIAN, len(package.items), 0)
    assert given.request == (request.record.device, request.record.sequence)
