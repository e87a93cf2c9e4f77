"""What people do on the page."""

from datetime import timedelta

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramRetryAfter
from aiogram.types import LabeledPrice
from aiohttp import FormData

from simulator import images
from simulator.person import Person
from simulator.world import World
from tests.simulator.page.conftest import Browser


async def test_writing_starting_and_replying_reach_the_bot(browser: Browser, ann: Person, bot: Bot) -> None:
    question = await bot.send_message(ann.id, "How are you?")
    await browser.act(ann, "start", payload="inv_77")
    await browser.act(ann, "send", text="/help me", reply_to=question.message_id)
    started, replied = [update.message for update in await bot.get_updates()]
    assert started
    assert started.text == "/start inv_77"
    assert replied
    assert replied.reply_to_message
    assert replied.reply_to_message.text == "How are you?"
    assert replied.entities
    assert replied.entities[0].type == "bot_command"


async def test_a_press_sends_the_data_that_was_shown(browser: Browser, ann: Person, bot: Bot) -> None:
    sent = await bot.send_message(ann.id, "card")
    await browser.act(ann, "press", message=sent.message_id, data="gone since")
    [update] = await bot.get_updates()
    assert update.callback_query
    assert update.callback_query.data == "gone since"


@pytest.mark.parametrize(
    "deed, body, field",
    [
        ("voice", {"seconds": 12}, "voice"),
        ("video_note", {"seconds": 5}, "video_note"),
        ("sticker", {"emoji": "\N{PARTY POPPER}"}, "sticker"),
        ("contact", {}, "contact"),
        ("location", {"latitude": 50.4, "longitude": 30.5}, "location"),
        ("poll", {"question": "When?", "options": ["now", "later"]}, "poll"),
    ],
)
async def test_everything_in_the_attach_menu_reaches_the_bot(
    browser: Browser, ann: Person, bot: Bot, deed: str, body: dict[str, object], field: str
) -> None:
    stream, _ = await browser.stream()
    status, _ = await browser.act(ann, deed, **body)
    [update] = await bot.get_updates()
    told = (await stream.next("message"))["message"]
    assert status == 200
    assert update.message
    assert getattr(update.message, field) is not None
    assert told["media"]["kind"] == field


async def test_several_pictures_are_an_album_and_can_be_fetched(
    browser: Browser, ann: Person, bot: Bot
) -> None:
    stream, _ = await browser.stream()
    form = FormData({"bot": str(browser.world.bot.id), "as": "photo", "caption": "my homework"})
    pages = [images.draw(120, 160, seed=page) for page in range(3)]
    for page in pages:
        form.add_field("file", page, filename="page.png", content_type="image/png")
    async with browser.client.post(f"/sim/people/{ann.id}/upload", data=form) as response:
        assert response.status == 200
    parts = [update.message for update in await bot.get_updates()]
    assert len({part.media_group_id for part in parts if part}) == 1
    assert [part.caption for part in parts if part] == ["my homework", None, None]
    told = (await stream.next("message"))["message"]
    async with browser.client.get(f"/sim/file/{told['media']['file']}") as response:
        assert (response.content_type, await response.read()) == ("image/png", pages[0])


async def test_people_edit_delete_react_and_forward(browser: Browser, ann: Person, bot: Bot) -> None:
    mine = ann.sends("helo")
    theirs = await bot.send_message(ann.id, "What?")
    await browser.act(ann, "edit", message=mine.id, text="hello")
    await browser.act(ann, "react", message=theirs.message_id, emoji="\N{THUMBS UP SIGN}")
    await browser.act(ann, "forward", message=theirs.message_id)
    await browser.act(ann, "delete", message=mine.id)
    assert "hello" not in ann.screen_text()
    assert ann.last.forward_origin is not None
    updates = await bot.get_updates(allowed_updates=["message", "edited_message"])
    assert [update.edited_message.text for update in updates if update.edited_message] == ["hello"]


async def test_blocking_is_heard_and_ends_what_the_bot_may_send(
    browser: Browser, ann: Person, bot: Bot
) -> None:
    path, bot_id = f"/sim/people/{ann.id}", browser.world.bot.id
    await browser.send("PATCH", path, {"bot": bot_id, "blocked": True})
    [update] = await bot.get_updates()
    assert update.my_chat_member
    assert update.my_chat_member.new_chat_member.status == "kicked"
    status, answer = await browser.act(ann, "send", text="hello?")
    assert (status, answer["error"]) == (409, "<Ann, en> must unblock the bot first")
    await browser.act(ann, "start")
    assert not ann.account.blocked_bots


async def test_the_clock_is_moved_and_set_and_freed(browser: Browser, world: World) -> None:
    stream, _ = await browser.stream()
    began = world.clock()
    await browser.send("POST", "/sim/clock", {"advance": 3600})
    told = (await stream.next("clock"))["clock"]
    assert world.clock() == began + timedelta(hours=1)
    assert told["now"] == (began + timedelta(hours=1)).timestamp() * 1000
    await browser.send("POST", "/sim/clock", {"to": (began + timedelta(days=2)).timestamp()})
    assert world.clock() == began + timedelta(days=2)
    await browser.send("POST", "/sim/clock", {"real": True})
    assert world.clock.is_frozen is False


async def test_faults_are_switched_on_for_the_bot(browser: Browser, world: World) -> None:
    stream, _ = await browser.stream()
    await browser.send("PATCH", "/sim/faults", {"server_error": 1, "flood_control": True})
    switches = {one["name"]: one["value"] for one in (await stream.next("faults"))["faults"]}
    assert (switches["server_error"], switches["flood_control"]) == (1, True)
    assert world.faults.rates["server_error"] == 1
    status, _ = await browser.send("PATCH", "/sim/faults", {"server_error": 0.5, "no_such": 1})
    assert (status, world.faults.rates["server_error"]) == (400, 1)


async def test_a_fault_can_strike_the_next_call_only(browser: Browser, ann: Person, bot: Bot) -> None:
    await browser.send("PATCH", "/sim/faults", {"next": "retry_after_chat", "retry_after": 9})
    with pytest.raises(TelegramRetryAfter) as refused:
        await bot.send_message(ann.id, "one")
    assert refused.value.retry_after == 9
    status, _ = await browser.send("PATCH", "/sim/faults", {"next": "earthquake"})
    assert status == 400


async def test_people_come_and_go(browser: Browser, world: World) -> None:
    stream, _ = await browser.stream()
    body = {"name": "Eve Adams", "language": "uk", "zone": "Europe/Kyiv"}
    _, added = await browser.send("POST", "/sim/people", body)
    told = (await stream.next("person"))["person"]
    assert (told["id"], told["name"], told["language"]) == (added["id"], "Eve Adams", "uk")
    async with browser.client.delete(f"/sim/people/{added['id']}") as response:
        assert response.status == 200
    assert (await stream.next("person"))["person"]["deactivated"] is True
    assert world.accounts[added["id"]].deactivated


async def test_an_invoice_is_paid(browser: Browser, ann: Person, bot: Bot) -> None:
    prices = [LabeledPrice(label="all", amount=500)]
    sent = await bot.send_invoice(ann.id, "One", "lesson", "p1", "EUR", prices, provider_token="1:TEST:1")
    await browser.act(ann, "pay", message=sent.message_id)
    [update] = await bot.get_updates()
    assert update.pre_checkout_query
    await bot.answer_pre_checkout_query(update.pre_checkout_query.id, ok=True)
    assert "successful_payment" in ann.last.content
