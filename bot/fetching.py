"""Brings what was sent to the bot back from Telegram."""

from aiogram import Bot

from domain.homework import FILE_LIMIT_MEGABYTES

DOWNLOAD_SECONDS = 15


async def fetched(bot: Bot, file_id: str) -> bytes:
    """Raises what Telegram says, and ValueError for what a bot is not given."""
    file = await bot.get_file(file_id)
    if (file.file_size or 0) > FILE_LIMIT_MEGABYTES * 1024 * 1024 or file.file_path is None:
        raise ValueError("too large to be fetched")
    stream = await bot.download_file(file.file_path, timeout=DOWNLOAD_SECONDS)
    return stream.read() if stream else b""
