"""Who may be where by her role, place by place; and that it is so, when roles have changed or a new day begins.

The pool's places are kept by the pool (services.pool), reviews by their room (services.log), the envelope of a
protected file by the file.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from desktop.domain.clock import Clock, today
from desktop.domain.compartments import CONTRIBUTOR, HANDLER, READER, CompartmentKind, Right
from desktop.domain.errors import KnownError
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import CompartmentInfo, Ledger, Mailbox, Members, Settings
from desktop.domain.records import Record
from desktop.domain.records.held_work import HeldWork
from desktop.domain.records.incident import DeviceManifest, LostComputer, UnitPart
from desktop.domain.records.journey import Departure, Return
from desktop.domain.records.library import LibraryNote, OutOfOffice
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.services.access import roles
from desktop.services.access.by_role import BY_ROLE, ByRole

R = TypeVar("R", bound=Record)

_SETTLED = "by_role/settled"
"""Setting: where nothing is left to do while everybody has the roles that are kept with it, and how long the directory
was."""

_INFORMING = HANDLER & ~Right.GRANT
_TELLING = CONTRIBUTOR | Right.GRANT
_WORKING_IN = READER | Right.WRITE | Right.EDIT

_OF_FILES = (CompartmentKind.QUARANTINE, CompartmentKind.JOURNEY)
"""Who may be here hangs on who handles a file, too, so that they are never done with."""
_ONLY_ENDING = (CompartmentKind.DISCLOSURE, CompartmentKind.CONSULTATION, CompartmentKind.PERSON_FILE)
"""Here nobody is let in by her role afterwards: who comes new to one changes nothing."""

MOST_AT_ONCE = 50
"""Of those, to open in one go, so that nobody waits for it: the rest is looked at when something comes."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """Who may be in a place, and on which bases a grant ends with the role. `newcomers`: who is let in."""

    members: Mapping[int, Right]
    bases: Collection[GrantBasis] = BY_ROLE
    newcomers: Collection[int] = ()


class RoleReaders:
    """Every place on this computer where somebody is by her role."""

    def __init__(self, ledger: Ledger, mailbox: Mailbox, members: Members, settings: Settings, clock: Clock) -> None:
        self._ledger = ledger
        self._mailbox = mailbox
        self._members = members
        self._settings = settings
        self._clock = clock
        self._by_role = ByRole(ledger, members, clock)
        self._rules: dict[CompartmentKind, Callable[[CompartmentInfo], Allowed | None]] = {
            CompartmentKind.INCIDENTS: self._incident,
            CompartmentKind.RECOVERY: self._recovery,
            CompartmentKind.JOURNEY: self._journey,
            CompartmentKind.QUARANTINE: self._quarantine,
            CompartmentKind.CONSULTATION: self._consultation,
            CompartmentKind.LIBRARY: self._library,
            CompartmentKind.CHECK_REASON: self._check_reason,
            CompartmentKind.DISCLOSURE: self._disclosure,
            CompartmentKind.PERSON_FILE: self._file,
        }

    def settle(self) -> None:
        """All of them. Safe to repeat: looks only where something may be left to do."""
        infos = [info for info in self._ledger.compartments(*self._rules) if not info.local]
        kept = self._settings.get(_SETTLED) or {}
        lines = len(self._mailbox.directory_lines())
        said = kept["roles"] if kept.get("lines") == lines else sorted(map(list, roles.everybody(self._members)))
        done = self._still_done(kept, said, infos)
        for info in self._at_once(info for info in infos if info.id not in done):
            if self._keep(info) and info.kind not in _OF_FILES:
                done.add(info.id)
        now = {"lines": lines, "roles": said, "done": sorted(done)}
        if now != kept:
            self._settings.set(_SETTLED, now)

    def _at_once(self, infos: Iterable[CompartmentInfo]) -> list[CompartmentInfo]:
        rank = {kind: number for number, kind in enumerate(_ONLY_ENDING, 1)}
        found = sorted(infos, key=lambda info: rank.get(info.kind, 0))
        return found[: sum(info.kind not in rank for info in found) + MOST_AT_ONCE]

    def _still_done(
        self, kept: Mapping[str, Any], said: list[list[int]], infos: Iterable[CompartmentInfo]
    ) -> set[CompartmentId]:
        before, done = kept.get("roles"), {CompartmentId(one) for one in kept.get("done", ())}
        if before == said:
            return done
        if before is None or any(one not in said for one in before):
            return set()
        return done & {info.id for info in infos if info.kind in _ONLY_ENDING}

    def follow(self, file: CompartmentId) -> None:
        """Others handle a file: those who do not any more leave what was handed over or left at home of it."""
        for info in self._ledger.compartments(*_OF_FILES):
            if not info.local:
                self._keep(info)

    def _keep(self, info: CompartmentInfo) -> bool:
        """True when nothing is left to do here while roles are as they are."""
        try:
            allowed = self._rules[info.kind](info)
            if allowed is None:
                return True
            return self._by_role.keep(info.id, allowed.members, bases=allowed.bases, newcomers=allowed.newcomers)
        except KnownError:  # not here just now, or damaged: it says so when it is opened
            return False

    # What the unit has of its computers, and of its key

    def _incident(self, info: CompartmentInfo) -> Allowed | None:
        founder = self._founder(info)
        if lost := self._first(info, LostComputer):
            return self._lost(founder, lost)
        if part := self._first(info, UnitPart):
            owner = self._members.member_of(part.device or 0)
            staff = roles.staff(self._members, self._unit(owner))
            return Allowed({owner: _INFORMING, **dict.fromkeys(staff, HANDLER)}, newcomers=staff - {owner})
        if self._first(info, DeviceManifest) is None:
            return Allowed({})  # it has not come whole
        return Allowed({**dict.fromkeys(roles.staff(self._members, self._unit(founder)), _TELLING), founder: HANDLER})

    def _lost(self, founder: int, lost: LostComputer) -> Allowed:
        """The administrator's half. Whoever comes to the unit while it goes on is told too."""
        owner = lost.member or 0
        staff = roles.staff(self._members, self._unit(owner))
        allowed = {owner: _INFORMING, **dict.fromkeys(staff, _INFORMING)}
        if roles.ADMINISTRATOR in self._members.member(founder).roles:
            allowed[founder] = HANDLER
        return Allowed(allowed, newcomers=staff - {founder} if lost.closed_at is None else ())

    def _recovery(self, info: CompartmentInfo) -> Allowed | None:
        unit = self._unit(self._founder(info))
        if unit != self._members.me.unit:
            return None
        keepers = roles.keepers(self._members, unit)
        return Allowed(keepers, newcomers=keepers)

    # What hangs on files: journeys, and what was handed over

    def _journey(self, info: CompartmentInfo) -> Allowed | None:
        """The traveller, who leads her unit, the county's team, and those who handle what she has left at home.

        Her ticket is for the others to look after: she leaves when it has arrived, and throws away its key.
        """
        traveller = self._founder(info)
        if traveller == self._members.me.member and self._first(info, Departure):
            return None
        leading = roles.managers(self._members, self._unit(traveller))
        county = {one.member for one in roles.county_team(self._members)}
        departure = self._departure(info)
        handling = self._handling({CompartmentId(file) for file in departure.files}) if departure else None
        others = self._granted(info, GrantBasis.HANDLER) if handling is None else handling
        allowed = dict.fromkeys((traveller, *leading, *county, *others), HANDLER)
        return Allowed(allowed, (GrantBasis.HANDLER, *BY_ROLE), leading - {traveller})

    def _quarantine(self, info: CompartmentInfo) -> Allowed:
        """Its author, and those who handle what it is of; or those of the unit who got it for want of any."""
        author = self._founder(info)
        works = self._by_founder(info, HeldWork)
        places = {CompartmentId(work.compartment) for work in works}
        handling = self._handling(places, {work.alias for work in works if work.alias})
        others = self._granted(info, GrantBasis.HANDLER) if handling is None else handling
        unit = self._granted(info, *BY_ROLE) & roles.staff(self._members, self._unit(author))
        allowed = dict.fromkeys((author, *unit, *others), HANDLER)
        return Allowed(allowed, (GrantBasis.HANDLER, *BY_ROLE), (handling or set()) - {author})

    def _handling(self, places: Collection[CompartmentId], aliases: Collection[str] = ()) -> set[int] | None:
        """Who handles these, or the files of these aliases where they are gone; None where none is known here."""
        here = [info for info in self._ledger.compartments() if info.id in places]
        here = here or [i for i in self._ledger.compartments(CompartmentKind.PERSON_FILE) if i.card.alias in aliases]
        day, found = today(self._clock), set[int]()
        for info in here:
            held = self._members.rights(info.id, day)
            found |= {member for member, right in held.items() if Right.GRANT in right}
        return found if here else None

    def _departure(self, info: CompartmentInfo) -> Departure | None:
        """Of the journey that this is about: its own, or the one that a wish to come back names."""
        if departure := self._first(info, Departure):
            return departure
        wish = self._first(info, Return)
        journeys, traveller = self._ledger.compartments(CompartmentKind.JOURNEY), self._founder(info)
        hers = (other for other in journeys if self._founder(other) == traveller)
        departures = (one for other in hers for one in self._by_founder(other, Departure))
        return next((one for one in departures if wish and one.journey == wish.journey), None)

    # What is shared with a function

    def _consultation(self, info: CompartmentInfo) -> Allowed | None:
        unit = self._unit(self._founder(info))
        if unit != self._members.me.unit:
            return None
        county = dict.fromkeys((one.member for one in roles.county_team(self._members)), CONTRIBUTOR)
        own = dict.fromkeys(roles.staff(self._members, unit), HANDLER)
        return Allowed({**county, **own}, (GrantBasis.HANDLER, GrantBasis.CONSULTATION))

    def _library(self, info: CompartmentInfo) -> Allowed | None:
        """Its author alone may let in: texts about nobody, who is away, and how many choices were made."""
        author = self._founder(info)
        if author != self._members.me.member:
            return None
        team = {one.member for one in roles.county_team(self._members)}
        right = _WORKING_IN if self._first(info, LibraryNote) else READER
        if self._first(info, OutOfOffice):
            team |= {one.member for one in self._members.with_role(roles.SOCIAL_WORKER)}
        allowed = {**dict.fromkeys(team, right), author: HANDLER}
        return Allowed(allowed, (GrantBasis.CONSULTATION, *BY_ROLE), team - {author})

    def _check_reason(self, info: CompartmentInfo) -> Allowed | None:
        author = self._founder(info)
        if author != self._members.me.member:
            return None
        managers = roles.managers(self._members, self._unit(author))
        allowed = {**dict.fromkeys(managers, READER), author: HANDLER}
        return Allowed(allowed, (GrantBasis.EMERGENCY, *BY_ROLE), managers - {author})

    def _disclosure(self, info: CompartmentInfo) -> Allowed | None:
        """Who receives for a unit reads while she does. Whom a consent names is let in by whoever hands over."""
        if self._unit(self._founder(info)) != self._members.me.unit:
            return None
        receiving = dict.fromkeys((one.member for one in self._members.with_role(roles.COORDINATOR)), READER)
        return Allowed({**receiving, **self._handlers(info)}, (GrantBasis.CONSENT, GrantBasis.DECISION))

    def _file(self, info: CompartmentInfo) -> Allowed | None:
        """A file that was opened in an emergency, which the unit's managers read."""
        if self._unit(self._founder(info)) != self._members.me.unit:
            return None
        leading = dict.fromkeys(roles.managers(self._members, self._members.me.unit), READER)
        return Allowed({**leading, **self._handlers(info)}, (GrantBasis.HANDLER,))

    # Small things

    def _handlers(self, info: CompartmentInfo) -> dict[int, Right]:
        """Those who were let in to let others in, and the founder: what ends their access is not their role."""
        grants = (seen.record for seen in self._ledger.all(info.id, Grant))
        handling = {one.member for one in grants if one.member is not None and one.rights & Right.GRANT}
        return dict.fromkeys((self._founder(info), *handling), HANDLER)

    def _granted(self, info: CompartmentInfo, *bases: GrantBasis) -> set[int]:
        grants = (seen.record for seen in self._ledger.all(info.id, Grant))
        return {grant.member for grant in grants if grant.member is not None and grant.basis in bases}

    def _first(self, info: CompartmentInfo, kind: type[R]) -> R | None:
        return next(iter(self._by_founder(info, kind)), None)

    def _by_founder(self, info: CompartmentInfo, kind: type[R]) -> list[R]:
        """What a place is about is for its founder to say, and for nobody who was let in."""
        founder, member_of = self._founder(info), self._members.member_of
        return [seen.record for seen in self._ledger.all(info.id, kind) if member_of(seen.author) == founder]

    def _founder(self, info: CompartmentInfo) -> int:
        return self._members.member_of(info.founder)

    def _unit(self, member: int) -> int:
        return self._members.member(member).unit
