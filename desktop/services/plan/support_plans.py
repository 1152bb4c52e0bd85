"""Stödplan: one plan through all phases, whose every save is kept and can be seen again (S01–S09, S24, SC3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, TypeVar

import msgspec

from desktop.domain.changes import Change
from desktop.domain.clock import Clock, today
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId, RecordRef
from desktop.domain.policy import Policy
from desktop.domain.ports import Ledger, Members, Settings
from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.domain.records.support_plan import AreaNote, FirstThing, Goal, NeedArea, Phase, Subgoal, SupportPlan
from desktop.services.authorship import Hand, Rival, hand, rivals
from desktop.services.plan.plan_history import Edit, Past, Version, plan_changes, standing_edits, versions
from desktop.services.plan.plan_order import Moves, after_all, moves_to, shifted
from desktop.services.plan.plan_view import PHASE_FIELDS, PLAN_RECORDS, GoalView, PlanParts, plan_parts
from desktop.services.text_limit import check_texts

R = TypeVar("R", bound=Record)

Kept = dict[type[Record], list[Projection[Any]]]
"""The records of a plan by class, with those that were taken away."""


@dataclass(frozen=True, slots=True)
class VersionLine:
    """A version in *Tidigare versioner*."""

    number: int
    by: Hand
    day: date
    records: tuple[type[Record], ...]


@dataclass(frozen=True, slots=True)
class News:
    """What others changed since one last looked, and that could be put together without a choice."""

    edits: tuple[tuple[Edit, Hand], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Who did it, each once."""
        return tuple(dict.fromkeys(by.name for _, by in self.edits))


@dataclass(frozen=True, slots=True)
class PlanView:
    """All that the tab shows. `version` is None while nothing has been written.

    `heads`: how far each device's log is in it, so that only what has been shown counts as seen.
    """

    compartment: CompartmentId
    alias: str
    parts: PlanParts
    version: VersionLine | None
    news: News
    rivals: dict[RecordRef, dict[str, tuple[Rival, ...]]]
    heads: dict[str, int]


@dataclass(frozen=True, slots=True)
class Removed:
    """What one deletion took away, so that it can be undone."""

    records: tuple[Projection[Any], ...]


