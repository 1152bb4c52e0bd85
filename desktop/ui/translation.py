"""The language of the screens: Swedish unless the person has chosen English.

Source texts are English, so English needs no file. Qt's own words (Copy, Paste, OK) come from Qt's Swedish file. The
compiled texts are made by tools/i18n.py.
"""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

TEXTS = Path(__file__).parents[2] / "resources" / "i18n"


class Language(StrEnum):
    """What the screens may be in; the value is what is stored."""

    SWEDISH = "sv"
    ENGLISH = "en"


class Translation:
    """The translators in force. Qt keeps no reference to them, so this object must live as long as the application."""

    def __init__(self, app: QApplication, language: Language = Language.SWEDISH, texts: Path = TEXTS) -> None:
        self._app = app
        self._texts = texts
        self._translators: list[QTranslator] = []
        self.choose(language)

    def choose(self, language: Language) -> None:
        """Speak this language from now on; screens that are open get theirs when they are made anew.

        Raises FileNotFoundError when a language's texts have not been compiled (`make i18n`).
        """
        self.remove()
        self.language = language
        if language is Language.SWEDISH:
            QLocale.setDefault(QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden))
            self._install("qtbase_sv", Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)))
            self._install("bredvid_sv", self._texts)
        else:
            QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))

    def remove(self) -> None:
        """Back to the source texts."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        self._translators.clear()

    def _install(self, name: str, folder: Path) -> None:
        translator = QTranslator(self._app)
        if not translator.load(name, str(folder)):
            raise FileNotFoundError(f"{name}.qm is not in {folder}: run `make i18n`")
        self._app.installTranslator(translator)
        self._translators.append(translator)
