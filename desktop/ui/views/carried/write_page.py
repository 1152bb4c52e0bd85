"""Skriv till USB: what is to go along, to whom, how much it is, and where to."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QDir, QStorageInfo, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.carried import Carrier, Course, Planned, Written
from desktop.domain.clock import Clock, today
from desktop.services.carried.by_hand import ByHand, Receiver, Receivers
from desktop.ui.by_hand import Way
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.carried import carried_words as words
from desktop.ui.views.carried.carrying import Carrying
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.views.this_computer.card import ComputerPage
from desktop.ui.widgets import Banner, Button, Card, Check, EmptyState, Flow, IconWords, Label, Option, Segment

WAITING, EVERYTHING = "waiting", "everything"


class WritePage(ComputerPage):
    """Nothing is written before it is said how much it is. Afterwards it stands what to do with the stick."""

    def __init__(self, by_hand: ByHand, clock: Clock, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by_hand, self._clock, self._tasks = by_hand, clock, tasks
        self._way: Way | None = None
        self._plan: Planned | None = None
        self._checks: dict[int, tuple[Check, Receiver]] = {}
        self.dialog: QFileDialog | None = None
        self.header.set_title(
            self.tr("Write to USB"),
            self.tr("Somebody carries it, and the receiver reads it. Here it waits until that has been done."),
        )
        self.measure = Segment(
            self.tr("What is to go along?"),
            [
                Option(WAITING, self.tr("What waits to be sent")),
                Option(EVERYTHING, self.tr("All that they may read")),
            ],
            WAITING,
        )
        self.measure.chosen.connect(self._measured)
        self._measured_words = Label("", role="small", tone="ink2")
        self.people = Parts(gap=0.3)
        self._sum = Label("", bold=True)
        self._held = Parts(gap=0)
        self._said = Parts(gap=0)
        self.go = Button(self.tr("Choose folder and write …"), "hard-drive", "main")
        self.go.clicked.connect(self._choose)
        self.carrying = Carrying()
        self.carrying.begun.connect(self._begun)
        self.carrying.ended.connect(self._ended)
        secret = IconWords(
            "lock-simple", self.tr("Whoever finds the stick can read nothing. It shows how much there is, not whose.")
        )
        what, self._who = Card(self.tr("What is to go along?"), gap=0.5), Card(self.tr("To whom?"), gap=0.5)
        what.add(Flow(self.measure), self._measured_words)
        self._who.add(self.people)
        self.add(self._said, what, self._who, self._held, self._sum, secret, Flow(self.go, gap=0.5), self.carrying)

    def take_way(self, way: Way) -> None:
        """The way to a stick; without one, nothing can be written."""
        self._way = way

    def open(self) -> None:
        self._say()
        self.measure.set_value(WAITING)
        self._measured(WAITING)

    def forget(self) -> None:
        self.carrying.course.stop.set()
        self._checks, self._plan = {}, None
        self.people.show_parts()

    def chosen(self) -> tuple[int, ...]:
        """The computers of those who are ticked."""
        return tuple(device for check, one in self._checks.values() if check.isChecked() for device in one.devices)

    # What there is

    @Slot(str)
    def _measured(self, value: str) -> None:
        self._measured_words.setText(
            self.tr("For a new computer, or one that has not been in touch for long. Also what has been sent already.")
            if value == EVERYTHING
            else self.tr("What the county has not got yet from this computer, and what is needed to understand it.")
        )
        self._plan = None
        self.go.setEnabled(False)
        self._sum.setText(self.tr("Looking at what there is …"))
        if self._way is not None:
            plan = partial(_plan, value == EVERYTHING)
            self._way.run(self, plan, self._planned, self._failed)

    def _planned(self, planned: Planned) -> None:
        self._plan = planned
        self._tasks.run(self, partial(self._by_hand.receivers, planned), self._show, self._failed)

    def _show(self, found: Receivers) -> None:
        left_out = {member for member, (check, _) in self._checks.items() if not check.isChecked()}
        self._checks = {}
        parts: list[QWidget] = []
        day = today(self._clock)
        above = None
        for one in found.people:
            if one.group is not above:
                parts.append(Label(words.group(one.group), role="label"))
                above = one.group
            check = Check(*words.receiver(one, day))
            check.setChecked(one.member not in left_out)
            check.toggled.connect(self._toggled)
            self._checks[one.member] = (check, one)
            parts.append(check)
        nothing = (
            self.tr("Nothing can be carried just now.")
            if found.held
            else self.tr("Nothing waits to be sent from this computer.")
        )
        self.people.show_parts(*(parts or [EmptyState(nothing)]))
        self._who.show()
        self._held.show_parts(*([Banner("waiting", *words.held(found.held))] if found.held else []))
        self._held.setVisible(bool(found.held))
        self._toggled()

    @Slot()
    def _toggled(self) -> None:
        size = sum(one.size for check, one in self._checks.values() if check.isChecked())
        self.go.setEnabled(bool(self.chosen()) and self._way is not None)
        self._sum.setText(self.tr("About {size} on the stick.").format(size=words.size(size)) if size else "")
        self._sum.setVisible(bool(size))

    # Writing

    @Slot()
    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Where is the stick?"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setDirectory(stick_folder())
        dialog.fileSelected.connect(self.write)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    @Slot(str)
    def write(self, folder: str) -> None:
        """Write to this folder for those who are ticked."""
        if self._way is None or not self.chosen():
            return
        self._say()
        course = self.carrying.begin()
        everything = self.measure.value() == EVERYTHING
        self._way.run(self, partial(_write, folder, self.chosen(), everything, course), self._written, self._failed)

    def _written(self, made: Written) -> None:
        self.carrying.end()
        first = self.tr("Written: {name}, {size}.").format(name=made.name, size=words.size(made.size))
        rest = self.tr(
            "Take the stick out safely. The receiver chooses Read from USB. When a stick comes back, or the county is"
            " reached, it stands here that it has been read."
        )
        self._say(Banner("info", first, rest))
        if self._plan is not None:
            self._planned(self._plan)
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        if self.carrying.isVisible():
            self.carrying.end()
        self._sum.hide()
        self._held.hide()
        self._who.setVisible(self._plan is not None)
        self._say(Banner("waiting", sentence(error)))

    @Slot()
    def _begun(self) -> None:
        for part in (self.go, self.measure, self.people):
            part.setEnabled(False)

    @Slot()
    def _ended(self) -> None:
        for part in (self.go, self.measure, self.people):
            part.setEnabled(True)
        self.go.setFocus()

    def _say(self, *banner: Banner) -> None:
        self._said.show_parts(*banner)
        self._said.setVisible(bool(banner))


def stick_folder() -> str:
    """Where a file dialog begins: at a stick, if the system tells of one, else at home."""
    for volume in QStorageInfo.mountedVolumes():
        place = volume.rootPath()
        if volume.isReady() and not volume.isRoot() and place.startswith(("/media/", "/run/media/")):
            return place
    return QDir.homePath()


def _plan(everything: bool, carrier: Carrier) -> Planned:
    return carrier.plan(everything=everything)


def _write(folder: str, devices: tuple[int, ...], everything: bool, course: Course, carrier: Carrier) -> Written:
    return carrier.write(folder, devices, everything=everything, course=course)
