"""By when: "Fri", "12.03 18:00", "in a week", "the next lesson", alone or behind "by" in a caption."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.quick import reader
from bot.quick.meaning import WEEK, resolved
from bot.quick.vocabulary import deadline_words, homework_words, plain
from domain.assignments import BY_LESSON, Due

LONGEST = 4
_WORD = re.compile(r"\S+")
_COLON = re.compile(r":\s")
_EDGES = ".,;:!()"


@dataclass(frozen=True, slots=True)
class Said:
    """``rest`` is the text without what was said of the due moment."""

    due: Due | None
    rest: str


def of(text: str, local: datetime) -> Due | None:
    """All of the text is a due moment still to come, or it is none."""
    words = [plain(word.strip(_EDGES)) for word in text.split()]
    known = deadline_words()
    if words and all(word in known["lesson"] | known["next"] for word in words):
        return BY_LESSON if known["lesson"] & set(words) else None
    phrase = reader.read(text, local)
    more = (phrase.verb, phrase.minutes, phrase.price, phrase.weekdays, phrase.every, phrase.rest)
    if any(more) or phrase.troubles or len(phrase.days) != 1 or len(phrase.clocks) > 1:
        return None
    minutes = phrase.clocks[0].minutes if phrase.clocks else None
    day = resolved(phrase.days[0], minutes, local)
    if day == local.date() and phrase.days[0].weekday is not None and minutes is None:
        day += timedelta(days=WEEK)
    is_over = day < local.date() or (
        day == local.date() and minutes is not None and minutes <= local.hour * 60 + local.minute
    )
    return None if is_over else Due(day, minutes)


def within(text: str, local: datetime) -> Said:
    """The first due moment behind a word that announces one; or the whole text, when it is nothing else.

    As many words as have a meaning are taken, but none that adds nothing to it.
    """
    whole = of(text, local) if len(text.split()) <= LONGEST + 1 else None
    if whole is not None:
        return Said(whole, "")
    words = list(_WORD.finditer(text))
    for place, word in enumerate(words):
        if plain(word[0].lstrip("(")) not in deadline_words()["due"]:
            continue
        ends = [last.end() for last in words[place + 1 : place + 1 + LONGEST]]
        meant = [(of(text[word.end() : end].rstrip(_EDGES), local), end) for end in ends]
        due = next((due for due, _ in reversed(meant) if due is not None), None)
        if due is not None:
            end = next(end for said, end in meant if said == due)
            return Said(due, _without(text, word.start(), end))
    return Said(None, text)


def _without(text: str, start: int, end: int) -> str:
    left, right = text[:start].rstrip(" ,;("), text[end:].lstrip(" ,;)")
    return f"{left} {right}".strip() if left and right and "\n" not in (left[-1], right[0]) else left + right


def task_of(text: str) -> tuple[str, str] | None:
    """Of "HW Masha by Fri 18:00: No 3-5" whose it is and by when, and what to do; None when it is no homework."""
    first, _, rest = text.partition(" ")
    if plain(first.rstrip(_EDGES)) not in homework_words() or not rest.strip():
        return None
    if first.endswith(":"):
        return rest.strip(), ""
    head, *task = _COLON.split(rest, maxsplit=1)
    return head.strip(), "".join(task).strip()
