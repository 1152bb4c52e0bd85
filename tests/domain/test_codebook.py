"""The numbers by which kinds and fields travel are a promise to files that were written years ago."""

import json
from pathlib import Path

from desktop.domain import codebook

GOLDEN = Path(__file__).with_name("wire_numbers.json")


def test_kinds_and_fields_are_only_ever_appended() -> None:
    """Each number that was ever given still means the same; new ones come last and are written down."""
    promised = json.loads(GOLDEN.read_text(encoding="utf-8"))
    now = {str(number): [kind.__name__, *kind.__struct_fields__] for number, kind in codebook.KINDS.items()}
    broken = [n for n, names in promised.items() if now.get(n, [])[: len(names)] != names]
    assert broken == [], "never rename, reorder or remove a field: append, and leave the old one unused"
    assert now == promised, "append the new kinds and fields to tests/domain/wire_numbers.json"


def test_every_field_has_a_default() -> None:
    """Nothing is required of the person who writes."""
    assert [kind() for kind in codebook.KINDS.values()] != []


def test_names_and_numbers_agree() -> None:
    """A field is found by its name under the number by which it travels; 0 is deletion."""
    for number, kind in codebook.KINDS.items():
        assert codebook.kind_of(kind) == number
        numbers = [codebook.field_number(kind, name) for name in kind.__struct_fields__]
        assert numbers == list(range(1, len(numbers) + 1))
