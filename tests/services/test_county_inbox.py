"""The county's side: what it sees, in which order, and that it only ever adds replies. Over a real vault."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from desktop.domain.clock import instant
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import Policy
from desktop.domain.records.consent import Basis, DisclosedItem, DisclosureNote, Information
from desktop.domain.records.consultation import CaseStage, Consultation, Profession, ReplyStage
from desktop.services.consultation.consultation_thread import Standing
from desktop.services.consultation.consultations import ConsultationDraft, Consultations
from desktop.services.consultation.county_inbox import CountyInbox, ReplyDraft, WaitingRow
from desktop.services.consultation.shared_with_county import SharedWithCounty
from tests.support.desks import GUN_BRITT, LOVE, PETRA, Desks
from tests.support.vaults import HandClock

TUESDAY = instant(datetime(2026, 12, 22, 15, 43))


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[Desks]:
    desks = Desks(tmp_path / "vault", HandClock(TUESDAY))
    yield desks
    desks.vault.close()


@pytest.fixture
def consultations(desks: Desks) -> Consultations:
    vault = desks.vault
    return Consultations(vault.ledger, vault.drafts, desks, desks.clock, Policy(), vault.settings)


@pytest.fixture
def inbox(desks: Desks) -> CountyInbox:
    return CountyInbox(desks.vault.ledger, desks, desks.clock, Policy(), desks.vault.drafts)


def ask(desks: Desks, consultations: Consultations, text: str = "Hur gör jag?") -> CompartmentId:
    """Love asks, and Petra sits down."""
    desks.sit(LOVE)
    compartment = consultations.send(
        ConsultationDraft(
            text=text,
            case_stage=CaseStage.PRELIMINARY_ASSESSMENT,
            profession=Profession.SOCIAL_WORKER_CHILDREN,
        )
    )
    desks.sit(PETRA)
    return compartment


def disclose(desks: Desks, until: date, *, basis: Basis = Basis.CONSENT) -> CompartmentId:
    """Gun-Britt discloses two parts of Tall's file, and Petra sits down."""
    desks.sit(GUN_BRITT)
    note = DisclosureNote(
        alias="Tall",
        sign="tree",
        sender=GUN_BRITT.member,
        unit="2305",
        basis=basis,
        basis_on=date(2026, 11, 3),
        purpose="Samråd",
        valid_until=until,
    )
    items = [
        DisclosedItem(information=Information.SITUATION_NOW, text="Bor hos en vän."),
        DisclosedItem(information=Information.WISHES, text="Vill läsa klart."),
    ]
    compartment = desks.vault.ledger.found(CompartmentKind.DISCLOSURE, [note, *items])
    desks.sit(PETRA)
    return compartment


def test_the_longest_waiting_comes_first(desks: Desks, consultations: Consultations, inbox: CountyInbox) -> None:
    """By waiting time, not by category (K07)."""
    asked = []
    for _ in range(3):
        asked.append(ask(desks, consultations))
        desks.clock.turn(hours=3)
    assert [row.compartment for row in inbox.inbox().waiting] == asked


def test_a_row_tells_facts_and_no_text(desks: Desks, consultations: Consultations, inbox: CountyInbox) -> None:
    """Coordinators' lists show no text of a consultation."""
    ask(desks, consultations)
    row = inbox.inbox().waiting[0]
    assert (row.unit, row.case_stage, row.profession, row.answer_by, row.unread) == (
        "Strömsund",
        CaseStage.PRELIMINARY_ASSESSMENT,
        Profession.SOCIAL_WORKER_CHILDREN,
        date(2026, 12, 28),
        True,
    )
    assert "text" not in WaitingRow.__slots__


def test_with_a_first_answer_it_still_waits_for_the_team(
    desks: Desks, consultations: Consultations, inbox: CountyInbox
) -> None:
    """The reflection comes after the team talk, and then the waiting is over (K04, K05)."""
    asked = ask(desks, consultations)
    inbox.reply(asked, ReplyDraft(stage=ReplyStage.FIRST, text="Tack för att du skriver."))
    assert [row.standing for row in inbox.inbox().waiting] == [Standing.FIRST_ANSWER]
    inbox.reply(
        asked,
        ReplyDraft(stage=ReplyStage.REFLECTION, text="Vi har talats vid.", took_part=2, next_step="Ring kuratorn."),
    )
    assert inbox.inbox().waiting == ()
    assert [row.standing for row in inbox.inbox().answered] == [Standing.REFLECTION]
    replies = inbox.thread(asked).replies
    assert [(r.by.name, r.seen.record.took_part) for r in replies] == [("Petra Norlin", 0), ("Petra Norlin", 2)]


def test_the_reply_leaves_the_question_as_it_was(
    desks: Desks, consultations: Consultations, inbox: CountyInbox
) -> None:
    """The county adds; it cannot change the municipality's fields (K11)."""
    asked = ask(desks, consultations)
    before = desks.vault.ledger.all(asked, Consultation)[0]
    inbox.reply(asked, ReplyDraft(stage=ReplyStage.FIRST, text="Tack."))
    assert desks.vault.ledger.all(asked, Consultation)[0] == before
    writers = [name for name in dir(CountyInbox) if not name.startswith("_")]
    reading = ["copy", "draft", "guard", "inbox", "kind", "thread"]
    assert sorted(writers) == sorted([*reading, "keep_draft", "mark_read", "reply", "throw_away"])


