"""What else a profile keeps: drafts, settings, and the thread that does the keeping."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, TypeVar

T = TypeVar("T")


class Drafts(Protocol):
    """What is being typed, kept within two seconds, until it is saved or thrown away by the person."""

    def keep(self, key: str, content: dict[str, Any]) -> int:
        """Store a draft under a key such as "consultation/new"; answers when it was kept, ms."""
        ...

    def get(self, key: str) -> dict[str, Any] | None: ...

    def drop(self, key: str) -> None: ...


class Settings(Protocol):
    """Small facts of this profile: zoom, theme, last seen, cursor place."""

    def get(self, key: str, default: Any = None) -> Any: ...

    def set(self, key: str, value: Any) -> None: ...


class Executor(Protocol):
    """The database thread, as others see it."""

    def submit(self, call: Callable[[], T]) -> Any:
        """Queue a call; answers a concurrent.futures.Future."""
        ...
