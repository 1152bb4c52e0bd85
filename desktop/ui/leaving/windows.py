"""Signs of leaving on Windows: messages that the system sends to the program's windows.

WM_WTSSESSION_CHANGE tells that the session was locked or taken elsewhere, WM_POWERBROADCAST that the computer is about
to sleep, or that its lid was closed. The structures and numbers are those of the Windows SDK (wtsapi32.h, winuser.h);
reading them needs nothing of Windows, so it is tested everywhere.
"""

from __future__ import annotations

import ctypes
import sys
import uuid
from ctypes import wintypes
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from desktop.ui.leaving.session_events import SessionEvents

WM_POWERBROADCAST, WM_WTSSESSION_CHANGE = 0x0218, 0x02B1
PBT_APMSUSPEND, PBT_POWERSETTINGCHANGE = 0x0004, 0x8013
LEAVING = frozenset(
    {
        0x2,  # WTS_CONSOLE_DISCONNECT: another user at this computer
        0x4,  # WTS_REMOTE_DISCONNECT
        0x6,  # WTS_SESSION_LOGOFF
        0x7,  # WTS_SESSION_LOCK
    }
)
LID = uuid.UUID("ba3e0f4d-b817-4094-a2d1-d56379e6a0f3")  # GUID_LIDSWITCH_STATE_CHANGE; data 0: closed


class PowerSetting(ctypes.Structure):
    """POWERBROADCAST_SETTING, with the first four bytes of its data."""

    _fields_ = (("setting", ctypes.c_ubyte * 16), ("length", wintypes.DWORD), ("data", wintypes.DWORD))


def has_left(message: wintypes.MSG) -> bool:
    """Whether this message says that the person has left."""
    if message.message == WM_WTSSESSION_CHANGE:
        return message.wParam in LEAVING
    if message.message != WM_POWERBROADCAST:
        return False
    if message.wParam == PBT_POWERSETTINGCHANGE and message.lParam:
        setting = PowerSetting.from_address(message.lParam)
        return bytes(setting.setting) == LID.bytes_le and setting.data == 0
    return bool(message.wParam == PBT_APMSUSPEND)


class _Filter(QAbstractNativeEventFilter):
    """Looks at every message that reaches the program and changes none."""

    def __init__(self, session: WindowsSession) -> None:
        super().__init__()
        self._session = session

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int, /) -> Any:
        name = kind.data() if isinstance(kind, QByteArray) else kind
        if name == b"windows_generic_MSG" and has_left(wintypes.MSG.from_address(int(message))):
            self._session.left.emit()
        return False, 0


class WindowsSession(SessionEvents):
    """Listens to this program's messages. `window` is asked once to be sent those about session and lid."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.filter = _Filter(self)
        app = QCoreApplication.instance()
        if app is not None:
            app.installNativeEventFilter(self.filter)

    def watch(self, window: QWidget) -> None:
        """Have the messages sent to this window; nothing on another system."""
        if sys.platform == "win32":
            handle = int(window.winId())
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(handle, 0)  # this session only
            lid = (ctypes.c_ubyte * 16)(*LID.bytes_le)
            ctypes.windll.user32.RegisterPowerSettingNotification(handle, ctypes.byref(lid), 0)
