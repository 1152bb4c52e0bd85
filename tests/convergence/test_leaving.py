"""People come and go while they write, on bad links: whoever is in reads everything, and whoever is out nothing later.

Real vaults, the real engine, the real server's service, as in `test_convergence`; here people are let in and out, for
a time or for good, computers end, and several begin the same epoch at once. `--hypothesis-profile=bench` looks longer.
"""

from __future__ import annotations

import shutil
import tempfile
from datetime import timedelta
from pathlib import Path

import hypothesis
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)
from msgspec.structs import replace

from county_server.store.compartments import commitments
from desktop.domain.clock import today
from desktop.domain.compartments import CONTRIBUTOR, HANDLER, READER, CompartmentKind, Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.projection import Projection
from desktop.domain.records.membership import Grant, GrantBasis, NewEpoch
from desktop.domain.records.person_file import JournalNote, Person
from tests.convergence.test_convergence import changes_in
from tests.support.syncing import Colleague, SyncedCounty, grant
from wire.directory import Role
from wire.segment import EpochKey

PEOPLE = 4
WHO = st.integers(0, PEOPLE)


class Office(RuleBasedStateMachine):
    """One file, and the people who come and go."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="bredvid-leaving-"))
        self.county = SyncedCounty(self.folder)
        for _ in range(PEOPLE):
            self.county.join(Role.SOCIAL_WORKER)
        self.stayed = list(self.county.colleagues)
        self.file = self.stayed[0].ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall")])
        self.stayed[0].ledger.create(self.file, grant(self.stayed[1]))
        self.county.settle()
        self.written: set[str] = set()

    # ---- what people do ----

    @rule(who=WHO)
    def write(self, who: int) -> None:
        person = self.person(who)
        if self.may(person, Right.WRITE):
            text = f"{len(self.written)} av {person.device}"
            person.ledger.create(self.file, JournalNote(text=text))
            self.written.add(text)

    @rule(who=WHO, whom=WHO, rights=st.sampled_from([HANDLER, CONTRIBUTOR, READER]), days=st.sampled_from([None, 0, 2]))
    def let_in(self, who: int, whom: int, rights: Right, days: int | None) -> None:
        person, other = self.person(who), self.person(whom)
        if self.may(person, Right.GRANT):
            until = None if days is None else today(self.county.clock) + timedelta(days=days)
            person.ledger.create(self.file, grant(other, rights, until=until))

    @rule(who=WHO, whom=WHO)
    def let_out(self, who: int, whom: int) -> None:
        person, member = self.person(who), self.person(whom).member
        if not self.may(person, Right.GRANT) or member == person.member:
            return
        for seen in person.ledger.all(self.file, Grant):
            if seen.record.member == member and seen.record.ended_at is None and seen.record.rights:
                person.ledger.edit(seen, replace(seen.record, ended_at=self.county.clock.now()))
        if member == self.stayed[0].member:
            person.ledger.create(self.file, Grant(member=member, rights=0, basis=GrantBasis.HANDOVER))

    @precondition(lambda self: len(self.people()) == PEOPLE)
    @rule(who=WHO)
    def second_computer(self, who: int) -> None:
        self.county.join(member=self.person(who).member)

    @precondition(lambda self: len(self.people()) > PEOPLE)
    @rule()
    def computer_is_lost(self) -> None:
        """The second one, with what was not sent from it."""
        lost = self.county.colleagues.pop()
        known = len(self.county.county.lines)
        self.county.county.end(lost.device)
        self.county.server.sync(self.county.admin, *self.county.county.new_lines(known))
        notes = [note.record.text for note in lost.ledger.all(self.file, JournalNote)] if holds(lost, self.file) else []
        self.written -= {text for text in notes if text.endswith(f" av {lost.device}")}
        lost.vault.close()

    @rule(days=st.integers(1, 2))
    def time_goes(self, days: int) -> None:
        self.county.clock.turn(days=days)

    # ---- what happens to links ----

    @rule(who=WHO)
    def sync(self, who: int) -> None:
        self.person(who).sync()

    @rule(who=WHO, at=st.integers(0, 6_000), up=st.booleans())
    def cut(self, who: int, at: int, up: bool) -> None:
        person = self.person(who)
        person.link.up, person.link.down = (at, None) if up else (None, at)
        try:
            person.sync()
        except KnownError as error:
            if error.reason is not Reason.SERVER_UNREACHABLE:
                raise

    @rule(who=WHO)
    def close_and_open(self, who: int) -> None:
        person = self.person(who)
        place = self.county.colleagues.index(person)
        fresh = self.county.restart(person)
        self.county.colleagues.remove(fresh)
        self.county.colleagues.insert(place, fresh)

    def teardown(self) -> None:
        if not hasattr(self, "county"):
            return
        try:
            for person in self.people():
                person.link.mend()
            self.county.settle()
            self.check_all_agree()
            self.check_the_next_word()
        finally:
            self.county.close()
            shutil.rmtree(self.folder)

    # ---- what holds in the end ----

    def check_all_agree(self) -> None:
        """Whoever is in, by anyone's account, has the same changes, and gives the same account of who is in."""
        inside = self.inside()
        accounts = [person.members.rights(self.file, today(self.county.clock)) for person in inside]
        assert all(account == accounts[0] for account in accounts)
        logs = [everything(person, self.file) for person in inside]
        assert all(log == logs[0] for log in logs)
        for person in self.people():
            assert person.mailbox.status().set_aside == ()
            assert person.mailbox.missing() == []
        for person in inside:
            assert list(person.mailbox.outgoing()) == []
            assert person.mailbox.inbox() == []
        kept = {note.record.text for one in self.people() if holds(one, self.file) for note in notes(one, self.file)}
        assert self.written <= kept

    def check_the_next_word(self) -> None:
        """What is written now is read by all who are in, and by nobody else."""
        inside = self.inside()
        authors = [person for person in inside if self.may(person, Right.GRANT)]
        if not authors:
            return
        authors[0].ledger.create(self.file, JournalNote(text="nu"))
        self.county.settle()
        readers = {p.device for p in self.people() if holds(p, self.file) and "nu" in texts(p, self.file)}
        assert readers == {person.device for person in inside}

    def inside(self) -> list[Colleague]:
        """Those who are in by the account of whoever has the latest of the keys that the server has taken."""
        newest = max(self.latest(person) for person in self.people())
        [judge, *_] = [person for person in self.people() if self.latest(person) == newest]
        held = judge.members.rights(self.file, today(self.county.clock))
        members = {member for member, right in held.items() if Right.READ in right}
        return [person for person in self.people() if person.member in members and holds(person, self.file)]

    def latest(self, person: Colleague) -> int:
        """The latest epoch whose record is here, under the key that the server has taken for it."""
        if not holds(person, self.file):
            return -1
        keys, begun = person.mailbox.keys(self.file), person.members.standing.beginnings(self.file)
        assert keys is not None
        recorded = [one.epoch for one in begun if person.mailbox.epoch_of(self.file, one.by) is not None]
        with self.county.server.database.read() as connection:
            taken = commitments(connection, self.file)
        known = [n for n in (0, *recorded) if n in keys.epochs]
        return max(n for n in known if EpochKey(self.file, n, keys.epochs[n]).commitment == taken.get(n))

    def may(self, person: Colleague, needed: Right) -> bool:
        if not holds(person, self.file):
            return False
        held = person.members.rights(self.file, today(self.county.clock))
        return needed in held.get(person.member, Right(0))

    def people(self) -> list[Colleague]:
        return self.county.colleagues if hasattr(self, "county") else []

    def person(self, who: int) -> Colleague:
        return self.county.colleagues[who % len(self.county.colleagues)]


def holds(person: Colleague, file: CompartmentId) -> bool:
    return file in {info.id for info in person.ledger.compartments()}


def notes(person: Colleague, file: CompartmentId) -> list[Projection[JournalNote]]:
    return person.ledger.all(file, JournalNote)


def texts(person: Colleague, file: CompartmentId) -> set[str]:
    return {note.record.text for note in person.ledger.all(file, JournalNote)}


def everything(person: Colleague, file: CompartmentId) -> set[object]:
    marks = {seen.id for seen in person.ledger.all(file, NewEpoch, deleted=True)}
    return set(changes_in(person, file)) | marks


def test_people_come_and_go_and_keys_follow() -> None:
    """Thirty things happen, in twelve ways; then those who are in agree, and those who are out read nothing more."""
    bench = hypothesis.settings.get_current_profile_name() == "bench"
    examples = hypothesis.settings.default.max_examples if bench else 12
    run_state_machine_as_test(Office, settings=hypothesis.settings(max_examples=examples, stateful_step_count=30))
