"""Which changes go before all others (docs/sync.md rule 4): emergency notes, withdrawals, and what else waits."""

from desktop.domain import codebook
from desktop.domain.changes import Change
from desktop.domain.records.assignment import EmergencyNote
from desktop.domain.records.consent import Consent
from desktop.domain.records.incident import DeviceManifest

_AT_ONCE = {codebook.kind_of(EmergencyNote), codebook.kind_of(DeviceManifest)}
_CONSENT, _WITHDRAWN_AT = codebook.kind_of(Consent), codebook.field_number(Consent, "withdrawn_at")


def is_urgent(change: Change) -> bool:
    """Whether someone must know of it at the first contact."""
    return change.kind in _AT_ONCE or (change.kind == _CONSENT and change.fields.get(_WITHDRAWN_AT) is not None)
