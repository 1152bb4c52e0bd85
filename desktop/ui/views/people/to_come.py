"""A part of the person file that is made when it is first shown: nobody waits for what she does not look at."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

Part = TypeVar("Part", bound=QWidget, covariant=True)


class ToCome(Generic[Part]):
    """`kind` says what can be told of the part before it is there: its key, its title, its icon."""

    def __init__(self, kind: type[Part], make: Callable[[], Part]) -> None:
        self.kind = kind
        self._make = make
        self._made: Part | None = None

    @classmethod
    def ready(cls, part: Part) -> ToCome[Part]:  # type: ignore[misc]  # only read, never replaced
        """One that is there already."""
        return cls(type(part), lambda: part)

    def made(self) -> Part:
        """The part, made at the first call. Whoever asks first gives it a parent."""
        if self._made is None:
            self._made = self._make()
        return self._made

    def if_made(self) -> Part | None:
        """The part, if anybody has needed it."""
        return self._made
