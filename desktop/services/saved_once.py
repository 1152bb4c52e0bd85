"""What a draft becomes is saved once, whatever happens between saving it and dropping the draft.

The two lie in different files, so no transaction spans them. Before it is saved, the draft is told how many there will
be of what it becomes; one that finds so many after a power cut has been saved already.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar

from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Drafts, Ledger, Members
from desktop.domain.records import Record

T = TypeVar("T")
Count = Callable[[], int]
"""How many there are of what a draft becomes, made on this computer; it never falls but by erasure."""

_SAVED_AT = "saved_at_count"


def save_once(drafts: Drafts, key: str, count: Count, save: Callable[[], T], adds: int = 1) -> T:
    """Save what a draft has become, `adds` of it, and drop the draft. Raises what saving raises; the draft stays."""
    draft = drafts.get(key)
    if draft is not None:
        drafts.keep(key, {**draft, _SAVED_AT: count() + adds})
    saved = save()
    with suppress(KnownError):  # it is saved, and said to be: the draft is dropped when it is next asked for
        drafts.drop(key)
    return saved


def is_saved(draft: dict[str, Any], count: Count) -> bool:
    """Whether a power cut came after what it has become was saved. Where that cannot be read, the draft is kept."""
    enough = draft.get(_SAVED_AT)
    try:
        return enough is not None and count() >= enough
    except KnownError:
        return False


def unsaved(drafts: Drafts, key: str, count: Count) -> dict[str, Any] | None:
    """A draft, unless what it has become was saved."""
    draft = drafts.get(key)
    if draft is not None and is_saved(draft, count):
        drafts.drop(key)
        return None
    return draft


def made_here(ledger: Ledger, members: Members, compartment: CompartmentId, kind: type[Record]) -> int:
    """How many records of a class this computer has created in a compartment."""
    return sum(seen.author == members.me.device for seen in ledger.all(compartment, kind, deleted=True))


def founded_here(ledger: Ledger, members: Members, kind: CompartmentKind) -> int:
    """How many compartments of a kind this computer has founded."""
    return sum(info.founder == members.me.device for info in ledger.compartments(kind))
