"""Why a frame was not taken, with what the sender needs to go on."""

from wire.errors import Code, WireError


class Refusal(WireError):
    """A `WireError` with the detail that travels beside its code (docs/sync.md section 3, and `wire.errors`)."""

    def __init__(self, code: Code, reason: str = "", detail: int = 0) -> None:
        super().__init__(code, reason)
        self.detail = detail


def detail_of(error: WireError) -> int:
    """The number that goes with the code; 0 when there is none."""
    return error.detail if isinstance(error, Refusal) else 0
