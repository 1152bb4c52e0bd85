"""What has been written since it was handed over, and does not follow: a personal number has come into it."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.domain.records.consent import Information
from desktop.ui.views.consents.consent_words import parts_words
from desktop.ui.widgets import Banner


class HeldBanner(Banner):
    """Hidden while everything follows."""

    def __init__(self) -> None:
        super().__init__("waiting", " ", " ")
        self.hide()

    def show_parts(self, parts: Sequence[Information]) -> None:
        """These parts are held back."""
        self.setVisible(bool(parts))
        if not parts:
            return
        what = self.tr("{parts}: a personal number stands there.").format(parts=parts_words(parts))
        then = self.tr("It is never sent. The recipients keep the earlier words until you take the number out.")
        self.first.set_two(what, then)
        self.setAccessibleName(f"{what} {then}")
