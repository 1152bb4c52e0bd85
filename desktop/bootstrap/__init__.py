"""The composition root: the one part of the desktop that knows every other.

At start, in this order: files made from now on are for their owner only (umask); the machine's clock and the profile's
folder; the application with its theme and its language; two threads, one for the vault and one for the network; a door
to the vault; and the window with the lobby in it. Nothing is opened before a passphrase has been given. At the end the
other way round: the window locks, the vault closes on its thread, both threads are joined.
"""

from desktop.bootstrap.program import Program, main

__all__ = ["Program", "main"]
