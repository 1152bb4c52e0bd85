"""Every row of the table in docs/sync.md section 3: taken, refused, and taken twice."""

from __future__ import annotations

import msgspec
import pytest

from tests.county_server.conftest import People
from tests.support.county import NOW, Compartment, Computer, TestCounty
from tests.support.local_server import LocalServer
from wire import canonical
from wire.directory import Role
from wire.errors import Code
from wire.invitation import Invitation
from wire.keys import SigningKey
from wire.messages import MAX_BODY, Delivery, Erase, Found, Kind, Reader, Receipt, frame
from wire.segment import EpochKey, Segment


def body(whole: bytes) -> bytes:
    """The body of one frame."""
    [(_, inner)] = Reader().feed(whole)
    return inner


def shared(server: LocalServer, founder: Computer, *others: Computer) -> Compartment:
    """A compartment with these members, all of whom have read what came with it."""
    made = founder.compartment()
    answer = server.sync(founder, founder.found(made), *(founder.envelope(other, made) for other in others))
    assert not answer.refused
    for other in others:
        server.sync(other)
    return made


def refusal(server: LocalServer, sender: Computer, sent: bytes) -> tuple[Code, int]:
    """Why the server refuses this one frame; a frame beside it is stored all the same."""
    beside = sender.found(sender.compartment())
    answer = server.sync(sender, sent, beside)
    assert answer.stored == [2]
    return answer.refused[1]


def stored_twice(server: LocalServer, sender: Computer, sent: bytes) -> None:
    """The frame is stored, and stored again without any second effect."""
    assert server.sync(sender, sent).stored == [1]
    before = server.counters()
    assert server.sync(sender, sent).stored == [1]
    assert server.counters() == before


class OtherKeys(Compartment):
    """The same compartment with keys that are not its own."""

    def key(self, epoch: int = 0) -> EpochKey:
        return EpochKey(self.id, epoch, bytes(32))


# ---- DIRECTORY ----


def test_an_administrators_line_reaches_every_active_device(
    server: LocalServer, county: TestCounty, people: People
) -> None:
    """In order, and a device that the line itself names reads it at enrolment instead."""
    known = len(county.lines)
    new = county.computer()
    assert server.sync(people.admin, *county.new_lines(known)).stored == [1, 2]
    assert county.lines[known:] == server.sync(people.stranger).delivered(Kind.DIRECTORY)
    assert server.sync(new).deliveries == []


def test_a_line_is_stored_once(server: LocalServer, county: TestCounty, people: People) -> None:
    """Whoever brings it again, also another administrator."""
    known = len(county.lines)
    second = county.computer(Role.ADMINISTRATOR)
    server.sync(people.admin, *county.new_lines(known))
    known = len(county.lines)
    county.member()
    [line] = county.new_lines(known)
    stored_twice(server, people.admin, line)
    stored_twice(server, second, line)
    assert len(server.sync(people.worker).delivered(Kind.DIRECTORY)) == 3


def test_a_line_is_refused(server: LocalServer, county: TestCounty, people: People) -> None:
    """Out of order, forged, or of another county; whoever brings it, since the root's signature is what counts."""
    known = len(county.lines)
    county.member()
    county.member()
    first, second = county.new_lines(known)
    assert refusal(server, people.admin, second) == (Code.CHAIN, 0)
    assert refusal(server, people.admin, first[:-1] + bytes([first[-1] ^ 1])) == (Code.SIGNATURE, 0)
    assert refusal(server, people.admin, frame(Kind.DIRECTORY, TestCounty("Dalarna").lines[0])) == (Code.CHAIN, 0)
    assert refusal(server, people.admin, frame(Kind.DIRECTORY, b"\xc1")) == (Code.MALFORMED, 0)
    assert len(county.lines) - 2 == known


# ---- FOUND ----


def test_a_compartment_is_founded_once(server: LocalServer, people: People) -> None:
    """And delivered to nobody."""
    stored_twice(server, people.worker, people.worker.found(people.worker.compartment()))
    assert server.sync(people.reader).deliveries == []


