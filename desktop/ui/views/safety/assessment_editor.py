"""The editor of an assessment: which instrument, and its results, question by question, as they were given."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.records.safety import QuestionResult, RiskAssessment
from desktop.services.safety.instruments import Instrument, all_instruments, instrument
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.halves import Halves
from desktop.ui.views.support_plan.record_editor import RecordEditor
from desktop.ui.widgets import ChoiceField, Column, Field, Label, Option

_OTHER = "other"


class ResultRows(QWidget):
    """A field for each question, by number. `changed(results)` with what stands in them; no words are refused."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._instrument = Instrument("", "")
        self._values: dict[str, str] = {}
        self.fields: dict[str, Field] = {}
        self._heading = Label(self.tr("Results, as the instrument gives them"), role="label")
        self._help = Label("", role="small", tone="ink2")
        self._rows = Column(gap=0)
        rows = QWidget()
        rows.setLayout(self._rows)
        self.setLayout(Column(self._heading, self._help, rows, gap=0.3))

    def show_results(self, of: Instrument, results: tuple[QuestionResult, ...]) -> None:
        """Rows of an instrument, with what has been filled in."""
        self._instrument = of
        self._values = {one.question: one.result for one in results}
        words = self.tr("Write question by question. The questions themselves stand in the manual.")
        if of.results:
            words = self.tr("It answers with: {results}.").format(results=", ".join(of.results)) + " " + words
        self._help.setText(words)
        self._fill()

    def _fill(self) -> None:
        empty(self._rows)
        known = self._instrument.rows(self._filled())
        left_over = [question for question in self._values if question not in known]
        self.fields = {}
        for question in (*known, *left_over):
            name = self.tr("Question {number}").format(number=question)
            field = self.fields[question] = Field(name, value=self._values.get(question, ""))
            field.changed.connect(partial(self._typed, question))
        grid = QWidget()
        grid.setLayout(Halves(*self.fields.values(), gap_y=0.3))
        self._rows.addWidget(grid)
        grid.show()

    def _filled(self) -> int:
        """How many questions have a result; the numbers of an open list follow each other."""
        numbers = [int(first) for question in self._values if (first := question.split(" ")[0]).isdecimal()]
        return max(numbers, default=0)

    def _typed(self, question: str, text: str) -> None:
        if text.strip():
            self._values[question] = text.strip()
        else:
            self._values.pop(question, None)
        self.changed.emit(tuple(QuestionResult(key, value) for key, value in self._values.items()))
        if self._instrument.questions is None and len(self._instrument.rows(self._filled())) > len(self.fields):
            focused = question
            self._fill()
            self.fields[focused].edit.setFocus()


class AssessmentEditor(RecordEditor):
    """`instrument` and `results` make its two fields beyond those of every editor."""

    def instrument(self, record: RiskAssessment) -> QWidget:
        """The list, and a line for one that does not stand in it."""
        translate = QCoreApplication.translate
        known = {one.key for one in all_instruments()}
        options = [Option(one.key, one.name) for one in all_instruments()]
        options.append(Option(_OTHER, translate("AssessmentEditor", "Another instrument")))
        own = record.instrument if record.instrument not in known else ""
        chosen = (_OTHER if own else record.instrument) or None
        self._choice = ChoiceField(translate("AssessmentEditor", "Which instrument"), options, chosen)
        self._choice.chosen.connect(self._instrument_chosen)
        self._own = self.line("instrument", translate("AssessmentEditor", "What it is called"), own)
        self._own.setVisible(bool(own))
        both = QWidget()
        both.setLayout(Column(self._choice, self._own, gap=0.5))
        return both

    def results(self, record: RiskAssessment) -> ResultRows:
        """Question by question."""
        self.rows = ResultRows()
        self.rows.show_results(instrument(record.instrument), record.results)
        self.rows.changed.connect(self._results_typed)
        self._results = record.results
        return self.rows

    def focus_first(self) -> None:
        """The list of instruments."""
        self._choice.choice.setFocus()

    @Slot(str)
    def _instrument_chosen(self, key: str) -> None:
        self._own.setVisible(key == _OTHER)
        if key == _OTHER:
            self._own.edit.setFocus()
            self.rows.show_results(instrument(self._own.text()), self._results)
        else:
            self._saver.put(instrument=key)
            self.rows.show_results(instrument(key), self._results)

    @Slot(object)
    def _results_typed(self, results: tuple[QuestionResult, ...]) -> None:
        self._results = results
        self._saver.put(results=results)
