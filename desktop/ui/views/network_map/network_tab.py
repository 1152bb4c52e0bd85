"""Nätverk: the tab that draws the network map. Picture, list and text say the same; every step can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.identity import CompartmentId, RecordId
from desktop.domain.ports import Drafts
from desktop.domain.records.network_map import Spot
from desktop.services.network.network_maps import NODE_LIMIT, NetworkMaps, Step
from desktop.services.network.network_view import MapView, Picture, Placed
from desktop.ui.screen import Place
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.theme import theme
from desktop.ui.views.network_map import jobs
from desktop.ui.views.network_map.decisions import Decisions
from desktop.ui.views.network_map.exporter import Exporter
from desktop.ui.views.network_map.jobs import Job
from desktop.ui.views.network_map.map_words import moment_small, moment_title
from desktop.ui.views.network_map.moment_strip import Stop
from desktop.ui.views.network_map.network_page import NetworkPage
from desktop.ui.views.network_map.painting import drawn
from desktop.ui.views.network_map.steps import Steps
from desktop.ui.views.network_map.writing import Writing
from desktop.ui.views.people.file_tab import FileTab
from desktop.ui.widgets import Button, Column, UndoRow


class NetworkTab(FileTab):
    """The network map of the open file. Signal: `shown` when what was read is on the screen."""

    key = "network"

    shown = Signal()

    def __init__(
        self, maps: NetworkMaps, drafts: Drafts, clock: Clock, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._maps, self._clock, self._tasks = maps, clock, tasks
        self._compartment: CompartmentId | None = None
        self._view: MapView | None = None
        self._at: RecordId | None = None
        self._mode, self._phases = "map", False
        self.compare_button = Button(self.tr("Compare two pictures"), "columns")
        self.phase_button = Button(self.tr("Phase-out"), "hourglass")
        self.text_button = Button(self.tr("Show as text"), "list")
        for button in (self.compare_button, self.phase_button, self.text_button):
            button.setCheckable(True)
        self.page = NetworkPage(partial(today, clock))
        self.undo_row = UndoRow()
        self.steps = Steps(maps, tasks, self)
        self.writing = Writing(self.page, drafts, tasks, self)
        self.decisions = Decisions(self.page, self.steps, self)
        self.exporter = Exporter(self.page, maps, partial(today, clock), tasks, self)
        column = Column(gap=0)
        column.addWidget(self.page, 1)
        column.addWidget(self.undo_row)
        self.setLayout(column)
        self._connect()

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("NetworkTab", "Network")

    def head_buttons(self) -> Sequence[QWidget]:
        return self.compare_button, self.phase_button, self.text_button

    def _connect(self) -> None:
        page, network = self.page, self.page.network
        self.compare_button.clicked.connect(self._toggle_compare)
        self.text_button.clicked.connect(self._toggle_text)
        self.phase_button.clicked.connect(self._toggle_phases)
        self.undo_row.undone.connect(self.undo)
        page.begin.clicked.connect(self._begin)
        page.add_node.clicked.connect(self._add)
        network.picked.connect(self._picked)
        network.moved.connect(self._moved)
        network.opened.connect(self._change)
        network.removed.connect(self._leave)
        network.added.connect(self._add)
        page.strip.chosen.connect(self._moment_chosen)
        page.strip.slid.connect(self._slid)
        page.text.change_wanted.connect(self._change)
        page.text.taken_in.connect(self._take_in)
        page.node.change_wanted.connect(self._change_chosen)
        page.node.move_wanted.connect(network.start_moving)
        page.moment.change_wanted.connect(self._change_moment)
        page.moment.new_wanted.connect(self._new_moment)
        page.phase_outs.looked_at.connect(self._look_at)
        page.phase_outs.change_wanted.connect(self._change_phase_out)
        self.steps.read.connect(self._written_and_read)
        self.steps.wrote.connect(self._wrote)
        self.steps.failed.connect(self._not_written)
        self.steps.way_back.connect(self._say_way_back)
        self.writing.written.connect(self._run_written)
        self.writing.closed.connect(self._form_closed)
        self.writing.kept.connect(self.saved)
        self.exporter.did.connect(self.did)
        self.decisions.compare_wanted.connect(self._compare)
        for keys, step in (("Ctrl+Right", self._next_moment), ("Ctrl+Left", self._previous_moment)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(step)

    # Reading

    def open_file(self, compartment: CompartmentId) -> None:
        self.keep()
        if compartment != self._compartment:
            self._compartment, self._view, self._at = compartment, None, None
            self.page.clear_notice()
            self.page.network.landed()
            self.page.network.choose(None)
            self._set_mode("map")
            self.page.show_mode("nothing")
            self.steps.open_file(compartment)
            self.writing.open_file(compartment)
            self.exporter.open_file(compartment)
        self.refresh()

    def refresh(self) -> None:
        if self._compartment is not None and not self.steps.is_busy():
            self._tasks.run(self, partial(self._maps.view, self._compartment), self._show, self._not_read)

    def keep(self) -> None:
        self.page.network.flush()
        self.writing.flush()

    def _not_read(self, error: Exception) -> None:
        """The frame says why the file cannot be read; another kind of error is a bug."""
        sentence(error)

    def _show(self, view: MapView) -> None:
        if view.compartment != self._compartment or self.steps.is_busy():
            return
        first, self._view = self._view is None, view
        self.steps.show(view)
        if self._at is None or view.picture(self._at) is None:
            self._at = jobs.first_moment(view, today(self._clock))
        self.page.legend.show_alias(view.alias)
        self._show_all()
        if first and view.pictures:
            self.writing.take_up_draft(view)
        self.shown.emit()

    @property
    def picture(self) -> Picture | None:
        """The moment that is shown."""
        return self._view.picture(self._at) if self._view is not None and self._at is not None else None

    @Slot()
    def _compare(self) -> None:
        self.keep()
        self.went.emit(Place("choices", self._compartment, tab=self.key))

    def _chosen(self) -> Placed | None:
        key, picture = self.page.network.chosen, self.picture
        return picture.placed.get(key) if picture is not None and key is not None else None

    def _show_all(self) -> None:
        view, picture, page, day = self._view, self.picture, self.page, today(self._clock)
        for button in self.head_buttons():
            button.setEnabled(picture is not None)
        if view is None or picture is None:
            page.show_mode("empty")
            return
        at = view.pictures.index(picture)
        before = view.pictures[at - 1] if at else None
        stops = [
            Stop(moment_title(one.moment.record), moment_small(one.moment.record, day), drawn(one))
            for one in view.pictures
        ]
        page.strip.show_stops(stops, at)
        page.say_crowded(len(view.nodes), NODE_LIMIT)
        page.network.show_picture(picture, view.alias)
        page.network.show_hand_overs(view.hand_overs if self._phases else ())
        if self._mode == "text":
            page.text.show_picture(view, picture, before, day)
        elif self._mode == "compare":
            other = before or view.pictures[-1]
            page.compare.show_view(view, *sorted((other.moment.key, picture.moment.key), key=_order(view)))
        page.show_mode(self._mode)
        self._show_side()

    def _show_side(self) -> None:
        view, picture, page, day = self._view, self.picture, self.page, today(self._clock)
        if view is None or picture is None:
            return
        page.moment.show_moment(picture, day)
        if self._phases:
            page.phase_outs.show_lines(view)
        chosen = self._chosen()
        if chosen is not None:
            page.node.show_node(chosen, view, day)
        if self.writing.form is not None:
            page.show_side(self.writing.form)
        else:
            page.show_side(page.node if chosen else page.moment, page.phase_outs if self._phases else page.legend)

    # Where one looks

    def _set_mode(self, mode: str) -> None:
        self._mode = mode
        self.text_button.setChecked(mode == "text")
        self.text_button.setText(self.tr("Show as a picture") if mode == "text" else self.tr("Show as text"))
        self.compare_button.setChecked(mode == "compare")

    @Slot()
    def _toggle_text(self) -> None:
        self.page.network.flush()
        self._set_mode("map" if self._mode == "text" else "text")
        self._show_all()

    @Slot()
    def _toggle_compare(self) -> None:
        self.page.network.flush()
        self._set_mode("map" if self._mode == "compare" else "compare")
        self._show_all()

    @Slot()
    def _toggle_phases(self) -> None:
        self._phases = self.phase_button.isChecked()
        if self._mode == "compare":
            self._set_mode("map")
        self._show_all()

    @Slot(int)
    def _moment_chosen(self, number: int) -> None:
        if self._view is not None and 0 <= number < len(self._view.pictures):
            self.page.network.flush()
            self._at = self._view.pictures[number].moment.key
            self._show_all()

    @Slot(int, float)
    def _slid(self, number: int, way: float) -> None:
        if self._view is not None and self._mode == "map" and number + 1 < len(self._view.pictures):
            before, after = self._view.pictures[number : number + 2]
            self.page.network.show_between(before, after, way)

    @Slot()
    def _next_moment(self) -> None:
        self._step_moment(1)

    @Slot()
    def _previous_moment(self) -> None:
        self._step_moment(-1)

    def _step_moment(self, step: int) -> None:
        if self._view is not None and self.picture is not None and self.writing.form is None:
            self._moment_chosen(self._view.pictures.index(self.picture) + step)

    @Slot(object)
    def _picked(self, _key: RecordId | None) -> None:
        if self.writing.form is None:
            self._show_side()

    @Slot(object)
    def _look_at(self, key: RecordId) -> None:
        self.page.network.choose(key)
        self._show_side()

    # Writing

    @Slot(object)
    def _written_and_read(self, view: MapView) -> None:
        self.page.clear_notice()
        if self.steps.is_last():
            self.page.network.landed()
        self._show(view)

    @Slot()
    def _wrote(self) -> None:
        self.saved.emit(self._clock.now())
        self.changed.emit()

    @Slot(object)
    def _not_written(self, error: Exception) -> None:
        self.page.network.landed()
        if self.writing.form is not None:
            self.writing.show_problem(error)
        else:
            self.page.say("info", sentence(error))
        self._show_all()

    @Slot(str)
    def _say_way_back(self, words: str) -> None:
        if not words:
            self.undo_row.clear()
            return
        rad = theme().rad
        self.undo_row.setContentsMargins(rad(1.5), 0, rad(1.5), rad(0.3))
        self.undo_row.say(words)

    @Slot()
    def undo(self) -> None:
        if not self.page.network.forget_move():
            self.steps.take_back()

    @Slot()
    def _begin(self) -> None:
        if self._compartment is not None:
            self._tasks.run(self, partial(jobs.begin, self._maps, self._compartment), self._begun, self._not_read)

    def _begun(self, view: MapView) -> None:
        self._wrote()
        self._show(view)
        self.page.add_node.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is done in the map

    @Slot(object, object)
    def _moved(self, key: RecordId, spot: Spot) -> None:
        if self._at is not None:
            self.steps.take(partial(jobs.move, self._at, key, spot), self.tr("Moved."))

    @Slot(object)
    def _leave(self, key: RecordId) -> None:
        if self._at is not None:
            words = self.tr("Is not there from this picture on.")
            self.steps.take(partial(jobs.say, self._at, key, {"there": False}), words)

    @Slot(object)
    def _take_in(self, key: RecordId) -> None:
        if self._at is not None:
            self.steps.take(
                partial(jobs.say, self._at, key, {"there": True}), self.tr("Taken in from this picture on.")
            )

    # Forms

    @Slot()
    def _add(self) -> None:
        if self.picture is not None and self._view is not None:
            self.writing.open_node(self._view, self.picture, None)
            self._show_side()
            self.writing.focus()

    @Slot(object)
    def _change(self, key: RecordId) -> None:
        if self.picture is not None and self._view is not None and key in self.picture.placed:
            self.page.network.flush()
            self.page.network.choose(key if self.picture.placed[key].state.there else None)
            self.writing.open_node(self._view, self.picture, self.picture.placed[key])
            self._show_side()
            self.writing.focus()

    @Slot()
    def _change_chosen(self) -> None:
        if (key := self.page.network.chosen) is not None:
            self._change(key)

    @Slot()
    def _change_moment(self) -> None:
        self._open_moment(new=False)

    @Slot()
    def _new_moment(self) -> None:
        self._open_moment(new=True)

    def _open_moment(self, *, new: bool) -> None:
        if self.picture is not None:
            self.writing.open_moment(self.picture.moment, new=new)
            self._show_side()
            self.writing.focus()

    @Slot(object)
    def _change_phase_out(self, key: RecordId) -> None:
        if self._view is not None:
            self.page.network.choose(key)
            self.writing.open_phase_out(self._view, self._view.nodes[key])
            self._show_side()
            self.writing.focus()

    @Slot(object, str)
    def _run_written(self, job: Job, words: str) -> None:
        self.steps.take(job, words, self._written)

    def _written(self, step: Step) -> None:
        self.writing.close()

    @Slot(object)
    def _form_closed(self, made: object) -> None:
        self._show_side()
        target: QWidget = self.page.network
        if self._mode == "text":
            target = self.page.text.rows.get(made, self.text_button)  # type: ignore[call-overload]
        target.setFocus(Qt.FocusReason.OtherFocusReason)


def _order(view: MapView) -> Callable[[RecordId], int]:
    keys = [picture.moment.key for picture in view.pictures]
    return keys.index
