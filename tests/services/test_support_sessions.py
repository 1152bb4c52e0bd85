"""A contact person's own sessions: quickly written, never lost, and nothing else in sight."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from demo.cast import GUN_BRITT, ROJDA, ULLA
from desktop.domain.clock import today
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.records.assignment import EmergencyNote, Mode, SupportSession, Task
from desktop.services.assignment.half_year import half_year_of, half_year_to_report, report
from desktop.services.assignment.support_sessions import SupportSessions
from tests.support.shared_desk import SharedDesk, number
from tests.support.started_assignment import start_assignment


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SharedDesk]:
    desk = SharedDesk(tmp_path / "vault")
    yield desk
    desk.close()


@pytest.fixture
def lom(desk: SharedDesk) -> CompartmentId:
    """Ulla's assignment with Lom."""
    return start_assignment(desk, "Lom", ULLA)


@pytest.fixture
def sessions(desk: SharedDesk, lom: CompartmentId) -> Iterator[SupportSessions]:
    """Ulla at her computer."""
    with desk.at(ULLA):
        yield SupportSessions(desk.vault.ledger, desk.vault.drafts, desk, desk.clock)


def test_she_sees_her_own_assignments_only(desk: SharedDesk, sessions: SupportSessions) -> None:
    """Another contact person's assignment is not hers, and a handler has none here."""
    start_assignment(desk, "Ripa", ROJDA)
    start_assignment(desk, "Asp", ULLA)
    assert [mine.brief.alias for mine in sessions.assignments() if mine.open] == ["Asp", "Lom"]
    with desk.at(GUN_BRITT):
        assert sessions.assignments() == ()


def test_a_session_needs_nothing(desk: SharedDesk, sessions: SupportSessions, lom: CompartmentId) -> None:
    """Nothing is required: it was today, and she wrote it."""
    saved = sessions.log(lom, SupportSession())
    assert SupportSession(held_on=date(2027, 1, 19), written_by=number(ULLA)) == saved.record


@pytest.mark.parametrize(
    ("session", "reason"),
    [
        (SupportSession(held_on=date(2027, 1, 20)), Reason.SESSION_IN_FUTURE),
        (SupportSession(minutes=0), Reason.MINUTES_ODD),
        (SupportSession(minutes=1441), Reason.MINUTES_ODD),
        (SupportSession(text="å" * 12_001), Reason.TEXT_TOO_LONG),
    ],
)
def test_what_cannot_be_is_refused_and_the_draft_stays(
    sessions: SupportSessions, lom: CompartmentId, session: SupportSession, reason: Reason
) -> None:
    """A refused session is not saved, and what was typed is still a draft."""
    sessions.keep_draft(lom, {"text": "Vi lagade cykeln"})
    with pytest.raises(KnownError) as refused:
        sessions.log(lom, session)
    assert reason == refused.value.reason
    view = sessions.view(lom)
    assert (view.sessions, view.draft) == ((), {"text": "Vi lagade cykeln"})


@pytest.mark.parametrize("minutes", [1, 1440, None])
def test_any_time_up_to_a_day_is_fine(sessions: SupportSessions, lom: CompartmentId, minutes: int | None) -> None:
    """From a minute to a day and a night, or unsaid."""
    assert minutes == sessions.log(lom, SupportSession(minutes=minutes)).record.minutes


def test_today_is_stockholm_s(desk: SharedDesk, sessions: SupportSessions, lom: CompartmentId) -> None:
    """Half an hour past midnight in Stockholm the new day has come, though it is yesterday in Greenwich."""
    desk.clock.turn(hours=7.15)
    assert date(2027, 1, 20) == sessions.log(lom, SupportSession()).record.held_on


def test_a_draft_survives_a_lock(desk: SharedDesk, sessions: SupportSessions, lom: CompartmentId) -> None:
    """What was being typed is there after unlocking; once logged, it is done with."""
    sessions.keep_draft(lom, {"text": "Vi lagade cykeln"})
    desk.lock_and_unlock()
    again = SupportSessions(desk.vault.ledger, desk.vault.drafts, desk, desk.clock)
    assert again.view(lom).draft == {"text": "Vi lagade cykeln"}
    again.log(lom, SupportSession(text="Vi lagade cykeln"))
    assert again.view(lom).draft is None


def test_each_assignment_and_each_change_has_its_own_draft(
    desk: SharedDesk, sessions: SupportSessions, lom: CompartmentId
) -> None:
    """Drafts do not run into each other."""
    asp = start_assignment(desk, "Asp", ULLA)
    saved = sessions.log(lom, SupportSession(text="ett"))
    sessions.keep_draft(lom, {"text": "lom"})
    sessions.keep_draft(asp, {"text": "asp"})
    sessions.keep_draft(lom, {"text": "ändring"}, saved)
    assert [
        sessions.draft(lom), sessions.draft(asp), sessions.draft(lom, saved),
    ] == [{"text": "lom"}, {"text": "asp"}, {"text": "ändring"}]  # fmt: skip
    sessions.edit(saved, replace(saved.record, text="två"))
    assert sessions.draft(lom, saved) is None
    assert sessions.draft(lom) == {"text": "lom"}


def test_sessions_stand_by_their_day(sessions: SupportSessions, lom: CompartmentId) -> None:
    """The latest event first, whenever it was written."""
    for day in (12, 17, 5):
        sessions.log(lom, SupportSession(held_on=date(2027, 1, day)))
    assert [one.seen.record.held_on.day for one in sessions.view(lom).sessions if one.seen.record.held_on] == [
        17,
        12,
        5,
    ]


