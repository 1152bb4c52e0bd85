"""The consents of a file in a list, to choose which one is shown."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from desktop.domain.consent import ConsentState
from desktop.ui.views.consents import consent_words as words
from desktop.ui.views.consents.reading import ConsentOnFile, FileConsents, parts_of
from desktop.ui.widgets import PickRow, RowCard, RowWords

_ICONS = {
    ConsentState.IN_FORCE: "file-text",
    ConsentState.PROPOSED: "hourglass",
    ConsentState.EXPIRED: "hourglass",
    ConsentState.SUSPENDED: "hourglass",
    ConsentState.WITHDRAWN: "prohibit",
}


class ConsentRows(RowCard):
    """Made anew only when they say something else, so that a choice moves no focus."""

    def __init__(self) -> None:
        super().__init__(self.tr("Consents"))
        self._listed: list[RowWords] = []

    def show_consents(self, found: FileConsents, shown: ConsentOnFile, today: date) -> QWidget | None:
        """Shows these; answers the row that should have the focus where the one that had it was made anew."""
        listed = [_row(one, today) for one in found.consents]
        refocus: QWidget | None = None
        if listed != self._listed:
            focused = next((at for at, row in enumerate(self.rows) if row.hasFocus()), None)
            self.clear()
            for number, row in enumerate(listed):
                self.add_row(PickRow(row, str(number)))
            if focused is not None:
                refocus = self.rows[min(focused, len(listed) - 1)]
        self._listed = listed
        self.choose(str(found.consents.index(shown)))
        return refocus


def _row(one: ConsentOnFile, today: date) -> RowWords:
    consent = one.view.seen.record
    parts = words.parts_words(parts_of(consent))
    return RowWords(
        title=words.title_words(consent),
        detail=" · ".join(part for part in (words.parties_words(one.parties), parts) if part),
        right=words.state_words(one.view, today),
        icon=_ICONS[one.view.state],
        bold=False,
    )
