"""Sends things by their ids, as albums where Telegram lets them stand in one."""

from collections.abc import Iterable, Sequence
from typing import Any

from aiogram import Bot
from aiogram.types import (
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    LinkPreviewOptions,
)

from bot import markup
from bot.screen import Item
from domain.homework import MediaKind

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
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


async def send(bot: Bot, chat_id: int, group: Sequence[Item], **how: Any) -> list[int]:  # noqa: ANN401 (as the calls take it)
    """One of ``albums``; returns the messages that show its items. ``how`` goes with the call."""
    if len(group) == 1:
        return [await _one(bot, chat_id, group[0], how)]
    media = [
        _INPUT_MEDIA[item.kind](media=str(item.file_id), caption=item.text, parse_mode=None) for item in group
    ]
    return [message.message_id for message in await bot.send_media_group(chat_id, media, **how)]


async def _one(bot: Bot, chat_id: int, item: Item, how: dict[str, Any]) -> int:
    if item.kind is MediaKind.TEXT:
        text = markup.cut(markup.something_in(item.text), markup.TEXT_LIMIT)
        sent = await bot.send_message(chat_id, text, parse_mode=None, link_preview_options=NO_PREVIEW, **how)
    elif item.kind is MediaKind.VIDEO_NOTE:
        sent = await bot.send_video_note(chat_id, str(item.file_id), **how)
    else:
        send = getattr(bot, _SENDERS[item.kind])
        sent = await send(chat_id, str(item.file_id), caption=item.text, parse_mode=None, **how)
    return int(sent.message_id)
