"""Samtycken through its real widgets and a real vault: writing one down, handing over, taking back."""

from __future__ import annotations

from datetime import date
from html import unescape
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from demo import cast
from desktop.domain.consent import ConsentState
from desktop.domain.identity import CompartmentId
from desktop.domain.records.consent import Consent, ConsentForm, Giver, Information
from desktop.domain.records.person_file import ProtectionLevel
from desktop.services.consent.consents import FORM_VERSION
from desktop.ui.theme import theme
from desktop.ui.views.consents.consents_tab import ConsentsTab
from desktop.ui.views.consents.course_words import StepState
from desktop.ui.views.people.file_tab import FileTab
from desktop.ui.widgets import Button, Chips
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.segment import SegmentButton
from tests.support.consents import COUNTY, SITUATION, STROMSUND, WISHES, consent, person_file, write
from tests.support.consents_at_work import consents_tab, disclose, give, listed, texts, withdraw
from tests.support.shared_desk import STAND_IN, SharedDesk, number
from tests.support.shared_desk_at_work import SharedDeskAtWork
from tests.support.typing_words import keys
from tests.support.withdrawals import answer, hand_out, send_all, send_orders

pytestmark = pytest.mark.usefixtures("swedish")


@pytest.fixture
def file(work: SharedDeskAtWork) -> CompartmentId:
    return work.do(lambda: person_file(work.desk))


def click(work: SharedDeskAtWork, button: QWidget) -> None:
    work.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    work.settle()


def choose(work: SharedDeskAtWork, inside: QWidget, text: str) -> None:
    """Press the choice with this text."""
    kinds = (*inside.findChildren(Chip), *inside.findChildren(SegmentButton))
    click(work, next(one for one in kinds if one.text() == text))


def fill(work: SharedDeskAtWork, tab: ConsentsTab) -> None:
    """Every question answered, with hands."""
    form = tab.form
    choose(work, form.given_by, "Tall själv")
    choose(work, form.parties, "Centrum mot våld")
    form.information[Information.SITUATION_NOW].click()
    form.information[Information.WISHES].click()
    keys(form.purpose, "Samråd om stödet")
    choose(work, form.form, "Skriftligt")
    form.valid_from.edit.clear()
    keys(form.valid_from.edit, "3 nov 2026")
    keys(form.valid_until.edit, "mån 3 maj 2027")
    choose(work, form.third_persons, "Ingen")
    keys(form.capacity.edit, "Myndig.")


def seen_words(widget: QWidget) -> str:
    return "\n".join(unescape(text) for text in texts(widget))


# ---- nothing yet, and writing one down ----


