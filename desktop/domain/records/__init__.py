"""The kinds of record, one file for each part of the work. `codebook` gives each its number.

Every field has a default, because nothing is required of the person who writes (DOMAIN section 6), and `None` means
"not said", which is different from "no". A record's fields are numbered by their order here: append new ones last,
never reorder or remove (a test holds the list).
"""

from desktop.domain.records.base import Record

__all__ = ["Record"]
