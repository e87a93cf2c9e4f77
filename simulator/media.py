"""How a stored file looks inside a message."""

from collections.abc import Iterable

from simulator.files import Files, StoredFile
from simulator.wire import Json

SIZES = (90, 320, 800)
"""The longer sides of the smaller photo sizes that Telegram makes."""


def photo_sizes(files: Files, bot_id: int, stored: StoredFile, width: int, height: int) -> list[Json]:
    """Telegram's list of sizes, the largest last; every smaller one is a file of its own."""
    longer = max(width, height)
    sizes = []
    for side in (side for side in SIZES if side < longer):
        small = files.keep("photo", stored.data, declared_size=max(1, stored.size * side // longer))
        sizes.append(_size(files, bot_id, small, width * side // longer, height * side // longer))
    return [*sizes, _size(files, bot_id, stored, width, height)]


def _size(files: Files, bot_id: int, stored: StoredFile, width: int, height: int) -> Json:
    return {**files.show(stored, bot_id), "width": max(1, width), "height": max(1, height)}


def described(files: Files, bot_id: int, stored: StoredFile, **details: object) -> Json:
    """Any medium but a photo: its ids, its name and type, and `details` that are not None."""
    described = files.show(stored, bot_id)
    if stored.name and stored.kind in {"document", "audio", "video", "animation"}:
        described["file_name"] = stored.name
    if stored.mime:
        described["mime_type"] = stored.mime
    described.update({key: value for key, value in details.items() if value is not None})
    return described


def file_ids(content: Json) -> Iterable[str]:
    """Every file_id inside a message's content."""
    for value in content.values():
        parts = value if isinstance(value, list) else [value]
        for part in parts:
            if isinstance(part, dict) and "file_id" in part:
                yield part["file_id"]
