"""One sealed file that opens in any browser, for a municipality without Bredvid (SC7, docs/adr/transfer.md).

The file is a page: a few lines of script, and a sealed block. The block holds the paper (PDF/A), the same content for
other programs (JSON) and their checksums. A passphrase of ten words is given by telephone and stored nowhere. The page
asks nothing of any network, and its own policy forbids it to.

PBKDF2-HMAC-SHA-256 and AES-256-GCM, since these are what every browser has built in (W3C Web Cryptography API); the
passphrase alone has 80 bits, so that the key's strength does not hang on the derivation.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import secrets
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

from desktop.domain.errors import KnownError, Reason

PAPER, CONTENT, SUMS = "arende.pdf", "arende.json", "kontrollsummor.txt"
WORDS = 10
ITERATIONS = 1_000_000
"""Of PBKDF2; OWASP asks for 600,000 (2023). About a second in a browser."""

_FEWEST, _MOST = 600_000, 10_000_000
_BLOCK = 4096  # what the content is filled up to, so that its length tells little
_LARGEST = 60_000_000
_SOURCES = Path(__file__).parents[3] / "resources" / "transfer"
_WORD_LIST = Path(__file__).parents[3] / "resources" / "passphrase" / "check_words.txt"
_SEALED = re.compile(rb'<script type="application/json" id="sealed">([^<]*)</script>')


class Sealed(msgspec.Struct, frozen=True):
    """The block in the page; bytes as base64."""

    form: int
    iterations: int
    salt: str
    nonce: str
    content: str


def new_passphrase() -> str:
    """Ten words of the 256 that are not easily taken for each other when they are read aloud: 80 bits."""
    return " ".join(secrets.choice(_words()) for _ in range(WORDS))


def tidy(passphrase: str) -> str:
    """As it counts: small letters, one space between words, whatever was typed between them."""
    return " ".join(re.findall(r"[^\W\d_]+", passphrase.lower()))


def seal(paper: bytes, content: bytes, passphrase: str) -> bytes:
    """The page with both in it, and their checksums."""
    files = {PAPER: paper, CONTENT: content}
    sums = "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in files.items())
    inner = json.dumps({name: base64.b64encode(data).decode() for name, data in {**files, SUMS: sums.encode()}.items()})
    filled = inner.encode() + b" " * (-len(inner) % _BLOCK)
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    ciphertext = AESGCM(_key(passphrase, salt, ITERATIONS)).encrypt(nonce, filled, None)
    return _page(Sealed(1, ITERATIONS, *(base64.b64encode(part).decode() for part in (salt, nonce, ciphertext))))


def open_sealed(page: bytes, passphrase: str) -> Mapping[str, bytes]:
    """The files by name. Raises KnownError SEALED_NO_FILE, SEALED_WRONG_PASSPHRASE, SEALED_DAMAGED."""
    sealed = _block(page)
    try:
        salt, nonce, content = (base64.b64decode(part, validate=True) for part in _bytes_of(sealed))
        if len(salt) != 16 or len(nonce) != 12 or len(content) < 16:
            raise ValueError("not as long as they are")
    except ValueError as error:
        raise KnownError(Reason.SEALED_DAMAGED) from error
    try:
        inner = AESGCM(_key(passphrase, salt, sealed.iterations)).decrypt(nonce, content, None)
    except InvalidTag as error:
        raise KnownError(Reason.SEALED_WRONG_PASSPHRASE) from error
    try:
        files = {name: base64.b64decode(data) for name, data in msgspec.json.decode(inner, type=dict[str, str]).items()}
        sums = dict(line.split("  ")[::-1] for line in files[SUMS].decode().splitlines())
    except (ValueError, KeyError, msgspec.MsgspecError) as error:
        raise KnownError(Reason.SEALED_DAMAGED) from error
    if any(sums.get(name) != hashlib.sha256(files.get(name, b"")).hexdigest() for name in (PAPER, CONTENT)):
        raise KnownError(Reason.SEALED_DAMAGED)
    return files


def _block(page: bytes) -> Sealed:
    found = _SEALED.search(page) if len(page) <= _LARGEST else None
    if found is None:
        raise KnownError(Reason.SEALED_NO_FILE)
    try:
        sealed = msgspec.json.decode(found[1], type=Sealed)
    except msgspec.MsgspecError as error:
        raise KnownError(Reason.SEALED_DAMAGED) from error
    if sealed.form != 1 or not _FEWEST <= sealed.iterations <= _MOST:
        raise KnownError(Reason.SEALED_NO_FILE)
    return sealed


def _bytes_of(sealed: Sealed) -> tuple[str, str, str]:
    return sealed.salt, sealed.nonce, sealed.content


def _key(passphrase: str, salt: bytes, iterations: int) -> bytes:
    return PBKDF2HMAC(SHA256(), 32, salt, iterations).derive(tidy(passphrase).encode())


def _page(sealed: Sealed) -> bytes:
    script = _source("reader.js")
    style = _source("reader.css")
    parts: dict[str, Any] = {
        "{{SCRIPT}}": script,
        "{{STYLE}}": style,
        "{{SCRIPT_HASH}}": _source_hash(script),
        "{{STYLE_HASH}}": _source_hash(style),
        "{{SEALED}}": msgspec.json.encode(sealed).decode(),
    }
    return re.sub(r"\{\{[A-Z_]+\}\}", lambda found: parts[found[0]], _source("reader.html")).encode()


def _source_hash(text: str) -> str:
    """As a Content Security Policy names what may run."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


@cache
def _source(name: str) -> str:
    return (_SOURCES / name).read_text(encoding="utf-8")


@cache
def _words() -> tuple[str, ...]:
    lines = _WORD_LIST.read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))
