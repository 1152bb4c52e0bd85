"""The keys that work wherever one is in the window. F9 and F12 lie apart on purpose."""

from enum import Enum


class Command(Enum):
    """What a key asks for; its value is the key sequence."""

    HELP = "F1"
    HIDE = "F9"
    EMERGENCY = "F12"
    LOCK = "Ctrl+L"
    NEW_CONSULTATION = "Ctrl+N"
    WRITE_SESSION = "Ctrl+T"
    SEARCH_PERSON = "Ctrl+O"
    FIND = "Ctrl+F"
    UNDO = "Ctrl+Z"
    PRINT = "Ctrl+P"
    SAVE = "Ctrl+S"
    BACK = "Esc"


# These work on the unlock screen too, where there is no rail.
WITHOUT_RAIL = frozenset({Command.HELP, Command.HIDE, Command.EMERGENCY, Command.BACK})

ZOOM_IN = ("Ctrl++", "Ctrl+=")
ZOOM_OUT = ("Ctrl+-",)
ZOOM_RESET = ("Ctrl+0",)

# Two presses of Esc within this time hide the window.
TWICE_WITHIN_S = 0.6
