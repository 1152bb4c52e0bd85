"""What has come, and waits to be believed."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Delivered:
    """A frame that has come down and waits to be taken in.

    `position`: the server's own, above 0; below 0 for what was carried by hand, which no cursor counts.
    """

    position: int
    kind: int
    body: bytes = field(repr=False)
