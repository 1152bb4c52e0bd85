"""The county's pool of contact persons: how a few came into it, and whom a handler has asked about."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace

from demo.cast import PETRA
from demo.history.files import FileStory
from demo.history.timeline import Timeline
from desktop.domain.clock import today
from desktop.domain.records.assignment import Mode, Task
from desktop.domain.records.pool import (
    ClientWish,
    DropOut,
    PartOfDay,
    PoolCard,
    Source,
    Stage,
    TieKind,
    Weekday,
    Wish,
)
from desktop.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Ready:
    """Somebody who has come all the way: her card, and what she has told of her ties."""

    name: str
    source: Source
    card: PoolCard
    ties: tuple[tuple[TieKind, str], ...] = ()


_EVENINGS = (PartOfDay.EVENING,)
READY = (
    Ready(
        "Rut Löfdahl",
        Source.ASSOCIATION,
        PoolCard(
            region="2305",
            languages=("svenska",),
            modes=(Mode.MET, Mode.PHONE),
            weekdays=(Weekday.TUESDAY, Weekday.THURSDAY),
            parts_of_day=_EVENINGS,
            tasks=(Task.PRACTICAL, Task.ACTIVITY),
        ),
        ((TieKind.WORKPLACE, "Sågen i Gällö"), (TieKind.ASSOCIATION, "Hembygdsföreningen")),
    ),
    Ready(
        "Siri Norberg",
        Source.UNIVERSITY,
        PoolCard(
            region="2380",
            languages=("svenska", "kurmanji"),
            modes=(Mode.VIDEO, Mode.PHONE),
            weekdays=(Weekday.MONDAY, Weekday.WEDNESDAY, Weekday.SUNDAY),
            parts_of_day=(PartOfDay.DAYTIME, PartOfDay.EVENING),
            tasks=(Task.EMOTIONAL, Task.RIGHTS),
            offered="Har själv brutit upp, och berättar gärna om det.",
        ),
        ((TieKind.SCHOOL, "Universitetet i Östersund"),),
    ),
    Ready(
        "Berit Hallander",
        Source.ACQUAINTANCE,
        PoolCard(
            region="2321",
            languages=("svenska", "engelska"),
            modes=(Mode.MET, Mode.PHONE),
            weekdays=(Weekday.FRIDAY, Weekday.SATURDAY),
            parts_of_day=(PartOfDay.DAYTIME,),
            tasks=(Task.ADULT_SUPPORT, Task.AUTHORITIES),
        ),
    ),
)
ON_THE_WAY = (
    ("Maj Sörlin", Source.SOCIAL_MEDIA, Stage.TRAINING),
    ("Ylva Strid", Source.ADVERTISEMENT, Stage.INTERVIEW),
)


def tell_pool(timeline: Timeline, files: dict[str, FileStory]) -> None:
    """Petra recruits; a handler asks for a card, and Petra has not answered yet."""
    calendar, story = timeline.calendar, files["Tall"]
    timeline.at(calendar.at(calendar.working_day(80), 10), PETRA, _recruit, reads=True)
    asked = calendar.at(calendar.working_days_ago(2), 9, 15)
    timeline.at(asked, story.course.handler, _Asking(story).ask, reads=True)


def _recruit(desk: Desk) -> None:
    candidates = desk.pool.candidates
    for one in READY:
        seen = candidates.begin(one.name, one.source, "070-174 06 20")
        place, day = seen.ref.compartment, today(desk.clock)
        for number in range(1, desk.policy.pool.training_evenings + 1):
            candidates.attend((place,), candidates.evening(number))
        whole = replace(
            seen.record,
            register_checked_on=day,
            register_checked_by=PETRA.name,
            secrecy_signed_on=day,
            approved_on=day,
            approved_by=PETRA.name,
        )
        candidates.put_in_pool(candidates.edit(seen, whole), one.card)
        for kind, words in one.ties:
            desk.pool.matchings.declare(place, kind, words)
    for name, source, stage in ON_THE_WAY:
        seen = candidates.begin(name, source)
        candidates.attend((seen.ref.compartment,), candidates.evening(1))
        candidates.move(seen, stage)
    candidates.drop_out(candidates.begin("Gerd Vestin", Source.UNIVERSITY), DropOut.TIME)


class _Asking:
    """The handler writes the wish and asks for a card."""

    def __init__(self, story: FileStory) -> None:
        self._story = story

    def ask(self, desk: Desk) -> None:
        """For the person of the file."""
        file = self._story.file
        desk.pool.checks.keep_wish(file, ClientWish(from_here=Wish.NOT_WANTED, words="Inte någon härifrån."))
        cards = {card.record.code: card for card in desk.pool.pools.cards()}
        if "Kort 2" in cards:
            desk.pool.checks.consider(file, cards["Kort 2"])
