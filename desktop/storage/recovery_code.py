"""The printed recovery code: 130 random bits and 20 check bits, in six groups of five letters and digits.

The alphabet is Crockford's base 32, which has no I, L, O or U; when a code is read, they are taken for what they look
like. It hangs in the municipality's safe and opens the vault when the passphrase is forgotten (DESIGN section 4).
"""

from __future__ import annotations

import hashlib
import secrets

from desktop.domain.errors import KnownError, Reason

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_RANDOM, _CHECK, _GROUP = 26, 4, 5
_LOOKALIKES = str.maketrans({"I": "1", "L": "1", "O": "0"})


def generate() -> str:
    """A new code, as it is printed."""
    letters = "".join(secrets.choice(_ALPHABET) for _ in range(_RANDOM))
    whole = letters + _check(letters)
    return "-".join(whole[at : at + _GROUP] for at in range(0, len(whole), _GROUP))


def secret(typed: str) -> bytes:
    """The secret behind a code as someone typed it; raises KnownError(WRONG_RECOVERY_CODE) for a slip of the hand."""
    letters = "".join(letter for letter in typed.upper() if letter.isalnum()).translate(_LOOKALIKES)
    if len(letters) != _RANDOM + _CHECK or _check(letters[:_RANDOM]) != letters[_RANDOM:]:
        raise KnownError(Reason.WRONG_RECOVERY_CODE)
    return letters[:_RANDOM].encode()


def _check(letters: str) -> str:
    number = int.from_bytes(hashlib.sha256(b"bredvid/recovery-code/1" + letters.encode()).digest()[:4], "big")
    return "".join(_ALPHABET[number >> 5 * place & 31] for place in range(_CHECK))
