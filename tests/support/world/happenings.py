"""What people do and what befalls them, each with how often, on one computer at a time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from desktop.domain.clock import today
from desktop.domain.compartments import CONTRIBUTOR, HANDLER, READER, CompartmentKind, Right
from desktop.domain.identity import CompartmentId
from desktop.domain.projection import Projection
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.person_file import JournalNote, Person
from tests.support.syncing import Colleague, grant
from tests.support.world import invariants
from tests.support.world.account import PLANTED, Word
from tests.support.world.weather import ASTRAY_DAYS

if TYPE_CHECKING:
    from tests.support.world.world import World

SHARED = (CompartmentKind.PERSON_FILE, CompartmentKind.DISCLOSURE)
SERVER_COPIED_EVERY_DAYS = 7


class Happening(NamedTuple):
    """`weight`: how often, among the others. `happens` says whether it could."""

    weight: float
    happens: Callable[[World, Colleague], bool]


# ---- words ----


def write(world: World, person: Colleague) -> bool:
    """A note."""
    file = pick(world, person, Right.WRITE, CompartmentKind.PERSON_FILE)
    if file is None:
        return False
    text = world.account.next_text()
    person.ledger.create(file, JournalNote(text=text, written_by=person.member))
    say(world, person, file, text)
    return True


def look(world: World, person: Colleague) -> bool:
    """Open a screen, and leave it open while others write."""
    file = pick(world, person, Right.EDIT, CompartmentKind.PERSON_FILE)
    found = person.ledger.all(file, Person, deleted=True) if file else []
    if found:
        world.screens[person.device] = found[0]
    return bool(found)


def edit(world: World, person: Colleague) -> bool:
    """A field of what the screen shows, whatever has come since."""
    seen = shown(world, person)
    if seen is None:
        return False
    text = world.account.next_text()
    edited = replace(seen.record, **{world.luck.choice(["wishes", "situation_now"]): text})
    world.screens[person.device] = person.ledger.edit(seen, edited)
    say(world, person, seen.ref.compartment, text)
    return True


def change_and_change_back(world: World, person: Colleague) -> bool:
    """A, then B, then A again: the last A is another saying than the first."""
    seen = shown(world, person)
    if seen is None:
        return False
    text = world.account.next_text()
    between = person.ledger.edit(seen, replace(seen.record, wishes=text))
    world.screens[person.device] = person.ledger.edit(between, replace(between.record, wishes=seen.record.wishes))
    say(world, person, seen.ref.compartment, text)
    return True


def choose(world: World, person: Colleague) -> bool:
    """Settle a conflict, by one of the rivals or a third text."""
    seen = shown(world, person)
    if seen is None or not seen.conflicts:
        return False
    field, rivals = world.luck.choice(sorted(seen.conflicts.items()))
    value = world.luck.choice(rivals).content
    if world.luck.random() < 0.5:
        value = world.account.next_text()
    world.screens[person.device] = person.ledger.choose(seen, field, value)
    if value not in world.account.words and isinstance(value, str):
        say(world, person, seen.ref.compartment, value)
    return True


def delete_or_restore(world: World, person: Colleague) -> bool:
    """Remove what the screen shows, or take it back."""
    seen = shown(world, person)
    if seen is None:
        return False
    gone = seen.deleted or seen.deleted_but_edited
    world.screens[person.device] = person.ledger.restore(seen) if gone else person.ledger.delete(seen)
    return True


# ---- who may see what ----


def found(world: World, person: Colleague) -> bool:
    """A new file, shared with a few from the beginning."""
    if len(world.kinds_here(person, CompartmentKind.PERSON_FILE)) > 5:
        return False
    _found(world, person, CompartmentKind.PERSON_FILE, HANDLER, GrantBasis.HANDLER)
    return True


def disclose(world: World, person: Colleague) -> bool:
    """A copy for one or two others, under a consent."""
    if len(world.kinds_here(person, CompartmentKind.DISCLOSURE)) > 5:
        return False
    _found(world, person, CompartmentKind.DISCLOSURE, READER, GrantBasis.CONSENT)
    return True


def withdraw(world: World, person: Colleague) -> bool:
    """The consent is taken back: an order to erase, wherever it may be."""
    file = pick(world, person, Right.GRANT, CompartmentKind.DISCLOSURE)
    if file is None or founder_of(world, file) != person.member:
        return False
    person.ledger.order_erasure(file)
    world.account.erased.add(file)
    world.orders[file] = person.device
    return True


def let_in(world: World, person: Colleague) -> bool:
    """Somebody more, for a time or for good; perhaps one who has been in before."""
    file = pick(world, person, Right.GRANT, *SHARED)
    other = world.luck.choice(world.people)
    if file is None or other.member == person.member:
        return False
    rights = world.luck.choice([HANDLER, CONTRIBUTOR, READER])
    days = world.luck.choice([None, None, 0, 20])
    until = None if days is None else today(person.clock) + timedelta(days=days)
    person.ledger.create(file, grant(other, rights, until=until))
    world.account.let_in[file].add(other.member)
    return True


def let_out(world: World, person: Colleague) -> bool:
    """Every grant of one member is ended, as far as this computer knows."""
    file = pick(world, person, Right.GRANT, *SHARED)
    if file is None:
        return False
    grants = [g for g in person.ledger.all(file, Grant) if g.record.ended_at is None and g.record.rights]
    others = sorted({g.record.member for g in grants if g.record.member not in (None, person.member)})
    if not others:
        return False
    leaver = world.luck.choice(others)
    for seen in grants:
        if seen.record.member == leaver:
            person.ledger.edit(seen, replace(seen.record, ended_at=person.clock.now()))
    if leaver == founder_of(world, file):
        person.ledger.create(file, Grant(member=leaver, rights=0, basis=GrantBasis.HANDOVER))
    return True


# ---- computers ----


def restart(world: World, person: Colleague) -> bool:
    """The program is closed and opened."""
    world.county.open_again(person)
    return True


def second_computer(world: World, person: Colleague) -> bool:
    """One more of this member, while there is room."""
    if len(world.people) >= world.size.computers:
        return False
    world.county.join(member=person.member)
    return True


def lose(world: World, person: Colleague) -> bool:
    """The computer is lost, with what was not sent from it, and the administrator ends it.

    Not one that has carried out what the server has not got: its readers alone would have it, which is a known limit
    (docs/adr/carried-by-hand.md).
    """
    waits = person.device in world.behind | world.to_push | world.by_hand.owing
    if len(world.people) <= world.size.computers // 2 or waits:
        return False
    risk(world, person)
    world.copies.pop(person.device, None)
    world.ended_since_copy = world.ended_ever = True
    world.county.lose(person)
    return True


def back_up(world: World, person: Colleague) -> bool:
    """A copy of the vault, on a stick in a drawer."""
    copy = world.county.folder / f"copy-{person.device}-{world.day}"
    if person.device in world.copies or copy.exists():
        return False
    person.vault.back_up(copy)
    world.copies[person.device] = copy
    return True


def restore(world: World, person: Colleague) -> bool:
    """The disk broke; the copy from the drawer takes its place.

    Not before the server has all that it gave the server once, and that its readers have by stick: with the copy that
    would be gone, which is a known limit (docs/adr/restored-computer.md, docs/adr/carried-by-hand.md).
    """
    if person.device in world.behind | world.to_push | world.by_hand.owing or person.device not in world.copies:
        return False
    copy = world.copies.pop(person.device)
    world.screens.pop(person.device, None)
    risk(world, person)
    world.account.unsent.pop(person.device, None)
    world.county.restore(person, copy)
    world.behind.add(person.device)
    return True


HAPPENINGS = {
    "write": Happening(30, write),
    "look": Happening(8, look),
    "edit": Happening(14, edit),
    "change and change back": Happening(3, change_and_change_back),
    "choose": Happening(8, choose),
    "delete or restore": Happening(3, delete_or_restore),
    "found": Happening(4, found),
    "disclose": Happening(3, disclose),
    "withdraw": Happening(2, withdraw),
    "let in": Happening(4, let_in),
    "let out": Happening(2, let_out),
    "restart": Happening(3, restart),
    "second computer": Happening(1, second_computer),
    "lose": Happening(0.4, lose),
    "back up": Happening(1, back_up),
    "restore": Happening(1, restore),
}


def drawn(luck: Random) -> list[str]:
    """What happens at one computer on one day."""
    names, weights = list(HAPPENINGS), [happening.weight for happening in HAPPENINGS.values()]
    return luck.choices(names, weights, k=luck.choice([1, 1, 1, 2, 3]))


# ---- the county ----


def to_the_county(world: World) -> None:
    """The server is copied every week; seldom, the copy is all there is. A copy never outlives the end of a computer.

    What only a computer had that is no more, and a server that has forgotten it, nobody can bring again.
    """
    if (
        world.server_copy is not None
        and not world.behind
        and not world.ended_since_copy
        and world.luck.random() < world.size.restored
    ):
        world.tell(f"day {world.day}: the server is restored from its copy")
        world.county.restore_server(world.server_copy)
        world.to_push = {person.device for person in world.people}
    if world.day % SERVER_COPIED_EVERY_DAYS == 0 and not world.to_push:
        world.server_copy = world.county.back_up_server()
        world.ended_since_copy = False


def to_lost_computers(world: World) -> None:
    """Now and then whoever found one tries to sync: it must be refused. Afterwards it is thrown away."""
    for person in [one for one in world.county.lost if world.luck.random() < 0.1]:
        world.tell(f"day {world.day}: lost computer {person.device} tries to sync")
        invariants.check_refused(world, person)
        world.county.lost.remove(person)
        person.vault.close()


# ---- help ----


def pick(world: World, person: Colleague, needed: Right, *kinds: CompartmentKind) -> CompartmentId | None:
    """A compartment where this person may do so, as far as this computer knows."""
    day = today(person.clock)
    here = [
        info.id
        for info in person.ledger.compartments(*kinds)
        if needed in person.members.rights(info.id, day).get(person.member, Right(0))
    ]
    return world.luck.choice(here) if here else None


def shown(world: World, person: Colleague) -> Projection[Person] | None:
    """What this person's screen shows, if its file is still here and hers to edit."""
    seen = world.screens.get(person.device)
    if seen is None or seen.ref.compartment not in {info.id for info in person.ledger.compartments()}:
        return None
    held = person.members.rights(seen.ref.compartment, today(person.clock))
    return seen if Right.EDIT in held.get(person.member, Right(0)) else None


