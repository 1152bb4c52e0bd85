"""Handlingar: what may be attached, how it comes in and goes out, and that nothing is left of what is removed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from desktop.domain.clock import today
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.records.access_log import Act, LogEntry, Visit
from desktop.domain.records.attachment import AttachmentKind
from desktop.domain.records.membership import Grant
from desktop.domain.records.person_file import Person, ProtectionLevel
from desktop.services.attachment.adding import MOST_BYTES, plain_name
from desktop.services.attachment.attachments import UNDO_MS, State
from desktop.services.away.travel_choices import TravelChoices
from desktop.sync.http import Cut
from tests.support.attached import JPEG, PDF, PNG, Handling, InMemory, docx, noise, odt, two_who_handle
from tests.support.syncing import SyncedCounty, grant
from wire.directory import Role
from wire.messages import Kind, Reader
from wire.segment import TARGET_BYTES

Two = tuple[SyncedCounty, Handling, Handling, CompartmentId]


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    with two_who_handle(tmp_path) as made:
        yield made


def cut_after(exchange: Callable[..., None], requests: int) -> Callable[..., None]:
    """A link that breaks after so many requests."""
    left = [requests]

    def cut(*arguments: object) -> None:
        if not left[0]:
            raise Cut
        left[0] -= 1
        exchange(*arguments)

    return cut


def rooms(handling: Handling) -> list[CompartmentId]:
    return [info.id for info in handling.ledger.compartments(CompartmentKind.ATTACHMENT)]


def refused(handling: Handling, file: CompartmentId, source: InMemory) -> Reason:
    with pytest.raises(KnownError) as refusal:
        handling.add_from(file, source)
    return refusal.value.reason


def test_what_is_attached_is_read_again_byte_for_byte(two: Two) -> None:
    """Here at once, before any of it has been sent."""
    _, gun_britt, _, file = two
    content = PNG + noise(200_000)
    gun_britt.add(file, content)
    view = gun_britt.only(file)
    assert (view.state, view.readable, view.by.mine) == (State.WAITING, True, True)
    assert (view.seen.record.kind, view.seen.record.size) == (AttachmentKind.PICTURE, len(content))
    assert gun_britt.read(file, view.seen) == content


def test_a_colleague_sees_it_in_the_list_and_reads_it_when_it_has_come(two: Two) -> None:
    """Half of it is half of it: how much has come stands in the list."""
    county, gun_britt, malin, file = two
    content = PDF + noise(300_000)
    gun_britt.add(file, content, "beslut.pdf")
    gun_britt.colleague.sync()
    assert gun_britt.only(file).state is State.HERE
    exchange = malin.colleague.link.exchange
    malin.colleague.link.exchange = cut_after(exchange, 2)  # type: ignore[method-assign]
    county.try_to_sync(malin.colleague)
    malin.colleague.link.exchange = exchange  # type: ignore[method-assign]
    view = malin.only(file)
    assert 0 < view.here < len(content)
    assert (view.state, view.seen.record.name) == (State.COMING, "beslut.pdf")
    with pytest.raises(KnownError) as early:
        malin.read(file, view.seen)
    assert early.value.reason in (Reason.ATTACHMENT_COMING, Reason.GONE)
    malin.colleague.sync()
    assert malin.read(file, malin.only(file).seen) == content


@pytest.mark.parametrize(
    ("content", "form", "kind"),
    [
        (PDF + b"1 0 obj", "pdf", AttachmentKind.PDF),
        (PNG + b"data", "png", AttachmentKind.PICTURE),
        (JPEG + b"data", "jpeg", AttachmentKind.PICTURE),
        (docx(), "docx", AttachmentKind.DOCUMENT),
        (odt(), "odt", AttachmentKind.DOCUMENT),
        ("Hej på dig\n".encode(), "txt", AttachmentKind.DOCUMENT),
        ("Hej på dig\n".encode("cp1252"), "txt", AttachmentKind.DOCUMENT),
        (b"{\\rtf1 Hej}", "rtf", AttachmentKind.DOCUMENT),
    ],
)
def test_a_file_is_what_its_content_says(two: Two, content: bytes, form: str, kind: AttachmentKind) -> None:
    """Whatever it is called."""
    _, gun_britt, _, file = two
    added = gun_britt.add(file, content, "något.bin")
    assert (added.record.record.form, added.record.record.kind) == (form, kind)


def test_a_picture_that_is_called_a_pdf_is_told_of(two: Two) -> None:
    """It is taken for the picture that it is."""
    _, gun_britt, _, file = two
    assert gun_britt.add(file, PNG + b"data", "beslut.pdf").called_otherwise
    assert not gun_britt.add(file, JPEG + b"data", "foto.JPG").called_otherwise


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        (InMemory(b"", "tom.pdf"), Reason.ATTACHMENT_EMPTY),
        (InMemory(PDF, "stor.pdf", size=MOST_BYTES + 1), Reason.ATTACHMENT_LARGE),
        (InMemory(b"MZ\x90\x00\x03", "rapport.pdf"), Reason.ATTACHMENT_KIND),
        (InMemory(b"PK\x03\x04 something", "arkiv.zip"), Reason.ATTACHMENT_KIND),
        (InMemory(PDF + noise(200_000), "sticka.pdf", breaks_at=70_000), Reason.ATTACHMENT_UNREADABLE),
        (InMemory(PDF + noise(100_000), "sticka.pdf", breaks_at=0), Reason.ATTACHMENT_UNREADABLE),
        (InMemory(PDF + noise(100_000), "kortare.pdf", size=200_000), Reason.ATTACHMENT_UNREADABLE),
    ],
)
def test_what_cannot_be_attached_leaves_nothing(two: Two, source: InMemory, reason: Reason) -> None:
    """No line in the list, no pieces, and the file is let go of."""
    _, gun_britt, _, file = two
    assert refused(gun_britt, file, source) is reason
    assert (gun_britt.work.of(file), rooms(gun_britt), source.closed) == ((), [], True)


def test_a_closed_file_takes_nothing(two: Two) -> None:
    """As it takes nothing else."""
    _, gun_britt, _, file = two
    person = gun_britt.ledger.all(file, Person)[0]
    gun_britt.ledger.edit(person, replace(person.record, closed_on=today(gun_britt.colleague.clock)))
    assert refused(gun_britt, file, InMemory(PDF)) is Reason.FILE_CLOSED


def test_what_came_in_half_way_is_taken_away_at_the_next_unlock(two: Two) -> None:
    """A lock or a crash in the middle; nothing of it was ever sent."""
    _, gun_britt, malin, file = two
    adding = gun_britt.work.add(file, InMemory(PNG + noise(300_000)))
    for _ in range(3):
        adding.step()
    gun_britt.work.settle()
    assert len(rooms(gun_britt)) == 1  # it is under way
    gun_britt.colleague.sync()
    malin.colleague.sync()
    assert rooms(malin) == []
    Handling(gun_britt.colleague).work.settle()
    assert rooms(gun_britt) == []


def test_a_piece_fills_a_frame_and_no_more(two: Two) -> None:
    """Sealed, padded and signed it is below the 16 KiB that a cut may cost, and not far below."""
    _, gun_britt, _, file = two
    before = len(gun_britt.colleague.link.requests)
    gun_britt.add(file, PNG + noise(160_000))
    gun_britt.colleague.sync()
    requests = gun_britt.colleague.link.requests[before:]
    bulk = [len(body) for request in requests for kind, body in Reader().feed(request) if kind is Kind.BULK]
    assert len(bulk) == 10  # the last one is small, and goes as any other
    assert TARGET_BYTES - 500 < max(bulk) <= TARGET_BYTES
    assert sum(map(len, requests)) < 1.04 * 160_000


def test_opening_one_is_written_down_each_time_and_saving_with_its_reason(two: Two) -> None:
    """In this computer's log, and as a mark in the file."""
    _, gun_britt, _, file = two
    gun_britt.log.note(file, Act.OPENED)
    view = gun_britt.add(file, PNG + b"data").record
    gun_britt.read(file, view)
    gun_britt.read(file, view)
    gun_britt.work.read_to_save(file, view, "Till åklagaren")
    books = [info.id for info in gun_britt.log.own_books()]
    entries = [seen.record for book in books for seen in gun_britt.ledger.all(book, LogEntry)]
    said = [(entry.act, entry.what, entry.reason) for entry in entries]
    assert said[-3:] == [
        (Act.OPENED, "attachment", ""),
        (Act.OPENED, "attachment", ""),
        (Act.EXPORTED, "attachment", "Till åklagaren"),
    ]
    marks = {(seen.record.act, seen.record.what): seen.record.times for seen in gun_britt.ledger.all(file, Visit)}
    assert marks[Act.OPENED, "attachment"] == 2


