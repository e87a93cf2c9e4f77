"""What a tutor puts onto checked work beside his answers, and the comments he keeps to give them again."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.errors import TextEmpty, TextTooLong

COMMENT_LIMIT = 300
COMMENTS_OF_ONE = 200
WHOLE = 0
"""The number of a page that is none: the whole work is meant."""
_NUMBERS = 100
"""More than an attempt has pages."""


class PageMark(StrEnum):
    """The quick word on a page, drawn onto it when the work comes back."""

    RIGHT = "right"
    WRONG = "wrong"


@dataclass(eq=False, kw_only=True)
class Comment:
    """A tutor's own words, kept once; ``used_at`` is when he last kept them or gave them."""

    id: int | None = None
    person_id: int
    text: str
    used_at: datetime


@dataclass(frozen=True, slots=True)
class Answer:
    """A tutor's answer, as far as it may be changed. ``text`` is what he wrote, None for anything else."""

    id: int
    submission_id: int
    text: str | None


def check_comment(text: str | None) -> str:
    """The words trimmed; raises TextEmpty, TextTooLong."""
    trimmed = (text or "").strip()
    if not trimmed:
        raise TextEmpty
    if len(trimmed) > COMMENT_LIMIT:
        raise TextTooLong(limit=COMMENT_LIMIT)
    return trimmed


def message_of_comment(comment_id: int, number: int) -> int:
    """In place of the message that an answer is: below those of Telegram, so a comment stands once on a page."""
    return -(comment_id * _NUMBERS + number)
