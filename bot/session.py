"""aiogram's session, lighter: calls without files go as JSON instead of multipart, and JSON is orjson's.

A form would cost a call's worth of time by itself: each byte of a Cyrillic letter is escaped alone.
"""

import json
from typing import Any, cast

import orjson
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import InputFile
from aiohttp import ClientError

JSON = {"Content-Type": "application/json"}
READ = ("message_id", "date", "chat")
_Loaded = dict[str, Any]


def _dumps(value: object) -> str:
    return orjson.dumps(value).decode()


def _loads(text: str) -> _Loaded:
    """What was just sent comes back as a whole message; validating what nobody reads of it costs half a call."""
    answer = _parsed(text)
    result = answer.get("result")
    if isinstance(result, dict) and "message_id" in result:
        answer["result"] = {name: result[name] for name in READ if name in result}
    return answer


def _parsed(text: str) -> _Loaded:
    """Half of a surrogate pair is no reason to lose a batch of updates: what orjson refuses, the library may read."""
    try:
        answer: _Loaded = orjson.loads(text)
    except orjson.JSONDecodeError:
        answer = json.loads(text)
    return answer


class LightSession(AiohttpSession):
    """Same behaviour and same errors as its parent."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 (aiogram's border)
        super().__init__(json_loads=_loads, json_dumps=_dumps, **options)

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109 (the parent's)
    ) -> TelegramType:
        files: dict[str, InputFile] = {}
        body: dict[str, Any] = {}
        for key, value in method.model_dump(warnings=False, exclude_none=True).items():
            prepared = self.prepare_value(value, bot=bot, files=files, _dumps_json=False)
            if prepared is not None and prepared != "":
                body[key] = prepared
        if files:
            return await super().make_request(bot, method, timeout)
        return await self._post(bot, method, orjson.dumps(body), self.timeout if timeout is None else timeout)

    async def _post(
        self, bot: Bot, method: TelegramMethod[TelegramType], body: bytes, seconds: float
    ) -> TelegramType:
        session = await self.create_session()
        url = self.api.api_url(token=bot.token, method=method.__api_method__)
        try:
            async with session.post(url, data=body, headers=JSON, timeout=seconds) as response:  # type: ignore[arg-type]  # as aiogram passes it
                status, content = response.status, await response.text()
        except TimeoutError as error:
            raise TelegramNetworkError(method=method, message="Request timeout error") from error
        except ClientError as error:
            raise TelegramNetworkError(method=method, message=type(error).__name__) from error
        checked = self.check_response(bot=bot, method=method, status_code=status, content=content)
        return cast("TelegramType", checked.result)
