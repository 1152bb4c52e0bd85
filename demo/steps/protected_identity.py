"""Somebody with protected identity: an interpreter, a paper, a question by phone, a night, and a step by two (SC6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from demo.cast import BIRGER, COUNTY_TEAM, LOVE
from demo.checks import Checks
from demo.clocks import today
from demo.stage import Seat, Stage
from desktop.ui.printing.pdf import neutral_name
from desktop.ui.views.journal.journal_tab import JournalTab


@dataclass(frozen=True, slots=True)
class Protected:
    """What is written of her. Invented; the places are real and far from each other."""

    alias: str = "Vide"
    name: str = "Mira Exempelsson"
    registered: str = "Boden"
    staying: str = "Storuman"
    responsible: str = "Vilhelmina"
    address: str = "Snödropsgränd 14"
    school: str = "Kråkbergsskolan"
    must_know: str = "Ring först boendet. Ring aldrig modern."
    wishes: str = "Mira vill slippa berätta allt en gång till."
    note: str = "Mira kom från Storuman. Vi gick igenom veckan."
    purpose: str = "Samråd om skyddet"
    why: str = "Samråd på torsdag, som inte kan hållas utan det här"
    refusal: str = "Kan röja var hon finns"
    night: str = "Socialjouren ringde 02.10"

    @property
    def telling(self) -> tuple[str, ...]:
        """Words that must stand nowhere but in the open field."""
        parts = (self.name, self.registered, self.staying, self.responsible, self.address, self.school)
        return tuple(word for part in parts for word in part.split() if not word.isdigit())


def show_the_protected(stage: Stage, checks: Checks) -> None:
    """Love at her desk, her manager at night and in the morning, and Love again."""
    words, papers = Protected(), stage.county.folder / "papers"
    papers.mkdir(exist_ok=True)
    with stage.sitting(LOVE) as seat:
        open_her_file(seat, words)
        write_the_address(seat, words)
        book_an_interpreter(seat, words, checks)
        refuse_by_phone(seat, words)
        print_a_note(seat, words, papers, checks).unlink()
        write_down_a_consent(seat, words)
        propose_an_exception(seat, words, checks)
        seat.send_and_fetch()
    with stage.sitting(BIRGER) as seat:
        seat.send_and_fetch()
        open_the_envelope(seat, words, checks)
        approve_it(seat, words)
        seat.send_and_fetch()
    with stage.sitting(LOVE) as seat:
        seat.send_and_fetch()
        hand_it_over(seat, words)
        seat.send_and_fetch()


def open_her_file(seat: Seat, words: Protected) -> None:
    """Under an alias, protected from the first moment; the places as they are typed."""
    hands = seat.hands
    hands.press("Personer")
    hands.press("Ny person")
    hands.write("Alias", words.alias)
    hands.write("Namn", words.name)
    hands.press("Skyddad folkbokföring")
    hands.write("Folkbokförd i", words.registered)
    hands.write("Vistas i", words.staying)
    hands.write("Ansvarig kommun", words.responsible)
    hands.press("Öppna akten")
    hands.write("Den enskildes önskemål", words.wishes)
    hands.read("Länet konsulterar.")


def write_the_address(seat: Seat, words: Protected) -> None:
    """The glass is broken with a reason; the address is written; all of it is gone from the screen again."""
    hands = seat.hands
    hands.open_tab("Översikt")
    seat.picture("skyddad-oversikt", variants=True)
    hands.write("Varför behöver du se det?", "Skriver in adressen")
    hands.press("Visa en kort stund")
    for written in (words.name, words.registered, words.staying, words.responsible):
        hands.read(written)
    hands.write("Adress", words.address)
    hands.write("Skola eller arbete", words.school)
    hands.write("Det här måste den veta som agerar i natt", words.must_know)
    seat.picture("skyddad-visad", variants=True)
    if hands.has("Dölj uppgifterna"):  # on a slow machine the minute is over
        hands.press("Dölj uppgifterna")
    hands.no_longer_sees(words.name)


def book_an_interpreter(seat: Seat, words: Protected, checks: Checks) -> None:
    """A place stops it; without, it is copied, and tells nothing."""
    hands = seat.hands
    hands.press("Boka tolk")
    hands.write("Språk", "tigrinja")
    hands.write("Dag", (today() + timedelta(days=7)).isoformat())
    hands.write("Tid", "13.00")
    hands.press("Kvinna", of="Personen önskar")
    hands.press("Inte någon från länet")
    for told in (f"Samtalet gäller {words.staying}", "Ring till Storgatan 4", f"Hon heter {words.name.split()[0]}"):
        hands.write_anew("Mer som tolken behöver veta", told)
        hands.read("Stopp: här står ett namn eller en plats")
        checks.that(f"bokningen stoppas: {told}", not hands.has("Kopiera bokningen"), "knappen")
    seat.picture("tolk-stopp", variants=True)
    hands.write_anew("Mer som tolken behöver veta", "Tala långsamt")
    hands.no_longer_sees("Stopp:")
    hands.press("Kopiera bokningen")
    hands.read("Urklipp töms om en halv minut.")
    copied = QGuiApplication.clipboard().text()
    checks.none_in("bokningen säger inte vem eller var", (*words.telling, words.alias), copied)
    checks.that("bokningen säger språk, sätt och önskemål", _says_enough(copied), copied)
    seat.picture("tolk-kopierad", variants=True)
    hands.press("Tillbaka till översikten")


def _says_enough(copied: str) -> bool:
    return all(word in copied for word in ("tigrinja", "13.00", "60 minuter", "Telefon", "Kvinna", "från länet"))


def refuse_by_phone(seat: Seat, words: Protected) -> None:
    """A teacher asks for the address: no, and why, kept in the file."""
    hands = seat.hands
    hands.press("Någon frågar om personen")
    hands.write("Vem frågar, som hen själv säger", "En lärare")
    hands.press("Nej", of="Har du kunnat kontrollera vem det är?")
    hands.press("Var personen bor eller finns")
    hands.press("Nej, inget", of="Lämnades något ut?")
    hands.write("Varför, eller varför inte", words.refusal)
    seat.picture("nagon-fragar", variants=True)
    hands.press("Spara i akten")
    hands.read("Inget lämnades ut")
    hands.press("Tillbaka till översikten")


def print_a_note(seat: Seat, words: Protected, folder: Path, checks: Checks) -> Path:
    """Name and place are blank on the paper, and its name tells nothing."""
    hands = seat.hands
    hands.open_tab("Anteckningar")
    hands.write("Ny anteckning", words.note)
    hands.press("Skriv under")
    hands.press("Skriv ut")
    hands.read("Spara som PDF")
    seat.picture("anteckning-papper", variants=True)
    [tab] = seat.program.window.shell.findChildren(JournalTab)
    hands.press("Spara som PDF")
    dialog = tab.preview.saver.dialog
    offered = Path(dialog.selectedFiles()[0]).name if dialog is not None else ""
    checks.that("pappret har ett neutralt namn", offered == neutral_name(today()), offered)
    if dialog is not None:
        dialog.reject()
    paper = folder / neutral_name(today())
    tab.preview.saver.save(str(paper))  # the computer's own dialog cannot be played
    hands.read("Papperet är sparat")
    hands.press("Tillbaka")
    return paper


def open_the_envelope(seat: Seat, words: Protected, checks: Checks) -> None:
    """The manager, at night: nothing without a reason, and the address with one."""
    hands = seat.hands
    hands.press("Skyddade")
    hands.read(words.alias)
    checks.none_in("listan visar varken namn eller plats", words.telling, hands.words())
    hands.press("Öppna kuvertet", of=words.alias)  # there is more than one
    hands.read("Skriv varför")
    seat.picture("kuvert-slutet", variants=True)
    hands.type_text(words.night)
    hands.press("Öppna kuvertet", of=words.alias)
    hands.read(words.address)
    hands.read(words.must_know)
    seat.picture("kuvert-oppet", variants=True)
    hands.press("Stäng kuvertet")
    hands.no_longer_sees(words.address)


def write_down_a_consent(seat: Seat, words: Protected) -> None:
    """To the county team, of her wishes."""
    hands, day = seat.hands, today()
    hands.open_tab("Samtycken")
    hands.press("Nytt samtycke")
    hands.press(f"{words.alias} själv", of="Vem som ger det")
    hands.press(COUNTY_TEAM, of="Till vem")
    hands.press("Önskemål")
    hands.write("Vad det ska användas till", words.purpose)
    hands.press("Skriftligt", of="Hur det ges")
    hands.write_anew("Gäller från", day.isoformat())
    hands.write_anew("Gäller till", (day + timedelta(days=90)).isoformat())
    hands.press("Ingen", of="Nämns någon annan i det som lämnas ut?")
    hands.write("Ålder, och hur det har förståtts", "Vuxen. Kan säga nej.")
    hands.press("Skriv upp samtycket")
    hands.read(words.purpose)


def propose_an_exception(seat: Seat, words: Protected, checks: Checks) -> None:
    """A consent is not enough: what would be handed over, word for word, is put to somebody else."""
    hands = seat.hands
    hands.open_tab("Samtycken")
    checks.that("samtycket räcker inte", not hands.has("Lämna ut till länet"), "knappen")
    hands.open_tab("Översikt")
    hands.press("Lämna ut trots skydd")
    hands.read("____ vill slippa berätta allt en gång till.")
    hands.write("Varför behöver det lämnas ut?", words.why)
    seat.picture("undantag-forslag", variants=True)
    hands.press("Föreslå det")
    hands.read("Väntar på någon annans svar")


def approve_it(seat: Seat, words: Protected) -> None:
    """The manager reads the same words, from Idag."""
    hands = seat.hands
    hands.press("Idag")
    hands.read(f"{words.alias} · Utlämnande trots skydd")
    hands.press("Läs och svara…")
    hands.read(words.why)
    hands.read("____ vill slippa berätta allt en gång till.")
    seat.picture("undantag-svara", variants=True)
    hands.press("Godkänn just detta")
    hands.read("Ingen väntar på ditt svar.")


def hand_it_over(seat: Seat, words: Protected) -> None:
    """Approved: exactly that goes, once."""
    hands = seat.hands
    hands.press("Personer")
    hands.press(words.alias)
    hands.open_tab("Översikt")
    hands.press("Lämna ut trots skydd")
    hands.read("Godkänt:")
    seat.picture("undantag-godkant", variants=True)
    hands.press("Lämna ut just detta")
    hands.read("Utlämnat. Godkänt:")