def test_an_empty_tab_says_what_that_means(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """One sentence, and the button in the head of the file."""
    tab = consents_tab(work, file)
    assert texts(tab) == ["Inget samtycke är uppskrivet. Utan samtycke lämnas inget ut."]
    assert (tab.title(), tab.new.text(), tab.new.isEnabled()) == ("Samtycken", "Nytt samtycke", True)


def test_a_consent_is_written_down_and_its_literal_preview_follows(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """From the first chip to the page that shows what the county would see, word for word."""
    tab = consents_tab(work, file)
    click(work, tab.new)
    fill(work, tab)
    click(work, tab.form.record)
    (view,) = listed(work, file)
    assert view.seen.record == Consent(
        given_by=Giver.PERSON,
        parties=(COUNTY,),
        information=(Information.SITUATION_NOW, Information.WISHES),
        purpose="Samråd om stödet",
        form=ConsentForm.WRITTEN,
        valid_from=date(2026, 11, 3),
        valid_until=date(2027, 5, 3),
        third_persons_named=False,
        age_and_capacity="Myndig.",
        form_version=FORM_VERSION,
        recorded_by=number(cast.GUN_BRITT),
    )
    assert not tab.form.isVisible()
    shown = seen_words(tab.current.copy)
    for words in ("Det här ser länet", "Läses av Petra Norlin", SITUATION, WISHES, "Gun-Britt Modin, Bräcke"):
        assert words in shown
    assert tab.current.copy.disclose.hasFocus()
    assert work.do(lambda: work.desk.vault.drafts.get(f"consents/form/{file.hex()}")) is None


def test_everything_that_is_missing_is_said_where_it_is_missing(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """The focus goes to the first, and nothing is written."""
    tab = consents_tab(work, file)
    click(work, tab.new)
    keys(tab.form.purpose, "Samråd")
    click(work, tab.form.record)
    sentences = {name: row.sentence() for name, row in tab.form._rows.items() if row.has_error()}
    assert list(sentences) == [
        "given_by",
        "parties",
        "information",
        "form",
        "valid_until",
        "third_persons_named",
        "age_and_capacity",
    ]
    assert sentences["valid_until"] == "Skriv till när samtycket gäller. Utan slutdatum gäller det inte."
    focused = QApplication.focusWidget()
    assert isinstance(focused, Chip)
    assert focused.text() == "Tall själv"
    assert tab.form.purpose.text() == "Samråd"
    assert listed(work, file) == ()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("30 februari 2027", "Den 30 februari finns inte."),
        ("snart", "Det går inte att läsa som ett datum."),
        ("1 okt 2026", "Slutet ligger före början."),
        ("3 dec 2027", "Ett samtycke får gälla högst 12 månader."),
        ("", "Utan slutdatum gäller det inte."),
    ],
)
def test_an_end_that_cannot_be_keeps_the_text_and_takes_the_focus(
    work: SharedDeskAtWork, file: CompartmentId, typed: str, said: str
) -> None:
    """A plain sentence; nothing is lost, and nothing is written."""
    tab = consents_tab(work, file)
    click(work, tab.new)
    fill(work, tab)
    until = tab.form.valid_until
    until.edit.clear()
    keys(until.edit, typed)
    click(work, tab.form.record)
    assert said in until.sentence()
    assert (until.text(), until.edit.hasFocus()) == (typed, True)
    assert tab.form.purpose.text() == "Samråd om stödet"
    assert listed(work, file) == ()
    until.edit.clear()
    keys(until.edit, "3 maj 2027")
    click(work, tab.form.record)
    assert len(listed(work, file)) == 1


def test_what_is_spoken_needs_a_witness(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """The question appears with the answer that raises it, where the municipality does not ask for a signature."""
    terms = work.desk.policy.consent
    work.desk.policy = replace(work.desk.policy, consent=replace(terms, require_written=False))
    tab = consents_tab(work, file)
    click(work, tab.new)
    fill(work, tab)
    assert not tab.form.witness.isVisible()
    choose(work, tab.form.form, "Muntligt, med vittne")
    assert tab.form.witness.isVisible()
    click(work, tab.form.record)
    assert tab.form.witness.sentence() == "Skriv vem som hörde det."
    assert tab.form.witness.edit.hasFocus()
    keys(tab.form.witness.edit, "Ingrid Norell")
    click(work, tab.form.record)
    assert listed(work, file)[0].seen.record.witness == "Ingrid Norell"


def test_others_who_are_named_are_thought_of(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """Each of them must have agreed; it is said at the question, and again before it is handed over."""
    tab = consents_tab(work, file)
    click(work, tab.new)
    fill(work, tab)
    choose(work, tab.form.third_persons, "Ja, andra nämns")
    assert tab.form.others_too.isVisible()
    keys(tab.form.named, "lillasyster")
    click(work, tab.form.record)
    assert "Saknas innan det kan lämnas ut: lillasyster." in texts(tab.current.copy)
    assert not tab.current.copy.disclose.isEnabled()
    (row,) = tab.current.others.rows
    assert (row.standing.label.text(), row.agree.isVisible()) == ("Har inte svarat än.", True)
    click(work, row.agree)
    (row,) = tab.current.others.rows
    assert row.standing.label.text() == "Har sagt ja."
    assert tab.current.copy.disclose.isEnabled()


def test_the_form_is_walked_through_by_keyboard(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """Tab goes from top to bottom, one stop for each question, and Ctrl+Enter writes it down."""
    tab = consents_tab(work, file)
    tab.new.setFocus()
    work.press(Qt.Key.Key_Return)
    work.settle()
    stops: list[QWidget] = []
    while not stops or stops[-1] is not tab.form.record:
        stops.append(work.focus())
        work.press(Qt.Key.Key_Tab)
    form = tab.form
    order = [
        next(name for name, part in parts.items() if part is stop or part.isAncestorOf(stop))
        for parts in [
            {
                "given_by": form.given_by,
                "birth_year": form.birth_year,
                "parties": form.parties,
                **{part.value: check for part, check in form.information.items()},
                "purpose": form.purpose,
                "form": form.form,
                "from": form.valid_from,
                "until": form.valid_until,
                "third": form.third_persons,
                "capacity": form.capacity,
                "paper": form.paper,
                "record": form.record,
            }
        ]
        for stop in stops
    ]
    assert list(dict.fromkeys(order)) == [
        "given_by",
        "birth_year",
        "parties",
        "situation_now",
        "wishes",
        "support_plan",
        "assignment",
        "purpose",
        "form",
        "from",
        "until",
        "third",
        "capacity",
        "record",
    ]
    fill(work, tab)
    work.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    work.settle()
    assert len(listed(work, file)) == 1


# ---- drafts ----


def test_what_is_typed_is_kept_and_comes_back(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """Also a day that does not exist, and half a form."""
    tab = consents_tab(work, file)
    click(work, tab.new)
    choose(work, tab.form.parties, "Centrum mot våld")
    keys(tab.form.purpose, "Samråd om")
    keys(tab.form.valid_until.edit, "31 februari")
    tab.keep()
    work.settle()
    assert tab.form.kept.text() == "Sparat på datorn 17.21"
    again = consents_tab(work, file)
    assert again.form.isVisible()
    assert (again.form.purpose.text(), again.form.valid_until.text()) == ("Samråd om", "31 februari")
    assert again.form.parties.values() == (str(COUNTY),)


def test_a_draft_stays_with_its_file(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """Going to another file keeps it, and shows that file's own."""
    other = work.do(lambda: work.desk.person_file("Lom", "bird"))
    tab = consents_tab(work, file)
    click(work, tab.new)
    keys(tab.form.purpose, "Om Tall")
    tab.open_file(other)
    work.settle()
    assert not tab.form.isVisible()
    tab.open_file(file)
    work.settle()
    assert (tab.form.isVisible(), tab.form.purpose.text()) == (True, "Om Tall")


def test_cancelling_throws_away_and_gives_the_focus_back(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """The next form is empty."""
    tab = consents_tab(work, file)
    click(work, tab.new)
    keys(tab.form.purpose, "Samråd")
    click(work, tab.form.cancel)
    assert tab.new.hasFocus()
    click(work, tab.new)
    assert tab.form.purpose.text() == ""


def test_an_open_form_is_left_alone_when_something_arrives(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """Neither text nor focus moves."""
    tab = consents_tab(work, file)
    click(work, tab.new)
    keys(tab.form.purpose, "Samråd")
    give(work, file, consent())
    tab.form.purpose.setFocus()
    tab.refresh()
    work.settle()
    assert (tab.form.isVisible(), tab.form.purpose.text(), tab.form.purpose.hasFocus()) == (True, "Samråd", True)


# ---- handing over ----


def test_handing_over_shows_what_when_to_whom_and_that_it_waits(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """One press; then the row says so, and says it is sent when it is."""
    give(work, file, consent())
    tab = consents_tab(work, file)
    told: list[Any] = []
    tab.changed.connect(lambda: told.append(True))
    assert tab.current.copy.disclose.text() == "Lämna ut till länet"
    click(work, tab.current.copy.disclose)
    row = texts(tab.current.rows)
    assert row[:2] == ["Läget nu och önskemål", "väntar på att skickas"]
    assert row[2:] == ["Centrum mot våld, Petra Norlin", "Utlämnat tis 19 jan, gäller till mån 3 maj"]
    assert told == [True]
    assert not tab.current.copy.disclose.isVisible()
    assert tab.current.rows.rows[0].hasFocus()
    work.do(lambda: send_all(work.desk))
    tab.refresh()
    work.settle()
    assert texts(tab.current.rows)[1] == "skickat"


def test_later_versions_are_shown_as_they_are_had(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """The tab follows the file when it is opened."""
    disclose(work, give(work, file, consent()))
    work.do(lambda: write(work.desk, file, situation_now="Har fått ett rum."))
    tab = consents_tab(work, file)
    assert "Har fått ett rum." in seen_words(tab.current.copy)


def test_a_unit_where_nobody_receives_gets_a_clear_sentence(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """And no button that could be pressed."""
    give(work, file, consent(parties=(STROMSUND,)))
    tab = consents_tab(work, file)
    sentence = "Hos Strömsund finns ingen som kan ta emot genom Bredvid. Lämna det dit på ett annat sätt."
    assert sentence in texts(tab.current.copy)
    assert not tab.current.copy.disclose.isEnabled()
    assert tab.current.copy.disclose.accessibleDescription() == sentence


def test_protected_identity_says_why_nothing_can_be_handed_over(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """The consent stands there, and there is no preview."""
    give(work, file, consent())
    work.do(lambda: write(work.desk, file, protection=ProtectionLevel.FLAG))
    tab = consents_tab(work, file)
    assert "Inget lämnas ut förrän två har sagt ja" in seen_words(tab.current)
    assert not tab.current.copy.isVisible()


def test_what_became_impossible_meanwhile_is_said(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """Withdrawn elsewhere, pressed here: nothing leaves."""
    seen = give(work, file, consent())
    tab = consents_tab(work, file)
    withdraw(work, seen)
    click(work, tab.current.copy.disclose)
    assert "Samtycket gäller inte nu, så inget kan lämnas ut med stöd av det." in seen_words(tab.current)
    assert listed(work, file)[0].disclosures == ()


def test_a_closed_file_takes_withdrawals_only(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """No new one; the one that holds can be taken back."""
    give(work, file, consent())
    work.do(lambda: write(work.desk, file, closed_on=date(2027, 1, 19)))
    tab = consents_tab(work, file)
    assert tab.closed.isVisible()
    assert not tab.new.isEnabled()
    assert not tab.current.copy.isVisible()
    click(work, tab.current.withdrawal.withdraw)
    assert listed(work, file)[0].state is ConsentState.WITHDRAWN


def test_a_personal_number_that_has_come_into_what_is_out_is_told_of(
    work: SharedDeskAtWork, file: CompartmentId
) -> None:
    """Nobody believes that what was written has followed."""
    disclose(work, give(work, file, consent()))
    tab = consents_tab(work, file)
    assert not tab.held.isVisible()
    work.do(lambda: write(work.desk, file, situation_now="Har fått ett rum. 19900222-2397"))
    tab.refresh()
    work.settle()
    assert tab.held.isVisible()
    assert "personnummer" in tab.held.first.text()


def test_what_is_out_of_a_file_that_has_been_protected_since_says_that_it_stands_still(
    work: SharedDeskAtWork, file: CompartmentId
) -> None:
    """Nobody believes that the recipients see what is changed."""
    disclose(work, give(work, file, consent()))
    tab = consents_tab(work, file)
    assert not tab.still.isVisible()
    work.do(lambda: write(work.desk, file, protection=ProtectionLevel.FLAG))
    tab.refresh()
    work.settle()
    assert tab.still.isVisible()


def test_what_stands_still_is_taken_back_by_one_press(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """Each recipient's line is in the same place; the consent itself holds, and can be withdrawn for itself."""
    made = disclose(work, give(work, file, consent()))
    work.do(lambda: hand_out(work.desk, CompartmentId(made.record.compartment), cast.PETRA))
    work.do(lambda: write(work.desk, file, protection=ProtectionLevel.FLAG))
    tab = consents_tab(work, file)
    click(work, tab.still.take)
    receipts = work.do(lambda: work.desk.vault.ledger.receipts(CompartmentId(made.record.compartment)))
    assert receipts.ordered_at is not None
    assert not tab.still.banner.isVisible()
    assert [line.line.who for line in tab.still.course.lines] == ["Det som låg för hämtning", "Petra Norlin"]
    assert tab.current.isVisible()
    assert "Petra Norlin" in tab.still.course.lines[1].accessibleName()


def test_a_consent_that_soon_ends_says_so(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """In days, from two weeks before."""
    give(work, file, consent(valid_until=date(2027, 1, 29)))
    tab = consents_tab(work, file)
    assert tab.current.card.soon.text() == "Det går ut om 10 dagar."
    assert tab.current.card.state.text() == "gäller till fre 29 jan"


# ---- taking back ----


def test_one_press_withdraws_and_shows_how_far_it_has_come(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """No question; the red banner, each recipient's line, what stays, and what can be said."""
    made = disclose(work, give(work, file, consent()))
    work.do(lambda: hand_out(work.desk, CompartmentId(made.record.compartment), cast.PETRA))
    tab = consents_tab(work, file)
    keys(tab.current.withdrawal.words.edit, "Nu räcker det.")
    click(work, tab.current.withdrawal.withdraw)
    (view,) = listed(work, file)
    assert (view.state, view.seen.record.withdrawn_words) == (ConsentState.WITHDRAWN, "Nu räcker det.")
    shown = seen_words(tab.ended)
    for words in (
        "Får inte lämnas till länet eller samråd.",
        "Återkallat av Tall tis 19 jan 17.21, gällde här direkt.",
        "Samtycke tis 3 nov 2026, gällde till mån 3 maj 2027",
        "Det som har lästs eller sagts på samråd går inte att ta tillbaka.",
        "”Nu räcker det.”",
        "Akten i Bräcke: kommunen måste skriva upp det som görs. Statistik utan person.",
        "De får besked så fort datorn har haft kontakt.",
    ):
        assert words in shown
    assert [line.line.spoken() for line in tab.ended.course.lines] == [
        "Det som låg för hämtning, hos länet: återstår: meddelad vid nästa kontakt, återstår: bekräftat,"
        " återstår: borta.",
        "Petra Norlin, Centrum mot våld: återstår: meddelad vid nästa kontakt, återstår: bekräftat, återstår: borta.",
    ]
    assert tab.ended.copy.hasFocus()


def test_the_dots_follow_the_answers(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """Filled when it is done, an amber ring for whoever has not answered, hollow for what lies ahead."""
    seen = give(work, file, consent())
    made = disclose(work, seen)
    compartment = CompartmentId(made.record.compartment)

    def so_far(desk: SharedDesk) -> None:
        hand_out(desk, compartment, cast.PETRA, cast.MATS)

    work.do(lambda: so_far(work.desk))
    withdraw(work, seen)
    work.desk.clock.turn(minutes=5)
    work.do(lambda: send_orders(work.desk))
    work.desk.clock.turn(minutes=2)
    work.do(lambda: answer(work.desk, compartment, cast.PETRA))
    tab = consents_tab(work, file)
    done, ahead, silent = StepState.DONE, StepState.AHEAD, StepState.SILENT
    lines = tab.ended.course.lines
    assert [[step.state for step in row.line.steps] for row in lines] == [
        [done, done, done],
        [done, done, done],
        [done, silent, ahead],
    ]
    reference = listed(work, file)[0].taking_back.reference
    assert lines[0].line.steps[2].small == f"kvitto {reference}"
    assert lines[1].accessibleName() == (
        "Petra Norlin, Centrum mot våld: meddelad 17.26, bekräftat 17.28, borta 17.28."
    )
    assert lines[2].accessibleName() == (
        "Mats Ederborg, Ragunda: meddelad 17.26, inte svarat inget svar har kommit hit,"
        " återstår: borta vid datorns nästa kontakt."
    )
    said = seen_words(tab.ended.script)
    assert "Petra Norlin kan inte läsa längre. En dator har inte hört av sig; där tas det bort när den gör det." in said


def test_what_never_left_is_listed_and_nobody_is_told(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """Honest in both directions."""
    seen = give(work, file, consent())
    disclose(work, seen)
    withdraw(work, seen)
    tab = consents_tab(work, file)
    shown = seen_words(tab.ended)
    assert "”Läget nu och önskemål” från tis 19 jan låg och väntade. Det är borttaget." in shown
    assert "Inget hade lämnat den här datorn, så det finns ingen att meddela." in shown
    assert "Inget hade kommit fram till någon." in shown
    assert tab.ended.course.lines == []


def test_those_who_cannot_be_reached_are_to_be_told_by_hand(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """The program says whom it cannot tell."""
    withdraw(work, give(work, file, consent(parties=(COUNTY, STROMSUND))))
    tab = consents_tab(work, file)
    assert [row.line.name() for row in tab.ended.course.lines] == ["Strömsund, inte genom Bredvid"]
    assert "säg till själv" in texts(tab.ended.course)


def test_on_a_colleagues_computer_it_is_said_where_the_answers_come(work: SharedDeskAtWork) -> None:
    """Nobody is left to believe that nothing happens."""
    file = work.do(lambda: person_file(work.desk, STAND_IN))
    seen = give(work, file, consent())
    made = disclose(work, seen)

    def by_the_stand_in(desk: SharedDesk) -> None:
        ledger, compartment = desk.vault.ledger, CompartmentId(made.record.compartment)
        with desk.at(STAND_IN):
            now = desk.clock.now()
            import msgspec

            ledger.edit(seen, msgspec.structs.replace(seen.record, withdrawn_at=now))
            ledger.edit(made, msgspec.structs.replace(made.record, ended_at=now))
        ledger.destroy(compartment)

    work.do(lambda: by_the_stand_in(work.desk))
    tab = consents_tab(work, file)
    assert "Svaren kommer till datorn hos Ingrid Norell." in texts(tab.ended)


def test_the_journal_gets_clean_text(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """Plain lines on the clipboard, with everything that the picture says."""
    made = disclose(work, give(work, file, consent()))
    compartment = CompartmentId(made.record.compartment)
    work.do(lambda: hand_out(work.desk, compartment, cast.PETRA))
    tab = consents_tab(work, file)
    click(work, tab.current.withdrawal.withdraw)
    click(work, tab.ended.copy)
    assert QGuiApplication.clipboard().text().splitlines() == [
        "Samtycke tis 3 nov 2026: Läget nu och önskemål till Centrum mot våld. Till vad: Samråd om stödet på längre"
        " sikt.",
        "Återkallat tisdag 19 januari 2027 kl. 17.21. Tall är aliaset.",
        "– Det som låg för hämtning, hos länet: återstår: meddelad vid nästa kontakt, återstår: bekräftat,"
        " återstår: borta.",
        "– Petra Norlin, Centrum mot våld: återstår: meddelad vid nästa kontakt, återstår: bekräftat, återstår: borta.",
        "Det som har lästs eller sagts på samråd går inte att ta tillbaka.",
    ]
    assert tab.ended.was_copied.isVisible()
    tab._clipboard.empty()


def test_words_beside_the_button_are_kept_until_it_is_pressed(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """Typing is never lost."""
    give(work, file, consent())
    tab = consents_tab(work, file)
    keys(tab.current.withdrawal.words.edit, "Nu räcker")
    tab.keep()
    work.settle()
    again = consents_tab(work, file)
    assert again.current.withdrawal.words.text() == "Nu räcker"


def test_run_out_is_no_alarm(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """The copies go back all the same; the banner is not red."""
    made = disclose(work, give(work, file, consent()))
    work.do(lambda: hand_out(work.desk, CompartmentId(made.record.compartment), cast.PETRA))
    work.desk.clock.turn(days=120)
    tab = consents_tab(work, file)
    assert "Samtycket har gått ut." in seen_words(tab.ended)
    assert [row.line.who for row in tab.ended.course.lines] == ["Det som låg för hämtning", "Petra Norlin"]
    assert not tab.ended.script_title.isVisible()


# ---- several ----


def test_several_are_listed_in_words_and_each_can_be_looked_at(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """The one that holds is shown first; with arrows and Enter to the next."""
    withdraw(work, give(work, file, consent()))
    give(work, file, consent(valid_from=date(2027, 1, 19), information=(Information.WISHES,)))
    tab = consents_tab(work, file)
    assert texts(tab.rows) == [
        "Samtycke tis 19 jan 2027",
        "gäller till mån 3 maj",
        "Centrum mot våld · Önskemål",
        "Samtycke tis 3 nov 2026",
        "återkallat tis 19 jan",
        "Centrum mot våld · Läget nu och önskemål",
    ]
    assert tab.current.isVisible()
    tab.rows.rows[0].setFocus()
    work.press(Qt.Key.Key_Down)
    work.press(Qt.Key.Key_Return)
    assert tab.ended.isVisible()
    assert "Det här samtycket är återkallat." in seen_words(tab.ended)  # another holds: no red
    assert "Ett annat samtycke gäller." in seen_words(tab.ended)
    assert tab.rows.rows[1].hasFocus()


# ---- size ----


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_nothing_is_cut_off_sideways_at_any_size(work: SharedDeskAtWork, file: CompartmentId, zoom: float) -> None:
    """The form, the preview and the receipts keep within the window."""
    made = disclose(work, give(work, file, consent()))
    work.do(lambda: hand_out(work.desk, CompartmentId(made.record.compartment), cast.PETRA))
    tab = consents_tab(work, file)
    theme().set_zoom(zoom)
    for shown in (lambda: None, tab.current.withdrawal.withdraw.click, tab.new.click):
        shown()
        work.settle()
        tab.window().resize(1280, 800)
        work.qtbot.wait(0)
        assert tab.page.least_width() <= tab.page.viewport().width()


def test_every_control_has_a_name(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """Whoever listens hears what each is."""
    give(work, file, consent())
    tab = consents_tab(work, file)
    click(work, tab.new)
    stops = [part for part in tab.findChildren(QWidget) if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
    nameless = [part for part in stops if not part.accessibleName() and not (isinstance(part, Button) and part.text())]
    assert [type(part).__name__ for part in nameless if not getattr(part, "text", lambda: "")()] == []
    assert isinstance(tab, FileTab)
    assert isinstance(tab.form.parties, Chips)