class SupportPlans:
    """The support plan of one person file at a time."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock, policy: Policy, settings: Settings) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock
        self._policy = policy
        self._settings = settings

    # Reading

    def plan(self, compartment: CompartmentId) -> PlanView:
        """The plan as it is now. Raises KnownError GONE, FILE_DAMAGED."""
        changes = plan_changes(self._ledger, compartment)
        lines = self._lines(changes)
        kept = self._kept(compartment)
        records = [found for kind in PLAN_RECORDS for found in kept[kind] if not found.deleted]
        return PlanView(
            compartment=compartment,
            alias=self._ledger.info(compartment).card.alias,
            parts=_parts_of(kept),
            version=lines[-1] if lines else None,
            news=self._news(compartment, changes),
            rivals={found.ref: rivals(found, self._members) for found in records if found.conflicts},
            heads=_heads(changes),
        )

    def _kept(self, compartment: CompartmentId) -> Kept:
        return {kind: self._ledger.all(compartment, kind, deleted=True) for kind in PLAN_RECORDS}

    def parts(self, compartment: CompartmentId) -> PlanParts:
        """The plan's content alone, for those who need no history. Raises KnownError GONE, FILE_DAMAGED."""
        return _parts_of(self._kept(compartment))

    def versions(self, compartment: CompartmentId) -> tuple[VersionLine, ...]:
        """Every version, newest first."""
        return tuple(reversed(self._lines(plan_changes(self._ledger, compartment))))

    def version(self, compartment: CompartmentId, number: int) -> PlanParts:
        """The plan as it was at the end of a version. Raises KnownError GONE."""
        changes = plan_changes(self._ledger, compartment)
        wanted = [
            change for version in self._versions(changes) if version.number <= number for change in version.changes
        ]
        if not wanted:
            raise KnownError(Reason.GONE)
        return Past(compartment, wanted).parts()

    def _versions(self, changes: list[Change]) -> tuple[Version, ...]:
        return versions(changes, self._members.member_of)

    def _lines(self, changes: list[Change]) -> list[VersionLine]:
        return [
            VersionLine(version.number, self._hand(version.changes[-1]), version.day, version.records)
            for version in self._versions(changes)
        ]

    def _hand(self, change: Change) -> Hand:
        return hand(self._members, change.id.device, change.time)

    # What others did

    def _news(self, compartment: CompartmentId, changes: list[Change]) -> News:
        seen: dict[str, int] | None = self._settings.get(_seen_key(compartment))
        if seen is None:
            return News(())
        unseen = {
            change.id
            for change in changes
            if change.id.sequence > seen.get(str(change.id.device), 0) and not self._mine(change)
        }
        if not unseen:
            return News(())
        edits = standing_edits(self._ledger, compartment, changes, unseen)
        return News(tuple((edit, hand(self._members, edit.change.device, edit.at)) for edit in edits))

    def _mine(self, change: Change) -> bool:
        return self._members.member_of(change.id.device) == self._members.me.member

    def looked(self, view: PlanView) -> None:
        """The person has seen this view: what is in it is no news any more."""
        self._settings.set(_seen_key(view.compartment), view.heads)

    def undo_news(self, compartment: CompartmentId, news: News) -> None:
        """Set everything in `news` back as it was before, as changes of one's own; the others' stay in the history."""
        by_record: dict[tuple[RecordRef, type[Record]], list[Edit]] = {}
        for edit, _ in news.edits:
            by_record.setdefault((edit.ref, edit.kind), []).append(edit)
        with self._ledger.transaction(compartment):
            for (ref, kind), edits in by_record.items():
                self._undo(self._ledger.get(ref, kind), edits)

    def _undo(self, now: Projection[Any], edits: list[Edit]) -> None:
        fields = {edit.field: edit.before for edit in edits if edit.field not in ("", "deleted")}
        if any(edit.field == "deleted" for edit in edits):
            now = self._ledger.restore(now) if now.deleted else self._ledger.delete(now)
        if any(edit.field == "" for edit in edits):
            self._ledger.delete(now)
        elif fields:
            self._ledger.edit(now, msgspec.structs.replace(now.record, **fields))

    # Writing

    def start(self, compartment: CompartmentId) -> Projection[SupportPlan]:
        """Begin the plan, with its first review after the policy's weeks (S06); the one that is there, if there is."""
        existing = self._ledger.all(compartment, SupportPlan)
        if existing:
            return existing[0]
        review = today(self._clock) + timedelta(weeks=self._policy.plan.first_review_weeks)
        plan = SupportPlan(first_review=review, legal_basis_version=self._policy.law.sol_version)
        return self._ledger.create(compartment, plan)

    def enter_phase(self, seen: Projection[SupportPlan], phase: Phase, since: date) -> Projection[SupportPlan]:
        """The plan goes over to a phase, forward or back (S01); the phase's own earlier date stays in the history."""
        edited = msgspec.structs.replace(seen.record, phase=phase, **{PHASE_FIELDS[phase]: since})
        return self._ledger.edit(seen, edited)

    def edit(self, seen: Projection[R], edited: R) -> Projection[R]:
        """Save what differs from what was seen. Raises KnownError TEXT_TOO_LONG, TEXT_MISSING.

        Words of a goal, a delmål or what must be solved first are written over, and not emptied: it is removed then.
        """
        check_texts(edited)
        if _text_of(seen.record) and not _text_of(edited) and isinstance(edited, Goal | Subgoal | FirstThing):
            raise KnownError(Reason.TEXT_MISSING)
        return self._ledger.edit(seen, edited)

    def note_area(self, compartment: CompartmentId, note: AreaNote) -> Projection[AreaNote]:
        """Begin an area that is not core, or write the first words in one. Raises KnownError TEXT_TOO_LONG."""
        check_texts(note)
        return self._ledger.create(compartment, note)

    def add_first_thing(self, compartment: CompartmentId, thing: FirstThing) -> Projection[FirstThing]:
        """Something that must be solved first (S07). Raises KnownError TEXT_MISSING, TEXT_TOO_LONG."""
        return self._create(compartment, thing, thing.text)

    def add_goal(self, compartment: CompartmentId, area: NeedArea, text: str) -> Projection[Goal]:
        """A goal, last in its area. Raises KnownError TEXT_MISSING, TEXT_TOO_LONG."""
        others = [g for g in self._ledger.all(compartment, Goal) if g.record.area is area]
        return self._create(compartment, Goal(area=area, text=text.strip(), order=after_all(others)), text)

    def add_subgoal(self, goal: Projection[Goal], subgoal: Subgoal) -> Projection[Subgoal]:
        """A delmål, last in its goal. Raises KnownError TEXT_MISSING, TEXT_TOO_LONG."""
        compartment = goal.ref.compartment
        others = [s for s in self._ledger.all(compartment, Subgoal) if s.record.goal == goal.id]
        whole = msgspec.structs.replace(subgoal, goal=(goal.id.device, goal.id.sequence), order=after_all(others))
        return self._create(compartment, whole, subgoal.text)

    def _create(self, compartment: CompartmentId, record: R, text: str) -> Projection[R]:
        if not text.strip():
            raise KnownError(Reason.TEXT_MISSING)
        check_texts(record)
        return self._ledger.create(compartment, record)

    # Order, removal, and what was begun twice

    def move_goal(self, goal: Projection[Goal], place: int) -> Projection[Goal]:
        """Put a goal at a place among those of its area, from 0."""
        return self._move(goal, moves_to(self._beside_goal(goal), goal, place))

    def move_subgoal(self, subgoal: Projection[Subgoal], place: int) -> Projection[Subgoal]:
        """Put a delmål at a place within its goal, from 0."""
        return self._move(subgoal, moves_to(self._beside_subgoal(subgoal), subgoal, place))

    def shift_goal(self, ref: RecordRef, step: int) -> Projection[Goal]:
        """Move a goal one place up (-1) or down (1) in its area."""
        goal = self._ledger.get(ref, Goal)
        return self.move_goal(goal, shifted(self._beside_goal(goal), goal, step))

    def shift_subgoal(self, ref: RecordRef, step: int) -> Projection[Subgoal]:
        """Move a delmål one place up (-1) or down (1) in its goal."""
        subgoal = self._ledger.get(ref, Subgoal)
        return self.move_subgoal(subgoal, shifted(self._beside_subgoal(subgoal), subgoal, step))

    def gather_loose(self, compartment: CompartmentId, text: str) -> Projection[Goal]:
        """A new goal, first area, for delmål whose own goal is not here. Raises KnownError TEXT_MISSING."""
        with self._ledger.transaction(compartment):
            goal = self.add_goal(compartment, NeedArea.PROTECTION, text)
            for loose in self.parts(compartment).loose:
                moved = msgspec.structs.replace(loose.record, goal=(goal.id.device, goal.id.sequence))
                self._ledger.edit(loose, moved)
        return goal

    def _beside_goal(self, goal: Projection[Goal]) -> list[Projection[Goal]]:
        """Those of its area, in their order; one that was taken away and is shown still, with the rest."""
        areas = self.parts(goal.ref.compartment).areas
        return next(
            ([view.goal for view in area.goals] for area in areas if any(v.goal.ref == goal.ref for v in area.goals)),
            [goal],
        )

    def _beside_subgoal(self, subgoal: Projection[Subgoal]) -> list[Projection[Subgoal]]:
        everywhere = self._ledger.all(subgoal.ref.compartment, Subgoal)
        return [s for s in everywhere if s.record.goal == subgoal.record.goal] or [subgoal]

    def _move(self, moved: Projection[R], moves: Moves) -> Projection[R]:
        with self._ledger.transaction(moved.ref.compartment):
            written = [
                self._ledger.edit(one, msgspec.structs.replace(one.record, order=order))
                for one, order in moves
                if one.record.order != order
            ]
        return next((one for one in written if one.ref == moved.ref), moved)

    def remove(self, seen: Projection[Any]) -> Removed:
        """Take away a delmål, or something to solve first."""
        return Removed((self._ledger.delete(seen),))

    def remove_goal(self, goal: GoalView) -> Removed:
        """Take away a goal with the delmål that were seen in it."""
        with self._ledger.transaction(goal.goal.ref.compartment):
            everything: list[Projection[Any]] = [*goal.subgoals, goal.goal]
            return Removed(tuple(self._ledger.delete(seen) for seen in everything))

    def restore(self, removed: Removed) -> None:
        """Undo a removal."""
        with self._ledger.transaction(removed.records[0].ref.compartment):
            for record in removed.records:
                self._ledger.restore(record)

    def join(self, compartment: CompartmentId) -> None:
        """Put together what was begun on two computers: texts one after the other, other fields where one was empty."""
        parts = self.parts(compartment)
        pairs: list[tuple[Projection[Any], tuple[Projection[Any], ...]]] = []
        if parts.plan is not None:
            pairs.append((parts.plan, parts.beside))
        pairs += [(area.note, area.beside) for area in parts.areas if area.note is not None]
        with self._ledger.transaction(compartment):
            for first, others in pairs:
                for other in others:
                    first = self._ledger.edit(first, _joined(first.record, other.record))
                    self._ledger.delete(other)


_TEXTS = ("own_words", "resources", "needs", "after_placement", "long_term", "decision")


def _text_of(record: Record) -> str:
    return str(getattr(record, "text", "")).strip()


def _seen_key(compartment: CompartmentId) -> str:
    return f"plan-seen/{compartment.hex()}"


def _parts_of(kept: Kept) -> PlanParts:
    return plan_parts(
        lambda kind: [seen for seen in kept[kind] if not seen.deleted],
        lambda kind: [seen for seen in kept[kind] if seen.deleted],
    )


def _heads(changes: list[Change]) -> dict[str, int]:
    heads: dict[str, int] = {}
    for change in changes:
        device = str(change.id.device)
        heads[device] = max(heads.get(device, 0), change.id.sequence)
    return heads


def _joined(first: R, other: R) -> R:
    """The first record with what it lacks from the other; texts that differ follow each other."""
    fields: dict[str, Any] = {}
    for name in first.__struct_fields__:
        mine, theirs = getattr(first, name), getattr(other, name)
        if not theirs or mine == theirs:
            continue
        if not mine:
            fields[name] = theirs
        elif name in _TEXTS:
            fields[name] = f"{mine}\n{theirs}"
    return msgspec.structs.replace(first, **fields)
