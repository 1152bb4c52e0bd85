"""Samtycken, the rarer pages: ages, signatures on paper, a part withdrawn, other rules, and what rests."""

from __future__ import annotations

from datetime import date
from html import unescape

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.domain.consent import ConsentState
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import DisclosureBasis, DisclosurePolicy
from desktop.domain.records.consent import Consent, ConsentForm, Giver, Information
from desktop.ui.printing.sheet import words
from desktop.ui.views.consents.consents_tab import ConsentsTab
from desktop.ui.views.consents.paper import consent_sheet, withdrawn_sheet
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.segment import SegmentButton
from tests.support.consents import COUNTY, SITUATION, STROMSUND, WISHES, consent, person_file, write
from tests.support.consents_at_work import consents_tab, disclose, give, listed, texts, who_sees_tab, withdraw
from tests.support.shared_desk_at_work import SharedDeskAtWork
from tests.support.typing_words import keys

pytestmark = pytest.mark.usefixtures("swedish")

RULE = DisclosureBasis(
    id="osl-10-2",
    name="Nödvändigt för det egna uppdraget",
    statute="10 kap. 2 § OSL",
    decided_by="socialsekreteraren",
    note="Varför det är nödvändigt",
)
TODAY = date(2027, 1, 19)


@pytest.fixture
def file(work: SharedDeskAtWork) -> CompartmentId:
    return work.do(lambda: person_file(work.desk))


def click(work: SharedDeskAtWork, button: QWidget) -> None:
    work.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    work.settle()


def choose(work: SharedDeskAtWork, inside: QWidget, text: str) -> None:
    kinds = (*inside.findChildren(Chip), *inside.findChildren(SegmentButton))
    click(work, next(one for one in kinds if one.text() == text))


def said(widget: QWidget) -> str:
    return "\n".join(unescape(text) for text in texts(widget))


# ---- ages ----


