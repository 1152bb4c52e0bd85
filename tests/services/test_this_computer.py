"""What a person decides of her own computer: the passphrase, the code on paper, when it locks, and copies of it."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.policy import LockPolicy, Policy
from desktop.domain.records.person_file import Person
from desktop.services.recovery.passphrase import GuessTime, judge
from desktop.services.recovery.this_computer import ThisComputer, program_version
from desktop.storage import keys
from desktop.storage.attempts import FREE, Attempts
from desktop.storage.vault import Vault
from tests.support.desks import LOVE, Desks
from tests.support.vaults import PASSPHRASE, HandClock, opened, recovery_code

NEW = "vinden bar doften av tjära"
LEAST = Policy().lock.min_guesses_log10


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[Desks]:
    """Love Sundin's vault, with two files in it."""
    made = Desks(tmp_path / "vault", HandClock())
    for alias in ("Tall", "Gran"):
        made.vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias=alias)])
    yield made
    made.vault.close()


def computer(desks: Desks, policy: Policy | None = None) -> ThisComputer:
    vault = desks.vault
    return ThisComputer(vault.ledger, desks, vault.settings, vault.strongbox, desks.clock, policy or Policy())


def refusal(here: ThisComputer, old: str, new: str) -> Reason:
    with pytest.raises(KnownError) as raised:
        here.change_passphrase(old, new)
    return raised.value.reason


# ---- how good it is ----


@pytest.mark.parametrize(
    "passphrase",
    ["sommar2027", "Östersund1!", "hej hej hej hej", "lösenord123456789", "mamma pappa barn", "qwertyuiopåasdf", ""],
)
def test_what_swedes_choose_first_is_not_enough(passphrase: str) -> None:
    """However long, and whatever signs are added."""
    assert not judge(passphrase, LEAST).enough


def test_four_words_or_an_own_sentence_are_enough() -> None:
    """Nothing is asked about digits."""
    for passphrase in (PASSPHRASE, NEW, "fyra ord som räcker"):
        strength = judge(passphrase, LEAST)
        assert strength.enough
        assert strength.time >= GuessTime.CENTURIES


def test_names_that_are_known_here_make_it_worse(desks: Desks) -> None:
    """The person's own, a colleague's, a municipality's, and an alias."""
    here = computer(desks)
    assert here.judge("Love Sundin 2313").guesses_log10 < judge("Kluxo Brandin 2313", LEAST).guesses_log10
    assert not here.judge("Siv Ahlm Strömsund").enough


def test_a_very_long_one_is_judged_too() -> None:
    """zxcvbn reads 72 characters; more makes none worse."""
    assert judge("en mening som aldrig tar slut " * 20, LEAST).time is GuessTime.FOR_EVER


def test_policy_says_how_good_it_must_be() -> None:
    """`lock.min_guesses_log10`."""
    assert judge("vilsen hatt", 9).enough
    assert not judge("vilsen hatt", 13).enough


# ---- changing it ----


def test_the_old_one_is_needed_and_the_code_stays(desks: Desks) -> None:
    """32 bytes are wrapped anew; nothing else is touched."""
    here, folder = computer(desks), desks.vault.folder
    assert refusal(here, "fel fras helt och hållet", NEW) is Reason.WRONG_PASSPHRASE
    assert refusal(here, PASSPHRASE, "sommar2027") is Reason.PASSPHRASE_WEAK
    here.change_passphrase(PASSPHRASE, NEW)
    assert here.facts().passphrase_on is not None
    with pytest.raises(KnownError):
        keys.unlock(folder, PASSPHRASE)
    assert keys.unlock(folder, NEW) == keys.unlock_with_recovery(folder, recovery_code())


def test_guessing_at_an_open_computer_waits_as_it_does_at_the_door(desks: Desks) -> None:
    """One who finds it unlocked learns nothing more of the passphrase."""
    for _ in range(FREE - 1):
        Attempts(desks.vault.folder).begin()
    here = computer(desks)
    assert refusal(here, "fel fras", NEW) is Reason.WRONG_PASSPHRASE
    assert refusal(here, PASSPHRASE, NEW) is Reason.PASSPHRASE_WAIT


# ---- the code on paper ----


def test_a_new_code_replaces_the_old_when_it_is_on_paper(desks: Desks) -> None:
    """Until then the one in the safe is the one that opens."""
    here, folder = computer(desks), desks.vault.folder
    code = here.propose_code()
    keys.unlock_with_recovery(folder, recovery_code())
    assert here.facts().code_on is None
    here.take_code(code.lower().replace("-", " "))
    assert here.facts().code_on is not None
    assert keys.unlock_with_recovery(folder, code) == keys.unlock(folder, PASSPHRASE)
    with pytest.raises(KnownError) as raised:
        keys.unlock_with_recovery(folder, recovery_code())
    assert raised.value.reason is Reason.WRONG_RECOVERY_CODE


# ---- when it locks ----


def test_the_time_until_it_locks_is_chosen_within_policy(desks: Desks) -> None:
    """Between one minute and what the municipality allows."""
    policy = msgspec.structs.replace(Policy(), lock=LockPolicy(after_minutes=5, most_minutes=10))
    here = computer(desks, policy)
    assert here.lock_minutes() == 5
    assert [here.set_lock_minutes(minutes) for minutes in (1, 3, 10, 15, 0, -4)] == [1, 3, 10, 10, 5, 1]


# ---- what is told, and copies ----


def test_what_is_here_is_counted_and_never_named(desks: Desks) -> None:
    """For a conversation with the support, over anybody's shoulder."""
    facts = computer(desks).facts()
    assert facts.counts == ((CompartmentKind.PERSON_FILE, 2),)
    assert (facts.computer, facts.unit, facts.version) == (LOVE.member + 100, "Strömsund", program_version())
    assert "Tall" not in repr(facts)


def test_two_copies_on_one_day_lie_beside_each_other(desks: Desks, tmp_path: Path) -> None:
    """Each opens as the computer does."""
    here, stick = computer(desks), tmp_path / "stick"
    stick.mkdir()
    names = [Path(here.back_up(stick).folder).name for _ in range(2)]
    assert names == ["bredvid-kopia-20260901", "bredvid-kopia-20260901-2"]
    assert here.facts().backup_on is not None
    with opened(stick / names[1]) as copy:
        assert len(copy.ledger.compartments()) == 2
    Vault.open(stick / names[0], PASSPHRASE, desks.clock).close()
