"""What of a case that goes to another municipality, or came from one, belongs to the person herself."""

from __future__ import annotations

from desktop.domain.records import Record
from desktop.domain.records.case_transfer import CaseTransfer, ReceivedCase
from desktop.services.extract.register_extract_handling import (
    FACT,
    MACHINE,
    MOMENT,
    TEXT,
    THIRD,
    WHO,
    Elsewhere,
    Rule,
    Section,
)

TRANSFER_RULES: dict[type[Record], Rule | Elsewhere] = {
    CaseTransfer: Rule(
        Section.DISCLOSURES,
        {
            "receiver": FACT,
            "way": MACHINE,
            "parts": FACT,
            "safety_wished": FACT,
            "moment": MACHINE,
            "sessions": TEXT,
            "continuation": THIRD,
            "words": TEXT,
            "decided_by": WHO,
            "sent_at": MOMENT,
            "receiver_member": MACHINE,
            "compartment": MACHINE,
            "digest": MACHINE,
            "taken": FACT,
            "answered_on": FACT,
            "answer": TEXT,
            "ended_at": MOMENT,
            "executor": FACT,
            "payer": FACT,
            "support_until": FACT,
            "closed_by": WHO,
        },
        "sent_at",
    ),
    ReceivedCase: Rule(
        Section.DISCLOSURES,
        {
            "unit": FACT,
            "sender": MACHINE,
            "parts": FACT,
            "words": TEXT,
            "sessions": TEXT,
            "continuation": THIRD,
            "received_on": FACT,
            "received_by": WHO,
            "source": MACHINE,
        },
        "received_on",
    ),
}
