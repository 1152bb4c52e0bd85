"""The shared parts that every screen is built of. Screens import from here, not from the modules inside."""

from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Banner, Card, CardBar
from desktop.ui.widgets.check import Check
from desktop.ui.widgets.chip import Chip, Chips
from desktop.ui.widgets.choice import Choice, ChoiceField
from desktop.ui.widgets.date_field import DateField
from desktop.ui.widgets.editor import TextEditor
from desktop.ui.widgets.field import Field, Labelled, LineEdit, SecretField
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.header import AliasTile, PageHeader, SectionTitle
from desktop.ui.widgets.label import Glyph, Hairline, Label, Mark, NumberMark
from desktop.ui.widgets.layouts import Beside, Column, Flow, Grid, Panes, Row
from desktop.ui.widgets.page import ScrollPage, TwoPane
from desktop.ui.widgets.rows import ListRow, PickRow, RowCard, RowWords
from desktop.ui.widgets.segment import Option, Segment
from desktop.ui.widgets.table import Cell, SmallTable
from desktop.ui.widgets.tabs import TabBar
from desktop.ui.widgets.words import ActionBar, EmptyState, IconWords, KeyValues, OwnWords, ProgressWords, UndoRow

__all__ = [
    "ActionBar",
    "AliasTile",
    "Banner",
    "Beside",
    "Button",
    "Card",
    "CardBar",
    "Cell",
    "Check",
    "Chip",
    "Chips",
    "Choice",
    "ChoiceField",
    "Column",
    "DateField",
    "EmptyState",
    "Field",
    "Flow",
    "FocusRing",
    "Glyph",
    "Grid",
    "Hairline",
    "IconWords",
    "KeyValues",
    "Label",
    "Labelled",
    "LineEdit",
    "ListRow",
    "Mark",
    "NumberMark",
    "Option",
    "OwnWords",
    "PageHeader",
    "Panes",
    "PickRow",
    "ProgressWords",
    "Row",
    "RowCard",
    "RowWords",
    "ScrollPage",
    "SecretField",
    "SectionTitle",
    "Segment",
    "SmallTable",
    "TabBar",
    "TextEditor",
    "TwoPane",
    "UndoRow",
]