def test_a_session_waits_until_it_has_been_sent(
    desk: SharedDesk, sessions: SupportSessions, lom: CompartmentId
) -> None:
    """Everything waits before the first contact."""
    sessions.log(lom, SupportSession(held_on=date(2027, 1, 12)))
    sessions.log(lom, SupportSession(held_on=date(2027, 1, 17)))
    assert [one.waiting for one in sessions.view(lom).sessions] == [True, True]


def test_she_changes_her_own_session_only(desk: SharedDesk, sessions: SupportSessions, lom: CompartmentId) -> None:
    """Her own may be changed, removed and brought back; another's may not."""
    mine = sessions.log(lom, SupportSession(text="Promenad"))
    changed = sessions.edit(mine, replace(mine.record, minutes=40))
    removed = sessions.remove(changed)
    assert sessions.view(lom).sessions == ()
    assert sessions.restore(removed).record.minutes == 40
    with desk.at(GUN_BRITT):
        other = desk.vault.ledger.create(lom, SupportSession(written_by=number(GUN_BRITT)))
    for act in (lambda: sessions.edit(other, mine.record), lambda: sessions.remove(other)):
        with pytest.raises(KnownError) as refused:
            act()
        assert refused.value.reason == Reason.NOT_ALLOWED
    assert len(sessions.view(lom).sessions) == 1


def test_a_change_to_the_future_is_refused(sessions: SupportSessions, lom: CompartmentId) -> None:
    """A change is held to the same as a new one."""
    mine = sessions.log(lom, SupportSession())
    with pytest.raises(KnownError) as refused:
        sessions.edit(mine, replace(mine.record, held_on=date(2027, 1, 20)))
    assert refused.value.reason == Reason.SESSION_IN_FUTURE


def test_an_ended_assignment_is_read_only(desk: SharedDesk, sessions: SupportSessions, lom: CompartmentId) -> None:
    """When the decision has ended she still sees what she wrote, and writes no more there."""
    sessions.log(lom, SupportSession(text="Sista fikat"))
    desk.clock.turn(days=(date(2027, 7, 1) - today(desk.clock)).days)
    [mine] = sessions.assignments()
    assert not mine.open
    assert len(sessions.view(lom).sessions) == 1
    with pytest.raises(KnownError) as refused:
        sessions.log(lom, SupportSession())
    assert refused.value.reason == Reason.NOT_ALLOWED


def test_a_gone_assignment_says_so(desk: SharedDesk, sessions: SupportSessions, lom: CompartmentId) -> None:
    """What has been erased meanwhile is gone, and that is said."""
    desk.vault.ledger.destroy(lom)
    with pytest.raises(KnownError) as refused:
        sessions.view(lom)
    assert refused.value.reason == Reason.GONE
    assert sessions.assignments() == ()


# The half-year report


@pytest.mark.parametrize(
    ("day", "first", "due"),
    [
        (date(2027, 1, 19), date(2026, 7, 1), date(2027, 1, 29)),  # the picture: 31 January is a Sunday
        (date(2027, 1, 29), date(2026, 7, 1), date(2027, 1, 29)),
        (date(2027, 1, 30), date(2027, 1, 1), date(2027, 7, 30)),
        (date(2027, 7, 31), date(2027, 7, 1), date(2028, 1, 31)),
    ],
)
def test_the_report_is_about_the_half_year_that_is_due(day: date, first: date, due: date) -> None:
    """The half before, until the last working day of the month after; then the one that runs."""
    period = half_year_to_report(day)
    assert (first, due) == (period.first, period.due)


def test_every_day_lies_in_its_half_year() -> None:
    """No day falls between two reports."""
    for offset in range(800):
        day = date(2026, 1, 1) + timedelta(days=offset)
        assert half_year_of(day).first <= day <= half_year_of(day).last


def test_the_report_counts_what_was_written() -> None:
    """Sessions, time, how, what and when; what lacks a time is told apart."""
    period = half_year_of(date(2026, 10, 1))
    counted = report(
        [
            SupportSession(held_on=date(2026, 10, 5), mode=Mode.MET, minutes=45, tasks=(Task.EMOTIONAL,)),
            SupportSession(held_on=date(2026, 12, 24), mode=Mode.MET, tasks=(Task.EMOTIONAL, Task.PRACTICAL)),
            SupportSession(held_on=date(2026, 12, 31), mode=Mode.PHONE, minutes=20),
            SupportSession(held_on=date(2027, 1, 1), mode=Mode.VIDEO, minutes=500),
        ],
        period,
    )
    assert (counted.sessions, counted.minutes, counted.without_minutes) == (3, 65, 1)
    assert counted.modes == ((Mode.MET, 2), (Mode.PHONE, 1))
    assert counted.tasks == ((Task.EMOTIONAL, 2), (Task.PRACTICAL, 1))
    assert ((date(2026, 10, 1), 1), (date(2026, 12, 1), 2)) == counted.months


def test_emergency_notes_count_as_own_changes(desk: SharedDesk, sessions: SupportSessions, lom: CompartmentId) -> None:
    """A note after the sessions does not make them look sent."""
    sessions.log(lom, SupportSession())
    desk.vault.ledger.create(lom, EmergencyNote(what="Ring", written_by=number(ULLA)))
    assert [one.waiting for one in sessions.view(lom).sessions] == [True]
