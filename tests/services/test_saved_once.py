"""A power cut between saving and dropping the draft: nothing saved is offered as a draft again, and none is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from demo.cast import GUN_BRITT, PETRA, ULLA
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import Policy
from desktop.domain.ports import Drafts
from desktop.domain.records.assignment import EmergencyNote, SupportSession
from desktop.domain.records.consultation import Reply, ReplyStage
from desktop.services.assignment.emergency import Emergency
from desktop.services.assignment.support_sessions import SupportSessions
from desktop.services.consultation.consultations import ConsultationDraft, Consultations
from desktop.services.consultation.county_inbox import CountyInbox, ReplyDraft
from desktop.services.file.person_files import PersonFiles
from desktop.services.saved_once import save_once, unsaved
from tests.support.power_cut import CutDrafts, PowerCut
from tests.support.shared_desk import SharedDesk
from tests.support.started_assignment import start_assignment

WORDS = {"text": "Vi lagade cykeln"}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SharedDesk]:
    desk = SharedDesk(tmp_path / "vault")
    yield desk
    desk.close()


@pytest.fixture
def cut(desk: SharedDesk) -> CutDrafts:
    return CutDrafts(desk.vault.drafts)


def sessions(desk: SharedDesk, drafts: Drafts) -> SupportSessions:
    return SupportSessions(desk.vault.ledger, drafts, desk, desk.clock)


def emergency(desk: SharedDesk, drafts: Drafts) -> Emergency:
    return Emergency(desk.vault.ledger, drafts, desk, desk.clock, sessions(desk, drafts))


def consultations(desk: SharedDesk, drafts: Drafts) -> Consultations:
    return Consultations(desk.vault.ledger, drafts, desk, desk.clock, Policy(), desk.vault.settings)


def inbox(desk: SharedDesk, drafts: Drafts) -> CountyInbox:
    return CountyInbox(desk.vault.ledger, desk, desk.clock, Policy(), drafts)


# The rule


def test_a_draft_that_was_not_saved_is_offered_again(desk: SharedDesk) -> None:
    """The power went after the draft was told what it becomes, and before it became that."""

    def cut_before_saving() -> None:
        raise PowerCut

    desk.vault.drafts.keep("draft", WORDS)
    with pytest.raises(PowerCut):
        save_once(desk.vault.drafts, "draft", lambda: 4, cut_before_saving)
    assert WORDS.items() <= (unsaved(desk.vault.drafts, "draft", lambda: 4) or {}).items()


def test_a_refused_save_leaves_the_draft(desk: SharedDesk) -> None:
    """And what is typed next makes it an ordinary draft again, however many are saved elsewhere meanwhile."""

    def refuse() -> None:
        raise KnownError(Reason.DISK_FULL)

    desk.vault.drafts.keep("draft", WORDS)
    with pytest.raises(KnownError):
        save_once(desk.vault.drafts, "draft", lambda: 0, refuse)
    desk.vault.drafts.keep("draft", WORDS)
    assert unsaved(desk.vault.drafts, "draft", lambda: 1) == WORDS


def test_what_is_saved_counts_even_if_the_draft_cannot_be_dropped(desk: SharedDesk) -> None:
    """The disk became full in between: nobody is told that it failed, and nobody is offered it again."""

    class FullDrafts(CutDrafts):
        def drop(self, key: str) -> None:
            raise KnownError(Reason.DISK_FULL)

    desk.vault.drafts.keep("draft", WORDS)
    assert save_once(FullDrafts(desk.vault.drafts), "draft", lambda: 0, lambda: "saved") == "saved"
    assert unsaved(desk.vault.drafts, "draft", lambda: 1) is None
    assert desk.vault.drafts.get("draft") is None


# Each screen's draft


def test_a_session_is_logged_once(desk: SharedDesk, cut: CutDrafts) -> None:
    """Its words are not in the form again, so they cannot be logged twice."""
    lom = start_assignment(desk, "Lom", ULLA)
    with desk.at(ULLA):
        sessions(desk, cut).keep_draft(lom, WORDS)
        with pytest.raises(PowerCut):
            sessions(desk, cut).log(lom, SupportSession(text=WORDS["text"]))
        view = sessions(desk, desk.vault.drafts).view(lom)
    assert (len(view.sessions), view.draft) == (1, None)


def test_a_reply_is_given_once(desk: SharedDesk, cut: CutDrafts) -> None:
    """The county's editor is empty for the next one."""
    asked = consultations(desk, desk.vault.drafts).send(ConsultationDraft(text="Hur gör jag?"))
    with desk.at(PETRA):
        inbox(desk, cut).keep_draft(asked, ReplyDraft(text="Tack för att du skriver."))
        with pytest.raises(PowerCut):
            inbox(desk, cut).reply(asked, ReplyDraft(stage=ReplyStage.FIRST, text="Tack för att du skriver."))
        left = inbox(desk, desk.vault.drafts).draft(asked)
    assert (left.text, left.stage) == ("", ReplyStage.REFLECTION)
    assert len(desk.vault.ledger.all(asked, Reply)) == 1


