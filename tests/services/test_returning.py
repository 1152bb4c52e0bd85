"""A computer that was shut out is let in again: nothing is lost, and nothing is sent under its old number."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import EvictionReason
from desktop.domain.records.access_log import LogBook, LogEntry
from desktop.domain.records.assignment import Brief, SupportSession
from desktop.domain.records.held_work import HeldWork
from desktop.domain.records.person_file import JournalNote, Person
from desktop.services.away.handed_work import HandedWorks
from desktop.services.away.quarantine import Quarantine, Where
from desktop.services.away.returning import Returning, may_return
from desktop.services.county.administration import NewMember
from desktop.services.county.ended import ended_here
from desktop.services.county.manifests import TELL_AFTER_MS
from desktop.services.log.access_log import AccessLog, Act
from desktop.sync import gate
from tests.support.administered import AdministeredCounty, an_administered_county
from tests.support.county import Computer
from tests.support.syncing import Colleague, grant
from wire.directory import Role
from wire.invitation import Invitation
from wire.keys import SealingKey, SigningKey
from wire.segment import read

DAYS = (date(2027, 2, 9), date(2027, 2, 10), date(2027, 2, 12))


@pytest.fixture
def office(tmp_path: Path) -> Iterator[AdministeredCounty]:
    with an_administered_county(tmp_path) as office:
        yield office


@pytest.fixture
def malin(office: AdministeredCounty) -> Colleague:
    """Whose computer was lost, and is found."""
    return office.join(Role.SOCIAL_WORKER)


@pytest.fixture
def gun_britt(office: AdministeredCounty, malin: Colleague) -> Colleague:
    """Her colleague, who has the same files."""
    return office.join(Role.SOCIAL_WORKER)


@pytest.fixture
def tall(office: AdministeredCounty, malin: Colleague, gun_britt: Colleague) -> CompartmentId:
    """An assignment that both handle; then three sessions without coverage, and the computer is reported."""
    tall = malin.ledger.found(CompartmentKind.ASSIGNMENT, [Brief(alias="Tall"), grant(gun_britt)])
    assert office.kerstin
    office.settle()
    for day in DAYS:
        malin.ledger.create(tall, SupportSession(held_on=day, text=f"hemligt {day}", written_by=malin.member))
    shut_out(office, malin)
    return tall


def shut_out(office: AdministeredCounty, malin: Colleague) -> None:
    """The administrator ends it, and it hears of that when it comes back."""
    office.lost(office.kerstin).report(malin.device)
    office.county.colleagues.remove(malin)
    office.settle()
    with pytest.raises(KnownError) as refused:
        malin.sync()
    assert refused.value.reason is Reason.DEVICE_ENDED
    assert ended_here(malin.ledger, malin.mailbox, malin.members, office.clock) is not None


def quarantine_of(who: Colleague) -> Quarantine:
    return Quarantine(who.ledger, who.mailbox, who.members, who.vault.settings, who.clock)


def returning(who: Colleague) -> Returning:
    return Returning(who.ledger, who.mailbox, who.members, who.vault.settings, quarantine_of(who), who.vault.anew)


def invite(office: AdministeredCounty, member: int) -> str:
    text = office.administration().invite(NewMember("Malin", "", "", "2305", (Role.SOCIAL_WORKER,), member=member))
    office.kerstin.sync()
    return text


def applied(malin: Colleague) -> list[bytes]:
    """What the server says to the application that waits."""
    waiting = returning(malin).waiting()
    assert waiting is not None
    return gate.apply(malin.link, waiting.application)


def approve(office: AdministeredCounty) -> str:
    """The administrator lets the one applicant in; gives the digits on her screen."""
    office.kerstin.sync()
    [applicant] = office.administration().applicants()
    office.administration().approve(applicant)
    office.kerstin.sync()
    return applicant.code


def let_in(office: AdministeredCounty, malin: Colleague) -> Colleague:
    """The whole way back; gives the same computer as what it is now."""
    digits = returning(malin).accept(invite(office, malin.member)).code
    assert applied(malin) == []
    assert approve(office) == digits
    assert returning(malin).take(applied(malin))
    return seat_anew(office, malin)


def seat_anew(office: AdministeredCounty, malin: Colleague) -> Colleague:
    identity = malin.mailbox.identity()
    assert identity.device is not None
    keys = SigningKey(identity.signing_key), SealingKey(identity.sealing_key)
    return office.county.sit(Computer(office.county.county, identity.device, *keys), malin.vault, malin.link)


def test_what_lies_here_is_not_said_to_be_lost_with_an_earlier_computer(
    office: AdministeredCounty, malin: Colleague, gun_britt: Colleague
) -> None:
    """It had told of three days before the link broke, and has come back with them; the unit sees them still."""
    old, tall = malin.device, malin.ledger.found(CompartmentKind.ASSIGNMENT, [Brief(alias="Tall"), grant(gun_britt)])
    assert office.kerstin
    office.settle()
    for day in DAYS:
        malin.ledger.create(tall, SupportSession(held_on=day, text="hemligt", written_by=malin.member))
    office.clock.turn(ms=TELL_AFTER_MS + 60_000)
    assert office.manifests(malin).tell()
    malin.link.up = -10  # all but the end of the last frame
    with pytest.raises(KnownError):
        malin.sync()
    shut_out(office, malin)
    malin = let_in(office, malin)
    office.kerstin.sync()
    office.settle()
    assert [one.day for one in office.manifests(malin).missing(old)] == list(DAYS)
    assert office.manifests(malin).missing_of_mine() == ()


def test_what_was_unsent_is_held_and_handed_over(
    office: AdministeredCounty, malin: Colleague, gun_britt: Colleague, tall: CompartmentId
) -> None:
    """Three sessions, by day and with their words; the file itself comes again; the colleague takes the work in."""
    old = malin.device
    assert returning(malin).waiting() is None
    malin = let_in(office, malin)
    assert malin.device != old
    [held] = quarantine_of(malin).mine()
    assert (held.alias, held.reason, held.where) == ("Tall", "shut_out", Where.HERE)
    assert [item.day for item in held.items] == list(DAYS)
    assert {one.member for one in held.receivers} == {gun_britt.member}
    assert malin.ledger.compartments(CompartmentKind.ASSIGNMENT) == [], "the old file and its keys are gone"
    office.settle()
    assert malin.ledger.all(tall, SupportSession) == [], "it came anew, with what the server had"
    assert malin.ledger.info(tall).card.alias == "Tall"
    assert gun_britt.ledger.all(tall, SupportSession) == []
    quarantine_of(malin).hand_over(held.id)
    office.settle()
    handed = HandedWorks(gun_britt.ledger, gun_britt.members, office.clock)
    [work] = handed.all()
    assert (work.author.member, work.into) == (malin.member, tall)
    handed.take_in(work.id)
    office.settle()
    quarantine_of(malin).look()
    office.settle()
    assert sorted(seen.record.text for seen in malin.ledger.all(tall, SupportSession)) == [f"hemligt {d}" for d in DAYS]
    assert quarantine_of(malin).mine() == ()
    assert malin.mailbox.head(tall, old) is not None


def test_nothing_is_sent_before_or_under_the_old_number(
    office: AdministeredCounty, malin: Colleague, tall: CompartmentId
) -> None:
    """All requests after the shutting-out: an application, twice; and after it only what the new number signs."""
    old, before = malin.device, len(malin.link.requests)
    malin = let_in(office, malin)
    assert all(b"hemligt" not in request for request in malin.link.requests)
    assert {len(request) for request in malin.link.requests[before:]} == {len(malin.link.requests[before])}
    malin.sync()
    queued = [frame.body for frame in malin.mailbox.outgoing() if frame.kind == 4]
    assert all(read(body).header.device != old for body in queued)


def test_it_may_go_on_working_as_any_computer(
    office: AdministeredCounty, malin: Colleague, gun_britt: Colleague, tall: CompartmentId
) -> None:
    """What is written after the return is sent as usual, also after the program has been closed."""
    malin = let_in(office, malin)
    office.settle()
    malin = office.county.restart(malin)
    malin.ledger.create(tall, SupportSession(held_on=DAYS[0], text="skrivet efteråt"))
    office.settle()
    assert [seen.record.text for seen in gun_britt.ledger.all(tall, SupportSession)] == ["skrivet efteråt"]


def test_what_was_held_before_and_what_never_leaves_are_kept(
    office: AdministeredCounty, malin: Colleague, gun_britt: Colleague
) -> None:
    """Earlier held work is held on; a file of this computer alone, and a draft, lie where they lay."""
    file = malin.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Björk"), JournalNote(text="ej")], local=True)
    work = HeldWork(compartment=bytes(16), alias="Rönn", reason="ended", kind=3, record=(1, 1), fields=b"\x80")
    malin.ledger.found(CompartmentKind.QUARANTINE, [work, grant(gun_britt)], local=True)
    malin.vault.drafts.keep("session/new", {"text": "halvskrivet"})
    assert office.kerstin
    office.settle()
    shut_out(office, malin)
    malin = let_in(office, malin)
    office.settle()
    [held] = quarantine_of(malin).mine()
    assert (held.alias, held.where) == ("Rönn", Where.HERE)
    assert [seen.record.text for seen in malin.ledger.all(file, JournalNote)] == ["ej"]
    assert malin.vault.drafts.get("session/new") == {"text": "halvskrivet"}


def test_the_log_of_what_was_opened_comes_to_the_reviewer(
    office: AdministeredCounty, malin: Colleague, gun_britt: Colleague
) -> None:
    """Entries that never came are the same links of the same chain."""
    reviewer = office.join(Role.LOG_REVIEWER)
    log = AccessLog(malin.ledger, malin.members, malin.vault.settings, office.clock)
    assert office.kerstin
    log.begin_day()
    office.settle()
    log.note(None, Act.PRINTED, "file")
    log.note(None, Act.EXPORTED, "file")
    shut_out(office, malin)
    malin = let_in(office, malin)
    AccessLog(malin.ledger, malin.members, malin.vault.settings, office.clock).note(None, Act.COPIED)
    office.settle()
    books = [info.id for info in reviewer.ledger.compartments(CompartmentKind.ACCESS_LOG)]
    entries = [seen.record for book in books for seen in reviewer.ledger.all(book, LogEntry)]
    first = {seen.record.first for book in books for seen in reviewer.ledger.all(book, LogBook)}
    assert sorted((one.number, one.act) for one in entries) == [
        (1, Act.STARTED),
        (2, Act.PRINTED),
        (3, Act.EXPORTED),
        (4, Act.COPIED),
    ]
    assert first == {1, 2, 4}


def test_a_withdrawal_that_was_not_sent_goes_first(
    office: AdministeredCounty, malin: Colleague, gun_britt: Colleague
) -> None:
    """An order to erase is signed anew, and reaches everybody."""
    file = malin.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Gran"), grant(gun_britt)])
    assert office.kerstin
    office.settle()
    malin.ledger.order_erasure(file)
    shut_out(office, malin)
    malin = let_in(office, malin)
    office.settle()
    assert gun_britt.ledger.compartments(CompartmentKind.PERSON_FILE) == []


def test_an_invitation_of_another_county_or_for_another_member_changes_nothing(
    office: AdministeredCounty, malin: Colleague, gun_britt: Colleague, tall: CompartmentId
) -> None:
    """The words here are their author's; the sessions lie where they lay."""
    old = malin.device
    with pytest.raises(KnownError) as wrong:
        returning(malin).accept(Invitation.create("http://127.0.0.1", bytes(16)).text())
    assert wrong.value.reason is Reason.INVITATION_WRONG
    returning(malin).accept(invite(office, gun_britt.member))
    applied(malin)
    approve(office)
    with pytest.raises(KnownError) as other:
        returning(malin).take(applied(malin))
    assert other.value.reason is Reason.NOT_ALLOWED
    assert malin.device == old == malin.mailbox.identity().device
    assert len(malin.ledger.all(tall, SupportSession)) == len(DAYS)


