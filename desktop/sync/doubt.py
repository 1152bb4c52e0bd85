"""Why something that came down is not believed, and why something else only waits."""

from enum import StrEnum


class Doubt(StrEnum):
    """Reason codes of what is set aside. The screen has the words."""

    MALFORMED = "malformed"  # not bytes of this protocol
    SIGNATURE = "signature"  # a signature or a seal does not hold
    NOT_GRANTER = "not_granter"  # made by one who may not let in, or erase, there
    NOT_MINE = "not_mine"  # meant for another device, or made by this one
    FORK = "fork"  # other content under a number that is taken
    KEY_CHANGED = "key_changed"  # another key for an epoch that is known
    TWO_DIRECTORIES = "two_directories"  # its author was shown another directory than this computer
    NOT_ASKED = "not_asked"  # an answer to nothing that was asked here


class Unbelievable(Exception):
    """Set this delivery aside."""

    def __init__(self, doubt: Doubt) -> None:
        super().__init__(doubt.value)
        self.doubt = doubt


class Waits(Exception):
    """This delivery needs something that has not come yet: a key, a predecessor, a line, a grant (rule 14)."""


class Newer(Waits):
    """This delivery needs a later version of this program."""
