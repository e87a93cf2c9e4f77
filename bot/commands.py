"""The commands menu, per person: his role's shortcuts and the four that everybody has (PRODUCT §4.1)."""

from aiogram import Bot
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat

from bot.l10n import Words
from domain.people import Language, Role

ALWAYS = ("start", "help", "settings", "cancel")
OF_ROLE: dict[Role, tuple[str, ...]] = {
    Role.TUTOR: ("today", "week", "students", "homework", "materials"),
    Role.STUDENT: ("next", "homework", "materials", "progress"),
    Role.GUARDIAN: ("children", "balance", "schedule"),
}
DEFAULT_LANGUAGE = Language.RUSSIAN


def commands_of(role: Role | None, language: Language, *, many_roles: bool = False) -> list[BotCommand]:
    """What one person sees behind the menu button."""
    words = Words(language, "UTC")
    own = OF_ROLE.get(Role.TUTOR if role is Role.OWNER else role, ()) if role else ()
    names = (*own, *(("role",) if many_roles else ()), *ALWAYS)
    return [BotCommand(command=name, description=words.label("command", name=name)) for name in names]


async def publish(bot: Bot) -> None:
    """What strangers see, in every language; the rest is set person by person."""
    scope = BotCommandScopeAllPrivateChats()
    for language in Language:
        commands = commands_of(None, language)
        await bot.set_my_commands(commands, scope=scope, language_code=language.value)
        if language is DEFAULT_LANGUAGE:
            await bot.set_my_commands(commands, scope=scope)
        words = Words(language, "UTC")
        await bot.set_my_short_description(words.label("bot-short-description"), language_code=language.value)
        await bot.set_my_description(words.label("bot-description"), language_code=language.value)


async def publish_for(
    bot: Bot, telegram_id: int, role: Role, language: Language, *, many_roles: bool
) -> None:
    """The menu of one person, after his role or language changed."""
    commands = commands_of(role, language, many_roles=many_roles)
    await bot.set_my_commands(commands, scope=BotCommandScopeChat(chat_id=telegram_id))
