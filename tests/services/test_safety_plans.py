"""The safety plan: two texts are never one by themselves, events ask for reading, and paper holds less."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.records.access_log import Act, Visit
from desktop.domain.records.person_file import Person, ProtectionLevel
from desktop.domain.records.safety import (
    BanKind,
    BothWays,
    ChildSafety,
    ContactBan,
    CoverStory,
    QuestionResult,
    Restriction,
    RiskAssessment,
    RiskPerson,
    RiskTalk,
    SafetyEventKind,
    SafetyHeading,
    SafetySection,
    ScaleStep,
)
from desktop.services.log.access_log import AccessLog
from desktop.services.safety.instruments import all_instruments, instrument
from desktop.services.safety.risk_register import RiskRegister
from desktop.services.safety.safety_paper import SafetyPapers
from desktop.services.safety.safety_plans import READ_AGAIN, SafetyPlans
from desktop.services.safety.safety_view import FamilyItem, SafetyView
from tests.support.office import Computer, Office
from tests.support.vaults import HandClock


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    office = Office(tmp_path, HandClock())
    yield office
    office.close()


@pytest.fixture
def here(office: Office) -> Computer:
    return office.computer(7)


@pytest.fixture
def there(office: Office, here: Computer) -> Computer:
    return office.computer(9)


@pytest.fixture
def file(here: Computer) -> CompartmentId:
    person = Person(alias="Tall", name="Ines Lind", protection=ProtectionLevel.FLAG, school="Strandskolan")
    return here.vault.ledger.found(CompartmentKind.PERSON_FILE, [person])


def plans_of(computer: Computer, office: Office) -> SafetyPlans:
    log = AccessLog(computer.vault.ledger, computer.members, computer.vault.settings, office.clock)
    return SafetyPlans(computer.vault.ledger, computer.members, office.clock, log)


@pytest.fixture
def plans(here: Computer, office: Office) -> SafetyPlans:
    return plans_of(here, office)


def papers(here: Computer, office: Office, plans: SafetyPlans) -> SafetyPapers:
    log = AccessLog(here.vault.ledger, here.members, here.vault.settings, office.clock)
    return SafetyPapers(here.vault.ledger, plans, log)


def texts(view: SafetyView, heading: SafetyHeading) -> set[str]:
    return {version.text for version in view.section(heading).versions}


def test_a_section_that_two_began_apart_is_two_texts(
    plans: SafetyPlans, office: Office, here: Computer, there: Computer, file: CompartmentId
) -> None:
    """Not only rivals of one record: also two records of one heading. Nothing is settled by order of arrival."""
    office.hand_over(file, here, there)
    hers = plans_of(there, office)
    plans.create(file, SafetySection(heading=SafetyHeading.TECHNOLOGY, text="Avstängd.", review_on=date(2026, 9, 20)))
    hers.create(file, SafetySection(heading=SafetyHeading.TECHNOLOGY, text="På hemma.", review_on=date(2026, 9, 11)))
    office.hand_over(file, here, there)
    office.hand_over(file, there, here)
    for view in (plans.view(file), hers.view(file)):
        assert texts(view, SafetyHeading.TECHNOLOGY) == {"Avstängd.", "På hemma."}
        assert view.section(SafetyHeading.TECHNOLOGY).review_on == date(2026, 9, 11)


@pytest.mark.parametrize("kind", SafetyEventKind)
def test_each_event_names_what_is_to_be_read(plans: SafetyPlans, file: CompartmentId, kind: SafetyEventKind) -> None:
    """And has been read when each of them has; röjd is closed by a person only (S14, S21, I03)."""
    plans.note_event(file, kind)
    assert plans.view(file).asks[0].unread == READ_AGAIN[kind]
    for heading in READ_AGAIN[kind]:
        plans.read_again(plans.view(file).events[0], heading)
    assert plans.view(file).events[0].unread == ()
    assert bool(plans.view(file).asks) is (kind is SafetyEventKind.COMPROMISED)


def test_family_work_waits_for_the_plan(plans: SafetyPlans, file: CompartmentId) -> None:
    """An empty section counts as none (S43)."""
    plans.create(file, SafetySection(heading=SafetyHeading.PHYSICAL, text="   "))
    with pytest.raises(KnownError) as refused:
        plans.gone_through(plans.view(file), FamilyItem.OWN_WISH)
    assert refused.value.reason is Reason.SAFETY_FIRST
    assert SafetyHeading.PHYSICAL in plans.view(file).family.missing


def test_the_view_never_holds_the_cover_story(plans: SafetyPlans, here: Computer, file: CompartmentId) -> None:
    """Only who asks for it gets it, and the log has it first (S11)."""
    plans.create(file, CoverStory(text="Flyttade för skolan."))
    view = plans.view(file)
    assert view.story.exists
    assert "Flyttade" not in repr(view)
    assert [story.record.text for story in plans.cover_story(file)] == ["Flyttade för skolan."]
    acts = {(one.record.act, one.record.what) for one in here.vault.ledger.all(file, Visit)}
    assert (Act.UNMASKED, "cover_story") in acts


def test_paper_holds_no_story_no_names_and_nothing_protected(
    plans: SafetyPlans, here: Computer, office: Office, file: CompartmentId
) -> None:
    """The names of those who may harm are blank whether she is protected or not; without a reason there is none."""
    risks = RiskRegister(here.vault.ledger, here.members)
    risks.create(file, RiskPerson(relation="bror", name="Rojhat Lind"))
    plans.create(file, SafetySection(heading=SafetyHeading.PHYSICAL, text="Rojhat känner till Strandskolan."))
    plans.create(file, CoverStory(text="Flyttade för skolan."))
    plans.create(file, ChildSafety(child="Ines syster", text="Hämtas.", responsible="läraren"))
    service = papers(here, office, plans)
    with pytest.raises(KnownError) as refused:
        service.of(file, " ")
    assert refused.value.reason is Reason.REASON_MISSING
    said = repr(service.of(file, "hon vill ha den"))
    assert [word for word in ("Rojhat", "Strandskolan", "Ines", "Tall", "Flyttade") if word in said] == []
    assert "känner till" in said
    service.note_printed(file, "hon vill ha den")
    assert "safety_plan" in {one.record.what for one in here.vault.ledger.all(file, Visit)}


def test_days_in_the_wrong_order_are_refused(plans: SafetyPlans, file: CompartmentId) -> None:
    """A ban that ends before it begins."""
    with pytest.raises(KnownError) as refused:
        plans.create(file, ContactBan(valid_from=date(2026, 9, 2), valid_until=date(2026, 9, 1)))
    assert refused.value.reason is Reason.DATE_ORDER


def test_idag_is_told_of_reviews_events_and_bans(plans: SafetyPlans, here: Computer, file: CompartmentId) -> None:
    """Facts and days on the card, one for each day; what has stopped is not told of."""
    for heading in (SafetyHeading.PHYSICAL, SafetyHeading.SOCIAL):
        plans.create(file, SafetySection(heading=heading, text="x", review_on=date(2026, 9, 20)))
    plans.create(file, Restriction(what="x", review_on=date(2026, 9, 9), ended_on=date(2026, 9, 1)))
    plans.create(file, ContactBan(kind=BanKind.EXTENDED, valid_until=date(2026, 9, 25)))
    plans.note_event(file, SafetyEventKind.MOVE)
    due = [(one.what, one.on) for one in here.vault.ledger.info(file).card.due]
    assert due == [
        ("safety_event", date(2026, 9, 1)),
        ("safety_review", date(2026, 9, 20)),
        ("ban_ends", date(2026, 9, 25)),
    ]


def test_results_are_kept_as_they_were_given(here: Computer, file: CompartmentId) -> None:
    """In their own order and words; a person needs a relation before a name (I14, R03)."""
    risks = RiskRegister(here.vault.ledger, here.members)
    given = (QuestionResult("3 nu", "H"), QuestionResult("1 nu", "se bilaga"))
    risks.create(file, RiskAssessment(instrument="patriark", on=date(2026, 5, 2), results=given))
    risks.create(file, RiskAssessment(instrument="eget", on=date(2026, 6, 2)))
    view = risks.view(file)
    assert [one.record.instrument for one in view.assessments] == ["eget", "patriark"]
    assert view.assessments[1].record.results == given
    with pytest.raises(KnownError) as refused:
        risks.create(file, RiskPerson(name="Rojhat Lind", part=BothWays.BOTH))
    assert refused.value.reason is Reason.RELATION_MISSING


def test_two_results_that_were_written_apart_both_stand(
    here: Computer, there: Computer, office: Office, file: CompartmentId
) -> None:
    """A risk result is never settled by itself (DESIGN section 3)."""
    mine, hers = RiskRegister(here.vault.ledger, here.members), RiskRegister(there.vault.ledger, there.members)
    seen = mine.create(file, RiskAssessment(instrument="patriark"))
    office.hand_over(file, here, there)
    [theirs] = hers.view(file).assessments
    mine.edit(seen, replace(seen.record, results=(QuestionResult("1 nu", "L"),)))
    hers.edit(theirs, replace(theirs.record, results=(QuestionResult("1 nu", "H"),)))
    office.hand_over(file, there, here)
    view = mine.view(file)
    values = {rival.value for rival in view.rivals[view.assessments[0].ref]["results"]}
    assert values == {(QuestionResult("1 nu", "L"),), (QuestionResult("1 nu", "H"),)}


def test_the_question_is_counted_when_it_was_asked(here: Computer, file: CompartmentId) -> None:
    """A day says that it was (R08); the scale is two ends, and no number is made of them (R01, R02)."""
    risks = RiskRegister(here.vault.ledger, here.members)
    risks.create(file, RiskTalk(on=date(2026, 9, 1), scale_from=ScaleStep.FOUR, scale_to=ScaleStep.EIGHT))
    risks.create(file, RiskTalk(own_words="Det är värre på helgerna."))
    assert risks.view(file).asked == 1


def test_instruments_hold_no_questions() -> None:
    """Numbers only; one that is not in the list goes by its own name, with a row more than is filled in."""
    assert {"patriark", "freda_kortfragor", "malmo"} <= {one.key for one in all_instruments()}
    assert instrument("patriark").rows(0)[:3] == ("1 nu", "1 tidigare", "2 nu")
    assert instrument("Vårt eget").rows(2) == ("1", "2", "3")
