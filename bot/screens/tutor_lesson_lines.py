"""Lines of a lesson's card: what a tutor is told of it."""

from datetime import datetime

from bot import counts, formats
from bot.l10n import Html, Words, escaped
from bot.screens.series import rule as series_rule
from bot.screens.tutor_lists import standing
from bot.screens.tutor_who import who
from domain.attendance import FULL
from domain.ledger import covered
from domain.lessons import LessonState
from storage.queries.tutor_lesson_card import LessonCard, LessonHomework

NAMES_SHOWN = 12
CHARGED = frozenset({LessonState.HELD, LessonState.NO_SHOW, LessonState.LATE_CANCELLED})


def title(words: Words, lesson: LessonCard, _now: datetime) -> Html:
    return words("screen-tutor-lesson", student=who(words, lesson), subject=lesson.subject)


def time(words: Words, lesson: LessonCard, _now: datetime) -> Html:
    return words(
        "screen-tutor-lesson-time",
        day=formats.heading_day(words, words.local(lesson.starts_at).date()),
        span=formats.span(words, lesson.starts_at, lesson.ends_at),
    )


def moved_from(words: Words, lesson: LessonCard, _now: datetime) -> Html | None:
    if lesson.moved_from is None:
        return None
    return words("screen-tutor-lesson-moved-from", moment=formats.plain_moment(words, lesson.moved_from))


def series(words: Words, lesson: LessonCard, _now: datetime) -> Html | None:
    if not lesson.series_weekdays or not lesson.series_every:
        return None
    rule = series_rule(words, lesson.series_weekdays, lesson.series_every)
    return words("screen-series-of-lesson", rule=rule)


def time_at_the_students(words: Words, lesson: LessonCard, _now: datetime) -> Html | None:
    """Where his clock shows another time: the time alone if the day is the same."""
    if lesson.student_zone is None:
        return None
    theirs = Words(words.language, lesson.student_zone)
    here, there = words.local(lesson.starts_at), theirs.local(lesson.starts_at)
    if here.utcoffset() == there.utcoffset():
        return None
    told = formats.clock_time if here.date() == there.date() else formats.plain_moment
    return words("screen-tutor-lesson-theirs", moment=told(theirs, lesson.starts_at))


def seats(words: Words, lesson: LessonCard, _now: datetime) -> Html | None:
    """Who is in a group, as many as are read at a glance."""
    if not lesson.is_group:
        return None
    names = ", ".join(seat.name for seat in lesson.seats[:NAMES_SHOWN])
    return words("screen-tutor-lesson-names", names=names, more=max(0, lesson.students - NAMES_SHOWN))


def state(words: Words, lesson: LessonCard, now: datetime) -> Html:
    is_planned = lesson.state is LessonState.PLANNED
    told = standing(lesson.state, lesson.starts_at, lesson.ends_at, now)
    if lesson.is_trial and is_planned:
        return words("screen-tutor-lesson-trial", state=told)
    if is_planned:
        return words("screen-tutor-lesson-state", state=told, price=_to_come(words, lesson))
    drawn = sum(seat.drawn for seat in lesson.seats)
    if not lesson.charged_minor and not drawn and lesson.state in CHARGED:
        return words("screen-tutor-lesson-free", state=told)
    price = counts.cost(words, lesson.charged_minor, drawn, lesson.currency)
    text = words("screen-tutor-lesson-state", state=told, price=price)
    if not drawn or lesson.is_group:
        return text
    return Html(f"{text} · {escaped(counts.left(words, lesson.seats[0].left))}")


def _to_come(words: Words, lesson: LessonCard) -> str:
    """What it will cost each: money, except those whom a package covers."""
    units = [covered(FULL, seat.prepaid) for seat in lesson.seats]
    prepaid = sum(map(bool, units))
    if not lesson.is_group:
        return counts.price(words, lesson.prices[1], units[0], lesson.currency)
    if prepaid and prepaid == lesson.students:
        return words.label("screen-tutor-price-each", price=counts.cost(words, 0, units[0], lesson.currency))
    least, most = lesson.prices
    price = formats.money(words, most, lesson.currency)
    if least != most:
        price = f"{formats.money(words, least, lesson.currency)} – {price}"
    price = words.label("screen-tutor-price-each", price=price)
    return words.label("screen-tutor-price-prepaid", price=price, count=prepaid) if prepaid else price


def confirmed(words: Words, lesson: LessonCard, now: datetime) -> Html | None:
    """Who has promised to come, while it lies ahead."""
    names = [seat.name for seat in lesson.seats if seat.is_confirmed]
    if not names or lesson.state is not LessonState.PLANNED or now >= lesson.starts_at:
        return None
    shown = ", ".join(names[:NAMES_SHOWN])
    return words("screen-tutor-lesson-confirmed", names=shown, count=len(names), students=lesson.students)


def homework(words: Words, lesson: LessonCard, work: LessonHomework) -> Html:
    text = _brief(work.text)
    return words(
        "screen-tutor-lesson-homework",
        text=f"{work.student_name}: {text}" if lesson.is_group else text,
        due=formats.due(words, work.due_at),
        state=work.state.value,
    )


def _brief(text: str, limit: int = 80) -> str:
    line = text.partition("\n")[0]
    return line if len(line) <= limit else line[: limit - 1] + "…"
