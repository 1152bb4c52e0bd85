"""The program is killed in the middle of a sync: what it had is there, the next goes on, and nothing is doubled."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from county_server.upkeep import checks
from desktop.domain.compartments import CompartmentKind
from desktop.domain.records.person_file import JournalNote, Person
from tests.support.county import TestCounty
from tests.support.local_server import LocalServer
from tests.support.syncing import STORE, Colleague, Link, SyncedCounty, grant
from tests.support.vaults import HandClock, master_key, reopen

ROOT = Path(__file__).resolve().parents[2]
FROM_ASTRID = [f"astrid {at}" for at in range(4)]
FROM_MATS = [f"mats {at}" for at in range(4)]


@pytest.mark.skipif(sys.platform == "win32", reason="forks, to be killed often in little time")
def test_a_program_killed_between_two_writes_goes_on_with_the_next_sync(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """Before any write or commit of a sync that sends and fetches: cursor and data, keys and words, come together."""
    folder = county.folder
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats)])
    county.settle()
    for text, answer in zip(FROM_ASTRID, FROM_MATS, strict=True):
        astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias=text), JournalNote(text=text), grant(mats)])
        astrid.ledger.create(file, JournalNote(text=text))
        mats.ledger.create(file, JournalNote(text=answer))
    astrid.sync()
    number, computer = mats.device, mats.computer
    mats.vault.close()
    county.colleagues.remove(mats)
    county.server.database.forget()
    command = [sys.executable, "-m", "tests.support.killed_sync", str(folder), str(number)]
    key = master_key().secret.hex().encode()
    told = subprocess.run(command, cwd=ROOT, input=key, check=True, stdout=subprocess.PIPE).stdout
    sorts = json.loads(told)
    assert {"vault INSERT OR REPLACE INTO inbox", "vault UPDATE sync", "file INSERT INTO change"} <= set(sorts)

    for at in range(1, len(sorts) + 1):
        copy, clock = folder.with_name(f"{folder.name}-{at}"), HandClock()
        server = LocalServer(copy / STORE, TestCounty())
        server.service.clock = clock.now
        again = Colleague(computer, reopen(copy / f"vault-{number}", clock), Link(server), clock)
        again.sync()
        texts = sorted(note.record.text for note in again.ledger.all(file, JournalNote))
        assert texts == sorted([*FROM_ASTRID, *FROM_MATS])
        files = [info.card.alias for info in again.ledger.compartments(CompartmentKind.PERSON_FILE)]
        assert sorted(files) == sorted(["Tall", *FROM_ASTRID])
        assert (again.mailbox.inbox(), list(again.mailbox.outgoing()), again.mailbox.status().set_aside) == ([], [], ())
        assert checks.findings(server.database) == []
        assert again.sync().requests == 1
        again.vault.close()
        server.close()
