"""The county of a store, its directory's lines, and the invitations that are open."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection, func, insert, select, update

from county_server.store.schema import COUNTY, county, frame, invitation, line
from wire.messages import WITHDRAWN

_LAST_LINE = select(func.max(line.c.number))


class Pinned(NamedTuple):
    """What was fixed when the store was made."""

    fingerprint: bytes
    code: str


class Invited(NamedTuple):
    """An invitation, with the application that was taken under it."""

    inviter: int  # device number
    expires: int
    application: bytes | None


def pin(connection: Connection, fingerprint: bytes, code: str) -> None:
    """Fix the county of a new store."""
    connection.execute(insert(county).values(id=1, fingerprint=fingerprint, code=code))


def pinned(connection: Connection) -> Pinned | None:
    """The county of this store, whose tables are there; None when it has none yet."""
    row = connection.execute(select(county.c.fingerprint, county.c.code)).first()
    return Pinned(*row) if row else None


def lock(connection: Connection) -> None:
    """Let nobody else add a line until the transaction ends."""
    connection.execute(select(county.c.id).with_for_update())


def line_count(connection: Connection) -> int:
    """How many lines the directory has."""
    last = connection.execute(_LAST_LINE).scalar_one()
    return 0 if last is None else int(last) + 1


def lines_from(connection: Connection, number: int, most: int | None = None) -> list[bytes]:
    """The lines from a number on, in order; no more than so many."""
    rows = (
        select(frame.c.body)
        .join(line, (line.c.home == frame.c.home) & (line.c.frame == frame.c.id))
        .where(line.c.number >= number)
    )
    return [row.body for row in connection.execute(rows.order_by(line.c.number).limit(most))]


def size_of_lines(connection: Connection, number: int, count: int) -> int:
    """Bytes of so many lines, from a number on."""
    size = (
        select(func.coalesce(func.sum(func.length(frame.c.body)), 0))
        .join(line, (line.c.home == frame.c.home) & (line.c.frame == frame.c.id))
        .where(line.c.number >= number, line.c.number < number + count)
    )
    return int(connection.execute(size).scalar_one())


def add_line(connection: Connection, number: int, kept: bytes) -> None:
    """Make a kept frame the next line."""
    connection.execute(insert(line).values(number=number, home=COUNTY, frame=kept))


def open_invitation(connection: Connection, identity: bytes, inviter: int, expires: int) -> None:
    """Welcome one application."""
    connection.execute(insert(invitation).values(id=identity, device=inviter, expires=expires))


def find_invitation(connection: Connection, identity: bytes) -> Invited | None:
    """An invitation, locked until the transaction ends."""
    rows = (
        select(invitation.c.device, invitation.c.expires, frame.c.body)
        .join(frame, (frame.c.home == invitation.c.id) & (frame.c.id == invitation.c.application), isouter=True)
        .where(invitation.c.id == identity)
    )
    row = connection.execute(rows.with_for_update(of=invitation)).first()
    return Invited(*row) if row else None


def withdraw_invitation(connection: Connection, identity: bytes) -> None:
    """Welcome nobody under it any more, and answer nothing more to whoever has applied."""
    connection.execute(update(invitation).where(invitation.c.id == identity).values(expires=WITHDRAWN))


def use_invitation(connection: Connection, identity: bytes, application: bytes) -> None:
    """Bind an invitation to the one application that was taken."""
    connection.execute(update(invitation).where(invitation.c.id == identity).values(application=application))
