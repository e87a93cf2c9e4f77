"""What in a shown text betrays a mistake of the bot: pure questions about words."""

import re
from collections.abc import Callable

from simulator.wire import utf16_length

PLACEHOLDER = re.compile(r"\{\s*\$?-?[A-Za-z_][\w.-]*(?:\(.*?\))?\s*\}|%\(\w+\)[sd]|\$\{\w+\}")
KEY = re.compile(r"[a-z][a-z0-9]*(?:[-_.][a-z0-9]+){2,}")
PYTHON = re.compile(
    r"\b(?:Decimal|datetime\.\w+|timedelta|UUID|ZoneInfo)\(|<[\w. ]+ object at 0x|<\w+\.\w+: "
)
REFERENCE = re.compile(r"&(?:lt|gt|amp|quot|nbsp|apos|#\d{1,6}|#x[0-9a-fA-F]{1,6});")
TAGS = r"b|strong|i|em|u|ins|s|strike|del|a|code|pre|blockquote|span|br|p|tg-[a-z]+"
TAG = re.compile(rf"</?(?:{TAGS})(?:\s[^<>]*)?/?>", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]{2,}")
ELLIPSES = ("…", "...")
UKRAINIAN = frozenset("\u0456\u0457\u0454\u0491")
RUSSIAN = frozenset("\u044b\u044d\u044a\u0451")
FOREIGN_SHARE = 0.5
ENOUGH = 2

Guess = Callable[[str], str | None]
"""A text's language code, or None when one cannot tell."""


def placeholder(text: str) -> str | None:
    """A hole that nobody filled: `{ $name }`, `%(name)s`."""
    return _first(PLACEHOLDER, text)


def key(text: str) -> str | None:
    """A line that is a message key and no words: `lesson-card-title`."""
    return next((line.strip() for line in text.splitlines() if KEY.fullmatch(line.strip())), None)


def python(text: str) -> str | None:
    return _first(PYTHON, text)


def html(text: str) -> str | None:
    """Markup that the reader sees as characters."""
    return _first(REFERENCE, text) or _first(TAG, text)


def cut(text: str, limit: int) -> bool:
    """Whether the text stops where the limit is, as if something had been cut off."""
    length = utf16_length(text)
    return length == limit or (length >= limit - len(ELLIPSES[1]) and text.endswith(ELLIPSES))


def guess_language(text: str) -> str | None:
    """By letters: en, ru, uk, or "cyrillic" when it is one of the two; None for too few words."""
    words = [word.lower() for word in WORD.findall(text)]
    letters = "".join(words)
    if len(words) < ENOUGH:
        return None
    cyrillic = sum("\u0400" <= letter <= "\u04ff" for letter in letters)
    if cyrillic < len(letters) * FOREIGN_SHARE:
        return "en" if letters.isascii() else None
    ukrainian, russian = bool(UKRAINIAN & set(letters)), bool(RUSSIAN & set(letters))
    if ukrainian == russian:
        return "cyrillic"
    return "uk" if ukrainian else "ru"


def foreign(text: str, language: str | None, guess: Guess = guess_language) -> str | None:
    """The language this text seems to be in, when that is not the reader's."""
    if language not in {"en", "ru", "uk"}:
        return None
    found = guess(text)
    if found is None or found == language or (found == "cyrillic" and language != "en"):
        return None
    return found


def _first(pattern: re.Pattern[str], text: str) -> str | None:
    match = pattern.search(text)
    return match.group() if match else None
