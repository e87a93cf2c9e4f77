"""Deleting, pinning, reacting."""

from datetime import timedelta

from simulator.calls import Call, method
from simulator.chats import Chat, Message
from simulator.wire import Json, bad_request

DELETABLE = timedelta(hours=48)
MANY = 100
REACTIONS = frozenset(
    "👍👎🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🤮💩🙏👌🕊🤡🥱🥴😍🐳🌚🌭💯🤣⚡🍌🏆💔🤨😐🍓🍾💋🖕😈😴😭🤓👻👀🎃🙈😇😨🤝✍🤗🫡🎅🎄☃💅🤪🗿🆒💘🙉🦄😘💊🙊😎👾😡"
) | {"❤", "❤‍🔥", "👨‍💻", "🤷", "🤷‍♂", "🤷‍♀"}
"""What a bot may react with (ReactionTypeEmoji)."""


@method("deleteMessage")
def delete_message(call: Call) -> bool:
    message = call.message("message to delete not found")
    refusal = undeletable(call, message)
    if refusal:
        raise bad_request(refusal)
    _delete(call, message)
    return True


@method("deleteMessages")
def delete_messages(call: Call) -> bool:
    """Those that cannot be found or deleted are skipped."""
    ids: list[int] = call.params["message_ids"]
    if not 1 <= len(ids) <= MANY:
        raise bad_request(
            "too many message identifiers specified" if ids else "message identifiers are not specified"
        )
    chat = call.writable_chat()
    for message in filter(None, map(chat.find, ids)):
        if not undeletable(call, message):
            _delete(call, message)
    return True


def undeletable(call: Call, message: Message) -> str | None:
    if call.world.clock() - message.date >= DELETABLE:
        return "message can't be deleted for everyone"
    theirs = message.sender is not call.bot and not message.chat.is_private
    if theirs and message.chat.statuses.get(call.bot.id) != "administrator":
        return "message can't be deleted"
    return None


def _delete(call: Call, message: Message) -> None:
    message.deleted = True
    if message in message.chat.pinned:
        message.chat.pinned.remove(message)
    call.world.events.tell("deleted", chat=message.chat, message=message)


@method("pinChatMessage")
def pin_chat_message(call: Call) -> bool:
    message = call.message("message to pin not found")
    if not message.pinned:
        message.pinned = True
        message.chat.pinned.append(message)
        call.world.post(message.chat, call.bot, {"pinned_message": message.as_json(nested=True)})
        call.world.events.tell("pinned", chat=message.chat, message=message)
    return True


@method("unpinChatMessage")
def unpin_chat_message(call: Call) -> bool:
    chat = call.writable_chat()
    message = (
        chat.find(call.number("message_id"))
        if "message_id" in call.params
        else next(reversed(chat.pinned), None)
    )
    if message is None or not message.pinned:
        raise bad_request("message to unpin not found")
    _unpin(call, chat, message)
    return True


@method("unpinAllChatMessages")
def unpin_all_chat_messages(call: Call) -> bool:
    chat = call.writable_chat()
    for message in tuple(chat.pinned):
        _unpin(call, chat, message)
    return True


def _unpin(call: Call, chat: Chat, message: Message) -> None:
    message.pinned = False
    chat.pinned.remove(message)
    call.world.events.tell("pinned", chat=chat, message=message)


@method("setMessageReaction")
def set_message_reaction(call: Call) -> bool:
    message = call.message("message to react not found")
    reactions: list[Json] = call.params.get("reaction") or []
    if len(reactions) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    for one in reactions:
        if one["type"] != "emoji" or one["emoji"].replace("\N{VARIATION SELECTOR-16}", "") not in REACTIONS:
            raise bad_request("REACTION_INVALID")
    message.reactions[call.bot.id] = reactions
    call.world.events.tell("reaction", chat=message.chat, message=message)
    return True
