"""Padmé padding (Nikitin et al., PETS 2019): hides most of a length at a cost of at most 12 per cent."""


def padded_length(length: int) -> int:
    """The smallest Padmé length that holds `length` bytes."""
    if length < 2:
        return length
    exponent = length.bit_length() - 1
    zero_bits = exponent - exponent.bit_length()
    mask = (1 << zero_bits) - 1
    return (length + mask) & ~mask


def pad(data: bytes) -> bytes:
    """Fill with zero bytes; what is padded must know its own end (a zstd frame does)."""
    return data.ljust(padded_length(len(data)), b"\0")
