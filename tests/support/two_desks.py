"""Colleagues who hold one file and have not met: whole desks over real vaults, with a real server's service between.

with colleagues(tmp_path, 2) as (gun_britt, ingrid):
    file = gun_britt.share(ingrid)
    ...
    settle(gun_britt)
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId, RecordRef
from desktop.domain.policy import Policy
from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.domain.records.person_file import Person
from desktop.domain.records.support_plan import Subgoal
from desktop.services.conflict.conflict_choices import Choice
from desktop.services.conflict.conflict_counts import ConflictCounts
from desktop.services.conflict.conflicts import Conflicts
from desktop.services.log.access_log import AccessLog
from desktop.services.protected.protection import Protection
from tests.support.syncing import Colleague, SyncedCounty, a_county, grant
from wire.directory import Role


class Worker:
    """Somebody at her own computer."""

    def __init__(self, colleague: Colleague) -> None:
        self.colleague = colleague
        ledger, members, vault = colleague.ledger, colleague.members, colleague.vault
        self.ledger = ledger
        self.log = AccessLog(ledger, members, vault.settings, colleague.clock)
        guard = Protection(ledger, members, colleague.clock, Policy().protected, self.log)
        self.counts = ConflictCounts(ledger, members, colleague.clock)
        self.conflicts = Conflicts(ledger, vault.drafts, members, colleague.clock, guard, self.counts)

    def file(self, *others: Worker, **details: Any) -> CompartmentId:
        """A person file that the others handle too."""
        grants = [grant(one.colleague) for one in others]
        return self.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall", **details), *grants])

    def step(self, file: CompartmentId, text: str = "Ringa moster", **fields: Any) -> RecordRef:
        """A delmål."""
        return self.ledger.create(file, Subgoal(text=text, **fields)).ref

    def write(self, ref: RecordRef, kind: type[Record] = Subgoal, **fields: Any) -> Projection[Any]:
        """Change a record, as she sees it now."""
        seen = self.ledger.get(ref, kind)
        return self.ledger.edit(seen, replace(seen.record, **fields))

    def person(self, file: CompartmentId) -> Projection[Person]:
        """Who the file is about."""
        return self.ledger.all(file, Person)[0]

    def only_choice(self, file: CompartmentId) -> Choice:
        """The one that waits."""
        [choice] = self.conflicts.waiting(file)
        return choice


@contextmanager
def colleagues(folder: Path, count: int = 2) -> Iterator[tuple[SyncedCounty, list[Worker]]]:
    """The county, and so many social workers in it."""
    with a_county(folder) as county:
        yield county, [Worker(county.join(Role.SOCIAL_WORKER)) for _ in range(count)]
