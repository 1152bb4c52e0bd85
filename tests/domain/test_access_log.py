"""The chain of an access log shows what is missing, what was changed, and nothing where nothing is wrong."""

from __future__ import annotations

from dataclasses import replace

import pytest
from msgspec.structs import replace as changed

from desktop.domain import merge
from desktop.domain.access_log import (
    NOTHING,
    Flaw,
    Head,
    digest,
    file_code,
    file_ref,
    is_always_reviewed,
    sample,
    verify,
)
from desktop.domain.changes import DELETED, Change
from desktop.domain.identity import ChangeId, CompartmentId
from desktop.domain.projection import Projection, creation, project
from desktop.domain.records.access_log import Act, LogEntry

BOOK = CompartmentId(b"b" * 16)
DEVICE = 7
KIND = 51


def entries(count: int, start: Head = NOTHING) -> list[Projection[LogEntry]]:
    """A log of so many entries, a minute apart."""
    made, head = [], start
    for number in range(start.number + 1, start.number + count + 1):
        entry = LogEntry(number=number, previous=head.digest, at=1_800_000_000 + 60 * number, file=bytes([number]) * 8)
        made.append(written(entry))
        head = Head(number, digest(entry))
    return made


def written(entry: LogEntry, *later: dict[int, object]) -> Projection[LogEntry]:
    """An entry as it was created, and changes that came after."""
    record = ChangeId(DEVICE, entry.number)
    state = merge.apply(None, Change(record, KIND, record, 1, creation(entry), {}), lambda _: True)
    for at, fields in enumerate(later, start=900):
        replaced = {n: tuple(v.change for v in state.fields.get(n, ())) for n in fields}
        change = Change(ChangeId(DEVICE, at), KIND, record, at, fields, replaced)
        state = merge.apply(state, change, lambda _: True)
    return project(BOOK, state, LogEntry)


def flaws(*seen: Projection[LogEntry], known: tuple[Head, ...] = ()) -> list[Flaw]:
    return [fault.flaw for fault in verify(seen, known=known).faults]


def test_a_log_as_it_was_written_is_whole() -> None:
    """Every entry carries the digest of the one before, so the chain ends where the log does."""
    log = entries(5)
    chain = verify(log)
    assert chain.whole
    assert chain.head == Head(5, digest(log[-1].record))


def test_order_of_arrival_does_not_matter() -> None:
    """The numbers say what comes after what."""
    log = entries(5)
    assert verify(reversed(log)) == verify(log)


def test_an_entry_taken_out_leaves_a_gap() -> None:
    """The numbers on both sides are told, and when the one before it was written."""
    log = entries(5)
    [fault] = verify([*log[:2], *log[3:]]).faults
    assert (fault.flaw, fault.after, fault.before) == (Flaw.GAP, 2, 4)
    assert fault.since == log[1].record.at


def test_a_missing_beginning_is_a_gap() -> None:
    """The first entry is number 1, or the one after the book before."""
    assert flaws(*entries(3)[1:]) == [Flaw.GAP]


@pytest.mark.parametrize("field", [name for name in LogEntry.__struct_fields__ if name not in ("number", "previous")])
def test_every_field_is_held_by_the_chain(field: str) -> None:
    """Whatever an entry says, another in its place does not fit the entry after it."""
    other = {"at": 1_800_000_121, "act": Act.PRINTED, "file": b"x" * 8, "kind": 2, "protected": True}
    log = entries(3)
    log[1] = written(changed(log[1].record, **{field: other.get(field, "x")}))
    assert flaws(*log) == [Flaw.REWRITTEN]


def test_what_a_newer_program_wrote_breaks_no_chain() -> None:
    """A new act, a new field: this program cannot read them, and follows the chain over them all the same."""
    fields = {**creation(LogEntry(number=1, at=1_800_000_000)), 4: "levitated", 99: "new"}
    record = ChangeId(DEVICE, 1)
    newer = project(BOOK, merge.apply(None, Change(record, KIND, record, 1, fields, {}), lambda _: True), LogEntry)
    head = verify([newer]).head
    assert head.digest != digest(newer.record)
    assert verify([newer, written(LogEntry(number=2, previous=head.digest, at=1_800_000_060))]).whole


