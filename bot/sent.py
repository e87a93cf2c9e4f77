"""What a person sent, as material that can be kept and shown again by its id."""

from aiogram import types

from bot.formats import NotUnderstood
from domain.homework import Material, MediaKind

_KINDS = (MediaKind.VOICE, MediaKind.VIDEO_NOTE, MediaKind.VIDEO, MediaKind.AUDIO, MediaKind.DOCUMENT)
"""Named as the message's own fields are; an animation comes as a document too."""


def material_of(message: types.Message) -> Material:
    """A text, or a file with its caption; of a photo the largest size. Raises NotUnderstood for anything else."""
    if message.text:
        return Material(kind=MediaKind.TEXT, text=words_of(message))
    if message.photo:
        largest = max(message.photo, key=lambda size: size.width * size.height)
        return _kept(MediaKind.PHOTO, largest, words_of(message) or None)
    for kind in _KINDS:
        sent = getattr(message, kind.value)
        if sent is not None:
            return _kept(kind, sent, words_of(message) or None)
    raise NotUnderstood


def words_of(message: types.Message) -> str:
    """The text or the caption, with the address behind each linked word, which would be lost otherwise."""
    units = (message.text or message.caption or "").encode("utf-16-le")
    found = message.entities or message.caption_entities or []
    for entity in sorted(found, key=lambda one: one.offset, reverse=True):
        if entity.type == "text_link" and entity.url:
            end = 2 * (entity.offset + entity.length)
            units = units[:end] + f" ({entity.url})".encode("utf-16-le") + units[end:]
    return units.decode("utf-16-le", "replace").strip()


Sent = types.PhotoSize | types.Voice | types.VideoNote | types.Video | types.Audio | types.Document


def _kept(kind: MediaKind, sent: Sent, caption: str | None) -> Material:
    return Material(
        kind=kind,
        text=caption,
        file_id=sent.file_id,
        file_unique_id=sent.file_unique_id,
        file_name=getattr(sent, "file_name", None),
        mime_type=getattr(sent, "mime_type", None),
        size=sent.file_size if sent.file_size is not None and sent.file_size >= 0 else None,
    )
