"""Sticks and a server in any order, or sticks alone: all end alike, nothing that was written has vanished or is twice.

Old sticks are read again and again, sticks are pulled out in both directions, programs are closed half-way.
`--hypothesis-profile=bench` looks longer.
"""

from __future__ import annotations

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

import hypothesis
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from msgspec.structs import replace

from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError
from desktop.domain.identity import CompartmentId
from desktop.domain.records.person_file import JournalNote, Person
from tests.support.sticks import BreakingStick, Sticks
from tests.support.syncing import Colleague, SyncedCounty, grant
from wire.directory import Role

PEOPLE = 3
WHO = st.integers(0, PEOPLE - 1)
OTHER = st.integers(1, PEOPLE - 1)
"""How many further round the table."""
WISHES = st.sampled_from(["bor hos moster", "vill flytta", "kan inte bo kvar"])
BREAKS = st.integers(0, 12_000)


class ByHand(RuleBasedStateMachine):
    """Three computers, one file at a time, one stick that nothing is ever taken off."""

    @initialize(everything=st.booleans())
    def begin(self, everything: bool) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="bredvid-by-hand-"))
        self.county = SyncedCounty(self.folder)
        for _ in range(PEOPLE):
            self.county.join(Role.SOCIAL_WORKER)
        self.county.settle()  # they know each other; from now on, perhaps, no server
        self.sticks = Sticks(self.folder / "stick")
        self.everything = everything
        self.files: list[CompartmentId] = []
        self.erased: set[CompartmentId] = set()
        self.written: dict[CompartmentId, list[str]] = {}
        self.count = 0

    # ---- what people do ----

    @rule(who=WHO)
    def found(self, who: int) -> None:
        grants = [grant(self.person(who + 1)), grant(self.person(who + 2))]
        file = self.person(who).ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), *grants])
        self.files.append(file)
        self.written[file] = []

    @rule(who=WHO)
    def write(self, who: int) -> None:
        person = self.person(who)
        for file in self.open_files(person)[-1:]:
            self.count += 1
            person.ledger.create(file, JournalNote(text=f"anteckning {self.count}", written_by=person.member))
            self.written[file].append(f"anteckning {self.count}")

    @rule(who=WHO, wishes=WISHES)
    def edit(self, who: int, wishes: str) -> None:
        person = self.person(who)
        for file in self.open_files(person)[-1:]:
            for seen in person.ledger.all(file, Person):
                person.ledger.edit(seen, replace(seen.record, wishes=wishes))

    @rule(who=WHO, really=st.integers(0, 4))
    def take_back(self, who: int, really: int) -> None:
        person = self.person(who)
        for file in self.open_files(person)[:1]:
            if not really and person.ledger.info(file).founder == person.device:
                person.ledger.order_erasure(file)
                self.erased.add(file)

    # ---- what is carried ----

    @rule(who=WHO, other=OTHER)
    def carry(self, who: int, other: int) -> None:
        with suppress(KnownError):  # nothing to carry
            name = self.sticks.write(self.person(who), *self.others(who), everything=self.everything)
            self.sticks.read(self.person(who + other), name)

    @rule(who=WHO, after=BREAKS)
    def stick_is_pulled_out_in_writing(self, who: int, after: int) -> None:
        before = self.sticks.names()
        with suppress(KnownError):
            self.sticks.write(self.person(who), *self.others(who), stick=BreakingStick(after))
            before = self.sticks.names()
        assert self.sticks.names() == before

    @rule(who=WHO, which=st.integers(0, 30), after=BREAKS)
    def old_stick_is_read_in_part(self, who: int, which: int, after: int) -> None:
        names = self.sticks.names()
        if names:
            with suppress(KnownError):  # a stranger's
                self.sticks.read(self.person(who), names[which % len(names)], BreakingStick(after))

    @rule(who=WHO)
    def program_ends(self, who: int) -> None:
        device = self.person(who).device
        self.county.restart(self.person(who))
        self.county.colleagues.sort(key=lambda one: one.device)
        assert self.person(who).device == device

    @rule(who=WHO)
    def meet_the_server(self, who: int) -> None:
        with suppress(KnownError):
            self.person(who).sync()

    @rule(minutes=st.integers(1, 600))
    def time_goes_by(self, minutes: int) -> None:
        self.county.clock.turn(minutes=minutes)

    # ---- what must hold ----

    @invariant()
    def nothing_is_set_aside_or_there_twice(self) -> None:
        if not hasattr(self, "county"):
            return
        for person in self.county.colleagues:
            assert person.mailbox.status().set_aside == ()
            for file in self.open_files(person):
                texts = [seen.record.text for seen in person.ledger.all(file, JournalNote)]
                assert len(texts) == len(set(texts))

    def teardown(self) -> None:
        if not hasattr(self, "county"):
            return
        try:
            self.all_is_alike_by_sticks_alone()
            self.county.settle()
            self.check_alike()
            assert all(person.mailbox.status().waiting == () for person in self.county.colleagues)
        finally:
            self.county.close()
            shutil.rmtree(self.folder)

    def all_is_alike_by_sticks_alone(self) -> None:
        """Whatever the server has been told: they need it not."""
        for everything in (False, True):
            for who in (*range(PEOPLE), *range(PEOPLE)):
                with suppress(KnownError):
                    name = self.sticks.write(self.person(who), *self.others(who), everything=everything)
                    for reader in self.others(who):
                        self.sticks.read(reader, name)
        self.check_alike()

    def check_alike(self) -> None:
        first, *others = (self.shown(person) for person in self.county.colleagues)
        assert all(other == first for other in others)
        assert {file: sorted(texts) for file, (_, texts) in first.items()} == {
            file: sorted(texts) for file, texts in self.written.items() if file not in self.erased
        }

    # ---- inside ----

    def shown(self, person: Colleague) -> dict[CompartmentId, tuple[object, list[str]]]:
        return {
            file: (
                [(seen.record, seen.conflicts) for seen in person.ledger.all(file, Person)],
                [seen.record.text for seen in person.ledger.all(file, JournalNote)],
            )
            for file in self.open_files(person)
        }

    def open_files(self, person: Colleague) -> list[CompartmentId]:
        here = {info.id for info in person.ledger.compartments(CompartmentKind.PERSON_FILE)}
        return [file for file in self.files if file in here]

    def person(self, who: int) -> Colleague:
        return self.county.colleagues[who % PEOPLE]

    def others(self, who: int) -> list[Colleague]:
        return [self.person(who + at) for at in range(1, PEOPLE)]


def test_sticks_and_a_server_in_any_order() -> None:
    """A few dozen stories each time; the bench tells more."""
    default = hypothesis.settings.default.max_examples
    examples = default if hypothesis.settings.get_current_profile_name() == "bench" else 25
    run_state_machine_as_test(ByHand, settings=hypothesis.settings(max_examples=examples, stateful_step_count=14))
