"""What one has no access to any more goes from the computer; what one wrote goes to the unit; and one is told."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop.domain.clock import today
from desktop.domain.compartments import CONTRIBUTOR, CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.records.assignment import Brief, SupportSession
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.person_file import JournalNote, Person
from desktop.services.away.ended_access import Ended, EndedAccess, Was
from desktop.services.away.quarantine import Quarantine
from tests.services.test_quarantine import handed_to, quarantine_of
from tests.support.synced_people import astrid, county, mats, rojda
from tests.support.syncing import Colleague, SyncedCounty, grant
from tests.sync.test_new_epochs import end

__all__ = ["astrid", "county", "mats", "rojda"]


def ended_for(colleague: Colleague) -> tuple[EndedAccess, Quarantine]:
    vault, held = colleague.vault, quarantine_of(colleague)
    clock, members = colleague.clock, colleague.members
    return EndedAccess(vault.ledger, vault.mailbox, members, vault.settings, vault.drafts, clock, held), held


@pytest.fixture
def file(county: SyncedCounty, astrid: Colleague, mats: Colleague) -> CompartmentId:
    """Astrid's and Mats's."""
    found = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats)])
    astrid.ledger.create(found, JournalNote(text="före"))
    county.settle()
    return found


def notes(colleague: Colleague, file: CompartmentId) -> list[str]:
    return sorted(seen.record.text for seen in colleague.ledger.all(file, JournalNote))


def test_one_let_out_is_told_and_the_file_goes(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """From her screens and from her computer, keys too; told once, until she has read it. The others see no change."""
    service, held = ended_for(mats)
    assert service.look() == 0
    end(astrid, file, mats.member)
    county.settle()
    assert (service.look(), service.look()) == (1, 0)
    assert service.told() == (Ended("Tall", Was.HANDLER, today(county.clock), held=False),)
    assert mats.mailbox.keys(file) is None
    assert (mats.ledger.compartments(CompartmentKind.PERSON_FILE), held.mine()) == ([], ())
    service.read()
    assert service.told() == ()
    assert ended_for(astrid)[0].look() == 0
    assert notes(astrid, file) == ["före"]


def test_what_she_had_not_sent_is_held_first_and_can_be_handed_over(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """What was half typed when she heard of it is in quarantine, and reaches the unit at one press."""
    service, held = ended_for(mats)
    end(astrid, file, mats.member)
    county.settle()
    mats.vault.drafts.keep(f"journal/{file.hex()}", {"text": "halvskrivet om skolan", "kind": "call"})
    assert service.look() == 1
    [told], [work] = service.told(), held.mine()
    assert told.held
    assert [item.words for item in work.items] == [("halvskrivet om skolan",)]
    assert mats.vault.drafts.get(f"journal/{file.hex()}") is None
    held.hand_over(work.id)
    county.settle()
    assert [one.alias for one in handed_to(astrid).all()] == ["Tall"]


def test_words_that_a_screen_keeps_a_moment_later_are_held_too(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """She is in the middle of a sentence when the file goes."""
    service, held = ended_for(mats)
    end(astrid, file, mats.member)
    county.settle()
    service.look()
    mats.vault.drafts.keep(f"journal/{file.hex()}", {"text": "mitt i en mening"})
    service.look()
    assert [item.words for one in held.mine() for item in one.items] == [("mitt i en mening",)]
    assert [one.held for one in service.told()] == [True]


def test_what_she_wrote_before_she_knew_is_in_the_file(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """It goes up with the sync that brings the news, and need not be held."""
    service, held = ended_for(mats)
    mats.ledger.create(file, JournalNote(text="sent, i tid"))
    end(astrid, file, mats.member)
    county.settle()
    assert service.look() == 1
    assert held.mine() == ()
    assert notes(astrid, file) == ["före", "sent, i tid"]


def test_one_let_in_again_has_all_of_it_again(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """With what she wrote herself and what was written meanwhile; and writes on."""
    service, _ = ended_for(mats)
    mats.ledger.create(file, JournalNote(text="av mats"))
    county.settle()
    end(astrid, file, mats.member)
    county.settle()
    service.look()
    astrid.ledger.create(file, JournalNote(text="medan"))
    county.settle()
    astrid.ledger.create(file, grant(mats))
    county.settle()
    assert service.look() == 0
    mats.ledger.create(file, JournalNote(text="åter"))
    county.settle()
    assert notes(mats, file) == notes(astrid, file) == ["av mats", "före", "medan", "åter"]


def test_a_contact_person_s_last_day_counts_when_a_sync_has_been_since(
    county: SyncedCounty, astrid: Colleague, rojda: Colleague
) -> None:
    """A clock that is wrong takes nothing away; a session that was not sent is held."""
    until = today(county.clock) + timedelta(days=3)
    hers = Grant(member=rojda.member, rights=CONTRIBUTOR, basis=GrantBasis.DECISION, until=until)
    assignment = astrid.ledger.found(CompartmentKind.ASSIGNMENT, [Brief(alias="Tall"), hers])
    county.settle()
    rojda.ledger.create(assignment, SupportSession(text="vi fikade", written_by=rojda.member))
    service, held = ended_for(rojda)
    county.clock.turn(days=5)
    assert service.look() == 0
    rojda.sync()
    assert service.look() == 1
    [told] = service.told()
    assert (told.was, told.since) == (Was.CONTACT_PERSON, until + timedelta(days=1))
    assert (told.held, len(held.mine())) == (True, 1)


def test_one_who_leaves_says_so_before_it_goes(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """The founder hands over herself: her leaving is sent first."""
    service, _ = ended_for(astrid)
    astrid.ledger.create(file, Grant(member=astrid.member, rights=0, basis=GrantBasis.HANDOVER))
    assert service.look() == 0
    county.settle()
    assert service.look() == 1
    with pytest.raises(KnownError) as gone:
        astrid.ledger.all(file, JournalNote)
    assert gone.value.reason is Reason.GONE
    mats.ledger.create(file, JournalNote(text="efter"))
    county.settle()
    assert notes(mats, file) == ["efter", "före"]