def test_a_founding_is_refused(server: LocalServer, people: People) -> None:
    """In another's name, with another key, and under a used id with another commitment."""
    worker, stranger = people.worker, people.stranger
    made = worker.compartment()
    found = canonical.decode(body(worker.found(made)), Found)
    assert refusal(server, stranger, worker.found(made)) == (Code.NOT_MEMBER, 0)
    other_key = msgspec.structs.replace(found, signing_key=stranger.signer.public)
    assert refusal(server, worker, frame(Kind.FOUND, canonical.encode(other_key))) == (Code.NOT_MEMBER, 0)
    server.sync(worker, worker.found(made))
    other_commitment = msgspec.structs.replace(found, commitment=bytes(16))
    assert refusal(server, worker, frame(Kind.FOUND, canonical.encode(other_commitment))) == (Code.FORK, 0)


# ---- ENVELOPE ----


def test_an_envelope_lets_its_recipient_in(server: LocalServer, people: People) -> None:
    """Once."""
    made = people.worker.compartment()
    server.sync(people.worker, people.worker.found(made))
    sent = people.worker.envelope(people.reader, made)
    stored_twice(server, people.worker, sent)
    assert server.sync(people.reader, people.reader.segment(made, "hej")).stored == [1]


def test_a_newcomer_gets_the_envelope_and_then_the_whole_history(server: LocalServer, people: People) -> None:
    """Of every compartment that it joined, each log in its order."""
    worker, reader, stranger = people.worker, people.reader, people.stranger
    one, two = shared(server, worker, reader), shared(server, worker)
    server.sync(worker, worker.segment(one, "1"), worker.segment(two, "2"))
    server.sync(reader, reader.segment(one, "3"))
    server.sync(worker, worker.segment(one, "4"))
    sent = worker.envelope(stranger, one, two)
    server.sync(worker, sent)

    answer = server.sync(stranger)
    assert [delivery.kind for delivery in answer.deliveries] == [Kind.ENVELOPE] + [Kind.SEGMENT] * 4
    assert body(sent) == answer.deliveries[0].body
    logs: dict[tuple[bytes, int], list[Delivery]] = {}
    for delivery in answer.deliveries[1:]:
        header = canonical.decode(delivery.body, Segment).header
        logs.setdefault((header.compartment, header.device), []).append(delivery)
    assert [stranger.open(one_of, one, worker) for one_of in logs[one.id, worker.number]] == [["1"], ["4"]]
    assert [stranger.open(one_of, one, reader) for one_of in logs[one.id, reader.number]] == [["3"]]
    assert [stranger.open(one_of, two, worker) for one_of in logs[two.id, worker.number]] == [["2"]]


def test_a_second_envelope_repeats_no_history(server: LocalServer, people: People) -> None:
    """It is another frame, so it is delivered; the recipient was a member before."""
    worker, reader = people.worker, people.reader
    made = shared(server, worker, reader)
    server.sync(worker, worker.segment(made, "1"))
    server.sync(reader)
    server.sync(worker, worker.envelope(reader, made))
    assert [delivery.kind for delivery in server.sync(reader).deliveries] == [Kind.ENVELOPE]


def test_a_new_epoch_goes_only_to_those_who_got_its_key(server: LocalServer, people: People) -> None:
    """Whoever was left out gets nothing more, and may write nothing in it; who gets the key later misses nothing."""
    worker, reader, removed = people.worker, people.reader, people.stranger
    made = shared(server, worker, reader, removed)
    server.sync(worker, worker.envelope(worker, made, epochs=(1,)), worker.segment(made, "after", epoch=1))
    assert server.sync(removed).deliveries == []
    assert refusal(server, removed, removed.segment(made, "late", epoch=1)) == (Code.NOT_MEMBER, 0)
    server.sync(worker, worker.envelope(reader, made, epochs=(1,)))
    assert [delivery.kind for delivery in server.sync(reader).deliveries] == [Kind.ENVELOPE, Kind.SEGMENT]


