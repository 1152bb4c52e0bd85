"""What the domain and the services need from outside, said as Protocols.

`desktop.storage` implements Ledger, Drafts, Settings and Mailbox; `desktop.sync` implements Members. Every call on them
happens on the one database thread, so none of them locks.
"""

from desktop.domain.eviction import EvictionReason
from desktop.domain.ports.carried import CarriedStore, Heard, OwnFrame, ReadParcel, SealedPart, WrittenParcel
from desktop.domain.ports.delivered import Delivered
from desktop.domain.ports.evictions import Evicted, Evictions, EvictionStore, OwnSegment
from desktop.domain.ports.keys import CompartmentKeys, Founding, LogHead
from desktop.domain.ports.ledger import CompartmentInfo, Erasure, ErasureReceipts, Ledger, Receipt
from desktop.domain.ports.mailbox import (
    Acknowledged,
    Arriving,
    BegunEpoch,
    Cursor,
    Identity,
    Mailbox,
    Missing,
    Outgoing,
    OwnLogState,
    QueuedItem,
    QueueStatus,
    SetAside,
)
from desktop.domain.ports.members import Me, MemberInfo, Members
from desktop.domain.ports.profile import Drafts, Executor, Settings
from desktop.domain.ports.returning import Anew
from desktop.domain.ports.strongbox import Backup, Strongbox

__all__ = [
    "Acknowledged",
    "Anew",
    "Arriving",
    "Backup",
    "BegunEpoch",
    "CarriedStore",
    "CompartmentInfo",
    "CompartmentKeys",
    "Cursor",
    "Delivered",
    "Drafts",
    "Erasure",
    "ErasureReceipts",
    "Evicted",
    "EvictionReason",
    "EvictionStore",
    "Evictions",
    "Executor",
    "Founding",
    "Heard",
    "Identity",
    "Ledger",
    "LogHead",
    "Mailbox",
    "Me",
    "MemberInfo",
    "Members",
    "Missing",
    "Outgoing",
    "OwnFrame",
    "OwnLogState",
    "OwnSegment",
    "QueueStatus",
    "QueuedItem",
    "ReadParcel",
    "Receipt",
    "SealedPart",
    "SetAside",
    "Settings",
    "Strongbox",
    "WrittenParcel",
]
