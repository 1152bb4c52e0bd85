"""What the packaged program holds of Qt."""

import pytest

from tests.architecture.project import imports, modules
from tools.package_contents import is_kept


def test_every_qt_module_that_the_desktop_imports_is_packaged() -> None:
    """Pruning takes nothing that a screen needs."""
    names = [name.split(".") for path in modules("desktop") for name, _ in imports(path)]
    imported = {name[1] for name in names if name[0] == "PySide6"}
    missing = [m for m in imported if not is_kept(f"PySide6/{m}.abi3.so") or not is_kept(f"PySide6/{m}.pyd")]
    missing += [m for m in imported if not is_kept(f"PySide6/Qt/lib/libQt6{m.removeprefix('Qt')}.so.6")]
    assert imported
    assert missing == []


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6\\plugins\\networkinformation\\qnetworklistmanager.dll",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "PySide6/Qt/translations/qtbase_sv.qm",
        "PySide6/Qt/lib/libQt6XcbQpa.so.6",
        "resources/municipalities.csv",
        "libsqlcipher.so.0",
    ],
)
def test_what_the_program_loads_at_run_time_is_packaged(path: str) -> None:
    """What no import names, and is needed all the same."""
    assert is_kept(path)


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        "PySide6/Qt/plugins/sqldrivers/libqsqlite.so",
        "PySide6/Qt/plugins/imageformats/libqtiff.so",
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "PySide6\\Qt6Qml.dll",
        "PySide6/Qt/translations/qtbase_de.qm",
        "libgdk_pixbuf-2.0.so.0",
    ],
)
def test_what_the_program_never_loads_is_not_packaged(path: str) -> None:
    """What is not there cannot be attacked."""
    assert not is_kept(path)
