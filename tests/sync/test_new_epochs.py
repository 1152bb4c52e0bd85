"""Whoever is let out opens nothing that is written later; and those who stay lose nothing on the way to the new key."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from desktop.domain import codebook
from desktop.domain.clock import today
from desktop.domain.codebook import plain
from desktop.domain.compartments import CONTRIBUTOR, READER, CompartmentKind, Right
from desktop.domain.errors import KnownError
from desktop.domain.identity import CompartmentId
from desktop.domain.records.membership import AccessEnded, Grant, GrantBasis, NewEpoch
from desktop.domain.records.person_file import JournalNote, Person
from tests.support.syncing import Colleague, SyncedCounty, grant
from tests.sync.hostile import envelope_by, put, reasons, segment_by
from tests.sync.test_believing import note, texts
from wire import canonical, segment
from wire.directory import Role
from wire.messages import Kind
from wire.segment import Entry

GRANT = codebook.kind_of(Grant)
ENDED_AT = codebook.field_number(Grant, "ended_at")


def shared(county: SyncedCounty, founder: Colleague, *grants: Grant) -> CompartmentId:
    file = founder.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), *grants])
    county.settle()
    return file


def epochs(colleague: Colleague, file: CompartmentId) -> list[int]:
    keys = colleague.mailbox.keys(file)
    return sorted(keys.epochs) if keys else []


def end(colleague: Colleague, file: CompartmentId, member: int) -> None:
    """End every grant of a member."""
    for seen in colleague.ledger.all(file, Grant):
        if seen.record.member == member and seen.record.ended_at is None:
            colleague.ledger.edit(seen, replace(seen.record, ended_at=colleague.clock.now()))


def end_device(county: SyncedCounty, number: int) -> None:
    """The administrator says that the computer, or the member, is none any more."""
    known = len(county.county.lines)
    county.county.end(number)
    county.server.sync(county.admin, *county.county.new_lines(known))


def test_the_ending_itself_is_written_under_the_new_key(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """What was saved just before, too: restrictive wins at once."""
    file = shared(county, astrid, grant(mats), grant(rojda))
    astrid.ledger.create(file, JournalNote(text="varför mats inte ska läsa"))
    end(astrid, file, mats.member)
    county.settle()
    assert (epochs(astrid, file), epochs(rojda, file), epochs(mats, file)) == ([0, 1], [0, 1], [0])
    assert (texts(rojda, file), texts(mats, file)) == (["varför mats inte ska läsa"], [])
    assert mats.mailbox.inbox() == []


def test_nothing_is_renewed_without_need(county: SyncedCounty, astrid: Colleague, mats: Colleague) -> None:
    """Not while nothing is written, not twice for one ending, not for one whom no key has reached."""
    yesterday = today(county.clock) - timedelta(days=1)
    file = shared(county, astrid, grant(mats), Grant(member=99, rights=int(READER), until=yesterday))
    astrid.ledger.create(file, JournalNote(text="ett"))
    county.settle()
    assert epochs(astrid, file) == [0]
    end(astrid, file, mats.member)
    for text in ("två", "tre"):
        astrid.ledger.create(file, JournalNote(text=text))
        county.settle()
    assert epochs(astrid, file) == [0, 1]


def test_a_last_day_that_has_passed_is_an_ending(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """The day after it, whoever may grant and writes next begins the epoch; the one let in for a time has no part."""
    file = shared(county, astrid, grant(mats), grant(rojda, until=today(county.clock)))
    county.clock.turn(days=1)
    county.settle()
    assert epochs(mats, file) == [0]
    mats.ledger.create(file, JournalNote(text="dagen efter"))
    county.settle()
    assert (epochs(astrid, file), epochs(rojda, file)) == ([0, 1], [0])
    assert (texts(astrid, file), texts(rojda, file)) == (["dagen efter"], [])


@pytest.mark.parametrize("whole", [False, True])
def test_a_computer_that_is_none_any_more_gets_no_later_key(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague, whole: bool
) -> None:
    """One computer of a member who stays, or the member with all of them."""
    file = shared(county, astrid, grant(mats), grant(rojda))
    laptop = county.join(member=mats.member)
    county.settle()
    end_device(county, mats.member if whole else laptop.device)
    lost = [laptop, mats] if whole else [laptop]
    for one in lost:
        county.colleagues.remove(one)
        one.vault.close()
    astrid.sync()
    astrid.ledger.create(file, JournalNote(text="efter stölden"))
    county.settle()
    assert epochs(rojda, file) == [0, 1]
    assert whole or texts(mats, file) == ["efter stölden"]
    [begun] = rojda.ledger.all(file, NewEpoch)
    assert {one.device for one in lost} <= set(begun.record.heads[::2])
    assert not {one.device for one in lost} & set(begun.record.served)


def test_two_who_begin_the_same_epoch_at_once_end_in_one(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """The server takes the first; the other's key is thrown away, and what it had sealed is sealed under the first."""
    file = shared(county, astrid, grant(mats), grant(rojda, until=today(county.clock)))
    kerstin = county.join(Role.SOCIAL_WORKER)
    astrid.ledger.create(file, grant(kerstin))
    county.settle()
    county.clock.turn(days=1)
    for author in (astrid, mats):
        author.ledger.create(file, JournalNote(text=f"av {author.device}"))
    for author in (astrid, mats):
        author.link.up = 0
        with pytest.raises(KnownError):
            author.sync()
    assert astrid.mailbox.keys(file) != mats.mailbox.keys(file)
    county.settle()
    both = sorted(f"av {author.device}" for author in (astrid, mats))
    assert [texts(one, file) for one in (astrid, mats, kerstin)] == [both] * 3
    assert astrid.mailbox.keys(file) == mats.mailbox.keys(file) == kerstin.mailbox.keys(file)
    assert epochs(kerstin, file) == [0, 1]
    assert [reasons(one) for one in county.colleagues] == [[]] * 4
    assert [list(one.mailbox.outgoing()) for one in county.colleagues] == [[]] * 4


