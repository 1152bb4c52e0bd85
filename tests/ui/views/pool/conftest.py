"""Every test here draws with the theme installed, in Swedish, over a real vault on its thread."""

from tests.support.shared_desk_at_work import work
from tests.support.swedish import swedish, swedish_texts
from tests.ui.theme.look import look

__all__ = ["look", "swedish", "swedish_texts", "work"]
