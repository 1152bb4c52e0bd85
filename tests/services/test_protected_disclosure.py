"""Nothing about somebody with protected identity leaves the unit, but what two have let out, once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import Policy, ProtectedPolicy
from desktop.domain.projection import Projection
from desktop.domain.records.consent import Consent, DisclosedItem
from desktop.domain.records.person_file import ProtectionLevel
from desktop.services.access.who_sees_what import Part
from desktop.services.consent.disclosures import Disclosures, about_consent, proposed, units_of
from desktop.services.log.access_log import AccessLog
from desktop.services.protected.exceptions import Exceptions, Standing
from desktop.services.protected.protected_rooms import ProtectedRooms
from tests.support.consents import SITUATION, consent, consents_of, person_file, who_sees_of, write
from tests.support.shared_desk import CHIEF, SharedDesk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SharedDesk]:
    desk = SharedDesk(tmp_path / "vault")
    yield desk
    desk.close()


def exceptions_of(desk: SharedDesk) -> Exceptions:
    """The service, for whoever sits there."""
    ledger, policy = desk.vault.ledger, desk.policy.protected
    rooms = ProtectedRooms(ledger, desk, desk.clock, policy)
    log = AccessLog(ledger, desk, desk.vault.settings, desk.clock)
    return Exceptions(ledger, desk, desk.clock, policy, rooms, log)


def disclosures_of(desk: SharedDesk) -> Disclosures:
    return Disclosures(desk.vault.ledger, desk, desk.clock, desk.policy, exceptions_of(desk))


@pytest.fixture
def file(desk: SharedDesk) -> CompartmentId:
    """Of somebody who goes to a school in Storuman, which stands in a text too."""
    file = person_file(desk)
    write(
        desk,
        file,
        protection=ProtectionLevel.REGISTRATION,
        name="Mira Exempelsson",
        staying_municipality="2421",
        wishes="Mira vill bo kvar i Storuman.",
    )
    return file


@pytest.fixture
def given(desk: SharedDesk, file: CompartmentId) -> Projection[Consent]:
    return consents_of(desk).record(file, consent())


def refusal(call: Callable[[], object]) -> Reason:
    with pytest.raises(KnownError) as raised:
        call()
    return raised.value.reason


def propose_and_approve(desk: SharedDesk, given: Projection[Consent]) -> None:
    """Gun-Britt proposes what the preview would show; her chief says yes at his own desk."""
    package = disclosures_of(desk).draft(given)
    view = exceptions_of(desk).propose(
        given.ref.compartment, about_consent(given.id), units_of(package), proposed(package), "samråd", "Samråd torsdag"
    )
    with desk.at(CHIEF):
        exceptions_of(desk).answer(view.seen, approved=True)


def test_nothing_leaves_before_two_have_decided(desk: SharedDesk, given: Projection[Consent]) -> None:
    """A consent is not enough; a proposal is not enough."""
    disclosures = disclosures_of(desk)
    assert refusal(lambda: disclosures.preview(given)) is Reason.PROTECTED_IDENTITY
    assert refusal(lambda: disclosures.disclose(given)) is Reason.PROTECTED_IDENTITY
    package = disclosures.draft(given)
    exceptions_of(desk).propose(
        given.ref.compartment, about_consent(given.id), units_of(package), proposed(package), "", "Samråd"
    )
    assert refusal(lambda: disclosures.disclose(given)) is Reason.PROTECTED_IDENTITY
    assert desk.vault.ledger.compartments(CompartmentKind.DISCLOSURE) == []


def test_what_two_have_decided_goes_once_and_without_name_and_place(
    desk: SharedDesk, file: CompartmentId, given: Projection[Consent]
) -> None:
    """The words that tell who and where are blank; the exception is spent when it has gone."""
    propose_and_approve(desk, given)
    disclosures = disclosures_of(desk)
    assert [item.text for item in disclosures.preview(given).items] == [SITUATION, "____ vill bo kvar i ____."]
    made = disclosures.disclose(given)
    copies = desk.vault.ledger.all(CompartmentId(made.record.compartment), DisclosedItem)
    assert [item.record.text for item in copies] == [SITUATION, "____ vill bo kvar i ____."]
    assert exceptions_of(desk).of(file)[0].standing is Standing.USED
    assert refusal(lambda: disclosures.disclose(given)) is Reason.PROTECTED_IDENTITY


def test_a_word_that_changed_since_needs_a_new_step(
    desk: SharedDesk, file: CompartmentId, given: Projection[Consent]
) -> None:
    """Exactly that package, or none."""
    propose_and_approve(desk, given)
    write(desk, file, situation_now="Har flyttat.")
    assert refusal(lambda: disclosures_of(desk).disclose(given)) is Reason.PROTECTED_IDENTITY


@pytest.mark.parametrize(("sync", "text"), [("never", SITUATION), ("standing", "Har flyttat till ____.")])
def test_later_versions_follow_only_where_the_policy_says_so(
    desk: SharedDesk, file: CompartmentId, given: Projection[Consent], sync: str, text: str
) -> None:
    """`protected.sync`: never by default."""
    desk.policy = replace(Policy(), protected=ProtectedPolicy(sync=sync))  # type: ignore[arg-type]
    propose_and_approve(desk, given)
    made = disclosures_of(desk).disclose(given)
    write(desk, file, situation_now="Har flyttat till Storuman.")
    disclosures_of(desk).follow(file)
    copies = desk.vault.ledger.all(CompartmentId(made.record.compartment), DisclosedItem)
    assert copies[0].record.text == text


def test_what_went_before_the_identity_was_protected_is_not_followed(desk: SharedDesk) -> None:
    """Also under a standing policy: nobody has let it out."""
    desk.policy = replace(Policy(), protected=ProtectedPolicy(sync="standing"))
    file = person_file(desk)
    given = consents_of(desk).record(file, consent())
    made = disclosures_of(desk).disclose(given)
    assert not disclosures_of(desk).stands_still(file)
    write(desk, file, protection=ProtectionLevel.FLAG, situation_now="Har flyttat.")
    assert disclosures_of(desk).follow(file) == 0
    copies = desk.vault.ledger.all(CompartmentId(made.record.compartment), DisclosedItem)
    assert copies[0].record.text == SITUATION
    assert disclosures_of(desk).stands_still(file)


def test_whoever_can_open_the_envelope_stands_in_the_picture(desk: SharedDesk, file: CompartmentId) -> None:
    """*Vem ser vad* shows the manager as the reader that he is by his keys, and what he cannot read."""
    rooms = ProtectedRooms(desk.vault.ledger, desk, desk.clock, desk.policy.protected)
    assert who_sees_of(desk).of(file).gates == ()
    rooms.follow(file)
    [gate] = who_sees_of(desk).of(file).gates
    assert (gate.emergency, gate.parts) == (True, (Part.NAME_AND_ADDRESS,))
    assert [reader.name for reader in gate.readers] == [CHIEF.name]
    assert Part.NOTES in who_sees_of(desk).of(file).stays
