"""The theme in force: choice, size, palette, style sheet and icons."""

import pytest
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.ui.theme import DARK, LIGHT, Theme, ThemeChoice, icon, icon_names, icon_pixmap
from desktop.ui.theme.palette import palette_of, tokens_of
from desktop.ui.theme.stylesheet import stylesheet
from desktop.ui.theme.typography import Typography
from desktop.ui.widgets import Button, Label

NAMED_IN_THE_LOOK = {
    *("sun-horizon", "chats-circle", "users", "handshake", "file-text", "books", "map-trifold", "tray"),
    *("chart-bar", "phone-call", "eye-slash", "lock", "columns", "hourglass", "paper-plane-tilt", "desktop"),
    *("prohibit", "share-network", "tree-evergreen", "tree", "bird", "waves", "warning-circle"),
}


def test_own_choice_outranks_the_computers(look: Theme) -> None:
    """Dark is dark whatever the computer says, and system follows it again."""
    look.set_choice(ThemeChoice.DARK)
    assert look.tokens == DARK
    assert look.is_dark()
    look.set_choice(ThemeChoice.LIGHT)
    assert look.tokens == LIGHT
    look.set_choice(ThemeChoice.SYSTEM)
    assert look.tokens in (LIGHT, DARK)


@pytest.mark.parametrize(("wanted", "got"), [(0.5, 1.0), (1.0, 1.0), (1.3, 1.3), (2.0, 2.0), (9.0, 2.0)])
def test_zoom_stays_between_100_and_200(look: Theme, wanted: float, got: float) -> None:
    """Smaller than the base is too small for winter sun; larger than twice does not fit."""
    look.set_zoom(wanted)
    assert got == look.zoom


def test_every_length_grows_with_the_text(look: Theme) -> None:
    """200 % doubles the rad, and with it lines and gaps."""
    before = look.rad(), look.line(), look.font().pointSizeF()
    look.set_zoom(2.0)
    assert look.rad() == pytest.approx(before[0] * 2, abs=1)
    assert look.line() == before[1] * 2
    assert look.font().pointSizeF() == pytest.approx(before[2] * 2)


def test_base_is_a_quarter_larger_than_the_system() -> None:
    """125 % of the system font, and the scale from there."""
    type_ = Typography(1.0, system_points=9.0)
    assert type_.font().pointSizeF() == pytest.approx(11.25)
    assert type_.font("h1").pointSizeF() == pytest.approx(11.25 * 1.6)
    assert type_.font("h1").weight() == QFont.Weight.DemiBold
    assert type_.font("small").weight() == QFont.Weight.Normal
    assert type_.font().families()[:2] == ["Segoe UI", "Open Sans"]


def test_figures_are_of_equal_width_everywhere(look: Theme, qtbot: QtBot) -> None:
    """The feature of the application's font reaches a label whose size the style sheet sets."""
    label = Label("112", role="h1")
    qtbot.addWidget(label)
    label.ensurePolished()
    assert [tag.toString().data() for tag in label.font().featureTags()] == [b"tnum"]


def test_a_shown_label_follows_zoom_and_theme(look: Theme, qtbot: QtBot) -> None:
    """Nothing needs to be made anew when size or colours change at run time."""
    label = Label("Idag", role="h1", tone="ink")
    qtbot.addWidget(label)
    label.show()
    before = label.font().pointSizeF()
    look.set_zoom(2.0)
    look.set_choice(ThemeChoice.DARK)
    assert label.font().pointSizeF() == pytest.approx(before * 2, rel=0.01)
    assert QColor(DARK.ink) == label.palette().color(QPalette.ColorRole.WindowText)


def test_a_button_made_before_the_zoom_and_shown_after_has_the_new_size(look: Theme, qtbot: QtBot) -> None:
    """A page that waits in the background is not left at the old size."""
    button = Button("Öppna")
    qtbot.addWidget(button)
    look.set_zoom(2.0)
    assert button.sizeHint().height() >= look.rad(2)


