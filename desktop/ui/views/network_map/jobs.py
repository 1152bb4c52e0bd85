"""What the tab asks of the service, each from the view that was on the screen. Runs on the database thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId, RecordId
from desktop.domain.network import Ring, Slice, ring_of, slice_of
from desktop.domain.projection import Projection
from desktop.domain.records.network_map import NetworkMoment, PhaseOut, Spot
from desktop.services.network.network_maps import NetworkMaps, Step, free_spot
from desktop.services.network.network_view import MapView, Node, Picture
from desktop.ui.views.network_map.node_form import node_of, said_of

Job = Callable[[NetworkMaps, MapView], Step]


def do(maps: NetworkMaps, job: Job, view: MapView) -> tuple[Step, MapView]:
    """One write, and the map as it is then."""
    return job(maps, view), maps.view(view.compartment)


def do_unseen(maps: NetworkMaps, job: Job, compartment: CompartmentId) -> None:
    """A write that nobody waits for any more: the file has been left."""
    job(maps, maps.view(compartment))


def begin(maps: NetworkMaps, compartment: CompartmentId) -> MapView:
    """The four moments."""
    maps.start(compartment)
    return maps.view(compartment)


def first_moment(view: MapView, day: date) -> RecordId | None:
    """Which moment to show first: the latest that has come and that something is said of."""
    if not view.pictures:
        return None
    said = {moment for node in view.nodes.values() for moment in node.states}
    come = [p.moment for p in view.pictures if p.moment.key in said and (p.moment.record.on or day) <= day]
    dated = [moment for moment in come if moment.record.on is not None]
    return (dated or come or [view.pictures[0].moment])[-1].key


def move(at: RecordId, key: RecordId, spot: Spot, maps: NetworkMaps, view: MapView) -> Step:
    """To another place at one moment."""
    return say(at, key, {"spot": spot}, maps, view)


def say(at: RecordId, key: RecordId, fields: Mapping[str, Any], maps: NetworkMaps, view: MapView) -> Step:
    """Something of one node at one moment."""
    picture = _picture(view, at)
    if key not in picture.placed:
        raise KnownError(Reason.GONE)
    return maps.say(picture.placed[key], picture.moment, **fields)


def undo(step: Step, maps: NetworkMaps, _view: MapView) -> Step:
    """Take a step back; there is nothing to take back of that."""
    maps.undo(step)
    return Step()


def remove(key: RecordId, maps: NetworkMaps, view: MapView) -> Step:
    """Out of the whole map."""
    return maps.remove_node(_node(view, key))


def add_node(at: RecordId, content: Mapping[str, Any], maps: NetworkMaps, view: MapView) -> Step:
    """What the form describes comes into the picture."""
    picture, said = _picture(view, at), said_of(content)
    said = {name: value for name, value in said.items() if name != "there" and value not in (None, "", False)}
    spot = free_spot(view, picture.moment, Slice(content["slice"]), Ring(content["ring"]))
    return maps.add_node(view, picture.moment, node_of(content), spot, **said)


def edit_node(at: RecordId, key: RecordId, content: Mapping[str, Any], maps: NetworkMaps, view: MapView) -> Step:
    """What the form says of a node, and of how it is at this moment. It moves only if its part or nearness changed."""
    picture, node = _picture(view, at), _node(view, key)
    placed, said = picture.placed[key], said_of(content)
    if said["knows"] is None:
        del said["knows"]  # what was not said cannot be said again; it stays as it was
    slice_, ring = Slice(content["slice"]), Ring(content["ring"])
    if (slice_, ring) != (slice_of(placed.state.spot), ring_of(placed.state.spot)):
        said["spot"] = free_spot(view, picture.moment, slice_, ring)
    step = maps.edit_node(node, node_of(content))
    return Step((*step.writes, *maps.say(placed, picture.moment, **said).writes))


def add_moment(after: RecordId, record: NetworkMoment, maps: NetworkMaps, view: MapView) -> Step:
    """A picture in between."""
    return maps.add_moment(view, _picture(view, after).moment, record)


def edit_moment(key: RecordId, title: str, on: date | None, note: str, maps: NetworkMaps, view: MapView) -> Step:
    """Its title, day and note."""
    return maps.edit_moment(_picture(view, key).moment, title, on, note)


def remove_moment(key: RecordId, maps: NetworkMaps, view: MapView) -> Step:
    """A picture in between goes."""
    return maps.remove_moment(view, _picture(view, key).moment)


def write_phase_out(line: PhaseOut, maps: NetworkMaps, view: MapView) -> Step:
    """The line of one support function, new or changed."""
    seen = next((one.line for one in view.phase_outs if one.line.record.node == line.node), None)
    return maps.add_phase_out(view, line) if seen is None else maps.edit_phase_out(view, seen, line)


def drop_phase_out(line: Projection[PhaseOut], maps: NetworkMaps, _view: MapView) -> Step:
    """One of two lines, or one without its support function, goes."""
    return maps.remove(line)


def remove_phase_out(key: RecordId, maps: NetworkMaps, view: MapView) -> Step:
    """The line of one support function goes."""
    line = view.phase_out(key)
    return maps.remove(line.line) if line is not None else Step()


def _picture(view: MapView, key: RecordId) -> Picture:
    picture = view.picture(key)
    if picture is None:
        raise KnownError(Reason.GONE)
    return picture


def _node(view: MapView, key: RecordId) -> Node:
    if key not in view.nodes:
        raise KnownError(Reason.GONE)
    return view.nodes[key]
