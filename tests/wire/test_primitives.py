"""The primitives that we stand on, against vectors of others: RFC 9180, its post-quantum successor, Wycheproof."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import cryptography_vectors
import pytest
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.bindings._rust import openssl
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, MLKEM768X25519PrivateKey, Suite
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from wire import segment
from wire.keys import SealingKey

WYCHEPROOF = Path(__file__).parents[2].parent / "shared/data/wycheproof"
KDFS = {1: KDF.HKDF_SHA256, 2: KDF.HKDF_SHA384, 3: KDF.HKDF_SHA512, 16: KDF.SHAKE128, 17: KDF.SHAKE256}
AEADS = {1: AEAD.AES_128_GCM, 2: AEAD.AES_256_GCM, 3: AEAD.CHACHA20_POLY1305}
X25519, XWING = 32, 25722


def hpke_vectors() -> list[Any]:
    """Base mode with a cipher, over the two key exchanges of ours."""
    found = []
    for name in ("test-vectors.json", "hpke-pq-test-vectors.json"):
        with cryptography_vectors.open_vector_file(f"HPKE/{name}", "r") as file:
            found += json.load(file)
    wanted = [
        v
        for v in found
        if v["mode"] == 0 and v["kem_id"] in (X25519, XWING) and v["aead_id"] in AEADS and v["kdf_id"] in KDFS
    ]
    return [pytest.param(v, id=f"{v['kem_id']}-{v['kdf_id']}-{v['aead_id']}") for v in wanted]


@pytest.mark.parametrize("vector", hpke_vectors())
def test_hpke(vector: Any) -> None:
    """What others sealed is opened, with the key that others derived."""
    exchange = KEM.X25519 if vector["kem_id"] == X25519 else KEM.MLKEM768_X25519
    suite = Suite(exchange, KDFS[vector["kdf_id"]], AEADS[vector["aead_id"]])
    secret, public = bytes.fromhex(vector["skRm"]), bytes.fromhex(vector["pkRm"])
    if vector["kem_id"] == X25519:
        private: Any = X25519PrivateKey.from_private_bytes(secret)
        assert private.public_key().public_bytes_raw() == public
    else:
        both = hashlib.shake_256(secret).digest(96)  # X-Wing keeps a seed of 32 bytes; we keep what comes of it
        assert SealingKey(both).public == public
        lattice = MLKEM768PrivateKey.from_seed_bytes(both[:64])
        private = MLKEM768X25519PrivateKey(lattice, X25519PrivateKey.from_private_bytes(both[64:]))
    first = vector["encryptions"][0]
    sealed = bytes.fromhex(vector["enc"]) + bytes.fromhex(first["ct"])
    # The vectors have associated data, which the public interface does not take; cryptography tests itself this way.
    plain = openssl.hpke._decrypt_with_aad(
        suite, sealed, private, bytes.fromhex(vector["info"]), bytes.fromhex(first["aad"])
    )
    assert plain.hex() == first["pt"]


def wycheproof(name: str) -> list[Any]:
    """Groups of vectors; one skipped case with its reason where the files are not."""
    path = WYCHEPROOF / name
    if not path.exists():
        return [
            pytest.param({}, marks=pytest.mark.skip(reason="Wycheproof's vectors lie beside the project, not in it"))
        ]
    groups = json.loads(path.read_text(encoding="utf-8"))["testGroups"]
    return [pytest.param(group, id=str(number)) for number, group in enumerate(groups)]


def unhex(test: Any, *names: str) -> tuple[bytes, ...]:
    return tuple(bytes.fromhex(test[name]) for name in names)


@pytest.mark.parametrize("group", wycheproof("aes_gcm_siv.json"))
def test_aes_gcm_siv(group: Any) -> None:
    """Valid ones decrypt and encrypt to the same; invalid ones do not open."""
    for test in group["tests"]:
        key, nonce, data, message, sealed, tag = unhex(test, "key", "iv", "aad", "msg", "ct", "tag")
        try:
            opened = AESGCMSIV(key).decrypt(nonce, sealed + tag, data)
        except (InvalidTag, ValueError):
            assert test["result"] == "invalid"
        else:
            assert (test["result"], opened) == ("valid", message)
            assert AESGCMSIV(key).encrypt(nonce, message, data) == sealed + tag


@pytest.mark.parametrize("group", wycheproof("ed25519.json"))
def test_ed25519(group: Any) -> None:
    """Malleable and otherwise doubtful signatures do not hold."""
    public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(group["publicKey"]["pk"]))
    for test in group["tests"]:
        message, signature = unhex(test, "msg", "sig")
        try:
            public.verify(signature, message)
        except InvalidSignature:
            assert test["result"] == "invalid"
        else:
            assert test["result"] == "valid"


@pytest.mark.parametrize("group", wycheproof("hkdf_sha256.json"))
def test_hkdf(group: Any) -> None:
    """What commitments are derived with."""
    for test in group["tests"]:
        secret, salt, info, derived = unhex(test, "ikm", "salt", "info", "okm")
        if test["result"] == "valid":
            assert HKDF(algorithm=SHA256(), length=test["size"], salt=salt, info=info).derive(secret) == derived


def test_a_commitment_fits_one_key() -> None:
    """AES-GCM-SIV alone does not commit: two keys can be made to open one ciphertext. The commitment tells them."""
    secrets = [bytes([n]) * 32 for n in range(64)]
    assert len({segment.EpochKey(bytes(16), 0, secret).commitment for secret in secrets}) == 64
    assert len({segment.EpochKey(bytes(16), epoch, secrets[0]).commitment for epoch in range(64)}) == 64
    assert len({segment.EpochKey(bytes([n]) * 16, 0, secrets[0]).commitment for n in range(64)}) == 64
