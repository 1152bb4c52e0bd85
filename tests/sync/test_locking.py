"""Lock or delete: a recipient with a duty to document keeps what is taken back, readable by nobody who works there."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from desktop.domain.clock import today
from desktop.domain.compartments import READER, CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.records.person_file import JournalNote
from tests.support.county import Computer
from tests.support.syncing import Colleague, SyncedCounty, grant
from tests.sync.hostile import put
from tests.sync.test_one_sync import deliveries_to
from wire import envelope, segment
from wire.directory import Device, Member, Role, Unit
from wire.keys import SealingKey, SigningKey
from wire.messages import Kind

WORDS = "läget nu, som bara en gång står här"


@pytest.fixture
def team(county: SyncedCounty) -> int:
    """The county's unit."""
    unit = county.county.line(Unit("23"))
    county.server.sync(county.admin, *county.county.new_lines(len(county.county.lines) - 1))
    return unit


@pytest.fixture
def kerstin(county: SyncedCounty, rojda: Colleague, team: int) -> Colleague:
    """Its coordinator, whose policy is to lock for thirty days."""
    before, county.county.unit = county.county.unit, team
    colleague = county.join(Role.COORDINATOR)
    county.county.unit = before
    colleague.desk.lock_days = 30
    return colleague


@pytest.fixture
def paper(county: SyncedCounty, team: int, kerstin: Colleague) -> Computer:
    """The unit's recovery key: a member and a device whose private half lies on no computer."""
    known = len(county.county.lines)
    signer, sealing = SigningKey.generate(), SealingKey.generate()
    member = county.county.line(Member(team, (Role.RECOVERY,)))
    device = county.county.line(Device(member, signer.public, sealing.public))
    county.server.sync(county.admin, *county.county.new_lines(known))
    county.settle()
    return Computer(county.county, device, signer, sealing)


@pytest.fixture
def disclosed(county: SyncedCounty, astrid: Colleague, kerstin: Colleague) -> CompartmentId:
    made = astrid.ledger.found(CompartmentKind.DISCLOSURE, [JournalNote(text=WORDS), grant(kerstin, READER)])
    county.settle()
    return made


def outcomes(giver: Colleague, compartment: CompartmentId) -> list[str]:
    return [receipt.outcome for receipt in giver.ledger.receipts(compartment).receipts]


def test_a_locked_copy_is_readable_for_nobody_who_works_there(
    county: SyncedCounty, astrid: Colleague, kerstin: Colleague, paper: Computer, disclosed: CompartmentId
) -> None:
    """No row, no key, no file: whoever holds the whole vault opens nothing. The giver is told that it is locked."""
    files = {path.name for path in (kerstin.vault.folder / "files").iterdir()}
    astrid.ledger.order_erasure(disclosed)
    county.settle()
    assert outcomes(astrid, disclosed) == ["locked"]
    assert kerstin.ledger.compartments() == []
    assert kerstin.mailbox.keys(disclosed) is None
    assert files & {path.name for path in (kerstin.vault.folder / "files").iterdir()} == set()
    with pytest.raises(KnownError) as raised:
        kerstin.ledger.all(disclosed, JournalNote)
    assert raised.value.reason is Reason.GONE
    (erasure,) = kerstin.ledger.erasures()
    assert erasure.locked_until == today(county.clock) + timedelta(days=30)
    assert WORDS not in whole_vault(kerstin)


