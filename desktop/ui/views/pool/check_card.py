"""One candidate considered for one person: what she has declared, the comparison, and what it came to (SC2)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.records.pool import Suitability, TieKind
from desktop.services.pool.chosen import Chosen
from desktop.services.pool.conflict_checks import CheckView
from desktop.services.pool.tie_comparison import Hit
from desktop.ui.views.draft_keeper import Content
from desktop.ui.views.pool import pool_words as words
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.widgets import (
    Banner,
    Button,
    Card,
    ChoiceField,
    Field,
    Flow,
    KeyValues,
    Label,
    Labelled,
    Option,
    Segment,
    TextEditor,
)


class CheckCard(Card):
    """`edited` at each keystroke; `compared`, `concluded` and `tie_learnt` with the card when pressed; `went` to the
    assignment. `given`: what came of one who suits."""

    edited = Signal()
    compared = Signal(object)
    concluded = Signal(object)
    tie_learnt = Signal(object)
    went = Signal()

    def __init__(
        self, view: CheckView, given: Chosen | None = None, hits: Sequence[Hit] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(view.seen.record.code, gap=0.6, margins=(1.1, 0.8, 1.1, 0.9), parent=parent)
        self.view, self.given = view, given
        self.problem, self.hits = Parts(gap=0), Parts(gap=0.4)
        self._make_fields()
        self._say_state()
        self.show_hits(hits)

    def _make_fields(self) -> None:
        self.typed = Field(
            self.tr("More names to compare with"),
            help=self.tr("Such as stand nowhere in the file. With a comma between them. They are not kept."),
        )
        self.compare_button = Button(self.tr("Compare"), "columns")
        outcomes = [Option(one.value, words.outcome_word(one)) for one in Suitability]
        self.outcome = Segment(self.tr("What you came to"), outcomes)
        self.reason_class = ChoiceField(self.tr("If she does not suit: kind of reason"), words.tie_options())
        self.reason = TextEditor(self.tr("Why, read by you and the manager only"), lines=2)
        self.conclude_button = Button(self.tr("Save what you came to"), "check")
        self.kind = ChoiceField(self.tr("Kind of new tie"), words.tie_options())
        self.tie = Field(self.tr("A new tie that you have learnt of"))
        self.tie_button = Button(self.tr("Write down the new tie"), "plus")
        for changed in (self.typed.changed, self.tie.changed, self.reason.edited, self.outcome.chosen):
            changed.connect(self.edited)
        self.onward = Button(self.tr("To the assignment"), "handshake", "main")
        self.onward.clicked.connect(self.went)
        self.compare_button.clicked.connect(self._compare)
        self.conclude_button.clicked.connect(self._conclude)
        self.tie_button.clicked.connect(self._learn)

    def _say_state(self) -> None:
        """As far as it has come; what cannot be done is not offered."""
        view, record = self.view, self.view.seen.record
        self.add(self.problem)
        if record.outcome is not None:
            self.add(Label(words.outcome_word(record.outcome), bold=True))
        if record.reason_class is not None and record.outcome is Suitability.UNSUITABLE:
            self.add(Label(words.possible_tie(record.reason_class), tone="ink2"))
        if view.reason:
            self.add(Label(view.reason))
        elif view.reason is None:
            self.add(Label(self.tr("Whoever wrote the reason, and the manager, can read it."), "small", tone="ink2"))
        matching = view.matching
        if matching is None:
            return
        if not matching.available:
            said = self.tr("This card has been taken back. What you have written is still here.")
            self.add(Banner("waiting", said))
        if matching.told is None:
            self.add(Label(self.tr("Asked. The ties come when those who keep the pool have answered."), tone="ink2"))
            return
        if view.news:
            said = self.tr("A new tie has come since you compared. Compare again.")
            self.add(Banner("decide", said))
        self._lay_told()

    def _lay_told(self) -> None:
        matching = self.view.matching
        if matching is None or matching.told is None:
            return
        told = matching.told.record
        if told.name:
            pairs = [
                (self.tr("The contact person is"), told.name),
                (self.tr("Telephone of the contact person"), told.phone),
                (self.tr("Is reached"), told.reached),
            ]
            self.add(KeyValues([pair for pair in pairs if pair[1]]))
        if self.given is not None:
            self.add(_pressed(self.onward))
        self.add(Label(self.tr("What she has told of her ties"), role="label"))
        self.add(KeyValues([(words.tie_word(tie.record.kind), tie.record.words) for tie in matching.ties]))
        self.add(self.typed, _pressed(self.compare_button), self.hits)
        if self.view.seen.record.checked_at is not None:
            self.add(Labelled(self.tr("What you came to"), self.outcome), self.reason_class)
            self.add(Labelled(self.tr("Why, read by you and the manager only"), self.reason))
            self.add(_pressed(self.conclude_button))
        if self.view.seen.record.outcome is Suitability.SUITABLE:
            self.add(self.kind, self.tie, _pressed(self.tie_button))

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """What is alike, as a question and never as a fact; none at all says so too."""
        record = self.view.seen.record
        if hits:
            said = [
                Banner(
                    "decide",
                    words.possible_tie(hit.kind),
                    self.tr("“{tie}” and {somebody}: {words}").format(
                        tie=hit.tie, somebody=hit.somebody, words=", ".join(hit.alike)
                    ),
                )
                for hit in hits[:1]
            ]
            rest = [
                Label(
                    self.tr("{possible}: “{tie}” and {somebody}").format(
                        possible=words.possible_tie(hit.kind), tie=hit.tie, somebody=hit.somebody
                    )
                )
                for hit in hits[1:]
            ]
            self.hits.show_parts(*said, *rest)
        elif record.checked_at is not None and not record.grounds:
            words_ = self.tr("No words are alike. The program cannot know all ties: ask the person too.")
            self.hits.show_parts(Label(words_, tone="ink2"))
        elif record.grounds:
            alike = ", ".join(words.possible_tie(kind) for kind in record.grounds)
            self.hits.show_parts(Label(alike, bold=True))
        else:
            self.hits.show_parts()

    def show_problem(self, text: str) -> None:
        """What was typed stays."""
        self.problem.show_parts(Banner("decide", text))
        for button in (self.compare_button, self.conclude_button, self.tie_button):
            button.setEnabled(True)

    def names(self) -> list[str]:
        """Those that were typed."""
        return [name.strip() for name in self.typed.text().split(",") if name.strip()]

    def chosen(self) -> tuple[Suitability | None, TieKind | None, str]:
        """Outcome, reason class and reason."""
        outcome, kind = self.outcome.value(), self.reason_class.value()
        return Suitability(outcome) if outcome else None, TieKind(kind) if kind else None, self.reason.text()

    def learnt(self) -> tuple[TieKind, str]:
        """The new tie."""
        return TieKind(self.kind.value() or TieKind.OTHER), self.tie.text()

    def content(self) -> Content:
        """As a draft; names that were typed are not kept."""
        return {
            "outcome": self.outcome.value() or "",
            "class": self.reason_class.value() or "",
            "reason": self.reason.text(),
            "tie": self.tie.text(),
        }

    def show_content(self, content: Content) -> None:
        """A draft."""
        self.outcome.set_value(content["outcome"] or None)
        self.reason_class.set_value(content["class"] or None)
        self.reason.set_text(content["reason"])
        self.tie.set_text(content["tie"])

    @Slot()
    def _compare(self) -> None:
        self.compare_button.setEnabled(False)
        self.compared.emit(self)

    @Slot()
    def _conclude(self) -> None:
        if self.outcome.value() is None:
            self.show_problem(self.tr("Choose what you came to first."))
        else:
            self.conclude_button.setEnabled(False)
            self.concluded.emit(self)

    @Slot()
    def _learn(self) -> None:
        self.tie_button.setEnabled(False)
        self.tie_learnt.emit(self)


def _pressed(button: Button) -> QWidget:
    row = QWidget()
    row.setLayout(Flow(button, gap=0.5))
    return row
