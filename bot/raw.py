"""A guard on the raw update before it is validated: aiogram 3.31 validates nested rich text exponentially (5.6 s at
depth 5), so what this bot never reads is taken out, and what no real update needs is refused. The keyboard around a
pressed button goes too: it says nothing that the button does not, and costs as much to validate as the rest.
"""

from typing import Any

_Holder = dict[Any, Any] | list[Any]
DEEPEST = 24
UNREAD = frozenset(
    {
        "rich_message",
        "rich_text",
        "quote",
        "external_reply",
        "checklist",
        "giveaway",
        "giveaway_winners",
        "reply_markup",
    }
)


def sanitised(raw: dict[str, Any]) -> dict[str, Any] | None:
    """The update without parts nobody reads; None when it is nested deeper than any real one.

    A message of nothing but rich text is left as a message of unknown content, and answered as such.
    """
    root = dict(raw)
    level: list[_Holder] = [root]
    for _ in range(DEEPEST):
        level = [child for holder in level for child in _children(holder)]
        if not level:
            return root
    return None


def _children(holder: _Holder) -> list[_Holder]:
    """Copies of the containers inside, put in the originals' place, so that the caller's update stays as it came."""
    if isinstance(holder, dict):
        for name in UNREAD & holder.keys():
            del holder[name]
        inner: list[tuple[Any, Any]] = list(holder.items())
    else:
        inner = list(enumerate(holder))
    found: list[_Holder] = []
    for key, value in inner:
        if isinstance(value, dict | list):
            found.append(value.copy())
            holder[key] = found[-1]
    return found
