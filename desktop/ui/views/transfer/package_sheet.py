"""The package in words: on the screen before it goes, on the paper in it, and in the file for other programs.

All three are made of the items that go, so that what is shown is what is sent.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication

from desktop.domain.identity import RecordId
from desktop.domain.network import State
from desktop.domain.records import Record
from desktop.domain.records.case_transfer import TransferPart
from desktop.domain.records.network_map import NetworkNode, NetworkState
from desktop.services.extract.register_extract_handling import Handling
from desktop.services.extract.register_extract_items import Fact
from desktop.services.extract.register_extract_rules import RULES
from desktop.services.transfer.packing import CasePackage, Packed
from desktop.ui.printing.sheet import Facts, Heading, OwnWords, Part, Sheet
from desktop.ui.views.extract.labels import field_label, item_title
from desktop.ui.views.extract.values import fact_words, state_words
from desktop.ui.views.transfer.transfer_words import transfer_part_word

translate = QCoreApplication.translate

SCHEMA, VERSION = "arende-overflyttning", 1


@dataclass(frozen=True, slots=True)
class Worded:
    """One item in words: (label, text), the label empty where the words stand alone."""

    item: Packed
    title: str
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Ends:
    """From whom, to whom and when: codes and official names of municipalities, and the sender's handler."""

    sender: tuple[str, str]
    handler: str
    receiver: tuple[str, str]
    on: date

    @property
    def lead(self) -> str:
        """In one sentence."""
        words = translate(
            "CaseTransfer", "{sender} asks {receiver} to take over the case. It belongs to the sender until answered."
        )
        return words.format(sender=self.sender[1], receiver=self.receiver[1])


def worded(package: CasePackage) -> list[tuple[TransferPart, list[Worded]]]:
    """The items in words, part by part."""
    relations = {item.id: item.record.relation for item in package.items if isinstance(item.record, NetworkNode)}
    return [(part, [_worded(item, relations) for item in package.items if item.part is part]) for part in package.parts]


def package_sheet(package: CasePackage, ends: Ends) -> Sheet:
    """The paper."""
    return Sheet(_title(), ends.lead, tuple(package_parts(package)), ends.sender[1], ends.on)


def package_parts(package: CasePackage) -> Iterator[Part]:
    """What the package holds, as it is read."""
    if package.words:
        yield OwnWords(package.words, translate("CaseTransfer", "To the one who receives"))
    for part, items in worded(package):
        yield Heading(transfer_part_word(part))
        for one in items:
            if one.title:
                yield Heading(one.title, level=2)
            if one.facts and all(label for label, _ in one.facts):
                yield Facts(one.facts)
            else:
                yield from (OwnWords(text) for _, text in one.facts)


def package_json(package: CasePackage, ends: Ends) -> bytes:
    """The same for other programs, with its own description."""
    content = {
        "schema": {"name": SCHEMA, "version": VERSION, "description": _description()},
        "title": _title(),
        "lead": ends.lead,
        "made_on": ends.on.isoformat(),
        "from": {"code": ends.sender[0], "name": ends.sender[1], "handler": ends.handler},
        "to": {"code": ends.receiver[0], "name": ends.receiver[1]},
        "words": package.words,
        "parts": [
            {"part": part.value, "title": transfer_part_word(part), "items": [_item_json(one) for one in items]}
            for part, items in worded(package)
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def _title() -> str:
    return translate("CaseTransfer", "A case that moves")


def _worded(item: Packed, relations: dict[RecordId | None, str]) -> Worded:
    match item.record:
        case None:
            return Worded(item, "", (("", item.text),))
        case NetworkNode():
            return Worded(item, "", ())
        case NetworkState() as said:
            title = relations.get(RecordId(*said.node) if said.node else None, "")
            words = [state_words(_state(said)), said.words or ""]
            return Worded(item, title, tuple(("", text) for text in words if text))
        case record:
            return Worded(item, item_title(type(record)), tuple(_facts(record)))


def _facts(record: Record) -> Iterator[tuple[str, str]]:
    kind, defaults = type(record), type(record)()
    for name, handling in RULES[kind].fields.items():
        value = getattr(record, name)
        if handling is not Handling.MACHINE and value != getattr(defaults, name):
            yield field_label(kind, name), fact_words(Fact(kind, name, value))


def _state(said: NetworkState) -> State:
    given = {name: getattr(said, name) for name in State.__dataclass_fields__ if getattr(said, name) is not None}
    return State(**given)


def _item_json(one: Worded) -> dict[str, Any]:
    found: dict[str, Any] = {"title": one.title, "facts": [{"label": name, "value": text} for name, text in one.facts]}
    record = one.item.record
    if record is None:
        return {**found, "text": one.item.text}
    defaults = type(record)()
    fields = {
        name: msgspec.to_builtins(getattr(record, name))
        for name in record.__struct_fields__
        if getattr(record, name) != getattr(defaults, name)
    }
    return {**found, "kind": type(record).__name__, "id": list(one.item.id or ()), "fields": fields}


def _description() -> dict[str, str]:
    return {
        "parts": translate("CaseTransfer", "What was sent, part by part; `title` says it in words."),
        "items": translate("CaseTransfer", "`facts` are the words; `kind`, `id` and `fields` are for programs."),
        "words": translate("CaseTransfer", "What the sender wrote to the one who receives."),
    }
