"""Vaults that hold the same changes show the same, in whatever order they came."""

import random
from pathlib import Path

import msgspec

from desktop.domain import codebook, projection
from desktop.domain.changes import Change
from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import ChangeId, CompartmentId
from desktop.domain.ports import CompartmentKeys, Founding, LogHead
from desktop.domain.projection import Projection
from desktop.domain.records.person_file import Person
from desktop.domain.records.support_plan import Goal
from desktop.storage.vault import Vault
from tests.support.vaults import HandClock, make_vault

DEVICES = (1, 2, 3)


def test_the_same_changes_in_any_order_show_the_same(tmp_path: Path) -> None:
    """Three authors write at random without always having seen each other; two readers get it all in other orders."""
    chance = random.Random(42)
    born = Founding(1, bytes(32), bytes(16))
    keys = CompartmentKeys(CompartmentId(b"c" * 16), CompartmentKind.PERSON_FILE, born, {0: bytes(32)})
    clock = HandClock()
    authors = {device: make_vault(tmp_path / f"author {device}", device=device, clock=clock) for device in DEVICES}
    readers = [make_vault(tmp_path / f"reader {n}", device=10 + n, clock=clock) for n in range(2)]
    for vault in (*authors.values(), *readers):
        vault.mailbox.add_keys(keys)
    logs: dict[int, list[Change]] = {device: [] for device in DEVICES}
    for _ in range(60):
        clock.turn(ms=chance.randrange(3))
        author = chance.choice(DEVICES)
        if chance.random() < 0.4:
            hand_over(authors[author], keys.compartment, logs, chance)
        write(authors[author], keys.compartment, chance)
        logs[author] = [*own(authors[author], keys.compartment)]
    for vault in readers:
        while any(len(log) > known(vault, keys.compartment, device) for device, log in logs.items()):
            hand_over(vault, keys.compartment, logs, chance)
    for device, vault in authors.items():
        while any(len(logs[d]) > known(vault, keys.compartment, d) for d in DEVICES if d != device):
            hand_over(vault, keys.compartment, logs, chance)

    first = shown(readers[0], keys.compartment)
    assert any(goal.conflicts for goal in first)
    for vault in (*authors.values(), *readers):
        assert shown(vault, keys.compartment) == first
        vault.close()
    assert values_in(first) >= unreplaced(logs)


def write(vault: Vault, compartment: CompartmentId, chance: random.Random) -> None:
    """A new goal, an edit of one, a deletion or a restoration."""
    goals = vault.ledger.all(compartment, Goal, deleted=True)
    if not goals or chance.random() < 0.1:
        vault.ledger.create(compartment, Goal(text=f"mål {chance.random()}"))
        return
    goal = chance.choice(goals)
    if chance.random() < 0.1:
        (vault.ledger.restore if goal.deleted else vault.ledger.delete)(goal)
    else:
        vault.ledger.edit(goal, msgspec.structs.replace(goal.record, text=f"ord {chance.random()}"))


def hand_over(vault: Vault, compartment: CompartmentId, logs: dict[int, list[Change]], chance: random.Random) -> None:
    """The next few changes of one other author, some of them for the second time."""
    me = vault.mailbox.identity().device
    device = chance.choice([device for device in DEVICES if device != me])
    at = known(vault, compartment, device)
    changes = logs[device][at : at + chance.randrange(1, 5)]
    if changes:
        for _ in range(chance.choice((1, 2))):
            head = LogHead(changes[-1].id.sequence, b"digest")
            vault.mailbox.integrate(0, compartment, device, head, changes, b"body")


def own(vault: Vault, compartment: CompartmentId) -> list[Change]:
    return vault.mailbox.own_changes(compartment, 1_000)


def known(vault: Vault, compartment: CompartmentId, device: int) -> int:
    head = vault.mailbox.head(compartment, device)
    return head.sequence if head else 0


def shown(vault: Vault, compartment: CompartmentId) -> list[Projection[Goal]]:
    return vault.ledger.all(compartment, Goal, deleted=True)


def values_in(projections: list[Projection[Goal]]) -> set[tuple[ChangeId, str]]:
    """Every text that stands in a projection, first or rival."""
    number = codebook.field_number(Goal, "text")
    return {(value.change, value.content) for seen in projections for value in seen.state.fields[number]}


def unreplaced(logs: dict[int, list[Change]]) -> set[tuple[ChangeId, str]]:
    """Every text ever written that no other change says to replace."""
    number = codebook.field_number(Goal, "text")
    changes = [change for log in logs.values() for change in log]
    replaced = {one for change in changes for one in change.replaces.get(number, ())}
    return {(c.id, c.fields[number]) for c in changes if number in c.fields and c.id not in replaced}


def test_a_record_of_a_later_version_is_kept_and_shown_by_what_is_known(tmp_path: Path) -> None:
    """Unknown kinds and fields stay in the log untouched, and do not disturb what this version shows."""
    vault = make_vault(tmp_path / "profile")
    compartment = vault.ledger.found(CompartmentKind.PERSON_FILE)
    clock = vault.clock.now()
    fields = {**projection.creation(Person(alias="Tall")), 99: {"later": [1, b"2"]}}
    changes = [
        Change(ChangeId(8, 1), codebook.kind_of(Person), ChangeId(8, 1), clock, fields, {}),
        Change(ChangeId(8, 2), 4_000, ChangeId(8, 2), clock, {1: "okänt"}, {}),
    ]
    vault.mailbox.integrate(1, compartment, 8, LogHead(2, b"digest"), changes, b"body")
    (person,) = vault.ledger.all(compartment, Person)
    assert person.record == Person(alias="Tall")
    assert vault.ledger.history(person.ref)[0].fields == fields
    edited = vault.ledger.edit(person, msgspec.structs.replace(person.record, alias="Gran"))
    assert edited.state.fields[99][0].content == {"later": [1, b"2"]}
    vault.close()
