"""Beginning a county: which county and municipalities, where its server is, and who its administrator is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.services import municipalities
from desktop.ui.views.lock.new_passphrase import NewPassphrase
from desktop.ui.views.lock.page import WIDE_COLUMN, LockPage, Space
from desktop.ui.widgets import Button, Chips, ChoiceField, Column, Field, Label, Option, Row
from desktop.ui.widgets.layouts import Flow


class FoundPage(LockPage):
    """`found_asked(NewCounty, passphrase)` is emitted when all is there; `back` to join a county that exists."""

    found_asked = Signal(object, str)
    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(width=WIDE_COLUMN, gap=0.75, parent=parent)
        self.county = ChoiceField(
            self.tr("County"),
            [Option(code, name) for code, name in municipalities.county_names().items()],
            placeholder=self.tr("Choose the county"),
        )
        self.units = Chips("", ())
        self._units_place = Column(gap=0)
        self._units_words = Label(self.tr("Municipalities that take part"), role="label")
        self.team = Field(
            self.tr("The county's own team"), help=self.tr("What those who answer consultations are called.")
        )
        self.server = Field(
            self.tr("The address of the county's server"),
            placeholder="https://",
            help=self.tr("The server is made afterwards, with a key that the program shows you."),
        )
        self.name = Field(self.tr("Your name"))
        self.title_field = Field(self.tr("Your title"), value=self.tr("System administrator"))
        self.phone = Field(self.tr("Your telephone number"))
        self.passphrase = NewPassphrase()
        self.button = Button(self.tr("Begin the county on this computer"), kind="main", large=True)
        self.back_button = Button(self.tr("I have an invitation instead"), kind="quiet")
        self._lay()
        self._connect()

    def _lay(self) -> None:
        why = self.tr(
            "For the one who is to be the county's system administrator. The key that vouches for every member is made"
            " here, and never leaves this computer. You will not be able to read what others write."
        )
        self.column.addWidget(Label(self.tr("Begin a new county"), role="area"))
        self.column.addWidget(Label(why, tone="ink2"))
        self.column.addWidget(self.county)
        self.column.addWidget(self._units_words)
        self.column.addLayout(self._units_place)
        self._units_words.hide()
        for field in (self.team, self.server, self.name, self.title_field, self.phone, self.passphrase):
            self.column.addWidget(field)
        self.column.addWidget(Space(0.4))
        buttons = QWidget()
        buttons.setLayout(Flow(self.button, self.back_button, gap=0.6))
        self.column.addWidget(buttons)
        self.column.addLayout(Row(None))

    def _connect(self) -> None:
        self.county.chosen.connect(self._chosen)
        self.button.clicked.connect(self._ask)
        self.back_button.clicked.connect(self.back)
        self.passphrase.entered.connect(self._ask)

    def say_wrong(self, sentence: str, *, passphrase: bool = False, server: bool = False) -> None:
        """Why it did not go; what was typed stays."""
        self.set_working(False)
        field = self.passphrase.first if passphrase else self.server if server else self.name
        field.show_error(sentence)

    def set_working(self, working: bool) -> None:
        """The keys are being made."""
        words = self.tr("Making the keys …") if working else self.tr("Begin the county on this computer")
        self.button.setText(words)
        self.button.setEnabled(not working)

    def take_focus(self) -> None:
        """To the first question."""
        self.county.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _chosen(self, code: str) -> None:
        """All municipalities of the county, each of which may be left out."""
        names, codes = municipalities.names(), municipalities.of_county(code)
        self.units.hide()
        self._units_place.removeWidget(self.units)
        self.units.deleteLater()
        name = self.tr("Municipalities that take part")
        self.units = Chips(name, [Option(one, names[one]) for one in codes], codes, multi=True)
        self._units_place.addWidget(self.units)
        self._units_words.show()

    @Slot()
    def _ask(self) -> None:
        if not self.button.isEnabled():
            return
        code = self.county.value()
        if code is None:
            self.county.show_error(self.tr("Choose the county first."))
            return
        for field, words in (
            (self.team, self.tr("Write what the county's own team is called.")),
            (self.server, self.tr("Write the server's address; it begins with https://.")),
            (self.name, self.tr("Write your name. Members see who lets them in.")),
        ):
            if not field.text().strip():
                field.show_error(words)
                return
        passphrase = self.passphrase.value()
        if passphrase is not None:
            me = (self.name.text(), self.title_field.text(), self.phone.text())
            from desktop.services.county.founding import NewCounty  # not before there is one to begin

            county = NewCounty(self.server.text(), code, self.team.text(), self.units.values(), *me)
            self.found_asked.emit(county, passphrase)
