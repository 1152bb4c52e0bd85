"""A computer restored from its own old copy: its log goes on where it ended, and nothing that was written is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from desktop.domain import codebook
from desktop.domain.clock import today
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.records.held_work import HeldWork
from desktop.domain.records.membership import Grant
from desktop.domain.records.person_file import JournalNote, Person
from tests.support.syncing import Colleague, SyncedCounty, grant
from tests.sync.hostile import put, reasons, segment_by
from wire import canonical
from wire.messages import Erase, Kind, Reader
from wire.segment import Entry


def shared_file(county: SyncedCounty, founder: Colleague, *others: Colleague) -> CompartmentId:
    records = [Person(alias="Tall"), *(grant(other) for other in others)]
    file = founder.ledger.found(CompartmentKind.PERSON_FILE, records)
    county.settle()
    return file


def texts(colleague: Colleague, file: CompartmentId) -> list[str]:
    return sorted(note.record.text for note in colleague.ledger.all(file, JournalNote))


def write(colleague: Colleague, file: CompartmentId, *notes: str) -> None:
    for text in notes:
        colleague.ledger.create(file, JournalNote(text=text))


def note(text: str) -> Entry:
    return Entry(codebook.kind_of(JournalNote), None, 1_760_000_000_000, {1: text}, {})


def copy_of(county: SyncedCounty, colleague: Colleague) -> Path:
    """A backup as the program makes it."""
    target = county.folder / "backup of a computer"
    colleague.vault.back_up(target)
    return target


def test_what_was_written_before_and_after_the_restoring_is_everywhere(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """She writes, loses her computer, writes on the old copy under numbers that are used: all have all of it."""
    file = shared_file(county, astrid, mats)
    write(astrid, file, "före kopian")
    backup = copy_of(county, astrid)
    write(astrid, file, "efter kopian 1", "efter kopian 2")
    county.settle()
    astrid = county.restore(astrid, backup)
    write(astrid, file, "på den återställda 1", "på den återställda 2", "på den återställda 3")
    county.settle()
    everything = sorted(
        ["före kopian", *(f"efter kopian {n}" for n in (1, 2)), *(f"på den återställda {n}" for n in (1, 2, 3))]
    )
    assert texts(astrid, file) == texts(mats, file) == everything
    assert reasons(astrid) == reasons(mats) == []
    assert list(astrid.mailbox.outgoing()) == []
    assert astrid.mailbox.missing() == []


def test_one_who_only_reads_has_her_own_words_again(county: SyncedCounty, astrid: Colleague, mats: Colleague) -> None:
    """Nothing need be written for the server's count to say that something is missing here."""
    file = shared_file(county, astrid, mats)
    backup = copy_of(county, astrid)
    write(astrid, file, "efter kopian")
    county.settle()
    astrid = county.restore(astrid, backup)
    astrid.sync()
    assert texts(astrid, file) == ["efter kopian"]
    again = astrid.sync()
    assert (again.requests, again.sent, again.received) == (1, 0, 0)


