"""What is carried by hand is believed as what comes down, comes once, and brings back nothing that has ended."""

from __future__ import annotations

import dataclasses
import errno
import hashlib
import shutil
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from desktop.domain.carried import Brought, Course, Outcome
from desktop.domain.clock import today
from desktop.domain.compartments import CONTRIBUTOR, READER, CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import EvictionReason
from desktop.domain.records.assignment import Brief, SupportSession
from desktop.domain.records.membership import Grant
from desktop.domain.records.person_file import JournalNote, Person
from desktop.sync.evictions import VaultEvictions
from tests.support.sticks import BreakingStick, Sticks, carrier
from tests.support.syncing import Colleague, SyncedCounty, grant
from tests.support.vaults import make_vault
from tests.sync.test_new_epochs import end, end_device
from wire import carried
from wire.directory import Role
from wire.messages import Kind

NOTE = "Ringde i dag. Hon är hos mostern."


@pytest.fixture
def sticks(tmp_path: Path) -> Sticks:
    return Sticks(tmp_path / "stick")


@pytest.fixture
def file(county: SyncedCounty, astrid: Colleague, mats: Colleague) -> CompartmentId:
    """A file of Astrid's that Mats is let into, of which no server has heard."""
    county.settle()
    found = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats)])
    astrid.ledger.create(found, JournalNote(text=NOTE, written_by=astrid.member))
    return found


def notes(colleague: Colleague, compartment: CompartmentId) -> list[str]:
    return [seen.record.text for seen in colleague.ledger.all(compartment, JournalNote)]


def many_notes(colleague: Colleague, compartment: CompartmentId, count: int = 200) -> list[str]:
    """So much that it takes several blocks: what cannot be packed."""
    texts = [hashlib.shake_256(bytes([number])).hexdigest(400) for number in range(count)]
    for text in texts:
        colleague.ledger.create(compartment, JournalNote(text=text, written_by=colleague.member))
    return texts


