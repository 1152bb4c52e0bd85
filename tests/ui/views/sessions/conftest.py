"""Every test here draws with the theme installed, over a real vault on its thread."""

from tests.support.shared_desk_at_work import work
from tests.ui.theme.look import look

__all__ = ["look", "work"]
