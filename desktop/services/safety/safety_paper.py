"""The safety plan on paper: a deliberate step with a reason, never the cover story, never the risk register (S11, S13).

Of somebody with protected identity, what tells who and where is blank in every text; so are the names of those who may
harm, protected or not.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.domain import protection
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Ledger
from desktop.domain.records.person_file import Person
from desktop.domain.records.safety import RiskPerson, SafetyHeading
from desktop.services.log.access_log import AccessLog, Act
from desktop.services.protected.protection import telling_words
from desktop.services.safety.safety_plans import SafetyPlans

SAFETY_PLAN = "safety_plan"
"""What the log calls it."""


@dataclass(frozen=True, slots=True)
class PaperSection:
    """One heading. Several texts where nobody has chosen yet."""

    heading: SafetyHeading
    texts: tuple[str, ...]
    review_on: date | None


@dataclass(frozen=True, slots=True)
class PaperLine:
    """Something with a line of its own: a child's, or a limit with its reason."""

    title: str
    text: str
    who: str
    review_on: date | None


@dataclass(frozen=True, slots=True)
class SafetyPaper:
    """What the paper says. It names nobody: not even the alias stands on it."""

    sections: tuple[PaperSection, ...]
    children: tuple[PaperLine, ...]
    limits: tuple[PaperLine, ...]


class SafetyPapers:
    """Papers of the safety plan of one file at a time."""

    def __init__(self, ledger: Ledger, plans: SafetyPlans, log: AccessLog) -> None:
        self._ledger, self._plans, self._log = ledger, plans, log

    def of(self, file: CompartmentId, reason: str) -> SafetyPaper:
        """The plan as it may stand on paper. Raises KnownError REASON_MISSING, GONE."""
        if not reason.strip():
            raise KnownError(Reason.REASON_MISSING)
        view, words = self._plans.view(file), self._words(file)
        return SafetyPaper(
            sections=tuple(
                PaperSection(
                    one.heading,
                    tuple(
                        protection.blanked(text, words)
                        for text in ([v.text for v in one.versions] or [one.seen.record.text if one.seen else ""])
                        if text
                    ),
                    one.review_on,
                )
                for one in view.sections
                if one.has_content
            ),
            children=tuple(
                PaperLine(
                    protection.blanked(seen.record.child, words),
                    protection.blanked(seen.record.text, words),
                    protection.blanked(seen.record.responsible, words),
                    seen.record.review_on,
                )
                for seen in view.children
            ),
            limits=tuple(
                PaperLine(
                    protection.blanked(seen.record.what, words),
                    protection.blanked(seen.record.reason, words),
                    protection.blanked(seen.record.person_view, words),
                    seen.record.review_on,
                )
                for seen in view.restrictions
            ),
        )

    def _words(self, file: CompartmentId) -> tuple[str, ...]:
        people = self._ledger.all(file, Person)
        names = protection.telling_words(*(seen.record.name for seen in self._ledger.all(file, RiskPerson)))
        if not people or not protection.is_protected(protection.in_force(people[0])):
            return names
        return (*names, *telling_words(self._ledger, file))

    def note_printed(self, file: CompartmentId, reason: str) -> None:
        """It has been saved or printed: the log has it, with the reason."""
        self._log.note(file, Act.PRINTED, SAFETY_PLAN, " ".join(reason.split()))
