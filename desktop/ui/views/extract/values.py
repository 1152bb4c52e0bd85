"""The values of an extract in words. A code that this program does not know is shown as it stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain.network import State, ring_of
from desktop.domain.records.access_log import Act
from desktop.domain.records.around import Bond, Exposure, Matter, SchoolState
from desktop.domain.records.assignment import AssignmentStatus, Body, Mode, Mood, Task
from desktop.domain.records.attachment import AttachmentKind
from desktop.domain.records.case_transfer import CaseTransfer, ReceivedCase, TransferPart
from desktop.domain.records.consent import Basis, ConsentForm, Giver, Information
from desktop.domain.records.membership import GrantBasis
from desktop.domain.records.network_map import MomentKind, NetworkMoment
from desktop.domain.records.person_file import Gender, NoteKind, Person, ProtectionLevel
from desktop.domain.records.plan_review import DesiredState
from desktop.domain.records.pool import Band, PartOfDay, Weekday, Wish
from desktop.domain.records.protection import Asked
from desktop.domain.records.request import GivenTo, HowAsked
from desktop.domain.records.safety import BanKind, BothWays, SafetyEventKind, SafetyHeading, ScaleStep, YesNo
from desktop.domain.records.support_plan import HomeSupportSituation, NeedArea, Phase, SubgoalState, WordsStanding
from desktop.services import municipalities
from desktop.services.extract.register_extract_items import Fact, Writer
from desktop.ui.views.around.around_words import bond_word, exposure_word, gender_word, matter_word, school_word
from desktop.ui.views.assignment.terms_words import body_word, piece_words
from desktop.ui.views.consents.consent_words import part_word
from desktop.ui.views.network_map.map_words import knows_words, line_words, moment_title, ring_word
from desktop.ui.views.people.person_words import protection_word
from desktop.ui.views.pool.pool_words import band_word, weekday_word
from desktop.ui.views.pool.pool_words import part_word as pool_part_word
from desktop.ui.views.safety.safety_words import (
    ban_word,
    event_word,
    heading_word,
    part_words,
    scale_step_word,
    yes_no_word,
)
from desktop.ui.views.sessions.session_words import mode_word, task_phrase
from desktop.ui.views.support_plan.plan_words import area_word, phase_word, situation_word, state_word
from desktop.ui.views.support_plan.review_words import desired_state_word, standing_word
from desktop.ui.views.transfer.transfer_words import transfer_part_word
from desktop.ui.widgets.time_words import long_day_with_year

translate = QCoreApplication.translate

_MUNICIPALITIES = {
    Person: ("registered_municipality", "staying_municipality", "responsible_municipality"),
    CaseTransfer: ("receiver",),
    ReceivedCase: ("unit",),
}


def fact_words(fact: Fact) -> str:
    """The value of a field."""
    if fact.name in _MUNICIPALITIES.get(fact.kind, ()):
        return municipalities.official_name(fact.value) or str(fact.value)
    if fact.kind is Person and fact.name == "personal_number":
        return f"{fact.value[:8]}-{fact.value[8:]}" if len(fact.value) == 12 else str(fact.value)
    return value_words(fact.value)


def value_words(value: Any) -> str:
    """A value of any kind that an extract holds."""
    if isinstance(value, tuple):
        return ", ".join(value_words(one) for one in value)
    if isinstance(value, Writer):
        return writer_words(value)
    if isinstance(value, date):
        return long_day_with_year(value)
    if isinstance(value, State):
        return state_words(value)
    if isinstance(value, bool):
        return translate("Extract", "yes") if value else translate("Extract", "no")
    if isinstance(value, StrEnum):
        return _code_words(value)
    return piece_words(value) or str(value)


def writer_words(writer: Writer | None) -> str:
    """ "socialsekreterare, G.M."; a contact person is told by her part only."""
    if writer is None:
        return ""
    if writer.contact_person:
        return translate("Extract", "the contact person")
    initials = "".join(f"{letter}." for letter in writer.initials)
    return ", ".join(part for part in (writer.title.lower(), initials) if part)


def state_words(state: State) -> str:
    """How near somebody in the network map is, and the line."""
    parts = [ring_word(ring_of(state.spot)), line_words(state, translate("Extract", "the person"))]
    if state.knows is not None:
        parts.append(translate("NetworkWords", "the background: {words}").format(words=knows_words(state.knows)))
    if state.protection:
        parts.append(translate("NetworkWords", "protection against"))
    return ", ".join(parts)


def _code_words(value: StrEnum) -> str:
    said = _by_kind().get(type(value))
    return said(value) if said is not None else _plain_codes().get(value, str(value))


def _by_kind() -> dict[type[StrEnum], Callable[[Any], str]]:
    return {
        ProtectionLevel: protection_word,
        Phase: phase_word,
        HomeSupportSituation: situation_word,
        NeedArea: area_word,
        SubgoalState: state_word,
        WordsStanding: standing_word,
        DesiredState: desired_state_word,
        MomentKind: lambda kind: moment_title(NetworkMoment(kind=kind)),
        Task: task_phrase,
        Mode: mode_word,
        Body: body_word,
        Information: part_word,
        SafetyHeading: heading_word,
        SafetyEventKind: event_word,
        BanKind: ban_word,
        YesNo: yes_no_word,
        ScaleStep: scale_step_word,
        Weekday: weekday_word,
        PartOfDay: pool_part_word,
        Band: band_word,
        TransferPart: transfer_part_word,
        Bond: bond_word,
        Gender: gender_word,
        BothWays: part_words,
        SchoolState: school_word,
        Matter: matter_word,
        Exposure: exposure_word,
    }


def _plain_codes() -> dict[StrEnum, str]:
    return {**_people_codes(), **_file_codes()}


def _people_codes() -> dict[StrEnum, str]:
    return {
        AttachmentKind.PDF: translate("Extract", "PDF"),
        AttachmentKind.PICTURE: translate("Extract", "picture"),
        AttachmentKind.DOCUMENT: translate("Extract", "document"),
        NoteKind.FACT: translate("Extract", "fact"),
        NoteKind.ASSESSMENT: translate("Extract", "assessment"),
        Mood.LIGHT: translate("Extract", "light"),
        Mood.AS_USUAL: translate("Extract", "as usual"),
        Mood.HEAVY: translate("Extract", "heavy"),
        Mood.UNSURE: translate("Extract", "not sure"),
        AssignmentStatus.PROPOSED: translate("Extract", "proposed"),
        AssignmentStatus.INVESTIGATED: translate("Extract", "has been investigated"),
        AssignmentStatus.GRANTED: translate("Extract", "granted"),
        AssignmentStatus.RUNNING: translate("Extract", "running"),
        AssignmentStatus.FOLLOWED_UP: translate("Extract", "followed up"),
        AssignmentStatus.ENDED: translate("Extract", "has ended"),
        Giver.PERSON: translate("Extract", "the person"),
        Giver.GUARDIAN: translate("Extract", "guardian"),
        Giver.BOTH: translate("Extract", "the person and a guardian"),
        ConsentForm.WRITTEN: translate("Extract", "in writing"),
        ConsentForm.ORAL_WITNESSED: translate("Extract", "spoken, with a witness"),
        Wish.WANTED: translate("Extract", "is wanted"),
        Wish.NOT_WANTED: translate("Extract", "is not wanted"),
        Wish.NO_MATTER: translate("Extract", "does not matter"),
        HowAsked.LETTER: translate("Extract", "by letter"),
        HowAsked.EMAIL: translate("Extract", "by e-mail"),
        HowAsked.PHONE: translate("Extract", "by telephone"),
        HowAsked.VISIT: translate("Extract", "at a visit"),
        GivenTo.PERSON: translate("Extract", "the person"),
        GivenTo.GUARDIAN: translate("Extract", "a guardian"),
    }


def _file_codes() -> dict[StrEnum, str]:
    return {
        Basis.CONSENT: translate("Extract", "consent"),
        Basis.DECISION: translate("Extract", "decision"),
        Basis.OTHER_RULE: translate("Extract", "another rule of law"),
        Basis.NOT_IDENTIFYING: translate("Extract", "nothing in it can identify anyone"),
        Asked.WHEREABOUTS: translate("Extract", "where the person lives or is"),
        Asked.REACH: translate("Extract", "how the person can be reached"),
        Asked.KNOWN_HERE: translate("Extract", "whether the person is known here"),
        Asked.SCHOOL_OR_WORK: translate("Extract", "school or work"),
        Asked.OTHER: translate("Extract", "something else"),
        GrantBasis.HANDLER: translate("Extract", "handles the matter"),
        GrantBasis.STAND_IN: translate("Extract", "stands in for a handler"),
        GrantBasis.RECOVERY: translate("Extract", "the municipality's recovery key"),
        GrantBasis.REVIEW: translate("Extract", "reviews the log"),
        GrantBasis.HANDOVER: translate("Extract", "took over the matter"),
        Act.OPENED: translate("Extract", "opened"),
        Act.LOWERED: translate("Extract", "lowered the protection"),
        Act.LINKED: translate("Extract", "linked an anonymous consultation to the file"),
        Act.COMPARED: translate("Extract", "looked for ties before a contact person was chosen"),
        Act.PRINTED: translate("Extract", "printed"),
        Act.EXPORTED: translate("Extract", "saved outside the program"),
        Act.COPIED: translate("Extract", "copied"),
        Act.DISCLOSED: translate("Extract", "handed over"),
        Act.REFUSED: translate("Extract", "refused somebody"),
        Act.UNMASKED: translate("Extract", "showed protected details"),
        Act.RECOVERED: translate("Extract", "restored"),
        Act.HANDED_OVER: translate("Extract", "handed over to a colleague"),
    }