def test_an_envelope_is_refused(server: LocalServer, county: TestCounty, people: People) -> None:
    """By a stranger, in another's name, with a forged signature, wrong key, skipped epoch, or to no device."""
    admin, worker, reader, stranger = people
    made = shared(server, worker, reader)
    assert refusal(server, stranger, stranger.envelope(stranger, made)) == (Code.NOT_MEMBER, 0)
    assert refusal(server, reader, worker.envelope(stranger, made)) == (Code.NOT_MEMBER, 0)
    assert refusal(server, worker, worker.envelope(reader, worker.compartment())) == (Code.NOT_MEMBER, 0)
    sent = worker.envelope(stranger, made)
    assert refusal(server, worker, sent[:-1] + bytes([sent[-1] ^ 1])) == (Code.SIGNATURE, 0)
    assert refusal(server, worker, worker.envelope(reader, made, epochs=(2,))) == (Code.GAP, 0)
    server.sync(worker, worker.envelope(reader, made, epochs=(1,)))
    assert refusal(server, worker, worker.envelope(reader, made, epochs=(3,))) == (Code.GAP, 1)

    assert refusal(server, worker, worker.envelope(reader, OtherKeys(made.founding))) == (Code.SIGNATURE, 0)

    known = len(county.lines)
    ended = county.computer()
    county.end(ended.number)
    server.sync(admin, *county.new_lines(known))
    assert refusal(server, worker, worker.envelope(ended, made)) == (Code.DEVICE_ENDED, 0)
    nobody = Computer(county, 99, ended.signer, ended.sealing)
    assert refusal(server, worker, worker.envelope(nobody, made)) == (Code.DEVICE_UNKNOWN, 0)


# ---- SEGMENT ----


def test_a_segment_reaches_every_other_member(server: LocalServer, people: People) -> None:
    """And neither its author nor a stranger."""
    worker, reader = people.worker, people.reader
    made = shared(server, worker, reader)
    sent = worker.segment(made, "Träffade modern.", "Ringde skolan.")
    stored_twice(server, worker, sent)
    [delivery] = server.sync(reader).deliveries
    assert reader.open(delivery, made, worker) == ["Träffade modern.", "Ringde skolan."]


def test_a_segment_is_refused(server: LocalServer, people: People) -> None:
    """By a stranger, in another's name, in no compartment, or with a signature under another key."""
    worker, reader, stranger = people.worker, people.reader, people.stranger
    made = shared(server, worker, reader)
    assert refusal(server, stranger, stranger.segment(made, "1")) == (Code.NOT_MEMBER, 0)
    assert refusal(server, reader, worker.segment(made, "1")) == (Code.NOT_MEMBER, 0)
    assert refusal(server, worker, worker.segment(worker.compartment(), "1")) == (Code.NOT_MEMBER, 0)
    worker.logs.clear()
    honest, worker.signer = worker.signer, SigningKey(bytes(32))
    forged, worker.signer = worker.segment(made, "1"), honest
    assert refusal(server, worker, forged) == (Code.SIGNATURE, 0)


def test_a_fork_and_a_gap_are_told_apart(server: LocalServer, people: People) -> None:
    """A hole tells the last number held; other content under a used number, or another past, is a fork."""
    worker, reader = people.worker, people.reader
    made = shared(server, worker, reader)
    assert refusal(server, worker, [worker.segment(made, "1"), worker.segment(made, "2")][1]) == (Code.GAP, 0)
    worker.logs.clear()
    server.sync(worker, worker.segment(made, "1", "2"))
    kept = dict(worker.logs)
    worker.segment(made, "3")
    assert refusal(server, worker, worker.segment(made, "4")) == (Code.GAP, 2)
    worker.logs = {made.id: (1, b"")}
    assert refusal(server, worker, worker.segment(made, "other 2")) == (Code.FORK, 0)
    worker.logs = {}
    assert refusal(server, worker, worker.segment(made, "other 1")) == (Code.FORK, 0)
    worker.logs = {made.id: (2, bytes(16))}
    assert refusal(server, worker, worker.segment(made, "3 of another past")) == (Code.FORK, 0)
    worker.logs = kept
    assert server.sync(worker, worker.segment(made, "3")).stored == [1]
    assert len(server.sync(reader).deliveries) == 2


