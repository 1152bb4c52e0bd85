"""Kill -9 while somebody saves, by the services and on the screen. `make tour` and `make bench` do it more often."""

from random import Random

from demo.cast import GUN_BRITT
from demo.checks import Checks
from demo.county import County
from demo.steps.power_cut import cut_the_power


def test_nothing_called_saved_is_lost(small_county: County) -> None:
    """After each cut the vault opens, and every save that had been acknowledged is there."""
    checks = Checks(say=lambda _: None)
    cut_the_power(small_county.profile(GUN_BRITT), checks, Random(7), times=3, on_screen=1)
    assert checks.failed == []
