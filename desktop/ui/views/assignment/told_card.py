"""Vad kontaktpersonen får veta: one detail at a time, with its day, and a way to take each back (P20, P21)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.records.assignment import Assignment, ToldWhat
from desktop.ui.sentences import sentence
from desktop.ui.views.assignment.terms_words import told_word, told_words
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.choice import ChoiceField
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Column, Flow
from desktop.ui.widgets.rows import ListRow, RowCard, RowWords
from desktop.ui.widgets.segment import Option


class ToldCard(Card):
    """`told(what, text)` to tell one more; `taken_back(number)` for one of those that hold."""

    told = Signal(object, str)
    taken_back = Signal(int)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(self.tr("What the contact person may know beyond this"), gap=0.5, margins=(1.1, 0.9, 1.1, 1.0))
        self._today = today
        words = self.tr("One thing at a time. What has been said cannot be unsaid; taking it back removes it here.")
        self.rows = RowCard(self.tr("What the contact person may know beyond this"))
        self.open = Button(self.tr("Tell something more"), "plus", "quiet")
        options = [Option(what.value, told_word(what)) for what in ToldWhat]
        self.what = ChoiceField(self.tr("What she is told"), options, value=ToldWhat.BACKGROUND.value)
        self.text = Field(self.tr("As it will stand on her screen"))
        self.save = Button(self.tr("Tell it"), kind="main")
        self.cancel = Button(self.tr("Cancel"), kind="quiet")
        self.form = QWidget()
        self.form.setLayout(Column(self.what, self.text, Flow(self.save, self.cancel, gap=0.5), gap=0.5))
        self.add(Label(words, tone="ink2"), self.rows)
        self.body.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(self.form)
        self.form.hide()
        self.open.clicked.connect(self._open)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.close_form)

    def show_told(self, terms: Assignment) -> None:
        """What has been told, also what has been taken back."""
        self.rows.clear()
        for number, fact in enumerate(terms.told):
            button = None
            if fact.until is None:
                button = Button(self.tr("Take this back"))
                button.setAccessibleName(self.tr("Take back: {what}").format(what=told_word(fact.what)))
                button.setProperty("number", number)
                button.clicked.connect(self._take_back)
            self.rows.add_row(ListRow(RowWords(told_words(fact), bold=fact.until is None), button=button))
        self.rows.setVisible(bool(terms.told))

    @Slot()
    def _open(self) -> None:
        self.form.show()
        self.open.hide()
        self.what.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def close_form(self) -> None:
        """Put away."""
        self.form.hide()
        self.open.show()
        self.text.set_text("")
        self.text.clear_error()

    def show_problem(self, error: Exception) -> None:
        """Says what to do; everything typed stays."""
        self.text.show_error(sentence(error))

    @Slot()
    def _save(self) -> None:
        self.told.emit(ToldWhat(self.what.value() or ToldWhat.BACKGROUND.value), self.text.text())

    @Slot()
    def _take_back(self) -> None:
        self.taken_back.emit(self.sender().property("number"))
