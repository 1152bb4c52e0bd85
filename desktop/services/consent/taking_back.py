"""The course of a withdrawal: who had a copy, who has been told, and who has confirmed that it is gone (SC5)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop.domain.compartments import Right
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import ErasureReceipts, Ledger, MemberInfo, Members
from desktop.domain.projection import Projection
from desktop.domain.records.consent import Disclosure
from desktop.services.consultation.consultation_thread import code_of


@dataclass(frozen=True, slots=True)
class Told:
    """One recipient. `told_at`: the county took the order for her, and her computer gets it at its next contact.

    `answered_at`: every one of her computers has confirmed. `locked`: one of them keeps it locked for a while, since
    the recipient has a duty of its own to document.
    """

    member: MemberInfo
    told_at: int | None  # ms
    answered_at: int | None  # ms
    locked: bool


@dataclass(frozen=True, slots=True)
class TakingBack:
    """What came of taking back all that one consent had let out.

    `gone_at`: the county holds none of it since then. `reference`: what both sides can say on the telephone.
    `never_sent`: what still waited here, and reached nobody. `elsewhere`: some order was given, or is still to be
    given, on another computer of the municipality, and the answers come there. `confirmed_at`: that computer, or this
    one, has noted in the file that everyone has answered.
    """

    ordered_at: int | None  # ms
    gone_at: int | None  # ms
    reference: str
    told: tuple[Told, ...]
    never_sent: tuple[Projection[Disclosure], ...]
    elsewhere: bool
    confirmed_at: int | None  # ms

    @property
    def is_over(self) -> bool:
        """Whether nobody is left who could still have it, as far as is known here."""
        if self.confirmed_at is not None:
            return True
        waits = self.ordered_at is not None and self.gone_at is None
        return not waits and not self.elsewhere and all(told.answered_at is not None for told in self.told)

    @property
    def last_at(self) -> int | None:
        """When the last answer so far came here, ms."""
        moments = (self.ordered_at, self.gone_at, *(told.answered_at for told in self.told))
        return max((moment for moment in moments if moment is not None), default=None)


class Course:
    """Reads the course of erase orders out of the ledger."""

    def __init__(self, ledger: Ledger, members: Members) -> None:
        self._ledger = ledger
        self._members = members

    def of(self, disclosures: Iterable[Projection[Disclosure]], day: date, *, unended: bool = False) -> TakingBack:
        """Of the ended disclosures of one file.

        `unended`: another is over and could not be ended here, since the copy lies on a colleague's computer only.
        """
        ended = [seen for seen in disclosures if seen.record.ended_at is not None]
        given = [(seen, self._receipts(seen)) for seen in ended]
        orders = [receipts for _, receipts in given if receipts.ordered_at is not None and receipts.sent]
        inside = self._inside(ended, day)
        return TakingBack(
            ordered_at=min((order.ordered_at for order in orders if order.ordered_at is not None), default=None),
            gone_at=_all_at(order.server_at for order in orders),
            reference=self._reference(ended, day),
            told=tuple(self._told(member, orders) for member in self._recipients(orders) if member not in inside),
            never_sent=tuple(seen for seen, receipts in given if not receipts.sent),
            elsewhere=unended or any(receipts.ordered_at is None for _, receipts in given),
            confirmed_at=None if unended else _all_at(seen.record.gone_at for seen in ended),
        )

    def _told(self, member: int, orders: Iterable[ErasureReceipts]) -> Told:
        hers = [order for order in orders if member in self._owners(order)]
        answers = [self._answers(member, order) for order in hers]
        return Told(
            member=self._members.member(member),
            told_at=_all_at(order.server_at for order in hers),
            answered_at=_all_at(at for at, _ in answers),
            locked=any(locked for _, locked in answers),
        )

    def _answers(self, member: int, order: ErasureReceipts) -> tuple[int | None, bool]:
        """When the last of her computers answered, None while one is silent; and whether one only locked it."""
        computers = {device for device in order.members if self._members.member_of(device) == member}
        hers = [receipt for receipt in order.receipts if receipt.device in computers]
        silent = computers - {receipt.device for receipt in hers}
        at = None if silent else max((receipt.at for receipt in hers), default=None)
        return at, any(receipt.outcome == "locked" for receipt in hers)

    def _recipients(self, orders: Iterable[ErasureReceipts]) -> list[int]:
        return sorted({member for order in orders for member in self._owners(order)})

    def _owners(self, order: ErasureReceipts) -> set[int]:
        return {self._members.member_of(device) for device in order.members}

    def _inside(self, disclosures: list[Projection[Disclosure]], day: date) -> set[int]:
        """Those who read the file itself: they are no recipients."""
        files = {seen.ref.compartment for seen in disclosures}
        return {
            member for file in files for member, held in self._members.rights(file, day).items() if Right.READ in held
        }

    def _receipts(self, seen: Projection[Disclosure]) -> ErasureReceipts:
        return self._ledger.receipts(CompartmentId(seen.record.compartment))

    def _reference(self, disclosures: list[Projection[Disclosure]], day: date) -> str:
        """Such as 7F3K: the beginning of the compartment's id, which the county has too."""
        newest = disclosures[-1:]
        return code_of(CompartmentId(newest[0].record.compartment), day)[-4:] if newest else ""


def _all_at(moments: Iterable[int | None]) -> int | None:
    """When the last of them was; None while one has not been, or there are none."""
    found = list(moments)
    known = [moment for moment in found if moment is not None]
    return max(known) if known and len(known) == len(found) else None
