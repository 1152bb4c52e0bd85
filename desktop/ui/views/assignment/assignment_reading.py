"""What the tab *Kontaktperson* reads and writes on the database thread, and what its drafts had seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from desktop.domain.identity import CompartmentId, RecordId
from desktop.domain.ports import Drafts, MemberInfo
from desktop.domain.projection import Projection
from desktop.domain.records.assignment import Assignment, AssignmentStatus, Brief, HalfYearStatement
from desktop.services.assignment.assignments import Assignments, AssignmentView, EmergencyEntry
from desktop.services.assignment.half_year_statement import HandedIn
from desktop.services.assignment.timeline import SessionPage
from desktop.services.saved_once import is_saved, save_once
from desktop.services.seen_before import as_seen, changes_of
from desktop.ui.views.assignment.end_card import Ending
from desktop.ui.views.draft_keeper import Content


class FileAssignments(NamedTuple):
    """All that the tab shows of one file."""

    views: tuple[AssignmentView, ...]
    emergencies: tuple[EmergencyEntry, ...]
    people: tuple[MemberInfo, ...]
    suggestion: Brief
    draft: Content | None
    end: Content | None  # a plan for the end that is being written
    pages: dict[RecordId, SessionPage]  # the latest sessions of each assignment
    handlers: tuple[MemberInfo, ...]
    planned: Projection[Brief] | None  # of a proposal


def current(views: Sequence[AssignmentView]) -> AssignmentView | None:
    """The latest that goes on, or the latest of those that are over."""
    going = (view for view in views if view.seen.record.status is not AssignmentStatus.ENDED)
    return next(going, views[0] if views else None)


def proposal(view: AssignmentView | None) -> AssignmentView | None:
    """What somebody from the pool can be written into; None where a new one is to be made."""
    return view if view is not None and view.is_planned else None


def seen_now(editing: AssignmentView | None, planned: Projection[Brief] | None) -> Content:
    """Which changes stand on the screen, for the draft."""
    brief = editing.brief if editing is not None and editing.brief is not None else planned
    found = {"terms": editing.seen if editing is not None else None, "brief": brief}
    return {name: changes_of(one) for name, one in found.items() if one is not None}


def as_draft_saw(
    editing: AssignmentView, planned: Projection[Brief] | None, seen: Content
) -> tuple[AssignmentView, Projection[Brief] | None]:
    """What stands now, for an author who has seen only what the draft says."""
    terms = as_seen(editing.seen, seen["terms"]) if "terms" in seen else editing.seen
    brief = editing.brief
    if "brief" in seen and brief is not None:
        brief = as_seen(brief, seen["brief"])
    elif "brief" in seen and planned is not None:
        planned = as_seen(planned, seen["brief"])
    return replace(editing, seen=terms, brief=brief), planned


def accept(assignments: Assignments, seen: Projection[HalfYearStatement]) -> HandedIn | None:
    """Approve a report; what it is then."""
    accepted = assignments.statements.accept(seen)
    found = assignments.statements.about(CompartmentId(accepted.record.assignment))
    return next((one for one in found if one.seen.ref == accepted.ref), None)


def read(assignments: Assignments, drafts: Drafts, file: CompartmentId) -> FileAssignments:
    """All that the tab shows of a file."""
    views = assignments.of(file)
    return FileAssignments(
        views=views,
        emergencies=assignments.emergencies(file),
        people=assignments.choices(),
        suggestion=assignments.suggestion(file),
        draft=draft_of(assignments, drafts, file, views),
        end=drafts.get(end_key(file)),
        pages={view.seen.id: assignments.timeline.first(view.seen) for view in views if view.brief},
        handlers=assignments.handlers(file),
        planned=assignments.planned(file),
    )


def settle_and_read(assignments: Assignments, drafts: Drafts, file: CompartmentId) -> FileAssignments:
    """The same, after each assignment follows its decision."""
    assignments.settle(file)
    return read(assignments, drafts, file)


def save_changes(assignments: Assignments, editing: AssignmentView, terms: Assignment, brief: Brief) -> None:
    """Change what runs, and what she sees."""
    assignments.revise(editing.seen, terms)
    if editing.brief is not None:
        # What the decision says of the brief has just been written; here goes only what the form asks for.
        assignments.update_brief(editing.brief, brief)


def save(call: Callable[[], object], _assignments: Assignments, drafts: Drafts, file: CompartmentId) -> None:
    """Do it, and be done with the draft."""
    call()
    drafts.drop(draft_key(file))


def save_new(call: Callable[[], object], assignments: Assignments, drafts: Drafts, file: CompartmentId) -> None:
    """The same for what is new: once, also after a power cut."""
    save_once(drafts, draft_key(file), partial(assignments.count, file), call)


def draft_of(
    assignments: Assignments, drafts: Drafts, file: CompartmentId, views: Sequence[AssignmentView]
) -> Content | None:
    """After a power cut between writing down and starting, the draft goes on as a change of what was written down."""
    draft = drafts.get(draft_key(file))
    if draft is None or not views or not is_saved(draft, partial(assignments.count, file)):
        return draft
    if views[0].brief is None:
        return {**draft, "changes": True}
    drafts.drop(draft_key(file))
    return None


def drop_draft(drafts: Drafts, file: CompartmentId) -> None:
    """It is not wanted any more."""
    drafts.drop(draft_key(file))


def draft_key(file: CompartmentId) -> str:
    """Where the form's draft is kept."""
    return f"assignment/{file.hex()}"


def end_key(file: CompartmentId) -> str:
    """Where the plan for an end is kept."""
    return f"assignment-end/{file.hex()}"


def plan_end(assignments: Assignments, ending: Ending, seen: Projection[Assignment]) -> Projection[Assignment]:
    """Save the plan for an end."""
    last_day, phase_out, tapering, fears_end, talk = ending
    return assignments.end(seen, last_day, phase_out, tapering, fears_end=fears_end, end_talk_on=talk)


def read_more(assignments: Assignments, page: SessionPage, seen: Projection[Assignment]) -> SessionPage:
    """The page after this one."""
    return assignments.timeline.next(seen, page)


def give_back(assignments: Assignments, seen: Projection[HalfYearStatement], answer: str) -> None:
    """Give a report back; there is nothing more to read of it then."""
    assignments.statements.give_back(seen, answer)
