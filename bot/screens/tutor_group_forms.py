"""Making and changing a group, one of its students, and who came and went."""

from collections.abc import Callable, Sequence
from datetime import datetime

from bot import formats
from bot.callbacks import tutor, tutor_cards
from bot.callbacks import tutor_groups as groups
from bot.callbacks.base import Press
from bot.callbacks.tutor_grades import Grading
from bot.callbacks.tutor_prices import Prices
from bot.keyboards import clock
from bot.keyboards import common as keyboards
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from bot.screens.tutor_cards import other_per, price_rows
from domain.prices import Per
from storage.queries.tutor_group_stays import PastRow
from storage.queries.tutor_groups import PAGE, GroupCard

PLACES = (3, 4, 5, 6, 8, 10, 12, 15)


def ask_name(words: Words) -> Screen:
    return Screen(text=words("dialog-groups-name"), rows=[keyboards.leave(words)])


def ask_price(words: Words, name: str, currency: str, recent: Sequence[int], per: Per) -> Screen:
    rows = price_rows(words, currency, recent, lambda minor: groups.GroupPrice(minor=minor))
    text = words("dialog-groups-price", name=name, currency=currency, per=per.value)
    turned = [other_per(words, per, groups.GroupPricePer)]
    return Screen(text=text, rows=[*rows, turned, keyboards.leave(words)])


def ask_length(words: Words, name: str) -> Screen:
    rows = clock.lengths(words, lambda minutes: groups.GroupLength(minutes=minutes), 60)
    return Screen(text=words("dialog-tutor-new-length", subject=name), rows=[*rows, keyboards.leave(words)])


def ask_places(words: Words, name: str) -> Screen:
    rows = _places(lambda places: groups.GroupPlaces(places=places))
    return Screen(text=words("dialog-groups-places", name=name), rows=[*rows, keyboards.leave(words)])


def new_places(words: Words, group: GroupCard) -> Screen:
    """Never fewer than are taken."""
    rows = _places(lambda places: groups.SetPlaces(course=group.id, places=places), group.members)
    text = words("dialog-groups-new-places", name=group.name, capacity=group.capacity, members=group.members)
    return Screen(text=text, rows=[*rows, keyboards.leave(words)])


def _places(pick: Callable[[int], Press], taken: int = 0) -> list[list[Button]]:
    offered = [places for places in PLACES if places >= taken]
    return clock.in_rows([press(str(places), pick(places)) for places in offered])


def new_name(words: Words, group: GroupCard) -> Screen:
    return Screen(text=words("dialog-groups-new-name", name=group.name), rows=[keyboards.leave(words)])


def newcomer(words: Words, group: GroupCard) -> Screen:
    return Screen(text=words("dialog-groups-newcomer", name=group.name), rows=[keyboards.leave(words)])


def edit(words: Words, group: GroupCard) -> Screen:
    return Screen(
        text=words("screen-groups-edit", name=group.name),
        rows=[
            [
                press(words.label("button-groups-name"), groups.EditGroupName(course=group.id)),
                press(words.label("button-groups-places"), groups.EditPlaces(course=group.id)),
            ],
            [
                press(words.label("button-groups-price"), Prices(course=group.id, student=0)),
                press(words.label("button-groups-length"), tutor_cards.EditLength(course=group.id)),
            ],
            [press(words.label("button-grades-group"), Grading(course=group.id))],
            keyboards.back_and_home(words, groups.Group(course=group.id)),
        ],
    )


def member(words: Words, group: GroupCard, student: tuple[int, str], joined_at: datetime) -> Screen:
    student_id, name = student
    since = formats.short_day(words, words.local(joined_at).date())
    leave = groups.LeaveGroup(course=group.id, student=student_id, sure=0)
    return Screen(
        text=words("screen-groups-one", student=name, name=group.name, since=since),
        rows=[
            [press(words.label("button-tutor-student-card"), tutor.Student(student=student_id))],
            [
                press(words.label("button-groups-price"), Prices(course=group.id, student=student_id)),
                press(words.label("button-groups-leave"), leave),
            ],
            keyboards.back_and_home(words, groups.Members(course=group.id, edge=0, back=0)),
        ],
    )


def ask_leave(words: Words, group: GroupCard, student: tuple[int, str], ahead: int) -> Screen:
    """The effect in numbers, the safe way first."""
    student_id, name = student
    sure = groups.LeaveGroup(course=group.id, student=student_id, sure=1)
    return Screen(
        text=words("screen-groups-ask-leave", student=name, name=group.name, count=ahead),
        rows=[
            [press(words.label("button-groups-stay"), groups.Group(course=group.id))],
            [press(words.label("button-groups-leave-sure"), sure, Style.DANGER)],
        ],
    )


def gone(words: Words, group: GroupCard, student: tuple[int, str], lessons: int) -> Screen:
    """With the way back."""
    student_id, name = student
    back = groups.JoinGroup(course=group.id, student=student_id)
    return Screen(
        text=words("screen-groups-left", student=name, name=group.name, count=lessons),
        rows=[
            [press(words.label("button-tutor-undo"), back)],
            keyboards.back_and_home(words, groups.Group(course=group.id)),
        ],
    )


def history(words: Words, group: GroupCard, rows: Sequence[PastRow]) -> Screen:
    shown = rows[:PAGE]
    lines = [_stay(words, row) for row in shown] or [words("screen-groups-nobody")]
    older = (
        [press(words.label("button-tutor-older"), groups.GroupHistory(course=group.id, before=shown[-1].id))]
        if len(rows) > PAGE
        else []
    )
    title = words("screen-groups-history", name=group.name)
    return Screen(
        text=Html(f"{title}\n\n" + "\n".join(lines)),
        rows=[older, keyboards.back_and_home(words, groups.Group(course=group.id))],
    )


def _stay(words: Words, row: PastRow) -> Html:
    return words(
        "screen-groups-stay",
        student=row.name,
        since=formats.short_day(words, words.local(row.joined_at).date()),
        is_over="yes" if row.left_at else "no",
        till=formats.short_day(words, words.local(row.left_at).date()) if row.left_at else "",
    )
