"""A copy of a picture to be kept: large enough to be read and checked, without what the camera wrote beside it."""

from bot.pictures.opening import as_jpeg, opened

LONGEST = 1600
QUALITY = 82


def copied(data: bytes) -> bytes:
    """A JPEG. Raises Unfit."""
    return as_jpeg(opened(data, LONGEST), QUALITY)
