"""The form of a node, in the page: what it is, where it is, and how it is at the moment that is shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import KnownError, Reason
from desktop.domain.network import Ring, Slice, ring_of, slice_of
from desktop.domain.records.network_map import Knows, NetworkNode, Reach, Tie
from desktop.services.network.network_maps import RELATION_LENGTH
from desktop.services.network.network_view import Placed
from desktop.ui.sentences import sentence
from desktop.ui.views.network_map.map_words import (
    knows_words,
    reach_short,
    ring_word,
    slice_word,
    support_word,
    tie_word,
)
from desktop.ui.views.sessions.form_rows import RowError
from desktop.ui.widgets import Button, Card, Check, ChoiceField, Column, Field, Flow, Label, Option, Row, Segment

_NOT_SAID = ""


class NodeForm(Card):
    """Signals: `edited` at every change; `saved` to keep it; `cancelled`; `removed` to take it out of the whole map."""

    edited = Signal()
    saved = Signal()
    cancelled = Signal()
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=0.5, parent=parent)
        self.heading = Label("", role="h2")
        self.relation = Field(self.tr("Relation, with one word"), placeholder=self.tr("aunt, neighbour, teacher"))
        self.relation.edit.setMaxLength(RELATION_LENGTH)
        kinds = [Option("", support_word(False)), Option("yes", support_word(True))]
        self.support = Segment(self.tr("Kind"), kinds, "")
        self.slice = ChoiceField(self.tr("Part"), [Option(one.value, slice_word(one)) for one in Slice])
        self.ring = ChoiceField(self.tr("How near"), [Option(one.value, ring_word(one)) for one in Ring])
        self.tie = ChoiceField(self.tr("Line"), [])
        self.reach = ChoiceField(self.tr("Who gets in touch"), [])
        known = [Option(_NOT_SAID, knows_words(None)), *(Option(one.value, knows_words(one)) for one in Knows)]
        self.knows = ChoiceField(self.tr("The background"), known)
        self.there = Check(self.tr("In this picture"))
        self.protection = Check(self.tr("Protection against this person"))
        self.words = Field(self.tr("In the person's own words"))
        hidden = self.tr("Never in a picture, a list or a print-out. May be left empty.")
        self.name = Field(self.tr("Name"), help=hidden)
        self.problem = RowError()
        self.save = Button(self.tr("Ready"), kind="main", keys="Ctrl+Return")
        self.cancel = Button(self.tr("Cancel"), kind="quiet")
        self.remove = Button(self.tr("Take away from the map"), "trash", "quiet")
        self._lay()
        self._connect()

    def _lay(self) -> None:
        self.add(self.heading, self.relation, self.support)
        for pair in ((self.slice, self.ring), (self.tie, self.reach)):
            both = QWidget()
            row = Row(gap=0.5)
            for part in pair:
                row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
            both.setLayout(row)
            self.add(both)
        checks, buttons = QWidget(), QWidget()
        checks.setLayout(Column(self.there, self.protection, gap=0))
        buttons.setLayout(Flow(self.save, self.cancel, self.remove, gap=0.4))
        self.add(self.knows, checks, self.words, self.name, self.problem, buttons)

    def _connect(self) -> None:
        for field in (self.relation, self.words, self.name):
            field.changed.connect(self._changed)
            field.entered.connect(self.saved)
        for choice in (self.slice, self.ring, self.tie, self.reach, self.knows):
            choice.chosen.connect(self._changed)
        self.support.chosen.connect(self._changed)
        for check in (self.there, self.protection):
            check.clicked.connect(self._changed)
        self.save.clicked.connect(self.saved)
        self.cancel.clicked.connect(self.cancelled)
        self.remove.clicked.connect(self.removed)

    # What it shows

    def show_form(self, placed: Placed | None, alias: str, draft: Mapping[str, Any] | None) -> None:
        """What is written of a node, a new one, or the draft of either."""
        self.tie.choice.set_options([Option(one.value, tie_word(one, alias)) for one in Tie])
        self.reach.choice.set_options([Option(one.value, reach_short(one, alias)) for one in Reach])
        self.heading.setText(self.tr("Change in the map") if placed else self.tr("New in the map"))
        self.remove.setVisible(placed is not None)
        self.there.setVisible(placed is not None)
        self.set_content({**content_of(placed), **(draft or {})})
        self.problem.say("")

    def set_content(self, content: Mapping[str, Any]) -> None:
        """Fill every field."""
        self.relation.set_text(content["relation"])
        self.words.set_text(content["words"])
        self.name.set_text(content["name"])
        self.support.set_value("yes" if content["support"] else "")
        self.there.setChecked(content["there"])
        self.protection.setChecked(content["protection"])
        for field in ("slice", "ring", "tie", "reach", "knows"):
            getattr(self, field).set_value(content[field])

    def focus_first(self) -> None:
        """Where to begin."""
        self.relation.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    # What it holds

    def content(self) -> dict[str, Any]:
        """All that is typed, for the drafts."""
        return {
            "relation": self.relation.text(),
            "words": self.words.text(),
            "name": self.name.text(),
            "support": bool(self.support.value()),
            "there": self.there.isChecked(),
            "protection": self.protection.isChecked(),
            **{field: getattr(self, field).value() or "" for field in ("slice", "ring", "tie", "reach", "knows")},
        }

    # What it says

    def show_problem(self, error: Exception) -> None:
        """Says what to do where it is to be done; everything typed stays."""
        words = sentence(error)
        if isinstance(error, KnownError) and error.reason in (Reason.RELATION_MISSING, Reason.TEXT_TOO_LONG):
            self.relation.show_error(words)
        else:
            self.problem.say(words)

    @Slot()
    def _changed(self) -> None:
        self.problem.say("")
        self.edited.emit()


def content_of(placed: Placed | None) -> dict[str, Any]:
    """A node as the form holds it; a new one is somebody in the family, neither near nor far."""
    if placed is None:
        return {
            "relation": "", "words": "", "name": "", "support": False, "there": True, "protection": False,
            "slice": Slice.FAMILY.value, "ring": Ring.NEAR.value, "tie": Tie.ORDINARY.value,
            "reach": Reach.NOBODY.value, "knows": _NOT_SAID,
        }  # fmt: skip
    record, state = placed.node.node.record, placed.state
    return {
        "relation": record.relation,
        "words": state.words,
        "name": record.name,
        "support": record.support,
        "there": state.there,
        "protection": state.protection,
        "slice": slice_of(state.spot).value,
        "ring": ring_of(state.spot).value,
        "tie": state.tie.value,
        "reach": state.reach.value,
        "knows": state.knows.value if state.knows else _NOT_SAID,
    }


def node_of(content: Mapping[str, Any]) -> NetworkNode:
    """The node that the form describes."""
    return NetworkNode(relation=content["relation"], support=content["support"], name=content["name"])


def said_of(content: Mapping[str, Any]) -> dict[str, Any]:
    """What the form says of the moment, but for the place."""
    return {
        "there": content["there"],
        "tie": Tie(content["tie"]),
        "reach": Reach(content["reach"]),
        "knows": Knows(content["knows"]) if content["knows"] else None,
        "protection": content["protection"],
        "words": content["words"].strip(),
    }
