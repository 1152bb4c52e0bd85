"""Several persons: whoever is named must have agreed, each for themselves, before anything leaves the file (L5)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from demo import cast
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.projection import Projection
from desktop.domain.records.consent import Consent, ConsentForm, NamedPerson
from desktop.domain.records.person_file import ProtectionLevel
from desktop.services.consent.consent_standing import Agreement
from desktop.services.consent.consents import Consents
from desktop.services.consent.disclosures import Disclosures
from tests.support.consents import consent, consents_of, disclosures_of, person_file, write
from tests.support.shared_desk import SharedDesk
from tests.support.withdrawals import hand_out


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SharedDesk]:
    desk = SharedDesk(tmp_path / "vault")
    yield desk
    desk.close()


@pytest.fixture
def consents(desk: SharedDesk) -> Consents:
    return consents_of(desk)


@pytest.fixture
def disclosures(desk: SharedDesk) -> Disclosures:
    return disclosures_of(desk)


def given(desk: SharedDesk, file: CompartmentId, *named: str) -> Projection[Consent]:
    return consents_of(desk).record(file, consent(third_persons_named=True), named)


def agreements(desk: SharedDesk, file: CompartmentId) -> dict[str, Agreement]:
    return {other.label: other.agreement for other in consents_of(desk).list(file)[0].others}


def refusal(call: Any, *arguments: Any) -> KnownError:
    with pytest.raises(KnownError) as raised:
        call(*arguments)
    return raised.value


def named(desk: SharedDesk, file: CompartmentId, label: str) -> Projection[NamedPerson]:
    others = consents_of(desk).list(file)[0].others
    found = next(other.seen for other in others if other.label == label)
    assert found is not None
    return found


def test_nothing_is_handed_over_until_everybody_named_has_agreed(
    desk: SharedDesk, consents: Consents, disclosures: Disclosures
) -> None:
    """The preview says who is missing; with the last yes it goes."""
    file = person_file(desk)
    seen = given(desk, file, "lillasyster", "moster", "moster ")
    assert agreements(desk, file) == {"lillasyster": Agreement.ASKED, "moster": Agreement.ASKED}
    consents.agree(named(desk, file, "moster"), ConsentForm.WRITTEN)
    assert [other.label for other in disclosures.preview(seen).missing] == ["lillasyster"]
    error = refusal(disclosures.disclose, seen)
    assert (error.reason, error.detail) == (Reason.OTHERS_NOT_AGREED, {"count": 1})
    assert desk.vault.ledger.compartments(CompartmentKind.DISCLOSURE) == []
    consents.agree(named(desk, file, "lillasyster"), ConsentForm.WRITTEN)
    assert disclosures.preview(seen).missing == ()
    disclosures.disclose(seen)


def test_no_word_about_who_is_named_leaves_the_file(
    desk: SharedDesk, consents: Consents, disclosures: Disclosures
) -> None:
    """The copy holds the text, not the list of those who agreed to it."""
    file = person_file(desk)
    seen = given(desk, file, "lillasyster")
    consents.agree(named(desk, file, "lillasyster"), ConsentForm.WRITTEN)
    made = disclosures.disclose(seen)
    changes = desk.vault.mailbox.own_changes(CompartmentId(made.record.compartment), 100)
    assert "lillasyster" not in repr(changes)


def test_that_somebody_is_named_without_saying_who_is_not_enough(desk: SharedDesk, disclosures: Disclosures) -> None:
    """Also of what was written down before others were listed."""
    seen = given(desk, person_file(desk))
    assert [(other.label, other.agreement) for other in disclosures.preview(seen).missing] == [("", Agreement.ASKED)]
    assert refusal(disclosures.disclose, seen).reason is Reason.OTHERS_NOT_AGREED


def test_spoken_agreement_follows_the_same_policy(desk: SharedDesk, consents: Consents) -> None:
    """In writing where the municipality asks for it; else with someone who heard it."""
    file = person_file(desk)
    given(desk, file, "moster")
    one = named(desk, file, "moster")
    assert refusal(consents.agree, one, ConsentForm.ORAL_WITNESSED, "Ingrid").reason is Reason.CONSENT_WRITTEN
    desk.policy = replace(desk.policy, consent=replace(desk.policy.consent, require_written=False))
    spoken = consents_of(desk)
    assert refusal(spoken.agree, one, ConsentForm.ORAL_WITNESSED).detail == {"fields": ("witness",)}
    assert spoken.agree(one, ConsentForm.ORAL_WITNESSED, "Ingrid").record.witness == "Ingrid"


def test_one_who_takes_it_back_stops_it_for_all(desk: SharedDesk, consents: Consents, disclosures: Disclosures) -> None:
    """The copy is taken back at once; the consent itself stays, and works again without the words about that person."""
    file = person_file(desk)
    seen = given(desk, file, "moster")
    consents.agree(named(desk, file, "moster"), ConsentForm.WRITTEN)
    first = disclosures.disclose(seen)
    hand_out(desk, CompartmentId(first.record.compartment), cast.PETRA)
    consents.refuse(named(desk, file, "moster"))
    assert [order for order, _ in desk.vault.mailbox.erase_orders()] == [first.record.compartment]
    assert refusal(disclosures.disclose, seen).reason is Reason.OTHERS_NOT_AGREED
    consents.unname(named(desk, file, "moster"))
    consents.name(seen, "granne")
    consents.agree(named(desk, file, "granne"), ConsentForm.WRITTEN)
    second = disclosures.disclose(seen)
    assert second.record.compartment != first.record.compartment


def test_later_versions_wait_while_somebody_new_is_named(
    desk: SharedDesk, consents: Consents, disclosures: Disclosures
) -> None:
    """What is out stays as it was; nothing new follows before the new one has agreed."""
    file = person_file(desk)
    seen = consents.record(file, consent())
    disclosures.disclose(seen)
    consents.name(seen, "lillasyster")
    write(desk, file, wishes="Vill flytta till lillasyster.")
    assert disclosures.follow(file) == 0
    consents.agree(named(desk, file, "lillasyster"), ConsentForm.WRITTEN)
    assert disclosures.follow(file) == 1


# ---- siblings with files of their own ----


def test_a_sibling_agrees_in_the_siblings_own_file(
    desk: SharedDesk, consents: Consents, disclosures: Disclosures
) -> None:
    """A consent there that covers the same recipients and parts; nothing less."""
    file, sibling = person_file(desk), desk.person_file("Ek", "tree")
    seen = given(desk, file, "ek")
    assert agreements(desk, file) == {"ek": Agreement.ASKED}
    consents.record(sibling, consent(information=consent().information[:1]))
    assert agreements(desk, file) == {"ek": Agreement.ASKED}
    consents.record(sibling, consent())
    assert agreements(desk, file) == {"ek": Agreement.AGREED}
    disclosures.disclose(seen)


def test_when_the_sibling_withdraws_both_copies_go(
    desk: SharedDesk, consents: Consents, disclosures: Disclosures
) -> None:
    """One press in one file; what names the sibling in another goes with it."""
    file, sibling = person_file(desk), desk.person_file("Ek", "tree")
    seen, own = given(desk, file, "Ek"), consents.record(sibling, consent())
    made = disclosures.disclose(seen)
    consents.withdraw(own)
    assert agreements(desk, file) == {"Ek": Agreement.REFUSED}
    assert desk.vault.mailbox.erased(CompartmentId(made.record.compartment))


def test_when_the_siblings_consent_runs_out_the_day_ends_it_here_too(
    desk: SharedDesk, consents: Consents, disclosures: Disclosures
) -> None:
    """Every morning the files that name others are looked at."""
    file, sibling = person_file(desk), desk.person_file("Ek", "tree")
    seen = given(desk, file, "Ek")
    consents.record(sibling, consent(valid_until=date(2027, 2, 1)))
    made = disclosures.disclose(seen)
    desk.clock.turn(days=20)
    consents.settle_all()
    assert desk.vault.mailbox.erased(CompartmentId(made.record.compartment))


def test_a_sibling_whose_file_is_elsewhere_is_not_taken_for_granted(desk: SharedDesk, consents: Consents) -> None:
    """What cannot be seen here is no yes, and no no either: it starts nothing and ends nothing."""
    file, sibling = person_file(desk), desk.person_file("Ek", "tree")
    given(desk, file, "Ek")
    desk.vault.ledger.destroy(sibling)
    assert agreements(desk, file) == {"Ek": Agreement.UNSEEN}
    assert consents.settle(file) == 0


def test_a_sibling_with_a_protected_identity_is_named_in_nothing(desk: SharedDesk, consents: Consents) -> None:
    """Whatever was signed."""
    file, sibling = person_file(desk), desk.person_file("Ek", "tree")
    given(desk, file, "Ek")
    consents.record(sibling, consent())
    write(desk, sibling, protection=ProtectionLevel.FLAG)
    assert agreements(desk, file) == {"Ek": Agreement.PROTECTED}
