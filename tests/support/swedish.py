"""The program's Swedish for tests of screens: compiled from the sources and terms as they stand, once a session."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from desktop.ui.translation import Translation
from tools import i18n


@pytest.fixture(scope="session")
def swedish_texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a fresh bredvid_sv.qm."""
    folder = tmp_path_factory.mktemp("swedish")
    i18n.gather(folder / "bredvid_sv.ts")
    i18n.fill(folder / "bredvid_sv.ts", i18n.read_terms())
    i18n.compile_texts(folder / "bredvid_sv.ts", folder / "bredvid_sv.qm")
    return folder


@pytest.fixture
def swedish(qapp: QApplication, swedish_texts: Path) -> Iterator[Translation]:
    """Swedish in force during a test."""
    before = QLocale()
    translation = Translation(qapp, texts=swedish_texts)
    yield translation
    translation.remove()
    QLocale.setDefault(before)