# ---- ERASE and RECEIPT ----


def test_an_erased_compartment_is_gone(server: LocalServer, people: People) -> None:
    """What nobody had fetched yet too; the members get the order, and nothing more is taken."""
    worker, reader, late = people.worker, people.reader, people.stranger
    made = shared(server, worker, reader)
    server.sync(worker, worker.segment(made, "1"))
    server.sync(reader)
    sent = worker.segment(made, "2")
    server.sync(worker, sent, worker.envelope(late, made))
    order = worker.erase(made)
    assert server.sync(worker, order).stored == [1]

    assert [body(order)] == [delivery.body for delivery in server.sync(reader).deliveries]
    assert [body(order)] == [delivery.body for delivery in server.sync(late).deliveries]
    for computer, refused in (
        (worker, worker.found(made)),
        (worker, sent),
        (worker, worker.segment(made, "3")),
        (worker, worker.envelope(reader, made)),
        (reader, reader.segment(made, "1")),
        (worker, worker.erase(made, time=NOW + 1)),
    ):
        assert refusal(server, computer, refused) == (Code.ERASED, 0)
    stored_twice(server, worker, order)


def test_an_order_is_owed_to_its_own_sender_too(server: LocalServer, people: People) -> None:
    """Once: restored from a copy of before it, the sender has it again, in its place before the receipts."""
    worker, reader = people.worker, people.reader
    made = shared(server, worker, reader)
    server.sync(worker, worker.segment(made, "1"))
    before, order = worker.cursor, worker.erase(made)
    assert server.sync(worker, order).delivered(Kind.ERASE) == [body(order)]
    assert server.sync(worker, order).deliveries == []
    server.sync(reader, reader.receipt(made, worker))
    worker.cursor = before
    kinds = [delivery.kind for delivery in server.sync(worker).deliveries]
    assert kinds == [Kind.ERASE, Kind.RECEIPT]


def test_an_erasure_leaves_other_compartments_keys(server: LocalServer, people: People) -> None:
    """An envelope that carries a living compartment's key too is still delivered."""
    worker, reader = people.worker, people.reader
    erased, living = worker.compartment(), worker.compartment()
    server.sync(worker, worker.found(erased), worker.found(living), worker.envelope(reader, erased, living))
    server.sync(worker, worker.segment(living, "1"), worker.segment(erased, "2"), worker.erase(erased))
    assert [d.kind for d in server.sync(reader).deliveries] == [Kind.ENVELOPE, Kind.SEGMENT, Kind.ERASE]
    server.sync(worker, worker.erase(living))
    reader.cursor = 0
    kinds = [delivery.kind for delivery in server.sync(reader).deliveries]
    assert [kind for kind in kinds if kind != Kind.DIRECTORY] == [Kind.ERASE, Kind.ERASE]


def test_an_erase_order_is_refused(server: LocalServer, people: People) -> None:
    """From a member who was removed, from a stranger, in another's name, or forged; not from any other member."""
    worker, reader, stranger = people.worker, people.reader, people.stranger
    made = shared(server, worker, reader)
    assert refusal(server, stranger, stranger.erase(made)) == (Code.NOT_MEMBER, 0)
    assert refusal(server, reader, worker.erase(made)) == (Code.NOT_MEMBER, 0)
    assert refusal(server, worker, worker.erase(worker.compartment())) == (Code.NOT_MEMBER, 0)
    order = canonical.decode(body(worker.erase(made)), Erase)
    forged = msgspec.structs.replace(order, time=order.time + 1)
    assert refusal(server, worker, frame(Kind.ERASE, canonical.encode(forged))) == (Code.SIGNATURE, 0)
    server.sync(worker, worker.envelope(stranger, made, epochs=[1]))
    assert refusal(server, reader, reader.erase(made)) == (Code.NOT_MEMBER, 0)
    assert server.sync(stranger, stranger.erase(made)).stored == [1]


