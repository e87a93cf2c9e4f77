"""What a phone does to words before they leave it."""

from simulator.formatting import detection
from simulator.wire import Json, utf16_length

TEXT_LIMIT = 4096


def captioned(caption: str | None) -> Json:
    if not caption:
        return {}
    found = detection.find(caption)
    return {"caption": caption, **({"caption_entities": found} if found else {})}


def pieces(text: str) -> list[str]:
    """A long text leaves as several messages."""
    pieces, piece, length = [], "", 0
    for letter in text:
        width = utf16_length(letter)
        if length + width > TEXT_LIMIT:
            pieces.append(piece)
            piece, length = "", 0
        piece, length = piece + letter, length + width
    return [*pieces, piece]
