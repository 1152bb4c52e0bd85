"""The tabs *Samtycken* and *Vem ser vad* on a shared desk at work, in a window of the pictures' size."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.domain.identity import CompartmentId
from desktop.domain.projection import Projection
from desktop.domain.records.consent import Consent, Disclosure
from desktop.services.consent.consents import ConsentView
from desktop.ui.views.consents.consents_tab import ConsentsTab
from desktop.ui.views.consents.reading import Services
from desktop.ui.views.people.file_tab import FileTab
from desktop.ui.views.who_sees_what.who_sees_tab import WhoSeesTab
from tests.support.consents import consents_of, disclosures_of, who_sees_of
from tests.support.shared_desk_at_work import SharedDeskAtWork
from tests.ui.theme.look import show_active

T = TypeVar("T")


def consents_tab(work: SharedDeskAtWork, file: CompartmentId) -> ConsentsTab:
    """The tab with its head button beside it, as one comes to it."""
    desk = work.desk
    services = Services(consents_of(desk), disclosures_of(desk), who_sees_of(desk), desk.vault.drafts)
    tab = ConsentsTab(services, desk.policy, desk.clock, work.tasks)
    return opened(work, tab, file)


def who_sees_tab(work: SharedDeskAtWork, file: CompartmentId) -> WhoSeesTab:
    """The tab with its head button beside it, as one comes to it."""
    tab = WhoSeesTab(who_sees_of(work.desk), work.desk, work.desk.clock, work.tasks)
    return opened(work, tab, file)


Tab = TypeVar("Tab", bound=FileTab)


def opened(work: SharedDeskAtWork, tab: Tab, file: CompartmentId) -> Tab:
    """In a window 64 rad wide, shown and read."""
    window = QWidget()
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    for button in tab.head_buttons():
        row.addWidget(button)
    row.addWidget(tab, 1)
    work._shown.append(window)
    work.qtbot.addWidget(window)
    window.resize(1280, 735)
    show_active(work.qtbot, window)
    tab.open_file(file)
    work.settle()
    return tab


def press(work: SharedDeskAtWork, click: Callable[[], None]) -> None:
    """Click, and wait for the answer."""
    click()
    work.settle()


def texts(widget: QWidget) -> list[str]:
    """What can be read in it, in order of making."""
    return [
        label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget.window()) and label.text()
    ]


def give(work: SharedDeskAtWork, file: CompartmentId, consent: Consent) -> Projection[Consent]:
    """Written down."""
    return work.do(lambda: consents_of(work.desk).record(file, consent))


def disclose(work: SharedDeskAtWork, seen: Projection[Consent]) -> Projection[Disclosure]:
    """Handed over."""
    return work.do(lambda: disclosures_of(work.desk).disclose(seen))


def withdraw(work: SharedDeskAtWork, seen: Projection[Consent], words: str = "") -> ConsentView:
    """Taken back."""
    return work.do(lambda: consents_of(work.desk).withdraw(seen, words))


def listed(work: SharedDeskAtWork, file: CompartmentId) -> tuple[ConsentView, ...]:
    """What the file holds."""
    return work.do(lambda: consents_of(work.desk).list(file))
