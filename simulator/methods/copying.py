"""Copying and forwarding."""

from simulator.calls import Call, deliver, method
from simulator.chats import CAPTIONED, Chat, Message
from simulator.formatting import text as words
from simulator.methods.editing import CAPTION_FIELDS
from simulator.wire import Json, bad_request

MANY = 100


def source(call: Call) -> Chat:
    """The chat messages are taken from."""
    origin = Call(
        world=call.world,
        bot=call.bot,
        method=call.method,
        params={**call.params, "chat_id": call.params["from_chat_id"]},
    )
    return origin.chat()


@method("copyMessage")
def copy_message(call: Call) -> Json:
    message = source(call).find(call.number("message_id"))
    if message is None:
        raise bad_request("message to copy not found")
    return {"message_id": deliver(call, _copied(call, message)).id}


@method("copyMessages")
def copy_messages(call: Call) -> list[Json]:
    found = _several(call, "message to copy not found")
    albums: dict[str, str] = {}
    return [
        {"message_id": deliver(call, _content(call, message), album=_album(call, message, albums)).id}
        for message in found
    ]


@method("forwardMessage")
def forward_message(call: Call) -> Json:
    message = source(call).find(call.number("message_id"))
    if message is None:
        raise bad_request("message to forward not found")
    return _forward(call, message, None).as_json()


@method("forwardMessages")
def forward_messages(call: Call) -> list[Json]:
    albums: dict[str, str] = {}
    found = _several(call, "message to forward not found")
    return [{"message_id": _forward(call, message, _album(call, message, albums)).id} for message in found]


def _forward(call: Call, message: Message, album: str | None) -> Message:
    if message.protected or message.kind == "service":
        raise bad_request("message can't be forwarded")
    forwarded = deliver(call, dict(message.content), album=album)
    forwarded.forward_origin = message.forward_origin or {
        "type": "user", "sender_user": message.sender.as_json(), "date": int(message.date.timestamp()),
    }  # fmt: skip
    return forwarded


def _copied(call: Call, message: Message) -> Json:
    """The content, with a caption of its own if one was given."""
    content = _content(call, message)
    if "caption" not in call.params or message.kind not in CAPTIONED:
        return content
    kept = {key: value for key, value in content.items() if key not in CAPTION_FIELDS}
    asked = call.params
    return kept | words.caption(asked["caption"], asked.get("parse_mode"), asked.get("caption_entities"))


def _content(call: Call, message: Message) -> Json:
    if message.protected or message.kind in {"service", "invoice"}:
        raise bad_request("message can't be copied")
    content = dict(message.content)
    if call.flag("remove_caption"):
        content = {key: value for key, value in content.items() if key not in CAPTION_FIELDS}
    return content


def _several(call: Call, words_for_none: str) -> list[Message]:
    """Messages that cannot be found are skipped; ids must increase."""
    ids: list[int] = call.params["message_ids"]
    if not 1 <= len(ids) <= MANY:
        raise bad_request(
            "too many message identifiers specified" if ids else "message identifiers are not specified"
        )
    if sorted(set(ids)) != ids:
        raise bad_request("message identifiers must be in a strictly increasing order")
    found = [message for message in map(source(call).find, ids) if message is not None]
    if not found:
        raise bad_request(words_for_none)
    return found


def _album(call: Call, message: Message, albums: dict[str, str]) -> str | None:
    if message.media_group_id is None:
        return None
    return albums.setdefault(message.media_group_id, call.world.next_album_id())
