"""Polls, inline mode, commands, profiles, reply keyboards."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    BotCommand,
    BotCommandScopeChat,
    InlineQueryResultArticle,
    InputPollOption,
    InputTextMessageContent,
    KeyboardButton,
    KeyboardButtonRequestUsers,
    MenuButtonCommands,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from simulator.person import Person
from simulator.world import World
from tests.simulator.conftest import Call


async def test_a_quiz_counts_votes(bot: Bot, ann: Person) -> None:
    options: list[InputPollOption | str] = [InputPollOption(text="3"), "4"]
    await bot.send_poll(ann.id, "2 + 2", options, type="quiz", correct_option_ids=[1], is_anonymous=False)
    ann.votes(ann.last, 1)
    poll, answer = await bot.get_updates()
    assert poll.poll
    assert [option.voter_count for option in poll.poll.options] == [0, 1]
    assert answer.poll_answer
    assert answer.poll_answer.option_ids == [1]
    closed = await bot.stop_poll(ann.id, ann.last.id)
    assert (closed.is_closed, closed.total_voter_count) == (True, 1)
    with pytest.raises(TelegramBadRequest, match="poll has already been closed"):
        await bot.stop_poll(ann.id, ann.last.id)


@pytest.mark.parametrize(
    "question,options,taken",
    [
        ("x" * 300, 12, True),
        ("x" * 301, 2, False),
        ("", 2, False),
        ("x", 13, False),
        ("x", 1, True),
        ("x", 0, False),
    ],
)
async def test_a_poll_keeps_its_limits(
    call: Call, ann: Person, question: str, options: int, taken: bool
) -> None:
    texts = [{"text": f"option {number}"} for number in range(options)]
    assert (await call("sendPoll", chat_id=ann.id, question=question, options=texts))["ok"] is taken


@pytest.mark.parametrize("count,taken", [(50, True), (51, False)])
async def test_inline_answers_have_50_results(
    bot: Bot, call: Call, ann: Person, count: int, taken: bool
) -> None:
    query = ann.types_inline("slots")
    content = {"message_text": "A slot"}
    results = [
        {"type": "article", "id": str(number), "title": "Slot", "input_message_content": content}
        for number in range(count)
    ]
    answer = await call("answerInlineQuery", inline_query_id=query.id, results=results)
    assert answer["ok"] is taken


async def test_a_chosen_result_becomes_a_message(bot: Bot, ann: Person) -> None:
    query = ann.types_inline("slots")
    content = InputTextMessageContent(message_text="Monday 18:30")
    await bot.answer_inline_query(
        query.id, [InlineQueryResultArticle(id="1", title="x", input_message_content=content)]
    )
    assert ann.chooses(query, "1").text == "Monday 18:30"
    assert [update.event_type for update in await bot.get_updates()][-1] == "chosen_inline_result"


async def test_commands_are_shown_by_the_narrowest_scope_and_language(
    bot: Bot, ann: Person, world: World
) -> None:
    await bot.set_my_commands([BotCommand(command="start", description="Start")])
    assert [one["description"] for one in ann.commands] == ["Start"]
    mine = BotCommandScopeChat(chat_id=ann.id)
    await bot.set_my_commands([BotCommand(command="today", description="Today")], scope=mine)
    await bot.set_my_commands(
        [BotCommand(command="today", description="Now")], scope=mine, language_code="en"
    )
    assert [one["description"] for one in ann.commands] == ["Now"]
    ann.account.language = "uk"
    assert [one["description"] for one in ann.commands] == ["Today"]
    await bot.delete_my_commands(scope=mine)
    assert [one["description"] for one in ann.commands] == ["Start"]


@pytest.mark.parametrize("command", ["Start", "with space", "", "x" * 33])
async def test_a_command_out_of_shape_is_refused(bot: Bot, command: str) -> None:
    with pytest.raises(TelegramBadRequest, match="BOT_COMMAND_INVALID"):
        await bot.set_my_commands([BotCommand(command=command, description="x")])


async def test_names_descriptions_and_the_menu_button(bot: Bot, ann: Person) -> None:
    await bot.set_my_name("Repeat")
    await bot.set_my_description("About", language_code="en")
    await bot.set_my_short_description("Short")
    await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    assert (await bot.get_my_name(language_code="uk")).name == "Repeat"
    assert (await bot.get_my_description(language_code="en")).description == "About"
    assert (await bot.get_my_description()).description == ""
    assert (await bot.get_my_short_description()).short_description == "Short"
    assert (await bot.get_chat_menu_button(chat_id=ann.id)).type == "commands"


async def test_a_reply_keyboard_asks_for_users_and_goes_away(world: World, bot: Bot, ann: Person) -> None:
    other = world.add_person("Bob", "Stone")
    asked = KeyboardButtonRequestUsers(request_id=7, request_name=True)
    keyboard = ReplyKeyboardMarkup(
        keyboard=[[KeyboardButton(text="Who?", request_users=asked)], [KeyboardButton(text="Skip")]]
    )
    await bot.send_message(ann.id, "Choose", reply_markup=keyboard)
    assert ann.reply_labels == ["Who?", "Skip"]
    ann.shares_users(other)
    ann.taps_reply("Skip")
    shared, skipped = await bot.get_updates()
    assert shared.message
    assert shared.message.users_shared
    assert shared.message.users_shared.request_id == 7
    assert [user.last_name for user in shared.message.users_shared.users] == ["Stone"]
    assert skipped.message
    assert skipped.message.text == "Skip"
    await bot.send_message(ann.id, "Done", reply_markup=ReplyKeyboardRemove())
    assert ann.reply_keyboard is None


async def test_a_person_is_looked_up(bot: Bot, ann: Person) -> None:
    chat = await bot.get_chat(ann.id)
    assert (chat.id, chat.first_name) == (ann.id, "Ann")
    photos = await bot.get_user_profile_photos(ann.id)
    assert photos.total_count == 1
    member = await bot.get_chat_member(ann.id, ann.id)
    assert member.status == "member"


async def test_a_downloaded_file_is_the_one_sent(bot: Bot, ann: Person) -> None:
    sent = ann.sends_document("words.txt", b"every word", mime="text/plain")
    loaded = await bot.download(sent.content["document"]["file_id"])
    assert loaded
    assert loaded.read() == b"every word"


@pytest.mark.parametrize("name", ["business_connection_id", "message_thread_id", "receiver_user_id"])
async def test_what_is_not_here_is_refused_and_not_overlooked(call: Call, ann: Person, name: str) -> None:
    answer = await call(
        "sendMessage", chat_id=ann.id, text="x", **{name: 1 if name != "business_connection_id" else "1"}
    )
    assert answer["description"] == f"Bad Request: simulator: {name} is not implemented"


async def test_commands_cannot_be_set_for_a_stranger(world: World, bot: Bot) -> None:
    stranger = world.add_person("Bob")
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.set_my_commands(
            [BotCommand(command="start", description="Start")], scope=BotCommandScopeChat(chat_id=stranger.id)
        )
