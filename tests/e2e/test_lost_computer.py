"""SC4: a laptop is stolen in Hammarstrand, found out about on four other computers, replaced, and comes back.

Real windows, real vaults, a real server process, and a link that breaks while the computer tells what it has unsent.
"""

from __future__ import annotations

import re
import shutil
import sqlite3
import string
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from demo.cast import KERSTIN, MATS, PASSPHRASE, SOCIAL_WORKER, Person
from demo.clocks import TurnedClock, today
from demo.computer import Computer
from demo.county import County
from demo.hands import until
from demo.link import Link
from demo.server import Server
from demo.stage import Seat, a_seat
from desktop.bootstrap.surroundings import SystemClock
from desktop.domain.compartments import HANDLER
from desktop.domain.errors import KnownError
from desktop.domain.identity import CompartmentId
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.person_file import Person as Client
from desktop.domain.records.person_file import ProtectionLevel
from desktop.storage.vault import Vault
from desktop.ui.widgets.time_words import short_day_with_year
from tests.e2e.test_main_job import CODES, outside
from tests.support.proxy import Proxy

__all__ = ["outside"]

MALIN = Person("malin", "Malin Grahn", "Socialsekreterare", SOCIAL_WORKER, "2303", "070-174 06 61")
SIV = Person("siv", "Siv Ahlm", "Socialsekreterare", SOCIAL_WORKER, "2303", "070-174 06 62")
PEOPLE = (MALIN, SIV, MATS)
DAYS = [today() - timedelta(days=ago) for ago in (3, 2, 1)]
WORD = "ordxlqborta"
LONG = f"{WORD} {''.join(Random(2027).choices(string.ascii_letters, k=9_000))} {WORD}"
"""Letters without order: sealed, they are larger than what the link lets through before it breaks."""

THROUGH = 9_000
"""Bytes that the link carries: enough for what the computer tells of itself, and not for what it has to send."""


