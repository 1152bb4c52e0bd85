"""Both directions of wire/vectors: what we write is what stands there, and what stands there is read as it says."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from tests.wire import make_vectors
from wire import canonical, compression, envelope, padding, segment
from wire.directory import Directory, Role
from wire.envelope import Founding
from wire.errors import Code, WireError
from wire.invitation import Invitation
from wire.keys import SealingKey, SigningKey
from wire.messages import Ahead, Application, Erase, Found, Hello, Invite, Kind, Lease, Reader, Recall, Receipt, frame
from wire.segment import EpochKey


@cache
def vectors(name: str) -> Any:
    return json.loads((make_vectors.FOLDER / f"{name}.json").read_text(encoding="utf-8"))


def unhex(value: Any) -> Any:
    """A vector's bytes."""
    return bytes.fromhex(value)


SIGNER = unhex(vectors("keys")["signer"]["public"])
COUNTY = unhex(vectors("keys")["root"]["fingerprint"])
FOUNDING = Founding(
    vectors("keys")["founding"]["device"],
    unhex(vectors("keys")["founding"]["signing_key"]),
    unhex(vectors("keys")["founding"]["nonce"]),
)
EPOCHS = [EpochKey(FOUNDING.compartment, key["epoch"], unhex(key["secret"])) for key in vectors("keys")["epochs"]]


def cases(name: str) -> list[Any]:
    return [pytest.param(case, id=case["why"]) for case in vectors(name)["refused"]]


def refused(case: Any, read: Callable[[bytes], object]) -> None:
    """The bytes are refused with the code that the vector tells."""
    with pytest.raises(WireError) as caught:
        read(unhex(case["bytes"]))
    assert caught.value.code is Code[case["code"]]


@pytest.mark.parametrize("name", sorted(make_vectors.vectors()))
def test_we_write_what_stands_there(name: str) -> None:
    """A difference means that two versions of the program do not understand each other."""
    assert json.loads(json.dumps(make_vectors.vectors()[name])) == vectors(name)


def test_no_vector_is_without_its_maker() -> None:
    """Every file is made by the script."""
    assert sorted(path.stem for path in make_vectors.FOLDER.glob("*.json")) == sorted(make_vectors.vectors())


def test_keys() -> None:
    """Public keys come from the private ones, the compartment from its founding, commitments from secrets."""
    keys = vectors("keys")
    for name in ("root", "signer"):
        assert SigningKey(unhex(keys[name]["secret"])).public.hex() == keys[name]["public"]
    assert SealingKey(unhex(keys["recipient"]["secret"])).public.hex() == keys["recipient"]["public"]
    assert FOUNDING.compartment.hex() == keys["founding"]["compartment"]
    assert [key.commitment.hex() for key in EPOCHS] == [key["commitment"] for key in keys["epochs"]]


def test_padding() -> None:
    """Lengths."""
    assert [[n, len(padding.pad(bytes(n)))] for n, _ in vectors("padding")["padded"]] == vectors("padding")["padded"]


def test_compression() -> None:
    """Also with the padding that a segment puts behind it."""
    for case in vectors("compression")["packed"]:
        packed = unhex(case["packed"])
        for data in (packed, padding.pad(packed), packed + bytes(100)):
            assert compression.decompress(data, case["dictionary"]).hex() == case["plain"]


@pytest.mark.parametrize("case", cases("compression"))
def test_what_is_not_unpacked(case: Any) -> None:
    """Bombs, cuts, unknown dictionaries."""
    refused(case, lambda data: compression.decompress(data, case["dictionary"]))


def test_segments() -> None:
    """They open to what they were made of, and each continues the one before."""
    previous = b""
    for case in vectors("segment")["sealed"]:
        data = unhex(case["bytes"])
        opened = segment.open_sealed(data, EPOCHS[0], SIGNER)
        assert make_vectors.shown(opened.header) == case["header"]
        assert make_vectors.shown(opened.entries) == case["entries"]
        assert make_vectors.shown(opened.seen) == case["seen"]
        assert opened.header.previous == previous
        previous = opened.hash


@pytest.mark.parametrize("case", cases("segment"))
def test_broken_segments(case: Any) -> None:
    """One thing about each is another than what was signed."""
    refused(case, lambda data: segment.open_sealed(data, EPOCHS[0], SIGNER))


def test_envelopes() -> None:
    """They open to the keys, and to whoever founded the compartment."""
    mine = SealingKey(unhex(vectors("keys")["recipient"]["secret"]))
    for case in vectors("envelope")["opened"]:
        data = unhex(case["bytes"])
        one = envelope.read(data)
        assert (one.granter, one.recipient) == (case["granter"], case["recipient"])
        opened = envelope.open_sealed(data, COUNTY, SIGNER, mine)
        assert opened == [(EPOCHS[epoch], case["kind"], FOUNDING) for epoch in case["epochs"]]


