"""An envelope is believed key by key: who founded the compartment, who gives the key, and whether that one may."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from desktop.domain import merge, rights
from desktop.domain.changes import Change
from desktop.domain.clock import today
from desktop.domain.compartments import CompartmentKind, Right
from desktop.domain.identity import ChangeId, CompartmentId, RecordId
from desktop.domain.merge import RecordState
from desktop.domain.ports import CompartmentKeys, Delivered, Evicted, EvictionReason, Founding
from desktop.domain.projection import Projection, project
from desktop.domain.records.membership import Grant, NewEpoch
from desktop.sync.access import GRANT, NEW_EPOCH
from desktop.sync.desk import Desk
from desktop.sync.doubt import Doubt, Newer, Unbelievable, Waits
from desktop.sync.having_again import ask_for, is_known_again, take_again
from desktop.sync.opening_segments import changes_of
from desktop.sync.standing_in import put_founding
from wire import envelope, segment
from wire.directory import Device
from wire.errors import WireError
from wire.messages import Kind
from wire.segment import EpochKey

_GRAVEST: tuple[type[Exception], ...] = (Unbelievable, Newer, Waits)


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
    together = [key for key, _, _ in keys]
    for key, kind, founding in keys:
        try:
            _keep(desk, sealed.granter, key, kind, founding, together)
        except (Waits, Unbelievable) as problem:
            problems.append(problem)
    if problems:
        raise min(problems, key=lambda problem: _GRAVEST.index(type(problem)))
    desk.mailbox.take_in(delivered.position)


def _keep(
    desk: Desk, granter: int, key: EpochKey, kind: int, founding: envelope.Founding, together: Iterable[EpochKey]
) -> None:
    compartment = CompartmentId(key.compartment)
    if desk.mailbox.erased(compartment):
        desk.mailbox.repeat_order(compartment)  # it must not come back; what else the envelope carries may
        return
    within = _check_founding(desk, kind, founding)
    away = desk.mailbox.away(compartment)
    if away is not None:
        _keep_again(desk, granter, key, founding, away, together)
        return
    known = desk.mailbox.keys(compartment)
    secret = known.epochs.get(key.epoch) if known else None
    born = Founding(founding.device, founding.signing_key, founding.nonce)
    if secret == key.secret:  # what was refused before the server knew us as a reader may go now
        desk.mailbox.add_keys(CompartmentKeys(compartment, within, born, {key.epoch: key.secret}))
        return
    mine_instead = secret is not None and _is_unheard(desk, key)
    if secret is not None and not mine_instead:
        raise Unbelievable(Doubt.KEY_CHANGED)
    _check_granter(desk, granter, key, founding, known, together)
    if mine_instead:
        desk.mailbox.withdraw_epoch(compartment, key.epoch)
    keys = CompartmentKeys(compartment, within, born, {key.epoch: key.secret})
    desk.mailbox.add_keys(keys)
    if founding.device == desk.own.device and not key.epoch:  # restored from before it: a server may need it from here
        put_founding(desk, keys)


def _keep_again(
    desk: Desk,
    granter: int,
    key: EpochKey,
    founding: envelope.Founding,
    away: Evicted,
    together: Iterable[EpochKey],
) -> None:
    """A key of what has been evicted: one that was here before needs no other proof, whoever sends it.

    What is off this computer for a journey comes when a colleague has said so, and is asked for then. Where her access
    had ended, a new key says that she has been let in again: what she had before is asked for.
    """
    if away.reason is EvictionReason.TRAVEL:
        return
    if away.reason is EvictionReason.ENDED:
        ask_for(desk, away)
    if not is_known_again(away, key):
        _check_granter(desk, granter, key, founding, None, together)
    take_again(desk, away.compartment, {key.epoch: key.secret})


def _check_founding(desk: Desk, kind: int, founding: envelope.Founding) -> CompartmentKind:
    founder = desk.members.directory.entry(founding.device)
    if founder is None:
        raise Waits
    if kind not in set(CompartmentKind):
        raise Newer
    if not isinstance(founder, Device) or founder.signing_key != founding.signing_key:
        raise Unbelievable(Doubt.SIGNATURE)
    if kind == CompartmentKind.DIRECTORY and not desk.members.is_administrator(founding.device):
        raise Unbelievable(Doubt.NOT_GRANTER)  # names come from the county alone
    return CompartmentKind(kind)


def _is_unheard(desk: Desk, key: EpochKey) -> bool:
    """Whether this computer has begun the same epoch and the server has taken none of it: then the other's holds."""
    tried = desk.mailbox.begun_epochs(CompartmentId(key.compartment))
    return any(one.epoch == key.epoch and not one.confirmed and not one.withdrawn for one in tried)


