"""The update as this bot reads it, picked out of what came: a few fields, of bounded number and depth.

aiogram 3.31 validates nested rich text exponentially (5.6 s at depth 5), and a list of ten thousand empty things
costs twenty milliseconds whatever it is called. What is not picked costs nothing. Texts are made well-formed here,
once for all that stores, shows or logs them: no NUL, no half of a surrogate pair.
"""

from collections.abc import Callable
from typing import Any

from storage.types import storable

_Raw = dict[str, Any]
_Pick = Callable[[Any], Any]
MOST_SIZES = 12
"""Of one photo; Telegram makes four."""
MOST_MARKS = 100
"""Telegram itself marks no more of a text."""
MOST_LINKS = 20
LONGEST_TEXT = 8192
MOST_MONEY = 2**62
LINKS = ("url", "text_link")


def _plain(value: Any) -> Any:  # noqa: ANN401 (JSON)
    """What has no business here is left for validation to refuse, but empty: a refusal may not cost either."""
    if isinstance(value, str):
        return storable(value)
    return {} if isinstance(value, dict | list) else value


def _object(**fields: _Pick) -> _Pick:
    picks = tuple(fields.items())

    def pick(value: Any) -> Any:  # noqa: ANN401 (JSON)
        if not isinstance(value, dict):
            return [] if isinstance(value, list) else value
        return {name: take(value[name]) for name, take in picks if name in value}

    return pick


def _fields(names: str) -> dict[str, _Pick]:
    return dict.fromkeys(names.split(), _plain)


_user = _object(**_fields("id is_bot first_name last_name username language_code"))
_chat = _object(**_fields("id type first_name last_name username"))
_file = _object(
    **_fields("file_id file_unique_id file_name mime_type file_size width height length duration")
)
_mark = _object(**_fields("type offset length url"))
_payment = _object(
    **_fields("currency total_amount invoice_payload telegram_payment_charge_id provider_payment_charge_id")
)
_member = _object(**_fields("status until_date"), user=_user)


def _sizes(value: Any) -> Any:  # noqa: ANN401 (JSON)
    return [_file(size) for size in value[:MOST_SIZES]] if isinstance(value, list) else _plain(value)


def _links(value: Any) -> Any:  # noqa: ANN401 (JSON)
    """Of all that is marked in a text only links, and of them only well-formed ones: no mark may cost a message."""
    marks = value[:MOST_MARKS] if isinstance(value, list) else []
    return [_mark(one) for one in marks if isinstance(one, dict) and _is_link(one)][:MOST_LINKS]


def _is_link(mark: _Raw) -> bool:
    places = (mark.get("offset"), mark.get("length"))
    is_placed = all(type(place) is int and 0 <= place <= LONGEST_TEXT for place in places)
    is_written = mark.get("type") == "url" or isinstance(mark.get("url"), str)
    return is_placed and is_written and mark.get("type") in LINKS


def _money(value: Any) -> Any:  # noqa: ANN401 (JSON)
    """None for what is not written as Telegram writes it: then the message is one of unknown content."""
    picked: _Raw = _payment(value) if isinstance(value, dict) else {}
    if not isinstance(picked.get("provider_payment_charge_id"), str):
        picked["provider_payment_charge_id"] = ""
    amount = picked.get("total_amount")
    words = [picked.get(name) for name in ("currency", "invoice_payload", "telegram_payment_charge_id")]
    well = type(amount) is int and 0 < amount <= MOST_MONEY and all(isinstance(word, str) for word in words)
    return picked if well else None


def _money_back(value: Any) -> Any:  # noqa: ANN401 (JSON)
    """Whose number alone is read: aiogram lets through no currency but Telegram's own stars."""
    picked = _money(value)
    return picked and {**picked, "currency": "XTR"}


_replied = _object(**_fields("message_id date"), chat=_chat)
_message_fields: dict[str, _Pick] = {
    **_fields("message_id date text caption media_group_id"),
    **dict.fromkeys(("document", "voice", "audio", "video", "video_note", "animation"), _file),
    "chat": _chat,
    "from": _user,
    "photo": _sizes,
    "entities": _links,
    "caption_entities": _links,
    "reply_to_message": _replied,
    "via_bot": _user,
    "successful_payment": _money,
    "refunded_payment": _money_back,
}
_message = _object(**_message_fields)
_KINDS: dict[str, _Pick] = {
    "message": _message,
    "edited_message": _message,
    "callback_query": _object(
        **{**_fields("id chat_instance data"), "from": _user, "message": _message},
    ),
    "pre_checkout_query": _object(**{**_fields("id currency total_amount invoice_payload"), "from": _user}),
    "inline_query": _object(**{**_fields("id query offset"), "from": _user}),
    "chosen_inline_result": _object(**{**_fields("result_id query inline_message_id"), "from": _user}),
    "my_chat_member": _object(
        **{
            "chat": _chat,
            "from": _user,
            "date": _plain,
            "old_chat_member": _member,
            "new_chat_member": _member,
        }
    ),
}
SERVED = frozenset(_KINDS)
"""Kinds of updates; the others are deliberately ignored, unread."""


def sanitised(raw: _Raw) -> _Raw | None:
    """What this bot reads of the update; None for a kind it does not serve.

    A message of nothing but what is not read is left as one of unknown content, and answered as such.
    """
    for kind, pick in _KINDS.items():
        if kind in raw:
            return {"update_id": raw.get("update_id"), kind: pick(raw[kind])}
    return None
