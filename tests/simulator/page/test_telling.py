"""What the page is told."""

from datetime import timedelta

from aiogram import Bot
from aiogram.types import (
    BotCommand,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    LabeledPrice,
    ReactionTypeEmoji,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from simulator.page import routes
from simulator.person import Person
from simulator.world import World
from tests.simulator.page.conftest import Browser

BUTTONS = InlineKeyboardMarkup(
    inline_keyboard=[
        [InlineKeyboardButton(text="Held", callback_data="h", style="success")],
        [
            InlineKeyboardButton(text="Site", url="https://example.org"),
            InlineKeyboardButton(text="Copy", copy_text=CopyTextButton(text="4242")),
        ],
    ]
)


async def test_a_page_that_opens_is_told_everything(browser: Browser, ann: Person, bot: Bot) -> None:
    await bot.send_message(ann.id, "<b>Hello</b>", parse_mode="HTML", reply_markup=BUTTONS)
    _, snapshot = await browser.stream()
    [person] = snapshot["people"]
    [chat] = snapshot["chats"]
    mine, theirs = chat["messages"]
    assert (person["name"], person["language"], person["shown"]) == ("Ann", "en", True)
    assert (mine["text"], mine["out"]) == ("/start", True)
    assert (theirs["text"], theirs["out"], theirs["entities"][0]["type"]) == ("Hello", False, "bold")
    held, site, copy = [button for row in theirs["rows"] for button in row]
    assert (held["kind"], held["value"], held["style"]) == ("callback", "h", "success")
    assert (site["kind"], copy["kind"], copy["value"]) == ("url", "copy", "4242")


async def test_each_change_of_a_message_is_told_as_it_happens(
    browser: Browser, ann: Person, bot: Bot
) -> None:
    stream, _ = await browser.stream()
    sent = await bot.send_message(ann.id, "one")
    assert (await stream.next("message"))["message"]["text"] == "one"
    await bot.edit_message_text("two", chat_id=ann.id, message_id=sent.message_id)
    edited = (await stream.next("message"))["message"]
    assert (edited["id"], edited["text"], edited["edited"]) == (sent.message_id, "two", True)
    await bot.set_message_reaction(ann.id, sent.message_id, [ReactionTypeEmoji(emoji="\N{THUMBS UP SIGN}")])
    assert (await stream.next("message"))["message"]["reactions"] == [
        {"emoji": "\N{THUMBS UP SIGN}", "mine": False}
    ]
    await bot.delete_message(ann.id, sent.message_id)
    assert (await stream.next("deleted"))["message"] == sent.message_id


async def test_the_second_tick_comes_when_the_bot_has_confirmed_the_update(
    browser: Browser, ann: Person, bot: Bot
) -> None:
    stream, _ = await browser.stream()
    ann.sends("are you there?")
    sent = (await stream.next("message"))["message"]
    assert sent["read"] is False
    [update] = await bot.get_updates()
    await bot.get_updates(offset=update.update_id + 1)
    assert sent["id"] in (await stream.next("read"))["messages"]


async def test_a_message_the_bot_never_asked_for_does_not_wait_for_its_tick(
    browser: Browser, ann: Person, bot: Bot
) -> None:
    stream, _ = await browser.stream()
    await bot.get_updates(allowed_updates=["callback_query"])
    sent = ann.sends("anybody?")
    assert sent.id in (await stream.next("read"))["messages"]


async def test_an_answered_tap_is_told_with_its_words(browser: Browser, ann: Person, bot: Bot) -> None:
    sent = await bot.send_message(ann.id, "card", reply_markup=BUTTONS)
    stream, _ = await browser.stream()
    status, answer = await browser.act(ann, "press", message=sent.message_id, data="h")
    [update] = await bot.get_updates()
    assert status == 200
    assert update.callback_query
    assert update.callback_query.id == answer["query"]
    await bot.answer_callback_query(answer["query"], "Saved", show_alert=True)
    told = await stream.next("answer")
    assert (told["query"], told["text"], told["alert"]) == (answer["query"], "Saved", True)


async def test_a_draft_is_shown_as_it_grows(browser: Browser, ann: Person, bot: Bot) -> None:
    stream, _ = await browser.stream()
    await bot.send_message_draft(ann.id, draft_id=1, text="Let me <b>think</b>", parse_mode="HTML")
    told = await stream.next("draft")
    assert (told["text"], told["entities"][0]["type"]) == ("Let me think", "bold")


async def test_a_reply_keyboard_appears_and_goes(browser: Browser, ann: Person, bot: Bot) -> None:
    stream, _ = await browser.stream()
    keys = ReplyKeyboardMarkup(
        keyboard=[[KeyboardButton(text="Week"), KeyboardButton(text="Me", request_contact=True)]],
        resize_keyboard=True, input_field_placeholder="What now?",
    )  # fmt: skip
    await bot.send_message(ann.id, "choose", reply_markup=keys)
    keyboard = (await stream.next("screen"))["keyboard"]
    assert [[key["kind"] for key in row] for row in keyboard["rows"]] == [["text", "request_contact"]]
    assert (keyboard["resize"], keyboard["placeholder"]) == (True, "What now?")
    await bot.send_message(ann.id, "done", reply_markup=ReplyKeyboardRemove())
    assert (await stream.next("screen"))["keyboard"] is None


async def test_the_commands_menu_speaks_the_language_of_its_reader(
    browser: Browser, ann: Person, bot: Bot
) -> None:
    await bot.set_my_commands([BotCommand(command="week", description="The week")])
    await bot.set_my_commands([BotCommand(command="week", description="Die Woche")], language_code="de")
    stream, snapshot = await browser.stream()
    assert snapshot["chats"][0]["commands"][0]["description"] == "The week"
    await browser.send("PATCH", f"/sim/people/{ann.id}", {"language": "de", "zone": "Europe/Berlin"})
    changed = await stream.next("person")
    assert (changed["person"]["language"], changed["person"]["zone"]) == ("de", "Europe/Berlin")
    assert (await stream.next("screen"))["commands"][0]["description"] == "Die Woche"


async def test_an_invoice_has_the_pay_button_that_telegram_adds(
    browser: Browser, ann: Person, bot: Bot
) -> None:
    stream, _ = await browser.stream()
    prices = [LabeledPrice(label="all", amount=16_000)]
    await bot.send_invoice(
        ann.id, "Eight lessons", "A package", "p8", "EUR", prices, provider_token="1:TEST:1"
    )
    told = (await stream.next("message"))["message"]
    assert (told["media"]["amount"], told["rows"][0][0]["kind"]) == (16_000, "pay")


async def test_calls_and_updates_are_in_the_journal(browser: Browser, ann: Person, bot: Bot) -> None:
    stream, _ = await browser.stream()
    ann.sends("hello")
    await bot.send_message(ann.id, "hello yourself")
    entries = (await stream.next("journal"))["entries"]
    assert [(entry["direction"], entry["name"]) for entry in entries] == [
        ("update", "message"),
        ("call", "sendMessage"),
    ]
    assert entries[1]["about"] == "Ann hello yourself"


async def test_half_a_character_from_a_bot_does_not_end_the_stream(
    browser: Browser, ann: Person, world: World
) -> None:
    stream, _ = await browser.stream()
    world.post(ann.chat, world.bot, {"text": "half \ud83d here"})
    assert (await stream.next("message"))["message"]["text"] == "half ? here"


async def test_findings_are_told(browser: Browser, ann: Person, bot: Bot) -> None:
    await bot.send_message(ann.id, "Dear { $name }")
    _, snapshot = await browser.stream()
    assert [finding["name"] for finding in snapshot["findings"]] == ["raw placeholder"]


async def test_moments_worth_going_to_are_offered_in_order(browser: Browser, world: World) -> None:
    async def known() -> list[routes.Moment]:
        later, sooner = world.clock() + timedelta(hours=5), world.clock() + timedelta(hours=1)
        return [routes.Moment("lesson", later), routes.Moment("reminder", sooner)]

    assert browser.client.app is not None
    browser.client.app[routes.MOMENTS].append(known)
    async with browser.client.get("/sim/moments") as response:
        told = await response.json()
    assert [moment["label"] for moment in told["moments"]] == ["reminder", "lesson"]


async def test_streams_end_when_the_server_stops(browser: Browser) -> None:
    stream, _ = await browser.stream()
    await browser.client.server.close()
    assert await stream.ended()
