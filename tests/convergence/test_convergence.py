"""Some computers, one server, a bad link: whatever happens, they end alike, and nothing that was written has vanished.

Real vaults, the real engine, the real server's service. People write, let each other in, take things back and get more
computers; links drop, repeat, reorder and cut at any byte; programs are closed and opened; the server is restored from
an old copy. `--hypothesis-profile=bench` looks longer.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

import hypothesis
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from msgspec.structs import replace

from desktop.domain.changes import DELETED, Change
from desktop.domain.clock import today
from desktop.domain.compartments import CONTRIBUTOR, HANDLER, READER, CompartmentKind, Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import ChangeId, CompartmentId
from desktop.domain.projection import Projection
from desktop.domain.records.membership import Grant
from desktop.domain.records.person_file import JournalNote, Person
from tests.support.syncing import Colleague, SyncedCounty, grant
from wire.directory import Role

PEOPLE = 3
MOST_COMPUTERS = 4
KINDS = (Person, JournalNote, Grant)
TEXTS = st.sampled_from(["bor hos moster", "kan inte bo kvar", "inte någon härifrån", "vill flytta", ""])
WHO = st.integers(0, MOST_COMPUTERS - 1)
ANY = st.integers(0, 50)

Open = tuple[Colleague, CompartmentId]
Mark = tuple[int, int]
"""Device and time of a change: no device stamps two alike."""
Said = tuple[int, dict[int, Any]]


class County(RuleBasedStateMachine):
    """What people and links do, and what must hold meanwhile."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="bredvid-convergence-"))
        self.county = SyncedCounty(self.folder)
        for _ in range(PEOPLE):
            self.county.join(Role.SOCIAL_WORKER)
        self.county.settle()
        self.founded: dict[CompartmentId, int] = {}  # by whose computer
        self.let_in: dict[CompartmentId, set[int]] = {}  # members
        self.erased: set[CompartmentId] = set()
        self.written: dict[CompartmentId, dict[Mark, Said]] = {}
        self.screens: dict[int, Projection[Person]] = {}  # by computer
        self.backup: Path | None = None
        self.copies: dict[int, tuple[Path, set[CompartmentId]]] = {}  # by computer: the copy, and what it had founded
        self.behind: set[int] = set()  # computers restored from a copy, which have not got their own words again

    # ---- what people do ----

    @rule(who=WHO, text=TEXTS)
    def found(self, who: int, text: str) -> None:
        person = self.person(who)
        compartment = person.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall", wishes=text)])
        self.founded[compartment] = person.device
        self.let_in[compartment] = {person.member}
        self.written[compartment] = {}
        self.note(person, compartment)

    @rule(who=WHO, whom=WHO, which=ANY, rights=st.sampled_from([HANDLER, CONTRIBUTOR, READER]))
    def share(self, who: int, whom: int, which: int, rights: Right) -> None:
        person, other = self.person(who), self.person(whom)
        if compartment := self.pick(person, which, Right.GRANT):
            person.ledger.create(compartment, grant(other, rights))
            self.let_in[compartment].add(other.member)
            self.note(person, compartment)

    @rule(who=WHO, which=ANY, text=TEXTS)
    def write(self, who: int, which: int, text: str) -> None:
        person = self.person(who)
        if compartment := self.pick(person, which, Right.WRITE):
            person.ledger.create(compartment, JournalNote(text=text, written_by=person.member))
            self.note(person, compartment)

    @rule(who=WHO, which=ANY)
    def look(self, who: int, which: int) -> None:
        """Open a screen, and leave it open while others write."""
        person = self.person(who)
        if (compartment := self.pick(person, which, Right.EDIT)) and (
            found := person.ledger.all(compartment, Person, deleted=True)
        ):
            self.screens[person.device] = found[0]

    @rule(who=WHO, text=TEXTS, field=st.sampled_from(["wishes", "situation_now"]))
    def edit(self, who: int, text: str, field: str) -> None:
        if seen := self.seen(who):
            edited = replace(seen.record, **{field: text})
            self.after(who, self.person(who).ledger.edit(seen, edited))

    @rule(who=WHO)
    def choose(self, who: int) -> None:
        if (seen := self.seen(who)) and seen.conflicts:
            field, rivals = sorted(seen.conflicts.items())[0]
            self.after(who, self.person(who).ledger.choose(seen, field, rivals[-1].content))

    @rule(who=WHO)
    def delete(self, who: int) -> None:
        if (seen := self.seen(who)) and not seen.deleted:
            self.after(who, self.person(who).ledger.delete(seen))

    @rule(who=WHO)
    def restore(self, who: int) -> None:
        if (seen := self.seen(who)) and (seen.deleted or seen.deleted_but_edited):
            self.after(who, self.person(who).ledger.restore(seen))

    @rule(who=WHO, which=ANY, really=st.integers(0, 3))
    def take_back(self, who: int, which: int, really: int) -> None:
        """Its founder has it erased everywhere."""
        person = self.person(who)
        compartment = self.pick(person, which, Right.GRANT)
        if not really and compartment and self.founder(compartment) == person.member:
            person.ledger.order_erasure(compartment)
            self.erased.add(compartment)

    # ---- what happens to computers and links ----

    @rule(who=WHO)
    def sync(self, who: int) -> None:
        self.close_screen(who)
        self.person(who).sync()
        self.behind.discard(self.person(who).device)

    @rule(who=WHO)
    def computer_is_backed_up(self, who: int) -> None:
        person = self.person(who)
        copy = self.folder / f"copy-{person.device}-{self.county.clock.now()}"
        if person.device not in self.copies and not copy.exists():
            person.vault.back_up(copy)
            self.copies[person.device] = copy, self.founded_by(person)

    @rule(who=WHO)
    def computer_is_restored(self, who: int) -> None:
        """From a copy that has the keys of all that it founded; what it had written since is with the server."""
        person = self.person(who)
        copy, had = self.copies.get(person.device, (None, set()))
        if copy is not None and self.founded_by(person) - self.erased <= had and person.device not in self.behind:
            person.link.mend()
            person.sync()
            self.copies.pop(person.device)
            self.screens.pop(person.device, None)
            self.county.restore(person, copy)
            self.county.clock.turn(minutes=1)
            self.behind.add(person.device)

    @rule(who=WHO, at=st.integers(0, 4_000))
    def cut_on_the_way_up(self, who: int, at: int) -> None:
        self.person(who).link.up = at
        self.try_to_sync(who)

    @rule(who=WHO, at=st.integers(0, 4_000))
    def cut_on_the_way_down(self, who: int, at: int) -> None:
        self.person(who).link.down = at
        self.try_to_sync(who)

    @rule(who=WHO)
    def request_comes_twice(self, who: int) -> None:
        self.person(who).link.twice = True
        self.person(who).sync()

    @rule(who=WHO, which=ANY)
    def old_request_comes_late(self, who: int, which: int) -> None:
        self.person(who).link.late = which
        self.person(who).sync()

    @rule(who=WHO)
    def close_and_open(self, who: int) -> None:
        person = self.person(who)
        place = self.county.colleagues.index(person)
        fresh = self.county.restart(person)
        self.county.colleagues.remove(fresh)
        self.county.colleagues.insert(place, fresh)

    @precondition(lambda self: len(self.people()) < MOST_COMPUTERS)
    @rule(who=WHO)
    def second_computer(self, who: int) -> None:
        """Somebody gets one more."""
        self.county.join(member=self.person(who).member)

    @precondition(lambda self: len(self.people()) > 0)
    @rule()
    def server_is_backed_up(self) -> None:
        self.backup = self.county.back_up_server()

    @precondition(lambda self: self.backup is not None)
    @rule()
    def server_is_restored(self) -> None:
        assert self.backup is not None
        self.county.restore_server(self.backup)
        self.backup = None

    @rule(minutes=st.integers(1, 10))
    def time_goes(self, minutes: int) -> None:
        self.county.clock.turn(minutes=minutes)

    # ---- what holds always ----

    @invariant()
    def nobody_has_what_was_not_shared(self) -> None:
        """A compartment is only on computers of members who have been let in."""
        for person in self.people():
            for info in person.ledger.compartments():
                assert person.member in self.let_in[info.id]

    @invariant()
    def authors_keep_what_they_wrote(self) -> None:
        """What was saved is in its author's log, until it was taken back."""
        for compartment, changes in self.written.items():
            for person in self.people():
                here = compartment in {info.id for info in person.ledger.compartments()}
                if here and person.device not in self.behind:
                    kept = said(changes_in(person, compartment))
                    own = {mark: words for mark, words in changes.items() if mark[0] == person.device}
                    assert own == {mark: kept.get(mark) for mark in own}

    def teardown(self) -> None:
        """With a good link again, all come to rest, and then they agree."""
        if not hasattr(self, "county"):
            return
        try:
            for person in self.people():
                person.link.mend()
            self.county.settle()
            self.check_agreement()
        finally:
            self.county.close()
            shutil.rmtree(self.folder)

    def check_agreement(self) -> None:
        for compartment in self.founded:
            holders = [p for p in self.people() if compartment in {info.id for info in p.ledger.compartments()}]
            if compartment in self.erased:
                assert holders == []
                continue
            assert holders == [person for person in self.people() if person.member in self.let_in[compartment]]
            for person in holders:
                assert said(changes_in(person, compartment)) == self.written[compartment]
                assert changes_in(person, compartment) == changes_in(holders[0], compartment)
            first, *others = [states_in(person, compartment) for person in holders]
            assert all(states == first for states in others)
        for person in self.people():
            assert person.mailbox.inbox() == []
            assert list(person.mailbox.outgoing()) == []
            assert person.mailbox.missing() == []
            assert person.mailbox.status().set_aside == ()

    # ---- help ----

    def people(self) -> list[Colleague]:
        return self.county.colleagues if hasattr(self, "county") else []

    def person(self, who: int) -> Colleague:
        return self.county.colleagues[who % len(self.county.colleagues)]

    def founder(self, compartment: CompartmentId) -> int:
        """The member who founded it."""
        return self.people()[0].members.member_of(self.founded[compartment])

    def pick(self, person: Colleague, which: int, needed: Right) -> CompartmentId | None:
        """One of the compartments where this person may do so, as far as this computer knows."""
        day = today(self.county.clock)
        found = [
            info.id
            for info in person.ledger.compartments()
            if needed in person.members.rights(info.id, day).get(person.member, Right(0))
        ]
        return found[which % len(found)] if found else None

    def seen(self, who: int) -> Projection[Person] | None:
        """What this person's screen still shows, when its compartment is still there."""
        seen = self.screens.get(self.person(who).device)
        here = {info.id for info in self.person(who).ledger.compartments()}
        return seen if seen and seen.ref.compartment in here else None

    def after(self, who: int, shown: Projection[Person]) -> None:
        self.screens[self.person(who).device] = shown
        self.note(self.person(who), shown.ref.compartment)

    def note(self, person: Colleague, compartment: CompartmentId) -> None:
        """Remember what this person has been told is saved."""
        mine = {one: c for one, c in changes_in(person, compartment).items() if one.device == person.device}
        self.written[compartment].update(said(mine))

    def founded_by(self, person: Colleague) -> set[CompartmentId]:
        return {compartment for compartment, device in self.founded.items() if device == person.device}

    def close_screen(self, who: int) -> None:
        """What a restored computer wrote may get new numbers in this sync."""
        if self.person(who).device in self.behind:
            self.screens.pop(self.person(who).device, None)

    def try_to_sync(self, who: int) -> None:
        self.close_screen(who)
        try:
            self.person(who).sync()
        except KnownError as error:
            if error.reason is not Reason.SERVER_UNREACHABLE:
                raise


