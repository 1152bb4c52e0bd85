"""Several things at once: two computers of one person, two syncs of one computer, and somebody who writes meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from threading import Event

from msgspec.structs import replace

from county_server.upkeep import checks
from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.records.person_file import JournalNote, Person
from desktop.sync.runner import Runner
from tests.support.syncing import Colleague, Here, Link, SyncedCounty, T, grant


class CrossedLink(Link):
    """Half of the request reaches the server, `meanwhile` happens, then the rest; and once more within the answer."""

    def __init__(self, link: Link, meanwhile: Callable[[], object]) -> None:
        super().__init__(link.server)
        self._meanwhile = meanwhile

    def exchange(self, path: str, frames: Sequence[bytes], heard: Callable[[bytes], None], _stop: Event) -> None:
        request, conversation = b"".join(frames), self.server.conversation(path)
        half = len(request) // 2
        said = conversation.feed(request[:half])
        self._meanwhile()
        said += conversation.feed(request[half:]) + b"".join(conversation.close())
        heard(said[: len(said) // 2])
        self._meanwhile()
        heard(said[len(said) // 2 :])


class Between(Here):
    """Something happens after every call on the database thread."""

    def __init__(self, happens: Callable[[], object]) -> None:
        self._happens = happens

    def submit(self, call: Callable[[], T]) -> Future[T]:
        future = super().submit(call)
        self._happens()
        return future


def texts(colleague: Colleague) -> list[str]:
    infos = colleague.ledger.compartments(CompartmentKind.PERSON_FILE)
    return sorted(note.record.text for info in infos for note in colleague.ledger.all(info.id, JournalNote))


def write(colleague: Colleague, file: CompartmentId, *words: str) -> None:
    for text in words:
        colleague.ledger.create(file, JournalNote(text=text))


def test_two_computers_of_one_person_sync_at_once(county: SyncedCounty, astrid: Colleague, mats: Colleague) -> None:
    """Both wrote in the same file, and in the same field; neither loses or doubles a word, nor does a reader."""
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats)])
    laptop = county.join(member=astrid.member)
    county.settle()
    for one, name in ((astrid, "bord"), (laptop, "knä")):
        [seen] = one.ledger.all(file, Person)
        one.ledger.edit(seen, replace(seen.record, sign=name))
        write(one, file, f"{name} 1", f"{name} 2")
        one.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias=name), JournalNote(text=f"{name} ny"), grant(mats)])
    county.clock.turn(minutes=5)

    Runner(astrid.engine, CrossedLink(astrid.link, laptop.sync), Here()).sync()
    county.settle()
    expected = sorted(f"{name} {what}" for name in ("bord", "knä") for what in ("1", "2", "ny"))
    for one in (astrid, laptop, mats):
        assert texts(one) == expected
        [person] = one.ledger.all(file, Person)
        assert {value.content for value in person.conflicts["sign"]} == {"bord", "knä"}
        assert (one.mailbox.inbox(), one.mailbox.status().set_aside) == ([], ())
    assert checks.findings(county.server.database) == []


def test_a_second_sync_of_one_computer_overtakes_the_first(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """The program was opened anew while half of its old request lay in the link; the other half comes later yet."""
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats)])
    county.settle()
    write(mats, file, "från mats")
    mats.sync()
    for at in range(4):
        astrid.ledger.found(
            CompartmentKind.PERSON_FILE, [Person(alias=str(at)), JournalNote(text=f"ny {at}"), grant(mats)]
        )
    write(astrid, file, "första")
    astrid.engine.start()
    while astrid.engine.work():
        pass
    request, overtaken = b"".join(astrid.engine.request()), county.server.conversation()
    overtaken.feed(request[: len(request) // 2])

    again = county.restart(astrid)
    write(again, file, "andra")
    again.sync()
    b"".join([overtaken.feed(request[len(request) // 2 :]), *overtaken.close()])
    county.settle()
    assert texts(again) == texts(mats) == ["andra", "från mats", "första", *(f"ny {at}" for at in range(4))]
    assert again.sync().sent == 0
    assert checks.findings(county.server.database) == []


def test_somebody_writes_between_any_two_steps(county: SyncedCounty, astrid: Colleague, mats: Colleague) -> None:
    """What is typed while a sync runs is saved at once, and goes in that sync or the next."""
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats)])
    county.settle()
    write(mats, file, *(f"mats {at}" for at in range(5)))
    mats.sync()
    write(astrid, file, "före")
    typed: list[str] = []

    def typing() -> None:
        if len(typed) < 60:
            typed.append(f"ord {len(typed)}")
            write(astrid, file, typed[-1])
            assert astrid.ledger.all(file, JournalNote)[-1].record.text

    Runner(astrid.engine, astrid.link, Between(typing)).sync()
    assert len(typed) > 10
    county.settle()
    assert texts(astrid) == texts(mats) == sorted([*typed, "före", *(f"mats {at}" for at in range(5))])
