"""A process gives its rights away before it reads what a stranger has made. What it gave away it cannot take back.

On Linux: no file may be written, none opened but the system's own (fonts), no TCP, no core dump, a bound on memory
(Landlock, setrlimit). Elsewhere, and on kernels without Landlock, what is left is that it has no key and no vault.
"""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

MOST_MEMORY = 1 << 30
"""Bytes of address space beyond what the libraries have taken."""

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # the same number on every architecture (asm-generic)
_NO_NEW_PRIVS = 38  # linux/prctl.h
_EXECUTE, _READ_FILE, _READ_DIR = 1 << 0, 1 << 2, 1 << 3  # linux/landlock.h
_ALL_FILES = (1 << 13) - 1  # version 1 of Landlock
_ALL_TCP = 0b11  # version 4
_FONTS = ("/usr/share/fonts", "/usr/local/share/fonts", "/etc/fonts", "/usr/share/fontconfig")


class _Ruleset(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("network", ctypes.c_uint64))


class _Beneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("allowed", ctypes.c_uint64), ("folder", ctypes.c_int32))


def confine() -> bool:
    """Give away what is not needed; whether the system could hold this process to it."""
    if sys.platform != "linux":
        return False
    _bound()
    libc = ctypes.CDLL(None, use_errno=True)
    version = libc.syscall(_CREATE_RULESET, None, 0, 1)
    if version < 1:
        return False
    wanted = _Ruleset(_ALL_FILES, _ALL_TCP if version >= 4 else 0)
    size = ctypes.sizeof(wanted) if version >= 4 else 8
    ruleset = libc.syscall(_CREATE_RULESET, ctypes.byref(wanted), size, 0)
    if ruleset < 0:
        return False
    for folder in filter(os.path.isdir, _FONTS):
        _allow(libc, ruleset, Path(folder))
    libc.prctl(_NO_NEW_PRIVS, 1, 0, 0, 0)
    held = bool(libc.syscall(_RESTRICT_SELF, ruleset, 0) == 0)
    os.close(ruleset)
    return held


def _allow(libc: ctypes.CDLL, ruleset: int, folder: Path) -> None:
    descriptor = os.open(folder, os.O_PATH | os.O_CLOEXEC)
    rule = _Beneath(_READ_FILE | _READ_DIR, descriptor)
    libc.syscall(_ADD_RULE, ruleset, 1, ctypes.byref(rule), 0)
    os.close(descriptor)


def _bound() -> None:
    import resource

    taken = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * os.sysconf("SC_PAGE_SIZE")
    resource.setrlimit(resource.RLIMIT_AS, (taken + MOST_MEMORY, taken + MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
