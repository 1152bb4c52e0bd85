"""The place where people write keeps every letter, its open lines and its plain text."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from desktop.ui.theme import Theme
from desktop.ui.widgets import ScrollPage, TextEditor
from desktop.ui.widgets.growing_editor import GrowingEditor
from tests.ui.theme.look import show_active


@pytest.fixture
def editor(qtbot: QtBot) -> TextEditor:
    made = TextEditor("Konsultation", lines=8)
    qtbot.addWidget(made)
    made.resize(800, 300)
    made.show()
    return made


def line_heights(editor: TextEditor) -> set[float]:
    block, found = editor.document().firstBlock(), set()
    while block.isValid():
        found.add(block.blockFormat().lineHeight())
        block = block.next()
    return found


def test_lines_stay_open_whatever_is_typed(editor: TextEditor, qtbot: QtBot) -> None:
    """Typed, pasted, emptied and typed again."""
    editor.set_text("Ett\nTvå")
    expected = line_heights(editor)
    assert len(expected) == 1
    editor.selectAll()
    qtbot.keyClick(editor, Qt.Key.Key_Delete)
    qtbot.keyClicks(editor, "Tre")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    paste = QMimeData()
    paste.setText("Fyra\nFem")
    editor.insertFromMimeData(paste)
    assert editor.text() == "Tre\nFyra\nFem"
    assert expected == line_heights(editor)


def test_lines_are_155_of_the_letters(editor: TextEditor, look: Theme) -> None:
    """As drawn, at 100 and at 200 %."""
    for zoom in (1.0, 2.0):
        look.set_zoom(zoom)
        editor.set_text("Ett ord i taget. " * 20)
        editor.grab()
        layout = editor.document().firstBlock().layout()
        letters = editor.font().pointSizeF() * editor.logicalDpiY() / 72
        assert layout.lineAt(1).y() - layout.lineAt(0).y() == pytest.approx(letters * 1.55, rel=0.03)


def test_pasted_text_leaves_its_looks_outside(editor: TextEditor) -> None:
    """Only the words come in."""
    paste = QMimeData()
    paste.setHtml("<h1 style='color:red'>Rubrik</h1>")
    paste.setText("Rubrik")
    editor.insertFromMimeData(paste)
    assert editor.text() == "Rubrik"
    assert editor.textCursor().charFormat().fontPointSize() == 0


def test_only_the_users_changes_are_told(editor: TextEditor, look: Theme, qtbot: QtBot) -> None:
    """Not the text set by the program, nor a change of size."""
    told: list[str] = []
    editor.edited.connect(lambda: told.append("edited"))
    editor.set_text("Ett")
    look.set_zoom(1.5)
    editor.mark([(0, 3)])
    assert told == []
    qtbot.keyClicks(editor, "x")
    assert told == ["edited"]


def test_a_change_of_size_keeps_undo(editor: TextEditor, look: Theme, qtbot: QtBot) -> None:
    """What was written can still be taken back."""
    editor.set_text("Ett")
    editor.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(editor, " två")
    look.set_zoom(2.0)
    assert editor.text() == "Ett två"
    editor.undo()
    assert editor.text() == "Ett"


def test_marks_follow_the_words_and_count_characters(editor: TextEditor, qtbot: QtBot) -> None:
    """Also when a sign before them takes two units, and when one writes before them."""
    editor.set_text("😀 kille i Gäddede. Slut.")
    start = editor.text().index("kille")
    editor.mark([(start, editor.text().index("."))])
    assert editor.marked() == ["kille i Gäddede"]
    qtbot.keyClicks(editor, "Hej ")
    assert editor.marked() == ["kille i Gäddede"]
    editor.grab()
    editor.mark([])
    assert editor.marked() == []


def test_lines_are_at_most_seventy_characters_wide(editor: TextEditor) -> None:
    """However wide the window is, and no wider than the window."""
    widest = 70 * editor.fontMetrics().averageCharWidth()
    editor.resize(3000, 300)
    assert editor.document().textWidth() <= widest + 70
    editor.resize(300, 300)
    assert editor.document().textWidth() <= 300


def test_the_foot_says_that_it_is_saved(editor: TextEditor) -> None:
    """In the lower right corner, inside."""
    editor.set_foot("Sparat på datorn 15.43")
    foot = editor._foot
    assert foot.isVisible()
    assert editor.rect().contains(foot.geometry())
    assert foot.geometry().center().x() > editor.width() / 2
    assert editor.viewport().geometry().bottom() <= foot.geometry().top() + foot.height()


def test_tab_leaves_the_editor(editor: TextEditor) -> None:
    """A keyboard user is never caught in it."""
    assert editor.tabChangesFocus()


def test_cursor_is_put_back_after_a_lock(editor: TextEditor) -> None:
    """And not beyond the end of a shorter text."""
    editor.set_text("Ett två")
    editor.set_cursor_place(4)
    assert editor.cursor_place() == 4
    editor.set_cursor_place(400)
    assert editor.cursor_place() == 7


def test_a_growing_editor_is_as_tall_as_its_text_and_the_page_follows(qtbot: QtBot, look: Theme) -> None:
    """Two lines at first; so many more as are written, up to its most; and what is typed is in sight."""
    bounded, free = GrowingEditor("Två rader", lines=2, most_lines=6), GrowingEditor("Svar", lines=2)
    page = ScrollPage(bounded, free)
    qtbot.addWidget(page)
    page.resize(900, 320)
    show_active(qtbot, page)
    least = bounded.minimumSizeHint().height()
    text = "\n".join(["En rad till."] * 30)
    bounded.set_text(text)
    free.set_text(text)
    assert least < bounded.minimumSizeHint().height() < free.minimumSizeHint().height()
    qtbot.waitUntil(lambda: free.height() >= free.minimumSizeHint().height())
    free.setFocus()
    free.set_cursor_place(len(text))
    qtbot.keyClicks(free, "!")
    cursor = free.viewport().mapTo(page.viewport(), free.cursorRect().center())
    assert page.viewport().rect().contains(cursor)
