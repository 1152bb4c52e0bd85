"""Beginning a county from the program itself: its units, its root key, and its administrator on this computer."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.clock import Clock
from desktop.domain.errors import KnownError, Reason
from desktop.domain.ports import Ledger, Mailbox, Members, Settings
from desktop.services import municipalities
from desktop.services.county.administration import UNBEGUN, Administration, NewMember, NewUnit
from desktop.services.county.server_address import usable

ADMINISTRATOR = 6  # wire.directory.Role


@dataclass(frozen=True, slots=True)
class NewCounty:
    """What the form asks for. `code`: the county's two digits; `units`: codes of the municipalities that take part."""

    server: str
    code: str
    team: str  # what the county's own team is called
    units: tuple[str, ...]
    name: str
    title: str = ""
    phone: str = ""


def check(county: NewCounty) -> None:
    """Before anything is written: raises KnownError TEXT_MISSING (name, team or county), SERVER_ADDRESS."""
    if not (county.name.strip() and county.team.strip() and county.code):
        raise KnownError(Reason.TEXT_MISSING)
    usable(county.server)


def found(
    county: NewCounty, ledger: Ledger, mailbox: Mailbox, members: Members, settings: Settings, clock: Clock
) -> None:
    """Make the county in a new vault. The server hears of it at the first contact."""
    check(county)
    names = municipalities.names()
    units = [NewUnit(county.code, county.team.strip()), *(NewUnit(code, names[code]) for code in county.units)]
    me = NewMember(county.name.strip(), county.title.strip(), county.phone.strip(), county.code, (ADMINISTRATOR,))
    administration = Administration(ledger, mailbox, members, settings, clock)
    administration.create_county(usable(county.server), county.code, units, me)
    settings.set(UNBEGUN, True)
