"""A guardian asks to read a child's file: one harm test an item, and nothing released by itself (SC9, DOMAIN L25).

The default of every item is that it is being considered, and what is being considered is not released. Each guardian
has a request of her own, tested by itself: what one has been given says nothing of what the other may have.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from msgspec.structs import replace

from desktop.domain.age import birth_of
from desktop.domain.clock import Clock, today
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId, RecordRef
from desktop.domain.policy import Policy
from desktop.domain.ports import Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records.person_file import Person
from desktop.domain.records.request import GivenTo, GuardianRequest, HarmGround, HarmTest, Outcome
from desktop.services.extract.register_extract import Choice, Decision, Released, record_given_out, released
from desktop.services.extract.register_extract_items import Audience, FileItems, Item
from desktop.services.extract.register_extract_reading import FileReading
from desktop.services.log.access_log import AccessLog, Act
from desktop.services.text_limit import check_texts

REQUIRED = ("guardian", "asked_on", "custody_checked_on", "decided_by", "decided_on")
"""Nothing is answered before these are known. What the child says is asked for, and may be left open."""

_CHOICES = {
    Outcome.RELEASED: Choice.INCLUDE,
    Outcome.PARTLY: Choice.BLACK,
    Outcome.REFUSED: Choice.LEAVE_OUT,
}


@dataclass(frozen=True, slots=True)
class ChildAge:
    """How old the child is today, by the file; None where it is not known. The two ages stand in policy.toml."""

    years: int | None
    own_from: int
    adult: int

    @property
    def is_adult(self) -> bool:
        """Then no guardian has anything to ask for."""
        return self.years is not None and self.years >= self.adult

    @property
    def has_own_say(self) -> bool | None:
        """Whether the child is of the age from which the municipality asks for its own agreement."""
        return None if self.years is None else self.years >= self.own_from


@dataclass(frozen=True, slots=True)
class RequestView:
    """One request with its items. `tests`: those that still are about the same words; all other items are considered.

    `others`: requests of other guardians in the same file, each with an answer of its own.
    """

    seen: Projection[GuardianRequest]
    age: ChildAge
    found: FileItems
    tests: Mapping[str, Projection[HarmTest]]
    others: tuple[Projection[GuardianRequest], ...]

    def outcome(self, item: Item) -> Outcome:
        """What has come of one item; without a test it is being considered."""
        test = self.tests.get(item.key)
        return test.record.outcome if test is not None else Outcome.CONSIDERED

    @property
    def left(self) -> int:
        """How many items are being considered."""
        return sum(self.outcome(item) is Outcome.CONSIDERED for item in self.found.items)

    def count(self, outcome: Outcome) -> int:
        """How many items came out so."""
        return sum(self.outcome(item) is outcome for item in self.found.items)


class GuardianRequests:
    """Requests to read one file at a time."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock, policy: Policy, access_log: AccessLog) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock
        self._policy = policy
        self._log = access_log

    # The request

    def all(self, file: CompartmentId) -> tuple[Projection[GuardianRequest], ...]:
        """Every request, the newest first."""
        return tuple(reversed(self._ledger.all(file, GuardianRequest)))

    def begin(self, file: CompartmentId, request: GuardianRequest) -> Projection[GuardianRequest]:
        """Write down that somebody asks. It says nothing to anybody. Raises KnownError TEXT_TOO_LONG."""
        check_texts(request)
        signed = replace(request, recorded_by=self._members.me.member, asked_on=request.asked_on or today(self._clock))
        return self._ledger.create(file, signed)

    def edit(self, seen: Projection[GuardianRequest], edited: GuardianRequest) -> Projection[GuardianRequest]:
        """Save what differs from what was seen. Raises KnownError TEXT_TOO_LONG."""
        check_texts(edited)
        return self._ledger.edit(seen, edited)

    def view(self, request: RecordRef) -> RequestView:
        """The request, its items and what has been decided about each. Raises KnownError GONE."""
        seen, file = self._ledger.get(request, GuardianRequest), request.compartment
        found = FileReading(self._ledger, self._members, self._clock, Audience.GUARDIAN).of(file)
        return RequestView(
            seen=seen,
            age=self._age(file),
            found=found,
            tests=self._tests(request, found),
            others=tuple(other for other in self.all(file) if other.ref != request),
        )

    def _age(self, file: CompartmentId) -> ChildAge:
        birth, day = birth_of(self._ledger.all(file, Person)[0]), today(self._clock)
        known = [years for years in range(130) if birth.has_turned(years, day)]
        consent = self._policy.consent
        return ChildAge(known[-1] if known else None, consent.own_from_age, consent.adult_age)

    def _tests(self, request: RecordRef, found: FileItems) -> dict[str, Projection[HarmTest]]:
        """The latest test of each item, unless its words have changed since or two have tested it differently."""
        seen = {item.key: item.seen for item in found.items}
        tests: dict[str, Projection[HarmTest]] = {}
        for test in self._ledger.all(request.compartment, HarmTest):
            about_this = test.record.request == tuple(request.record)
            if about_this and seen.get(test.record.item) == test.record.seen and not test.conflicts:
                tests[test.record.item] = test
        return tests

    # The harm test

    def test(
        self,
        request: RecordRef,
        item: Item,
        outcome: Outcome,
        ground: HarmGround | None = None,
        reason: str = "",
        words: tuple[str, ...] = (),
    ) -> Projection[HarmTest]:
        """Decide about one item for one guardian. Raises KnownError TEXT_TOO_LONG."""
        record = HarmTest(
            request=_pair(request),
            item=item.key,
            seen=item.seen,
            outcome=outcome,
            ground=ground if outcome in (Outcome.PARTLY, Outcome.REFUSED) else None,
            reason=reason,
            words=words if outcome is Outcome.PARTLY else (),
        )
        check_texts(record)
        for before in self._ledger.all(request.compartment, HarmTest):
            if (before.record.request, before.record.item) == (record.request, record.item):
                return self._ledger.edit(before, record)
        return self._ledger.create(request.compartment, record)

    # The answer

    def missing(self, view: RequestView) -> tuple[str, ...]:
        """What must be filled in before the answer."""
        return tuple(name for name in REQUIRED if getattr(view.seen.record, name) in (None, ""))

    def answer(self, request: RecordRef) -> tuple[RequestView, Released]:
        """The answer, for letter and package to be shown; what is refused is in the log before that.

        Raises KnownError ITEMS_LEFT, REQUEST_INCOMPLETE, GONE.
        """
        view = self.view(request)
        if view.left:
            raise KnownError(Reason.ITEMS_LEFT, count=view.left)
        if absent := self.missing(view):
            raise KnownError(Reason.REQUEST_INCOMPLETE, fields=absent)
        for item in view.found.items:
            if view.outcome(item) in (Outcome.REFUSED, Outcome.PARTLY):
                self._log.note(request.compartment, Act.REFUSED, "guardian_item")
        package = package_of(view)
        if package.items:
            self._log.note(request.compartment, Act.EXPORTED, "guardian_package")
        if view.seen.record.answered_at is None:
            edited = replace(view.seen.record, answered_at=self._clock.now())
            self._ledger.edit(view.seen, edited)
        return self.view(request), package

    def given_out(self, request: RecordRef, given: Released) -> None:
        """The package lies outside the program now: the file says so."""
        record_given_out(self._ledger, self._members, self._clock, given, GivenTo.GUARDIAN, _pair(request))


def package_of(view: RequestView) -> Released:
    """Only what has been released, as far as it has been."""
    decisions = {}
    for item in view.found.items:
        test, outcome = view.tests.get(item.key), view.outcome(item)
        if test is not None and outcome in _CHOICES:
            decisions[item.key] = Decision(_CHOICES[outcome], item.seen, test.record.words, test.record.ground)
    tested = tuple(item for item in view.found.items if item.key in decisions)
    kept = FileItems(view.found.file, view.found.alias, view.found.unit, view.found.person, view.found.level, tested)
    return released(kept, decisions)


def guardian_visible(view: RequestView, item: Item) -> bool:
    """Whether the guardian may see anything of an item: no, until somebody has said so about these very words."""
    return view.outcome(item) in (Outcome.RELEASED, Outcome.PARTLY)


def _pair(request: RecordRef) -> tuple[int, int]:
    return request.record.device, request.record.sequence