def test_each_thread_has_its_own_draft(desks: Desks, consultations: Consultations, inbox: CountyInbox) -> None:
    """Half a reply to one is not half a reply to another; sending drops it."""
    first, second = ask(desks, consultations), ask(desks, consultations)
    draft = ReplyDraft(text="Halvvägs", took_part=2, cursor=4)
    inbox.keep_draft(first, draft)
    assert inbox.draft(first) == draft
    assert inbox.draft(second) == ReplyDraft()
    inbox.reply(first, ReplyDraft(stage=ReplyStage.FIRST, text="Klart"))
    assert inbox.draft(first) == ReplyDraft(stage=ReplyStage.REFLECTION)


def test_a_reply_without_words_is_refused(desks: Desks, consultations: Consultations, inbox: CountyInbox) -> None:
    """And the draft stays."""
    asked = ask(desks, consultations)
    with pytest.raises(KnownError) as error:
        inbox.reply(asked, ReplyDraft(stage=ReplyStage.FIRST, text="  "))
    assert error.value.reason is Reason.TEXT_MISSING


def test_what_the_municipality_has_closed_takes_no_reply(
    desks: Desks, consultations: Consultations, inbox: CountyInbox
) -> None:
    """The county lets go (K12); what was being written is kept."""
    asked = ask(desks, consultations)
    inbox.keep_draft(asked, ReplyDraft(text="Halvvägs"))
    desks.sit(LOVE)
    consultations.close(consultations.thread(asked).question)
    desks.sit(PETRA)
    with pytest.raises(KnownError) as error:
        inbox.reply(asked, ReplyDraft(stage=ReplyStage.FIRST, text="Klart"))
    assert error.value.reason is Reason.NOT_ALLOWED
    assert inbox.draft(asked).text == "Halvvägs"
    assert [row.standing for row in inbox.inbox().answered] == [Standing.CLOSED]


def test_marking_read(desks: Desks, consultations: Consultations, inbox: CountyInbox) -> None:
    """A person has opened it."""
    asked = ask(desks, consultations)
    inbox.mark_read(asked)
    assert not inbox.inbox().waiting[0].unread


def test_a_disclosure_shows_sender_basis_and_end(desks: Desks, inbox: CountyInbox) -> None:
    """Exactly the items that the consent names, and nothing else (main job, step 3)."""
    compartment = disclose(desks, date(2027, 5, 3))
    row = inbox.inbox().disclosed[0]
    assert (row.alias, row.unit, row.basis, row.basis_on, row.valid_until, row.ended) == (
        "Tall",
        "Bräcke",
        Basis.CONSENT,
        date(2026, 11, 3),
        date(2027, 5, 3),
        False,
    )
    assert row.information == (Information.SITUATION_NOW, Information.WISHES)
    copy = inbox.copy(compartment)
    assert copy.sender == "Gun-Britt Modin"
    assert [item.record.text for item in copy.items] == ["Bor hos en vän.", "Vill läsa klart."]


def test_after_its_last_day_the_content_is_not_shown(desks: Desks, inbox: CountyInbox) -> None:
    """Also when the sender's erase order has not come yet."""
    compartment = disclose(desks, date(2026, 12, 23))
    desks.clock.turn(days=1)
    assert not inbox.copy(compartment).row.ended
    desks.clock.turn(days=1)
    assert inbox.copy(compartment).row.ended
    assert inbox.copy(compartment).items == ()


def test_what_was_taken_back_is_gone(desks: Desks, inbox: CountyInbox) -> None:
    """Nothing of it can be opened."""
    compartment = disclose(desks, date(2027, 5, 3))
    desks.vault.ledger.destroy(compartment)
    assert inbox.inbox().disclosed == ()
    with pytest.raises(KnownError) as error:
        inbox.copy(compartment)
    assert error.value.reason is Reason.GONE


def test_the_municipality_sees_what_lies_with_the_county(
    desks: Desks, consultations: Consultations, inbox: CountyInbox
) -> None:
    """Asked, answered and disclosed, of its own only."""
    waiting, answered = ask(desks, consultations), ask(desks, consultations)
    inbox.reply(answered, ReplyDraft(stage=ReplyStage.FIRST, text="Tack."))
    disclose(desks, date(2027, 5, 3))
    shared = SharedWithCounty(desks.vault.ledger, desks, desks.clock, consultations)
    desks.sit(LOVE)
    overview = shared.overview()
    assert [row.compartment for row in overview.waiting] == [waiting]
    assert [row.compartment for row in overview.answered] == [answered]
    assert overview.disclosed == ()
    desks.sit(GUN_BRITT)
    assert [(out.alias, out.valid_until, out.sent) for out in shared.overview().disclosed] == [
        ("Tall", date(2027, 5, 3), False)
    ]
