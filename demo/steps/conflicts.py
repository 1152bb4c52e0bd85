"""Two have written in one file without coverage: what waits stands in Idag, and is settled one choice at a time."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt

from demo.cast import GUN_BRITT, LOVE, Person
from demo.stage import Seat, Stage
from desktop.domain.compartments import HANDLER, CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.projection import Projection
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.safety import SafetyHeading, SafetySection
from desktop.domain.records.support_plan import Subgoal
from desktop.services.desk import Desk

ALIAS = "Tall"
STEP = "Fråga skolan om en reservplats i matsalen"
BEFORE = "Telefonen ligger avstängd när Tall är hemma."
MINE = """Telefonen ligger avstängd i skåpet på skolan när Tall är hemma.
Delad plats är avstängd. Bilder sparas inte i molnet.
Ny kod i går. Bara Tall kan den.
Mejlen läses på skolans dator."""
HERS = """Telefonen är på hemma, bara nödsamtal och kontaktpersonen, när Tall är hemma.
Delad plats är avstängd. Bilder sparas inte i molnet.
Mejlen läses på skolans dator, aldrig på biblioteket."""


def show_choices(stage: Stage) -> None:
    """Gun-Britt and Love write in one file, neither with the other's words; Gun-Britt chooses."""
    with stage.sitting(GUN_BRITT) as seat:
        seat.behind(_let_love_in)
        seat.send_and_fetch()
    with stage.sitting(LOVE) as seat:
        seat.send_and_fetch()
        seat.lose_coverage()
        seat.behind(_write_as_love)
    with stage.sitting(GUN_BRITT) as seat:
        seat.find_coverage()
        seat.behind(_write_as_gun_britt)
        seat.send_and_fetch()
    with stage.sitting(LOVE) as seat:
        seat.send_and_fetch()
    with stage.sitting(GUN_BRITT) as seat:
        seat.send_and_fetch()
        _choose(seat, LOVE)


def _choose(seat: Seat, other: Person) -> None:
    hands = seat.hands
    hands.press("Personer")
    hands.press(ALIAS)
    hands.open_tab("Trygghet")
    hands.read("2 val att göra i akten")
    seat.picture("trygghet-tva-versioner", variants=True)
    see_what_waits(seat)
    keep_what_was_removed(seat, "dig", other.name)
    take_the_other(seat, MINE, HERS)
    read_what_was_chosen(seat, MINE.splitlines()[2])


def _file(desk: Desk) -> CompartmentId:
    infos = desk.ledger.compartments(CompartmentKind.PERSON_FILE)
    return next(info.id for info in infos if info.card.alias == ALIAS)


def _section(desk: Desk) -> Projection[SafetySection]:
    file, wanted = _file(desk), SafetyHeading.TECHNOLOGY
    found = [seen for seen in desk.ledger.all(file, SafetySection) if seen.record.heading == wanted]
    return found[0] if found else desk.ledger.create(file, SafetySection(heading=wanted, text=BEFORE))


def _step(desk: Desk) -> Projection[Subgoal]:
    return next(seen for seen in desk.ledger.all(_file(desk), Subgoal) if seen.record.text == STEP)


def _let_love_in(desk: Desk) -> None:
    file = _file(desk)
    love = next(one.member for one in desk.members.with_role(LOVE.role) if one.name == LOVE.name)
    desk.ledger.create(file, Grant(member=love, rights=int(HANDLER), basis=GrantBasis.HANDLER))
    goal = desk.ledger.all(file, Subgoal)[0].record.goal
    desk.ledger.create(file, Subgoal(goal=goal, text=STEP))
    _section(desk)


def _write_as_love(desk: Desk) -> None:
    section, step = _section(desk), _step(desk)
    desk.ledger.edit(section, replace(section.record, text=HERS))
    desk.plans.edit(step, replace(step.record, who="Love frågar rektorn"))


def _write_as_gun_britt(desk: Desk) -> None:
    section = _section(desk)
    desk.ledger.edit(section, replace(section.record, text=MINE))
    desk.ledger.delete(_step(desk))


def see_what_waits(seat: Seat) -> None:
    """Idag says in which part of which file there is something to choose, and leads to the first."""
    hands = seat.hands
    hands.press("Idag")
    hands.read("1 val att göra")
    seat.picture("idag-val-att-gora")
    hands.press("Jämför", of="Väntar på dig")
    hands.read("välj vad som ska gälla")


def take_the_other(seat: Seat, mine: str, other: str) -> None:
    """Both texts stand there, whose and when; the colleague's is taken with the keyboard."""
    hands = seat.hands
    hands.read("Tills du har valt gäller båda.")
    for text in (mine, other):
        for line in text.splitlines():
            hands.read(line)
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