def say(world: World, person: Colleague, file: CompartmentId, text: str) -> None:
    """Remember what this person has been told is saved.

    Out is who has been for days: a clock may be put back before the words are sealed; a last day is not over then.
    """
    earliest = min(today(person.clock), today(world.county.clock) - timedelta(days=ASTRAY_DAYS))
    held, then = (person.members.rights(file, day) for day in (today(person.clock), earliest))
    grants = person.ledger.all(file, Grant, deleted=True)
    members = {g.record.member for g in grants if g.record.member is not None}
    out = frozenset(member for member in members if Right.READ not in then.get(member, Right(0)))
    keeper = Right.GRANT in held.get(person.member, Right(0))
    world.account.say(Word(text, file, person.device, out, frozenset(g.id for g in grants), keeper))


def founder_of(world: World, file: CompartmentId) -> int:
    return world.people[0].members.member_of(world.account.founded[file])


def risk(world: World, person: Colleague) -> None:
    """This computer's disk is gone: what only it had may be, as an order that the server has not heard."""
    world.account.risk(person.device)
    mine = {file for file in world.account.erased if world.orders.get(file) == person.device}
    world.account.unsure |= {file for file in mine if person.ledger.receipts(file).server_at is None}


def _found(world: World, person: Colleague, kind: CompartmentKind, rights: Right, basis: GrantBasis) -> None:
    others = world.luck.sample(world.people, k=min(len(world.people), world.luck.choice([1, 2, 3])))
    members = list(dict.fromkeys(other.member for other in others if other.member != person.member))
    text = world.account.next_text()
    grants = [Grant(member=member, rights=int(rights), basis=basis) for member in members]
    file = person.ledger.found(kind, [Person(alias=PLANTED, wishes=text), *grants])
    world.account.founded[file] = person.device
    world.account.let_in[file] = {person.member, *members}
    say(world, person, file, text)
