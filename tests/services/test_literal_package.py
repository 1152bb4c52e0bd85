"""*Det här ser länet* is literal: what the preview shows is what is sealed, read back out of the sealed bytes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.domain import codebook
from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import Policy
from desktop.domain.records import Record
from desktop.domain.records.consent import Consent, ConsentForm, Giver, Information
from desktop.domain.records.membership import Grant
from desktop.domain.records.person_file import JournalNote, Person
from desktop.services.consent.consents import Consents
from desktop.services.consent.disclosures import Disclosures
from tests.support.syncing import Colleague, SyncedCounty, a_county
from wire import directory as lines
from wire import segment
from wire.directory import Role
from wire.messages import Kind
from wire.segment import EpochKey


@pytest.fixture
def county(tmp_path: Path) -> Iterator[SyncedCounty]:
    with a_county(tmp_path) as county:
        yield county


@pytest.fixture
def gun_britt(county: SyncedCounty) -> Colleague:
    return county.join(Role.SOCIAL_WORKER)


@pytest.fixture
def team(county: SyncedCounty, gun_britt: Colleague) -> int:
    """The county's team with one who receives."""
    known = len(county.county.lines)
    team = county.county.line(lines.Unit("23"))
    member = county.county.line(lines.Member(team, (Role.COORDINATOR,)))
    county.server.sync(county.admin, *county.county.new_lines(known))
    county.join(member=member)
    county.settle()
    return team


def sealed_records(colleague: Colleague, compartment: CompartmentId) -> list[Record]:
    """Every record in the sealed segments that wait for the county, in order of writing."""
    keys = colleague.mailbox.keys(compartment)
    assert keys is not None
    signing_key = colleague.members.directory.device(colleague.device).signing_key
    found: list[Record] = []
    for frame in colleague.mailbox.outgoing():
        if frame.kind == Kind.SEGMENT and frame.compartment == compartment:
            header = segment.read(frame.body).header
            key = EpochKey(compartment, header.epoch, keys.epochs[header.epoch])
            for entry in segment.open_sealed(frame.body, key, signing_key).entries:
                kind = codebook.KINDS[entry.kind]
                record, unread = codebook.typed(kind, dict(entry.fields))
                assert (unread, entry.record) == (frozenset(), None)
                found.append(record)
    return found


def test_the_sealed_bytes_hold_the_preview_and_who_may_read_it_and_nothing_else(
    county: SyncedCounty, gun_britt: Colleague, team: int
) -> None:
    """Record for record: opened again with the copy's own key, as the recipient opens them."""
    consents = Consents(gun_britt.ledger, gun_britt.members, gun_britt.clock, Policy())
    disclosures = Disclosures(gun_britt.ledger, gun_britt.members, gun_britt.clock, Policy())
    person = Person(alias="Tall", sign="tree", name="Hemligt Namn", situation_now="Bor hos en vän.", wishes="Vill bo.")
    file = gun_britt.ledger.found(CompartmentKind.PERSON_FILE, [person, JournalNote(text="Stannar.")])
    seen = consents.record(
        file,
        Consent(
            given_by=Giver.PERSON,
            parties=(team,),
            information=(Information.SITUATION_NOW, Information.WISHES),
            purpose="Samråd",
            form=ConsentForm.WRITTEN,
            valid_from=date(2026, 9, 1),
            valid_until=date(2027, 3, 1),
            third_persons_named=False,
            age_and_capacity="Myndig.",
        ),
    )
    package = disclosures.preview(seen)
    copy = CompartmentId(disclosures.disclose(seen).record.compartment)
    gun_britt.link.down = 0  # nothing comes back, so the frames stay in the queue
    with pytest.raises(Exception, match="server_unreachable"):
        gun_britt.sync()
    records = sealed_records(gun_britt, copy)
    assert tuple(record for record in records if not isinstance(record, Grant)) == package.records
    granted = [record.member for record in records if isinstance(record, Grant)]
    assert granted == [member.member for member in package.recipients]
