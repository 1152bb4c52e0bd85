"""What the house rules look at: the project's text files, and its Python modules parsed once."""

import ast
import os
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = ("wire", "desktop", "county_server")

# Made here by the tools, and kept out of the repository by .gitignore.
MADE_HERE = {".git", ".venv", ".venv-tools", "build", "dist", "__pycache__", ".hypothesis"}


@cache
def texts() -> dict[str, str]:
    """Every text file of the project, by its path from the root."""
    found = {}
    for folder, subfolders, filenames in os.walk(ROOT):
        subfolders[:] = [s for s in subfolders if s not in MADE_HERE and not s.endswith("_cache")]
        for path in (Path(folder, name) for name in filenames):
            try:
                found[path.relative_to(ROOT).as_posix()] = path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue  # a picture, a font, a database: no text of ours
    return found


@cache
def tree(path: str) -> ast.Module:
    """One module of the project, parsed."""
    return ast.parse(texts()[path], path)


def modules(*folders: str) -> list[str]:
    """The Python files under these folders of the root."""
    return sorted(p for p in texts() if p.endswith(".py") and p.split("/")[0] in folders)


def calls(path: str, is_wanted: Callable[[ast.Call], bool]) -> list[str]:
    """Where the module makes a call of the wanted kind, as path:line."""
    nodes = (node for node in ast.walk(tree(path)) if isinstance(node, ast.Call))
    return [f"{path}:{node.lineno}" for node in nodes if is_wanted(node)]


def imports(path: str) -> list[tuple[str, int]]:
    """What the module imports, as (dotted name, line)."""
    found = []
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found += [(alias.name, node.lineno) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            found += [(f"{node.module}.{alias.name}", node.lineno) for alias in node.names]
    return found


def dotted(node: ast.expr) -> str:
    """The name that is called or imported, as written: `self.tr`, `time.sleep`; "" for what is no name."""
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def forbid(places: Iterable[str], instead: str) -> None:
    """Fail if there is any such place, saying what to do instead."""
    if found := sorted(places):
        pytest.fail(f"{instead}\n  " + "\n  ".join(found), pytrace=False)
