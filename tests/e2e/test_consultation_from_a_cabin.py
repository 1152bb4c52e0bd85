"""SC1: an anonymous consultation from a cabin in Gäddede, to the letter: real windows, vaults, kill -9 and a server.

It plays on the days that the scenario names, so the server's clock is turned with everybody's.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from random import Random

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from demo.cast import KERSTIN, LOVE, PETRA, Person
from demo.checks import Checks
from demo.county import County
from demo.hands import until
from demo.link import Link
from demo.stage import Album, Seat, a_seat
from demo.steps.power_cut import cut_the_power
from desktop.domain.clock import instant
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.records.consultation import Consultation
from desktop.services.desk import Desk
from tests.e2e.test_main_job import CODES, outside
from tests.support.turned_server import turned_server
from tests.support.vaults import HandClock

__all__ = ["outside"]

LINES = (
    "Jag vet inte vad jag frågar efter.",
    "Skolan ringde i går och var orolig.",
    "Den unge säger själv att allt är bra.",
    "Hemma vill de inte att jag kommer.",
    "Läraren har märkt att någon vaktar på rasterna.",
    "Jag har bara pratat med läraren.",
    "Jag är rädd att göra fel.",
    "Jag är också rädd att göra för lite.",
)
TELLING = "Det gäller en 17-årig kille i Gäddede som pratar tigrinja."
PLAIN = "Det gäller en ungdom i norra länet."
FIRST, REFLECTION = "Tack för att du skriver. Prata enskilt först.", "Vi har pratat om det i gruppen."
SECRETS = ("Gäddede", "tigrinja", "17-årig", "Sundin", "070-174 06 14", "19900222-2397", "Strömsund", *LINES)
"""What must stand nowhere at the county's server: village, language, names, telephone, personal number, text."""

DECEMBER = (2026, 12)


def at(day: int, hour: int, minute: int) -> int:
    return instant(datetime(*DECEMBER, day, hour, minute))


@dataclass
class Scene:
    """The county while the story is told: one clock for all of it."""

    county: County
    clock: HandClock
    link: Link
    album: Album

    @contextmanager
    def at_the_door(self, person: Person, now: int) -> Iterator[Seat]:
        self.clock.time = now
        with a_seat(self.county.profile(person), self.album, self.link, self.clock) as seat:
            yield seat

    @contextmanager
    def sitting(self, person: Person, now: int) -> Iterator[Seat]:
        with self.at_the_door(person, now) as seat:
            seat.unlock()
            yield seat


@pytest.fixture
def scene(staffed_county: County, tmp_path: Path, application: None, outside: Path) -> Iterator[Scene]:
    clock = HandClock(at(22, 15, 40))
    folder = os.environ.get("BREDVID_PICTURES")
    with turned_server(staffed_county.store, clock.now) as server:
        link = Link(server.url, record=True)
        staffed_county.tell_address(link.url)
        yield Scene(staffed_county, clock, link, Album(Path(folder) if folder else None))
        link.close()


def test_an_anonymous_consultation_from_a_cabin(scene: Scene) -> None:
    """Written offline, warned, cut off, sent as shown, answered by two, and let go of; nothing tells who it was."""
    write_in_the_cabin(scene)
    the_power_goes(scene)
    asked = send_in_town(scene)
    answer_at_the_county(scene)
    read_and_decline(scene, asked)
    nothing_reminds_the_county(scene, asked)
    assert words_at_the_server(scene) == []


def write_in_the_cabin(scene: Scene) -> None:
    """1–4: offline, one box has the focus; it is saved as it is typed; the small place is warned of."""
    with scene.at_the_door(LOVE, at(22, 15, 40)) as seat:
        seat.lose_coverage()
        assert seat.program.window.shell.windowTitle() == "Bredvid"
        seat.unlock()
        hands = seat.hands
        hands.press("Idag")
        hands.press("Ny konsultation")
        focused = seat.program.window.shell.focusWidget
        until(lambda: isinstance(focused(), QTextEdit | QPlainTextEdit), "att rutan har fokus")
        scene.clock.time = at(22, 15, 43)
        hands.type_text("\n".join(LINES) + "\n", focused())
        hands.read("Sparat på datorn 15.43")
        hands.choose("Ditt yrke", "Socialsekreterare, barn och unga")
        hands.choose("Skede", "Förhandsbedömning")
        hands.press("Oklart")
        hands.press("Ja", of="Finns syskon eller andra barn?")
        hands.read("Anonym")
        hands.read("Ärendet ägs av Strömsunds kommun")
        hands.write("Din fråga till länet", TELLING)
        hands.read("Så få passar in på det här att personen kan kännas igen.")
        assert not hands.has("Skicka till länet")
        for choice in ("Skriv om", "Skicka ändå, ange varför", "Behåll bara här"):
            hands.control(choice)
        seat.picture("sc1-smalplats", variants=True)
        hands.press("Skriv om")
        editor = focused()
        assert isinstance(editor, QTextEdit | QPlainTextEdit)
        assert editor.textCursor().hasSelection(), "the marked words are chosen"
        hands.write_anew("Din fråga till länet", "\n".join([*LINES, PLAIN]) + "\n")
        hands.no_longer_sees("Så få passar in på det här")
        hands.read("Sparat på datorn")
        assert hands.sees("Väntar: 0"), "nothing has left, nothing waits"


def the_power_goes(scene: Scene) -> None:
    """5: the laptop dies while she writes on; every word that was called saved is there."""
    checks = Checks(say=lambda _: None)
    cut_the_power(scene.county.profile(LOVE), checks, Random(28), times=0, on_screen=1)
    assert checks.failed == []


