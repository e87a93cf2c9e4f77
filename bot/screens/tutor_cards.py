"""Making and changing a student's card: subject, price and length of a lesson."""

from collections.abc import Callable, Sequence

from bot import formats
from bot.callbacks import tutor
from bot.callbacks import tutor_cards as cards
from bot.callbacks.base import Press
from bot.callbacks.tutor_grades import Grading
from bot.callbacks.tutor_prices import Prices
from bot.keyboards import clock
from bot.keyboards import common as keyboards
from bot.keyboards.names import short
from bot.l10n import Words
from bot.screen import Button, Screen, Style, press
from domain.money import digits_of
from domain.prices import Per
from storage.queries.tutor_cards import MembershipRow
from storage.queries.tutor_courses import CourseRow
from storage.queries.tutor_students import CourseLine

PRICES: dict[str, tuple[int, ...]] = {
    "RUB": (1000, 1500, 2000, 2500),
    "UAH": (300, 400, 500, 600),
    "KZT": (4000, 5000, 7000, 10_000),
    "USD": (15, 20, 30, 40),
}
OTHER_PRICES = (15, 20, 25, 30)
AT_MOST = 6


def ask_name(words: Words) -> Screen:
    return Screen(text=words("dialog-tutor-name"), rows=[keyboards.leave(words)])


def ask_subject(words: Words, name: str, offered: Sequence[str]) -> Screen:
    buttons = [press(subject, cards.ChooseSubject(index=index)) for index, subject in enumerate(offered)]
    return Screen(
        text=words("dialog-tutor-subject", name=name),
        rows=[*clock.in_rows(buttons, 2), keyboards.leave(words)],
    )


def usual_subjects(words: Words) -> list[str]:
    """For who has taught nothing here yet."""
    return [part.strip() for part in words.label("dialog-tutor-usual-subjects").split(",")]


def ask_price(words: Words, subject: str, currency: str, recent: Sequence[int], per: Per) -> Screen:
    rows = price_rows(words, currency, recent, lambda minor: cards.ChoosePrice(minor=minor))
    return Screen(
        text=words("dialog-tutor-price", subject=subject, currency=currency, per=per.value),
        rows=[*rows, [other_per(words, per, cards.PricePer)], keyboards.leave(words)],
    )


def other_per(words: Words, per: Per, turn: Callable[..., Press]) -> Button:
    """For an hour instead of a lesson, or for a lesson again."""
    hour = 0 if per is Per.HOUR else 1
    return press(words.label("button-price-per", per="hour" if hour else "lesson"), turn(hour=hour))


def price_rows(
    words: Words, currency: str, recent: Sequence[int], pick: Callable[[int], Press]
) -> list[list[Button]]:
    """Own prices first, then what is usual in the currency."""
    unit = 10 ** digits_of(currency)
    usual = [price * unit for price in PRICES.get(currency, OTHER_PRICES)]
    offered = list(dict.fromkeys([*recent, *usual]))[:AT_MOST]
    return clock.in_rows([press(formats.money(words, minor, currency), pick(minor)) for minor in offered], 3)


def ask_length(words: Words, subject: str) -> Screen:
    rows = clock.lengths(words, lambda minutes: cards.ChooseLength(minutes=minutes), 60)
    return Screen(
        text=words("dialog-tutor-new-length", subject=subject), rows=[*rows, keyboards.leave(words)]
    )


def edit(
    words: Words,
    student_id: int,
    name: str,
    courses: Sequence[CourseLine],
    connections: Sequence[tuple[int, str]],
) -> Screen:
    rows = [[press(words.label("button-tutor-edit-name"), cards.EditName(student=student_id))]]
    rows += [row for course in courses if not course.is_group for row in _of_course(words, course)]
    rows.append([press(words.label("button-tutor-add-course"), cards.AddCourse(student=student_id))])
    rows += [
        [
            press(
                words.label("button-tutor-disconnect", name=short(person)),
                cards.Disconnect(student=student_id, membership=membership, sure=0),
            )
        ]
        for membership, person in connections
    ]
    return Screen(
        text=words("screen-tutor-edit", name=name),
        rows=[*rows, keyboards.back_and_home(words, tutor.Student(student=student_id))],
    )


def _of_course(words: Words, course: CourseLine) -> list[list[Button]]:
    subject = course.subject
    return [
        [
            press(
                words.label("button-tutor-edit-price", subject=subject), Prices(course=course.id, student=0)
            ),
            press(
                words.label("button-tutor-edit-length", subject=subject), cards.EditLength(course=course.id)
            ),
        ],
        [press(words.label("button-grades-course", subject=subject), Grading(course=course.id))],
    ]


def new_name(words: Words, name: str) -> Screen:
    return Screen(text=words("dialog-tutor-new-name", name=name), rows=[keyboards.leave(words)])


def new_length(words: Words, course: CourseRow) -> Screen:
    rows = clock.lengths(words, lambda minutes: cards.SetLength(course=course.id, minutes=minutes), None)
    text = words("dialog-tutor-change-length", subject=course.subject, minutes=course.duration_minutes)
    return Screen(text=text, rows=[*rows, keyboards.leave(words)])


def ask_disconnect(words: Words, student_id: int, place: MembershipRow) -> Screen:
    sure = cards.Disconnect(student=student_id, membership=place.id, sure=1)
    return Screen(
        text=words("screen-tutor-ask-disconnect", name=place.name, role=place.role.value),
        rows=[
            [press(words.label("button-tutor-keep-connection"), cards.EditStudent(student=student_id))],
            [press(words.label("button-tutor-disconnect-sure"), sure, Style.DANGER)],
        ],
    )
