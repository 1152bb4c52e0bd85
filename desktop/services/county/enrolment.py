"""A new computer joins a county: by an invitation, keys that are made here, and a directory that names them.

Three steps, because the network is waited for between them and not on the database thread: `accept` the invitation's
text; carry the application to the server, as often as it takes; `take` the lines that it gives once an administrator
has approved.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from desktop.domain.errors import KnownError, Reason
from desktop.domain.ports import Identity, Mailbox, Members
from wire import canonical
from wire.directory import Device, Directory
from wire.errors import WireError
from wire.invitation import Invitation, comparison_code
from wire.keys import SealingKey, SigningKey
from wire.messages import Application


@dataclass(frozen=True, slots=True)
class Waiting:
    """An application to carry to the server: the same bytes every time."""

    server: str
    application: bytes = field(repr=False)

    @property
    def code(self) -> str:
        """Digits that the administrator sees too, to be compared over the telephone; slow to make."""
        return comparison_code(canonical.decode(self.application, Application))


class Enrolment:
    """This computer's way in."""

    def __init__(self, mailbox: Mailbox, members: Members) -> None:
        self._mailbox = mailbox
        self._members = members

    def accept(self, text: str) -> Waiting:
        """Read an invitation and make keys for it; raises KnownError(INVITATION_WRONG), or NOT_ALLOWED for a member."""
        try:
            invitation = Invitation.parse(text)
        except WireError as error:
            raise KnownError(Reason.INVITATION_WRONG) from error
        before = self._mailbox.identity()
        if before.device is not None:
            raise KnownError(Reason.NOT_ALLOWED)
        if before.invitation != invitation.text():
            signing, sealing = SigningKey.generate().secret, SealingKey.generate().secret
            identity = Identity(invitation.server, invitation.county, signing, sealing, None, invitation.text())
            self._mailbox.set_identity(identity)
        return waiting_for(self._mailbox.identity())

    def waiting(self) -> Waiting | None:
        """The application that has been made and not been approved; None when there is none."""
        identity = self._mailbox.identity()
        return waiting_for(identity) if identity.invitation and identity.device is None else None

    def take(self, lines: list[bytes]) -> bool:
        """Believe the directory and this computer's place in it; False while no administrator has approved.

        Raises KnownError(DIRECTORY_FORGED) unless every line holds under the fingerprint that the invitation gave.
        """
        if not lines:
            return False
        identity = self._mailbox.identity()
        try:
            directory = Directory.load(identity.county, lines)
        except WireError as error:
            raise KnownError(Reason.DIRECTORY_FORGED) from error
        device = place_of(directory, identity)
        for line in lines[len(self._mailbox.directory_lines()) :]:
            self._mailbox.add_directory_line(line)
        self._mailbox.set_identity(replace(identity, device=device, invitation=""))
        self._members.refresh()
        return True


def waiting_for(identity: Identity) -> Waiting:
    """The application of a computer with these keys."""
    signing, sealing = SigningKey(identity.signing_key).public, SealingKey(identity.sealing_key).public
    application = Invitation.parse(identity.invitation).apply(signing, sealing)
    return Waiting(identity.server, canonical.encode(application))


def place_of(directory: Directory, identity: Identity) -> int:
    """The line that names exactly this computer's keys; raises KnownError(DIRECTORY_FORGED)."""
    signing, sealing = SigningKey(identity.signing_key).public, SealingKey(identity.sealing_key).public
    for number in range(len(directory)):
        entry = directory.entry(number)
        if isinstance(entry, Device) and (entry.signing_key, entry.sealing_key) == (signing, sealing):
            return number
    raise KnownError(Reason.DIRECTORY_FORGED)
