"""As much of one thing as an update of 64 kB may hold; and as deep."""

from typing import Any

Json = dict[str, Any]
HEAVY = 64_000
_USER: Json = {"id": 7, "is_bot": False, "first_name": "A"}
_PARTS: dict[str, Any] = {
    "entities": {"type": "bold", "offset": 0, "length": 1}, "photo": {"file_id": "a", "file_unique_id": "b"},
    "new_chat_members": _USER, "caption_entities": {"a": [1]}, "of_tomorrow": {}, "pinned_message": {"a": [1]},
    "passport_data": {"a": [1]}, "poll": {"options": []}, "rich_message": {"type": "bold", "text": {"text": "x"}},
    "paid_media": [[]], "reply_markup": [[{"text": "x", "callback_data": "x"}]], "reply_to_message": {"a": {}},
    "video": {}, "text": [], "chat_shared": 1,
}  # fmt: skip


def heaviest(user_id: int) -> list[tuple[str, Json]]:
    """As much of one thing as an update may hold; and as deep."""
    base: Json = {
        "message_id": 5,
        "date": 1,
        "chat": {"id": user_id, "type": "private"},
        "from": _USER | {"id": user_id},
    }
    found: list[tuple[str, Json]] = []
    for name, part in _PARTS.items():
        many = [part] * (HEAVY // (len(str(part)) + 1))
        found.append((name, {"update_id": 1, "message": base | {"text": "x", name: many}}))
        query = {"id": "1", "from": base["from"], "chat_instance": "1", "data": "home"}
        pressed = query | {"message": base | {"text": "x", name: many}}
        found.append((f"{name} around a button", {"update_id": 1, "callback_query": pressed}))
    typed = {
        "id": "1",
        "from": _USER | {"id": user_id},
        "query": "x" * HEAVY,
        "offset": "",
        "location": [{}] * 9000,
    }
    found.append(("inline query", {"update_id": 1, "inline_query": typed}))
    deep: Any = "x"
    for _ in range(400):
        deep = {"type": "bold", "text": deep}
    replies = base | {"text": "x"}
    for _ in range(300):
        replies = base | {"text": "x", "reply_to_message": replies}
    found.append(
        ("rich text in rich text", {"update_id": 1, "message": base | {"rich_message": {"text": deep}}})
    )
    found.append(("replies to replies", {"update_id": 1, "message": replies}))
    names: Json = {f"k{number}": {} for number in range(HEAVY // 11)}
    found.append(("unknown names", {"update_id": 1, "message": base | {"text": "x"} | names}))
    return found
