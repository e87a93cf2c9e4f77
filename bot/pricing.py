"""A price as people type it: "1500", "1500/h", "−10 %", "0"."""

import re
from functools import lru_cache

from bot import formats
from bot.callbacks.tutor_prices import AS_COURSE, PER_HOUR, PER_LESSON, PERCENT_OFF
from bot.l10n import Words
from domain.people import Language
from domain.prices import Per, Terms

_PERCENT = re.compile(r"[-−–]?\s*([0-9]{1,9})\s*%")


def parse(text: str, currency: str) -> Terms:
    """Raises NotUnderstood; ranges are the domain's."""
    said = text.strip()
    percent = _PERCENT.fullmatch(said)
    if percent:
        return Terms(percent_off=int(percent[1]))
    hourly = _hourly().fullmatch(said)
    if hourly:
        return Terms(Per.HOUR, formats.parse_amount(hourly[1], currency))
    return Terms(Per.LESSON, formats.parse_amount(said, currency))


@lru_cache(maxsize=1)
def _hourly() -> re.Pattern[str]:
    """An amount and "an hour" in any of the languages."""
    hours: set[str] = set()
    before: set[str] = set()
    for language in Language:
        said = Words(language, "UTC")
        hours.update(said.label("price-words-hour").split())
        before.update(said.label("price-words-before-hour").split())
    joined = "|".join(sorted(map(re.escape, before)))
    named = "|".join(sorted(map(re.escape, hours), key=len, reverse=True))
    return re.compile(rf"(.+?)\s*(?:/|\b(?:{joined})\b|\s)\s*(?:{named})\.?", re.IGNORECASE)


def packed(terms: Terms) -> tuple[int, int]:
    """The kind and the value of a button."""
    if terms.percent_off is not None:
        return PERCENT_OFF, terms.percent_off
    if terms.amount_minor is None:
        return AS_COURSE, 0
    return (PER_HOUR if terms.per is Per.HOUR else PER_LESSON), terms.amount_minor


def unpacked(kind: int, value: int) -> Terms:
    """Raises NotUnderstood, AmountOutOfRange, DiscountOutOfRange."""
    known = {
        PER_LESSON: Terms(Per.LESSON, value),
        PER_HOUR: Terms(Per.HOUR, value),
        PERCENT_OFF: Terms(percent_off=value),
        AS_COURSE: Terms(),
    }
    if kind not in known:
        raise formats.NotUnderstood
    known[kind].check()
    return known[kind]