def said(changes: dict[ChangeId, Change]) -> dict[Mark, Said]:
    """What they say, without the numbers that a restored computer may have to give anew."""
    return {
        (change.id.device, change.time): (change.kind, {n: v for n, v in change.fields.items() if n != DELETED})
        for change in changes.values()
    }


def changes_in(person: Colleague, compartment: CompartmentId) -> dict[ChangeId, Change]:
    """Every change that this computer has of a compartment."""
    projections: list[Projection[Any]] = [
        projection for kind in KINDS for projection in person.ledger.all(compartment, kind, deleted=True)
    ]
    return {change.id: change for projection in projections for change in person.ledger.history(projection.ref)}


def states_in(person: Colleague, compartment: CompartmentId) -> dict[Any, Any]:
    """What those changes make of every record."""
    return {
        (kind.__name__, projection.id): projection.state
        for kind in KINDS
        for projection in person.ledger.all(compartment, kind, deleted=True)
    }


def test_three_computers_agree_and_nothing_vanishes() -> None:
    """Forty things happen, in twenty-five ways; then all agree."""
    examples = (
        hypothesis.settings.default.max_examples if hypothesis.settings.get_current_profile_name() == "bench" else 25
    )
    run_state_machine_as_test(County, settings=hypothesis.settings(max_examples=examples, stateful_step_count=40))
