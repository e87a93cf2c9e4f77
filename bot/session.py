"""aiogram's session, lighter: calls without files go as a plain form instead of multipart, JSON is orjson's."""

from typing import Any, cast

import orjson
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import InputFile
from aiohttp import ClientError


def _dumps(value: object) -> str:
    return orjson.dumps(value).decode()


class LightSession(AiohttpSession):
    """Same behaviour and same errors as its parent."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 (aiogram's border)
        super().__init__(json_loads=orjson.loads, json_dumps=_dumps, **options)

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109 (the parent's)
    ) -> TelegramType:
        files: dict[str, InputFile] = {}
        form: dict[str, str] = {}
        for key, value in method.model_dump(warnings=False, exclude_none=True).items():
            prepared = self.prepare_value(value, bot=bot, files=files)
            if prepared:
                form[key] = prepared
        if files:
            return await super().make_request(bot, method, timeout)
        return await self._post(bot, method, form, self.timeout if timeout is None else timeout)

    async def _post(
        self, bot: Bot, method: TelegramMethod[TelegramType], form: dict[str, str], seconds: float
    ) -> TelegramType:
        session = await self.create_session()
        url = self.api.api_url(token=bot.token, method=method.__api_method__)
        try:
            async with session.post(url, data=form, timeout=seconds) as response:  # type: ignore[arg-type]  # as aiogram passes it
                status, content = response.status, await response.text()
        except TimeoutError as error:
            raise TelegramNetworkError(method=method, message="Request timeout error") from error
        except ClientError as error:
            raise TelegramNetworkError(method=method, message=type(error).__name__) from error
        checked = self.check_response(bot=bot, method=method, status_code=status, content=content)
        return cast("TelegramType", checked.result)
