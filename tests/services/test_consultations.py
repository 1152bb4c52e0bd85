"""Asking the county: what is kept, what leaves, what both sides read. Over a real vault."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from desktop.domain.clock import instant
from desktop.domain.compartments import CONTRIBUTOR, HANDLER, CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId, RecordRef
from desktop.domain.policy import Policy
from desktop.domain.records.consultation import (
    Answer,
    CaseStage,
    Consultation,
    FollowUp,
    HonourAssessment,
    Profession,
    Reply,
    ReplyStage,
)
from desktop.services.access import roles
from desktop.services.consultation import consultations as service
from desktop.services.consultation.consultation_thread import Standing, code_of
from desktop.services.consultation.consultations import ConsultationDraft, Consultations
from desktop.services.text_limit import TEXT_LIMIT
from desktop.storage.vault import Vault
from tests.support.desks import GUN_BRITT, LOVE, PETRA, SIV, ULLA, Desks
from tests.support.vaults import HandClock, reopen
from wire.directory import Role

TUESDAY = instant(datetime(2026, 12, 22, 15, 43))
TEXT = "Jag vet inte vad jag frågar efter.\nSkolan ringde i går om en ungdom i norra länet."
TELLING = "En 17-årig kille i Gäddede som pratar tigrinja."


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[Desks]:
    desks = Desks(tmp_path / "vault", HandClock(TUESDAY))
    yield desks
    desks.vault.close()


def asking(desks: Desks, vault: Vault) -> Consultations:
    return Consultations(vault.ledger, vault.drafts, desks, desks.clock, Policy(), vault.settings)


@pytest.fixture
def consultations(desks: Desks) -> Consultations:
    return asking(desks, desks.vault)


def whole_draft() -> ConsultationDraft:
    return ConsultationDraft(
        text=TEXT,
        honour_assessment=HonourAssessment.UNCLEAR,
        case_stage=CaseStage.PRELIMINARY_ASSESSMENT,
        profession=Profession.SOCIAL_WORKER_CHILDREN,
        siblings=Answer.YES,
        follow_up_wanted=FollowUp.I_WILL_CALL,
    )


def stored(desks: Desks, compartment: CompartmentId) -> Consultation:
    return desks.vault.ledger.all(compartment, Consultation)[0].record


def answer(desks: Desks, compartment: CompartmentId, stage: ReplyStage, took_part: int = 0) -> None:
    """Petra answers, at her own computer."""
    desks.sit(PETRA)
    reply = Reply(stage=stage, text="Tack för att du skriver.", took_part=took_part, given_at=desks.clock.now())
    desks.vault.ledger.create(compartment, reply)
    desks.sit(LOVE)


# Drafts


def test_a_draft_is_there_again_as_it_was(consultations: Consultations) -> None:
    """Nothing that was typed or chosen is lost, and the cursor is where it was."""
    draft = replace(whole_draft(), cursor=12, continues="K26-0ABC", send_anyway_reason="så är det")
    assert consultations.keep_draft(draft) == TUESDAY
    assert consultations.draft() == draft


def test_a_draft_survives_a_power_cut(tmp_path: Path) -> None:
    """What the screen called saved is on the disk (SC1, step 5)."""
    desks = Desks(tmp_path / "vault", HandClock(TUESDAY))
    asking(desks, desks.vault).keep_draft(whole_draft())
    desks.vault.close()
    again = reopen(tmp_path / "vault", desks.clock)
    kept = asking(desks, again).draft()
    again.close()
    assert kept == whole_draft()


def test_with_nobody_to_answer_nothing_is_sent_and_the_text_stays(
    consultations: Consultations, desks: Desks, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A county whose coordinator has not been let in yet would never read it."""
    consultations.keep_draft(whole_draft())
    monkeypatch.setattr(desks, "with_role", lambda role, unit=None: [])
    with pytest.raises(KnownError) as raised:
        consultations.send(whole_draft())
    assert raised.value.reason is Reason.NOBODY_RECEIVES
    assert consultations.draft() == whole_draft()
    assert desks.vault.ledger.compartments(CompartmentKind.CONSULTATION) == []


