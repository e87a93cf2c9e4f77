"""What a family is told of a group: that the student is in it, or no longer."""

from bot import formats
from bot.callbacks import family
from bot.l10n import Words
from bot.screen import Message, press
from bot.screens.notices_lessons import about, of_lesson
from bot.screens.notices_lessons import joined as lines
from domain.people import Role
from storage.queries.notice_facts import LessonFacts


def joined(words: Words, lesson: LessonFacts, reader: Role, student: str, lessons: int) -> Message:
    first = words("notice-group-first", when=formats.moment(words, lesson.starts_at), count=lessons)
    return of_lesson(
        words, lesson, words("notice-group-joined"), about(words, lesson, reader, student), first
    )


def left(words: Words, lesson: LessonFacts, reader: Role, student: str, lessons: int, id_: int) -> Message:
    """The lessons themselves are no longer his to see; what is left of the schedule is."""
    off = words("notice-group-off", when=formats.moment(words, lesson.starts_at), count=lessons)
    schedule = family.SchedulePage(student=id_, cursor=0, back=0)
    return Message(
        lines(words("notice-group-left"), about(words, lesson, reader, student), off),
        ((press(words.label("button-family-schedule"), schedule),),),
    )
