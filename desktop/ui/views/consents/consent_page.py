"""A consent that holds, or will: what it says, what it would let out, what it has let out, and withdrawing it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import local
from desktop.domain.consent import ConsentState
from desktop.domain.identity import RecordRef
from desktop.services.consent.consents import DisclosureView
from desktop.ui.sentences import sentence
from desktop.ui.views.consents import consent_words as words
from desktop.ui.views.consents import reading
from desktop.ui.views.consents.consent_card import ConsentCard
from desktop.ui.views.consents.copy_card import CopyCard, see_words
from desktop.ui.views.consents.others_card import OthersCard
from desktop.ui.views.consents.part_card import PartCard
from desktop.ui.views.consents.reading import ConsentOnFile, FileConsents
from desktop.ui.views.consents.signature_card import SignatureCard
from desktop.ui.views.consents.withdrawal_card import WithdrawalCard
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.widgets import Banner, Column, ListRow, RowCard, RowWords, TwoPane


class ConsentPage(QWidget):
    """`disclosed` when it is to be handed over; `part_wanted` when only a part is to be withdrawn.

    `withdrawal`, `part`, `others` and `signature` have signals of their own.
    """

    disclosed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: RecordRef | None = None
        self._one: ConsentOnFile | None = None
        self._notices = Parts(gap=0.5)
        self.card, self.copy, self.withdrawal = ConsentCard(), CopyCard(), WithdrawalCard()
        self.signature, self.others, self.part = SignatureCard(), OthersCard(), PartCard()
        self.rows = RowCard(self.tr("Handed over"))
        panes = TwoPane(side_width=15.8, gap=0.75, main_gap=0.75)
        for part in (self.signature, self.others, self.rows, self.copy, self.card):
            panes.main.addWidget(part)
        panes.main.addStretch(1)
        panes.side.addWidget(self.withdrawal)
        panes.side.addWidget(self.part)
        panes.side.addStretch(1)
        self.setLayout(Column(self._notices, panes, gap=0.75))
        self.copy.disclose.clicked.connect(self._disclose)
        self.withdrawal.part_wanted.connect(self._show_part)
        self.part.left.connect(self._hide_part)
        self.part.hide()

    def show_consent(self, one: ConsentOnFile, found: FileConsents, today: date, soon: int) -> None:
        """Shows this one."""
        out = [view for view in one.view.disclosures if view.seen.record.ended_at is None]
        self.card.show_consent(one, found.alias, today, soon)
        waits = one.view.seen.record.awaits_signature
        self.signature.setVisible(waits)
        self.signature.show_card(closed=found.closed)
        self.others.setVisible(bool(one.view.others))
        self.others.show_others(one.view.others, closed=found.closed)
        if self._shown != one.view.seen.ref:
            self._hide_part()
        self._shown, self._one = one.view.seen.ref, one
        self._show_notices(one)
        self._show_rows(one, out, today)
        self._show_copy(one, found, today)
        divisible = len(one.parties) + len(reading.parts_of(one.view.seen.record)) > 2
        may_narrow = divisible and one.view.state is ConsentState.IN_FORCE and not found.closed
        draft = found.drafts.get(reading.WITHDRAWAL)
        self.withdrawal.show_withdrawal(found.alias, draft, in_parts=may_narrow)

    @Slot()
    def _show_part(self) -> None:
        if self._one is not None:
            self.part.show_consent(self._one)
            self.part.show()
            self.part.focus()

    @Slot()
    def _hide_part(self) -> None:
        self.part.hide()

    def say(self, error: Exception) -> None:
        """It could not be handed over."""
        self.copy.disclose.setEnabled(True)
        self._notices.show_parts(Banner("info", sentence(error)))
        self._notices.show()

    def _show_notices(self, one: ConsentOnFile) -> None:
        notices = [Banner("info", sentence(one.refusal))] if one.refusal is not None else []
        if one.view.state is ConsentState.PROPOSED and not one.view.seen.record.awaits_signature:
            notices.append(Banner("info", self.tr("It has not begun to hold, so nothing can be handed over yet.")))
        self._notices.show_parts(*notices)
        self._notices.setVisible(bool(notices))

    def _show_rows(self, one: ConsentOnFile, out: list[DisclosureView], today: date) -> None:
        self.rows.clear()
        for view in out:
            self.rows.add_row(ListRow(self._row(one, view, today), bar="dashed" if view.waiting else ""))
        self.rows.setVisible(bool(out))

    def _row(self, one: ConsentOnFile, view: DisclosureView, today: date) -> RowWords:
        record = view.seen.record
        readers = [member.name or member.unit_name for member in one.readers]
        at = record.disclosed_at
        day = words.year_day(local(at).date(), today) if at is not None else ""
        units = words.parties_words([party for party in one.parties if party.unit in record.recipients])
        detail = self.tr("Handed over {day}, holds until {until}").format(
            day=day, until=words.year_day(record.valid_until, today)
        )
        return RowWords(
            title=words.parts_words(record.information),
            second=", ".join(part for part in (units, words.names_words(readers)) if part),
            detail=detail,
            right=self._right(view),
            right_icon="hourglass" if view.waiting else "paper-plane-tilt",
            icon="share-network",
        )

    def _right(self, view: DisclosureView) -> str:
        if not view.waiting:
            return self.tr("sent")
        return self.tr("a later version is waiting") if view.sent else self.tr("waiting to be sent")

    def _show_copy(self, one: ConsentOnFile, found: FileConsents, today: date) -> None:
        everyone = {member.member for member in one.readers}
        new = one.package is not None and any(member.member not in everyone for member in one.package.recipients)
        self.copy.setVisible(one.is_out or one.package is not None)
        if one.package is not None and (not one.is_out or new):
            self.copy.show_preview(one, found.unit, found.sender, today)
        elif one.is_out:
            purpose = self.tr("As they have it now. Later versions of the same parts follow while the consent holds.")
            self.copy.show_items(one.items, see_words(one.parties), purpose, today)

    @Slot()
    def _disclose(self) -> None:
        self.copy.disclose.setEnabled(False)  # until it is answered: two presses are one
        self.disclosed.emit()
