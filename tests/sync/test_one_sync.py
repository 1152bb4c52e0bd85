"""One sync: what was written reaches those who may read it, and nothing is asked twice."""

from __future__ import annotations

from msgspec.structs import replace

from desktop.domain.compartments import CONTRIBUTOR, CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.records.assignment import SupportSession
from desktop.domain.records.person_file import JournalNote, Person
from desktop.sync.engine import REQUEST_BYTES, State
from tests.support.syncing import Colleague, SyncedCounty, grant
from tests.support.texts import incompressible
from wire.messages import Kind


def shared_file(county: SyncedCounty, astrid: Colleague, *others: Colleague) -> CompartmentId:
    """A person file that all of them have."""
    records = [Person(alias="Tall"), *(grant(other) for other in others)]
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, records)
    county.settle()
    return file


def wishes(colleague: Colleague, file: CompartmentId) -> str:
    [person] = colleague.ledger.all(file, Person)
    return person.record.wishes


def test_one_change_goes_up_in_one_request_and_down_in_one(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """A save, one request; at the other end one request, and it is on the screen."""
    file = shared_file(county, astrid, mats)
    [person] = astrid.ledger.all(file, Person)
    astrid.ledger.edit(person, replace(person.record, wishes="inte någon härifrån"))
    up = astrid.sync()
    down = mats.sync()
    assert (up.requests, up.sent, down.requests, down.received, down.taken_in) == (1, 1, 1, 1, 1)
    assert wishes(mats, file) == "inte någon härifrån"
    assert astrid.engine.state is mats.engine.state is State.IDLE


def test_a_sync_with_nothing_to_say_is_one_small_request(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """Only HELLO goes up and only DONE comes down."""
    shared_file(county, astrid, mats)
    result = astrid.sync()
    assert (result.requests, result.sent, result.received) == (1, 0, 0)
    assert result.bytes_up < 100
    assert result.bytes_down < 30


def test_a_compartment_that_is_kept_here_stays_here(astrid: Colleague, county: SyncedCounty) -> None:
    """What was not sent is not sent, until its author says so."""
    kept = astrid.ledger.found(CompartmentKind.CONSULTATION, [JournalNote(text="råd")], local=True)
    assert astrid.sync().sent == 0
    astrid.ledger.share(kept)
    assert astrid.sync().sent == 3  # the founding, its key sealed to this computer, and the change


def test_many_changes_fit_few_segments(county: SyncedCounty, astrid: Colleague, mats: Colleague) -> None:
    """Two hundred and fifty saves are three frames, read in their order."""
    file = shared_file(county, astrid, mats)
    for at in range(250):
        astrid.ledger.create(file, JournalNote(text=f"anteckning {at}"))
    assert astrid.sync().sent == 3
    mats.sync()
    assert [note.record.text for note in mats.ledger.all(file, JournalNote)] == [
        f"anteckning {at}" for at in range(250)
    ]


def test_long_texts_close_a_segment_early(county: SyncedCounty, astrid: Colleague, mats: Colleague) -> None:
    """A cut costs at most some sixteen kibibytes, also when the texts are long."""
    file = shared_file(county, astrid, mats)
    texts = [f"{at:x} {incompressible(at, 3_000)}" for at in range(12)]
    for text in texts:
        astrid.ledger.create(file, JournalNote(text=text))
    astrid.sync()
    mats.sync()
    segments = [frame for frame in deliveries_to(county, mats) if frame[0] == Kind.SEGMENT]
    assert len(segments) > 2
    assert max(len(body) for _, body in segments) <= 16 * 1024
    assert [note.record.text for note in mats.ledger.all(file, JournalNote)] == texts


def test_much_goes_in_several_requests_of_bounded_size(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """So a cut never makes it send more than one of them again."""
    file = shared_file(county, astrid, mats)
    for at in range(16):
        astrid.ledger.create(file, JournalNote(text=incompressible(at, 6_000)))
    sent_before = len(astrid.link.requests)
    result = astrid.sync()
    requests = astrid.link.requests[sent_before:]
    assert result.requests == len(requests) > 2
    assert max(map(len, requests)) < REQUEST_BYTES + 1_000
    mats.sync()
    assert len(mats.ledger.all(file, JournalNote)) == 16


def test_a_contact_person_s_sessions_reach_the_handler_and_nobody_else(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """She sees her assignment; the handler sees what she writes; a colleague who was not let in sees nothing."""
    assignment = astrid.ledger.found(CompartmentKind.ASSIGNMENT, [grant(rojda, CONTRIBUTOR)])
    county.settle()
    rojda.ledger.create(assignment, SupportSession(minutes=90, text="promenad vid sjön"))
    county.settle()
    [session] = astrid.ledger.all(assignment, SupportSession)
    assert (session.record.text, session.author) == ("promenad vid sjön", rojda.device)
    assert mats.ledger.compartments() == []


def test_two_who_wrote_without_coverage_both_see_both_texts(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """Nothing is overwritten; the choice that one makes settles it for both."""
    file = shared_file(county, astrid, mats)
    for colleague, text in ((astrid, "vill bo kvar"), (mats, "vill flytta")):
        [person] = colleague.ledger.all(file, Person)
        colleague.ledger.edit(person, replace(person.record, wishes=text))
    county.settle()
    rivals = [[v.content for v in c.ledger.all(file, Person)[0].conflicts["wishes"]] for c in (astrid, mats)]
    assert rivals[0] == rivals[1]
    assert sorted(rivals[0]) == ["vill bo kvar", "vill flytta"]
    astrid.ledger.choose(astrid.ledger.all(file, Person)[0], "wishes", "vill flytta")
    county.settle()
    assert [wishes(c, file) for c in (astrid, mats)] == ["vill flytta"] * 2
    assert [c.ledger.all(file, Person)[0].conflicts for c in (astrid, mats)] == [{}, {}]


def deliveries_to(county: SyncedCounty, colleague: Colleague) -> list[tuple[int, bytes]]:
    """(kind, body) of everything that the server holds for this computer."""
    answer = county.server.post("/v1/sync", colleague.computer.request())
    return [(delivery.kind, delivery.body) for delivery in answer.deliveries]
