"""The vault's side of a sync: what goes up, what came down, and the keys for both."""

from __future__ import annotations

from desktop.domain.ports import Identity
from desktop.storage.profile import Profile


class VaultMailbox:
    """`desktop.domain.ports.Mailbox` over a vault."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile

    def identity(self) -> Identity:
        return self._profile.identity()

    def set_identity(self, identity: Identity) -> None:
        self._profile.set_identity(identity)
