"""The extract as a paper, and as a file that another program can read. Both say the same."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain.records.request import HarmGround
from desktop.services.extract.register_extract import GAP, LeftOut, Released
from desktop.services.extract.register_extract_handling import Section
from desktop.services.extract.register_extract_items import Item, Piece
from desktop.ui.printing.sheet import Facts, Heading, OwnWords, Paragraph, Part, Rows, Sheet
from desktop.ui.views.extract.labels import field_label, item_title, section_title
from desktop.ui.views.extract.values import fact_words, writer_words
from desktop.ui.widgets.time_words import long_day_with_year

translate = QCoreApplication.translate

SCHEMA, VERSION = "registerutdrag", 1
_SHORT = 70
_OWN = ("text", "own_words", "situation_now", "wishes")
"""Texts that are never only a fact."""


def extract_sheet(given: Released, day: date) -> Sheet:
    """The paper for the one it is about."""
    lead = translate(
        "Extract",
        "This is what social services in {unit} have written about you in this program. You may ask us to correct what"
        " is wrong, and to explain what is hard to understand.",
    ).format(unit=given.unit)
    parts: list[Part] = [*_about_this_paper(given), *extract_parts(given), *_rights()]
    return Sheet(translate("Extract", "What is written about you"), lead, tuple(parts), _foot(given.unit), day)


def extract_parts(given: Released) -> Iterator[Part]:
    """The items, section by section; who has opened the file last, as a table."""
    for section, items in groupby(given.items, key=lambda item: item.section):
        yield Heading(section_title(section))
        if section is Section.READERS:
            yield _readers(list(items))
        else:
            for item in items:
                yield from _item(item)
    if given.left_out:
        yield Heading(translate("Extract", "What is not here"))
        yield _left_out(given.left_out)


def _about_this_paper(given: Released) -> Iterator[Part]:
    yield Paragraph(
        translate(
            "Extract",
            "What tells of other people has been left out. {gap} stands where words have been left out. Earlier"
            " wordings of what you read here are kept; ask for them if you want to see them.",
        ).format(gap=GAP),
        small=True,
    )


def _rights() -> Iterator[Part]:
    """What one is told with an extract (GDPR art. 15.1): why, who, how long, and what one may do."""
    yield Heading(translate("Extract", "Why it is written, and what you may do"))
    yield Facts(
        (
            (
                translate("Extract", "Why"),
                translate("Extract", "So that social services can plan and give you support, as the law asks of us."),
            ),
            (
                translate("Extract", "Who can see it"),
                translate("Extract", "Those who work with your matter. Others only as this paper says."),
            ),
            (
                translate("Extract", "How long"),
                translate("Extract", "As long as the law on our files says. Ask us what it means for you."),
            ),
            (
                translate("Extract", "If something is wrong"),
                translate("Extract", "Tell us. We correct it, or write down what you say beside it."),
            ),
            (
                translate("Extract", "If you want to complain"),
                translate("Extract", "To us, or to Integritetsskyddsmyndigheten (IMY), which supervises this."),
            ),
        )
    )


def _foot(unit: str) -> str:
    return translate("Extract", "{unit}, social services").format(unit=unit)


def _item(item: Item) -> Iterator[Part]:
    yield Heading(item_words(item), level=2)
    facts = [(field_label(fact.kind, fact.name), fact_words(fact)) for fact in item.facts]
    facts += [(field_label(piece.kind, piece.name), piece.text) for piece in item.pieces if _is_short(piece, item)]
    if facts:
        yield Facts(tuple(facts))
    for piece in item.pieces:
        if not _is_short(piece, item):
            yield OwnWords(piece.text, piece_source(piece))


def _is_short(piece: Piece, item: Item) -> bool:
    """A few words that stand better beside their label than as a text of their own."""
    few = len(piece.text) <= _SHORT and "\n" not in piece.text
    return few and piece.kind is item.kind and piece.name not in _OWN and not piece.rival


def item_words(item: Item) -> str:
    """The heading of an item: what it is, its day, and who wrote it."""
    parts = [item_title(item.kind)]
    if item.on is not None:
        parts.append(long_day_with_year(item.on))
    if by := writer_words(item.by):
        parts.append(by)
    if item.deleted:
        parts.append(translate("Extract", "taken away, but still kept"))
    return " · ".join(parts)


def piece_source(piece: Piece) -> str:
    """What stands under a free text: which field it is, and what else is known of it."""
    words = [field_label(piece.kind, piece.name)]
    words += [fact_words(fact) for fact in piece.facts]
    if piece.rival:
        words.append(translate("Extract", "another version, of which nobody has chosen one"))
    return " · ".join(word for word in words if word)


def _readers(items: Sequence[Item]) -> Rows:
    head = (translate("Extract", "Day"), translate("Extract", "Who"), translate("Extract", "What was done"))
    rows = []
    for item in items:
        facts = {fact.name: fact_words(fact) for fact in item.facts}
        what = facts.get("act", translate("Extract", "opened"))
        if "times" in facts:
            what = translate("Extract", "{what}, {count} times").format(what=what, count=facts["times"])
        rows.append((long_day_with_year(item.on) if item.on else "", writer_words(item.by), what))
    return Rows(head, tuple(rows), (1.2, 1.4, 1.4))


def _left_out(left: Sequence[LeftOut]) -> Rows:
    head = (translate("Extract", "Part"), translate("Extract", "Day"), translate("Extract", "Why it is not here"))
    rows = tuple((section_title(one.section), long_day_with_year(one.on) if one.on else "", _why(one)) for one in left)
    return Rows(head, rows, (1.4, 1.2, 2.0))


def _why(left: LeftOut) -> str:
    words = ground_words(left.ground)
    if left.partly:
        return translate("Extract", "Some words: {why}").format(why=words)
    return capital(words)


def capital(words: str) -> str:
    """With a capital first."""
    return words[:1].upper() + words[1:]


def ground_words(ground: HarmGround | None) -> str:
    """Why something is not released, as a reason that can be read by anybody."""
    if ground is None:
        return translate("Extract", "it tells of somebody else")
    return {
        HarmGround.CHILD: translate("Extract", "it could harm the child"),
        HarmGround.SOMEBODY_ELSE: translate("Extract", "it tells of somebody else"),
        HarmGround.WHEREABOUTS: translate("Extract", "it could show where somebody lives or is"),
        HarmGround.TOLD_IN_CONFIDENCE: translate("Extract", "the one who told it could come to harm"),
    }[ground]


# For another program


def extract_json(given: Released, day: date) -> bytes:
    """The same as the paper, with its own description, so that it can be understood without this program."""
    content = {
        "schema": {"name": SCHEMA, "version": VERSION, "description": _description()},
        "made_on": day.isoformat(),
        "controller": _foot(given.unit),
        "items": [_item_json(item) for item in given.items],
        "left_out": [
            {"section": one.section.value, "on": _iso(one.on), "reason": ground_words(one.ground), "partly": one.partly}
            for one in given.left_out
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=2).encode()


def _item_json(item: Item) -> dict[str, Any]:
    return {
        "section": item.section.value,
        "kind": item.kind.__name__,
        "title": item_title(item.kind),
        "on": _iso(item.on),
        "written_by": writer_words(item.by),
        "deleted": item.deleted,
        "facts": [{"field": f.name, "label": field_label(f.kind, f.name), "value": fact_words(f)} for f in item.facts],
        "texts": [{"field": p.name, "label": piece_source(p), "text": p.text} for p in item.pieces],
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _description() -> dict[str, str]:
    return {
        "items": translate("Extract", "Everything that is written about the person, in the order of the sections."),
        "items.section": translate("Extract", "The part of the file, as a code; `title` says it in words."),
        "items.facts": translate("Extract", "Fields: the code, what it is called, and the value in words."),
        "items.texts": translate("Extract", "Free text. {gap} stands where words have been left out.").format(gap=GAP),
        "items.on": translate("Extract", "The day it is about, as year-month-day; null where it is not known."),
        "items.deleted": translate("Extract", "It was taken away from the file but is still kept."),
        "left_out": translate("Extract", "What is not here: part, day and reason, never the words."),
    }
