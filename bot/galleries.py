"""Sends things in order, as albums where Telegram lets them stand in one. One that is refused stops no other."""

import logging
from collections.abc import Iterable, Sequence
from typing import Any

from aiogram import Bot
from aiogram.types import (
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    LinkPreviewOptions,
    Message,
)

from bot import markup
from bot.failures import Failure, meaning_of
from bot.gallery_files import File, GalleryFiles, Ready, gone
from bot.screen import Item
from domain.homework import MediaKind
from domain.people import Language
from storage.engine import Database

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
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


def albums(items: Iterable[Item]) -> list[list[Item]]:
    """Neighbours that Telegram lets stand in one album, at most ten; the order of the items is kept."""
    return [[item for item, _ in group] for group in _together((item, "") for item in items)]


def _together(things: Iterable[Ready]) -> list[list[Ready]]:
    groups: list[list[Ready]] = []
    for item, file in things:
        kind = _ALBUM_OF.get(item.kind)
        last = groups[-1] if groups else None
        fits = last is not None and kind is not None and _ALBUM_OF.get(last[0][0].kind) == kind
        if fits and last is not None and len(last) < markup.ALBUM_LIMIT:
            last.append((item, file))
        else:
            groups.append([(item, file)])
    return groups


class Galleries:
    def __init__(self, bot: Bot, database: Database) -> None:
        self._bot = bot
        self._files = GalleryFiles(bot, database)

    async def send(self, chat_id: int, group: Sequence[Item], language: Language, **how: Any) -> list[int]:  # noqa: ANN401 (as the calls take it)
        """One of ``albums``; returns the message that shows each of its items. ``how`` goes with the calls.

        What Telegram refuses is said in words in its place, in the reader's ``language``.
        """
        ready = await self._files.ready(group)
        try:
            return await self._album(chat_id, ready, how)
        except Exception as error:
            if meaning_of(error) is not Failure.REFUSED:
                raise
            log.warning("gallery refused", extra={"items": len(ready)})
        shown: list[int] = []
        for part in _together(await self._files.mended(ready, language)):
            shown += await self._as_far_as_it_goes(chat_id, part, language, how)
        return shown

    async def _as_far_as_it_goes(
        self, chat_id: int, part: Sequence[Ready], language: Language, how: dict[str, Any]
    ) -> list[int]:
        """Together; one by one where that is refused; in words what is refused even so."""
        try:
            return await self._album(chat_id, part, how)
        except Exception as error:
            if meaning_of(error) is not Failure.REFUSED or part[0][0].kind is MediaKind.TEXT:
                raise
        if len(part) == 1:
            return await self._album(chat_id, [(gone(part[0][0], language), "")], how)
        return [
            message
            for one in part
            for message in await self._as_far_as_it_goes(chat_id, [one], language, how)
        ]

    async def _album(self, chat_id: int, ready: Sequence[Ready], how: dict[str, Any]) -> list[int]:
        if len(ready) == 1:
            sent = [await self._one(chat_id, *ready[0], how)]
        else:
            media = [
                _INPUT_MEDIA[item.kind](media=file, caption=item.text, parse_mode=None)
                for item, file in ready
            ]
            sent = await self._bot.send_media_group(chat_id, media, **how)
        for (item, file), message in zip(ready, sent, strict=True):
            self._files.remember(item, file, message)
        return [message.message_id for message in sent]

    async def _one(self, chat_id: int, item: Item, file: File, how: dict[str, Any]) -> Message:
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
