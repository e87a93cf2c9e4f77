"""getUpdates as raw data: validation is ingest's, after its guard, and one bad update must not lose the batch."""

from typing import Any

from aiogram import Bot
from aiogram.methods import TelegramMethod


class GetRawUpdates(TelegramMethod[list[dict[str, Any]]]):
    """Same call, same parameters as aiogram's GetUpdates; the result stays as it came."""

    __returning__ = list[dict[str, Any]]
    __api_method__ = "getUpdates"

    offset: int | None = None
    limit: int | None = None
    timeout: int | None = None
    allowed_updates: list[str] | None = None


async def fetch(
    bot: Bot, *, offset: int | None, seconds: int, allowed: list[str], limit: int | None = None
) -> list[dict[str, Any]]:
    """One long poll of at most ``seconds``; the connection may stay silent a little longer than that."""
    call = GetRawUpdates(offset=offset, limit=limit, timeout=seconds, allowed_updates=allowed)
    return await bot(call, request_timeout=seconds + 10)
