"""Every reason has its plain sentence."""

import pytest

from desktop.domain.errors import KnownError, Reason
from desktop.ui.sentences import sentence, sentence_of
from desktop.ui.translation import Translation
from tests.support.swedish import swedish, swedish_texts

__all__ = ["swedish", "swedish_texts"]


@pytest.mark.parametrize("reason", Reason)
def test_reason_has_a_swedish_sentence(swedish: Translation, reason: Reason) -> None:
    """It is whole, ends as a sentence does, and differs from its English source."""
    in_swedish = sentence_of(reason)
    swedish.remove()
    assert in_swedish != sentence_of(reason)
    assert in_swedish.endswith(".")


@pytest.mark.parametrize("word", ["synk", "server", "token", "merge", "cache", "fel lösenord", "ogiltig", "förövare"])
def test_sentences_use_no_word_of_our_trade(swedish: Translation, word: str) -> None:
    """They are office Swedish (DOMAIN section 6)."""
    assert [reason for reason in Reason if word in sentence_of(reason).casefold()] == []


def test_what_the_sentence_names_comes_from_the_error(swedish: Translation) -> None:
    """The fields that are missing are told by name."""
    error = KnownError(Reason.CONSENT_INCOMPLETE, fields=("purpose", "valid_until"))
    expected = (
        "Innan samtycket kan användas, fyll i: vad det ska användas till, till när det gäller."
        " Det du har skrivit står kvar."
    )
    assert sentence(error) == expected


def test_what_the_error_did_not_say_is_left_open(swedish: Translation) -> None:
    """A missing detail never makes an error of the error."""
    assert sentence_of(Reason.ALIAS_TAKEN) == "Det finns redan en akt med aliaset …. Välj ett annat."


def test_a_bug_is_raised_again() -> None:
    """What the person cannot act on is no sentence."""
    with pytest.raises(ZeroDivisionError):
        sentence(ZeroDivisionError("division by zero"))
