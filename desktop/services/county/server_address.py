"""Where the county's server is, as this computer knows it; another address when it has moved or changed certificate.

Where the server is may be told by anybody: it holds nothing that it can read, and who belongs to the county is the
root's word, not the server's. So an address may be typed from a letter; an invitation must be to the same county.
"""

from __future__ import annotations

from dataclasses import replace

from desktop.domain.errors import KnownError, Reason
from desktop.domain.ports import Mailbox
from wire.address import Address, bare, pin_of
from wire.directory import Directory
from wire.errors import WireError
from wire.invitation import Invitation
from wire.messages import Kind


class ServerAddress:
    """Reads and replaces the address; the next sync goes to the new one."""

    def __init__(self, mailbox: Mailbox) -> None:
        self._mailbox = mailbox

    def shown(self) -> tuple[str, bool]:
        """The address as one says it, and whether it names the certificate that alone is trusted."""
        server = self._mailbox.identity().server
        return bare(server), pin_of(server) is not None

    def change(self, text: str) -> None:
        """Take another, or the same again: an address that begins with https://, or an invitation to this county.

        Whoever does so has it from the administrator. So lines of the directory that somebody else has made, which stop
        all syncs until a person has looked, are set aside (docs/sync.md, 18). Raises KnownError: SERVER_ADDRESS, or
        INVITATION_WRONG for one that cannot be read or is another county's.
        """
        identity = self._mailbox.identity()
        if "://" in text:
            server = usable(text)
        else:
            try:
                invitation = Invitation.parse(text)
            except WireError as error:
                raise KnownError(Reason.INVITATION_WRONG) from error
            if invitation.county != identity.county:
                raise KnownError(Reason.INVITATION_WRONG)
            server = invitation.server
        self._mailbox.set_identity(replace(identity, server=server))
        self._set_aside_what_is_forged(identity.county)

    def _set_aside_what_is_forged(self, county: bytes) -> None:
        directory = Directory.load(county, self._mailbox.directory_lines())
        for delivered in self._mailbox.inbox():
            if delivered.kind == Kind.DIRECTORY and directory.contradicts(delivered.body):
                self._mailbox.set_aside(delivered.position, "signature")


def usable(text: str) -> str:
    """An address as it is kept; raises KnownError(SERVER_ADDRESS) for one that nothing could be sent to."""
    server = text.strip().rstrip("/")
    try:
        Address.of(server)
    except ValueError as error:
        raise KnownError(Reason.SERVER_ADDRESS) from error
    return server
