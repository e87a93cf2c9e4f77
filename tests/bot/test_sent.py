"""What is kept of a message: its words, and what lies behind them."""

from datetime import UTC, datetime

from aiogram import types

from bot.sent import material_of, words_of

CHAT = types.Chat(id=1, type="private")


def test_the_address_behind_a_linked_word_stays_beside_it() -> None:
    """Telegram counts in UTF-16: the emoji before it is two units."""
    link = types.MessageEntity(type="text_link", offset=8, length=5, url="https://example.org/a")
    bold = types.MessageEntity(type="bold", offset=0, length=2)
    message = types.Message(
        message_id=1,
        date=datetime(2026, 3, 2, tzinfo=UTC),
        chat=CHAT,
        caption="\N{OPEN BOOK} Read this: then 3-5",
        caption_entities=[bold, link],
    )
    assert words_of(message) == "\N{OPEN BOOK} Read this: (https://example.org/a) then 3-5"


def test_a_document_shared_behind_a_word_is_handed_in_with_its_address() -> None:
    link = types.MessageEntity(type="text_link", offset=0, length=8, url="https://example.org/essay")
    message = types.Message(
        message_id=1, date=datetime(2026, 3, 2, tzinfo=UTC), chat=CHAT, text="My essay", entities=[link]
    )
    assert material_of(message).text == "My essay (https://example.org/essay)"