def _check_granter(
    desk: Desk,
    granter: int,
    key: EpochKey,
    founding: envelope.Founding,
    known: CompartmentKeys | None,
    together: Iterable[EpochKey],
) -> None:
    """Own other computers pass on what they have; others must be the founder's, or hold a grant that says so."""
    member = desk.members.member_of(granter)
    if member == desk.members.member_of(desk.own.device):
        return
    held = desk.access.now(known.compartment) if known else {}
    if Right.GRANT in held.get(member, Right(0)):
        return
    ended = _has_ended(desk, member, known)
    keys = _openers(key.compartment, known, together)
    if not ended and Right.GRANT in _foreseen(desk, keys, founding.device).get(member, Right(0)):
        return
    if known and ended and member not in held and _was_in(desk, member, key.epoch, known):
        return
    if member in held or ended:
        raise Unbelievable(Doubt.NOT_GRANTER)
    raise Waits  # the grant lies in a segment that has not come


def _was_in(desk: Desk, member: int, epoch: int, known: CompartmentKeys) -> bool:
    """Whether no epoch up to this one leaves her out: then its key was hers to give, and opens what was said.

    An ending that no epoch has carried out yet, or only one's own vain attempt at one, has not reached the others.
    """
    tried = desk.mailbox.begun_epochs(known.compartment)
    vain = {one.epoch for one in tried if not one.confirmed}
    begun = desk.members.standing.beginnings(known.compartment)
    counted = [one for one in begun if one.epoch <= epoch and one.epoch not in vain]
    out = bool(counted) and member in counted[0].members
    return epoch > min(known.epochs, default=epoch) and not out


def _has_ended(desk: Desk, member: int, known: CompartmentKeys | None) -> bool:
    """Whether the member has had the right to let in and has it no more."""
    return known is not None and Right.GRANT in desk.access.ever(known.compartment).get(member, Right(0))


def _openers(compartment: bytes, known: CompartmentKeys | None, together: Iterable[EpochKey]) -> dict[int, EpochKey]:
    """Every key of a compartment that is here, or comes in the same envelope."""
    held = known.epochs.items() if known else ()
    keys = {epoch: EpochKey(compartment, epoch, secret) for epoch, secret in held}
    return {key.epoch: key for key in together if key.compartment == compartment} | keys


def _foreseen(desk: Desk, keys: Mapping[int, EpochKey], founder: int) -> dict[int, Right]:
    """Rights in a compartment by the grants in those of its segments that wait."""
    states: dict[RecordId, RecordState] = {}
    applied: set[ChangeId] = set()
    compartment = CompartmentId(next(iter(keys.values())).compartment)
    for change in _waiting_grants(desk, compartment, keys):
        states[change.record] = merge.apply(states.get(change.record), change, applied.__contains__)
        applied.add(change.id)
    grants = [project(compartment, state, Grant) for state in states.values() if state.kind == GRANT]
    marks = [project(compartment, state, NewEpoch) for state in states.values() if state.kind == NEW_EPOCH]
    assumed = _by_word(desk, min(keys), marks, founder)
    return rights.rights(founder, grants, desk.members.member_of, today(desk.clock), assumed)


def _by_word(desk: Desk, first: int, marks: Iterable[Projection[NewEpoch]], founder: int) -> dict[int, Right]:
    """Who is in, for one who is let in for what follows: by the word of somebody at the founder's unit."""
    unit = desk.members.unit_of(desk.members.member_of(founder))
    return {
        member: Right(right)
        for mark in marks
        if first and mark.record.epoch == first and desk.members.unit_of(desk.members.member_of(mark.author)) == unit
        for member, right in zip(mark.record.held[::2], mark.record.held[1::2], strict=False)
    }


def _waiting_grants(desk: Desk, compartment: CompartmentId, keys: Mapping[int, EpochKey]) -> Iterable[Change]:
    for delivered in desk.mailbox.inbox():
        if delivered.kind != Kind.SEGMENT:
            continue
        try:
            header = segment.read(delivered.body).header
            key = keys.get(header.epoch) if header.compartment == compartment else None
            if key is None:
                continue
            author = desk.members.directory.device(header.device)
            opened = segment.open_sealed(delivered.body, key, author.signing_key)
        except WireError:
            continue  # whoever opens it in its turn will say so
        yield from (change for change in changes_of(opened) if change.kind in (GRANT, NEW_EPOCH))
