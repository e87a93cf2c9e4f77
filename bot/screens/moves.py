"""A move by agreement: choosing up to three slots, sending them, and what a lesson's card says of it."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from itertools import groupby

from bot import formats, zones
from bot.callbacks import family, moves, tutor
from bot.callbacks.base import Press
from bot.keyboards import clock
from bot.keyboards import common as keyboards
from bot.keyboards.calendar import NOW, packed
from bot.keyboards.pager import arrows
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from domain.lessons import LessonState
from domain.proposals import MOST_SLOTS, Choice, Side
from storage.queries.moves import MoveView, Offer

DAYS = 12
"""Buttons of a page."""
MINUTE = 60


def minute_of(moment: datetime) -> int:
    return int(moment.timestamp()) // MINUTE


def moment_of(minute: int) -> datetime:
    return datetime.fromtimestamp(minute * MINUTE, UTC)


def slot_label(words: Words, start: datetime) -> str:
    """Th 12.03 18:30."""
    day = words.local(start).date()
    parts = (formats.weekday(words, day), formats.number_day(words, day), formats.clock_time(words, start))
    return " ".join(parts)


def answers(words: Words, proposal_id: int, slots: Sequence[Choice]) -> list[list[Button]]:
    """What the other side may say: yes to one of them, or no."""
    taking = [
        [press(slot_label(words, start), moves.AcceptMove(proposal=proposal_id, index=index), Style.SUCCESS)]
        for index, start in slots
    ]
    return [*taking, [press(words.label("button-move-decline"), moves.DeclineMove(proposal=proposal_id))]]


def _waiting(words: Words, offer: Offer) -> Html:
    lines = [
        words("screen-move-offered", side=offer.side.value, until=formats.deadline(words, offer.expires_at)),
        *(words("screen-move-slot", when=formats.moment(words, start)) for _, start in offer.slots),
    ]
    return Html("\n".join(lines))


def _reply(words: Words, view: MoveView) -> list[list[Button]]:
    if view.offer is None or view.side is None:
        return []
    if view.offer.side is not view.side:
        return answers(words, view.offer.id, view.offer.slots)
    return [[press(words.label("button-move-withdraw"), moves.WithdrawMove(proposal=view.offer.id))]]


def days(
    words: Words, view: MoveView, chosen: Sequence[int], starts: Sequence[datetime], since: date
) -> Screen:
    """``starts`` are all that may be chosen; the page begins with ``since``."""
    free = [day for day, _ in groupby(starts, key=lambda start: words.local(start).date())]
    ahead = [day for day in free if day >= since]
    shown, more = ahead[:DAYS], ahead[DAYS:]
    buttons = [
        press(
            f"{formats.weekday(words, day)} {formats.number_day(words, day)}",
            moves.MoveTimes(**_picked(view, chosen), day=packed(day)),
        )
        for day in shown
    ]
    turning = arrows(
        _days(view, chosen, NOW) if free and shown and free[0] < shown[0] else None,
        _days(view, chosen, packed(more[0])) if more else None,
        (words.label("button-move-sooner"), words.label("button-move-later")),
    )
    asked = words("screen-move-days") if shown else words("screen-move-no-days")
    text = Html("\n\n".join((_title(words, view), asked)))
    return Screen(text=text, rows=[*clock.in_rows(buttons, 3), *turning, _leave(words, view, chosen)])


def times(
    words: Words, view: MoveView, chosen: Sequence[int], starts: Sequence[datetime], day: date
) -> Screen:
    buttons = [
        press(formats.clock_time(words, start), _chosen(view, (*chosen, minute_of(start))))
        for start in starts
        if words.local(start).date() == day and minute_of(start) not in chosen
    ]
    city = zones.city(words.language, words.zone_name)
    asked = words("screen-move-times", day=formats.heading_day(words, day), city=city)
    text = Html("\n\n".join((_title(words, view), asked)))
    back = press(words.label("button-back"), _days(view, chosen, NOW))
    return Screen(text=text, rows=[*clock.in_rows(buttons), [back]])


def chosen(words: Words, view: MoveView, minutes: Sequence[int]) -> Screen:
    """What will be sent; each may be taken away again."""
    ordered = sorted(minutes)
    slots = [words("screen-move-slot", when=formats.moment(words, moment_of(one))) for one in ordered]
    asked = words("screen-move-chosen", hours=view.rules.hold_hours, side=_side(view))
    text = Html("\n\n".join((_title(words, view), Html("\n".join(slots)), asked)))
    away = [
        [
            press(
                words.label("button-move-drop", slot=slot_label(words, moment_of(one))),
                _without(view, ordered, one),
            )
        ]
        for one in ordered
    ]
    send = press(words.label("button-move-send"), moves.ProposeMove(**_all(view, ordered)), Style.SUCCESS)
    more = [press(words.label("button-move-more"), _days(view, ordered, NOW))]
    return Screen(
        text=text,
        rows=[[send], *([more] if len(ordered) < MOST_SLOTS else []), *away, keyboards.leave(words)],
    )


def standing(words: Words, view: MoveView, *, toast: str | None = None) -> Screen:
    """The lesson as it is, after an answer or for a button that is too late."""
    said = [_title(words, view), *([_waiting(words, view.offer)] if view.offer else [])]
    lesson = press(words.label("button-notice-lesson"), _card(view))
    return Screen(
        text=Html("\n\n".join(said)), rows=[*_reply(words, view), [lesson]], in_place=True, toast=toast
    )


def _title(words: Words, view: MoveView) -> Html:
    whose = view.student if view.side is Side.TUTOR else view.tutor
    title = words("screen-move-title", subject=view.subject, name=whose)
    if view.state is not LessonState.PLANNED:
        return Html(f"{title}\n{words('screen-lesson-state', state=view.state.value)}")
    when = words("screen-move-now", when=formats.moment(words, view.starts_at))
    was = words("screen-lesson-was", when=formats.moment(words, view.moved_from)) if view.moved_from else None
    return Html("\n".join(line for line in (title, was, when) if line))


def _side(view: MoveView) -> str:
    return (view.side or Side.CLIENT).value


def _picked(view: MoveView, minutes: Sequence[int]) -> dict[str, int]:
    one, two = (*minutes, 0, 0)[:2]
    return {"lesson": view.lesson_id, "revision": view.revision, "one": one, "two": two}


def _all(view: MoveView, minutes: Sequence[int]) -> dict[str, int]:
    return {**_picked(view, minutes), "three": (*minutes, 0, 0, 0)[2]}


def _days(view: MoveView, minutes: Sequence[int], day: str) -> Press:
    return moves.MoveDays(**_picked(view, minutes), day=day)


def _chosen(view: MoveView, minutes: Sequence[int]) -> Press:
    return moves.MoveChosen(**_all(view, minutes))


def _without(view: MoveView, minutes: Sequence[int], dropped: int) -> Press:
    left = [one for one in minutes if one != dropped]
    return _chosen(view, left) if left else _days(view, (), NOW)


def _leave(words: Words, view: MoveView, minutes: Sequence[int]) -> list[Button]:
    """Back to what has been chosen, or to the lesson."""
    if minutes:
        return [press(words.label("button-back"), _chosen(view, minutes))]
    return [press(words.label("button-back"), _card(view)), *keyboards.leave(words)]


def _card(view: MoveView) -> Press:
    if view.side is Side.TUTOR:
        return tutor.Lesson(lesson=view.lesson_id)
    return family.FamilyLesson(lesson=view.lesson_id)
