"""Gather the program's texts, fill in the Swedish, and compile it: `make i18n`.

    python tools/i18n.py            gather -> resources/i18n/bredvid_sv.ts -> bredvid_sv.qm
    python tools/i18n.py --compile  only compile what is gathered already
    python tools/i18n.py --check    write nothing; list what is wrong with the Swedish, and exit 1 if anything is

English is the source language and needs no file. The Swedish of each English source stands in `resources/i18n/terms/`,
one file for each part of the program; the same source means the same everywhere. bredvid_sv.ts is made from both and
is never edited by hand. There are no plural forms: write one source for one and one for many.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
SOURCES = (ROOT / "desktop", ROOT / "demo")
FOLDER = ROOT / "resources" / "i18n"
TERMS = FOLDER / "terms"
GATHERED = FOLDER / "bredvid_sv.ts"
COMPILED = FOLDER / "bredvid_sv.qm"

PLACEHOLDER = re.compile(r"\{(\w*)[^}]*\}")


@dataclass
class Terms:
    """Swedish by English source. `file_of`: where each stands. `problems`: sources that two files translate apart."""

    swedish: dict[str, str] = field(default_factory=dict)
    file_of: dict[str, str] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def add(self, name: str, pairs: dict[str, str]) -> None:
        """Take in one file's pairs."""
        for source, swedish in pairs.items():
            if self.swedish.setdefault(source, swedish) != swedish:
                self.problems.append(f"{name} and {self.file_of[source]} say it differently: {source!r}")
            self.file_of.setdefault(source, name)


def read_terms(folder: Path = TERMS) -> Terms:
    """All of resources/i18n/terms."""
    terms = Terms()
    for path in sorted(folder.glob("*.json")):
        terms.add(path.name, json.loads(path.read_text(encoding="utf-8")))
    return terms


def gather(target: Path, folders: tuple[Path, ...] = SOURCES) -> None:
    """Read every text of the program's Python files into a new .ts file, all of them untranslated."""
    target.unlink(missing_ok=True)  # made anew, so that nothing of an older program is left in it
    files = sorted(str(path) for folder in folders for path in folder.rglob("*.py"))
    languages = ["-source-language", "en", "-target-language", "sv"]
    _run("pyside6-lupdate", *files, "-locations", "none", "-no-obsolete", *languages, "-ts", str(target))


def fill(target: Path, terms: Terms) -> None:
    """Put the Swedish into a gathered file."""
    tree = ElementTree.parse(target)  # noqa: S314 - made by lupdate a moment ago
    for message in tree.iter("message"):
        translation = message.find("translation")
        swedish = terms.swedish.get(source_of(message))
        if translation is not None and swedish:
            translation.text = swedish
            translation.attrib.pop("type", None)
    body = ElementTree.tostring(tree.getroot(), encoding="unicode")
    target.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def compile_texts(source: Path = GATHERED, target: Path = COMPILED) -> None:
    """What the program loads: put in place whole, for a program that runs has the old one mapped into its memory."""
    fresh = target.with_suffix(".new")
    _run("pyside6-lrelease", str(source), "-qm", str(fresh))
    fresh.replace(target)


def problems(gathered: Path, terms: Terms) -> list[str]:
    """What is wrong with the Swedish, a sentence each; an empty list when nothing is."""
    root = ElementTree.parse(gathered).getroot()  # noqa: S314 - made by lupdate a moment ago
    found, used = list(terms.problems), set()
    for context in root.iter("context"):
        where = context.findtext("name", "")
        for message in context.iter("message"):
            source = source_of(message)
            used.add(source)
            found += [f"{where}: {problem}" for problem in _wrong_with(message, source, terms.swedish.get(source))]
    found += [f"{terms.file_of[source]}: nobody says it any more: {source!r}" for source in terms.swedish.keys() - used]
    return sorted(found)


def source_of(message: ElementTree.Element) -> str:
    """The English text of one message."""
    return message.findtext("source", "")


def _wrong_with(message: ElementTree.Element, source: str, swedish: str | None) -> list[str]:
    if message.get("numerus") == "yes":
        return [f"has a plural form; write one source for one and one for many: {source!r}"]
    if not swedish:
        return [f"has no Swedish: {source!r}"]
    found = []
    if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(swedish)):
        found.append(f"other placeholders in the Swedish: {source!r} -> {swedish!r}")
    if source != source.strip() or swedish != swedish.strip():
        found.append(f"begins or ends with a space: {source!r}")
    return found


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).parent / tool
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    complaints = [line for line in done.stderr.splitlines() if "QStandardPaths" not in line]
    if done.returncode or complaints:
        sys.exit(f"{tool}: {done.stdout}{done.stderr}")


def check() -> list[str]:
    """What is wrong, also when bredvid_sv.ts is not what the program and the terms now give."""
    terms = read_terms()
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / GATHERED.name
        gather(fresh)
        fill(fresh, terms)
        found = problems(fresh, terms)
        if not GATHERED.exists() or fresh.read_text(encoding="utf-8") != GATHERED.read_text(encoding="utf-8"):
            found.append(f"{GATHERED.relative_to(ROOT)} is older than the texts: run `make i18n`")
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description="Gather, fill in and compile the program's texts.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if any Swedish is missing or wrong")
    parser.add_argument("--compile", action="store_true", help="only compile what is gathered already")
    wanted = parser.parse_args()
    if wanted.check:
        found = check()
        print("\n".join(found) or "The Swedish is complete.")
        sys.exit(bool(found))
    if not wanted.compile:
        gather(GATHERED)
        fill(GATHERED, read_terms())
    compile_texts()
    left = len(problems(GATHERED, read_terms()))
    print(f"{COMPILED.relative_to(ROOT)} is made." + (f" {left} left to mend: --check lists them." if left else ""))


if __name__ == "__main__":
    main()
