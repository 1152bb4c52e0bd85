"""Every test here draws with the theme installed."""

from tests.ui.theme.look import look

__all__ = ["look"]
