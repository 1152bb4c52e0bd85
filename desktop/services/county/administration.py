"""The county's administrator: makes the county, invites, and lets in whoever proves to have got the invitation.

The root key lies in this vault and signs every line of the directory. It opens nothing: the administrator is granted
the directory compartment with its names, and no compartment with content.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

import msgspec

from desktop.domain.clock import Clock
from desktop.domain.compartments import CompartmentKind, Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.ports import Delivered, Identity, Ledger, Mailbox, Members, Settings
from desktop.domain.records.incident import ComputerName
from desktop.domain.records.membership import Grant, GrantBasis, MemberName, UnitName
from desktop.services.county.directory_lines import DirectoryLines
from desktop.services.status import TURNED_AWAY
from wire import canonical, directory
from wire.directory import Device, Directory, Member, Role, Unit
from wire.errors import WireError
from wire.invitation import Invitation, comparison_code
from wire.keys import SealingKey, SigningKey
from wire.messages import WITHDRAWN, Application, Invite, Kind

INVITATION_DAYS = 14
_DAY_MS = 24 * 60 * 60 * 1000
_INVITATIONS = "administration/invitations"

UNBEGUN = "county/unbegun"
"""Setting of a county that was begun here, until its server has taken the first lines."""


@dataclass(frozen=True, slots=True)
class NewUnit:
    """A municipality by its four-digit code, or the county's own team by the two-digit one."""

    code: str
    name: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class NewMember:
    """Somebody to invite. `member`: set for another computer of one who is a member already."""

    name: str
    title: str
    phone: str
    unit: str  # code
    roles: tuple[int, ...]  # wire.directory.Role values
    hours: str = ""
    member: int | None = None


@dataclass(frozen=True, slots=True)
class OpenInvitation:
    """One that nobody has been let in by. `used`: somebody has applied with it and waits."""

    id: str
    text: str = field(repr=False)
    who: NewMember
    expires: int  # ms
    used: bool


@dataclass(frozen=True, slots=True)
class Applicant:
    """A computer that has proved to have somebody's invitation, and waits to be let in.

    `code` stands on its own screen too: the two are compared over the telephone.
    """

    position: int
    who: NewMember
    application: Application = field(repr=False)
    code: str = field(default="", repr=False)


