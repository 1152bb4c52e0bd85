"""A person file with a started assignment, as Gun-Britt would make it: the assignment of the pictures."""

from __future__ import annotations

from datetime import date

from demo import cast
from desktop.domain.identity import CompartmentId
from desktop.domain.records.assignment import Assignment, Brief, Mode, Task
from desktop.services.assignment.assignments import Assignments
from tests.support.shared_desk import SharedDesk, number


def decision(person: cast.Person) -> Assignment:
    """Granted from 5 October to the last of June."""
    return Assignment(
        contact_person=number(person),
        decided_on=date(2026, 10, 1),
        decided_by="Mats Ederborg, enligt delegation",
        valid_from=date(2026, 10, 5),
        valid_until=date(2027, 6, 30),
        tasks=(Task.EMOTIONAL, Task.PRACTICAL),
        modes=(Mode.MET, Mode.PHONE),
    )


def brief(alias: str) -> Brief:
    """What the contact person sees."""
    return Brief(
        meeting=f"Ses ute eller i församlingshemmet, aldrig hemma hos {alias}",
        phone_rule=f"Ring inte. Skicka ”Ska vi fika?” så ringer {alias}",
        alarms=("någon talar om en resa", f"{alias} inte svarar på två dagar", f"släkten frågar dig om {alias}"),
        unit="2321",
        handler_phone="070-174 06 33",
        handler_hours="Vardagar 8–16.30.",
        out_of_hours_phone="0980-319 214",
    )


def start_assignment(desk: SharedDesk, alias: str, person: cast.Person, sign: str = "bird") -> CompartmentId:
    """The compartment of a started assignment."""
    with desk.at(cast.GUN_BRITT):
        vault = desk.vault
        assignments = Assignments(vault.ledger, desk, desk.clock, desk.policy, vault.settings)
        terms = decision(person)
        granted = assignments.decide(assignments.propose(desk.person_file(alias, sign), terms), terms)
        return CompartmentId(assignments.start(granted, brief(alias)).record.compartment)
