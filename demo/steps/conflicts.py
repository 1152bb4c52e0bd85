"""Two have written in one file without coverage: what waits stands in Idag, and is settled one choice at a time."""

from __future__ import annotations

from PySide6.QtCore import Qt

from demo.stage import Seat


def see_what_waits(seat: Seat, choices: int) -> None:
    """Idag says how many choices there are, and leads to the first."""
    hands = seat.hands
    hands.press("Idag")
    hands.read(f"{choices} val att göra")
    seat.picture("idag-val-att-gora")
    hands.press("Jämför", of="Väntar på dig")
    hands.read("välj vad som ska gälla")


def take_the_other(seat: Seat, mine: str, other: str) -> None:
    """Both texts stand there, whose and when; the colleague's is taken with the keyboard."""
    hands = seat.hands
    hands.read("Tills du har valt gäller båda.")
    for text in (mine, other):
        hands.read(text)
    seat.picture("val-mellan-texter", variants=True)
    hands.key(Qt.Key.Key_Right)
    hands.key(Qt.Key.Key_Right)
    hands.key(Qt.Key.Key_Return)


def keep_what_was_removed(seat: Seat, remover: str, writer: str) -> None:
    """Removed by one, changed by another: said plainly, and kept."""
    hands = seat.hands
    hands.read(f"Borttagen av {remover}, men ändrad av {writer}.")
    seat.picture("borttagen-men-andrad", variants=True)
    hands.press("Behåll")


def read_what_was_chosen(seat: Seat, left_out: str) -> None:
    """What was not chosen can still be read."""
    hands = seat.hands
    hands.read("Inget väntar på att väljas.")
    seat.picture("val-som-gjorts")
    hands.press("Tidigare versioner")
    hands.read("I stället för")
    hands.read(left_out)
    seat.picture("tidigare-versioner", variants=True)
