"""The first owner's door: a one-time deep link, and a short code as fallback (rule 33)."""

from aiogram import Bot

from domain.clock import Clock
from domain.services import onboarding
from storage.engine import EVERY_STUDIO, Database


async def owner_link(database: Database, bot: Bot, clock: Clock) -> str | None:
    """What to tell the operator; None when the installation has an owner already. A newer link closes the older."""
    async with database.writing(EVERY_STUDIO) as uow:
        if await uow.studios.exist():
            return None
        secrets = await onboarding.invite_owner(uow, clock())
    me = await bot.me()
    return f"https://t.me/{me.username}?start={secrets.token}\nor send the bot this code: {secrets.code}"
