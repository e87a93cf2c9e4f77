"""A guard on the raw update before it is validated: aiogram 3.31 validates nested rich text exponentially (5.6 s at
depth 5), so what this bot never reads is taken out, and what no real update needs is refused.
"""

from typing import Any

DEEPEST = 24
UNREAD = frozenset(
    {"rich_message", "rich_text", "quote", "external_reply", "checklist", "giveaway", "giveaway_winners"}
)


def sanitised(raw: dict[str, Any]) -> dict[str, Any] | None:
    """The update without parts nobody reads; None when it is nested deeper than any real one.

    A message of nothing but rich text is left as a message of unknown content, and answered as such.
    """
    root = dict(raw)
    level: list[dict[str, Any] | list[Any]] = [root]
    for _ in range(DEEPEST):
        level = [child for holder in level for child in _children(holder)]
        if not level:
            return root
    return None


def _children(holder: dict[str, Any] | list[Any]) -> list[Any]:
    """Copies of the containers inside, put in the originals' place, so that the caller's update stays as it came."""
    items = list(holder.items()) if isinstance(holder, dict) else list(enumerate(holder))
    found: list[Any] = []
    for key, value in items:
        if key in UNREAD and isinstance(holder, dict):
            del holder[key]
        elif isinstance(value, dict | list):
            copied = value.copy()
            holder[key] = copied
            found.append(copied)
    return found
