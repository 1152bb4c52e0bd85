"""The words in which a case that moves is shown, on the screen, on paper and in the sealed file."""

import pytest

from desktop.domain.records import Record
from desktop.domain.records.network_map import NetworkNode, NetworkState
from desktop.services.extract.register_extract_handling import Handling
from desktop.services.extract.register_extract_rules import RULES
from desktop.services.transfer.packing import KEPT
from desktop.ui.views.extract.labels import field_label

MAP = (NetworkNode, NetworkState)
"""Said as the map says it."""


@pytest.mark.parametrize("kind", [kind for kind in KEPT if kind not in MAP])
def test_every_field_that_may_travel_has_its_words(kind: type[Record]) -> None:
    """A name of ours never stands before what the receiver reads."""
    rule = RULES[kind]
    shown = [name for name in KEPT[kind] if rule.fields[name] is not Handling.MACHINE]
    assert [name for name in shown if field_label(kind, name) == name] == []
