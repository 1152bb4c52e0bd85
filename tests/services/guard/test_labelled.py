"""What the guard finds in 300 invented texts, and what it marks there without cause."""

import pytest

from desktop.services.guard import Recognisable
from tests.services.guard.labelled import Labelled, count, labelled

DEVELOPED_ON = tuple(text for text in labelled() if not text.held_out)
HELD_OUT = tuple(text for text in labelled() if text.held_out)


def test_the_set_is_whole() -> None:
    """200 texts the guard was made on, 100 held out; every reason in both, and texts with nothing in them too."""
    assert (len(DEVELOPED_ON), len(HELD_OUT)) == (200, 100)
    for texts in (DEVELOPED_ON, HELD_OUT):
        assert {finding.reason for text in texts for finding in text.expected} == set(Recognisable)
        assert sum(not text.expected for text in texts) >= len(texts) / 4


@pytest.mark.parametrize("texts", [DEVELOPED_ON, HELD_OUT], ids=["developed on", "held out"])
def test_nine_of_ten_are_found_and_nine_of_ten_marks_are_right(texts: tuple[Labelled, ...]) -> None:
    """On what the guard was made on, and on what it was not."""
    counted = count(texts)
    assert counted.recall() >= 0.9
    assert counted.precision() >= 0.9


@pytest.mark.parametrize("reason", Recognisable)
def test_each_reason_holds_alone(reason: Recognisable) -> None:
    """A good mean hides a bad kind; and what identifies by itself is missed once in twenty at most."""
    counted = count(labelled())
    by_itself = reason in (Recognisable.PERSONAL_NUMBER, Recognisable.PHONE, Recognisable.EMAIL)
    assert counted.recall([reason]) >= (0.95 if by_itself else 0.85)
    assert counted.precision([reason]) >= 0.85
