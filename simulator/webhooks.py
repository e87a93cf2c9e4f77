"""Delivery of updates to webhooks, with Telegram's order and its patience."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import suppress

from aiohttp import ClientError, ClientSession, ClientTimeout, web

from simulator.people import BotAccount
from simulator.updates import Update
from simulator.wire import Json
from simulator.world import World

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  (the header's name)
FIRST_DELAY, LONGEST_DELAY = 1.0, 60.0
TIMEOUT = ClientTimeout(total=60)
GONE_FOR = 23 * 3600


class Webhooks:
    """One task per lane (a chat, or a user's taps): serial inside, parallel across; a failing update holds
    its lane.

    Repeats at once, then after 2, 4, 8 … 60 s, or after Retry-After, until the update's lifetime ends on the
    world's clock; moving the clock cuts the wait short. `pace` below 1 shortens the delays for tests.
    """

    def __init__(self, world: World, pace: float = 1.0) -> None:
        self._world = world
        self._pace = pace
        self._lanes: dict[tuple[int, str], asyncio.Task[None]] = {}
        self._session: ClientSession | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._gone_since: dict[int, float] = {}
        self._moved = asyncio.Event()

    async def running(self, _: web.Application) -> AsyncIterator[None]:
        """For `Application.cleanup_ctx`."""
        self._loop = asyncio.get_running_loop()
        self._session = ClientSession(timeout=TIMEOUT)
        self._world.on_queued.append(self._queued)
        unlisten = self._world.events.listen(
            lambda event: self._look_again() if event.kind in {"bot", "clock"} else None
        )
        self._look_again()
        yield
        unlisten()
        self._world.on_queued.remove(self._queued)
        for task in self._lanes.values():
            task.cancel()
        await asyncio.gather(*self._lanes.values(), return_exceptions=True)
        await self._session.close()

    def _look_again(self) -> None:
        """A webhook was set, or the clock moved."""
        self._moved.set()
        self._moved = asyncio.Event()
        for bot in self._world.bots.values():
            for update in bot.updates.peek():
                self._queued(bot, update)

    def _queued(self, bot: BotAccount, update: Update) -> None:
        key = (bot.id, update.lane)
        busy = key in self._lanes and not self._lanes[key].done()
        if bot.webhook is not None and self._loop is not None and not busy:
            # A lane outlives the call that queued the update; `running` cancels and awaits it.
            self._lanes[key] = self._loop.create_task(self._run(bot, update.lane))

    async def _run(self, bot: BotAccount, lane: str) -> None:
        failures = 0
        while bot.webhook is not None:
            update = next((one for one in bot.updates.peek() if one.lane == lane), None)
            if update is None:
                return
            delay = await self._deliver(bot, update, failures)
            if delay is None:
                bot.updates.confirm(update)
                failures = 0
                continue
            failures += 1
            moved = self._moved
            with suppress(TimeoutError):
                async with asyncio.timeout(delay * self._pace):
                    await moved.wait()

    async def _deliver(self, bot: BotAccount, update: Update, failures: int) -> float | None:
        """None when the bot took it, else the seconds to wait."""
        webhook, session = bot.webhook, self._session
        assert webhook is not None  # checked by `_run` in the same step
        assert session is not None  # lanes run only inside `running`
        headers = {SECRET_HEADER: webhook.secret} if webhook.secret else {}
        delay = 0.0 if failures == 0 else min(LONGEST_DELAY, FIRST_DELAY * 2**failures)
        try:
            async with session.post(webhook.url, json=update.as_json(), headers=headers) as response:
                if response.ok:
                    self._gone_since.pop(bot.id, None)
                    await self._answer(bot, response.content_type, await response.text())
                    return None
                asked = response.headers.get("Retry-After", "")
                self._note(bot, f"Wrong response from the webhook: {response.status} {response.reason}")
                self._gone(bot, response.status)
                return float(asked) if asked.isdigit() else delay
        except (ClientError, TimeoutError, OSError) as error:
            self._note(bot, f"Connection failed: {type(error).__name__}")
            return max(delay, 0.2)

    async def _answer(self, bot: BotAccount, kind: str, body: str) -> None:
        """A bot may call one method in its answer; nobody tells it the result."""
        if kind != "application/json" or not body.startswith("{"):
            return
        with suppress(ValueError):
            params: Json = _decoded(body)
            if method := params.pop("method", None):
                await self._world.api.call(bot.token, str(method), params)

    def _gone(self, bot: BotAccount, status: int) -> None:
        """410 for 23 hours deletes the webhook."""
        now = self._world.clock().timestamp()
        if status != web.HTTPGone.status_code:
            self._gone_since.pop(bot.id, None)
        elif now - self._gone_since.setdefault(bot.id, now) >= GONE_FOR:
            bot.webhook = None

    def _note(self, bot: BotAccount, words: str) -> None:
        if bot.webhook is not None:
            bot.webhook.last_error = words
            bot.webhook.last_error_at = self._world.clock()


def _decoded(body: str) -> Json:
    decoded = json.loads(body)
    return decoded if isinstance(decoded, dict) else {}
