"""How a stored file looks inside a message."""

from simulator.files import Files, StoredFile
from simulator.wire import Json

SIZES = (90, 320, 800)
"""The longer sides of the smaller photo sizes that Telegram makes."""
NAMED = frozenset({"document", "audio", "video", "animation"})


def content(files: Files, bot_id: int, stored: StoredFile) -> Json:
    """The message's fields for this medium, as this bot sees them."""
    if stored.kind == "photo":
        return {"photo": photo_sizes(files, bot_id, stored)}
    shown = described(files, bot_id, stored)
    if stored.kind != "animation":
        return {stored.kind: shown}
    return {"animation": shown, "document": {key: shown[key] for key in shown if key not in stored.details}}


def photo_sizes(files: Files, bot_id: int, stored: StoredFile) -> list[Json]:
    """Telegram's list of sizes, the largest last; every smaller one is a file of its own."""
    width, height = stored.details.get("width", 300), stored.details.get("height", 400)
    longer = max(width, height)
    if not stored.smaller:
        stored.smaller = [
            files.keep(
                "photo", stored.data, declared_size=max(1, stored.size * side // longer),
                details={
                    "width": max(1, width * side // longer), "height": max(1, height * side // longer),
                },
            )
            for side in SIZES if side < longer
        ]  # fmt: skip
    sizes = [*stored.smaller, stored]
    return [
        {**files.show(one, bot_id), "width": one.details["width"], "height": one.details["height"]}
        for one in sizes
    ]


def described(files: Files, bot_id: int, stored: StoredFile) -> Json:
    """Any medium but a photo: its ids, its name, type and details."""
    shown = files.show(stored, bot_id)
    if stored.name and stored.kind in NAMED:
        shown["file_name"] = stored.name
    if stored.mime:
        shown["mime_type"] = stored.mime
    return {**shown, **stored.details}


def reissued(files: Files, bot_id: int, content: Json) -> Json:
    """The same content with file ids that this bot may use: an id is good for one bot only."""
    return {name: _reissued(files, bot_id, value) for name, value in content.items()}


def _reissued(files: Files, bot_id: int, value: object) -> object:
    if isinstance(value, list):
        return [_reissued(files, bot_id, one) for one in value]
    if not isinstance(value, dict):
        return value
    stored = files.by_unique_id(value.get("file_unique_id", ""))
    inside = {name: _reissued(files, bot_id, one) for name, one in value.items()}
    return inside if stored is None else {**inside, "file_id": files.show(stored, bot_id)["file_id"]}
