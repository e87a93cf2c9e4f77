"""Commands by scope and language, names, descriptions, the menu button."""

import re

from simulator.calls import Call, method
from simulator.chats import Chat
from simulator.wire import Json, bad_request

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
LANGUAGE = re.compile(r"[a-z]{2}|")
MOST_COMMANDS, DESCRIPTION = 100, 256


def _scope(call: Call) -> str:
    scope: Json = call.params.get("scope") or {"type": "default"}
    parts = [scope["type"]]
    if scope["type"] in {"chat", "chat_member", "chat_administrators"}:
        inner = Call(world=call.world, bot=call.bot, method=call.method, params={"chat_id": scope["chat_id"]})
        parts.append(str(_known(inner).id))
    if scope["type"] == "chat_member":
        parts.append(str(scope["user_id"]))
    return ":".join(parts)


def _known(call: Call) -> Chat:
    """A chat the bot has met: it cannot prepare one with a stranger."""
    chat = call.chat()
    if not chat.started:
        raise bad_request("chat not found")
    return chat


def _language(call: Call) -> str:
    code = call.text("language_code")
    if not LANGUAGE.fullmatch(code):
        raise bad_request("invalid language code specified")
    return code


@method("setMyCommands")
def set_my_commands(call: Call) -> bool:
    commands: list[Json] = call.params["commands"]
    if len(commands) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    kept = [_command(one) for one in commands]
    call.bot.commands[_scope(call), _language(call)] = kept
    call.world.events.tell("bot", data={"id": call.bot.id})
    return True


def _command(given: Json) -> Json:
    name, description = given["command"].removeprefix("/"), given["description"].strip()
    if not COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= DESCRIPTION:
        raise bad_request(
            "BOT_COMMAND_DESCRIPTION_INVALID" if description else "command description must be non-empty"
        )
    return {**given, "command": name, "description": description}


@method("getMyCommands")
def get_my_commands(call: Call) -> list[Json]:
    return call.bot.commands.get((_scope(call), _language(call)), [])


@method("deleteMyCommands")
def delete_my_commands(call: Call) -> bool:
    call.bot.commands.pop((_scope(call), _language(call)), None)
    call.world.events.tell("bot", data={"id": call.bot.id})
    return True


def _write(call: Call, texts: dict[str, str], parameter: str, most: int, words: str) -> bool:
    value = call.limit(parameter, most, words)
    language = _language(call)
    if value:
        texts[language] = value
    else:
        texts.pop(language, None)
    call.world.events.tell("bot", data={"id": call.bot.id})
    return True


@method("setMyName")
def set_my_name(call: Call) -> bool:
    return _write(call, call.bot.names, "name", 64, "BOT_TITLE_INVALID")


@method("getMyName")
def get_my_name(call: Call) -> Json:
    return {"name": call.bot.text_for(call.bot.names, _language(call)) or call.bot.first_name}


@method("setMyDescription")
def set_my_description(call: Call) -> bool:
    return _write(call, call.bot.descriptions, "description", 512, "BOT_DESCRIPTION_INVALID")


@method("getMyDescription")
def get_my_description(call: Call) -> Json:
    return {"description": call.bot.text_for(call.bot.descriptions, _language(call))}


@method("setMyShortDescription")
def set_my_short_description(call: Call) -> bool:
    return _write(
        call, call.bot.short_descriptions, "short_description", 120, "BOT_SHORT_DESCRIPTION_INVALID"
    )


@method("getMyShortDescription")
def get_my_short_description(call: Call) -> Json:
    return {"short_description": call.bot.text_for(call.bot.short_descriptions, _language(call))}


@method("setChatMenuButton")
def set_chat_menu_button(call: Call) -> bool:
    place = _known(call).id if call.params.get("chat_id") else None
    call.bot.menu_buttons[place] = call.params.get("menu_button") or {"type": "default"}
    call.world.events.tell("bot", data={"id": call.bot.id})
    return True


@method("getChatMenuButton")
def get_chat_menu_button(call: Call) -> Json:
    place = call.chat().id if call.params.get("chat_id") else None
    general = call.bot.menu_buttons.get(None, {"type": "commands"})
    return call.bot.menu_buttons.get(place, general)
