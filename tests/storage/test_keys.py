"""The keys of a vault: what guessing costs, and a code that forgives the hand but not the memory."""

import random
import string
from collections.abc import Callable

import msgspec
import pytest

from desktop.domain.errors import KnownError, Reason
from desktop.storage import keys, recovery_code
from desktop.storage.keys import FLOOR, Cost


def timer(seconds: float) -> Callable[[], float]:
    """A stopwatch that shows 0, then this."""
    shown = iter((0.0, seconds))
    return lambda: next(shown)


@pytest.mark.parametrize(
    ("seconds", "cost"),
    [
        (5.0, FLOOR),  # an old computer waits rather than being easier to rob
        (0.4, FLOOR),
        (0.2, Cost(memory=128 * 1024, iterations=3, lanes=4)),
        (0.1, Cost(memory=256 * 1024, iterations=3, lanes=4)),
        (0.025, Cost(memory=256 * 1024, iterations=12, lanes=4)),
    ],
)
def test_the_cost_is_calibrated_upward_only(seconds: float, cost: Cost) -> None:
    """Some 400 ms: memory first, up to what every office computer has, then time."""
    assert keys.calibrated(timer(seconds)) == cost


def test_no_vault_is_made_cheaper_than_the_floor() -> None:
    """Not even when asked for."""
    for cheap in ({"memory": FLOOR.memory - 1}, {"iterations": 2}, {"lanes": 3}):
        with pytest.raises(ValueError, match="floor"):
            keys.make("björk över stilla vatten", msgspec.structs.replace(FLOOR, **cheap))


def test_a_recovery_code_is_read_as_people_write_it() -> None:
    """Small letters, spaces, dashes left out, and letters that look like digits."""
    code = recovery_code.generate()
    assert [len(group) for group in code.split("-")] == [5] * 6
    secret = recovery_code.secret(code)
    for typed in (
        code.lower(),
        code.replace("-", ""),
        f"  {code.replace('-', ' ')} ",
        code.replace("0", "O").replace("1", "l"),
        code.replace("1", "I"),
    ):
        assert recovery_code.secret(typed) == secret


def test_a_slip_of_the_hand_is_noticed_before_anything_is_tried() -> None:
    """One letter wrong, two swapped, one missing."""
    chance = random.Random(11)
    code = recovery_code.generate().replace("-", "")
    slips = [code[:-1], code + "7", ""]
    for _ in range(300):
        at = chance.randrange(len(code) - 1)
        letter = chance.choice(string.ascii_uppercase + string.digits)
        slips += [code[:at] + letter + code[at + 1 :], code[:at] + code[at + 1] + code[at] + code[at + 2 :]]
    for slip in slips:
        if slip.translate(str.maketrans("ILO", "110")) != code:
            with pytest.raises(KnownError) as raised:
                recovery_code.secret(slip)
            assert raised.value.reason is Reason.WRONG_RECOVERY_CODE


def test_codes_and_keys_are_never_the_same_twice() -> None:
    """Each vault has its own."""
    assert len({recovery_code.generate() for _ in range(200)}) == 200
    first, second = (keys.make("björk över stilla vatten", FLOOR) for _ in range(2))
    assert first.master != second.master
    assert first.file.passphrase.salt != second.file.passphrase.salt


def test_vault_json_holds_no_secret_in_plain() -> None:
    """Neither the master key nor the passphrase, in no encoding that JSON would give them."""
    new = keys.make("björk över stilla vatten", FLOOR)
    written = msgspec.json.encode(new.file)
    for secret in (new.master.secret, new.master.database_key.secret):
        assert msgspec.json.encode(secret)[1:-2] not in written
        assert secret.hex().encode() not in written
    assert b"vatten" not in written
    assert new.recovery_code[:11].encode() not in written