@pytest.mark.parametrize("kept_first", [False, True])
def test_a_consultation_is_asked_once(desk: SharedDesk, cut: CutDrafts, kept_first: bool) -> None:
    """Also one that was kept here before: no copy of it is left to send again."""
    whole, broken = consultations(desk, desk.vault.drafts), consultations(desk, cut)
    kept = whole.keep_here(ConsultationDraft(text="Hur gör jag?")) if kept_first else b""
    draft = ConsultationDraft(text="Hur gör jag nu?", kept=kept)
    whole.keep_draft(draft)
    with pytest.raises(PowerCut):
        broken.send(draft)
    assert whole.draft(kept).empty
    assert len(desk.vault.ledger.compartments(CompartmentKind.CONSULTATION)) == 1


def test_a_consultation_is_kept_here_once(desk: SharedDesk, cut: CutDrafts) -> None:
    """It stands in the list; the page for a new one is empty."""
    whole, broken = consultations(desk, desk.vault.drafts), consultations(desk, cut)
    whole.keep_draft(ConsultationDraft(text="Hur gör jag?"))
    with pytest.raises(PowerCut):
        broken.keep_here(ConsultationDraft(text="Hur gör jag?"))
    assert whole.draft().empty
    assert len(whole.list()) == 1


def test_an_emergency_note_about_a_file_is_sent_once(desk: SharedDesk, cut: CutDrafts) -> None:
    """The note of a social worker, about someone who has a file."""
    file = desk.person_file()
    with pytest.raises(PowerCut):
        emergency(desk, cut).note("Ska resa i kväll", "", "", file)
    assert emergency(desk, desk.vault.drafts).view().draft is None
    assert len(desk.vault.ledger.all(file, EmergencyNote)) == 1


def test_an_emergency_note_opens_one_file(desk: SharedDesk, cut: CutDrafts) -> None:
    """The note of a social worker, about someone without a file."""
    with pytest.raises(PowerCut):
        emergency(desk, cut).note("Ska resa i kväll", "", "")
    assert emergency(desk, desk.vault.drafts).view().draft is None
    assert len(desk.vault.ledger.compartments(CompartmentKind.PERSON_FILE)) == 1


def test_an_emergency_note_that_reached_one_of_two_handlers_is_offered_again(desk: SharedDesk) -> None:
    """Better twice to one than never to the other."""
    first, second = start_assignment(desk, "Lom", ULLA), start_assignment(desk, "Asp", ULLA)
    with desk.at(ULLA):
        mine = emergency(desk, desk.vault.drafts)
        create, made = desk.vault.ledger.create, []

        def one_only(compartment: CompartmentId, record: EmergencyNote) -> object:
            if made:
                raise PowerCut
            made.append(compartment)
            return create(compartment, record)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(desk.vault.ledger, "create", one_only)
            with pytest.raises(PowerCut):
                mine.note("Ska resa i kväll", "", "")
        draft = mine.view().draft
        assert draft is not None
        assert draft["what"] == "Ska resa i kväll"
        mine.note(draft["what"], "", "")
        assert mine.view().draft is None
    assert {len(desk.vault.ledger.all(place, EmergencyNote)) for place in (first, second)} == {1, 2}


def test_a_person_file_is_opened_once(desk: SharedDesk, cut: CutDrafts) -> None:
    """The page for a new person is empty again."""
    desk.sit(GUN_BRITT)
    files = PersonFiles(desk.vault.ledger, desk, desk.clock)
    cut.keep("new", {"alias": "Tall"})
    with pytest.raises(PowerCut):
        save_once(cut, "new", files.count, lambda: files.create("Tall"))
    assert unsaved(desk.vault.drafts, "new", files.count) is None
