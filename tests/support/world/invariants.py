"""What must hold: DESIGN section 3 and its six rules, each with a name. A breach is told with the seed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, func, select

from county_server.store import schema
from county_server.store.compartments import commitments, one_member
from desktop.domain import rights
from desktop.domain.changes import Change
from desktop.domain.clock import today
from desktop.domain.compartments import Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import ChangeId, CompartmentId
from desktop.domain.projection import Projection
from desktop.domain.records.membership import Grant, NewEpoch
from desktop.domain.records.person_file import JournalNote, Person
from tests.support.syncing import STORE, Colleague
from tests.support.world.account import PLANTED
from wire import canonical, segment
from wire.messages import MAX_SKEW_MS, Delivery, Kind
from wire.segment import EpochKey

if TYPE_CHECKING:
    from tests.support.world.world import World

KINDS = (Person, JournalNote, Grant, NewEpoch)


class Breach(AssertionError):
    """Something that must hold does not."""


# ---- at every sync ----


def check_reason(world: World, person: Colleague, reason: Reason | None) -> None:
    """A sync ends whole, or for want of a link, or because the clock is wrong when it is."""
    skewed = abs(world.county.clocks[person.device].off) > MAX_SKEW_MS
    allowed = {None, Reason.SERVER_UNREACHABLE} | ({Reason.CLOCK_WRONG} if skewed else set())
    if reason not in allowed:
        raise Breach(f"sync of {person.device} ended with {reason}")


def check_after_sync(world: World, person: Colleague) -> None:
    """Looks at what has just passed on this computer's link."""
    passed, delivered = person.link.take_passed()  # type: ignore[attr-defined]
    here = {info.id for info in person.ledger.compartments()}
    _number_has_one_content(world, delivered)
    _cursor_stands_behind_what_is_kept(person, delivered)
    if passed and person.device not in world.behind:
        _unknown_is_not_failed(person, passed[-1].sent, passed[-1].answered, here)
    _only_those_let_in_hold(world, person, here)
    _note_what_is_sent(world, person, here)


def check_after_reading(world: World, person: Colleague) -> None:
    """What has been carried here is what might come from the server too."""
    _only_those_let_in_hold(world, person, {info.id for info in person.ledger.compartments()})


def _number_has_one_content(world: World, delivered: list[Delivery]) -> None:
    """No sequence number is used again for other content."""
    for delivery in delivered:
        if delivery.kind == Kind.SEGMENT:
            header, digest = segment.read(delivery.body).header, canonical.digest(delivery.body)
            for number in range(header.first, header.last + 1):
                place = (CompartmentId(header.compartment), ChangeId(header.device, number))
                if world.numbers.setdefault(place, digest) != digest:
                    raise Breach(f"sequence number used twice: {place[1]}")


def _cursor_stands_behind_what_is_kept(person: Colleague, delivered: list[Delivery]) -> None:
    """The cursor never passes what has not been stored: in its log, in the inbox, or aside; or what has been erased."""
    mailbox = person.mailbox
    cursor = mailbox.cursor().position
    kept = {one.position for one in mailbox.inbox()} | {one.position for one in mailbox.status().set_aside}
    for delivery in delivered:
        if delivery.kind != Kind.SEGMENT or delivery.position > cursor or delivery.position in kept:
            continue
        header = segment.read(delivery.body).header
        compartment = CompartmentId(header.compartment)
        if mailbox.erased(compartment) or header.device == person.device:
            continue
        if mailbox.segment_digest(compartment, header.device, header.first) != canonical.digest(delivery.body):
            raise Breach(f"the cursor of {person.device} passed what was not stored: position {delivery.position}")


def _unknown_is_not_failed(person: Colleague, sent: list[bytes], answered: set[int], here: set[CompartmentId]) -> None:
    """What has not been answered waits, byte for byte as it was sent."""
    waiting = {outgoing.body for outgoing in person.mailbox.outgoing()} if len(sent) > 1 else set()
    for index, body in enumerate(sent):
        if index and index not in answered and body not in waiting and _is_segment_of(body, here):
            raise Breach(f"{person.device} does not wait any more for what was never answered")


def _is_segment_of(body: bytes, here: set[CompartmentId]) -> bool:
    try:
        return CompartmentId(segment.read(body).header.compartment) in here
    except ValueError:
        return False


def _only_those_let_in_hold(world: World, person: Colleague, here: set[CompartmentId]) -> None:
    """A compartment is only on computers of members who have been let in."""
    for compartment in here:
        if person.member not in world.account.let_in.get(compartment, {person.member}):
            raise Breach(f"{person.device} has what was never shared with its member")


def _note_what_is_sent(world: World, person: Colleague, here: set[CompartmentId]) -> None:
    """Not a rule, but what the others are measured by: which words the server has confirmed."""
    mine = world.account.unsent.get(person.device, {})
    if not mine:
        return
    for compartment in sorted({word.compartment for word in mine.values()}):
        if compartment in here:
            waiting = [text for change in person.mailbox.unconfirmed(compartment) for text in texts_in(change)]
            world.account.heard(person.device, compartment, waiting)
        else:
            world.account.risk(person.device, compartment)
            world.account.heard(person.device, compartment, list(mine))


