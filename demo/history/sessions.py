"""A hundred and twenty sessions, written by contact persons where they were, and sent when there was coverage."""

from __future__ import annotations

from datetime import date
from random import Random

from demo import stories
from demo.history.files import FileStory
from demo.history.timeline import Timeline
from desktop.domain.records.assignment import Mode, Mood, SupportSession, Task
from desktop.services.desk import Desk

_TASKS = ((Task.EMOTIONAL,), (Task.EMOTIONAL, Task.PRACTICAL), (Task.PRACTICAL,), (Task.ACTIVITY,), (Task.NETWORK,))

_LATELY = ("Tall", "Gran", "Lom")
"""Whose contact persons have written since the handlers last looked."""


def tell_sessions(timeline: Timeline, files: dict[str, FileStory], luck: Random) -> None:
    """Of each assignment, from some days after it began until lately."""
    for file in files.values():
        _tell(timeline, file, file.course.sessions, luck)


def _tell(timeline: Timeline, file: FileStory, count: int, luck: Random) -> None:
    first, last = file.course.opened - 16, 2 if file.course.alias in _LATELY else 6 + luck.randrange(5)
    for number in range(count):
        ago = round(first + (last - first) * number / max(1, count - 1))
        _Session(timeline, file, number).tell(ago, luck)


class _Session:
    """One of them."""

    def __init__(self, timeline: Timeline, file: FileStory, number: int) -> None:
        self._timeline = timeline
        self._file = file
        self._number = number

    def tell(self, ago: int, luck: Random) -> None:
        """Held so many days ago; written the same evening, seldom two days later."""
        calendar, person = self._timeline.calendar, self._file.course.contact_person
        if person is None:
            return
        held, written = calendar.day(ago), calendar.day(max(1, ago - 2 * (self._number % 9 == 8)))
        moment = calendar.at(written, 17 + luck.randrange(4), luck.randrange(60))
        session = self._session(held, luck)
        self._timeline.at(moment, person, lambda desk: self._log(desk, session), reads=self._number == 0)

    def _session(self, held: date, luck: Random) -> SupportSession:
        text, mode, minutes, mood = stories.SESSIONS[
            (self._number + len(self._file.course.alias)) % len(stories.SESSIONS)
        ]
        return SupportSession(
            held_on=held,
            mode=Mode(mode),
            minutes=minutes,
            tasks=luck.choice(_TASKS),
            text=text,
            mood=Mood(mood),
        )

    def _log(self, desk: Desk, session: SupportSession) -> None:
        desk.sessions.view(self._file.assignment)
        desk.sessions.log(self._file.assignment, session)
