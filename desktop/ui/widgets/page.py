"""What every screen stands in: a page that scrolls up and down, never sideways, with an optional side pane."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QLayout, QScrollArea, QWidget

from desktop.ui.theme import theme
from desktop.ui.widgets.layouts import Column, Margins, Panes, Part, is_narrow, rims_of

PAGE_MARGINS = (1.5, 1.1, 1.5, 1.0)
NARROW_SIDES = 0.9


class ScrollPage(QScrollArea):
    """A page. Put parts into `body`, or with `add`; a stretch at the end keeps them at the top."""

    def __init__(
        self, *parts: Part, gap: float = 0.5, margins: Margins = PAGE_MARGINS, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scrolled = QWidget()
        self._page_rims = margins
        self.body = Column(*parts, gap=gap, margins=margins)
        theme().changed.connect(self._apply_page_rims)
        self._scrolled.setLayout(self.body)
        self.setWidget(self._scrolled)
        # The page shows the window's own ground, not the white that Qt gives a viewport.
        self.viewport().setAutoFillBackground(False)
        self._scrolled.setAutoFillBackground(False)
        self._followed: QWidget | None = None
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(self._bring_followed)
        bar.actionTriggered.connect(self._let_go)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    # Whatever has the focus is in sight, wherever it came from

    @Slot(QWidget, QWidget)
    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        inside = new is not None and not pressed and self._scrolled.isAncestorOf(new)
        self._followed = new if inside else None  # nothing moves under a mouse that presses
        self._bring_followed()

    @Slot()
    def _bring_followed(self) -> None:
        """Also when what stands around it has grown since; an editor taller than the page follows its cursor."""
        widget = self._followed
        if widget is None or widget is not QApplication.focusWidget() or widget.height() > self.viewport().height():
            return
        middle = widget.mapTo(self._scrolled, widget.rect().center()).y()
        self.ensureVisible(0, middle, 0, widget.height() // 2 + theme().rad(0.5))

    @Slot()
    def _let_go(self) -> None:
        """Someone scrolls: the page stays where it is put, until the focus moves."""
        self._followed = None

    def add(self, *parts: Part) -> None:
        """Adds parts under what is there; None is a stretch."""
        for part in parts:
            if isinstance(part, QWidget):
                self.body.addWidget(part)
            elif isinstance(part, QLayout):
                self.body.addLayout(part)
            else:
                self.body.addStretch(1)

    @Slot()
    def _apply_page_rims(self) -> None:
        left, top, right, bottom = rims_of(self._page_rims)
        if is_narrow(self):
            left, right = min(left, NARROW_SIDES), min(right, NARROW_SIDES)
        rad = theme().rad
        self.body.setContentsMargins(rad(left), rad(top), rad(right), rad(bottom))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        self._apply_page_rims()
        super().resizeEvent(event)

    def keep_at_top(self) -> None:
        """Takes the room that is left at the bottom."""
        self.body.addStretch(1)

    def least_width(self) -> int:
        """The narrowest that the content can be; wider than the page would mean something is cut off."""
        return self._scrolled.minimumSizeHint().width()


class TwoPane(QWidget):
    """Content and side pane: `main` and `side` are columns to fill. See Panes for when they stand beside each other."""

    def __init__(
        self,
        *,
        side_width: float = 16.2,
        gap: float = 1.2,
        main_gap: float = 0.5,
        side_gap: float = 1.0,
        side_first: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        left, right = QWidget(), QWidget()
        self.main, self.side = Column(gap=main_gap), Column(gap=side_gap)
        left.setLayout(self.main)
        right.setLayout(self.side)
        self.setLayout(Panes(left, right, side_width=side_width, gap=gap, side_first=side_first))
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
