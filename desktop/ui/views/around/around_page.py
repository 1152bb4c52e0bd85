"""The page of Kring personen: those who are near, school, language, what was sought; links to what stands elsewhere."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.domain.records.around import Bond, Circumstance, CloseOne, Matter, Schooling
from desktop.services.around.around import AroundView
from desktop.ui.views.around import around_rows
from desktop.ui.views.around.around_editors import Variant
from desktop.ui.views.around.around_words import gap_words
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.safety.record_list import RecordList, RowContent
from desktop.ui.views.support_plan.press_area import PressArea
from desktop.ui.widgets import Banner, Button, Card, Column, Label, ScrollPage, TwoPane

Key = tuple[type[Record], Variant]
"""A card of records: a kind, and which of that kind."""


class AroundPage(ScrollPage):
    """Rebuilt by `show_found`. `lists`: the cards of records. The links lead to what has its place in another tab."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=0.8, margins=(1.5, 0.6, 1.5, 1.0), parent=parent)
        self._said = Column(gap=0)
        said = QWidget()
        said.setLayout(self._said)
        self.person = RecordList(self.tr("The person"), "", "", "")
        self.person.add_button.hide()
        self.lists = self._make_lists()
        self.bans = Label("", tone="ink2")
        self.to_safety = Button(self.tr("Contact bans and safety"), "shield", "link")
        self.to_consents = Button(self.tr("Consents, and what rests at 18"), "list", "link")
        self.to_overview = Button(self.tr("A guardian's request, and an interpreter"), "translate", "link")
        panes = TwoPane(main_gap=0.8, side_gap=0.8)
        for key in ((CloseOne, Bond.CHILD), (CloseOne, Bond.GUARDIAN), (CloseOne, Bond.OTHER), (Schooling, None)):
            panes.main.addWidget(self.lists[key])
        panes.main.addStretch(1)
        panes.side.addWidget(self.person)
        for matter in (Matter.LANGUAGE, Matter.EXPOSURE, Matter.REFUSED, Matter.SIP):
            panes.side.addWidget(self.lists[Circumstance, matter])
        panes.side.addWidget(self._elsewhere())
        panes.side.addStretch(1)
        self.add(said, panes)
        self.keep_at_top()

    def _elsewhere(self) -> Card:
        card = Card(self.tr("Written elsewhere in the file"), gap=0.2)
        card.add(self.bans)
        for link in (self.to_safety, self.to_consents, self.to_overview):
            card.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _make_lists(self) -> dict[Key, RecordList]:
        return {
            (CloseOne, Bond.CHILD): RecordList(
                self.tr("Children"),
                self.tr("Boys and girls alike: each by itself, and each talked with in private."),
                self.tr("No child is written down around the person."),
                self.tr("Write down a child"),
            ),
            (CloseOne, Bond.GUARDIAN): RecordList(
                self.tr("Guardians"),
                self.tr("Each by itself: what one is told says nothing of what the other may be told."),
                self.tr("No guardian is written down."),
                self.tr("Write down a guardian"),
            ),
            (CloseOne, Bond.OTHER): RecordList(
                self.tr("Siblings and others who are near"),
                self.tr("A brother can be made to watch over somebody, and be exposed himself."),
                self.tr("Nobody else is written down."),
                self.tr("Write down somebody near"),
            ),
            (Schooling, None): RecordList(
                self.tr("Schooling"),
                self.tr("Days without school are counted, so that nobody has to remember them."),
                self.tr("Nothing is written about school."),
                self.tr("Write how school goes"),
            ),
            (Circumstance, Matter.LANGUAGE): RecordList(
                self.tr("Language, interpreter, and how we talk"),
                "",
                self.tr("No language is written down."),
                self.tr("Write down a language"),
            ),
            (Circumstance, Matter.EXPOSURE): RecordList(
                self.tr("What the person is exposed to"),
                "",
                self.tr("Nothing is written down yet."),
                self.tr("Write what it is"),
            ),
            (Circumstance, Matter.REFUSED): RecordList(
                self.tr("Sought, and not given"),
                self.tr("Such as protection that was refused: the need is there all the same."),
                self.tr("Nothing is written as refused."),
                self.tr("Write what was sought"),
            ),
            (Circumstance, Matter.SIP): RecordList(
                self.tr("Coordinated individual plan (SIP)"),
                "",
                self.tr("No such plan is written down."),
                self.tr("Write down that there is one"),
            ),
        }

    def show_found(self, view: AroundView, today: date) -> None:
        """Show what there is now."""
        empty(self._said)
        self.person.show_rows([around_rows.person_row(view, today)], view.rivals, today)
        for key, card in self.lists.items():
            card.show_rows(self._rows(key, view, today), view.rivals, today)
        self.lists[Schooling, None].say_count(gap_words(view.gap_days) if view.gap_days else "")
        none = self.tr("No contact ban holds now.")
        count = self.tr("Contact bans that hold now: {count}").format(count=view.bans)
        self.bans.setText(count if view.bans else none)

    def _rows(self, key: Key, view: AroundView, today: date) -> list[RowContent]:
        _kind, variant = key
        if isinstance(variant, Bond):
            return [around_rows.close_row(one, today) for one in view.of_bond(variant)]
        if isinstance(variant, Matter):
            return around_rows.rows_of(view.about(variant), today)
        return [around_rows.school_row(one, today) for one in view.schooling]

    def say(self, words: str) -> None:
        """Something that could not be done, and what to do."""
        empty(self._said)
        self._said.addWidget(Banner("info", words))

    def place_of(self, seen: Projection[Record]) -> PressArea | None:
        """Where a record is shown."""
        cards = (self.person, *self.lists.values())
        return next((place for card in cards if (place := card.place_of(seen)) is not None), None)
