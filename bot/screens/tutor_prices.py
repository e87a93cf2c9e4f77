"""What a course costs, now and from later days on, and the questions that change it."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bot import formats, pricing
from bot.callbacks import tutor, tutor_groups
from bot.callbacks import tutor_prices as callbacks
from bot.keyboards import calendar, clock
from bot.keyboards import common as keyboards
from bot.keyboards.calendar import Calendar
from bot.l10n import Html, Words, escaped
from bot.screen import Button, Screen, Style, press
from bot.screens.tutor_cards import price_rows
from domain.prices import Terms
from storage.queries.tutor_courses import CourseRow
from storage.queries.tutor_prices import SHOWN, Costs, PriceLine

DISCOUNTS = (5, 10, 15, 20, 25, 50)
EPOCH = date(1970, 1, 1)


def number_of(day: date | None) -> int:
    """A day as a button carries it."""
    return 0 if day is None else max((day - EPOCH).days, 0)


def day_of(number: int) -> date | None:
    return EPOCH + timedelta(days=number) if number else None


def terms_of(words: Words, terms: Terms, currency: str) -> str:
    """So much per lesson or hour, so much off, or as everybody."""
    kind = "amount" if terms.amount_minor is not None else "discount" if terms.percent_off else "same"
    return words.label(
        "screen-price-terms",
        kind=kind,
        per=terms.per.value,
        amount=formats.money(words, terms.amount_minor or 0, currency),
        percent=terms.percent_off or 0,
    )


def card(
    words: Words,
    course: CourseRow,
    costs: Costs,
    lines: Sequence[PriceLine],
    now: datetime,
    *,
    toast: str | None = None,
) -> Screen:
    """``course.student_id`` 0 is the price of the course itself, or of everybody in the group."""
    ahead = [line for line in lines if line.holds_from > now][:SHOWN]
    holds = next((line for line in lines if line.holds_from <= now), None)
    parts = [_title(words, course), _now(words, course, costs, holds)]
    parts += [Html("\n".join(_ahead(words, course, line) for line in ahead))] if ahead else []
    parts += [words("screen-price-own", count=costs.own)] if _is_of_group(course) and costs.own else []
    return Screen(
        text=Html("\n\n".join(parts)),
        rows=_rows(words, course, ahead),
        toast=toast,
        in_place=toast is not None,
    )


def _is_of_group(course: CourseRow) -> bool:
    return course.is_group and not course.student_id


def _title(words: Words, course: CourseRow) -> Html:
    title = words("screen-price-title", subject=course.subject)
    return Html(f"{title}\n{escaped(course.student_name)}") if course.student_name else title


def _now(words: Words, course: CourseRow, costs: Costs, holds: PriceLine | None) -> Html:
    terms = Terms() if holds is None else Terms(holds.per, holds.amount_minor, holds.percent_off)
    line = words("screen-price-now", terms=terms_of(words, terms, course.currency))
    if terms.amount_minor == costs.now_minor:
        return line
    return Html(f"{line}\n{_lesson(words, course, costs.now_minor)}")


def _lesson(words: Words, course: CourseRow, minor: int) -> Html:
    """What it comes to, where the terms do not say so themselves."""
    return words(
        "screen-price-lesson",
        minutes=course.duration_minutes,
        amount=formats.money(words, minor, course.currency),
    )


def _ahead(words: Words, course: CourseRow, line: PriceLine) -> Html:
    terms = Terms(line.per, line.amount_minor, line.percent_off)
    same = line.amount_minor == line.costs_minor
    return words(
        "screen-price-from",
        day=formats.whole_day(words, words.local(line.holds_from).date()),
        terms=terms_of(words, terms, course.currency),
        told="yes" if same else "no",
        amount=formats.money(words, line.costs_minor, course.currency),
    )


def _rows(words: Words, course: CourseRow, ahead: Sequence[PriceLine]) -> list[list[Button]]:
    whose = {"course": course.id, "student": course.student_id if course.is_group else 0}
    change = [press(words.label("button-price-change"), callbacks.ChangePrice(**whose), Style.PRIMARY)]
    off = [
        press(
            words.label(
                "button-price-off", day=formats.number_day(words, words.local(line.holds_from).date())
            ),
            callbacks.WithdrawPrice(price=line.id),
        )
        for line in ahead
    ]
    if not course.is_group:
        back = keyboards.back_and_home(words, tutor.Student(student=course.student_id))
    elif course.student_id:
        member = tutor_groups.Member(course=course.id, student=course.student_id)
        back = keyboards.back_and_home(words, member)
    else:
        members = tutor_groups.Members(course=course.id, edge=0, back=0)
        change.append(press(words.label("button-price-of-student"), members))
        back = keyboards.back_and_home(words, tutor_groups.Group(course=course.id))
    return [change, *clock.in_rows(off, 2), back]


def ask_terms(words: Words, course: CourseRow, costs: Costs, recent: Sequence[int]) -> Screen:
    student = course.student_id if course.is_group else 0
    rows = price_rows(words, course.currency, recent, lambda minor: _take(course, Terms(amount_minor=minor)))
    if student:
        rows = [*rows[:1], *_discounts(words, course)]
    text = words(
        "dialog-price-terms",
        subject=_named(course),
        amount=formats.money(words, costs.now_minor, course.currency),
    )
    return Screen(text=text, rows=[*rows, keyboards.leave(words)])


def _named(course: CourseRow) -> str:
    """The subject; of one in a group his name."""
    return course.student_name if course.is_group and course.student_id else course.subject


def _take(course: CourseRow, terms: Terms) -> callbacks.TakeTerms:
    kind, value = pricing.packed(terms)
    student = course.student_id if course.is_group else 0
    return callbacks.TakeTerms(course=course.id, student=student, kind=kind, value=value)


def _discounts(words: Words, course: CourseRow) -> list[list[Button]]:
    offered = [
        press(
            words.label("button-price-discount", percent=percent), _take(course, Terms(percent_off=percent))
        )
        for percent in DISCOUNTS
    ]
    same = press(words.label("button-price-same"), _take(course, Terms()))
    return [*clock.in_rows(offered, 3), [same]]


def ask_since(words: Words, course: CourseRow, terms: Terms, today: date) -> Screen:
    """At once means the next lesson: what has begun costs what it cost."""
    month = calendar.next_month(today.replace(day=1))
    label = words.label("button-price-from", day=formats.whole_day(words, month))
    rows = [
        [press(words.label("button-price-next-lesson"), _set(course, terms, None), Style.SUCCESS)],
        [press(label, _set(course, terms, month))],
        [press(words.label("button-tutor-other-day"), _days(course, terms, today))],
        keyboards.leave(words),
    ]
    return Screen(text=_since_text(words, course, terms), rows=rows)


def ask_day(words: Words, course: CourseRow, terms: Terms, shown: date, today: date) -> Screen:
    made = Calendar(
        pick=lambda day: _set(course, terms, calendar.unpacked(day, today)),
        turn=lambda day: _days(course, terms, calendar.unpacked(day, today)),
    )
    rows = [*calendar.rows(words, shown, today, made), keyboards.leave(words)]
    return Screen(text=_since_text(words, course, terms, formats.month_name(words, shown)), rows=rows)


def _since_text(words: Words, course: CourseRow, terms: Terms, month: str = "") -> Html:
    told = terms_of(words, terms, course.currency)
    text = words("dialog-price-since", subject=_named(course), terms=told)
    return Html(f"{text}\n\n<b>{month}</b>") if month else text


def _set(course: CourseRow, terms: Terms, day: date | None) -> callbacks.SetPrice:
    return callbacks.SetPrice(**_packed(course, terms), from_day=number_of(day))


def _days(course: CourseRow, terms: Terms, day: date) -> callbacks.PriceDays:
    return callbacks.PriceDays(**_packed(course, terms), from_day=number_of(day))


def _packed(course: CourseRow, terms: Terms) -> dict[str, int]:
    kind, value = pricing.packed(terms)
    student = course.student_id if course.is_group else 0
    return {"course": course.id, "student": student, "kind": kind, "value": value}
