"""Det här ser länet: the literal copy, before it is handed over and as it is had now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.records.consent import DisclosedItem
from desktop.services.consent.disclosures import Package
from desktop.ui.views.consents import consent_words as words
from desktop.ui.views.consents.others_card import missing_words
from desktop.ui.views.consents.reading import ConsentOnFile, Party
from desktop.ui.views.consultation.guard_words import guard_sentences
from desktop.ui.views.consultation.question import Prose
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.widgets import Button, Card, Column, Flow, Hairline, IconWords, KeyValues, Label

translate = QCoreApplication.translate


class CopyCard(Card):
    """The words as the recipients get them. `disclose` hands them over."""

    def __init__(self) -> None:
        super().__init__(gap=0.55, margins=(0.95, 0.65, 0.95, 0.85))
        self.title = Label("", role="h2")
        self._purpose = Label("", tone="ink2")
        self._items, self._notes = Parts(gap=0.6), Parts(gap=0.3)
        self.disclose = Button(hand_over_words(()), "paper-plane-tilt", "main", keys="Ctrl+Return", large=True)
        self._actions = QWidget()
        self._actions.setLayout(Flow(self.disclose, gap=0.6))
        self.add(Column(self.title, self._purpose, gap=0.1), Hairline(), self._items, self._notes, self._actions)

    # Before

    def show_preview(self, one: ConsentOnFile, unit: str, sender: str, today: date) -> None:
        """What would be handed over, and what stands in the way."""
        package = one.package
        if package is None:
            return
        names = words.names_words([member.name or member.unit_name for member in package.recipients])
        reached = [party for party in one.parties if party not in one.unreachable]
        self.title.setText(see_words(reached or one.parties))
        said = self.tr("Word for word, and nothing else. Read by {names}.").format(names=names)
        self._purpose.setText(said if names else self.tr("Word for word, and nothing else."))
        basis = words.title_words(one.view.seen.record)
        self._show_package(package, basis, unit, sender, one.unreachable, today)
        self.disclose.setText(hand_over_words(one.parties))

    def show_decision(self, package: Package, parties: Sequence[Party], unit: str, sender: str, today: date) -> None:
        """What would be handed over on another rule."""
        units = {member.unit for member in package.recipients}
        reached = [party for party in parties if party.unit in units]
        names = words.names_words([member.name or member.unit_name for member in package.recipients])
        self.title.setText(see_words(reached))
        said = self.tr("Word for word, and nothing else. Read by {names}.").format(names=names)
        self._purpose.setText(said if names else self.tr("Word for word, and nothing else."))
        unreachable = [party for party in parties if party.unit in package.unreachable]
        note = package.note
        self._show_package(package, f"{note.rule_name}, {note.statute}", unit, sender, unreachable, today)
        self.disclose.setText(hand_over_words(reached))

    def _show_package(
        self, package: Package, basis: str, unit: str, sender: str, unreachable: Sequence[Party], today: date
    ) -> None:
        note = package.note
        facts = KeyValues(
            [
                (self.tr("About"), note.alias),
                (self.tr("From"), ", ".join(part for part in (sender, unit) if part)),
                (self.tr("Basis"), basis),
                (self.tr("May be read until"), words.year_day(note.valid_until, today)),
                (self.tr("For what purpose"), note.purpose),
            ]
        )
        items = (
            self._item(item, today, item.information is not None and item.information.value in package.undecided)
            for item in package.items
        )
        obstacles = self._obstacles(package, unreachable)
        self._items.show_parts(facts, *items)
        self._notes.show_parts(*(IconWords("info", text) for text in obstacles))
        free = not package.is_empty and not package.missing and not package.holds_number
        self.disclose.setEnabled(bool(package.recipients) and free)
        self.disclose.setAccessibleDescription("" if self.disclose.isEnabled() else " ".join(obstacles))
        self._actions.show()

    def _obstacles(self, package: Package, unreachable: Sequence[Party]) -> list[str]:
        notes = []
        if unreachable:
            sentence = self.tr("Nobody at {units} can receive it through Bredvid. Hand it over there in another way.")
            notes.append(sentence.format(units=words.parties_words(unreachable)))
        if package.is_empty:
            notes.append(self.tr("Nothing is written yet in what the consent names."))
        if package.missing:
            notes.append(missing_words(package.missing))
        if package.findings:
            notes.append(self.tr("Read it through: {what}").format(what=" ".join(guard_sentences(package.findings))))
        return notes

    # After

    def show_items(self, items: Sequence[DisclosedItem], title: str, purpose: str, today: date) -> None:
        """What they have now."""
        self.title.setText(title)
        self._purpose.setText(purpose)
        self._items.show_parts(*(self._item(item, today, False) for item in items))
        self._notes.show_parts()
        self._actions.hide()

    def _item(self, item: DisclosedItem, today: date, undecided: bool) -> QWidget:
        part = QWidget()
        name = words.part_word(item.information) if item.information is not None else ""
        small = (
            self.tr("Written {time}").format(time=words.stamp(item.as_of, today))
            if item.text
            else self._empty(undecided)
        )
        column = Column(Label(name, role="label"), gap=0.15)
        if item.text:
            column.addWidget(Prose(item.text))
        column.addWidget(Label(small, role="small", tone="ink2"))
        part.setLayout(column)
        return part

    def _empty(self, undecided: bool) -> str:
        if undecided:
            return self.tr("Two versions: choose which one holds, and it follows.")
        return self.tr("Nothing is written. It follows when it is.")


def see_words(parties: Sequence[Party]) -> str:
    """ "Det här ser länet", or who else sees it."""
    if parties and all(party.county for party in parties):
        return translate("CopyCard", "This is what the county sees")
    names = words.parties_words(parties)
    return translate("CopyCard", "This is what {units} sees").format(units=names)


def hand_over_words(parties: Sequence[Party]) -> str:
    """The words of the blue button."""
    if any(party.county for party in parties):
        return translate("CopyCard", "Hand over to the county")
    return translate("CopyCard", "Hand it over")
