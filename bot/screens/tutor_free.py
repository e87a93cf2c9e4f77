"""Free time and time off, between the lessons of a tutor's lists."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise

from bot import formats
from bot.l10n import Html, Words
from domain.availability import Diary, Span, TimeOffKind
from domain.clock import day_bounds
from domain.lessons import LessonState
from domain.rules import Rules
from storage.queries.tutor_lessons import LessonRow
from storage.queries.tutor_times import Stand, Times

SHORTEST = timedelta(minutes=30)
"""Of a gap worth a line."""
STANDING = frozenset({LessonState.PLANNED, LessonState.HELD})
MINUTE = timedelta(minutes=1)
HOUR = 60


def free(
    words: Words,
    times: Times,
    rows: Sequence[LessonRow] | Sequence[Stand],
    first: date,
    days: int,
    now: datetime,
) -> list[Span]:
    """Working time from now on with no lesson in it; who has set no hours sees what lies between his lessons."""
    taken = tuple(sorted(Span(row.starts_at, row.ends_at) for row in rows if row.state in STANDING))
    off = tuple(span for _, span in times.off)
    if times.hours:
        diary = Diary(
            studio_id=0, tutor_id=0, zone=words.zone, rules=Rules(), hours=times.hours, off=off, taken=taken
        )
        found = list(diary.gaps(first, days))
    else:
        found = list(_between(words, taken))
    ahead = (Span(max(span.starts_at, now), span.ends_at) for span in merged(found))
    return [span for span in ahead if span.ends_at - span.starts_at >= SHORTEST]


def _between(words: Words, taken: Sequence[Span]) -> Iterable[Span]:
    """Gaps of one day."""
    reached = taken[0].ends_at if taken else None
    for earlier, later in pairwise(taken):
        reached = max(reached or earlier.ends_at, earlier.ends_at)
        same_day = words.local(reached).date() == words.local(later.starts_at).date()
        if same_day and later.starts_at > reached:
            yield Span(reached, later.starts_at)


def merged(spans: Iterable[Span]) -> list[Span]:
    """In order, those that touch made one: hours in two studios may overlap."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.starts_at <= found[-1].ends_at:
            found[-1] = Span(found[-1].starts_at, max(found[-1].ends_at, span.ends_at))
        else:
            found.append(span)
    return found


def of_day(words: Words, spans: Iterable[Span], day: date) -> list[Span]:
    """What of them falls on that day."""
    since, till = day_bounds(day, words.zone)
    parts = (Span(max(span.starts_at, since), min(span.ends_at, till)) for span in spans)
    return [span for span in parts if span.starts_at < span.ends_at]


def free_line(words: Words, span: Span) -> Html:
    return words(
        "screen-tutor-free-line",
        time=formats.span(words, span.starts_at, span.ends_at),
        length=length(words, span.ends_at - span.starts_at),
    )


def length(words: Words, time: timedelta) -> str:
    """1 h 30 min."""
    hours, minutes = divmod(time // MINUTE, HOUR)
    parts = [words.label("length-hours", count=hours)] if hours else []
    if minutes or not hours:
        parts.append(words.label("length-minutes", count=minutes))
    return " ".join(parts)


def off_all_day(words: Words, times: Times, day: date) -> TimeOffKind | None:
    """Why nothing can be on that day."""
    since, till = day_bounds(day, words.zone)
    whole = (kind for kind, span in times.off if span.starts_at <= since and span.ends_at >= till)
    return next(whole, None)


def off_lines(words: Words, times: Times, day: date) -> list[tuple[datetime, Html]]:
    """Parts of a day that are off, each with its beginning."""
    if off_all_day(words, times, day):
        return []
    return [
        (
            part.starts_at,
            words(
                "screen-tutor-off-line",
                time=formats.span(words, part.starts_at, part.ends_at),
                kind=kind.value,
            ),
        )
        for kind, span in times.off
        for part in of_day(words, [span], day)
    ]
