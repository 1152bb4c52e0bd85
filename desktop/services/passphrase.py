"""How good a passphrase must be: long enough that guessing it is hopeless, in words that a person remembers.

Length is what counts, so nothing is asked about digits and signs. What is counted is what differs: four times the same
word is one word.
"""

from desktop.domain.errors import KnownError, Reason

WORDS, CHARACTERS = 4, 15
_SHORTEST_WORD = 3
_DIFFERENT = 6


def is_enough(passphrase: str) -> bool:
    """At least four different words, or fifteen characters that are not the same few over and over."""
    words = {word.casefold() for word in passphrase.split() if len(word) >= _SHORTEST_WORD}
    characters = passphrase.strip()
    return len(words) >= WORDS or (len(characters) >= CHARACTERS and len(set(characters)) >= _DIFFERENT)


def check(passphrase: str) -> None:
    """Raises KnownError(PASSPHRASE_WEAK) unless it is enough."""
    if not is_enough(passphrase):
        raise KnownError(Reason.PASSPHRASE_WEAK)
