"""What a family was told of its lessons: the past ones, and the tutor's voice."""

from datetime import datetime

from bot.callbacks import family, parent, student
from bot.callbacks import family_records as callbacks
from bot.keyboards.common import back_and_home
from bot.l10n import Words
from bot.routers.common.family import lesson_card
from bot.routing import Routes
from bot.screen import Answers, Gallery, Item, Screen
from bot.screens import lesson_history as screens
from domain.access import Actor
from domain.errors import NotFound
from domain.homework import MediaKind
from storage.queries import family_records, lesson_history, parent_children
from storage.queries.family_lessons import family_of
from storage.queries.family_pages import Turn
from storage.reads import Reads

routes = Routes("common.family_records")


@routes.press(callbacks.PastLessons)
async def past_lessons(press: callbacks.PastLessons, actor: Actor, words: Words, reads: Reads) -> Screen:
    """Of one child, or of the reader himself."""
    name, students, back = None, actor.own_student_ids, back_and_home(words, student.Progress())
    if press.student:
        name = await parent_children.name(reads, actor, press.student)
        students = frozenset({press.student})
        back = back_and_home(words, parent.ChildProgress(student=press.student))
    turn = Turn.BEFORE if press.back else Turn.AFTER
    found = await lesson_history.of_family(reads, students, press.cursor, turn)

    def page(cursor: int, back: int) -> callbacks.PastLessons:
        return callbacks.PastLessons(student=press.student, cursor=cursor, back=back)

    return screens.history(
        words, name, found, (page, lambda lesson: family.FamilyLesson(lesson=lesson)), back
    )


@routes.press(callbacks.RecapVoice)
async def hear(
    press: callbacks.RecapVoice, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Answers:
    """The voice, and below it the lesson's card again."""
    told = await family_records.of_lesson(reads, family_of(actor), press.lesson)
    if told is None or told.voice_file_id is None:
        raise NotFound
    voice = Gallery(items=(Item(kind=MediaKind.VOICE, file_id=told.voice_file_id),))
    return [voice, await lesson_card(press.lesson, actor, words, now, reads)]
