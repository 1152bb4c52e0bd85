"""docs/needs.md tells the truth: every need once, and every file and test that it names is there."""

from __future__ import annotations

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

PROJECT = Path(__file__).parents[2]
TABLES = (PROJECT / "docs" / "needs.md").read_text(encoding="utf-8")
NOTHING = "–"

COMPLETE: dict[str, int] = {"I": 19, "K": 45, "P": 35, "R": 10, "S": 46}
"""Letters whose every need has its row, and how many needs there are of that letter."""

_NEED = re.compile(r"[A-Z]\d\d")
_QUOTED = re.compile(r"`([^`]+)`")


class Need(NamedTuple):
    """One row of a table."""

    id: str
    does: str
    where: str
    test: str

    @property
    def is_served(self) -> bool:
        return self.where.strip() != NOTHING


def needs() -> list[Need]:
    """Every row whose first cell is a need's id."""
    rows = ([cell.strip() for cell in line.split(" | ")] for line in TABLES.splitlines())
    return [Need(*row[:3], " | ".join(row[3:])) for row in rows if _NEED.fullmatch(row[0])]


@cache
def _functions_in(path: Path) -> frozenset[str]:
    """Names of the test functions of a file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = (ast.FunctionDef, ast.AsyncFunctionDef)
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, found) and node.name.startswith("test_"))


def test_no_need_stands_twice() -> None:
    """One row says all that is done about it."""
    assert [need for need, times in Counter(need.id for need in needs()).items() if times > 1] == []


@pytest.mark.parametrize("need", needs(), ids=lambda need: need.id)
def test_what_a_row_names_is_there(need: Need) -> None:
    """A served need names its files and a test that exists; one that is not served gives its reason."""
    assert need.does.strip(" .")
    if not need.is_served:
        assert need.test.strip() == NOTHING, f"{need.id} names a test, but not where it is served"
        return
    files, named = _QUOTED.findall(need.where), _QUOTED.findall(need.test)
    assert files, f"{need.id}: write the files in backquotes"
    assert [file for file in files if not (PROJECT / file).exists()] == []
    assert named, f"{need.id}: name a test as file::function, in backquotes"
    assert [one for one in named if not _is_test(one)] == []


@pytest.mark.parametrize(("letter", "count"), COMPLETE.items())
def test_no_need_of_the_letter_is_left_out(letter: str, count: int) -> None:
    """Served or not, it has its row."""
    ids = {need.id for need in needs() if need.id.startswith(letter)}
    assert ids == {f"{letter}{number:02}" for number in range(1, count + 1)}


def _is_test(name: str) -> bool:
    path, _, function = name.partition("::")
    return (PROJECT / path).is_file() and function in _functions_in(PROJECT / path)
