"""Where a code is typed from paper: under it, the word of each group, to be compared with the paper while one types."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain import paper_code
from desktop.domain.paper_code import Form
from desktop.services.recovery.check_words import words_of
from desktop.ui.widgets import Column, Field, Label

_UNFINISHED = "…"


class PaperField(QWidget):
    """`changed` is emitted as it is typed, `entered` at Enter. Its sentences stand under the words."""

    changed = Signal()
    entered = Signal()

    def __init__(self, label: str, form: Form, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form
        how = self.tr("{groups} groups of {size}. Spaces, dashes and small letters do not matter.")
        self.field = Field(label, help=how.format(groups=form.groups, size=form.size))
        self.edit = self.field.edit
        self.words = Label("", bold=True)
        self.words.setAccessibleName(self.tr("Check words"))
        self.compare = Label(self.tr("The same words stand on the paper, one beside each group."), tone="ink2")
        self.compare.hide()
        self.words.hide()
        self.edit.textChanged.connect(self._show_words)
        self.field.changed.connect(self._edited)
        self.field.entered.connect(self.entered)
        self.setLayout(Column(self.field, self.words, self.compare, gap=0.25))

    def text(self) -> str:
        """As typed."""
        return self.field.text()

    def set_text(self, text: str) -> None:
        """Sets the text without emitting."""
        self.field.set_text(text)

    def sentence(self) -> str:
        """The sentence below the field as it reads now."""
        return self.field.sentence()

    def show_error(self, sentence: str) -> None:
        """Says what to do; the text stays."""
        self.field.show_error(sentence)

    def is_whole(self) -> bool:
        """Whether there are as many letters as there should be."""
        return len(paper_code.letters_of(self.text())) == self._form.letters

    @Slot(str)
    def _edited(self, _text: str) -> None:
        self.changed.emit()

    @Slot(str)
    def _show_words(self, text: str) -> None:
        words = words_of(text, self._form)
        self.words.setText(" · ".join(word or _UNFINISHED for word in words[: self._form.groups]))
        any_word = any(words)
        self.words.setVisible(any_word)
        self.compare.setVisible(any_word)
        self._look_at_group(paper_code.groups_of(text, self._form))

    def _look_at_group(self, groups: list[str]) -> None:
        """A sign that no code has, or one too many, is said at once."""
        for number, group in enumerate(groups, start=1):
            if not set(group) <= set(paper_code.ALPHABET):
                words = self.tr("Group {number} has a sign that is not in the code. Look at the paper again.")
                self.field.show_error(words.format(number=number), focus=False)
                return
        if len(groups) > self._form.groups:
            self.field.show_error(self.tr("There are more letters here than on the paper."), focus=False)
