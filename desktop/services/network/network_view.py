"""The network map as the screen shows it, put together from its records: one picture a moment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop.domain import codebook, network
from desktop.domain.identity import ChangeId, CompartmentId, RecordId
from desktop.domain.merge import Value
from desktop.domain.network import Change, State
from desktop.domain.ports import Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records.network_map import MomentKind, NetworkMoment, NetworkNode, NetworkState, PhaseOut
from desktop.services.authorship import Rival, hand, rivals

STATE_FIELDS = ("there", "spot", "tie", "reach", "knows", "protection", "words")
_STANDARD = tuple(MomentKind)

Rivals = Mapping[str, tuple[Rival, ...]]


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment. `records`: more than one when two began the map without having seen each other; they are the same."""

    records: tuple[Projection[NetworkMoment], ...]
    record: NetworkMoment
    rivals: Rivals

    @property
    def key(self) -> RecordId:
        """What it goes by."""
        return self.records[0].id


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody in the map. `contested`: one took it away while another went on with it; a person must decide.

    `states`: what was said of it at each moment, by the moment's key; all of it goes if the node goes.
    """

    node: Projection[NetworkNode]
    contested: bool
    rivals: Rivals
    states: Mapping[RecordId, tuple[Projection[NetworkState], ...]]

    @property
    def id(self) -> RecordId:
        """The node's record."""
        return self.node.id

    @property
    def relation(self) -> str:
        """The word that it goes by."""
        return self.node.record.relation


@dataclass(frozen=True, slots=True)
class Placed:
    """A node at one moment. `rivals`: what two have said of it at this moment without having seen each other."""

    node: Node
    state: State
    rivals: Rivals

    @property
    def two_versions(self) -> bool:
        """Whether a person has something to choose here."""
        return bool(self.rivals or self.node.rivals or self.node.contested)


@dataclass(frozen=True, slots=True)
class Picture:
    """The map at one moment. `placed` holds every node of the map, also those that are not there at this moment."""

    moment: Moment
    placed: Mapping[RecordId, Placed]

    @property
    def there(self) -> tuple[Placed, ...]:
        """Those who are in the picture, in the order of a list: slice by slice, from the middle outwards."""
        spots = {key: placed.state.spot for key, placed in self.placed.items() if placed.state.there}
        return tuple(self.placed[key] for key in network.clockwise(spots))


@dataclass(frozen=True, slots=True)
class PhaseOutLine:
    """A line of the phase-out matrix. `support` and `heir` are None when they are not in the map any more."""

    line: Projection[PhaseOut]
    support: Node | None
    heir: Node | None
    rivals: Rivals


@dataclass(frozen=True, slots=True)
class MapView:
    """All that the tab shows. No pictures: the map has not been begun."""

    compartment: CompartmentId
    alias: str
    pictures: tuple[Picture, ...]
    nodes: Mapping[RecordId, Node]
    phase_outs: tuple[PhaseOutLine, ...]

    def picture(self, key: RecordId) -> Picture | None:
        """The picture of one moment."""
        return next((picture for picture in self.pictures if picture.moment.key == key), None)

    def phase_out(self, node: RecordId) -> PhaseOutLine | None:
        """When a support function ends, if that is written."""
        return next((line for line in self.phase_outs if line.support and line.support.id == node), None)

    @property
    def hand_overs(self) -> tuple[tuple[RecordId, RecordId], ...]:
        """Each support function with the node that takes over from it."""
        return tuple((one.support.id, one.heir.id) for one in self.phase_outs if one.support and one.heir)

    @property
    def circles(self) -> frozenset[RecordId]:
        """Support functions that would in the end take over from themselves: two wrote it apart."""
        heirs = {one.support.id: one.heir.id for one in self.phase_outs if one.support and one.heir}
        return frozenset(node for node, heir in heirs.items() if network.in_circle(heirs, node, heir))


def differences(before: Picture, after: Picture) -> tuple[tuple[Placed, Placed, tuple[Change, ...]], ...]:
    """What has happened from one picture to another, in the order of a list."""
    order = [*after.there, *(placed for placed in before.there if not after.placed[placed.node.id].state.there)]
    found = [(before.placed[now.node.id], after.placed[now.node.id]) for now in order]
    each = [(old, new, network.changes(old.state, new.state)) for old, new in found]
    return tuple(item for item in each if item[2])


def map_view(ledger: Ledger, members: Members, compartment: CompartmentId) -> MapView:
    """The map as it is now. Raises KnownError GONE, FILE_DAMAGED."""
    reading = _Reading(ledger, members, compartment)
    moments = reading.moments()
    nodes = reading.nodes(moments)
    return MapView(
        compartment=compartment,
        alias=ledger.info(compartment).card.alias,
        pictures=reading.pictures(moments, nodes),
        nodes=nodes,
        phase_outs=reading.phase_outs(nodes),
    )


