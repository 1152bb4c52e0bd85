"""What readers refuse to believe, whoever sends it: it is set aside or waits, blocks nothing, and changes nothing."""

from __future__ import annotations

from dataclasses import replace as with_

import pytest
from msgspec.structs import replace

from desktop.domain import codebook
from desktop.domain.compartments import CONTRIBUTOR, HANDLER, READER, CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import ChangeId, CompartmentId, RecordRef
from desktop.domain.ports import LogHead
from desktop.domain.records.membership import MemberName
from desktop.domain.records.person_file import JournalNote, Person
from desktop.sync.engine import State
from tests.support.county import material
from tests.support.syncing import Colleague, SyncedCounty, grant
from tests.sync.hostile import envelope_by, key_of, put, reasons, segment_by
from wire import canonical, compression, directory, envelope, segment
from wire.keys import SigningKey
from wire.messages import Erase, Kind
from wire.segment import Entry, EpochKey

NOTE = codebook.kind_of(JournalNote)
PERSON = codebook.kind_of(Person)
MALLORY = SigningKey(material("Mallory", 32))


def note(text: str) -> Entry:
    return Entry(NOTE, None, 1_788_256_800_000, {1: text}, {})


def texts(colleague: Colleague, file: CompartmentId) -> list[str]:
    return sorted(note.record.text for note in colleague.ledger.all(file, JournalNote))


def head_of(reader: Colleague, file: CompartmentId, author: Colleague) -> LogHead | None:
    return reader.mailbox.head(file, author.device)


@pytest.fixture
def file(county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague) -> CompartmentId:
    """Astrid's file, with Mats as handler and Rojda as reader; each handler has written one note."""
    made = astrid.ledger.found(
        CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats, HANDLER), grant(rojda, READER)]
    )
    astrid.ledger.create(made, JournalNote(text="astrids"))
    county.settle()
    mats.ledger.create(made, JournalNote(text="mats"))
    county.settle()
    return made


# ---- the directory ----


def test_a_member_that_the_root_has_not_signed_stops_everything(
    county: SyncedCounty, astrid: Colleague, file: CompartmentId
) -> None:
    """The server invents somebody: nothing more is sent or believed until a person has looked, also after a restart."""
    lines = county.county.lines
    forged = directory.sign(
        MALLORY, len(lines), lines[-1], directory.Member(county.county.unit, (directory.Role.MANAGER,))
    )
    put(county, astrid, Kind.DIRECTORY, forged)
    astrid.ledger.create(file, JournalNote(text="skickas inte"))
    asked = len(astrid.link.requests)
    with pytest.raises(KnownError):
        astrid.sync()  # hears of it, after its frames have gone up
    again = county.restart(astrid)
    for _ in range(2):
        with pytest.raises(KnownError) as refused:
            again.sync()
        assert (refused.value.reason, again.engine.state) == (Reason.DIRECTORY_FORGED, State.STOPPED)
    assert len(again.link.requests) == asked + 1
    assert again.mailbox.directory_lines() == lines


def test_another_line_under_a_known_number_stops_everything(
    county: SyncedCounty, astrid: Colleague, file: CompartmentId
) -> None:
    """Even one that the root has signed: somebody was shown another directory."""
    number = len(county.county.lines) - 1
    other = directory.sign(
        county.county.root, number, county.county.lines[number - 1], directory.Member(county.county.unit, ())
    )
    put(county, astrid, Kind.DIRECTORY, other)
    with pytest.raises(KnownError) as refused:
        astrid.sync()
    assert refused.value.reason is Reason.DIRECTORY_FORGED


def test_a_line_that_is_known_already_is_passed_over(
    county: SyncedCounty, astrid: Colleague, file: CompartmentId
) -> None:
    """A server may repeat itself."""
    put(county, astrid, Kind.DIRECTORY, county.county.lines[2])
    assert astrid.sync().taken_in == 1
    assert len(astrid.mailbox.directory_lines()) == len(county.county.lines)


# ---- envelopes ----


def test_an_envelope_that_its_granter_did_not_sign(county: SyncedCounty, astrid: Colleague, mats: Colleague) -> None:
    """A server cannot hand out keys of its own."""
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Gran")])
    put(county, mats, Kind.ENVELOPE, envelope_by(astrid, mats, astrid, file, signer=MALLORY))
    mats.sync()
    assert (reasons(mats), mats.mailbox.keys(file)) == (["signature"], None)


