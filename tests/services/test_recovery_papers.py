"""The municipality's recovery key on two papers: derived and split as the published vectors say, and slips found."""

import hashlib
import hmac
import json
import random
from pathlib import Path

import pytest

from desktop.domain import paper_code
from desktop.domain.errors import KnownError, Reason
from desktop.domain.paper_code import ALPHABET
from desktop.services.recovery.recovery_papers import Half, PaperKey, join, read_half

VECTORS = json.loads(Path(__file__).with_name("recovery_papers.json").read_text(encoding="utf-8"))
COUNTY = bytes(range(16))


def refusal(one: str, other: str, county: bytes = COUNTY) -> Reason:
    """Why two papers make no key."""
    with pytest.raises(KnownError) as raised:
        join(one, other, county)
    return raised.value.reason


@pytest.mark.parametrize("vector", VECTORS)
def test_vectors(vector: dict[str, str]) -> None:
    """A paper printed today is read by every later version."""
    key, county = PaperKey(bytes.fromhex(vector["seed"])), bytes.fromhex(vector["county"])
    assert key.signing.public.hex() == vector["signing_public"]
    assert key.sealing.secret.hex() == vector["sealing_secret"]
    assert hashlib.sha256(key.sealing.public).hexdigest() == vector["sealing_public_sha256"]
    assert list(key.halves(county, bytes.fromhex(vector["first_half"]))) == vector["papers"]
    assert join(*vector["papers"], county) == key


def test_the_derivation_is_hkdf_as_rfc_5869_says() -> None:
    """Computed once more by hand: extract with an empty salt, expand by the purpose."""
    seed = bytes(range(32))
    extracted = hmac.new(bytes(32), seed, hashlib.sha256).digest()
    info = b"bredvid/municipality-recovery/1/signing"
    assert PaperKey(seed).signing.secret == hmac.new(extracted, info + b"\x01", hashlib.sha256).digest()


def test_either_order_will_do_and_hands_are_forgiven() -> None:
    """Small letters, spaces, O for 0."""
    key = PaperKey.generate()
    one, other = key.halves(COUNTY)
    assert join(one, other, COUNTY) == join(other, one, COUNTY) == key
    assert join(one.lower().replace("-", " ").replace("0", "o"), other.replace("-", ""), COUNTY) == key


def test_every_slip_in_a_paper_is_found_before_the_other_is_asked_for() -> None:
    """One sign wrong, two that changed places, one missing."""
    chance = random.Random(9)
    letters = paper_code.letters_of(PaperKey.generate().halves(COUNTY)[0])
    slips = [letters[:-1], letters + "A", ""]
    for _ in range(300):
        at = chance.randrange(63)
        slips.append(letters[:at] + chance.choice(ALPHABET) + letters[at + 1 :])
        slips.append(letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :])
    for slip in slips:
        if slip != letters:
            with pytest.raises(KnownError) as raised:
                read_half(slip)
            assert raised.value.reason is Reason.PAPER_WRONG


def test_papers_that_do_not_belong_together_make_nothing() -> None:
    """The same one twice, of two keys, of another county, and two halves of the same key made twice."""
    key = PaperKey.generate()
    one, other = key.halves(COUNTY)
    assert refusal(one, one) is Reason.PAPERS_DIFFER
    assert refusal(one, PaperKey.generate().halves(COUNTY)[1]) is Reason.PAPERS_DIFFER
    assert refusal(one, other, bytes(16)) is Reason.PAPERS_DIFFER
    assert refusal(one, key.halves(COUNTY)[1]) is Reason.PAPERS_DIFFER


def test_one_paper_alone_is_as_likely_under_every_key() -> None:
    """Whatever key one guesses, there is a second paper that fits the first: it tells nothing of which it is."""
    first = bytes(range(32, 64))
    for seed in (bytes(32), b"\xff" * 32, hashlib.sha256(b"any").digest()):
        one, other = PaperKey(seed).halves(COUNTY, first)
        assert read_half(one).share == first
        assert bytes(a ^ b for a, b in zip(first, read_half(other).share, strict=True)) == seed


def test_nothing_of_it_is_ever_shown() -> None:
    """Not in a repr, which is what a traceback or a log would show."""
    key = PaperKey.generate()
    half = read_half(key.halves(COUNTY)[0])
    assert repr(key) == "PaperKey()"
    assert half.share.hex() not in repr(half)
    assert repr(half) == repr(Half(half.number, half.mark, b""))
