"""Lines of the directory, and invitations: what only administrators bring."""

from __future__ import annotations

from county_server.service.county import is_administrator
from county_server.service.refusal import Refusal
from county_server.service.turn import Turn
from county_server.store import registry, streams
from wire import canonical
from wire.directory import Device, Directory, Ended
from wire.errors import Code
from wire.messages import WITHDRAWN, Invite


def line(turn: Turn) -> None:
    """DIRECTORY: next in the chain, signed by the root; whoever brings it.

    So any computer of a county can give its directory to a new server (docs/adr/server-first-lines.md). A line that
    ends a device or a member stops at once what was on its way there, and the keys sealed to it are forgotten.
    """
    registry.lock(turn.connection)
    directory = turn.directory
    if turn.body in directory.lines:
        turn.keep(())
        return
    new = directory.check(turn.body)
    turn.county.check_code(new.entry)
    registry.add_line(turn.connection, new.number, turn.keep(()))  # each stream comes to it in its own time
    if isinstance(new.entry, Device):
        streams.open_stream(turn.connection, new.number)
    if isinstance(new.entry, Ended):
        streams.close_streams(turn.connection, _ended_by(directory, new.entry.number))


def _ended_by(directory: Directory, number: int) -> list[int]:
    """The devices that are none any more once this one, or its member, has ended."""
    device = [number] if isinstance(directory.entry(number), Device) else []
    return device + directory.devices_of(number, ended=True)


def invite(turn: Turn) -> None:
    """INVITE: brought by an administrator's device. An id serves once; `WITHDRAWN`, whoever invited takes it back."""
    request = canonical.decode(turn.body, Invite)
    if not is_administrator(turn.directory, turn.sender):
        raise Refusal(Code.NOT_MEMBER, "no administrator")
    known = registry.find_invitation(turn.connection, request.invitation)
    if known is None:
        turn.keep(())
        registry.open_invitation(turn.connection, request.invitation, turn.sender, request.expires)
    elif request.expires == WITHDRAWN and known.inviter == turn.sender:
        turn.keep(())
        registry.withdraw_invitation(turn.connection, request.invitation)
    else:
        raise Refusal(Code.INVITATION, "used")
