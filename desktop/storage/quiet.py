"""Which changes nobody wrote: marks and log entries that follow from looking.

They travel with the rest and need no telling: opening a file must not make the status line say that something of hers
has been saved, or waits.
"""

from desktop.domain import codebook
from desktop.domain.compartments import CompartmentKind
from desktop.domain.records.access_log import LogBook, LogEntry, Visit
from desktop.domain.records.membership import Grant

_QUIET = frozenset(codebook.kind_of(kind) for kind in (LogBook, LogEntry, Visit))
_IN_A_LOG = _QUIET | {codebook.kind_of(Grant)}  # who may read it follows from the directory


def quiet_kinds(within: CompartmentKind) -> frozenset[int]:
    """Kinds of record that are quiet in a compartment."""
    return _IN_A_LOG if within is CompartmentKind.ACCESS_LOG else _QUIET
