"""A later epoch may come by hand before one hears that one's own beginning was in vain: nothing written is stuck."""

from __future__ import annotations

from desktop.domain.compartments import READER, CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import ReadParcel
from desktop.domain.records.person_file import JournalNote, Person
from tests.support.syncing import Colleague, SyncedCounty, grant
from tests.sync.test_believing import texts
from tests.sync.test_new_epochs import end, epochs
from tests.sync.test_one_sync import deliveries_to
from wire import envelope, segment
from wire.messages import Kind


def make_ready(colleague: Colleague) -> None:
    """Epochs, segments and envelopes are made, as before a stick is written; nothing is sent."""
    colleague.engine.make_ready()
    while colleague.engine.work():
        pass


def write(colleague: Colleague, file: CompartmentId, text: str) -> None:
    colleague.ledger.create(file, JournalNote(text=text, written_by=colleague.member))


def sealed_in(colleague: Colleague, file: CompartmentId) -> list[int]:
    """The epochs of this computer's own segments."""
    parts = [part for part in colleague.mailbox.sealed_parts(file) if part.device == colleague.device]
    return [segment.read(colleague.mailbox.sealed_part(part) or b"").header.epoch for part in parts]


def carry(county: SyncedCounty, writer: Colleague, reader: Colleague) -> None:
    """What the server holds of one for the other comes by hand."""
    frames = [
        (int(kind), body)
        for kind, body in deliveries_to(county, reader)
        if (kind == Kind.ENVELOPE and envelope.read(body).granter == writer.device)
        or (kind == Kind.SEGMENT and segment.read(body).header.device == writer.device)
    ]
    parcel = ReadParcel(bytes(16), writer.device, writer.clock.now(), 1, 1)
    reader.engine.make_ready()
    reader.engine.brought(reader.mailbox.keep_carried(parcel, frames))
    while reader.engine.work():
        pass


def test_what_was_sealed_in_vain_is_sealed_anew_with_all_that_follows_it(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """Mats began epoch 1 in vain and wrote on in epoch 2 before he met the server: it takes none of it as it stands."""
    fourth, fifth = county.join(), county.join()
    given = [grant(mats), grant(rojda), grant(fourth, READER), grant(fifth, READER)]
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), *given])
    county.settle()
    end(mats, file, fourth.member)
    write(mats, file, "i den första, förgäves")
    make_ready(mats)
    end(astrid, file, fourth.member)
    write(astrid, file, "i den första")
    astrid.sync()
    rojda.sync()
    end(rojda, file, fifth.member)
    write(rojda, file, "i den andra")
    rojda.sync()
    carry(county, rojda, mats)
    write(mats, file, "efter stickan")
    make_ready(mats)
    assert sealed_in(mats, file) == [1, 2]
    county.settle()
    assert mats.mailbox.status().waiting == ()
    assert epochs(mats, file) == epochs(astrid, file) == [0, 1, 2]
    assert sorted(texts(mats, file)) == sorted(texts(astrid, file)) == sorted(texts(rojda, file))
    assert {"i den första, förgäves", "efter stickan"} <= set(texts(astrid, file))
    assert [one.reason for person in (astrid, mats, rojda) for one in person.mailbox.status().set_aside] == []
