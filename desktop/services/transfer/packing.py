"""What goes along when a case moves, item by item: the record as it stands, without what never travels (SC7).

Consents, the cover story, rules for protected details, notes, sessions, documents and the log have no way in here.
Names of others are blanked in every text. What is shown before it goes is made of the very items that go.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec

from desktop.domain import codebook, protection
from desktop.domain.clock import Clock, today
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId, RecordId
from desktop.domain.ports import Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.domain.records.around import CloseOne
from desktop.domain.records.assignment import Assignment
from desktop.domain.records.case_transfer import TransferItem, TransferPart
from desktop.domain.records.consent import NamedPerson
from desktop.domain.records.network_map import NetworkMoment, NetworkNode, NetworkState
from desktop.domain.records.person_file import Person
from desktop.domain.records.safety import ChildSafety, Restriction, RiskPerson, SafetySection
from desktop.domain.records.support_plan import AreaNote, FirstThing, Goal, NeedArea, Subgoal, SubgoalState, SupportPlan
from desktop.services.guard.guard import guard
from desktop.services.network.network_view import Placed, map_view

R = TypeVar("R", bound=Record)

KEPT: dict[type[Record], tuple[str, ...]] = {
    Person: ("name", "personal_number", "birth_year", "situation_now", "wishes"),
    SupportPlan: (
        *("phase", "acute_since", "middle_since", "long_since", "own_words", "own_words_on", "own_words_standing"),
        *("situation", "after_placement", "long_term", "legal_basis_version", "decision", "decided_on"),
    ),
    FirstThing: ("text", "who", "due"),
    AreaNote: ("area", "resources", "needs", "review_on"),
    Goal: ("area", "text", "order", "reached_on"),
    Subgoal: ("goal", "text", "who", "when", "due", "sign", "state", "order"),
    SafetySection: ("heading", "text", "review_on"),
    ChildSafety: ("child", "text", "review_on"),
    Restriction: ("what", "reason", "proportion", "person_view", "review_on"),
    NetworkMoment: ("kind", "title", "on", "note", "order"),
    NetworkNode: ("relation", "support"),
    NetworkState: ("node", "moment", "there", "spot", "tie", "reach", "knows", "protection", "words"),
}
"""Fields that may travel, by kind of record; all else stays."""

_AREAS = list(NeedArea)


@dataclass(frozen=True, slots=True)
class Choice:
    """What somebody has chosen to send. `moment`: of the network map. The texts are the worker's own."""

    parts: tuple[TransferPart, ...] = ()
    safety_wished: bool | None = None
    moment: RecordId | None = None
    sessions: str = ""
    continuation: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Packed:
    """One item: words, or a record without what stays."""

    part: TransferPart
    text: str = ""
    record: Record | None = None
    id: RecordId | None = None


@dataclass(frozen=True, slots=True)
class CasePackage:
    """The literal package. `look_again`: words that a person should read once more before it goes."""

    items: tuple[Packed, ...]
    words: str
    look_again: tuple[str, ...] = ()

    @property
    def parts(self) -> tuple[TransferPart, ...]:
        """The parts that have something in them."""
        return tuple(dict.fromkeys(item.part for item in self.items))