def test_the_one_who_begins_an_epoch_for_another_reason_begins_the_next(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """Each lets out another: the second epoch leaves out both, and neither reads what came after."""
    kerstin = county.join(Role.SOCIAL_WORKER)
    file = shared(county, astrid, grant(mats), grant(rojda), grant(kerstin))
    end(astrid, file, rojda.member)
    end(mats, file, kerstin.member)
    county.settle()
    astrid.ledger.create(file, JournalNote(text="sist"))
    county.settle()
    assert epochs(astrid, file) == epochs(mats, file) == [0, 1, 2]
    assert [texts(one, file) for one in (mats, rojda, kerstin)] == [["sist"], [], []]


def test_two_who_let_each_other_out_at_once_do_not_both_stay_out(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """Whoever's epoch the server took first stays; everybody agrees, and what the other wrote is still with her."""
    kerstin = county.join(Role.SOCIAL_WORKER)
    file = shared(county, astrid, grant(mats), grant(rojda), grant(kerstin))
    end(mats, file, rojda.member)
    end(rojda, file, mats.member)
    rojda.ledger.create(file, JournalNote(text="rojdas"))
    county.settle()
    assert [_handlers(one, file) for one in (astrid, mats, kerstin)] == [
        {astrid.member, mats.member, kerstin.member}
    ] * 3
    assert texts(rojda, file) == ["rojdas"]
    assert rojda.ledger.info(file).unsent > 0
    rojda.sync()
    assert epochs(astrid, file) == epochs(mats, file) == [0, 1]


def test_what_one_sealed_under_her_own_epoch_stays_when_she_is_let_out_of_the_next(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """Mats begins an epoch while Astrid ends his access: his key counts for what lies under it, and nothing later."""
    kerstin = county.join(Role.SOCIAL_WORKER)
    file = shared(county, astrid, grant(mats), grant(rojda), grant(kerstin))
    end(mats, file, kerstin.member)
    mats.ledger.create(file, JournalNote(text="mats ord"))
    mats.sync()
    end(astrid, file, mats.member)
    county.settle()
    astrid.ledger.create(file, JournalNote(text="sedan"))
    county.settle()
    assert [texts(one, file) for one in (astrid, rojda)] == [["mats ord", "sedan"]] * 2
    assert texts(mats, file) == ["mats ord"]
    assert [reasons(one) for one in county.colleagues] == [[]] * 4
    assert [_handlers(one, file) for one in (astrid, rojda)] == [{astrid.member, rojda.member}] * 2


def test_a_key_of_an_epoch_that_leaves_her_out_is_not_hers_to_give(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """Let out by an epoch that all have heard of, Mats offers the key of a later one."""
    file = shared(county, astrid, grant(mats), grant(rojda))
    end(astrid, file, mats.member)
    county.settle()
    key = segment.EpochKey(file, 2, bytes(32))
    put(county, rojda, Kind.ENVELOPE, envelope_by(mats, rojda, mats, file, key=key))
    rojda.sync()
    assert reasons(rojda) == ["not_granter"]
    assert epochs(rojda, file) == [0, 1]


def test_words_under_the_winner_s_key_wait_where_only_one_s_own_attempt_is_at_hand(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """Her key comes after what she wrote: that is no forgery, and is read when the key is here."""
    file = shared(county, astrid, grant(mats), grant(rojda, until=today(county.clock)))
    county.clock.turn(days=1)
    for author in (astrid, mats):
        author.ledger.create(file, JournalNote(text=f"av {author.device}"))
        author.link.up = 0
        county.try_to_sync(author)
    [words] = [one.body for one in astrid.mailbox.outgoing() if one.kind == Kind.SEGMENT and one.compartment == file]
    put(county, mats, Kind.SEGMENT, words)
    county.settle()
    assert reasons(mats) == []
    assert texts(mats, file) == texts(astrid, file) == sorted(f"av {one.device}" for one in (astrid, mats))


def test_a_crash_between_the_key_and_its_record_writes_the_record(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No second epoch is begun for it, and nothing is sealed before."""
    file = shared(county, astrid, grant(mats))
    end(astrid, file, mats.member)
    with monkeypatch.context() as crash:
        crash.setattr(type(astrid.ledger), "create", _power_cut)
        with pytest.raises(KeyboardInterrupt):
            astrid.sync()
    astrid = county.restart(astrid)
    county.settle()
    assert epochs(astrid, file) == [0, 1]
    [begun] = astrid.ledger.all(file, NewEpoch)
    assert (begun.record.epoch, begun.record.members) == (1, (mats.member,))


def test_one_who_has_been_let_out_lets_nobody_in(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """Neither herself nor another, whatever her program writes under the old key; nor does she end anybody's access."""
    file = shared(county, astrid, grant(mats))
    [mine] = [seen for seen in mats.ledger.all(file, Grant) if seen.record.member == mats.member]
    [_, again] = [mats.ledger.create(file, grant(rojda)), mats.ledger.create(file, grant(mats))]
    del again
    end(astrid, file, mats.member)
    astrid.sync()
    mats.ledger.edit(mine, replace(mine.record, until=today(county.clock) + timedelta(days=900)))
    mats.ledger.create(file, Grant(member=astrid.member, rights=0, basis=GrantBasis.HANDOVER))
    county.settle()
    assert _handlers(astrid, file) == {astrid.member}
    astrid.ledger.create(file, JournalNote(text="inte för dem"))
    county.settle()
    assert (1 in epochs(mats, file), rojda.ledger.compartments()) == (False, [])
    assert texts(mats, file) == []


def test_grants_under_an_old_key_by_one_let_out_count_nothing(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """A program of her own making writes on under the old key, and the server helps: nobody is let in or out by it."""
    kerstin = county.join(Role.SOCIAL_WORKER)
    file = shared(county, astrid, grant(mats), grant(rojda))
    [hers] = [seen for seen in astrid.ledger.all(file, Grant) if seen.record.member == mats.member]
    [others] = [seen for seen in astrid.ledger.all(file, Grant) if seen.record.member == rojda.member]
    end(astrid, file, mats.member)
    for one in (astrid, rojda):
        one.sync()
    ended = next(value for value in astrid.ledger.get(hers.ref, Grant).state.fields[ENDED_AT])
    forged = segment_by(
        mats,
        file,
        Entry(GRANT, None, county.clock.now(), plain(grant(kerstin)), {}),
        Entry(GRANT, None, county.clock.now(), plain(grant(mats)), {}),
        Entry(GRANT, hers.id, county.clock.now(), {ENDED_AT: None}, {ENDED_AT: (ended.change,)}),
        Entry(GRANT, others.id, county.clock.now(), {ENDED_AT: 1}, {}),
    )
    put(county, astrid, Kind.SEGMENT, forged, rojda)
    for one in (astrid, rojda):
        one.sync()
        assert _handlers(one, file) == {astrid.member, rojda.member}
    rojda.ledger.create(file, JournalNote(text="efteråt"))
    county.settle()
    assert (texts(astrid, file), texts(mats, file), kerstin.ledger.compartments()) == (["efteråt"], [], [])


def test_a_note_that_comes_late_from_one_let_out_is_kept(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """She wrote it in the mountains, before she could know: nothing written is lost."""
    file = shared(county, astrid, grant(mats))
    mats.ledger.create(file, JournalNote(text="från fjället"))
    end(astrid, file, mats.member)
    astrid.sync()
    county.settle()
    assert texts(astrid, file) == ["från fjället"]


def test_whom_she_let_in_while_she_could_stays(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """A handler who leaves takes nobody along."""
    file = shared(county, astrid, grant(mats))
    mats.ledger.create(file, grant(rojda, CONTRIBUTOR))
    county.settle()
    end(astrid, file, mats.member)
    county.settle()
    astrid.ledger.create(file, JournalNote(text="till rojda"))
    rojda.ledger.create(file, JournalNote(text="från rojda"))
    county.settle()
    assert texts(astrid, file) == texts(rojda, file) == ["från rojda", "till rojda"]


def test_the_founder_can_hand_over_and_leave(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """A colleague, or she herself, says that she has no rights any more; those she let in stay."""
    file = shared(county, astrid, grant(mats), grant(rojda, CONTRIBUTOR))
    mats.ledger.create(file, Grant(member=astrid.member, rights=0, basis=GrantBasis.HANDOVER))
    county.settle()
    mats.ledger.create(file, JournalNote(text="efter astrid"))
    county.settle()
    assert (epochs(astrid, file), epochs(rojda, file)) == ([0], [0, 1])
    assert _handlers(mats, file) == _handlers(rojda, file) == {mats.member}
    assert (texts(astrid, file), texts(rojda, file)) == ([], ["efter astrid"])
    mats.ledger.create(file, grant(astrid))
    county.settle()
    assert texts(astrid, file) == ["efter astrid"]


def test_one_who_is_let_in_again_reads_what_was_written_meanwhile(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """With history, as a handler is; and may write again."""
    file = shared(county, astrid, grant(mats))
    end(astrid, file, mats.member)
    astrid.ledger.create(file, JournalNote(text="medan mats var borta"))
    county.settle()
    astrid.ledger.create(file, grant(mats))
    county.settle()
    mats.ledger.create(file, JournalNote(text="åter"))
    county.settle()
    assert texts(astrid, file) == texts(mats, file) == ["medan mats var borta", "åter"]
    end(astrid, file, mats.member)
    astrid.ledger.create(file, JournalNote(text="igen utan"))
    county.settle()
    assert texts(mats, file) == ["medan mats var borta", "åter"]


def test_one_who_is_let_in_for_what_follows_reads_nothing_older(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """No older key reaches her, and no older segment; her reading begins where the others' logs are already long."""
    file = shared(county, astrid, grant(mats))
    for text in ("ett", "två"):
        astrid.ledger.create(file, JournalNote(text=text))
        county.settle()
    astrid.ledger.create(file, grant(rojda, CONTRIBUTOR, from_epoch=1))
    county.settle()
    astrid.ledger.create(file, JournalNote(text="det som följer"))
    county.settle()
    mats.ledger.create(file, JournalNote(text="av mats"))
    county.settle()
    rojda.ledger.create(file, JournalNote(text="av rojda"))
    county.settle()
    assert (epochs(rojda, file), texts(rojda, file)) == ([1], ["av mats", "av rojda", "det som följer"])
    assert texts(astrid, file) == ["av mats", "av rojda", "det som följer", "ett", "två"]
    assert (rojda.mailbox.inbox(), reasons(rojda), rojda.sync().forked) == ([], [], ())


def test_where_the_one_who_began_it_is_lost_the_others_pass_the_key_on(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """Her link broke after the first envelope, and then her computer was lost."""
    kerstin = county.join(Role.SOCIAL_WORKER)
    file = shared(county, astrid, grant(mats), grant(rojda), grant(kerstin))
    end(astrid, file, kerstin.member)
    list(_first_envelope(astrid))
    end_device(county, astrid.device)
    county.colleagues.remove(astrid)
    astrid.vault.close()
    mats.ledger.create(file, JournalNote(text="går vidare"))
    county.settle()
    assert texts(rojda, file) == ["går vidare"]


def test_a_mark_under_an_old_key_settles_nothing(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """One who was left out cannot say that somebody else was."""
    file = shared(county, astrid, grant(mats), grant(rojda))
    end(astrid, file, mats.member)
    astrid.sync()
    keys = rojda.mailbox.keys(file)
    assert keys is not None
    forged = NewEpoch(epoch=0, commitment=_commitment(astrid, file, 0), members=(astrid.member, rojda.member))
    mats.ledger.create(file, forged)
    county.settle()
    assert _handlers(rojda, file) == _handlers(astrid, file) == {astrid.member, rojda.member}


def test_a_stranger_s_epoch_is_not_believed(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """Its segments wait for a key that never comes, and are counted."""
    file = shared(county, astrid, grant(mats))
    body = segment_by(astrid, file, note("okänd nyckel"), after=mats.mailbox.head(file, astrid.device))
    sealed = segment.read(body)
    header = replace(sealed.header, epoch=7)
    put(county, mats, Kind.SEGMENT, canonical.encode(replace(sealed, header=header)))
    assert mats.sync().waiting == 1


def _handlers(colleague: Colleague, file: CompartmentId) -> set[int]:
    held = colleague.members.rights(file, today(colleague.clock))
    return {member for member, right in held.items() if Right.GRANT in right}


def _power_cut(*_: object) -> None:
    raise KeyboardInterrupt


def _commitment(colleague: Colleague, file: CompartmentId, epoch: int) -> bytes:
    keys = colleague.mailbox.keys(file)
    assert keys is not None
    return segment.EpochKey(file, epoch, keys.epochs[epoch]).commitment


def _first_envelope(colleague: Colleague) -> list[None]:
    """A sync that is cut after its first envelope has gone up."""
    colleague.engine.start()
    while colleague.engine.work():
        pass
    hello, envelope, *_ = colleague.engine.request()
    conversation = colleague.link.server.conversation()
    conversation.feed(hello + envelope)
    conversation.leave()
    colleague.engine.lost()
    return []


def test_one_let_out_is_told_and_may_do_nothing_more_there(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """By her own program's account too; what she then writes is refused, and the others are not disturbed."""
    file = shared(county, astrid, grant(mats), grant(rojda))
    end(astrid, file, mats.member)
    county.settle()
    assert mats.members.rights(file, today(county.clock)).get(mats.member) is None
    with pytest.raises(KnownError):
        mats.ledger.create(file, JournalNote(text="för sent"))
    assert [_notices(one) for one in (astrid, mats, rojda)] == [1, 1, 0]
    assert _handlers(rojda, file) == _handlers(astrid, file) == {astrid.member, rojda.member}


def test_one_let_in_again_is_out_no_more(county: SyncedCounty, astrid: Colleague, mats: Colleague) -> None:
    """The notice counts until a later key comes."""
    file = shared(county, astrid, grant(mats))
    end(astrid, file, mats.member)
    county.settle()
    astrid.ledger.create(file, grant(mats))
    county.settle()
    assert mats.member in _handlers(mats, file)


def test_only_one_who_may_end_access_is_believed(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """A contact person, or a stranger, who says that a handler is out says nothing."""
    file = shared(county, astrid, grant(mats), grant(rojda, CONTRIBUTOR))
    said = AccessEnded(compartment=file, epoch=1, member=mats.member, at=1)
    rojda.ledger.found(CompartmentKind.NOTICE, [said, grant(mats, READER)])
    county.settle()
    assert mats.member in _handlers(mats, file)


def test_a_crash_between_the_notice_and_the_record_tells_once(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The record is written at the next look, and the notice is there."""
    file = shared(county, astrid, grant(mats))
    end(astrid, file, mats.member)
    with monkeypatch.context() as crash:
        crash.setattr(type(astrid.ledger), "create", _power_cut)
        with pytest.raises(KeyboardInterrupt):
            astrid.sync()
    astrid = county.restart(astrid)
    county.settle()
    assert (_notices(astrid), _notices(mats), epochs(astrid, file)) == (1, 1, [0, 1])


def _notices(colleague: Colleague) -> int:
    return len(colleague.ledger.compartments(CompartmentKind.NOTICE))
