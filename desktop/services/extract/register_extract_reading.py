"""A person's file as a list of items: each small enough to be read and decided about by itself.

What tells of somebody else by rule is left out here already (`register_extract_rules`). What is free text is kept as it
was written, with the places marked where it may name somebody; a person reads it before it leaves.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from desktop.domain import codebook, protection
from desktop.domain.clock import Clock, local, today
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.protection import Surface
from desktop.domain.records import Record
from desktop.domain.records.assignment import Assignment
from desktop.domain.records.consent import Consent, NamedPerson
from desktop.domain.records.handover import HandoverLine
from desktop.domain.records.network_map import NetworkMoment, NetworkNode
from desktop.domain.records.person_file import Person
from desktop.domain.records.request import GuardianRequest
from desktop.domain.records.safety import RiskPerson
from desktop.domain.records.support_plan import Goal, Subgoal
from desktop.services import municipalities
from desktop.services.access.hanging import Hanging
from desktop.services.extract.register_extract_handling import Handling, Rule, Section
from desktop.services.extract.register_extract_items import Audience, Fact, FileItems, Item, Mark, Piece, Writer
from desktop.services.extract.register_extract_rules import RULES, rule_of
from desktop.services.guard import guard
from desktop.services.guard.finding import Recognisable
from desktop.services.network.network_view import Picture, Placed, map_view

CONTACT_PERSON = 2  # wire.directory.Role; services know the numbers that the directory gives

_MARKED = frozenset(
    {
        Recognisable.PERSONAL_NUMBER,
        Recognisable.DOUBTFUL_NUMBER,
        Recognisable.NAME,
        Recognisable.ADDRESS,
        Recognisable.PHONE,
        Recognisable.EMAIL,
    }
)
"""By these somebody else is named. Where the person herself lives or goes to school is hers to know."""

_SECTIONS = tuple(Section)


_NEVER_FOR_GUARDIANS = frozenset({Section.READERS, Section.ACCESS, Section.REQUESTS})
"""Who works with the file, and what others have asked, is no part of what a guardian can be given."""


class FileReading:
    """Reads one person's file, with the assignments that belong to it."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock, audience: Audience) -> None:
        self._ledger, self._members, self._clock = ledger, members, clock
        self._audience = audience
        self._names: tuple[str, ...] = ()
        self._hidden: frozenset[str] = frozenset()
        self._telling: tuple[str, ...] = ()

    def of(self, file: CompartmentId) -> FileItems:
        """All items, section by section, the oldest first. Raises KnownError GONE, FILE_DAMAGED."""
        people = self._ledger.all(file, Person)
        if not people:
            raise KnownError(Reason.GONE)
        seen = people[0]
        level = protection.in_force(seen)
        self._names = tuple(self._third_names(file))
        self._hidden = protection.hidden(level, Surface.EXPORT)
        self._telling = _whereabouts(seen.record) if self._hidden else ()
        items = [item for where in self._rooms(file) for item in self._items(where)]
        offered = [item for item in items if self._is_offered(item)]
        return FileItems(
            file=file,
            alias=seen.record.alias,
            unit=self._unit(),
            person=protection.masked(seen.record, level, Surface.EXPORT),
            level=level,
            items=tuple(sorted(offered, key=_reading_order)),
        )

    def _unit(self) -> str:
        """Whose file it is, by its whole name."""
        me = self._members.me
        return municipalities.official_name(me.unit_code) or self._members.unit(me.unit)[1]

    def _is_offered(self, item: Item) -> bool:
        if self._audience is Audience.GUARDIAN and item.section in _NEVER_FOR_GUARDIANS:
            return False
        return bool(item.facts or item.pieces or item.left_out)

    def _rooms(self, file: CompartmentId) -> Iterator[CompartmentId]:
        """The file, and the assignments that it names and that are on this computer."""
        yield file
        hanging = Hanging(self._ledger, self._members, self._clock)
        named = (
            hanging.on(seen, CompartmentKind.ASSIGNMENT) for seen in self._ledger.all(file, Assignment, deleted=True)
        )
        yield from sorted({info.id for info in named if info is not None})

    # Who else is in it

    def _third_names(self, file: CompartmentId) -> Iterator[str]:
        """Names of others that the file knows: they are looked for in every text."""
        for node in self._ledger.all(file, NetworkNode, deleted=True):
            yield node.record.name
        for person in self._ledger.all(file, RiskPerson, deleted=True):
            yield person.record.name
        for consent in self._ledger.all(file, Consent, deleted=True):
            yield consent.record.witness
        for named in self._ledger.all(file, NamedPerson, deleted=True):
            yield from (named.record.label, named.record.witness)
        for request in self._ledger.all(file, GuardianRequest, deleted=True):
            yield request.record.guardian
        for assignment in self._ledger.all(file, Assignment, deleted=True):
            if assignment.record.contact_person is not None:
                yield self._members.member(assignment.record.contact_person).name

    # Items

    def _items(self, where: CompartmentId) -> Iterator[Item]:
        for kind in RULES:
            rule = rule_of(kind)
            if rule is None:
                continue
            if kind is NetworkMoment:
                yield from self._moments(where)
            elif kind is Subgoal:
                goals = {tuple(goal.id) for goal in self._ledger.all(where, Goal, deleted=True)}
                loose = [s for s in self._ledger.all(where, Subgoal, deleted=True) if s.record.goal not in goals]
                yield from (self._item(seen, rule) for seen in loose)
            else:
                yield from (self._item(seen, rule) for seen in self._ledger.all(where, kind, deleted=True))

    def _item(self, seen: Projection[Any], rule: Rule) -> Item:
        pieces = list(self._pieces(seen, rule))
        if isinstance(seen.record, Goal):
            pieces += self._subgoals(seen)
        facts = tuple(self._facts(seen, rule))
        return _whole(
            Item(
                key=_key(seen),
                kind=type(seen.record),
                section=rule.section,
                on=self._day(seen, rule),
                by=self._writer(seen, rule),
                facts=facts,
                pieces=tuple(pieces),
                left_out=tuple(self._left_out(seen, rule)),
                deleted=seen.deleted,
                seen=b"",
            )
        )

    def _facts(self, seen: Projection[Any], rule: Rule) -> Iterator[Fact]:
        kind = type(seen.record)
        for name, handling in rule.fields.items():
            if handling in (Handling.TEXT, Handling.THIRD, Handling.MACHINE) or self._is_hidden(kind, name):
                continue
            if name == rule.on or (handling is Handling.WHO and name in _SIGNED):
                continue  # stands as the item's own day or writer
            for value in _values(seen, name):
                shown = self._shown(value, handling)
                if shown not in (None, "", (), False) and value != getattr(kind(), name):
                    yield Fact(kind, name, shown)

    def _shown(self, value: Any, handling: Handling) -> Any:
        if value is None:
            return None
        if handling is Handling.MOMENT:
            return _day_of(value)
        if handling is Handling.UNITS:
            return tuple(self._members.unit(number)[1] for number in value)
        if handling is Handling.WHO:
            return self._staff(value)
        return value

    def _is_hidden(self, kind: type[Record], name: str) -> bool:
        """A guardian must not learn under which alias the file goes."""
        alias = self._audience is Audience.GUARDIAN and name == "alias"
        return kind is Person and (alias or name in self._hidden)

    def _pieces(self, seen: Projection[Any], rule: Rule) -> Iterator[Piece]:
        kind = type(seen.record)
        for name, handling in rule.fields.items():
            if handling is Handling.TEXT and not self._is_hidden(kind, name):
                for number, value in enumerate(_values(seen, name)):
                    if text := _text(value):
                        yield Piece(kind, name, text, self._marks(text), rival=number > 0)

    def _subgoals(self, goal: Projection[Goal]) -> Iterator[Piece]:
        rule = rule_of(Subgoal)
        assert rule is not None  # noqa: S101 - it stands in the rules
        own = [s for s in self._ledger.all(goal.ref.compartment, Subgoal) if s.record.goal == tuple(goal.id)]
        for seen in sorted(own, key=lambda seen: (seen.record.order, seen.id)):
            facts = tuple(self._facts(seen, rule))
            for number, piece in enumerate(self._pieces(seen, rule)):
                yield replace(piece, facts=facts if number == 0 else ())

    def _left_out(self, seen: Projection[Any], rule: Rule) -> Iterator[str]:
        kind = type(seen.record)
        for name, handling in rule.fields.items():
            stays = handling is Handling.THIRD or self._is_hidden(kind, name)
            if stays and getattr(seen.record, name) != getattr(kind(), name):
                yield name

    # The network map: one item a moment, for a node by itself tells nothing

    def _moments(self, where: CompartmentId) -> Iterator[Item]:
        rule = rule_of(NetworkMoment)
        assert rule is not None  # noqa: S101 - it stands in the rules
        if self._ledger.all(where, NetworkMoment, deleted=True):
            for picture in map_view(self._ledger, self._members, where).pictures:
                yield self._moment(picture, rule)

    def _moment(self, picture: Picture, rule: Rule) -> Item:
        item = self._item(picture.moment.records[0], rule)
        nodes = tuple(self._node(placed) for placed in picture.there)
        named = any(placed.node.node.record.name for placed in picture.there)
        left_out = (*item.left_out, "name") if named else item.left_out
        return _whole(replace(item, pieces=(*item.pieces, *nodes), left_out=left_out))

    def _node(self, placed: Placed) -> Piece:
        text = placed.node.relation
        if placed.state.words:
            text = f"{text}: {placed.state.words}"
        state = replace(placed.state, knows=None)  # what somebody else knows is hers
        return Piece(NetworkNode, "relation", text, self._marks(text), (Fact(NetworkNode, "state", state),))

    # Who and when

    def _writer(self, seen: Projection[Any], rule: Rule) -> Writer | None:
        signed = [getattr(seen.record, name) for name in _SIGNED if rule.fields.get(name) is Handling.WHO]
        numbers = [number for number in signed if number is not None]
        return self._staff(numbers[0] if numbers else self._members.member_of(seen.author))

    def _staff(self, number: int) -> Writer | None:
        member = self._members.member(number)
        if CONTACT_PERSON in member.roles:
            return Writer("", "", contact_person=True)
        initials = "".join(part[0] for part in member.name.split() if part[0].isalpha())
        return Writer(initials.upper(), member.title) if initials or member.title else None

    def _day(self, seen: Projection[Any], rule: Rule) -> date | None:
        value = getattr(seen.record, rule.on) if rule.on else None
        if isinstance(value, date):
            return value
        if value is not None:
            return _day_of(value)
        return local(seen.created_at).date() if seen.created_at else None

    # What may name somebody else

    def _marks(self, text: str) -> tuple[Mark, ...]:
        found = guard().find(text, today(self._clock), self._names)
        marks = [Mark(f.start, f.end, f.reason) for f in found if self._counts(f.reason)]
        marks += [mark for mark in _words_in(text, self._telling) if not _touches(mark, marks)]
        return tuple(sorted(marks, key=lambda mark: mark.start))

    def _counts(self, reason: Recognisable) -> bool:
        """For a guardian, also what tells where the child is."""
        return reason in _MARKED or (self._audience is Audience.GUARDIAN and reason is Recognisable.PLACE)


