"""Which form is open beside the map, what it writes, and keeping what is typed in it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from desktop.domain.identity import ChangeId, CompartmentId, RecordId
from desktop.domain.ports import Drafts
from desktop.domain.records.network_map import NetworkMoment, PhaseOut
from desktop.services.network.network_view import MapView, Moment, Node, Picture, Placed
from desktop.ui.tasks import Tasks
from desktop.ui.views.draft_keeper import Content, DraftKeeper
from desktop.ui.views.network_map import jobs
from desktop.ui.views.network_map.moment_form import MomentForm
from desktop.ui.views.network_map.network_page import NetworkPage
from desktop.ui.views.network_map.node_form import NodeForm
from desktop.ui.views.network_map.phase_out_card import PhaseOutForm


class Writing(QObject):
    """One open form at most.

    Signals: `written(job, words)` when the form is to be saved; `closed(node or None)` when it has been closed;
    `kept(ms)` when what is typed has reached the disk.
    """

    written = Signal(object, str)
    closed = Signal(object)
    kept = Signal(object)

    def __init__(self, page: NetworkPage, drafts: Drafts, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._drafts, self._tasks = page, drafts, tasks
        self._compartment: CompartmentId | None = None
        self._draft: Content | None = None
        self.form: NodeForm | MomentForm | PhaseOutForm | None = None
        self._moment: RecordId | None = None
        self._node: RecordId | None = None  # None: a new one
        self._new = False
        self._line = PhaseOut()
        self.keeper = DraftKeeper(tasks, self._content, self)
        self.keeper.kept.connect(self.kept)
        self.keeper.failed.connect(self.show_problem)
        forms: tuple[NodeForm | MomentForm | PhaseOutForm, ...] = (page.node_form, page.moment_form, page.phase_form)
        for form in forms:
            form.edited.connect(self.keeper.touch)
            form.cancelled.connect(self.cancel)
        page.node_form.saved.connect(self._save_node)
        page.node_form.removed.connect(self._remove_node)
        page.moment_form.saved.connect(self._save_moment)
        page.moment_form.removed.connect(self._remove_moment)
        page.phase_form.saved.connect(self._save_phase_out)
        page.phase_form.removed.connect(self._remove_phase_out)

    def open_file(self, compartment: CompartmentId) -> None:
        """Another file: what was typed in the one before is in its drafts."""
        self.form, self._draft, self._compartment = None, None, compartment
        self.keeper.aim(partial(_keep, self._drafts, compartment))
        self._tasks.run(self, partial(self._drafts.get, _key(compartment)), partial(self._draft_read, compartment))

    def _draft_read(self, compartment: CompartmentId, draft: Content | None) -> None:
        if compartment == self._compartment:
            self._draft = draft

    def take_up_draft(self, view: MapView) -> None:
        """What was being typed when the program was locked or closed comes back, if what it is about is here."""
        draft, self._draft = self._draft, None
        picture = view.picture(_id(draft.get("moment"))) if draft else None
        if draft is None or picture is None:
            return
        node = view.nodes.get(_id(draft.get("node"))) if draft.get("node") else None
        if draft["form"] == "node" and (node is not None or not draft.get("node")):
            self.open_node(view, picture, picture.placed[node.id] if node else None, draft)
        elif draft["form"] == "moment":
            self.open_moment(picture.moment, new=draft["new"], draft=draft)
        elif draft["form"] == "phase-out" and node is not None:
            self.open_phase_out(view, node, draft)
        self.closed.emit(None)

    def flush(self) -> None:
        """Hand what is typed to the drafts, now."""
        self.keeper.flush()

    def focus(self) -> None:
        """The first field of the open form."""
        if self.form is not None:
            self.form.focus_first()

    def show_problem(self, error: Exception) -> None:
        """Beside what was typed, which stays."""
        if self.form is not None:
            self.form.show_problem(error)

    # Opening

    def open_node(
        self, view: MapView, picture: Picture, placed: Placed | None, draft: Mapping[str, Any] | None = None
    ) -> None:
        """Somebody new, or somebody in the map."""
        self.keeper.flush()
        self.form, self._moment, self._node = self._page.node_form, picture.moment.key, None
        if placed is not None:
            self._node = placed.node.id
        self._page.node_form.show_form(placed, view.alias, draft)

    def open_moment(self, moment: Moment, *, new: bool, draft: Mapping[str, Any] | None = None) -> None:
        """A moment, or a new one after it."""
        self.keeper.flush()
        self.form, self._moment, self._node, self._new = self._page.moment_form, moment.key, None, new
        self._page.moment_form.show_form(None if new else moment, draft)

    def open_phase_out(self, view: MapView, node: Node, draft: Mapping[str, Any] | None = None) -> None:
        """The line of a support function."""
        self.keeper.flush()
        line = view.phase_out(node.id)
        self.form, self._node = self._page.phase_form, node.id
        self._moment = view.pictures[0].moment.key
        self._line = line.line.record if line else PhaseOut(node=(node.id.device, node.id.sequence))
        self._page.phase_form.show_form(view, node, draft)

    # Closing

    @Slot()
    def cancel(self) -> None:
        """Throw away what was typed."""
        self.close()

    def close(self) -> None:
        """What was typed has been saved, or thrown away by the person."""
        if self.form is None:
            return
        self.keeper.forget()
        self.form, node = None, self._node
        if self._compartment is not None:
            self._tasks.run(self, partial(self._drafts.drop, _key(self._compartment)), _nothing)
        self.closed.emit(node)

    # Saving

    @Slot()
    def _save_node(self) -> None:
        content = self._page.node_form.content()
        if self._moment is not None and self._node is None:
            self.written.emit(partial(jobs.add_node, self._moment, content), self.tr("Added to the map."))
        elif self._moment is not None and self._node is not None:
            self.written.emit(partial(jobs.edit_node, self._moment, self._node, content), self.tr("Changed."))

    @Slot()
    def _remove_node(self) -> None:
        if self._node is not None:
            self.written.emit(partial(jobs.remove, self._node), self.tr("Taken away from the map."))

    @Slot()
    def _save_moment(self) -> None:
        written = self._page.moment_form.written()
        if written is None or self._moment is None:
            return
        title, on, note = written
        if self._new:
            record = NetworkMoment(title=title.strip(), on=on, note=note.strip())
            self.written.emit(partial(jobs.add_moment, self._moment, record), self.tr("A new picture."))
        else:
            self.written.emit(partial(jobs.edit_moment, self._moment, title, on, note), self.tr("Changed."))

    @Slot()
    def _remove_moment(self) -> None:
        if self._moment is not None:
            self.written.emit(partial(jobs.remove_moment, self._moment), self.tr("The picture has been taken away."))

    @Slot()
    def _save_phase_out(self) -> None:
        written = self._page.phase_form.written(self._line)
        if written is not None:
            self.written.emit(partial(jobs.write_phase_out, written), self.tr("Changed."))

    @Slot()
    def _remove_phase_out(self) -> None:
        if self._node is not None:
            self.written.emit(partial(jobs.remove_phase_out, self._node), self.tr("The line has been taken away."))

    def _content(self) -> Content:
        form, page = self.form, self._page
        if form is None:
            return {}
        names = {page.node_form: "node", page.moment_form: "moment", page.phase_form: "phase-out"}
        return {
            **form.content(),
            "form": names[form],
            "moment": list(self._moment) if self._moment else None,
            "node": list(self._node) if self._node else None,
            "new": self._new,
        }


def _keep(drafts: Drafts, compartment: CompartmentId, content: Content) -> int | None:
    return drafts.keep(_key(compartment), content) if content else None


def _key(compartment: CompartmentId) -> str:
    return f"network/{compartment.hex()}"


def _id(pair: Any) -> RecordId:
    return ChangeId(*pair) if pair else ChangeId(0, 0)


def _nothing(_dropped: None) -> None:
    """A draft that is gone needs no answer."""
