"""What happened when: each event is done at its moment by its person, on her own computer, by her own services."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from demo.cast import Person
from demo.clocks import Calendar
from demo.county import OpenCounty
from desktop.domain.identity import CompartmentId
from desktop.services.desk import Desk

NOWHERE = CompartmentId(b"")
"""Of what has not been founded yet."""


@dataclass(order=True, frozen=True, slots=True)
class Event:
    """One thing that somebody did. `reads`: she needed what others had written, so her computer was in touch first."""

    moment: int
    order: int
    who: str = field(compare=False)
    do: Callable[[Desk], object] = field(compare=False)
    reads: bool = field(compare=False)


class Timeline:
    """Gathers events in any order, and plays them in the order in which they happened."""

    def __init__(self, calendar: Calendar) -> None:
        self.calendar = calendar
        self._events: list[Event] = []

    def at(self, moment: int, who: Person, do: Callable[[Desk], object], *, reads: bool = False) -> None:
        """At this moment, `who` did this."""
        self._events.append(Event(moment, len(self._events), who.key, do, reads))

    def play(self, county: OpenCounty) -> None:
        """Let it all happen: the clock is turned to each event, and computers sync before somebody reads."""
        unsent: set[str] = set()
        for event in sorted(self._events):
            county.clock.turn(event.moment)
            computer = county.computers[event.who]
            if event.reads:
                for key in sorted(unsent - {event.who}):
                    county.computers[key].sync()
                unsent.clear()
                computer.sync()
            event.do(computer.desk)
            unsent.add(event.who)
