"""A county in this process, Swedish, and the theme."""

from tests.support.swedish import swedish, swedish_texts
from tests.support.synced_people import astrid, county, mats, rojda
from tests.ui.theme.look import look

__all__ = ["astrid", "county", "look", "mats", "rojda", "swedish", "swedish_texts"]
