"""Pictures without an imaging library: read the size of an uploaded one, draw a sample one."""

import struct
import zlib
from functools import lru_cache

MARKER = 0xFF
FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""JPEG segments that hold the size."""
PNG = b"\x89PNG\r\n\x1a\n"


def dimensions(data: bytes) -> tuple[int, int] | None:
    """(width, height) of a PNG, JPEG, GIF, WebP or BMP; None when it is no picture."""
    if data.startswith(PNG) and len(data) >= 24:  # noqa: PLR2004  (the header's fixed size)
        width, height = struct.unpack(">II", data[16:24])
        return width, height
    if data[:3] == b"GIF" and len(data) >= 10:  # noqa: PLR2004
        width, height = struct.unpack("<HH", data[6:10])
        return width, height
    if data[:2] == b"\xff\xd8":
        return _jpeg(data)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _webp(data)
    if data[:2] == b"BM" and len(data) >= 26:  # noqa: PLR2004
        width, height = struct.unpack("<ii", data[18:26])
        return width, abs(height)
    return None


def _jpeg(data: bytes) -> tuple[int, int] | None:
    place = 2
    while place + 9 < len(data):
        if data[place] != MARKER:
            return None
        marker, length = data[place + 1], int.from_bytes(data[place + 2 : place + 4], "big")
        if marker in FRAMES:
            height, width = struct.unpack(">HH", data[place + 5 : place + 9])
            return width, height
        place += 2 + length
    return None


def _webp(data: bytes) -> tuple[int, int] | None:
    if data[12:16] == b"VP8X":
        return 1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little")
    if data[12:16] == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1
    if data[12:16] == b"VP8 ":
        width, height = struct.unpack("<HH", data[26:30])
        return width & 0x3FFF, height & 0x3FFF
    return None


@lru_cache(maxsize=64)
def draw(width: int = 300, height: int = 400, seed: int = 0) -> bytes:
    """A small PNG that looks like a page of handwriting; pages of different seeds differ."""
    paper = (250 - seed * 7 % 18, 248 - seed * 5 % 16, 238)
    blank = bytes((0,)) + bytes(paper) * width
    margin = width // 10
    rows = []
    for y in range(height):
        line, inside = divmod(y, 40)
        if inside < 3 or not 2 <= line < height // 40 - 1:  # noqa: PLR2004
            rows.append(blank)
            continue
        rows.append(_inked(blank, width, margin, line * 31 + seed * 17, inside))
    body = zlib.compress(b"".join(rows), 6)
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return PNG + _chunk(b"IHDR", header) + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")


def _inked(blank: bytes, width: int, margin: int, phase: int, inside: int) -> bytes:
    """One pixel row of a handwritten line: strokes that wander with the phase."""
    row = bytearray(blank)
    end = width - margin - phase * 13 % (width // 3)
    for x in range(margin, end):
        stroke = (x * 7 + phase * 11) % 41
        wave = 16 + (x + phase) % 12 - (x * 3 + phase) % 7
        if stroke > 7 and abs(wave - inside) < 2:  # noqa: PLR2004
            row[1 + 3 * x : 4 + 3 * x] = b"\x26\x38\x8a"
    return bytes(row)


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
