"""What was asked: its facts, its text, who wrote it. One widget, so that the preview is what the county will see."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.records.consultation import Consultation
from desktop.ui.views.consultation import words
from desktop.ui.widgets.label import Hairline, Label
from desktop.ui.widgets.layouts import Column, Flow
from desktop.ui.widgets.words import IconWords


class Prose(Label):
    """Paragraphs with open lines. What people wrote is never read as markup."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", role="own", parent=parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.set_prose(text)

    def set_prose(self, text: str) -> None:
        """Other paragraphs; each line that someone wrote is one."""
        style = "margin-top:0; margin-bottom:0.4em; line-height:112%"
        lines = (f'<p style="{style}">{escape(line)}</p>' for line in text.splitlines() if line.strip())
        self.setText("".join(lines))
        self.setAccessibleName(text)


class Facts(QWidget):
    """Icons with a few words each, in a flow."""

    def __init__(self, pairs: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = Flow(gap=0.6, parent=self)
        for icon, text in pairs:
            flow.addWidget(IconWords(icon, text, wrap=False))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class QuestionView(QWidget):
    """Facts, a hairline, the text, and in small who wrote it and when."""

    def __init__(self, record: Consultation, source: str, topic: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        about = [("books", topic)] if topic else []
        self.facts = Facts([*words.facts(record), *about])
        self.text = Prose(record.text)
        self.reason = Prose(record.send_anyway_reason)
        why = QWidget()
        why.setLayout(Column(Label(self.tr("Why it is written so"), role="label"), self.reason, gap=0.1))
        if not record.send_anyway_reason:
            why.hide()
        self.source = Label(source, role="small", tone="ink2")
        top, foot = QWidget(), QWidget()
        top.setLayout(Column(self.facts, gap=0, margins=(1.0, 0, 1.0, 0.5)))
        foot.setLayout(Column(self.text, why, self.source, gap=0.3, margins=(1.0, 0.6, 1.0, 0.6)))
        self.setLayout(Column(top, Hairline(), foot, gap=0))
