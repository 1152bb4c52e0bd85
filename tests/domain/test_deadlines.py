"""Working days in Sweden, by the table of the domain brief (4.3)."""

from datetime import date

import pytest

from desktop.domain.deadlines import after_working_days, is_working_day

TABLE = [
    ("2026-12-22", "2026-12-28", "2027-01-12"),
    ("2026-12-30", "2027-01-05", "2027-01-18"),
    ("2027-01-04", "2027-01-07", "2027-01-19"),
    ("2026-06-17", "2026-06-22", "2026-07-02"),
    ("2027-03-25", "2027-03-31", "2027-04-12"),
    ("2027-02-12", "2027-02-16", "2027-02-26"),
]


@pytest.mark.parametrize(("received", "two", "ten"), TABLE)
def test_the_table_holds(received: str, two: str, ten: str) -> None:
    """Two and ten working days after a receipt, over Christmas, Epiphany, Midsummer and Easter."""
    day = date.fromisoformat(received)
    assert (after_working_days(day, 2), after_working_days(day, 10)) == (
        date.fromisoformat(two),
        date.fromisoformat(ten),
    )


@pytest.mark.parametrize("eve", ["2026-06-19", "2026-12-24", "2026-12-31"])
def test_the_eves_that_everyone_takes_are_not_working_days(eve: str) -> None:
    """Midsommarafton, Julafton and Nyårsafton are no public holidays, and nobody is at the office."""
    assert not is_working_day(date.fromisoformat(eve))


def test_the_municipality_may_be_closed_on_other_days() -> None:
    """A squeezed-in day that the municipality takes moves the promise."""
    friday, monday = date(2027, 2, 12), date(2027, 2, 15)
    assert after_working_days(friday, 2, local_closed=(monday,)) == date(2027, 2, 17)


def test_the_day_of_receipt_is_day_zero() -> None:
    """No days after a Sunday is that Sunday."""
    assert after_working_days(date(2027, 2, 14), 0) == date(2027, 2, 14)
