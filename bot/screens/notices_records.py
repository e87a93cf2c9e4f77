"""The recap of a lesson, as its student and guardians receive it."""

from collections.abc import Sequence

from bot import formats
from bot.callbacks.family import FamilyLesson
from bot.l10n import Words
from bot.markup import cut, units
from bot.screen import Message, press
from bot.screens import record_words as pieces
from bot.screens.notices_lessons import about, joined
from domain.people import Role
from storage.queries.family_records import ToldRecord
from storage.queries.notice_facts import LessonFacts

CAPTION = 1024
"""What Telegram lets stand below a voice; the tags count for nothing there, but are counted here."""
SHORTER = 200
"""Of the words, where all of it would be too long below a voice: the card has the whole."""


def recap(words: Words, lesson: LessonFacts, reader: Role, student: str, record: ToldRecord) -> Message:
    rows = ((press(words.label("button-notice-lesson"), FamilyLesson(lesson=lesson.id)),),)
    text = _text(words, lesson, about(words, lesson, reader, student), record, record.skills)
    if record.voice_file_id is not None and units(text) > CAPTION:
        brief = cut(record.recap, SHORTER) if record.recap else None
        text = _text(words, lesson, about(words, lesson, reader, student), record, (), brief)
    return Message(text, rows, voice=record.voice_file_id)


def _text(
    words: Words,
    lesson: LessonFacts,
    whose: str,
    record: ToldRecord,
    marked: Sequence[tuple[str, int]],
    recap: str | None = None,
) -> str:
    return joined(
        words("notice-lesson-recap", when=formats.plain_moment(words, lesson.starts_at)),
        whose,
        pieces.topic(words, record.topic),
        pieces.phrases(words, record.chips),
        pieces.quoted(words, recap or record.recap),
        pieces.skills(words, marked),
    )
