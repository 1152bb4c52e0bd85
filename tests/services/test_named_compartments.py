"""A record in one file names another compartment: colleagues' programs open, follow or erase nothing on a name alone.

Mats handles file one with Astrid, and knows the id of file two, which is hers: a sibling's file is named in a consent,
and he has handled it once. He has a changed program, and all the rights that one who handles file one has.
"""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from desktop.domain.clock import today
from desktop.domain.compartments import HANDLER, READER, CompartmentKind, Right
from desktop.domain.errors import KnownError
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import Policy
from desktop.domain.records import Record
from desktop.domain.records.assignment import Assignment, AssignmentStatus
from desktop.domain.records.attachment import Attachment, Piece
from desktop.domain.records.case_transfer import CaseTransfer, TransferNote
from desktop.domain.records.consent import Basis, Consent, Disclosure
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.person_file import JournalNote, Person, ProtectionLevel
from desktop.domain.records.protection import Envelope
from desktop.services.access.handlers import Handlers
from desktop.services.access.hanging import Hanging
from desktop.services.assignment.assignment_access import AssignmentAccess
from desktop.services.attachment.attachments import Attachments
from desktop.services.consent.consent_ending import Ending
from desktop.services.log.access_log import AccessLog
from desktop.services.protected.protected_rooms import ProtectedRooms
from tests.support.synced_people import astrid, county, mats, rojda
from tests.support.syncing import Colleague, SyncedCounty, grant

__all__ = ["astrid", "county", "mats", "rojda"]


@pytest.fixture
def one(county: SyncedCounty, astrid: Colleague, mats: Colleague) -> CompartmentId:
    """The file that both handle."""
    made = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats)])
    county.settle()
    return made


@pytest.fixture
def two(astrid: Colleague) -> CompartmentId:
    """Astrid's alone."""
    return astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Gran"), JournalNote(text="hemligt")])


def readers(colleague: Colleague, compartment: CompartmentId) -> set[int]:
    """Who may read it."""
    held = colleague.members.rights(compartment, today(colleague.clock))
    return {member for member, right in held.items() if Right.READ in right}


def handlers_of(colleague: Colleague) -> Handlers:
    return Handlers(colleague.ledger, colleague.members, colleague.clock)


def attachments_of(colleague: Colleague) -> Attachments:
    log = AccessLog(colleague.ledger, colleague.members, colleague.vault.settings, colleague.clock)
    return Attachments(colleague.ledger, colleague.mailbox, colleague.members, colleague.clock, log)


@pytest.mark.parametrize(
    "naming",
    [
        lambda room: Disclosure(compartment=bytes(room), basis=Basis.CONSENT),
        lambda room: Assignment(compartment=bytes(room), status=AssignmentStatus.RUNNING),
    ],
)
def test_who_handles_a_file_is_not_let_in_to_what_a_record_of_it_names(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, one: CompartmentId, two: CompartmentId, naming: object
) -> None:
    """Neither Mats to file two, nor Astrid's other colleagues out of it."""
    record = naming(two)  # type: ignore[operator]
    assert isinstance(record, Record)
    mats.ledger.create(one, record)
    county.settle()
    handlers_of(astrid).follow(one)
    county.settle()
    assert readers(astrid, two) == {astrid.member}
    assert mats.mailbox.keys(two) is None


def test_an_assignment_that_names_a_file_lets_nobody_in_to_it(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague, one: CompartmentId, two: CompartmentId
) -> None:
    """The contact person that he has written there least of all."""
    named = Assignment(compartment=bytes(two), status=AssignmentStatus.RUNNING, contact_person=rojda.member)
    mats.ledger.create(one, named)
    county.settle()
    [seen] = astrid.ledger.all(one, Assignment)
    access = AssignmentAccess(astrid.ledger, astrid.members, astrid.clock)
    assert access.info(seen) is None
    access.follow(seen)
    assert readers(astrid, two) == {astrid.member}


@pytest.mark.parametrize("kind", [CompartmentKind.PERSON_FILE, CompartmentKind.DISCLOSURE])
def test_a_withdrawn_consent_erases_nothing_that_it_has_not_disclosed(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, one: CompartmentId, kind: CompartmentKind
) -> None:
    """Else whoever handles one file could have all others erased everywhere, without a trace of who did it."""
    other = astrid.ledger.found(kind, [Person(alias="Gran")])
    consent = mats.ledger.create(one, Consent(withdrawn_at=mats.clock.now()))
    mats.ledger.create(one, Disclosure(basis=Basis.CONSENT, consent=tuple(consent.id), compartment=bytes(other)))
    county.settle()
    Ending(astrid.ledger, astrid.members, astrid.clock, Policy()).settle(one)
    assert astrid.ledger.info(other).id == other


