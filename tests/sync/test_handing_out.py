"""Keys reach every computer that should have them, once, from whoever is to give them; and no other."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from desktop.domain.clock import today
from desktop.domain.codebook import plain
from desktop.domain.compartments import HANDLER, READER, CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.person_file import JournalNote, Person
from desktop.sync.handing_out import MAX_KEYS
from tests.support.syncing import Colleague, SyncedCounty, grant
from tests.sync.hostile import put, segment_by
from tests.sync.test_new_epochs import GRANT
from tests.sync.test_one_sync import deliveries_to
from wire import envelope
from wire.directory import Role
from wire.messages import Kind
from wire.segment import Entry


def found(founder: Colleague, *grants: Grant) -> CompartmentId:
    return founder.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), *grants])


def has(colleague: Colleague, file: CompartmentId) -> bool:
    return file in {info.id for info in colleague.ledger.compartments()}


def envelopes_to(county: SyncedCounty, colleague: Colleague) -> list[envelope.Envelope]:
    return [envelope.read(body) for kind, body in deliveries_to(county, colleague) if kind == Kind.ENVELOPE]


def test_all_new_keys_for_one_computer_travel_in_one_envelope(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """Twelve hundred bytes once, not for each file."""
    county.settle()
    files = [found(astrid, grant(mats)) for _ in range(5)]
    astrid.sync()
    [sealed] = envelopes_to(county, mats)
    assert {label.compartment for label in sealed.labels} == set(files)
    mats.sync()
    assert all(has(mats, file) for file in files)


def test_a_colleague_let_in_by_a_colleague(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """Who was let in as handler lets in others; they believe her key by the founder's grant that it opens."""
    file = found(astrid, grant(mats))
    county.settle()
    mats.ledger.create(file, grant(rojda, READER))
    mats.sync()
    rojda.sync()  # one sync is enough, although the key comes before the grant that makes it believed
    assert (has(rojda, file), rojda.mailbox.inbox()) == (True, [])
    assert [sealed.granter for sealed in envelopes_to(county, rojda)] == [mats.device]
    astrid.ledger.create(file, JournalNote(text="till alla"))
    county.settle()
    assert [note.record.text for note in rojda.ledger.all(file, JournalNote)] == ["till alla"]


