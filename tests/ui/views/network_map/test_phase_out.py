"""Stöd som fasas ut: the matrix against the map, by keyboard, on paper, and when two have written apart (S28)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt

from desktop.domain.identity import RecordId
from desktop.domain.records.access_log import Act
from desktop.domain.records.network_map import NetworkNode, PhaseOut
from desktop.domain.records.safety import RiskPerson
from desktop.ui.printing.sheet import words
from desktop.ui.views.network_map.phase_out_sheet import phase_out_sheet
from desktop.ui.widgets import Label
from tests.support.network_story import BEFORE, DURING
from tests.ui.views.network_map.drawing import CONTROL, Drawing

DAY = date(2027, 1, 19)


def pair(record: RecordId) -> tuple[int, int]:
    return record.device, record.sequence


def add(drawn: Drawing, support: str, heir: str, day: date | None = None) -> None:
    """A line that another computer has made: written without a look at those that are here."""
    line = PhaseOut(node=pair(drawn.node(support)), heir=pair(drawn.node(heir)), on=day)
    drawn.work.do(lambda: drawn.work.here.vault.ledger.create(drawn.file, line))


def open_matrix(drawn: Drawing) -> None:
    drawn.tab.refresh()
    drawn.work.settle()
    drawn.focus(drawn.tab.phase_button)
    if not drawn.tab.phase_button.isChecked():
        drawn.press(Qt.Key.Key_Return)


def test_the_map_shows_who_takes_over(drawn: Drawing) -> None:
    """An arrow for each line whose both ends are in the map, while the matrix is shown; none without it."""
    network = drawn.tab.page.network
    without = network.grab().toImage()
    open_matrix(drawn)
    contact, moster = drawn.node("kontaktpersonen"), drawn.node("moster")
    assert (contact, moster) in network._hand_overs
    assert len(network._hand_overs) == 2, "the third is taken over by somebody who is not in the map"
    assert network.grab().toImage() != without
    drawn.press(Qt.Key.Key_Return)
    assert network._hand_overs == ()


def test_a_line_is_written_by_keyboard_alone(drawn: Drawing) -> None:
    """From the button above the map to the saved line: Tab and Enter, no mouse."""
    open_matrix(drawn)
    support = drawn.node("matteläraren")
    wanted = drawn.tab.page.phase_outs.changes[support]
    for _ in range(80):
        if wanted.hasFocus():
            break
        drawn.press(Qt.Key.Key_Tab)
    assert wanted.hasFocus()
    drawn.press(Qt.Key.Key_Return)
    drawn.type("2027-06-11")
    drawn.press(Qt.Key.Key_Return, CONTROL)
    line = drawn.view().phase_out(support)
    assert line is not None
    assert line.line.record.on == date(2027, 6, 11)


def test_two_lines_of_one_support_are_both_shown_until_one_is_taken_away(drawn: Drawing) -> None:
    """Two wrote without having seen each other; what is taken away can come back."""
    add(drawn, "handläggaren", "moster", date(2027, 10, 1))
    open_matrix(drawn)
    card = drawn.tab.page.phase_outs
    assert len(drawn.view().phase_outs) == 4
    [drop] = card.drops.values()
    assert "moster" in drop.accessibleDescription()
    drawn.focus(drop)
    drawn.press(Qt.Key.Key_Return)
    assert len(drawn.view().phase_outs) == 3
    drawn.tab.undo()
    drawn.work.settle()
    assert len(drawn.view().phase_outs) == 4


def test_a_line_whose_support_is_gone_stays_to_be_seen(drawn: Drawing) -> None:
    """It says so, and only a person takes it away."""
    view = drawn.view()
    gone = view.nodes[drawn.node("skolsköterskan")]
    drawn.work.do(lambda: drawn.maps.remove_node(gone))
    open_matrix(drawn)
    [drop] = drawn.tab.page.phase_outs.drops.values()
    assert "vårdcentralen" in drop.accessibleDescription()


def test_a_circle_that_came_from_elsewhere_is_told_and_can_be_opened(drawn: Drawing) -> None:
    """Days can be written meanwhile; the arrows do not hang the program."""
    add(drawn, "advokaten", "matteläraren")
    add(drawn, "matteläraren", "advokaten")
    open_matrix(drawn)
    view = drawn.view()
    lawyer = drawn.node("advokaten")
    assert view.circles == {lawyer, drawn.node("matteläraren")}
    said = [label.text() for label in drawn.tab.page.phase_outs.findChildren(Label)]
    assert sum("circle" in text for text in said) == 2
    drawn.focus(drawn.tab.page.phase_outs.changes[lawyer])
    drawn.press(Qt.Key.Key_Return)
    drawn.type("2027-03-01")
    drawn.press(Qt.Key.Key_Return, CONTROL)
    line = drawn.view().phase_out(lawyer)
    assert line is not None
    assert line.line.record.on == date(2027, 3, 1)
    drawn.focus(drawn.tab.page.phase_outs.changes[lawyer])
    drawn.press(Qt.Key.Key_Return)
    drawn.tab.page.phase_form.heir.set_value("")
    drawn.press(Qt.Key.Key_Return, CONTROL)
    assert drawn.view().circles == frozenset()


def test_the_paper_says_all_of_the_matrix_and_no_name(drawn: Drawing) -> None:
    """Every support with its day, who takes over, and how near it stands; a name that the file knows is blank."""

    def plant() -> None:
        drawn.work.here.vault.ledger.create(drawn.file, RiskPerson(relation="brodern", name="Arvid Planterad"))
        view = drawn.maps.view(drawn.file)
        aunt = next(node for node in view.nodes.values() if node.relation == "moster")
        drawn.maps.edit_node(aunt, NetworkNode(relation="moster", name="Vendela Exempelsson"))
        line = PhaseOut(node=pair(drawn_node), heir_words="Vendelas granne", how="när Arvid har flyttat")
        drawn.maps.add_phase_out(drawn.maps.view(drawn.file), line)

    drawn_node = drawn.node("matteläraren")
    drawn.work.do(plant)
    paper = drawn.work.do(lambda: drawn.maps.phase_out_paper(drawn.file))
    assert [line.support for line in paper.lines if line.on] == ["skolsköterskan", "handläggaren", "kontaktpersonen"]
    assert {line.support for line in paper.lines} == {
        node.relation for node in drawn.view().nodes.values() if node.node.record.support
    }
    nurse = paper.lines[0]
    assert nurse.rings[BEFORE] is None
    assert nurse.rings[DURING] is not None
    said = words(phase_out_sheet(paper, DAY))
    assert "____ granne" in said
    assert [name for name in ("Vendela", "Arvid", "Tall", "Mira") if name in said] == []


def test_the_matrix_is_saved_as_a_pdf(drawn: Drawing, tmp_path: Path) -> None:
    """At the person's own place, with a neutral name; the log has it."""
    logged: list[tuple[str, str]] = []
    drawn.tab.did.connect(lambda act, what: logged.append((act, what)))
    open_matrix(drawn)
    drawn.tab.page.phase_outs.pdf.click()
    drawn.work.settle()
    dialog = drawn.tab.exporter.dialog
    assert dialog is not None
    assert [Path(name).name for name in dialog.selectedFiles()] == ["bredvid-utskrift-20270119.pdf"]
    place = tmp_path / "utfasning.pdf"
    drawn.tab.exporter.save(str(place))
    dialog.reject()
    assert place.read_bytes()[:5] == b"%PDF-"
    assert "saved" in drawn.tab.page.notice()
    assert (Act.EXPORTED, "network_map") in logged
