"""The Swedish is complete, and nothing else than Swedish reaches a Swedish screen."""

import ast
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.architecture.project import dotted, modules, tree
from tools import i18n


def test_every_text_has_its_swedish(gathered: Path) -> None:
    """No text is untranslated, obsolete, translated in two ways, or has other placeholders in Swedish."""
    assert i18n.problems(gathered, i18n.read_terms()) == []


def test_gathered_file_is_fresh(gathered: Path) -> None:
    """bredvid_sv.ts in the project is what `make i18n` gives today."""
    assert i18n.GATHERED.read_text(encoding="utf-8") == gathered.read_text(encoding="utf-8")


def test_every_literal_that_is_handed_to_tr_is_gathered(gathered: Path) -> None:
    """lupdate reads the files without running them, and silently skips what it does not understand."""
    found = {i18n.source_of(message) for message in ElementTree.parse(gathered).iter("message")}
    assert translated_literals() - found == set()


def translated_literals() -> set[str]:
    """The literals in tr(…) and translate(…), read by Python's own parser."""
    texts = set()
    for path in modules("desktop", "demo"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call):
                name = dotted(node.func)
                last = name.split(".")[-1]
                at = 0 if last in {"tr", "QT_TR_NOOP"} else 1 if last in {"translate", "QT_TRANSLATE_NOOP"} else None
                if at is not None and len(node.args) > at and isinstance(node.args[at], ast.Constant):
                    texts.add(node.args[at].value)
    return {text for text in texts if isinstance(text, str)}


@pytest.mark.parametrize(
    ("terms", "problem"),
    [
        ({}, "has no Swedish"),
        ({"Saved {time}": "Sparat"}, "other placeholders"),
        ({"Saved {time}": "Sparat {time} "}, "begins or ends with a space"),
        ({"Saved {time}": "Sparat {time}", "Gone": "Borta"}, "nobody says it any more"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, terms: dict[str, str], problem: str) -> None:
    """Each kind of mistake gets its sentence."""
    (tmp_path / "screen.py").write_text('class Screen:\n    def words(self):\n        self.tr("Saved {time}")\n')
    target = tmp_path / "texts.ts"
    i18n.gather(target, (tmp_path,))
    read = i18n.Terms()
    read.add("screen.json", terms)
    i18n.fill(target, read)
    found = i18n.problems(target, read)
    assert [line for line in found if problem in line] == found
    assert len(found) == 1


def test_two_files_may_not_translate_one_source_apart() -> None:
    """The same English means the same Swedish everywhere."""
    terms = i18n.Terms()
    terms.add("a.json", {"Open": "Öppna"})
    terms.add("b.json", {"Open": "Öppen"})
    assert terms.problems == ["b.json and a.json say it differently: 'Open'"]
