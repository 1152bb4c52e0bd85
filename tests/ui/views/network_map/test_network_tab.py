"""The network map through its real widgets and a real vault: by keyboard, by mouse, as a picture and as text."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain import network
from desktop.domain.network import Ring, Slice, ring_of, slice_of
from desktop.domain.records.network_map import Knows, NetworkNode, NetworkState, PhaseOut, Reach, Spot, Tie
from desktop.services.network.network_maps import NODE_LIMIT
from desktop.ui.screen import Place
from desktop.ui.theme import theme
from desktop.ui.views.conflict.rival_notice import RivalNotice
from desktop.ui.views.network_map.labels import Box
from desktop.ui.views.network_map.map_words import line_words, ring_word
from desktop.ui.widgets import Label
from tests.support.network_story import AFTER, AT, BEFORE, DURING, WORDS
from tests.ui.views.network_map.drawing import ALT, CONTROL, Drawing

MOMENTS = (BEFORE, AT, DURING, AFTER)


# ---- by keyboard only ----


def test_a_map_is_begun_and_drawn_by_keyboard(empty: Drawing) -> None:
    """From nothing to somebody in the picture, without the mouse and without a window upon the window."""
    empty.focus(empty.tab.page.begin)
    empty.press(Qt.Key.Key_Return)
    assert len(empty.view().pictures) == 4
    empty.press(Qt.Key.Key_Return)  # the button that adds has the focus now
    empty.type("moster")
    empty.press(Qt.Key.Key_Return, CONTROL)
    assert [placed.node.relation for placed in empty.view().pictures[BEFORE].there] == ["moster"]
    assert QApplication.focusWidget() is empty.tab.page.network
    empty.press(Qt.Key.Key_Insert)
    empty.type("granne")
    empty.press(Qt.Key.Key_Return)
    assert len(empty.view().nodes) == 2


def test_every_node_is_reached_with_arrows(drawn: Drawing) -> None:
    """And a screen reader hears who it is, and how it is."""
    drawn.focus(drawn.tab.page.network)
    reached = set()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Right):
        for _ in range(6):
            drawn.press(key)
            reached.add(drawn.tab.page.network.chosen)
    assert len(reached) > 6
    for relation in ("lillasyster", "pappa", "handläggaren"):
        drawn.walk_to(relation)
        assert drawn.tab.page.network.accessibleDescription().startswith(f"{relation}. ")
    drawn.walk_to("lillasyster")
    assert "weak, Tall gets in touch" in drawn.tab.page.network.accessibleDescription()


def test_alt_and_arrows_move_and_a_held_key_makes_one_change(drawn: Drawing) -> None:
    """Shown at once, saved after the pause; the moments before are as they were."""
    drawn.walk_to("moster")
    before = drawn.placed("moster", DURING).state.spot
    drawn.press(Qt.Key.Key_Left, ALT, times=6)
    assert drawn.placed("moster", DURING).state.spot == before
    drawn.tab.keep()
    drawn.work.settle()
    after = drawn.placed("moster", DURING).state.spot
    assert ring_of(after) is Ring.VERY_NEAR
    assert drawn.placed("moster", AT).state.spot.distance == 700
    [state] = drawn.placed("moster", DURING).node.states[drawn.view().pictures[DURING].moment.key]
    assert len(drawn.work.do(lambda: drawn.work.here.vault.ledger.history(state.ref))) == 2
    drawn.tab.undo()
    drawn.work.settle()
    assert drawn.placed("moster", DURING).state.spot == before


def test_what_is_moved_and_not_saved_yet_is_put_back_by_undo(drawn: Drawing) -> None:
    """Without a trace in the file."""
    drawn.walk_to("moster")
    before = drawn.tab.page.network.spots()[drawn.node("moster")]
    drawn.press(Qt.Key.Key_Up, ALT, times=3)
    assert drawn.tab.page.network.spots()[drawn.node("moster")] != before
    drawn.tab.undo()
    drawn.work.settle()
    assert drawn.tab.page.network.spots()[drawn.node("moster")] == before


def test_moving_is_also_a_button(drawn: Drawing) -> None:
    """For one who does not find Alt: plain arrows move until Enter."""
    drawn.walk_to("moster")
    before = drawn.placed("moster", DURING).state.spot
    drawn.focus(drawn.tab.page.node.move_button)
    drawn.press(Qt.Key.Key_Return)
    drawn.press(Qt.Key.Key_Down, times=2)
    drawn.press(Qt.Key.Key_Return)
    assert drawn.placed("moster", DURING).state.spot.angle > before.angle
    assert drawn.tab.page.network.chosen == drawn.node("moster")


def test_ctrl_and_arrows_change_the_moment(drawn: Drawing) -> None:
    """And stay at the ends."""
    drawn.focus(drawn.tab.page.network)
    titles = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right):
        drawn.press(key, CONTROL)
        titles.append(drawn.tab.page.network.accessibleName())
    assert titles == [f"Network map: {name}" for name in ("At the time", "Before", "Before", "At the time")]


def test_a_node_is_changed_by_keyboard(drawn: Drawing) -> None:
    """Enter opens it beside the map; what is changed holds from this moment on."""
    drawn.walk_to("kusin")
    drawn.press(Qt.Key.Key_Return)
    form = drawn.tab.page.node_form
    assert QApplication.focusWidget() is form.relation.edit
    drawn.type(" i norr")
    drawn.focus(form.tie.choice)
    drawn.press(Qt.Key.Key_Home)
    drawn.focus(form.knows.choice)
    drawn.press(Qt.Key.Key_End)
    drawn.press(Qt.Key.Key_Return, CONTROL)
    now = drawn.placed("kusin i norr", DURING).state
    assert (now.tie, now.knows) == (Tie.STRONG, Knows.NO)
    assert drawn.placed("kusin i norr", AT).state.tie is Tie.BROKEN
    assert drawn.tab.undo_row.isVisible()
    drawn.tab.undo()
    drawn.work.settle()
    assert drawn.placed("kusin", DURING).state.tie is Tie.BROKEN


def test_another_part_or_ring_moves_it(drawn: Drawing) -> None:
    """List editing does what a hand does."""
    drawn.walk_to("kusin")
    drawn.press(Qt.Key.Key_Return)
    form = drawn.tab.page.node_form
    form.slice.set_value(Slice.FRIENDS.value)
    form.ring.set_value(Ring.VERY_NEAR.value)
    drawn.press(Qt.Key.Key_Return, CONTROL)
    spot = drawn.placed("kusin", DURING).state.spot
    assert (slice_of(spot), ring_of(spot)) == (Slice.FRIENDS, Ring.VERY_NEAR)


def test_delete_lets_somebody_fall_away_from_here_on(drawn: Drawing) -> None:
    """Those before stay as they were; undo brings it back; the form takes it out of the whole map."""
    drawn.walk_to("kören")
    drawn.press(Qt.Key.Key_Delete)
    assert [drawn.placed("kören", at).state.there for at in MOMENTS] == [True, False, False, False]
    drawn.tab.undo()
    drawn.work.settle()
    assert drawn.placed("kören", DURING).state.there
    drawn.walk_to("kören")
    drawn.press(Qt.Key.Key_Return)
    drawn.focus(drawn.tab.page.node_form.remove)
    drawn.press(Qt.Key.Key_Return)
    assert "kören" not in {node.relation for node in drawn.view().nodes.values()}
    drawn.tab.undo()
    drawn.work.settle()
    assert drawn.placed("kören", DURING).state.tie is Tie.WEAK


# ---- the mouse ----


def test_a_node_is_dragged(drawn: Drawing, qtbot: QtBot) -> None:
    """It follows, and is saved when it is let go; a press alone moves nothing."""
    network_map = drawn.tab.page.network
    frame = network_map.frame()

    def point(spot: network.Spot) -> QPoint:
        x, y = network.xy(spot)
        return (frame.middle + QPointF(x, y) * frame.radius).toPoint()

    start, end = point(drawn.placed("moster", DURING).state.spot), point(network.Spot(1500, 500))
    qtbot.mouseClick(network_map, Qt.MouseButton.LeftButton, pos=start)
    drawn.work.settle()
    assert network_map.chosen == drawn.node("moster")
    assert drawn.placed("moster", DURING).state.spot == network.Spot(900, 560)
    qtbot.mousePress(network_map, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(network_map, end)
    qtbot.mouseRelease(network_map, Qt.MouseButton.LeftButton, pos=end)
    drawn.work.settle()
    spot = drawn.placed("moster", DURING).state.spot
    assert abs(spot.angle - 1500) < 30
    assert abs(spot.distance - 500) < 15


def test_the_slider_goes_from_one_moment_to_the_next(drawn: Drawing, qtbot: QtBot) -> None:
    """On the way nothing is written; let go, it stands at the nearest."""
    strip, network_map = drawn.tab.page.strip, drawn.tab.page.network
    start, half = strip._stop_at(DURING).toPoint(), strip._stop_at(DURING + 0.5).toPoint()
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(strip, half)
    presences = {one.label: one.presence for one in network_map._nodes}
    assert presences["moster"] == 1.0
    assert 0.3 < presences["handläggaren"] < 0.7
    qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=strip._stop_at(AFTER).toPoint())
    drawn.work.settle()
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=strip._stop_at(AFTER).toPoint())
    qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=strip._stop_at(AFTER).toPoint())
    drawn.work.settle()
    assert network_map.accessibleName() == "Network map: After a longer time"
    assert {one.label for one in network_map._nodes} == {p.node.relation for p in drawn.view().pictures[AFTER].there}


# ---- picture and text say the same ----


@pytest.mark.parametrize("at", MOMENTS)
def test_the_text_says_all_that_the_picture_says(drawn: Drawing, at: int) -> None:
    """Each node, its ring, its line, who gets in touch, the background, protection, the own words; no other."""
    drawn.tab._moment_chosen(at)
    drawn.focus(drawn.tab.text_button)
    drawn.press(Qt.Key.Key_Return)
    text, picture = drawn.tab.page.text, drawn.view().pictures[at]
    assert set(text.texts) == {one.key for one in drawn.tab.page.network._nodes}
    for one in drawn.tab.page.network._nodes:
        placed, words = picture.placed[one.key], text.texts[one.key]
        state = placed.state
        assert words.count(ring_word(ring_of(state.spot))) >= 1
        assert line_words(state, "Tall") in words
        assert ("gets in touch" in words or "get in touch" in words) == (state.reach is not Reach.NOBODY)
        assert ("the background" in words) == (one.symbol.knows is not None)
        assert ("protection against" in words) == one.symbol.protection
        assert ("support function" in words) == one.symbol.support
    labels = [label.text() for label in text.findChildren(type(text.heading)) if label.isVisible()]
    assert (f"”{WORDS}”" in labels) == (at == DURING)


def test_the_text_is_changed_where_it_stands(drawn: Drawing) -> None:
    """The same form; and one who has fallen away is taken in again."""
    drawn.focus(drawn.tab.text_button)
    drawn.press(Qt.Key.Key_Return)
    drawn.focus(drawn.tab.page.text.rows[drawn.node("moster")])
    drawn.press(Qt.Key.Key_Return)
    drawn.type(" Ö")
    drawn.press(Qt.Key.Key_Return, CONTROL)
    moster = drawn.node("moster Ö")
    assert QApplication.focusWidget() is drawn.tab.page.text.rows[moster]
    drawn.focus(drawn.tab.page.text.rows[drawn.node("farbror")])
    drawn.press(Qt.Key.Key_Return)
    assert drawn.placed("farbror", DURING).state.there


def test_two_pictures_stand_side_by_side(drawn: Drawing) -> None:
    """And below them in words what has happened."""
    drawn.focus(drawn.tab.compare_button)
    drawn.press(Qt.Key.Key_Return)
    compare = drawn.tab.page.compare
    assert [one.accessibleName() for one in compare.maps] == [
        "Network map: At the time",
        "Network map: During and after",
    ]
    assert "skolsköterskan: has come in" in compare.sentences
    drawn.focus(compare.right.choice)
    drawn.press(Qt.Key.Key_End)
    assert "handläggaren: is no longer there" in compare.sentences


@pytest.mark.parametrize("at", MOMENTS)
def test_labels_can_be_read(drawn: Drawing, at: int) -> None:
    """All of them are there, and none lies on another."""
    drawn.tab._moment_chosen(at)
    network_map = drawn.tab.page.network
    frame, placed = network_map.frame(), network_map.labels_shown()
    boxes = [placed[one.key].moved(one.x * frame.radius, one.y * frame.radius) for one in network_map._nodes]
    assert sum(one.overlap(other) for n, one in enumerate(boxes) for other in boxes[n + 1 :]) == 0
    whole = Box(-frame.middle.x(), -frame.middle.y(), network_map.width(), network_map.height())
    assert all(abs(box.overlap(whole) - box.width * box.height) < 0.001 for box in boxes)


# ---- moments in between, and what is phased out ----


def test_a_picture_is_put_in_between(drawn: Drawing) -> None:
    """With a title, shown in its place, and gone again."""
    drawn.tab._moment_chosen(AT)
    drawn.focus(drawn.tab.page.moment.new)
    drawn.press(Qt.Key.Key_Return)
    drawn.press(Qt.Key.Key_Return, CONTROL)  # without a title
    assert drawn.tab.page.moment_form.title_field.has_error()
    drawn.type("Första veckan")
    drawn.focus(drawn.tab.page.moment_form.on.edit)
    drawn.type("30 februari")
    drawn.press(Qt.Key.Key_Return, CONTROL)
    assert drawn.tab.page.moment_form.on.has_error()
    drawn.tab.page.moment_form.on.edit.clear()
    drawn.type("20 nov 2026")
    drawn.press(Qt.Key.Key_Return, CONTROL)
    assert [picture.moment.record.title for picture in drawn.view().pictures] == ["", "", "Första veckan", "", ""]
    assert drawn.view().pictures[2].moment.record.on == date(2026, 11, 20)
    assert len(drawn.tab.page.strip.buttons()) == 5
    drawn.tab.undo()
    drawn.work.settle()
    assert len(drawn.tab.page.strip.buttons()) == 4


def test_the_phase_out_stands_beside_the_map(drawn: Drawing) -> None:
    """Every support function has its line; writing in it says when and who takes over; a circle is refused."""
    drawn.focus(drawn.tab.phase_button)
    drawn.press(Qt.Key.Key_Return)
    card = drawn.tab.page.phase_outs
    assert card.isVisible()
    assert drawn.tab.page.network.isVisible()
    assert set(card.changes) == {node.id for node in drawn.view().nodes.values() if node.node.record.support}
    drawn.focus(card.changes[drawn.node("advokaten")])
    drawn.press(Qt.Key.Key_Return)
    drawn.type("2027-03-01")
    form = drawn.tab.page.phase_form
    form.heir.set_value(_key(drawn, "advokaten"))
    drawn.press(Qt.Key.Key_Return, CONTROL)
    assert "circle" in form.problem.label.text()
    form.heir.set_value(_key(drawn, "moster"))
    drawn.press(Qt.Key.Key_Return, CONTROL)
    line = drawn.view().phase_out(drawn.node("advokaten"))
    assert line is not None
    assert line.line.record.on == date(2027, 3, 1)
    assert line.heir is not None
    assert line.heir.relation == "moster"


def _key(drawn: Drawing, relation: str) -> str:
    node = drawn.node(relation)
    return f"{node.device}-{node.sequence}"


# ---- what is wrong, and what must not be lost ----


def test_an_empty_word_gets_a_sentence_and_keeps_the_form(drawn: Drawing) -> None:
    """What else was typed stays."""
    drawn.focus(drawn.tab.page.add_node)
    drawn.press(Qt.Key.Key_Return)
    form = drawn.tab.page.node_form
    form.words.set_text("Hon lyssnar")
    drawn.press(Qt.Key.Key_Return, CONTROL)
    assert form.isVisible()
    assert form.relation.has_error()
    assert "aunt" in form.relation.sentence()
    assert form.words.text() == "Hon lyssnar"


def test_a_full_map_says_so(drawn: Drawing) -> None:
    """At the limit the form stays with its sentence."""

    def crowd() -> None:
        ledger = drawn.work.here.vault.ledger
        with ledger.transaction(drawn.file):
            for number in range(NODE_LIMIT):
                ledger.create(drawn.file, NetworkNode(relation=f"granne {number}"))

    drawn.work.do(crowd)
    drawn.tab.refresh()
    drawn.work.settle()
    drawn.focus(drawn.tab.page.add_node)
    drawn.press(Qt.Key.Key_Return)
    drawn.type("en till")
    drawn.press(Qt.Key.Key_Return, CONTROL)
    assert str(NODE_LIMIT) in drawn.tab.page.node_form.problem.label.text()
    assert drawn.tab.page.node_form.relation.text() == "en till"


def test_a_thousand_that_came_from_elsewhere_are_all_there(drawn: Drawing) -> None:
    """A sentence says so; each can be reached, moved and taken away, and the text has every one of them."""

    def crowd() -> None:
        ledger = drawn.work.here.vault.ledger
        moment = drawn.maps.view(drawn.file).pictures[BEFORE].moment
        with ledger.transaction(drawn.file):
            for number in range(1000):
                node = ledger.create(drawn.file, NetworkNode(relation=f"granne {number}"))
                spot = Spot(number * 37 % 3600, 200 + number % 740)
                said = NetworkState(node=tuple(node.id), moment=tuple(moment.key), there=True, spot=spot)
                ledger.create(drawn.file, said)

    drawn.work.do(crowd)
    drawn.tab.refresh()
    drawn.work.settle()
    shown = [label.text() for label in drawn.tab.page.findChildren(Label) if label.isVisible()]
    assert [words for words in shown if str(len(drawn.view().nodes)) in words and "Nothing is lost" in words]
    network = drawn.tab.page.network
    assert len(network.spots()) > 1000
    drawn.focus(network)
    drawn.press(Qt.Key.Key_End)
    drawn.press(Qt.Key.Key_Delete)
    assert len(network.spots()) == len(drawn.view().pictures[DURING].there)
    drawn.tab.undo()
    drawn.work.settle()
    drawn.tab.text_button.click()
    assert len(drawn.tab.page.text.rows) > 1000


def test_what_is_typed_survives_a_lock(drawn: Drawing) -> None:
    """The form comes back with it, in a new window."""
    drawn.walk_to("moster")
    drawn.press(Qt.Key.Key_Return)
    drawn.type(" i Sveg")
    drawn.tab.keep()
    drawn.work.settle()
    drawn.screen, drawn.tab = drawn.sit_down()
    drawn.open()
    assert drawn.tab.page.node_form.isVisible()
    assert drawn.tab.page.node_form.relation.text() == "moster i Sveg"
    drawn.focus(drawn.tab.page.node_form.relation.edit)
    drawn.press(Qt.Key.Key_Return, CONTROL)
    assert drawn.placed("moster i Sveg", DURING).state.knows is Knows.YES
    drawn.screen, drawn.tab = drawn.sit_down()
    drawn.open()
    assert not drawn.tab.page.node_form.isVisible()


def test_another_file_shows_nothing_of_the_one_before(drawn: Drawing) -> None:
    """Nor is anything of it taken back there."""
    drawn.walk_to("moster")
    drawn.press(Qt.Key.Key_Delete)
    other = drawn.work.do(lambda: drawn.work.files.create("Lom"))
    drawn.open(other)
    assert drawn.tab.page.empty.isVisible()
    assert not drawn.tab.undo_row.isVisible()
    drawn.tab.undo()
    drawn.work.settle()
    assert not drawn.placed("moster", DURING).state.there


# ---- two who draw at once ----


def test_two_places_are_shown_as_two_versions_to_choose_between(drawn: Drawing) -> None:
    """The first is drawn, a line says that there are two, and the choice stands beside the map."""
    drawn.work.to_malin(drawn.file)
    drawn.walk_to("moster")
    drawn.press(Qt.Key.Key_Left, ALT, times=4)
    drawn.tab.keep()
    drawn.work.settle()

    moster = drawn.node("moster")

    def she_moves() -> None:
        picture = drawn.her_maps.view(drawn.file).pictures[DURING]
        drawn.her_maps.say(picture.placed[moster], picture.moment, spot=network.Spot(1700, 900))

    drawn.work.clock.turn(minutes=1)
    drawn.work.do(she_moves)
    drawn.work.from_malin(drawn.file)
    drawn.tab.refresh()
    drawn.work.settle()
    drawn.walk_to("moster")
    assert "two versions" in drawn.tab.page.network.accessibleDescription()
    [notice] = drawn.tab.page.node.versions()
    assert any("Relatives" in label.text() for label in notice.findChildren(QLabel))
    assert leads_to_choices(drawn, notice.compare)


def leads_to_choices(drawn: Drawing, button: QAbstractButton) -> bool:
    """By the keyboard, to where all choices are made."""
    went: list[Place] = []
    drawn.tab.went.connect(went.append)
    drawn.focus(button)
    drawn.press(Qt.Key.Key_Return)
    return [(place.screen, place.compartment, place.tab) for place in went] == [("choices", drawn.file, "network")]


def test_whether_one_who_was_taken_away_elsewhere_stays_is_chosen_where_all_choices_are(drawn: Drawing) -> None:
    """Nothing is decided by the program; she stands in the map until then."""
    drawn.work.to_malin(drawn.file)
    moster = drawn.node("moster")
    drawn.work.do(lambda: drawn.her_maps.remove_node(drawn.her_maps.view(drawn.file).nodes[moster]))
    drawn.walk_to("moster")
    drawn.press(Qt.Key.Key_Left, ALT, times=2)
    drawn.tab.keep()
    drawn.work.settle()
    drawn.work.from_malin(drawn.file)
    drawn.tab.refresh()
    drawn.work.settle()
    drawn.walk_to("moster")
    assert leads_to_choices(drawn, drawn.button("Compare and choose"))
    assert drawn.view().nodes[moster].contested


def test_what_arrives_leaves_an_open_form_alone(drawn: Drawing) -> None:
    """Neither the words nor the focus move."""
    drawn.work.to_malin(drawn.file)
    drawn.walk_to("moster")
    drawn.press(Qt.Key.Key_Return)
    drawn.type(" X")

    def she_adds() -> None:
        view = drawn.her_maps.view(drawn.file)
        drawn.her_maps.add_node(view, view.pictures[DURING].moment, NetworkNode(relation="granne"))

    drawn.work.do(she_adds)
    drawn.work.from_malin(drawn.file)
    drawn.tab.refresh()
    drawn.work.settle()
    form = drawn.tab.page.node_form
    assert (form.relation.text(), QApplication.focusWidget()) == ("moster X", form.relation.edit)
    drawn.press(Qt.Key.Key_Return, CONTROL)
    assert {"moster X", "granne"} <= {node.relation for node in drawn.view().nodes.values()}


# ---- for everybody ----


def test_everything_that_takes_the_focus_has_a_name(drawn: Drawing) -> None:
    """The picture, each moment, each field and button; in every mode."""
    nameless: list[str] = []
    modes = (drawn.tab.text_button, drawn.tab.text_button, drawn.tab.compare_button, drawn.tab.compare_button)
    for button in (drawn.tab.phase_button, *modes):
        drawn.focus(button)
        drawn.press(Qt.Key.Key_Return)
        nameless += [repr(widget) for widget in _stops(drawn.tab) if not _name(widget)]
    drawn.walk_to("moster")
    drawn.press(Qt.Key.Key_Return)
    nameless += [repr(widget) for widget in _stops(drawn.tab) if not _name(widget)]
    assert nameless == []


def _stops(tab: QWidget) -> list[QWidget]:
    inside = [w for w in tab.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()]
    return [w for w in inside if not (isinstance(w, QLineEdit) and w.parent() is None)]


def _name(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


@pytest.mark.parametrize("mode", ["map", "text", "compare", "form", "phase-out"])
def test_at_200_percent_nothing_is_cut_off_sideways(drawn: Drawing, mode: str) -> None:
    """Everything goes under each other."""
    theme().set_zoom(2.0)
    drawn.screen.resize(1280, 800)
    drawn.work.settle()
    match mode:
        case "text":
            drawn.tab.text_button.click()
        case "compare":
            drawn.tab.compare_button.click()
        case "phase-out":
            drawn.tab.phase_button.click()
        case "form":
            drawn.tab.page.add_node.click()
    drawn.work.settle()
    page = drawn.tab.page
    assert page.least_width() <= page.viewport().width()
    frame = drawn.tab.page.network.frame()
    assert mode != "map" or frame.radius > theme().rad(6)


def test_two_versions_of_a_phase_out_line_stand_beside_the_map(drawn: Drawing) -> None:
    """Two have written different days."""
    drawn.work.to_malin(drawn.file)
    handler = drawn.node("handläggaren")

    def write(maps: object, day: date) -> None:
        assert hasattr(maps, "view")
        view = maps.view(drawn.file)
        line = view.phase_out(handler).line
        changed = PhaseOut(node=line.record.node, on=day, heir=line.record.heir, how=line.record.how)
        maps.edit_phase_out(view, line, changed)

    drawn.work.do(lambda: write(drawn.maps, date(2027, 9, 30)))
    drawn.work.do(lambda: write(drawn.her_maps, date(2027, 10, 31)))
    drawn.work.from_malin(drawn.file)
    drawn.tab.phase_button.click()
    drawn.tab.refresh()
    drawn.work.settle()
    [notice] = drawn.tab.page.phase_outs.findChildren(RivalNotice)
    assert leads_to_choices(drawn, notice.compare)
