"""What of Qt goes into the packaged program. build.spec asks is_kept() about every file that PyInstaller found.

PyInstaller gathers whatever Qt might load; the lists here keep what Bredvid does load. What is not there cannot be
attacked: the program needs no QML, no web engine, no SQL drivers, and no TLS of Qt's own.
"""

import re
from pathlib import PurePath

# Qt's plugins, by folder.
KEPT_PLUGINS = {
    "platforms": {"qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"},
    "wayland-shell-integration": {"xdg-shell"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platformthemes": {"qxdgdesktopportal"},  # the system's file dialog, and its choice of light or dark
    "iconengines": {"qsvgicon"},
    "imageformats": {"qsvg", "qico", "qjpeg"},  # PNG is in QtGui itself
    "networkinformation": {"qnetworkmanager", "qglib", "qnetworklistmanager", "qscnetworkreachability"},
    "printsupport": {"cupsprintersupport"},
}

# Libraries and bindings that only the dropped plugins, or nobody, asked for.
DROPPED_MODULE = re.compile(
    r"(lib)?Qt6?(Qml|Quick|VirtualKeyboard|Sql|PdfQuick|PdfWidgets|Egl|WlShell|WebEngine|Multimedia|3D|Designer|Test)"
)
DROPPED_LIBRARY = re.compile(r"lib(gtk|gdk|atk|pango|cairo|thai|datrie|fribidi)")  # of the GTK theme, on Linux

# Qt's own words (OK, Cancel, Copy …) in Swedish; the English ones are in its code.
KEPT_TRANSLATIONS = {"qtbase_sv.qm"}


def is_kept(destination: str) -> bool:
    """Whether the file belongs in the program; the folders above Qt's own differ between Windows, macOS and Linux."""
    path = PurePath(destination.replace("\\", "/"))
    if DROPPED_MODULE.match(path.name) or DROPPED_LIBRARY.match(path.name):
        return False
    if "PySide6" not in path.parts:
        return True
    if "plugins" in path.parts:
        plugin = re.sub(r"^lib|\.(so|dll|dylib)$", "", path.name)
        return plugin in KEPT_PLUGINS.get(path.parent.name, set())
    if "translations" in path.parts:
        return path.name in KEPT_TRANSLATIONS
    return "qml" not in path.parts
