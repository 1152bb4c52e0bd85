"""What the domain and the services need from outside, said as Protocols.

`desktop.storage` implements Ledger, Drafts, Settings and Mailbox; `desktop.sync` implements Members. Every call on them
happens on the one database thread, so none of them locks.
"""

from desktop.domain.ports.ledger import CompartmentInfo, Erasure, ErasureReceipts, Ledger, Receipt
from desktop.domain.ports.mailbox import (
    CompartmentKeys,
    Cursor,
    Delivered,
    Founding,
    Identity,
    LogHead,
    Mailbox,
    Missing,
    Outgoing,
    QueuedItem,
    QueueStatus,
    SetAside,
)
from desktop.domain.ports.members import Me, MemberInfo, Members
from desktop.domain.ports.profile import Drafts, Executor, Settings
from desktop.domain.ports.strongbox import Backup, Strongbox

__all__ = [
    "Backup",
    "CompartmentInfo",
    "CompartmentKeys",
    "Cursor",
    "Delivered",
    "Drafts",
    "Erasure",
    "ErasureReceipts",
    "Executor",
    "Founding",
    "Identity",
    "Ledger",
    "LogHead",
    "Mailbox",
    "Me",
    "MemberInfo",
    "Members",
    "Missing",
    "Outgoing",
    "QueueStatus",
    "QueuedItem",
    "Receipt",
    "SetAside",
    "Settings",
    "Strongbox",
]
