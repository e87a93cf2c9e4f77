"""What the cards of a lesson say of a move by agreement: a line, and the door to it."""

from datetime import datetime

from bot import formats
from bot.callbacks.moves import MoveDays, ShowMove
from bot.keyboards.calendar import NOW
from bot.l10n import Html, Words
from bot.screen import Button, Style, press
from bot.screens.family_lesson_parts import Seen
from domain.lessons import LessonState
from domain.proposals import Side
from storage.queries.moves import MoveView
from storage.queries.tutor_lesson_card import LessonCard


def family_line(words: Words, seen: Seen, _now: datetime) -> Html | None:
    offer = seen.move.offer if seen.move else None
    return _line(words, offer.side, offer.expires_at) if offer else None


def family_row(words: Words, seen: Seen, now: datetime) -> list[Button]:
    return row(words, seen.move, now)


def row(words: Words, view: MoveView | None, now: datetime) -> list[Button]:
    """The door to what is proposed, or to proposing; nothing for who decides nothing."""
    if view is None or view.side is None:
        return []
    if view.offer is not None:
        return _door(words, view.lesson_id, is_own=view.offer.side is view.side)
    return (
        [_start(words.label("button-move-ask"), view.lesson_id, view.revision)] if view.may_move(now) else []
    )


def tutor_line(words: Words, lesson: LessonCard, now: datetime) -> Html | None:
    if lesson.offer_side is None or lesson.offer_until is None or lesson.offer_until <= now:
        return None
    return _line(words, lesson.offer_side, lesson.offer_until)


def tutor_row(words: Words, lesson: LessonCard, now: datetime) -> list[Button]:
    if lesson.offer_side is not None and lesson.offer_until is not None and lesson.offer_until > now:
        return _door(words, lesson.id, is_own=lesson.offer_side is Side.TUTOR)
    if lesson.is_group or lesson.state is not LessonState.PLANNED or lesson.starts_at <= now:
        return []
    return [_start(words.label("button-move-propose"), lesson.id, lesson.revision)]


def _line(words: Words, side: Side, until: datetime) -> Html:
    return words("screen-move-offered", side=side.value, until=formats.deadline(words, until))


def _door(words: Words, lesson_id: int, *, is_own: bool) -> list[Button]:
    show = ShowMove(lesson=lesson_id)
    if is_own:
        return [press(words.label("button-move-sent"), show)]
    return [press(words.label("button-move-answer"), show, Style.PRIMARY)]


def _start(label: str, lesson_id: int, revision: int) -> Button:
    return press(label, MoveDays(lesson=lesson_id, revision=revision, one=0, two=0, day=NOW))
