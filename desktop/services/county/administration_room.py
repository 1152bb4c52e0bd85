"""What the administrator's room shows: one look at the whole county, without a word of what anybody writes."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.services.county.administration import Administration, Applicant, OpenInvitation
from desktop.services.county.lost_computers import LostComputers, Summary
from desktop.services.county.roster import Roster, UnitLines


@dataclass(frozen=True, slots=True)
class RoomView:
    """The room. `server_key`: set while the county's server has not been made; `county`: its code."""

    county: str
    server_key: str
    applicants: tuple[Applicant, ...]
    invitations: tuple[OpenInvitation, ...]
    lost: tuple[Summary, ...]
    units: tuple[UnitLines, ...]


class AdministrationRoom:
    """Everything that the room needs, read at once; only on the computer that holds the root key."""

    def __init__(self, administration: Administration, roster: Roster, lost: LostComputers) -> None:
        self.administration = administration
        self.roster = roster
        self.lost = lost

    def view(self) -> RoomView:
        """Raises KnownError(NOT_ALLOWED) on another computer of hers."""
        units = self.roster.view()
        waiting = tuple(self.administration.applicants())
        used = {applicant.application.invitation.hex() for applicant in waiting}
        return RoomView(
            county=next((unit.code[:2] for unit in units), ""),
            server_key=self.administration.server_key(),
            applicants=waiting,
            invitations=tuple(one for one in self.administration.open_invitations() if one.id not in used),
            lost=self.lost.all(),
            units=units,
        )