def test_a_receipt_reaches_the_one_it_names(server: LocalServer, people: People) -> None:
    """Also after the compartment is gone."""
    worker, reader = people.worker, people.reader
    made = shared(server, worker, reader)
    server.sync(worker, worker.erase(made))
    sent = reader.receipt(made, worker)
    stored_twice(server, reader, sent)
    assert [body(sent)] == server.sync(worker).delivered(Kind.RECEIPT)


def test_a_receipt_is_refused(server: LocalServer, people: People) -> None:
    """From one who was never a member, in another's name, forged, or to no device."""
    worker, reader, stranger = people.worker, people.reader, people.stranger
    made = shared(server, worker, reader)
    assert refusal(server, stranger, stranger.receipt(made, worker)) == (Code.NOT_MEMBER, 0)
    assert refusal(server, stranger, reader.receipt(made, worker)) == (Code.NOT_MEMBER, 0)
    receipt = canonical.decode(body(reader.receipt(made, worker)), Receipt)
    forged = msgspec.structs.replace(receipt, outcome=2)
    assert refusal(server, reader, frame(Kind.RECEIPT, canonical.encode(forged))) == (Code.SIGNATURE, 0)
    nobody = Computer(worker.county, 99, worker.signer, worker.sealing)
    assert refusal(server, reader, reader.receipt(made, nobody)) == (Code.DEVICE_UNKNOWN, 0)


# ---- INVITE, and what is no frame for the way up ----


def test_an_invitation_is_an_administrators(server: LocalServer, people: People) -> None:
    """And its id serves once."""
    invitation = Invitation("http://127.0.0.1", people.admin.county.fingerprint, bytes(16))
    assert refusal(server, people.worker, people.worker.invite(invitation, NOW + 1)) == (Code.NOT_MEMBER, 0)
    stored_twice(server, people.admin, people.admin.invite(invitation, NOW + 1))
    assert refusal(server, people.admin, people.admin.invite(invitation, NOW + 2)) == (Code.INVITATION, 0)


@pytest.mark.parametrize("kind", [Kind.HELLO, Kind.APPLICATION, Kind.STORED, Kind.DELIVERY, Kind.DONE, Kind.ERROR])
def test_what_does_not_go_up_is_refused(server: LocalServer, people: People, kind: Kind) -> None:
    """A frame that only the server sends, or that has its own place."""
    assert refusal(server, people.worker, frame(kind, b"")) == (Code.MALFORMED, 0)


def test_what_could_not_be_delivered_is_refused(server: LocalServer, people: People) -> None:
    """A body that would not fit in a DELIVERY."""
    size = MAX_BODY + 2
    whole = bytes([size & 0x7F | 0x80, size >> 7 & 0x7F | 0x80, size >> 14, Kind.SEGMENT]) + bytes(size - 1)
    assert refusal(server, people.worker, whole) == (Code.TOO_LARGE, 0)


def test_someone_whose_device_ended_is_owed_nothing(server: LocalServer, county: TestCounty, people: People) -> None:
    """Nothing is stored up for it."""
    worker, reader, stranger = people.worker, people.reader, people.stranger
    made = shared(server, worker, reader, stranger)
    known = len(county.lines)
    county.end(stranger.number)
    server.sync(people.admin, *county.new_lines(known))
    server.sync(worker, worker.segment(made, "1"))
    assert len(server.sync(reader).delivered(Kind.SEGMENT)) == 1
    assert server.counters()[stranger.number][0] == stranger.cursor  # the line that ends it comes with all before ERROR