class _Reading:
    """One reading of the map's records."""

    def __init__(self, ledger: Ledger, members: Members, compartment: CompartmentId) -> None:
        self._ledger, self._members, self._compartment = ledger, members, compartment
        self._states = ledger.all(compartment, NetworkState, deleted=True)

    def moments(self) -> list[Moment]:
        """In the order of time; a moment that was taken away and is still being written in is there too."""
        written_in = {state.record.moment for state in self._states if not state.deleted}
        everything = self._ledger.all(self._compartment, NetworkMoment, deleted=True)
        kept = sorted((m for m in everything if not m.deleted or m.id in written_in), key=_by_id)
        groups: dict[object, list[Projection[NetworkMoment]]] = {}
        for moment in kept:
            groups.setdefault(moment.record.kind or moment.id, []).append(moment)
        moments = [self._moment(tuple(group)) for group in groups.values()]
        return sorted(moments, key=lambda moment: (moment.record.order, moment.key))

    def _moment(self, records: tuple[Projection[NetworkMoment], ...]) -> Moment:
        if len(records) == 1:
            return Moment(records, records[0].record, rivals(records[0], self._members))
        said, contested = self._standing(records, ("on", "note"))
        record = NetworkMoment(kind=records[0].record.kind, order=records[0].record.order, **said)
        return Moment(records, record, contested)

    def nodes(self, moments: Sequence[Moment]) -> dict[RecordId, Node]:
        """By id, in order of creation."""
        keys = {record.id: moment.key for moment in moments for record in moment.records}
        said: dict[Any, list[Projection[NetworkState]]] = {}
        for state in sorted(self._states, key=_by_id):
            said.setdefault(state.record.node, []).append(state)
        found = {}
        for node in self._ledger.all(self._compartment, NetworkNode, deleted=True):
            own = said.get(node.id, [])
            contested = node.deleted_but_edited or (node.deleted and any(not state.deleted for state in own))
            if contested or not node.deleted:
                # Of one that is contested, all that was ever said is shown: one must see what one decides about.
                states = _by_moment([state for state in own if contested or not state.deleted], keys)
                found[node.id] = Node(node, contested, rivals(node, self._members), states)
        return found

    def pictures(self, moments: Sequence[Moment], nodes: Mapping[RecordId, Node]) -> tuple[Picture, ...]:
        """One a moment."""
        placed: list[dict[RecordId, Placed]] = [{} for _ in moments]
        for node in nodes.values():
            said = [self._standing(node.states.get(moment.key, ()), STATE_FIELDS) for moment in moments]
            states = network.carried([_sound(fields) for fields, _ in said])
            for picture, state, (_, contested) in zip(placed, states, said, strict=True):
                picture[node.id] = Placed(node, state, contested)
        return tuple(Picture(moment, picture) for moment, picture in zip(moments, placed, strict=True))

    def phase_outs(self, nodes: Mapping[RecordId, Node]) -> tuple[PhaseOutLine, ...]:
        """By day, those without one last."""
        lines = sorted(self._ledger.all(self._compartment, PhaseOut), key=_by_day)
        return tuple(
            PhaseOutLine(
                line,
                nodes.get(_id(line.record.node)) if line.record.node else None,
                nodes.get(_id(line.record.heir)) if line.record.heir else None,
                rivals(line, self._members),
            )
            for line in lines
        )

    # What stands, when several records say something of the same

    def _standing(self, records: Sequence[Projection[Any]], names: Sequence[str]) -> tuple[dict[str, Any], Rivals]:
        """Each field's value, the latest first, and the rivals where two have said different things unseen."""
        if len(records) == 1 and not records[0].conflicts:
            only = records[0].record
            return {name: value for name in names if (value := getattr(only, name)) is not None}, {}
        said: dict[str, Any] = {}
        contested: dict[str, tuple[Rival, ...]] = {}
        for name in names if records else ():
            values = _live(records, name)
            if not values:
                continue
            each = [self._rival(type(records[0].record), name, value) for value in values]
            said[name] = each[0].value
            if any(value.content != values[0].content for value in values):
                contested[name] = tuple(each)
        if "protection" in contested:  # the more cautious holds until a person has chosen
            said["protection"] = any(rival.value for rival in contested["protection"])
        return said, contested

    def _rival(self, kind: type[Any], name: str, value: Value) -> Rival:
        record, _ = codebook.typed(kind, {codebook.field_number(kind, name): value.content})
        return Rival(value.change, getattr(record, name), hand(self._members, value.change.device, value.time))


def _by_moment(
    states: Sequence[Projection[NetworkState]], keys: Mapping[RecordId, RecordId]
) -> dict[RecordId, tuple[Projection[NetworkState], ...]]:
    found: dict[RecordId, list[Projection[NetworkState]]] = {}
    for state in states:
        if state.record.moment is not None and (moment := keys.get(_id(state.record.moment))) is not None:
            found.setdefault(moment, []).append(state)
    return {moment: tuple(records) for moment, records in found.items()}


def _live(records: Sequence[Projection[Any]], name: str) -> list[Value]:
    number = codebook.field_number(type(records[0].record), name)
    everything = (value for record in records for value in record.state.fields.get(number, ()))
    values = [value for value in everything if value.content not in (None, "")]
    return sorted(values, key=lambda value: (value.time, value.change), reverse=True)


def _sound(fields: Mapping[str, Any]) -> dict[str, Any]:
    spot = fields.get("spot")
    return {**fields, "spot": network.within(spot)} if spot is not None else dict(fields)


def _id(pair: tuple[int, int]) -> RecordId:
    return ChangeId(*pair)


def _by_id(projection: Projection[Any]) -> RecordId:
    return projection.id


def _by_day(line: Projection[PhaseOut]) -> tuple[bool, Any, RecordId]:
    return line.record.on is None, line.record.on or 0, line.id