@pytest.mark.parametrize("case", cases("envelope"))
def test_broken_envelopes(case: Any) -> None:
    """Also those that are signed as they stand."""
    mine = SealingKey(unhex(vectors("keys")["recipient"]["secret"]))
    refused(case, lambda data: envelope.open_sealed(data, COUNTY, SIGNER, mine))


def test_directory() -> None:
    """Every line holds, and the last one ended the device."""
    directory = Directory.load(COUNTY, map(unhex, vectors("directory")["lines"]))
    assert [directory.active(number) for number in range(5)] == [True, True, True, False, True]


def test_other_roles() -> None:
    """A member gets other roles and stays the same member; what she was is remembered."""
    directory = Directory.load(COUNTY, map(unhex, vectors("directory")["lines"]))
    assert directory.members(Role.ADMINISTRATOR) == [2]
    directory.append(unhex(vectors("directory")["other_roles"]))
    assert directory.member(2).roles == (Role.MANAGER,)
    assert directory.ever(2) == {Role.ADMINISTRATOR, Role.SOCIAL_WORKER, Role.MANAGER}
    assert (directory.members(Role.ADMINISTRATOR), directory.members(Role.MANAGER, 1)) == ([], [2])


@pytest.mark.parametrize("case", cases("directory"))
def test_lines_that_cannot_be_next(case: Any) -> None:
    """And that leave the directory as it was."""
    directory = Directory.load(COUNTY, map(unhex, vectors("directory")["lines"]))
    refused(case, directory.append)
    assert len(directory) == 5


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("hello", Hello),
        ("erase", Erase),
        ("receipt", Receipt),
        ("found", Found),
        ("lease", Lease),
        ("recall", Recall),
        ("ahead", Ahead),
    ],
)
def test_messages(name: str, kind: type[Any]) -> None:
    """Their fields, and signatures that hold for this county only."""
    case = vectors("messages")[name]
    message = canonical.decode(unhex(case["bytes"]), kind)
    assert make_vectors.shown(message) == case["fields"]
    if hasattr(message, "verify"):
        message.verify(COUNTY, SIGNER)
        with pytest.raises(WireError):
            message.verify(bytes(16), SIGNER)


def test_an_application_is_proved_by_its_invitation() -> None:
    """And by no other."""
    whole, said = vectors("messages"), vectors("invitation")
    invitation = Invitation(said["server"], unhex(said["county"]), unhex(said["secret"]))
    assert canonical.decode(unhex(whole["invite"]["bytes"]), Invite).invitation == invitation.id
    application = canonical.decode(unhex(whole["application"]["bytes"]), Application)
    assert invitation.proves(application)
    assert not Invitation(said["server"], unhex(said["county"]), bytes(16)).proves(application)


@pytest.mark.parametrize("case", cases("messages"))
def test_what_is_no_greeting(case: Any) -> None:
    """A later version is told from nonsense."""
    refused(case, Hello.read)


def test_invitation() -> None:
    """However it was typed."""
    said = vectors("invitation")
    invitation = Invitation(said["server"], unhex(said["county"]), unhex(said["secret"]))
    assert (invitation.text(), invitation.id.hex()) == (said["text"], said["id"])
    for text in (said["text"], *said["same"]):
        assert Invitation.parse(text) == invitation


@pytest.mark.parametrize("text", vectors("invitation")["refused"])
def test_what_is_no_invitation(text: str) -> None:
    """A character too few, or another."""
    with pytest.raises(WireError) as caught:
        Invitation.parse(text)
    assert caught.value.code is Code.INVITATION


def test_frames() -> None:
    """Their heads, and what a stream of them is cut into."""
    said = vectors("frames")
    for case in said["frames"]:
        whole = unhex(case["head"]) + bytes(case["size"])
        assert list(Reader().feed(whole)) == [(Kind(case["kind"]), bytes(case["size"]))]
        assert frame(Kind(case["kind"]), bytes(case["size"])) == whole
    reader = Reader()
    stream = unhex(said["stream"])
    assert [(k, len(body)) for k, body in reader.feed(stream)] == [(c["kind"], c["size"]) for c in said["frames"][:4]]
    assert not reader.partial


@pytest.mark.parametrize("case", cases("frames"))
def test_broken_frames(case: Any) -> None:
    """The first frame tells."""
    refused(case, lambda data: list(Reader().feed(data)))


@pytest.mark.parametrize("unfinished", vectors("frames")["unfinished"])
def test_unfinished_frames(unfinished: str) -> None:
    """Nothing comes out, and what is held is known to be unfinished."""
    reader = Reader()
    assert list(reader.feed(unhex(unfinished))) == []
    assert reader.partial == bool(unfinished)
