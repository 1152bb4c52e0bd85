"""A field for a date, written as one likes. A day that does not exist gets a clear sentence, and the text stays."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.ui.widgets.date_words import DateProblem, DateProblemKind, read_date
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.time_words import long_day_with_year, month_name, week_number


class DateField(Field):
    """Accepts 2027-02-12, 12 februari, fre 12 feb, 12/2, i dag, i morgon and the like.

    `day_changed(date or None)` is emitted when the field is left or Enter is pressed and the day has changed.
    """

    day_changed = Signal(object)

    def __init__(
        self,
        label: str,
        today: Callable[[], date],
        *,
        value: date | None = None,
        help: str = "",
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, help=help, note=note, parent=parent)
        self._today = today
        self._own_help = help
        self._value: date | None = None
        self.edit.setPlaceholderText(self.tr("For example 12 February"))
        self.set_day(value)
        self.edit.editingFinished.connect(self._finished)

    def day(self) -> date | None:
        """The day, or None if the field is empty or cannot be read; see `has_error`."""
        self._read(focus=False)
        return self._value

    def check(self) -> bool:
        """Whether the field is empty or holds a day that exists; otherwise says so and takes the focus."""
        return self._read(focus=True)

    def set_day(self, value: date | None) -> None:
        """Sets the day without emitting."""
        self._value = value
        self.set_text(value.isoformat() if value else "")
        self.set_help(self._in_words())

    @Slot()
    def _finished(self) -> None:
        before = self._value
        if self._read(focus=False) and self._value != before:
            self.day_changed.emit(self._value)

    def _read(self, *, focus: bool) -> bool:
        text = self.text().strip()
        try:
            self._value = read_date(text, self._today()) if text else None
        except DateProblem as problem:
            self._value = None
            self.show_error(self._sentence_for(problem), focus=focus)
            return False
        self.clear_error()
        self.set_help(self._in_words())
        return True

    def _in_words(self) -> str:
        if self._value is None:
            return self._own_help
        words = self.tr("{day}, week {week}")
        return words.format(day=long_day_with_year(self._value), week=week_number(self._value))

    def _sentence_for(self, problem: DateProblem) -> str:
        if problem.kind is DateProblemKind.NO_SUCH_DAY:
            sentence = self.tr("There is no {day} {month}. {month_first} {year} has {days} days.")
            name = month_name(problem.month)
            return sentence.format(
                day=problem.day,
                month=name,
                month_first=name.capitalize(),
                year=problem.year,
                days=problem.days_in_month(),
            )
        if problem.kind is DateProblemKind.NO_SUCH_MONTH:
            return self.tr("There is no month {month}. Write for example 12 February.").format(month=problem.month)
        if problem.kind is DateProblemKind.OTHER_WEEKDAY and problem.meant is not None:
            sentence = self.tr("It does not fit together: that day is {day}. Change the weekday or the date.")
            return sentence.format(day=long_day_with_year(problem.meant))
        return self.tr("This cannot be read as a date. Write for example 2027-02-12 or 12 February.")
