"""Överflyttning av ärende: a case goes to another municipality, item by item, and waits for an answer."""

from datetime import date
from enum import StrEnum

from desktop.domain.records.base import Record


class TransferPart(StrEnum):
    """What may be put into the package. What is not here never travels (SC7)."""

    IDENTITY = "identity"  # name and personal number
    SITUATION = "situation"  # läget nu
    WISHES = "wishes"  # önskemål
    PLAN = "plan"  # the support plan as it is today
    OPEN_SUBGOALS = "open_subgoals"
    SAFETY_PLAN = "safety_plan"  # only when the person wishes it
    NETWORK = "network"  # one moment of the map, without names
    SESSIONS = "sessions"  # how often they have met, and a summary; never the sessions
    CONTINUATION = "continuation"  # whether the contact person wants to go on


class TransferWay(StrEnum):
    """How the package goes."""

    DIRECT = "direct"  # to a handler whose computer is in the same county of the program
    FOLDER = "folder"  # one sealed file that opens in any browser


class CaseTransfer(Record, frozen=True, kw_only=True):
    """One request that another municipality takes the case over. Lies in the person file; Bräcke owns it till then."""

    receiver: str = ""  # code of the municipality
    way: TransferWay | None = None
    parts: tuple[TransferPart, ...] = ()
    safety_wished: bool | None = None  # the person wants the safety plan to go along
    moment: tuple[int, int] | None = None  # record id of the map's moment
    sessions: str = ""
    continuation: str = ""
    words: str = ""  # to the one who receives
    decided_by: int | None = None  # member number
    sent_at: int | None = None  # ms; None: being prepared
    receiver_member: int | None = None  # directory number, where it went directly
    compartment: bytes = b""  # where the package lies until it is answered
    digest: bytes = b""  # SHA-256 of the file that was written, where it went as one
    taken: bool | None = None  # the answer
    answered_on: date | None = None
    answer: str = ""  # words with the answer, and who gave it
    ended_at: int | None = None  # ms: taken back before it was answered
    executor: str = ""  # who carries out the contact person's assignment after the move (P27)
    payer: str = ""  # who pays for it
    support_until: date | None = None  # until when
    closed_by: int | None = None  # member number, who closed the file after the answer


class TransferNote(Record, frozen=True, kw_only=True):
    """Heads the package: from whom, to whom, and what is in it. Lies with it in a compartment of its own."""

    unit: str = ""  # code of the municipality that asks
    sender: int | None = None  # member number
    receiver: str = ""  # code of the municipality that is asked
    member: int | None = None  # its handler
    parts: tuple[TransferPart, ...] = ()
    words: str = ""
    sent_at: int | None = None  # ms


class TransferItem(Record, frozen=True, kw_only=True):
    """One thing in the package: words, or a record of the file without what never travels."""

    part: TransferPart | None = None
    number: int = 0  # its place in the package
    text: str = ""  # where it is words
    kind: int = 0  # codebook number, where it is a record
    record: tuple[int, int] | None = None  # what other items call it by
    fields: bytes = b""  # MessagePack, by field number


class TransferAnswer(Record, frozen=True, kw_only=True):
    """What the receiver says. Lies with the package."""

    taken: bool | None = None
    words: str = ""
    answered_by: int | None = None  # member number
    answered_at: int | None = None  # ms


class ReceivedCase(Record, frozen=True, kw_only=True):
    """Mottagen från …: where a person file comes from. Lies in the new file."""

    unit: str = ""  # code of the municipality that had it
    sender: str = ""  # the name of its handler
    parts: tuple[TransferPart, ...] = ()
    words: str = ""  # what the sender wrote to the one who receives
    sessions: str = ""
    continuation: str = ""
    received_on: date | None = None
    received_by: int | None = None  # member number
    source: bytes = b""  # the package's compartment, or the digest of the file
