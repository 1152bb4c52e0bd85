"""How a county begins, and how a new computer gets in (docs/sync.md section 7)."""

from __future__ import annotations

import pytest

from tests.county_server.conftest import People
from tests.support.county import MINUTE, NOW, Answer, Computer, TestCounty, application, material
from tests.support.local_server import LocalServer
from wire import canonical
from wire.directory import Device, Directory, Role
from wire.errors import Code
from wire.invitation import Invitation
from wire.messages import ENROL_PATH, WITHDRAWN, Application, Kind, frame


@pytest.fixture
def invitation(county: TestCounty) -> Invitation:
    return Invitation("https://bredvid.example", county.fingerprint, material("secret", 16))


@pytest.fixture
def newcomer(county: TestCounty) -> Computer:
    """A computer with keys of its own, of which the county knows nothing."""
    stranger = TestCounty("new").computer()
    return Computer(county, 0, stranger.signer, stranger.sealing)


def apply(server: LocalServer, invitation: Invitation, computer: Computer) -> Answer:
    return server.post(ENROL_PATH, application(invitation, computer))


def code(answer: Answer) -> Code:
    """The error that is all of the answer."""
    assert answer.error is not None
    assert answer.kinds == [Kind.ERROR]
    return Code(answer.error.code)


def test_a_newcomer_waits_for_a_line_and_then_gets_the_directory(
    server: LocalServer, county: TestCounty, people: People, invitation: Invitation, newcomer: Computer
) -> None:
    """The inviting administrator, and nobody else, gets the application and can check its proof."""
    server.sync(people.admin, people.admin.invite(invitation, NOW + MINUTE))
    assert apply(server, invitation, newcomer).kinds == [Kind.DONE]
    [delivered] = server.sync(people.admin).delivered(Kind.APPLICATION)
    asked = canonical.decode(delivered, Application)
    assert invitation.proves(asked)
    assert server.sync(people.worker).deliveries == []
    assert apply(server, invitation, newcomer).kinds == [Kind.DONE]
    assert server.sync(people.admin).deliveries == []

    known = len(county.lines)
    number = county.line(Device(people.reader.number - 1, asked.signing_key, asked.sealing_key))
    server.sync(people.admin, *county.new_lines(known))
    answer = apply(server, invitation, newcomer)
    assert answer.kinds == [Kind.DIRECTORY] * len(county.lines) + [Kind.DONE]
    assert Directory.load(invitation.county, answer.lines).device(number).signing_key == newcomer.signer.public
    newcomer.number = number
    assert server.sync(newcomer).deliveries == []


def test_an_invitation_serves_one_computer(
    server: LocalServer, people: People, invitation: Invitation, newcomer: Computer
) -> None:
    """The first that applies; also when the second knows the secret."""
    server.sync(people.admin, people.admin.invite(invitation, NOW + MINUTE))
    assert apply(server, invitation, newcomer).done is not None
    assert code(apply(server, invitation, people.stranger)) is Code.INVITATION
    assert apply(server, invitation, newcomer).done is not None


def test_an_invitation_expires(server: LocalServer, people: People, invitation: Invitation, newcomer: Computer) -> None:
    """For a first application; one that was taken in time may still ask how it goes."""
    server.sync(people.admin, people.admin.invite(invitation, NOW + MINUTE))
    other = Invitation(invitation.server, invitation.county, material("other secret", 16))
    server.sync(people.admin, people.admin.invite(other, NOW + MINUTE))
    server.now = NOW + MINUTE
    assert apply(server, invitation, newcomer).done is not None
    server.now += 1
    assert apply(server, invitation, newcomer).done is not None
    assert code(apply(server, other, newcomer)) is Code.INVITATION


def test_an_unknown_invitation_is_refused(server: LocalServer, invitation: Invitation, newcomer: Computer) -> None:
    """Nobody invited."""
    assert code(apply(server, invitation, newcomer)) is Code.INVITATION


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\x05\x09",
        frame(Kind.APPLICATION, b"\xc0"),
        frame(Kind.APPLICATION, canonical.encode(Application(bytes(16), bytes(31), bytes(1216), bytes(32)))),
        frame(Kind.APPLICATION, canonical.encode(Application(bytes(16), bytes(32), bytes(1215), bytes(32)))),
        frame(Kind.APPLICATION, canonical.encode(Application(bytes(16), bytes(32), bytes(1216), bytes(33)))),
        frame(Kind.APPLICATION, canonical.encode(Application(bytes(15), bytes(32), bytes(1216), bytes(32)))),
    ],
)
def test_what_is_no_application_is_malformed(server: LocalServer, body: bytes) -> None:
    """Nothing, half a frame, other bytes, and keys that are none."""
    assert code(server.post(ENROL_PATH, body)) is Code.MALFORMED


def test_a_request_to_enrol_is_small(server: LocalServer) -> None:
    """What is larger is dropped as it comes."""
    conversation = server.conversation(ENROL_PATH)
    for _ in range(40):
        conversation.feed(bytes(64 * 1024))
    assert b"".join(conversation.close())[1:2] == bytes([Kind.ERROR])


def test_a_county_begins_with_the_roots_own_lines(store: str, county: TestCounty, people: People) -> None:
    """Whoever brings them, and however many: any computer can give a new server all it has."""
    server = LocalServer(store, county)
    first = people.admin.number
    frames = [frame(Kind.DIRECTORY, line) for line in county.lines]
    answer = server.post(ENROL_PATH, b"".join(frames[: first + 3]))
    assert answer.stored == list(range(first + 3))
    assert answer.refused == {}
    assert server.post(ENROL_PATH, frames[-1]).refused == {0: (Code.CHAIN, 0)}
    assert server.post(ENROL_PATH, b"".join(frames[: first + 1])).stored == list(range(first + 1))
    assert len(server.sync(people.admin, *frames).stored) == len(frames)
    server.close()


def test_a_county_begins_with_no_others_lines(store: str, county: TestCounty, people: People) -> None:
    """Another root's, another code's, and what is no line."""
    server = LocalServer(store, county)
    others = TestCounty("Dalarna").lines[0], TestCounty(code="20").lines[0]
    request = b"".join(frame(Kind.DIRECTORY, line) for line in others) + people.worker.hello()
    refused = server.post(ENROL_PATH, request).refused
    assert refused == {0: (Code.SIGNATURE, 0), 1: (Code.CHAIN, 0), 2: (Code.MALFORMED, 0)}
    server.close()


def test_an_invitation_is_withdrawn_by_whoever_made_it(
    server: LocalServer, county: TestCounty, people: People, invitation: Invitation, newcomer: Computer
) -> None:
    """Before anybody applied or after: nothing more is answered to it. Nobody else can do that."""
    other = county.computer(Role.ADMINISTRATOR)
    server.sync(people.admin, *county.new_lines(len(county.lines) - 2), people.admin.invite(invitation, NOW + MINUTE))
    assert server.sync(other, other.invite(invitation, WITHDRAWN)).refused == {1: (Code.INVITATION, 0)}
    assert apply(server, invitation, newcomer).done is not None
    server.sync(people.admin, people.admin.invite(invitation, WITHDRAWN))
    assert code(apply(server, invitation, newcomer)) is Code.INVITATION
    assert code(apply(server, invitation, people.stranger)) is Code.INVITATION
    again = server.sync(people.admin, people.admin.invite(invitation, NOW + 2 * MINUTE))
    assert again.refused == {1: (Code.INVITATION, 0)}
