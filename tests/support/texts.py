"""Texts for tests of size."""


def incompressible(seed: int, length: int) -> str:
    """Text that packing makes hardly shorter."""
    return "".join(chr(0x4E00 + (seed * 7919 + n * n * 104729) % 20_000) for n in range(length))
