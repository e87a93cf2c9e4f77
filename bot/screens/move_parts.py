"""What the cards of a lesson say of a move by agreement: a line, and the door to it."""

from datetime import datetime

from bot import formats
from bot.callbacks.moves import MoveDays, ShowMove
from bot.keyboards.calendar import NOW
from bot.l10n import Html, Words
from bot.screen import Button, Style, press
from bot.screens.family_lesson_parts import Seen
from domain.proposals import Side
from storage.queries.moves import MoveView
from storage.queries.tutor_lesson_card import LessonCard


def family_line(words: Words, seen: Seen, _now: datetime) -> Html | None:
    return _line(words, seen.move)


def family_row(words: Words, seen: Seen, now: datetime) -> list[Button]:
    return row(words, seen.move, now)


def tutor_line(words: Words, lesson: LessonCard, _now: datetime) -> Html | None:
    return _line(words, lesson.move)


def tutor_row(words: Words, lesson: LessonCard, now: datetime) -> list[Button]:
    return row(words, lesson.move, now)


def _line(words: Words, view: MoveView | None) -> Html | None:
    if view is None or view.offer is None:
        return None
    until = formats.moment(words, view.offer.expires_at)
    return words("screen-move-offered", side=view.offer.side.value, until=until)


def row(words: Words, view: MoveView | None, now: datetime) -> list[Button]:
    if view is None or view.side is None:
        return []
    if view.offer is not None:
        show = ShowMove(lesson=view.lesson_id)
        if view.offer.side is view.side:
            return [press(words.label("button-move-sent"), show)]
        return [press(words.label("button-move-answer"), show, Style.PRIMARY)]
    if not view.may_move(now):
        return []
    label = words.label("button-move-propose" if view.side is Side.TUTOR else "button-move-ask")
    first = MoveDays(lesson=view.lesson_id, revision=view.revision, one=0, two=0, day=NOW)
    return [press(label, first)]
