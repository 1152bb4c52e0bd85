"""The screen of choices over a real vault on its thread, with a colleague's computer beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from msgspec.structs import replace

from desktop.domain.identity import CompartmentId, RecordRef
from desktop.domain.records import Record
from desktop.domain.records.person_file import Person
from desktop.domain.records.safety import SafetyHeading, SafetySection
from desktop.services.conflict.conflict_counts import ConflictCounts
from desktop.services.conflict.conflicts import Conflicts
from desktop.ui.screen import Place
from desktop.ui.views.conflict.choice_page import ChoicePage
from desktop.ui.views.conflict.choice_screen import ChoiceScreen
from desktop.ui.views.conflict.columns import VersionColumn
from tests.support.people_at_work import PeopleAtWork, work
from tests.support.swedish import swedish, swedish_texts
from tests.ui.theme.look import look

__all__ = ["look", "swedish", "swedish_texts", "work"]

MINE = """Telefonen ligger avstängd i skåpet på skolan när Tall är hemma.
Delad plats är avstängd. Bilder sparas inte i molnet.
Ny kod i går. Bara Tall kan den.
Mejlen läses på skolans dator."""
HERS = """Telefonen är på hemma, bara nödsamtal och kontaktpersonen, när Tall är hemma.
Delad plats är avstängd. Bilder sparas inte i molnet.
Mejlen läses på skolans dator, aldrig på biblioteket."""
BEFORE = "Telefonen ligger avstängd när Tall är hemma."


@dataclass
class Choosing:
    """Gun-Britt's screen, and what Malin writes meanwhile."""

    work: PeopleAtWork
    conflicts: Conflicts
    screen: ChoiceScreen
    went: list[Place]

    @property
    def page(self) -> ChoicePage:
        """The choice that is put."""
        page = self.screen.page
        assert isinstance(page, ChoicePage)
        return page

    def columns(self) -> list[VersionColumn]:
        """The versions on the screen."""
        return self.page.findChildren(VersionColumn)

    def open(self, file: CompartmentId | None) -> None:
        """Go to the choices of a file."""
        self.screen.open_place(Place("choices", file))
        self.work.settle()

    def apart(self, ref: RecordRef, kind: type[Record], mine: dict[str, Any], hers: dict[str, Any]) -> None:
        """Both write in one record without having seen each other."""
        work = self.work
        work.to_malin(ref.compartment)
        for vault, fields in ((work.there.vault, hers), (work.here.vault, mine)):
            work.do(lambda vault=vault, fields=fields: _write(vault.ledger, ref, kind, fields))
            work.clock.turn(minutes=25)
        work.from_malin(ref.compartment)

    def technology(self) -> CompartmentId:
        """As in the picture: two texts on a telephone."""
        work = self.work
        file = work.tall()
        section = SafetySection(heading=SafetyHeading.TECHNOLOGY, text=BEFORE)
        ref = work.do(lambda: work.here.vault.ledger.create(file, section)).ref
        work.clock.turn(days=-3)
        work.clock.turn(days=3)
        self.apart(ref, SafetySection, {"text": MINE}, {"text": HERS})
        return file

    def section(self, file: CompartmentId) -> SafetySection:
        """What holds."""
        return self.work.do(lambda: self.work.here.vault.ledger.all(file, SafetySection))[0].record

    def person(self, file: CompartmentId) -> Person:
        """Who the file is about."""
        return self.work.do(lambda: self.work.here.vault.ledger.all(file, Person))[0].record

    def person_ref(self, file: CompartmentId) -> RecordRef:
        """Its record."""
        return self.work.do(lambda: self.work.here.vault.ledger.all(file, Person))[0].ref


def _write(ledger: Any, ref: RecordRef, kind: type[Record], fields: dict[str, Any]) -> None:
    seen = ledger.get(ref, kind)
    if fields:
        ledger.edit(seen, replace(seen.record, **fields))
    else:
        ledger.delete(seen)


@pytest.fixture
def choosing(work: PeopleAtWork) -> Choosing:
    """The room, not yet opened."""
    return make_choosing(work)


def make_choosing(work: PeopleAtWork, drafts: Any = None) -> Choosing:
    """A new window's screen over the same vault."""
    ledger, members = work.here.vault.ledger, work.here.members
    counts = ConflictCounts(ledger, members, work.clock)
    conflicts = Conflicts(ledger, drafts or work.drafts, members, work.clock, work.protection, counts)
    went: list[Place] = []
    screen = ChoiceScreen(conflicts, work.clock, work.tasks)
    screen.went.connect(went.append)
    work.show(screen)
    return Choosing(work, conflicts, screen, went)


Make = Callable[[PeopleAtWork], Choosing]
