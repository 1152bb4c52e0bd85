"""Kopiera till journalen: the words on the clipboard for half a minute, and a line that says where they belong."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.domain.clock import local
from desktop.domain.identity import CompartmentId
from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.domain.records.consultation import Consultation
from desktop.services.file.journal_copy import ANSWER, JournalCopies, JournalCopy
from desktop.ui.clipboard import clipboard
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.extract.labels import field_label, item_title
from desktop.ui.views.extract.values import value_words
from desktop.ui.widgets.time_words import clock, long_day_with_year, short_day_with_year

translate = QCoreApplication.translate

_BARE = frozenset({"text", "words", "what", "relation"})
"""Fields whose words speak for themselves."""


class JournalCopier(QObject):
    """`said(words)`: what has become of it. One at a time."""

    said = Signal(str)

    def __init__(self, copies: JournalCopies, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._copies, self._tasks = copies, tasks
        self._clipboard = clipboard()

    def copy(self, file: CompartmentId, seen: Projection[Any], fields: tuple[str, ...] = ()) -> None:
        """Copy one record as it is saved now, or these fields of it."""
        call = partial(self._copies.of, file, seen.ref, type(seen.record), fields)
        self._tasks.run(self, call, self._copied, self._failed)

    def _copied(self, found: JournalCopy) -> None:
        self._clipboard.put(as_text(found, self._signature(found)))
        said = self.tr(
            "Copied. Paste it into your own records system within 30 seconds: the official note stands there, not here."
        )
        blank = self.tr("Names and places are left out: the person has a protected identity.")
        self.said.emit(f"{said} {blank}" if found.blanked else said)

    def _signature(self, found: JournalCopy) -> str:
        moment = local(found.by.at)
        when = f"{short_day_with_year(moment.date())} {clock(moment)}"
        return self.tr("Written by {name} {when}").format(name=found.by.name, when=when)

    def _failed(self, error: Exception) -> None:
        self.said.emit(sentence(error))


def as_text(found: JournalCopy, signature: str) -> str:
    """Plain lines: what it is and the day, what was written, and by whom."""
    lines = [f"{_title(found.kind)}, {long_day_with_year(found.on)}"]
    for name, value in found.fields:
        words = value_words(value)
        lines.append(words if name in _BARE else f"{_label(found.kind, name)}: {words}")
    return "\n".join([*lines, signature])


def _title(kind: type[Record]) -> str:
    return translate("JournalCopy", "Consultation without names") if kind is Consultation else item_title(kind)


def _label(kind: type[Record], name: str) -> str:
    if kind is Consultation:
        return {
            "code": translate("JournalCopy", "Code"),
            ANSWER: translate("JournalCopy", "The county answered"),
        }[name]
    return field_label(kind, name)
