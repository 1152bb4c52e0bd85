"""One deliberate bug for each invariant: tests of the test. Each breaks a real function, and the world must notice.

`seed`: the first of the small worlds that does. `python -m tests.support.world.mutations` looks for it anew, when the
world has changed so that its seeds tell other stories.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

import pytest
from sqlalchemy import delete

from county_server.service import writing
from county_server.service.turn import Turn
from county_server.store import schema
from desktop.domain import merge
from desktop.domain.compartments import Right
from desktop.domain.merge import Value
from desktop.storage.downward import Downward
from desktop.storage.room import Room
from desktop.sync import engine, handing_out
from desktop.sync.carried.packing import Packing, _Open
from desktop.sync.engine import Engine
from desktop.sync.opening import Opening
from tests.support.world.happenings import HAPPENINGS
from tests.support.world.invariants import Breach
from tests.support.world.world import Size, a_world
from wire import directory, segment
from wire.messages import Kind

SMALL = Size(computers=5, days=30, busy=0.7)
CARRYING = replace(SMALL, carried=0.5)
SEEDS_TRIED = 25

Patch = pytest.MonkeyPatch


class Mutation(NamedTuple):
    """`breaks` puts the bug in; `noticed`: what the breach says."""

    seed: int
    noticed: str
    breaks: Callable[[Patch], None]
    size: Size = SMALL


def cursor_moves_before_storing(patch: Patch) -> None:
    receive = Downward.receive

    def without_the_last(self: Downward, deliveries: Any, position: int) -> None:
        dropped = deliveries[-1:] if deliveries and deliveries[-1].kind == Kind.SEGMENT else ()
        receive(self, [one for one in deliveries if one not in dropped], position)

    patch.setattr(Downward, "receive", without_the_last)


def last_writer_wins(patch: Patch) -> None:
    patch.setattr(merge, "_live", lambda _live, _awaited, new, _replaced: (new,))


def order_of_arrival_decides(patch: Patch) -> None:
    def in_order(live: tuple[Value, ...], awaited: Any, new: Value, replaced: Any) -> tuple[Value, ...]:
        kept = tuple(value for value in live if value.change not in replaced)
        return kept if new.change in awaited else (*kept, new)

    patch.setattr(merge, "_live", in_order)


def history_is_written_over(patch: Patch) -> None:
    history = Room.history
    patch.setattr(Room, "history", lambda self, record: history(self, record)[-1:])


def restored_computer_counts_on(patch: Patch) -> None:
    """It does not ask for its own log, and the server lets it write over what it has."""

    def write_over(log: writing.Log, header: segment.Header) -> None:
        kept, first = schema.segment.c, header.first
        mine = (kept.compartment == header.compartment) & (kept.device == log.turn.sender) & (kept.first >= first)
        log.turn.connection.execute(delete(schema.segment).where(mine))

    take = writing.Log.take
    patch.setattr(writing.Log, "take", lambda log, body: None if log._is_repeated(body) else take(log, body))
    patch.setattr(writing.Log, "_require_continuation", write_over)
    patch.setattr(Engine, "_has_forgotten_frames", lambda self: False)


def erase_order_is_forgotten(patch: Patch) -> None:
    patch.setattr(engine, "sign_orders", lambda desk: None)


def own_order_does_not_come_back(patch: Patch) -> None:
    """Restored from before it, a computer has what it had taken back; so let that happen often."""
    keep = Turn.keep

    def without_the_sender(self: Turn, recipients: Any) -> bytes:
        return keep(self, set(recipients) - {self.sender} if self.kind is Kind.ERASE else recipients)

    patch.setattr(Turn, "keep", without_the_sender)
    for name in ("disclose", "withdraw", "back up", "restore"):
        patch.setitem(HAPPENINGS, name, HAPPENINGS[name]._replace(weight=10))


def no_new_epoch(patch: Patch) -> None:
    patch.setattr(engine, "renew_keys", lambda desk, everywhere=(): iter(()))


def keys_for_everybody(patch: Patch) -> None:
    def everybody(desk: Any, keys: Any) -> list[tuple[int, int]]:
        lines = desk.members.directory
        return [(one, 0) for m in lines.members() for one in lines.devices_of(m) if one != desk.own.device]

    patch.setattr(handing_out, "devices_to_serve", everybody)


def cut_counts_as_stored(patch: Patch) -> None:
    ended = Engine.ended

    def believing(self: Engine) -> Any:
        if self._answers.done is None and self._answers.error is None:
            self._desk.mailbox.confirmed([outgoing.id for outgoing in self._sent.values()])
        return ended(self)

    patch.setattr(Engine, "ended", believing)


def what_waits_is_dropped(patch: Patch) -> None:
    take = Opening._take

    def dropping(self: Opening, delivered: Any) -> bool:
        moved = take(self, delivered)
        if not moved:
            self._desk.mailbox.take_in(delivered.position)
        return moved

    patch.setattr(Opening, "_take", dropping)


def nothing_is_sealed(patch: Patch) -> None:
    class Plain:
        def __init__(self, _key: bytes) -> None: ...

        def encrypt(self, _nonce: bytes, data: bytes, _head: bytes) -> bytes:
            return data + bytes(16)

        def decrypt(self, _nonce: bytes, data: bytes, _head: bytes) -> bytes:
            return data[:-16]

    patch.setattr(segment, "AESGCMSIV", Plain)


def those_let_out_are_brought_keys(patch: Patch) -> None:
    readers = Packing._readers

    def all_who_ever_were_in(self: Packing, compartment: Any) -> Iterator[Any]:
        yield from readers(self, compartment)
        keys, now = self._desk.mailbox.keys(compartment), self._desk.access.now(compartment)
        for member in sorted(self._desk.access.ever(compartment)):
            if Right.READ not in now.get(member, Right(0)):
                yield from ((device, _Open(keys, 0, True, None)) for device in self._desk.members.devices_of(member))

    patch.setattr(Packing, "_readers", all_who_ever_were_in)


def lost_computer_is_served(patch: Patch) -> None:
    patch.setattr(directory.Directory, "active", lambda self, number: number in range(len(self)))


MUTATIONS = {
    "cursor moves before storing": Mutation(0, "passed what was not stored", cursor_moves_before_storing),
    "last writer wins": Mutation(4, "left the screen|different records", last_writer_wins),
    "order of arrival decides": Mutation(5, "different records of the same changes", order_of_arrival_decides),
    "history is written over": Mutation(0, "has vanished|left the screen", history_is_written_over),
    "restored computer counts on": Mutation(3, "sequence number used twice", restored_computer_counts_on),
    "erase order is forgotten": Mutation(0, "still has what was taken back", erase_order_is_forgotten),
    "own order does not come back": Mutation(
        11, "still has what was taken back|not_asked", own_order_does_not_come_back
    ),
    "no new epoch": Mutation(4, "written by .* when its member was out", no_new_epoch),
    "keys for everybody": Mutation(0, "never shared with its member", keys_for_everybody),
    "cut counts as stored": Mutation(1, "does not wait any more", cut_counts_as_stored),
    "what waits is dropped": Mutation(5, "passed what was not stored|different changes", what_waits_is_dropped),
    "nothing is sealed": Mutation(0, "readable", nothing_is_sealed),
    "those let out are brought keys": Mutation(
        3, "written by .* when its member was out", those_let_out_are_brought_keys, CARRYING
    ),
    "lost computer is served": Mutation(0, "was not refused", lost_computer_is_served),
}


def breach(mutation: Mutation, seed: int) -> str:
    """What the world says of it; nothing when it has not noticed."""
    with pytest.MonkeyPatch.context() as patch:
        mutation.breaks(patch)
        with contextlib.suppress(AssertionError), a_world(seed, mutation.size) as world:
            try:
                world.live()
            except Breach as noticed:
                return str(noticed)
    return ""


def first_seeds() -> Iterator[tuple[str, int | None, str]]:
    """The first seed that notices each, and else the last that was said."""
    for name, mutation in MUTATIONS.items():
        said = ""
        for seed in range(SEEDS_TRIED):
            said = breach(mutation, seed) or said
            if re.search(mutation.noticed, said):
                yield name, seed, said.splitlines()[0]
                break
        else:
            yield name, None, said


if __name__ == "__main__":
    for found in first_seeds():
        print(*found, sep=" | ", flush=True)  # noqa: T201 - for whoever pins them
