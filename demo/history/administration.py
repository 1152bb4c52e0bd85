"""What Kerstin has before her: somebody who waits to be let in, an open invitation, and a lost computer."""

from __future__ import annotations

import tempfile
from pathlib import Path

from demo.cast import KERSTIN, MAJ_LIS, SOCIAL_WORKER, VIVEKA
from demo.computer import Computer
from demo.county import OpenCounty
from desktop.bootstrap.surroundings import SystemClock
from desktop.services.county.administration import Administration, NewMember

INVITED = NewMember("Rut Ekdahl", "Barnsekreterare", "070-174 06 71", "2326", (SOCIAL_WORKER,), "vard. 8–16.30")
APPLIED = NewMember("Linn Åsberg", "Socialsekreterare", "070-174 06 72", "2361", (SOCIAL_WORKER,), "vard. 8–16.30")


def tell(county: OpenCounty, now: int) -> None:
    """After everything else: one computer is none of the county's any more, and does not sync again."""
    kerstin = county.computers[KERSTIN.key]
    vault = kerstin.vault
    # Invitations run out by the machine's own clock, which the server goes by too.
    office = Administration(vault.ledger, vault.mailbox, kerstin.members, vault.settings, SystemClock())
    office.invite(INVITED)
    text = office.invite(APPLIED)
    county.clock.turn(now - 3 * 60 * 60 * 1000)
    lost = kerstin.desk.lost
    page = lost.report(county.computers[VIVEKA.key].members.me.device)
    lost.add_step(page, "Viveka ringde. Väskan glömdes på tåget från Sundsvall.")
    kerstin.sync()
    with tempfile.TemporaryDirectory() as folder:
        applicant = Computer.make(Path(folder) / "linn", SystemClock())
        applicant.apply(text)
        applicant.close()
    county.computers[MAJ_LIS.key].sync()
    kerstin.sync()
