"""Personakt: the file of one person at one municipality, under an alias."""

from datetime import date
from enum import StrEnum

from desktop.domain.records.base import Record


class ProtectionLevel(StrEnum):
    """Skyddade personuppgifter: three levels above none (I01)."""

    NONE = "none"
    FLAG = "flag"  # sekretessmarkering
    REGISTRATION = "registration"  # skyddad folkbokföring
    ASSUMED = "assumed"  # fingerade personuppgifter

    @classmethod
    def _missing_(cls, value: object) -> "ProtectionLevel | None":
        """A level that a newer program has written is at least as strict as the strictest here, never none."""
        return cls.ASSUMED if isinstance(value, str) and value else None


PROTECTION_ORDER = tuple(ProtectionLevel)
"""From the least to the most cautious; while two are written, the more cautious is in force."""


class Gender(StrEnum):
    """As the person says it, or nothing (I09). Whom somebody loves is not written anywhere."""

    WOMAN = "woman"
    MAN = "man"
    OTHER = "other"
    UNSAID = "unsaid"  # does not want to say


class Person(Record, frozen=True, kw_only=True):
    """Who the file is about. Name and number may be left out: an alias is enough to help someone."""

    alias: str = ""
    sign: str = ""  # icon of the alias tile: a tree, bird or lake word
    name: str = ""
    personal_number: str = ""  # twelve digits, no sign
    protection: ProtectionLevel = ProtectionLevel.NONE
    registered_municipality: str = ""  # folkbokförd
    staying_municipality: str = ""  # vistas
    responsible_municipality: str = ""  # ansvarig
    case_number: str = ""
    birth_year: int | None = None
    phone_rule: str = ""  # får ringa, får inte ringa, endast SMS …
    situation_now: str = ""  # läget nu: what may be disclosed on its own
    wishes: str = ""  # den enskildes önskemål
    closed_on: date | None = None
    address: str = ""  # where the person stays
    school: str = ""  # school or work, which leads there
    in_emergency: str = ""  # what whoever acts at night must know first
    gender: Gender | None = None


class NoteKind(StrEnum):
    """Facts and judgements are told apart (L19)."""

    FACT = "fact"  # uppgift
    ASSESSMENT = "assessment"  # bedömning


class JournalNote(Record, frozen=True, kw_only=True):
    """A dated, signed note. Append-only: corrected by another that points to it.

    `rewords`: the writer herself has put it in better words before it was locked; the earlier wording stays.
    """

    text: str = ""
    kind: NoteKind | None = None
    happened_on: date | None = None
    written_by: int | None = None  # member number
    corrects: tuple[int, int] | None = None  # record id of the note that this one corrects
    rewords: bool = False
