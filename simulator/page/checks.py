"""Everything a browser sends is checked here, before it reaches the model."""

import json
import math
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from aiohttp import web

Body = dict[str, Any]
MOST_JSON = 256 * 1024


class Refused(Exception):
    """Said to the page with HTTP `status` and words for a human."""

    def __init__(self, words: str, status: int = 400) -> None:
        super().__init__(words)
        self.status = status


def refuse_foreign_pages(request: web.Request) -> None:
    """Another site open in the same browser may not act here: its Origin is not our Host."""
    origin = request.headers.get("Origin")
    if origin is not None and urlsplit(origin).netloc != request.host:
        raise Refused("This page may only be used from its own address", 403)


async def json_body(request: web.Request) -> Body:
    refuse_foreign_pages(request)
    if request.content_type != "application/json":
        raise Refused("Send JSON", 415)
    raw = await request.content.read(MOST_JSON + 1)
    while len(raw) <= MOST_JSON and not request.content.at_eof():
        raw += await request.content.read(MOST_JSON + 1 - len(raw))
    if len(raw) > MOST_JSON:
        raise Refused("Too long", 413)
    try:
        body = json.loads(raw)
    except ValueError as error:
        raise Refused("This is no JSON") from error
    if not isinstance(body, dict):
        raise Refused("Send a JSON object")
    return body


def text(body: Body, name: str, *, most: int = 20_000, empty: bool = False) -> str:
    value = body.get(name, "")
    if not isinstance(value, str) or len(value) > most or not (value or empty):
        raise Refused(f"{name} must be text of up to {most} characters")
    if any("\ud800" <= letter <= "\udfff" for letter in value):
        raise Refused(f"{name} holds half a character")
    return value


def whole(body: Body, name: str, *, least: int = 0, most: int = 2**53) -> int:
    value = body.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise Refused(f"{name} must be a whole number from {least} to {most}")
    return value


def number(body: Body, name: str, *, least: float, most: float) -> float:
    value = body.get(name)
    if not isinstance(value, int | float) or isinstance(value, bool) or not math.isfinite(value):
        raise Refused(f"{name} must be a number")
    if not least <= value <= most:
        raise Refused(f"{name} must be from {least} to {most}")
    return float(value)


def flag(body: Body, name: str) -> bool:
    value = body.get(name)
    if not isinstance(value, bool):
        raise Refused(f"{name} must be true or false")
    return value


def wholes(body: Body, name: str, *, most: int = 20) -> list[int]:
    values = body.get(name)
    if not isinstance(values, list) or len(values) > most:
        raise Refused(f"{name} must be a list of up to {most} whole numbers")
    return [whole({name: value}, name) for value in values]


def texts(body: Body, name: str, *, most: int = 12) -> list[str]:
    values = body.get(name)
    if not isinstance(values, list) or not 2 <= len(values) <= most:  # noqa: PLR2004  (a poll of one is none)
        raise Refused(f"{name} must be a list of 2 to {most} texts")
    return [text({name: value}, name, most=100) for value in values]


def language(body: Body, name: str = "language") -> str:
    code = text(body, name, most=12)
    if not code.replace("-", "").isascii() or not code.replace("-", "").isalnum():
        raise Refused("A language is a code such as en or pt-br")
    return code.lower()


def zone(body: Body, name: str = "zone") -> str:
    named = text(body, name, most=64)
    if named not in available_timezones():
        raise Refused(f"{named} is no time zone")
    return named
