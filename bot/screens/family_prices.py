"""What lessons cost whoever pays for them, to be read only, and the way there."""

from bot import formats
from bot.callbacks import parent
from bot.callbacks.balances import FAMILY
from bot.callbacks.packages import of_student
from bot.callbacks.paying import FamilyPrices
from bot.keyboards import common as keyboards
from bot.l10n import Html, Words
from bot.screen import Button, Screen, press
from domain.prices import Per
from domain.rules import Rules
from storage.queries.balance import Head
from storage.queries.family_prices import CoursePrice, Tariff


def doors(words: Words, head: Head, pay: Button) -> list[list[Button]]:
    """From the balance: to paying, to his prices, and to his packages where he has had any."""
    student = head.student_id
    prices = press(words.label("button-family-prices"), FamilyPrices(student=student))
    if not head.has_packages:
        return [[pay, prices]]
    return [[pay], [press(words.label("button-packages"), of_student(student, FAMILY)), prices]]


def tariff(words: Words, found: Tariff) -> Screen:
    costs = [_course(words, one, found.currency) for one in found.courses]
    parts = [
        words("screen-family-prices", student=found.student_name),
        *(costs or [words("screen-family-prices-none")]),
        _missed(words, found.rules),
    ]
    balance = parent.Balance(student=found.student_id, before=0)
    return Screen(text=Html("\n\n".join(parts)), rows=[keyboards.back_and_home(words, balance)])


def _course(words: Words, course: CoursePrice, currency: str) -> Html:
    told = [
        words(
            "screen-family-price",
            subject=course.subject,
            minutes=course.minutes,
            amount=formats.money(words, course.costs_minor, currency),
        )
    ]
    if course.per is Per.HOUR or course.percent_off:
        terms = words(
            "screen-family-price-terms",
            per=course.per.value,
            rate=formats.money(words, course.rate_minor, currency),
            off="yes" if course.percent_off else "no",
            percent=course.percent_off or 0,
        )
        told.append(terms)
    if course.ahead_at is not None and course.ahead_minor != course.costs_minor:
        day = formats.whole_day(words, words.local(course.ahead_at).date())
        amount = formats.money(words, course.ahead_minor, currency)
        told.append(words("screen-family-price-from", day=day, amount=amount))
    return Html("\n".join(told))


def _missed(words: Words, rules: Rules) -> Html:
    """In shares of the price, or of a lesson of a package."""
    can_be_late = bool(rules.late_cancel_percent and rules.free_window_hours)
    late = words(
        "screen-family-price-late",
        percent=rules.late_cancel_percent,
        hours=rules.free_window_hours,
        costs="yes" if can_be_late else "no",
    )
    told = [late]
    if can_be_late and rules.free_late_cancels:
        told.append(words("screen-family-price-free-late", count=rules.free_late_cancels))
    share = rules.no_show_percent
    no_show = words("screen-family-price-no-show", percent=share, costs="yes" if share else "no")
    return Html("\n".join([*told, no_show]))
