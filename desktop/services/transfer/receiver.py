"""Who receives: a municipality by code and name, and its handler by the number that her own program shows (SC7).

2280 is Härnösand and 2281 Sundsvall. So nobody is asked by a code alone; and no key is made before the handler at the
other end has read out eight figures that her program makes for this sender and this day.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.domain.errors import KnownError, Reason
from desktop.domain.ports import MemberInfo, Members
from desktop.services import municipalities

SOCIAL_WORKER = 1  # wire.directory.Role; services know the numbers that the directory gives


@dataclass(frozen=True, slots=True)
class Receiver:
    """A municipality that code and name agree about. `handlers`: those who can be reached through the program."""

    code: str
    name: str
    handlers: tuple[MemberInfo, ...]


def confirmed(code: str, name: str, members: Members) -> Receiver:
    """The municipality that both say. Raises KnownError RECEIVER_DIFFERS, NOT_ALLOWED for one's own."""
    code, said = code.strip(), " ".join(name.split())
    belongs = municipalities.names().get(code, "")
    names = {belongs.casefold(), municipalities.official_name(code).casefold()} - {""}
    if said.casefold() not in names:
        raise KnownError(Reason.RECEIVER_DIFFERS, code=code or "–", name=said or "–", belongs=belongs or "–")
    if code == members.me.unit_code:
        raise KnownError(Reason.NOT_ALLOWED)
    unit = members.unit_number(code)
    handlers = members.with_role(SOCIAL_WORKER, unit) if unit is not None else []
    return Receiver(code, municipalities.official_name(code), tuple(handlers))


def number_of(sender: str, receiver: MemberInfo, day: date) -> str:
    """Eight figures for one sender's municipality, one receiver and one day: "4821 7730"."""
    told = f"Bredvid receives|{sender}|{receiver.unit_code}|{receiver.member}|{day.isoformat()}".encode()
    figures = f"{int.from_bytes(hashlib.sha256(told).digest()[:8]) % 100_000_000:08}"
    return f"{figures[:4]} {figures[4:]}"


def check_number(typed: str, sender: str, receiver: MemberInfo, day: date) -> None:
    """Today's number, or yesterday's for one who rang before midnight. Raises KnownError RECEIVER_NUMBER."""
    figures = "".join(letter for letter in typed if letter.isdigit())
    wanted = {number_of(sender, receiver, on).replace(" ", "") for on in (day, day - timedelta(days=1))}
    if figures not in wanted:
        raise KnownError(Reason.RECEIVER_NUMBER)
