"""1,000 small changes by stick against the same by the server: bytes, and how long writing and reading take.

The stick is a folder of this computer's disk. Its bytes hold the county's directory too, which a new reader needs.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bench.figure import Figure, against
from desktop.domain.compartments import CompartmentKind
from desktop.domain.records.person_file import JournalNote, Person
from tests.support.sticks import Sticks
from tests.support.syncing import a_county, grant
from wire.directory import Role

CHANGES = 1_000


def figures() -> Iterator[Figure]:
    """One county, one file; the writer's stick first, then her sync."""
    with tempfile.TemporaryDirectory() as folder, a_county(Path(folder)) as county:
        writer, reader = county.join(Role.SOCIAL_WORKER), county.join(Role.SOCIAL_WORKER)
        file = writer.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(reader)])
        county.settle()
        for number in range(CHANGES):
            writer.ledger.create(file, JournalNote(text=f"Ringde {number}. Svarade inte.", written_by=writer.member))
        sticks = Sticks(Path(folder) / "stick")
        began = time.perf_counter()
        name = sticks.write(writer, reader)
        written = time.perf_counter()
        sticks.read(reader, name)
        read = time.perf_counter()
        size = len(sticks.bytes(name))
        up = writer.sync().bytes_up
        yield against("carried_1000_changes", size, "B", "the same frames up to the server", up)
        yield Figure("carried_1000_changes_per_change", round(size / CHANGES, 1), "B")
        yield Figure("carried_1000_changes_write", round((written - began) * 1000), "ms")
        yield Figure("carried_1000_changes_read", round((read - written) * 1000), "ms")