def test_an_envelope_for_another_computer(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """What was sealed to somebody else is nobody's here."""
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Gran")])
    put(county, mats, Kind.ENVELOPE, envelope_by(astrid, rojda, astrid, file))
    mats.sync()
    assert reasons(mats) == ["not_mine"]


def test_a_key_from_one_who_may_not_grant_waits_and_opens_nothing(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """A reader who passes on her key lets nobody in: without a grant that says she may, it is not believed."""
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Gran"), grant(rojda, READER)])
    county.settle()
    put(county, mats, Kind.ENVELOPE, envelope_by(rojda, mats, rojda, file))
    result = mats.sync()
    assert (result.taken_in, result.waiting, mats.mailbox.keys(file)) == (0, 1, None)


def test_a_new_key_from_one_who_may_not_grant(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague, file: CompartmentId
) -> None:
    """A reader cannot make the others write under a key of her choice."""
    mine = EpochKey(file, 1, material("Rojda", 32))
    put(county, mats, Kind.ENVELOPE, envelope_by(rojda, mats, rojda, file, key=mine))
    mats.sync()
    assert reasons(mats) == ["not_granter"]
    assert key_of(mats, file).epoch == 0


def test_a_key_from_a_computer_that_has_ended(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """A stolen computer cannot choose the key that the others write under from now on."""
    known = len(county.county.lines)
    county.county.end(astrid.device)
    county.server.sync(county.admin, *county.county.new_lines(known))
    stolen = EpochKey(file, 1, material("stolen", 32))
    put(county, mats, Kind.ENVELOPE, envelope_by(astrid, mats, astrid, file, key=stolen))
    mats.sync()
    assert reasons(mats) == ["not_granter"]


def test_another_key_for_a_known_epoch(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """A key that is known is never changed, not even by one who may grant."""
    other = EpochKey(file, 0, material("another", 32))
    put(county, mats, Kind.ENVELOPE, envelope_by(astrid, mats, astrid, file, key=other))
    mats.sync()
    assert reasons(mats) == ["key_changed"]


def test_a_compartment_in_another_s_name(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """One cannot found a compartment as somebody else and let people in: the founder has granted nothing there."""
    founding = envelope.Founding(astrid.device, astrid.computer.signer.public, bytes(16))
    invented = CompartmentId(founding.compartment)
    key = EpochKey(invented, 0, material("invented", 32))
    body = envelope.seal(
        county.county.fingerprint,
        rojda.device,
        rojda.computer.signer,
        mats.device,
        mats.computer.sealing.public,
        [(key, int(CompartmentKind.PERSON_FILE), founding)],
    )
    put(county, mats, Kind.ENVELOPE, body)
    put(county, mats, Kind.SEGMENT, segment_by(rojda, invented, note("hej"), key=key))
    result = mats.sync()
    assert (result.waiting, mats.ledger.compartments()) == (2, [])


def test_a_founder_whose_key_is_another(county: SyncedCounty, mats: Colleague, rojda: Colleague) -> None:
    """The directory says which key a device has; a founding that says otherwise is forged."""
    founding = envelope.Founding(rojda.device, MALLORY.public, bytes(16))
    invented = CompartmentId(founding.compartment)
    body = envelope.seal(
        county.county.fingerprint,
        rojda.device,
        rojda.computer.signer,
        mats.device,
        mats.computer.sealing.public,
        [(EpochKey(invented, 0, material("invented", 32)), int(CompartmentKind.PERSON_FILE), founding)],
    )
    put(county, mats, Kind.ENVELOPE, body)
    mats.sync()
    assert reasons(mats) == ["signature"]


def test_names_come_from_an_administrator_alone(county: SyncedCounty, mats: Colleague, rojda: Colleague) -> None:
    """A directory compartment that a member founds lets nobody call herself somebody else."""
    names = rojda.ledger.found(
        CompartmentKind.DIRECTORY, [MemberName(member=rojda.member, name="Kerstin Dahl"), grant(mats, READER)]
    )
    county.settle()
    assert reasons(mats) == ["not_granter"]
    assert (mats.mailbox.keys(names), mats.members.member(rojda.member).name) == (None, "")


# ---- segments ----


def test_a_segment_that_its_author_did_not_sign(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """Somebody with the key writes in another's name: it is not believed, and her own next one is."""
    forged = segment_by(
        astrid, file, note("förfalskad"), after=head_of(mats, file, astrid), key=key_of(mats, file), signer=MALLORY
    )
    put(county, mats, Kind.SEGMENT, forged)
    astrid.ledger.create(file, JournalNote(text="äkta"))
    county.settle()
    assert reasons(mats) == ["signature"]
    assert texts(mats, file) == ["astrids", "mats", "äkta"]


def test_a_segment_moved_to_another_compartment(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """What was written in one file cannot be shown in another."""
    other = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Gran"), grant(mats)])
    county.settle()
    head = head_of(mats, file, astrid)
    genuine = segment_by(astrid, other, note("flyttad"), after=head)
    sealed = segment.read(genuine)
    moved = canonical.encode(replace(sealed, header=replace(sealed.header, compartment=bytes(file))))
    put(county, mats, Kind.SEGMENT, moved)
    mats.sync()
    assert reasons(mats) == ["signature"]
    assert texts(mats, file) == ["astrids", "mats"]


def test_other_content_under_a_known_number_is_a_fork(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """A computer restored from an old disk writes again under numbers that are taken: kept apart, not merged."""
    put(county, mats, Kind.SEGMENT, segment_by(astrid, file, note("en annan början")))
    head = head_of(mats, file, astrid)
    assert head is not None
    beside = with_(head, digest=material("another log", 16))
    put(county, mats, Kind.SEGMENT, segment_by(astrid, file, note("en annan gren"), after=beside))
    mats.sync()
    assert reasons(mats) == ["fork", "fork"]
    assert texts(mats, file) == ["astrids", "mats"]


def test_a_reader_s_writing_waits_and_counts_once_she_may(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague, file: CompartmentId
) -> None:
    """Without the right to write it is not shown; with a grant that had only not come yet, it is."""
    put(county, mats, Kind.SEGMENT, segment_by(rojda, file, note("utan rätt")))
    assert mats.sync().waiting == 1
    assert texts(mats, file) == ["astrids", "mats"]
    astrid.ledger.create(file, grant(rojda, CONTRIBUTOR))
    county.settle()
    assert texts(mats, file) == ["astrids", "mats", "utan rätt"]
    assert mats.mailbox.inbox() == []


def test_one_who_may_add_cannot_change_what_others_made(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """A contact person adds sessions; the handler's records are not hers to edit."""
    file = astrid.ledger.found(
        CompartmentKind.ASSIGNMENT, [Person(alias="Tall"), grant(mats), grant(rojda, CONTRIBUTOR)]
    )
    county.settle()
    made = ChangeId(astrid.device, 1)
    changed = Entry(PERSON, made, 1_788_256_800_000, {1: "Någon annan"}, {1: (made,)})
    put(county, mats, Kind.SEGMENT, segment_by(rojda, file, changed))
    assert mats.sync().waiting == 1
    assert mats.ledger.all(file, Person)[0].record.alias == "Tall"


def test_a_segment_of_an_unreadable_make_is_set_aside(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """A change that names itself, or a later one of its own log, cannot have been made."""
    head = head_of(mats, file, astrid)
    assert head is not None
    impossible = Entry(NOTE, ChangeId(astrid.device, head.sequence + 5), 1_788_256_800_000, {1: "x"}, {})
    put(county, mats, Kind.SEGMENT, segment_by(astrid, file, impossible, after=head))
    put(county, mats, Kind.SEGMENT, b"no segment")
    mats.sync()
    assert reasons(mats) == ["malformed", "malformed"]


def test_kinds_and_fields_of_a_newer_program_are_kept_and_passed_on(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague, file: CompartmentId
) -> None:
    """A program that cannot show them loses nothing of them."""
    head = head_of(mats, file, astrid)
    assert head is not None
    new_kind = Entry(4_711, None, 1_788_256_800_000, {1: "ny sort", 9: [1, {"a": b"b"}]}, {})
    new_field = Entry(NOTE, None, 1_788_256_800_001, {1: "känd", 77: "okänt fält"}, {})
    put(county, mats, Kind.SEGMENT, segment_by(astrid, file, new_kind, new_field, after=head))
    assert mats.sync().taken_in == 1
    [kept] = mats.ledger.history(RecordRef(file, ChangeId(astrid.device, head.sequence + 1)))
    assert (kept.kind, kept.fields) == (4_711, {1: "ny sort", 9: [1, {"a": b"b"}]})
    [known] = [one for one in mats.ledger.all(file, JournalNote) if one.record.text == "känd"]
    mats.ledger.edit(known, replace(known.record, text="ändrad"))
    [first, _] = mats.ledger.history(known.ref)
    assert first.fields[77] == "okänt fält"


# ---- erase orders ----


def test_an_order_by_one_who_may_not_grant(
    county: SyncedCounty, mats: Colleague, rojda: Colleague, file: CompartmentId
) -> None:
    """A reader cannot have others' files erased."""
    order = Erase(file, rojda.device, 1).signed(county.county.fingerprint, rojda.computer.signer)
    put(county, mats, Kind.ERASE, canonical.encode(order))
    mats.sync()
    assert reasons(mats) == ["not_granter"]
    assert texts(mats, file) == ["astrids", "mats"]


def test_an_order_that_its_giver_did_not_sign(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """The server cannot erase anything in a handler's name."""
    order = Erase(file, astrid.device, 1).signed(county.county.fingerprint, MALLORY)
    put(county, mats, Kind.ERASE, canonical.encode(order))
    mats.sync()
    assert (reasons(mats), texts(mats, file)) == (["signature"], ["astrids", "mats"])


def test_what_a_later_program_wrote_waits(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Packed with a dictionary that this program has not got, it is no error: it is read once the program is new."""
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats)])
    county.settle()
    with monkeypatch.context() as later:
        later.setattr(compression, "LATEST", 99)
        later.setattr(compression, "_dictionary", lambda _number: None)
        body = segment_by(astrid, file, note("med nyare program"), after=astrid.mailbox.own_head(file))
        put(county, mats, Kind.SEGMENT, body)
    assert mats.sync().waiting == 1
    assert (texts(mats, file), reasons(mats)) == ([], [])
    with monkeypatch.context() as later:
        later.setattr(compression, "_dictionary", lambda _number: None)
        mats.sync()
    assert (texts(mats, file), mats.mailbox.inbox()) == (["med nyare program"], [])
