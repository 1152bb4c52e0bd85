"""Which changes go before all others (docs/sync.md rule 4): emergency notes, withdrawals, and what else waits."""

from desktop.domain import codebook
from desktop.domain.changes import Change
from desktop.domain.records.assignment import EmergencyNote
from desktop.domain.records.consent import Consent, NamedPerson
from desktop.domain.records.incident import DeviceManifest

_AT_ONCE = {codebook.kind_of(EmergencyNote), codebook.kind_of(DeviceManifest)}
_WITHDRAWN_AT = {codebook.kind_of(kind): codebook.field_number(kind, "withdrawn_at") for kind in (Consent, NamedPerson)}


def is_urgent(change: Change) -> bool:
    """Whether someone must know of it at the first contact."""
    withdrawn_at = _WITHDRAWN_AT.get(change.kind)
    return change.kind in _AT_ONCE or (withdrawn_at is not None and change.fields.get(withdrawn_at) is not None)
