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
    for name in getattr(error, "__dataclass_fields__", ()):
        value = getattr(error, name)
        arguments[name] = formats.plain_moment(words, value) if isinstance(value, datetime) else value
    return words.label(key_of(type(error)), **arguments)
