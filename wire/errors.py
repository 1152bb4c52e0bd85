"""Stable codes for what the server refuses. Numbers are part of the protocol: append, never reuse.

The server sends a code and nothing else; the sentence that a person reads belongs to the desktop program.
"""

from enum import IntEnum


class Code(IntEnum):
    """Why a frame or a request was refused."""

    MALFORMED = 1  # the bytes are not a frame of this protocol
    TOO_LARGE = 2  # a frame over messages.MAX_FRAME, or a request over the server's limit
    VERSION_UNKNOWN = 3  # the other side speaks a newer protocol
    CLOCK_SKEW = 4  # HELLO's time is over messages.MAX_SKEW_MS from the server's, which ERROR carries
    DEVICE_UNKNOWN = 5  # no such device in the directory, or its signature does not hold
    DEVICE_ENDED = 6  # the device was revoked
    SIGNATURE = 7  # a frame's signature does not hold
    NOT_MEMBER = 8  # the device may not write in, or grant for, this compartment
    GAP = 9  # a segment does not continue the device's log; detail: the last sequence number held
    FORK = 10  # another content under a used (compartment, device, sequence); take a new log identity
    ERASED = 11  # the compartment was erased; nothing more is taken or given
    CHAIN = 12  # a directory line does not continue the log
    INVITATION = 13  # unknown, used or expired invitation
    RATE = 14  # too many requests; detail: seconds to wait
    UNAVAILABLE = 15  # the store cannot be reached just now


class WireError(ValueError):
    """Bytes that break the protocol, with the code that says how."""

    def __init__(self, code: Code, reason: str = "") -> None:
        super().__init__(f"{code.name}: {reason}" if reason else code.name)
        self.code = code