_SIGNED = ("written_by", "recorded_by", "decided_by", "given_by", "by")
"""Fields that say who wrote the item itself."""


def _reading_order(item: Item) -> tuple[int, date, str]:
    return _SECTIONS.index(item.section), item.on or date.min, item.key


def _key(seen: Projection[Any]) -> str:
    return f"{seen.ref.compartment.hex()[:8]}/{seen.id.device}/{seen.id.sequence}"


def _values(seen: Projection[Any], name: str) -> list[Any]:
    """What is shown first, and then the rivals: what two have written is all held about the person."""
    values = [getattr(seen.record, name)]
    kind = type(seen.record)
    for rival in seen.conflicts.get(name, ()):
        record, _ = codebook.typed(kind, {codebook.field_number(kind, name): rival.content})
        if getattr(record, name) not in values:
            values.append(getattr(record, name))
    return values


def _text(value: Any) -> str:
    if isinstance(value, tuple):
        lines = [line.text if isinstance(line, HandoverLine) else str(line) for line in value]
        return "\n".join(line for line in lines if line)
    return str(value or "").strip()


def _day_of(moment: int) -> date:
    """A day from milliseconds, or from seconds as the log has them."""
    return local(moment if moment > 100_000_000_000 else moment * 1000).date()


def _whole(item: Item) -> Item:
    """With the digest of all it says."""
    said = repr([(f.name, f.value) for f in item.facts]) + repr([(p.name, p.text, p.facts) for p in item.pieces])
    return replace(item, seen=hashlib.blake2b(said.encode(), digest_size=8).digest())


def _whereabouts(person: Person) -> tuple[str, ...]:
    """Words by which somebody with a protected identity could be found, if the paper came into other hands."""
    codes = (person.registered_municipality, person.staying_municipality)
    places = (municipalities.names().get(code, "") for code in codes)
    return protection.telling_words(person.name, person.address, person.school, *places)


def _words_in(text: str, words: Iterable[str]) -> Iterator[Mark]:
    lower = text.lower()
    for word in words:
        start = lower.find(word.lower())
        while start >= 0:
            yield Mark(start, start + len(word), Recognisable.PLACE)
            start = lower.find(word.lower(), start + 1)


def _touches(mark: Mark, others: Sequence[Mark]) -> bool:
    return any(mark.start < other.end and other.start < mark.end for other in others)
