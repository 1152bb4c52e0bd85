"""All that has to do with a consultation beside asking and answering, laid out together."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.clock import Clock
from desktop.domain.policy import Policy
from desktop.domain.ports import Drafts, Ledger, Members
from desktop.services.consultation.absences import Absences
from desktop.services.consultation.consultation_links import ConsultationLinks
from desktop.services.consultation.library_notes import LibraryNotes
from desktop.services.consultation.talks import Talks
from desktop.services.consultation.thread_notes import ThreadNotes
from desktop.services.log.access_log import AccessLog


@dataclass(frozen=True, slots=True)
class BesideConsultations:
    """Talks, notes on a thread, links to files, texts for the library, and who is away."""

    talks: Talks
    notes: ThreadNotes
    links: ConsultationLinks
    library: LibraryNotes
    absences: Absences


def make_beside(
    ledger: Ledger, drafts: Drafts, members: Members, clock: Clock, policy: Policy, log: AccessLog | None = None
) -> BesideConsultations:
    """Lay it."""
    return BesideConsultations(
        talks=Talks(ledger, drafts, members, clock),
        notes=ThreadNotes(ledger, clock, policy),
        links=ConsultationLinks(ledger, members, clock, log),
        library=LibraryNotes(ledger, drafts, members, clock),
        absences=Absences(ledger, members, clock),
    )