def test_what_waits_comes_by_stick_and_waits_on(
    sticks: Sticks, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """Written is not sent: to Astrid's own status nothing has changed. Mats reads all of it."""
    waiting = [item.changes for item in astrid.mailbox.status().waiting]
    name = sticks.write(astrid, mats)
    brought = sticks.read(mats, name)
    assert (brought.outcome, brought.whole, brought.waiting, brought.set_aside) == (Outcome.WHOLE, True, 0, 0)
    assert notes(mats, file) == [NOTE]
    assert [item.changes for item in astrid.mailbox.status().waiting] == waiting
    [parcel] = astrid.mailbox.written_parcels()
    assert (parcel.recipient, parcel.read_at) == (mats.device, None)


def test_the_server_later_neither_doubles_nor_loses(
    county: SyncedCounty, sticks: Sticks, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """By hand first, both ways; then all meet the server: each text stands once, and nothing is set aside."""
    before = mats.mailbox.cursor()
    sticks.read(mats, sticks.write(astrid, mats))
    assert mats.mailbox.cursor() == before
    mats.ledger.create(file, JournalNote(text="Svar", written_by=mats.member))
    sticks.read(astrid, sticks.write(mats, astrid))
    assert notes(astrid, file) == notes(mats, file) == [NOTE, "Svar"]
    county.settle()
    for colleague in (astrid, mats):
        assert notes(colleague, file) == [NOTE, "Svar"]
        assert colleague.mailbox.status().set_aside == ()
        assert colleague.mailbox.status().waiting == ()
        assert [one for one in colleague.mailbox.inbox() if one.kind != Kind.APPLICATION] == []
        assert colleague.engine.result.withheld == ()


def test_what_is_written_where_the_server_knows_of_nobody_yet_waits(
    county: SyncedCounty, sticks: Sticks, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """Mats meets the server before the one who let him in by hand: that is no refusal, and goes by itself later."""
    sticks.read(mats, sticks.write(astrid, mats))
    mats.ledger.create(file, JournalNote(text="Svar", written_by=mats.member))
    mats.sync()
    [item] = mats.mailbox.status().waiting
    assert (item.compartment, item.refused) == (file, None)
    county.settle()
    assert mats.mailbox.status().waiting == ()
    assert notes(astrid, file) == [NOTE, "Svar"]


def test_reading_twice_changes_nothing(sticks: Sticks, astrid: Colleague, mats: Colleague, file: CompartmentId) -> None:
    """The same file again, and another with the same in it: all is known, and the writer is told once."""
    name = sticks.write(astrid, mats)
    first = sticks.read(mats, name)
    answers = [frame for frame in mats.mailbox.own_frames() if frame.kind == Kind.CARRIED]
    again = sticks.read(mats, name)
    assert (again.new, again.known) == (0, first.new + first.known)
    assert [frame for frame in mats.mailbox.own_frames() if frame.kind == Kind.CARRIED] == answers
    other = sticks.read(mats, sticks.write(astrid, mats))
    assert (other.new, other.set_aside, notes(mats, file)) == (0, 0, [NOTE])


def test_the_writer_learns_that_it_was_read_by_a_stick_that_comes_back(
    sticks: Sticks, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """Not before; and the next file holds no more what is with him."""
    sticks.read(mats, sticks.write(astrid, mats))
    read_at = mats.clock.now()
    mats.clock.turn(minutes=30)
    sticks.read(astrid, sticks.write(mats, astrid))
    [parcel] = astrid.mailbox.written_parcels()
    assert parcel.read_at == read_at
    planned = carrier(astrid).plan(everything=False).loads
    astrid.ledger.create(file, JournalNote(text="Mer", written_by=astrid.member))
    brought = sticks.read(mats, sticks.write(astrid, mats))
    assert brought.new == 1
    assert notes(mats, file) == [NOTE, "Mer"]
    assert all(load.size < parcel.size for load in planned)


def test_the_writer_learns_that_it_was_read_from_the_server_too(
    county: SyncedCounty, sticks: Sticks, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """Whichever comes first."""
    sticks.read(mats, sticks.write(astrid, mats))
    mats.sync()
    astrid.sync()
    assert [parcel.read_at is not None for parcel in astrid.mailbox.written_parcels()] == [True]
    county.settle()


def test_a_computer_that_the_server_has_not_met_for_long_is_brought_all(
    county: SyncedCounty, sticks: Sticks, astrid: Colleague, mats: Colleague
) -> None:
    """A new file, a grant, a colleague whom it never heard of: all of it was sent long ago, and comes by hand."""
    county.settle()
    rojda = county.join(Role.SOCIAL_WORKER)
    astrid.sync()
    rojda.sync()
    found = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Gran"), grant(mats), grant(rojda)])
    astrid.sync()
    rojda.sync()
    rojda.ledger.create(found, JournalNote(text="av Rojda", written_by=rojda.member))
    rojda.sync()
    astrid.sync()
    assert carrier(astrid).plan(everything=False).loads == ()
    brought = sticks.read(mats, sticks.write(astrid, mats, everything=True))
    assert (brought.waiting, brought.set_aside) == (0, 0)
    assert notes(mats, found) == ["av Rojda"]
    assert mats.members.member_of(rojda.device) == rojda.member
    county.settle()
    assert notes(mats, found) == ["av Rojda"]
    assert mats.mailbox.status().set_aside == ()


def test_an_order_to_erase_goes_first_and_is_answered_by_stick(
    sticks: Sticks, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """Taken back by hand; what an older stick still holds of it is not taken."""
    old = sticks.write(astrid, mats)
    sticks.read(mats, old)
    astrid.ledger.order_erasure(file)
    brought = sticks.read(mats, sticks.write(astrid, mats))
    assert brought.taken_back == 1
    assert mats.ledger.compartments(CompartmentKind.PERSON_FILE) == []
    sticks.read(astrid, sticks.write(mats, astrid))
    assert [receipt.outcome for receipt in astrid.ledger.receipts(file).receipts] == ["erased"]
    before = mats.mailbox.status()
    again = sticks.read(mats, old)
    assert (again.new, again.taken_back) == (0, 0)
    assert mats.ledger.compartments(CompartmentKind.PERSON_FILE) == []
    assert mats.mailbox.status() == before


def test_an_older_stick_brings_nothing_back_that_was_erased(
    county: SyncedCounty, sticks: Sticks, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """Written and never read; erased meanwhile over the network: politely left out, and nothing set aside."""
    county.settle()
    old = sticks.write(astrid, mats, everything=True)
    astrid.ledger.order_erasure(file)
    county.settle()
    brought = sticks.read(mats, old)
    assert brought.erased_here >= 1
    assert (brought.set_aside, brought.waiting) == (0, 0)
    assert mats.ledger.compartments(CompartmentKind.PERSON_FILE) == []


def test_an_older_stick_does_not_let_in_again_one_whose_access_has_ended(
    county: SyncedCounty, sticks: Sticks, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """Nor does one who has not heard of the end."""
    rojda = county.join(Role.SOCIAL_WORKER)
    astrid.sync()
    astrid.ledger.create(file, grant(rojda))
    county.settle()
    old = sticks.write(astrid, mats, everything=True)
    unaware = carrier(rojda)
    end(astrid, file, mats.member)
    astrid.ledger.create(file, JournalNote(text="utan Mats", written_by=astrid.member))
    astrid.sync()
    mats.sync()
    mats.sync()
    mats.mailbox.evict([file], EvictionReason.ENDED)
    brought = sticks.read(mats, old)
    assert brought.old >= 1
    county.clock.turn(minutes=5)
    late = unaware.write(str(sticks.folder), [mats.device], everything=True, course=Course())
    assert sticks.read(mats, late.name).old >= 1
    assert mats.mailbox.away(file) is not None
    assert mats.mailbox.keys(file) is None or mats.mailbox.keys(file).epochs == {}  # type: ignore[union-attr]


def test_a_stick_from_a_computer_that_has_been_shut_off_is_not_taken(
    county: SyncedCounty, sticks: Sticks, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """As the server would take nothing of it."""
    name = sticks.write(astrid, mats)
    end_device(county, astrid.device)
    mats.sync()
    brought = sticks.read(mats, name)
    assert (brought.new, brought.ended > 0) == (0, True)
    assert mats.ledger.compartments(CompartmentKind.PERSON_FILE) == []


def test_what_is_lent_comes_again_by_a_fresh_stick_and_not_by_an_old_one(
    county: SyncedCounty, sticks: Sticks, astrid: Colleague, rojda: Colleague
) -> None:
    """Rojda has had no contact for fifteen days. Her handler's stick of today is a word from the owner."""
    found = astrid.ledger.found(CompartmentKind.ASSIGNMENT, [Brief(alias="Tall"), grant(rojda, CONTRIBUTOR)])
    county.settle()
    rojda.ledger.create(found, SupportSession(text="vi gick till sjön"))
    old = sticks.write(astrid, rojda, everything=True)
    county.clock.turn(days=15)
    assert VaultEvictions(rojda.desk).expire([found]) == ()
    assert sticks.read(rojda, old).old >= 1
    assert rojda.ledger.compartments(CompartmentKind.ASSIGNMENT) == []
    brought = sticks.read(rojda, sticks.write(astrid, rojda, everything=True))
    assert brought.set_aside == 0
    assert [seen.record.text for seen in rojda.ledger.all(found, SupportSession)] == ["vi gick till sjön"]
    assert rojda.mailbox.last_word(found) == county.clock.now()
    county.settle()
    assert [seen.record.text for seen in astrid.ledger.all(found, SupportSession)] == ["vi gick till sjön"]


def test_an_epoch_that_others_may_begin_too_stays_until_the_server_has_it(
    county: SyncedCounty, sticks: Sticks, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """Else Mats could be left with a key that has lost. What was written before goes; the rest is said to stay."""
    rojda = county.join(Role.SOCIAL_WORKER)
    astrid.sync()
    astrid.ledger.create(file, grant(rojda))
    county.settle()
    astrid.ledger.create(file, JournalNote(text="före", written_by=astrid.member))
    sticks.write(astrid, mats)
    end(astrid, file, rojda.member)
    astrid.ledger.create(file, JournalNote(text="efter", written_by=astrid.member))
    assert carrier(astrid).plan(everything=True).held == (file,)
    sticks.read(mats, sticks.write(astrid, mats, everything=True))
    assert notes(mats, file) == [NOTE, "före"]
    mats.ledger.create(file, JournalNote(text="av Mats", written_by=mats.member))
    county.settle()
    assert sorted(notes(mats, file)) == sorted(notes(astrid, file)) == sorted([NOTE, "före", "efter", "av Mats"])
    assert (mats.mailbox.status().set_aside, astrid.mailbox.status().set_aside) == ((), ())


def test_a_stick_for_others_says_so(
    county: SyncedCounty, sticks: Sticks, astrid: Colleague, mats: Colleague, rojda: Colleague, file: CompartmentId
) -> None:
    """Rojda may carry it; she cannot read it, and nothing of it is kept with her."""
    name = sticks.write(astrid, mats)
    with pytest.raises(KnownError) as raised:
        sticks.read(rojda, name)
    assert raised.value.reason is Reason.STICK_FOREIGN
    assert rojda.mailbox.inbox() == []


def test_a_stick_of_another_county_is_a_strangers(
    tmp_path: Path, county: SyncedCounty, sticks: Sticks, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """A computer with the same number there is another computer; and so is one with the same key in another county."""
    name = sticks.write(astrid, mats)
    elsewhere = make_vault(tmp_path / "elsewhere", device=mats.device, clock=county.clock)
    stranger = county.sit(mats.computer, elsewhere)
    for sealing in (elsewhere.mailbox.identity().sealing_key, mats.mailbox.identity().sealing_key):
        elsewhere.mailbox.set_identity(dataclasses.replace(elsewhere.mailbox.identity(), sealing_key=sealing))
        with pytest.raises(KnownError) as raised:
            sticks.read(Colleague(mats.computer, elsewhere, stranger.link, county.clock), name)
        assert raised.value.reason is Reason.STICK_FOREIGN
        assert elsewhere.mailbox.inbox() == []


def test_for_several_at_once_each_reads_her_own(
    county: SyncedCounty, sticks: Sticks, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """One file, a parcel each; whoever may read less finds less."""
    rojda = county.join(Role.SOCIAL_WORKER)
    astrid.sync()
    only_mats = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Gran"), grant(mats)])
    astrid.ledger.create(file, grant(rojda, READER))
    name = sticks.write(astrid, mats, rojda)
    for reader, files in ((mats, {file, only_mats}), (rojda, {file})):
        brought = sticks.read(reader, name)
        assert (brought.others, brought.whole) == (1, True)
        assert {info.id for info in reader.ledger.compartments(CompartmentKind.PERSON_FILE)} == files


# ---- sticks that break ----


def test_a_stick_pulled_out_in_writing_leaves_nothing_that_looks_good(
    sticks: Sticks, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """The good file from yesterday lies there still, no half one does, and writing again begins anew."""
    good = sticks.write(astrid, mats)
    kept = sticks.bytes(good)
    for after in (0, 5, 100, len(kept) // 2, len(kept) - 3):
        with pytest.raises(KnownError) as raised:
            sticks.write(astrid, mats, stick=BreakingStick(after))
        assert raised.value.reason is Reason.STICK_GONE
        assert (sticks.names(), sticks.bytes(good)) == ([good], kept)
    assert len(astrid.mailbox.written_parcels()) == 1
    (sticks.folder / "bredvid-20260901-9.bvd.half").write_bytes(kept[:50])  # the power went too
    again = sticks.write(astrid, mats)
    assert sticks.names() == sorted([good, again])
    assert sticks.read(mats, again).whole


def test_a_full_stick_says_so(sticks: Sticks, astrid: Colleague, mats: Colleague, file: CompartmentId) -> None:
    """And nothing lies on it."""
    with pytest.raises(KnownError) as raised:
        sticks.write(astrid, mats, stick=BreakingStick(400, errno.ENOSPC))
    assert raised.value.reason is Reason.STICK_FULL
    assert sticks.names() == []


def test_stopping_leaves_nothing(sticks: Sticks, astrid: Colleague, mats: Colleague, file: CompartmentId) -> None:
    """By the person's own hand."""
    course = Course()
    course.stop.set()
    with pytest.raises(KnownError) as raised:
        carrier(astrid).write(str(sticks.folder), [mats.device], everything=False, course=course)
    assert (raised.value.reason, sticks.names()) == (Reason.CARRYING_STOPPED, [])


def test_reading_goes_on_where_the_stick_was_pulled_out(
    county: SyncedCounty, sticks: Sticks, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """At every place; what came whole is here, and after a new start of the program the rest comes, nothing twice."""
    texts = [NOTE, *many_notes(astrid, file)]
    name = sticks.write(astrid, mats)
    size = len(sticks.bytes(name))
    assert size > 3 * carried.TARGET_BYTES
    seen = 0
    for after in range(2_000, size - 20, 9_000):
        brought = sticks.read(mats, name, BreakingStick(after))
        assert (brought.outcome, brought.whole) == (Outcome.PULLED_OUT, False)
        here = len(notes(mats, file)) if mats.ledger.compartments(CompartmentKind.PERSON_FILE) else 0
        assert here >= seen
        seen = here
        mats = county.restart(mats)
    assert 0 < seen < len(texts)
    assert [parcel.read_at for parcel in astrid.mailbox.written_parcels()] == [None]
    assert [frame.kind for frame in mats.mailbox.own_frames() if frame.kind == Kind.CARRIED] == []
    last = sticks.read(mats, name)
    assert (last.outcome, last.whole) == (Outcome.WHOLE, True)
    assert notes(mats, file) == texts


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_program_killed_while_it_reads_goes_on_where_it_stopped(
    county: SyncedCounty, sticks: Sticks, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """kill -9 at several places; then it is read whole, and each text stands once."""
    texts = [NOTE, *many_notes(astrid, file)]
    name = sticks.write(astrid, mats)
    size = len(sticks.bytes(name))
    for after in (size // 4, size // 2, size - 30):
        mats.vault.close()
        arguments = (str(mats.vault.folder), str(sticks.folder / name), str(after))
        done = subprocess.run([sys.executable, "-m", "tests.support.killed_reader", *arguments], check=False)
        assert done.returncode == -signal.SIGKILL
        county.colleagues.remove(mats)
        mats = county.seat_again(mats)
        here = len(notes(mats, file)) if mats.ledger.compartments(CompartmentKind.PERSON_FILE) else 0
        assert here <= len(texts)
    assert sticks.read(mats, name).whole
    assert notes(mats, file) == texts


def test_a_cut_file_gives_what_is_whole_in_it(
    sticks: Sticks, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """Then a new file brings the rest."""
    texts = [NOTE, *many_notes(astrid, file)]
    name = sticks.write(astrid, mats)
    whole = sticks.bytes(name)
    (sticks.folder / name).write_bytes(whole[: len(whole) * 2 // 3])
    brought = sticks.read(mats, name)
    assert (brought.outcome, brought.whole) == (Outcome.DAMAGED, False)
    assert 0 < len(notes(mats, file)) < len(texts)
    sticks.read(mats, sticks.write(astrid, mats))
    assert notes(mats, file) == texts


def test_no_flipped_bit_is_believed(sticks: Sticks, astrid: Colleague, mats: Colleague, file: CompartmentId) -> None:
    """Wherever it falls: damaged, a stranger's, newer or no file at all, and nothing is set aside."""
    name = sticks.write(astrid, mats)
    whole = sticks.bytes(name)
    for at in range(0, len(whole), 97):
        bent = bytearray(whole)
        bent[at] ^= 1 << at % 8
        (sticks.folder / name).write_bytes(bent)
        assert _says_what_is_wrong(sticks, mats, name)
    assert mats.mailbox.status().set_aside == ()
    (sticks.folder / name).write_bytes(whole)
    assert sticks.read(mats, name).whole
    assert notes(mats, file) == [NOTE]


def _says_what_is_wrong(sticks: Sticks, reader: Colleague, name: str) -> bool:
    try:
        brought: Brought = sticks.read(reader, name)
    except KnownError as error:
        return error.reason in (Reason.STICK_FOREIGN, Reason.STICK_NEWER, Reason.STICK_NO_FILE)
    return brought.outcome is Outcome.DAMAGED


def test_a_newer_file_asks_for_an_update(
    sticks: Sticks, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """Nothing is guessed."""
    name = sticks.write(astrid, mats)
    whole = sticks.bytes(name)
    (sticks.folder / name).write_bytes(carried.MAGIC + bytes([carried.VERSION + 1]) + whole[9:])
    with pytest.raises(KnownError) as raised:
        sticks.read(mats, name)
    assert raised.value.reason is Reason.STICK_NEWER
    for other in (b"", b"%PDF-1.7 something else", b"bredvid"):
        (sticks.folder / name).write_bytes(other)
        with pytest.raises(KnownError) as raised:
            sticks.read(mats, name)
        assert raised.value.reason is Reason.STICK_NO_FILE


# ---- what a finder sees ----


def test_a_stick_tells_its_finder_nothing(
    county: SyncedCounty, sticks: Sticks, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """No word, no id of a compartment or county, no key, in the file or in its name."""
    sticks.write(astrid, mats)
    name = sticks.write(astrid, mats, everything=True)
    data = sticks.bytes(name)
    keys = astrid.mailbox.keys(file)
    assert keys is not None
    directory = astrid.members.directory
    planted = [NOTE.encode(), b"Tall", file, astrid.mailbox.identity().county, *keys.epochs.values()]
    planted += [directory.device(one.device).signing_key for one in (astrid, mats)]
    planted += [directory.device(one.device).sealing_key[:64] for one in (astrid, mats)]
    assert [word for word in planted if bytes(word) in data] == []
    assert name == f"bredvid-{today(county.clock):%Y%m%d}-2.bvd"


def test_one_whose_last_day_has_passed_is_brought_nothing(
    county: SyncedCounty, sticks: Sticks, astrid: Colleague, mats: Colleague
) -> None:
    """Though everything is asked for."""
    county.settle()
    until = today(county.clock) + timedelta(days=1)
    astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Gran"), grant(mats, until=until)])
    county.clock.turn(days=3)
    with pytest.raises(KnownError) as raised:
        sticks.write(astrid, mats, everything=True)
    assert raised.value.reason is Reason.NOTHING_TO_CARRY


def test_a_grant_by_hand_is_the_same_grant(
    sticks: Sticks, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """An edit of what came by stick is an edit of the very record."""
    sticks.read(mats, sticks.write(astrid, mats))
    [seen] = mats.ledger.all(file, Person)
    mats.ledger.edit(seen, replace(seen.record, wishes="bor hos moster"))
    sticks.read(astrid, sticks.write(mats, astrid))
    [here] = astrid.ledger.all(file, Person)
    assert (here.record.wishes, here.conflicts) == ("bor hos moster", {})
    assert len(astrid.ledger.all(file, Grant)) == 1


# ---- a computer restored from its own old copy ----


def test_a_restored_computer_meets_the_county_before_it_writes_a_stick(
    county: SyncedCounty, sticks: Sticks, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """Its next numbers are used already; it may read, and after a whole sync it writes."""
    county.settle()
    backup = county.folder / "backup"
    astrid.vault.back_up(backup)
    astrid.ledger.create(file, JournalNote(text="efter kopian", written_by=astrid.member))
    sticks.read(mats, sticks.write(astrid, mats))
    astrid.sync()
    mats.ledger.create(file, JournalNote(text="av Mats", written_by=mats.member))
    astrid = county.restore(astrid, backup)
    astrid.ledger.create(file, JournalNote(text="på den återställda", written_by=astrid.member))
    for ask in (lambda: carrier(astrid).plan(everything=False), lambda: sticks.write(astrid, mats, everything=True)):
        with pytest.raises(KnownError) as raised:
            ask()
        assert raised.value.reason is Reason.MEET_COUNTY_FIRST
    assert sticks.read(astrid, sticks.write(mats, astrid, everything=True)).set_aside == 0
    astrid = county.restart(astrid)
    with pytest.raises(KnownError):
        sticks.write(astrid, mats)
    county.settle()
    astrid.ledger.create(file, JournalNote(text="sedan", written_by=astrid.member))
    assert sticks.read(mats, sticks.write(astrid, mats)).set_aside == 0
    assert sorted(notes(mats, file)) == sorted([NOTE, "efter kopian", "av Mats", "på den återställda", "sedan"])
    assert (mats.mailbox.status().set_aside, astrid.mailbox.status().set_aside) == ((), ())


def test_a_copy_that_was_not_made_by_the_program_is_known_by_what_others_have_read(
    county: SyncedCounty, sticks: Sticks, astrid: Colleague, mats: Colleague, file: CompartmentId, tmp_path: Path
) -> None:
    """An image of the disk tells nothing; a colleague's stick that vouches for more than is here does."""
    county.settle()
    image = tmp_path / "image"
    astrid = county.restart(astrid)
    shutil.copytree(astrid.vault.folder, image)
    astrid.ledger.create(file, JournalNote(text="efter kopian", written_by=astrid.member))
    county.settle()
    mats.ledger.create(file, JournalNote(text="Mats har läst", written_by=mats.member))
    astrid = county.restore(astrid, image)
    assert carrier(astrid).plan(everything=True).loads
    county.clock.turn(minutes=5)
    sticks.read(astrid, sticks.write(mats, astrid))
    with pytest.raises(KnownError) as raised:
        sticks.write(astrid, mats, everything=True)
    assert raised.value.reason is Reason.MEET_COUNTY_FIRST
    county.settle()
    sticks.write(astrid, mats, everything=True)
    assert sorted(notes(astrid, file)) == sorted([NOTE, "efter kopian", "Mats har läst"])


def test_what_was_carried_by_hand_alone_comes_back_by_hand_to_a_restored_computer(
    county: SyncedCounty, sticks: Sticks, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """No server has it. A colleague's stick brings it back: in an old file, and in one founded since the copy."""
    county.settle()
    backup = county.folder / "backup"
    astrid.vault.back_up(backup)
    for text in ("bara på minnet 1", "bara på minnet 2"):
        astrid.ledger.create(file, JournalNote(text=text, written_by=astrid.member))
        sticks.read(mats, sticks.write(astrid, mats))
    other = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Gran"), grant(mats)])
    sticks.read(mats, sticks.write(astrid, mats))
    astrid = county.restore(astrid, backup)
    astrid.ledger.create(file, JournalNote(text="på den återställda", written_by=astrid.member))
    brought = sticks.read(astrid, sticks.write(mats, astrid, everything=True))
    assert (brought.set_aside, brought.waiting) == (0, 0)
    everything = sorted([NOTE, "bara på minnet 1", "bara på minnet 2", "på den återställda"])
    assert sorted(notes(astrid, file)) == everything
    assert {info.id for info in astrid.ledger.compartments(CompartmentKind.PERSON_FILE)} == {file, other}
    county.settle()
    astrid.ledger.create(other, JournalNote(text="i den andra", written_by=astrid.member))
    county.settle()
    rojda = county.join(Role.SOCIAL_WORKER)
    astrid.sync()
    for shared in (file, other):
        astrid.ledger.create(shared, grant(rojda))
    county.settle()
    for one in (astrid, mats, rojda):
        assert (sorted(notes(one, file)), notes(one, other)) == (everything, ["i den andra"])
        assert (one.mailbox.status().set_aside, one.mailbox.status().waiting) == ((), ())
        assert one.mailbox.inbox() == []


def test_own_words_by_hand_change_nothing_where_the_log_went_on(
    county: SyncedCounty, sticks: Sticks, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """To one who has lost nothing all is known; a restored one that has met the server keeps to what it has."""
    county.settle()
    backup = county.folder / "backup"
    astrid.vault.back_up(backup)
    astrid.ledger.create(file, JournalNote(text="bara på minnet", written_by=astrid.member))
    sticks.read(mats, sticks.write(astrid, mats))
    back = sticks.write(mats, astrid, everything=True)
    assert sticks.read(astrid, back).new <= 1  # that he has read it
    assert not astrid.mailbox.is_recalling(file)
    astrid = county.restore(astrid, backup)
    astrid.ledger.create(file, JournalNote(text="på den återställda", written_by=astrid.member))
    astrid.sync()
    brought = sticks.read(astrid, back)
    assert (brought.set_aside, sorted(notes(astrid, file))) == (0, sorted([NOTE, "på den återställda"]))
    assert not astrid.mailbox.is_recalling(file)
