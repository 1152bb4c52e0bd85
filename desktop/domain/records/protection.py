"""Skyddade personuppgifter: what is kept for an emergency, and the exceptions that two people make together.

Most of it lives in a compartment of its own beside the person file (`CompartmentKind.PROTECTED`), so that a manager can
approve, and act at night, without the keys to the file (docs/adr/protected-identity.md).
"""

from enum import StrEnum

import msgspec

from desktop.domain.records.base import Record
from desktop.domain.records.consent import Information
from desktop.domain.records.person_file import ProtectionLevel


class Envelope(Record, frozen=True, kw_only=True):
    """Nödkuvertet: the little that whoever acts in an emergency needs. It follows the file it is about."""

    file: bytes = b""  # the person file's compartment
    alias: str = ""
    sign: str = ""
    protection: ProtectionLevel = ProtectionLevel.NONE
    name: str = ""
    address: str = ""
    school: str = ""
    phone_rule: str = ""
    in_emergency: str = ""  # what one must know before one does anything


class ProposedItem(msgspec.Struct, frozen=True, array_like=True):
    """One part of the proposed package, word for word."""

    information: Information
    text: str = ""


class ExceptionProposal(Record, frozen=True, kw_only=True):
    """One handler proposes that exactly this is handed over, though the identity is protected."""

    about: str = ""  # the basis as a code: "consent 7.12", or the rule of policy.toml
    recipients: tuple[int, ...] = ()  # unit numbers
    items: tuple[ProposedItem, ...] = ()
    purpose: str = ""  # of the basis
    why: str = ""  # why it cannot wait or be done otherwise
    package: bytes = b""  # digest of basis, recipients and items
    valid_until: int | None = None  # ms
    withdrawn_at: int | None = None  # ms
    used_at: int | None = None  # ms: it has been handed over


class ExceptionApproval(Record, frozen=True, kw_only=True):
    """Somebody else's answer. Who gave it is told by the device that signed it, never by a field."""

    proposal: tuple[int, int] | None = None  # record id
    package: bytes = b""  # what was on the screen
    approved: bool | None = None
    words: str = ""


class LevelLowered(Record, frozen=True, kw_only=True):
    """In the person file: why the level was lowered."""

    before: ProtectionLevel = ProtectionLevel.NONE
    after: ProtectionLevel = ProtectionLevel.NONE
    reason: str = ""


class Asked(StrEnum):
    """What somebody wanted to know."""

    WHEREABOUTS = "whereabouts"  # var personen bor eller finns
    REACH = "reach"  # telefonnummer eller annat sätt att nå personen
    KNOWN_HERE = "known_here"  # om personen är känd här
    SCHOOL_OR_WORK = "school_or_work"
    OTHER = "other"


class AskedAbout(Record, frozen=True, kw_only=True):
    """Någon frågar: a question by phone or at the counter, the harm test and the answer (OSL 26 kap. 1 §, 21 kap. 3 §).

    Lives in the person file. `given` None: it was not said whether anything was given, which counts as no.
    """

    who: str = ""  # as the asker said
    asked: tuple[Asked, ...] = ()
    what: str = ""
    known: bool | None = None  # whether it could be checked that the asker is who she says
    given: bool | None = None
    reason: str = ""  # of the harm test
    asked_at: int | None = None  # ms
