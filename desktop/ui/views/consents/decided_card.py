"""What stands handed over on other rules than consent: who decided it, on which rule, why, and until when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import local
from desktop.ui.views.consents import consent_words as words
from desktop.ui.views.consents.reading import DecidedOnFile
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.widgets import Button, Card, Column, Flow, Hairline, Label


class DecidedCard(Card):
    """`ended(record)` when one is to be taken back; `new_wanted` when another is to be handed over."""

    ended = Signal(object)
    new_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Handed over on another basis"), gap=0.5, margins=(0.95, 0.65, 0.95, 0.85))
        self._about = Label(self.tr("Where a rule of law lets it, and somebody has decided so."), tone="ink2")
        self._rows = Parts(gap=0.5)
        self.rows: list[DecidedRow] = []
        self.new = Button(self.tr("Hand over on another basis"), "share-network")
        self.add(self._about, self._rows, Flow(self.new, gap=0.5))
        self.new.clicked.connect(self.new_wanted)

    def show_decided(self, decided: Sequence[DecidedOnFile], today: date, *, closed: bool, any_rules: bool) -> None:
        """Shows these, the newest first; without rules in the policy there is nothing to hand over on."""
        self.new.setVisible(not closed and any_rules)
        self.rows = [DecidedRow(one, today) for one in decided]
        parts: list[QWidget] = []
        for row in self.rows:
            row.ended.connect(self.ended)
            parts += [Hairline(), row] if parts else [row]
        self._rows.show_parts(*parts)


class DecidedRow(QWidget):
    """One of them."""

    ended = Signal(object)

    def __init__(self, one: DecidedOnFile, today: date) -> None:
        super().__init__()
        self._one = one
        record = one.view.seen.record
        at = local(record.disclosed_at).date() if record.disclosed_at is not None else None
        what = self.tr("{parts} to {units}").format(
            parts=words.parts_words(record.information), units=words.parties_words(one.parties)
        )
        decided = self.tr("Decided {day} by {name}: {rule}, {statute}.").format(
            day=words.year_day(at, today), name=one.decided_by, rule=record.rule_name, statute=record.statute
        )
        self.end = Button(self.tr("Take it back"), "arrow-u-up-left")
        self.end.setAccessibleDescription(what)
        self.end.setHidden(record.ended_at is not None)
        self.setLayout(
            Column(
                Label(what, bold=True),
                Label(decided),
                Label(self.tr("Why: {reason}").format(reason=record.reason), tone="ink2"),
                Label(self._standing(today), role="small", tone="ink2"),
                Flow(self.end, gap=0.5),
                gap=0.2,
            )
        )
        self.end.clicked.connect(self._pressed)

    def _standing(self, today: date) -> str:
        record, one = self._one.view.seen.record, self._one
        if record.ended_at is None:
            until = words.year_day(record.valid_until, today)
            waits = self.tr("waiting to be sent") if one.view.waiting else self.tr("sent")
            return self.tr("May be read until {day}, {sent}").format(day=until, sent=waits)
        day = words.year_day(local(record.ended_at).date(), today)
        if one.back.is_over:
            return self.tr("Taken back {day}. Everyone has confirmed.").format(day=day)
        return self.tr("Taken back {day}. Somebody has not confirmed yet.").format(day=day)

    @Slot()
    def _pressed(self) -> None:
        self.end.setEnabled(False)
        self.ended.emit(self._one.view.seen)
