"""What this computer knows of itself: its identity, drafts and settings, all in vault.db."""

from __future__ import annotations

from typing import Any

import msgspec

from desktop.domain.clock import Clock
from desktop.domain.errors import KnownError, Reason
from desktop.domain.ports import Identity
from desktop.storage.database import Database
from wire import keys

_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder().decode


class Profile:
    """The identity, read once. Both key pairs are made with the vault; an enrolment only gives them a number."""

    def __init__(self, vault: Database) -> None:
        self._vault = vault
        self._identity: Identity | None = None

    def begin(self) -> None:
        """The identity of a new vault: keys, and no place in a county yet."""
        signing, sealing = keys.SigningKey.generate(), keys.SealingKey.generate()
        self.set_identity(Identity("", b"", signing.secret, sealing.secret, None))

    @property
    def device(self) -> int | None:
        """This computer's number in the directory; None until an administrator has let it in."""
        return self.identity().device

    def identity(self) -> Identity:
        """This computer's place in a county; `server` is empty while it has none."""
        if self._identity is None:
            row = self._vault.row(
                "SELECT server, county, signing_key, sealing_key, device, invitation, root_key FROM identity"
            )
            if row is None:  # a vault is made with its identity
                raise KnownError(Reason.VAULT_DAMAGED)
            self._identity = Identity(*row)
        return self._identity

    def set_identity(self, identity: Identity) -> None:
        """Keep a changed identity."""
        self._vault.execute(
            "INSERT OR REPLACE INTO identity VALUES (1, ?, ?, ?, ?, ?, ?, ?)",
            (
                identity.server,
                identity.county,
                identity.signing_key,
                identity.sealing_key,
                identity.device,
                identity.invitation,
                identity.root_key,
            ),
        )
        self._identity = identity

    def forget(self) -> None:
        """Read it anew at the next question: what was kept last has been undone."""
        self._identity = None


class VaultDrafts:
    """`desktop.domain.ports.Drafts` over vault.db."""

    def __init__(self, vault: Database, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    def keep(self, key: str, content: dict[str, Any]) -> int:
        now = self._clock.now()
        self._vault.execute("INSERT OR REPLACE INTO draft VALUES (?, ?, ?)", (key, _encode(content), now))
        return now

    def get(self, key: str) -> dict[str, Any] | None:
        content = self._vault.value("SELECT content FROM draft WHERE key = ?", (key,))
        return _decode(content) if content is not None else None

    def drop(self, key: str) -> None:
        self._vault.execute("DELETE FROM draft WHERE key = ?", (key,))


class VaultSettings:
    """`desktop.domain.ports.Settings` over vault.db."""

    def __init__(self, vault: Database) -> None:
        self._vault = vault

    def get(self, key: str, default: Any = None) -> Any:
        value = self._vault.value("SELECT value FROM setting WHERE key = ?", (key,))
        return _decode(value) if value is not None else default

    def set(self, key: str, value: Any) -> None:
        self._vault.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (key, _encode(value)))
