"""Flytta över ärendet, from Översikt: who is responsible, what goes along, to whom, and what has become of it (SC7)."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Drafts, Members
from desktop.services import municipalities
from desktop.services.transfer import sealed_page
from desktop.services.transfer.case_transfers import CaseTransfers, TransferView
from desktop.services.transfer.legal_refs import responsibility
from desktop.services.transfer.packing import CasePackage, Choice
from desktop.services.transfer.receiver import Receiver
from desktop.ui.printing.pdf import as_pdf
from desktop.ui.printing.saving import PaperSaver
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.draft_keeper import Content, DraftKeeper
from desktop.ui.views.halves import Halves
from desktop.ui.views.people.file_page import FilePage
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.views.transfer.choice_form import ChoiceForm
from desktop.ui.views.transfer.going_card import GoingCard
from desktop.ui.views.transfer.package_sheet import Ends, package_json, package_sheet
from desktop.ui.views.transfer.standing_card import StandingCard
from desktop.ui.widgets import Banner, Card, Label

Shown = tuple[Receiver, CasePackage]


class TransferPage(FilePage):
    """Of one file."""

    icon = "arrow-right"

    def __init__(
        self,
        transfers: CaseTransfers,
        members: Members,
        drafts: Drafts,
        clock: Clock,
        tasks: Tasks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._transfers, self._members, self._drafts = transfers, members, drafts
        self._clock, self._tasks = clock, tasks
        self._file: CompartmentId | None = None
        self._view: TransferView | None = None
        self._choice, self._to = Choice(), Receiver("", "", ())
        self._package: CasePackage | None = None
        self._passphrase, self._digest = "", b""
        self.notice = Parts(gap=0)
        self.standing = StandingCard(self._get_today)
        self.form, self.going = ChoiceForm(), GoingCard()
        self.rules = _Rules()
        self.saver = PaperSaver(tasks, clock, self)
        self.keeper = DraftKeeper(tasks, self.form.content, self)
        for part in (self.notice, self.standing, self.rules, self.form, self.going):
            self.body.addWidget(part)
        self._connect()
        self._show_only()

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("TransferPage", "Move the case to another municipality")

    def purpose(self) -> str:
        return self.tr("For a person who moves. The case is yours until the other municipality has answered.")

    def _connect(self) -> None:
        self.form.edited.connect(self.keeper.touch)
        self.keeper.kept.connect(self.saved)
        self.form.preview_wanted.connect(self._look)
        self.going.send_wanted.connect(self._send)
        self.going.file_wanted.connect(self._seal)
        self.going.back_wanted.connect(self._change)
        self.saver.saved.connect(self._was_saved)
        self.saver.refused.connect(self.going.show_problem)
        self.standing.taken_back.connect(self._take_back)
        self.standing.answered.connect(self._answered)
        self.standing.close_wanted.connect(self._close)
        self.standing.reopen_wanted.connect(self._reopen)

    def _get_today(self) -> date:
        return today(self._clock)

    # Coming here

    def open_file(self, compartment: CompartmentId) -> None:
        if compartment != self._file:
            self._file, self._view = compartment, None
            self._package, self._passphrase = None, ""
            self.keeper.aim(partial(_keep, self._drafts, compartment))
            self.form.fill({})
            self._tasks.run(self, partial(_draft, self._drafts, compartment), partial(self._fill, compartment))
            self._say("", "")
        self.refresh()

    def refresh(self) -> None:
        if self._file is not None:
            self._tasks.run(self, partial(self._transfers.of, self._file), partial(self._show, self._file), _gone)

    def keep(self) -> None:
        self.keeper.flush()

    def _fill(self, file: CompartmentId, draft: Content) -> None:
        if file == self._file:
            self.form.fill(draft)

    def _show(self, file: CompartmentId, view: TransferView) -> None:
        if file != self._file:
            return
        self._view = view
        self.form.show_view(view)
        if view.latest is not None:
            self.standing.show_view(view)
        self._show_only()

    def _show_only(self) -> None:
        """The question that waits or has been answered; else the form, or the package that is about to go."""
        view = self._view
        latest = view.latest.record if view is not None and view.latest is not None else None
        may_ask = view is not None and not view.waiting and view.closed_on is None and not (latest and latest.taken)
        self.standing.setVisible(latest is not None)
        self.form.setVisible(may_ask and self._package is None)
        self.rules.setVisible(self.form.isVisibleTo(self))
        self.going.setVisible(may_ask and self._package is not None)

    def _say(self, first: str, rest: str) -> None:
        self.notice.show_parts(*([Banner("info", first, rest)] if first else []))

    # What goes

    @Slot()
    def _look(self) -> None:
        if self._file is None:
            return
        self.keeper.flush()
        self._choice = self.form.choice()
        call = partial(self._look_at, self._file, self.form.code.text(), self.form.name.text(), self._choice)
        self._tasks.run(self, call, self._looked, self._not_looked)

    def _look_at(self, file: CompartmentId, code: str, name: str, choice: Choice) -> Shown:
        """On the database thread."""
        return self._transfers.receiver(code, name), self._transfers.preview(file, choice)

    def _looked(self, shown: Shown) -> None:
        self._to, self._package = shown
        self._passphrase = sealed_page.new_passphrase()
        self._show_only()
        self.going.show_package(self._package, self._to, self._passphrase)

    def _not_looked(self, error: Exception) -> None:
        self.form.show_problem(sentence(error))

    @Slot()
    def _change(self) -> None:
        self._package = None
        self._show_only()
        self.form.take_focus()

    @Slot(int, str)
    def _send(self, member: int, number: str) -> None:
        if self._file is not None:
            call = partial(self._transfers.send, self._file, self._to, member, number, self._choice)
            self._tasks.run(self, call, self._gone_on, self._not_gone)

    @Slot()
    def _seal(self) -> None:
        """Set in type here, sealed off the GUI thread, and then the person says where it is to lie."""
        if self._package is None:
            return
        self.going.save.setEnabled(False)
        ends = self._ends()
        paper, content = as_pdf(package_sheet(self._package, ends)), package_json(self._package, ends)
        self._tasks.run(self, partial(sealed_page.seal, paper, content, self._passphrase), self._sealed, self._not_gone)

    def _sealed(self, page: bytes) -> None:
        self.going.save.setEnabled(True)
        self._digest = hashlib.sha256(page).digest()
        self.saver.ask_bytes(page, "html")

    @Slot(object)
    def _was_saved(self, _place: object) -> None:
        if self._file is not None:
            call = partial(self._transfers.note_written, self._file, self._to, self._choice, self._digest)
            self._tasks.run(self, call, self._written, self._not_gone)

    def _ends(self) -> Ends:
        me = self._members.me
        own = (me.unit_code, municipalities.official_name(me.unit_code))
        handler = self._members.member(me.member).name
        return Ends(own, handler, (self._to.code, self._to.name), self._get_today())

    def _gone_on(self, _made: object) -> None:
        self._say(self.tr("Sent to {name}.").format(name=self._to.name), self.tr("It goes at the next contact."))
        self._leave_form()

    def _written(self, _made: object) -> None:
        first = self.tr("The file is saved. Send it in your municipality's own safe way.")
        rest = self.tr("The passphrase, by telephone only: {words}").format(words=self._passphrase)
        self._say(first, rest)
        self._leave_form()

    def _leave_form(self) -> None:
        self._package = None
        self.keeper.forget()
        self.form.fill({})
        if self._file is not None:
            self._tasks.run(self, partial(self._drafts.drop, _key(self._file)), self._changed)

    def _not_gone(self, error: Exception) -> None:
        self.going.show_problem(sentence(error))

    # The answer, and the end

    @Slot()
    def _take_back(self) -> None:
        self._do(partial(self._transfers.take_back, self._latest()))

    @Slot(bool, object, str)
    def _answered(self, taken: bool, on: date | None, words: str) -> None:
        self._do(partial(self._transfers.note_answer, self._latest(), taken=taken, on=on, words=words))

    @Slot(str, str, object)
    def _close(self, executor: str, payer: str, until: date | None) -> None:
        self._do(partial(self._close_with, self._latest(), executor, payer, until))

    def _close_with(self, seen: Any, executor: str, payer: str, until: date | None) -> None:
        """On the database thread: who goes on with the support is settled first."""
        if self._transfers.of(seen.ref.compartment).running:
            seen = self._transfers.plan_support(seen, executor, payer, until)
        self._transfers.close(seen)

    @Slot()
    def _reopen(self) -> None:
        if self._file is not None:
            self._do(partial(self._transfers.reopen, self._file))

    def _latest(self) -> Any:
        return self._view.latest if self._view is not None else None

    def _do(self, call: Callable[[], object]) -> None:
        self._tasks.run(self, call, self._changed, self._not_done)

    def _changed(self, _result: object) -> None:
        self.changed.emit()
        self.refresh()

    def _not_done(self, error: Exception) -> None:
        self.standing.show_problem(sentence(error))


class _Rules(Card):
    """Both possibilities, side by side and without advice."""

    def __init__(self) -> None:
        super().__init__(gap=0.5, margins=(1.1, 0.8, 1.1, 0.9))
        both, columns = QWidget(), []
        for rule in responsibility():
            column = Card(gap=0.2, margins=(0.8, 0.6, 0.8, 0.7))
            column.add(
                Label(rule.title, role="label"), Label(rule.text), Label(rule.statute, role="small", tone="ink2")
            )
            columns.append(column)
        both.setLayout(Halves(*columns))
        self.add(Label(self.tr("Who is responsible after a move: two possibilities, and you decide"), role="h2"), both)


def _keep(drafts: Drafts, file: CompartmentId, content: Content) -> int | None:
    if any(content.values()):
        return drafts.keep(_key(file), content)
    drafts.drop(_key(file))
    return None


def _draft(drafts: Drafts, file: CompartmentId) -> Content:
    return drafts.get(_key(file)) or {}


def _key(file: CompartmentId) -> str:
    return f"case_transfer/{file.hex()}"


def _gone(error: Exception) -> None:
    """The frame says why the file cannot be read; another kind of error is a bug."""
    sentence(error)
