"""Kill -9 at any moment loses nothing that the screen called saved."""

import random
import sys
from pathlib import Path

import pytest

from desktop.domain.compartments import OWN_FILE
from tests.support.crash import Crash, acknowledged
from tests.support.vaults import make_vault, opened
from wire.messages import Kind

KILLS = 20
"""Here; `make bench` kills two hundred times."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is not Windows's")


def test_every_acknowledged_save_survives_kill_minus_nine(tmp_path: Path) -> None:
    """Killed again and again in the same vault, it opens each time with all that was ever said to be saved."""
    chance = random.Random(20260901)
    make_vault(tmp_path / "profile").close()
    crash = Crash(tmp_path / "profile")
    said: set[str] = set()
    for _ in range(KILLS):
        said |= set(crash.after(chance.randrange(40), chance.random() * 0.02))
        with opened(tmp_path / "profile") as vault:
            assert said - set(acknowledged(vault)) == set()


@pytest.mark.parametrize("saves", [0, 3, 20, 27, 33, 60])
def test_after_a_kill_cards_counts_and_queue_say_what_the_files_say(tmp_path: Path, saves: int) -> None:
    """Lists do not lag behind the files, every change waits in a segment or to be in one, no file is without a key."""
    make_vault(tmp_path / "profile").close()
    Crash(tmp_path / "profile").after(saves)
    with opened(tmp_path / "profile") as vault:
        infos = vault.ledger.compartments()
        queued = [(frame.kind, frame.compartment) for frame in vault.mailbox.outgoing()]
        for info in infos:
            unsealed = vault.mailbox.own_changes(info.id, 10_000)
            head = vault.mailbox.own_head(info.id)
            assert info.unsent == (head.sequence if head else 0) + len(unsealed) > 0
            assert info.card.touched_at > 0
            assert queued.count((Kind.FOUND, info.id)) == 1
            assert queued.count((Kind.SEGMENT, info.id)) == (head is not None)
            assert (info.id in vault.mailbox.unsealed()) == bool(unsealed)
        names = {path.name.removesuffix("-wal") for path in (tmp_path / "profile").glob("files/*")}
        assert len(names) == sum(info.kind in OWN_FILE for info in infos)
