"""What the parts of a package are called, and what never goes along."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.records.case_transfer import TransferPart

translate = QCoreApplication.translate


def transfer_part_word(part: TransferPart) -> str:
    """A part, as a choice and as a heading."""
    return {
        TransferPart.IDENTITY: translate("CaseTransfer", "Name and personal number"),
        TransferPart.SITUATION: translate("CaseTransfer", "How things are now"),
        TransferPart.WISHES: translate("CaseTransfer", "What the person wishes"),
        TransferPart.PLAN: translate("CaseTransfer", "The plan: own words, areas and goals"),
        TransferPart.OPEN_SUBGOALS: translate("CaseTransfer", "Subgoals that are still open"),
        TransferPart.SAFETY_PLAN: translate("CaseTransfer", "The safety plan"),
        TransferPart.NETWORK: translate("CaseTransfer", "One picture of the network map, without names"),
        TransferPart.SESSIONS: translate("CaseTransfer", "The sessions in short"),
        TransferPart.CONTINUATION: translate("CaseTransfer", "Whether the contact person wants to go on"),
    }[part]


def never_travels() -> tuple[str, ...]:
    """What is in no package, whatever is chosen."""
    return (
        translate("CaseTransfer", "Consents: they were given to you, and hold for nobody else"),
        translate("CaseTransfer", "The cover story, and the rules for protected details"),
        translate("CaseTransfer", "Names of other people: relatives, the contact person, those who may harm"),
        translate("CaseTransfer", "The sessions as they were written, notes, documents and the log"),
    )
