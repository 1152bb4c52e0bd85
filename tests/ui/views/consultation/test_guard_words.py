"""The guard explains each kind of finding in words, in Swedish too."""

import pytest

from desktop.services.guard import Finding, Ingredient, Recognisable
from desktop.ui.translation import Translation
from desktop.ui.views.consultation.guard_words import guard_sentences
from tests.support.swedish import swedish, swedish_texts

__all__ = ["swedish", "swedish_texts"]

SC1 = Finding(0, 1, Recognisable.SMALL_PLACE, (Ingredient.AGE, Ingredient.PLACE, Ingredient.LANGUAGE))


@pytest.fixture
def finding(request: pytest.FixtureRequest) -> Finding:
    reason: Recognisable = request.param
    return SC1 if reason is Recognisable.SMALL_PLACE else Finding(0, 1, reason)


@pytest.mark.parametrize("finding", Recognisable, indirect=True)
def test_every_finding_is_explained(finding: Finding) -> None:
    """What it is, why it matters, and that the program changes nothing."""
    what, why = guard_sentences([finding])
    assert what.endswith(".")
    assert why.endswith(" The program changes nothing for you.")


def test_the_small_place_is_explained_as_drawn(swedish: Translation) -> None:
    """The sentences of SC1 and of the picture, to the letter."""
    assert guard_sentences([SC1]) == (
        "Så få passar in på det här att personen kan kännas igen.",
        "Ålder, ort och språk står ihop. Programmet ändrar inget åt dig.",
    )


def test_every_ingredient_has_its_swedish_word(swedish: Translation) -> None:
    """All seven in one sentence."""
    _, why = guard_sentences([Finding(0, 1, Recognisable.SMALL_PLACE, tuple(Ingredient))])
    assert why.startswith("Ålder, ort, språk, ursprung, skola, yrke och något ovanligt i familjen står ihop.")


def test_the_worst_is_said_first_and_the_others_are_named(swedish: Translation) -> None:
    """Whoever mends one finding is not surprised by the next."""
    findings = [Finding(0, 1, Recognisable.PLACE), SC1, Finding(2, 3, Recognisable.PERSONAL_NUMBER)]
    assert guard_sentences(findings) == (
        "Det står ett personnummer i texten.",
        "Ett personnummer skickas aldrig. Så få passar in på det här att personen kan kännas igen. "
        "Det står en ort i texten som är mindre än en kommun. Programmet ändrar inget åt dig.",
    )
