"""The server's door for those whom no line names yet: how a county begins, and how a computer applies (section 7)."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Event

from desktop.domain.errors import KnownError, Reason
from desktop.sync.answers import Answers, refusal_of
from desktop.sync.http import Cut
from desktop.sync.transport import Transport
from wire.messages import ENROL_PATH, Kind, frame

LINES = 250
"""In one request: the server's limit is a megabyte, and the line of a device takes some 1.4 kB."""


def begin(transport: Transport, lines: Sequence[bytes]) -> None:
    """Bring the first lines of a county to its new server. Raises KnownError when it will not have them."""
    for at in range(0, len(lines), LINES):
        answers = _ask(transport, [frame(Kind.DIRECTORY, line) for line in lines[at : at + LINES]])
        if answers.take_refused():
            raise KnownError(Reason.SERVER_ODD)


def apply(transport: Transport, application: bytes) -> list[bytes]:
    """The directory's lines, none while nobody has approved. Raises KnownError, INVITATION_SPENT among others."""
    return _ask(transport, [frame(Kind.APPLICATION, application)]).lines


def _ask(transport: Transport, frames: Sequence[bytes]) -> Answers:
    answers = Answers(len(frames))
    try:
        transport.exchange(ENROL_PATH, frames, answers.feed, Event())
    except Cut as cut:
        raise KnownError(Reason.SERVER_UNREACHABLE) from cut
    if answers.error is not None:
        raise refusal_of(answers.error)
    if answers.done is None:
        raise KnownError(Reason.SERVER_UNREACHABLE)
    return answers
