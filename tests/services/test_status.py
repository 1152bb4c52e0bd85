"""The status line's facts: what waits, since when, and never whose."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.compartments import CompartmentKind
from desktop.domain.records.consultation import Consultation
from desktop.domain.records.person_file import Person
from desktop.services.status import Status, What
from tests.support.desks import LOVE, Desks
from tests.support.vaults import HandClock


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Desks]:
    desks = Desks(tmp_path / "vault", HandClock())
    yield desks
    desks.vault.close()


@pytest.fixture
def status(office: Desks) -> Status:
    return Status(office.vault.mailbox, office)


def test_nothing_has_been_written(status: Status) -> None:
    """An empty vault has nothing saved, sent or waiting; it still knows who works there."""
    view = status.view()
    assert (view.saved_at, view.sent_at, view.waiting) == (None, None, ())
    assert (view.user, view.place) == (LOVE.name, "Strömsund")


def test_what_waits_goes_by_its_kind_and_never_by_its_alias(office: Desks, status: Status) -> None:
    """The line is read over one's shoulder: a consultation has its code, a person file nothing."""
    written = office.clock.now()
    ledger = office.vault.ledger
    ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall")])
    ledger.found(CompartmentKind.CONSULTATION, [Consultation(text="Hur gör jag?", code="K26-7F3K", sent_at=written)])
    view = status.view()
    assert view.saved_at is not None
    assert {(item.what, item.code, item.refused) for item in view.waiting} == {
        (What.PERSON_FILE, "", False),
        (What.CONSULTATION, "K26-7F3K", False),
    }
    assert "Tall" not in repr(view)
    assert all(item.since - written < 1_000 for item in view.waiting)


def test_what_is_kept_here_does_not_wait(office: Desks, status: Status) -> None:
    """A consultation that stays on this computer is saved, and never on its way."""
    office.vault.ledger.found(CompartmentKind.CONSULTATION, [Consultation(text="Hur gör jag?")], local=True)
    view = status.view()
    assert view.saved_at is not None
    assert view.waiting == ()
