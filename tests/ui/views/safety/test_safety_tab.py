"""Trygghet through real widgets: written and kept, two texts, events, the hidden story, röjd, and the register."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from desktop.domain.ports import Ledger
from desktop.domain.records import Record
from desktop.domain.records.access_log import Act, Visit
from desktop.domain.records.safety import (
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
)
from desktop.services.safety.safety_view import FamilyItem
from desktop.ui.screen import Place
from desktop.ui.views.conflict.choice_screen import KEY as CHOICES
from desktop.ui.views.safety.assessment_editor import AssessmentEditor
from desktop.ui.views.support_plan.record_editor import RecordEditor
from desktop.ui.widgets import ChoiceField, DateField, Field, TextEditor
from tests.support.typing_words import keys
from tests.ui.views.safety.conftest import SafetyAtWork


def editor_of(safety: SafetyAtWork) -> RecordEditor:
    return next(one for one in safety.tab.findChildren(RecordEditor) if one.isVisible())


def field(safety: SafetyAtWork, label: str) -> Field:
    return next(one for one in editor_of(safety).findChildren(Field) if one.label.text() == label)


def section(safety: SafetyAtWork, heading: SafetyHeading, text: str = "Byter väg hem.") -> None:
    safety.do(lambda: safety.plans.create(safety.file, SafetySection(heading=heading, text=text)))


def write_three(safety: SafetyAtWork) -> None:
    for heading in (SafetyHeading.PHYSICAL, SafetyHeading.SOCIAL, SafetyHeading.PSYCHOLOGICAL):
        section(safety, heading)


def test_a_section_is_written_where_it_stands(qtbot: QtBot, safety: SafetyAtWork) -> None:
    """Pressed, typed, ready: it is on the disk, and on the screen."""
    tab = safety.open()
    safety.press(tab.page.plan.areas[SafetyHeading.PHYSICAL])
    keys(editor_of(safety).findChildren(TextEditor)[0], "Reservnyckel hos en granne.")
    safety.press(safety.button("Ready", within=editor_of(safety)))
    assert safety.view().section(SafetyHeading.PHYSICAL).seen.record.text == "Reservnyckel hos en granne."  # type: ignore[union-attr]
    assert "Reservnyckel hos en granne." in safety.words()


def test_a_day_in_the_year_20226_stays_and_is_explained(safety: SafetyAtWork) -> None:
    """The field says what to do; the text beside it is saved, and the half-written day comes back."""
    tab = safety.open()
    safety.press(tab.page.plan.areas[SafetyHeading.SOCIAL])
    keys(editor_of(safety).findChildren(TextEditor)[0], "Läraren vet.")
    day = next(one for one in editor_of(safety).findChildren(DateField))
    keys(day.edit, "20226-01-29")
    safety.press(safety.button("Ready", within=editor_of(safety)))
    assert "cannot be read as a date" in day.sentence()
    tab.keep()
    safety.work.settle()
    assert safety.view().section(SafetyHeading.SOCIAL).seen.record.text == "Läraren vet."  # type: ignore[union-attr]
    other = safety.work.do(lambda: safety.work.files.create("Rönn"))
    safety.work.open(safety.screen, other, "safety")
    safety.open()
    safety.work.settle()
    assert next(iter(editor_of(safety).findChildren(DateField))).text() == "20226-01-29"


def test_two_texts_begun_apart_are_both_shown_and_chosen_where_all_choices_are(
    qtbot: QtBot, safety: SafetyAtWork
) -> None:
    """The more cautious holds until then; nothing is settled in place (DESIGN section 3)."""
    work, technology = safety.work, SafetyHeading.TECHNOLOGY
    work.to_malin(safety.file)
    theirs = SafetySection(heading=technology, text="Telefonen är på hemma.")
    work.do(lambda: work.there.vault.ledger.create(safety.file, theirs))
    section(safety, technology, "Avstängd i skåpet.")
    work.from_malin(safety.file)
    tab = safety.open()
    assert "follow the more cautious one" in safety.words()
    assert all(text in safety.words() for text in ("Avstängd i skåpet.", "Telefonen är på hemma."))
    assert technology not in tab.page.plan.areas  # nobody writes on in one of them by mistake
    safety.screen.blockSignals(True)  # there is no such room in this window
    with qtbot.waitSignal(tab.went) as went:
        safety.press(safety.button("Compare and choose"))
    assert went.args == [Place(CHOICES, safety.file, tab="safety")]


def test_two_texts_of_one_section_are_chosen_where_all_choices_are(qtbot: QtBot, safety: SafetyAtWork) -> None:
    """The button leads there, with the tab that one came from."""
    work, technology = safety.work, SafetyHeading.TECHNOLOGY
    section(safety, technology, "Telefonen ligger hemma.")
    work.to_malin(safety.file)

    def write(ledger: Ledger, text: str) -> None:
        [seen] = ledger.all(safety.file, SafetySection)
        ledger.edit(seen, SafetySection(heading=technology, text=text))

    work.do(lambda: write(work.there.vault.ledger, "På hemma."))
    work.do(lambda: write(work.here.vault.ledger, "Avstängd i skåpet."))
    work.from_malin(safety.file)
    tab = safety.open()
    assert all(text in safety.words() for text in ("Avstängd i skåpet.", "På hemma."))
    safety.screen.blockSignals(True)  # there is no such room in this window
    with qtbot.waitSignal(tab.went) as went:
        safety.press(safety.button("Compare and choose"))
    assert went.args == [Place(CHOICES, safety.file, tab="safety")]


def test_an_event_asks_for_its_parts_to_be_read_and_can_be_undone(safety: SafetyAtWork) -> None:
    """A new phone: technology. When it has been read, the event asks for nothing more (S14)."""
    tab = safety.open()
    safety.press(tab.page.happened.buttons[SafetyEventKind.NEW_PHONE])
    [event] = safety.view().asks
    assert event.unread == (SafetyHeading.TECHNOLOGY,)
    safety.press(safety.button("Have read again: Technology"))
    assert safety.view().asks == ()
    safety.press(safety.button("Undo"))
    assert len(safety.view().asks) == 1
    safety.press(tab.page.happened.buttons[SafetyEventKind.FAMILY_CONTACT])
    safety.press(safety.button("Undo"))
    assert [event.seen.record.kind for event in safety.view().events] == [SafetyEventKind.NEW_PHONE]


def test_the_cover_story_shows_after_a_press_and_goes_by_itself(safety: SafetyAtWork) -> None:
    """The log has it before; leaving the tab hides it (S11)."""
    safety.do(lambda: safety.plans.create(safety.file, CoverStory(text="Vi flyttade för jobbet.")))
    tab = safety.open()
    assert "Vi flyttade för jobbet." not in safety.words()
    safety.press(safety.button("Show", within=tab.page.plan))
    assert "Vi flyttade för jobbet." in safety.words()
    visits = safety.work.do(lambda: safety.work.here.vault.ledger.all(safety.file, Visit))
    assert (Act.UNMASKED, "cover_story") in [(one.record.act, one.record.what) for one in visits]
    tab._glimpse.timeout.emit()
    assert "Vi flyttade för jobbet." not in safety.words()


def test_the_cover_story_is_written_where_it_shows(safety: SafetyAtWork) -> None:
    """Shown first, then changed; what was written stands when it is shown again."""
    tab = safety.open()
    safety.press(safety.button("Show", within=tab.page.plan))
    assert tab.page.plan.story_area is not None
    safety.press(tab.page.plan.story_area)
    keys(editor_of(safety).findChildren(TextEditor)[0], "Pluggar här.")
    safety.press(safety.button("Ready", within=editor_of(safety)))
    assert "Pluggar här." in safety.words()


def test_family_work_waits_for_the_plan(safety: SafetyAtWork) -> None:
    """Three headings with content open the list; nothing in it says that it is safe (S43)."""
    tab = safety.open()
    assert tab.page.family.buttons == []
    assert "The list opens when something is written" in safety.words()
    write_three(safety)
    assert len(tab.page.family.buttons) == len(FamilyItem)
    safety.press(tab.page.family.buttons[0])
    line = safety.view().family.lines[0]
    assert (line.item, line.step is not None) == (FamilyItem.PRIVATE_TALK, True)
    assert "%" not in safety.words()


def test_a_limit_asks_for_its_reason(safety: SafetyAtWork) -> None:
    """Reason, proportion and a day: what is missing is asked for, and nothing is refused (S16)."""
    safety.open()
    safety.press(safety.button("Write down a limit"))
    keys(field(safety, "What we limit").edit, "Ingen egen buss")
    safety.press(safety.button("Ready", within=editor_of(safety)))
    assert "Write why, or stop limiting it." in safety.words()
    [seen] = safety.view().restrictions
    whole = Restriction(what="Ingen egen buss", reason="Har väntat vid hållplatsen.", proportion="Följe prövat.")
    safety.do(lambda: safety.plans.edit(seen, whole))
    assert "Say when it is to be tried again." in safety.words()


def test_an_expired_ban_says_so_and_one_with_days_in_the_wrong_order_is_refused(safety: SafetyAtWork) -> None:
    """Clear sentences; nothing that was written is lost (S41)."""
    ban = ContactBan(against="farbror", valid_until=date(2026, 12, 1))
    safety.do(lambda: safety.plans.create(safety.file, ban))
    tab = safety.open()
    assert "It no longer protects" in safety.words()
    safety.press(next(iter(tab.page.lists[ContactBan].places.values())))
    first = field(safety, "Holds from")
    keys(first.edit, "2027-06-01")
    safety.press(safety.button("Ready", within=editor_of(safety)))
    assert "The end lies before the beginning" in safety.words()
    assert first.text() == "2027-06-01"


def test_each_child_has_a_responsible_grown_up(safety: SafetyAtWork) -> None:
    """Without one it is asked for (L28)."""
    safety.do(lambda: safety.plans.create(safety.file, ChildSafety(child="dottern, 9", text="Hämtas av samma lärare.")))
    safety.open()
    assert "Say who is responsible" in safety.words()


def test_something_is_taken_away_and_comes_back(safety: SafetyAtWork) -> None:
    """Undo, not a question."""
    safety.do(lambda: safety.plans.create(safety.file, ChildSafety(child="dottern, 9")))
    tab = safety.open()
    safety.press(next(iter(tab.page.lists[ChildSafety].places.values())))
    safety.press(safety.button("Take away", within=editor_of(safety)))
    assert safety.view().children == ()
    safety.press(safety.button("Undo"))
    assert len(safety.view().children) == 1


def test_results_are_kept_question_by_question(safety: SafetyAtWork) -> None:
    """As the instrument gives them, and nothing is made of them (R03)."""
    tab = safety.open()
    safety.press(safety.button("Write down an assessment"))
    editor = editor_of(safety)
    assert isinstance(editor, AssessmentEditor)
    editor._choice.set_value("patriark")
    editor._choice.chosen.emit("patriark")
    assert len(editor.rows.fields) == 30
    keys(editor.rows.fields["3 nu"].edit, "M")
    safety.press(safety.button("Ready", within=editor))
    [seen] = safety.work.do(lambda: safety.risks.view(safety.file).assessments)
    assert (seen.record.instrument, seen.record.results) == ("patriark", (QuestionResult("3 nu", "M"),))
    assert "PATRIARK" in safety.words()
    assert tab.page.lists[RiskAssessment].places


def test_a_person_goes_by_relation_and_the_name_is_not_in_the_list(safety: SafetyAtWork) -> None:
    """One may be exposed and expose others (I07, I14)."""
    brother = RiskPerson(relation="äldsta brodern", name="Rojhat Lind", part=BothWays.BOTH)
    safety.do(lambda: safety.risks.create(safety.file, brother))
    safety.open()
    assert "äldsta brodern" in safety.words()
    assert "Both: is exposed" in safety.words()
    assert "Rojhat" not in safety.words()


def test_what_is_done_when_a_place_may_be_known(safety: SafetyAtWork) -> None:
    """A new alias, who must know with done marks, and all of it kept; the alias can be undone (I03)."""
    tab = safety.open()
    safety.press(tab.page.happened.buttons[SafetyEventKind.COMPROMISED])
    page = tab.revealed
    assert page.isVisible()
    keys(page.words, "En kusin såg bussen.")
    tab.keep()
    safety.work.settle()
    new = page.alias_buttons[0].text()
    safety.press(page.alias_buttons[0])
    assert safety.view().alias == new
    safety.press(safety.button("Undo", within=page))
    assert safety.view().alias == "Tall"
    keys(page.who.edit, "skolsköterskan")
    safety.press(page.add)
    safety.press(page.done_checks[0])
    now = safety.work.do(lambda: safety.compromised.of(safety.file))
    assert now is not None
    assert (now.event.record.words, [step.record.done_at is not None for step in now.told]) == (
        "En kusin såg bussen.",
        [True],
    )
    assert set(now.unread) == set(SafetyHeading)
    safety.press(page.close_button)
    assert tab.page.isVisible()
    assert safety.view().asks == ()


def test_a_colleague_is_shut_out_and_let_in_again(safety: SafetyAtWork) -> None:
    """Nobody is chosen beforehand, and one cannot shut oneself out."""
    tab = safety.open()
    safety.press(tab.page.happened.buttons[SafetyEventKind.COMPROMISED])
    page = tab.revealed
    safety.press(page.freeze)
    assert "Choose at least one person" in safety.words()
    [check] = page.checks.values()
    assert "Malin" in check.text()
    check.setChecked(True)
    safety.press(page.freeze)
    assert "Shut out: Malin Grahn" in safety.words()
    safety.press(safety.button("Undo", within=page))
    assert "Shut out: Malin Grahn" not in safety.words()


def test_it_was_pressed_by_mistake(safety: SafetyAtWork) -> None:
    """One press takes it back."""
    tab = safety.open()
    safety.press(tab.page.happened.buttons[SafetyEventKind.COMPROMISED])
    safety.press(tab.revealed.mistake_button)
    assert safety.view().events == ()


def test_paper_takes_a_reason(safety: SafetyAtWork) -> None:
    """And holds neither the story nor a name."""
    write_three(safety)
    safety.do(lambda: safety.plans.create(safety.file, CoverStory(text="Vi flyttade för jobbet.")))
    tab = safety.open()
    safety.press(tab.print_button)
    safety.press(tab.paper.go)
    assert "Write why, in a few words" in safety.words()
    keys(tab.paper.reason.edit, "Personen vill ha den")
    safety.press(tab.paper.go)
    assert tab.paper.preview.isVisible()


@pytest.mark.parametrize("rads", [36, 54, 70])
def test_it_is_never_wider_than_its_page(safety: SafetyAtWork, rads: float) -> None:
    """No sideways scrolling, in any window."""
    write_three(safety)
    tab = safety.open()
    safety.screen.resize(rads * 20, 735)
    safety.work.settle()
    assert tab.page.least_width() <= tab.page.viewport().width()


def test_every_button_has_a_name(safety: SafetyAtWork) -> None:
    """As a screen reader says it."""
    write_three(safety)
    tab = safety.open()
    unnamed = [b for b in tab.findChildren(QAbstractButton) if not (b.accessibleName() or b.text())]
    assert unnamed == []
    assert tab.page.plan.areas[SafetyHeading.PHYSICAL].focusPolicy() & Qt.FocusPolicy.TabFocus


def test_advice_that_has_passed_says_so(safety: SafetyAtWork) -> None:
    """Advice about phones ages; it stays, with the day (S15)."""
    old = SafetySection(
        heading=SafetyHeading.TECHNOLOGY,
        text="Avstängd i skåpet.",
        advice="Platsdelning av.",
        advice_valid_until=date(2026, 12, 1),
    )
    safety.do(lambda: safety.plans.create(safety.file, old))
    safety.open()
    assert "The advice held until" in safety.words()


@pytest.mark.parametrize(
    ("kind", "add"),
    [
        (Restriction, "Write down a limit"),
        (ChildSafety, "Write for a child"),
        (ContactBan, "Write down a contact ban"),
        (RiskPerson, "Write down somebody"),
        (RiskAssessment, "Write down an assessment"),
        (RiskTalk, "Write down a talk"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_every_field_of_every_editor_is_saved(safety: SafetyAtWork, kind: type[Record], add: str) -> None:
    """Texts, days and choices, each in its own field (R10, S37)."""
    safety.open()
    safety.press(safety.button(add))
    editor = editor_of(safety)
    written = {}
    for widget, name in editor._names.items():
        if isinstance(widget, ChoiceField):
            value = next(iter(editor._kinds[name]))
            widget.set_value(value.value)
            widget.chosen.emit(value.value)
            written[name] = value
        elif isinstance(widget, DateField):
            keys(widget.edit, "2027-02-12")
            written[name] = date(2027, 2, 12)
        elif isinstance(widget, Field):
            keys(widget.edit, f"Rad {name}")
            written[name] = f"Rad {name}"
        elif isinstance(widget, TextEditor):
            keys(widget, f"Text {name}")
            written[name] = f"Text {name}"
    safety.press(safety.button("Ready", within=editor))
    [seen] = safety.work.do(lambda: safety.work.here.vault.ledger.all(safety.file, kind))
    assert {name: getattr(seen.record, name) for name in written} == written