def send_in_town(scene: Scene) -> CompartmentId:
    """6: the exact package is shown, and sent; the day is Monday, for Christmas Eve is no working day."""
    with scene.sitting(LOVE, at(22, 18, 10)) as seat:
        hands = seat.hands
        hands.press("Idag")
        hands.press("Ny konsultation")
        for line in (*LINES, PLAIN):
            hands.read(line)
        hands.read("Skrivet 1.1.")
        hands.press("Det här ser länet")
        hands.read("Exakt det här, och inget mer. Inget har skickats än.")
        for fact in ("Anonym", "Förhandsbedömning", "Oklart om heder", "Syskon finns", "Petra Norlin"):
            hands.read(fact)
        seat.picture("sc1-det-har-ser-lanet", variants=True)
        package = seat.behind(_preview)
        assert set(Consultation.__struct_fields__) & {"name", "personal_number", "phone", "address", "alias"} == set()
        seat.find_coverage()
        hands.press("Skicka till länet")
        hands.read("Strömsunds kommun")
        seat.send_and_fetch()
        hands.read("Länet har den. Svar senast måndag 28 december.")
        hands.read("kvitto ")
        asked, sent = seat.behind(_sent)
        assert (sent.text, sent.siblings, sent.profession) == (package.text, package.siblings, package.profession)
        seat.picture("sc1-skickad")
        return asked


def answer_at_the_county(scene: Scene) -> None:
    """7: a first note on the 23rd; a team talk and its reflection on the 28th. The county owns nothing of it."""
    with scene.sitting(PETRA, at(23, 9, 0)) as seat:
        seat.send_and_fetch()
        hands = seat.hands
        hands.press("Inkorg")
        hands.press("Strömsund, socialtjänst")
        hands.read(LINES[0])
        hands.read("Ärendet ägs av Strömsunds kommun")
        hands.write("Ditt svar", FIRST)
        hands.press("Avvakta", of="Vad råder du till?")
        hands.write("Nästa rimliga steg", "Prata enskilt med läraren en gång till.")
        hands.write("Vem ska de ringa?", "Mottagningen i den egna kommunen.")
        hands.read("Sparat på datorn")
        seat.picture("sc1-forsta-svar", variants=True)
        hands.press("Skicka första svar")
        hands.read("Första svar")
        seat.send_and_fetch()
    with scene.sitting(PETRA, at(28, 10, 0)) as seat:
        hands = seat.hands
        hands.press("Inkorg")
        hands.press("Strömsund, socialtjänst")
        hands.read("Teamets reflektion")
        hands.write("Ditt svar", REFLECTION)
        hands.press("2", of="Hur många var med och pratade?")
        hands.press("Länssamordnare", of="Vilka var med, efter roll?")
        hands.press("Kurator", of="Vilka var med, efter roll?")
        seat.picture("sc1-reflektion", variants=True)
        hands.press("Skicka reflektionen")
        hands.read("Reflektion från 2 personer")
        seat.send_and_fetch()


def read_and_decline(scene: Scene, asked: CompartmentId) -> None:
    """7–8: she sees who answered and the next step, and says no to a follow-up; nothing reminds her."""
    with scene.sitting(LOVE, at(28, 13, 0)) as seat:
        seat.send_and_fetch()
        hands = seat.hands
        hands.press("Konsultation")
        hands.press("Konsultation K26-…")
        hands.read("Reflektion från 2 personer")
        hands.read("Prata enskilt med läraren en gång till.")
        hands.read("Mottagningen i den egna kommunen.")
        hands.read("Ärendet ägs av Strömsunds kommun. Länet konsulterar.")
        seat.picture("sc1-svaret", variants=True)
        hands.press("Nej", of="Vill du att länet hör av sig sedan?")
        seat.send_and_fetch()
        assert seat.behind(lambda desk: desk.ledger.info(asked).card.check_in_on) is None


def nothing_reminds_the_county(scene: Scene, asked: CompartmentId) -> None:
    """8: nor the county, which cannot make a reminder either."""
    with scene.sitting(PETRA, at(28, 15, 0)) as seat:
        seat.send_and_fetch()
        hands = seat.hands
        hands.press("Inkorg")
        hands.press("Strömsund, socialtjänst")
        hands.read("Ingen uppföljning")
        assert not hands.has("Fråga hur det gick")
        refused = seat.behind(lambda desk: _refusal(desk, asked))
        assert refused is Reason.NOT_ALLOWED


def _preview(desk: Desk) -> Consultation:
    return desk.consultations.preview(desk.consultations.draft()).record


def _sent(desk: Desk) -> tuple[CompartmentId, Consultation]:
    [info] = [one for one in desk.ledger.compartments(CompartmentKind.CONSULTATION) if not one.local]
    return info.id, desk.consultations.thread(info.id).question.record


def _refusal(desk: Desk, asked: CompartmentId) -> Reason | None:
    try:
        desk.entries.beside.notes.check_in(asked, desk.entries.beside.notes.suggested_check_in())
    except KnownError as error:
        return error.reason
    return None


def words_at_the_server(scene: Scene) -> list[str]:
    """9: string search of the county's database, its logs, and all that has passed on the wire."""
    places = {"the wire": bytes(scene.link.carried)}
    for path in (scene.county.folder / "server").rglob("*"):
        if path.is_file():
            places[path.name] = path.read_bytes()
    words = (*SECRETS, *KERSTIN.name.split(), *PETRA.name.split(), FIRST, REFLECTION)
    return [
        f"{word}: {place}"
        for place, content in places.items()
        for word in words
        if any(word.encode(code) in content for code in CODES)
    ]