class Packing:
    """Composes packages of one file."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock) -> None:
        self._ledger, self._members, self._clock = ledger, members, clock

    def pack(self, file: CompartmentId, choice: Choice) -> CasePackage:
        """What the receiver would get; nothing is written.

        Raises KnownError TRANSFER_EMPTY, SAFETY_NOT_WISHED, TRANSFER_UNDECIDED, PROTECTED_IDENTITY, FILE_CLOSED, GONE.
        """
        card = self._ledger.info(file).card
        if card.closed:
            raise KnownError(Reason.FILE_CLOSED)
        if protection.is_protected(card.protection):
            raise KnownError(Reason.PROTECTED_IDENTITY)
        if TransferPart.SAFETY_PLAN in choice.parts and not choice.safety_wished:
            raise KnownError(Reason.SAFETY_NOT_WISHED)
        words = self._never_told(file, with_own=TransferPart.IDENTITY not in choice.parts)
        items = tuple(
            _without(item, words if item.part is not TransferPart.IDENTITY else ())
            for part in TransferPart
            if part in choice.parts
            for item in self._items(file, part, choice)
        )
        if not items:
            raise KnownError(Reason.TRANSFER_EMPTY)
        said = protection.blanked(choice.words, words)
        texts = [text for item in items if item.part is not TransferPart.IDENTITY for text in _texts(item)]
        return CasePackage(items, said, self._look_again("\n".join([*texts, said])))

    def _items(self, file: CompartmentId, part: TransferPart, choice: Choice) -> Iterator[Packed]:
        match part:
            case TransferPart.IDENTITY:
                yield from self._person(file, part, "name", "personal_number", "birth_year")
            case TransferPart.SITUATION:
                yield from self._person(file, part, "situation_now")
            case TransferPart.WISHES:
                yield from self._person(file, part, "wishes")
            case TransferPart.PLAN:
                yield from self._plan(file)
            case TransferPart.OPEN_SUBGOALS:
                yield from self._open_subgoals(file, with_goals=TransferPart.PLAN not in choice.parts)
            case TransferPart.SAFETY_PLAN:
                for kind in (SafetySection, ChildSafety, Restriction):
                    yield from (_packed(part, seen) for seen in self._all(file, kind))
            case TransferPart.NETWORK:
                yield from self._network(file, choice.moment)
            case TransferPart.SESSIONS if choice.sessions.strip():
                yield Packed(part, choice.sessions.strip())
            case TransferPart.CONTINUATION if choice.continuation.strip():
                yield Packed(part, choice.continuation.strip())

    def _person(self, file: CompartmentId, part: TransferPart, *names: str) -> Iterator[Packed]:
        for seen in self._ledger.all(file, Person)[:1]:
            if set(names) & set(seen.conflicts):
                raise KnownError(Reason.TRANSFER_UNDECIDED)
            said = {name: getattr(seen.record, name) for name in names if getattr(seen.record, name)}
            if said:
                yield Packed(part, record=Person(**said), id=seen.id)

    def _plan(self, file: CompartmentId) -> Iterator[Packed]:
        part = TransferPart.PLAN
        yield from (_packed(part, seen) for seen in self._all(file, SupportPlan))
        yield from (_packed(part, seen) for seen in self._all(file, FirstThing) if seen.record.done_on is None)
        notes = {seen.record.area: seen for seen in self._all(file, AreaNote)}
        goals = sorted(self._all(file, Goal), key=_in_plan)
        for area in (*_AREAS, None):
            if area in notes:
                yield _packed(part, notes[area])
            for goal in goals:
                if goal.record.area is area:
                    yield _packed(part, goal)
                    yield from (_packed(part, sub) for sub in self._subgoals(file, goal.id) if not _is_open(sub))

    def _open_subgoals(self, file: CompartmentId, *, with_goals: bool) -> Iterator[Packed]:
        part = TransferPart.OPEN_SUBGOALS
        for goal in sorted(self._all(file, Goal), key=_in_plan):
            subs = [seen for seen in self._subgoals(file, goal.id) if _is_open(seen)]
            if subs and with_goals:
                yield _packed(part, goal)
            yield from (_packed(part, sub) for sub in subs)
        yield from (_packed(part, sub) for sub in self._subgoals(file, None) if _is_open(sub))

    def _subgoals(self, file: CompartmentId, goal: RecordId | None) -> list[Projection[Subgoal]]:
        found = [seen for seen in self._all(file, Subgoal) if seen.record.goal == goal]
        return sorted(found, key=lambda seen: (seen.record.order, seen.id))

    def _network(self, file: CompartmentId, key: RecordId | None) -> Iterator[Packed]:
        part = TransferPart.NETWORK
        picture = map_view(self._ledger, self._members, file).picture(key) if key is not None else None
        if picture is None:
            return
        moment = picture.moment
        if moment.rivals or any(placed.two_versions for placed in picture.there):
            raise KnownError(Reason.TRANSFER_UNDECIDED)
        yield Packed(part, record=kept(moment.record), id=moment.key)
        for placed in picture.there:
            yield Packed(part, record=kept(placed.node.node.record), id=placed.node.id)
            yield Packed(part, record=_state(placed, moment.key))

    def _all(self, file: CompartmentId, kind: type[R]) -> list[Projection[R]]:
        """Every record of a class. Raises KnownError TRANSFER_UNDECIDED where two versions wait for a choice."""
        found = self._ledger.all(file, kind)
        if any(set(seen.conflicts) & set(KEPT[kind]) for seen in found):
            raise KnownError(Reason.TRANSFER_UNDECIDED)
        return found

    def _never_told(self, file: CompartmentId, *, with_own: bool) -> tuple[str, ...]:
        """Names that are written in the file, of everybody but the person herself if her name goes along."""
        contacts = [one.record.contact_person for one in self._ledger.all(file, Assignment)]
        names = [self._members.member(number).name for number in contacts if number is not None]
        names += [seen.record.name for seen in self._ledger.all(file, RiskPerson)]
        names += [seen.record.name for seen in self._ledger.all(file, NetworkNode)]
        names += [seen.record.name for seen in self._ledger.all(file, CloseOne)]
        others = [CompartmentId(seen.record.file) for seen in self._ledger.all(file, NamedPerson) if seen.record.file]
        cards = {info.id: info.card for info in self._ledger.compartments(CompartmentKind.PERSON_FILE)}
        names += [cards[one].name for one in others if one in cards]
        own = [seen.record.name for seen in self._ledger.all(file, Person)]
        hers = set(protection.telling_words(*own))
        if with_own:
            names += own
        found = protection.telling_words(*names)
        return found if with_own else tuple(word for word in found if word not in hers)

    def _look_again(self, text: str) -> tuple[str, ...]:
        files = self._ledger.compartments(CompartmentKind.PERSON_FILE)
        found = guard().find(text, today(self._clock), (info.card.name for info in files if info.card.name))
        return tuple(dict.fromkeys(text[one.start : one.end] for one in found))


def kept(record: R) -> R:
    """The record with the fields that may travel."""
    return type(record)(**{name: getattr(record, name) for name in KEPT[type(record)]})


def may_travel(kind: type[Record]) -> bool:
    """Whether records of this class have a place in a package; a receiver takes in nothing else."""
    return kind in KEPT


def as_items(package: CasePackage) -> list[TransferItem]:
    """The package as records that lie in a compartment of their own."""
    return [
        TransferItem(
            part=item.part,
            number=number,
            text=item.text,
            kind=codebook.kind_of(type(item.record)) if item.record is not None else 0,
            record=item.id,
            fields=msgspec.msgpack.encode(codebook.plain(item.record)) if item.record is not None else b"",
        )
        for number, item in enumerate(package.items, start=1)
    ]


def of_items(items: Iterable[TransferItem], words: str) -> CasePackage:
    """The package again. What a newer program has put in, and this one cannot read, is left out."""
    found = (_unpacked(item) for item in sorted(items, key=lambda item: item.number))
    return CasePackage(tuple(item for item in found if item is not None), words)


def _unpacked(item: TransferItem) -> Packed | None:
    if item.part is None:
        return None
    if not item.kind:
        return Packed(item.part, item.text)
    kind = codebook.KINDS.get(item.kind)
    if kind is None or not may_travel(kind):
        return None
    record, _unread = codebook.typed(kind, msgspec.msgpack.decode(item.fields, type=dict[int, Any]))
    return Packed(item.part, record=kept(record), id=RecordId(*item.record) if item.record else None)


def _packed(part: TransferPart, seen: Projection[Any]) -> Packed:
    return Packed(part, record=kept(seen.record), id=seen.id)


def _state(placed: Placed, moment: RecordId) -> NetworkState:
    """How it is at that moment, with what was said at the moments before."""
    state = placed.state
    return NetworkState(
        node=placed.node.id,
        moment=moment,
        there=True,
        spot=state.spot,
        tie=state.tie,
        reach=state.reach,
        knows=state.knows,
        protection=state.protection,
        words=state.words,
    )


def _without(item: Packed, words: tuple[str, ...]) -> Packed:
    """The same item with these words blanked in every text of it."""
    if item.record is None:
        return Packed(item.part, protection.blanked(item.text, words))
    told = {name: getattr(item.record, name) for name in KEPT[type(item.record)]}
    said = {name: protection.blanked(text, words) for name, text in told.items() if type(text) is str}
    return Packed(item.part, record=msgspec.structs.replace(item.record, **said), id=item.id)


def _texts(item: Packed) -> list[str]:
    if item.record is None:
        return [item.text]
    values = (getattr(item.record, name) for name in item.record.__struct_fields__)
    return [value for value in values if type(value) is str and value]


def _is_open(seen: Projection[Subgoal]) -> bool:
    return seen.record.state is not SubgoalState.DONE


def _in_plan(seen: Projection[Goal]) -> tuple[int, float, RecordId]:
    area = seen.record.area
    return _AREAS.index(area) if area is not None else len(_AREAS), seen.record.order, seen.id
