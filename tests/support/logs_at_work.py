"""What several people have done with one file, for tests of the screens that show it."""

from __future__ import annotations

from desktop.domain.compartments import HANDLER, CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import LogPolicy, Policy
from desktop.domain.ports import MemberInfo
from desktop.domain.records.access_log import Act
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.person_file import Person
from desktop.services.log.access_log import AccessLog
from desktop.services.log.log_review import LogReview
from tests.support.desks import LOVE, SIV, Desks

POLICY = Policy(log=LogPolicy(sample_percent=50))


def a_file(desks: Desks) -> CompartmentId:
    """A file that Love and Siv both work with."""
    desks.sit(LOVE)
    siv = Grant(member=SIV.member, rights=int(HANDLER), basis=GrantBasis.HANDLER)
    return desks.vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Björk"), siv])


def does(desks: Desks, who: MemberInfo, file: CompartmentId, *acts: Act, what: str = "plan", reason: str = "") -> None:
    """Somebody sits down at her own computer and does this, a minute between each."""
    desks.sit(who)
    desks.vault.settings.set("access_log/head", None)  # each has a computer of her own; here they share the bookmark
    log = AccessLog(desks.vault.ledger, desks, desks.vault.settings, desks.clock)
    for act in acts:
        desks.clock.turn(minutes=1)
        log.note(file, act, "" if act is Act.OPENED else what, reason)


def review_of(desks: Desks) -> LogReview:
    """The reviews of whoever sits there."""
    return LogReview(desks.vault.ledger, desks.vault.mailbox, desks, desks.clock, POLICY)
