"""What the beginning of an epoch settles: who was left out of it, and what those say no more (DESIGN section 5).

Ending access is a new key's work. But one who was left out has the old keys still, and may write under them: a note
that comes late is kept, since nothing written is lost; a grant by which she lets somebody in, lets herself in again,
or ends another's access must not count. Whoever begins an epoch therefore writes down how far the logs of those left
out had come. A change of a grant that lies beyond, and was sealed in an earlier epoch, counts nothing. All readers
come to the same answer, in whatever order they heard.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from desktop.domain import merge
from desktop.domain.changes import Change
from desktop.domain.compartments import Right
from desktop.domain.identity import ChangeId, RecordRef
from desktop.domain.merge import RecordState
from desktop.domain.projection import Projection, project
from desktop.domain.records.membership import Grant, NewEpoch
from desktop.domain.rights import MemberOf

EpochOf = Callable[[ChangeId], int | None]
"""The epoch that a change was sealed in; None while it is in no segment."""

History = Callable[[RecordRef], list[Change]]
"""Every change of a record."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """A new epoch, as the one who began it wrote it down."""

    epoch: int
    by: ChangeId
    members: frozenset[int]  # left out
    heads: Mapping[int, int]  # of devices left out: how far their logs were known
    closed: frozenset[tuple[int, int, int]]  # grants that were over: device, number, when
    served: frozenset[int]  # devices that got the key
    held: Mapping[int, Right]  # who was in, for one who begins here and reads no older grant

    def silences(self, change: ChangeId, epoch: int | None, member_of: MemberOf) -> bool:
        """Whether the change was made by one left out, later than is known of, under an earlier key."""
        if epoch is None or epoch >= self.epoch:
            return False
        out = change.device in self.heads or member_of(change.device) in self.members
        return out and change.sequence > self.heads.get(change.device, 0)


def beginnings(
    records: Iterable[Projection[NewEpoch]], commitments: Mapping[int, bytes], member_of: MemberOf, epoch_of: EpochOf
) -> list[Beginning]:
    """Those that count, the newest first: of the key that is known here, sealed under it, and by one who was in."""
    known = [_beginning(seen) for seen in records if _means(seen.record, commitments)]
    counted: list[Beginning] = []
    for beginning in sorted(known, key=lambda one: (one.epoch, one.by), reverse=True):
        sealed = epoch_of(beginning.by)
        later = (one for one in counted if one.epoch > beginning.epoch)
        if sealed in (None, beginning.epoch) and not any(
            one.silences(beginning.by, sealed, member_of) for one in later
        ):
            counted.append(beginning)
    return counted


def assumed(begun: Sequence[Beginning], first: int) -> dict[int, Right]:
    """Who is in by the word of those who let one in: by member, for one whose first key is of epoch `first`.

    She reads none of the grants before; who has been left out since she can read. Empty for one who has all keys.
    """
    held: dict[int, Right] = {}
    if first:
        for beginning in sorted(begun, key=lambda one: one.epoch):
            held.update(beginning.held)
            held = {member: right for member, right in held.items() if member not in beginning.members}
    return held


def effective(
    grants: Iterable[Projection[Grant]],
    begun: Sequence[Beginning],
    member_of: MemberOf,
    epoch_of: EpochOf,
    history: History,
) -> list[Projection[Grant]]:
    """The grants as those say it who may: without what was silenced."""
    if not begun:
        return list(grants)

    def silenced(change: ChangeId) -> bool:
        out = [one for one in begun if one.silences(change, -1, member_of)]
        return bool(out) and any(one.silences(change, epoch_of(change), member_of) for one in out)

    found = []
    for grant in grants:
        if silenced(grant.id):
            continue
        live = {value.change for values in grant.state.fields.values() for value in values}
        found.append(_without(grant, silenced, history) if any(map(silenced, live)) else grant)
    return found


def _without(grant: Projection[Grant], silenced: Callable[[ChangeId], bool], history: History) -> Projection[Grant]:
    state: RecordState | None = None
    for change in history(grant.ref):
        if not silenced(change.id):
            state = merge.apply(state, change, lambda _: True)
    return project(grant.ref.compartment, state or grant.state, Grant)


def _means(record: NewEpoch, commitments: Mapping[int, bytes]) -> bool:
    return record.epoch is not None and commitments.get(record.epoch) == record.commitment


def _beginning(seen: Projection[NewEpoch]) -> Beginning:
    record = seen.record
    closed = zip(record.closed[::3], record.closed[1::3], record.closed[2::3], strict=False)
    return Beginning(
        epoch=record.epoch or 0,
        by=seen.id,
        members=frozenset(record.members),
        heads=dict(zip(record.heads[::2], record.heads[1::2], strict=False)),
        closed=frozenset(closed),
        served=frozenset(record.served),
        held={m: Right(r) for m, r in zip(record.held[::2], record.held[1::2], strict=False)},
    )
