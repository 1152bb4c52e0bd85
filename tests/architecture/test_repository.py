"""What may stand in the project's files: no address, no path of one machine, and no living person's number."""

import csv
import re
from collections import Counter

from tests.architecture.project import forbid, texts

# The example patients that HL7 Sweden has published, the last with a coordination number. Never give them names.
PUBLISHED_TEST_NUMBERS = {
    "189002029800",
    "189602029812",
    "196101182803",
    "199002222397",
    "200001252386",
    "200302022389",
    "196109732393",
}

PERSONAL_NUMBER = re.compile(
    r"(?<![\w.-])(?P<century>18|19|20)?"
    r"(?P<date>\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01]))"  # the day + 60: coordination number
    r"[-+]?(?P<last>\d{4})(?![\w-]|\.\d)"
)


def test_no_personal_number_but_the_published_test_numbers() -> None:
    """A number that passes the check may be somebody's."""
    published = {number[2:] for number in PUBLISHED_TEST_NUMBERS}
    places = []
    for path, text in texts().items():
        for found in PERSONAL_NUMBER.finditer(text):
            digits = found["date"] + found["last"]
            if passes_luhn(digits) and digits not in published:
                places.append(f"{path}:{text.count(chr(10), 0, found.start()) + 1}: {found[0]}")
    forbid(places, "Use a published test number (PUBLISHED_TEST_NUMBERS here), or one that fails the check digit.")


def test_the_check_of_personal_numbers_sees_one() -> None:
    """It finds every way of writing one, and only what passes the check digit."""
    birth, last = "19610118", "2803"
    written = [birth + last, f"{birth}-{last}", birth[2:] + last, f"{birth[2:]}-{last}", f"{birth[2:]}+{last}"]
    assert [bool(PERSONAL_NUMBER.fullmatch(w)) for w in written] == [True] * 5
    assert passes_luhn(birth[2:] + last)
    assert not passes_luhn(birth[2:] + "2804")


def passes_luhn(digits: str) -> bool:
    """The check digit of Swedish personal and coordination numbers, over ten digits."""
    doubled = [int(digit) * (2 - i % 2) for i, digit in enumerate(digits)]
    return sum(n // 10 + n % 10 for n in doubled) % 10 == 0


def test_no_registry_address_in_what_installs() -> None:
    """Where packages come from is decided by the machine, not by the project."""
    address = re.compile(
        r"https?://|git\+|^\s*(-i|-f|--(extra-)?index-url|--find-links|--trusted-host)\b", re.MULTILINE
    )
    installs = [p for p in texts() if p.endswith(".lock") or p.startswith((".ci/", "tools/")) or p == "Makefile"]
    forbid(
        (path for path in installs if address.search(texts()[path])),
        "Compile the lock with --no-emit-index-url, and leave the address to pip's and uv's own settings.",
    )


def test_every_locked_package_is_pinned_and_hashed() -> None:
    """A lock line without hashes would let a registry choose what we run."""
    places = []
    for path in ("requirements.lock", "tools/bootstrap.lock"):
        entries = re.split(r"\n(?=\S)", re.sub(r"^#.*\n", "", texts()[path], flags=re.MULTILINE).strip())
        places += [f"{path}: {e.split()[0]}" for e in entries if "==" not in e.split()[0] or "--hash=sha256:" not in e]
    forbid(places, "Compile the lock anew with the command in its first lines.")


def test_no_path_of_one_machine() -> None:
    """The project is whole in its checkout: what stands outside it is on one machine only."""
    outside = re.compile(r"(?<![\w/.:-])/(work|home|Users)/\w|\.\./(shared|steering)/")
    places = [path for path, text in texts().items() if path != "LICENSE" and outside.search(text)]
    forbid(places, "Give a path from the project's root, or take what is needed into the project.")


def test_municipalities_are_sweden_s() -> None:
    """290 municipalities in 21 counties, each with its code; the first two digits are the county's."""
    rows = list(csv.DictReader(texts()["resources/municipalities.csv"].splitlines()))
    assert len({row["code"] for row in rows}) == len(rows) == 290
    assert all(re.fullmatch(r"\d{4}", row["code"]) and row["code"].startswith(row["county_code"]) for row in rows)
    counties = Counter(row["county"] for row in rows)
    assert len(counties) == 21
    assert counties["Jämtlands län"] == 8
