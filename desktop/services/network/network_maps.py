"""Nätverkskarta: the map of one person file, drawn moment by moment; every step can be taken back (S18–S20, S28).

Each write starts from what its author saw, and answers with a `Step`, which `undo` takes back where nobody else has
changed the same since.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

import msgspec

from desktop.domain import network
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId, RecordId
from desktop.domain.network import Ring, Slice
from desktop.domain.ports import Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.domain.records.network_map import MomentKind, NetworkMoment, NetworkNode, NetworkState, PhaseOut, Spot
from desktop.services.network.network_view import MapView, Moment, Node, Picture, Placed, map_view
from desktop.services.network.phase_out_paper import PhaseOutPaper, phase_out_paper
from desktop.services.text_limit import check_texts

R = TypeVar("R", bound=Record)

NODE_LIMIT = 300
"""Twice what is still drawn smoothly, and far more than anybody has around them."""
MOMENT_LIMIT = 24
RELATION_LENGTH = 60


Writes = tuple[tuple[Projection[Any] | None, Projection[Any]], ...]


@dataclass(frozen=True, slots=True)
class Step:
    """What one thing done has written: each record as it was (None: not at all) and as it became."""

    writes: Writes = ()

    @property
    def created(self) -> RecordId | None:
        """The first record that it made."""
        return next((after.id for before, after in self.writes if before is None), None)


class NetworkMaps:
    """The network map of one person file at a time."""

    def __init__(self, ledger: Ledger, members: Members) -> None:
        self._ledger = ledger
        self._members = members

    def view(self, compartment: CompartmentId) -> MapView:
        """The map as it is now. Raises KnownError GONE, FILE_DAMAGED."""
        return map_view(self._ledger, self._members, compartment)

    def phase_out_paper(self, compartment: CompartmentId) -> PhaseOutPaper:
        """The matrix as it may stand on paper. Raises KnownError GONE, FILE_DAMAGED."""
        return phase_out_paper(self._ledger, self.view(compartment))

    def start(self, compartment: CompartmentId) -> None:
        """Begin the map with its four moments; nothing happens to one that is there."""
        if self.view(compartment).pictures:
            return
        with self._ledger.transaction(compartment):
            for number, kind in enumerate(MomentKind, start=1):
                self._ledger.create(compartment, NetworkMoment(kind=kind, order=float(number)))

    # Nodes

    def add_node(self, view: MapView, moment: Moment, node: NetworkNode, spot: Spot | None = None, **said: Any) -> Step:
        """Somebody comes into the picture at a moment, and stays in those after it. Without a place: in the family.

        Raises KnownError RELATION_MISSING, MAP_FULL, TEXT_TOO_LONG.
        """
        self._check(node)
        if len(view.nodes) >= NODE_LIMIT:
            raise KnownError(Reason.MAP_FULL, most=NODE_LIMIT)
        if spot is None:
            spot = free_spot(view, moment, Slice.FAMILY, Ring.NEAR)
        with self._ledger.transaction(view.compartment):
            made = self._ledger.create(view.compartment, _tidy(node))
            state = NetworkState(node=_pair(made.id), moment=_pair(moment.key), there=True, spot=spot, **said)
            check_texts(state)
            return Step(((None, made), (None, self._ledger.create(view.compartment, state))))

    def edit_node(self, node: Node, edited: NetworkNode) -> Step:
        """Another word, kind or name, at every moment. Raises KnownError RELATION_MISSING, TEXT_TOO_LONG."""
        self._check(edited)
        return self._edited(node.node, _tidy(edited))

    def say(self, placed: Placed, moment: Moment, **fields: Any) -> Step:
        """Something is so from this moment on, until another moment says otherwise. What is so already is not written.

        Raises KnownError TEXT_TOO_LONG.
        """
        new = {
            name: value
            for name, value in fields.items()
            if getattr(placed.state, name) != value or name in placed.rivals
        }
        if not new:
            return Step()
        node = placed.node
        check_texts(NetworkState(words=new.get("words")))
        seen = node.states.get(moment.key, ())
        with self._ledger.transaction(node.node.ref.compartment):
            if not seen:
                state = NetworkState(node=_pair(node.id), moment=_pair(moment.key), **new)
                return Step(((None, self._ledger.create(node.node.ref.compartment, state)),))
            return Step(self._settle(seen, new, dict.fromkeys(new)))

    def _settle(self, seen: Sequence[Projection[Any]], fields: dict[str, Any], silent: dict[str, Any]) -> Writes:
        """In the first of the records about the same thing; the others fall silent, so that one value stands."""
        first, *others = seen
        after = first
        for name in first.conflicts.keys() & fields.keys():
            after = self._ledger.choose(after, name, fields[name])
        writes = [(first, self._replace(after, fields))]
        writes += [(other, self._replace(other, silent)) for other in others]
        return tuple(writes)

    def remove_node(self, node: Node) -> Step:
        """Take somebody out of every picture, with all that was said of them."""
        states = [state for records in node.states.values() for state in records]
        with self._ledger.transaction(node.node.ref.compartment):
            everything: list[Projection[Any]] = [*states, node.node]
            return Step(tuple((seen, self._ledger.delete(seen)) for seen in everything if not seen.deleted))

    # Moments

    def add_moment(self, view: MapView, after: Moment, moment: NetworkMoment) -> Step:
        """A picture in between. Raises KnownError MOMENTS_FULL, TEXT_MISSING (without a title), TEXT_TOO_LONG."""
        if len(view.pictures) >= MOMENT_LIMIT:
            raise KnownError(Reason.MOMENTS_FULL, most=MOMENT_LIMIT)
        if not moment.title.strip():
            raise KnownError(Reason.TEXT_MISSING)
        check_texts(moment)
        orders = [picture.moment.record.order for picture in view.pictures]
        later = [order for order in orders if order > after.record.order]
        order = (after.record.order + min(later)) / 2 if later else after.record.order + 1
        made = self._ledger.create(view.compartment, msgspec.structs.replace(moment, kind=None, order=order))
        return Step(((None, made),))

    def edit_moment(self, moment: Moment, title: str, on: date | None, note: str) -> Step:
        """Its day, its note and, for one in between, its title. Raises KnownError TEXT_MISSING, TEXT_TOO_LONG."""
        standard = moment.record.kind is not None
        if not standard and not title.strip():
            raise KnownError(Reason.TEXT_MISSING)
        fields: dict[str, Any] = {"on": on, "note": note.strip()}
        if not standard:
            fields["title"] = title.strip()
        check_texts(NetworkMoment(note=note, title=title))
        with self._ledger.transaction(moment.records[0].ref.compartment):
            return Step(self._settle(moment.records, fields, {"on": None, "note": ""}))

    def remove_moment(self, view: MapView, moment: Moment) -> Step:
        """Take away a picture in between, with what was said at it. The four stay. Raises KnownError NOT_ALLOWED."""
        if moment.record.kind is not None:
            raise KnownError(Reason.NOT_ALLOWED)
        states = [state for node in view.nodes.values() for state in node.states.get(moment.key, ())]
        with self._ledger.transaction(view.compartment):
            everything: list[Projection[Any]] = [*states, *moment.records]
            return Step(tuple((seen, self._ledger.delete(seen)) for seen in everything))

    # The phase-out matrix

    def add_phase_out(self, view: MapView, line: PhaseOut) -> Step:
        """When a support function ends and who takes over. Raises KnownError HEIR_CIRCLE, TEXT_MISSING, …_TOO_LONG."""
        if line.node is None:
            raise KnownError(Reason.TEXT_MISSING)
        check_heir(view, line)
        check_texts(line)
        return Step(((None, self._ledger.create(view.compartment, line)),))

    def edit_phase_out(self, view: MapView, seen: Projection[PhaseOut], edited: PhaseOut) -> Step:
        """Another day, or another who takes over. Raises KnownError HEIR_CIRCLE, TEXT_TOO_LONG.

        A circle that two made without having seen each other may keep its days written until it is opened.
        """
        if edited.heir != seen.record.heir:
            check_heir(view, edited, seen.id)
        return self._edited(seen, edited)

    def remove(self, seen: Projection[Any]) -> Step:
        """Take away a line of the matrix."""
        return Step(((seen, self._ledger.delete(seen)),))

    # Two who write at once, and taking back

    def undo(self, step: Step) -> None:
        """Take a step back. A field that somebody else has changed since is left as it is now."""
        if not step.writes:
            return
        with self._ledger.transaction(step.writes[0][1].ref.compartment):
            for before, after in reversed(step.writes):
                self._undo(before, after)

    def _undo(self, before: Projection[Any] | None, after: Projection[Any]) -> None:
        now = self._ledger.get(after.ref, type(after.record))
        if before is None:
            # What somebody else has written in it since is not taken along: then a person must decide.
            self._ledger.delete(now if self._all_mine(now) else after)
            return
        if now.deleted and not before.deleted:
            self._ledger.restore(now)
            return
        if before.deleted_but_edited or before.deleted:
            self._ledger.delete(now)
        old, new, current = before.record, after.record, now.record
        names = [n for n in old.__struct_fields__ if getattr(old, n) != getattr(new, n)]
        fields = {name: getattr(old, name) for name in names if getattr(current, name) == getattr(new, name)}
        self._ledger.edit(now, msgspec.structs.replace(current, **fields))

    def _all_mine(self, now: Projection[Any]) -> bool:
        devices = {value.change.device for values in now.state.fields.values() for value in values}
        return all(self._members.member_of(device) == self._members.me.member for device in devices)

    def _edited(self, seen: Projection[R], edited: R) -> Step:
        check_texts(edited)
        return Step(((seen, self._ledger.edit(seen, edited)),))

    def _replace(self, seen: Projection[Any], fields: dict[str, Any]) -> Projection[Any]:
        return self._ledger.edit(seen, msgspec.structs.replace(seen.record, **fields))

    def _check(self, node: NetworkNode) -> None:
        if not node.relation.strip():
            raise KnownError(Reason.RELATION_MISSING)
        if len(node.relation.strip()) > RELATION_LENGTH:
            raise KnownError(Reason.TEXT_TOO_LONG, most=RELATION_LENGTH)
        check_texts(node)


def free_spot(view: MapView, moment: Moment, slice_: Slice, ring: Ring) -> Spot:
    """The roomiest place in a part of a picture."""
    picture: Picture | None = view.picture(moment.key)
    taken = [placed.state.spot for placed in picture.there] if picture else []
    return network.free_spot(slice_, ring, taken)


def check_heir(view: MapView, line: PhaseOut, own: RecordId | None = None) -> None:
    """Raise KnownError HEIR_CIRCLE when a support function would in the end take over from itself."""
    heirs = {
        one.line.record.node: one.line.record.heir
        for one in view.phase_outs
        if one.line.id != own and one.line.record.node and one.line.record.heir
    }
    if line.node and line.heir and network.in_circle(heirs, line.node, line.heir):
        raise KnownError(Reason.HEIR_CIRCLE)


def _tidy(node: NetworkNode) -> NetworkNode:
    return msgspec.structs.replace(node, relation=" ".join(node.relation.split()), name=node.name.strip())


def _pair(record: RecordId) -> tuple[int, int]:
    return record.device, record.sequence
