"""The people whom these tests need; the link is theirs to spoil."""

from tests.support.synced_people import astrid, county, mats

__all__ = ["astrid", "county", "mats"]
