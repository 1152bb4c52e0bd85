"""A county begins, and people join it, each by an invitation that serves once."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import msgspec
import pytest

from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.records.person_file import Person
from desktop.services.county.administration import NewMember
from desktop.services.status import Status
from desktop.sync import gate
from tests.support.vaults import HandClock
from tests.support.working_county import GUN_BRITT, PETRA, WorkingCounty, working_county
from wire import canonical, directory
from wire.directory import Role
from wire.invitation import Invitation, comparison_code
from wire.keys import SigningKey


@pytest.fixture
def county(tmp_path: Path) -> Iterator[WorkingCounty]:
    with working_county(tmp_path, HandClock(time.time_ns() // 1_000_000)) as county:
        yield county


def test_a_new_computer_joins_and_knows_everybody_by_name(county: WorkingCounty) -> None:
    """By the invitation alone it trusts the county; names come sealed, and the server has none of them."""
    county.join(PETRA)
    computer = county.join(GUN_BRITT)
    me = computer.on_database(lambda: computer.members.me)
    named = computer.on_database(lambda: [computer.members.member(n).name for n in range(3, 8)])
    unit = computer.on_database(lambda: computer.members.unit(me.unit))
    assert unit == ("2305", "Bräcke")
    assert me.roles == {Role.SOCIAL_WORKER}
    assert {"Kerstin Dahl", "Petra Norlin", "Gun-Britt Modin"} <= set(named)
    stored = b"".join(path.read_bytes() for path in county.folder.glob("county.*"))
    assert not any(name.encode() in stored for name in ("Kerstin", "Petra", "Gun-Britt", "Bräcke", "socialsekreterare"))


def test_an_earlier_member_learns_of_a_later_one(county: WorkingCounty) -> None:
    """The directory and its names follow with the next sync."""
    petra = county.join(PETRA)
    county.join(GUN_BRITT)
    county.sync(petra)
    workers = petra.on_database(lambda: petra.members.with_role(Role.SOCIAL_WORKER))
    assert [worker.name for worker in workers] == ["Gun-Britt Modin"]


def test_the_administrator_is_in_no_compartment_with_content(county: WorkingCounty) -> None:
    """The one with the root key can let people in, and read nothing of what they write."""
    computer = county.join(GUN_BRITT)
    computer.on_database(lambda: computer.vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall")]))
    county.sync(computer)
    county.sync(county.admin)
    kinds = county.admin.on_database(lambda: [info.kind for info in county.admin.vault.ledger.compartments()])
    assert kinds == [CompartmentKind.DIRECTORY]


@pytest.mark.parametrize("spoil", ["one too few", "one wrong", "something else"])
def test_a_wrong_invitation_is_said_to_be_wrong(county: WorkingCounty, spoil: str) -> None:
    """One character too few, one wrong, or none of it: said at once, without asking the server."""
    computer, text = county.computer(), county.invite(GUN_BRITT)
    swapped = "A" if text[8] != "A" else "B"
    wrong = {"one too few": text[:-1], "one wrong": text[:8] + swapped + text[9:], "something else": "hej"}[spoil]
    with pytest.raises(KnownError) as refused:
        computer.on_database(lambda: computer.enrolment.accept(wrong))
    assert refused.value.reason is Reason.INVITATION_WRONG
    assert computer.on_database(computer.enrolment.waiting) is None


def test_an_invitation_serves_one_computer(county: WorkingCounty) -> None:
    """Whoever comes second with the same text is refused; the first is let in."""
    text = county.invite(GUN_BRITT)
    first, second = county.computer(), county.computer()
    assert not county.apply(first, text)
    with pytest.raises(KnownError) as refused:
        county.apply(second, text)
    assert refused.value.reason is Reason.INVITATION_SPENT
    county.approve()
    assert county.apply(first, text)


def test_an_invitation_that_nobody_made_is_refused(county: WorkingCounty) -> None:
    """Well written, and not the administrator's."""
    fingerprint = county.admin.on_database(county.admin.vault.mailbox.identity).county
    with pytest.raises(KnownError) as refused:
        county.apply(county.computer(), Invitation.create(county.server.url, fingerprint).text())
    assert refused.value.reason is Reason.INVITATION_SPENT


def test_waiting_goes_on_after_the_program_was_closed(county: WorkingCounty) -> None:
    """The same application is carried again, so it is the same applicant."""
    computer, text = county.computer(), county.invite(GUN_BRITT)
    county.apply(computer, text)
    waiting = computer.on_database(computer.enrolment.waiting)
    assert waiting == computer.on_database(lambda: computer.enrolment.accept(text))
    [device] = county.approve()
    assert county.apply(computer, text)
    assert computer.on_database(lambda: computer.members.me).device == device
    assert computer.on_database(computer.enrolment.waiting) is None


def test_a_directory_of_another_root_is_not_believed(county: WorkingCounty) -> None:
    """A server that makes a county of its own cannot take anybody in: the invitation says whose it is."""
    computer, text = county.computer(), county.invite(GUN_BRITT)
    computer.on_database(lambda: computer.enrolment.accept(text))
    other = directory.sign(root := SigningKey.generate(), 0, b"", directory.County(root.public, "23"))
    with pytest.raises(KnownError) as refused:
        computer.on_database(lambda: computer.enrolment.take([other]))
    assert refused.value.reason is Reason.DIRECTORY_FORGED
    assert computer.on_database(computer.vault.mailbox.identity).device is None


