"""Entities that Telegram finds by itself in plain text: commands, links, mentions."""

import re

from simulator.wire import Json, utf16_length

URL = r"(?<![\w@.])(?:https?://[^\s<>\"]+|(?:t\.me|telegram\.me)/[^\s<>\"]+)[^\s<>\".,;:!?)]"
PATTERNS = (
    ("bot_command", re.compile(r"(?<![\w/@<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])")),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}")),
    ("url", re.compile(URL, re.IGNORECASE)),
    ("mention", re.compile(r"(?<![\w/@])@[A-Za-z][A-Za-z0-9_]{3,31}(?!\w)")),
    ("hashtag", re.compile(r"(?<![\w#])#\w*[^\W\d]\w*")),
)  # fmt: skip
CLOSED = frozenset({"code", "pre", "text_link", "text_mention"})
"""Nothing is searched for inside these."""


def find(text: str, given: list[Json] | None = None) -> list[Json]:
    """`given` entities plus those found, sorted as Telegram sorts them: by place, longer first."""
    given = given or []
    if not _worth_searching(text):
        return given
    taken = [(one["offset"], one["offset"] + one["length"]) for one in given if one["type"] in CLOSED]
    found: list[Json] = []
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(text):
            start = utf16_length(text[: match.start()])
            end = start + utf16_length(match.group())
            if all(end <= left or right <= start for left, right in taken):
                taken.append((start, end))
                found.append({"type": kind, "offset": start, "length": end - start})
    return in_order(given + found)


def in_order(entities: list[Json]) -> list[Json]:
    return sorted(entities, key=lambda one: (one["offset"], -one["length"]))


def _worth_searching(text: str) -> bool:
    return any(letter in text for letter in "/@#") or "t.me" in text
