"""Stöd som fasas ut: which support function ends when and who takes over, beside the map (S28).

Each support function of the map has its line, also when nothing is written yet; choosing a line chooses it in the map.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any

import msgspec
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.identity import ChangeId, RecordId
from desktop.domain.network import ring_of
from desktop.domain.records.network_map import PhaseOut
from desktop.services.network.network_view import MapView, Node, PhaseOutLine
from desktop.ui.sentences import sentence
from desktop.ui.views.conflict.rival_notice import RivalNotice
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.network_map.map_words import heir_words, moment_title, phase_out_words, ring_word
from desktop.ui.views.people.person_words import near_day_words
from desktop.ui.views.sessions.form_rows import RowError
from desktop.ui.widgets import (
    Beside,
    Button,
    Card,
    ChoiceField,
    Column,
    DateField,
    Field,
    Flow,
    Hairline,
    Label,
    Option,
)


class PhaseOutCard(Card):
    """Signals: `looked_at(RecordId)` when a line is chosen; `change_wanted(RecordId)` to write in it;
    `compare_wanted()` leads to where one chooses between two versions; `dropped(line)` to take away one that
    stands beside another, or whose support function is not in the map any more; `paper_wanted()`."""

    looked_at = Signal(object)
    change_wanted = Signal(object)
    compare_wanted = Signal()
    dropped = Signal(object)
    paper_wanted = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Support that is phased out"), gap=0.4, parent=parent)
        self._today = today
        words = self.tr("Each support function, when it ends, and who takes over.")
        arrow = self.tr("The dotted arrow in the map goes from the support to the one who takes over.")
        self.add(Label(words, role="small", tone="ink2"), Label(arrow, role="small", tone="ink2"))
        self._rows = Column(gap=0.4)
        self.add(self._rows)
        self.pdf = Button(self.tr("Phase-out as PDF"), kind="quiet")
        self.pdf.setAccessibleDescription(self.tr("Save the matrix without names, at a place that you choose"))
        self.pdf.clicked.connect(self.paper_wanted)
        self.add(self.pdf)
        self.changes: dict[RecordId, Button] = {}
        self.drops: dict[RecordId, Button] = {}

    def show_lines(self, view: MapView) -> None:
        """Every support function: those with a day first. A line that has lost its own is shown too."""
        empty(self._rows)
        self.changes, self.drops = {}, {}
        supports = [node for node in view.nodes.values() if node.node.record.support]
        written = {line.support.id for line in view.phase_outs if line.support is not None}
        rows = [self._line(view, line) for line in view.phase_outs]
        rows += [self._row(view, node) for node in supports if node.id not in written]
        for number, row in enumerate(rows):
            if number:
                self._rows.addWidget(Hairline())
            self._rows.addWidget(row)
        if not rows:
            self._rows.addWidget(Label(self.tr("There is no support function in the map yet."), tone="ink2"))
        self.pdf.setVisible(bool(supports))

    def _line(self, view: MapView, line: PhaseOutLine) -> QWidget:
        """The first line of a support function is its own; another says the same thing once more, or otherwise."""
        if line.support is not None and view.phase_out(line.support.id) is line:
            return self._row(view, line.support)
        why = self.tr("There is another line too. Take away the one that does not hold.")
        if line.support is None:
            why = self.tr("The support function is not in the map any more.")
        lines = Column(gap=0.05)
        if line.support is not None:
            lines.addWidget(Label(line.support.relation, bold=True))
        lines.addWidget(Label(why, role="small", tone="ink2"))
        lines.addWidget(Label(phase_out_words(line, self._today()), role="label", bold=False))
        words = QWidget()
        words.setLayout(lines)
        drop = Button(self.tr("Take away the line"), "trash", "quiet")
        drop.setAccessibleDescription(phase_out_words(line, self._today()))
        drop.clicked.connect(partial(self.dropped.emit, line.line))
        self.drops[line.line.id] = drop
        row = QWidget()
        row.setLayout(Beside(words, drop, least=7, top=True))
        return row

    def _row(self, view: MapView, node: Node) -> QWidget:
        line = view.phase_out(node.id)
        words, row = QWidget(), QWidget()
        name = Button(node.relation, kind="link")
        name.setAccessibleDescription(self.tr("Show in the map"))
        name.clicked.connect(partial(self.looked_at.emit, node.id))
        lines = Column(gap=0.05)
        lines.addWidget(name, 0, Qt.AlignmentFlag.AlignLeft)
        if line is not None:
            record = line.line.record
            facts = [
                (self.tr("Ends {day}"), near_day_words(record.on, self._today()) if record.on else ""),
                (self.tr("Taken over by: {relation}"), heir_words(line)),
                ("{how}", record.how),
            ]
            for text, value in facts:
                if value:
                    lines.addWidget(Label(text.format(day=value, relation=value, how=value), role="label", bold=False))
        if node.id in view.circles:
            round_in = self.tr("Goes round in a circle. Choose another who takes over.")
            lines.addWidget(Label(round_in, role="label", tone="accink"))
        lines.addWidget(Label(_through_the_moments(view, node.id), role="small", tone="ink2"))
        words.setLayout(lines)
        change = Button(self.tr("Change") if line else self.tr("Write"))
        change.setAccessibleDescription(
            self.tr("When it ends and who takes over: {relation}").format(relation=node.relation)
        )
        change.clicked.connect(partial(self.change_wanted.emit, node.id))
        self.changes[node.id] = change
        row.setLayout(Beside(words, change, least=7, top=True))
        if line is None or not line.rivals:
            return row
        both = QWidget()
        both.setLayout(Column(row, *(self._versions(view, line, field) for field in line.rivals), gap=0.3))
        return both

    def _versions(self, view: MapView, line: PhaseOutLine, field: str) -> QWidget:
        title = {
            "on": self.tr("When it ends"),
            "heir": self.tr("Who takes over"),
            "heir_words": self.tr("Who takes over"),
            "how": self.tr("How it is tapered"),
        }.get(field, self.tr("Phase-out"))
        notice = RivalNotice(title, line.rivals[field], partial(self._value_words, view), self._today())
        notice.compare_wanted.connect(self.compare_wanted)
        return notice

    def _value_words(self, view: MapView, value: Any) -> str:
        if isinstance(value, tuple):
            heir = view.nodes.get(ChangeId(*value))
            return heir.relation if heir is not None else self.tr("(nothing)")
        if isinstance(value, date):
            return near_day_words(value, self._today())
        return str(value) if value else self.tr("(nothing)")


def _through_the_moments(view: MapView, node: RecordId) -> str:
    """Where it stands in each picture: "Innan –, Vid längre bort, …"."""
    parts = []
    for picture in view.pictures:
        state = picture.placed[node].state
        where = ring_word(ring_of(state.spot)) if state.there else "–"
        parts.append(f"{moment_title(picture.moment.record)}: {where}")
    return " · ".join(parts)


class PhaseOutForm(Card):
    """Signals: `edited`; `saved`; `cancelled`; `removed` to take the line away."""

    edited = Signal()
    saved = Signal()
    cancelled = Signal()
    removed = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(gap=0.5, parent=parent)
        self.heading = Label("", role="h2")
        self.on = DateField(self.tr("Last day of the support"), today)
        self.heir = ChoiceField(self.tr("Who takes over"), [])
        self.heir_words = Field(self.tr("Or somebody who is not in the map"))
        self.how = Field(self.tr("How it is tapered"), placeholder=self.tr("for example every other week from March"))
        self.problem = RowError()
        self.save = Button(self.tr("Ready"), kind="main", keys="Ctrl+Return")
        self.cancel = Button(self.tr("Cancel"), kind="quiet")
        self.remove = Button(self.tr("Take away the line"), "trash", "quiet")
        buttons = QWidget()
        buttons.setLayout(Flow(self.save, self.cancel, self.remove, gap=0.4))
        self.add(self.heading, self.on, self.heir, self.heir_words, self.how, self.problem, buttons)
        for field in (self.on, self.heir_words, self.how):
            field.changed.connect(self._changed)
            field.entered.connect(self.saved)
        self.heir.chosen.connect(self._changed)
        self.save.clicked.connect(self.saved)
        self.cancel.clicked.connect(self.cancelled)
        self.remove.clicked.connect(self.removed)

    def show_form(self, view: MapView, node: Node, draft: Mapping[str, Any] | None) -> None:
        """The line of one support function."""
        line = view.phase_out(node.id)
        record = line.line.record if line else PhaseOut()
        self.heading.setText(self.tr("Phase out: {relation}").format(relation=node.relation))
        others = [Option("", self.tr("nobody in the map"))]
        others += [Option(_key(one.id), one.relation) for one in view.nodes.values()]
        self.heir.choice.set_options(others)
        self.on.set_day(record.on)
        self.heir.set_value(_key(ChangeId(*record.heir)) if record.heir else "")
        self.heir_words.set_text(record.heir_words)
        self.how.set_text(record.how)
        if draft:
            self.on.set_text(draft["on"])
            self.heir.set_value(draft["heir"])
            self.heir_words.set_text(draft["heir_words"])
            self.how.set_text(draft["how"])
        self.remove.setVisible(line is not None)
        self.problem.say("")

    def focus_first(self) -> None:
        """Where to begin."""
        self.on.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def content(self) -> dict[str, Any]:
        """All that is typed, for the drafts."""
        return {
            "on": self.on.text(),
            "heir": self.heir.value() or "",
            "heir_words": self.heir_words.text(),
            "how": self.how.text(),
        }

    def written(self, before: PhaseOut) -> PhaseOut | None:
        """The line as written; None when the day cannot be read, and the form says so."""
        if not self.on.check():
            return None
        heir = self.heir.value()
        device, _, sequence = (heir or "").partition("-")
        return msgspec.structs.replace(
            before,
            on=self.on.day(),
            heir=(int(device), int(sequence)) if heir else None,
            heir_words=self.heir_words.text().strip(),
            how=self.how.text().strip(),
        )

    def show_problem(self, error: Exception) -> None:
        """Says what to do; everything typed stays."""
        self.problem.say(sentence(error))

    @Slot()
    def _changed(self) -> None:
        self.problem.say("")
        self.edited.emit()


def _key(record: RecordId) -> str:
    return f"{record.device}-{record.sequence}"
