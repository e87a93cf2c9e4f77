"""Lessons as a calendar's file, written by a library that is loaded when the first one is asked for.

It takes 300 ms, a third of a start, and a bot whose people use no calendar never spends them.
"""

from collections.abc import Sequence

from bot.l10n import Words
from storage.queries.calendar import Entry

CONTENT_TYPE = "text/calendar; charset=utf-8"
FILE_NAME = "lessons.ics"


def calendar(words: Words, entries: Sequence[Entry], *, is_feed: bool = True) -> bytes:
    """The whole file. A feed tells how often to come again; a file that is sent does not."""
    from bot import ics_writer  # noqa: PLC0415 (see above)

    return ics_writer.calendar(words, entries, is_feed=is_feed)
