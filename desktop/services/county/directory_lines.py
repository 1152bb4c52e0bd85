"""Signing the directory's next line: only the computer with the county's root key can.

A line is queued for the server and kept here in two steps, so that one that was queued when the computer stopped is
taken up again before the next.
"""

from __future__ import annotations

from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Identity, Ledger, Mailbox
from wire import canonical, directory
from wire.directory import Directory, Entry, Line
from wire.keys import SigningKey
from wire.messages import Kind


class DirectoryLines:
    """The lines so far, and the way to the next."""

    def __init__(self, ledger: Ledger, mailbox: Mailbox) -> None:
        self._ledger = ledger
        self._mailbox = mailbox

    def identity(self) -> Identity:
        """This computer's; raises KnownError(NOT_ALLOWED) when it does not hold the root key."""
        identity = self._mailbox.identity()
        if not identity.root_key:
            raise KnownError(Reason.NOT_ALLOWED)
        return identity

    def all(self) -> Directory:
        """Every line, verified."""
        return Directory.load(self.identity().county, self._mailbox.directory_lines())

    def append(self, entry: Entry) -> int:
        """Sign the next line and queue it; its number. A line that is queued and not yet kept comes before it."""
        lines = self._mailbox.directory_lines()
        for outgoing in self._mailbox.outgoing():
            if outgoing.kind == Kind.DIRECTORY and canonical.decode(outgoing.body, Line).number == len(lines):
                self._mailbox.add_directory_line(outgoing.body)
                lines.append(outgoing.body)
        root = SigningKey(self.identity().root_key)
        line = directory.sign(root, len(lines), lines[-1] if lines else b"", entry)
        self._mailbox.put_out(Kind.DIRECTORY, line, None)
        self._mailbox.add_directory_line(line)
        return len(lines)

    def waiting(self) -> set[int]:
        """Numbers of lines that the server has not confirmed: nobody else knows of them yet."""
        frames = (outgoing for outgoing in self._mailbox.outgoing() if outgoing.kind == Kind.DIRECTORY)
        return {canonical.decode(frame.body, Line).number for frame in frames}

    def names(self) -> CompartmentId:
        """The directory compartment, which holds what the lines leave out."""
        own = self.identity().device
        [info] = [i for i in self._ledger.compartments(CompartmentKind.DIRECTORY) if i.founder == own]
        return info.id
