"""What stands beside the map when nothing is being written: the chosen node, or the moment that is shown."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.network import ring_of, slice_of
from desktop.domain.records.network_map import Knows, Reach, Spot, Tie
from desktop.services.network.network_view import MapView, Picture, Placed
from desktop.ui.views.conflict.rival_notice import RivalNotice
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.network_map.map_words import (
    knows_words,
    line_words,
    moment_small,
    moment_title,
    phase_out_words,
    reach_words,
    ring_word,
    slice_word,
    support_word,
    tie_word,
)
from desktop.ui.widgets import Banner, Button, Card, Column, Flow, KeyValues, Label, OwnWords, Row

translate = QCoreApplication.translate


class NodeCard(Card):
    """The chosen node at this moment.

    Signals: `change_wanted`, `move_wanted`; `compare_wanted` leads to where one chooses between two versions.
    """

    change_wanted = Signal()
    move_wanted = Signal()
    compare_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=0.45, parent=parent)
        self.name = Label("", role="h2")
        chosen = Label(self.tr("chosen"), role="small", tone="ink2", wrap=False)
        head = Row(gap=0.5)
        head.addWidget(self.name, 1)
        head.addWidget(chosen, 0, Qt.AlignmentFlag.AlignTop)
        self.facts, self.words = KeyValues(), OwnWords("")
        self.change = Button(self.tr("Change"), keys="F2", hint="")
        self.change.setAccessibleDescription(self.tr("Change what the map says of the chosen one"))
        self.move_button = Button(self.tr("Move with arrow keys"), kind="quiet")
        buttons = QWidget()
        buttons.setLayout(Flow(self.change, self.move_button, gap=0.4))
        self._versions = Column(gap=0.5)
        self.add(head, self.facts, self.words, buttons, self._versions)
        self.change.clicked.connect(self.change_wanted)
        self.move_button.clicked.connect(self.move_wanted)

    def show_node(self, placed: Placed, view: MapView, today: date) -> None:
        """All that the picture says of it."""
        state, node = placed.state, placed.node
        self.name.setText(node.relation[:1].upper() + node.relation[1:])
        pairs = [
            (self.tr("Part"), slice_word(slice_of(state.spot))),
            (self.tr("How near"), ring_word(ring_of(state.spot))),
            (self.tr("Line"), line_words(state, view.alias)),
            (self.tr("The background"), knows_words(state.knows)),
        ]
        if node.node.record.support:
            pairs.insert(0, (self.tr("Kind"), support_word(True)))
        if state.protection:
            pairs.append((self.tr("Protection"), translate("NetworkWords", "protection against")))
        if line := view.phase_out(node.id):
            pairs.append((self.tr("Ends"), phase_out_words(line, today)))
        self.facts.set_pairs(pairs)
        self.words.set_words(f"”{state.words}”" if state.words else "")
        self.words.setVisible(bool(state.words))
        self._show_versions(placed, view.alias, today)

    def versions(self) -> list[RivalNotice]:
        """One for each thing that two have said differently."""
        return [notice for notice in self.findChildren(RivalNotice) if not notice.isHidden()]

    def _show_versions(self, placed: Placed, alias: str, today: date) -> None:
        empty(self._versions)
        if placed.node.contested:
            self._versions.addWidget(self._removal())
        self._add_versions(placed.rivals, alias, today)
        self._add_versions(placed.node.rivals, alias, today)

    def _add_versions(self, rivals: Any, alias: str, today: date) -> None:
        for field, values in rivals.items():
            field_name = field_word(field)
            title = field_name[:1].upper() + field_name[1:]
            notice = RivalNotice(title, values, partial(value_words, alias), today)
            notice.compare_wanted.connect(self.compare_wanted)
            self._versions.addWidget(notice)

    def _removal(self) -> Banner:
        compare = Button(self.tr("Compare and choose"))
        compare.clicked.connect(self.compare_wanted)
        words = self.tr("One has taken this away, another has gone on with it.")
        return Banner("decide", self.tr("Two versions."), words, buttons=(compare,))


def field_word(field: str) -> str:
    """What a field of the map is called."""
    return {
        "spot": translate("NetworkWords", "the place"),
        "tie": translate("NetworkWords", "the line"),
        "reach": translate("NetworkWords", "who gets in touch"),
        "knows": translate("NetworkWords", "the background"),
        "protection": translate("NetworkWords", "protection"),
        "there": translate("NetworkWords", "who is in the picture"),
        "words": translate("NetworkWords", "the own words"),
        "relation": translate("NetworkWords", "the relation"),
        "support": translate("NetworkWords", "person or support function"),
        "name": translate("NetworkWords", "the name"),
    }.get(field, field)


def value_words(alias: str, value: Any) -> str:
    """A value of the map in words."""
    if isinstance(value, Spot):
        return f"{slice_word(slice_of(value))}, {ring_word(ring_of(value))}"
    if isinstance(value, Tie):
        return tie_word(value, alias)
    if isinstance(value, Reach):
        return reach_words(value, alias)
    if isinstance(value, Knows):
        return knows_words(value)
    if isinstance(value, bool):
        return translate("NetworkWords", "yes") if value else translate("NetworkWords", "no")
    return str(value) if value else translate("NetworkWords", "(nothing)")


class MomentCard(Card):
    """The moment that is shown. Signals: `change_wanted`, `new_wanted` for one after it, `saved_as("pdf" or "svg")`."""

    change_wanted = Signal()
    new_wanted = Signal()
    saved_as = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=0.45, parent=parent)
        self.name, self.small = Label("", role="h2"), Label("", tone="ink2")
        self.count = Label("", tone="ink2")
        self.change = Button(self.tr("Day and note"))
        self.new = Button(self.tr("New picture after"), "plus", "quiet")
        self.pdf, self.svg = Button("PDF", kind="quiet"), Button("SVG", kind="quiet")
        first, second = QWidget(), QWidget()
        first.setLayout(Flow(self.change, self.new, gap=0.1))
        save = Label(self.tr("Save without names:"), role="small", tone="ink2", wrap=False)
        second.setLayout(Flow(save, self.pdf, self.svg, gap=0.1))
        for button in (self.pdf, self.svg):
            button.setAccessibleDescription(self.tr("Save the picture without names, at a place that you choose"))
        titles = Column(self.name, self.small, self.count, gap=0.1)
        self.add(titles, first, second)
        self.change.clicked.connect(self.change_wanted)
        self.new.clicked.connect(self.new_wanted)
        self.pdf.clicked.connect(self._as_pdf)
        self.svg.clicked.connect(self._as_svg)

    def show_moment(self, picture: Picture, today: date) -> None:
        """Its title, its day, and how many there are."""
        record = picture.moment.record
        self.name.setText(moment_title(record))
        small = moment_small(record, today)
        self.small.setText(small)
        self.small.setVisible(bool(small))
        support = sum(placed.node.node.record.support for placed in picture.there)
        words = self.tr("People: {people}. Support functions: {support}.")
        self.count.setText(words.format(people=len(picture.there) - support, support=support))

    @Slot()
    def _as_pdf(self) -> None:
        self.saved_as.emit("pdf")

    @Slot()
    def _as_svg(self) -> None:
        self.saved_as.emit("svg")
