"""What `make bench` prints of its figures, and what it ends with."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from types import ModuleType

import pytest

from bench.__main__ import main
from bench.figure import Figure, against, within


def part(monkeypatch: pytest.MonkeyPatch, name: str, *figures: Figure, fails: bool = False) -> str:
    """A part of the bench that has measured already."""

    def measured() -> Iterator[Figure]:
        yield from figures
        if fails:
            raise RuntimeError("the disk is full")

    module = ModuleType(f"bench.{name}")
    module.figures = measured  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, module.__name__, module)
    return name


def told(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_missed_limit_is_told_and_is_no_failure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A figure with a limit says if it held, one beside a peer says nothing of that; the last line counts."""
    quick = within("quick", 3.0, "ms", "aim", 4.0)
    none = within("lost", 1, "records", "aim", 0)
    beside = against("beside", 3.0, "ms", "Anki", 2.0)
    assert main([part(monkeypatch, "one", quick, none), part(monkeypatch, "other", beside)]) == 0
    *lines, last = told(capsys)
    assert [(line["name"], line["held"], line["ratio"]) for line in lines] == [
        ("quick", True, 0.75),
        ("lost", False, None),
        ("beside", None, 1.5),
    ]
    assert (last["held"], last["missed"], last["not_measured"]) == (1, ["lost"], [])


def test_a_part_that_fails_does_not_stop_the_others(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What it had measured is told, its error too, and the bench ends with 1."""
    first = part(monkeypatch, "one", Figure("a", 1, "s"), fails=True)
    assert main([first, part(monkeypatch, "other", Figure("b", 2, "s"))]) == 1
    captured = capsys.readouterr()
    names = [json.loads(line)["name"] for line in captured.out.splitlines()]
    assert names == ["a", "b", "bench"]
    assert json.loads(captured.out.splitlines()[-1])["not_measured"] == ["one"]
    assert "the disk is full" in captured.err