def test_an_empty_draft_is_empty(consultations: Consultations) -> None:
    """The list shows a begun consultation only when something has been said."""
    assert consultations.draft().empty
    assert replace(consultations.draft(), cursor=3).empty
    assert not replace(consultations.draft(), siblings=Answer.NO).empty


def test_a_thrown_away_draft_is_gone(consultations: Consultations) -> None:
    """The person decides."""
    consultations.keep_draft(whole_draft())
    consultations.throw_away(whole_draft())
    assert consultations.draft() == ConsultationDraft()


# Sending


def test_the_preview_is_what_is_stored(consultations: Consultations, desks: Desks) -> None:
    """*Det här ser länet* shows the record itself; only the time and the code come with the sending."""
    preview = consultations.preview(whole_draft())
    record = stored(desks, consultations.send(whole_draft()))
    assert replace(record, sent_at=None, code="") == preview.record
    assert preview.readers == (PETRA,)
    assert preview.colleagues == (SIV,)
    assert preview.owner == "Strömsunds kommun"


def test_the_final_words_are_the_first_change(consultations: Consultations, desks: Desks) -> None:
    """No earlier wording ever travels: not that of a draft, not that of one kept here."""
    consultations.keep_draft(replace(whole_draft(), text=TELLING))
    kept = consultations.keep_here(replace(whole_draft(), text=TELLING))
    rewritten = replace(consultations.draft(kept), text=TEXT)
    compartment = consultations.send(rewritten)
    question = desks.vault.ledger.all(compartment, Consultation)[0]
    changes = desks.vault.ledger.history(question.ref)
    assert changes[0].id.sequence == 1
    assert changes[0].fields[1] == TEXT
    assert "Gäddede" not in repr(changes)
    assert kept not in {info.id for info in desks.vault.ledger.compartments()}


def test_the_county_team_may_answer_and_colleagues_may_handle(consultations: Consultations, desks: Desks) -> None:
    """Nobody else is let in (DESIGN section 5)."""
    rights = desks.rights(consultations.send(whole_draft()), date(2026, 12, 22))
    assert rights == {LOVE.member: HANDLER, SIV.member: HANDLER, PETRA.member: CONTRIBUTOR}
    assert not {GUN_BRITT.member, ULLA.member} & rights.keys()


def test_what_was_left_open_is_not_in_the_package(consultations: Consultations, desks: Desks) -> None:
    """Fields that nobody filled in do not travel, and none for name, number or phone exists (K24)."""
    compartment = consultations.send(ConsultationDraft(text="Hur gör jag?"))
    question = desks.vault.ledger.all(compartment, Consultation)[0]
    named = {Consultation.__struct_fields__[n - 1] for n in desks.vault.ledger.history(question.ref)[0].fields}
    assert named == {"text", "unit", "asked_by", "sent_at"}
    assert not {"name", "personal_number", "phone", "address", "alias"} & set(Consultation.__struct_fields__)


def test_the_code_comes_from_the_compartment(consultations: Consultations, desks: Desks) -> None:
    """K and the year, then four signs that are not mistaken for each other on the phone."""
    compartment = consultations.send(whole_draft())
    assert stored(desks, compartment).code == code_of(compartment, date(2026, 12, 22))
    assert code_of(CompartmentId(bytes.fromhex("3bcf3" + "f" * 27)), date(2026, 1, 1)) == "K26-7F7K"
    assert code_of(CompartmentId(bytes(16)), date(2027, 1, 1)) == "K27-0000"


def test_sending_drops_the_draft(consultations: Consultations) -> None:
    """The next consultation begins empty."""
    consultations.keep_draft(whole_draft())
    consultations.send(whole_draft())
    assert consultations.draft() == ConsultationDraft()


def test_the_answer_is_promised_for_the_day_in_the_swedish_calendar(consultations: Consultations) -> None:
    """Two working days from Tuesday 22 December is Monday 28, not Thursday 24 (SC1)."""
    assert consultations.terms().answer_by == date(2026, 12, 28)
    thread = consultations.thread(consultations.send(whole_draft()))
    assert thread.answer_by == date(2026, 12, 28)


# The guard


def test_a_telling_text_is_not_sent_without_a_reason(consultations: Consultations, desks: Desks) -> None:
    """The service holds, whatever the screen does."""
    with pytest.raises(KnownError) as error:
        consultations.send(ConsultationDraft(text=TELLING))
    assert error.value.reason is Reason.RECOGNISABLE
    assert desks.vault.ledger.compartments(CompartmentKind.CONSULTATION) == []