def test_no_copy_is_saved_without_a_reason_nor_of_a_protected_person(two: Two) -> None:
    """What stands in a scanned paper cannot be made blank."""
    _, gun_britt, _, file = two
    view = gun_britt.add(file, PNG + b"data").record
    with pytest.raises(KnownError) as bare:
        gun_britt.work.read_to_save(file, view, "  ")
    assert bare.value.reason is Reason.REASON_MISSING
    person = gun_britt.ledger.all(file, Person)[0]
    gun_britt.ledger.edit(person, replace(person.record, protection=ProtectionLevel.FLAG))
    with pytest.raises(KnownError) as kept:
        gun_britt.work.read_to_save(file, view, "Till åklagaren")
    assert kept.value.reason is Reason.PROTECTED_IDENTITY


def test_a_removal_can_be_taken_back_until_it_is_erased(two: Two) -> None:
    """The content waits a while for second thoughts."""
    _, gun_britt, _, file = two
    seen = gun_britt.add(file, PNG + b"data").record
    removed = gun_britt.work.remove(seen)
    assert gun_britt.only(file).state is State.REMOVED
    with pytest.raises(KnownError):
        gun_britt.work.read(file, removed)
    back = gun_britt.work.take_back(removed)
    assert gun_britt.read(file, back) == PNG + b"data"


