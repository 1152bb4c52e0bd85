"""The ledger: records are read as they were written, and nothing written is lost."""

from pathlib import Path

import msgspec
import pytest

from desktop.domain.changes import Change
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import ChangeId, CompartmentId, RecordRef
from desktop.domain.ports import LogHead
from desktop.domain.records.consultation import Consultation
from desktop.domain.records.person_file import JournalNote, Person
from desktop.domain.records.support_plan import Goal
from desktop.storage.vault import Vault
from tests.support.vaults import HandClock, make_vault, opened

TALL = Person(alias="Tall", situation_now="bor hos en vän")
KINDS = [CompartmentKind.PERSON_FILE, CompartmentKind.CONSULTATION]  # with a file of its own, and in vault.db


def situation(vault: Vault, compartment: CompartmentId) -> list[str]:
    return [person.record.situation_now for person in vault.ledger.all(compartment, Person)]


@pytest.mark.parametrize("kind", KINDS)
def test_records_are_there_after_reopening(tmp_path: Path, kind: CompartmentKind) -> None:
    """What was created and edited is read again, in a file of its own or in the vault."""
    vault = make_vault(tmp_path / "profile")
    compartment = vault.ledger.found(kind, [TALL])
    seen = vault.ledger.all(compartment, Person)[0]
    vault.ledger.edit(seen, msgspec.structs.replace(seen.record, situation_now="bor hos sin moster"))
    vault.ledger.create(compartment, JournalNote(text="Ringde i dag."))
    vault.close()
    with opened(tmp_path / "profile") as again:
        assert situation(again, compartment) == ["bor hos sin moster"]
        assert [p.record.text for p in again.ledger.all(compartment, JournalNote)] == ["Ringde i dag."]
        assert [info.id for info in again.ledger.compartments()] == [compartment]


@pytest.mark.parametrize("kind", KINDS)
def test_a_transaction_is_all_or_nothing(vault: Vault, kind: CompartmentKind) -> None:
    """An error inside undoes every write of the block, and the next write goes on from what was kept."""
    compartment = vault.ledger.found(kind, [TALL])

    def fail_half_way() -> None:
        with vault.ledger.transaction(compartment):
            vault.ledger.create(compartment, Goal(text="hinns inte"))
            raise InterruptedError

    with pytest.raises(InterruptedError):
        fail_half_way()
    with vault.ledger.transaction(compartment):
        vault.ledger.create(compartment, Goal(text="ett"))
        vault.ledger.create(compartment, Goal(text="två"))
    assert [goal.record.text for goal in vault.ledger.all(compartment, Goal)] == ["ett", "två"]
    assert [goal.id for goal in vault.ledger.all(compartment, Goal)] == [(7, 2), (7, 3)]


def test_a_compartment_that_fails_to_be_founded_leaves_nothing(vault: Vault, tmp_path: Path) -> None:
    """No row, no file, no frame for the server."""
    with pytest.raises(KeyError):
        vault.ledger.found(CompartmentKind.PERSON_FILE, [TALL, object()])  # type: ignore[list-item]
    assert vault.ledger.compartments() == []
    assert list((tmp_path / "profile" / "files").iterdir()) == []
    assert list(vault.mailbox.outgoing()) == []


def test_a_founding_goes_with_the_transaction_that_it_is_part_of(vault: Vault) -> None:
    """Undone from outside, it has no row, no room and no file; the next one is whole."""
    talk = vault.ledger.found(CompartmentKind.CONSULTATION)
    undone: list[CompartmentId] = []

    def fail_half_way() -> None:
        with vault.ledger.transaction(talk):
            undone.append(vault.ledger.found(CompartmentKind.PERSON_FILE, [TALL]))
            raise InterruptedError

    with pytest.raises(InterruptedError):
        fail_half_way()
    with pytest.raises(KnownError) as raised:
        vault.ledger.create(undone[0], Goal())
    assert raised.value.reason is Reason.GONE
    assert list((vault.folder / "files").iterdir()) == []
    assert [info.id for info in vault.ledger.compartments()] == [talk]


