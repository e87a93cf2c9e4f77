"""Whom a homework is for: groups first, then everybody by name."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from bot.callbacks import tutor_assigning as callbacks
from bot.keyboards import common as keyboards
from bot.keyboards.clock import in_rows
from bot.keyboards.names import cut
from bot.l10n import Words
from bot.screen import Button, Screen, Style, press
from storage.queries.tutor_assignments import Place

PAGE = 10
LABEL = 20
OFF, ON, ONLY = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Entry:
    """A button: a place, or a group with how many of it are chosen."""

    label: str
    is_chosen: bool
    place: Place
    is_whole_group: bool


def who(words: Words, assignment_id: int, places: Sequence[Place], page: int, *, many: bool) -> Screen:
    entries = _entries(words, places)
    if not entries:
        return Screen(text=words("screen-tutor-assign-nobody"), rows=[keyboards.leave(words)])
    pages = ceil(len(entries) / PAGE)
    page = min(page, pages - 1)
    shown = entries[page * PAGE : (page + 1) * PAGE]
    chosen = len({place.student_id for place in places if place.is_chosen})
    text = words("dialog-tutor-assign-who", many="yes" if many else "no", count=chosen)
    turns = [
        press(label, callbacks.AssignWho(assignment=assignment_id, page=there, many=int(many)))
        for label, there in (("‹", page - 1), ("›", page + 1))
        if 0 <= there < pages
    ]
    ready = callbacks.OpenAssignment(assignment=assignment_id)
    several = callbacks.AssignWho(assignment=assignment_id, page=page, many=1)
    last = [
        press(words.label("button-tutor-assign-ready", count=chosen), ready, Style.PRIMARY)
        if many
        else press(words.label("button-tutor-assign-several"), several)
    ]
    return Screen(
        text=text,
        rows=[
            *in_rows([_button(entry, assignment_id, many=many) for entry in shown], 2),
            *([turns] if turns else []),
            last,
            keyboards.back(words, ready),
        ],
    )


def _entries(words: Words, places: Sequence[Place]) -> list[Entry]:
    """A student of several courses is named with the course."""
    groups: dict[int, list[Place]] = {}
    for place in places:
        if place.is_group:
            groups.setdefault(place.course_id, []).append(place)
    whole = [
        Entry(
            words.label("button-tutor-assign-group", subject=cut(members[0].subject, 14), count=len(members)),
            all(member.is_chosen for member in members),
            members[0],
            is_whole_group=True,
        )
        for members in sorted(groups.values(), key=lambda members: members[0].subject.casefold())
    ]
    times = Counter(place.student for place in places)
    alone = [
        Entry(
            cut(place.student if times[place.student] == 1 else f"{place.student} · {place.subject}", LABEL),
            place.is_chosen,
            place,
            is_whole_group=False,
        )
        for place in places
    ]
    return [*whole, *alone]


def _button(entry: Entry, assignment_id: int, *, many: bool) -> Button:
    on = (OFF if entry.is_chosen else ON) if many else ONLY
    label = f"✓ {entry.label}" if entry.is_chosen else entry.label
    if entry.is_whole_group:
        course = entry.place.course_id
        return press(label, callbacks.AssignToGroup(assignment=assignment_id, course=course, on=on))
    enrolment = entry.place.enrolment_id
    return press(label, callbacks.AssignTo(assignment=assignment_id, enrolment=enrolment, on=on))
