"""What a lesson leads to and comes from: the same time next week, and the lessons a student has had."""

from datetime import datetime, timedelta

from bot import refusals
from bot.callbacks import tutor as tutor_callbacks
from bot.callbacks import tutor_planning as planning
from bot.callbacks import tutor_records as callbacks
from bot.keyboards.calendar import packed
from bot.keyboards.common import back_and_home
from bot.l10n import Words
from bot.routers.tutor import lessons as lesson_routes
from bot.routing import Routes
from bot.screen import Answers, Screen
from bot.screens import lesson_history as screens
from bot.screens import tutor_planning
from domain.access import Actor
from domain.clock import utc_of_wall
from domain.errors import LessonClash
from domain.identity import known
from domain.ports import UnitOfWork
from domain.services import lessons
from storage.queries import lesson_history, tutor_lesson_card, tutor_lessons
from storage.queries.family_pages import Turn
from storage.reads import Reads

routes = Routes("tutor.history")

MINUTE = timedelta(minutes=1)
WEEK = timedelta(weeks=1)


@routes.press(callbacks.History)
async def history(press: callbacks.History, actor: Actor, words: Words, reads: Reads) -> Screen:
    name = await lesson_history.name_of(reads, actor, press.student)
    turn = Turn.BEFORE if press.back else Turn.AFTER
    found = await lesson_history.of_tutor(reads, actor, press.student, press.cursor, turn)

    def page(cursor: int, back: int) -> callbacks.History:
        return callbacks.History(student=press.student, cursor=cursor, back=back)

    back = back_and_home(words, tutor_callbacks.Student(student=press.student))
    return screens.history(words, name, found, (page, lambda lesson: callbacks.Record(lesson=lesson)), back)


@routes.press(callbacks.NextWeek)
async def next_week(
    press: callbacks.NextWeek, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Answers:
    """By the tutor's clock, in the first week that lies ahead. Pressed again, it shows what it has planned."""
    lesson = await tutor_lesson_card.card(reads, actor, press.lesson)
    wall = words.local(lesson.starts_at).replace(tzinfo=None) + WEEK
    while (starts_at := utc_of_wall(wall, words.zone)) <= now:
        wall += WEEK
    made = await tutor_lessons.planned_at(reads, actor, lesson.course_id, starts_at)
    toast = words.label("toast-tutor-planned-already")
    if made is None:
        minutes = (lesson.ends_at - lesson.starts_at) // MINUTE
        try:
            planned = await lessons.plan(
                uow, actor, lesson.course_id, starts_at, minutes, now, despite_clash=bool(press.sure)
            )
        except LessonClash as refusal:
            other = planning.PlanDay(course=lesson.course_id, day=packed(wall.date()))
            again = callbacks.NextWeek(lesson=lesson.id, sure=1)
            return tutor_planning.override(words, refusals.plain(words, refusal), again, other)
        made, toast = known(planned.id), words.label("toast-tutor-planned")
    return await lesson_routes.shown(made, actor, words, now, reads, toast=toast)
