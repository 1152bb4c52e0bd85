"""Strömsund's access log: what Love does with her files, and the reviews by which Ann-Mari looks it over."""

from __future__ import annotations

from dataclasses import dataclass

from demo.cast import ANN_MARI, LOVE
from demo.history.files import FileStory
from demo.history.timeline import Timeline
from desktop.domain.records.access_log import Act, Outcome
from desktop.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Done:
    """Something that Love did with a file, so many days ago."""

    alias: str
    ago: int
    hour: int
    act: Act
    what: str = ""
    reason: str = ""


DONE = (
    Done("Gran", 52, 10, Act.PRINTED, "plan"),
    Done("Korp", 47, 13, Act.COPIED, "plan"),
    Done("Björk", 44, 9, Act.REFUSED, "asked_about"),
    Done("Gran", 30, 15, Act.EXPORTED, "network_map"),
    Done("Sävsparv", 19, 11, Act.COPIED, "plan"),
    Done("Björk", 12, 16, Act.UNMASKED, "name_and_places", "Vården ringde, måste veta vilken ort"),
    Done("Korp", 8, 14, Act.PRINTED, "plan"),
    Done("Gran", 4, 9, Act.COPIED, "plan"),
)
REVIEWED = (61, 33)
"""Days ago."""


def tell_reviews(timeline: Timeline, files: dict[str, FileStory]) -> None:
    """What is done is logged as it happens; each review covers what has come since the one before."""
    calendar = timeline.calendar
    for done in DONE:
        timeline.at(
            calendar.at(calendar.working_day(done.ago), done.hour, 20), LOVE, _Doing(files[done.alias], done).do
        )
    timeline.at(calendar.at(calendar.working_day(90), 9), ANN_MARI, _begin_day, reads=True)
    for ago in REVIEWED:
        timeline.at(calendar.at(calendar.working_day(ago), 13, 30), ANN_MARI, _review, reads=True)
    for person in (LOVE, ANN_MARI):
        timeline.at(calendar.at(calendar.working_days_ago(1), 8, 2), person, _begin_day, reads=True)


class _Doing:
    """One thing done with a file."""

    def __init__(self, file: FileStory, done: Done) -> None:
        self._file = file
        self._done = done

    def do(self, desk: Desk) -> None:
        """It is logged, as the screen would have it."""
        desk.people.open(self._file.file)
        desk.access_log.note(self._file.file, self._done.act, self._done.what, self._done.reason)


def _begin_day(desk: Desk) -> None:
    desk.access_log.begin_day()


def _review(desk: Desk) -> None:
    """Everything is looked at; where somebody was refused something, Ann-Mari asks how it went."""
    view = desk.log_review.begin()
    for item in view.items:
        if item.line.act is Act.REFUSED:
            desk.log_review.find(view.seen, item.line, Outcome.ASKED, "Frågat Love. En lärare ringde om adressen.")
        else:
            desk.log_review.find(view.seen, item.line, Outcome.NO_REMARK)
    desk.log_review.finish(view.seen, Outcome.NO_REMARK, "Allt hör till ärenden som Love har.")
