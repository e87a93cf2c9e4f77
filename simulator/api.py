"""The Bot API: one door for both faces, in process and over HTTP."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from inspect import isawaitable
from typing import Literal

from simulator.calls import METHODS, Call, Result, Upload
from simulator.checking import checked, signature
from simulator.faults import Faults
from simulator.journal import Journal
from simulator.methods import themes
from simulator.model import Model
from simulator.people import BotAccount
from simulator.wire import Json, Refusal, bad_request

Phase = Literal["before", "accepted", "answered"]
"""Nothing was done; done, and the bot does not know; the bot knows."""
TOKEN = re.compile(r"\d{3,20}:[A-Za-z0-9_-]{20,64}")


@dataclass(frozen=True, slots=True)
class Reply:
    """What goes back to the bot: an HTTP status and a JSON body (or HTML, when a proxy misbehaves)."""

    status: int
    body: str

    @property
    def is_html(self) -> bool:
        return self.body.startswith("<")


class BotApi:
    """Check, misbehave on request, do, write down. Raises `TimedOut` or `Aborted` when the bot gets no answer.

    `on_phase` is for tests that kill the bot at a chosen point: each listener is told the phase and the method, and
    whatever it raises goes up to the bot.
    """

    def __init__(self, world: Model, *, open_to_any_token: bool = False) -> None:
        self.world = world
        self.themes = themes.ALL
        self.faults = Faults(world)
        self.journal = Journal(world)
        self.open_to_any_token = open_to_any_token
        """Register a bot for each unknown token of valid shape, as `python -m simulator` does."""
        self.on_phase: list[Callable[[Phase, str], None]] = []

    async def call(
        self, token: str, method: str, params: Json, uploads: dict[str, Upload] | None = None
    ) -> Reply:
        entry = self.journal.begin(token.partition(":")[0], method, params)
        try:
            bot = self._bot(token)
            fault = self.faults.draw(bot, method, params)
            await fault.before()
            self._tell("before", method)
            result = await self._do(bot, method, params, uploads or {})
            self._tell("accepted", method)
            fault.after()
        except Refusal as refusal:
            self.journal.refused(entry, refusal)
            if refusal.code == 502:  # noqa: PLR2004  (a proxy's answer is no JSON)
                return Reply(502, refusal.description)
            return Reply(refusal.code, json.dumps(refusal.as_json()))
        except (ConnectionError, TimeoutError) as lost:
            self.journal.lost(entry, lost)
            raise
        self.journal.done(entry, result)
        self._tell("answered", method)
        return Reply(200, json.dumps({"ok": True, "result": result}))

    async def _do(self, bot: BotAccount, method: str, params: Json, uploads: dict[str, Upload]) -> Result:
        signature(method)
        implementation = METHODS.get(method.lower())
        if implementation is None:
            raise bad_request(f"simulator: {method} is not implemented")
        call = Call(world=self.world, bot=bot, method=method, params=checked(method, params), uploads=uploads)
        result = implementation(call)
        if isawaitable(result):
            return await result
        return result

    def _tell(self, phase: Phase, method: str) -> None:
        for listener in self.on_phase:
            listener(phase, method)

    def _bot(self, token: str) -> BotAccount:
        bot = self.world.bot_by_token(token)
        if bot is None and self.open_to_any_token and TOKEN.fullmatch(token):
            bot = self.world.add_bot(token)
        if bot is None:
            raise Refusal(401, "Unauthorized") if TOKEN.fullmatch(token) else Refusal(404, "Not Found")
        return bot
