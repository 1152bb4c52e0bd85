"""A file half sent when access ends is held with the other work, handed over whole, and never two of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest
from msgspec.structs import replace

from desktop.domain.clock import today
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.records.attachment import Attachment
from desktop.domain.records.membership import Grant
from desktop.services.attachment.attachments import State
from desktop.services.away.handed_work import HandedWorks
from desktop.services.county.manifests import Work
from tests.services.test_ended_access import ended_for
from tests.support.attached import PNG, Handling, noise, two_who_handle
from tests.support.syncing import Colleague, Link, SyncedCounty
from tests.sync.test_new_epochs import end

CONTENT = PNG + noise(200_000)
Two = tuple[SyncedCounty, Handling, Handling, CompartmentId]


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    """Gun-Britt, and Malin who is to leave."""
    with two_who_handle(tmp_path) as found:
        yield found


def handed_to(handling: Handling) -> HandedWorks:
    return HandedWorks(handling.ledger, handling.colleague.members, handling.colleague.clock, handling.work.follow)


def rooms(handling: Handling) -> list[CompartmentId]:
    return [info.id for info in handling.ledger.compartments(CompartmentKind.ATTACHMENT)]


def cut_after_first(link: Link) -> None:
    """The first request comes through, with its answer; in the second the link is cut."""
    exchange = link.exchange

    def once(path: str, frames: Sequence[bytes], heard: Callable[[bytes], None], _stop: Event) -> None:
        exchange(path, frames, heard, _stop)
        link.exchange = exchange  # type: ignore[method-assign]
        link.up = 1_000

    link.exchange = once  # type: ignore[method-assign]


def sync_broken(colleague: Colleague) -> None:
    """The link is cut in the middle of it."""
    with pytest.raises(KnownError) as cut:
        colleague.sync()
    assert cut.value.reason is Reason.SERVER_UNREACHABLE


def let_out(two: Two) -> None:
    """By Gun-Britt; Malin hears of it when the record of what she attached has been sent, and some of its content."""
    _county, gun_britt, malin, file = two
    malin.add(file, CONTENT, "beslut.png")
    malin.colleague.link.up = 10_000
    sync_broken(malin.colleague)
    gun_britt.colleague.sync()
    end(gun_britt.colleague, file, malin.colleague.member)
    gun_britt.work.follow(file)
    gun_britt.colleague.sync()
    malin.colleague.sync()


def last_day(two: Two) -> None:
    """It passes before she has contact: the record may not be sent any more, and the content has gone half-way."""
    county, gun_britt, malin, file = two
    [hers] = [one for one in gun_britt.ledger.all(file, Grant) if one.record.member == malin.colleague.member]
    gun_britt.ledger.edit(hers, replace(hers.record, until=today(county.clock) + timedelta(days=2)))
    county.settle()
    malin.add(file, CONTENT, "beslut.png")
    county.clock.turn(days=4)
    cut_after_first(malin.colleague.link)
    sync_broken(malin.colleague)


@pytest.mark.parametrize("leaves", [let_out, last_day])
def test_what_was_not_sent_whole_is_held_and_taken_in_when_it_has_come(two: Two, leaves: Callable[[Two], None]) -> None:
    """One press at her end, one at the unit's; then it is in the file for those who handle it, and hers no more."""
    county, gun_britt, malin, file = two
    leaves(two)
    ended, held = ended_for(malin.colleague)
    for _ in range(2):
        held.look()
        ended.look()
        county.settle()
    [one] = held.mine()
    assert [(item.work, item.words) for item in one.items] == [(Work.ATTACHMENT, ("beslut.png",))]
    malin.work.settle()  # she locks and unlocks before she presses
    held.hand_over(one.id)
    cut_after_first(malin.colleague.link)
    sync_broken(malin.colleague)
    gun_britt.colleague.sync()
    [work] = handed_to(gun_britt).all()
    with pytest.raises(KnownError) as coming:
        handed_to(gun_britt).take_in(work.id)
    assert coming.value.reason is Reason.ATTACHMENT_COMING
    county.settle()
    handed_to(gun_britt).take_in(work.id)
    view = gun_britt.only(file)
    assert (view.state in (State.HERE, State.WAITING), view.by.member) == (True, malin.colleague.member)
    assert gun_britt.read(file, view.seen) == CONTENT
    county.settle()
    held.look()
    county.settle()
    ended.look()
    assert held.mine() == ()
    assert rooms(malin) == []
    assert rooms(gun_britt) == [CompartmentId(gun_britt.only(file).seen.record.compartment)]


def test_what_is_sent_with_the_news_is_not_held(two: Two) -> None:
    """She could not know: it goes as usual, and is in the file."""
    county, gun_britt, malin, file = two
    malin.add(file, CONTENT)
    end(gun_britt.colleague, file, malin.colleague.member)
    gun_britt.colleague.sync()
    malin.colleague.sync()
    ended, held = ended_for(malin.colleague)
    ended.look()
    assert held.mine() == ()
    county.settle()
    gun_britt.work.follow(file)
    assert gun_britt.read(file, gun_britt.only(file).seen) == CONTENT


def test_held_it_stays_until_she_presses(two: Two) -> None:
    """Nothing of it leaves her computer, and looking again holds it once."""
    county, gun_britt, malin, file = two
    last_day(two)
    ended, held = ended_for(malin.colleague)
    for _ in range(2):
        held.look()
        ended.look()
        county.settle()
        malin.work.settle()
    assert len(held.mine()) == 1
    assert rooms(gun_britt) == []
    assert gun_britt.ledger.all(file, Attachment) == []
