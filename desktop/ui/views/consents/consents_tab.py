"""The tab *Samtycken* of a person file: writing one down, handing over under it, and taking it back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.consent import OVER, ConsentState
from desktop.domain.identity import CompartmentId, RecordRef
from desktop.domain.policy import Policy
from desktop.domain.projection import Projection
from desktop.domain.records.access_log import Act
from desktop.domain.records.consent import Consent, Disclosure
from desktop.services.consent.consents import ConsentView
from desktop.ui.clipboard import clipboard
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.consents import reading
from desktop.ui.views.consents.consent_at_work import ConsentAtWork
from desktop.ui.views.consents.consent_form import NewConsent
from desktop.ui.views.consents.consent_page import ConsentPage
from desktop.ui.views.consents.consent_rows import ConsentRows
from desktop.ui.views.consents.deciding import Deciding
from desktop.ui.views.consents.held_banner import HeldBanner
from desktop.ui.views.consents.papers import ConsentPapers
from desktop.ui.views.consents.reading import ConsentOnFile, FileConsents, Services, Written
from desktop.ui.views.consents.stands_still import StandsStill
from desktop.ui.views.consents.withdrawn_page import WithdrawnPage
from desktop.ui.views.draft_keeper import DraftKeeper
from desktop.ui.views.people.file_tab import FileTab
from desktop.ui.widgets import Banner, Button, Column, EmptyState, ScrollPage


class ConsentsTab(FileTab):
    """Samtycken in a person file. `choose` shows one of them."""

    key = "consents"

    def __init__(
        self,
        services: Services,
        policy: Policy,
        clock: Clock,
        tasks: Tasks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services, self._policy = services, policy
        self._clock, self._tasks = clock, tasks
        self._file: CompartmentId | None = None
        self._found: FileConsents | None = None
        self._chosen: RecordRef | None = None
        self._writing = False
        self._beside: QWidget | None = None  # a page that stands in the place of the others
        self._next: QWidget | None = None  # what takes the focus when what was done shows
        self._clipboard = clipboard()
        self._make_parts()
        self.keeper = DraftKeeper(tasks, self.form.content, self)
        self.words_keeper = DraftKeeper(tasks, self.current.withdrawal.content, self)
        self._connect()

    @staticmethod
    def title() -> str:
        """The word on the tab bar."""
        return QCoreApplication.translate("ConsentsTab", "Consents")

    def head_buttons(self) -> tuple[QWidget, ...]:
        """Always there: a new consent can be written down at any time."""
        return (self.new,)

    def _make_parts(self) -> None:
        self.new = Button(self.tr("New consent"), "file-text")
        self.closed = Banner(
            "info", self.tr("The file is closed."), self.tr("Consents can be withdrawn, but not given.")
        )
        self.still = StandsStill(self._services, self._tasks)
        self.held = HeldBanner()
        self.empty = EmptyState(self.tr("No consent has been written down. Without one, nothing is handed over."))
        self.rows = ConsentRows()
        self.form = NewConsent(self._get_today, self._policy.consent)
        self.current, self.ended = ConsentPage(), WithdrawnPage()
        self.deciding = Deciding(self._services, self._tasks, self._get_today)
        self.paper = ConsentPapers(self._tasks, self._clock)
        self.page = ScrollPage(
            self.closed,
            self.still,
            self.held,
            self.empty,
            self.form,
            self.rows,
            self.current,
            self.ended,
            self.deciding,
            self.paper,
            gap=0.75,
            margins=(1.5, 0.75, 1.5, 0.75),
        )
        self.page.keep_at_top()
        self.setLayout(Column(self.page, gap=0))
        self._show_only()

    def _connect(self) -> None:
        self.new.clicked.connect(self._begin)
        self.rows.picked.connect(self._picked)
        self.form.edited.connect(self.keeper.touch)
        self.form.recorded.connect(self._record)
        self.form.cancelled.connect(self._cancel)
        self.current.disclosed.connect(self._disclose)
        self.current.withdrawal.withdrawn.connect(self._withdraw)
        self.current.withdrawal.edited.connect(self.words_keeper.touch)
        self.ended.copied.connect(self._clipboard.put)
        self.ended.paper_wanted.connect(self._withdrawn_paper)
        self.form.paper_wanted.connect(self._form_paper)
        self.paper.closed.connect(self._leave_paper)
        self.paper.taken.connect(self.did)
        self.ended.copied.connect(self._copied)
        self.deciding.opened.connect(self._decision_opened)
        self.deciding.closed.connect(self._decision_closed)
        self.deciding.done.connect(self._decided)
        self.still.taken_back.connect(self._decided)
        self.deciding.handed_over.connect(self._handed_over)
        self.deciding.kept.connect(self.saved)
        self.current.signature.paper_wanted.connect(self._current_paper)
        self._at_work = ConsentAtWork(self._services, self._tasks, self.current, self._one, self)
        self._at_work.recorded.connect(self._recorded)
        self._at_work.changed.connect(self._others_changed)
        self.keeper.kept.connect(self._form_kept)
        self.keeper.failed.connect(self.form.show_problem)
        self.keeper.mended.connect(self.form.problem.hide)
        self.words_keeper.kept.connect(self._words_kept)
        self.words_keeper.failed.connect(self.current.withdrawal.show_problem)
        self.words_keeper.mended.connect(self.current.withdrawal.words.clear_error)

    def _get_today(self) -> date:
        return today(self._clock)

    # Reading

    def open_file(self, compartment: CompartmentId) -> None:
        """Another file, or the same one again: what was being typed comes back."""
        if compartment != self._file:
            self.keep()
            self._file, self._found, self._chosen, self._writing = compartment, None, None, False
            self._beside = None
            self.keeper.aim(partial(reading.keep_draft, self._services, reading.FORM, compartment))
            self.words_keeper.aim(partial(reading.keep_draft, self._services, reading.WITHDRAWAL, compartment))
            self._show_only()
        self._tasks.run(self, partial(reading.settle, self._services, compartment), self._settled, _gone)
        self.refresh()

    def refresh(self) -> None:
        """Reads again; a form that is open is left alone."""
        if self._file is not None:
            self._tasks.run(self, partial(reading.read, self._services, self._file), self._loaded, _gone)

    def keep(self) -> None:
        """Hands what is being typed to the drafts, now."""
        self.keeper.flush()
        self.words_keeper.flush()
        self.deciding.keeper.flush()

    @Slot(object)
    def choose(self, consent: RecordRef) -> None:
        """When its file is next shown, show this one, ready to be withdrawn."""
        self._chosen, self._next = consent, self.current.withdrawal.withdraw

    def _settled(self, count: int) -> None:
        if count:
            self.changed.emit()

    def _loaded(self, found: FileConsents) -> None:
        if found.file != self._file:
            return
        first, self._found = self._found is None, found
        self.deciding.show_file(found)
        if first and found.drafts.get(reading.FORM) is not None and not found.closed:
            self._open_form(focus=False)
        elif not self._writing:
            self._show()
            self._move_focus()

    def _move_focus(self) -> None:
        """From what is gone to what came of it."""
        target, self._next = self._next, None
        if target is self.current.rows and self.current.rows.rows:
            target = self.current.rows.rows[0]
        if target is not None and target.isVisibleTo(target.window()) and target.isEnabled():
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    # Showing

    def _show(self) -> None:
        found, one = self._found, self._one()
        if found is None:
            return
        self.new.setEnabled(not found.closed)
        if one is None:
            self._show_only(self.empty, self.deciding)
            return
        self._next = self.rows.show_consents(found, one, self._get_today()) or self._next
        over = one.view.state in OVER
        if over:
            self.ended.show_consent(one, found, self._get_today())
        else:
            soon = self._policy.consent.expiry_reminder_days
            self.current.show_consent(one, found, self._get_today(), soon)
        self._show_only(
            self.rows if len(found.consents) > 1 else None, self.ended if over else self.current, self.deciding
        )

    def _one(self) -> ConsentOnFile | None:
        """The chosen one; else one that holds, else the newest."""
        consents = self._found.consents if self._found else ()
        chosen = next((one for one in consents if one.view.seen.ref == self._chosen), None)
        holding = next((one for one in consents if one.view.state is ConsentState.IN_FORCE), None)
        return chosen or holding or next(iter(consents), None)

    @Slot(str)
    def _picked(self, number: str) -> None:
        if self._found is not None:
            self._chosen = self._found.consents[int(number)].view.seen.ref
            self._show()

    def _show_only(self, *parts: QWidget | None) -> None:
        shown = parts if self._beside is None else (self._beside,)
        for part in (self.empty, self.form, self.rows, self.current, self.ended, self.deciding, self.paper):
            part.setVisible(part in shown)
        self.closed.setVisible(self._found is not None and self._found.closed)
        self.still.show_found(self._found, self._get_today())
        self.held.show_parts(self._found.held_back if self._found is not None else ())

    # Writing one down

    @Slot()
    def _begin(self) -> None:
        self._open_form(focus=True)

    def _open_form(self, *, focus: bool) -> None:
        found = self._found
        if found is None:
            return
        if not self._writing:
            self.form.setEnabled(True)
            self.form.show_form(found.alias, found.offered, found.drafts.get(reading.FORM), found.asks)
        self._writing, self._beside = True, None
        self.new.setEnabled(False)
        self._show_only(self.form)
        if focus:
            self.form.focus_first()

    @Slot(object)
    def _record(self, written: Written) -> None:
        if self._file is not None:
            self.keeper.hand_over()
            call = partial(reading.record, self._services, self._file, written)
            self._tasks.run(self, call, self._recorded, self.form.show_problem)

    @Slot(object)
    def _recorded(self, seen: Projection[Consent]) -> None:
        self.keeper.forget()
        self.words_keeper.forget()
        self.form.setEnabled(True)
        waits, page = seen.record.awaits_signature, self.current
        self._writing, self._chosen = False, seen.ref
        self._next = page.signature.paper if waits else page.copy.disclose
        self.refresh()
        self._tell(seen.touched_at)

    @Slot()
    def _cancel(self) -> None:
        self.keeper.forget()
        self._writing = False
        if self._file is not None:
            call = partial(reading.drop_draft, self._services, reading.FORM, self._file)
            self._tasks.run(self, call, self._cancelled, self.form.show_problem)

    def _cancelled(self, _nothing: None) -> None:
        self._next = self.new
        self.refresh()

    # Handing over, and taking back

    @Slot()
    def _disclose(self) -> None:
        one = self._one()
        if one is not None:
            call = partial(self._services.disclosures.disclose, one.view.seen)
            self._tasks.run(self, call, self._disclosed, self.current.say)

    def _disclosed(self, made: Projection[Disclosure]) -> None:
        self.did.emit(Act.DISCLOSED, "consent")
        self._next = self.current.rows
        self.refresh()
        self._tell(made.touched_at)

    @Slot(str)
    def _withdraw(self, said: str) -> None:
        one = self._one()
        if one is not None:
            self.words_keeper.flush()
            call = partial(reading.withdraw, self._services, one.view.seen, said)
            self._tasks.run(self, call, self._withdrawn, self.current.withdrawal.show_problem)
            self._at_work.sweep()

    def _withdrawn(self, view: ConsentView) -> None:
        self.words_keeper.forget()
        self._chosen, self._next = view.seen.ref, self.ended.copy
        self.refresh()
        self._tell(view.seen.touched_at)

    @Slot()
    def _others_changed(self) -> None:
        self.refresh()
        self._tell(self._clock.now())

    # On another rule, and on paper

    @Slot()
    def _decision_opened(self) -> None:
        self._beside = self.deciding
        self._show()

    @Slot()
    def _decision_closed(self) -> None:
        self._beside, self._next = None, self.deciding.list.new
        self.refresh()

    @Slot(object)
    def _decided(self, at: int) -> None:
        self.refresh()
        self._tell(at)

    @Slot()
    def _handed_over(self) -> None:
        self.did.emit(Act.DISCLOSED, "")

    @Slot(object)
    def _form_paper(self, consent: Consent) -> None:
        if self._found is not None:
            self._show_paper(partial(self.paper.show_form, consent))

    @Slot()
    def _current_paper(self) -> None:
        one = self._one()
        if one is not None:
            self._show_paper(partial(self.paper.show_consent, one))

    @Slot()
    def _withdrawn_paper(self) -> None:
        one = self._one()
        if one is not None:
            self._show_paper(partial(self.paper.show_withdrawn, one))

    def _show_paper(self, show: Callable[[FileConsents, date], None]) -> None:
        if self._found is not None:
            self._beside = self.paper
            self._show_only()
            show(self._found, self._get_today())

    @Slot(str)
    def _copied(self, _text: str) -> None:
        self.did.emit(Act.COPIED, "withdrawal")

    @Slot()
    def _leave_paper(self) -> None:
        self._beside = None
        if self._writing:
            self._show_only(self.form)
            self.form.paper.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._show()

    # What is kept

    def _tell(self, at: int) -> None:
        self.saved.emit(at)
        self.changed.emit()

    @Slot(object)
    def _form_kept(self, at: int) -> None:
        self.form.show_kept(at)
        self.saved.emit(at)

    @Slot(object)
    def _words_kept(self, at: int) -> None:
        self.current.withdrawal.show_kept(at)
        self.saved.emit(at)


def _gone(error: Exception) -> None:
    """The frame says why the file cannot be read; another kind of error is a bug."""
    sentence(error)
