"""zstd with a dictionary trained on invented text only; a dictionary made from real files would leak their words.

Frames are written without magic number, dictionary id or checksum: the header names the dictionary, the seal guards the
bytes. Decompression is bounded before it starts.
"""

from functools import cache
from importlib import resources

import zstandard

from wire.errors import Code, WireError

LATEST = 1
"""The dictionary that new segments use. 0 is none."""

MAX_PLAIN = 1 << 20
"""No segment grows over one mebibyte when it is opened."""

_MAGICLESS = zstandard.FORMAT_ZSTD1_MAGICLESS
_LEVEL = 19


@cache
def _dictionary(version: int) -> zstandard.ZstdCompressionDict | None:
    if version == 0:
        return None
    name = f"dictionary-{version}.bin"
    source = resources.files("wire").joinpath(name)
    if not source.is_file():
        raise WireError(Code.VERSION_UNKNOWN, name)
    return zstandard.ZstdCompressionDict(source.read_bytes())


def compress(plain: bytes, version: int = LATEST) -> bytes:
    """One zstd frame that carries its own length."""
    return pack(plain, _dictionary(version))


def pack(plain: bytes, dictionary: zstandard.ZstdCompressionDict | None) -> bytes:
    """`compress` with a dictionary that need not have a number yet."""
    parameters = zstandard.ZstdCompressionParameters.from_level(
        _LEVEL,
        source_size=len(plain),
        format=_MAGICLESS,
        write_checksum=0,
        write_dict_id=0,
        write_content_size=1,
    )
    return zstandard.ZstdCompressor(dict_data=dictionary, compression_params=parameters).compress(plain)


def decompress(packed: bytes, version: int) -> bytes:
    """The plain bytes; trailing padding is passed over. Raises WireError for anything damaged or over MAX_PLAIN."""
    dictionary = _dictionary(version)
    try:
        size = zstandard.get_frame_parameters(packed, format=_MAGICLESS).content_size
        if size > MAX_PLAIN:
            raise WireError(Code.TOO_LARGE, "segment")
        reader = zstandard.ZstdDecompressor(dict_data=dictionary, max_window_size=1 << 23, format=_MAGICLESS)
        plain = reader.decompress(packed, max_output_size=MAX_PLAIN, allow_extra_data=True)
    except zstandard.ZstdError as error:
        raise WireError(Code.MALFORMED, "compression") from error
    return plain
