"""The simulator over HTTP: what any bot, in any language, meets there."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import ClientDecodeError, TelegramNetworkError, TelegramUnauthorizedError
from aiogram.types import BufferedInputFile, CallbackQuery, InputMediaPhoto, Message
from aiohttp import ClientSession, FormData, web
from aiohttp.test_utils import TestServer

from simulator import images, server
from simulator.person import Person
from simulator.webhooks import Webhooks
from simulator.wire import Json
from simulator.world import World

TOKEN = "123456:abcdefghijklmnopqrstuvwxyz012345678"


@pytest.fixture
async def address(world: World) -> AsyncIterator[str]:
    async with TestServer(server.application(world, page=False)) as running:
        yield str(running.make_url("")).rstrip("/")


@pytest.fixture
async def http() -> AsyncIterator[ClientSession]:
    async with ClientSession() as session:
        yield session


@pytest.fixture
async def remote(world: World, address: str) -> AsyncIterator[Bot]:
    """A stock aiogram bot that reaches the simulator by its address."""
    bot = Bot(world.bot.token, session=AiohttpSession(api=TelegramAPIServer.from_base(address)))
    yield bot
    await bot.session.close()


async def until(met: object, *, seconds: float = 5.0) -> None:
    """Wait for a condition, given as a function; a failed test ends here."""
    assert callable(met)
    async with asyncio.timeout(seconds):
        while not met():  # noqa: ASYNC110  what is waited for is in another process, so to speak
            await asyncio.sleep(0.01)


async def test_parameters_come_in_every_encoding(
    world: World, address: str, http: ClientSession, ann: Person
) -> None:
    url = f"{address}/bot{world.bot.token}/sendMessage"
    form = FormData({"chat_id": str(ann.id), "text": "multipart"}, default_to_multipart=True)
    for asked in (
        http.get(url, params={"chat_id": str(ann.id), "text": "query"}),
        http.post(url, data={"chat_id": str(ann.id), "text": "form"}),
        http.post(url, json={"chat_id": ann.id, "text": "json"}),
        http.post(url, data=form),
    ):
        async with asked as response:
            assert (await response.json())["ok"]
    assert [message.text for message in ann.received] == ["query", "form", "json", "multipart"]


async def test_refusals_carry_status_and_words(
    world: World, address: str, http: ClientSession, ann: Person
) -> None:
    for path, status, words in (
        (f"bot{world.bot.token}/sendMessage?chat_id={ann.id}", 400, "Bad Request: message text is empty"),
        (f"bot{world.bot.token}/nothing", 404, "Not Found"),
        (f"bot{TOKEN}/getMe", 401, "Unauthorized"),
        ("bot1/getMe", 404, "Not Found"),
        (f"bot{world.bot.token}/sendMessage?chat_id=5&text=x", 400, "Bad Request: chat not found"),
    ):
        async with http.get(f"{address}/{path}") as response:
            assert response.status == status
            assert await response.json() == {"ok": False, "error_code": status, "description": words}


async def test_a_body_that_is_no_json_is_refused(world: World, address: str, http: ClientSession) -> None:
    headers = {"Content-Type": "application/json"}
    async with http.post(f"{address}/bot{world.bot.token}/getMe", data="{", headers=headers) as response:
        assert response.status == 400


async def test_an_open_server_registers_any_token_of_valid_shape() -> None:
    world = World(open_to_any_token=True)
    async with TestServer(server.application(world, page=False)) as running:
        api = TelegramAPIServer.from_base(str(running.make_url("")))
        bot = Bot(TOKEN, session=AiohttpSession(api=api))
        assert (await bot.get_me()).id == 123456
        await bot.session.close()


async def test_files_go_up_and_come_down(remote: Bot, ann: Person) -> None:
    page = images.draw(60, 80)
    sent = await remote.send_photo(ann.id, BufferedInputFile(page, "page.png"), caption="One")
    assert sent.photo
    loaded = await remote.download(sent.photo[-1].file_id)
    assert loaded
    assert loaded.read() == page
    album = [InputMediaPhoto(media=BufferedInputFile(page, f"{number}.png")) for number in range(3)]
    assert len(await remote.send_media_group(ann.id, list(album))) == 3


async def test_a_file_under_the_parameters_own_name(
    world: World, address: str, http: ClientSession, ann: Person
) -> None:
    form = FormData({"chat_id": str(ann.id)})
    form.add_field("document", b"words", filename="words.txt", content_type="text/plain")
    async with http.post(f"{address}/bot{world.bot.token}/sendDocument", data=form) as response:
        sent = (await response.json())["result"]["document"]
    assert (sent["file_name"], sent["mime_type"], sent["file_size"]) == ("words.txt", "text/plain", 5)


async def test_a_stranger_downloads_nothing(
    world: World, address: str, http: ClientSession, ann: Person
) -> None:
    ann.sends_photo()
    for path in (f"/file/bot{TOKEN}/photos/file_0.jpg", f"/file/bot{world.bot.token}/photos/file_99.jpg"):
        async with http.get(address + path) as response:
            assert response.status == 404


async def test_a_stock_dispatcher_polls_and_answers(remote: Bot, ann: Person) -> None:
    dispatcher = Dispatcher()

    @dispatcher.message()
    async def echo(message: Message) -> None:
        await message.answer(f"You said {message.text}")

    @dispatcher.callback_query()
    async def answer(query: CallbackQuery) -> None:
        await query.answer("Pressed")

    async with asyncio.TaskGroup() as group:
        group.create_task(dispatcher.start_polling(remote, handle_signals=False, close_bot_session=False))
        ann.sends("hello")
        await until(lambda: ann.sees("You said hello"))
        ann.taps(ann.last, "any data")
        await until(lambda: ann.toasts == ["Pressed"])
        await dispatcher.stop_polling()


async def test_troubles_over_http_are_those_in_process(world: World, remote: Bot, ann: Person) -> None:
    world.faults.next("bad_gateway")
    with pytest.raises(ClientDecodeError):
        await remote.send_message(ann.id, "hello")
    world.faults.next("aborted")
    with pytest.raises(TelegramNetworkError):
        await remote.send_message(ann.id, "accepted")
    world.faults.next("lost_after")
    with pytest.raises(TelegramNetworkError, match="timeout"):
        await remote.send_message(ann.id, "accepted too", request_timeout=1)
    assert [message.text for message in ann.received] == ["accepted", "accepted too"]
    other = Bot(TOKEN, session=remote.session)
    with pytest.raises(TelegramUnauthorizedError):
        await other.get_me()


class Hook:
    """A bot's webhook: remembers what came, answers as told (200 when nothing is told)."""

    def __init__(self) -> None:
        self.came: list[Json] = []
        self.secrets: list[str | None] = []
        self.told: list[web.Response] = []

    async def take(self, request: web.Request) -> web.Response:
        self.came.append(await request.json())
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        return self.told.pop(0) if self.told else web.Response()

    @property
    def texts(self) -> list[str]:
        return [update["message"]["text"] for update in self.came if "message" in update]


