"""The file for a calendar that follows the news of a lesson, for those who wish it.

A comfort beside the news: sent once and without a promise. Who misses one has the button of the lesson's card.
"""

import asyncio
import logging
from datetime import datetime, timedelta

from aiogram import Bot
from aiogram.types import BufferedInputFile

from bot import ics
from bot.l10n import Words
from domain.calendars import AHEAD, BEHIND
from domain.notices import NoticeKind
from storage.claims import ClaimedNotice
from storage.engine import Database
from storage.queries import calendar as queries
from storage.queries.calendar import Entry

OF_ONE_LESSON = frozenset(
    {
        NoticeKind.LESSON_PLANNED,
        NoticeKind.LESSON_MOVED,
        NoticeKind.LESSON_CANCELLED,
        NoticeKind.MOVE_ACCEPTED,
    }
)
OF_MANY = frozenset({NoticeKind.SERIES_PLANNED, NoticeKind.SERIES_CHANGED, NoticeKind.SERIES_CANCELLED})
ANY_TIME = timedelta(days=3650)
log = logging.getLogger(__name__)


async def follow(bot: Bot, database: Database, notice: ClaimedNotice, now: datetime, seconds: int) -> None:
    """Sends it when the person wishes it and the news are such; never raises but on cancellation."""
    if not notice.calendar_files or notice.kind not in OF_ONE_LESSON | OF_MANY:
        return
    try:
        entries = await _entries(database, notice, now)
        if not entries:
            return
        words = Words(notice.language, notice.zone)
        data = await asyncio.to_thread(ics.calendar, words, entries, is_feed=False)
        file = BufferedInputFile(data, ics.FILE_NAME)
        await bot.send_document(notice.telegram_id, file, disable_notification=True, request_timeout=seconds)
    except Exception as error:  # noqa: BLE001 (the news themselves have been told)
        log.warning("file not sent", extra={"notice": notice.id, "error": type(error).__name__})


async def _entries(database: Database, notice: ClaimedNotice, now: datetime) -> tuple[Entry, ...]:
    async with database.reading() as reads:
        reader = await queries.reader_named(reads, notice.person_id)
        if reader is None:
            return ()
        if notice.kind in OF_MANY:
            return await queries.entries(reads, reader, now - BEHIND, now + AHEAD)
        return await queries.entries_of(reads, reader, notice.lesson_id or 0, now - ANY_TIME, now + ANY_TIME)
