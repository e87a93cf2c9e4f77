"""Media that a bot sends: uploads and file ids become stored files, within Telegram's limits."""

import mimetypes

from simulator import images, media
from simulator.calls import Call, Upload
from simulator.files import PHOTO_LIMIT, UPLOAD_LIMIT, StoredFile
from simulator.wire import Json, Refusal, bad_request

ATTACHED = "attach://"
ALSO = {"document": {"animation"}, "animation": {"document"}}
"""A file_id of another kind is refused, with these exceptions."""
PIXELS = 10_000
RATIO = 20
MIMES = {"voice": "audio/ogg", "audio": "audio/mpeg", "video": "video/mp4", "animation": "video/mp4"}


def medium(call: Call, kind: str, value: str, details: Json) -> Json:
    """The message's fields for `value`: an upload (attach://…) or a file_id; addresses cannot be fetched."""
    return media.content(call.world.files, call.bot.id, stored(call, kind, value, details))


def stored(call: Call, kind: str, value: str, details: Json) -> StoredFile:
    if value.startswith(ATTACHED):
        upload = call.uploads.get(value.removeprefix(ATTACHED))
        if upload is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return _uploaded(call, kind, upload, details)
    if value.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    if not value:
        raise bad_request(f"there is no {kind.replace('_', ' ')} in the request")
    found = call.world.files.of_bot(value, call.bot.id)
    if found.kind != kind and found.kind not in ALSO.get(kind, set()):
        raise bad_request(f"can't use file of type {_named(found.kind)} as {_named(kind)}")
    return found


def _uploaded(call: Call, kind: str, upload: Upload, details: Json) -> StoredFile:
    if not upload.data:
        raise bad_request("file must be non-empty")
    if len(upload.data) > UPLOAD_LIMIT:
        raise Refusal(413, "Request Entity Too Large")
    if kind == "photo":
        details = _photo_size(upload.data)
    mime = upload.mime or mimetypes.guess_type(upload.name)[0] or MIMES.get(kind)
    if kind in {"photo", "video_note", "sticker"}:
        mime = None
    return call.world.files.keep(kind, upload.data, name=upload.name or None, mime=mime, details=details)


def _photo_size(data: bytes) -> Json:
    if len(data) > PHOTO_LIMIT:
        raise bad_request(
            f"file of size {len(data)} bytes is too big for a photo; the maximum size is {PHOTO_LIMIT} bytes"
        )
    size = images.dimensions(data)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    width, height = size
    if width + height > PIXELS or max(size) > RATIO * max(1, min(size)):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return {"width": width, "height": height}


def _named(kind: str) -> str:
    return "".join(part.capitalize() for part in kind.split("_"))
