"""What the network map says in words: its slices, rings, lines and moments, and one sentence for each node."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.domain.network import Change, Ring, Slice, State, ring_of, slice_of
from desktop.domain.records.network_map import Knows, MomentKind, NetworkMoment, Reach, Tie
from desktop.services.network.network_view import PhaseOutLine, Placed
from desktop.ui.views.people.person_words import near_day_words

translate = QCoreApplication.translate


def slice_word(slice_: Slice) -> str:
    """The slice as the form has it."""
    return {
        Slice.FAMILY: translate("NetworkWords", "Family"),
        Slice.RELATIVES: translate("NetworkWords", "Relatives"),
        Slice.FRIENDS: translate("NetworkWords", "Friends"),
        Slice.LEISURE: translate("NetworkWords", "Free time"),
        Slice.SCHOOL_AND_WORK: translate("NetworkWords", "School, work"),
        Slice.FORMAL: translate("NetworkWords", "Formal contacts"),
    }[slice_]


def ring_word(ring: Ring) -> str:
    """How near, in words."""
    return {
        Ring.VERY_NEAR: translate("NetworkWords", "very near"),
        Ring.NEAR: translate("NetworkWords", "near"),
        Ring.FURTHER: translate("NetworkWords", "further away"),
    }[ring]


def tie_word(tie: Tie, alias: str = "") -> str:
    """The line. Without an alias, as in a print-out, it drains nobody by name."""
    draining = translate("NetworkWords", "drains {alias}").format(alias=alias)
    return {
        Tie.STRONG: translate("NetworkWords", "strong"),
        Tie.ORDINARY: translate("NetworkWords", "ordinary"),
        Tie.WEAK: translate("NetworkWords", "weak"),
        Tie.DRAINING: draining if alias else translate("NetworkWords", "drains"),
        Tie.BROKEN: translate("NetworkWords", "broken"),
    }[tie]


def reach_words(reach: Reach, alias: str) -> str:
    """Who gets in touch."""
    return {
        Reach.NOBODY: translate("NetworkWords", "nobody in particular gets in touch"),
        Reach.PERSON: translate("NetworkWords", "{alias} gets in touch").format(alias=alias),
        Reach.OTHER: translate("NetworkWords", "gets in touch with {alias}").format(alias=alias),
        Reach.BOTH: translate("NetworkWords", "both get in touch"),
    }[reach]


def reach_short(reach: Reach, alias: str) -> str:
    """Who gets in touch, as an answer to that question."""
    return {
        Reach.NOBODY: translate("NetworkWords", "nobody in particular"),
        Reach.PERSON: alias,
        Reach.OTHER: translate("NetworkWords", "the other one"),
        Reach.BOTH: translate("NetworkWords", "both"),
    }[reach]


def knows_words(knows: Knows | None) -> str:
    """Whether somebody knows the background (S20)."""
    if knows is None:
        return translate("NetworkWords", "not said")
    return {
        Knows.YES: translate("NetworkWords", "knows of it"),
        Knows.PARTLY: translate("NetworkWords", "knows partly"),
        Knows.NO: translate("NetworkWords", "does not know"),
    }[knows]


def moment_title(moment: NetworkMoment) -> str:
    """The title of a moment."""
    if moment.kind is None:
        return moment.title
    return {
        MomentKind.BEFORE: translate("NetworkWords", "Before"),
        MomentKind.AT: translate("NetworkWords", "At the time"),
        MomentKind.DURING_AND_AFTER: translate("NetworkWords", "During and after"),
        MomentKind.LONG_AFTER: translate("NetworkWords", "After a longer time"),
    }[moment.kind]


def moment_small(moment: NetworkMoment, today: date) -> str:
    """What stands under the title: the day, the note, or both."""
    day = near_day_words(moment.on, today) if moment.on else ""
    return ", ".join(part for part in (day, moment.note) if part)


def line_words(state: State, alias: str) -> str:
    """The line and who gets in touch: "svag, Tall hör av sig"."""
    parts = [tie_word(state.tie, alias)]
    if state.reach is not Reach.NOBODY:
        parts.append(reach_words(state.reach, alias))
    return ", ".join(parts)


def support_word(support: bool) -> str:
    """Person or support function."""
    return translate("NetworkWords", "support function") if support else translate("NetworkWords", "person")


def node_words(placed: Placed, alias: str) -> str:
    """All that the picture shows of one node, in a sentence: what a list and a screen reader say."""
    state = placed.state
    sentence = translate("NetworkWords", "{ring}; line: {line}").format(
        ring=ring_word(ring_of(state.spot)), line=line_words(state, alias)
    )
    parts = [sentence]
    if placed.node.node.record.support:
        parts.insert(0, support_word(True))
    if state.knows is not None:
        parts.append(translate("NetworkWords", "the background: {words}").format(words=knows_words(state.knows)))
    if state.protection:
        parts.append(translate("NetworkWords", "protection against"))
    if placed.two_versions:
        parts.append(translate("NetworkWords", "two versions"))
    return "; ".join(parts)


def spoken(placed: Placed, alias: str) -> str:
    """What a screen reader says of a chosen node."""
    slice_ = slice_word(slice_of(placed.state.spot))
    return f"{placed.node.relation}. {slice_}. {node_words(placed, alias)}"


def change_words(change: Change, before: State, after: State, alias: str) -> str:
    """What has happened from one picture to another, as a fact."""
    words = {
        Change.GONE: translate("NetworkWords", "is no longer there"),
        Change.NEW: translate("NetworkWords", "has come in"),
        Change.NEARER: translate("NetworkWords", "nearer: {ring}").format(ring=ring_word(ring_of(after.spot))),
        Change.FURTHER: translate("NetworkWords", "further off: {ring}").format(ring=ring_word(ring_of(after.spot))),
        Change.SLICE: translate("NetworkWords", "now in: {slice}").format(slice=slice_word(slice_of(after.spot))),
        Change.TIE: translate("NetworkWords", "line from {before} to {after}").format(
            before=tie_word(before.tie, alias), after=tie_word(after.tie, alias)
        ),
        Change.REACH: reach_words(after.reach, alias),
        Change.KNOWS: translate("NetworkWords", "the background: {words}").format(words=knows_words(after.knows)),
        Change.PROTECTION: translate("NetworkWords", "protection against")
        if after.protection
        else translate("NetworkWords", "no protection against any more"),
    }
    return words[change]


def heir_words(line: PhaseOutLine) -> str:
    """Who takes over; empty when that is not written."""
    return line.heir.relation if line.heir is not None else line.line.record.heir_words


def phase_out_words(line: PhaseOutLine, today: date) -> str:
    """When a support function ends, how, and who takes over."""
    record = line.line.record
    parts = [near_day_words(record.on, today)] if record.on else []
    if record.how:
        parts.append(record.how)
    if heir := heir_words(line):
        parts.append(translate("NetworkWords", "{relation} takes over").format(relation=heir))
    return "; ".join(parts) or translate("NetworkWords", "not said")
