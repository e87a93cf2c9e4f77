"""The parts of a message as the page wants them: media, buttons, keyboards, origins."""

from typing import Any, TypedDict

from simulator.chats import Chat, Message

Data = dict[str, Any]
MediaView = dict[str, Any]
"""`kind` and what that kind needs; `file` is the unique id under /sim/file/."""


class ButtonView(TypedDict):
    """`kind` says what a press does with `value`."""

    text: str
    kind: str
    value: str
    style: str | None


class KeyView(TypedDict):
    text: str
    kind: str
    request: int
    style: str | None


class KeyboardView(TypedDict):
    """`version` is the message that brought it; `force` asks for a reply to that message."""

    version: int
    rows: list[list[KeyView]]
    resize: bool
    oneTime: bool
    placeholder: str
    force: bool


FILES = ("video", "animation", "audio", "document", "voice", "video_note", "sticker")
DETAILS = (
    "width", "height", "duration", "length", "title", "performer", "emoji", "value", "latitude", "longitude",
    "address", "description", "currency", "first_name", "last_name", "user_id",
)  # fmt: skip


def media(shown: Message) -> MediaView | None:
    """Nothing for plain text and service messages."""
    kind = shown.kind
    if kind in {"text", "service"}:
        return None
    content = shown.content[kind]
    spoiler = bool(shown.content.get("has_media_spoiler"))
    if kind == "photo":
        largest = content[-1]
        size = {name: largest[name] for name in ("width", "height")}
        return {"kind": kind, "file": largest["file_unique_id"], "spoiler": spoiler, **size}
    if kind == "poll":
        return _poll(content, shown)
    if kind == "rich_message":
        return {"kind": "rich", "blocks": content.get("blocks", [])}
    view: MediaView = {name: content[name] for name in DETAILS if name in content}
    return view | {"kind": kind} | _named(kind, content, spoiler=spoiler)


def _named(kind: str, content: Data, *, spoiler: bool) -> MediaView:
    if kind in FILES:
        return {
            "file": content.get("file_unique_id", ""),
            "name": content.get("file_name", ""),
            "size": content.get("file_size", 0),
            "mime": content.get("mime_type", ""),
            "spoiler": spoiler,
        }
    if kind == "venue":
        return {"kind": "location", **content["location"]}
    if kind == "contact":
        return {"phone": content["phone_number"]}
    if kind == "invoice":
        return {"amount": content["total_amount"]}
    return {}


def _poll(poll: Data, shown: Message) -> MediaView:
    owner = shown.chat.person.id if shown.chat.person else 0
    mine = shown.votes.get(owner, [])
    right = poll.get("correct_option_ids") or [poll.get("correct_option_id")]
    return {
        "kind": "poll",
        "question": poll["question"],
        "entities": poll.get("question_entities", []),
        "options": [
            {"text": one["text"], "voters": one.get("voter_count", 0), "chosen": number in mine}
            for number, one in enumerate(poll["options"])
        ],
        "total": poll.get("total_voter_count", 0),
        "closed": poll.get("is_closed", False),
        "type": poll.get("type", "regular"),
        "multiple": poll.get("allows_multiple_answers", False),
        "correct": [number for number in right if number is not None],
        "explanation": poll.get("explanation", ""),
    }


KINDS = {
    "callback_data": "callback", "url": "url", "switch_inline_query": "switch",
    "switch_inline_query_current_chat": "switch", "pay": "pay", "callback_game": "callback",
}  # fmt: skip


def button(shown: Data) -> ButtonView:
    """An inline button; whatever is not known here is shown and does nothing."""
    kind, value = "disabled", ""
    if "copy_text" in shown:
        kind, value = "copy", shown["copy_text"]["text"]
    elif "web_app" in shown:
        kind, value = "web_app", shown["web_app"]["url"]
    elif "login_url" in shown:
        kind, value = "login", shown["login_url"]["url"]
    elif shown.get("disabled") is None:
        name = next((name for name in KINDS if name in shown), None)
        if name is not None:
            kind, value = KINDS[name], str(shown[name])
    return {"text": shown["text"], "kind": kind, "value": value, "style": shown.get("style")}


def rows(shown: Message) -> list[list[ButtonView]]:
    """The inline keyboard; an invoice without one gets Telegram's own Pay button (value "sum": name the sum)."""
    if shown.kind == "invoice" and not shown.rows:
        return [[{"text": "Pay", "kind": "pay", "value": "sum", "style": None}]]
    return [[button(one) for one in row] for row in shown.rows]


REQUESTS = ("request_users", "request_contact", "request_location", "request_chat", "request_poll")


def _key(shown: Data) -> KeyView:
    kind = next((name for name in REQUESTS if shown.get(name)), "text")
    request = shown[kind].get("request_id", 0) if kind in {"request_users", "request_chat"} else 0
    return {"text": shown["text"], "kind": kind, "request": request, "style": shown.get("style")}


def keyboard(chat: Chat) -> KeyboardView | None:
    """The newest reply keyboard that no later message has taken away."""
    for shown in reversed(chat.messages):
        if shown.keyboard is not None and not shown.deleted:
            return _keyboard(shown, shown.keyboard)
    return None


def _keyboard(brought: Message, given: Data) -> KeyboardView | None:
    if given.get("remove_keyboard"):
        return None
    return {
        "version": brought.id,
        "rows": [[_key(one) for one in row] for row in given.get("keyboard", [])],
        "resize": bool(given.get("resize_keyboard")),
        "oneTime": bool(given.get("one_time_keyboard")),
        "placeholder": given.get("input_field_placeholder") or "",
        "force": bool(given.get("force_reply")),
    }


def origin(given: Data) -> str:
    """Whom a forwarded message came from."""
    user = given.get("sender_user")
    if user:
        return " ".join(filter(None, (user.get("first_name"), user.get("last_name"))))
    chat = given.get("chat") or given.get("sender_chat") or {}
    return given.get("sender_user_name") or chat.get("title") or "hidden account"


def service(content: Data) -> str:
    """The grey line for what is no message of anybody."""
    if "users_shared" in content:
        names = [
            one.get("first_name") or str(one["user_id"]) for one in content["users_shared"].get("users", [])
        ]
        return f"Shared with the bot: {', '.join(names)}"
    if "successful_payment" in content:
        paid = content["successful_payment"]
        return f"Payment of {paid['total_amount'] / 100:.2f} {paid['currency']} was successful"
    if "pinned_message" in content:
        return "A message was pinned"
    return next((name.replace("_", " ").capitalize() for name in content), "Message")
