"""A server lost what a computer founded that is no more: one who may let in brings the founding in its place."""

from __future__ import annotations

from desktop.domain.compartments import Right
from desktop.domain.ports import CompartmentKeys
from desktop.sync.desk import Desk, founding_of, passing_over
from wire import canonical, messages
from wire.messages import Kind
from wire.segment import EpochKey


def stand_in(desk: Desk) -> None:
    """Queue the foundings of ended devices: nobody else will bring them.

    A server that has the compartment says so, and nothing comes of it.
    """
    directory, mine = desk.members.directory, desk.members.member_of(desk.own.device)
    for compartment in desk.mailbox.compartments():
        with passing_over():
            keys = desk.mailbox.keys(compartment)
            if keys is None or 0 not in keys.epochs or directory.active(keys.founding.device):
                continue
            if Right.GRANT in desk.access.now(compartment).get(mine, Right(0)):
                put_founding(desk, keys)


def put_founding(desk: Desk, keys: CompartmentKeys) -> None:
    """Queue the founding of something whose first key is here; the very same frame twice is one."""
    founding = founding_of(keys)
    commitment = EpochKey(keys.compartment, 0, keys.epochs[0]).commitment
    found = messages.Found(founding.device, founding.signing_key, founding.nonce, commitment)
    desk.mailbox.put_out(Kind.FOUND, canonical.encode(found), keys.compartment)