def test_the_form_asks_for_what_the_age_demands(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """Of a sixteen-year-old who gives it alone: why no guardian is asked; with a guardian: when it comes to rest."""
    work.do(lambda: write(work.desk, file, birth_year=2010))
    tab = consents_tab(work, file)
    click(work, tab.new)
    form = tab.form
    assert form.age.label.text().startswith("Från 12 år måste Tall själv säga ja.")
    assert not form.without_guardian.isVisible()
    choose(work, form.given_by, "Tall själv")
    assert form.without_guardian.isVisible()
    choose(work, form.given_by, "Båda två")
    assert not form.without_guardian.isVisible()
    assert "vilar från lör 1 jan 2028" in form.age.label.text()


def test_a_guardian_alone_is_refused_where_it_was_chosen(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """With a sentence at the question, and the focus there."""
    work.do(lambda: write(work.desk, file, birth_year=2010))
    tab = consents_tab(work, file)
    click(work, tab.new)
    tab.form._set_content(whole_form(given_by="guardian"))
    click(work, tab.form.record)
    assert tab.form._rows["given_by"].sentence() == (
        "Från 12 år behövs personens eget ja. Enbart en vårdnadshavare räcker inte."
    )
    assert listed(work, file) == ()


def test_the_year_of_birth_is_asked_where_the_file_does_not_have_it(
    work: SharedDeskAtWork, file: CompartmentId
) -> None:
    """It is enough to know whom to ask; it goes into the file with the consent, and is not asked again."""
    tab = consents_tab(work, file)
    click(work, tab.new)
    tab.form._set_content(whole_form(given_by="both"))
    click(work, tab.form.record)
    assert tab.form.birth_year.sentence().startswith("Skriv födelseåret.")
    keys(tab.form.birth_year.edit, "10")
    click(work, tab.form.record)
    assert tab.form.birth_year.sentence() == "Skriv året med fyra siffror."
    tab.form.birth_year.edit.clear()
    keys(tab.form.birth_year.edit, "2010")
    assert "vilar från lör 1 jan 2028" in tab.form.age.label.text()
    click(work, tab.form.record)
    (view,) = listed(work, file)
    assert (view.rests_from, view.rests_exactly) == (date(2028, 1, 1), False)
    click(work, tab.new)
    assert not tab.form.birth_year.isVisible()


def whole_form(**others: object) -> dict[str, object]:
    answers: dict[str, object] = {
        "given_by": "person",
        "parties": [str(COUNTY)],
        "information": ["situation_now"],
        "purpose": "Samråd",
        "form": "written",
        "valid_from": "2026-11-03",
        "valid_until": "2027-05-03",
        "third_persons": "no",
        "capacity": "Sexton år.",
    }
    return {**answers, **others}


def test_what_rests_says_so_and_what_can_be_done(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """Neither withdrawn nor gone: it waits for the person's own."""
    work.do(lambda: write(work.desk, file, birth_year=2009))
    work.do(lambda: work.desk.clock.turn(days=-60))
    give(work, file, consent(given_by=Giver.BOTH, valid_from=date(2026, 11, 10)))
    work.do(lambda: work.desk.clock.turn(days=60))
    tab = consents_tab(work, file)
    shown = said(tab.ended)
    assert "Samtycket vilar." in shown
    assert "Fråga Tall om ett eget samtycke." in shown
    assert tab.new.isEnabled()


# ---- on paper ----


def test_a_consent_that_is_to_be_signed_waits_with_its_paper(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """Written down as proposed; the paper is shown before it is printed; signed, it can be handed over."""
    tab = consents_tab(work, file)
    click(work, tab.new)
    tab.form._set_content(whole_form(form=""))
    choose(work, tab.form.form, "Ska skrivas under")
    click(work, tab.form.record)
    (view,) = listed(work, file)
    assert (view.state, view.seen.record.form) == (ConsentState.PROPOSED, None)
    page = tab.current
    assert page.signature.paper.hasFocus()
    click(work, page.signature.paper)
    assert tab.paper.isVisible()
    assert not page.isVisible()
    work.qtbot.waitUntil(lambda: tab.paper.view.page_count() > 0)
    click(work, tab.paper.back)
    click(work, page.signature.sign)
    (view,) = listed(work, file)
    assert (view.state, view.seen.record.form) == (ConsentState.IN_FORCE, ConsentForm.WRITTEN)
    assert page.copy.disclose.isEnabled()
    assert not page.signature.isVisible()


def test_the_form_on_paper_has_lines_for_what_is_not_filled_in(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """From an empty form too; and what is typed comes back afterwards."""
    tab = consents_tab(work, file)
    click(work, tab.new)
    keys(tab.form.purpose, "Samråd om stödet")
    click(work, tab.form.paper)
    assert tab.paper.isVisible()
    click(work, tab.paper.back)
    assert (tab.form.isVisible(), tab.form.purpose.text()) == (True, "Samråd om stödet")


def test_the_paper_says_the_rights_and_bears_no_name() -> None:
    """Nothing that could tell somebody who finds it: no alias, name or number, and no word of why there is a file."""
    sheet = consent_sheet(consent(given_by=Giver.BOTH), ["Centrum mot våld"], "Bräcke", TODAY)
    text = words(sheet)
    for there in (
        "Du får ta tillbaka ditt ja när som helst",
        "Samråd om stödet på längre sikt",
        "Vårdnadshavarens namn",
    ):
        assert there in text
    for never in ("Tall", "heder", "Bredvid"):
        assert never not in text
    empty = words(consent_sheet(Consent(), [], "Bräcke", TODAY))
    for line in ("Till vem", "Vad som lämnas ut", "Till och med vilken dag, högst ett år", "Underskrift"):
        assert line in empty


def test_what_was_taken_back_can_be_taken_home(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """As far as it has come, with what cannot be undone."""
    seen = give(work, file, consent())
    disclose(work, seen)
    withdraw(work, seen, "Nu räcker det.")
    tab = consents_tab(work, file)
    assert tab.ended.paper.text() == "Skriv ut till Tall"
    click(work, tab.ended.paper)
    assert tab.paper.isVisible()
    one = tab._one()
    assert one is not None
    text = words(withdrawn_sheet(one, "Bräcke", TODAY))
    assert "Du har tagit tillbaka ditt ja." in text
    assert "går inte att ta tillbaka" in text
    assert "Tall" not in text


# ---- a part ----


def test_a_part_is_withdrawn_in_two_presses(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """What stays is marked; the old one is withdrawn, and the new one waits to be looked at."""
    disclose(work, give(work, file, consent()))
    tab = consents_tab(work, file)
    card = tab.current.part
    assert not card.isVisible()
    keys(tab.current.withdrawal.words.edit, "Inte hur jag bor.")
    click(work, tab.current.withdrawal.part)
    assert card.isVisible()
    assert not card.narrow.isEnabled()
    click(work, card.parts[Information.SITUATION_NOW])
    assert card.narrow.isEnabled()
    click(work, card.narrow)
    new, old = listed(work, file)
    assert (new.seen.record.information, old.state) == ((Information.WISHES,), ConsentState.WITHDRAWN)
    assert old.seen.record.withdrawn_words == "Inte hur jag bor."
    shown = said(tab.current.copy)
    assert WISHES in shown
    assert SITUATION not in shown
    assert tab.current.copy.disclose.hasFocus()


def test_one_thing_to_one_party_has_no_parts(work: SharedDeskAtWork, file: CompartmentId) -> None:
    """Then it is all or nothing."""
    give(work, file, consent(information=(Information.WISHES,)))
    tab = consents_tab(work, file)
    assert not tab.current.withdrawal.part.isVisible()
    give(work, file, consent(information=(Information.WISHES,), parties=(COUNTY, STROMSUND)))
    tab = consents_tab(work, file)
    assert tab.current.withdrawal.part.isVisible()


# ---- other rules ----


@pytest.fixture
def deciding(work: SharedDeskAtWork, file: CompartmentId) -> ConsentsTab:
    work.desk.policy = replace(work.desk.policy, disclosure=DisclosurePolicy(bases=(RULE,)))
    return consents_tab(work, file)


def decide(work: SharedDeskAtWork, tab: ConsentsTab) -> None:
    click(work, tab.deciding.list.new)
    form = tab.deciding.page.form
    choose(work, form.rule, RULE.name)
    assert RULE.statute in said(form.facts)
    keys(form.reason, "Skydd i natt.")
    choose(work, form.units, "Centrum mot våld")
    form.information[Information.SITUATION_NOW].click()
    keys(form.purpose, "Skydd")
    keys(form.until.edit, "19 feb 2027")
    click(work, form.look)


def test_on_another_rule_somebody_decides_looks_and_hands_over(
    work: SharedDeskAtWork, file: CompartmentId, deciding: ConsentsTab
) -> None:
    """The preview is literal; then the list and *Vem ser vad* say who decided and why; one press takes it back."""
    tab = deciding
    decide(work, tab)
    page = tab.deciding.page
    shown = said(page.copy)
    for there in ("Det här ser länet", SITUATION, RULE.name, "Läses av Petra Norlin"):
        assert there in shown
    assert WISHES not in shown
    click(work, page.copy.disclose)
    assert not page.isVisible()
    (row,) = tab.deciding.list.rows
    for there in ("Läget nu till Centrum mot våld", "Gun-Britt Modin", "Varför: Skydd i natt."):
        assert there in said(row)
    picture = who_sees_tab(work, file)
    assert "Skydd i natt." in said(picture)
    click(work, row.end)
    (row,) = tab.deciding.list.rows
    assert "Taget tillbaka tis 19 jan." in said(row)
    assert not row.end.isVisible()


def test_what_is_missing_is_said_at_its_place(work: SharedDeskAtWork, deciding: ConsentsTab) -> None:
    """And nothing is shown as if it could be handed over."""
    click(work, deciding.deciding.list.new)
    form = deciding.deciding.page.form
    click(work, form.look)
    missing = [name for name, row in form._rows.items() if row.has_error()]
    assert missing == ["rule", "reason", "recipients", "information", "purpose", "valid_until"]
    assert not deciding.deciding.page.copy.isVisible()


def test_what_was_looked_at_is_what_is_handed_over(work: SharedDeskAtWork, deciding: ConsentsTab) -> None:
    """A change after the preview takes it away."""
    decide(work, deciding)
    page = deciding.deciding.page
    assert page.copy.isVisible()
    keys(page.form.purpose, " och mer")
    assert not page.copy.isVisible()


def test_a_decision_being_written_is_kept(work: SharedDeskAtWork, file: CompartmentId, deciding: ConsentsTab) -> None:
    """It comes back when the form is opened again."""
    click(work, deciding.deciding.list.new)
    keys(deciding.deciding.page.form.reason, "Skydd i natt")
    deciding.keep()
    work.settle()
    again = consents_tab(work, file)
    click(work, again.deciding.list.new)
    assert again.deciding.page.form.reason.text() == "Skydd i natt"
