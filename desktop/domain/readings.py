"""Every reading of a record that two have written differently: as it is shown, and once more for each rival value.

Rules that must hold in all of them, or stop at any of them, go through this: restrictive wins (DESIGN section 5).
"""

from __future__ import annotations

from typing import TypeVar

import msgspec

from desktop.domain import codebook
from desktop.domain.projection import Projection
from desktop.domain.records import Record

R = TypeVar("R", bound=Record)


def readings(projection: Projection[R]) -> list[R]:
    """The record as shown, and with each rival value of a field in conflict."""
    kind = type(projection.record)
    found = [projection.record]
    for name, rivals in projection.conflicts.items():
        number = codebook.field_number(kind, name)
        for rival in rivals:
            alone, _ = codebook.typed(kind, {number: rival.content})
            found.append(msgspec.structs.replace(projection.record, **{name: getattr(alone, name)}))
    return found
