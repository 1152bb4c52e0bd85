"""An envelope is believed key by key: who founded the compartment, who gives the key, and whether that one may."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.domain import merge, rights
from desktop.domain.changes import Change
from desktop.domain.clock import today
from desktop.domain.compartments import CompartmentKind, Right
from desktop.domain.identity import ChangeId, CompartmentId, RecordId
from desktop.domain.merge import RecordState
from desktop.domain.ports import CompartmentKeys, Delivered, Founding
from desktop.domain.projection import project
from desktop.domain.records.membership import Grant
from desktop.sync.access import GRANT
from desktop.sync.desk import Desk
from desktop.sync.doubt import Doubt, Unbelievable, Waits
from desktop.sync.opening_segments import changes_of
from wire import envelope, segment
from wire.directory import Device
from wire.errors import WireError
from wire.messages import Kind
from wire.segment import EpochKey


def open_envelope(desk: Desk, delivered: Delivered) -> None:
    """Keep every key that may be believed; raises Waits or Unbelievable when one of them may not."""
    own, directory = desk.own, desk.members.directory
    sealed = envelope.read(delivered.body)
    if sealed.recipient != own.device:
        raise Unbelievable(Doubt.NOT_MINE)
    granter = directory.entry(sealed.granter)
    if not isinstance(granter, Device):
        raise Waits
    if not directory.active(sealed.granter):  # a stolen computer must not choose the next key
        raise Unbelievable(Doubt.NOT_GRANTER)
    keys = envelope.open_sealed(delivered.body, own.county, granter.signing_key, own.sealing)
    problems: list[Waits | Unbelievable] = []
    for key, kind, founding in keys:
        try:
            _keep(desk, sealed.granter, key, kind, founding)
        except (Waits, Unbelievable) as problem:
            problems.append(problem)
    if problems:
        raise next((problem for problem in problems if isinstance(problem, Unbelievable)), problems[0])
    desk.mailbox.take_in(delivered.position)


def _keep(desk: Desk, granter: int, key: EpochKey, kind: int, founding: envelope.Founding) -> None:
    compartment = CompartmentId(key.compartment)
    if desk.mailbox.erased(compartment):
        desk.mailbox.repeat_order(compartment)  # it must not come back; what else the envelope carries may
        return
    within = _check_founding(desk, kind, founding)
    known = desk.mailbox.keys(compartment)
    secret = known.epochs.get(key.epoch) if known else None
    if secret == key.secret:
        return
    if secret is not None:
        raise Unbelievable(Doubt.KEY_CHANGED)
    _check_granter(desk, granter, key, founding, known)
    born = Founding(founding.device, founding.signing_key, founding.nonce)
    desk.mailbox.add_keys(CompartmentKeys(compartment, within, born, {key.epoch: key.secret}))


def _check_founding(desk: Desk, kind: int, founding: envelope.Founding) -> CompartmentKind:
    founder = desk.members.directory.entry(founding.device)
    if founder is None or kind not in set(CompartmentKind):
        raise Waits  # a line, or a later version of this program
    if not isinstance(founder, Device) or founder.signing_key != founding.signing_key:
        raise Unbelievable(Doubt.SIGNATURE)
    if kind == CompartmentKind.DIRECTORY and not desk.members.is_administrator(founding.device):
        raise Unbelievable(Doubt.NOT_GRANTER)  # names come from the county alone
    return CompartmentKind(kind)


def _check_granter(
    desk: Desk, granter: int, key: EpochKey, founding: envelope.Founding, known: CompartmentKeys | None
) -> None:
    """Own other computers pass on what they have; others must be the founder's, or hold a grant that says so."""
    member = desk.members.member_of(granter)
    if member in (desk.members.member_of(desk.own.device), desk.members.member_of(founding.device)):
        return
    if known is not None:
        if Right.GRANT not in desk.access.now(known.compartment).get(member, Right(0)):
            raise Unbelievable(Doubt.NOT_GRANTER)
    elif Right.GRANT not in _foreseen(desk, key, founding.device).get(member, Right(0)):
        raise Waits  # the grant lies in a segment that this key will open


def _foreseen(desk: Desk, key: EpochKey, founder: int) -> dict[int, Right]:
    """Rights in a compartment that is not here yet, from the grants in those of its segments that wait."""
    states: dict[RecordId, RecordState] = {}
    applied: set[ChangeId] = set()
    for change in _waiting_grants(desk, key):
        states[change.record] = merge.apply(states.get(change.record), change, applied.__contains__)
        applied.add(change.id)
    grants = [project(CompartmentId(key.compartment), state, Grant) for state in states.values()]
    return rights.rights(founder, grants, desk.members.member_of, today(desk.clock))


def _waiting_grants(desk: Desk, key: EpochKey) -> Iterable[Change]:
    for delivered in desk.mailbox.inbox():
        if delivered.kind != Kind.SEGMENT:
            continue
        try:
            header = segment.read(delivered.body).header
            if (header.compartment, header.epoch) != (key.compartment, key.epoch):
                continue
            author = desk.members.directory.device(header.device)
            opened = segment.open_sealed(delivered.body, key, author.signing_key)
        except WireError:
            continue  # whoever opens it in its turn will say so
        yield from (change for change in changes_of(opened) if change.kind == GRANT)
