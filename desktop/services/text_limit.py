"""How long one text may be: a change travels in one frame, which has a largest size (wire.messages)."""

from desktop.domain.errors import KnownError, Reason
from desktop.domain.records import Record

TEXT_LIMIT = 12_000
"""Characters, some five pages. Even if every one takes four bytes and nothing compresses, the frame holds it."""


def check_texts(record: Record) -> None:
    """Raise KnownError TEXT_TOO_LONG when a text of the record would not fit into a frame."""
    for name in record.__struct_fields__:
        value = getattr(record, name)
        if isinstance(value, str) and len(value) > TEXT_LIMIT:
            raise KnownError(Reason.TEXT_TOO_LONG, most=TEXT_LIMIT)
