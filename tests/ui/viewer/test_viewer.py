"""An attachment is shown by a process that has no rights: pages, zoom, keys, and clear words where it cannot be."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.ui.viewer.page_view import ZOOMS
from desktop.ui.viewer.telling import Answered, Hearing, Open, Opened, Refusal, Refused, said
from desktop.ui.viewer.viewer import AttachmentViewer
from tests.support.papers_of_strangers import locked_pdf, pdf, picture
from tests.ui.theme.look import look

__all__ = ["look"]

pytestmark = pytest.mark.usefixtures("look")


@pytest.fixture
def viewer(qtbot: QtBot) -> Iterator[AttachmentViewer]:
    viewer = AttachmentViewer()
    qtbot.addWidget(viewer)
    viewer.resize(700, 600)
    viewer.show()
    yield viewer
    viewer.forget()


def shown(qtbot: QtBot, viewer: AttachmentViewer, form: str, content: bytes) -> QImage:
    """Show it, and wait for its first page."""
    with qtbot.waitSignal(viewer.pages.painted, timeout=20_000) as painted:
        viewer.show_document("beslut.pdf", form, content)
    return painted.args[2]  # type: ignore[index, no-any-return]


def refused(qtbot: QtBot, viewer: AttachmentViewer, form: str, content: bytes) -> Refusal:
    with qtbot.waitSignal(viewer.pages.refused, timeout=20_000) as why:
        viewer.show_document("beslut.pdf", form, content)
    return why.args[0]  # type: ignore[index, no-any-return]


def words(viewer: AttachmentViewer) -> str:
    return "\n".join(label.text() for label in viewer.findChildren(QLabel) if label.isVisible())


def test_a_pdf_is_shown_page_by_page(viewer: AttachmentViewer, qtbot: QtBot) -> None:
    """What stands on the page is on the picture, and the page is named."""
    image = shown(qtbot, viewer, "pdf", pdf("Beslut om bistånd", "Sida två", "Sida tre"))
    assert any(image.pixelColor(x, y).lightness() < 128 for x in range(image.width()) for y in range(0, 200, 2))
    assert "Page 1 of 3" in words(viewer)
    assert not viewer.before.isEnabled()
    qtbot.keyClick(viewer, Qt.Key.Key_PageDown)
    assert "Page 2 of 3" in words(viewer)
    qtbot.keyClick(viewer.view, Qt.Key.Key_End)
    assert "Page 3 of 3" in words(viewer)
    assert not viewer.next.isEnabled()
    qtbot.keyClick(viewer, Qt.Key.Key_PageUp)
    assert "Page 2 of 3" in words(viewer)


@pytest.mark.parametrize("form", ["PNG", "JPG"])
def test_a_picture_is_one_page(viewer: AttachmentViewer, qtbot: QtBot, form: str) -> None:
    """In its own colours and shape."""
    image = shown(qtbot, viewer, {"PNG": "png", "JPG": "jpeg"}[form], picture(form))
    assert image.pixelColor(5, 5).green() > 100
    assert abs(image.width() / image.height() - 1.6) < 0.02


def test_zoom_has_two_ends_and_paints_as_many_dots_as_are_seen(viewer: AttachmentViewer, qtbot: QtBot) -> None:
    """By buttons and by plus and minus."""
    first = shown(qtbot, viewer, "png", picture())
    with qtbot.waitSignal(viewer.pages.painted, timeout=20_000) as larger:
        qtbot.keyClick(viewer.view, Qt.Key.Key_Plus)
    assert larger.args[2].width() > first.width()  # type: ignore[index]
    for _ in ZOOMS:
        viewer.closer.click()
    assert (viewer.view.percent, viewer.closer.isEnabled()) == (ZOOMS[-1], False)
    for _ in ZOOMS:
        viewer.farther.click()
    assert (viewer.view.percent, viewer.farther.isEnabled()) == (ZOOMS[0], False)


@pytest.mark.parametrize(
    ("what", "why"),
    [
        ("locked", Refusal.PASSWORD),
        ("cut", Refusal.BROKEN),
        ("no pdf", Refusal.BROKEN),
        ("broken picture", Refusal.BROKEN),
    ],
)
def test_what_cannot_be_shown_is_said_in_words(viewer: AttachmentViewer, qtbot: QtBot, what: str, why: Refusal) -> None:
    """It is kept as it is; nothing falls."""
    form, content = {
        "locked": ("pdf", locked_pdf()),
        "cut": ("pdf", pdf("Beslut")[:400]),
        "no pdf": ("pdf", b"%PDF-1.7\nnothing more"),
        "broken picture": ("png", picture()[:60]),
    }[what]
    assert refused(qtbot, viewer, form, content) is why
    qtbot.waitUntil(lambda: "cannot be shown here" in words(viewer))
    assert not viewer.next.isVisible()


def test_a_reader_that_falls_takes_nobody_along(viewer: AttachmentViewer, qtbot: QtBot) -> None:
    """As if what it read had made it."""
    shown(qtbot, viewer, "pdf", pdf("Beslut"))
    process = viewer.findChild(QProcess)
    with qtbot.waitSignal(viewer.pages.refused, timeout=20_000) as why:
        process.kill()  # type: ignore[union-attr]
    assert why.args[0] is Refusal.BROKEN  # type: ignore[index]


def test_escape_leads_back_and_ends_the_process(viewer: AttachmentViewer, qtbot: QtBot) -> None:
    """Nothing of the document stays."""
    shown(qtbot, viewer, "pdf", pdf("Beslut"))
    with qtbot.waitSignal(viewer.closed):
        qtbot.keyClick(viewer.view, Qt.Key.Key_Escape)
    assert viewer.pages.sizes == []
    assert viewer.name.text() == ""


def answers(*messages: object, program: str = "") -> list[Answered]:
    """What the painting process says to these; `program` runs in it first."""
    started = [sys.executable, "-c", program] if program else [sys.executable, "-m", "desktop", "--paint"]
    spoken = b"".join(map(said, messages))
    root = Path(__file__).parents[3]
    done = subprocess.run(started, input=spoken, capture_output=True, timeout=60, check=False, cwd=root)
    return list(Hearing[Answered](Answered).feed(done.stdout))


@pytest.mark.skipif(sys.platform != "linux", reason="Landlock is Linux's")
def test_the_reader_can_open_and_write_nothing(qapp: object, tmp_path: Path) -> None:
    """Tried from inside the process, after it has given its rights away."""
    secret = tmp_path / "vault.db"
    secret.write_bytes(b"secret")
    program = f"""
from desktop.ui.viewer.confined import confine
held = confine()
tried = []
for act in (lambda: open({str(secret)!r}, 'rb'), lambda: open({str(tmp_path / "new")!r}, 'wb'),
            lambda: open('/etc/passwd')):
    try:
        act()
        tried.append('open')
    except OSError:
        tried.append('refused')
print(held, *tried)
"""
    root = Path(__file__).parents[3]
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, cwd=root, text=True)
    held, *tried = done.stdout.split()
    if held == "False":
        pytest.skip("this kernel has no Landlock")
    assert tried == ["refused", "refused", "refused"]
    assert not (tmp_path / "new").exists()


def test_the_reader_says_whether_it_is_held(qapp: object) -> None:
    """And answers what it can read."""
    [opened] = answers(Open("png", picture()))
    assert isinstance(opened, Opened)
    assert opened.pages == [(320.0, 200.0)]
    assert answers(Open("png", b"\x89PNG\r\n\x1a\n")) == [Refused(Refusal.BROKEN)]
