"""What a student is told of materials that he was given."""

from collections.abc import Sequence

from bot.callbacks.family_library import GivenShelf
from bot.l10n import Words
from bot.screen import Message, press
from bot.screens.notices_lessons import joined

NAMED = 3


def given(words: Words, titles: Sequence[str]) -> Message:
    """The first few by name."""
    named = ", ".join(titles[:NAMED])
    text = joined(
        words("notice-material-given", count=len(titles)),
        words("notice-material-titles", titles=named, more=max(len(titles) - NAMED, 0)),
    )
    shelf = GivenShelf(student=0, label=0, cursor=0, back=0)
    return Message(text, ((press(words.label("button-notice-materials"), shelf),),))
