"""Kopiera till journalen: what was written here, as clean words for the municipality's own records system.

The official note stands there, and nobody is to write the same thing twice. What goes is one thing at a time, with the
day and who wrote it. Of somebody with protected identity names and places are blank, for a clipboard lies about (SC6);
the cover story, and everybody's names, never go.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.domain import protection
from desktop.domain.clock import local
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId, RecordRef
from desktop.domain.ports import Ledger, Members
from desktop.domain.records import Record
from desktop.domain.records.consultation import Consultation, Reply
from desktop.domain.records.person_file import Person
from desktop.services.authorship import Hand, hand
from desktop.services.extract.register_extract_handling import Handling, Rule
from desktop.services.extract.register_extract_rules import RULES
from desktop.services.log.access_log import AccessLog, Act
from desktop.services.protected.protection import telling_words

TO_JOURNAL = "to_journal"
"""What the log calls it."""

_NOTHING: tuple[Any, ...] = (None, "", (), False)
_KEPT = (Handling.FACT, Handling.TEXT, Handling.THIRD)
_NEVER = frozenset({"name", "personal_number", "alias"})
_SAYS_WHICH = frozenset({"heading", "area", "about", "bond", "kind"})
"""Go along also where an editor shows only the words."""

_ANONYMOUS = ("code", "text")
ANSWER = "answer"
"""What the county answered, beside the fields of a consultation."""


@dataclass(frozen=True, slots=True)
class JournalCopy:
    """What is copied. `fields`: name and value, in the record's order. `blanked`: names and places are left out."""

    kind: type[Record]
    on: date
    by: Hand
    fields: tuple[tuple[str, Any], ...]
    blanked: bool


class JournalCopies:
    """Reads one thing anew, so that what is copied is what is saved, and tells the log before it is handed over."""

    def __init__(self, ledger: Ledger, members: Members, log: AccessLog) -> None:
        self._ledger = ledger
        self._members = members
        self._log = log

    def of(self, file: CompartmentId, ref: RecordRef, kind: type[Record], only: tuple[str, ...] = ()) -> JournalCopy:
        """`file`: the person file that it is read in, or where something about nobody lies. `only`: these fields.

        Raises KnownError GONE, NOTHING_TO_COPY.
        """
        seen = self._ledger.get(ref, kind)
        people = self._ledger.all(file, Person)
        guarded = bool(people) and protection.is_protected(protection.in_force(people[0]))
        words = telling_words(self._ledger, file) if guarded else ()
        fields = tuple(
            (name, protection.blanked(value, words) if isinstance(value, str) and type(value) is str else value)
            for name in _names(kind)
            if not only or name in only or name in _SAYS_WHICH
            if (value := getattr(seen.record, name)) not in _NOTHING
        )
        if kind is Consultation:
            replies = sorted(self._ledger.all(file, Reply), key=lambda reply: (reply.created_at, reply.id))
            fields += tuple((ANSWER, said) for reply in replies if (said := _answer(reply.record)))
        if not fields:
            raise KnownError(Reason.NOTHING_TO_COPY)
        self._log.note(file, Act.COPIED, TO_JOURNAL)
        rule = RULES.get(kind)
        day = getattr(seen.record, rule.on) if isinstance(rule, Rule) and rule.on else None
        by = hand(self._members, seen.author, seen.created_at)
        return JournalCopy(kind, day if isinstance(day, date) else local(seen.created_at).date(), by, fields, guarded)


def _answer(reply: Reply) -> str:
    parts = (reply.text, reply.protection, reply.change_work, reply.next_step)
    return "\n".join(part for part in parts if part)


def _names(kind: type[Record]) -> tuple[str, ...]:
    """The fields that go along. Numbers by which records find each other, and what no paper tells, do not."""
    if kind is Consultation:
        return tuple(name for name in kind.__struct_fields__ if name in _ANONYMOUS)
    rule = RULES.get(kind)
    if not isinstance(rule, Rule):
        return ()
    on = rule.on
    return tuple(
        name for name in kind.__struct_fields__ if rule.fields.get(name) in _KEPT and name not in _NEVER and name != on
    )
