"""Conflicts: two have written without having seen each other, and a person settles it, one choice at a time.

Nothing is chosen by itself, and nothing is lost by a choice: what is not chosen stays in the record's history, from
where it can be chosen again. A choice replaces only the versions that were on the screen: what arrives while one is
looking waits for a choice of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any

import msgspec

from desktop.domain import choices, protection
from desktop.domain.changes import DELETED
from desktop.domain.choices import Question
from desktop.domain.clock import Clock
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import ChangeId, CompartmentId, RecordRef
from desktop.domain.ports import Drafts, Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.protection import Surface
from desktop.domain.records import Record
from desktop.domain.records.around import CloseOne
from desktop.domain.records.assignment import Assignment
from desktop.domain.records.network_map import NetworkNode
from desktop.domain.records.person_file import Person, ProtectionLevel
from desktop.domain.records.safety import CoverStory, RiskPerson
from desktop.services.authorship import hand, typed_value
from desktop.services.conflict import begun_apart
from desktop.services.conflict.conflict_choices import Before, Choice, Draft, Entry, Nature, Story, Version
from desktop.services.conflict.conflict_counts import ConflictCounts
from desktop.services.conflict.conflict_history import History
from desktop.services.conflict.conflict_parts import tab_of
from desktop.services.conflict.removals import settled_removal, unseen
from desktop.services.conflict.wholes import removed_with, with_wholes
from desktop.services.protected.protection import Protection
from desktop.services.text_limit import check_texts

_CODES = frozenset(
    {"registered_municipality", "staying_municipality", "responsible_municipality", "personal_number", "sign", "unit"}
    | {"legal_basis_version"}
)
"""Texts that mean something only as they stand: two of them cannot be put together."""

_MASKED: dict[type[Record], frozenset[str]] = {
    Person: protection.hidden(ProtectionLevel.FLAG, Surface.LIST) | {"in_emergency"},
    NetworkNode: frozenset({"name"}),
    RiskPerson: frozenset({"name"}),
    CloseOne: frozenset({"name"}),
    CoverStory: frozenset({"text"}),
}
"""What tells who or where, and is on a screen only when one asks for it (DOMAIN L9)."""

_SLACK_MS = 120_000

Follow = Callable[[CompartmentId], None]


class Conflicts:
    """The choices that wait on this computer. `follow`: what else moves when a kind of record has been settled."""

    def __init__(
        self,
        ledger: Ledger,
        drafts: Drafts,
        members: Members,
        clock: Clock,
        guard: Protection,
        counts: ConflictCounts,
        follow: Mapping[type[Record], Follow] | None = None,
    ) -> None:
        self._ledger = ledger
        self._drafts = drafts
        self._members = members
        self._clock = clock
        self._guard = guard
        self._counts = counts
        self._follow = follow or {}

    # What waits

    def everywhere(self) -> tuple[Choice, ...]:
        """Every choice on this computer, file by file as the list has them."""
        infos = self._ledger.compartments(CompartmentKind.PERSON_FILE)
        found: list[Choice] = []
        for info in sorted(infos, key=lambda info: info.card.alias.casefold()):
            try:
                found += self.waiting(info.id)
            except KnownError:  # a damaged file says so when it is opened
                continue
        return tuple(found)

    def waiting(self, file: CompartmentId) -> tuple[Choice, ...]:
        """The choices of one file, what is about safety first. Raises KnownError FILE_DAMAGED."""
        found = [
            self._choice(file, asked) if asked.field else self._removal(file, asked.seen, asked.beside)
            for asked in self._asked(file)
        ]
        return tuple(sorted(found, key=_urgent_first))

    def by_tab(self, file: CompartmentId) -> Mapping[str, int]:
        """How many choices each part of a file waits for."""
        return Counter(tab_of(type(asked.seen.record)) for asked in self._asked(file))

    def _asked(self, file: CompartmentId) -> Iterator[Question]:
        for room in self._rooms(file):
            yield from with_wholes(self._ledger, room, self._of_records(room))

    def _of_records(self, room: CompartmentId) -> Iterator[Question]:
        for kind in choices.asked_kinds():
            yield from choices.questions(kind, self._ledger.all(room, kind))

    def _rooms(self, file: CompartmentId) -> list[CompartmentId]:
        """The file, and what contact persons see of it."""
        briefs = {seen.record.compartment for seen in self._ledger.all(file, Assignment) if seen.record.compartment}
        infos = self._ledger.compartments(CompartmentKind.ASSIGNMENT) if briefs else []
        return [file, *(info.id for info in infos if bytes(info.id) in briefs)]

    def _choice(self, file: CompartmentId, asked: Question) -> Choice:
        seen, field, values, beside = asked
        kind, changes, history = type(seen.record), [value.change for value in values], self._history(seen)
        before = history.before(changes, field)
        versions = self._versions(
            [(value.change, value.time, typed_value(kind, field, value.content)) for value in values]
        )
        made = [history.was_a_choice(change, field) for change in changes]
        return self._whole(
            Choice(
                seen=seen,
                field=field,
                nature=nature_of(field, [version.value for version in versions]),
                versions=tuple(replace(one, as_before=_same(one, before)) for one in versions),
                before=before,
                file=file,
                alias="",
                tab=tab_of(kind),
                again=sum(made) > 1,
                cautious=choices.is_cautious(kind, field),
                masked=field in masked_fields(kind),
                beside=beside,
            )
        )

    def _whole(self, choice: Choice) -> Choice:
        """With what the file itself says."""
        card = self._ledger.info(choice.file).card
        numbers = {one.value for one in choice.versions if type(one.value) is int}
        return replace(
            choice,
            alias=card.alias,
            protected=protection.is_protected(card.protection),
            names={number: self._members.member(number).name for number in numbers},
        )

    def _versions(self, values: list[tuple[ChangeId, int, Any]]) -> list[Version]:
        """One for each content: one's own first, then the latest."""
        found: dict[int, Version] = {}
        contents: list[Any] = []
        for change, time, value in values:
            by = hand(self._members, change.device, time)
            if value in contents:
                first = found[contents.index(value)]
                found[contents.index(value)] = replace(first, also=(*first.also, by))
            else:
                contents.append(value)
                found[len(contents) - 1] = Version(value, by, ahead=time > self._soon())
        return sorted(found.values(), key=lambda one: (not one.by.mine, -one.by.at))

    def _removal(self, file: CompartmentId, seen: Projection[Any], parts: tuple[Projection[Any], ...]) -> Choice:
        """Somebody took it away while somebody else wrote in it, or in a part of it."""
        kind, marks = type(seen.record), seen.state.fields[DELETED]
        removed = max((one for one in marks if one.content is not None), key=lambda mark: (mark.time, mark.change))
        written, brought_back = unseen(seen), [value for value in marks if value.content is None]
        went_on = [*written.values(), *brought_back, *(value for part in parts for value in unseen(part).values())]
        latest = max(went_on, key=lambda value: (value.time, value.change))
        edits = {name: typed_value(kind, name, value.content) for name, value in written.items()}
        now = self._soon()
        by = [hand(self._members, value.change.device, value.time) for value in (removed, latest)]
        choice = Choice(
            seen=seen,
            field="",
            nature=Nature.DELETION,
            versions=(
                Version(None, by[0], ahead=removed.time > now),
                Version(seen.record, by[1], ahead=latest.time > now, edits=edits),
            ),
            before=None,
            file=file,
            alias="",
            tab=tab_of(kind),
            again=bool(brought_back),
            cautious=any(choices.is_cautious(kind, name) for name in kind.__struct_fields__),
            masked=bool(edits.keys() & masked_fields(kind)),
            beside=parts,
        )
        return self._whole(choice)

    def _soon(self) -> int:
        """No clock goes to the second; a stamp after this comes from one that is ahead of ours."""
        return self._clock.now() + _SLACK_MS

    # Choosing

    def use(self, choice: Choice, value: Any) -> None:
        """Settle it: this value holds, one of the versions, all of them put together, or a third.

        Raises KnownError TEXT_TOO_LONG, and LOWERING_NEEDS_REASON where a level of protection would become lower.
        """
        field, seen = choice.field, choice.seen
        check_texts(msgspec.structs.replace(seen.record, **{field: value}))
        of_protection = (choice.kind, field) == (Person, "protection")
        if of_protection and protection.lowers(protection.in_force(seen), protection.level_of(value)):
            raise KnownError(Reason.LOWERING_NEEDS_REASON)
        if choice.beside:
            begun_apart.join(self._ledger, seen, choice.beside, value)
        else:
            self._ledger.choose(seen, field, value)
        self._settled(choice)

    def lower(self, choice: Choice, level: ProtectionLevel, reason: str) -> None:
        """Settle it for the lower level, and keep why. Raises KnownError REASON_MISSING."""
        self._guard.lower(choice.seen, level, reason)
        self._settled(choice)

    def keep(self, choice: Choice) -> None:
        """What somebody removed stays, with what was written in it since, and with what was removed along with it."""
        with self._ledger.transaction(choice.ref.compartment):
            for seen in (*removed_with(self._ledger, choice.seen), choice.seen):
                self._ledger.restore(seen)
        self._settled(choice)

    def remove(self, choice: Choice) -> None:
        """It goes, with what was written in it since, its parts just before it; all of it stays in the history."""
        with self._ledger.transaction(choice.ref.compartment):
            for seen in (*(part for part in choice.beside if not part.deleted), choice.seen):
                self._ledger.delete(seen)
        self._settled(choice)

    def _settled(self, choice: Choice) -> None:
        self._drafts.drop(choice.key)
        follow = self._follow.get(choice.kind)
        if follow is not None:
            follow(choice.file)
        if choice.settled is None:
            self._counts.add()

    # A third text that was begun

    def draft(self, choice: Choice) -> Draft | None:
        """What was begun, and where the cursor stood."""
        kept = self._drafts.get(choice.key)
        return Draft(str(kept.get("text", "")), int(kept.get("place", 0))) if kept else None

    def keep_draft(self, choice: Choice, draft: Draft | None) -> int | None:
        """Kept until it is used; None, and it is dropped. Answers when it was kept, ms."""
        if draft is None:
            self._drafts.drop(choice.key)
            return None
        return self._drafts.keep(choice.key, {"text": draft.text, "place": draft.place})

    # What is masked

    def unmask(self, file: CompartmentId, reason: str) -> int:
        """Name and places may be shown until then, ms; the log has it first. Raises KnownError REASON_MISSING."""
        return self._guard.unmask(file, reason).until

    # What has been

    def story(self, file: CompartmentId, ref: RecordRef, kind: type[Record]) -> Story:
        """A record's history, the newest first. Raises KnownError GONE."""
        seen = self._ledger.get(ref, kind)
        entries = tuple(self._history(seen).entries())[::-1]
        numbers = {value for entry in entries for value in (entry.after, entry.before) if type(value) is int}
        names = {number: self._members.member(number).name for number in numbers}
        masked = masked_fields(kind)
        return Story(seen, self._ledger.info(file).card.alias, tab_of(kind), entries, masked, names)

    def chosen(self, file: CompartmentId) -> tuple[Choice, ...]:
        """Every choice that has been made in a file, the newest first; each can be made again."""
        found = [choice for room in self._rooms(file) for choice in self._chosen(file, room)]
        return tuple(sorted(found, key=_latest_first, reverse=True))

    def _chosen(self, file: CompartmentId, room: CompartmentId) -> Iterator[Choice]:
        for kind in choices.asked_kinds():
            for seen in self._ledger.all(room, kind, deleted=True):
                if seen.deleted:
                    yield from self._removed(file, seen)
                    continue
                history = self._history(seen)
                for change, entry in history.chosen():
                    if change.record == seen.id:  # what it is one with tells of its own
                        yield self._made(file, seen, history, change.id, entry)

    def _removed(self, file: CompartmentId, seen: Projection[Any]) -> Iterator[Choice]:
        """What somebody removed although somebody else had gone on with it. What became one is told with the one."""
        kind, parts = type(seen.record), removed_with(self._ledger, seen)
        beside = [change for part in parts for change in self._ledger.history(part.ref)]
        settled = settled_removal(kind, self._ledger.history(seen.ref), beside)
        if settled is None or choices.thing_of(seen.record) is not None:
            return
        removed, wrote, last = (
            hand(self._members, change.id.device, change.time)
            for change in (settled.removed, settled.wrote, settled.settled)
        )
        masked = bool(settled.edits.keys() & masked_fields(kind))
        versions = (Version(None, removed), Version(seen.record, wrote, edits=settled.edits))
        choice = Choice(seen, "", Nature.DELETION, versions, None, file, "", tab_of(kind), masked=masked)
        yield self._whole(replace(choice, settled=Version(None, last), beside=tuple(parts)))

    def _made(
        self, file: CompartmentId, seen: Projection[Any], history: History, change: ChangeId, entry: Entry
    ) -> Choice:
        kind, field = type(seen.record), entry.field
        changes, versions = history.versions(change, field)
        before: Before = history.before(changes, field)
        whole = Choice(
            seen=seen,
            field=field,
            nature=nature_of(field, [version.value for version in versions]),
            versions=tuple(sorted(versions, key=lambda one: (not one.by.mine, -one.by.at))),
            before=before,
            file=file,
            alias="",
            tab=tab_of(kind),
            cautious=choices.is_cautious(kind, field),
            masked=field in masked_fields(kind),
            settled=Version(entry.after, entry.by),
        )
        return self._whole(whole)

    def _history(self, seen: Projection[Any]) -> History:
        """With that of the records that it is one with: what became one is told as one."""
        kind, thing = type(seen.record), choices.thing_of(seen.record)
        changes = self._ledger.history(seen.ref)
        if thing is None:
            return History(kind, changes, self._members)
        for other in self._ledger.all(seen.ref.compartment, kind, deleted=True):
            if other.id != seen.id and choices.thing_of(other.record) == thing:
                changes += self._ledger.history(other.ref)
        changes.sort(key=lambda change: (change.time, change.id))
        return History(kind, begun_apart.as_one(kind, changes), self._members)


def masked_fields(kind: type[Record]) -> frozenset[str]:
    """What of such a record shows only when one asks for it."""
    return _MASKED.get(kind, frozenset())


def nature_of(field: str, values: list[Any]) -> Nature:
    """What can be done with values like these."""
    said = [value for value in values if value is not None]
    if all(isinstance(value, str) and not isinstance(value, StrEnum) for value in said):
        return Nature.VALUE if field in _CODES else Nature.TEXT
    if all(isinstance(value, tuple) for value in said) and not any(isinstance(value, msgspec.Struct) for value in said):
        parts = [part for value in said for part in value]
        if all(isinstance(part, str) and not isinstance(part, StrEnum) for part in parts):
            return Nature.LINES
        return Nature.LIST
    return Nature.VALUE


def _same(version: Version, before: Before | None) -> bool:
    return before is not None and before.by is not None and version.value == before.value


def _urgent_first(choice: Choice) -> tuple[Any, ...]:
    return not choice.cautious, choice.field != "", choice.tab, choice.ref.record, choice.field


def _latest_first(choice: Choice) -> tuple[Any, ...]:
    return choice.settled.by.at if choice.settled else 0, choice.key


__all__ = ["Conflicts", "Follow"]
