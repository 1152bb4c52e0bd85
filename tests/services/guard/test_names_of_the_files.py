"""A consultation is held against the names in the unit's own files, over a real vault."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.domain.compartments import CompartmentKind
from desktop.domain.policy import Policy
from desktop.domain.records.person_file import Person, ProtectionLevel
from desktop.services.consultation.consultations import Consultations
from desktop.services.guard import Recognisable
from tests.support.desks import Desks
from tests.support.vaults import HandClock


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[Desks]:
    at = int(datetime(2026, 12, 22, 14, 43, tzinfo=UTC).timestamp() * 1000)
    desks = Desks(tmp_path / "vault", HandClock(at))
    yield desks
    desks.vault.close()


def test_the_name_behind_an_alias_is_marked_and_the_alias_is_not(desks: Desks) -> None:
    """Also of those whose identity is protected: they most of all."""
    vault = desks.vault
    tall = Person(alias="Tall", name="Awet Tesfamora")
    bjork = Person(alias="Björk", name="Yusra", protection=ProtectionLevel.REGISTRATION)
    for person in (tall, bjork):
        vault.ledger.found(CompartmentKind.PERSON_FILE, [person])
    consultations = Consultations(vault.ledger, vault.drafts, desks, desks.clock, Policy(), vault.settings)
    text = "Jag tänker på Tall och Björk, det vill säga Awet och yusras syster."
    found = consultations.guard(text)
    assert [text[f.start : f.end] for f in found] == ["Awet", "yusras"]
    assert {f.reason for f in found} == {Recognisable.NAME}
