"""Files that a browser sends on behalf of a person."""

from dataclasses import dataclass, field

from aiohttp import BodyPartReader, web

from simulator import images
from simulator.files import UPLOAD_LIMIT
from simulator.page import checks, deeds
from simulator.person import Person

MOST_FILES = 10
MOST_FIELD = 8 * 1024


@dataclass(frozen=True, slots=True)
class Sent:
    name: str
    mime: str
    data: bytes


@dataclass(slots=True)
class Form:
    """`fields` as in a JSON body: bot, as (photo or document), caption, reply_to."""

    fields: checks.Body = field(default_factory=dict)
    files: list[Sent] = field(default_factory=list)


async def read(request: web.Request) -> Form:
    if request.content_type != "multipart/form-data":
        raise checks.Refused("Send a form with files", 415)
    form = Form()
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            raise checks.Refused("A form within a form is too much")
        if part.name == "file":
            if len(form.files) == MOST_FILES:
                raise checks.Refused(f"Up to {MOST_FILES} files at once")
            mime = part.headers.get("Content-Type", "application/octet-stream")
            form.files.append(Sent(part.filename or "file", mime, await _bytes(part, UPLOAD_LIMIT)))
        else:
            value = (await _bytes(part, MOST_FIELD)).decode(errors="replace")
            form.fields[part.name or ""] = (
                int(value) if part.name in {"bot", "reply_to"} and value.isdecimal() else value
            )
    if not form.files:
        raise checks.Refused("No file came")
    return form


async def _bytes(part: BodyPartReader, most: int) -> bytes:
    data = bytearray()
    while chunk := await part.read_chunk(256 * 1024):
        data += chunk
        if len(data) > most:
            raise checks.Refused("This file is too large", 413)
    return bytes(data)


def send(person: Person, form: Form) -> None:
    """One file is a message, several are an album; the caption goes with the first, as phones do it."""
    caption = checks.text(form.fields, "caption", most=1024, empty=True) or None
    reply_to = deeds.reply_target(person, form.fields)
    kind = checks.text(form.fields, "as", most=16)
    if kind not in {"photo", "document"}:
        raise checks.Refused("Files are sent as photo or document")
    if kind == "photo" and not all(images.dimensions(one.data) for one in form.files):
        raise checks.Refused("This is no picture: send it as a file")
    album = person.model.next_album_id() if len(form.files) > 1 else None
    for place, one in enumerate(form.files):
        words = caption if place == 0 else None
        if kind == "photo":
            person.sends_photo(one.data, words, reply_to=reply_to, album=album)
        else:
            person.sends_document(
                one.name, one.data, mime=one.mime, caption=words, reply_to=reply_to, album=album
            )  # fmt: skip
