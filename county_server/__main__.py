"""`bredvid-county`, or `python -m county_server`: make a store for one county, serve it, and look after it."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from county_server import certificates, config, logs, serving
from county_server.config import BadSetting
from county_server.service.county import County, WrongStore
from county_server.store import versions
from county_server.store.database import Database, Unavailable, UnknownStore
from county_server.store.versions import NewerStore
from county_server.upkeep import backup, checks
from wire.address import with_pin

_EXPECTED = (
    BadSetting,
    WrongStore,
    NewerStore,
    UnknownStore,
    Unavailable,
    backup.NotWhole,
    certificates.NotAuthority,
    OSError,
)


def main(arguments: list[str] | None = None) -> int:
    """Run one command: 0 when done, 1 when `check` found something, 2 when it cannot be done, with the reason said."""
    given = _parser().parse_args(arguments)
    try:
        return _COMMANDS[given.command](given)
    except _EXPECTED as error:
        sys.stderr.write(f"bredvid-county: {str(error) or 'the store cannot be opened'}\n")
        return 2


def run() -> None:
    """The installed command."""
    sys.exit(main())


def _init(given: argparse.Namespace) -> int:
    settings = _settings(given)
    if settings.root_key is None:
        raise BadSetting("say whose county this is: --root-key or BREDVID_ROOT_KEY")
    if len(given.code) != 2 or not given.code.isdigit():
        raise BadSetting("a county's code has two digits")
    with _store(settings) as database:
        County.found(database, settings.root_key, given.code)
    return 0


def _serve(given: argparse.Namespace) -> int:
    settings = _settings(given)
    logs.write_to_stderr()
    address = serving.Address(given.host, given.port, given.certificate, given.key)
    if settings.authority is None and given.certificate is not None:
        beside = Path(given.certificate).with_name("ca.pem")
        settings = replace(settings, authority=beside if beside.exists() else None)
    serving.serve(settings, address, given.exit_with_parent)
    return 0


def _migrate(given: argparse.Namespace) -> int:
    with _store(_settings(given)) as database, database.write() as connection:
        if versions.of(connection) is None:
            raise WrongStore("no county here yet: run `init` first")
        versions.upgrade(connection)
    return 0


def _check(given: argparse.Namespace) -> int:
    with _store(_settings(given)) as database:
        found = checks.findings(database)
    sys.stdout.write("".join(f"{finding}\n" for finding in found) or "whole\n")
    return 1 if found else 0


def _backup(given: argparse.Namespace) -> int:
    with _store(_settings(given)) as database:
        backup.back_up(database, given.to)
    return 0


def _restore(given: argparse.Namespace) -> int:
    with _store(_settings(given)) as database:
        backup.bring_back(given.backup, database)
    return 0


def _certificate(given: argparse.Namespace) -> int:
    files = certificates.make(given.folder, given.host)
    pinned = with_pin(f"https://{given.host[0]}", certificates.der(files.authority))
    sys.stdout.write(f"give to computers: {files.authority}\n")
    sys.stdout.write(f"or begin the county with this address, which names it: {pinned}\n")
    sys.stdout.write(f"serve with: --certificate {files.certificate} --key {files.key}\n")
    sys.stdout.write(f"keep away from the server, to renew with: {files.authority_key}\n")
    return 0


_COMMANDS = {
    "init": _init,
    "serve": _serve,
    "migrate": _migrate,
    "check": _check,
    "backup": _backup,
    "restore": _restore,
    "certificate": _certificate,
}


def _settings(given: argparse.Namespace) -> config.Settings:
    return config.from_environment(os.environ, given.store, given.root_key)


@contextmanager
def _store(settings: config.Settings) -> Iterator[Database]:
    database = Database(settings.store)
    try:
        yield database
    finally:
        database.close()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="bredvid-county", description="A county's server: keeps what it cannot read.")
    commands = parser.add_subparsers(dest="command", required=True)
    init = commands.add_parser("init", help="make a store for one county")
    init.add_argument("--code", required=True, help="the county's two digits")
    serve = commands.add_parser("serve", help="serve a store")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=8423, help="0: any free one")
    serve.add_argument("--certificate", help="PEM file; needed on any host but this machine's own")
    serve.add_argument("--key", help="PEM file of the certificate's key")
    serve.add_argument("--exit-with-parent", action="store_true", help="stop when standard input ends")
    migrate = commands.add_parser("migrate", help="bring an older store to this version")
    check = commands.add_parser("check", help="prove that a store is whole; 1 when it is not")
    copy = commands.add_parser("backup", help="copy a store, also while it is served")
    copy.add_argument("--to", type=Path, required=True, help="a file that is not there yet")
    restore = commands.add_parser("restore", help="fill an empty store from a backup")
    restore.add_argument("--from", type=Path, required=True, dest="backup")
    for command in (init, serve, migrate, check, copy, restore):
        command.add_argument("--store", help="path of an SQLite file, or postgresql://… (BREDVID_STORE)")
        command.add_argument("--root-key", help="the county's public root key in hexadecimal (BREDVID_ROOT_KEY)")
    certificate = commands.add_parser("certificate", help="make or renew a certificate by the county's own authority")
    certificate.add_argument("--host", action="append", required=True, help="name or address; may be repeated")
    certificate.add_argument("--folder", type=Path, default=Path(), help="where the files stand or shall stand")
    return parser


if __name__ == "__main__":
    run()
