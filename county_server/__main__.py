"""`python -m county_server init` makes a store for one county; `serve` serves it."""

from __future__ import annotations

import argparse
import os
import sys

from county_server import config, logs, serving
from county_server.config import BadSetting
from county_server.service.county import County, WrongStore
from county_server.store.database import Database, Unavailable


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 2 when it cannot be done as asked, with the reason on standard error."""
    given = _parser().parse_args(arguments)
    try:
        settings = config.from_environment(os.environ, given.store, given.root_key)
        if given.command == "init":
            _init(settings, given.code)
        else:
            logs.write_to_stderr()
            address = serving.Address(given.host, given.port, given.certificate, given.key)
            serving.serve(settings, address, given.exit_with_parent)
    except (BadSetting, WrongStore, Unavailable, OSError) as error:
        sys.stderr.write(f"bredvid-county: {str(error) or 'the store cannot be opened'}\n")
        return 2
    return 0


def _init(settings: config.Settings, code: str) -> None:
    if settings.root_key is None:
        raise BadSetting("say whose county this is: --root-key or BREDVID_ROOT_KEY")
    if len(code) != 2 or not code.isdigit():
        raise BadSetting("a county's code has two digits")
    database = Database(settings.store)
    try:
        County.found(database, settings.root_key, code)
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
    for command in (init, serve):
        command.add_argument("--store", help="path of an SQLite file, or URL of a database (BREDVID_STORE)")
        command.add_argument("--root-key", help="the county's public root key in hexadecimal (BREDVID_ROOT_KEY)")
    return parser


if __name__ == "__main__":
    sys.exit(main())
