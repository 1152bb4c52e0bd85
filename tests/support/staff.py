"""People of the small counties of tests who are not in the demo's cast, or who work elsewhere in it."""

from __future__ import annotations

import dataclasses

from demo.cast import MATS, SOCIAL_WORKER, Person

INGRID = Person("ingrid", "Ingrid Norell", "Socialsekreterare", SOCIAL_WORKER, "2305")
CHIEF = dataclasses.replace(MATS, unit="2313")
"""Mats answers for Strömsund here, where Love works."""
