"""Villkoren kring uppdraget: how often in which way, money, when it is followed up, and who reads a worry."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from msgspec.structs import replace
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.ports import MemberInfo
from desktop.domain.records.assignment import Assignment, Mode, Share
from desktop.services.assignment.concerns import USUAL_DAYS
from desktop.ui.views.draft_keeper import Content
from desktop.ui.views.halves import Halves
from desktop.ui.views.sessions.session_words import meeting_word
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.choice import ChoiceField
from desktop.ui.widgets.date_field import DateField
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Column
from desktop.ui.widgets.segment import Option

_NUMBER = re.compile(r"\d{1,7}")
_MONEY = re.compile(r"(\d{1,6})(?:[.,](\d{1,2}))?")


class AgreementCard(Card):
    """Nothing of it is needed. `edited` when the person has changed anything."""

    edited = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(gap=0.7, margins=(1.1, 0.9, 1.1, 1.1))
        self.mix = {
            mode: Field(self.tr("{way}, times a month").format(way=meeting_word(mode)), placeholder="0")
            for mode in Mode
        }
        self.review_on = DateField(self.tr("To be followed up on"), today)
        self.fee = Field(self.tr("Fee a month, kronor"))
        self.expenses = Field(self.tr("Expenses a month, kronor"))
        self.mile_pay = Field(self.tr("For each Swedish mile, kronor"), placeholder="25,00")
        everybody = self.tr("Everybody who handles the file")
        self.concern_to = ChoiceField(self.tr("A worry is read first by"), [], placeholder=everybody)
        self.concern_days = Field(
            self.tr("Days without anybody having read it"),
            placeholder=str(USUAL_DAYS),
            help=self.tr("Then it goes on."),
        )
        self.concern_then = ChoiceField(self.tr("and then by"), [], placeholder=everybody)
        self._everybody = everybody
        holder = QWidget()
        holder.setLayout(Halves(*self._parts(), gap_y=0.7))
        purpose = Label(self.tr("What has been agreed. May be empty, and be written later."), tone="ink2")
        self.add(Column(Label(self.tr("The agreement"), role="area"), purpose, gap=0.1), holder)
        for field in self._fields().values():
            field.changed.connect(self.edited)
        for choice in (self.concern_to, self.concern_then):
            choice.chosen.connect(self._changed)

    def _parts(self) -> list[QWidget]:
        money = [self.fee, self.expenses, self.mile_pay, self.review_on]
        return [*self.mix.values(), *money, self.concern_to, self.concern_then, self.concern_days]

    def _fields(self) -> dict[str, Field]:
        names = ("review_on", "fee", "expenses", "mile_pay", "concern_days")
        return {
            **{f"mix_{mode.value}": field for mode, field in self.mix.items()},
            **{name: getattr(self, name) for name in names},
        }

    def offer(self, handlers: Sequence[MemberInfo]) -> None:
        """Who may read a worry: those who have the key."""
        for choice in (self.concern_to, self.concern_then):
            chosen = choice.value()
            options = [Option("", self._everybody), *(Option(str(one.member), one.name) for one in handlers)]
            choice.choice.set_options(options, chosen)

    def content(self) -> Content:
        """What has been typed and chosen, also what cannot be read."""
        texts = {name: field.text() for name, field in self._fields().items()}
        return {
            **texts,
            "concern_to": self.concern_to.value() or "",
            "concern_then": self.concern_then.value() or "",
        }

    def set_content(self, content: Content) -> None:
        """Shows it."""
        for name, field in self._fields().items():
            field.set_text(content.get(name, ""))
        self.review_on.day()
        self.concern_to.set_value(content.get("concern_to") or None)
        self.concern_then.set_value(content.get("concern_then") or None)

    def agreed(self, before: Assignment) -> Assignment | None:
        """The terms with this; None when something cannot be read, which is said then."""
        numbers = {name: self._number(field) for name, field in self._fields().items() if name != "review_on"}
        if not self.review_on.check() or any(one == _UNREAD for one in numbers.values()):
            return None
        shares = tuple(Share(mode, numbers[f"mix_{mode.value}"] or 0) for mode in Mode)
        return replace(
            before,
            mix=tuple(share for share in shares if share.times),
            review_on=self.review_on.day(),
            fee=numbers["fee"],
            expenses=numbers["expenses"],
            mile_pay=numbers["mile_pay"],
            concern_to=_member(self.concern_to),
            concern_days=numbers["concern_days"] or None,
            concern_then=_member(self.concern_then),
        )

    def _number(self, field: Field) -> int | None:
        """A whole number, öre for the mile; None for nothing."""
        text = field.text().strip().replace(" ", "").replace("\u00a0", "")
        if not text:
            return None
        money = _MONEY.fullmatch(text) if field is self.mile_pay else None
        if money:
            return int(money[1]) * 100 + int((money[2] or "0").ljust(2, "0"))
        if field is not self.mile_pay and _NUMBER.fullmatch(text):
            return int(text)
        field.show_error(self.tr("Write it with figures, and not less than nothing."))
        return _UNREAD

    @Slot()
    def _changed(self) -> None:
        self.edited.emit()


_UNREAD = -1


def _member(choice: ChoiceField) -> int | None:
    value = choice.value()
    return int(value) if value else None


def content_of(terms: Assignment) -> Content:
    """What has been written, as the card shows it."""
    times = {share.mode: share.times for share in terms.mix}
    numbers = {name: getattr(terms, name) for name in ("fee", "expenses", "concern_days")}
    mile = terms.mile_pay
    return {
        **{f"mix_{mode.value}": str(times.get(mode, "") or "") for mode in Mode},
        **{name: "" if value is None else str(value) for name, value in numbers.items()},
        "mile_pay": "" if mile is None else f"{mile // 100},{mile % 100:02d}",
        "review_on": terms.review_on.isoformat() if terms.review_on else "",
        "concern_to": "" if terms.concern_to is None else str(terms.concern_to),
        "concern_then": "" if terms.concern_then is None else str(terms.concern_then),
    }