def test_what_hangs_on_a_file_is_not_changed_for_another_by_an_edit(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, one: CompartmentId, two: CompartmentId
) -> None:
    """Who made the record does not matter, but who named the compartment in it."""
    room = astrid.ledger.found(CompartmentKind.DISCLOSURE, [grant(mats)])
    consent = astrid.ledger.create(one, Consent())
    disclosed = Disclosure(basis=Basis.CONSENT, consent=tuple(consent.id), compartment=bytes(room))
    astrid.ledger.create(one, disclosed)
    county.settle()
    [seen] = mats.ledger.all(one, Disclosure)
    mats.ledger.edit(seen, replace(seen.record, compartment=bytes(two)))
    [given] = mats.ledger.all(one, Consent)
    mats.ledger.edit(given, replace(given.record, withdrawn_at=mats.clock.now()))
    county.settle()
    Ending(astrid.ledger, astrid.members, astrid.clock, Policy()).settle(one)
    assert astrid.ledger.info(two).id == two


def test_an_attachment_of_another_file_is_neither_shared_nor_erased(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, one: CompartmentId
) -> None:
    """By a line about it that stands in this file, removed in Astrid's name."""
    content = astrid.ledger.found(CompartmentKind.ATTACHMENT, [Piece(number=0, of=1, data=b"x")])
    mats.ledger.create(one, Attachment(name="a.txt", compartment=bytes(content)))
    removed = Attachment(name="b.txt", compartment=bytes(content), removed_at=1, removed_by=astrid.member)
    mats.ledger.create(one, removed)
    county.settle()
    here = attachments_of(astrid)
    here.follow(one)
    here.settle()
    assert readers(astrid, content) == {astrid.member}
    assert astrid.ledger.info(content).id == content


def test_what_the_founder_named_is_followed_and_erased_also_by_others(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague, one: CompartmentId
) -> None:
    """The founder's own word, or that of one who may let in there anyway."""
    room = astrid.ledger.found(CompartmentKind.DISCLOSURE, [grant(mats)])
    consent = astrid.ledger.create(one, Consent(withdrawn_at=1))
    disclosed = Disclosure(basis=Basis.CONSENT, consent=tuple(consent.id), compartment=bytes(room))
    seen = astrid.ledger.create(one, disclosed)
    astrid.ledger.edit(seen, replace(seen.record, purpose="stöd"))
    county.settle()
    mats.ledger.create(one, grant(rojda))
    handlers_of(mats).follow(one)
    assert rojda.member in readers(mats, room)
    Ending(mats.ledger, mats.members, mats.clock, Policy()).settle(one)
    with pytest.raises(KnownError):
        mats.ledger.info(room)


# ---- the envelope of a protected person ----


@pytest.mark.parametrize("astrids_rights", [HANDLER, READER | Right.WRITE | Right.EDIT])
def test_a_protected_address_is_written_where_only_its_handlers_read(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague, astrids_rights: Right
) -> None:
    """Anybody in the county may found an envelope that says which file it is of; nobody gets the address by it."""
    file = astrid.ledger.found(
        CompartmentKind.PERSON_FILE,
        [Person(alias="Tall", protection=ProtectionLevel.REGISTRATION, address="Hemliga vägen 1")],
    )
    county.settle()
    helper = Grant(member=rojda.member, rights=int(READER), basis=GrantBasis.CONSENT)
    herself = Grant(member=mats.member, rights=int(READER), basis=GrantBasis.DECISION)
    trap = mats.ledger.found(
        CompartmentKind.PROTECTED,
        [Envelope(file=bytes(file), alias="Tall"), grant(astrid, astrids_rights), helper, herself],
    )
    county.settle()
    rooms = ProtectedRooms(astrid.ledger, astrid.members, astrid.clock, Policy().protected)
    rooms.follow(file)
    county.settle()
    for reader in (mats, rojda):
        if reader.mailbox.keys(trap) is not None:
            assert [seen.record.address for seen in reader.ledger.all(trap, Envelope)] in ([""], [])
    assert rooms.ensure(file) != trap


def test_a_case_on_its_way_from_another_file_is_not_taken_back(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, one: CompartmentId
) -> None:
    """By whoever takes back one that names it."""
    package = astrid.ledger.found(CompartmentKind.TRANSFER, [TransferNote(unit="2305")])
    mats.ledger.create(one, CaseTransfer(receiver="2313", compartment=bytes(package), sent_at=mats.clock.now()))
    county.settle()
    [seen] = astrid.ledger.all(one, CaseTransfer)
    assert Hanging(astrid.ledger, astrid.members, astrid.clock).on(seen, CompartmentKind.TRANSFER) is None
    [own] = mats.ledger.all(one, CaseTransfer)
    assert Hanging(mats.ledger, mats.members, mats.clock).on(own, CompartmentKind.TRANSFER) is None
