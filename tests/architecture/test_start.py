"""The field for the passphrase is there before anything is loaded that only an open vault needs."""

from __future__ import annotations

import subprocess
import sys

from tests.architecture.project import ROOT

ONLY_BEHIND_THE_DOOR = (
    "desktop.services.desk",
    "desktop.services.assignment.assignments",
    "desktop.services.consultation.consultations",
    "desktop.ui.rooms",
    "desktop.ui.views.people.people_screen",
    "desktop.ui.views.network_map.network_tab",
    "desktop.ui.views.emergency.emergency_screen",
    "holidays",
    "phonenumbers",
    "zxcvbn",
    "pycountry",
)

LOADED = "import sys, desktop.bootstrap.program; print(*sys.modules)"


def test_what_an_open_vault_needs_is_loaded_after_the_window_is_shown() -> None:
    """Services, rooms and the libraries behind them cost more time than all the rest of the start."""
    told = subprocess.run([sys.executable, "-c", LOADED], cwd=ROOT, capture_output=True, text=True, check=True)
    assert set(ONLY_BEHIND_THE_DOOR) & set(told.stdout.split()) == set()
