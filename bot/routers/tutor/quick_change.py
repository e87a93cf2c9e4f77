"""Moving and cancelling by a typed line: finds the lesson that is meant, and asks as its own button would."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from aiogram.fsm.context import FSMContext

from bot.callbacks.tutor import CancelLesson
from bot.callbacks.tutor_planning import MoveMonth
from bot.l10n import Words
from bot.quick import meaning, names
from bot.quick.meaning import Change
from bot.quick.phrase import Phrase, Verb
from bot.routers.tutor import lessons as lesson_routes
from bot.routers.tutor import move_lesson
from bot.screen import Answers, Screen
from bot.screens import tutor_quick as screens
from domain.access import Actor
from domain.clock import day_bounds
from domain.ports import UnitOfWork
from storage.queries import tutor_quick as queries
from storage.queries.tutor_quick import ComingLesson, Pupil
from storage.reads import Reads

AHEAD = timedelta(days=90)


async def hear(
    phrase: Phrase,
    whom: tuple[names.Found, Sequence[Pupil]],
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Answers:
    """The one lesson that is meant, or a choice of them."""
    found, meant = whom
    is_move = phrase.verb is Verb.MOVE
    change = (meaning.moved if is_move else meaning.cancelled)(phrase, words.local(now))
    note = [*screens.troubles(words, phrase.troubles), *screens.unknown(words, found.unknown)]
    coming = await _coming(change, phrase, meant, actor, words, now, reads)
    lessons = _narrowed(coming, change, words)
    verb = "move" if is_move else "cancel"
    if len(lessons) != 1 or phrase.troubles or not (found.is_sure or not phrase.rest):
        return screens.which(words, verb, lessons, change, note)
    press = screens.act(verb, lessons[0], change, words)
    shown: Answers
    if isinstance(press, CancelLesson):
        shown = await lesson_routes.cancel(press, actor, words, now, uow, reads)
    elif isinstance(press, MoveMonth):
        shown = await move_lesson.show_month(press, actor, words, now, reads, state)
    else:
        shown = await move_lesson.take_time(press, actor, words, now, reads, state)
    return screens.with_note(shown, note) if isinstance(shown, Screen) else shown


async def _coming(
    change: Change,
    phrase: Phrase,
    meant: Sequence[Pupil],
    actor: Actor,
    words: Words,
    now: datetime,
    reads: Reads,
) -> Sequence[ComingLesson]:
    """Of whom was named, on the day that was named. A name that is nobody's finds nothing."""
    if phrase.rest and not meant and change.day is None:
        return ()
    since, till = day_bounds(change.day, words.zone) if change.day else (now, now + AHEAD)
    ids = tuple({pupil.student_id for pupil in meant})
    lessons = await queries.coming(reads, actor, ids, since, till)
    courses = {pupil.course_id for pupil in meant}
    return [lesson for lesson in lessons if not courses or lesson.course_id in courses]


def _narrowed(lessons: Sequence[ComingLesson], change: Change, words: Words) -> Sequence[ComingLesson]:
    """At the time that was named; for a move to a day, rather the one of that week, and none that is there already."""
    if change.clock is not None:
        lessons = [one for one in lessons if _clock_of(one, words) == change.clock]
    if change.new_day is not None:
        lessons = [one for one in lessons if not change.is_there(words.local(one.starts_at))] or lessons
    if change.day is None and change.new_day is not None:
        week = change.new_day.isocalendar()[:2]
        same = [one for one in lessons if words.local(one.starts_at).date().isocalendar()[:2] == week]
        return same or lessons[:1]
    return lessons


def _clock_of(lesson: ComingLesson, words: Words) -> int:
    local = words.local(lesson.starts_at)
    return local.hour * 60 + local.minute
