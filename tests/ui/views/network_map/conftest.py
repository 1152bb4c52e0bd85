"""Every test here draws with the theme installed, over real vaults on their thread."""

from tests.support.people_at_work import work
from tests.ui.theme.look import look
from tests.ui.views.network_map.drawing import drawn, empty

__all__ = ["drawn", "empty", "look", "work"]
