"""A refusal of the business in the reader's words: one message per DomainError, named after its class."""

import re
from datetime import datetime

from bot import formats
from bot.l10n import Argument, Words
from domain.errors import DomainError

_HUMP = re.compile(r"(?<!^)(?=[A-Z])")


def key_of(kind: type[DomainError]) -> str:
    """``LessonClash`` → ``error-lesson-clash``."""
    return "error-" + _HUMP.sub("-", kind.__name__).lower()


def plain(words: Words, error: DomainError) -> str:
    """What happened and what to do, as plain text for an alert."""
    arguments: dict[str, Argument] = {}
    began: datetime | None = None
    for name in getattr(error, "__dataclass_fields__", ()):
        value = getattr(error, name)
        arguments[name] = _moment(words, value, began) if isinstance(value, datetime) else value
        began = value if isinstance(value, datetime) else began
    return words.label(key_of(type(error)), **arguments)


def _moment(words: Words, moment: datetime, began: datetime | None) -> str:
    """What ends on the day it began needs no second date."""
    same_day = began is not None and words.local(moment).date() == words.local(began).date()
    return formats.clock_time(words, moment) if same_day else formats.plain_moment(words, moment)
