"""An invitation: what an administrator hands over so that one new computer can join, and trust the right county.

It carries the server's address, the county's fingerprint (so that the server need not be believed) and a one-time
secret (so that a stranger cannot apply). Written as text it has a checksum, because it may be typed from paper.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets

import msgspec
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from wire import canonical
from wire.address import Address
from wire.errors import Code, WireError
from wire.messages import Application


class Invitation(msgspec.Struct, frozen=True, array_like=True):
    """What the text holds."""

    server: str  # https://host[:port], or http on loopback
    county: bytes  # directory.fingerprint
    secret: bytes  # 16 bytes, one use

    def __repr__(self) -> str:
        return f"Invitation(server={self.server!r})"

    @classmethod
    def create(cls, server: str, county: bytes) -> Invitation:
        return cls(server, county, secrets.token_bytes(16))

    @property
    def id(self) -> bytes:
        """What the server knows it by."""
        return canonical.digest(canonical.signing_input("invitation/1", self.secret))

    def text(self) -> str:
        """Base32 in groups of five, with a checksum: can be read aloud and typed."""
        body = canonical.encode(self)
        written = _written(body + _checksum(body))
        return " ".join(written[at : at + 5] for at in range(0, len(written), 5))

    @classmethod
    def parse(cls, text: str) -> Invitation:
        """Read `text()` again, however spaced; raises WireError(INVITATION) when a character is wrong or missing."""
        written = "".join(text.split()).upper().replace("-", "").replace("0", "O").replace("1", "I")
        try:
            data = base64.b32decode(written + "=" * (-len(written) % 8))
            body, checksum = data[:-3], data[-3:]
            # Base32 passes over the last letter's spare bits; a slip there is a slip too.
            same = hmac.compare_digest(_checksum(body), checksum) and _written(data) == written
            if not same:
                raise WireError(Code.INVITATION, "checksum")
            invitation = canonical.decode(body, cls)
            Address.of(invitation.server)  # what is kept is used at every unlock
            return invitation
        except ValueError as error:  # of base32, of text that is not ASCII, or ours
            raise WireError(Code.INVITATION, "not an invitation") from error

    def apply(self, signing_key: bytes, sealing_key: bytes) -> Application:
        """An application of a computer with these public keys."""
        return Application(self.id, signing_key, sealing_key, self._proof(signing_key, sealing_key))

    def proves(self, application: Application) -> bool:
        """Whether the applicant knew the secret and nobody swapped its keys on the way."""
        expected = self._proof(application.signing_key, application.sealing_key)
        return application.invitation == self.id and hmac.compare_digest(expected, application.proof)

    def _proof(self, signing_key: bytes, sealing_key: bytes) -> bytes:
        message = canonical.signing_input("application/1", self.id, signing_key, sealing_key)
        return hmac.new(self.secret, message, hashlib.sha256).digest()


def comparison_code(application: Application) -> str:
    """Eight digits that both ends show, to be compared over the telephone: the same only for the same keys.

    Made slowly (scrypt, some 50 ms): whoever has got hold of the secret and sits in between cannot try a hundred
    million keys of his own while the two are talking until one of them gives the same digits.
    """
    keys = canonical.signing_input("comparison/1", application.invitation, application.signing_key)
    digest = Scrypt(salt=hashlib.sha256(application.sealing_key).digest(), length=8, n=1 << 14, r=8, p=1).derive(keys)
    digits = f"{int.from_bytes(digest) % 10**8:08}"
    return f"{digits[:4]} {digits[4:]}"


def _written(data: bytes) -> str:
    return base64.b32encode(data).decode().rstrip("=")


def _checksum(body: bytes) -> bytes:
    return hashlib.sha256(b"bredvid/invitation" + body).digest()[:3]
