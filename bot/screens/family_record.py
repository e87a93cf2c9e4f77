"""What a family was told of a lesson, on its card."""

from datetime import datetime

from bot.callbacks.family_records import RecapVoice
from bot.l10n import Html, Words
from bot.screen import Button, press
from bot.screens import record_words as pieces
from bot.screens.family_lesson_parts import Seen
from bot.screens.family_words import lines


def line(words: Words, seen: Seen, _now: datetime) -> Html | None:
    told = seen.record
    if told is None:
        return None
    return (
        lines(
            pieces.topic(words, told.topic),
            pieces.phrases(words, told.chips),
            pieces.quoted(words, told.recap),
            pieces.skills(words, told.skills),
        )
        or None
    )


def voice(words: Words, seen: Seen, _now: datetime) -> list[Button]:
    if seen.record is None or not seen.record.voice_file_id:
        return []
    return [press(words.label("button-recap-voice"), RecapVoice(lesson=seen.row.id))]
