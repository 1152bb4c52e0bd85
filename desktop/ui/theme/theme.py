"""The theme in force: which colours, which size of text, and telling everyone when either changes.

Order of authority: high contrast asked for by the computer; then the user's own choice; then the computer's light or
dark. A change at run time sets font, palette and style sheet anew, and then emits `changed` for what paints itself.

The style sheet is that of each window, not of the application. With one on the application Qt goes through everything
inside a widget each time that it is laid into another: a page of 400 parts took five times as long to make.
"""

from enum import Enum

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.theme.palette import palette_of, tokens_of
from desktop.ui.theme.stylesheet import stylesheet
from desktop.ui.theme.tokens import DARK, LIGHT, Tokens
from desktop.ui.theme.typography import ZOOM_STEP, Typography


class ThemeChoice(Enum):
    """The user's own setting; its value is what is stored."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


_SCHEMES = {
    ThemeChoice.SYSTEM: Qt.ColorScheme.Unknown,
    ThemeChoice.LIGHT: Qt.ColorScheme.Light,
    ThemeChoice.DARK: Qt.ColorScheme.Dark,
}


class Theme(QObject):
    """Colours, fonts and lengths in force.

    `changed` is emitted after font, palette and the style sheet of every dressed window have been set anew.
    """

    changed = Signal()
    _redressed = Signal(str)

    def __init__(
        self,
        app: QApplication,
        choice: ThemeChoice = ThemeChoice.SYSTEM,
        zoom: float = 1.0,
        system_points: float | None = None,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        self._system_points = system_points
        self._colours: dict[str, QColor] = {}
        self._sheet = ""
        self.type = Typography(zoom, system_points)
        self.tokens = LIGHT
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)
        app.setStyle("Fusion")
        self.set_choice(choice)

    # What widgets ask for

    def colour(self, token: str) -> QColor:
        """The colour of a token, such as `ink2`."""
        if token not in self._colours:
            self._colours[token] = QColor(getattr(self.tokens, token))
        return QColor(self._colours[token])

    def font(self, role: str = "body", weight: QFont.Weight | None = None) -> QFont:
        """A font of the scale: small, label, body, own, h2, area, h1, number, alarm."""
        return self.type.font(role, weight)

    def rad(self, count: float = 1.0) -> int:
        """A length in line heights, as pixels."""
        return self.type.rad(count)

    def line(self, count: int = 1) -> int:
        """The width of a drawn line."""
        return self.type.line(count)

    def is_dark(self) -> bool:
        """Whether light text stands on a dark ground."""
        return self.colour("ink").lightness() > self.colour("window").lightness()

    def dress(self, window: QWidget) -> None:
        """Give a window the style sheet, now and at every change; call it when all that it begins with is in it."""
        window.setStyleSheet(self._sheet)
        self._redressed.connect(window.setStyleSheet)

    # What changes it

    @property
    def choice(self) -> ThemeChoice:
        """The user's own setting."""
        return self._choice

    @property
    def zoom(self) -> float:
        """1.0 to 2.0, of the base size."""
        return self.type.zoom

    def set_choice(self, choice: ThemeChoice) -> None:
        """Sets the user's own choice of light or dark; it outranks the computer's."""
        self._choice = choice
        # Also tells the window system, so that the title bar is of the same kind.
        self._app.styleHints().setColorScheme(_SCHEMES[choice])
        self._apply()

    def wear(self, choice: str) -> None:
        """The choice as it is stored; where none was made, nothing changes."""
        if choice and self._choice.value != choice:
            self.set_choice(ThemeChoice(choice))

    def set_zoom(self, zoom: float) -> None:
        """Sets the text size, kept within 100–200 % of the base."""
        self.type = Typography(zoom, self._system_points)
        self._apply()

    @Slot()
    def zoom_in(self) -> None:
        """One step larger."""
        self.set_zoom(self.zoom + ZOOM_STEP)

    @Slot()
    def zoom_out(self) -> None:
        """One step smaller."""
        self.set_zoom(self.zoom - ZOOM_STEP)

    @Slot()
    def zoom_reset(self) -> None:
        """Back to the base size."""
        self.set_zoom(1.0)

    @Slot()
    def _follow_system(self) -> None:
        if self._wanted() != self.tokens:
            self._apply()

    def _wanted(self) -> Tokens:
        hints = self._app.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            self._app.setPalette(QPalette())  # ours off, so that the system's own shows
            return tokens_of(self._app.palette())
        if self._choice is ThemeChoice.SYSTEM:
            return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._choice is ThemeChoice.DARK else LIGHT

    def _apply(self) -> None:
        self.tokens = self._wanted()
        self._colours.clear()
        self._app.setFont(self.type.font())
        self._app.setPalette(palette_of(self.tokens))
        self._sheet = stylesheet(self.tokens, self.type)
        self._redressed.emit(self._sheet)
        self.changed.emit()


_installed: list[Theme] = []


def install_theme(
    app: QApplication,
    choice: ThemeChoice = ThemeChoice.SYSTEM,
    zoom: float = 1.0,
    system_points: float | None = None,
) -> Theme:
    """Makes the theme of this application; the last one installed is in force."""
    if _installed:
        _installed.pop().deleteLater()
    _installed.append(Theme(app, choice, zoom, system_points))
    return _installed[0]


def theme() -> Theme:
    """The theme in force. Like the application's palette it is one for all windows; nothing else here is global."""
    if not _installed:
        raise RuntimeError("install_theme(app) must run before any widget is made")
    return _installed[0]
