"""Compartments: how they are founded, and who is let in."""

from __future__ import annotations

from county_server.service.refusal import Refusal
from county_server.service.turn import Turn
from county_server.store import compartments, streams
from county_server.store.compartments import Member
from wire import canonical
from wire import envelope as envelopes
from wire.envelope import Envelope, Founding
from wire.errors import Code
from wire.messages import Found


def found(turn: Turn) -> None:
    """FOUND: the id is unused, the device is the sender, the key is the sender's.

    To a new server, a member may bring the founding of a device that has ended: the id fits that device's key alone.
    """
    request = canonical.decode(turn.body, Found)
    identity = Founding(request.device, request.signing_key, request.nonce).compartment
    if identity in require_living(turn, {identity}):
        raise Refusal(Code.FORK, "the id is used")
    founder = turn.directory.device(request.device)
    if turn.directory.active(request.device):
        turn.require_sender(request.device)
    if request.signing_key != founder.signing_key:
        raise Refusal(Code.NOT_MEMBER, "another device's key")
    compartments.create(turn.connection, identity, turn.sender, request.commitment, turn.keep(()))


def envelope(turn: Turn) -> None:
    """ENVELOPE: the granter is the sender and a member; epochs are known ones, or the next."""
    sealed = envelopes.read(turn.body)
    identities = {label.compartment for label in sealed.labels}
    require_living(turn, identities)
    turn.require_sender(sealed.granter)
    named = dict.fromkeys(label.compartment for label in sealed.labels)  # their history is handed in this order
    granters = {identity: _member(turn, identity) for identity in named}
    envelopes.verify(sealed, turn.county.fingerprint, turn.directory.device(sealed.granter).signing_key)
    begun = _new_epochs(turn, sealed)
    turn.directory.device(sealed.recipient)
    if not turn.directory.active(sealed.recipient):
        raise Refusal(Code.DEVICE_ENDED, "recipient")

    kept = turn.keep({sealed.recipient})
    for identity, epoch, commitment in begun:
        compartments.begin_epoch(turn.connection, identity, epoch, commitment)
    for label in sealed.labels:
        compartments.put_label(turn.connection, label.compartment, label.epoch, turn.home, kept)
    for identity, granter in granters.items():
        latest = max(label.epoch for label in sealed.labels if label.compartment == identity)
        _admit(turn, identity, sealed.recipient, latest)
        now = compartments.one_member(turn.connection, identity, turn.sender) or granter
        compartments.put_member(turn.connection, identity, Member(turn.sender, max(now.epoch, latest), True))


def require_living(turn: Turn, identities: set[bytes]) -> set[bytes]:
    """Lock the compartments and give those that exist; raises Refusal(ERASED) when one of them was erased."""
    states = compartments.lock(turn.connection, identities)
    if any(states.values()):
        raise Refusal(Code.ERASED)
    return set(states)


def _member(turn: Turn, identity: bytes) -> Member:
    """The sender as a member; raises Refusal(NOT_MEMBER), also when nobody has founded the compartment."""
    found = compartments.one_member(turn.connection, identity, turn.sender)
    if found is None:
        raise Refusal(Code.NOT_MEMBER)
    return found


def _new_epochs(turn: Turn, sealed: Envelope) -> list[tuple[bytes, int, bytes]]:
    """The epochs that this envelope begins; raises Refusal when one has another commitment, or is not the next.

    Only a member of the latest epoch begins the next, so that nobody comes back who was left out; when none of its
    members is a device any more, one of the epoch before.
    """
    begun = []
    known = {label.compartment: {} for label in sealed.labels}  # type: dict[bytes, dict[int, bytes]]
    for identity in known:
        known[identity] = compartments.commitments(turn.connection, identity)
    for identity, epoch, commitment in ((label.compartment, label.epoch, label.commitment) for label in sealed.labels):
        latest = max(known[identity])
        if epoch > latest + 1:
            raise Refusal(Code.GAP, "epoch", latest)
        if known[identity].setdefault(epoch, commitment) != commitment:
            raise Refusal(Code.SIGNATURE, "commitment")
        if epoch > latest:
            _require_latest(turn, identity)
            begun.append((identity, epoch, commitment))
    return begun


def _require_latest(turn: Turn, identity: bytes) -> None:
    members = compartments.members(turn.connection, identity)
    reached = max((one.epoch for one in members if turn.directory.active(one.device)), default=0)
    if _member(turn, identity).epoch < reached:
        raise Refusal(Code.NOT_MEMBER, "epoch")


def _admit(turn: Turn, identity: bytes, recipient: int, latest: int) -> None:
    """Make the recipient a member up to this epoch; of the one in effect, owe it what is held of all it has keys of.

    That is more than of those that are new to it: what others wrote in an earlier epoch, after a later one had begun,
    waited for it to be a member of the later (see `writing`).
    """
    before = compartments.one_member(turn.connection, identity, recipient)
    granter = before.granter if before else False
    reached = max(latest, before.epoch if before else 0)
    compartments.put_member(turn.connection, identity, Member(recipient, reached, granter))
    known = compartments.commitments(turn.connection, identity)
    if reached >= compartments.epoch_written(turn.connection, identity, known):
        streams.hand_history(turn.connection, recipient, identity, _epochs_of(turn, identity, recipient))


def _epochs_of(turn: Turn, identity: bytes, device: int) -> set[int]:
    return compartments.epochs_given(turn.connection, identity, device)
