"""The county advises, and owns nothing: a changed program there cannot touch what the municipality has said (K11).

By keys, and not by buttons: the frames are sealed with the county's own true keys, and every reader refuses them.
"""

from __future__ import annotations

import pytest

from desktop.domain import codebook
from desktop.domain.compartments import CONTRIBUTOR, CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import ChangeId, CompartmentId
from desktop.domain.records.consultation import CheckInAnswer, Consultation, FollowUp, HowItWent, Reply
from tests.support.syncing import Colleague, SyncedCounty, grant
from tests.sync.hostile import put, segment_by
from wire.messages import Kind
from wire.segment import Entry

QUESTION = codebook.kind_of(Consultation)
AT = 1_788_256_800_000


@pytest.fixture
def asked(county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague) -> CompartmentId:
    """Astrid's question, with Mats at her unit who reads, and Rojda at the county who may answer."""
    question = Consultation(text="Hur gör andra?", unit="2305", follow_up_wanted=FollowUp.NO)
    made = astrid.ledger.found(CompartmentKind.CONSULTATION, [question, grant(mats), grant(rojda, CONTRIBUTOR)])
    county.settle()
    return made


@pytest.mark.parametrize("name", ["text", "follow_up_wanted", "unit", "closed_at", "honour_assessment", "sent_at"])
def test_a_changed_program_at_the_county_changes_no_field_of_the_question(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague, asked: CompartmentId, name: str
) -> None:
    """Each reader on her own refuses it, the asker and her colleague alike."""
    [before] = astrid.ledger.all(asked, Consultation)
    other = {"text": "Allt är bra.", "follow_up_wanted": "yes", "unit": "23"}.get(name, 1)
    made = ChangeId(before.id.device, before.id.sequence)
    change = Entry(QUESTION, made, AT, {codebook.field_number(Consultation, name): other}, {})
    put(county, astrid, Kind.SEGMENT, segment_by(rojda, asked, change), mats)
    for reader in (astrid, mats):
        assert reader.sync().waiting == 1
        assert reader.ledger.all(asked, Consultation)[0].record == before.record


def test_the_program_at_the_county_does_not_even_write_it(
    astrid: Colleague, rojda: Colleague, asked: CompartmentId
) -> None:
    """An unchanged program refuses before anything is sealed; to answer is allowed."""
    [seen] = rojda.ledger.all(asked, Consultation)
    rojda.ledger.guard(rojda.members)
    with pytest.raises(KnownError) as raised:
        rojda.ledger.delete(seen)
    assert raised.value.reason is Reason.NOT_ALLOWED
    rojda.ledger.create(asked, Reply(text="Tack."))


def test_a_question_put_beside_the_question_is_not_it(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague, asked: CompartmentId
) -> None:
    """The county may add records, also of that kind; what counts as the question is its founder's."""
    rojda.ledger.create(asked, Consultation(text="Ett annat ord", closed_at=1, unit="23"))
    rojda.ledger.create(asked, CheckInAnswer(how=HowItWent.HELPED))
    county.settle()
    for reader in (astrid, mats, rojda):
        card = reader.ledger.info(asked).card
        assert (card.closed_at, card.unit, card.follow_up) == (None, "2305", FollowUp.NO)