def check_refused(world: World, person: Colleague) -> None:
    """A computer that has ended is refused, gives nothing and gets nothing."""
    before = world.county.server.counters()[person.device]
    person.link.mend()
    person.here.dies_after = None
    try:
        person.sync()
    except KnownError as error:
        if error.reason is Reason.DEVICE_ENDED:
            _, delivered = person.link.take_passed()  # type: ignore[attr-defined]
            if delivered or world.county.server.counters()[person.device] != before:
                raise Breach(f"lost computer {person.device} was served") from error
            return
        raise Breach(f"lost computer {person.device} was told {error.reason}") from error
    raise Breach(f"lost computer {person.device} was not refused")


# ---- at rest ----


def same_changes_same_state(world: World) -> None:
    """All who are in hold the same changes, and these make the same of every record."""
    for file, inside in shared(world):
        views = [everything(person, file) for person in inside]
        for person, (changes, states) in zip(inside, views, strict=True):
            if set(changes) != set(views[0][0]):
                raise Breach(f"{person.device} and {inside[0].device} hold different changes of {file.hex()[:6]}")
            if changes != views[0][0] or states != views[0][1]:
                raise Breach(f"{person.device} and {inside[0].device} make different records of the same changes")


def values_stand_until_replaced(world: World) -> None:
    """A value leaves the screen only by one who had seen it."""
    for file, inside in shared(world):
        changes, states = everything(inside[0], file)
        replaced = {
            (change.record, number, one)
            for change in changes.values()
            for number, named in change.replaces.items()
            for one in named
        }
        for (record, number), standing in _set_by(changes).items():
            alive = {one for one in standing if (record, number, one) not in replaced}
            if {value.change for value in states[record].get(number, ())} != alive:
                raise Breach(f"a value of {record} left the screen and nobody had replaced it")


def nothing_has_vanished(world: World) -> None:
    """What was said to be saved is with everybody who is in, unless its only copy was lost or it was taken back.

    What one had not sent who is out is still with her: there it is held until somebody takes it in.
    """
    inside = dict(shared(world))
    kept = {(file, person.device): words_at(person, file) for file, people in inside.items() for person in people}
    for word in world.account.words.values():
        people = inside.get(word.compartment, [])
        its_own = any(person.device == word.device for person in people)
        if word.compartment in world.account.erased or not (word.sent or (its_own and not word.risked)):
            continue
        for person in people:
            if word.text not in kept[word.compartment, person.device]:
                raise Breach(f"{word.text!r} of {word.device} has vanished at {person.device}")
    _what_was_not_sent_is_held(world)


def _what_was_not_sent_is_held(world: World) -> None:
    """On its author's computer, where she still has anything of the compartment."""
    for author in world.people:
        here = {info.id for info in author.ledger.compartments()}
        for word in world.account.unsent.get(author.device, {}).values():
            held = word.risked or word.compartment not in here or word.text in words_at(author, word.compartment)
            if not held:
                raise Breach(f"{word.text!r} of {word.device} has vanished before it was sent")


def nothing_later_is_read(world: World) -> None:
    """Nobody reads what was written after she was let out, by one who knew that and could begin a new epoch."""
    for person in world.people:
        for info in person.ledger.compartments():
            changes, _ = everything(person, info.id)
            grants = {grant.id for grant in person.ledger.all(info.id, Grant, deleted=True)}
            for text in (text for change in changes.values() for text in texts_in(change)):
                word = world.account.words.get(text)
                later = word and word.keeper and person.member in word.out
                if word and later and not _let_in_besides(world, info.id, person, grants, word.known):
                    raise Breach(f"{person.device} reads {text!r}, written by {word.device} when its member was out")


def _let_in_besides(
    world: World, file: CompartmentId, person: Colleague, grants: set[ChangeId], known: frozenset[ChangeId]
) -> bool:
    """Whether some computer has a grant to this member that the author did not know of.

    Or one that she had ended and that holds: whoever let her out herself had not heard of it (docs/sync.md, 33).
    """
    held = [grant for grant in person.members.standing.grants(file) if grant.record.member == person.member]
    if any(grant.id in known and rights.in_force(grant, today(world.county.clock)) for grant in held):
        return True
    found = set(grants)
    for other in world.people:
        if file in {info.id for info in other.ledger.compartments()}:
            mine = other.ledger.all(file, Grant, deleted=True)
            found |= {grant.id for grant in mine if grant.record.member == person.member}
    return bool(found - known)


