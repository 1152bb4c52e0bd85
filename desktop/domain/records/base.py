"""What all records share."""

import msgspec


class Record(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A typed record. It carries no id and no time: those belong to the changes it is projected from."""
