"""Dates are read as people write them, and what is no day gets a sentence that says what to do."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.widgets import DateField
from desktop.ui.widgets.date_words import DateProblem, DateProblemKind, read_date

TODAY = date(2027, 1, 19)  # a Tuesday


def today() -> date:
    return TODAY


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2027-02-12", date(2027, 2, 12)),
        ("20270212", date(2027, 2, 12)),
        ("2027/2/12", date(2027, 2, 12)),
        ("12 februari 2027", date(2027, 2, 12)),
        ("12 februari", date(2027, 2, 12)),
        ("12 feb.", date(2027, 2, 12)),
        ("den 12 februari", date(2027, 2, 12)),
        ("12:e februari", date(2027, 2, 12)),
        ("fre 12 feb", date(2027, 2, 12)),
        ("fredag, 12 februari", date(2027, 2, 12)),
        ("12/2", date(2027, 2, 12)),
        ("12/2 2028", date(2028, 2, 12)),
        ("12.2", date(2027, 2, 12)),
        ("  I dag ", TODAY),
        ("i går", date(2027, 1, 18)),
        ("imorgon", date(2027, 1, 20)),
        ("i övermorgon", date(2027, 1, 21)),
        ("fredag", date(2027, 1, 22)),
        ("tis", TODAY),
        ("21 dec", date(2026, 12, 21)),  # the nearest one: the year has just turned
        ("29 feb", date(2028, 2, 29)),  # the only one near
        ("1 May", date(2027, 5, 1)),
    ],
)
def test_date_is_read(written: str, meant: date) -> None:
    """With or without year, weekday or dots; without a year it is the nearest."""
    assert meant == read_date(written, TODAY)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("30 februari", DateProblemKind.NO_SUCH_DAY),
        ("2027-02-29", DateProblemKind.NO_SUCH_DAY),
        ("31/4", DateProblemKind.NO_SUCH_DAY),
        ("2027-13-01", DateProblemKind.NO_SUCH_MONTH),
        ("12/13", DateProblemKind.NO_SUCH_MONTH),
        ("tors 12 feb", DateProblemKind.OTHER_WEEKDAY),
        ("snart", DateProblemKind.NOT_UNDERSTOOD),
        ("12 fubruari", DateProblemKind.NOT_UNDERSTOOD),
        ("", DateProblemKind.NOT_UNDERSTOOD),
    ],
)
def test_what_is_no_day_says_why(written: str, kind: DateProblemKind) -> None:
    """Never a guess: a wrong date in a consent is worse than a question."""
    with pytest.raises(DateProblem) as caught:
        read_date(written, TODAY)
    assert kind is caught.value.kind


def test_a_day_that_does_not_exist_keeps_the_text(qtbot: QtBot) -> None:
    """The sentence says how many days the month has; what was written stays, and the focus goes there."""
    field = DateField("Gäller till", today)
    qtbot.addWidget(field)
    field.show()
    field.set_text("30 februari")
    assert not field.check()
    assert field.text() == "30 februari"
    assert field.sentence() == "There is no 30 februari. Februari 2027 has 28 days."
    assert field.has_error()
    assert field.day() is None
    assert field.edit.hasFocus() or field.focusWidget() is field.edit


def test_a_day_that_exists_is_said_in_words(qtbot: QtBot) -> None:
    """Weekday and week, so that a slip of the finger is seen; told once when the field is left."""
    field = DateField("Gäller till", today)
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.day_changed) as told:
        qtbot.keyClicks(field.edit, "12/2")
        field.edit.editingFinished.emit()
    assert told.args == [date(2027, 2, 12)]
    assert field.sentence() == "fredag 12 februari 2027, week 6"


def test_an_empty_date_is_no_error(qtbot: QtBot) -> None:
    """Nothing is required here; who needs a day says so herself."""
    field = DateField("Gäller till", today)
    qtbot.addWidget(field)
    assert field.check()
    assert field.day() is None
