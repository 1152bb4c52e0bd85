"""One JSON object a line, on standard error: what happened and how much of it, never what, whose, or from where.

An exception is written as its type and the places it passed. Its text is left out, because it may quote what the
server was sent.
"""

from __future__ import annotations

import json
import logging
import sys
import traceback
from pathlib import Path

_ORDINARY = {*vars(logging.makeLogRecord({})), "message", "asctime", "color_message", "taskName"}


class Formatter(logging.Formatter):
    """Writes a record's event, its figures and its error."""

    def format(self, record: logging.LogRecord) -> str:
        """One line of JSON."""
        line: dict[str, object] = {
            "time": self.formatTime(record, "%Y-%m-%dT%H:%M:%S"),
            "level": record.levelname,
            "event": record.getMessage(),
        }
        line |= {name: value for name, value in vars(record).items() if name not in _ORDINARY}
        if record.exc_info and record.exc_info[1] is not None:
            line["error"] = type(record.exc_info[1]).__name__
            line["at"] = [
                f"{Path(place.filename).name}:{place.lineno}"
                for place in traceback.extract_tb(record.exc_info[1].__traceback__)
            ]
        return json.dumps(line)


def write_to_stderr() -> None:
    """Send everything that is logged there."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Formatter())
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    logging.getLogger("uvicorn").setLevel(logging.WARNING)