def test_a_forged_directory_is_not_believed(office: AdministeredCounty, malin: Colleague, tall: CompartmentId) -> None:
    """Not one that leaves out the line by which this computer was shut out."""
    returning(malin).accept(invite(office, malin.member))
    applied(malin)
    approve(office)
    lines = applied(malin)
    with pytest.raises(KnownError) as refused:
        returning(malin).take(lines[:-2])
    assert refused.value.reason is Reason.DIRECTORY_FORGED
    assert returning(malin).take(lines)


def test_a_full_disk_half_way_undoes_all_of_it(
    office: AdministeredCounty, malin: Colleague, tall: CompartmentId, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is what it was, with every word, and may be tried again."""
    old = malin.device
    returning(malin).accept(invite(office, malin.member))
    applied(malin)
    approve(office)
    lines = applied(malin)

    def full(_self: Quarantine) -> None:
        raise KnownError(Reason.DISK_FULL)

    with monkeypatch.context() as patch:
        patch.setattr(Quarantine, "forget_held", full)
        with pytest.raises(KnownError):
            returning(malin).take(lines)
    assert malin.mailbox.identity().device == old
    assert len(malin.ledger.all(tall, SupportSession)) == len(DAYS)
    assert quarantine_of(malin).mine() == ()
    assert returning(malin).take(lines)
    assert len(quarantine_of(malin).mine()) == 1


def test_sealed_work_that_cannot_be_read_here_keeps_it_from_returning(
    office: AdministeredCounty, malin: Colleague, tall: CompartmentId
) -> None:
    """What is away for a journey opens only under the old number."""
    assert may_return(malin.mailbox)
    file = malin.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Asp")])
    with pytest.raises(KnownError):
        malin.sync()
    malin.mailbox.evict([file], EvictionReason.TRAVEL)
    assert not may_return(malin.mailbox)
    with pytest.raises(KnownError) as refused:
        returning(malin).accept(invite(office, malin.member))
    assert refused.value.reason is Reason.NOT_ALLOWED


def test_what_ran_out_of_its_lease_comes_again_with_its_draft(
    office: AdministeredCounty, malin: Colleague, gun_britt: Colleague
) -> None:
    """All of it had been sent, so nothing hinders; the keys come to the new number and open what was being typed."""
    tall = malin.ledger.found(CompartmentKind.ASSIGNMENT, [Brief(alias="Tall"), grant(gun_britt)])
    assert office.kerstin
    office.settle()
    malin.vault.drafts.keep(f"session/{tall.hex()}/new", {"text": "halvskrivet"})
    malin.mailbox.evict([tall], EvictionReason.LEASE)
    shut_out(office, malin)
    assert may_return(malin.mailbox)
    malin = let_in(office, malin)
    office.settle()
    assert malin.mailbox.evicted() == []
    assert malin.ledger.info(tall).card.alias == "Tall"
    assert malin.vault.drafts.get(f"session/{tall.hex()}/new") == {"text": "halvskrivet"}
    malin.ledger.create(tall, SupportSession(text="efteråt"))
    office.settle()
    assert [seen.record.text for seen in gun_britt.ledger.all(tall, SupportSession)] == ["efteråt"]
