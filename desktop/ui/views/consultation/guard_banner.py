"""The amber banner: someone could be recognised by the text. It explains, and sending waits for a choice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.services.guard import Finding, Recognisable
from desktop.ui.views.consultation.guard_words import guard_sentences
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Banner
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.layouts import Column


class GuardBanner(QWidget):
    """Shown while there is something to choose; hidden otherwise.

    Signals: `rewrite` and `keep_here` when those are pressed; `reason_changed` when the reason to send anyway is typed,
    or that choice is made.
    """

    rewrite = Signal()
    keep_here = Signal()
    reason_changed = Signal()

    def __init__(self, *, keeps: bool = True, parent: QWidget | None = None) -> None:
        """`keeps`: the text may be kept on this computer only. Else whoever writes rewrites where she stands."""
        super().__init__(parent)
        self.rewrite_button = Button(self.tr("Rewrite"))
        self.anyway_button = Button(self.tr("Send anyway, say why"))
        self.keep_button = Button(self.tr("Keep only here"))
        self.reason = Field(self.tr("Why does it need to be written so?"), help=self.tr("The county sees this too."))
        if not keeps:
            self.rewrite_button.hide()
            self.keep_button.hide()
        buttons = (self.rewrite_button, self.anyway_button, self.keep_button)
        self.banner = Banner("decide", "", " ", buttons=buttons, icon="users-three")
        self.banner.body.addWidget(self.reason)
        self.setLayout(Column(self.banner, gap=0))
        self.reason.hide()
        self.hide()
        self._reasons: frozenset[Recognisable] = frozenset()
        self.rewrite_button.clicked.connect(self.rewrite)
        self.anyway_button.clicked.connect(self._send_anyway)
        self.keep_button.clicked.connect(self.keep_here)
        self.reason.changed.connect(self._reason_typed)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Explain these; none hides the banner. A reason that has been typed stays."""
        self._reasons = frozenset(finding.reason for finding in findings)
        self.setVisible(bool(findings))
        if not findings:
            return
        first, rest = guard_sentences(findings)
        self.banner.first.setText(first)
        self.banner.rest.setText(rest)
        self.banner.setAccessibleName(f"{first} {rest}")
        self.anyway_button.setVisible(self._may_be_sent())
        chosen = bool(self.reason.text()) or not self.reason.isHidden()
        self.reason.setVisible(self._may_be_sent() and chosen)

    def set_reason(self, text: str) -> None:
        """A reason from a draft. Typed before, it is a choice made before."""
        self.reason.set_text(text)
        self.reason.hide()

    def reason_given(self) -> str:
        """Why it is to be sent all the same; empty while that has not been chosen or may not be."""
        shown = not self.isHidden() and not self.reason.isHidden()
        return self.reason.text().strip() if shown else ""

    def blocks(self) -> bool:
        """Whether sending waits for a choice here."""
        return bool(self._reasons) and not self.reason_given()

    def _may_be_sent(self) -> bool:
        return Recognisable.PERSONAL_NUMBER not in self._reasons

    @Slot()
    def _send_anyway(self) -> None:
        self.reason.show()
        self.reason.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reason_changed.emit()

    @Slot(str)
    def _reason_typed(self, _text: str) -> None:
        self.reason_changed.emit()
