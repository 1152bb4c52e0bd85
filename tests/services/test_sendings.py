"""Sent is what the server has; received is what a colleague's own computer has said that it has."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from desktop.domain.clock import today
from desktop.domain.compartments import CompartmentKind
from desktop.domain.policy import Policy
from desktop.domain.records.consent import Consent, ConsentForm, Giver, Information, NamedPerson
from desktop.domain.records.consultation import Consultation
from desktop.domain.records.person_file import JournalNote, Person, ProtectionLevel
from desktop.services.sendings import Kept, Sendings, Stays
from desktop.services.status import Refusal, Status, What
from tests.support.syncing import Colleague, SyncedCounty, a_county, grant
from wire.directory import Role
from wire.errors import Code
from wire.messages import Kind


@pytest.fixture
def county(tmp_path: Path) -> Iterator[SyncedCounty]:
    with a_county(tmp_path) as made:
        yield made


@pytest.fixture
def astrid(county: SyncedCounty) -> Colleague:
    return county.join(Role.SOCIAL_WORKER)


@pytest.fixture
def mats(county: SyncedCounty, astrid: Colleague) -> Colleague:
    return county.join(Role.SOCIAL_WORKER)


def sendings(colleague: Colleague) -> Sendings:
    return Sendings(colleague.ledger, colleague.mailbox, colleague.members, colleague.clock, Policy())


def test_received_is_claimed_only_when_the_other_s_computer_has_said_so(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """Written, sent, fetched: still nothing is known of her. She writes a line, and it is."""
    county.settle()
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats)])
    [waiting] = sendings(astrid).view().sendings
    assert (waiting.what, waiting.sent) == (What.PERSON_FILE, False)
    astrid.sync()
    mats.sync()
    [sent] = sendings(astrid).view().sendings
    assert (sent.sent, [who.at for who in sent.receivers]) == (True, [None])
    mats.ledger.create(file, JournalNote(text="Läst."))
    county.clock.turn(minutes=30)
    mats.sync()
    astrid.sync()
    [received] = sendings(astrid).view().sendings
    assert [who.at for who in received.receivers] == [county.clock.now()]
    astrid.ledger.create(file, JournalNote(text="Mer."))
    astrid.sync()
    assert [who.at for who in sendings(astrid).view().sendings[0].receivers] == [None]


def test_what_stays_is_told_with_its_reason(county: SyncedCounty, astrid: Colleague) -> None:
    """A consultation that is kept here, and a protected file."""
    astrid.ledger.found(CompartmentKind.CONSULTATION, [Consultation(text="Hur gör jag?", code="K27-01")], local=True)
    person = Person(alias="Tall", protection=ProtectionLevel.REGISTRATION)
    astrid.ledger.found(CompartmentKind.PERSON_FILE, [person])
    assert set(sendings(astrid).view().kept) == {
        Kept(What.CONSULTATION, "K27-01", Stays.OWN),
        Kept(What.PERSON_FILE, "", Stays.PROTECTED),
    }


def test_what_a_missing_consent_holds_back_is_told(county: SyncedCounty, astrid: Colleague) -> None:
    """One waits for its signature, one for somebody who is named in it; one that is given holds nothing back."""
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall")])
    assert sendings(astrid).view().kept == ()
    given = Consent(
        given_by=Giver.PERSON,
        parties=(1,),
        information=(Information.SUPPORT_PLAN,),
        purpose="Stöd",
        form=ConsentForm.WRITTEN,
        witness="Astrid",
        valid_from=today(county.clock),
        valid_until=today(county.clock) + timedelta(days=90),
        third_persons_named=False,
        age_and_capacity="Vuxen",
        form_version="1",
        recorded_by=astrid.member,
    )
    consent = astrid.ledger.create(file, given)
    assert sendings(astrid).view().kept == ()
    astrid.ledger.create(file, replace(given, awaits_signature=True))
    named = astrid.ledger.create(file, NamedPerson(consent=consent.id, label="lillasyster"))
    waits = Kept(What.DISCLOSURE, "", Stays.CONSENT)
    assert sendings(astrid).view().kept == (waits, waits)
    astrid.ledger.edit(named, replace(named.record, agreed_on=today(county.clock)))
    assert sendings(astrid).view().kept == (waits,)


def test_a_refusal_says_why(county: SyncedCounty, astrid: Colleague) -> None:
    """Each of the server's codes that a person can do something about has its own."""
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall")])
    astrid.engine.start()
    while astrid.engine.work():
        pass
    for code, refusal in ((Code.TOO_LARGE, Refusal.TOO_LARGE), (Code.RATE, Refusal.OTHER)):
        for outgoing in astrid.mailbox.outgoing():
            if outgoing.kind == Kind.SEGMENT:
                astrid.mailbox.refused(outgoing.id, code, 0)
        [item] = Status(astrid.mailbox, astrid.members).view().waiting
        assert (item.refused, item.refusal) == (True, refusal)
        astrid.mailbox.forget_confirmations()
    assert astrid.ledger.info(file).unsent
