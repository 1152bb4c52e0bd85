"""Passphrases and keys are nowhere but where they belong: not in a log, an exception, or the repr of anything alive."""

from __future__ import annotations

import base64
import gc
import logging
import secrets
import traceback
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError
from desktop.domain.ports import CompartmentKeys, Delivered, Founding, Identity
from desktop.domain.records.journey import Departure, Return
from desktop.domain.records.person_file import JournalNote, Person
from desktop.services.county.administration import NewMember
from desktop.services.county.enrolment import Waiting
from desktop.services.recovery.municipality_recovery import MunicipalityRecovery
from desktop.services.recovery.recovery_papers import PaperKey, join, read_half
from desktop.storage import keys
from desktop.storage.database import DatabaseKey
from desktop.storage.rooms import OwnFile
from desktop.storage.vault import Vault
from tests.support.administered import an_administered_county
from tests.support.syncing import SyncedCounty, a_county, grant
from tests.support.vaults import HandClock
from wire import envelope
from wire.directory import Role
from wire.errors import WireError
from wire.invitation import Invitation
from wire.keys import SealingKey, SigningKey
from wire.messages import Kind
from wire.segment import EpochKey

PASSPHRASE = "planterad lösenfras i sju ord"
WRONG = "en annan planterad lösenfras"
OURS = ("desktop", "wire", "county_server")


def forms(secret: bytes | str) -> set[str]:
    """How a secret would look where it had been written."""
    if isinstance(secret, str):
        return {secret}
    return {repr(secret)[2:-1], secret.hex(), base64.b64encode(secret).decode(), str(list(secret))[1:-1]}


def told(text: str, planted: list[bytes | str]) -> list[str]:
    """Those of the planted secrets that stand in a text."""
    return [form for secret in planted for form in forms(secret) if form in text]


def alive() -> Iterator[str]:
    """The repr of every object of ours that the collector knows."""
    for thing in gc.get_objects():
        kind = type(thing)
        if str(getattr(kind, "__module__", "")).split(".")[0] in OURS:
            with suppress(Exception):
                yield repr(thing)


def failures(*calls: Any) -> Iterator[str]:
    """What each call's exception says, with everything that it carries."""
    for call in calls:
        with pytest.raises((KnownError, WireError)) as failed:
            call()
        error = failed.value
        detail = getattr(error, "detail", "")
        yield "".join(traceback.format_exception(error)) + repr(error) + repr(error.args) + repr(detail)


@pytest.fixture
def county(tmp_path: Path) -> Iterator[SyncedCounty]:
    with a_county(tmp_path) as county:
        yield county


def test_a_county_at_work_tells_no_key(county: SyncedCounty, caplog: pytest.LogCaptureFixture) -> None:
    """Everybody's private keys and every epoch's, while files are founded, shared, renewed and erased."""
    caplog.set_level(logging.DEBUG)
    astrid, mats = county.join(Role.SOCIAL_WORKER), county.join(Role.SOCIAL_WORKER)
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats)])
    county.settle()
    astrid.ledger.create(file, JournalNote(text="en anteckning"))
    astrid.link.up = 300
    texts = [*failures(astrid.sync), *failures(lambda: mats.ledger.info(bytes(16)))]  # type: ignore[arg-type]
    county.settle()
    planted: list[bytes | str] = []
    for one in (astrid, mats):
        mine, held = one.mailbox.identity(), one.mailbox.keys(file)
        assert held is not None
        planted += [mine.signing_key, mine.sealing_key, *held.epochs.values()]
    for text in (caplog.text, *texts, *alive()):
        assert told(text, planted) == []