def test_what_was_saved_and_not_sent_when_the_copy_was_made_is_there_once(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """The same change under the same number is the same change, however it was sealed."""
    file = shared_file(county, astrid, mats)
    write(astrid, file, "i kopian, osänt")
    backup = copy_of(county, astrid)
    write(astrid, file, "efter kopian")
    county.settle()
    astrid = county.restore(astrid, backup)
    write(astrid, file, "på den återställda")
    county.settle()
    assert texts(astrid, file) == texts(mats, file) == ["efter kopian", "i kopian, osänt", "på den återställda"]


def test_an_edit_finds_its_record_under_the_new_number(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """A note and the note that corrects it move together; so does an edit of either."""
    file = shared_file(county, astrid, mats)
    backup = copy_of(county, astrid)
    write(astrid, file, "ett", "två", "tre")
    county.settle()
    astrid = county.restore(astrid, backup)
    wrong = astrid.ledger.create(file, JournalNote(text="fel"))
    astrid.ledger.create(file, JournalNote(text="rättat", corrects=wrong.id))
    astrid.ledger.edit(wrong, JournalNote(text="fel, ändrat"))
    county.settle()
    for reader in (astrid, mats):
        notes = {note.record.text: note for note in reader.ledger.all(file, JournalNote)}
        assert set(notes) == {"ett", "två", "tre", "fel, ändrat", "rättat"}
        assert notes["rättat"].record.corrects == notes["fel, ändrat"].id
        assert not notes["fel, ändrat"].conflicts


def test_the_link_may_break_anywhere_meanwhile(county: SyncedCounty, astrid: Colleague, mats: Colleague) -> None:
    """A cut in each of the first syncs after the restoring loses nothing and doubles nothing."""
    file = shared_file(county, astrid, mats)
    backup = copy_of(county, astrid)
    write(astrid, file, "efter kopian")
    county.settle()
    astrid = county.restore(astrid, backup)
    write(astrid, file, "på den återställda")
    for at in (40, 200, 400, 700, 1_200):
        astrid.link.down = at
        county.try_to_sync(astrid)
        astrid = county.restart(astrid)
    county.settle()
    assert texts(astrid, file) == texts(mats, file) == ["efter kopian", "på den återställda"]


def test_nobody_else_decides_that_a_log_is_to_be_rewritten(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """A server that delivers own segments unasked is not believed."""
    file = shared_file(county, astrid, mats)
    write(astrid, file, "mitt")
    county.settle()
    put(county, astrid, Kind.SEGMENT, segment_by(astrid, file, note("hennes?"), after=astrid.mailbox.own_head(file)))
    astrid.sync()
    assert reasons(astrid) == ["not_mine"]
    assert texts(astrid, file) == ["mitt"]


def test_what_was_asked_for_may_come_once_more_from_a_server_restored_since(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """It does not know that it has been asked; what comes is here already, and is nothing to look at."""
    file = shared_file(county, astrid, mats)
    backup = copy_of(county, astrid)
    write(astrid, file, "efter kopian")
    county.settle()
    astrid = county.restore(astrid, backup)
    county.settle()
    store = county.back_up_server()
    write(astrid, file, "efter serverns kopia")
    county.settle()
    county.restore_server(store)
    county.settle()
    assert reasons(astrid) == reasons(mats) == []
    assert texts(astrid, file) == texts(mats, file) == ["efter kopian", "efter serverns kopia"]


def test_a_screen_that_shows_what_has_moved_must_look_again(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """Its numbers are another note's by now: an edit of it is refused, and changes neither."""
    file = shared_file(county, astrid, mats)
    backup = copy_of(county, astrid)
    write(astrid, file, "efter kopian")
    county.settle()
    astrid = county.restore(astrid, backup)
    seen = astrid.ledger.create(file, JournalNote(text="på den återställda"))
    county.settle()
    with pytest.raises(KnownError) as refusal:
        astrid.ledger.edit(seen, JournalNote(text="ändrat"))
    assert refusal.value.reason is Reason.GONE
    assert texts(astrid, file) == ["efter kopian", "på den återställda"]


def test_a_server_restored_too_gets_what_the_computer_still_has(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """The server's copy is older than the computer's: it is the server that learns."""
    file = shared_file(county, astrid, mats)
    server = county.back_up_server()
    write(astrid, file, "ett")
    county.settle()
    backup = copy_of(county, astrid)
    county.restore_server(server)
    astrid = county.restore(astrid, backup)
    write(astrid, file, "två")
    county.settle()
    assert texts(astrid, file) == texts(mats, file) == ["ett", "två"]


def test_what_was_founded_after_the_copy_was_made_comes_again(county: SyncedCounty, astrid: Colleague) -> None:
    """Its key was on no other computer: the founder had sealed it to the very device that made it."""
    backup = copy_of(county, astrid)
    file = shared_file(county, astrid)
    write(astrid, file, "efter kopian")
    county.settle()
    astrid = county.restore(astrid, backup)
    county.settle()
    assert texts(astrid, file) == ["efter kopian"]
    write(astrid, file, "på den återställda")
    county.settle()
    assert texts(astrid, file) == ["efter kopian", "på den återställda"]
    assert reasons(astrid) == []


def test_one_let_out_after_the_copy_was_made_gets_no_new_key_from_it(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """The new key is here again before the words that say who is out: it is given to nobody until they are."""
    file = shared_file(county, astrid, mats, rojda)
    backup = copy_of(county, astrid)
    for seen in astrid.ledger.all(file, Grant):
        if seen.record.member == mats.member:
            astrid.ledger.edit(seen, replace(seen.record, ended_at=county.clock.now()))
    write(astrid, file, "varför")
    county.settle()
    astrid = county.restore(astrid, backup)
    astrid.link.down = -1  # the keys have come, and her own log has not been asked for
    county.try_to_sync(astrid)
    astrid = county.restart(astrid)
    county.settle()
    keys = mats.mailbox.keys(file)
    assert keys is not None
    assert sorted(keys.epochs) == [0]
    assert (texts(astrid, file), texts(rojda, file)) == (["varför"], ["varför"])
    assert mats.mailbox.inbox() == []


def test_what_others_have_seen_of_one_s_log_is_no_fork_before_it_is_back(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """Mats has read what the copy lacks, and says so; the restored computer has written under the same numbers."""
    file = shared_file(county, astrid, mats)
    backup = copy_of(county, astrid)
    write(astrid, file, "efter kopian")
    county.settle()
    write(mats, file, "mats har läst")
    county.settle()
    astrid = county.restore(astrid, backup)
    write(astrid, file, "på den återställda")
    result = astrid.sync()
    county.settle()
    assert result.forked == ()
    assert reasons(astrid) == []
    assert texts(astrid, file) == texts(mats, file) == ["efter kopian", "mats har läst", "på den återställda"]


def test_one_let_in_for_a_time_after_the_copy_was_made_is_left_out_when_it_is_over(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """The copy does not know that a key has been given: of a grant that came back with the log, one may have been."""
    file = shared_file(county, astrid)
    backup = copy_of(county, astrid)
    astrid.ledger.create(file, grant(mats, until=today(county.clock)))
    county.settle()
    astrid = county.restore(astrid, backup)
    county.clock.turn(days=1)
    county.settle()
    write(astrid, file, "efter hans sista dag")
    county.settle()
    assert texts(mats, file) == []
    assert mats.mailbox.inbox() == []


# ---- what was taken back after the copy was made ----


def restored_from_before_her_order(
    county: SyncedCounty, astrid: Colleague, file: CompartmentId
) -> tuple[Colleague, bytes]:
    """She orders it erased, all have obeyed, and she sits at a copy of before; with the order as it was sent."""
    backup = copy_of(county, astrid)
    county.clock.turn(minutes=5)
    astrid.ledger.order_erasure(file)
    county.settle()
    [order] = [frame.body for frame in astrid.mailbox.own_frames() if frame.kind == Kind.ERASE]
    return county.restore(astrid, backup), order


def test_what_she_ordered_erased_after_the_copy_was_made_is_erased_again(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """Her own order comes back to her: the file that the copy held is gone, and who has answered is known again."""
    file = shared_file(county, astrid, mats)
    write(astrid, file, "före kopian")
    county.settle()
    files = {path.name for path in (astrid.vault.folder / "files").iterdir()}
    ordered = county.clock.now() + 5 * 60_000
    astrid, _ = restored_from_before_her_order(county, astrid, file)
    assert [info.id for info in astrid.ledger.compartments(CompartmentKind.PERSON_FILE)] == [file]
    astrid.sync()
    assert astrid.ledger.compartments() == []
    assert files & {path.name for path in (astrid.vault.folder / "files").iterdir()} == set()
    course = astrid.ledger.receipts(file)
    assert (course.ordered_at, [one.device for one in course.receipts]) == (ordered, [mats.device])
    county.settle()
    assert (reasons(astrid), reasons(mats), astrid.mailbox.inbox()) == ([], [], [])
    assert astrid.mailbox.status().waiting == ()
    assert (astrid.ledger.erasures(), [frame.kind for frame in astrid.mailbox.own_frames()].count(Kind.RECEIPT)) == (
        [],
        0,
    )


def test_what_was_written_since_the_restoring_is_not_taken_by_an_order_of_before(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """It goes to quarantine; what she had before her order, sent or not, does not."""
    file = shared_file(county, astrid, mats)
    write(astrid, file, "osänt när kopian gjordes")
    astrid, _ = restored_from_before_her_order(county, astrid, file)
    county.clock.turn(minutes=5)
    write(astrid, file, "på den återställda")
    astrid.sync()
    [kept] = astrid.ledger.compartments(CompartmentKind.QUARANTINE)
    held = [seen.record for seen in astrid.ledger.all(kept.id, HeldWork)]
    assert [(work.compartment, b"p\xc3\xa5 den" in work.fields) for work in held] == [(file, True)]


def test_what_was_founded_and_erased_since_the_copy_is_not_here_and_its_receipts_count(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """The copy has never heard of it."""
    county.settle()
    backup = copy_of(county, astrid)
    file = shared_file(county, astrid, mats)
    astrid.ledger.order_erasure(file)
    county.settle()
    astrid = county.restore(astrid, backup)
    county.settle()
    assert astrid.ledger.compartments() == []
    assert [one.device for one in astrid.ledger.receipts(file).receipts] == [mats.device]
    assert (reasons(astrid), astrid.mailbox.inbox()) == ([], [])


def test_a_server_restored_from_before_the_order_hears_it_again(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """From the computer that gave it, also when that has only heard of it from the server; it is nowhere after that."""
    file = shared_file(county, astrid, mats)
    server = county.back_up_server()
    astrid, _ = restored_from_before_her_order(county, astrid, file)
    county.settle()
    county.restore_server(server)
    county.settle()
    assert [colleague.ledger.compartments() for colleague in (astrid, mats)] == [[], []]
    assert (reasons(astrid), reasons(mats)) == ([], [])


def test_an_own_order_that_nobody_would_obey_any_more_takes_only_the_copy(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """Mats orders without knowing that he has been let out; the server refuses it, and gives it to his old copy later.

    His computer had erased it then, and does so again. The others keep theirs, and hear of no order.
    """
    file = shared_file(county, astrid, mats, rojda)
    backup = copy_of(county, mats)
    for seen in astrid.ledger.all(file, Grant):
        if seen.record.member == mats.member:
            astrid.ledger.edit(seen, replace(seen.record, ended_at=county.clock.now()))
    write(astrid, file, "utan Mats")
    astrid.sync()
    rojda.sync()
    mats.ledger.order_erasure(file)
    mats.sync()
    [order] = [frame.body for frame in mats.mailbox.own_frames() if frame.kind == Kind.ERASE]
    mats = county.restore(mats, backup)
    put(county, mats, Kind.ERASE, order)
    asked = len(mats.link.requests)
    mats.sync()
    assert mats.ledger.compartments(CompartmentKind.PERSON_FILE) == []
    sent = [kind for request in mats.link.requests[asked:] for kind, _ in Reader().feed(request)]
    assert Kind.ERASE not in sent
    county.settle()
    assert (texts(astrid, file), texts(rojda, file)) == (["utan Mats"], ["utan Mats"])
    assert (reasons(astrid), reasons(rojda)) == ([], [])


def test_an_own_order_that_another_has_signed_counts_nothing(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """Nor does one that was changed to name another file."""
    file, other = shared_file(county, astrid, mats), shared_file(county, astrid, mats)
    astrid, order = restored_from_before_her_order(county, astrid, other)
    moved = replace(canonical.decode(order, Erase), compartment=file)
    forged = Erase(file, astrid.device, 1).signed(county.county.fingerprint, mats.computer.signer)
    for body in (moved, forged):
        put(county, astrid, Kind.ERASE, canonical.encode(body))
    astrid.sync()
    assert [info.id for info in astrid.ledger.compartments()] == [file]
    assert reasons(astrid) == ["signature", "signature"]
