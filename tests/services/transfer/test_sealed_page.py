"""The sealed file: nothing can be read without the words, nothing else is taken for it, and a browser opens it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from desktop.domain.errors import KnownError, Reason
from desktop.services.transfer import sealed_page
from desktop.services.transfer.received_cases import ReceivedCases
from tests.support.desks import GUN_BRITT
from tests.support.moving import Moving, moving

__all__ = ["moving"]

PAPER, CONTENT = b"%PDF-1.4 Talls plan", json.dumps({"title": "Talls plan", "parts": []}).encode()


@pytest.fixture(scope="module")
def words() -> str:
    return sealed_page.new_passphrase()


@pytest.fixture(scope="module")
def page(words: str) -> bytes:
    return sealed_page.seal(PAPER, CONTENT, words)


def refusal(page: bytes, words: str) -> Reason:
    with pytest.raises(KnownError) as refused:
        sealed_page.open_sealed(page, words)
    return refused.value.reason


def test_ten_words_of_the_list_are_given_anew_each_time(words: str) -> None:
    """80 bits; two are never the same."""
    assert len(words.split()) == 10
    assert words != sealed_page.new_passphrase()


def test_it_opens_with_the_words_however_they_are_typed(page: bytes, words: str) -> None:
    """In capitals, with commas, over two lines: it is the words that count."""
    files = sealed_page.open_sealed(page, words.upper().replace(" ", ",\n "))
    assert files[sealed_page.PAPER] == PAPER
    assert files[sealed_page.CONTENT] == CONTENT
    assert len(files[sealed_page.SUMS].splitlines()) == 2


def test_nothing_of_the_content_stands_in_the_file(page: bytes, words: str) -> None:
    """Neither words nor names of files; its policy lets it connect nowhere."""
    own = re.sub(rb"<script>.*</script>", b"", page, flags=re.DOTALL)
    for secret in ("Tall", "arende.pdf", words):
        assert secret.encode() not in own
    assert b"default-src 'none'" in page
    assert b"http" not in re.sub(rb"http-equiv", b"", page)


def test_the_length_of_a_few_words_is_not_seen(words: str) -> None:
    """Filled up to whole blocks."""
    short, longer = (sealed_page.seal(PAPER, CONTENT + b" " * extra, words) for extra in (0, 40))
    assert len(short) == len(longer)


def test_wrong_words_are_said_to_be_wrong(page: bytes) -> None:
    """Not that the file is damaged."""
    assert refusal(page, sealed_page.new_passphrase()) is Reason.SEALED_WRONG_PASSPHRASE
    assert refusal(page, "") is Reason.SEALED_WRONG_PASSPHRASE


@pytest.mark.parametrize("other", [b"", b"\x89PNG\r\n\x1a\n", b"%PDF-1.7", b"<html></html>", b"\xff" * 5000])
def test_another_file_is_none(other: bytes) -> None:
    """A picture, a PDF, a page of somebody else's."""
    assert refusal(other, "ord") is Reason.SEALED_NO_FILE


@pytest.mark.parametrize(
    ("what", "instead", "reason"),
    [
        (rb'"iterations":\d+', b'"iterations":1', Reason.SEALED_NO_FILE),
        (rb'"iterations":\d+', b'"iterations":99999999999', Reason.SEALED_NO_FILE),
        (rb'"form":1', b'"form":2', Reason.SEALED_NO_FILE),
        (rb'"nonce":"[^"]*"', b'"nonce":"AA"', Reason.SEALED_DAMAGED),
        (rb'"content":"[^"]*"', b'"content":"!!"', Reason.SEALED_DAMAGED),
        (rb'"salt":"[^"]*"', b'"salt":7', Reason.SEALED_DAMAGED),
    ],
)
def test_a_changed_file_is_refused_before_it_costs_anything(
    page: bytes, words: str, what: bytes, instead: bytes, reason: Reason
) -> None:
    """Fewer rounds, or so many that the program would stand still."""
    assert refusal(re.sub(what, instead, page), words) is reason


def test_what_a_stranger_has_put_in_is_not_taken_in(moving: Moving, words: str) -> None:
    """Kinds that never travel, fields that are none, parts that nobody knows: it is damaged, and nothing is written."""
    moving.sit(GUN_BRITT)
    sender = {"code": "2313", "name": "x", "handler": "y"}
    story = {"kind": "CoverStory", "fields": {"text": "x"}, "id": [1, 1]}
    for parts in (
        [{"part": "plan", "items": [story]}],
        [{"part": "plan", "items": [{**story, "kind": "Goal", "fields": {"order": "first"}}]}],
        [{"part": "log", "items": [{"text": "x"}]}],
        "plan",
    ):
        content = json.dumps({"from": sender, "parts": parts}).encode()
        assert _refused(moving.receiving, sealed_page.seal(PAPER, content, words), words) is Reason.SEALED_DAMAGED


def _refused(receiving: ReceivedCases, page: bytes, words: str) -> Reason:
    with pytest.raises(KnownError) as refused:
        receiving.open_sealed(page, words)
    return refused.value.reason


@pytest.mark.skipif(shutil.which("node") is None, reason="no Node here: the page's script is run by hand in a browser")
def test_the_pages_own_script_opens_it(page: bytes, words: str, tmp_path: Path) -> None:
    """The very script in the page, with the Web Cryptography API and a page of a few lines around it."""
    (tmp_path / "page.html").write_bytes(page)
    (tmp_path / "run.js").write_text(_AROUND, encoding="utf-8")
    node = shutil.which("node") or ""
    for typed, told in ((words.upper(), "Talls plan"), ("fel ord", "Lösenordet stämmer inte")):
        command = [node, str(tmp_path / "run.js"), str(tmp_path / "page.html"), typed]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=60, check=True)
        assert told in done.stdout


_AROUND = """
const html = require("fs").readFileSync(process.argv[2], "utf8");
const sealed = html.match(/id="sealed">([^<]*)</)[1];
const script = html.match(/<script>([\\s\\S]*)<\\/script>/)[1];
const made = {};
function element() { return { textContent: "", value: "", hidden: false, append() {}, focus() {}, scrollIntoView() {},
  addEventListener(_name, call) { this.call = call; } }; }
const by = (id) => made[id] || (made[id] = element());
globalThis.window = globalThis;
globalThis.document = { getElementById: by, querySelector: by, createElement: element };
by("sealed").textContent = sealed;
by("passphrase").value = process.argv[3];
eval(script);
by("form").call({ preventDefault() {} }).then(() =>
  console.log(by("told").textContent, by("h1").textContent, by("whole").textContent));
"""