def test_a_vault_tells_neither_passphrase_nor_recovery_code(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    """Made, opened, refused, opened by the code, and given another passphrase."""
    caplog.set_level(logging.DEBUG)
    clock, folder = HandClock(), tmp_path / "vault"
    vault, code = Vault.create(folder, PASSPHRASE, clock, cost=keys.FLOOR)
    planted: list[bytes | str] = [PASSPHRASE, WRONG, code]
    texts = [*alive()]
    vault.close()
    master = keys.unlock(folder, PASSPHRASE)
    planted.append(master.secret)
    texts += failures(
        lambda: Vault.open(folder, WRONG, clock),
        lambda: Vault.open_with_recovery(folder, code[:-1] + ("A" if code[-1] != "A" else "B"), clock),
    )
    with_code = Vault.open_with_recovery(folder, code, clock)
    with_code.change_passphrase(WRONG)
    texts += [*alive(), repr(master), str(master)]
    with_code.close()
    texts += [caplog.text, *capfd.readouterr(), (folder / keys.FILE_NAME).read_text(encoding="utf-8")]
    for text in texts:
        assert told(text, planted) == []


def test_whatever_holds_a_key_keeps_it_to_itself() -> None:
    """Each kind of thing that a key is put into, asked to show itself."""
    secret, long, opener = secrets.token_bytes(32), secrets.token_bytes(96), secrets.token_bytes(48)
    founding = envelope.Founding(7, b"public", b"nonce")
    holders: list[object] = [
        SigningKey(secret),
        SealingKey(long),
        EpochKey(bytes(16), 0, secret),
        DatabaseKey(opener),
        OwnFile("name", DatabaseKey(opener)),
        keys.MasterKey(secret),
        envelope.Granted(1, secret, founding),
        CompartmentKeys(bytes(16), CompartmentKind.POOL, Founding(7, b"", b""), {0: secret}),  # type: ignore[arg-type]
        Identity("https://x", bytes(16), secret, long, 7, "planterad inbjudan", secret),
        Invitation("https://x", bytes(16), secret[:16]),
    ]
    planted: list[bytes | str] = [secret, long, opener, secret[:16], "planterad inbjudan"]
    for holder in holders:
        for text in (repr(holder), str(holder), f"{holder}", repr([holder])):
            assert told(text, planted) == [], type(holder)


def test_what_lets_somebody_in_is_told_to_nobody_else(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    """An invitation, its digits, both papers of the municipality's key and its seed: used, mistyped, torn apart."""
    caplog.set_level(logging.DEBUG)
    with an_administered_county(tmp_path) as office:
        gun_britt = office.join(Role.SOCIAL_WORKER)
        administration = office.administration()
        recovery = MunicipalityRecovery(
            gun_britt.ledger, gun_britt.mailbox, gun_britt.members, gun_britt.vault.settings, office.clock
        )
        proposal = recovery.propose(administration.invite(NewMember("Nyckeln", "", "", "2305", (Role.RECOVERY,))))
        recovery.announce(proposal, ("Mats Ederborg", "Inger Backlund"))
        county = gun_britt.mailbox.identity().county
        one, other = proposal.papers
        key, foreign = join(one, other, county), PaperKey.generate().halves(county)
        slip = one[:-1] + ("A" if one[-1] != "A" else "B")
        waiting = Waiting("https://x", proposal.application)
        position = office.kerstin.mailbox.cursor().position + 1
        office.kerstin.mailbox.receive([Delivered(position, Kind.APPLICATION, proposal.application)], position)
        [applicant] = administration.applicants()
        invitation = Invitation.parse(proposal.invitation)
        planted: list[bytes | str] = [key.seed, key.signing.secret, key.sealing.secret, one, other, slip, *foreign]
        planted += [invitation.secret, proposal.invitation, applicant.code, waiting.code]
        texts = [
            *failures(
                lambda: join(slip, other, county),
                lambda: join(one, foreign[1], county),
                lambda: recovery.propose(proposal.invitation[:-1]),
                lambda: Invitation.parse(proposal.invitation[2:]),
            ),
            *map(repr, (proposal, waiting, applicant, key, read_half(one), *administration.open_invitations())),
            *alive(),
            caplog.text,
            *capfd.readouterr(),
        ]
        for text in texts:
            assert told(text, planted) == []


def test_a_travellers_ticket_is_in_no_repr() -> None:
    """It opens what lies sealed on her computer."""
    ticket = secrets.token_bytes(32)
    for record in (Departure(journey=bytes(16), ticket=ticket), Return(journey=bytes(16), ticket=ticket)):
        assert told(repr(record) + str(record), [ticket]) == []
