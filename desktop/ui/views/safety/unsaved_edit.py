"""What an editor of a tab showed and could not save, so that it can be opened again with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop.domain import codebook
from desktop.domain.identity import CompartmentId, RecordId
from desktop.domain.ports import Drafts
from desktop.domain.projection import Projection
from desktop.domain.records import Record


@dataclass(frozen=True, slots=True)
class UnsavedEdit:
    """An editor by the kind of its record; `record` None for something new; `heading` of a section."""

    kind: type[Record]
    heading: str = ""
    record: RecordId | None = None
    fields: Mapping[str, Any] = field(default_factory=dict)


class UnsavedEdits:
    """The one editor of a `room` that may hold something unsaved. Lives on the database thread."""

    def __init__(self, drafts: Drafts, file: CompartmentId, room: str = "safety") -> None:
        self._drafts, self._key = drafts, f"{room}/{file.hex()}"

    def keep(self, about: UnsavedEdit, fields: dict[str, Any], record: Projection[Any] | None) -> None:
        """Keep what could not be saved; drop it when that is nothing. `record`: what its first words have made."""
        if not fields:
            self._drafts.drop(self._key)
            return
        ids = {"record": list(record.id)} if record is not None else {}
        self._drafts.keep(
            self._key, {"kind": codebook.kind_of(about.kind), "heading": about.heading, "fields": fields, **ids}
        )

    def get(self) -> UnsavedEdit | None:
        """What waits to be put back, if anything does."""
        kept = self._drafts.get(self._key)
        if kept is None:
            return None
        record = RecordId(*kept["record"]) if "record" in kept else None
        return UnsavedEdit(codebook.KINDS[kept["kind"]], kept["heading"], record, kept["fields"])

    def drop(self) -> None:
        """What it belonged to has been removed by the one who wrote it."""
        self._drafts.drop(self._key)
