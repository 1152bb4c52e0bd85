"""Alla som nämns: everybody else whom the consent tells of, where each stands, and what each has said."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.projection import Projection
from desktop.domain.records.consent import NamedPerson
from desktop.services.consent.consent_standing import Agreement, Other
from desktop.ui.sentences import sentence
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.widgets import Button, Card, Column, Field, Flow, Hairline, IconWords, Label

translate = QCoreApplication.translate

_ICONS = {
    Agreement.AGREED: "file-text",
    Agreement.ASKED: "hourglass",
    Agreement.REFUSED: "prohibit",
    Agreement.UNSEEN: "hourglass",
    Agreement.PROTECTED: "prohibit",
}


class OthersCard(Card):
    """Signals, each with the record of the person: `agreed`, `refused`, `unnamed`; `named(label)` for one more."""

    agreed = Signal(object)
    refused = Signal(object)
    unnamed = Signal(object)
    named = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("All who are named"), gap=0.5, margins=(0.95, 0.65, 0.95, 0.85))
        self._about = Label(self.tr("Nothing is handed over before each of them has agreed."), tone="ink2")
        self._rows = Parts(gap=0.5)
        self.rows: list[OtherRow] = []
        self.label = Field(self.tr("One more who is named"), help=self.tr("An alias, or a word such as little sister."))
        self.add_one = Button(self.tr("Add"), "plus")
        self.add(self._about, self._rows, self.label, Flow(self.add_one, gap=0.5))
        self.add_one.clicked.connect(self._add)

    def show_others(self, others: Sequence[Other], *, closed: bool) -> None:
        """Shows these; in a closed file nobody agrees any more, and each may still say no."""
        if not self.label.edit.hasFocus():
            self.label.set_text("")
        self.label.setVisible(not closed)
        self.add_one.setVisible(not closed)
        self.rows = [OtherRow(other, closed=closed) for other in others]
        parts: list[QWidget] = []
        for row in self.rows:
            row.agreed.connect(self.agreed)
            row.refused.connect(self.refused)
            row.unnamed.connect(self.unnamed)
            parts += [Hairline(), row] if parts else [row]
        self._rows.show_parts(*parts)

    def show_problem(self, error: Exception) -> None:
        """It could not be written down."""
        self.label.show_error(sentence(error), focus=False)

    @Slot()
    def _add(self) -> None:
        self.named.emit(self.label.text().strip())


class OtherRow(QWidget):
    """One of them."""

    agreed = Signal(object)
    refused = Signal(object)
    unnamed = Signal(object)

    def __init__(self, other: Other, *, closed: bool) -> None:
        super().__init__()
        self.other = other
        name = other.label or self.tr("Somebody who is not listed")
        self.standing = IconWords(_ICONS[other.agreement], standing_words(other))
        self.agree = Button(self.tr("Has signed"), "file-text")
        self.refuse = Button(self.tr("Has said no"))
        self.unname = Button(self.tr("Is not named any more"), kind="quiet")
        buttons = QWidget()
        buttons.setLayout(Flow(self.agree, self.refuse, self.unname, gap=0.5))
        own = other.seen is not None and bool(other.seen.record.file)
        self.agree.setHidden(closed or own or other.seen is None or other.agreement is Agreement.AGREED)
        self.refuse.setHidden(own or other.seen is None or other.agreement is Agreement.REFUSED)
        self.unname.setHidden(closed or other.seen is None)
        buttons.setHidden(all(button.isHidden() for button in (self.agree, self.refuse, self.unname)))
        self.setLayout(Column(Label(name, bold=True), self.standing, buttons, gap=0.25))
        self.setAccessibleName(f"{name}: {self.standing.label.text()}")
        for button in (self.agree, self.refuse, self.unname):
            button.setAccessibleDescription(name)
        self.agree.clicked.connect(self._agree)
        self.refuse.clicked.connect(self._refuse)
        self.unname.clicked.connect(self._unname)

    @property
    def _record(self) -> Projection[NamedPerson] | None:
        return self.other.seen

    @Slot()
    def _agree(self) -> None:
        self.agreed.emit(self._record)

    @Slot()
    def _refuse(self) -> None:
        self.refused.emit(self._record)

    @Slot()
    def _unname(self) -> None:
        self.unnamed.emit(self._record)


def standing_words(other: Other) -> str:
    """Where one of them stands."""
    own = other.seen is not None and bool(other.seen.record.file)
    if own and other.agreement is Agreement.ASKED:
        return translate("OthersCard", "No consent in the own file covers this yet.")
    if own and other.agreement is Agreement.AGREED:
        return translate("OthersCard", "Has agreed in the own file.")
    return {
        Agreement.AGREED: translate("OthersCard", "Has agreed."),
        Agreement.ASKED: translate("OthersCard", "Has not answered yet."),
        Agreement.REFUSED: translate("OthersCard", "Has said no, or taken it back."),
        Agreement.UNSEEN: translate("OthersCard", "The own file is not on this computer. Ask the one who handles it."),
        Agreement.PROTECTED: translate("OthersCard", "Has a protected identity. Take those words away."),
    }[other.agreement]


def missing_words(others: Sequence[Other]) -> str:
    """Who is missing, for the preview."""
    names = ", ".join(other.label for other in others if other.label)
    if not names:
        return translate("OthersCard", "Others are named in it. Say who, and let each of them agree.")
    return translate("OthersCard", "Missing before it can be handed over: {names}.").format(names=names)
