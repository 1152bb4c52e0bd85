"""A computer that was let out, or stolen and revoked, keeps all that it ever had, and opens nothing that is later.

The attacker has the whole vault with every key in it, every byte that it ever received, and a copy of the server's
disk as it is long afterwards. What can be opened with all that is counted by brute force, not by asking our own code.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV
from msgspec.structs import replace
from sqlalchemy import select

from county_server.store.schema import frame
from desktop.domain.clock import today
from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.records.membership import Grant
from desktop.domain.records.person_file import JournalNote, Person
from tests.support.syncing import Colleague, SyncedCounty, grant
from tests.sync.test_new_epochs import end, end_device
from wire import canonical, envelope, segment
from wire.errors import WireError
from wire.messages import Kind


@dataclass(frozen=True)
class Loot:
    """All that a computer has that somebody carried off."""

    device: int
    secrets: set[bytes]
    colleague: Colleague

    def opens(self, body: bytes) -> bool:
        """Whether some key that it has opens this segment, whatever it says of epoch and author."""
        sealed = segment.read(body)
        head = canonical.encode(sealed.header)
        nonce = sealed.header.device.to_bytes(4, "big") + sealed.header.first.to_bytes(8, "big")
        for secret in self.secrets:
            try:
                AESGCMSIV(secret).decrypt(nonce, sealed.ciphertext, head)
            except InvalidTag:
                continue
            return True
        return False


def carried_off(colleague: Colleague, *envelopes: bytes) -> Loot:
    """Every epoch key in the vault, and every one in an envelope that this computer's private key opens."""
    keys = [colleague.mailbox.keys(one) for one in colleague.mailbox.compartments()]
    secrets = {secret for one in keys if one is not None for secret in one.epochs.values()}
    return Loot(colleague.device, secrets | {key for body in envelopes for key in inside(colleague, body)}, colleague)


def inside(colleague: Colleague, body: bytes) -> set[bytes]:
    """The keys in an envelope, opened with this computer's key in anybody's name."""
    sealed = envelope.read(body)
    own, numbers = colleague.desk.own, range(len(colleague.computer.county.lines))
    found: set[bytes] = set()
    for granter, recipient in product({sealed.granter, own.device}, {*numbers}):
        info = envelope._info(own.county, granter, recipient, sealed.labels)
        try:
            inner = canonical.decode(own.sealing.open(sealed.ciphertext, info), list[envelope.Granted])
        except WireError:
            continue
        found |= {one.secret for one in inner}
    return found


def stolen_disk(county: SyncedCounty, kind: Kind) -> list[bytes]:
    """Every frame of a kind that the server has."""
    with county.server.database.read() as connection:
        return [row.body for row in connection.execute(select(frame.c.body).where(frame.c.kind == kind))]


@pytest.fixture
def file(county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague) -> CompartmentId:
    """Shared by three, with a note of each from before."""
    made = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats), grant(rojda)])
    county.settle()
    for author in (astrid, mats, rojda):
        author.ledger.create(made, JournalNote(text=f"före, av {author.device}"))
        county.settle()
    return made


@pytest.mark.parametrize("how", ["let out", "computer revoked", "member ended", "time passed"])
def test_nothing_later_opens_with_all_that_it_ever_had(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague, file: CompartmentId, how: str
) -> None:
    """Every earlier segment opens, which shows that the attack is one; of the later, by whomever, none."""
    before = stolen_disk(county, Kind.SEGMENT)
    envelopes = stolen_disk(county, Kind.ENVELOPE)
    loot = carried_off(mats, *envelopes)
    assert all(loot.opens(body) for body in before)

    match how:
        case "let out":
            end(astrid, file, mats.member)
        case "computer revoked":
            end_device(county, mats.device)
        case "member ended":
            end_device(county, mats.member)
        case _:
            [hers] = [seen for seen in astrid.ledger.all(file, Grant) if seen.record.member == mats.member]
            astrid.ledger.edit(hers, replace(hers.record, until=today(county.clock)))
            county.settle()
            before = stolen_disk(county, Kind.SEGMENT)
            county.clock.turn(days=1)
    if how in ("computer revoked", "member ended"):
        county.colleagues.remove(mats)
    astrid.sync()
    rojda.sync()
    for author in (astrid, rojda, astrid):
        author.ledger.create(file, JournalNote(text=f"efter, av {author.device}"))
        county.settle()
    if how in ("let out", "time passed"):
        mats.sync()

    later = [body for body in stolen_disk(county, Kind.SEGMENT) if body not in before]
    notices = [body for body in later if segment.read(body).header.compartment != file]
    later = [body for body in later if body not in notices]
    wider = carried_off(mats, *envelopes, *stolen_disk(county, Kind.ENVELOPE))
    assert len(later) >= 3
    assert [wider.opens(body) for body in later] == [False] * len(later)
    assert [wider.opens(body) for body in notices] == [True] * len(notices)  # that she is out, and nothing else
    assert len(wider.secrets - loot.secrets) == len(notices) == int(how in ("let out", "time passed"))
    if mats not in county.colleagues:
        mats.vault.close()


def test_what_one_computer_of_two_had_is_no_key_to_what_the_other_gets(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """Her laptop is stolen, her other computer reads on."""
    laptop = county.join(member=mats.member)
    county.settle()
    before = stolen_disk(county, Kind.SEGMENT)
    loot = carried_off(laptop, *stolen_disk(county, Kind.ENVELOPE))
    end_device(county, laptop.device)
    county.colleagues.remove(laptop)
    astrid.sync()
    astrid.ledger.create(file, JournalNote(text="efter stölden"))
    county.settle()
    later = [body for body in stolen_disk(county, Kind.SEGMENT) if body not in before]
    wider = carried_off(laptop, *stolen_disk(county, Kind.ENVELOPE))
    assert later
    assert not any(wider.opens(body) for body in later)
    assert wider.secrets == loot.secrets
    assert "efter stölden" in {note.record.text for note in mats.ledger.all(file, JournalNote)}
    laptop.vault.close()
