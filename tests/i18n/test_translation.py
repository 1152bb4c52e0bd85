"""The program speaks Swedish, also where the words are Qt's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from desktop.ui.translation import Language, Translation
from tools import i18n


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A folder with one compiled text."""
    (tmp_path / "screen.py").write_text('class Screen:\n    def words(self):\n        self.tr("Saved {time}")\n')
    gathered = tmp_path / "bredvid_sv.ts"
    i18n.gather(gathered, (tmp_path,))
    terms = i18n.Terms()
    terms.add("screen.json", {"Saved {time}": "Sparat {time}"})
    i18n.fill(gathered, terms)
    i18n.compile_texts(gathered, tmp_path / "bredvid_sv.qm")
    return tmp_path


@pytest.fixture
def translation(qapp: QApplication, texts: Path) -> Iterator[Translation]:
    """Swedish in force, and gone again."""
    before = QLocale()
    translation = Translation(qapp, texts=texts)
    yield translation
    translation.remove()
    QLocale.setDefault(before)


def test_own_words_are_swedish(translation: Translation) -> None:
    """A text of ours comes out in Swedish."""
    assert QCoreApplication.translate("Screen", "Saved {time}") == "Sparat {time}"


def test_words_of_qt_are_swedish(translation: Translation) -> None:
    """A text of Qt's own comes out in Swedish."""
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Avbryt"


def test_english_is_the_second_language(translation: Translation) -> None:
    """After a change of language the sources speak for themselves."""
    translation.choose(Language.ENGLISH)
    assert QCoreApplication.translate("Screen", "Saved {time}") == "Saved {time}"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_texts_that_were_never_compiled_are_missed_at_once(qapp: QApplication, tmp_path: Path) -> None:
    """A program without its Swedish does not start in English as if nothing were."""
    before = QLocale()
    with pytest.raises(FileNotFoundError, match="make i18n"):
        Translation(qapp, texts=tmp_path)
    QLocale.setDefault(before)
