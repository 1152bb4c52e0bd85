"""The printed recovery code: 130 random bits and 20 check bits, in six groups of five letters and digits.

It hangs in the municipality's safe and opens the vault when the passphrase is forgotten (DESIGN section 4). How it is
written and read stands in `domain.paper_code`.
"""

from __future__ import annotations

import secrets

from desktop.domain import paper_code
from desktop.domain.errors import KnownError, Reason
from desktop.domain.paper_code import ALPHABET, RECOVERY_CODE

_RANDOM = 26


def generate() -> str:
    """A new code, as it is printed."""
    letters = "".join(secrets.choice(ALPHABET) for _ in range(_RANDOM))
    return paper_code.written(letters + paper_code.recovery_check(letters), RECOVERY_CODE)


def secret(typed: str) -> bytes:
    """The secret behind a code as someone typed it; raises KnownError(WRONG_RECOVERY_CODE) for a slip of the hand."""
    if not paper_code.is_recovery_code(typed):
        raise KnownError(Reason.WRONG_RECOVERY_CODE)
    return paper_code.letters_of(typed)[:_RANDOM].encode()
