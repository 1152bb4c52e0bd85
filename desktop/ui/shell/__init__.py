"""The window around every screen: rail or menu, content, status line, the neutral page, and the keys."""

from desktop.ui.shell.app_icon import app_icon
from desktop.ui.shell.keys import Command
from desktop.ui.shell.rail import RailEntry
from desktop.ui.shell.shell import Shell
from desktop.ui.shell.status import Act, Coverage, Moving, Passage, StatusLine, Waiting

__all__ = [
    "Act",
    "Command",
    "Coverage",
    "Moving",
    "Passage",
    "RailEntry",
    "Shell",
    "StatusLine",
    "Waiting",
    "app_icon",
]
