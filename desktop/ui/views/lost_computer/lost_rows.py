"""Lost computers in a list: whose it was, and since when it is shut off, or closed."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from desktop.services.county.lost_computers import Summary
from desktop.ui.views.lost_computer.fact_words import moment
from desktop.ui.widgets import PickRow, RowCard, RowWords

translate = QCoreApplication.translate


def closed_title() -> str:
    """Above those with which there is nothing more to do."""
    return translate("LostComputer", "Closed matters")


def lost_rows(lost: Iterable[Summary]) -> RowCard:
    """A row for each, picked by the compartment in hexadecimal."""
    rows = RowCard(translate("LostComputer", "Lost computers"))
    for one in lost:
        whose = ", ".join(part for part in (one.who.name, one.who.unit_name) if part)
        tone = "redink" if one.closed_at is None else "ink2"
        look = RowWords(whose, _when(one), icon="laptop", icon_tone=tone)
        rows.add_row(PickRow(look, one.compartment.hex(), choice=False))
    return rows


def _when(one: Summary) -> str:
    shut_off = translate("LostComputer", "Shut off {when}").format(when=moment(one.revoked_at))
    if one.closed_at is None:
        return shut_off
    return translate("LostComputer", "{first}, closed {when}").format(first=shut_off, when=moment(one.closed_at))
