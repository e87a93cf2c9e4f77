"""Groups: the list, the card, who is in one and who may join, who came and went."""

from collections.abc import Callable, Sequence

from bot import formats
from bot.callbacks import tutor
from bot.callbacks import tutor_groups as groups
from bot.callbacks import tutor_planning as planning
from bot.callbacks.base import Press
from bot.callbacks.tutor_grades import GroupJournal
from bot.keyboards import clock, pager
from bot.keyboards import common as keyboards
from bot.keyboards.calendar import NOW
from bot.keyboards.names import distinct, whole_or_cut
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from storage.queries.tutor_groups import PAGE, GroupCard, GroupRow, MemberRow


def listed(words: Words, rows: Sequence[GroupRow], edge: int, *, back: bool) -> Screen:
    shown, turned = pager.keyed(
        rows, PAGE, edge, back=back, turn=lambda id_, back_: groups.Groups(edge=id_, back=back_)
    )
    new = press(words.label("button-groups-add"), groups.AddGroup(), None if shown else Style.PRIMARY)
    way_back = keyboards.back_and_home(words, tutor.Students(edge=0, back=0))
    if not shown:
        return Screen(text=words("screen-groups-none"), rows=[[new], way_back])
    lines = [_line(words, row) for row in shown]
    labels = whole_or_cut([row.name for row in shown])
    names = [press(label, groups.Group(course=row.id)) for row, label in zip(shown, labels, strict=True)]
    return Screen(
        text=Html(f"{words('screen-groups')}\n\n" + "\n".join(lines)),
        rows=[*clock.in_rows(names, 2), turned, [new], way_back],
    )


def _line(words: Words, row: GroupRow) -> Html:
    return words(
        "screen-groups-line",
        name=row.name,
        members=row.members,
        capacity=row.capacity,
        ahead="yes" if row.next_starts_at else "no",
        moment=formats.moment(words, row.next_starts_at) if row.next_starts_at else "",
    )


def card(words: Words, group: GroupCard, members: Sequence[MemberRow], *, toast: str | None = None) -> Screen:
    parts = [Html("\n".join(_facts(words, group))), _names(words, group, members)]
    return Screen(text=Html("\n\n".join(parts)), rows=_rows(words, group), toast=toast)


def _facts(words: Words, group: GroupCard) -> list[Html]:
    return [
        words("screen-groups-title", name=group.name),
        words(
            "screen-groups-terms",
            price=formats.money(words, group.price_minor, group.currency),
            minutes=group.duration_minutes,
        ),
        words("screen-groups-places", members=group.members, capacity=group.capacity, waiting=group.waiting),
        words("screen-tutor-next-lesson", moment=formats.moment(words, group.next_starts_at))
        if group.next_starts_at
        else words("screen-tutor-no-next-lesson"),
    ]


def _names(words: Words, group: GroupCard, members: Sequence[MemberRow]) -> Html:
    """The first of them; the rest is behind a button."""
    if not members:
        return words("screen-groups-nobody")
    shown = members[:PAGE]
    names = "\n".join(words("screen-groups-member", name=member.name) for member in shown)
    more = group.members - len(shown)
    return Html(f"{names}\n{words('screen-groups-more', count=more)}" if more > 0 else names)


def _rows(words: Words, group: GroupCard) -> list[list[Button]]:
    plan = press(
        words.label("button-tutor-plan"),
        planning.PlanMonth(course=group.id, day=NOW),
        Style.PRIMARY if group.members else None,
    )
    ahead = (
        [press(words.label("button-tutor-next-lesson"), tutor.Lesson(lesson=group.next_lesson_id))]
        if group.next_lesson_id
        else []
    )
    join = press(
        words.label("button-tutor-add-student"),
        groups.PickMember(course=group.id, edge=0, back=0),
        None if group.members else Style.PRIMARY,
    )
    inside = (
        [press(words.label("button-groups-members"), groups.Members(course=group.id, edge=0, back=0))]
        if group.members
        else []
    )
    queue = (
        [
            press(
                words.label("button-groups-queue-count", count=group.waiting),
                groups.Queue(course=group.id, edge=0, back=0),
            )
        ]
        if group.waiting
        else []
    )
    back = keyboards.back_and_home(words, groups.Groups(edge=0, back=0))
    return [[*ahead, plan], [join, *inside, *queue], _about(words, group), back]


def _about(words: Words, group: GroupCard) -> list[Button]:
    return [
        press(words.label("button-journal"), GroupJournal(course=group.id, edge=0, back=0)),
        press(words.label("button-groups-history"), groups.GroupHistory(course=group.id, before=0)),
        press(words.label("button-tutor-edit"), groups.EditGroup(course=group.id)),
    ]


def members(words: Words, group: GroupCard, rows: Sequence[MemberRow], edge: int, *, back: bool) -> Screen:
    shown, turned = pager.keyed(
        rows,
        PAGE,
        edge,
        back=back,
        turn=lambda id_, back_: groups.Members(course=group.id, edge=id_, back=back_),
    )
    names = named(shown, lambda student: groups.Member(course=group.id, student=student))
    text = words("screen-groups-members", name=group.name, members=group.members, capacity=group.capacity)
    return Screen(text=text, rows=[*names, turned, back_to(words, group.id)])


def pick(words: Words, group: GroupCard, rows: Sequence[MemberRow], edge: int, *, back: bool) -> Screen:
    """Whoever is taught already, or somebody new."""
    if not group.free:
        return full(words, group)
    shown, turned = pager.keyed(
        rows,
        PAGE,
        edge,
        back=back,
        turn=lambda id_, back_: groups.PickMember(course=group.id, edge=id_, back=back_),
    )
    names = named(shown, lambda student: groups.JoinGroup(course=group.id, student=student))
    new = [press(words.label("button-groups-newcomer"), groups.AddMember(course=group.id))]
    text = words("screen-groups-pick", name=group.name, count=group.free)
    return Screen(text=text, rows=[*names, turned, new, back_to(words, group.id)])


def full(words: Words, group: GroupCard) -> Screen:
    """What can be done about it: more places."""
    return Screen(
        text=words("screen-groups-full", name=group.name, capacity=group.capacity),
        rows=[
            [
                press(words.label("button-groups-places"), groups.EditPlaces(course=group.id)),
                press(words.label("button-groups-wait"), groups.PickWaiting(course=group.id, edge=0, back=0)),
            ],
            back_to(words, group.id),
        ],
    )


def named(rows: Sequence[MemberRow], meaning: Callable[[int], Press]) -> list[list[Button]]:
    labels = distinct([row.name for row in rows])
    return clock.in_rows([press(label, meaning(row.id)) for row, label in zip(rows, labels, strict=True)], 2)


def back_to(words: Words, course_id: int) -> list[Button]:
    return keyboards.back_and_home(words, groups.Group(course=course_id))
