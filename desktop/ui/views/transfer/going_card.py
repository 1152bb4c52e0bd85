"""The literal package, and the way it goes: to a handler who has read out her number, or as one sealed file."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.services.transfer.packing import CasePackage
from desktop.services.transfer.receiver import Receiver
from desktop.ui.printing.sheet import Facts, Heading, OwnWords
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.views.transfer.package_sheet import package_parts
from desktop.ui.widgets import Banner, Button, Card, ChoiceField, Column, Field, Flow, IconWords, KeyValues, Label
from desktop.ui.widgets import Option as Choosable
from desktop.ui.widgets import OwnWords as Quoted


class GoingCard(Card):
    """Signals: `send_wanted(member, number)`, `file_wanted`, `back_wanted`."""

    send_wanted = Signal(int, str)
    file_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=0.8, margins=(1.1, 0.9, 1.1, 1.1), parent=parent)
        self.heading = Label("", role="h2")
        self.package = Parts(gap=0.4)
        self.handler = ChoiceField(self.tr("Who receives there"), [], placeholder=self.tr("Choose a colleague there"))
        self.number = Field(
            self.tr("The number that the receiver's program shows"),
            placeholder="4821 7730",
            help=self.tr("Ring, on a telephone number that you already have. It is under People, Take over a case."),
        )
        self.send = Button(self.tr("Send to the receiver"), "paper-plane-right", "main", keys="Ctrl+Return", large=True)
        self.spoken = ""  # the ten words, as they are read out
        self.passphrase = Quoted("")
        self.save = Button(self.tr("Save the sealed file"), "download-simple", "main", large=True)
        self.as_file = Button(self.tr("As a sealed file instead"))
        self.back = Button(self.tr("Change what goes along"), "caret-left", "quiet")
        self.problem = IconWords("warning-circle", "", tone="accink", icon_tone="accink")
        self._lay()
        self._connect()

    def _lay(self) -> None:
        self._direct, self._sealed, foot = QWidget(), QWidget(), QWidget()
        straight, sealing = QWidget(), QWidget()
        straight.setLayout(Flow(self.send, self.as_file, gap=0.5))
        sealing.setLayout(Flow(self.save, gap=0.5))
        self._direct.setLayout(Column(self.handler, self.number, straight, gap=0.7))
        self._sealed.setLayout(
            Column(
                Label(self.tr("They have not got Bredvid, or you want it as a file"), role="label"),
                Label(
                    self.tr(
                        "It becomes one sealed file that opens in any browser, without anything being installed. Send"
                        " it in your municipality's own safe way. Read the ten words out by telephone, never in the"
                        " same message. They are not stored: write them on paper until the receiver has opened it."
                    )
                ),
                self.passphrase,
                sealing,
                gap=0.5,
            )
        )
        foot.setLayout(Flow(self.back, gap=0.5))
        self.add(self.heading, self.package, self._direct, self._sealed, self.problem, foot)

    def _connect(self) -> None:
        self.send.clicked.connect(self._send)
        self.as_file.clicked.connect(self._file_instead)
        self.save.clicked.connect(self.file_wanted)
        self.back.clicked.connect(self.back_wanted)

    def show_package(self, package: CasePackage, to: Receiver, passphrase: str) -> None:
        """What goes, to whom, and how."""
        words = self.tr("This goes to {name} ({code})").format(name=to.name, code=to.code)
        self.heading.setText(words)
        self.package.show_parts(*self._read(package))
        options = [Choosable(str(one.member), one.name) for one in to.handlers]
        self.handler.choice.set_options(options, options[0].value if len(options) == 1 else None)
        self.number.set_text("")
        self.spoken = passphrase
        self.passphrase.set_words(passphrase, self.tr("The passphrase, ten words"))
        self._show_way(direct=bool(to.handlers))
        self.show_problem("")
        self.heading.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read(self, package: CasePackage) -> list[QWidget]:
        found: list[QWidget] = []
        if package.look_again:
            first = self.tr("Read this once more: {words}").format(words=", ".join(package.look_again))
            found.append(Banner("decide", first, self.tr("It may tell who or where somebody is. You decide.")))
        for part in package_parts(package):
            match part:
                case Heading(text=text, level=1):
                    found.append(Label(text, role="h2"))
                case Heading(text=text):
                    found.append(Label(text, role="label"))
                case Facts(rows=rows):
                    found.append(KeyValues(list(rows)))
                case OwnWords(text=text, source=source):
                    found.append(Quoted(text, source))
        return found

    def show_problem(self, text: str) -> None:
        """Why it did not go; empty: nothing is wrong."""
        self.problem.label.setText(text)
        self.problem.setVisible(bool(text))
        self.send.setEnabled(True)
        self.save.setEnabled(True)

    def _show_way(self, *, direct: bool) -> None:
        self._direct.setVisible(direct)
        self._sealed.setVisible(not direct)

    @Slot()
    def _file_instead(self) -> None:
        self._show_way(direct=False)
        self.save.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _send(self) -> None:
        chosen = self.handler.value()
        if chosen is None:
            self.handler.show_error(self.tr("Choose who receives it there."))
            return
        self.send.setEnabled(False)  # until it is answered: two presses are one
        self.send_wanted.emit(int(chosen), self.number.text())
