"""Codes on paper: read as people write them, and a slip shown by a word before it is tried."""

import random

import pytest

from desktop.domain import paper_code
from desktop.domain.paper_code import ALPHABET, HALF, RECOVERY_CODE
from desktop.services.recovery.check_words import words_of


def code(chance: random.Random) -> str:
    letters = "".join(chance.choice(ALPHABET) for _ in range(26))
    return paper_code.written(letters + paper_code.recovery_check(letters), RECOVERY_CODE)


def test_what_looks_alike_is_alike() -> None:
    """Small letters, dashes, spaces, and O for 0, I and L for 1."""
    assert paper_code.letters_of(" oil-0 1 1\n") == "011011"


def test_bytes_and_letters_are_the_same_number() -> None:
    """Also those that begin with nothing."""
    chance = random.Random(3)
    for data in (bytes(40), b"\xff" * 40, *(chance.randbytes(40) for _ in range(50))):
        assert paper_code.decode(paper_code.encode(data)) == data
        assert len(paper_code.encode(data)) == HALF.letters


def test_a_word_stands_under_each_whole_group() -> None:
    """None under one that is still being typed, or that has a sign which no code has."""
    typed = code(random.Random(4))
    assert all(words_of(typed, RECOVERY_CODE))
    assert len(words_of(typed, RECOVERY_CODE)) == 6
    assert words_of(typed[:9], RECOVERY_CODE)[1] == ""
    assert words_of("AAUAA", RECOVERY_CODE) == [""]


def test_the_words_of_a_paper_never_change() -> None:
    """Papers lie in safes for years: the word under a group is part of the form (published vectors)."""
    assert words_of("ABCDE-ABCDE-00000-ZZZZZ-12345-KMNPQ", RECOVERY_CODE) == VECTOR_CODE
    assert words_of("ABCD-ABCD-0000-ZZZZ", HALF) == VECTOR_HALF


VECTOR_CODE = ["tulpan", "backe", "biff", "april", "borste", "tråd"]
VECTOR_HALF = ["ved", "hammare", "giraff", "blad"]


def test_a_slip_in_a_group_shows_another_word() -> None:
    """Nearly always: one in 256 looks right, and the check letters find that one at the end."""
    chance = random.Random(5)
    same = 0
    for _ in range(2_000):
        whole = paper_code.letters_of(code(chance))
        at = chance.randrange(30)
        slip = whole[:at] + chance.choice(ALPHABET.replace(whole[at], "")) + whole[at + 1 :]
        assert not paper_code.is_recovery_code(slip) or slip == whole
        same += words_of(slip, RECOVERY_CODE) == words_of(whole, RECOVERY_CODE)
    assert same < 20


def test_two_groups_that_change_places_show_it() -> None:
    """The word depends on the place."""
    assert words_of("ABCDE-FGHJK", RECOVERY_CODE) != list(reversed(words_of("FGHJK-ABCDE", RECOVERY_CODE)))


def test_only_whole_groups_of_bytes_become_letters() -> None:
    """Nothing is padded in silence."""
    with pytest.raises(ValueError, match="five bytes"):
        paper_code.encode(b"1234")