def test_a_telling_text_is_sent_with_a_reason_that_the_county_sees(consultations: Consultations, desks: Desks) -> None:
    """Why it was written so goes with it, and the preview showed it."""
    reason = "Länet känner redan familjen."
    record = stored(desks, consultations.send(ConsultationDraft(text=TELLING), f" {reason} "))
    assert record.send_anyway_reason == reason
    preview = consultations.preview(ConsultationDraft(text=TELLING, send_anyway_reason=reason))
    assert preview.record == replace(record, sent_at=None, code="")


@pytest.mark.parametrize(
    ("text", "reason"), [("Hon har 19900222-2397.", "måste"), (TELLING, "Hon är 199002222397, därför.")]
)
def test_a_personal_number_is_never_sent(consultations: Consultations, text: str, reason: str) -> None:
    """Neither in the text nor in the reason."""
    with pytest.raises(KnownError) as error:
        consultations.send(ConsultationDraft(text=text), reason)
    assert error.value.reason is Reason.RECOGNISABLE


@pytest.mark.parametrize(
    ("text", "reason"),
    [("", Reason.TEXT_MISSING), (" \n ", Reason.TEXT_MISSING), ("a" * (TEXT_LIMIT + 1), Reason.TEXT_TOO_LONG)],
)
def test_bad_texts_are_refused_and_the_draft_stays(consultations: Consultations, text: str, reason: Reason) -> None:
    """A clear reason, and nothing is lost."""
    draft = replace(whole_draft(), text=text)
    consultations.keep_draft(draft)
    for act in (consultations.send, consultations.keep_here):
        with pytest.raises(KnownError) as error:
            act(draft)
        assert error.value.reason is reason
    assert consultations.draft() == draft


# Keeping here


def test_kept_here_stays_here(consultations: Consultations, desks: Desks) -> None:
    """Nothing of it leaves, whatever it says; nobody else is let in."""
    compartment = consultations.keep_here(ConsultationDraft(text=TELLING))
    assert desks.vault.ledger.info(compartment).local
    assert consultations.thread(compartment).standing is Standing.KEPT
    assert stored(desks, compartment).sent_at is None
    assert desks.rights(compartment, date(2026, 12, 22)) == {LOVE.member: HANDLER}


def test_kept_here_can_be_written_on(consultations: Consultations, desks: Desks) -> None:
    """It is opened with its own draft, apart from a new one that is being written."""
    consultations.keep_draft(ConsultationDraft(text="En annan."))
    compartment = consultations.keep_here(replace(whole_draft(), kept=b""))
    opened = consultations.draft(compartment)
    assert (opened.text, opened.siblings, opened.kept) == (TEXT, Answer.YES, compartment)
    consultations.keep_draft(replace(opened, text="Halvvägs"))
    assert consultations.draft(compartment).text == "Halvvägs"
    assert consultations.keep_here(replace(opened, text="Klart")) == compartment
    assert stored(desks, compartment).text == "Klart"


# The list and the thread


def test_the_list_shows_facts_and_no_text(consultations: Consultations, desks: Desks) -> None:
    """Own unit only, with what is new first."""
    kept = consultations.keep_here(ConsultationDraft(text="Bara här."))
    desks.clock.turn(minutes=1)
    asked = consultations.send(whole_draft())
    desks.clock.turn(hours=1)
    answer(desks, asked, ReplyStage.FIRST)
    desks.clock.turn(minutes=1)
    desks.sit(GUN_BRITT)
    consultations.send(ConsultationDraft(text="Från Bräcke."))
    desks.sit(LOVE)
    rows = consultations.list()
    assert [(row.compartment, row.standing) for row in rows] == [
        (asked, Standing.FIRST_ANSWER),
        (kept, Standing.KEPT),
    ]
    assert rows[0].unread
    assert "text" not in service.ConsultationRow.__slots__


