"""The life of groups, as their bots see it."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramForbiddenError, TelegramMigrateToChat

from simulator import groups
from simulator.person import Person
from simulator.world import World


async def test_a_group_that_grows_moves_to_another_id(world: World, bot: Bot, ann: Person) -> None:
    group = world.add_group("Class 5", [ann.account, world.bot], supergroup=False)
    await bot.send_message(group.id, "hello")
    bigger = groups.migrate(world, group)
    with pytest.raises(TelegramMigrateToChat) as moved:
        await bot.send_message(group.id, "hello?")
    assert moved.value.migrate_to_chat_id == bigger.id
    await bot.send_message(bigger.id, "hello again")
    told = [update.message for update in await bot.get_updates() if update.message]
    assert (told[0].migrate_to_chat_id, told[1].migrate_from_chat_id) == (bigger.id, group.id)


async def test_a_kicked_bot_may_not_write(world: World, bot: Bot, ann: Person) -> None:
    group = world.add_group("Class 5", [ann.account])
    with pytest.raises(TelegramForbiddenError, match="bot is not a member of the supergroup chat"):
        await bot.send_message(group.id, "hello")
    groups.join(world, group, world.bot, by=ann.account)
    await bot.send_message(group.id, "hello")
    groups.leave(world, group, world.bot, by=ann.account)
    with pytest.raises(TelegramForbiddenError, match="bot was kicked from the supergroup chat"):
        await bot.send_message(group.id, "hello")
    changes = [update.my_chat_member for update in await bot.get_updates() if update.my_chat_member]
    assert [change.new_chat_member.status for change in changes] == ["member", "kicked"]


async def test_in_groups_a_bot_reads_what_concerns_it(world: World, bot: Bot, ann: Person) -> None:
    group = world.add_group("Class 5", [ann.account, world.bot])
    sent = await bot.send_message(group.id, "hello")
    answered = group.find(sent.message_id)
    assert answered
    ann.sends("just talking", to=group)
    ann.sends("/start@tried_bot", to=group)
    ann.sends("hey @tried_bot", to=group)
    ann.replies(answered, "hello bot")
    texts = [update.message.text for update in await bot.get_updates() if update.message]
    assert texts == ["/start@tried_bot", "hey @tried_bot", "hello bot"]


async def test_members_of_a_group_are_counted_and_named(world: World, bot: Bot, ann: Person) -> None:
    group = world.add_group("Class 5", [ann.account, world.bot])
    groups.promote(world, group, world.bot, by=ann.account)
    assert await bot.get_chat_member_count(group.id) == 2
    statuses = [member.status for member in await bot.get_chat_administrators(group.id)]
    assert statuses == ["creator", "administrator"]
    await bot.leave_chat(group.id)
    assert world.bot.id not in group.members


async def test_a_file_in_a_group_has_an_id_for_each_bot(world: World, bot: Bot, ann: Person) -> None:
    other = world.add_bot()
    assert world.bot_by_token(other.token) is other
    for one in world.bots.values():
        one.reads_groups = True
    ann.default_bot = world.bots[bot.id]
    group = world.add_group("Class 5", [ann.account, *world.bots.values()])
    ann.sends_photo(to=group)
    found = [
        update.payload["photo"][-1]["file_id"] for one in world.bots.values() for update in one.updates.take()
    ]
    assert len(set(found)) == 2
    for one, file_id in zip(world.bots.values(), found, strict=True):
        assert '"ok": true' in (await world.api.call(one.token, "getFile", {"file_id": file_id})).body
