"""Too many wrong passphrases, in the real window: when the next may be tried is said, and the code opens at once."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from desktop.bootstrap.surroundings import installed_card, installed_policy
from desktop.bootstrap.vault_door import VaultDoor
from desktop.domain.errors import KnownError, Reason
from desktop.domain.policy import LockPolicy
from desktop.storage.attempts import FREE, Attempts
from desktop.storage.keys import FLOOR
from tests.support.programs import Office, clock, office
from tests.support.swedish import swedish, swedish_texts
from tests.support.syncing import Here
from tests.support.vaults import HandClock, make_vault
from tests.ui.theme.look import look

__all__ = ["clock", "look", "office", "swedish", "swedish_texts"]

Make = Callable[..., Office]


def all_but_one(folder: Path) -> None:
    """As if that many wrong ones had been tried before the program was started."""
    kept = Attempts(folder)
    for _ in range(FREE - 1):
        kept.begin()


def test_the_fifth_wrong_one_says_when_the_next_can_be_tried(office: Make) -> None:
    """A time on the clock, no countdown; the button waits with it, and the way by the code is named."""
    here = office()
    all_but_one(here.folder)
    page = here.window.lobby.unlock_page
    page.field.set_text("fel fras")
    page.button.click()
    here.settle()
    assert "klockan 16.19" in page.field.sentence()
    assert "återställningskoden" in page.field.sentence()
    assert not page.button.isEnabled()
    here.window.lobby.unlock("björk över stilla vatten")  # nor does Enter get round it
    here.settle()
    assert here.window.desk is None


def test_when_the_wait_is_over_it_can_be_tried_again(office: Make) -> None:
    """The sentence goes, and the right one opens."""
    here = office()
    uptime = [10**7]
    here.program.door.attempts = kept = Attempts(here.folder, lambda: uptime[0])
    for _ in range(FREE):
        kept.begin()
    here.window.lobby.show()
    here.settle()
    page = here.window.lobby.unlock_page
    assert not page.button.isEnabled()
    uptime[0] += kept.wait
    here.window.lobby._wait_over.timeout.emit()
    here.settle()
    assert page.button.isEnabled()
    assert not page.field.has_error()
    here.unlock()
    assert kept.wrong == 0


def door(folder: Path, lock: LockPolicy) -> VaultDoor:
    """A door to a profile under another policy."""
    policy = msgspec.structs.replace(installed_policy(), lock=lock)
    return VaultDoor(folder, HandClock(), policy, installed_card(), Here(), Here(), FLOOR)


def test_no_number_of_wrong_ones_takes_anything_away_unless_policy_says_so(tmp_path: Path) -> None:
    """`lock.wipe_after` is 0 as the program comes."""
    assert installed_policy().lock.wipe_after == 0
    folder = tmp_path / "profile"
    make_vault(folder).close()
    here = door(folder, LockPolicy())
    here.attempts = Attempts(folder, lambda: 10**12)
    here.attempts._write(200, 0)
    with pytest.raises(KnownError) as raised:
        here.open("fel fras")
    assert raised.value.reason is Reason.WRONG_PASSPHRASE
    assert here.exists()


def test_where_policy_says_so_the_last_wrong_one_takes_it_away(tmp_path: Path) -> None:
    """Keys, records and files; and the person is told why."""
    folder = tmp_path / "profile"
    make_vault(folder).close()
    here = door(folder, LockPolicy(wipe_after=2))
    with pytest.raises(KnownError) as raised:
        here.open("fel fras")
    assert raised.value.reason is Reason.WRONG_PASSPHRASE
    with pytest.raises(KnownError) as raised:
        here.open("fel igen")
    assert raised.value.reason is Reason.VAULT_WIPED
    assert not here.exists()
    assert list(folder.iterdir()) == []
