"""The simulator in process: an aiogram session that needs no network."""

from collections.abc import AsyncGenerator
from typing import Any

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import InputFile

from simulator.api import BotApi
from simulator.calls import Upload
from simulator.faults import Aborted

SERVER = TelegramAPIServer.from_base("http://simulator.invalid")


class SimulatorSession(BaseSession):
    """`Bot(token, session=SimulatorSession(world.api))`.

    Parameters are prepared by aiogram's own code and go through the same checks as over HTTP; a lost
    connection or a timeout is raised at once as the `TelegramNetworkError` that the HTTP session would raise.
    """

    def __init__(self, api: BotApi) -> None:
        super().__init__(api=SERVER)
        self.bot_api = api
        self._answers: dict[type, type] = {}
        """Keeps aiogram's generic answer classes alive: pydantic holds them weakly and builds each anew for 15 ms."""

    async def close(self) -> None:
        """Nothing is held open."""

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109, ARG002  aiogram's signature
    ) -> TelegramType:
        if type(method) not in self._answers:
            self._answers[type(method)] = Response[method.__returning__]  # type: ignore[name-defined]  # made at run time
        files: dict[str, InputFile] = {}
        dumped = method.model_dump(warnings=False)
        prepared = {
            name: self.prepare_value(value, bot, files, _dumps_json=False) for name, value in dumped.items()
        }
        params = {name: value for name, value in prepared.items() if value is not None and value != ""}
        uploads = {key: await _read(bot, file, key) for key, file in files.items()}
        try:
            reply = await self.bot_api.call(bot.token, method.__api_method__, params, uploads)
        except TimeoutError as error:
            raise TelegramNetworkError(method=method, message="Request timeout error") from error
        except Aborted as error:
            raise TelegramNetworkError(method=method, message=f"ClientPayloadError: {error}") from error
        response = self.check_response(bot=bot, method=method, status_code=reply.status, content=reply.body)
        result: TelegramType = response.result  # type: ignore[assignment]  # set whenever ok is true
        return result

    async def stream_content(
        self,
        url: str,
        headers: dict[str, Any] | None = None,  # noqa: ARG002  aiogram's signature
        timeout: int = 30,  # noqa: ASYNC109, ARG002  the same
        chunk_size: int = 65536,
        raise_for_status: bool = True,  # noqa: ARG002, FBT001, FBT002  the same
    ) -> AsyncGenerator[bytes, None]:
        """Download a file by the address that aiogram made of getFile's path."""
        path = url.partition("/file/bot")[2].partition("/")[2]
        stored = self.bot_api.world.files.by_path(path)
        if stored is None:
            raise FileNotFoundError(path)
        for start in range(0, len(stored.data), chunk_size):
            yield stored.data[start : start + chunk_size]


async def _read(bot: Bot, file: InputFile, key: str) -> Upload:
    data = b"".join([chunk async for chunk in file.read(bot)])
    return Upload(name=file.filename or key, data=data)
