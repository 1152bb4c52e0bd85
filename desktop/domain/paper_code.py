"""Secrets that people carry on paper: groups of letters and digits that forgive the hand, and a word for each group.

The alphabet is Crockford's base 32, which has no I, L, O or U; when a code is read, I and L are taken for 1 and O for
0. Every group has a check word: what is typed shows a word, and the paper shows the word, so that a slip is seen or
heard group by group. The word is computed from the group alone and says nothing that the group does not.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CHECK_WORDS = 256
_LOOKALIKES = str.maketrans({"I": "1", "L": "1", "O": "0"})


@dataclass(frozen=True, slots=True)
class Form:
    """How a code is written: `groups` groups of `size` letters. `name` keeps the words of one kind from another's."""

    name: str
    groups: int
    size: int

    @property
    def letters(self) -> int:
        """How many letters and digits it has."""
        return self.groups * self.size


RECOVERY_CODE = Form("recovery-code/1", 6, 5)
"""Of one computer: 26 random letters and 4 that check them."""

HALF = Form("municipality-half/1", 16, 4)
"""Half of a municipality's recovery key: 40 bytes (services.municipality_recovery)."""


def letters_of(typed: str) -> str:
    """A code as someone typed it, without spaces and dashes, in the letters of the alphabet."""
    return "".join(letter for letter in typed.upper() if letter.isalnum()).translate(_LOOKALIKES)


def groups_of(typed: str, form: Form) -> list[str]:
    """The groups so far; the last may be unfinished, and there may be one too many."""
    letters = letters_of(typed)
    return [letters[at : at + form.size] for at in range(0, len(letters), form.size)]


def written(letters: str, form: Form) -> str:
    """As it is printed."""
    return "-".join(groups_of(letters, form))


def word_number(group: str, place: int, form: Form) -> int | None:
    """Which of the 256 check words stands under a group; None while the group is unfinished or has a foreign sign."""
    if len(group) != form.size or not set(group) <= set(ALPHABET):
        return None
    return hashlib.sha256(f"bredvid/check-word/{form.name}/{place}/{group}".encode()).digest()[0]


def encode(data: bytes) -> str:
    """Bytes as letters, five bits each; whole multiples of five bytes only."""
    if len(data) % 5:
        raise ValueError("five bytes make eight letters")
    number, count = int.from_bytes(data, "big"), len(data) * 8 // 5
    return "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(count)))


def decode(letters: str) -> bytes:
    """Bytes again; raises ValueError for a sign that is not in the alphabet."""
    number = 0
    for letter in letters:
        number = number << 5 | ALPHABET.index(letter)
    return number.to_bytes(len(letters) * 5 // 8, "big")


def recovery_check(letters: str) -> str:
    """The four letters that follow the random ones of a computer's recovery code."""
    number = int.from_bytes(hashlib.sha256(b"bredvid/recovery-code/1" + letters.encode()).digest()[:4], "big")
    return "".join(ALPHABET[number >> 5 * place & 31] for place in range(4))


def is_recovery_code(typed: str) -> bool:
    """Whether it is one without a slip; whose it is, only the vault knows."""
    letters = letters_of(typed)
    return len(letters) == RECOVERY_CODE.letters and recovery_check(letters[:-4]) == letters[-4:]
