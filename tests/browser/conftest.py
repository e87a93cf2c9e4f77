"""A browser before the simulator's page, and a small stock aiogram bot behind it. Needs Chromium: `make browser`."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
from aiogram import Bot, Dispatcher, F, Router
from aiogram.enums import ContentType
from aiogram.filters import CommandStart
from aiogram.types import (
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQuery,
    InlineQueryResultArticle,
    InputTextMessageContent,
    LabeledPrice,
    Message,
    PreCheckoutQuery,
)

from simulator.page.shots import Tab, browser
from simulator.server import serve
from simulator.session import SimulatorSession
from simulator.world import World

WIDTH, HEIGHT = 1440, 900


def keyboard(*labels: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        inline_keyboard=[[InlineKeyboardButton(text=label, callback_data=label)] for label in labels]
    )


def sharing() -> Router:
    """What a bot offers while somebody types its name, and a card that is drawn anew where it was shared."""
    router = Router()

    @router.inline_query()
    async def offered(query: InlineQuery) -> None:
        content = InputTextMessageContent(message_text=f"Free on {query.query}")
        article = InlineQueryResultArticle(
            id="1", title="Free slots", input_message_content=content, reply_markup=keyboard("Take")
        )
        await query.answer([article], cache_time=0)

    @router.callback_query(F.inline_message_id)
    async def taken(query: CallbackQuery, bot: Bot) -> None:
        await bot.edit_message_text("All taken", inline_message_id=query.inline_message_id)
        await query.answer()

    return router


def scripted() -> Router:
    """Enough of a bot to show everything the page can show."""
    router = Router()

    @router.message(CommandStart())
    async def start(message: Message) -> None:
        await message.answer(
            "<b>Ready</b>", parse_mode="HTML", reply_markup=keyboard("Toast", "Alert", "Edit", "Slow")
        )

    @router.message(F.text == "invoice")
    async def invoice(message: Message) -> None:
        price = [LabeledPrice(label="Lesson", amount=150_000)]
        await message.answer_invoice("Lesson", "One hour", "payload", "USD", price, provider_token="1:TEST:1")

    @router.message(F.text == "markup")
    async def markup(message: Message) -> None:
        await message.answer("<tg-spoiler>hidden</tg-spoiler> <code>x &lt; y</code>", parse_mode="HTML")

    @router.message()
    async def echo(message: Message) -> None:
        await message.answer(
            f"You sent {ContentType(message.content_type).value}: {message.text or message.caption or '-'}"
        )

    @router.callback_query()
    async def pressed(query: CallbackQuery) -> None:
        if query.data == "Edit" and isinstance(query.message, Message):
            await query.message.edit_text("Edited words", reply_markup=keyboard("Toast"))
        if query.data == "Slow":
            await asyncio.sleep(1)
        await query.answer(f"{query.data} shown", show_alert=query.data == "Alert")

    @router.pre_checkout_query()
    async def checkout(query: PreCheckoutQuery) -> None:
        await query.answer(ok=True)

    return router


@dataclass
class Page:
    """What a test sees and does, through the page alone."""

    tab: Tab
    world: World
    address: str

    async def opens(self, *, dark: bool = False, width: int = WIDTH, height: int = HEIGHT) -> None:
        await self.tab.open(f"{self.address}/", width, height, dark=dark)
        await self.tab.wait("document.body?.dataset.ready === 'true'", 30)

    async def text(self, phone: str) -> str:
        """All that is written on one phone."""
        return str(await self.tab.run(f"{_phone(phone)}.innerText"))

    async def sees(self, phone: str, words: str) -> None:
        """Waits until the words are on the phone."""
        await self.tab.wait(f"{_phone(phone)}.innerText.includes({json.dumps(words)})")

    async def counts(self, phone: str, selector: str) -> int:
        return int(await self.tab.run(f"{_phone(phone)}.querySelectorAll({json.dumps(selector)}).length"))

    async def clicks(self, selector: str, phone: str | None = None) -> None:
        """Waits for it and clicks it, as a person does."""
        root = _phone(phone) if phone else "document"
        found = f"[...{root}.querySelectorAll({json.dumps(selector)})].at(-1)"
        await self.tab.wait(f"Boolean({found})")
        await self.tab.run(f"{found}.click()")

    async def writes(self, phone: str, words: str) -> None:
        script = f"""(() => {{
            const field = {_phone(phone)}.querySelector("[data-input]");
            field.value = {json.dumps(words)};
            field.dispatchEvent(new Event("input", {{ bubbles: true }}));
            field.dispatchEvent(new KeyboardEvent("keydown", {{ key: "Enter", bubbles: true }}));
        }})()"""
        await self.tab.run(script)

    async def waits_for(self, selector: str) -> None:
        await self.tab.wait(f"Boolean(document.querySelector({json.dumps(selector)}))")


def _phone(name: str) -> str:
    return f"document.querySelector('[data-name={json.dumps(name)}]')"


@pytest.fixture
async def page() -> AsyncIterator[Page]:
    world = World()
    account = world.add_bot(username="page_bot", first_name="Page bot")
    for name, language, zone in (("Ann", "en", "Europe/London"), ("Ben", "en", "America/New_York")):
        world.add_person(name, language=language, zone=zone)
    bot = Bot(account.token, session=SimulatorSession(world.api))
    dispatcher = Dispatcher()
    dispatcher.include_routers(sharing(), scripted())
    runner = await serve(world, port=0)
    host, port = runner.addresses[0][:2]
    async with asyncio.TaskGroup() as tasks, browser() as tab:
        polling = tasks.create_task(dispatcher.start_polling(bot, handle_signals=False, polling_timeout=1))
        page = Page(tab, world, f"http://{host}:{port}")
        await page.opens()
        yield page
        with contextlib.suppress(RuntimeError):
            await dispatcher.stop_polling()
        polling.cancel()
    await runner.cleanup()
