"""What a failed call to Telegram means, told by status and not by luck (TELEGRAM.md: a 502 in HTML is a decode error,
a 500 without description a bare TypeError).
"""

from enum import Enum, auto

from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNotFound,
    TelegramRetryAfter,
)


class Failure(Enum):
    """``UNKNOWN``: the call may have been carried out; asking again is safe only where twice is no harm."""

    ALREADY_SO = auto()
    MESSAGE_GONE = auto()
    QUERY_TOO_OLD = auto()
    UNREACHABLE = auto()
    SLOW_DOWN = auto()
    REFUSED = auto()
    UNKNOWN = auto()


_BY_WORDS = (
    ("message is not modified", Failure.ALREADY_SO),
    ("message to edit not found", Failure.MESSAGE_GONE),
    ("message can't be edited", Failure.MESSAGE_GONE),
    ("there is no text in the message to edit", Failure.MESSAGE_GONE),
    ("message to delete not found", Failure.MESSAGE_GONE),
    ("message_id_invalid", Failure.MESSAGE_GONE),
    ("query is too old", Failure.QUERY_TOO_OLD),
    ("query id is invalid", Failure.QUERY_TOO_OLD),
    ("chat not found", Failure.UNREACHABLE),
    ("user is deactivated", Failure.UNREACHABLE),
)


def meaning_of(error: Exception) -> Failure:
    """Anything that is not Telegram's own clear answer is UNKNOWN."""
    if isinstance(error, TelegramRetryAfter):
        return Failure.SLOW_DOWN
    if isinstance(error, TelegramForbiddenError):
        return Failure.UNREACHABLE
    if isinstance(error, TelegramBadRequest | TelegramNotFound):
        said = error.message.lower()
        return next((failure for words, failure in _BY_WORDS if words in said), Failure.REFUSED)
    return Failure.UNKNOWN
