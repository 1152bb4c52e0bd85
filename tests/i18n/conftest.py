"""The texts as the program and its terms now give them, gathered once."""

from pathlib import Path

import pytest

from tools import i18n


@pytest.fixture(scope="session")
def gathered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A .ts file made from the sources as they stand, filled from the terms."""
    path = tmp_path_factory.mktemp("i18n") / "bredvid_sv.ts"
    i18n.gather(path)
    i18n.fill(path, i18n.read_terms())
    return path
