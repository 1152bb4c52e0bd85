"""Björk, whose identity is protected, in a file of Love's; planted words that must be found nowhere else."""

from __future__ import annotations

from desktop.domain.identity import CompartmentId
from desktop.domain.policy import ProtectedPolicy
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.person_file import Person, ProtectionLevel
from desktop.services.file.person_files import PersonFiles
from desktop.services.log.access_log import AccessLog
from desktop.services.protected.exceptions import Exceptions
from desktop.services.protected.protection import Protection
from tests.support.desks import Desks

BJORK = Person(
    alias="Björk",
    sign="tree",
    name="Mira Exempelsson",
    personal_number="200001252386",
    case_number="SN 2026-114",
    protection=ProtectionLevel.REGISTRATION,
    registered_municipality="2582",  # Boden
    staying_municipality="2421",  # Storuman
    responsible_municipality="2462",  # Vilhelmina
    address="Snödropsgränd 14",
    school="Kråkbergsskolan",
    in_emergency="Ring aldrig modern",
)
TELLING = ("Mira", "Exempelsson", "Boden", "Storuman", "Vilhelmina", "Snödropsgränd", "Kråkbergsskolan")
"""What must not be found outside the unmasked field."""


class ProtectedDesk:
    """The services of whoever sits at the desk."""

    def __init__(self, desks: Desks, policy: ProtectedPolicy | None = None) -> None:
        ledger, clock = desks.vault.ledger, desks.clock
        policy = policy or ProtectedPolicy()
        self.desks = desks
        self.log = AccessLog(ledger, desks, desks.vault.settings, clock)
        self.files = PersonFiles(ledger, desks, clock, log=self.log)
        self.protection = Protection(ledger, desks, clock, policy, self.log)
        self.exceptions = Exceptions(ledger, desks, clock, policy, self.protection.rooms, self.log)

    def bjork(self, *colleagues: int) -> CompartmentId:
        """Her file, with its envelope; `colleagues` handle it too."""
        file = self.files.create("Björk", "tree", BJORK)
        for member in colleagues:
            self.desks.vault.ledger.create(file, Grant(member=member, rights=15, basis=GrantBasis.HANDLER))
        self.protection.follow(file)
        return file
