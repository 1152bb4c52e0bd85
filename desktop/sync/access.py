"""Who may do what in a compartment, as the engine needs it: now, for handing out keys; ever, for reading old logs.

What a member wrote while she had the right stays readable when the right has ended, however late it comes: nothing
written is lost, and all readers end with the same changes whatever came first. Ending access is the new epoch's work.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from desktop.domain import codebook, rights
from desktop.domain.changes import Change
from desktop.domain.clock import Clock, today
from desktop.domain.compartments import Right
from desktop.domain.identity import ChangeId, CompartmentId
from desktop.domain.ports import Ledger, Mailbox
from desktop.domain.projection import Projection
from desktop.domain.records.membership import Grant, NewEpoch
from desktop.domain.rights import Given
from desktop.sync.members import CountyMembers

GRANT = codebook.kind_of(Grant)
NEW_EPOCH = codebook.kind_of(NewEpoch)
_MEMBER = codebook.field_number(Grant, "member")
_RIGHTS = codebook.field_number(Grant, "rights")


class Access:
    """Rights read from the vault's grants, kept until a grant comes."""

    def __init__(self, ledger: Ledger, mailbox: Mailbox, members: CountyMembers, clock: Clock) -> None:
        self._ledger = ledger
        self._mailbox = mailbox
        self._members = members
        self._clock = clock
        self._ever: dict[CompartmentId, dict[int, Right]] = {}

    def grants(self, compartment: CompartmentId) -> list[Projection[Grant]]:
        """The grants that hold today."""
        day = today(self._clock)
        return [grant for grant in self._members.standing.grants(compartment) if rights.in_force(grant, day)]

    def now(self, compartment: CompartmentId) -> dict[int, Right]:
        """Rights in force today, by member; none in what is not here."""
        if self._mailbox.keys(compartment) is None:
            return {}
        return self._members.rights(compartment, today(self._clock))

    def ever(self, compartment: CompartmentId) -> dict[int, Right]:
        """Rights that have been given at any time, by member."""
        if compartment not in self._ever:
            grants = self._ledger.all(compartment, Grant, deleted=True)
            changes = [change for grant in grants for change in self._ledger.history(grant.ref)]
            assumed = self._members.standing.assumed(compartment)
            self._ever[compartment] = ever(self._founder(compartment), changes, self._members, assumed)
        return self._ever[compartment]

    def forget(self, compartment: CompartmentId) -> None:
        """A grant has come, or the compartment has gone: read again."""
        self._ever.pop(compartment, None)

    def _founder(self, compartment: CompartmentId) -> int:
        keys = self._mailbox.keys(compartment)
        return keys.founding.device if keys else 0


def ever(
    founder: int, changes: Iterable[Change], members: CountyMembers, assumed: Mapping[int, Right]
) -> dict[int, Right]:
    """Rights given at any time, by the changes of grant records alone."""
    givers: dict[ChangeId, int] = {}
    named: dict[ChangeId, set[int]] = {}
    given: dict[ChangeId, Right] = {}
    for change in changes:
        if change.kind != GRANT:
            continue
        givers[change.record] = members.member_of(change.record.device)
        member, right = change.fields.get(_MEMBER), change.fields.get(_RIGHTS)
        if isinstance(member, int):
            named.setdefault(change.record, set()).add(member)
        if isinstance(right, int):
            given[change.record] = given.get(change.record, Right(0)) | Right(right)
    return rights.weigh(
        members.member_of(founder),
        (
            Given(giver, member, given.get(record, Right(0)))
            for record, giver in givers.items()
            for member in named.get(record, ())
        ),
        assumed,
    )
