"""Disclosure on another rule than consent: policy names the rules, a person decides, the file says who and why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from demo import cast
from desktop.domain.cards import Due
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import DisclosureBasis, DisclosurePolicy, read_policy
from desktop.domain.records.consent import Basis, DisclosureNote, Information
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.person_file import ProtectionLevel
from desktop.services.consent.disclosures import Decision, Disclosures
from tests.support.consents import COUNTY, SITUATION, consents_of, disclosures_of, person_file, who_sees_of, write
from tests.support.shared_desk import SharedDesk, number
from tests.support.withdrawals import hand_out

RULE = DisclosureBasis(
    id="osl-10-2",
    name="Nödvändigt för det egna uppdraget",
    statute="10 kap. 2 § OSL",
    decided_by="socialsekreteraren",
    note="Varför det är nödvändigt",
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SharedDesk]:
    desk = SharedDesk(tmp_path / "vault")
    desk.policy = replace(desk.policy, disclosure=DisclosurePolicy(bases=(RULE,)))
    yield desk
    desk.close()


@pytest.fixture
def disclosures(desk: SharedDesk) -> Disclosures:
    return disclosures_of(desk)


def decision(**others: Any) -> Decision:
    whole: dict[str, Any] = {
        "rule": RULE.id,
        "reason": "Länet måste veta läget för att kunna ordna skydd i natt.",
        "units": (COUNTY,),
        "information": (Information.SITUATION_NOW,),
        "purpose": "Skydd i natt",
        "valid_until": date(2027, 2, 19),
    }
    return Decision(**{**whole, **others})


def refusal(call: Any, *arguments: Any) -> KnownError:
    with pytest.raises(KnownError) as raised:
        call(*arguments)
    return raised.value


def test_the_rules_are_the_municipalitys_own() -> None:
    """Each with its name, its statute, who decides and what must be noted."""
    policy = read_policy(Path("resources/policy.toml").read_bytes())
    for rule in policy.disclosure.bases:
        assert all((rule.id, rule.name, rule.statute, rule.decided_by, rule.note))
    assert len({rule.id for rule in policy.disclosure.bases}) == len(policy.disclosure.bases) > 0


def test_what_is_decided_is_handed_over_with_who_decided_and_why(desk: SharedDesk, disclosures: Disclosures) -> None:
    """The file keeps the rule as it read that day, and the reason; the copy names the rule, not the reason."""
    file = person_file(desk)
    made = disclosures.decide(file, decision()).record
    assert (made.basis, made.rule, made.rule_name, made.statute) == (
        Basis.OTHER_RULE,
        RULE.id,
        RULE.name,
        RULE.statute,
    )
    assert (made.decided_by, made.reason, made.disclosed_at) == (
        number(cast.GUN_BRITT),
        decision().reason,
        desk.clock.now(),
    )
    compartment = CompartmentId(made.compartment)
    (note,) = (seen.record for seen in desk.vault.ledger.all(compartment, DisclosureNote))
    assert (note.basis, note.rule_name, note.statute, note.valid_until) == (
        Basis.OTHER_RULE,
        RULE.name,
        RULE.statute,
        date(2027, 2, 19),
    )
    grants = [seen.record for seen in desk.vault.ledger.all(compartment, Grant)]
    assert [(grant.member, grant.basis, grant.until) for grant in grants] == [
        (number(cast.PETRA), GrantBasis.DECISION, date(2027, 2, 19))
    ]
    assert decision().reason not in repr(desk.vault.mailbox.own_changes(compartment, 100))


@pytest.mark.parametrize("name", ["rule", "reason", "units", "information", "purpose", "valid_until"])
def test_nothing_may_be_left_out_of_a_decision(desk: SharedDesk, disclosures: Disclosures, name: str) -> None:
    """An unknown rule is none."""
    empty = {"valid_until": None, "rule": "unknown"}.get(name, () if name in ("units", "information") else "")
    error = refusal(disclosures.decide, person_file(desk), decision(**{name: empty}))
    said = {"units": "recipients"}.get(name, name)
    assert (error.reason, error.detail) == (Reason.DISCLOSURE_INCOMPLETE, {"fields": (said,)})


def test_it_is_refused_where_a_consent_would_be(desk: SharedDesk, disclosures: Disclosures) -> None:
    """Days in order and not too long, no closed file, no protected identity."""
    file = person_file(desk)
    assert refusal(disclosures.decide, file, decision(valid_until=date(2027, 1, 18))).reason is Reason.DATE_ORDER
    too_long = decision(valid_until=date(2028, 1, 20))
    assert refusal(disclosures.decide, file, too_long).reason is Reason.CONSENT_TOO_LONG
    write(desk, file, protection=ProtectionLevel.FLAG)
    assert refusal(disclosures.decide, file, decision()).reason is Reason.PROTECTED_IDENTITY
    write(desk, file, protection=ProtectionLevel.NONE, closed_on=date(2027, 1, 19))
    assert refusal(disclosures.decide, file, decision()).reason is Reason.FILE_CLOSED


def test_who_sees_what_shows_rule_decider_and_reason(desk: SharedDesk, disclosures: Disclosures) -> None:
    """Whoever asks who has read it gets the whole answer."""
    file = person_file(desk)
    disclosures.decide(file, decision())
    (gate,) = who_sees_of(desk).of(file).gates
    assert (gate.basis, gate.on, gate.until, gate.consent) == (
        Basis.OTHER_RULE,
        date(2027, 1, 19),
        date(2027, 2, 19),
        None,
    )
    assert gate.decided_by == "Gun-Britt Modin"
    assert gate.disclosure is not None
    assert (gate.disclosure.record.rule_name, gate.disclosure.record.reason) == (RULE.name, decision().reason)


def test_later_versions_follow_until_the_last_day_and_then_it_is_taken_back(
    desk: SharedDesk, disclosures: Disclosures
) -> None:
    """Like a consent: it ends by itself, the day after its last."""
    file, consents = person_file(desk), consents_of(desk)
    made = disclosures.decide(file, decision())
    compartment = CompartmentId(made.record.compartment)
    hand_out(desk, compartment, cast.PETRA)
    write(desk, file, situation_now=SITUATION + " Flyttade i går.")
    assert disclosures.follow(file) == 1
    assert desk.vault.ledger.info(file).card.due == (Due(date(2027, 2, 19), "rule_ends", tuple(made.id)),)
    desk.clock.turn(days=31)
    assert consents.settle_all() == 0
    desk.clock.turn(days=1)
    assert disclosures.follow(file) == 0
    assert consents.settle_all() == 1
    assert desk.vault.mailbox.erased(compartment)


def test_it_can_be_ended_at_any_time(desk: SharedDesk, disclosures: Disclosures) -> None:
    """By whoever works in the file, also a closed one."""
    file, consents = person_file(desk), consents_of(desk)
    made = disclosures.decide(file, decision())
    write(desk, file, closed_on=date(2027, 1, 20))
    assert consents.end(made)
    ((view, back),) = consents.decisions(file)
    assert view.seen.record.ended_at == desk.clock.now()
    assert back.is_over
