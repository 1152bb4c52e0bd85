"""Through every room with somebody of protected identity: her name and places stand nowhere but in the open field.

Every widget is read, shown or not, with what it tells a screen reader; so are the window's title, the tool tips, the
drawn map, the clipboard, and whatever was logged.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QGraphicsView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from desktop.domain.compartments import CONTRIBUTOR, HANDLER, CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.records.assignment import Assignment, AssignmentStatus, Brief
from desktop.domain.records.consent import Information
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.network_map import NetworkNode
from desktop.domain.records.person_file import JournalNote
from desktop.domain.records.protection import Envelope, ExceptionProposal, ProposedItem
from desktop.domain.records.support_plan import Goal, NeedArea, SupportPlan
from desktop.services.protected.exceptions import digest
from desktop.storage.vault import Vault
from desktop.sync.members import CountyMembers
from desktop.ui.screen import Place
from desktop.ui.theme import Theme
from desktop.ui.views.people.details_card import DetailsCard
from desktop.ui.views.people.overview_tab import OverviewTab
from tests.support.programs import Office, clock, office
from tests.support.protected import BJORK, TELLING
from tests.support.swedish import swedish, swedish_texts
from tests.ui.test_every_screen import Make, every_place
from tests.ui.theme.look import look
from wire.directory import Role

__all__ = ["clock", "look", "office", "swedish", "swedish_texts"]

ROLES = [Role.SOCIAL_WORKER, Role.COORDINATOR, Role.CONTACT_PERSON, Role.MANAGER]


def write_protected(vault: Vault, members: CountyMembers) -> None:
    """Björk's file with an envelope, a proposal, an assignment and a map: everything that could name her."""
    ledger, me = vault.ledger, members.me
    file = ledger.found(
        CompartmentKind.PERSON_FILE,
        [BJORK, SupportPlan(), Goal(text="Ett eget hem", area=NeedArea.NETWORK), JournalNote(text="Ringde skolan")],
    )
    ledger.create(file, NetworkNode(relation="moster", name="Exempelsson"))
    brief = Brief(alias=BJORK.alias, sign=BJORK.sign, handler_phone="070-174 06 33")
    grant = Grant(member=me.member, rights=int(CONTRIBUTOR), basis=GrantBasis.DECISION)
    own = ledger.found(CompartmentKind.ASSIGNMENT, [brief, grant])
    ledger.create(file, Assignment(status=AssignmentStatus.RUNNING, contact_person=me.member, compartment=own))
    envelope = Envelope(
        file=file, alias=BJORK.alias, sign=BJORK.sign, protection=BJORK.protection, name=BJORK.name,
        address=BJORK.address, school=BJORK.school,
    )  # fmt: skip
    items = (ProposedItem(Information.WISHES, "Vill läsa"),)
    proposal = ExceptionProposal(
        about="consent 1.1", recipients=(1,), items=items, why="Samråd", package=digest("consent 1.1", (1,), items),
        valid_until=2_000_000_000_000,
    )  # fmt: skip
    ledger.found(CompartmentKind.PROTECTED, [envelope, proposal])
    elsewhere = Envelope(file=bytes(16), alias="Lärka", sign="bird", protection=BJORK.protection, name=BJORK.name)
    handling = Grant(member=me.member, rights=int(HANDLER), basis=GrantBasis.HANDLER)
    ledger.found(CompartmentKind.PROTECTED, [elsewhere, handling])


def said(widget: QWidget) -> str:
    """All that a widget holds in words."""
    texts = [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle()]
    if isinstance(widget, QLabel | QAbstractButton):
        texts.append(widget.text())
    if isinstance(widget, QLineEdit):
        texts += [widget.text(), widget.placeholderText()]
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        texts += [widget.toPlainText(), widget.placeholderText()]
    if isinstance(widget, QTabBar):
        texts += [widget.tabText(at) for at in range(widget.count())]
    if isinstance(widget, QGraphicsView) and widget.scene() is not None:
        texts += [item.toolTip() for item in widget.scene().items()]
        texts += [item.toPlainText() for item in widget.scene().items() if hasattr(item, "toPlainText")]
    return "\n".join(texts)


def leaks(here: Office) -> set[str]:
    """Planted words, and the kind of widget in which each stands."""
    found = {
        f"{word} in {type(widget).__name__} {widget.accessibleName()}"
        for widget in [here.shell, *here.shell.findChildren(QWidget)]
        for word in TELLING
        if word.casefold() in said(widget).casefold()
    }
    return found | {f"{word} on the clipboard" for word in TELLING if word in QGuiApplication.clipboard().text()}


def file_of(here: Office) -> CompartmentId:
    """Björk's file."""
    desk = here.window.desk
    assert desk is not None
    infos = here.program.database.submit(lambda: desk.ledger.compartments(CompartmentKind.PERSON_FILE)).result()
    return infos[0].id


@pytest.mark.parametrize("role", ROLES)
def test_name_and_place_stand_nowhere(office: Make, look: Theme, role: Role, caplog: pytest.LogCaptureFixture) -> None:
    """In no room, on no tab, in no hidden field, and not in a log."""
    here = office(role, write=write_protected)
    found = {f"{place.screen} {place.tab}: {leak}" for place in every_place(here) for leak in leaks(here)}
    assert found == set()
    assert not any(word in caplog.text for word in TELLING)
    assert here.shell.windowTitle() == "Bredvid"


def test_the_name_stands_in_the_open_field_and_nowhere_else(office: Make, look: Theme) -> None:
    """With the glass broken, only the details card knows it; when it is covered, nothing does. F6 shows no name."""
    here = office(Role.SOCIAL_WORKER, write=write_protected)
    here.unlock()
    file = file_of(here)
    here.window.go(Place("people", file, tab="overview"))
    here.settle()
    QTest.keyPress(here.shell, Qt.Key.Key_F6)
    assert leaks(here) == set()
    QTest.keyRelease(here.shell, Qt.Key.Key_F6)
    [card] = here.shell.findChildren(DetailsCard)
    card.glass.reason.edit.setText("Ringer boendet")
    card.glass.button.click()
    here.settle()
    assert card.name.text() == BJORK.name
    inside = set(card.findChildren(QWidget))
    outside = [w for w in here.shell.findChildren(QWidget) if w not in inside and _tells(w)]
    assert outside == []
    card.cover()
    assert leaks(here) == set()


def _tells(widget: QWidget) -> bool:
    return any(word.casefold() in said(widget).casefold() for word in TELLING)


def test_a_planted_word_is_found(office: Make, look: Theme) -> None:
    """The search itself sees a word in a hidden label."""
    here = office(Role.SOCIAL_WORKER, write=write_protected)
    hidden = QLabel("Kråkbergsskolan", here.shell)
    hidden.hide()
    assert {leak.split(" ")[0] for leak in leaks(here)} == {"Kråkbergsskolan"}


def test_the_pages_of_a_file_name_nobody(office: Make, look: Theme) -> None:
    """Interpreter, questions, exceptions, papers and the map: each is opened, and each node of the map chosen."""
    here = office(Role.SOCIAL_WORKER, write=write_protected)
    here.unlock()
    here.window.go(Place("people", file_of(here), tab="overview"))
    here.settle()
    [overview] = here.shell.findChildren(OverviewTab)
    for page, link in overview.links.items():
        link.click()
        here.settle()
        assert (page.kind.title(), leaks(here)) == (page.kind.title(), set())
        page.made().back.click()
        here.settle()
    here.window.go(Place("people", file_of(here), tab="network"))
    here.settle()
    assert leaks(here) == set()
