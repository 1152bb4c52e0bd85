"""One choice: why it is put, the versions side by side, and what stood there before. Nothing is chosen beforehand."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.records.person_file import ProtectionLevel
from desktop.services.conflict.conflict_choices import Choice, Draft, Nature, Version
from desktop.services.conflict.conflict_text import Paragraph, Piece
from desktop.ui.finding.spots import leave_out
from desktop.ui.views.conflict import conflict_words as words
from desktop.ui.views.conflict.columns import Columns, VersionColumn
from desktop.ui.views.conflict.compared import Compared
from desktop.ui.views.conflict.third_column import ThirdColumn
from desktop.ui.views.protection.break_glass import BreakGlass
from desktop.ui.widgets import Banner, Beside, Button, Card, Column, Field, Flow, IconWords, Label, ScrollPage

REMOVE, KEEP = "remove", "keep"
"""What is asked of a deletion."""


class ChoicePage(ScrollPage):
    """Signals: `left` back to the file, `later` to the next, `decided(object)` with the value that is to hold (REMOVE
    or KEEP of a deletion), `lowered(level, reason)`, `typed` in the third text, `story_wanted`, and
    `unmask_wanted(reason)` where the versions tell who or where.
    """

    left = Signal()
    later = Signal()
    decided = Signal(object)
    lowered = Signal(object, str)
    typed = Signal()
    story_wanted = Signal()
    unmask_wanted = Signal(str)

    def __init__(
        self,
        choice: Choice,
        compared: Compared,
        progress: str,
        today: date,
        now: int,
        shown: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(gap=0.75, margins=(1.5, 1.1, 1.5, 1.0), parent=parent)
        self.choice, self.compared, self._today, self._now = choice, compared, today, now
        self.third: ThirdColumn | None = None
        self.columns: Columns | None = None
        self.error = Label("", tone="accink")
        self.error.hide()
        self.glass = BreakGlass(self.tr("Show the two versions"))
        self._lowering: ProtectionLevel | None = None
        self.add(self._head(progress), Banner("decide", *words.why(choice)))
        if about := words.about(choice):
            self.add(IconWords("file-text", about, tone="ink2"))
        self.add(self._cover() if choice.masked and not shown else self._versions(), self.error, self._reason())
        self.add(self._foot())
        self.body.addStretch(1)

    def draft(self) -> Draft | None:
        """The third text, if one was begun."""
        return self.third.draft() if self.third is not None else None

    def say_error(self, sentence: str) -> None:
        """It could not be settled; everything stays as it was."""
        if self.third is not None and self.third.editor.hasFocus():
            self.third.say_error(sentence)
            return
        self.error.setText(sentence)
        self.error.show()

    def say_glass_error(self, sentence: str) -> None:
        """It could not be shown."""
        self.glass.say_error(sentence)

    def begin_lowering(self, level: ProtectionLevel) -> None:
        """The lower of two levels takes a reason."""
        self._lowering = level
        self._lower.show()
        self.reason.edit.setFocus()

    def take_focus(self) -> None:
        """To where nothing is chosen by a press of Enter."""
        first = self.columns if self.columns is not None else self.back
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    # Its parts

    def _head(self, progress: str) -> QWidget:
        choice = self.choice
        where = self.tr("{alias}, {part}").format(alias=choice.alias, part=words.tab_word(choice.tab))
        self.back = Button(where, "caret-left", "link")
        self.back.clicked.connect(self.left)
        self.later_button = Button(self.tr("Choose later"))
        self.later_button.clicked.connect(self.later)
        self.title = Label(words.title(choice), role="h1")
        if choice.nature is Nature.DELETION:
            purpose = self.tr("One has removed it while another went on writing. Nothing is lost.")
        elif len(choice.versions) > 2:
            purpose = self.tr("Several have written without having seen each other's text. Nobody did wrong.")
        else:
            purpose = self.tr("Two have written without having seen each other's text. Nobody did wrong.")
        self.purpose = Label(f"{progress} · {purpose}" if progress else purpose, tone="ink2")
        texts, actions, both = QWidget(), QWidget(), QWidget()
        texts.setLayout(Column(self.title, self.purpose, gap=0))
        actions.setLayout(Flow(self.later_button, gap=0.5, right=True))
        both.setLayout(Beside(texts, actions, least=14, top=True, under_gap=0.6))
        whole = QWidget()
        column = Column(gap=0)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(both)
        whole.setLayout(column)
        return whole

    def _cover(self) -> QWidget:
        """Who or where is not on the screen before somebody asks for it."""
        card = Card(gap=0.6)
        card.add(Label(self.tr("The two versions tell who somebody is, or where. Look around before you show them.")))
        if self.choice.protected:
            self.glass.asked.connect(self.unmask_wanted)
            card.add(self.glass)
        else:
            self.glass.setParent(self)
            self.glass.hide()
            show = Button(self.tr("Show the two versions"), "eye")
            show.clicked.connect(partial(self.unmask_wanted.emit, ""))
            pressed = QWidget()
            pressed.setLayout(Flow(show, gap=0.5))
            card.add(pressed)
        return card

    def _versions(self) -> QWidget:
        self.glass.setParent(self)
        self.glass.hide()
        choice = self.choice
        columns: list[Card] = [self._column(at) for at in range(len(choice.versions))]
        if choice.nature in (Nature.TEXT, Nature.LINES):
            columns.append(self._third())
        elif choice.nature is Nature.LIST:
            columns.append(self._all())
        self.columns = Columns(columns)
        if choice.masked:
            leave_out(self.columns)
        self.columns.setAccessibleName(self.tr("The versions. Arrow keys go between them, Enter takes one."))
        return self.columns

    def _column(self, at: int) -> VersionColumn:
        version = self.choice.versions[at]
        whose, when = words.whose(version), words.when(version, self._today, self._now)
        button = Button(self._take_words(at), keys=f"Alt+{at + 1}")
        button.clicked.connect(partial(self.decided.emit, self._taken(at)))
        return VersionColumn(at + 1, whose, when, self._paragraphs(at), button)

    def _taken(self, at: int) -> Any:
        if self.choice.nature is Nature.DELETION:
            return REMOVE if at == 0 else KEEP
        return self.choice.versions[at].value

    def _take_words(self, at: int) -> str:
        if self.choice.nature is Nature.DELETION:
            return self.tr("Remove it") if at == 0 else self.tr("Keep it")
        if self.choice.versions[at].by.mine:
            return self.tr("Use yours")
        return self.tr("Use this version")

    def _paragraphs(self, at: int) -> list[Paragraph | None]:
        choice = self.choice
        if choice.nature is Nature.DELETION:
            return self._deletion(choice.versions[at])
        return self.compared.column(at)

    def _deletion(self, version: Version) -> list[Paragraph | None]:
        """What was removed, or what was written in it since."""
        choice = self.choice
        if version.edits is None:
            return [(Piece(self.tr("Removed."), True),)]
        lines: list[Paragraph | None] = []
        for name, value in version.edits.items():
            said = words.words_of(choice.kind, name, value, self._today, choice.names or {}, choice.alias)
            field = words.field_word(choice.kind, name)
            lines.append((Piece(f"{field}: ", False), Piece(said, True)))
        lines += [(Piece(said, True),) for said in words.part_lines(choice, self._today)]
        return lines or [(Piece(self.tr("Brought back as it was."), True),)]

    def _third(self) -> ThirdColumn:
        versions, texts = self.choice.versions, self.compared.texts
        mine = next((at for at, version in enumerate(versions) if version.by.mine), 0)
        if versions[mine].by.mine:
            starts_as = self.tr("Begins as your text. Change it as you like.")
        else:
            starts_as = self.tr("Begins as the first text. Change it as you like.")
        self.third = ThirdColumn(starts_as, texts[mine], self.compared.together)
        self.third.typed.connect(self.typed)
        self.third.used.connect(self._written)
        return self.third

    def _all(self) -> Card:
        """Of marks, all that any of them has."""
        parts = list(dict.fromkeys(part for version in self.choice.versions for part in version.value or ()))
        button = Button(self.tr("Use all of them"), keys=f"Alt+{len(self.choice.versions) + 1}")
        button.clicked.connect(partial(self.decided.emit, tuple(parts)))
        said = words.value_words(self.choice, tuple(parts), self._today).splitlines()
        text: list[Paragraph | None] = [(Piece(line, False),) for line in said]
        return VersionColumn(
            len(self.choice.versions) + 1, self.tr("All together"), self.tr("What any of them has"), text, button
        )

    @Slot(str)
    def _written(self, text: str) -> None:
        if self.choice.nature is Nature.LINES:
            self.decided.emit(tuple(line.strip() for line in text.splitlines() if line.strip()))
        else:
            self.decided.emit(text.strip())

    def _reason(self) -> QWidget:
        """Hidden until the lower of two levels of protection is chosen."""
        self.reason = Field(self.tr("Why is the lower level right?"))
        confirm = Button(self.tr("Lower the protection"))
        self._lower = Card(gap=0.5)
        pressed = QWidget()
        pressed.setLayout(Flow(confirm, gap=0.5))
        self._lower.add(self.reason, pressed)
        self._lower.hide()
        self.reason.entered.connect(self._lower_it)
        confirm.clicked.connect(self._lower_it)
        return self._lower

    @Slot()
    def _lower_it(self) -> None:
        if self._lowering is not None:
            self.lowered.emit(self._lowering, self.reason.text())

    def _foot(self) -> QWidget:
        choice, card = self.choice, Card(gap=0.5, margins=(0.8, 0.5, 0.8, 0.5))
        stays = IconWords(
            "clock-counter-clockwise",
            self.tr("What you do not choose stays under Earlier versions. It can be chosen again."),
        )
        self.story = Button(self.tr("Earlier versions"), kind="link")
        self.story.clicked.connect(self.story_wanted)
        actions = QWidget()
        parts: list[QWidget] = []
        self.before = Label("", tone="ink2")
        self.before.hide()
        if choice.before is not None and choice.before.by is not None and not choice.masked:
            at = words.hand_line(choice.before.by, self._today)
            self.show_before = Button(self.tr("Show what was there before"), kind="link")
            self.show_before.clicked.connect(self._show_before)
            said = words.value_words(choice, choice.before.value, self._today)
            self.before.setText(self.tr("Before ({at}): {text}").format(at=at, text=said))
            parts.append(self.show_before)
        actions.setLayout(Flow(*parts, self.story, gap=0.7, right=True))
        row = QWidget()
        row.setLayout(Beside(stays, actions, least=14))
        card.add(row, self.before)
        return card

    @Slot()
    def _show_before(self) -> None:
        self.before.setVisible(self.before.isHidden())
