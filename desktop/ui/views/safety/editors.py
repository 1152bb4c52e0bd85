"""The editors of Trygghet, each made for one record or for one that its first words will create."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.identity import CompartmentId
from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.domain.records.safety import (
    BanKind,
    BothWays,
    ChildSafety,
    ContactBan,
    CoverStory,
    Restriction,
    RiskAssessment,
    RiskPerson,
    RiskTalk,
    SafetyEvent,
    SafetyHeading,
    SafetySection,
    ScaleStep,
    YesNo,
)
from desktop.services.editing import Editing
from desktop.services.safety.risk_register import RISK_RECORDS, RiskRegister
from desktop.services.safety.safety_plans import SafetyPlans
from desktop.ui.finding.spots import leave_out
from desktop.ui.tasks import Tasks
from desktop.ui.views.halves import Halves
from desktop.ui.views.safety.assessment_editor import AssessmentEditor
from desktop.ui.views.safety.safety_words import ban_word, heading_word, part_words, scale_step_word, yes_no_word
from desktop.ui.views.safety.unsaved_edit import UnsavedEdit, UnsavedEdits
from desktop.ui.views.support_plan.record_editor import RecordEditor
from desktop.ui.widgets import Option

translate = QCoreApplication.translate


@dataclass(frozen=True)
class SafetyEditors:
    """Makes editors for the open file."""

    plans: SafetyPlans
    risks: RiskRegister
    unsaved: UnsavedEdits
    file: CompartmentId
    tasks: Tasks
    today: Callable[[], date]

    def make(self, kind: type[Record], seen: Projection[Any] | None, heading: SafetyHeading | None) -> RecordEditor:
        """The editor of a record of this kind, or of a new one. `heading`: of a section."""
        blank = SafetySection(heading=heading) if kind is SafetySection else kind()
        record: Any = seen.record if seen is not None else blank
        about = UnsavedEdit(kind, heading.value if heading else "")
        service = self.risks if kind in RISK_RECORDS else self.plans
        editing = Editing(seen, service.edit, partial(service.create, self.file), blank)
        shape = AssessmentEditor if kind is RiskAssessment else RecordEditor
        editor = shape(_title(kind, heading), self.tasks, editing, partial(self.unsaved.keep, about), self.today)
        _FILL[kind](editor, record)
        removable = seen is not None and kind not in (SafetySection, CoverStory)
        take_away = translate("SafetyEditors", "Take away") if removable else ""
        editor.finish(can_remove=take_away, can_copy=kind is not CoverStory)
        return editor


def _title(kind: type[Record], heading: SafetyHeading | None) -> str:
    if heading is not None:
        return heading_word(heading)
    return {
        CoverStory: translate("SafetyEditors", "Cover story"),
        ChildSafety: translate("SafetyEditors", "A child's own lines"),
        Restriction: translate("SafetyEditors", "Something that we limit"),
        SafetyEvent: translate("SafetyEditors", "What has happened"),
        ContactBan: translate("SafetyEditors", "Contact ban"),
        RiskPerson: translate("SafetyEditors", "Somebody to think of"),
        RiskAssessment: translate("SafetyEditors", "Assessment with an instrument"),
        RiskTalk: translate("SafetyEditors", "A talk about how it is"),
    }[kind]


def _section(editor: RecordEditor, record: SafetySection) -> None:
    advice = translate("SafetyEditors", "Such as settings on a phone. Advice ages: say how long it holds.")
    editor.add(
        editor.text("text", translate("SafetyEditors", "What we have agreed"), record.text, lines=4),
        editor.text("advice", translate("SafetyEditors", "Advice that ages"), record.advice, lines=2, help=advice),
        _halves(
            _review(editor, record.review_on),
            editor.day(
                "advice_valid_until", translate("SafetyEditors", "The advice holds until"), record.advice_valid_until
            ),
        ),
    )


def _story(editor: RecordEditor, record: CoverStory) -> None:
    help = translate("SafetyEditors", "What to tell new people, and how to meet questions about the past.")
    story = editor.text("text", translate("SafetyEditors", "The story"), record.text, lines=4, help=help)
    leave_out(story)
    editor.add(story, _review(editor, record.review_on))


def _child(editor: RecordEditor, record: ChildSafety) -> None:
    example = translate("SafetyEditors", "For example: the daughter, 9")
    help = translate("SafetyEditors", "No child interprets, carries messages or watches over somebody.")
    editor.add(
        editor.line("child", translate("SafetyEditors", "Which child"), record.child, placeholder=example),
        editor.text("text", translate("SafetyEditors", "What holds for this child"), record.text, lines=3, help=help),
        _halves(
            editor.line("responsible", translate("SafetyEditors", "Responsible grown-up"), record.responsible),
            _review(editor, record.review_on),
        ),
    )


def _restriction(editor: RecordEditor, record: Restriction) -> None:
    help = translate("SafetyEditors", "What has been tried or thought of that limits less?")
    editor.add(
        editor.line("what", translate("SafetyEditors", "What we limit"), record.what),
        editor.text("reason", translate("SafetyEditors", "Why we limit it"), record.reason),
        editor.text(
            "proportion", translate("SafetyEditors", "Why nothing milder will do"), record.proportion, help=help
        ),
        editor.text("person_view", translate("SafetyEditors", "What the person thinks of it"), record.person_view),
        _halves(
            editor.day("review_on", translate("SafetyEditors", "To be tried again on"), record.review_on),
            editor.day("ended_on", translate("SafetyEditors", "Stopped on"), record.ended_on),
        ),
    )


def _event(editor: RecordEditor, record: SafetyEvent) -> None:
    editor.add(
        editor.text("words", translate("SafetyEditors", "A few words"), record.words),
        editor.day("happened_on", translate("SafetyEditors", "Happened on"), record.happened_on),
    )


def _ban(editor: RecordEditor, record: ContactBan) -> None:
    kinds = [Option(kind.value, ban_word(kind)) for kind in BanKind]
    example = translate("SafetyEditors", "A relation, not a name")
    editor.add(
        editor.long_choice("kind", translate("SafetyEditors", "Which kind of ban"), kinds, BanKind, record.kind),
        editor.line("against", translate("SafetyEditors", "Against"), record.against, placeholder=example),
        _halves(
            editor.day("valid_from", translate("SafetyEditors", "Holds from"), record.valid_from),
            editor.day("valid_until", translate("SafetyEditors", "Holds to"), record.valid_until),
            editor.day("ended_on", translate("SafetyEditors", "Lifted on"), record.ended_on),
        ),
        editor.text("words", translate("SafetyEditors", "What it covers"), record.words),
    )


def _person(editor: RecordEditor, record: RiskPerson) -> None:
    parts = [Option(part.value, part_words(part)) for part in BothWays]
    example = translate("SafetyEditors", "For example: eldest brother, an aunt's husband")
    ties = translate("SafetyEditors", "Work, kin and associations. Compared with a contact person's own ties.")
    editor.add(
        editor.line(
            "relation", translate("SafetyEditors", "Relation to the person"), record.relation, placeholder=example
        ),
        editor.long_choice("part", translate("SafetyEditors", "What this person is"), parts, BothWays, record.part),
        editor.text("words", translate("SafetyEditors", "What one must know"), record.words),
        editor.text("ties", translate("SafetyEditors", "Ties in the district"), record.ties, help=ties),
        editor.line("name", translate("SafetyEditors", "Name, only if it is needed"), record.name),
    )


def _assessment(editor: RecordEditor, record: RiskAssessment) -> None:
    assert isinstance(editor, AssessmentEditor)  # noqa: S101 - made above
    editor.add(
        editor.instrument(record),
        _halves(
            editor.line("version", translate("SafetyEditors", "Version of it"), record.version),
            editor.day("on", translate("SafetyEditors", "Assessed on"), record.on),
            editor.line("assessor", translate("SafetyEditors", "Who assessed"), record.assessor),
            editor.day("competence_on", translate("SafetyEditors", "Trained in it on"), record.competence_on),
            editor.line("ordered_by", translate("SafetyEditors", "Who asked for the assessment"), record.ordered_by),
        ),
        editor.results(record),
        editor.text("note", translate("SafetyEditors", "Note to the assessment"), record.note, lines=3),
    )


def _talk(editor: RecordEditor, record: RiskTalk) -> None:
    private = [Option(value.value, yes_no_word(value)) for value in YesNo]
    steps = [Option(step.value, scale_step_word(step)) for step in ScaleStep]
    plain = translate("SafetyEditors", "So that it can be understood, and takes no guilt: what others do is theirs.")
    editor.add(
        _halves(
            editor.day("on", translate("SafetyEditors", "The question was asked on"), record.on),
            editor.line("asked_by", translate("SafetyEditors", "Who asked it"), record.asked_by),
        ),
        editor.long_choice("private", translate("SafetyEditors", "A talk in private"), private, YesNo, record.private),
        editor.text("own_words", translate("SafetyEditors", "In own words"), record.own_words),
        _halves(
            editor.long_choice(
                "scale_from", translate("SafetyEditors", "On the scale, from"), steps, ScaleStep, record.scale_from
            ),
            editor.long_choice(
                "scale_to", translate("SafetyEditors", "On the scale, to"), steps, ScaleStep, record.scale_to
            ),
            editor.line("judged_by", translate("SafetyEditors", "Who put it there"), record.judged_by),
        ),
        editor.text(
            "plain_words",
            translate("SafetyEditors", "What we have told, in plain words"),
            record.plain_words,
            help=plain,
        ),
    )


def _review(editor: RecordEditor, day: date | None) -> QWidget:
    return editor.day("review_on", translate("SafetyEditors", "To be looked at again on"), day)


def _halves(*parts: QWidget) -> QWidget:
    widget = QWidget()
    widget.setLayout(Halves(*parts))
    return widget


_FILL: dict[type[Record], Callable[[RecordEditor, Any], None]] = {
    SafetySection: _section,
    CoverStory: _story,
    ChildSafety: _child,
    Restriction: _restriction,
    SafetyEvent: _event,
    ContactBan: _ban,
    RiskPerson: _person,
    RiskAssessment: _assessment,
    RiskTalk: _talk,
}