def test_cards_of_an_earlier_form_are_remade(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A version that knows other cards reads the records, not the old cards."""
    vault = make_vault(tmp_path / "profile")
    compartment = vault.ledger.found(CompartmentKind.PERSON_FILE, [TALL])
    vault.ledger.compartments()
    vault._database.execute("UPDATE compartment SET card = x'81a5616c69617301'")  # an alias that is a number
    vault.close()
    with opened(tmp_path / "profile") as again:
        assert again.ledger.info(compartment).card.alias == ""
    monkeypatch.setattr("desktop.storage.cards.form", lambda: b"another")
    with opened(tmp_path / "profile") as again:
        assert again.ledger.info(compartment).card.alias == "Tall"


def test_edit_without_a_difference_writes_nothing(vault: Vault) -> None:
    """The history grows only when something was said."""
    compartment = vault.ledger.found(CompartmentKind.PERSON_FILE, [TALL])
    seen = vault.ledger.all(compartment, Person)[0]
    assert vault.ledger.edit(seen, seen.record).record == TALL
    assert len(vault.ledger.history(seen.ref)) == 1


def test_history_is_oldest_first(vault: Vault, clock: HandClock) -> None:
    """Every change of a record can be seen again."""
    compartment = vault.ledger.found(CompartmentKind.PERSON_FILE, [TALL])
    seen = vault.ledger.all(compartment, Person)[0]
    for text in ("ett", "två"):
        clock.turn(minutes=1)
        seen = vault.ledger.edit(seen, msgspec.structs.replace(seen.record, situation_now=text))
    history = vault.ledger.history(seen.ref)
    assert [change.id for change in history] == [(7, 1), (7, 2), (7, 3)]
    assert [change.time - history[0].time for change in history] == [0, 60_000, 120_000]


def test_a_deleted_record_can_be_restored(vault: Vault) -> None:
    """Deleted, it is left out; restored, it is as it was."""
    compartment = vault.ledger.found(CompartmentKind.PERSON_FILE, [Goal(text="simma")])
    gone = vault.ledger.delete(vault.ledger.all(compartment, Goal)[0])
    assert vault.ledger.all(compartment, Goal) == []
    assert [goal.deleted for goal in vault.ledger.all(compartment, Goal, deleted=True)] == [True]
    vault.ledger.restore(gone)
    assert [goal.record.text for goal in vault.ledger.all(compartment, Goal)] == ["simma"]


def test_a_projection_returned_equals_the_one_read_again(vault: Vault) -> None:
    """What a screen holds after saving is what the next one reads."""
    compartment = vault.ledger.found(CompartmentKind.PERSON_FILE)
    written = vault.ledger.create(compartment, JournalNote(text="hej", corrects=(7, 1)))
    assert vault.ledger.get(written.ref, JournalNote) == written


def test_what_is_not_here_is_gone(vault: Vault) -> None:
    """An unknown compartment or record is said in one word."""
    compartment = vault.ledger.found(CompartmentKind.CONSULTATION, [Consultation(text="hej")])
    nowhere = CompartmentId(bytes(16))
    for ask in (
        lambda: vault.ledger.info(nowhere),
        lambda: vault.ledger.all(nowhere, Consultation),
        lambda: vault.ledger.create(nowhere, Consultation()),
        lambda: vault.ledger.share(nowhere),
        lambda: vault.ledger.order_erasure(nowhere),
        lambda: vault.ledger.get(RecordRef(compartment, ChangeId(7, 99)), Consultation),
        lambda: vault.ledger.get(RecordRef(compartment, ChangeId(7, 1)), Goal),
    ):
        with pytest.raises(KnownError) as raised:
            ask()
        assert raised.value.reason is Reason.GONE


def test_before_it_is_let_in_a_computer_writes_no_records(tmp_path: Path) -> None:
    """Records carry the computer's number, which an administrator gives."""
    vault = make_vault(tmp_path / "profile", device=None)
    with pytest.raises(KnownError) as raised:
        vault.ledger.found(CompartmentKind.CONSULTATION)
    vault.close()
    assert raised.value.reason is Reason.NOT_ALLOWED


def test_a_card_follows_every_write(vault: Vault) -> None:
    """Lists see the file as it is now, and what of it waits."""
    compartment = vault.ledger.found(CompartmentKind.PERSON_FILE, [TALL])
    assert (vault.ledger.info(compartment).card.alias, vault.ledger.info(compartment).unsent) == ("Tall", 1)
    seen = vault.ledger.all(compartment, Person)[0]
    vault.ledger.edit(seen, msgspec.structs.replace(seen.record, alias="Gran"))
    assert [(info.card.alias, info.unsent) for info in vault.ledger.compartments()] == [("Gran", 2)]


def test_compartments_are_listed_newest_first_by_kind(vault: Vault) -> None:
    """All, or those of the kinds asked for."""
    first = vault.ledger.found(CompartmentKind.PERSON_FILE)
    second = vault.ledger.found(CompartmentKind.CONSULTATION)
    third = vault.ledger.found(CompartmentKind.PERSON_FILE)
    assert [info.id for info in vault.ledger.compartments()] == [third, second, first]
    assert [info.id for info in vault.ledger.compartments(CompartmentKind.PERSON_FILE)] == [third, first]


def test_reading_is_remembered(vault: Vault, clock: HandClock) -> None:
    """When a person last opened it here."""
    compartment = vault.ledger.found(CompartmentKind.CONSULTATION)
    assert vault.ledger.info(compartment).read_at is None
    vault.ledger.mark_read(compartment)
    assert vault.ledger.info(compartment).read_at == clock.now()


def test_stamps_go_on_when_the_clock_goes_back(tmp_path: Path) -> None:
    """A computer whose clock was set back still writes after what it wrote before."""
    late, early = HandClock(), HandClock()
    early.turn(hours=-3)
    vault = make_vault(tmp_path / "profile", clock=late)
    compartment = vault.ledger.found(CompartmentKind.PERSON_FILE, [Goal(text="först")])
    vault.close()
    with opened(tmp_path / "profile", early) as again:
        again.ledger.create(compartment, Goal(text="sedan"))
        assert [goal.record.text for goal in again.ledger.all(compartment, Goal)] == ["först", "sedan"]


def test_many_files_share_few_connections(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file used longest ago is closed for the next, and opened again when asked for."""
    monkeypatch.setattr("desktop.storage.rooms.MOST_OPEN", 3)
    files = [vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias=f"Tall {n}")]) for n in range(8)]
    for _ in range(2):
        assert [vault.ledger.all(file, Person)[0].record.alias for file in files] == [f"Tall {n}" for n in range(8)]
    with vault.ledger.transaction(files[0]):
        for file in files:
            vault.ledger.create(file, Goal(text="mål"))
    assert [len(vault.ledger.all(file, Goal)) for file in files] == [1] * 8


def test_rivals_are_kept_until_a_person_chooses(tmp_path: Path) -> None:
    """Two computers that wrote without having seen each other: both values, one choice, then one value everywhere."""
    ours, theirs = make_vault(tmp_path / "ours", device=7), make_vault(tmp_path / "theirs", device=8)
    compartment = ours.ledger.found(CompartmentKind.PERSON_FILE, [TALL])
    keys = ours.mailbox.keys(compartment)
    assert keys is not None
    theirs.mailbox.add_keys(keys)
    exchange(ours, theirs, compartment)
    for vault, text in ((ours, "hos mamma"), (theirs, "hos pappa")):
        seen = vault.ledger.all(compartment, Person)[0]
        vault.ledger.edit(seen, msgspec.structs.replace(seen.record, situation_now=text))
    exchange(ours, theirs, compartment)
    exchange(theirs, ours, compartment)
    seen, other = (vault.ledger.all(compartment, Person)[0] for vault in (ours, theirs))
    assert seen == other
    assert {value.content for value in seen.conflicts["situation_now"]} == {"hos mamma", "hos pappa"}
    assert ours.ledger.info(compartment).card.conflicts == 1
    ours.ledger.choose(seen, "situation_now", "hos mamma")
    exchange(ours, theirs, compartment)
    assert [(p.record.situation_now, p.conflicts) for p in theirs.ledger.all(compartment, Person)] == [
        ("hos mamma", {})
    ]
    ours.close()
    theirs.close()


def exchange(source: Vault, target: Vault, compartment: CompartmentId) -> None:
    """Hand the source's own unsealed changes over, as one segment."""
    changes: list[Change] = source.mailbox.own_changes(compartment, 100)
    head = LogHead(changes[-1].id.sequence, b"digest")
    source.mailbox.keep_segment(compartment, changes[0].id.sequence, head.sequence, head.digest, b"segment")
    target.mailbox.integrate(1, compartment, changes[0].id.device, head, changes, b"segment")
