"""SC6: a protected address, from the interpreter to the night, by four people in four windows and a real server.

Every name and place is a word that stands nowhere else; afterwards they are looked for everywhere that is not the open
field: on the wire, at the server, in the profiles, on the paper, and in what the county got.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from demo.cast import ANN_MARI, LOVE, PETRA
from demo.checks import Checks
from demo.county import County
from demo.stage import Album, Stage, a_stage
from demo.steps import protected_identity as steps
from desktop.domain.compartments import CompartmentKind
from desktop.domain.records.access_log import Act, LogEntry
from desktop.services.desk import Desk
from desktop.ui.clipboard import EMPTIED_AFTER_MS, clipboard
from tests.support.staff import CHIEF

WORDS = steps.Protected(
    name="Ordxaqa Ordxbqb",
    address="Ordxcqcvägen 14",
    school="Ordxdqdskolan",
    must_know="ordxeqe: ring först boendet",
    wishes="Ordxaqa vill slippa berätta allt en gång till.",
    note="Ordxaqa kom från Storuman. Vi gick igenom veckan.",
    refusal="ordxfqf kan röja",
    night="ordxgqg ringde 02.10",
)
PLANTED = (*WORDS.telling, "ordxeqe", "ordxfqf", "ordxgqg")


@pytest.fixture
def outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a program may put things beside its profile: its temporary, cache, settings and data folders."""
    folder = tmp_path / "outside"
    for name in ("TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        (folder / name).mkdir(parents=True)
        monkeypatch.setenv(name, str(folder / name))
    return folder


@pytest.fixture
def stage(staffed_county: County, application: None, outside: Path) -> Iterator[Stage]:
    """Four at two units, and a link that records what passes."""
    with a_stage(staffed_county, (LOVE, CHIEF, ANN_MARI, PETRA), Album(None), record=True) as made:
        yield made


def test_a_protected_address_leaves_no_trace(stage: Stage, outside: Path, tmp_path: Path) -> None:
    """All steps of SC6 hold, and no planted word lies anywhere afterwards."""
    checks = Checks(say=lambda _: None)
    with stage.sitting(LOVE) as seat:
        steps.open_her_file(seat, WORDS)
        steps.write_the_address(seat, WORDS)
        steps.book_an_interpreter(seat, WORDS, checks)
        assert (clipboard()._timer.isActive(), EMPTIED_AFTER_MS) == (True, 30_000)
        clipboard()._timer.timeout.emit()
        assert QGuiApplication.clipboard().text() == ""
        steps.refuse_by_phone(seat, WORDS)
        paper = steps.print_a_note(seat, WORDS, tmp_path, checks)
        steps.write_down_a_consent(seat, WORDS)
        steps.propose_an_exception(seat, WORDS, checks)
        seat.send_and_fetch()
    the_paper_tells_nothing(paper)
    with stage.sitting(CHIEF) as seat:
        seat.send_and_fetch()
        assert seat.behind(kinds) == {CompartmentKind.PROTECTED, CompartmentKind.DIRECTORY, CompartmentKind.ACCESS_LOG}
        steps.open_the_envelope(seat, WORDS, checks)
        steps.approve_it(seat, WORDS)
        seat.send_and_fetch()
    with stage.sitting(LOVE) as seat:
        seat.send_and_fetch()
        steps.hand_it_over(seat, WORDS)
        seat.send_and_fetch()
        seat.hands.open_tab("Vem ser vad")
        seat.hands.read("Chefen, i ett nödläge")
        seat.hands.press("Vem har sett detta")
        seat.hands.read("Öppnade nödkuvertet")
    with stage.sitting(PETRA) as seat:
        seat.send_and_fetch()
        seat.hands.press("Inkorg")
        seat.hands.press(f"{WORDS.alias}…")
        seat.hands.read("____ vill slippa berätta allt en gång till.")
        checks.none_in("länet ser varken namn eller plats", WORDS.telling, seat.hands.words())
    with stage.sitting(ANN_MARI) as seat:
        seat.send_and_fetch()
        seat.hands.press("Idag")
        seat.hands.read("Skyddade uppgifter visades i nödläge")
        assert WORDS.night in seat.behind(reasons)
        assert Act.REFUSED in {entry.act for entry in seat.behind(entries)}
    assert checks.failed == []
    assert where_words_stand(stage, outside) == []


def kinds(desk: Desk) -> set[CompartmentKind]:
    """What the keys of this computer open."""
    return {info.kind for info in desk.ledger.compartments()}


def entries(desk: Desk) -> list[LogEntry]:
    """Every line of every log that has come here."""
    books = desk.ledger.compartments(CompartmentKind.ACCESS_LOG)
    return [seen.record for book in books for seen in desk.ledger.all(book.id, LogEntry)]


def reasons(desk: Desk) -> list[str]:
    """Why the glass was broken."""
    return [entry.reason for entry in entries(desk) if entry.act is Act.UNMASKED]


def the_paper_tells_nothing(paper: Path) -> None:
    """Its name, and what it says about itself."""
    assert paper.name.startswith("bredvid-utskrift-")
    content = paper.read_bytes()
    assert content.startswith(b"%PDF")
    assert not any(key in content for key in (b"/Title", b"/Author", b"/Creator", b"/CreationDate"))


def where_words_stand(stage: Stage, outside: Path) -> list[str]:
    """Each planted word with the place where it stands, in any of the forms that programs write text in."""
    places = {"the wire": bytes(stage.link.carried)}
    for folder in (stage.county.folder, outside):
        for path in folder.rglob("*"):
            places[os.fspath(path)] = path.read_bytes() if path.is_file() else b""
    needles = {
        word: [form.encode(code) for form in (word, word.lower()) for code in ("utf-8", "utf-16-le")]
        for word in PLANTED
    }
    return [
        f"{word}: {place}"
        for place, content in places.items()
        for word, forms in needles.items()
        if any(form in content for form in forms) or word in Path(place).name
    ]
