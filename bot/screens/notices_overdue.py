"""Several pieces of homework whose time is over, in one message."""

from collections.abc import Sequence
from itertools import groupby

from bot import formats
from bot.callbacks.overdue import ChildrenOverdue, OwnOverdue
from bot.l10n import Html, Words
from bot.screen import Message, press
from bot.screens.family_words import gist, lines, paragraphs
from domain.people import Role
from storage.queries.notice_facts import HomeworkFacts

SHOWN = 6
GIST = 32


def several(words: Words, found: Sequence[tuple[HomeworkFacts, str]], reader: Role) -> Message:
    """For a guardian child by child. What does not fit is behind the button."""
    shown, count = found[:SHOWN], len(found)
    parts = [
        lines(
            words("screen-parent-child-name", name=name) if reader is Role.GUARDIAN else None,
            *(_line(words, work) for work, _ in works),
        )
        for name, works in groupby(shown, key=lambda pair: pair[1])
    ]
    more = words("notice-overdue-more", count=count - SHOWN) if count > SHOWN else None
    text = paragraphs(
        words("notice-overdue-several", count=count, reader=reader.value),
        *parts,
        lines(more, words("notice-homework-still-possible")),
    )
    where = ChildrenOverdue(cursor=0, back=0) if reader is Role.GUARDIAN else OwnOverdue(cursor=0, back=0)
    return Message(text, ((press(words.label("button-overdue", count=count), where),),))


def _line(words: Words, work: HomeworkFacts) -> Html:
    day = formats.due(words, work.due_at)
    return words("notice-overdue-line", subject=work.subject, gist=gist(words, work.text, GIST), day=day)
