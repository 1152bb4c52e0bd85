"""All of it, with a fixed seed: the same county every time, but for the day it is told on."""

from __future__ import annotations

from random import Random

from demo.cast import GUN_BRITT, LOVE, PETRA, SANNA, TOVE
from demo.clocks import Calendar
from demo.county import OpenCounty
from demo.history.access_log import tell_reviews
from demo.history.around import tell_around
from demo.history.consents import tell_consents
from demo.history.consultations import tell_consultations
from demo.history.files import FileStory, tell_files
from demo.history.network import tell_networks
from demo.history.pool import tell_pool
from demo.history.safety import tell_safety
from demo.history.sessions import tell_sessions
from demo.history.timeline import Timeline
from desktop.services.desk import Desk

SEED = 2305


def tell(county: OpenCounty, now: int) -> None:
    """Eighteen months, up to `now`. Petra's colleague has not had her computer on since the last withdrawal."""
    calendar, luck = Calendar(now), Random(SEED)
    timeline = Timeline(calendar)
    tell_consultations(timeline, luck)
    files = tell_files(timeline, luck)
    tell_sessions(timeline, files, luck)
    tell_consents(timeline, files)
    tell_safety(timeline, files)
    tell_around(timeline, files)
    tell_networks(timeline, files)
    tell_pool(timeline, files)
    _tell_visits(timeline, files)
    tell_reviews(timeline, files)
    timeline.play(county)
    county.clock.turn(now)
    county.settle(absent=[TOVE])


def _tell_visits(timeline: Timeline, files: dict[str, FileStory]) -> None:
    """Handlers open their files now and then, and everyone looked at the day some days ago."""
    calendar = timeline.calendar
    for file in files.values():
        for ago in range(file.course.opened - 20, 5, -45):
            moment = calendar.at(calendar.working_day(ago), 8, 40)
            timeline.at(moment, file.course.handler, _Visit(file).look, reads=True)
    last = calendar.at(calendar.working_days_ago(3), 16, 10)
    for file in files.values():
        timeline.at(last, file.course.handler, _Visit(file).look, reads=True)
    for person in (GUN_BRITT, LOVE, SANNA, PETRA, TOVE):
        timeline.at(last + 60_000, person, _look_at_the_day, reads=True)


class _Visit:
    """Somebody opens a file."""

    def __init__(self, file: FileStory) -> None:
        self._file = file

    def look(self, desk: Desk) -> None:
        """Overview, plan and timeline are seen."""
        desk.people.open(self._file.file)
        desk.plans.looked(desk.plans.plan(self._file.file))
        desk.assignments.of(self._file.file)


def _look_at_the_day(desk: Desk) -> None:
    desk.today.view()
