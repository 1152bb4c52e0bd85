"""Ta emot ett ärende: what other municipalities ask of us, the number to read out, and a sealed file to open (SC7)."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.clock import local
from desktop.domain.identity import CompartmentId
from desktop.services.file.person_files import PersonFiles
from desktop.services.transfer.received_cases import AskedCase, ReceivedCases
from desktop.ui.screen import Place, Screen
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.people.municipality_field import MunicipalityField
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.views.transfer.reading_file import read_page
from desktop.ui.views.transfer.transfer_words import transfer_part_word
from desktop.ui.widgets import (
    Button,
    Card,
    Column,
    EmptyState,
    Field,
    Flow,
    IconWords,
    KeyValues,
    Label,
    OwnWords,
    PageHeader,
    ScrollPage,
)
from desktop.ui.widgets.time_words import short_day_with_year

KEY = "received"


class AskedCard(Card):
    """One case. `taken(case, alias)` and `refused(case, words)` when a button is pressed."""

    taken = Signal(object, str)
    refused = Signal(object, str)

    def __init__(self, case: AskedCase, alias: str, *, sealed: bool = False, parent: QWidget | None = None) -> None:
        title = self.tr("{municipality} asks you to take over a case").format(municipality=case.unit_name)
        super().__init__(title, bar="amber", gap=0.6, margins=(1.1, 0.8, 1.1, 0.9), parent=parent)
        self.case = case
        sent = short_day_with_year(local(case.sent_at).date()) if case.sent_at else ""
        parts = "; ".join(transfer_part_word(part) for part in case.parts)
        pairs = [(self.tr("From"), case.sender), (self.tr("Sent"), sent), (self.tr("What came along"), parts)]
        self.add(KeyValues([(name, text) for name, text in pairs if text]))
        if case.words:
            self.add(OwnWords(case.words, case.sender))
        self.alias = Field(
            self.tr("Alias of the new file"),
            value=alias,
            help=self.tr("A neutral word of your own. It is opened as a new file when you say that you take it over."),
        )
        self.take = Button(self.tr("Take the case over"), "check", "main")
        self.why = Field(self.tr("If you say no: why?"))
        self.refuse = Button(self.tr("Decline the case"))
        self.take.clicked.connect(self._take)
        self.refuse.clicked.connect(self._refuse)
        self.add(self.alias, Flow(self.take, gap=0.5))
        if not sealed:
            self.add(self.why, Flow(self.refuse, gap=0.5))

    def show_problem(self, text: str, *, refusing: bool = False) -> None:
        """The press can be repeated."""
        self.take.setEnabled(True)
        self.refuse.setEnabled(True)
        (self.why if refusing else self.alias).show_error(text)

    @Slot()
    def _take(self) -> None:
        self.take.setEnabled(False)
        self.taken.emit(self.case, self.alias.text())

    @Slot()
    def _refuse(self) -> None:
        self.refuse.setEnabled(False)
        self.refused.emit(self.case, self.why.text())


class ReceivedScreen(Screen):
    """`Place("received")`."""

    def __init__(
        self, received: ReceivedCases, people: PersonFiles, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._received, self._people, self._tasks = received, people, tasks
        self._shown: tuple[AskedCase, ...] | None = None
        self._opened: AskedCase | None = None
        self._page_bytes = b""
        self._dialog: QFileDialog | None = None
        header = PageHeader(
            self.tr("Take over a case"), self.tr("From another municipality. It is theirs until you have answered.")
        )
        self.parts, self.sealed, self._problem = Parts(gap=0.75), Parts(gap=0.75), Parts(gap=0)
        self._make_fields()
        page = ScrollPage(header, self._problem, self.parts, self._number_card(), self._file_card(), gap=0.9)
        page.keep_at_top()
        self.setLayout(Column(page, gap=0))

    def _make_fields(self) -> None:
        self.municipality = MunicipalityField(self.tr("Which municipality rings"))
        self.number = Label("", role="area")
        self.choose = Button(self.tr("Choose the file"), "folder-open")
        self.chosen = IconWords("file-text", "", tone="ink2")
        self.passphrase = Field(
            self.tr("The ten words that you got by telephone"), help=self.tr("Ring the number that you already have.")
        )
        self.open = Button(self.tr("Open the sealed file"), "lock-open", "main")
        self.chosen.hide()
        self.passphrase.hide()
        self.open.hide()
        self.municipality.code_changed.connect(self._ask_number)
        self.choose.clicked.connect(self._ask_file)
        self.passphrase.entered.connect(self._open)
        self.open.clicked.connect(self._open)

    def _number_card(self) -> Card:
        card = Card(self.tr("Your number for today"), gap=0.5, margins=(1.1, 0.8, 1.1, 0.9))
        words = self.tr(
            "Before another municipality can send a case directly to you, it asks for a number. Read it out to somebody"
            " whom you know is there. It is for that municipality, and changes every day."
        )
        card.add(Label(words), self.municipality, self.number)
        return card

    def _file_card(self) -> Card:
        card = Card(self.tr("A sealed file"), gap=0.5, margins=(1.1, 0.8, 1.1, 0.9))
        words = self.tr("From a municipality in another county, saved by Bredvid. Nothing is opened without the words.")
        opening = QWidget()
        opening.setLayout(Flow(self.choose, self.open, gap=0.5))
        card.add(Label(words), self.chosen, self.passphrase, opening, self.sealed)
        return card

    def open_place(self, place: Place) -> None:
        self._shown = None
        self.refresh()

    def place(self) -> Place:
        """Always the list."""
        return Place(KEY)

    def refresh(self) -> None:
        self._tasks.run(self, self._read, self._show, self._failed)

    def cards(self) -> list[AskedCard]:
        """Those on the page."""
        return self.findChildren(AskedCard)

    def _read(self) -> tuple[tuple[AskedCase, ...], tuple[str, ...]]:
        """On the database thread."""
        return self._received.all(), self._people.suggest_aliases()

    def _show(self, found: tuple[tuple[AskedCase, ...], tuple[str, ...]]) -> None:
        cases, aliases = found
        if cases == self._shown:
            return
        self._shown = cases
        self._problem.show_parts()
        cards: list[QWidget] = []
        for number, case in enumerate(cases):
            card = AskedCard(case, aliases[number % len(aliases)] if aliases else "")
            card.taken.connect(self._take)
            card.refused.connect(self._refuse)
            cards.append(card)
        self.parts.show_parts(*(cards or [EmptyState(self.tr("No other municipality has asked you anything."))]))

    @Slot(str)
    def _ask_number(self, code: str) -> None:
        self._tasks.run(self, partial(self._received.number_for, code), self.number.setText, self._failed)

    # Answers

    @Slot(object, str)
    def _take(self, case: AskedCase, alias: str) -> None:
        self._tasks.run(self, partial(self._received.take, case.id, alias), self._taken, self._not_taken)

    @Slot(object, str)
    def _take_sealed(self, case: AskedCase, alias: str) -> None:
        self._tasks.run(self, partial(self._received.take_sealed, case, alias), self._taken, self._not_taken)

    @Slot(object, str)
    def _refuse(self, case: AskedCase, words: str) -> None:
        self._tasks.run(self, partial(self._received.refuse, case.id, words), self._answered, self._not_refused)

    def _taken(self, file: CompartmentId) -> None:
        self.sealed.show_parts()
        self.changed.emit()
        self.went.emit(Place("people", file))

    def _answered(self, _nothing: None) -> None:
        self.changed.emit()
        self.refresh()

    def _not_taken(self, error: Exception) -> None:
        for card in self.cards():
            card.show_problem(sentence(error))

    def _not_refused(self, error: Exception) -> None:
        for card in self.cards():
            card.show_problem(sentence(error), refusing=True)

    def _failed(self, error: Exception) -> None:
        self._problem.show_parts(IconWords("warning-circle", sentence(error), tone="accink", icon_tone="accink"))

    # A sealed file

    @Slot()
    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose the sealed file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter("*.html")
        dialog.setDirectory(QDir.homePath())
        dialog.fileSelected.connect(self.choose_file)
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        dialog.open()

    @Slot(str)
    def choose_file(self, place: str) -> None:
        """Read it; it is opened with the words."""
        self._tasks.run(self, partial(read_page, Path(place)), self._was_read, self._not_opened)

    def _was_read(self, page: bytes) -> None:
        self._page_bytes = page
        self.chosen.label.setText(self.tr("The file is read. Now the ten words."))
        for part in (self.chosen, self.passphrase, self.open):
            part.show()
        self.passphrase.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _open(self) -> None:
        self.open.setEnabled(False)
        call = partial(self._received.open_sealed, self._page_bytes, self.passphrase.text())
        self._tasks.run(self, call, self._was_opened, self._not_opened)

    def _was_opened(self, case: AskedCase) -> None:
        self.open.setEnabled(True)
        self.passphrase.set_text("")
        self._tasks.run(self, self._people.suggest_aliases, partial(self._show_sealed, case), self._failed)

    def _show_sealed(self, case: AskedCase, aliases: tuple[str, ...]) -> None:
        card = AskedCard(case, aliases[0] if aliases else "", sealed=True)
        card.taken.connect(self._take_sealed)
        self.sealed.show_parts(card)
        for part in (self.chosen, self.passphrase, self.open):
            part.hide()

    def _not_opened(self, error: Exception) -> None:
        self.open.setEnabled(True)
        self.passphrase.show()
        self.passphrase.show_error(sentence(error))
