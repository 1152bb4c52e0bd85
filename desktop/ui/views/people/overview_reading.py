"""What *Översikt* reads in one go, and keeps of what could not be saved. Its methods run on the database thread."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Drafts
from desktop.services.file.person_files import FileOverview, PersonFiles
from desktop.services.protected.protection import Protection
from desktop.ui.views.draft_keeper import Content


@dataclass(frozen=True, slots=True)
class Found:
    """What the tab shows. `openers`: names of those who can open the envelope in an emergency."""

    overview: FileOverview
    unsaved: Content
    openers: tuple[str, ...]


class Reading:
    """The services behind the tab."""

    def __init__(self, files: PersonFiles, protection: Protection, drafts: Drafts) -> None:
        self._files, self._protection, self._drafts = files, protection, drafts

    def read(self, file: CompartmentId) -> Found:
        """All of it. Raises KnownError GONE, FILE_DAMAGED."""
        unsaved = self._drafts.get(_key(file)) or {}
        return Found(self._files.overview(file), unsaved, self._protection.openers(file))

    def unmask(self, file: CompartmentId, reason: str) -> tuple[int, Found]:
        """In the log first; then until when it may show (ms), and what the fields hold. Raises REASON_MISSING."""
        shown = self._protection.unmask(file, reason)
        return shown.until, self.read(file)

    def keep_unsaved(self, file: CompartmentId, fields: Content, _person: object) -> None:
        """Fields that could not be saved wait in a draft; none, and it is dropped."""
        if fields:
            self._drafts.keep(_key(file), fields)
        else:
            self._drafts.drop(_key(file))


def _key(compartment: CompartmentId) -> str:
    return f"person/{compartment.hex()}"