def erased_is_erased(world: World) -> None:
    """What was taken back is on no computer that has synced since, nor with the server."""
    with world.county.server.database.read() as connection:
        for person in world.people:
            for info in person.ledger.compartments():
                gone = info.id in world.account.erased - world.account.unsure
                if gone and not _was_carried_on(world, connection, person, info.id):
                    raise Breach(f"{person.device} still has what was taken back")
        for compartment in sorted(world.account.erased - world.account.unsure):
            held = select(func.count()).select_from(schema.segment).where(schema.segment.c.compartment == compartment)
            if connection.execute(held).scalar():
                raise Breach("the server still has what was taken back")


def _was_carried_on(world: World, connection: Connection, person: Colleague, file: CompartmentId) -> bool:
    """Whether one who only reads it brought it on a stick, before the server had heard of either: a known limit.

    An order reaches whom the server knows of, and whom its giver brought it (docs/adr/carried-by-hand.md).
    """
    by = world.by_hand.brought.get((person.device, file))
    return by not in (None, world.orders.get(file)) and one_member(connection, file, person.device) is None


def server_is_blind(world: World) -> None:
    """No planted word stands in the server's files, or has passed on a link."""
    planted = PLANTED.encode()
    for suffix in ("", "-wal"):
        file = world.county.folder / (STORE + suffix)
        if file.exists() and planted in file.read_bytes():
            raise Breach("the server's store is readable")
    if any(person.link.told_plainly for person in world.people):  # type: ignore[attr-defined]
        raise Breach("a readable word has passed on a link")


def nothing_is_left_over(world: World) -> None:
    """Nothing was set aside and nothing is missing; but the keys that one gave who ended meanwhile count no more."""
    for person in world.people:
        for aside in person.mailbox.status().set_aside:
            if not (aside.kind == Kind.ENVELOPE and aside.reason == "not_granter" and world.ended_ever):
                raise Breach(f"{person.device} set aside {aside}")
        for missing in person.mailbox.missing():
            held = person.members.rights(missing.compartment, today(person.clock))
            if Right.READ in held.get(person.member, Right(0)):  # one who is out is owed nothing more
                raise Breach(f"{person.device} misses {missing}")


AT_REST: tuple[Callable[[World], None], ...] = (
    nothing_is_left_over,
    same_changes_same_state,
    values_stand_until_replaced,
    nothing_has_vanished,
    nothing_later_is_read,
    erased_is_erased,
    server_is_blind,
)


# ---- help ----


def texts_in(change: Change) -> Iterator[str]:
    """The words that a change says."""
    return (value for value in change.fields.values() if isinstance(value, str) and value.startswith(f"{PLANTED} "))


def words_at(person: Colleague, file: CompartmentId) -> set[str]:
    """All that is said in a compartment, as this computer has it."""
    return {text for change in everything(person, file)[0].values() for text in texts_in(change)}


View = tuple[dict[ChangeId, Change], dict[ChangeId, dict[int, Any]]]


def everything(person: Colleague, file: CompartmentId) -> View:
    """Every change that this computer has of a compartment, and what they make of every record."""
    records: list[Projection[Any]] = [
        projection for kind in KINDS for projection in person.ledger.all(file, kind, deleted=True)
    ]
    changes = {change.id: change for record in records for change in person.ledger.history(record.ref)}
    return changes, {record.id: record.state.fields for record in records}


def shared(world: World) -> Iterator[tuple[CompartmentId, list[Colleague]]]:
    """Every compartment that has not been taken back, with the computers of those who are in, by the latest account."""
    here = {person.device: {info.id for info in person.ledger.compartments()} for person in world.people}
    for file in sorted(set(world.account.founded) - world.account.erased):
        holders = [person for person in world.people if file in here[person.device]]
        if holders:
            inside = _inside(world, file, holders)
            if inside:
                yield file, inside


def _inside(world: World, file: CompartmentId, holders: list[Colleague]) -> list[Colleague]:
    """Whoever has the latest of the keys that the server has taken says who is in."""
    with world.county.server.database.read() as connection:
        taken = commitments(connection, file)
    judge = max(holders, key=lambda person: _latest(person, file, taken))
    held = judge.members.rights(file, today(world.county.clock))
    return [person for person in holders if Right.READ in held.get(person.member, Right(0))]


def _latest(person: Colleague, file: CompartmentId, taken: dict[int, bytes]) -> int:
    keys = person.mailbox.keys(file)
    assert keys is not None
    begun = person.members.standing.beginnings(file)
    recorded = [0, *(one.epoch for one in begun if person.mailbox.epoch_of(file, one.by) is not None)]
    fits = (n for n in recorded if n in keys.epochs and EpochKey(file, n, keys.epochs[n]).commitment == taken.get(n))
    return max(fits, default=-1)


def _set_by(changes: dict[ChangeId, Change]) -> dict[tuple[ChangeId, int], set[ChangeId]]:
    found: dict[tuple[ChangeId, int], set[ChangeId]] = {}
    for change in changes.values():
        for number in change.fields:
            found.setdefault((change.record, number), set()).add(change.id)
    return found
