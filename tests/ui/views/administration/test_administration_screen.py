"""The administrator's room through its real widgets, and the page of a lost computer from both sides."""

from __future__ import annotations

from pathlib import Path

import pytest

from demo.hands import Hands
from desktop.ui.screen import Place
from desktop.ui.views.lost_computer.lost_banner import LostBanner
from tests.support.administration_at_work import AdministrationAtWork
from tests.support.syncing import Colleague
from wire.directory import Role

HOME = Place("administration")


@pytest.fixture
def malin(work: AdministrationAtWork) -> Colleague:
    """A social worker; the administrator comes after everybody."""
    return work.do(lambda: work.county.join(Role.SOCIAL_WORKER))


@pytest.fixture
def siv(work: AdministrationAtWork, malin: Colleague) -> Colleague:
    """Her colleague."""
    return work.do(lambda: work.county.join(Role.SOCIAL_WORKER))


def test_inviting_keeps_what_is_typed_until_it_has_become_an_invitation(
    work: AdministrationAtWork, siv: Colleague, tmp_path: Path
) -> None:
    """Away and back again the form stands as it was; afterwards the letters, the file and the list say the same."""
    screen = work.administration()
    work.show(screen)
    hands = Hands(screen, work.tasks.is_busy)
    work.come(screen, HOME)
    hands.press("Invite somebody")
    hands.write("Name", "Maj-Lis Nystedt")
    hands.press("Manager")
    hands.press("Administration")
    hands.press("Invite somebody")
    assert (screen.invite.name.text(), screen.invite.roles.values()) == ("Maj-Lis Nystedt", ("4",))
    hands.press("Make the invitation…")
    assert screen.invite.unit.sentence().startswith("Choose where")
    screen.invite.unit.set_value("2305")
    hands.press("Make the invitation…")
    hands.read("To read out, or to write on paper")
    [invitation] = work.do(work.room().administration.open_invitations)
    assert "".join(screen.invitation.letters.text().split()) == "".join(invitation.text.split())
    screen.invitation.save_to(str(tmp_path / "a.bredvid-inbjudan"))
    work.settle()
    assert (tmp_path / "a.bredvid-inbjudan").read_text(encoding="ascii").strip() == invitation.text
    hands.press("Take the invitation back")
    hands.press("Yes: Take the invitation back")
    hands.no_longer_sees("Open invitations")
    assert work.do(work.room().administration.open_invitations) == ()


def test_what_cannot_be_undone_is_asked_twice(work: AdministrationAtWork, malin: Colleague, siv: Colleague) -> None:
    """No leaves everything; yes shuts the computer off, and its page comes."""
    screen = work.administration()
    work.show(screen)
    hands = Hands(screen, work.tasks.is_busy)
    work.come(screen, Place("administration", tab=f"member:{malin.member}"))
    hands.press("The computer is lost")
    hands.press("No, leave it")
    assert work.do(lambda: work.county.kerstin.members.devices_of(malin.member)) == [malin.device]
    hands.press("The computer is lost")
    hands.press("Yes: The computer is lost")
    hands.read("Nine facts")
    assert work.do(lambda: work.county.kerstin.members.devices_of(malin.member)) == []
    hands.press("Administration")
    hands.read("Lost computers")


def test_roles_are_given_and_the_list_says_so(work: AdministrationAtWork, malin: Colleague, siv: Colleague) -> None:
    """Nothing is saved before it is asked for, and a member without any role cannot be made."""
    screen = work.administration()
    work.show(screen)
    hands = Hands(screen, work.tasks.is_busy)
    work.come(screen, Place("administration", tab=f"member:{malin.member}"))
    hands.press("Social worker")
    assert not screen.member.save_roles.isEnabled()
    hands.press("Manager")
    hands.press("Save the roles")
    assert work.do(lambda: work.county.kerstin.members.member(malin.member)).roles == {Role.MANAGER}


