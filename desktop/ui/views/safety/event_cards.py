"""Har något hänt? A press writes it down, and names what is to be read again; and what has been written down so."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.records.safety import SafetyEventKind
from desktop.services.safety.safety_view import EventView, SafetyView
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.people.person_words import name_of, near_day_words
from desktop.ui.views.safety.safety_words import EVENT_ICONS, event_word, heading_word
from desktop.ui.views.support_plan.press_area import PressArea
from desktop.ui.widgets import Banner, Button, Card, Column, Flow, Label

EARLIER = 5
"""How many earlier events stand under the buttons."""


class HappenedCard(Card):
    """Signals: `happened(SafetyEventKind)`; `event_pressed(EventView)` to write more about one."""

    happened = Signal(object)
    event_pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Has something happened?"), gap=0.35, parent=parent)
        self.setAccessibleName(self.title.text())
        self.add(Label(self.tr("Then it is time to read the plan again."), tone="ink2"))
        self.buttons: dict[SafetyEventKind, Button] = {}
        for kind in SafetyEventKind:
            style = "redline" if kind is SafetyEventKind.COMPROMISED else "plain"
            button = self.buttons[kind] = Button(event_word(kind), EVENT_ICONS[kind], style)
            button.clicked.connect(partial(self.happened.emit, kind))
        flow = QWidget()
        flow.setLayout(Flow(*self.buttons.values(), gap=0.35))
        self._earlier = Column(gap=0.1)
        earlier = QWidget()
        earlier.setLayout(self._earlier)
        self.add(flow, earlier)
        self.places: dict[object, PressArea] = {}

    def show_events(self, events: tuple[EventView, ...], today: date) -> None:
        """What has been written down, the latest first."""
        empty(self._earlier)
        self.places = {}
        for event in events[:EARLIER]:
            record = event.seen.record
            when = near_day_words(record.happened_on, today) if record.happened_on else ""
            who = name_of(event.by)
            words = ", ".join(part for part in (event_word(record.kind), when, who) if part) if record.kind else when
            lines = [Label(words, role="small", tone="ink2")]
            if record.words:
                lines.append(Label(record.words, role="small"))
            content = QWidget()
            content.setLayout(Column(*lines, gap=0))
            area = PressArea(
                content, ". ".join(one.text() for one in lines), event.seen.ref, margins=(0.2, 0.1, 0.2, 0.1)
            )
            area.clicked.connect(partial(self.event_pressed.emit, event))
            self.places[event.seen.ref] = area
            self._earlier.addWidget(area)


class EventBanners(QWidget):
    """What asks to be read again, above the plan until it has been.

    Signals: `read(EventView, SafetyHeading)`; `revealed_wanted()` leads to what is done when a place may be known.
    """

    read = Signal(object, object)
    revealed_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = Column(gap=0.5)
        self.setLayout(self._rows)

    def show_events(self, view: SafetyView, today: date) -> None:
        """One banner for each that is open."""
        empty(self._rows)
        shown = False
        for event in view.asks:
            banner = self._banner(event, today)
            if banner is not None:
                self._rows.addWidget(banner)
                shown = True
        self.setVisible(shown)

    def _banner(self, event: EventView, today: date) -> Banner | None:
        record = event.seen.record
        if record.kind is None:
            return None
        day = near_day_words(record.happened_on, today) if record.happened_on else ""
        title = f"{event_word(record.kind)}, {day}." if day else f"{event_word(record.kind)}."
        if record.kind is SafetyEventKind.COMPROMISED:
            button = Button(self.tr("Go on with what must be done"), "caret-right")
            button.clicked.connect(self.revealed_wanted)
            return Banner("safety", title, self.tr("Access, alias, and who must know."), buttons=[button])
        buttons = []
        for heading in event.unread:
            words = self.tr("Have read again: {heading}").format(heading=heading_word(heading))
            button = Button(words, "check")
            button.clicked.connect(partial(self.read.emit, event, heading))
            buttons.append(button)
        return Banner("info", title, self.tr("Read these parts with that in mind."), buttons=buttons)
