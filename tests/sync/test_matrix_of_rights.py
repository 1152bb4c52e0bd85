"""Who can read what is decided by keys: every role and standing, in every place, with every kind of record (issue 3).

The county is real: services let people in and out, engines sync with the real server. Then every frame that the server
holds is tried with every key that each computer has. The tables say what must come out, and nothing else may.

A new kind of record makes `test_every_kind_has_its_places` fail until it has its row.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop.domain import codebook
from desktop.domain.clock import today
from desktop.domain.compartments import Right
from desktop.domain.errors import KnownError
from desktop.domain.records import Record
from desktop.sync.evictions import VaultEvictions
from tests.support.everybody import Everybody, everybody
from tests.support.loot import Read, keys_in_envelopes, keys_in_vault, opened, stolen_disk
from wire.messages import Kind

Cell = tuple[str, str, str]
"""A place, a kind of record, and when it was written: "before" or "again"."""

FILES = "file, protected file"
ASSIGNMENTS = "assignment, withdrawn assignment, revoked assignment, expired assignment"
DISCLOSURES = "disclosure, withdrawn disclosure, expired disclosure"
INCIDENTS = "lost computer, incident of the unit, manifest"
EVERYWHERE = (
    f"{FILES}, envelope, {ASSIGNMENTS}, {DISCLOSURES}, {INCIDENTS}, log, reviews, directory, consultation, recovery,"
    " quarantine, journey, pool, candidate, library, check reason"
)

PLACES = {
    "Grant": EVERYWHERE,
    "MemberName": "directory",
    "UnitName": "directory",
    "NewEpoch": EVERYWHERE,
    "Consultation": "consultation",
    "Reply": "consultation",
    "GuidedOn": "consultation",
    "Talk": "consultation",
    "ExternalWork": "consultation",
    "CheckIn": "consultation",
    "CheckInAnswer": "consultation",
    "ConsultationLink": FILES,
    "Person": FILES,
    "JournalNote": FILES,
    "SupportPlan": FILES,
    "FirstThing": FILES,
    "AreaNote": FILES,
    "Goal": FILES,
    "Subgoal": FILES,
    "PlanReview": FILES,
    "LifeRating": FILES,
    "PlanClosing": FILES,
    "ProposedNeed": ASSIGNMENTS,
    "Assignment": FILES,
    "AssignmentStep": FILES,
    "Concern": ASSIGNMENTS,
    "Brief": f"{FILES}, {ASSIGNMENTS}",
    "SupportSession": ASSIGNMENTS,
    "EmergencyNote": f"{FILES}, {ASSIGNMENTS}",
    "Consent": FILES,
    "Disclosure": FILES,
    "DisclosureNote": DISCLOSURES,
    "DisclosedItem": DISCLOSURES,
    "NamedPerson": FILES,
    "LogBook": "log",
    "LogEntry": "log",
    "Visit": f"{FILES}, envelope, {ASSIGNMENTS}, {DISCLOSURES}",
    "Review": "reviews",
    "Finding": "reviews",
    "Envelope": "envelope",
    "ExceptionProposal": "envelope",
    "ExceptionApproval": "envelope",
    "NetworkMoment": FILES,
    "NetworkNode": FILES,
    "NetworkState": FILES,
    "PhaseOut": FILES,
    "LevelLowered": FILES,
    "AskedAbout": FILES,
    "LostComputer": "lost computer",
    "UnitPart": "incident of the unit",
    "IncidentStep": "lost computer, incident of the unit",
    "DeviceManifest": "manifest",
    "ComputerName": "directory",
    "RecoveryUse": f"{FILES}, {ASSIGNMENTS}, {DISCLOSURES}, consultation, recovery",
    "RecoveryKey": "recovery",
    "RecoveryDrill": "recovery",
    "Departure": "journey",
    "Return": "journey",
    "HeldWork": "quarantine",
    "HeldWorkOutcome": "quarantine",
    "TakenIn": f"{FILES}, {ASSIGNMENTS}",
    "GuardianRequest": FILES,
    "HarmTest": FILES,
    "GivenOut": FILES,
    "Handover": FILES,
    "SafetySection": FILES,
    "CoverStory": FILES,
    "ChildSafety": FILES,
    "Restriction": FILES,
    "SafetyEvent": FILES,
    "SafetyStep": FILES,
    "ContactBan": FILES,
    "RiskPerson": FILES,
    "RiskAssessment": FILES,
    "RiskTalk": FILES,
    "ConflictCheck": FILES,
    "ClientWish": FILES,
    "CloseOne": FILES,
    "Schooling": FILES,
    "Circumstance": FILES,
    "Attachment": FILES,
    "CaseTransfer": FILES,
    "ReceivedCase": FILES,
    "Pool": "pool",
    "PoolCard": "pool",
    "Candidate": "candidate",
    "Interview": "candidate",
    "Attendance": "candidate",
    "DeclaredTie": "candidate",
    "ChoiceCount": "library",
    "LibraryNote": "library",
    "CheckReason": "check reason",
}
"""Where each kind of record lies. Whoever adds a kind decides here who reads it."""

ELSEWHERE = frozenset(
    {
        *("Matching", "Told", "HalfYearStatement", "OwnNote", "OutOfOffice", "AccessEnded", "Piece"),
        *("TransferNote", "TransferItem", "TransferAnswer"),
    }
)
"""Kinds that lie in places which this county does not have: matchings, reports, notices to one alone, cases on their
way. Each has tests of its own."""

TAKEN_BACK = frozenset({"withdrawn disclosure", "expired disclosure"})
"""Of these there is nothing any more, for anybody."""

FILE = "file, protected file, envelope, disclosure, " + ASSIGNMENTS
OF_FILE = f"{FILE}, quarantine, journey"
UNIT = f"directory, consultation, recovery, pool, {INCIDENTS}"
TEAM = "consultation, disclosure, journey, pool, candidate, library"

READS: dict[str, tuple[str, str]] = {
    # who: (what was written before others' access ended and what was written again, only what was written before)
    "handler": (f"{OF_FILE}, {UNIT}, log, library, check reason", ""),
    "second handler": (f"{OF_FILE}, {UNIT}", ""),
    "travelling handler": (f"protected file, envelope, quarantine, {UNIT}", ""),
    "removed handler": (UNIT, OF_FILE),
    "revoked handler": ("", f"{OF_FILE}, {UNIT}"),
    "colleague": (UNIT, ""),
    "stand-in": (f"{OF_FILE}, {UNIT}", ""),
    "removed stand-in": (UNIT, OF_FILE),
    "revoked stand-in": ("", f"{OF_FILE}, {UNIT}"),
    "expired stand-in": (UNIT, OF_FILE),
    "late stand-in": (f"{UNIT}, quarantine", ""),
    "contact": ("directory, assignment", ""),
    "withdrawn contact": ("directory", "withdrawn assignment"),
    "revoked contact": ("", "directory, revoked assignment"),
    "expired contact": ("directory", "expired assignment"),
    "no contact": ("directory", ""),
    "coordinator": (f"directory, {TEAM}", ""),
    "revoked coordinator": ("", f"directory, {TEAM}"),
    "former coordinator": ("directory", TEAM),
    "withdrawn coordinator": ("directory", ""),
    "expired coordinator": ("directory", ""),
    "no coordinator": ("directory", ""),
    "manager": (f"directory, envelope, recovery, reviews, journey, check reason, {INCIDENTS}", ""),
    "former manager": ("directory", f"envelope, reviews, recovery, journey, check reason, {INCIDENTS}"),
    "revoked manager": ("", f"directory, envelope, recovery, reviews, journey, check reason, {INCIDENTS}"),
    "no manager": ("directory", ""),
    "reviewer": ("directory, log, reviews", ""),
    "former reviewer": ("directory", "log, reviews"),
    "revoked reviewer": ("", "directory, log, reviews"),
    "no reviewer": ("directory", ""),
    "key": (f"{OF_FILE}, directory, consultation, recovery", ""),
    "older key": ("", f"{OF_FILE}, directory, consultation, recovery"),
    "no key": ("directory", ""),
    "stranger": ("directory, pool", ""),
    "administrator": ("directory, recovery, lost computer", ""),
    "lost": ("", ""),
}
"""Whoever is not named in a place reads nothing there. Removed, revoked and expired ones keep what they had: what has
been read cannot be called back (SECURITY.md). What was disclosed is called back, and is in no row."""

ONLY_AGAIN = {"travelling handler": "journey"}
"""A traveller has thrown away the key that her departure lies under; what comes later, as the answer, she reads."""

LIES = {"travelling handler": frozenset({"file", "disclosure", *ASSIGNMENTS.split(", ")})}
"""Keys of an epoch that begins while she is away are sealed to her computer too. Ours lets them lie, and shows nothing
of what they open (docs/adr/leases.md, limits)."""

WITHOUT_COMPUTER = {"revoked handler", "revoked stand-in", "revoked contact", "revoked coordinator", "revoked manager"}
"""They have their grants still: a new computer of theirs would read. Today none does."""


class Matrix:
    """The world, every key in it, and everything that the keys open."""

    def __init__(self, world: Everybody) -> None:
        self.world = world
        county = world.county
        envelopes = stolen_disk(county, Kind.ENVELOPE)
        self.secrets = {
            name: keys_in_vault(one) | keys_in_envelopes(one, envelopes) for name, one in world.people.items()
        }
        self.reads = opened(stolen_disk(county, Kind.SEGMENT), set().union(*self.secrets.values()))
        self._names = {compartment: name for name, compartment in world.rooms.items()}

    def opens(self, name: str, room: str) -> bool:
        """Whether somebody opens what is written there today."""
        return any(cell[0] == room and cell[2] == "again" for cell in self.by_keys(name))

    def by_keys(self, name: str) -> set[Cell]:
        """What everything that her computer has opens, of all that the server holds."""
        cells = {self._cell(read) for read in self.reads if read.key in self.secrets[name]}
        return {cell for cell in cells if cell is not None}

    def on_screen(self, name: str, *, own: bool) -> set[Cell]:
        """What her own program has to show, with or without what she wrote: the screens read nothing but the ledger."""
        one, found = self.world.people[name], set()
        for kind in codebook.KINDS.values():
            for room in places(kind):
                try:
                    records = one.ledger.all(self.world.rooms[room], kind)
                except KnownError:  # it is not here
                    continue
                shown = (seen for seen in records if own or seen.author != one.device)
                found |= {(room, kind.__name__, when) for seen in shown if (when := self._when(seen.created_at))}
        return found

    def _cell(self, read: Read) -> Cell | None:
        room, when = self._names.get(read.compartment), self._when(read.at)
        return (room, codebook.KINDS[read.kind].__name__, when) if room and when else None

    def _when(self, at: int) -> str:
        world = self.world
        if world.written_from <= at < world.ended_from:
            return "before"
        return "again" if at >= world.written_again_from else ""


def places(kind: type[Record]) -> list[str]:
    return PLACES[kind.__name__].split(", ") if kind.__name__ in PLACES else []


def expected(name: str) -> set[Cell]:
    """What the tables say of one."""
    both, before = ({*rooms.split(", ")} for rooms in READS[name])
    again = {ONLY_AGAIN[name]} if name in ONLY_AGAIN else set()
    return {
        (room, kind.__name__, when)
        for kind in codebook.KINDS.values()
        for room in places(kind)
        for when, rooms in (("before", both | before), ("again", both | again))
        if room in rooms and room not in TAKEN_BACK
    }


def lies(name: str, cell: Cell) -> bool:
    """Whether it is of a later epoch, whose key her program does not take."""
    return cell[0] in LIES.get(name, ()) and cell[2] == "again"


@pytest.fixture(scope="module")
def matrix(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Matrix]:
    """Made once: nothing below writes."""
    kinds: dict[str, list[type[Record]]] = {}
    for kind in codebook.KINDS.values():
        for room in places(kind):
            kinds.setdefault(room, []).append(kind)
    with everybody(tmp_path_factory.mktemp("everybody"), kinds) as world:
        yield Matrix(world)


def test_every_kind_has_its_places() -> None:
    """Whoever adds a kind of record says here where it lies, and so who reads it."""
    assert set(PLACES) | ELSEWHERE == {kind.__name__ for kind in codebook.KINDS.values()}
    assert not set(PLACES) & ELSEWHERE


def test_everybody_has_a_row(matrix: Matrix) -> None:
    """Of every role and standing."""
    assert set(READS) == set(matrix.world.people)


@pytest.mark.parametrize("name", READS)
def test_keys_open_what_the_tables_say_and_nothing_else(matrix: Matrix, name: str) -> None:
    """Every record of every kind, written before and after some lost their access."""
    found, wanted = {cell for cell in matrix.by_keys(name) if not lies(name, cell)}, expected(name)
    assert (sorted(found - wanted), sorted(wanted - found)) == ([], []), "(read against the tables, not read)"


@pytest.mark.parametrize("name", [name for name in READS if READS[name][0] != ""])
def test_her_program_shows_what_her_keys_open(matrix: Matrix, name: str) -> None:
    """Neither more, which would be a leak, nor less; but for what has ended, which her program takes away."""
    by_keys = {cell for cell in matrix.by_keys(name) if cell[0] != ONLY_AGAIN.get(name) and not lies(name, cell)}
    without_key = matrix.on_screen(name, own=False) - by_keys
    ended = {*READS[name][1].split(", ")}
    not_shown = {cell for cell in by_keys - matrix.on_screen(name, own=True) if cell[0] not in ended}
    assert (sorted(without_key), sorted(not_shown)) == ([], []), "(shown without a key, not shown)"


@pytest.mark.parametrize("viewer", ["handler", "second handler", "stand-in"])
@pytest.mark.parametrize("file", ["file", "protected file"])
def test_vem_ser_vad_names_those_whose_keys_open(matrix: Matrix, viewer: str, file: str) -> None:
    """Nobody reads who is not in the picture; who is in it without reading has no computer, or has left it at home."""
    world = matrix.world
    picture = world.desk(viewer).who_sees.of(world.rooms[file])
    handling = {one.member for one in picture.handlers}
    said = {file: handling} | {
        room: {reader.member for reader in gate.readers} | handling
        for gate in picture.gates
        for room, compartment in world.rooms.items()
        if compartment == gate.compartment
    }
    rooms = {"envelope"} if file == "protected file" else {"disclosure", "assignment", "revoked assignment"}
    assert said.keys() == {file, *rooms}
    without = picture.without_computer.union(*(gate.without_computer for gate in picture.gates))
    by_name = {world.member(name): name for name in world.people if name != "lost"}
    for room, members in said.items():
        names = {by_name[member] for member in members}
        reading = {name for name in by_name.values() if matrix.opens(name, room)}
        away = {"travelling handler"} if file == "file" else set()
        assert reading <= names
        assert {by_name[member] for member in members & without} == names & WITHOUT_COMPUTER
        assert names - reading <= WITHOUT_COMPUTER | away


def test_the_rights_that_services_go_by_are_those_of_the_keys(matrix: Matrix) -> None:
    """In every place, as its writer's program computes them: logs, incidents, journeys and the rest too."""
    world = matrix.world
    by_name = {world.member(name): name for name in world.people if name != "lost"}
    for room, place in world.rooms.items():
        if room in TAKEN_BACK:
            continue
        held = world.people[world.writers[room]].members.rights(place, today(world.clock))
        said = {by_name[member] for member, right in held.items() if Right.READ in right and member in by_name}
        reading = {name for name in by_name.values() if matrix.opens(name, room)}
        gone = {name for name in by_name.values() if READS[name][0] == ""} | {"travelling handler"}
        assert (room, sorted(reading - said)) == (room, [])
        assert (room, sorted(said - reading - gone)) == (room, [])