def test_a_directory_that_names_other_keys_is_not_believed(county: WorkingCounty) -> None:
    """A true directory in which this computer does not stand is not its way in."""
    computer, text = county.computer(), county.invite(GUN_BRITT)
    computer.on_database(lambda: computer.enrolment.accept(text))
    lines = county.admin.on_database(county.admin.vault.mailbox.directory_lines)
    with pytest.raises(KnownError) as refused:
        computer.on_database(lambda: computer.enrolment.take(lines))
    assert refused.value.reason is Reason.DIRECTORY_FORGED


def test_an_applicant_who_does_not_know_the_secret_is_set_aside(county: WorkingCounty) -> None:
    """The server knows the invitation's id, and cannot let in somebody of its own with it."""
    invitation = Invitation.parse(county.invite(GUN_BRITT))
    stranger = county.computer()
    guess = Invitation(invitation.server, invitation.county, bytes(16))
    application = guess.apply(SigningKey.generate().public, bytes(1216))
    forged = msgspec.structs.replace(application, invitation=invitation.id)
    gate.apply(stranger.transport(county.link.url), canonical.encode(forged))
    assert county.approve() == []
    aside = county.admin.on_database(county.admin.vault.mailbox.status).set_aside
    assert [one.reason for one in aside] == ["proof"]
    assert county.admin.on_database(Status(county.admin.vault.mailbox, county.admin.members).view).set_aside == 1


def test_a_member_s_second_computer_is_no_second_member(county: WorkingCounty) -> None:
    """An invitation for somebody who is there gives her one more computer, which gets what she has."""
    first = county.join(GUN_BRITT)
    member = first.on_database(lambda: first.members.me).member
    file = first.on_database(lambda: first.vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall")]))
    county.sync(first)
    another = NewMember(GUN_BRITT.name, GUN_BRITT.title, "", "2305", GUN_BRITT.roles, member=member)
    second = county.join(another)
    county.sync(first)
    county.sync(second)
    assert second.on_database(lambda: second.members.me).member == member
    assert file in second.on_database(lambda: {info.id for info in second.vault.ledger.compartments()})
    assert len(county.admin.on_database(lambda: county.admin.members.with_role(Role.SOCIAL_WORKER))) == 1


def test_an_invitation_that_has_expired_is_refused(county: WorkingCounty) -> None:
    """It was made fifteen days ago, and nobody has used it since."""
    county.clock.turn(days=-15)
    text = county.admin.on_database(lambda: county.administration.invite(GUN_BRITT))
    county.clock.turn(days=15)
    county.sync(county.admin)
    with pytest.raises(KnownError) as refused:
        county.apply(county.computer(), text)
    assert refused.value.reason is Reason.INVITATION_SPENT


def test_an_invitation_can_be_taken_back(county: WorkingCounty) -> None:
    """Before somebody has used it, and after: whoever applied is told that it serves no more."""
    early, late = county.invite(GUN_BRITT), county.invite(PETRA)
    applicant = county.computer()
    county.apply(applicant, late)
    for one in county.admin.on_database(county.administration.open_invitations):
        county.admin.on_database(partial(county.administration.withdraw, one.id))
    assert county.admin.on_database(county.administration.open_invitations) == ()
    county.sync(county.admin)
    for computer, text in ((county.computer(), early), (applicant, late)):
        with pytest.raises(KnownError) as refused:
            county.apply(computer, text)
        assert refused.value.reason is Reason.INVITATION_SPENT
    assert county.approve() == []


def test_a_refused_applicant_is_told_so(county: WorkingCounty) -> None:
    """And may come again with another invitation."""
    text = county.invite(GUN_BRITT)
    applicant = county.computer()
    county.apply(applicant, text)
    county.sync(county.admin)
    [waiting] = county.admin.on_database(county.administration.applicants)
    county.admin.on_database(partial(county.administration.refuse, waiting))
    here = county.admin.on_database(Status(county.admin.vault.mailbox, county.admin.members).view)
    assert (here.set_aside, here.set_aside_at) == (0, None)  # whom she turned away is nothing odd to her
    county.sync(county.admin)
    with pytest.raises(KnownError) as refused:
        county.apply(applicant, text)
    assert refused.value.reason is Reason.INVITATION_SPENT
    again = county.invite(GUN_BRITT)
    assert not county.apply(applicant, again)
    county.approve()
    assert county.apply(applicant, again)


def test_both_ends_show_the_same_digits_for_the_same_keys_only(county: WorkingCounty) -> None:
    """What the administrator compares over the telephone; another computer's are others."""
    text = county.invite(GUN_BRITT)
    applicant = county.computer()
    county.apply(applicant, text)
    county.sync(county.admin)
    [waiting] = county.admin.on_database(county.administration.applicants)
    shown = applicant.on_database(applicant.enrolment.waiting)
    assert shown is not None
    assert re.fullmatch(r"\d{4} \d{4}", waiting.code)
    assert shown.code == waiting.code
    stranger = msgspec.structs.replace(waiting.application, signing_key=SigningKey.generate().public)
    assert comparison_code(stranger) != waiting.code