def test_a_line_of_the_log_is_kept_while_it_is_written(
    work: AdministrationAtWork, malin: Colleague, siv: Colleague
) -> None:
    """Away and back; written down, it stands with the name, and nothing is left in the field."""
    screen = work.administration()
    work.show(screen)
    hands = Hands(screen, work.tasks.is_busy)
    page = work.do(lambda: work.county.lost(work.county.kerstin).report(malin.device))
    work.come(screen, Place("administration", page))
    hands.write("Next line", "Reported")
    screen.keep()
    work.settle()
    again = work.administration()
    work.show(again)
    work.come(again, Place("administration", page))
    assert again.lost.steps.field.text() == "Reported"
    Hands(again, work.tasks.is_busy).press("Write it down")
    hands = Hands(again, work.tasks.is_busy)
    hands.read(f"Medlem {work.county.kerstin.member}")
    assert again.lost.steps.field.text() == ""


def test_both_clocks_follow_the_moment_that_is_written(
    work: AdministrationAtWork, malin: Colleague, siv: Colleague
) -> None:
    """The municipality knew earlier: both times move, and a time that cannot be is said where it stands."""
    screen = work.administration()
    work.show(screen)
    page = work.do(lambda: work.county.lost(work.county.kerstin).report(malin.device))
    work.come(screen, Place("administration", page))
    before = screen.lost.warn.text.text()
    screen.lost.aware.hour.set_text("25.70")
    screen.lost.aware.hour.edit.editingFinished.emit()
    assert screen.lost.aware.hour.sentence() == "Write the time as 16.20."
    screen.lost.aware.hour.set_text("0.10")
    screen.lost.aware.hour.edit.editingFinished.emit()
    work.settle()
    assert screen.lost.warn.text.text() != before
    assert screen.lost.warn.text.text().endswith("00.10")


def test_the_unit_is_led_from_its_list_to_the_page(
    work: AdministrationAtWork, malin: Colleague, siv: Colleague
) -> None:
    """The colleague sees whose computer it was, and that nothing of hers is missing."""
    county = work.county
    work.do(lambda: county.lost(county.kerstin).report(malin.device))
    work.do(lambda: county.leave(malin))
    work.do(county.settle)
    screen = work.lost(siv)
    work.show(screen)
    work.come(screen, Place("lost"))
    hands = Hands(screen, work.tasks.is_busy)
    assert not hands.sees("Write these again")
    hands.press(f"Medlem {malin.member}")
    hands.read("Which clients were on it?")
    assert screen.place() == Place("lost", screen.page.compartment)


def test_a_matter_is_closed_and_opened_again(work: AdministrationAtWork, malin: Colleague, siv: Colleague) -> None:
    """Closed, nothing of it stands in Today; it stays in both lists, below the others, with the day."""
    county = work.county
    work.do(lambda: county.lost(county.kerstin).report(malin.device))
    work.do(lambda: county.leave(malin))
    work.do(county.settle)
    lost, manifests = work.do(lambda: (county.lost(siv), county.manifests(siv)))
    banner = LostBanner(lost, manifests, work.tasks)
    work.show(banner)
    banner.refresh()
    work.settle()
    assert Hands(banner, work.tasks.is_busy).sees("A computer is lost")
    screen = work.lost(siv)
    work.show(screen)
    work.come(screen, Place("lost"))
    hands = Hands(screen, work.tasks.is_busy)
    hands.press(f"Medlem {malin.member}")
    hands.press("Close the matter")
    hands.read("Open the matter again")
    banner.refresh()
    work.settle()
    assert not Hands(banner, work.tasks.is_busy).sees("A computer is lost")
    hands.press("Lost computers")
    hands.read("Closed matters")
    work.do(county.settle)
    room = work.administration()
    work.show(room)
    work.come(room, HOME)
    at_home = Hands(room, work.tasks.is_busy)
    at_home.read("Closed matters")
    at_home.press(f"Medlem {malin.member}", of="Lost computers")
    at_home.press("Open the matter again")
    at_home.read("Close the matter")
