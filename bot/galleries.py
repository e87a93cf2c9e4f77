"""Sends things by their ids, as albums where Telegram lets them stand in one; draws onto a photo what is to be there.

What has been drawn once is sent by its new id from then on: a courtesy kept in memory.
"""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from typing import Any

from aiogram import Bot
from aiogram.types import (
    BufferedInputFile,
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    LinkPreviewOptions,
    Message,
)

from bot import markup
from bot.screen import Item
from domain.homework import FILE_LIMIT_MEGABYTES, MediaKind

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
REMEMBERED = 2000
DOWNLOAD_SECONDS = 15
log = logging.getLogger(__name__)
_SENDERS = {
    MediaKind.PHOTO: "send_photo",
    MediaKind.DOCUMENT: "send_document",
    MediaKind.VOICE: "send_voice",
    MediaKind.AUDIO: "send_audio",
    MediaKind.VIDEO: "send_video",
}
_INPUT_MEDIA = {
    MediaKind.PHOTO: InputMediaPhoto,
    MediaKind.VIDEO: InputMediaVideo,
    MediaKind.DOCUMENT: InputMediaDocument,
    MediaKind.AUDIO: InputMediaAudio,
}
_ALBUM_OF = {
    MediaKind.PHOTO: "pictures",
    MediaKind.VIDEO: "pictures",
    MediaKind.DOCUMENT: "documents",
    MediaKind.AUDIO: "audio",
}
Drawn = tuple[str | None, str | None, str | None]
"""A file with the mark and the grade upon it."""


def albums(items: Iterable[Item]) -> list[list[Item]]:
    """Neighbours that Telegram lets stand in one album, at most ten; the order of the items is kept."""
    groups: list[list[Item]] = []
    for item in items:
        kind = _ALBUM_OF.get(item.kind)
        last = groups[-1] if groups else None
        fits = last is not None and kind is not None and _ALBUM_OF.get(last[0].kind) == kind
        if fits and last is not None and len(last) < markup.ALBUM_LIMIT:
            last.append(item)
        else:
            groups.append([item])
    return groups


class Galleries:
    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._drawn: OrderedDict[Drawn, str] = OrderedDict()

    async def send(self, chat_id: int, group: Sequence[Item], **how: Any) -> list[int]:  # noqa: ANN401 (as the calls take it)
        """One of ``albums``; returns the messages that show its items. ``how`` goes with the call."""
        files = [await self._file(item) for item in group]
        if len(group) == 1:
            sent = [await self._one(chat_id, group[0], files[0], how)]
        else:
            media = [
                _INPUT_MEDIA[item.kind](media=file, caption=item.text, parse_mode=None)
                for item, file in zip(group, files, strict=True)
            ]
            sent = await self._bot.send_media_group(chat_id, media, **how)
        for item, file, message in zip(group, files, sent, strict=True):
            self._remember(item, file, message)
        return [message.message_id for message in sent]

    async def _one(
        self, chat_id: int, item: Item, file: str | BufferedInputFile, how: dict[str, Any]
    ) -> Message:
        if item.kind is MediaKind.TEXT:
            text = markup.cut(markup.something_in(item.text), markup.TEXT_LIMIT)
            return await self._bot.send_message(
                chat_id, text, parse_mode=None, link_preview_options=NO_PREVIEW, **how
            )
        if item.kind is MediaKind.VIDEO_NOTE:
            return await self._bot.send_video_note(chat_id, file, **how)
        send = getattr(self._bot, _SENDERS[item.kind])
        sent: Message = await send(chat_id, file, caption=item.text, parse_mode=None, **how)
        return sent

    async def _file(self, item: Item) -> str | BufferedInputFile:
        """Its id; a photo with something upon it as a new picture, unless that cannot be made."""
        wanted = (item.file_id, item.mark, item.grade)
        if item.kind is not MediaKind.PHOTO or not (item.mark or item.grade):
            return str(item.file_id)
        if wanted in self._drawn:
            return self._drawn[wanted]
        try:
            data = await self._fetched(str(item.file_id))
            from bot.pictures import stamps  # noqa: PLC0415 (Pillow is loaded with the first picture)

            picture = await asyncio.to_thread(stamps.stamped, data, item.mark, item.grade)
        except Exception as error:  # noqa: BLE001 (the page goes as it is: its caption says the same in words)
            log.warning("page not drawn upon", extra={"error": type(error).__name__})
            return str(item.file_id)
        return BufferedInputFile(picture, "page.jpg")

    async def _fetched(self, file_id: str) -> bytes:
        file = await self._bot.get_file(file_id)
        if (file.file_size or 0) > FILE_LIMIT_MEGABYTES * 1024 * 1024 or file.file_path is None:
            raise ValueError("too large to be fetched")
        stream = await self._bot.download_file(file.file_path, timeout=DOWNLOAD_SECONDS)
        return stream.read() if stream else b""

    def _remember(self, item: Item, file: str | BufferedInputFile, sent: Message) -> None:
        if not isinstance(file, BufferedInputFile) or not sent.photo:
            return
        largest = max(sent.photo, key=lambda size: size.width * size.height)
        self._drawn[item.file_id, item.mark, item.grade] = largest.file_id
        if len(self._drawn) > REMEMBERED:
            self._drawn.popitem(last=False)
