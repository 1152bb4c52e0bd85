"""What is out of a file that has been protected since: it stands still, until it is taken back by one press here."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.consent import ConsentState
from desktop.domain.identity import CompartmentId
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.consents import course_words as course
from desktop.ui.views.consents import reading
from desktop.ui.views.consents.course_card import CourseCard
from desktop.ui.views.consents.reading import FileConsents, Services
from desktop.ui.widgets import Banner, Button, Column


class StandsStill(QWidget):
    """Hidden while all that is out follows the file, and nothing was taken back. `taken_back(ms)` when it has been."""

    taken_back = Signal(object)

    def __init__(self, services: Services, tasks: Tasks) -> None:
        super().__init__()
        self._services, self._tasks = services, tasks
        self._file: CompartmentId | None = None
        self.take = Button(self.tr("Take back all that stands still"), "arrow-u-up-left")
        self.banner = Banner(
            "info",
            self.tr("The identity is protected: what has been handed over stays as it was."),
            self.tr("No changes in the file are sent any more. Take back what is not to remain out there."),
            buttons=[self.take],
        )
        self.course = CourseCard()
        self.setLayout(Column(self.banner, self.course, gap=0.75))
        self.take.clicked.connect(self._take)
        self.hide()

    def show_found(self, found: FileConsents | None, today: date) -> None:
        """What stands still, and how far it has come back where the consent itself still holds."""
        self._file = found.file if found is not None else None
        still, consents = (found.stands_still, found.consents) if found is not None else (False, ())
        holding = [one for one in consents if one.view.state is ConsentState.IN_FORCE]
        lines = [line for one in holding for line in course.course_lines(one, today)]
        self.take.setEnabled(still)
        self.banner.setVisible(still)
        self.course.setVisible(bool(lines))
        self.course.show_lines(self.tr("Taken back. The consent itself still holds."), lines)
        self.setVisible(still or bool(lines))

    @Slot()
    def _take(self) -> None:
        if self._file is not None:
            self.take.setEnabled(False)
            call = partial(reading.take_back_still, self._services, self._file)
            self._tasks.run(self, call, self._taken, self._failed)

    def _taken(self, at: int) -> None:
        self.taken_back.emit(at)

    def _failed(self, error: Exception) -> None:
        self.take.setEnabled(True)
        self.banner.first.set_two(sentence(error), "")