def test_reading_a_thread_makes_it_read(consultations: Consultations, desks: Desks) -> None:
    """The list no longer calls it new."""
    asked = consultations.send(whole_draft())
    desks.clock.turn(hours=1)
    answer(desks, asked, ReplyStage.REFLECTION, took_part=2)
    desks.clock.turn(hours=1)
    thread = consultations.thread(asked)
    assert thread.standing is Standing.REFLECTION
    assert [(view.by.name, view.seen.record.took_part) for view in thread.replies] == [("Petra Norlin", 2)]
    assert not consultations.list()[0].unread


def test_a_reply_that_comes_late_is_new(consultations: Consultations, desks: Desks) -> None:
    """It was written before the thread was last opened here, and arrived after."""
    asked = consultations.send(whole_draft())
    desks.clock.turn(hours=2)
    consultations.thread(asked)
    desks.clock.turn(hours=-1)
    answer(desks, asked, ReplyStage.FIRST)
    desks.clock.turn(hours=2)
    assert consultations.list()[0].unread
    consultations.thread(asked)
    assert not consultations.list()[0].unread


def test_before_contact_it_waits_and_has_no_receipt(consultations: Consultations) -> None:
    """The receipt is shown when the server has it, never before."""
    thread = consultations.thread(consultations.send(whole_draft()))
    assert thread.standing is Standing.WAITING_TO_SEND
    assert thread.receipt is None


def test_the_owner_is_the_municipality_throughout(consultations: Consultations, desks: Desks) -> None:
    """K11, also when the county reads it."""
    asked = consultations.send(whole_draft())
    answer(desks, asked, ReplyStage.FIRST)
    desks.sit(PETRA)
    assert consultations.thread(asked).owner == "Strömsunds kommun"


def test_follow_up_is_a_choice_that_can_be_changed(consultations: Consultations, desks: Desks) -> None:
    """A no needs no reason (K09)."""
    asked = consultations.send(whole_draft())
    seen = consultations.thread(asked).question
    consultations.choose_follow_up(seen, FollowUp.NO)
    assert consultations.thread(asked).follow_up is FollowUp.NO
    consultations.choose_follow_up(consultations.thread(asked).question, FollowUp.YES)
    assert consultations.thread(asked).follow_up is FollowUp.YES


def test_a_no_wins_over_a_yes_that_had_not_seen_it(consultations: Consultations, desks: Desks) -> None:
    """Two colleagues, each at her own computer; the next choice settles it."""
    asked = consultations.send(whole_draft())
    seen = consultations.thread(asked).question
    consultations.choose_follow_up(seen, FollowUp.NO)
    desks.clock.turn(hours=1)
    desks.sit(SIV)
    consultations.choose_follow_up(seen, FollowUp.YES)
    assert consultations.thread(asked).follow_up is FollowUp.NO
    consultations.choose_follow_up(consultations.thread(asked).question, FollowUp.YES)
    assert consultations.thread(asked).follow_up is FollowUp.YES


def test_the_asker_closes_and_may_change_her_mind(consultations: Consultations, desks: Desks) -> None:
    """K12, with undo instead of a question."""
    asked = consultations.send(whole_draft())
    closed = consultations.close(consultations.thread(asked).question)
    assert consultations.thread(asked).standing is Standing.CLOSED
    consultations.reopen(closed)
    assert consultations.thread(asked).standing is Standing.WAITING_TO_SEND


def test_a_thread_that_is_gone_says_so(consultations: Consultations) -> None:
    """A known error, not a bug."""
    with pytest.raises(KnownError) as error:
        consultations.thread(CompartmentId(bytes(16)))
    assert error.value.reason is Reason.GONE


def test_role_numbers_are_the_directorys() -> None:
    """The services know the numbers without importing wire."""
    said = (roles.SOCIAL_WORKER, roles.COORDINATOR, roles.MANAGER, roles.ADMINISTRATOR, roles.RECOVERY)
    assert said == (Role.SOCIAL_WORKER, Role.COORDINATOR, Role.MANAGER, Role.ADMINISTRATOR, Role.RECOVERY)


def test_everything_is_in_the_compartment_that_was_founded(consultations: Consultations, desks: Desks) -> None:
    """A record id is enough to find it again."""
    asked = consultations.send(whole_draft())
    question = consultations.thread(asked).question
    assert desks.vault.ledger.get(RecordRef(asked, question.id), Consultation).record.text == TEXT
