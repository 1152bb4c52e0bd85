"""Every test here draws with the theme installed, over real vaults on their thread."""

from tests.support.people_at_work import work
from tests.ui.theme.look import look

__all__ = ["look", "work"]
