"""Sticks of those who may not: in another's name, with what is not carried, and of those let out since."""

from __future__ import annotations

import secrets
from pathlib import Path

import pytest

from desktop.domain.carried import Brought, Outcome
from desktop.domain.compartments import CONTRIBUTOR, CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import EvictionReason
from desktop.domain.records.assignment import Brief
from desktop.domain.records.person_file import JournalNote, Person
from tests.support.sticks import Sticks
from tests.support.syncing import Colleague, SyncedCounty, grant
from tests.sync.hostile import envelope_by, reasons
from tests.sync.test_new_epochs import end
from wire import canonical, carried, messages
from wire.carried import Manifest, Sort
from wire.keys import SigningKey
from wire.messages import Kind, frame


@pytest.fixture
def sticks(tmp_path: Path) -> Sticks:
    return Sticks(tmp_path / "stick")


@pytest.fixture
def file(county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague) -> CompartmentId:
    """Astrid's file, with Mats and Rojda in it, known to all and to the server."""
    county.settle()
    found = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats), grant(rojda)])
    county.settle()
    return found


def notes(colleague: Colleague, file: CompartmentId) -> list[str]:
    return sorted(seen.record.text for seen in colleague.ledger.all(file, JournalNote))


def write(colleague: Colleague, file: CompartmentId, text: str) -> None:
    colleague.ledger.create(file, JournalNote(text=text, written_by=colleague.member))


def forged(
    sticks: Sticks,
    writer: Colleague,
    reader: Colleague,
    *frames: bytes,
    signer: SigningKey | None = None,
    at: int | None = None,
) -> str:
    """A file with one parcel of these frames, in the name of `writer`; its name."""
    key, county = secrets.token_bytes(32), writer.computer.county.fingerprint
    time = writer.clock.now() if at is None else at
    manifest = Manifest(county, writer.device, reader.device, secrets.token_bytes(16), time, int(bool(frames)), key)
    records = [
        carried.record(Sort.PARCEL, manifest.sealed(signer or writer.computer.signer, reader.computer.sealing.public)),
        *([carried.record(Sort.BLOCK, carried.seal_block(key, 0, frames))] if frames else []),
    ]
    name = f"bredvid-20270101-{len(sticks.names()) + 1}.bvd"
    (sticks.folder / name).write_bytes(b"".join([carried.HEAD, *records, carried.end(len(records))]))
    return name


def order_of(colleague: Colleague, file: CompartmentId) -> bytes:
    computer = colleague.computer
    order = messages.Erase(file, colleague.device, colleague.clock.now())
    return frame(Kind.ERASE, canonical.encode(order.signed(computer.county.fingerprint, computer.signer)))


def untouched(reader: Colleague, brought: Brought) -> bool:
    """Nothing of it was kept, nor laid aside for somebody to look at."""
    return (brought.new, brought.set_aside, reader.mailbox.inbox(), reasons(reader)) == (0, 0, [], [])


def test_a_parcel_in_anothers_name_is_not_taken(
    sticks: Sticks, astrid: Colleague, mats: Colleague, rojda: Colleague, file: CompartmentId
) -> None:
    """Signed by Rojda as if by Astrid: not even an order that Astrid has signed herself."""
    good = order_of(astrid, file)
    name = forged(sticks, astrid, mats, good, signer=rojda.computer.signer)
    brought = sticks.read(mats, name)
    assert (brought.outcome, untouched(mats, brought)) == (Outcome.DAMAGED, True)
    assert notes(mats, file) == []


@pytest.mark.parametrize("blocks", ["none", "lines"])
def test_a_parcel_in_anothers_name_is_no_word_from_her(
    county: SyncedCounty, sticks: Sticks, astrid: Colleague, mats: Colleague, rojda: Colleague, blocks: str
) -> None:
    """With nothing in it, or with lines that prove themselves: no lease is made longer, and she is not named."""
    lent = astrid.ledger.found(CompartmentKind.ASSIGNMENT, [Brief(alias="Tall"), grant(rojda, CONTRIBUTOR)])
    county.settle()
    line = frame(Kind.DIRECTORY, astrid.members.directory.lines[0])
    frames = () if blocks == "none" else (line,)
    name = forged(sticks, astrid, rojda, *frames, signer=mats.computer.signer)
    brought = sticks.read(rojda, name)
    assert (brought.writers, rojda.mailbox.last_word(lent)) == ((), None)
    assert untouched(rojda, brought)


