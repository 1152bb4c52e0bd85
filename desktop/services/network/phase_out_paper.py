"""The phase-out matrix as it may stand on paper: support × day × who takes over, and through the moments (S28).

Relation words only, as in every picture of the map; names that the file knows are blank in what was written freely.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.domain import network, protection
from desktop.domain.network import Ring
from desktop.domain.ports import Ledger
from desktop.domain.records.network_map import NetworkMoment
from desktop.domain.records.person_file import Person
from desktop.services.network.network_view import MapView, Node, PhaseOutLine
from desktop.services.protected.protection import others_names, telling_words


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One support function. `rings`: how near it stands at each moment, None where it is not there."""

    support: str
    on: date | None
    heir: str
    how: str
    rings: tuple[Ring | None, ...]


@dataclass(frozen=True, slots=True)
class PhaseOutPaper:
    """Those with a day first, then those of which nothing is written yet."""

    moments: tuple[NetworkMoment, ...]
    lines: tuple[PaperLine, ...]


def phase_out_paper(ledger: Ledger, view: MapView) -> PhaseOutPaper:
    """What may stand on it."""
    people = ledger.all(view.compartment, Person)
    own = (seen.record.name for seen in people)
    words = protection.telling_words(*others_names(ledger, view.compartment), *own)
    if people and protection.is_protected(protection.in_force(people[0])):
        words = (*words, *telling_words(ledger, view.compartment))
    written = [(line.support, line) for line in view.phase_outs if line.support is not None]
    done = {node.id for node, _ in written}
    rest = [(node, None) for node in view.nodes.values() if node.node.record.support and node.id not in done]
    return PhaseOutPaper(
        moments=tuple(picture.moment.record for picture in view.pictures),
        lines=tuple(_line(view, node, line, words) for node, line in [*written, *rest]),
    )


def _line(view: MapView, node: Node, line: PhaseOutLine | None, words: tuple[str, ...]) -> PaperLine:
    states = (picture.placed[node.id].state for picture in view.pictures)
    rings = tuple(network.ring_of(state.spot) if state.there else None for state in states)
    if line is None:
        return PaperLine(node.relation, None, "", "", rings)
    record = line.line.record
    heir = line.heir.relation if line.heir is not None else protection.blanked(record.heir_words, words)
    return PaperLine(node.relation, record.on, heir, protection.blanked(record.how, words), rings)
