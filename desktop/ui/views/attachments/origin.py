"""From where in the file somebody came to its documents: the way back, and what a file that is added belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.identity import CompartmentId, RecordId
from desktop.ui.screen import Place

NOTES, SESSIONS = "journal", "assignment"
"""Keys of the tabs."""


@dataclass(frozen=True, slots=True)
class Origin:
    """`about`: the note; None from the sessions, which lie in a compartment of their own. `adds`: to add a file."""

    tab: str
    about: RecordId | None = None
    adds: bool = True

    def place(self, file: CompartmentId) -> Place:
        """The documents, come to from here."""
        note = f"{self.about.device}.{self.about.sequence}" if self.about is not None else ""
        return Place("people", file, tab="attachments", part="/".join(("add" if self.adds else "see", self.tab, note)))

    def back(self, file: CompartmentId) -> Place:
        """Where one came from."""
        note = f"{self.about.device}.{self.about.sequence}" if self.about is not None else ""
        return Place("people", file, tab=self.tab, part=note)


def origin_of(part: str) -> Origin | None:
    """What `Origin.place` has said; None of anything else."""
    words = part.split("/")
    if len(words) != 3 or words[0] not in ("add", "see"):
        return None
    return Origin(words[1], note_of(words[2]), words[0] == "add")


def note_of(words: str) -> RecordId | None:
    """A record's id from its two numbers."""
    device, _, sequence = words.partition(".")
    return RecordId(int(device), int(sequence)) if device.isdigit() and sequence.isdigit() else None
