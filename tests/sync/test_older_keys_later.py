"""A later key may come first: what was written under the older is taken in before it, and everybody ends alike."""

from __future__ import annotations

import pytest

from desktop.domain import codebook
from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.person_file import JournalNote, Person
from tests.support.syncing import Colleague, SyncedCounty, grant
from tests.sync.hostile import put, reasons, segment_by
from tests.sync.test_believing import texts
from tests.sync.test_new_epochs import epochs
from wire.messages import Kind
from wire.segment import Entry, EpochKey

NOTE, TEXT = codebook.kind_of(JournalNote), codebook.field_number(JournalNote, "text")


@pytest.fixture
def file(county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague) -> CompartmentId:
    """A file with a history of several logs and segments."""
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats), grant(rojda)])
    county.settle()
    for day in range(3):
        for writer in (astrid, mats):
            writer.ledger.create(file, JournalNote(text=f"dag {day}", written_by=writer.member))
            writer.sync()
    county.settle()
    return file


def told(colleague: Colleague) -> tuple[object, ...]:
    return colleague.mailbox.status().set_aside


def test_one_let_in_from_now_on_is_let_in_wholly_later(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """First for what follows, then for all: what came before stands before what she had, and nothing is set aside."""
    later = county.join()
    astrid.sync()
    astrid.ledger.create(
        file, Grant(member=later.member, rights=7, basis=GrantBasis.HANDLER, from_epoch=max(epochs(astrid, file)) + 1)
    )
    county.settle()
    mats.ledger.create(file, JournalNote(text="i den nya tiden", written_by=mats.member))
    county.settle()
    assert texts(later, file) == ["i den nya tiden"]
    astrid.ledger.create(file, grant(later))
    county.settle()
    assert epochs(later, file) == [0, 1]
    assert told(later) == ()
    assert texts(later, file) == texts(mats, file)
    assert later.ledger.all(file, Person) == mats.ledger.all(file, Person)


def test_what_stood_before_must_be_what_the_log_went_on_from(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """Another past than the one that the log names is a fork, and is set aside."""
    later = county.join()
    astrid.sync()
    grants = Grant(member=later.member, rights=7, basis=GrantBasis.HANDLER, from_epoch=1)
    astrid.ledger.create(file, grants)
    county.settle()
    begins, keys = later.mailbox.begins(file, astrid.device), astrid.mailbox.keys(file)
    assert begins > 1
    assert keys is not None
    another = [Entry(NOTE, None, county.clock.now(), {TEXT: f"annat {n}"}, {}) for n in range(1, begins)]
    put(county, later, Kind.SEGMENT, segment_by(astrid, file, *another, key=EpochKey(file, 0, keys.epochs[0])))
    astrid.ledger.create(file, grant(later))
    county.settle()
    assert reasons(later) == ["fork"]
    assert texts(later, file) == texts(mats, file)
