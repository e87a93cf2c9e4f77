"""Polls, payments, inline mode, commands, groups."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramMigrateToChat
from aiogram.types import (
    BotCommand,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputPollOption,
    InputTextMessageContent,
    KeyboardButton,
    KeyboardButtonRequestUsers,
    LabeledPrice,
    MenuButtonCommands,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ShippingOption,
)

from simulator import groups
from simulator.person import Person
from simulator.world import World
from tests.simulator.conftest import Call

PRICE = [LabeledPrice(label="8 lessons", amount=800)]


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


async def test_an_invoice_is_paid_after_the_bots_consent(world: World, bot: Bot, ann: Person) -> None:
    await bot.send_invoice(ann.id, "Lessons", "Eight", "order 1", "UAH", PRICE, provider_token="provider")
    ann.pays(ann.last)
    (asked,) = await bot.get_updates()
    assert asked.pre_checkout_query
    assert (asked.pre_checkout_query.invoice_payload, asked.pre_checkout_query.total_amount) == (
        "order 1",
        800,
    )
    await bot.answer_pre_checkout_query(asked.pre_checkout_query.id, ok=True)
    *_, paid = await bot.get_updates()
    assert paid.message
    assert paid.message.successful_payment
    assert paid.message.successful_payment.telegram_payment_charge_id in world.charges


async def test_a_refused_checkout_takes_no_money(world: World, bot: Bot, ann: Person) -> None:
    await bot.send_invoice(ann.id, "Lessons", "Eight", "order 1", "XTR", PRICE)
    query = ann.pays(ann.last)
    await bot.answer_pre_checkout_query(query.id, ok=False, error_message="Sold out")
    assert not world.charges
    with pytest.raises(TelegramBadRequest, match="query is too old"):
        await bot.answer_pre_checkout_query(query.id, ok=True)


async def test_a_flexible_price_asks_for_shipping_first(bot: Bot, ann: Person) -> None:
    await bot.send_invoice(
        ann.id, "Books", "Two", "order 2", "UAH", PRICE, provider_token="provider", is_flexible=True
    )
    query = ann.pays(ann.last)
    assert query.kind == "shipping_query"
    option = ShippingOption(id="post", title="By post", prices=PRICE)
    await bot.answer_shipping_query(query.id, ok=True, shipping_options=[option])
    assert [update.event_type for update in await bot.get_updates()] == [
        "shipping_query",
        "pre_checkout_query",
    ]


async def test_an_invoices_first_button_pays(bot: Bot, ann: Person) -> None:
    pay = InlineKeyboardButton(text="Pay", pay=True)
    other = InlineKeyboardButton(text="Other", callback_data="x")
    with pytest.raises(TelegramBadRequest):
        await bot.send_invoice(
            ann.id,
            "L",
            "D",
            "p",
            "XTR",
            PRICE,
            reply_markup=InlineKeyboardMarkup(inline_keyboard=[[other, pay]]),
        )
    await bot.send_invoice(
        ann.id, "L", "D", "p", "XTR", PRICE, reply_markup=InlineKeyboardMarkup(inline_keyboard=[[pay, other]])
    )
    query = ann.presses("Pay")
    assert query
    assert query.kind == "pre_checkout_query"


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


@pytest.mark.parametrize("name", ["business_connection_id", "message_thread_id", "receiver_user_id"])
async def test_what_is_not_here_is_refused_and_not_overlooked(call: Call, ann: Person, name: str) -> None:
    answer = await call(
        "sendMessage", chat_id=ann.id, text="x", **{name: 1 if name != "business_connection_id" else "1"}
    )
    assert answer["description"] == f"Bad Request: simulator: {name} is not implemented"


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


async def test_commands_cannot_be_set_for_a_stranger(world: World, bot: Bot) -> None:
    stranger = world.add_person("Bob")
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.set_my_commands(
            [BotCommand(command="start", description="Start")], scope=BotCommandScopeChat(chat_id=stranger.id)
        )
