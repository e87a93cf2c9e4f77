"""Updates as Telegram hands them out."""

import asyncio
from datetime import UTC, datetime

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramConflictError

from simulator.person import Person
from simulator.updates import UpdateQueue
from simulator.world import World
from tests.simulator.conftest import Call


async def ids(bot: Bot, **asked: int) -> list[int]:
    return [update.update_id for update in await bot.get_updates(**asked)]  # type: ignore[arg-type]  # plain numbers


async def test_updates_stay_until_the_offset_passes_them(bot: Bot, ann: Person) -> None:
    for word in ("one", "two", "three"):
        ann.sends(word)
    first, second, third = await ids(bot)
    assert [second - first, third - second] == [1, 1]
    assert await ids(bot) == [first, second, third]
    assert await ids(bot, limit=2) == [first, second]
    assert await ids(bot, offset=second) == [second, third]
    assert await ids(bot) == [second, third]
    assert await ids(bot, offset=third + 1) == []
    assert await ids(bot) == []


async def test_a_negative_offset_forgets_all_but_the_last(bot: Bot, ann: Person) -> None:
    for word in ("one", "two", "three"):
        ann.sends(word)
    *_, last = await ids(bot)
    assert await ids(bot, offset=-1) == [last]
    assert await ids(bot) == [last]


@pytest.mark.parametrize("hours,left", [(23.9, 1), (24, 0)])
async def test_a_message_waits_a_day(world: World, bot: Bot, ann: Person, hours: float, left: int) -> None:
    ann.sends("hello")
    world.advance(hours=hours)
    assert len(await ids(bot)) == left


@pytest.mark.parametrize("seconds,left", [(29, 1), (30, 0)])
async def test_an_inline_query_waits_30_seconds(
    world: World, bot: Bot, ann: Person, seconds: int, left: int
) -> None:
    ann.types_inline("slots")
    world.advance(seconds=seconds)
    assert len(await ids(bot)) == left


async def test_a_long_poll_ends_when_something_comes(bot: Bot, ann: Person) -> None:
    async with asyncio.TaskGroup() as both:
        poll = both.create_task(bot.get_updates(timeout=30))
        await asyncio.sleep(0)
        ann.sends("hello")
    assert [update.message.text for update in poll.result() if update.message] == ["hello"]


async def test_the_older_of_two_pollers_is_told_409(bot: Bot, ann: Person) -> None:
    old = asyncio.create_task(bot.get_updates(timeout=30))  # noqa: TID251  awaited below
    await asyncio.sleep(0.01)
    assert await bot.get_updates() == []
    with pytest.raises(TelegramConflictError, match="terminated by other getUpdates request"):
        await old


async def test_polling_while_a_webhook_is_set_is_409(bot: Bot, ann: Person) -> None:
    await bot.set_webhook("https://example.org/hook")
    with pytest.raises(TelegramConflictError, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == []


async def test_allowed_updates_are_remembered(bot: Bot, ann: Person) -> None:
    await bot.get_updates(allowed_updates=["callback_query"])
    ann.sends("not asked for")
    assert await bot.get_updates() == []
    await bot.get_updates(allowed_updates=[])
    ann.sends("asked for")
    assert len(await bot.get_updates()) == 1


async def test_reactions_come_only_to_bots_that_name_them(bot: Bot, ann: Person) -> None:
    sent = await bot.send_message(ann.id, "done")
    message = ann.chat.find(sent.message_id)
    assert message
    ann.reacts(message, "\N{THUMBS UP SIGN}")
    assert await bot.get_updates(allowed_updates=["message_reaction"]) == []
    ann.reacts(message, None)
    (update,) = await bot.get_updates()
    assert update.message_reaction
    assert update.message_reaction.new_reaction == []


async def test_an_album_is_separate_updates_with_one_id(bot: Bot, ann: Person) -> None:
    ann.sends_album(5, "pages")
    messages = [update.message for update in await bot.get_updates() if update.message]
    assert len(messages) == 5
    assert len({message.media_group_id for message in messages}) == 1
    assert [message.caption for message in messages] == ["pages", None, None, None, None]


async def test_every_deed_of_a_person_is_a_valid_update(bot: Bot, ann: Person, call: Call) -> None:
    """aiogram reads each of them; nothing is left over."""
    first = ann.sends("hello *world* /start")
    ann.replies(first, "a reply")
    ann.edits(first, "edited")
    ann.forwards(first)
    ann.sends_photo(caption="photo")
    ann.sends_document("notes.pdf", b"%PDF")
    ann.sends_voice(4)
    ann.sends_audio()
    ann.sends_video()
    ann.sends_video_note()
    ann.sends_animation()
    ann.sends_sticker()
    ann.sends_contact()
    ann.sends_location()
    ann.sends_poll("Which?", ["this", "that"])
    ann.sends_dice()
    ann.types_inline("slots")
    ann.shares_users(ann, request_id=3)
    ann.blocks_bot()
    ann.unblocks_bot()
    updates = await bot.get_updates(limit=100)
    assert len(updates) == 20
    assert all(not update.model_extra for update in updates)
    kinds = [update.event_type for update in updates]
    assert kinds.count("message") == 16
    assert kinds[-2:] == ["my_chat_member", "my_chat_member"]


async def test_a_long_text_of_a_person_comes_in_pieces(bot: Bot, ann: Person) -> None:
    ann.sends("\N{GRINNING FACE}" * 2049)
    texts = [update.message.text for update in await bot.get_updates() if update.message]
    assert texts == ["\N{GRINNING FACE}" * 2048, "\N{GRINNING FACE}"]


async def test_a_deep_link_starts_the_bot_with_its_payload(world: World, bot: Bot, ann: Person) -> None:
    await bot.send_message(ann.id, "https://t.me/tried_bot?start=invite_1")
    other = world.add_person("Bob")
    other.opens("https://t.me/tried_bot?start=invite_1")
    (update,) = await bot.get_updates()
    assert update.message
    assert update.message.text == "/start invite_1"


async def test_a_poller_that_is_cancelled_while_an_update_arrives_is_gone() -> None:
    """Otherwise whoever stops a bot waits for ever."""
    queue = UpdateQueue(lambda: datetime(2026, 3, 2, tzinfo=UTC), 1)
    poller = asyncio.create_task(queue.wait(60))  # noqa: TID251 (awaited below)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    queue.wake()
    poller.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asyncio.wait_for(poller, 5)
