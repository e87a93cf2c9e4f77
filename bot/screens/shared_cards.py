"""A card with a tutor's free times, to be sent into any chat. No word on it tells of anybody but the tutor."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from itertools import groupby

from bot import formats, zones
from bot.callbacks.shared_cards import SlotsCard
from bot.l10n import Html, Words
from bot.screen import Button, InlineCard, InlineOffer, Message, Style
from domain.availability import Span, in_one
from domain.people import Language
from storage.queries.shared_cards import Calendar

DIGEST = 12
LINK = "book_"
MOST_CARDS = 20


@dataclass(frozen=True, slots=True)
class Slots:
    """``starts`` are those that clients may book till ``ends_at``, the end of the card's last day."""

    calendar: Calendar
    minutes: int
    ends_at: datetime
    starts: tuple[datetime, ...]


def slots_of(calendar: Calendar, minutes: int, ends_at: datetime, now: datetime) -> Slots:
    diary = calendar.diary
    today, end = (moment.astimezone(diary.zone).date() for moment in (now, ends_at))
    starts = diary.free(today, max((end - today).days, 0), minutes, now)
    return Slots(calendar, minutes, ends_at, starts)


def card(language: Language, slots: Slots, now: datetime, bot_name: str) -> Message:
    """In the sharer's language and on his clock: whoever reads it is not known. The button makes it live."""
    diary = slots.calendar.diary
    words = Words(language, diary.zone.key)
    title = words(
        "screen-card",
        tutor=slots.calendar.tutor,
        minutes=slots.minutes,
        city=zones.city(language, words.zone_name),
    )
    lines = days(words, in_one(slots.starts, timedelta(minutes=slots.minutes)))
    if now >= slots.ends_at:
        lines = [words("screen-card-over")]
    elif not lines:
        lines = [words("screen-card-none")]
    label = words.label("button-card-book" if diary.rules.clients_book else "button-card-open")
    link = f"https://t.me/{bot_name}?start={LINK}{diary.tutor_id}_{slots.minutes}"
    return Message(
        Html("\n".join([title, "", *lines])), rows=[[Button(label, url=link, style=Style.PRIMARY)]]
    )


def days(words: Words, spans: Iterable[Span]) -> list[Html]:
    """A line for each day that has any."""
    return [
        words(
            "screen-slots-day",
            day=formats.short_day(words, day),
            times=", ".join(formats.span(words, one.starts_at, one.ends_at) for one in of_day),
        )
        for day, of_day in groupby(spans, key=lambda one: words.local(one.starts_at).date())
    ]


def digest(message: Message) -> str:
    """Tells whether two messages look the same."""
    return sha256(f"{message.text}{message.rows}".encode()).hexdigest()[:DIGEST]


def offer(
    words: Words, found: Sequence[Slots], now: datetime, bot_name: str, *, teaches: bool
) -> InlineOffer:
    """One card for each length of lessons for which there is a free time."""
    free = [slots for slots in found if slots.starts][:MOST_CARDS]
    several = len({slots.calendar.diary.tutor_id for slots in free}) > 1
    cards = tuple(_offered(words, slots, now, bot_name, several=several) for slots in free)
    if cards:
        return InlineOffer(cards)
    label = words.label("button-inline-none") if teaches else words.label("button-inline-stranger")
    return InlineOffer(button=label)


def _offered(words: Words, slots: Slots, now: datetime, bot_name: str, *, several: bool) -> InlineCard:
    message = card(words.language, slots, now, bot_name)
    place = slots.calendar
    meaning = SlotsCard(tutor=place.diary.tutor_id, minutes=slots.minutes, shown=digest(message))
    clock = Words(words.language, place.diary.zone.key)
    return InlineCard(
        result=meaning.pack(),
        title=words.label(
            "button-inline-card", minutes=slots.minutes, studio=place.studio if several else "none"
        ),
        description=words.label("button-inline-nearest", when=formats.plain_moment(clock, slots.starts[0])),
        message=message,
    )