def test_an_unknown_token_in_the_style_sheet_is_an_error() -> None:
    """A misspelt colour is found by the first test, not by a user in the dark."""
    with pytest.raises(AttributeError):
        stylesheet(LIGHT, Typography(), "QLabel { color: @inkk; }")


def test_the_style_sheet_is_made_of_tokens_and_lengths() -> None:
    """Colours by name, lengths in rad."""
    type_ = Typography(1.0, 9.0)
    made = stylesheet(LIGHT, type_, "QLabel { color: @ink; padding: rad(0.5); border: line(2); font-size: pt(1.07); }")
    expected = f"QLabel {{ color: {LIGHT.ink}; padding: {type_.rad(0.5)}px; border: {type_.line(2)}px; "
    assert made == expected + f"font-size: {type_.points(1.07):.2f}pt; }}"


def test_the_palette_is_the_drawn_one(qapp: QApplication) -> None:
    """Window, Base, Highlight and the rest, for what no style sheet reaches."""
    palette = palette_of(LIGHT)
    expected = {
        QPalette.ColorRole.Window: LIGHT.window,
        QPalette.ColorRole.Base: LIGHT.paper,
        QPalette.ColorRole.AlternateBase: LIGHT.sunk,
        QPalette.ColorRole.Text: LIGHT.ink,
        QPalette.ColorRole.PlaceholderText: LIGHT.ink2,
        QPalette.ColorRole.Highlight: LIGHT.soft,
        QPalette.ColorRole.HighlightedText: LIGHT.ink,
        QPalette.ColorRole.Link: LIGHT.link,
        QPalette.ColorRole.Accent: LIGHT.blue,
        QPalette.ColorRole.Mid: LIGHT.border,
    }
    assert {role: QColor(name) for role, name in expected.items()} == {role: palette.color(role) for role in expected}


def test_high_contrast_uses_the_systems_colours_alone(qapp: QApplication) -> None:
    """Ours are dropped: every token is a colour of the system's palette."""
    system = QPalette(QColor("black"))
    system.setColor(QPalette.ColorRole.Highlight, QColor("yellow"))
    groups = (QPalette.ColorGroup.Active, QPalette.ColorGroup.Disabled)
    names = {system.color(group, role).name() for group in groups for role in list(QPalette.ColorRole)[:-1]}
    tokens = tokens_of(system)
    assert {getattr(tokens, name) for name in tokens.__slots__} <= names


def test_every_icon_of_the_look_is_in_the_font(qapp: QApplication) -> None:
    """The names that the drawings use exist."""
    assert set() == NAMED_IN_THE_LOOK - icon_names()


def test_an_icon_is_painted_in_its_colour_at_every_ratio(qapp: QApplication) -> None:
    """Sharp on a fine screen, and in no other colour than asked for."""
    colour = QColor(LIGHT.accink)
    pixmap = icon_pixmap("columns", colour, 20, 2.0)
    assert (pixmap.width(), pixmap.height(), pixmap.devicePixelRatio()) == (40, 40, 2.0)
    image = pixmap.toImage()
    solid = {
        QColor(image.pixel(x, y)).name() for x in range(40) for y in range(40) if image.pixelColor(x, y).alpha() == 255
    }
    assert {colour.name()} == solid


def test_an_icon_for_menus_has_a_disabled_look(qapp: QApplication) -> None:
    """The same glyph in the disabled colour."""
    made = icon("lock", QColor(LIGHT.ink2), QColor(LIGHT.dis), 20)
    normal, disabled = made.pixmap(20), made.pixmap(20, made.Mode.Disabled)
    assert normal.toImage() != disabled.toImage()


def test_no_widget_is_needed_to_change_the_theme(look: Theme, qtbot: QtBot) -> None:
    """`changed` comes after font, palette and style sheet are in force."""
    label = QLabel()
    qtbot.addWidget(label)
    with qtbot.waitSignal(look.changed):
        look.set_zoom(1.5)
    assert look.font().pointSizeF() == pytest.approx(QApplication.font().pointSizeF())
