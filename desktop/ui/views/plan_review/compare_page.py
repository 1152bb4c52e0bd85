"""Two versions of the plan beside each other; what has changed since the latest review is marked, word by word."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.identity import CompartmentId
from desktop.services.conflict.conflict_text import Paragraph, Piece, Rows, beside
from desktop.services.plan.plan_compare import Comparing, Comparison, Difference, Pair, Section
from desktop.services.plan.support_plans import SupportPlans, VersionLine
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.conflict.version_text import VersionText
from desktop.ui.views.people.person_words import name_of, near_day_words
from desktop.ui.views.plan_review.compare_words import ICONS, difference_words, kind_word, record_lines
from desktop.ui.views.plan_review.two_texts import TwoTexts
from desktop.ui.views.support_plan.plan_words import area_word
from desktop.ui.widgets import (
    Banner,
    Button,
    Card,
    ChoiceField,
    Column,
    EmptyState,
    Flow,
    Hairline,
    IconWords,
    Label,
    Option,
    ScrollPage,
)


class ComparePage(ScrollPage):
    """`left()` goes back to the plan."""

    left = Signal()

    def __init__(
        self, plans: SupportPlans, comparing: Comparing, clock: Clock, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(gap=0.7, margins=(1.5, 0.6, 1.5, 1.0), parent=parent)
        self._plans, self._comparing, self._clock, self._tasks = plans, comparing, clock, tasks
        self._file: CompartmentId | None = None
        self._comparison: Comparison | None = None
        self._all = False
        self.back = Button(self.tr("Back to the plan"), "caret-left", "link")
        self.older = ChoiceField(self.tr("The older version"), ())
        self.newer = ChoiceField(self.tr("The newer version"), ())
        self.since = Button(self.tr("Since the latest review"), "clock-counter-clockwise")
        self.same = Button(self.tr("Show what is the same too"), "equals", "quiet")
        self._notice, self.notice = QWidget(), Column(gap=0)
        self._notice.setLayout(self.notice)
        self._inside = QWidget()
        self._lay()
        self.back.clicked.connect(self.left)
        self.older.chosen.connect(self._chosen)
        self.newer.chosen.connect(self._chosen)
        self.since.clicked.connect(self._ask_since)
        self.same.clicked.connect(self._toggle)

    def _lay(self) -> None:
        choices, actions = TwoTexts(self.older, self.newer), QWidget()
        actions.setLayout(Flow(self.since, self.same, gap=0.5))
        self.add(self.back, choices, actions, self._notice, self._inside)
        self.body.setAlignment(self.back, Qt.AlignmentFlag.AlignLeft)
        self.keep_at_top()

    def open_file(self, file: CompartmentId) -> None:
        """What has changed since the latest review."""
        self._file = file
        self._tasks.run(self, partial(self._plans.versions, file), self._show_versions, self._failed)
        self._ask_since()

    def _show_versions(self, lines: tuple[VersionLine, ...]) -> None:
        day = today(self._clock)
        words = self.tr("Version {number}, {day}, {who}")
        options = [
            Option(
                str(line.number),
                words.format(number=line.number, day=near_day_words(line.day, day), who=name_of(line.by)),
            )
            for line in lines
        ]
        for field in (self.older, self.newer):
            field.choice.set_options(options, field.value())
        self._set_choices()

    @Slot()
    def _ask_since(self) -> None:
        if self._file is not None:
            self._tasks.run(self, partial(self._comparing.since_review, self._file), self._show, self._failed)

    @Slot(str)
    def _chosen(self, _number: str) -> None:
        left, right = self.older.value(), self.newer.value()
        if self._file is not None and left and right:
            call = partial(self._comparing.compare, self._file, int(left), int(right))
            self._tasks.run(self, call, self._show, self._failed)

    def _failed(self, error: Exception) -> None:
        self._say(Banner("info", sentence(error)))

    def _say(self, banner: Banner | None) -> None:
        while (item := self.notice.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        if banner is not None:
            self.notice.addWidget(banner)
        self._notice.setVisible(banner is not None)

    def _set_choices(self) -> None:
        if self._comparison is not None:
            self.older.set_value(str(self._comparison.left))
            self.newer.set_value(str(self._comparison.right))

    def _show(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._set_choices()
        self._say(self._why(comparison))
        self._lay_out()

    def _why(self, comparison: Comparison) -> Banner | None:
        if comparison.review is None:
            return None
        day = near_day_words(comparison.review, today(self._clock))
        return Banner(
            "info",
            self.tr("The latest review was {day}.").format(day=day),
            self.tr("What has changed since then is marked."),
        )

    @Slot()
    def _toggle(self) -> None:
        self._all = not self._all
        self.same.setText(self.tr("Show only what has changed") if self._all else self.tr("Show what is the same too"))
        self._lay_out()

    def _lay_out(self) -> None:
        if self._comparison is None:
            return
        old, self._inside = self._inside, QWidget()
        column, day = Column(gap=0.7), today(self._clock)
        for section in self._comparison.sections:
            pairs = [pair for pair in section.pairs if self._all or pair.difference is not Difference.SAME]
            if pairs:
                column.addWidget(self._section(section, pairs, self._comparison, day))
        if not column.count():
            column.addWidget(EmptyState(self.tr("Nothing differs between these two versions.")))
        self._inside.setLayout(column)
        self.body.replaceWidget(old, self._inside)
        self._inside.show()
        old.hide()
        old.deleteLater()

    def _section(self, section: Section, pairs: list[Pair], comparison: Comparison, day: date) -> Card:
        card = Card(gap=0.5)
        title = area_word(section.area) if section.area is not None else self.tr("Above the areas")
        card.setAccessibleName(title)
        words = self.tr("Version {number}, {day}")
        heads = [
            Label(words.format(number=number, day=near_day_words(on, day)), role="small", tone="ink2", bold=True)
            for number, on in zip((comparison.left, comparison.right), comparison.days, strict=True)
        ]
        card.add(Label(title, role="h2"), TwoTexts(*heads), Hairline("border"))
        for number, pair in enumerate(pairs):
            if number:
                card.add(Hairline())
            card.add(self._pair(pair, comparison, day))
        return card

    def _pair(self, pair: Pair, comparison: Comparison, day: date) -> QWidget:
        what = self.tr("{kind}: {difference}").format(kind=kind_word(pair.kind), difference=difference_words(pair))
        head = IconWords(ICONS[pair.difference], what, tone="ink2")
        rows = beside((record_lines(pair.before, day), record_lines(pair.after, day)))
        sides: list[QWidget] = []
        names = (
            self.tr("{what}, in version {number}").format(what=what, number=comparison.left),
            self.tr("{what}, in version {number}").format(what=what, number=comparison.right),
        )
        for at, seen in enumerate((pair.before, pair.after)):
            if seen is None:
                sides.append(Label(self.tr("(does not stand in this version)"), tone="ink2"))
            else:
                sides.append(VersionText(lines_of(rows, at, whole=None in (pair.before, pair.after)), names[at]))
        whole = QWidget()
        whole.setLayout(Column(head, TwoTexts(*sides), gap=0.2))
        return whole


def lines_of(rows: Rows, at: int, *, whole: bool) -> list[Paragraph]:
    """The lines of one version; an empty one where the other says more. `whole`: there is no other, and no mark."""
    if whole:
        return [tuple(Piece(piece.text, differs=False) for piece in row[at] or ()) for row in rows]
    return [row[at] or () for row in rows]
