"""Buttons, segments, chips, checks, fields and lists do what their drawings say."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.theme import Theme
from desktop.ui.widgets import (
    Button,
    Check,
    Chips,
    ChoiceField,
    Column,
    Field,
    Label,
    Labelled,
    Option,
    SecretField,
    Segment,
    UndoRow,
)
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.segment import SegmentButton
from tests.ui.theme.look import show_active

ANSWERS = [Option("yes", "Ja"), Option("no", "Nej"), Option("unknown", "Vet inte")]


def widths(of: QWidget, kind: type[QWidget]) -> list[int]:
    return [child.width() for child in of.findChildren(kind)]


def test_segment_does_not_move_when_chosen(qtbot: QtBot) -> None:
    """The chosen one is bolder; the room for that is there from the start."""
    segment = Segment("Finns syskon?", ANSWERS)
    qtbot.addWidget(segment)
    segment.resize(400, 40)
    segment.show()
    before = widths(segment, SegmentButton)
    segment.set_value("unknown")
    assert before == widths(segment, SegmentButton)
    assert segment.sizeHint().width() == Segment("x", ANSWERS, "yes", parent=segment).sizeHint().width()


def test_segment_starts_without_a_choice_and_tells_the_one_made(qtbot: QtBot) -> None:
    """Nothing is preselected; arrows walk."""
    segment = Segment("Finns syskon?", ANSWERS)
    qtbot.addWidget(segment)
    segment.show()
    assert segment.value() is None
    with qtbot.waitSignal(segment.chosen) as told:
        qtbot.mouseClick(segment.findChildren(SegmentButton)[1], Qt.MouseButton.LeftButton)
    assert told.args == ["no"]
    assert segment.value() == "no"
    segment.set_value(None)
    assert segment.value() is None


def test_segment_that_does_not_fit_goes_under_each_other(look: Theme, qtbot: QtBot) -> None:
    """Never cut off, never sideways."""
    segment = Segment("Finns syskon?", ANSWERS)
    qtbot.addWidget(segment)
    narrow = look.rad(6)
    segment.resize(narrow, segment.heightForWidth(narrow))
    segment.show()
    buttons = segment.findChildren(SegmentButton)
    assert len({button.x() for button in buttons}) == 1
    assert len({button.y() for button in buttons}) == 3
    assert buttons[-1].geometry().bottom() <= segment.height()


def test_one_chip_of_a_group_or_none(qtbot: QtBot) -> None:
    """A second press takes the choice back."""
    chips = Chips("Hur", ANSWERS)
    qtbot.addWidget(chips)
    first, second, _ = chips.findChildren(Chip)
    first.click()
    second.click()
    assert chips.values() == ("no",)
    second.click()
    assert chips.values() == ()


def test_several_chips_keep_their_width(qtbot: QtBot) -> None:
    """With `multi`, as many as one likes; nothing moves."""
    chips = Chips("Vad", ANSWERS, multi=True)
    qtbot.addWidget(chips)
    chips.show()
    before = widths(chips, Chip)
    told: list[object] = []
    chips.changed.connect(told.append)
    for chip in chips.findChildren(Chip)[:2]:
        chip.click()
    assert told == [("yes",), ("yes", "no")]
    assert before == widths(chips, Chip)


def test_an_error_keeps_the_text_and_takes_the_focus(qtbot: QtBot) -> None:
    """An amber edge, a sentence that says what to do, and typing takes it away."""
    field = Field("Telefon", value="070", help="Syns bara här.")
    qtbot.addWidget(field)
    field.show()
    field.show_error("Skriv hela numret.")
    assert field.text() == "070"
    assert field.has_error()
    assert field.sentence() == "Skriv hela numret."
    assert field.edit.accessibleDescription() == "Skriv hela numret."
    assert field.focusWidget() is field.edit
    qtbot.keyClicks(field.edit, "1")
    assert not field.has_error()
    assert field.sentence() == "Syns bara här."


def test_a_label_names_its_control(qtbot: QtBot) -> None:
    """For a screen reader, and for Alt with a letter."""
    segment = Segment("", ANSWERS)
    labelled = Labelled("Rör det heder?", segment, note="Kan ändras")
    qtbot.addWidget(labelled)
    assert segment.accessibleName() == "Rör det heder?"
    assert labelled.label.buddy() is segment


def test_a_passphrase_is_hidden_until_shown(qtbot: QtBot) -> None:
    """The button inside the field shows it; the field keeps it clear of the text."""
    field = SecretField("Lösenfras")
    qtbot.addWidget(field)
    field.resize(400, 80)
    field.show()
    button = field.edit.findChild(Button)
    assert isinstance(button, Button)
    assert field.edit.echoMode() is field.edit.EchoMode.Password
    button.click()
    assert field.edit.echoMode() is field.edit.EchoMode.Normal
    assert field.edit.textMargins().right() >= button.width()


def test_choosing_from_a_list_tells_the_value(qtbot: QtBot) -> None:
    """The stored value, not the word; None when nothing is chosen."""
    field = ChoiceField("Skede", ANSWERS, placeholder="Välj")
    qtbot.addWidget(field)
    assert field.value() is None
    with qtbot.waitSignal(field.chosen) as told:
        qtbot.keyClick(field.choice, Qt.Key.Key_Down)
    assert told.args == ["yes"]


def test_a_page_scrolled_over_a_list_changes_no_answer(qtbot: QtBot) -> None:
    """The wheel belongs to the page."""
    field = ChoiceField("Skede", ANSWERS, "no")
    qtbot.addWidget(field)
    field.choice.wheelEvent(_wheel())
    assert field.value() == "no"


def _wheel() -> QWheelEvent:
    none, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
    phase, place, turn = Qt.ScrollPhase.NoScrollPhase, QPointF(5, 5), QPoint(0, -120)
    return QWheelEvent(place, place, turn, turn, buttons, none, phase, False)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_is_pressed_by_keyboard(qtbot: QtBot, key: Qt.Key) -> None:
    """Enter and Space alike."""
    button = Button("Jämför")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_a_button_shows_the_key_that_presses_it(look: Theme, qtbot: QtBot) -> None:
    """Ctrl+Enter in small; the button is wide enough for it."""
    plain, hinted = Button("Klar"), Button("Klar", keys="Ctrl+Return")
    qtbot.addWidget(plain)
    qtbot.addWidget(hinted)
    assert hinted.sizeHint().width() > plain.sizeHint().width() + look.rad(3)
    show_active(qtbot, hinted)
    with qtbot.waitSignal(hinted.clicked):
        qtbot.keyClick(hinted, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_check_wraps_and_can_be_pressed_anywhere(look: Theme, qtbot: QtBot) -> None:
    """Its words are part of the target."""
    check = Check("Anonym", "Namn, personnummer och telefon skickas aldrig.")
    qtbot.addWidget(check)
    assert check.heightForWidth(look.rad(9)) > check.heightForWidth(look.rad(40))
    check.resize(look.rad(20), look.rad(3))
    check.show()
    with qtbot.waitSignal(check.toggled):
        qtbot.mouseClick(check, Qt.MouseButton.LeftButton, pos=check.rect().center())


def test_undo_stays_until_used_or_overtaken(qtbot: QtBot) -> None:
    """It never goes away by itself."""
    row = UndoRow()
    qtbot.addWidget(row)
    row.say("Borttaget.")
    assert row.isVisible()
    with qtbot.waitSignal(row.undone):
        row.findChildren(Button)[0].click()
    assert row.isHidden()


def test_text_is_never_read_as_markup(qtbot: QtBot) -> None:
    """What people write may hold angle brackets, also in a sentence of two weights."""
    label = Label("<b>Lom</b>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    label.set_two("<b>", "<img src=x>")
    assert "&lt;b&gt;" in label.text()
    assert "&lt;img" in label.text()


def test_hidden_parts_take_no_room(qtbot: QtBot) -> None:
    """A column is as high as what is shown in it."""
    box, row = QWidget(), UndoRow(margins=(0, 1, 0, 1))
    qtbot.addWidget(box)
    box.setLayout(Column(Label("Ett"), row, gap=0))
    box.show()
    assert box.sizeHint().height() < 2 * Label("Ett", parent=box).sizeHint().height()
