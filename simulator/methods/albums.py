"""sendMediaGroup."""

from simulator.calls import Call, deliver, method
from simulator.formatting import text as words
from simulator.incoming import medium
from simulator.methods.sending import DEFAULTS, DETAILS
from simulator.wire import Json, bad_request

LEAST, MOST = 2, 10
ALONE = frozenset({"document", "audio"})
"""Documents and audio come only with their own kind."""
WANTED = dict(DETAILS.values())


@method("sendMediaGroup")
def send_media_group(call: Call) -> list[Json]:
    parts: list[Json] = call.params["media"]
    if not LEAST <= len(parts) <= MOST:
        raise bad_request("media must include 2-10 items" if parts else "there are no messages to send")
    kinds = {part["type"] for part in parts}
    if len(kinds) > 1 and kinds & ALONE:
        other = "Document" if "document" in kinds else "Audio"
        raise bad_request(f"{other.lower()} can't be mixed with other media types")
    if not kinds <= {"photo", "video", "document", "audio"}:
        raise bad_request(f"can't use media of type {next(iter(kinds))} in an album")
    call.writable_chat()
    contents = [media_content(call, part) for part in parts]
    album = call.world.next_album_id()
    return [deliver(call, content, album=album).as_json() for content in contents]


def media_content(call: Call, part: Json) -> Json:
    """The content of a message that shows this InputMedia."""
    kind = part["type"]
    details = {key: part.get(key, DEFAULTS.get(key)) for key in WANTED[kind]}
    caption = words.caption(part.get("caption"), part.get("parse_mode"), part.get("caption_entities"))
    spoiler: Json = {"has_media_spoiler": True} if part.get("has_spoiler") else {}
    return medium(call, kind, part["media"], details) | caption | spoiler