@pytest.fixture
async def hook(world: World) -> AsyncIterator[Hook]:
    """A webhook that is set, with deliveries a hundred times as quick as Telegram's."""
    hook = Hook()
    app = web.Application()
    app.router.add_post("/hook", hook.take)
    delivery = web.Application()
    delivery.cleanup_ctx.append(Webhooks(world, pace=0.01).running)
    async with TestServer(app) as running, TestServer(delivery):
        params = {"url": str(running.make_url("/hook")), "secret_token": "secret_1"}
        await world.api.call(world.bot.token, "setWebhook", params)
        yield hook


async def test_a_webhook_gets_updates_with_its_secret(hook: Hook, ann: Person) -> None:
    ann.sends("hello")
    await until(lambda: hook.texts == ["hello"])
    assert hook.secrets == ["secret_1"]


async def test_a_failing_update_holds_its_chat_and_no_other(world: World, hook: Hook, ann: Person) -> None:
    hook.told = [web.Response(status=503, headers={"Retry-After": "20"})]
    ann.sends("one")
    await until(lambda: len(hook.came) == 1)
    ann.sends("two")
    other = world.add_person("Bob")
    other.sends("from another")
    await until(lambda: hook.texts[-1:] == ["two"])
    assert hook.texts == ["one", "from another", "one", "two"]
    await until(lambda: len(world.bot.updates) == 0)


async def test_a_webhook_that_was_late_gets_what_waited(world: World, hook: Hook, ann: Person) -> None:
    url = world.bot.webhook.url if world.bot.webhook else ""
    await world.api.call(world.bot.token, "deleteWebhook", {})
    ann.sends("waited")
    await world.api.call(world.bot.token, "setWebhook", {"url": url})
    await until(lambda: hook.texts == ["waited"])


async def test_a_method_in_the_webhooks_answer_is_done(hook: Hook, ann: Person) -> None:
    hook.told = [web.json_response({"method": "sendMessage", "chat_id": ann.id, "text": "at once"})]
    ann.sends("hello")
    await until(lambda: ann.sees("at once"))


async def test_an_update_whose_life_is_over_is_not_repeated(world: World, hook: Hook, ann: Person) -> None:
    hook.told = [web.Response(status=500), web.Response(status=503, headers={"Retry-After": "600"})]
    ann.sends("hello")
    await until(lambda: len(hook.came) == 2)
    world.advance(hours=24)
    ann.sends("next")
    await until(lambda: "next" in hook.texts)
    assert hook.texts.count("hello") == 2
