"""Every test here draws with the theme installed, over real vaults on one thread."""

from tests.support.administration_at_work import work
from tests.ui.theme.look import look

__all__ = ["look", "work"]
