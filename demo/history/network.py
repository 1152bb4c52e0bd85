"""A network map drawn moment by moment, as somebody would draw it together with the person (S18–S20, S28)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from demo.history.files import FileStory
from demo.history.timeline import Timeline
from demo.stories import network
from demo.stories.network import Fields
from desktop.domain.identity import CompartmentId, RecordId
from desktop.domain.records.network_map import NetworkNode, PhaseOut
from desktop.services.desk import Desk
from desktop.services.network.network_maps import NetworkMaps

ALIAS = "Tall"
"""Whose map it is."""


@dataclass(frozen=True, slots=True)
class When:
    """The day of each of the four moments, and what stands beside it."""

    on: date | None = None
    note: str = ""


def draw(maps: NetworkMaps, file: CompartmentId, moments: Sequence[When], ends: Sequence[date]) -> None:
    """All of it: the moments with their days, everybody in them, and when support ends (one day a line)."""
    maps.start(file)
    for at, when in enumerate(moments):
        maps.edit_moment(maps.view(file).pictures[at].moment, "", when.on, when.note)
    for relation, said in network.STORY.items():
        _draw_node(maps, file, relation, said)
    nodes = {node.relation: node.id for node in maps.view(file).nodes.values()}
    for (support, _, heir, words), day in zip(network.PHASED_OUT, ends, strict=True):
        line = PhaseOut(node=_pair(nodes[support]), on=day, heir_words=words)
        if heir:
            line = PhaseOut(node=line.node, on=day, heir=_pair(nodes[heir]), how=words)
        maps.add_phase_out(maps.view(file), line)


def tell_networks(timeline: Timeline, files: dict[str, FileStory]) -> None:
    """Some weeks ago, over a cup of coffee."""
    story = files[ALIAS]
    calendar = timeline.calendar
    days = [When(calendar.day(77)), When(calendar.day(63)), When(calendar.day(7)), When(note=network.WISH)]
    ends = [calendar.day(ago) for _, ago, _, _ in network.PHASED_OUT]

    def together(desk: Desk) -> None:
        draw(desk.maps, story.file, days, ends)

    timeline.at(calendar.at(calendar.working_day(7), 14, 20), story.course.handler, together, reads=True)


def _draw_node(maps: NetworkMaps, file: CompartmentId, relation: str, moments: dict[int, Fields]) -> None:
    first, *later = moments
    view = maps.view(file)
    said = dict(moments[first])
    node = NetworkNode(relation=relation, support=relation in network.SUPPORT)
    made = maps.add_node(view, view.pictures[first].moment, node, said.pop("spot"), **said).created
    if made is None:
        raise AssertionError("a node that was added is there")
    for at in later:
        picture = maps.view(file).pictures[at]
        maps.say(picture.placed[made], picture.moment, **moments[at])


def _pair(record: RecordId) -> tuple[int, int]:
    return record.device, record.sequence
