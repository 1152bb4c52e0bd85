"""A pause of Python's search for cycles, while thousands of records are made that can have none.

It goes by how many objects are made, and looks at every object of the program: that cost a quarter of a first sync.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Put it off until the block ends, which must be soon. For the database thread; an inner one changes nothing."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
