"""Where a peer is installed: an environment of its own under build/, pinned and hashed, apart from the project's.

A peer is never needed to run, test or build anything. Where it cannot be had, `NotHere` says why, and the figures too.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tools.setup import ROOT, TOOLS_VENV, uv_environment

PLACE = ROOT / "build" / "bench-peers"


class NotHere(Exception):
    """The peer cannot be had on this machine; the text says why."""


def python_with(name: str) -> Path:
    """The Python of the peer's environment, made from `<name>.lock` beside this file. Raises NotHere."""
    lock, here = Path(__file__).with_name(f"{name}.lock"), PLACE / name
    python, stamp = here / "bin" / "python", here / ".lock"
    if stamp.exists() and stamp.read_text() == lock.read_text():
        return python
    uv, pip = TOOLS_VENV / "bin" / "uv", TOOLS_VENV / "bin" / "pip"
    settings = subprocess.run([pip, "config", "list"], check=True, stdout=subprocess.PIPE, text=True).stdout
    making = [uv, "venv", "--quiet", "--clear", "--python", sys.executable, here]
    filling = [uv, "pip", "sync", "--quiet", "--require-hashes", "--only-binary", ":all:", "--python", python, lock]
    for command in (making, filling):
        done = subprocess.run(command, env=uv_environment(settings), capture_output=True, text=True)
        if done.returncode:
            raise NotHere(" ".join(done.stderr.split())[:300])
    stamp.write_text(lock.read_text())
    return python


def why_not_etebase() -> str:
    """Why Etebase is not measured: asked of the registry, not remembered."""
    uv, pip = TOOLS_VENV / "bin" / "uv", TOOLS_VENV / "bin" / "pip"
    settings = subprocess.run([pip, "config", "list"], check=True, stdout=subprocess.PIPE, text=True).stdout
    asking = [uv, "pip", "compile", "--quiet", "--only-binary", ":all:", "--python-version", "3.11", "-"]
    asked = subprocess.run(
        asking, input="etebase==0.31.5\n", env=uv_environment(settings), capture_output=True, text=True
    )
    if asked.returncode == 0:
        return "its client can be installed here now; its server is no package of the registry"
    return " ".join(asked.stderr.split())[:300]