def whole_vault(colleague: Colleague) -> str:
    """Every value of every table, as whoever knows the passphrase could read it."""
    database = colleague.vault._database
    tables = [name for (name,) in database.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    values = [value for name in tables for row in database.rows(f"SELECT * FROM {name}") for value in row]  # noqa: S608
    return "\n".join(value.decode(errors="replace") if isinstance(value, bytes) else str(value) for value in values)


def test_the_units_own_recovery_key_opens_it(
    county: SyncedCounty, astrid: Colleague, kerstin: Colleague, paper: Computer, disclosed: CompartmentId
) -> None:
    """With the paper from the safe, and with nothing else: this is what it was kept for."""
    astrid.ledger.order_erasure(disclosed)
    county.settle()
    (copy,) = kerstin.mailbox.locked()
    signing_key = kerstin.members.directory.device(kerstin.device).signing_key
    keys = envelope.open_sealed(copy.envelope, kerstin.desk.own.county, signing_key, paper.sealing)
    author = astrid.members.directory.device(astrid.device).signing_key
    opened = [segment.open_sealed(body, keys[0][0], author) for body in copy.segments]
    assert WORDS in repr([one.entries for one in opened])


def test_it_is_erased_by_day_and_the_giver_is_told_again(
    county: SyncedCounty, astrid: Colleague, kerstin: Colleague, paper: Computer, disclosed: CompartmentId
) -> None:
    """Also without contact; the second receipt goes when there is contact."""
    astrid.ledger.order_erasure(disclosed)
    county.settle()
    county.clock.turn(days=29)
    assert not kerstin.ledger.erase_locked(today(county.clock))
    county.clock.turn(days=1)
    assert kerstin.ledger.erase_locked(today(county.clock))
    assert (kerstin.mailbox.locked(), [one.locked_until for one in kerstin.ledger.erasures()]) == ([], [None])
    county.settle()
    assert outcomes(astrid, disclosed) == ["erased"]
    assert kerstin.mailbox.locked_and_gone() == []


def test_an_old_package_is_refused_while_it_is_locked(
    county: SyncedCounty, astrid: Colleague, kerstin: Colleague, paper: Computer, disclosed: CompartmentId
) -> None:
    """A replayed envelope brings no key back, and the lock is answered once."""
    old = [(kind, body) for kind, body in deliveries_to(county, kerstin) if kind in (Kind.SEGMENT, Kind.ENVELOPE)]
    astrid.ledger.order_erasure(disclosed)
    county.settle()
    orders = [(kind, body) for kind, body in deliveries_to(county, kerstin) if kind == Kind.ERASE]
    for kind, body in [*old, *orders]:
        put(county, kerstin, Kind(kind), body)
    result = kerstin.sync()
    assert (result.erased, kerstin.ledger.compartments(), len(kerstin.mailbox.locked())) == (0, [], 1)


def test_without_a_recovery_key_it_is_deleted(
    county: SyncedCounty, astrid: Colleague, kerstin: Colleague, disclosed: CompartmentId
) -> None:
    """A lock that nobody could open is said to be what it is."""
    astrid.ledger.order_erasure(disclosed)
    county.settle()
    assert (outcomes(astrid, disclosed), kerstin.mailbox.locked()) == (["erased"], [])


def test_a_policy_to_delete_deletes(
    county: SyncedCounty, astrid: Colleague, kerstin: Colleague, paper: Computer, disclosed: CompartmentId
) -> None:
    """Whatever keys there are."""
    kerstin.desk.lock_days = 0
    astrid.ledger.order_erasure(disclosed)
    county.settle()
    assert (outcomes(astrid, disclosed), kerstin.mailbox.locked()) == (["erased"], [])


def test_the_senders_own_colleague_keeps_nothing(
    county: SyncedCounty, astrid: Colleague, rojda: Colleague, kerstin: Colleague, paper: Computer, tmp_path: Path
) -> None:
    """What is theirs lies in the file; the copy is no duty of theirs."""
    rojda.desk.lock_days = 30
    made = astrid.ledger.found(
        CompartmentKind.DISCLOSURE, [JournalNote(text=WORDS), grant(kerstin, READER), grant(rojda)]
    )
    county.settle()
    astrid.ledger.order_erasure(made)
    county.settle()
    assert (len(kerstin.mailbox.locked()), rojda.mailbox.locked()) == (1, [])
