"""The panel above the status line: all that is known of what was written, what goes, and what may be done about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.clock import instant
from desktop.domain.transfer import Allowance, Answer, Network, Transfer
from desktop.services.sendings import Kept, Receiver, Sending, SendingsView, Stays
from desktop.services.status import StatusView, WaitingItem, What, Withheld
from desktop.ui.odd_words import odd_in_short, odd_passage
from desktop.ui.sending_words import held, moving, moving_in_short, passages, size_words
from desktop.ui.shell import Coverage, Shell, StatusLine
from desktop.ui.shell.moving import ActRow
from desktop.ui.status_words import status_line
from desktop.ui.translation import Translation
from desktop.ui.widgets.button import Button
from tests.support.swedish import swedish, swedish_texts
from tests.support.vaults import HandClock

__all__ = ["swedish", "swedish_texts"]

DAY = date(2027, 1, 19)
NOON = instant(datetime(2027, 1, 19, 12, 0))
VIEW = SendingsView(
    (
        Sending(What.PERSON_FILE, "", NOON, True, (Receiver("Mats Ederborg", NOON), Receiver("Siv Ahlm", None, True))),
        Sending(What.CONSULTATION, "K27-014", NOON, False, ()),
        Sending(What.ASSIGNMENT, "", NOON, True, (Receiver("Ulla Påhlman", None, False),)),
    ),
    (Kept(What.CONSULTATION, "K27-015", Stays.OWN), Kept(What.PERSON_FILE, "", Stays.PROTECTED)),
)


def allowance(clock: HandClock) -> Allowance:
    return Allowance(clock, 5_000_000, 250_000)


def test_it_says_by_whom_and_by_whom_not_yet(swedish: Translation) -> None:
    """And never claims more than is known."""
    received, stays = passages(VIEW, DAY)
    assert received.rows == (
        ("En personakt, skrivet 12.00", "Skickat. Mottaget av Mats Ederborg 12.00. Inte bekräftat än av Siv Ahlm."),
        ("Konsultation K27-014, skrivet 12.00", "Väntar på att skickas."),
        ("Ett uppdrag, skrivet 12.00", "Skickat. Ulla Påhlman har ingen dator som kan ta emot."),
    )
    assert stays.rows[0] == ("Konsultation K27-015", "Påbörjad här och inte delad med någon.")
    assert passages(SendingsView(), DAY) == ()


@pytest.mark.parametrize(
    ("state", "withdrawal", "consultation"),
    [
        ("usual", "Det skickas strax.", "Det skickas strax."),
        ("asks", "Det skickas strax.", "Väntar på ditt svar."),
        ("later", "Det skickas strax.", "Väntar till i morgon, som du har valt."),
        ("paused", "Pausat av dig.", "Pausat av dig."),
        ("failed", *["Det gick inte att skicka. Raden högst upp säger varför."] * 2),
        ("offline", "Ingen täckning.", "Ingen täckning."),
    ],
)
def test_why_it_waits_is_true_whatever_holds_it(
    swedish: Translation, state: str, withdrawal: str, consultation: str
) -> None:
    """Nothing is said to go in a moment that does not; a withdrawal goes while an answer is waited for."""
    allowed = allowance(HandClock(NOON))
    if state in ("asks", "later"):
        allowed.ask(Transfer(down=12_000_000))
    if state == "later":
        allowed.say(Answer.LATER)
    if state == "paused":
        allowed.pause()
    items = (WaitingItem(What.WITHDRAWAL, "", NOON, False), WaitingItem(What.CONSULTATION, "K27-014", NOON, False))
    view = StatusView(NOON, NOON, items, 0, None, "Gun-Britt Modin", "Bräcke")
    coverage = Coverage.OFFLINE if state == "offline" else Coverage.ONLINE
    line = status_line(view, DAY, coverage, None, held(allowed, failed=state == "failed"))
    assert [item.why for item in line.waiting] == [withdrawal, consultation]


def test_it_says_what_is_not_as_it_should_be(swedish: Translation) -> None:
    """Whose words are withheld and since when, what was put aside, and what a newer program wrote; else nothing."""
    usual = StatusView(NOON, NOON, (), 0, None, "Gun-Britt Modin", "Bräcke")
    assert (odd_passage(usual, 0, DAY), odd_in_short(usual, 0, DAY)) == ((), "")
    odd = replace(usual, set_aside=2, set_aside_at=NOON, withheld=(Withheld("Mats Ederborg", NOON), Withheld("", NOON)))
    assert odd_in_short(odd, 0, DAY) == "Något är inte som det ska"
    [passage] = odd_passage(odd, 1, DAY)
    told = dict(passage.rows)
    assert [*told] == [
        "Skrivet med ett nyare Bredvid",
        "Det som Mats Ederborg har skrivit",
        "Listan över vilka som är med i länet",
        "Undanlagt: 2 saker som kom hit",
    ]
    assert told["Skrivet med ett nyare Bredvid"].startswith("Det har kommit och är sparat")
    assert "sedan 12.00" in told["Det som Mats Ederborg har skrivit"]
    assert odd_passage(replace(odd, withheld=(), set_aside_at=NOON), 0, date(2027, 3, 1)) == ()


def test_a_large_transfer_is_asked_about_with_bytes_and_minutes(swedish: Translation) -> None:
    """Over a network that costs, that is said too; the answer leads on."""
    clock = HandClock(NOON)
    allowed = allowance(clock)
    allowed.move_to(Network("Cellular", metered=True))
    transfer = Transfer(down=12_000_000, speed=8_000.0)
    assert moving(transfer, allowed, busy=False) is None
    allowed.ask(transfer)
    asked = moving(transfer, allowed, busy=False)
    assert asked is not None
    assert asked.words.startswith("Det finns mycket att skicka eller hämta: 12,0 MB kvar, ungefär 25 minuter.")
    assert "kan kosta per megabyte" in asked.words
    assert [act.words for act in asked.acts] == ["Ta allt nu", "Vänta till i morgon"]
    assert moving_in_short(transfer, allowed, busy=False) == "Mycket att hämta: välj när"
    allowed.say(Answer.LATER)
    later = moving(transfer, allowed, busy=False)
    assert later is not None
    assert [act.key for act in later.acts] == ["now"]


def test_what_goes_has_a_bar_and_a_pause(swedish: Translation) -> None:
    """Little has neither: it is over before it could be read."""
    allowed = allowance(HandClock(NOON))
    goes = moving(Transfer(up=300_000, done=100_000, speed=8_000.0), allowed, busy=True)
    assert goes is not None
    assert (goes.words, goes.done, goes.total) == (
        "Skickar och hämtar: 300 kB kvar, ungefär en minut.",
        100_000,
        400_000,
    )
    assert moving(Transfer(up=3_000), allowed, busy=True) is None
    allowed.pause()
    paused = moving(Transfer(), allowed, busy=False)
    assert paused is not None
    assert [act.key for act in paused.acts] == ["resume"]
    assert size_words(1_200_000) == "1,2 MB"


def test_the_panel_holds_all_of_it_and_keeps_the_focus_while_it_goes(qtbot: QtBot, swedish: Translation) -> None:
    """Told anew twice a second, it moves neither the cursor nor what is read; a press on an act is handed on."""
    shell = Shell()
    qtbot.addWidget(shell)
    shell.resize(1200, 800)
    allowed = allowance(HandClock(NOON))
    line = StatusLine(DAY, coverage=Coverage.ONLINE, passages=passages(VIEW, DAY))
    line = replace(line, moving=moving(Transfer(up=300_000, done=1), allowed, busy=True))
    shell.set_status(line)
    shell.show()
    shell.status.waits.click()
    words = shell._pane.words()
    assert all(part in words for part in ("Mottaget av andra", "Stannar på den här datorn", "Mats Ederborg"))
    assert shell.rect().contains(shell._pane.geometry())
    [pause] = [one for one in shell._pane.findChildren(Button) if one.text() == "Pausa"]
    pause.setFocus()
    shell.set_status(replace(line, moving=moving(Transfer(up=200_000, done=100_001), allowed, busy=True)))
    assert [one for row in shell._pane.findChildren(ActRow) for one in row.findChildren(Button)] == [pause]
    with qtbot.waitSignal(shell.status_acted) as acted:
        pause.click()
    assert acted.args == ["pause"]
