"""Files for the page. What a person uploaded is never served as a document of this site."""

from urllib.parse import quote

from aiohttp import web

from simulator.files import StoredFile

PICTURES = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg", b"GIF8": "image/gif"}
PLAYABLE = frozenset({"video/mp4", "video/webm", "audio/mpeg", "audio/ogg", "audio/mp4"})
LOCKED = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cache-Control": "private, max-age=31536000, immutable",
}


def response(stored: StoredFile) -> web.Response:
    """Pictures, sound and video are shown; anything else can only be saved."""
    mime = kind(stored)
    headers = dict(LOCKED)
    if mime is None:
        name = quote(stored.name or "file", safe="")
        headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{name}"
    return web.Response(body=stored.data, content_type=mime or "application/octet-stream", headers=headers)


def kind(stored: StoredFile) -> str | None:
    """By the bytes for pictures, by what was declared for sound and video; None for the rest."""
    if stored.data[:4] == b"RIFF" and stored.data[8:12] == b"WEBP":
        return "image/webp"
    found = next((mime for start, mime in PICTURES.items() if stored.data.startswith(start)), None)
    return found or (stored.mime if stored.mime in PLAYABLE else None)
