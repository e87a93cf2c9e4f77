"""The files of a gallery: by their ids, drawn upon where something is to be upon them, mended where an id has died.

What has been uploaded once is sent by its new id from then on: a courtesy kept in memory.
"""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace

from aiogram import Bot
from aiogram.types import BufferedInputFile, Message

from bot.failures import Failure, meaning_of
from bot.fetching import fetched
from bot.l10n import Words
from bot.screen import Item
from domain.people import Language
from domain.sent import MediaKind
from storage import image_copies
from storage.engine import Database

REMEMBERED = 2000
AT_ONCE = 4
COPY_NAME = "page.jpg"
log = logging.getLogger(__name__)
File = str | BufferedInputFile
Ready = tuple[Item, File]
"""Something to send, and what it is sent as."""
_Made = tuple[str | None, str | None, str | None]
"""A file with the mark and the grade upon it."""


class GalleryFiles:
    def __init__(self, bot: Bot, database: Database) -> None:
        self._bot = bot
        self._database = database
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._made: OrderedDict[_Made, str] = OrderedDict()

    async def ready(self, items: Sequence[Item]) -> list[Ready]:
        """A few at a time: an album of ten marked pages is ten downloads."""
        return list(zip(items, await asyncio.gather(*map(self._file, items)), strict=True))

    async def mended(self, refused: Sequence[Ready], language: Language) -> list[Ready]:
        """The same things in the same order, those whose ids have died as the copy that was kept of them, or as a
        line that says so.
        """
        return list(await asyncio.gather(*(self._mended(item, file, language) for item, file in refused)))

    async def _mended(self, item: Item, file: File, language: Language) -> Ready:
        async with self._slots:
            if not await self._is_dead(file):
                return item, file
            copy = await self._kept(str(item.file_id))
        return (item, BufferedInputFile(copy, COPY_NAME)) if copy else (gone(item, language), "")

    def remember(self, item: Item, file: File, sent: Message) -> None:
        """What was uploaded has an id now."""
        if not isinstance(file, BufferedInputFile):
            return
        sizes = sorted(sent.photo or (), key=lambda size: size.width * size.height)
        uploaded = sizes[-1] if sizes else sent.document
        if uploaded is None:
            return
        self._made[item.file_id, item.mark, item.grade] = uploaded.file_id
        if len(self._made) > REMEMBERED:
            self._made.popitem(last=False)

    async def _file(self, item: Item) -> File:
        """Its id; a photo with something upon it as a new picture, unless that cannot be made."""
        wanted = (item.file_id, item.mark, item.grade)
        if wanted in self._made:
            return self._made[wanted]
        if item.kind not in (MediaKind.PHOTO, MediaKind.DOCUMENT) or not (item.mark or item.grade):
            return str(item.file_id)
        try:
            async with self._slots:
                picture = await self._drawn(item)
        except Exception as error:  # noqa: BLE001 (the page goes as it is: its caption says the same in words)
            log.warning("page not drawn upon", extra={"error": type(error).__name__})
            return str(item.file_id)
        return BufferedInputFile(picture, COPY_NAME)

    async def _drawn(self, item: Item) -> bytes:
        data = await self._fetched_or_kept(str(item.file_id))
        from bot.pictures import stamps  # noqa: PLC0415 (Pillow is loaded with the first picture)

        return await asyncio.to_thread(stamps.stamped, data, item.mark, item.grade)

    async def _is_dead(self, file: File) -> bool:
        """Telegram does not know the id, as after a change of bot: one dead id refuses the whole album."""
        if isinstance(file, BufferedInputFile) or not file:
            return False
        try:
            await self._bot.get_file(file)
        except Exception as error:
            if meaning_of(error) is not Failure.REFUSED:
                raise
            return True
        return False

    async def _fetched_or_kept(self, file_id: str) -> bytes:
        try:
            return await fetched(self._bot, file_id)
        except Exception:
            copy = await self._kept(file_id)
            if copy is None:
                raise
            return copy

    async def _kept(self, file_id: str) -> bytes | None:
        async with self._database.reading() as reads:
            return await image_copies.found(reads, file_id)


def gone(item: Item, language: Language) -> Item:
    """In its place, under its own words: what was said of a page stays."""
    line = Words(language, "UTC").label("screen-file-gone")
    text = "\n".join(part for part in (item.text, line) if part)
    return replace(item, kind=MediaKind.TEXT, text=text, file_id=None, mark=None, grade=None)
