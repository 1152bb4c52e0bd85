"""*Det här ser länet*: the literal package, before anything is sent (K38)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.services.consultation.consultations import Preview
from desktop.ui.views.consultation import words
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.consultation.question import QuestionView
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.header import PageHeader
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Column
from desktop.ui.widgets.page import ScrollPage, TwoPane
from desktop.ui.widgets.words import KeyValues

translate = QCoreApplication.translate


class PreviewPage(ScrollPage):
    """What the county will see, in the widget that the county sees it in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=0.9, parent=parent)
        self.header = PageHeader(
            translate("PreviewPage", "This is what the county sees"),
            translate("PreviewPage", "Exactly this, and nothing more. Nothing has been sent yet."),
        )
        self.question: QuestionView | None = None
        self.panes = TwoPane(side_width=17.3)
        self.add(self.header)
        self.body.addWidget(self.panes, 1)

    def show_preview(self, preview: Preview) -> None:
        """The package as it would be stored now."""
        empty(self.panes.main)
        empty(self.panes.side)
        source = translate("PreviewPage", "{name}, {unit}").format(
            name=words.asker(preview.by, preview.record), unit=preview.unit
        )
        self.question = QuestionView(preview.record, source, preview.topic)
        card = Card(gap=0, margins=(0, 0.7, 0, 0))
        owner = translate("PreviewPage", "The matter is owned by {owner}. The county advises.").format(
            owner=preview.owner
        )
        head = QWidget()
        head.setLayout(Column(Label(owner, tone="ink2"), gap=0, margins=(1.0, 0, 1.0, 0.5)))
        card.add(head, self.question)
        self.panes.main.addWidget(card)
        self.panes.main.addStretch(1)
        self.panes.side.addWidget(_readers(preview))
        self.panes.side.addStretch(1)


def _readers(preview: Preview) -> Card:
    card = Card(translate("PreviewPage", "Read by"))
    nobody = translate("PreviewPage", "Nobody at the county yet")
    county = ", ".join(f"{member.name}, {member.unit_name}" for member in preview.readers) or nobody
    pairs = [(translate("PreviewPage", "At the county"), county)]
    if preview.colleagues:
        here = ", ".join(member.name for member in preview.colleagues)
        pairs.append((translate("PreviewPage", "In your own unit"), here))
    pairs.append((translate("PreviewPage", "The server"), translate("PreviewPage", "Cannot read any of it")))
    card.add(KeyValues(pairs))
    return card