class Administration:
    """What only the computer with the root key can do."""

    def __init__(self, ledger: Ledger, mailbox: Mailbox, members: Members, settings: Settings, clock: Clock) -> None:
        self._ledger = ledger
        self._mailbox = mailbox
        self._members = members
        self._settings = settings
        self._clock = clock
        self._lines = DirectoryLines(ledger, mailbox)
        self._codes: dict[bytes, str] = {}  # slow to make, and asked for at every look

    def create_county(self, server: str, code: str, units: Sequence[NewUnit], me: NewMember) -> list[bytes]:
        """Make root key, directory and names, with this computer as the first; gives the lines that begin the county.

        A server of the same root key takes them from anybody, once (docs/sync.md section 7).
        """
        root, signing, sealing = SigningKey.generate(), SigningKey.generate(), SealingKey.generate()
        county = directory.fingerprint(root.public)
        first, member = 1, 1 + len(units)
        device = member + 1
        self._mailbox.set_identity(
            Identity(server, county, signing.secret, sealing.secret, device, root_key=root.secret)
        )
        own_unit = first + [unit.code for unit in units].index(me.unit)
        self._lines.append(directory.County(root.public, code))
        for unit in units:
            self._lines.append(Unit(unit.code))
        self._lines.append(Member(own_unit, _roles(me)))
        self._lines.append(Device(member, signing.public, sealing.public))
        names = [UnitName(unit=first + at, name=unit.name, phone=unit.phone) for at, unit in enumerate(units)]
        here = ComputerName(device=device, since=self._clock.now())
        self._ledger.found(CompartmentKind.DIRECTORY, [*names, _name(member, me), here])
        self._members.refresh()
        return self._mailbox.directory_lines()

    @property
    def holds_root(self) -> bool:
        """Whether this is the computer that can do all this."""
        return bool(self._mailbox.identity().root_key)

    def server_key(self) -> str:
        """What the county's server must be made with (`init --root-key`), in hexadecimal; empty once it is there."""
        if not self._settings.get(UNBEGUN):
            return ""
        return SigningKey(self._lines.identity().root_key).public.hex()

    # ---- invitations ----

    def invite(self, who: NewMember) -> str:
        """The text to hand over, by hand or by another way than the server's; it serves once, for fourteen days.

        Raises KnownError: TEXT_MISSING without a name, NOT_ALLOWED without roles, for a recovery key with
        another role, or for a member who has ended.
        """
        identity = self._lines.identity()
        if not who.name.strip():
            raise KnownError(Reason.TEXT_MISSING)
        alone = Role.RECOVERY not in who.roles or len(who.roles) == 1  # a key on paper does nothing else
        if not who.roles or not alone or (who.member is not None and not self._lines.all().active(who.member)):
            raise KnownError(Reason.NOT_ALLOWED)
        invitation = Invitation.create(identity.server, identity.county)
        expires = self._clock.now() + INVITATION_DAYS * _DAY_MS
        invitations = self._invitations()
        invitations[invitation.id.hex()] = {"text": invitation.text(), "who": asdict(who), "expires": expires}
        self._settings.set(_INVITATIONS, invitations)
        self._mailbox.put_out(Kind.INVITE, canonical.encode(Invite(invitation.id, expires)), None)
        return invitation.text()

    def open_invitations(self) -> tuple[OpenInvitation, ...]:
        """Those that nobody has been let in by, the latest to expire first; expired ones too, until withdrawn."""
        used = {applicant.application.invitation.hex() for applicant in self.applicants()}
        found = [
            OpenInvitation(id, kept["text"], msgspec.convert(kept["who"], NewMember), kept["expires"], id in used)
            for id, kept in self._invitations().items()
        ]
        return tuple(sorted(found, key=lambda one: -one.expires))

    def withdraw(self, id: str) -> None:
        """Take an invitation back: here at once, on the server at the next contact."""
        invitations = self._invitations()
        if invitations.pop(id, None) is not None:
            self._settings.set(_INVITATIONS, invitations)
            self._close(bytes.fromhex(id))

    def _close(self, invitation: bytes) -> None:
        self._mailbox.put_out(Kind.INVITE, canonical.encode(Invite(invitation, WITHDRAWN)), None)

    # ---- applicants ----

    def applicants(self) -> list[Applicant]:
        """Who waits to be let in; applications that prove nothing are set aside."""
        found = []
        for delivered in self._mailbox.inbox():
            if delivered.kind == Kind.APPLICATION:
                applicant = self._read(delivered)
                if applicant is None:
                    self._mailbox.set_aside(delivered.position, "proof")
                else:
                    found.append(applicant)
        return found

    def approve(self, applicant: Applicant) -> int:
        """Let the computer in: its lines, its member's name, and the directory's key; gives its number.

        Each step looks whether it was done before, so that a computer that stopped in the middle goes on.
        """
        device, member = self._device_lines(applicant)
        compartment = self._lines.names()
        known = self._ledger.all(compartment, MemberName)
        if not any(name.record.member == member for name in known):
            self._ledger.create(compartment, _name(member, applicant.who))
        if not any(name.record.device == device for name in self._ledger.all(compartment, ComputerName)):
            self._ledger.create(compartment, ComputerName(device=device, since=self._clock.now()))
        if not any(grant.record.member == member for grant in self._ledger.all(compartment, Grant)):
            grant = Grant(member=member, rights=int(Right.READ), basis=GrantBasis.MEMBERSHIP)
            self._ledger.create(compartment, grant)
        invitations = self._invitations()
        invitations.pop(applicant.application.invitation.hex(), None)
        self._settings.set(_INVITATIONS, invitations)
        self._mailbox.take_in(applicant.position)
        self._members.refresh()
        return device

    def refuse(self, applicant: Applicant) -> None:
        """Do not let this computer in; the invitation is spent, and the applicant is told so."""
        self._mailbox.set_aside(applicant.position, TURNED_AWAY)
        self.withdraw(applicant.application.invitation.hex())

    def _device_lines(self, applicant: Applicant) -> tuple[int, int]:
        """Numbers of the applicant's device and member, which get their lines if they have none."""
        lines, application = self._lines.all(), applicant.application
        for number in range(len(lines)):
            entry = lines.entry(number)
            if isinstance(entry, Device) and entry.signing_key == application.signing_key:
                return number, entry.member
        member = applicant.who.member
        if member is None:
            member = self._member_line(lines, applicant.who)
        return self._lines.append(Device(member, application.signing_key, application.sealing_key)), member

    def _member_line(self, lines: Directory, who: NewMember) -> int:
        unit = lines.unit_by_code(who.unit)
        if unit is None:
            raise KnownError(Reason.NOT_ALLOWED)
        entry, last = Member(unit, _roles(who)), len(lines) - 1
        # A member is followed by its computer, so one at the very end is what an interrupted approval left.
        return last if lines.entry(last) == entry else self._lines.append(entry)

    def _read(self, delivered: Delivered) -> Applicant | None:
        try:
            application = canonical.decode(delivered.body, Application)
        except WireError:
            return None
        kept = self._invitations().get(application.invitation.hex())
        if kept is None or not Invitation.parse(kept["text"]).proves(application):
            return None
        code = self._codes.setdefault(delivered.body, "") or comparison_code(application)
        self._codes[delivered.body] = code
        return Applicant(delivered.position, msgspec.convert(kept["who"], NewMember), application, code)

    def _invitations(self) -> dict[str, Any]:
        return dict(self._settings.get(_INVITATIONS, {}))


def _roles(who: NewMember) -> tuple[Role, ...]:
    return tuple(Role(role) for role in who.roles)


def _name(member: int, who: NewMember) -> MemberName:
    return MemberName(member=member, name=who.name, title=who.title, phone=who.phone, hours=who.hours)