def test_two_handlers_do_not_send_the_same_keys_twice(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """Who made the grant sends the key; the other handler knows that. The founder's own is for when she is restored."""
    found(astrid, grant(mats, HANDLER), grant(rojda, HANDLER))
    county.settle()
    assert [len(envelopes_to(county, one)) for one in (astrid, mats, rojda)] == [1, 1, 1]


def test_a_second_computer_gets_everything_its_member_has(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """What she founded on her first, what others let her into; and what she founds on the second goes back."""
    own, shared = found(astrid), found(mats, grant(astrid))
    county.settle()
    laptop = county.join(member=astrid.member)
    county.settle()
    assert (has(laptop, own), has(laptop, shared)) == (True, True)
    new = found(laptop)
    county.settle()
    assert has(astrid, new)
    laptop.ledger.create(own, JournalNote(text="från den andra"))
    county.settle()
    assert [note.record.text for note in astrid.ledger.all(own, JournalNote)] == ["från den andra"]
    assert not has(mats, own)


def test_where_the_giver_s_computer_is_no_more_another_handler_gives(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """Astrid's computer was lost before Rojda got hers; Mats, who may, sends the keys."""
    file = found(astrid, grant(mats), grant(rojda))
    county.settle()
    known = len(county.county.lines)
    county.county.end(astrid.device)
    county.server.sync(county.admin, *county.county.new_lines(known))
    county.colleagues.remove(astrid)
    astrid.vault.close()
    laptop = county.join(member=rojda.member)
    county.settle()
    assert has(laptop, file)
    assert {sealed.granter for sealed in envelopes_to(county, laptop)} >= {mats.device}


def test_where_the_giver_may_give_no_more_another_handler_gives(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """Astrid let them in and left, with her computer in use still; Rojda lost hers and has a new one."""
    file = found(astrid, grant(mats), grant(rojda))
    county.settle()
    mats.ledger.create(file, Grant(member=astrid.member, rights=0, basis=GrantBasis.HANDOVER))
    county.settle()
    known, member = len(county.county.lines), rojda.member
    county.county.end(rojda.device)
    county.server.sync(county.admin, *county.county.new_lines(known))
    county.colleagues.remove(rojda)
    rojda.vault.close()
    laptop = county.join(member=member)
    county.settle()
    assert has(laptop, file)
    assert {sealed.granter for sealed in envelopes_to(county, laptop)} == {mats.device}


def test_nobody_gets_keys_by_a_grant_that_is_over(county: SyncedCounty, astrid: Colleague, mats: Colleague) -> None:
    """Ended, or past its last day: no envelope is made."""
    yesterday = today(county.clock) - timedelta(days=1)
    found(astrid, grant(mats, until=yesterday))
    found(astrid, grant(mats, ended_at=county.clock.now()))
    county.settle()
    assert (envelopes_to(county, mats), mats.ledger.compartments()) == ([], [])


def test_a_grant_that_is_given_again_opens_the_door(county: SyncedCounty, astrid: Colleague, mats: Colleague) -> None:
    """Ended before it was sent, and then given after all."""
    file = found(astrid, grant(mats, ended_at=county.clock.now()))
    county.settle()
    [given] = astrid.ledger.all(file, Grant)
    astrid.ledger.edit(given, replace(given.record, ended_at=None))
    county.settle()
    assert has(mats, file)


def test_a_contact_person_cannot_let_anyone_in(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """Her program writes no grant; and one that another program wrote in her name makes nobody give a key."""
    file = found(astrid, grant(rojda, READER))
    county.settle()
    with pytest.raises(KnownError) as refused:
        rojda.ledger.create(file, grant(mats))
    assert refused.value.reason is Reason.NOT_ALLOWED
    put(county, astrid, Kind.SEGMENT, segment_by(rojda, file, Entry(GRANT, None, 1, plain(grant(mats)), {})))
    astrid.sync()
    rojda.sync()
    mats.sync()
    assert (envelopes_to(county, mats), has(mats, file)) == ([], False)


def test_someone_who_is_enrolled_later_is_served(county: SyncedCounty, astrid: Colleague) -> None:
    """A grant to a member without a computer waits for the computer."""
    member = county.county.member(Role.SOCIAL_WORKER)
    county.server.sync(county.admin, *county.county.new_lines(len(county.county.lines) - 1))
    file = astrid.ledger.found(
        CompartmentKind.PERSON_FILE, [Person(alias="Tall"), Grant(member=member, rights=int(READER))]
    )
    county.settle()
    newcomer = county.join(member=member)
    county.settle()
    assert has(newcomer, file)


def test_a_cut_forgets_nobody(county: SyncedCounty, astrid: Colleague, mats: Colleague) -> None:
    """The line of Mats's second computer came, and then the link was cut: it gets its keys with the next sync."""
    file = found(astrid, grant(mats))
    county.settle()
    laptop = county.join(member=mats.member)
    astrid.link.down = -5  # its line is whole, DONE is not
    with pytest.raises(KnownError):
        astrid.sync()
    assert laptop.device in astrid.members.devices_of(mats.member)
    astrid.sync()
    laptop.sync()
    assert has(laptop, file)


def test_an_older_computer_gives_to_the_newer_while_the_giver_is_away(
    county: SyncedCounty, astrid: Colleague, rojda: Colleague
) -> None:
    """Astrid has no coverage; Rojda's own computer, which may let in nobody else, gives the new one what it has."""
    file = found(astrid, grant(rojda, READER))
    county.settle()
    laptop = county.join(member=rojda.member)
    rojda.sync()
    laptop.sync()
    assert has(laptop, file)


def test_a_reader_stands_in_for_nobody(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """Although the giver's computer is gone, a reader's program sends no keys to others: nobody would believe them."""
    found(astrid, grant(mats), grant(rojda, READER))
    county.settle()
    known = len(county.county.lines)
    county.county.end(astrid.device)
    county.server.sync(county.admin, *county.county.new_lines(known))
    laptop = county.join(member=mats.member)
    rojda.sync()
    assert envelopes_to(county, laptop) == []


def test_the_first_keys_of_many_travel_alone(county: SyncedCounty, astrid: Colleague, mats: Colleague) -> None:
    """What they open comes before the other keys, which are seconds on a slow link."""
    county.settle()
    files = [found(astrid) for _ in range(20)]
    astrid.sync()
    for file in files:
        astrid.ledger.create(file, grant(mats))
    astrid.sync()
    first, *rest = envelopes_to(county, mats)
    assert len(first.labels) == 4
    assert all(len(one.labels) <= MAX_KEYS for one in rest)  # its reader makes as many files in one step
    assert {label.compartment for one in (first, *rest) for label in one.labels} == set(files)
    kinds = [kind for kind, _ in deliveries_to(county, mats) if kind in (Kind.ENVELOPE, Kind.SEGMENT)]
    assert Kind.SEGMENT in kinds[kinds.index(Kind.ENVELOPE) : len(kinds) - kinds[::-1].index(Kind.ENVELOPE)]
    mats.sync()
    assert all(has(mats, file) for file in files)
