"""A gallery before a Telegram that refuses a part of it: what can be shown is, in order, and nothing is asked twice."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramRetryAfter

from bot.app import bot_with
from bot.galleries import Galleries, albums
from bot.l10n import Words
from bot.screen import Item
from domain.homework import MediaKind
from domain.people import Language
from simulator import images
from simulator.person import Person
from simulator.session import SimulatorSession
from simulator.world import World
from storage.engine import Database

ENGLISH = Language.ENGLISH
GONE = Words(ENGLISH, "UTC").label("screen-file-gone")


@dataclass
class Chat:
    world: World
    bot: Bot
    galleries: Galleries
    person: Person
    drawn: int = field(default=0)

    def item(self, kind: MediaKind, stored_as: str, text: str | None = None, mark: str | None = None) -> Item:
        """Something the bot was once sent; ``stored_as`` tells what Telegram takes it for."""
        self.drawn += 1
        size = {"width": 300, "height": 400}
        kept = self.world.files.keep(stored_as, images.draw(seed=self.drawn), details=size)
        ids = self.world.files.show(kept, self.world.bot.id)
        return Item(kind=kind, text=text, file_id=ids["file_id"], mark=mark)

    async def shows(self, *items: Item) -> list[str]:
        before = len(self.person.received)
        for group in albums(items):
            sent = await self.galleries.send(self.person.id, group, ENGLISH)
            assert len(sent) == len(group), "each has its message"
        return [message.kind for message in self.person.received[before:]]

    def asked(self, method: str) -> int:
        return sum(entry.name == method for entry in self.world.journal.entries)


@pytest.fixture
async def chat(db: Database) -> AsyncIterator[Chat]:
    world = World()
    account = world.add_bot()
    person = world.add_person("Ann")
    person.starts()
    bot = bot_with(account.token, SimulatorSession(world.api))
    yield Chat(world, bot, Galleries(bot, db), person)
    await bot.session.close()


async def test_what_telegram_knows_and_will_not_take_leaves_the_rest_in_order(chat: Chat) -> None:
    """A file sent as a photo is no photo, though its id lives."""
    items = (
        chat.item(MediaKind.PHOTO, "photo", "one"),
        chat.item(MediaKind.PHOTO, "document", "two"),
        chat.item(MediaKind.PHOTO, "photo", "three"),
    )
    assert await chat.shows(*items) == ["photo", "text", "photo"]
    assert chat.person.received[-2].text == f"two\n{GONE}"


async def test_a_voice_that_will_not_play_is_said_in_words(chat: Chat) -> None:
    assert await chat.shows(chat.item(MediaKind.VOICE, "photo")) == ["text"]
    assert chat.person.last.text == GONE


async def test_a_page_once_drawn_upon_is_not_fetched_again(chat: Chat) -> None:
    items = [chat.item(MediaKind.PHOTO, "photo", mark="right") for _ in range(10)]
    for _ in range(2):
        assert await chat.shows(*items) == ["photo"] * 10
    assert chat.asked("getFile") == 10


async def test_too_quick_is_said_to_whoever_sends(chat: Chat) -> None:
    """It is not the gallery's fault, and nothing is shown in its place."""
    chat.world.faults.next("retry_after_chat", method="sendMediaGroup")
    with pytest.raises(TelegramRetryAfter):
        await chat.shows(*[chat.item(MediaKind.PHOTO, "photo") for _ in range(2)])
    assert not chat.person.received