def test_what_is_removed_is_erased_everywhere_and_said_to_be(two: Two) -> None:
    """By the erase orders that there are: off the server, the colleague's disk and one's own."""
    county, gun_britt, malin, file = two
    seen = gun_britt.add(file, PNG + noise(100_000), "hemligt namn.png").record
    county.settle()
    assert malin.only(file).readable
    gun_britt.work.remove(seen)
    assert gun_britt.work.erase_removed(file, older_than=UNDO_MS) == 0
    assert gun_britt.work.erase_removed(file) == 1
    gun_britt.ledger.sweep()
    county.settle()
    assert rooms(gun_britt) == rooms(malin) == []
    view = malin.only(file)
    assert view.state is State.REMOVED
    assert view.removed is not None
    assert (view.removed.mine, view.removed.member) == (False, gun_britt.colleague.member)
    with pytest.raises(KnownError) as gone:
        malin.work.take_back(view.seen)
    assert gone.value.reason is Reason.GONE
    assert gun_britt.work.erase_removed(file) == 0


def test_a_removal_that_was_forgotten_is_settled_later(two: Two) -> None:
    """After ten minutes, at the next unlock, and only by whoever removed it."""
    county, gun_britt, malin, file = two
    gun_britt.work.remove(gun_britt.add(file, PNG + noise(50_000)).record)
    county.settle()
    county.clock.turn(ms=UNDO_MS + 1)
    malin.work.settle()
    assert len(rooms(malin)) == 1
    gun_britt.work.settle()
    assert rooms(gun_britt) == []


def test_whoever_is_let_into_the_file_gets_what_is_attached_and_whoever_leaves_gets_no_more(two: Two) -> None:
    """Grants follow the file's."""
    county, gun_britt, malin, file = two
    content = PNG + noise(100_000)
    gun_britt.add(file, content)
    siv = Handling(county.join(Role.SOCIAL_WORKER))
    county.settle()
    gun_britt.ledger.create(file, grant(siv.colleague))
    gun_britt.work.follow(file)
    county.settle()
    assert siv.read(file, siv.only(file).seen) == content
    hers = next(seen for seen in gun_britt.ledger.all(file, Grant) if seen.record.member == malin.colleague.member)
    gun_britt.ledger.edit(hers, replace(hers.record, ended_at=county.clock.now()))
    gun_britt.work.follow(file)
    held = gun_britt.colleague.members.rights(rooms(gun_britt)[0], today(county.clock))
    assert malin.colleague.member not in held


def test_damage_is_noticed(two: Two) -> None:
    """What is here must be what was attached: the record says which bytes it was."""
    _, gun_britt, _, file = two
    seen = gun_britt.add(file, PNG + b"data").record
    other = gun_britt.ledger.edit(seen, replace(seen.record, digest=b"x" * 32))
    with pytest.raises(KnownError) as damaged:
        gun_britt.read(file, other)
    assert damaged.value.reason is Reason.ATTACHMENT_DAMAGED


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("C:\\Users\\gun\\beslut.pdf", "beslut.pdf"),
        ("../hemma/gun/beslut.pdf", "beslut.pdf"),
        ("fdp.\u202efdp", "fdp.fdp"),
        ("å" * 200 + ".pdf", "å" * 107 + "…" + "å" * 8 + ".pdf"),
    ],
)
def test_a_name_is_without_folders_and_tricks(name: str, plain: str) -> None:
    """Where it lay on somebody's computer is nobody's business."""
    assert plain_name(name) == plain


def test_the_name_stands_in_the_sealed_record_alone(two: Two, tmp_path: Path) -> None:
    """Neither on the server nor in any file of a vault can it be read."""
    county, gun_britt, _, file = two
    gun_britt.add(file, "Vittnesmål från Granås".encode(), "granås-förhör.txt")
    county.settle()
    for one in county.colleagues:
        one.vault.close()
    county.colleagues.clear()
    county.server.database.forget()
    for path in tmp_path.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert "granås-förhör".encode() not in data
            assert "Vittnesmål".encode() not in data


def test_what_is_attached_goes_on_no_journey_that_the_file_does_not(two: Two) -> None:
    """Whoever takes a file off her computer before a journey takes off all that would tell of the same person."""
    county, gun_britt, _, file = two
    gun_britt.add(file, PNG + noise(50_000))
    county.settle()
    vault, colleague = gun_britt.colleague.vault, gun_britt.colleague
    choices = TravelChoices(vault.ledger, vault.mailbox, colleague.members, colleague.clock)
    [choice] = choices.all()
    assert choice.parts == (file, *rooms(gun_britt))