def test_an_edited_entry_shows_even_when_it_is_the_last() -> None:
    """Nothing follows that could hold it; the change itself does."""
    log = entries(2)
    log[1] = written(log[1].record, {8: "annat"})
    assert flaws(*log) == [Flaw.REWRITTEN]


def test_a_deleted_entry_shows() -> None:
    """Records can be deleted; an entry of a log cannot without it being told."""
    log = entries(2)
    log[1] = written(log[1].record, {DELETED: [DEVICE, 2]})
    assert flaws(*log) == [Flaw.REWRITTEN]


def test_two_entries_under_one_number_show() -> None:
    """A computer that was set back and wrote on has two pasts."""
    log = entries(2)
    twin = written(changed(log[1].record, act=Act.COPIED))
    twin = replace(twin, ref=twin.ref._replace(record=ChangeId(DEVICE, 77)))
    assert Flaw.TWICE in flaws(*log, twin)


def test_an_end_that_a_review_saw_must_still_be_there() -> None:
    """Cutting off the end breaks no link, so it is remembered by those who have seen it."""
    log = entries(4)
    seen = Head(4, digest(log[-1].record))
    assert flaws(*log, known=(seen,)) == []
    assert flaws(*log[:3], known=(seen,)) == [Flaw.END_MISSING]
    assert flaws(*log, known=(Head(4, b"another"),)) == [Flaw.REWRITTEN]


def test_a_clock_set_back_is_told_and_breaks_nothing() -> None:
    """A correction of a minute is not worth a word; an hour is."""
    log = entries(1)
    head = Head(1, digest(log[0].record))
    minute = written(LogEntry(number=2, previous=head.digest, at=log[0].record.at - 60))
    hour = written(LogEntry(number=2, previous=head.digest, at=log[0].record.at - 3600))
    assert flaws(*log, minute) == []
    assert flaws(*log, hour) == [Flaw.CLOCK_BACK]
    assert verify([*log, hour]).whole


def test_a_new_year_goes_on_where_the_old_one_ended() -> None:
    """So an old year can be erased without the new one looking broken."""
    old = entries(3)
    end = Head(3, digest(old[-1].record))
    new = entries(2, end)
    assert verify([*old, *new]).whole
    assert verify(new, end).whole
    assert not verify(new).whole


def test_the_sample_can_be_drawn_again() -> None:
    """The same seed draws the same entries; another seed others; never fewer than the share, never none."""
    log = [(7, number) for number in range(1, 101)]
    assert sample(log, b"a", 5) == sample(list(reversed(log)), b"a", 5)
    assert sample(log, b"a", 5) != sample(log, b"b", 5)
    assert [len(sample(log[:count], b"a", 5)) for count in (0, 1, 20, 21, 100)] == [0, 1, 1, 2, 5]


def test_what_is_always_looked_at() -> None:
    """Protected identities, break-glass and recovery: no lot is drawn about them."""
    assert is_always_reviewed(LogEntry(protected=True))
    assert is_always_reviewed(LogEntry(act=Act.UNMASKED))
    assert is_always_reviewed(LogEntry(act=Act.RECOVERED))
    assert not is_always_reviewed(LogEntry(act=Act.PRINTED))


def test_a_file_goes_by_a_code_that_tells_nothing() -> None:
    """Eight signs that can be said on the telephone, from an id that is a digest itself."""
    assert file_code(file_ref(CompartmentId(bytes(16)))) == "0000-0000"
    assert file_code(file_ref(CompartmentId(b"\xff" * 16))) == "ZZZZ-ZZZZ"
    assert file_code(b"") == ""


def test_the_chain_is_written_down_for_other_programs() -> None:
    """An export can be verified by anyone: the digest of a known entry never changes."""
    entry = LogEntry(number=2, previous=bytes(16), at=1_800_000_000, act=Act.PRINTED, file=b"\x01" * 8, what="plan")
    assert digest(entry).hex() == "1b0e2bac25d88751b7a7322c39c367ff"
