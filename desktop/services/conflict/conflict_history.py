"""A record's history read for choices: what was there before, which value was chosen over which, and by whom.

Everything follows from the changes themselves, so every computer tells the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from desktop.domain import codebook
from desktop.domain.changes import DELETED, Change
from desktop.domain.choices import is_asked_about
from desktop.domain.identity import ChangeId
from desktop.domain.ports import Members
from desktop.domain.records import Record
from desktop.services.authorship import hand, typed_value
from desktop.services.conflict.conflict_choices import Before, Deed, Entry, Version


class History:
    """The changes of one record."""

    def __init__(self, kind: type[Record], changes: Sequence[Change], members: Members) -> None:
        self._kind = kind
        self._changes = list(changes)
        self._by_id = {change.id: change for change in changes}
        self._members = members

    def was_a_choice(self, change: ChangeId, field: str) -> bool:
        """Whether a change settled something."""
        made, number = self._by_id.get(change), codebook.field_number(self._kind, field)
        return made is not None and len(self._rivals(made, number)) > 1

    def before(self, changes: Sequence[ChangeId], field: str) -> Before:
        """The latest value that all of these changes go back to."""
        number = codebook.field_number(self._kind, field)
        common = set.intersection(*({*self._behind(change, number)} for change in changes))
        known = [self._by_id[change] for change in common]
        if not known:
            return Before(getattr(self._kind(), field), None)
        latest = max(known, key=lambda change: (change.time, change.id))
        return Before(typed_value(self._kind, field, latest.fields[number]), self._hand(latest))

    def entries(self) -> Iterator[Entry]:
        """Every line, the oldest first."""
        for change in self._changes:
            if change.creates:
                yield Entry(Deed.BEGAN, "", self._hand(change))
            for number, content in sorted(change.fields.items()):
                yield from self._entry(change, number, content)

    def chosen(self) -> list[tuple[Change, Entry]]:
        """The choices only, the oldest first."""
        pairs = ((change, entry) for change in self._changes for entry in self._of(change))
        return [(change, entry) for change, entry in pairs if entry.deed is Deed.CHOSE]

    def _of(self, change: Change) -> Iterator[Entry]:
        for number, content in sorted(change.fields.items()):
            yield from self._entry(change, number, content)

    def _entry(self, change: Change, number: int, content: Any) -> Iterator[Entry]:
        by = self._hand(change)
        if number == DELETED:
            yield Entry(Deed.BROUGHT_BACK if content is None else Deed.REMOVED, "", by)
            return
        if not 1 <= number <= len(self._kind.__struct_fields__):
            return  # a field of a newer program
        field = self._kind.__struct_fields__[number - 1]
        after, rivals = typed_value(self._kind, field, content), self._rivals(change, number)
        if len(rivals) > 1 and is_asked_about(self._kind, field):
            over = tuple(self._version(rival, field) for rival in rivals if rival.fields[number] != content)
            yield Entry(Deed.CHOSE, field, by, after, over=over)
        else:
            before = typed_value(self._kind, field, rivals[-1].fields[number]) if rivals else None
            yield Entry(Deed.WROTE, field, by, after, before)

    def versions(self, change: ChangeId, field: str) -> tuple[tuple[ChangeId, ...], tuple[Version, ...]]:
        """What a choice was between."""
        rivals = self._rivals(self._by_id[change], codebook.field_number(self._kind, field))
        return tuple(rival.id for rival in rivals), tuple(self._version(rival, field) for rival in rivals)

    def _rivals(self, change: Change, number: int) -> list[Change]:
        """The changes it replaced, one for each content, in the order of their stamps."""
        replaced = [self._by_id[one] for one in change.replaces.get(number, ()) if one in self._by_id]
        found: list[Change] = []
        for one in sorted(replaced, key=lambda one: (one.time, one.id)):
            if number in one.fields and all(one.fields[number] != other.fields[number] for other in found):
                found.append(one)
        return found

    def _behind(self, change: ChangeId, number: int) -> Iterator[ChangeId]:
        """Every earlier change of the field that this one goes back to."""
        waiting, met = [change], {change}
        while waiting:
            one = self._by_id.get(waiting.pop())
            for earlier in one.replaces.get(number, ()) if one is not None else ():
                if earlier in self._by_id and number in self._by_id[earlier].fields and earlier not in met:
                    met.add(earlier)
                    waiting.append(earlier)
                    yield earlier

    def _version(self, change: Change, field: str) -> Version:
        number = codebook.field_number(self._kind, field)
        return Version(typed_value(self._kind, field, change.fields[number]), self._hand(change))

    def _hand(self, change: Change) -> Any:
        return hand(self._members, change.id.device, change.time)
