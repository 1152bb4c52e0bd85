"""The people whom these tests need."""

from tests.support.synced_people import astrid, county, mats, rojda

__all__ = ["astrid", "county", "mats", "rojda"]