@pytest.fixture(scope="session")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ragunda: two who share two files, and their manager."""
    folder = tmp_path_factory.mktemp("ragunda") / "county"
    county = County.make(folder, PEOPLE, TurnedClock(SystemClock().now()))
    try:
        malin, siv = county.computers[MALIN.key], county.computers[SIV.key]
        protected = Client(protection=ProtectionLevel.FLAG)
        member = siv.members.me.member
        for alias, details in (("Tall", None), ("Björk", protected)):
            file = malin.desk.people.create(alias, details=details)
            grant = Grant(member=member, rights=int(HANDLER), basis=GrantBasis.HANDLER)
            malin.vault.ledger.create(file, grant)
        county.settle()
    finally:
        county.close()
    return folder


@dataclass
class Scene:
    """The county while the story is told."""

    county: County
    server: Server
    link: Link

    @contextmanager
    def sitting(self, profile: Path, link: Link | None = None) -> Iterator[Seat]:
        """Somebody has unlocked, and reaches the county unless the link is cut."""
        with a_seat(profile, link=link or self.link) as seat:
            seat.unlock()
            yield seat


@pytest.fixture
def scene(pattern: Path, tmp_path: Path, application: None, outside: Path) -> Iterator[Scene]:
    county = County(pattern).copied_to(tmp_path / "county")
    with county.serving() as server:
        link = Link(server.url)
        county.tell_address(link.url)
        yield Scene(county, server, link)
        link.close()


def test_a_stolen_laptop(scene: Scene, tmp_path: Path) -> None:
    """Revoked at once, known by nine facts, replaced on Monday, and shut out when it comes back."""
    stolen = scene.county.profile(MALIN)
    write_without_coverage(stolen)
    told_and_cut(scene, stolen)
    revoke_without_coverage(scene)
    what_the_unit_sees(scene)
    what_the_administrator_sees(scene)
    assert words_on_the_disk(stolen) == []
    with pytest.raises(KnownError):
        Vault.open(stolen, "någon annans fyra ord", SystemClock())
    new = tmp_path / "new"
    enrol_the_new_one(scene, new, tmp_path / "inbjudan.bredvid-inbjudan")
    before = stored(scene)
    spare = Path(shutil.copytree(stolen, tmp_path / "spare"))
    the_old_one_returns(scene, spare)
    assert stored(scene) == before, "it brought nothing"
    invitation = invited_again(scene)
    before = stored(scene)
    digits = the_old_one_asks(scene, stolen, invitation)
    assert stored(scene) == before + 1, "an application, and nothing of the work, before it has been let in"
    let_in(scene, digits)
    its_work_is_handed_over(scene, stolen)


def write_without_coverage(profile: Path) -> None:
    """Three notes, on three days; nothing of them leaves the computer."""
    for day in DAYS:
        moment = SystemClock().now() - (today() - day).days * 24 * 60 * 60 * 1000
        computer = Computer.open(profile, TurnedClock(moment))
        computer.desk.journal.write(file_of(computer, "Tall"), f"{day} {LONG}", happened_on=day)
        computer.close()


def file_of(computer: Computer, alias: str) -> CompartmentId:
    return next(card.compartment for card in computer.desk.people.cards() if card.alias == alias)


def told_and_cut(scene: Scene, profile: Path) -> None:
    """Coverage for a moment: what waits is told of first, and the link breaks before any of it is through."""
    with Proxy(scene.server.url) as weak:
        weak.cut_up, weak.lets_arrive = THROUGH, True
        scene.county.tell_address(weak.url, [MALIN])
        for _ in range(3):  # a server that is busy may not have read what came before the break
            weak.count_anew()
            with scene.sitting(profile) as seat:
                until(lambda: weak.up >= THROUGH, "att länken bröts")
                seat.hands.settle()
    scene.county.tell_address(scene.link.url, [MALIN])


def revoke_without_coverage(scene: Scene) -> None:
    """Kerstin shuts it off before she has coverage; at the first coverage the county knows."""
    with scene.sitting(scene.county.profile(KERSTIN)) as seat:
        hands = seat.hands
        seat.lose_coverage()
        hands.press("Malin Grahn")
        hands.press("Datorn är borta")
        hands.read("Den stängs av genast")
        hands.press("Ja: Datorn är borta")
        hands.read("Nio uppgifter")
        hands.read("Det går till länet vid första täckning, före allt annat.")
        hands.write("Vem som hade den, var den var, när den saknades", "I bilen utanför kommunhuset")
        hands.press("Nej")
        seat.find_coverage()
        seat.send_and_fetch()
        hands.read("Den nekas, och låser sig om den kommer tillbaka.")
        hands.read("Tidig varning (24 tim)")
        hands.write("Nästa rad", "Polisanmält")
        hands.press("Skriv upp")
        hands.read("Kerstin Wiik")
        seat.send_and_fetch()


def what_the_unit_sees(scene: Scene) -> None:
    """Siv sees the aliases and the days, and adds what she knows; then Mats, who has no file, sees them too."""
    with scene.sitting(scene.county.profile(SIV)) as seat:
        seat.send_and_fetch()
        hands = seat.hands
        hands.press("Idag")
        hands.read("En dator är borta: Malin Grahn.")
        hands.press("Öppna och läs")
        hands.read("Björk, Tall")
        for day in DAYS:
            hands.read(f"{short_day_with_year(day)}, Tall")
        hands.read("I bilen utanför kommunhuset")
        hands.press("Fyll i det jag vet")
        seat.send_and_fetch()
        hands.read("Alla har en ny nyckel" if hands.sees("Alla har en ny nyckel") else "ny nyckel")
    with scene.sitting(scene.county.profile(MATS)) as seat:
        seat.send_and_fetch()
        hands = seat.hands
        hands.press("Idag")
        hands.press("Öppna och läs")
        hands.read("Björk, Tall")
        hands.read(short_day_with_year(DAYS[0]))
        hands.read("Polisanmält")


def what_the_administrator_sees(scene: Scene) -> None:
    """When it was last heard of, and how many keys remain; no alias."""
    with scene.sitting(scene.county.profile(KERSTIN)) as seat:
        seat.send_and_fetch()
        hands = seat.hands
        hands.read("Det senaste som har kommit från den skrevs")
        hands.read("Det kan bara Ragunda se.")
        words = hands.words()
        assert [alias for alias in ("Tall", "Björk") if alias in words] == []


def words_on_the_disk(profile: Path) -> list[str]:
    """Planted words that stand anywhere in the folder, in a name or in a file, in any of the usual forms."""
    found = []
    for path in profile.rglob("*"):
        content = path.read_bytes() if path.is_file() else b""
        for word in (WORD, "Björk", "Malin", "Grahn"):
            if word in path.name or any(word.encode(code) in content for code in CODES):
                found.append(f"{word}: {path.name}")
    return found


def enrol_the_new_one(scene: Scene, profile: Path, file: Path) -> None:
    """An invitation in a file, digits that are the same on both screens, and everything she has a right to is back."""
    with scene.sitting(scene.county.profile(KERSTIN)) as kerstin:
        hands = kerstin.hands
        hands.press("Administration")
        hands.press("Malin Grahn")
        hands.press("Bjud in en dator till")
        hands.press("Gör inbjudan")
        hands.read("Att läsa upp, eller skriva på papper")
        page = kerstin.program.window.shell.page("administration")
        page.invitation.save_to(str(file))  # type: ignore[union-attr]
        hands.read("Filen är sparad.")
        kerstin.send_and_fetch()
    with a_seat(profile, link=scene.link) as new:
        digits = apply_with_the_file(new, file)
    with scene.sitting(scene.county.profile(KERSTIN)) as kerstin:
        kerstin.send_and_fetch()
        kerstin.hands.press("Administration")
        kerstin.hands.read(digits)
        kerstin.hands.press("Samma siffror: släpp in")
        kerstin.hands.no_longer_sees(digits)
        kerstin.send_and_fetch()
    with a_seat(profile, link=scene.link) as new:
        new.unlock()
        new.send_and_fetch()
    with scene.sitting(scene.county.profile(SIV)) as siv:
        siv.send_and_fetch()
    with scene.sitting(profile) as new:
        new.send_and_fetch()
        hands = new.hands
        hands.press("Idag")
        hands.read("Din förra dator skickade aldrig 3 saker.")
        hands.press("Öppna och läs")
        for day in DAYS:
            hands.read(f"{short_day_with_year(day)}, Tall")
        hands.press("Personer")
        hands.read("Tall")
        hands.read("Björk")


def apply_with_the_file(new: Seat, file: Path) -> str:
    """The first start; gives the digits on the screen."""
    hands, lobby = new.hands, new.program.window.lobby
    lobby.create_page.invitation.take(str(file))
    hands.write("Ny lösenfras", PASSPHRASE)
    hands.write("Samma lösenfras en gång till", PASSPHRASE)
    hands.press("Gör i ordning datorn")
    until(lambda: lobby.code_page._code, "att koden visades")
    hands.write("De två sista grupperna, från ditt papper", lobby.code_page._code[-11:])
    hands.press("Koden finns på papper")
    hands.read("Jämför på telefon")
    until(lambda: not lobby._asking, "att frågan ställdes")
    digits: list[str] = re.findall(r"\b\d{4} \d{4}\b", hands.words())
    assert len(digits) == 1
    return digits[0]


def the_old_one_returns(scene: Scene, profile: Path) -> None:
    """Refused, locked and told; unlocking shows days and nothing else; and everything on it can be erased."""
    with a_seat(profile, link=scene.link) as seat:
        window, hands = seat.program.window, seat.hands
        hands.write("Lösenfras", PASSPHRASE)
        hands.press("Lås upp")
        hands.read("Den här datorn är avstängd av länet, så den har låsts.")
        assert window.desk is None
        hands.write("Lösenfras", PASSPHRASE)
        hands.press("Lås upp")
        hands.read("Det här skickades aldrig.")
        for day in DAYS:
            hands.read(short_day_with_year(day))
        hands.read("Kerstin Wiik")
        assert WORD not in hands.words()
        hands.press("Radera allt på den här datorn")
        hands.press("Ja, radera nu")
        hands.read("Den här datorn är inte i ordning än.")
    assert list(profile.rglob("vault*")) + list(profile.rglob("*.db")) == []


def invited_again(scene: Scene) -> str:
    """The same computer is to be used again: an invitation like any other."""
    with scene.sitting(scene.county.profile(KERSTIN)) as kerstin:
        hands = kerstin.hands
        hands.press("Administration")
        hands.press("Malin Grahn")
        hands.press("Bjud in en dator till")
        hands.press("Gör inbjudan")
        hands.read("Att läsa upp, eller skriva på papper")
        kerstin.send_and_fetch()
        [invitation] = kerstin.behind(lambda desk: desk.administration.open_invitations())
        return invitation.text


def the_old_one_asks(scene: Scene, profile: Path, invitation: str) -> str:
    """Its page says what will be; closed and opened again it still waits. Gives the digits."""
    with a_seat(profile, link=scene.link) as seat:
        window, hands = seat.program.window, seat.hands
        hands.write("Lösenfras", PASSPHRASE)
        hands.press("Lås upp")
        hands.read("Den här datorn är avstängd av länet, så den har låsts.")
        hands.write("Lösenfras", PASSPHRASE)
        hands.press("Lås upp")
        hands.press("Använd datorn igen")
        hands.read("Inget av det skickas innan systemförvaltaren har jämfört siffrorna")
        hands.write("Ny inbjudan till den här datorn", invitation)
        hands.press("Be om att bli insläppt igen")
        hands.read("Jämför på telefon")
        until(lambda: not window.lobby._asking, "att frågan ställdes")
        hands.press("Tillbaka till det som aldrig skickades")
        hands.read(short_day_with_year(DAYS[0]))
    with a_seat(profile, link=scene.link) as seat:
        hands = seat.hands
        hands.write("Lösenfras", PASSPHRASE)
        hands.press("Lås upp")
        hands.read("Jämför på telefon")
        until(lambda: not seat.program.window.lobby._asking, "att frågan ställdes")
        digits: list[str] = re.findall(r"\b\d{4} \d{4}\b", hands.words())
        assert len(digits) == 1
        return digits[0]


def let_in(scene: Scene, digits: str) -> None:
    """The same digits on the administrator's screen."""
    with scene.sitting(scene.county.profile(KERSTIN)) as kerstin:
        kerstin.send_and_fetch()
        kerstin.hands.press("Administration")
        kerstin.hands.press("Samma siffror: släpp in")
        kerstin.hands.no_longer_sees(digits)
        kerstin.send_and_fetch()


def its_work_is_handed_over(scene: Scene, profile: Path) -> None:
    """Three notes, with the reason; at one press they go to the unit, and nothing of them was sent before."""
    with a_seat(profile, link=scene.link) as seat:
        seat.unlock()
        seat.send_and_fetch()
        hands = seat.hands
        hands.press("Den här datorn")
        hands.read("Datorn var spärrad innan det hade skickats.")
        for day in DAYS:
            hands.read(short_day_with_year(day))
        hands.press("Lämna över till enheten")
        seat.send_and_fetch()
    with scene.sitting(scene.county.profile(SIV)) as siv:
        siv.send_and_fetch()
        found = siv.behind(lambda desk: desk.handed_works.all())
        assert [(len(work.items), work.reason, work.alias) for work in found] == [(3, "shut_out", "Tall")]


def stored(scene: Scene) -> int:
    """How many frames the server holds."""
    with closing(sqlite3.connect(f"file:{scene.county.store}?mode=ro", uri=True)) as store:
        return int(store.execute("SELECT count(*) FROM frame").fetchone()[0])
