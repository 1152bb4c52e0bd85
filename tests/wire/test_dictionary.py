"""The dictionary that segments are packed with: made of invented words only, the same every time, never changed."""

from __future__ import annotations

import hashlib
from importlib import resources

import pytest

from tools import dictionary
from wire import compression

RELEASED = {1: "88c8191c1751434d5e226ffdaf59edbdfb6b9022e814cef7a09effa796cc07d8"}


@pytest.mark.parametrize("number", RELEASED)
def test_a_released_dictionary_never_changes(number: int) -> None:
    """Every segment that was packed with it would be lost."""
    data = resources.files("wire").joinpath(f"dictionary-{number}.bin").read_bytes()
    assert hashlib.sha256(data).hexdigest() == RELEASED[number]


def test_the_latest_is_one_of_them() -> None:
    """A program packs with what it carries."""
    assert compression.LATEST in RELEASED


def test_the_same_stories_make_the_same_dictionary() -> None:
    """So that anybody can see what is in it."""
    texts = dictionary.stories()
    assert dictionary.train(texts) == dictionary.train(texts)
    assert len(dictionary.train(texts)) == dictionary.SIZE


def test_it_helps_with_words_that_it_has_not_seen() -> None:
    """Half of the stories, tried on the other half: a small change is a fifth smaller, packed."""
    bare, helped = dictionary.gain(dictionary.stories())
    assert helped < 0.8 * bare
