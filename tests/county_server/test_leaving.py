"""Whoever is left out of an epoch, or is no device any more, gets nothing from then on; and nobody else misses any."""

from __future__ import annotations

from sqlalchemy import func, select

from county_server.store.schema import delivery, frame
from county_server.upkeep import checks
from tests.county_server.conftest import People
from tests.county_server.test_taking_frames import body, refusal, shared
from tests.support.county import TestCounty
from tests.support.local_server import LocalServer
from wire.directory import Directory
from wire.errors import Code
from wire.messages import Kind


def owed(server: LocalServer, number: int) -> int:
    """Deliveries that the store has for a device."""
    with server.database.read() as connection:
        return int(connection.execute(select(func.count()).where(delivery.c.device == number)).scalar_one())


def holds(server: LocalServer, whole: bytes) -> bool:
    """Whether the store has a frame."""
    with server.database.read() as connection:
        return connection.execute(select(frame.c.id).where(frame.c.body == body(whole))).first() is not None


def test_what_is_written_under_an_old_key_goes_only_to_those_who_have_the_new(
    server: LocalServer, people: People
) -> None:
    """One who has not heard of the epoch yet writes under the old key: whoever was left out does not get it."""
    worker, reader, left_out = people.worker, people.reader, people.stranger
    made = shared(server, worker, reader, left_out)
    server.sync(worker, worker.envelope(reader, made, epochs=(1,)), worker.envelope(worker, made, epochs=(1,)))
    server.sync(reader, reader.segment(made, "medan inget är skrivet i den nya", epoch=0))
    assert len(server.sync(left_out).delivered(Kind.SEGMENT)) == 1
    server.sync(worker, worker.segment(made, "i den nya", epoch=1))
    server.sync(reader, reader.segment(made, "innan jag visste", epoch=0))
    assert server.sync(left_out).delivered(Kind.SEGMENT) == []
    assert len(server.sync(worker).delivered(Kind.SEGMENT)) == 1


def test_one_whose_envelope_is_late_gets_what_was_written_meanwhile_once(server: LocalServer, people: People) -> None:
    """Under the old key and under the new; what she had got already does not come again."""
    worker, reader, late = people.worker, people.reader, people.stranger
    made = shared(server, worker, reader, late)
    server.sync(worker, worker.segment(made, "före"))
    assert len(server.sync(late).delivered(Kind.SEGMENT)) == 1
    server.sync(worker, worker.envelope(reader, made, epochs=(1,)), worker.segment(made, "under den nya", epoch=1))
    server.sync(reader, reader.segment(made, "under den gamla", epoch=0))
    assert server.sync(late).deliveries == []
    server.sync(worker, worker.envelope(late, made, epochs=(1,)))
    assert len(server.sync(late).delivered(Kind.SEGMENT)) == 2
    assert server.sync(late).deliveries == []


def test_one_who_gets_later_keys_only_is_owed_nothing_older(server: LocalServer, people: People) -> None:
    """A key for what follows brings what follows."""
    worker, later = people.worker, people.reader
    made = shared(server, worker)
    server.sync(worker, worker.segment(made, "historia"), worker.envelope(worker, made, epochs=(1,)))
    server.sync(worker, worker.segment(made, "det som följer", epoch=1), worker.envelope(later, made, epochs=(1,)))
    [only] = [one for one in server.sync(later).deliveries if one.kind == Kind.SEGMENT]
    assert later.open(only, made, worker, epoch=1) == ["det som följer"]
    server.sync(worker, worker.envelope(later, made, epochs=(0,)))
    [older] = [one for one in server.sync(later).deliveries if one.kind == Kind.SEGMENT]
    assert later.open(older, made, worker) == ["historia"]


def test_one_who_was_left_out_begins_no_epoch(server: LocalServer, people: People) -> None:
    """She cannot make the others' deliveries stop by beginning the next one without them."""
    worker, left_out = people.worker, people.reader
    made = shared(server, worker, left_out, people.stranger)
    server.sync(worker, worker.envelope(people.stranger, made, epochs=(1,)))
    again = left_out.envelope(left_out, made, epochs=(2,))
    assert refusal(server, left_out, again) == (Code.NOT_MEMBER, 0)


def test_where_nobody_of_the_latest_epoch_is_left_the_one_before_goes_on(
    server: LocalServer, county: TestCounty, people: People
) -> None:
    """Whoever began it lost the computer before anybody else got the key."""
    admin, worker, reader, _ = people
    made = shared(server, worker, reader)
    server.sync(worker, worker.envelope(worker, made, epochs=(1,)))
    next_one = reader.envelope(reader, made, epochs=(2,))
    assert refusal(server, reader, next_one) == (Code.NOT_MEMBER, 0)
    county.end(worker.number)
    server.sync(admin, *county.new_lines(len(county.lines) - 1))
    assert server.sync(reader, next_one).stored == [1]


def test_what_was_on_its_way_to_an_ended_device_is_dropped_at_once(
    server: LocalServer, county: TestCounty, people: People
) -> None:
    """Its stream and the envelopes sealed to it are gone; what others are owed is not."""
    admin, worker, lost, other = people
    made = shared(server, worker, lost, other)
    sealed = worker.envelope(lost, made)
    kept = worker.envelope(other, made)
    segment = worker.segment(made, "till båda")
    server.sync(worker, sealed, kept, segment)
    assert owed(server, lost.number) > 0
    county.end(lost.number)
    server.sync(admin, *county.new_lines(len(county.lines) - 1))
    assert (owed(server, lost.number), holds(server, sealed)) == (0, False)
    assert (holds(server, kept), holds(server, segment)) == (True, True)
    assert len(server.sync(other).delivered(Kind.SEGMENT)) == 1
    assert checks.findings(server.database) == []
    refused = server.post("/v1/sync", lost.request())
    assert refused.error is not None
    assert refused.error.code == Code.DEVICE_ENDED


def test_a_member_s_end_is_that_of_every_computer(server: LocalServer, county: TestCounty, people: People) -> None:
    """All her streams are closed, and nobody else's."""
    admin, worker, leaver, _ = people
    laptop = county.computer_of(county_member(county, leaver.number))
    server.sync(admin, *county.new_lines(len(county.lines) - 1))
    made = shared(server, worker, leaver, laptop)
    server.sync(worker, worker.segment(made, "sedan slutar hon"))
    county.end(county_member(county, leaver.number))
    server.sync(admin, *county.new_lines(len(county.lines) - 1))
    assert (owed(server, leaver.number), owed(server, laptop.number)) == (0, 0)
    assert owed(server, worker.number) > 0


def county_member(county: TestCounty, number: int) -> int:
    """Whose computer it is."""
    return Directory.load(county.fingerprint, county.lines).device(number).member
