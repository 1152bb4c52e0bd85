"""Make this checkout able to run: system libraries, uv, and a `.venv` with exactly the locked packages.

`make` calls this when `.venv/.ready` is missing or older than a lock, so nobody has to. It needs only Python.

1. Look for the shared libraries that Qt loads. On Debian and Ubuntu, as root or with a sudo that asks for no
   password, install the missing ones by apt; elsewhere say which are missing and how to get them, and stop.
2. Make `.venv-tools` with uv in it, by pip, from the hashes in tools/bootstrap.lock. It is an environment of
   its own, so that `.venv` holds what requirements.lock names and nothing else.
3. Make `.venv` and let uv fill it: pinned, hashed, and wheels only, so that installing runs nobody's code.

Where packages come from is the machine's business: no address stands in this project.
"""

import ast
import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
TOOLS_VENV = ROOT / ".venv-tools"
READY = VENV / ".ready"

# Shared library that Qt loads -> the Debian package that carries it. Without these no window opens, not even
# the offscreen one of the tests.
QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}

# Command -> package. The tests' --onscreen needs an X display, PyInstaller reads libraries with objdump; all
# else works without them.
COMMANDS = {"Xvfb": "xvfb", "xauth": "xauth", "objdump": "binutils"}

# The county server's tests run on PostgreSQL too. Debian's package starts a service, so it is installed only on a
# machine that builds, or in a container; elsewhere those tests say that they were skipped.
POSTGRESQL = "postgresql"

OPEN_SANS = "fonts-open-sans"  # what the screens are drawn in where there is no Segoe UI


def main() -> None:
    """Do the three steps; leave the stamp only when all of them held."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python must get this far to be told
        sys.exit(f"Bredvid needs Python 3.11 or newer, this is {sys.version.split()[0]}: make PYTHON=python3.11")
    install_system_packages()
    install_python_packages()
    READY.touch()


def install_system_packages() -> None:
    """Install what is missing; where that cannot be done, say what it is, and stop if nothing runs so."""
    if not sys.platform.startswith("linux"):
        return
    needed = missing_needed()
    packages = needed + missing_wished()
    if not packages:
        return
    if (as_root := apt_prefix()) is not None:
        say(f"installing system packages: {' '.join(packages)}")
        apt = [
            *as_root,
            "env",
            "DEBIAN_FRONTEND=noninteractive",
            "apt-get",
            "-qq",
            "-o",
            "Acquire::Retries=3",
        ]
        subprocess.run([*apt, "update"], check=True)
        # apt and dpkg tell a screenful about each package; only their errors are worth reading here.
        subprocess.run(
            [*apt, "install", "-y", "--no-install-recommends", *packages],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        needed = missing_needed()
        packages = needed
    if packages:
        say(f"missing on this machine (Debian's names): {' '.join(packages)}")
        say(f"on Debian or Ubuntu: sudo apt-get install {' '.join(packages)}")
    if needed:
        libraries = [library for library, package in QT_LIBRARIES.items() if package in needed]
        say(f"elsewhere, the packages that carry: {' '.join(libraries) or 'the Python module ensurepip'}")
        sys.exit("Install them, then run make again.")


def missing_needed() -> list[str]:
    """Debian packages without which nothing runs."""
    missing = [package for library, package in QT_LIBRARIES.items() if not loads(library)]
    if importlib.util.find_spec("ensurepip") is None:
        missing.append(f"python3.{sys.version_info.minor}-venv")
    return missing


def missing_wished() -> list[str]:
    """Debian packages without which the program runs, but something is poorer."""
    missing = [package for command, package in COMMANDS.items() if shutil.which(command) is None]
    if not any(Path("/usr/share/fonts").rglob("OpenSans*")):
        missing.append(OPEN_SANS)
    if (os.environ.get("CI") or os.geteuid() == 0) and not has_postgresql():
        missing.append(POSTGRESQL)
    return missing


def has_postgresql() -> bool:
    """Whether a PostgreSQL can be started here, by whatever name its folder goes."""
    return shutil.which("initdb") is not None or any(Path("/usr/lib/postgresql").glob("*/bin/initdb"))


def loads(library: str) -> bool:
    """Whether the dynamic linker finds the library: the very question that Qt will ask."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def apt_prefix() -> list[str] | None:
    """What to put before apt-get to run it as root without asking anybody; None where that cannot be done."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0:
        return ["sudo", "-n"]
    return None


def install_python_packages() -> None:
    """Bring uv and then `.venv` to what the two locks say. With nothing to do this takes a few seconds."""
    tools_python, uv = TOOLS_VENV / "bin" / "python", TOOLS_VENV / "bin" / "uv"
    if not tools_python.exists():
        subprocess.run([sys.executable, "-m", "venv", TOOLS_VENV], check=True)
    pip = [tools_python, "-m", "pip", "--disable-pip-version-check"]
    only_locked = ["--quiet", "--require-hashes", "--only-binary", ":all:"]
    say("installing uv")
    subprocess.run([*pip, "install", *only_locked, "-r", ROOT / "tools" / "bootstrap.lock"], check=True)
    env = uv_environment(subprocess.run([*pip, "config", "list"], check=True, stdout=subprocess.PIPE, text=True).stdout)
    if not (VENV / "bin" / "python").exists():
        subprocess.run([uv, "venv", "--quiet", "--python", sys.executable, VENV], check=True, env=env)
    say("installing Python packages from requirements.lock")
    # Copied, not linked: the checkout stays whole if uv's cache is on another disk or is emptied.
    sync = [uv, "pip", "sync", "--link-mode", "copy", *only_locked]
    subprocess.run([*sync, "--python", VENV / "bin" / "python", ROOT / "requirements.lock"], check=True, env=env)


def uv_environment(pip_settings: str) -> dict[str, str]:
    """The environment for uv, which reads none of pip's settings: a mirror set for pip is meant for both."""
    settings = dict(line.split("=", 1) for line in pip_settings.splitlines() if "=" in line)
    env = dict(os.environ)
    for variable, option in {"UV_DEFAULT_INDEX": "index-url", "SSL_CERT_FILE": "cert"}.items():
        for section in (":env:", "install", "global"):  # pip's own order, the strongest first
            if value := settings.get(f"{section}.{option}"):
                env.setdefault(variable, ast.literal_eval(value))
    return env


def say(line: str) -> None:
    """One line to whoever waits, at once also when the output is a pipe."""
    print(f"set-up: {line}", flush=True)


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as error:
        command = " ".join(map(str, error.cmd))
        sys.exit(f"set-up: `{command}` failed; its reason stands above. When that is mended, run make again.")
