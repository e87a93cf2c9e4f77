"""What a student hears of his own progress."""

from bot.callbacks import student
from bot.l10n import Words
from bot.screen import Message, Rows, press
from bot.screens.notices_lessons import joined


def achievement(words: Words, code: str) -> Message:
    lines = joined(
        words("notice-achievement", name=words("achievement-name", code=code)),
        words("achievement-what", code=code),
    )
    return Message(lines, _rows(words))


def level_up(words: Words, level: int) -> Message:
    title = words("level-title", level=level)
    lines = joined(words("notice-level-up", level=level, title=title), words("notice-level-next"))
    return Message(lines, _rows(words))


def _rows(words: Words) -> Rows:
    return ((press(words.label("button-notice-progress"), student.Progress()),),)
