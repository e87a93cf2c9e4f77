"""To whom a material is given: groups first, then everybody by name; those who have it are ticked."""

from collections import Counter
from collections.abc import Collection, Sequence
from math import ceil

from bot.callbacks import tutor_library as callbacks
from bot.keyboards import common as keyboards
from bot.keyboards.clock import in_rows
from bot.keyboards.names import cut
from bot.keyboards.pager import arrows
from bot.l10n import Words
from bot.screen import Button, Screen, press
from storage.queries.tutor_assignments import Place
from storage.queries.tutor_library_card import ItemCard

PAGE = 10
LABEL = 18


def giving(
    words: Words,
    item: ItemCard,
    places: Sequence[Place],
    having: Collection[int],
    page: int,
    toast: str | None = None,
) -> Screen:
    """A tap gives it, another takes it back."""
    back = keyboards.back_and_home(words, callbacks.OpenItem(item=item.id))
    every = len({place.student_id for place in places})
    pages = max(ceil(_count(places) / PAGE), 1)
    page = min(page, pages - 1)
    buttons = _buttons(words, item.id, places, having, page)[page * PAGE : (page + 1) * PAGE]
    turns = arrows(
        callbacks.GiveItem(item=item.id, page=page - 1) if page else None,
        callbacks.GiveItem(item=item.id, page=page + 1) if page + 1 < pages else None,
    )
    text = words("screen-library-give", title=item.title, count=len(having), some="yes" if every else "no")
    return Screen(text=text, rows=[*in_rows(buttons, 2), *turns, back], toast=toast)


def _groups(places: Sequence[Place]) -> dict[int, list[Place]]:
    groups: dict[int, list[Place]] = {}
    for place in places:
        if place.is_group:
            groups.setdefault(place.course_id, []).append(place)
    return groups


def _alone(places: Sequence[Place]) -> list[Place]:
    """Each student once, whatever he learns."""
    return list({place.student_id: place for place in reversed(places)}.values())[::-1]


def _count(places: Sequence[Place]) -> int:
    return len(_groups(places)) + len(_alone(places))


def _buttons(
    words: Words, item_id: int, places: Sequence[Place], having: Collection[int], page: int
) -> list[Button]:
    groups = sorted(_groups(places).values(), key=lambda members: members[0].subject.casefold())
    times = Counter(place.student for place in _alone(places))
    found = []
    for members in groups:
        has = all(member.student_id in having for member in members)
        label = words.label(
            "button-tutor-assign-group", subject=cut(members[0].subject, 14), count=len(members)
        )
        meaning = callbacks.GiveToGroup(item=item_id, course=members[0].course_id, on=int(not has), page=page)
        found.append(press(_ticked(label, has=has), meaning))
    for place in _alone(places):
        has = place.student_id in having
        name = place.student if times[place.student] == 1 else f"{place.student} · {place.subject}"
        label = _ticked(cut(name, LABEL), has=has)
        found.append(
            press(
                label,
                callbacks.GiveTo(item=item_id, enrolment=place.enrolment_id, on=int(not has), page=page),
            )
        )
    return found


def _ticked(label: str, *, has: bool) -> str:
    return f"✓ {label}" if has else label
