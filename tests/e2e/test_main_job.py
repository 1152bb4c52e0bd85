"""The main job of Bredvid, by three people in three windows, with a real server process and a link that can be cut.

Every field gets a word that stands nowhere else. Afterwards the words are looked for everywhere that is not a screen.
"""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from demo.cast import GUN_BRITT, KERSTIN, PETRA, ULLA
from demo.checks import Checks
from demo.county import County
from demo.script import Script
from demo.stage import Album, Seat, Stage, a_stage
from demo.tour import Cast, MainJob

NAMES = [part for one in (GUN_BRITT, ULLA, PETRA, KERSTIN) for part in one.name.split() if len(part) > 4]
"""Of those who work here; the server never learns what anybody is called. Four letters stand by chance in some ten
megabytes of sealed bytes, once in fifty runs."""


def planted() -> Script:
    """A word in each field: "ordxaqa", "ordxbqb" and so on, which stand nowhere in the program."""
    fields = dataclasses.fields(Script)
    words = {field.name: f"ordx{chr(97 + at)}q{chr(97 + at)}" for at, field in enumerate(fields)}
    words["alias"] = words["alias"].capitalize()
    words["handler_phone"] = "070-174 06 99"
    return Script(**words)


SCRIPT = planted()
WORDS = [*dataclasses.astuple(SCRIPT), *NAMES]


@pytest.fixture
def outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a program may put things beside its profile: its temporary, cache, settings and data folders."""
    folder = tmp_path / "outside"
    for name in ("TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        (folder / name).mkdir(parents=True)
        monkeypatch.setenv(name, str(folder / name))
    return folder


@pytest.fixture
def stage(small_county: County, application: None, outside: Path) -> Iterator[Stage]:
    """The county's server and a link that records what passes."""
    with a_stage(small_county, (GUN_BRITT, ULLA, PETRA), Album(None), record=True) as made:
        yield made


def test_main_job_holds_and_leaves_no_word_behind(stage: Stage, outside: Path) -> None:
    """All steps hold; afterwards no planted word lies in the server's files, on the wire, or in anybody's folders."""
    checks = Checks(say=lambda _: None)
    MainJob(stage, SCRIPT, checks, Cast()).play()
    assert checks.failed == []
    assert len(stage.link.carried) > 10_000
    assert where_words_stand(stage, outside) == []

    with stage.sitting(GUN_BRITT) as seat:
        leave_drafts(seat)
        assert where_words_stand(stage, outside) == [], "while it is open"
        seat.hands.press("Lås")
        seat.hands.read("sparat på den här datorn")
        assert where_words_stand(stage, outside) == [], "while it is locked"


def leave_drafts(seat: Seat) -> None:
    """Half-written words in every kind of editor that is at hand, kept and not sent."""
    hands = seat.hands
    hands.press("Idag")
    hands.press("Ny konsultation")
    hands.write("Din fråga till länet", SCRIPT.question)
    hands.read("Sparat på datorn")
    hands.press("Personer")
    hands.press(SCRIPT.alias)
    hands.open_tab("Anteckningar")
    hands.write("Ny anteckning", SCRIPT.note)
    hands.press("Idag")


def where_words_stand(stage: Stage, outside: Path) -> list[str]:
    """Each word with the place where it stands, in any of the forms that programs write text in."""
    folders = (stage.county.folder / "server", stage.county.folder / "profiles", outside)
    places = {"the wire": bytes(stage.link.carried)}
    for folder in folders:
        for path in folder.rglob("*"):
            places[os.fspath(path)] = path.read_bytes() if path.is_file() else b""
    forms = {word: [form.encode(code) for form in (word, word.lower()) for code in CODES] for word in WORDS}
    return [
        f"{word}: {place}"
        for place, content in places.items()
        for word, needles in forms.items()
        if any(needle in content for needle in needles) or word in place.removeprefix(str(stage.county.folder))
    ]


CODES = ("utf-8", "utf-16-le", "utf-16-be")


def test_a_word_that_lies_somewhere_is_found(stage: Stage, outside: Path) -> None:
    """The search itself sees plain words, in a file's content and in its name."""
    (outside / f"{SCRIPT.alias}.txt").write_text(SCRIPT.note, encoding="utf-16-le")
    stage.link.carried += SCRIPT.goal.encode()
    found = {line.split(":")[0] for line in where_words_stand(stage, outside)}
    assert found == {SCRIPT.alias, SCRIPT.note, SCRIPT.goal}
