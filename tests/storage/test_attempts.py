"""Wrong passphrases: a wait that grows, that neither a clock nor a restart shortens, and that costs nobody her work."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.domain.errors import KnownError, Reason
from desktop.storage import attempts
from desktop.storage.attempts import FREE, LONGEST_MINUTES, Attempts
from tests.support.crash import ROOT
from tests.support.vaults import make_vault

MINUTE = 60_000


class Uptime:
    """Time since the computer was started, turned by hand."""

    def __init__(self) -> None:
        self.time = 10 * MINUTE

    def __call__(self) -> int:
        return self.time


@pytest.fixture
def uptime() -> Uptime:
    return Uptime()


def fail(folder: Path, uptime: Uptime, times: int) -> Attempts:
    """So many wrong ones, each as soon as it may be tried."""
    kept = Attempts(folder, uptime)
    for _ in range(times):
        uptime.time += kept.wait
        kept.begin()
    return kept


def test_five_wrong_ones_cost_nothing_and_then_the_wait_grows(tmp_path: Path, uptime: Uptime) -> None:
    """A minute, two, four, eight, and never more than a quarter of an hour."""
    waits = [fail(tmp_path, uptime, 1).wait // MINUTE for _ in range(11)]
    assert waits == [0, 0, 0, 0, 1, 2, 4, 8, LONGEST_MINUTES, LONGEST_MINUTES, LONGEST_MINUTES]


def test_nothing_is_tried_while_it_waits(tmp_path: Path, uptime: Uptime) -> None:
    """Not even the right one; the minutes are said, and the try is not counted."""
    kept = fail(tmp_path, uptime, FREE + 1)
    uptime.time += MINUTE // 2
    with pytest.raises(KnownError) as raised:
        kept.begin()
    assert raised.value.reason is Reason.PASSPHRASE_WAIT
    assert raised.value.detail == {"minutes": 2}
    assert kept.wrong == FREE + 1


def test_starting_the_program_again_does_not_shorten_the_wait(tmp_path: Path, uptime: Uptime) -> None:
    """It lies in the profile."""
    fail(tmp_path, uptime, FREE + 2)
    uptime.time += MINUTE
    assert Attempts(tmp_path, uptime).wait == 3 * MINUTE


def test_starting_the_computer_again_shortens_it_by_no_more_than_has_gone_by(tmp_path: Path, uptime: Uptime) -> None:
    """After a start the time since then is the least that can have passed."""
    fail(tmp_path, uptime, FREE + 2)
    uptime.time = MINUTE
    assert Attempts(tmp_path, uptime).wait == 3 * MINUTE
    uptime.time = 4 * MINUTE
    assert Attempts(tmp_path, uptime).wait == 0


def test_the_clock_of_the_computer_has_no_say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither set back nor forward."""
    kept = Attempts(tmp_path)
    for _ in range(FREE):
        kept.begin()
    before = kept.wait
    for moment in (0, 2**40):
        monkeypatch.setattr("time.time", lambda moment=moment: moment)
        monkeypatch.setattr("time.time_ns", lambda moment=moment: moment * 1_000_000_000)
        assert before - 1_000 < Attempts(tmp_path).wait <= before


def test_the_time_since_the_start_is_the_same_in_every_program() -> None:
    """So it may be kept by one and read by the next."""
    before = attempts.since_start()
    code = "from desktop.storage.attempts import since_start; print(since_start())"
    shown = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert before <= int(shown) <= attempts.since_start()


def test_ending_the_program_while_it_is_tried_is_no_way_round(tmp_path: Path, uptime: Uptime) -> None:
    """The try is counted before it is made."""
    for _ in range(FREE):
        Attempts(tmp_path, uptime).begin()
    assert Attempts(tmp_path, uptime).wait == MINUTE


def test_the_right_one_ends_the_count(tmp_path: Path, uptime: Uptime) -> None:
    """Four wrong on Monday and one on Tuesday are no five in a row."""
    kept = fail(tmp_path, uptime, FREE - 1)
    kept.succeeded()
    assert (kept.wrong, kept.wait) == (0, 0)


def test_a_try_that_was_none_is_not_counted(tmp_path: Path, uptime: Uptime) -> None:
    """The vault was open in another window, say."""
    kept = fail(tmp_path, uptime, FREE - 1)
    kept.begin()
    kept.withdraw()
    assert (kept.wrong, kept.wait) == (FREE - 1, 0)


@pytest.mark.parametrize("damage", [b"", b"x" * 16, b"\xff" * 40])
def test_a_damaged_count_costs_a_short_wait_and_no_more(tmp_path: Path, uptime: Uptime, damage: bytes) -> None:
    """A minute after the computer's start it is over."""
    (tmp_path / attempts.FILE_NAME).write_bytes(damage)
    uptime.time = MINUTE // 2
    assert Attempts(tmp_path, uptime).wait == MINUTE // 2
    uptime.time = MINUTE
    assert Attempts(tmp_path, uptime).wait == 0


@pytest.mark.skipif(sys.platform == "win32", reason="no limits of this kind on Windows")
def test_a_full_disk_locks_nobody_out_and_lets_nobody_guess(tmp_path: Path, uptime: Uptime) -> None:
    """What cannot be written is counted as long as the program runs."""
    import resource

    kept = Attempts(tmp_path, uptime)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        for _ in range(FREE):
            kept.begin()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert kept.wait == MINUTE


def test_only_policy_takes_anything_away_and_then_the_keys_first(tmp_path: Path) -> None:
    """Afterwards nothing of the vault is there, and what else lies in the folder is."""
    vault = make_vault(tmp_path / "profile")
    vault.close()
    (tmp_path / "profile" / "county.pem").write_text("a certificate")
    attempts.wipe(tmp_path / "profile")
    assert os.listdir(tmp_path / "profile") == ["county.pem"]