@pytest.mark.parametrize("kind", [Kind.HELLO, Kind.LEASE, Kind.RECALL, Kind.INVITE, Kind.FOUND, Kind.BULK, Kind.STORED])
def test_what_is_not_carried_is_not_taken(
    sticks: Sticks, astrid: Colleague, mats: Colleague, file: CompartmentId, kind: Kind
) -> None:
    """Frames that are between a computer and its server have no meaning on a stick."""
    brought = sticks.read(mats, forged(sticks, astrid, mats, frame(kind, b"anything")))
    assert (brought.outcome, untouched(mats, brought)) == (Outcome.DAMAGED, True)


def test_what_was_written_before_one_was_let_out_counts_and_her_order_does_not(
    county: SyncedCounty, sticks: Sticks, astrid: Colleague, mats: Colleague, rojda: Colleague, file: CompartmentId
) -> None:
    """Mats's stick lay in a drawer: those who stay read his note. An order to erase that he carries is not obeyed."""
    write(mats, file, "skrivet medan han var med")
    old = sticks.write(mats, rojda)
    end(astrid, file, mats.member)
    write(astrid, file, "utan Mats")
    astrid.sync()
    rojda.sync()
    assert (sticks.read(rojda, old).set_aside, notes(rojda, file)) == (0, ["skrivet medan han var med", "utan Mats"])
    for at in (None, 1):
        brought = sticks.read(rojda, forged(sticks, mats, rojda, order_of(mats, file), at=at))
        assert brought.taken_back == 0
    assert set(reasons(rojda)) == {"not_granter"}
    assert notes(rojda, file) == ["skrivet medan han var med", "utan Mats"]


def test_one_let_out_lets_nobody_in_by_hand(
    county: SyncedCounty, sticks: Sticks, astrid: Colleague, mats: Colleague, rojda: Colleague, file: CompartmentId
) -> None:
    """Mats, who has not heard, lets a stranger in by stick: those who know give her no key, and nothing new."""
    stranger = county.join()
    for one in (astrid, mats, rojda):
        one.sync()
    end(astrid, file, mats.member)
    write(astrid, file, "utan Mats")
    astrid.sync()
    rojda.sync()
    mats.ledger.create(file, grant(stranger))
    write(mats, file, "sent, av Mats")
    name = sticks.write(mats, rojda, stranger)
    assert sticks.read(rojda, name).set_aside == 0
    assert notes(rojda, file) == ["sent, av Mats", "utan Mats"]
    assert stranger.member not in rojda.desk.access.now(file)
    sticks.read(stranger, name)
    county.settle()
    for one in (stranger, mats):
        keys = one.mailbox.keys(file)
        assert keys is None or max(keys.epochs, default=0) == 0
        assert keys is None or "utan Mats" not in notes(one, file)


def test_a_date_of_tomorrow_lets_nobody_in_again(
    county: SyncedCounty, sticks: Sticks, astrid: Colleague, mats: Colleague, rojda: Colleague, file: CompartmentId
) -> None:
    """A colleague with a changed program dates her parcel ahead: the key that has ended is not taken all the same."""
    end(astrid, file, mats.member)
    write(astrid, file, "utan Mats")
    old = envelope_by(astrid, mats, mats, file)
    astrid.sync()
    mats.sync()
    mats.sync()
    mats.mailbox.evict([file], EvictionReason.ENDED)
    ahead = county.clock.now() + 365 * 86_400_000
    brought = sticks.read(mats, forged(sticks, rojda, mats, frame(Kind.ENVELOPE, old), at=ahead))
    assert (brought.old, brought.new) == (1, 0)
    keys = mats.mailbox.keys(file)
    assert keys is None or not keys.epochs


def test_a_stick_does_not_tell_of_the_end_of_access_before_the_server_has_it(
    county: SyncedCounty, sticks: Sticks, astrid: Colleague, mats: Colleague, rojda: Colleague, file: CompartmentId
) -> None:
    """Astrid lets Mats out without coverage, and writes for both: Mats is brought nothing more of the file."""
    write(astrid, file, "före")
    sticks.write(astrid, mats, rojda)
    end(astrid, file, mats.member)
    write(astrid, file, "efter")
    name = sticks.write(astrid, mats, rojda, everything=True)
    sticks.read(mats, name)
    sticks.read(rojda, name)
    assert notes(mats, file) == []
    assert notes(rojda, file) == ["före"]
    county.settle()
    assert notes(rojda, file) == ["efter", "före"]
    assert (reasons(mats), reasons(rojda)) == ([], [])
