"""A consent that awaits its signature, and one of which a part is withdrawn."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from demo import cast
from desktop.domain.consent import ConsentState
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.records.consent import ConsentForm, Information
from desktop.services.consent.consent_standing import Agreement
from desktop.services.consent.consents import Consents
from tests.support.consents import COUNTY, STROMSUND, consent, consents_of, disclosures_of, person_file, write
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


# ---- proposed ----


def test_what_awaits_its_signature_lets_nothing_out(desk: SharedDesk, consents: Consents) -> None:
    """It is whole but for how it was given; signed, it holds."""
    file = person_file(desk)
    seen = consents.record(file, consent(awaits_signature=True, form=None))
    assert consents.list(file)[0].state is ConsentState.PROPOSED
    with pytest.raises(KnownError) as raised:
        disclosures_of(desk).disclose(seen)
    assert raised.value.reason is Reason.CONSENT_NOT_IN_FORCE
    consents.give(seen, ConsentForm.WRITTEN)
    assert consents.list(file)[0].state is ConsentState.IN_FORCE
    disclosures_of(desk).disclose(seen)


def test_a_closed_file_takes_no_signature(desk: SharedDesk, consents: Consents) -> None:
    """And what awaits one can be withdrawn there."""
    file = person_file(desk)
    seen = consents.record(file, consent(awaits_signature=True, form=None))
    write(desk, file, closed_on=date(2027, 1, 19))
    with pytest.raises(KnownError) as raised:
        consents.give(seen, ConsentForm.WRITTEN)
    assert raised.value.reason is Reason.FILE_CLOSED
    assert consents.withdraw(seen).state is ConsentState.WITHDRAWN


# ---- a part ----


def test_a_part_is_withdrawn_by_taking_back_the_whole_and_keeping_less(desk: SharedDesk, consents: Consents) -> None:
    """Every copy under the old one goes; the new one names less, and hands nothing over by itself."""
    file = person_file(desk)
    seen = consents.record(file, consent(parties=(COUNTY, STROMSUND)))
    made = disclosures_of(desk).disclose(seen)
    hand_out(desk, CompartmentId(made.record.compartment), cast.PETRA)
    less = consents.narrow(seen, (COUNTY,), (Information.WISHES,), "Inte hur jag bor.")
    new, old = consents.list(file)
    assert (old.state, old.seen.record.withdrawn_words) == (ConsentState.WITHDRAWN, "Inte hur jag bor.")
    assert desk.vault.mailbox.erased(CompartmentId(made.record.compartment))
    assert (new.seen.ref, new.state, new.disclosures) == (less.ref, ConsentState.IN_FORCE, ())
    kept = new.seen.record
    assert (kept.parties, kept.information, kept.narrows) == ((COUNTY,), (Information.WISHES,), tuple(seen.id))
    assert (kept.valid_from, kept.valid_until) == (date(2027, 1, 19), seen.record.valid_until)


def test_when_nothing_would_be_left_nothing_is_done(desk: SharedDesk, consents: Consents) -> None:
    """That is a withdrawal, and has its own button."""
    file = person_file(desk)
    seen = consents.record(file, consent())
    with pytest.raises(KnownError) as raised:
        consents.narrow(seen, (), (Information.WISHES,))
    assert raised.value.detail == {"fields": ("parties",)}
    assert [view.state for view in consents.list(file)] == [ConsentState.IN_FORCE]


def test_those_who_are_named_stay_named(desk: SharedDesk, consents: Consents) -> None:
    """With what they have answered."""
    file = person_file(desk)
    seen = consents.record(file, consent(third_persons_named=True), ["moster"])
    (other,) = consents.list(file)[0].others
    assert other.seen is not None
    consents.agree(other.seen, ConsentForm.WRITTEN)
    consents.narrow(seen, (COUNTY,), (Information.WISHES,))
    assert [(other.label, other.agreement) for other in consents.list(file)[0].others] == [("moster", Agreement.AGREED)]


def test_what_has_ended_cannot_be_narrowed(desk: SharedDesk, consents: Consents) -> None:
    """Nothing is left of it to keep."""
    file = person_file(desk)
    seen = consents.record(file, consent())
    consents.withdraw(seen)
    with pytest.raises(KnownError) as raised:
        consents.narrow(seen, (COUNTY,), (Information.WISHES,))
    assert raised.value.reason is Reason.CONSENT_NOT_IN_FORCE


def test_an_edited_signature_asks_for_the_witness_again(desk: SharedDesk) -> None:
    """Spoken after all: then somebody heard it."""
    desk.policy = replace(desk.policy, consent=replace(desk.policy.consent, require_written=False))
    consents, file = consents_of(desk), person_file(desk)
    seen = consents.record(file, consent(awaits_signature=True, form=None))
    with pytest.raises(KnownError) as raised:
        consents.give(seen, ConsentForm.ORAL_WITNESSED)
    assert raised.value.detail == {"fields": ("witness",)}