def test_the_administrator_and_the_stranger_read_no_content(matrix: Matrix) -> None:
    """Said once more in words: names, lost computers, and that there is a key on paper; no word about any client."""
    content = {*FILE.split(", "), *DISCLOSURES.split(", "), "consultation", "incident of the unit", "quarantine"}
    for name in ("administrator", "stranger", "no contact", "no manager", "no reviewer", "no key"):
        assert not {room for room, _, _ in matrix.by_keys(name)} & content


def test_a_locked_copy_opens_for_its_units_paper_alone(matrix: Matrix) -> None:
    """Not for the one on whose computer it lies, nor for anybody else whose computer has heard of the withdrawal."""
    world = matrix.world
    coordinator = world.people["withdrawn coordinator"]
    (copy,) = coordinator.mailbox.locked()
    heard = (matrix.secrets[name] for name in READS if READS[name][0] != "")
    assert opened(copy.segments, set().union(*heard)) == []
    assert not keys_in_envelopes(coordinator, [copy.envelope])
    on_paper = keys_in_envelopes(world.people["no key"], [copy.envelope])
    assert "DisclosedItem" in {codebook.KINDS[read.kind].__name__ for read in opened(copy.segments, on_paper)}


def test_what_was_lent_too_long_opens_with_nothing_in_the_vault(matrix: Matrix) -> None:
    """The contact person is in the picture still, for it comes again with contact; until then her vault has no key."""
    world, contact = matrix.world, matrix.world.people["contact"]
    place = world.rooms["assignment"]
    frames = stolen_disk(world.county, Kind.SEGMENT)
    assert any(read.compartment == place for read in opened(frames, keys_in_vault(contact)))
    assert VaultEvictions(contact.desk).expire((place,)) == ()
    assert not any(read.compartment == place for read in opened(frames, keys_in_vault(contact)))
    gates = world.desk("handler").who_sees.of(world.rooms["file"]).gates
    assert contact.member in {one.member for gate in gates for one in gate.readers if gate.compartment == place}
    contact.sync()
    assert any(read.compartment == place for read in opened(frames, keys_in_vault(contact)))
