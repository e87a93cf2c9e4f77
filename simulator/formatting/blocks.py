"""Rich messages as blocks: which there are, what they hold, and Telegram's limits for them.

Checked by a walk of our own: aiogram's classes take exponential time for nested rich text.
"""

from collections.abc import Iterator

from simulator.wire import Json, bad_request

TEXT_LIMIT, BLOCK_LIMIT, DEPTH_LIMIT, COLUMN_LIMIT = 32_768, 500, 16, 20
BLOCKS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    kind: (frozenset(needed.split()), frozenset(also.split()))
    for kind, needed, also in (
        ("paragraph", "text", ""),
        ("heading", "text size", ""),
        ("pre", "text", "language"),
        ("footer", "text", ""),
        ("divider", "", ""),
        ("mathematical_expression", "expression", ""),
        ("list", "items", ""),
        ("table", "cells", "is_bordered is_striped caption is_compact"),
        ("details", "summary blocks", "is_open"),
        ("blockquote", "blocks", "credit"),
        ("expandable_blockquote", "text", "credit"),
        ("pullquote", "text", "credit"),
    )
}
"""Kind → (required fields, other fields)."""
ITEM = frozenset({"label", "blocks", "has_checkbox", "is_checked", "value", "type"})
CELL = frozenset({"text", "align", "valign", "is_header", "colspan", "rowspan"})
TEXTS: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        (
            "bold",
            "italic",
            "underline",
            "strikethrough",
            "spoiler",
            "subscript",
            "superscript",
            "marked",
            "code",
        ),
        frozenset({"text"}),
    ),
    "url": frozenset({"text", "url"}),
    "text_mention": frozenset({"text", "user"}),
    "date_time": frozenset({"text", "unix_time", "date_time_format"}),
    "custom_emoji": frozenset({"custom_emoji_id", "alternative_text"}),
    "mathematical_expression": frozenset({"expression"}),
}


def checked(given: object) -> list[Json]:
    """Blocks as a bot gave them, as the message will hold them; a Refusal for what there is not or too much of."""
    blocks = _objects(given, "blocks")
    if not blocks:
        raise bad_request("rich message must be non-empty")
    _nested(blocks, 1)
    shown = [_block(one) for one in blocks]
    if sum(1 for _ in _every(shown)) > BLOCK_LIMIT:
        raise bad_request("RICH_MESSAGE_BLOCKS_TOO_MUCH")
    if len(words(shown)) > TEXT_LIMIT:
        raise bad_request("rich message text is too long")
    return shown


def words(blocks: list[Json]) -> str:
    """What a reader reads, without any form."""
    return "\n".join(filter(None, (_words(block) for block in blocks)))


def _words(part: object) -> str:
    if isinstance(part, str):
        return part
    if isinstance(part, list):
        separator = (
            "\n" if any(isinstance(one, dict) and ("blocks" in one or "align" in one) for one in part) else ""
        )
        return separator.join(_words(one) for one in part)
    if isinstance(part, dict):
        kept = (
            "summary",
            "caption",
            "text",
            "blocks",
            "items",
            "cells",
            "credit",
            "expression",
            "alternative_text",
        )
        return "\n".join(filter(None, (_words(part[name]) for name in kept if name in part)))
    return ""


def _nested(part: object, depth: int) -> None:
    """Refuse before anything recursive reads it."""
    level = [part]
    while level:
        if depth > DEPTH_LIMIT * 4:  # a list, an object and its field are one level to Telegram
            raise bad_request("RICH_MESSAGE_DEPTH_INVALID")
        level = [one for holder in level for one in _inside(holder)]
        depth += 1


def _inside(part: object) -> Iterator[object]:
    if isinstance(part, list):
        yield from part
    elif isinstance(part, dict):
        yield from part.values()


def _every(blocks: list[Json]) -> Iterator[Json]:
    for block in blocks:
        yield block
        yield from _every(block.get("blocks", []))
        for item in block.get("items", []):
            yield item
            yield from _every(item["blocks"])
        yield from ({} for _ in block.get("cells", []))


def _block(block: Json) -> Json:
    kind = block.get("type", "")
    if kind not in BLOCKS:
        raise bad_request(f"simulator: rich block {kind!r} is not implemented")
    needed, also = BLOCKS[kind]
    _fields(block, needed, needed | also | {"type"}, f"rich block {kind!r}")
    for name in ("text", "summary", "caption", "credit"):
        if name in block:
            _text(block[name])
    shown = dict(block)
    if "blocks" in block:
        shown["blocks"] = [_block(one) for one in _objects(block["blocks"], "blocks")]
    if kind == "list":
        shown["items"] = [_item(one) for one in _objects(block["items"], "items")]
    if kind == "table":
        shown["cells"] = [
            [_cell(one) for one in _objects(row, "cells")] for row in _listed(block["cells"], "cells")
        ]
        if any(sum(cell.get("colspan", 1) for cell in row) > COLUMN_LIMIT for row in shown["cells"]):
            raise bad_request("RICH_MESSAGE_TABLE_COLUMNS_TOO_MUCH")
    return shown


def _item(item: Json) -> Json:
    _fields(item, frozenset({"blocks"}), ITEM, "list item")
    return {
        "label": "\N{BULLET}",
        **item,
        "blocks": [_block(one) for one in _objects(item["blocks"], "blocks")],
    }


def _cell(cell: Json) -> Json:
    _fields(cell, frozenset(), CELL, "table cell")
    if "text" in cell:
        _text(cell["text"])
    return {"align": "left", "valign": "top", **cell}


def _text(text: object) -> None:
    if isinstance(text, str):
        return
    if isinstance(text, list):
        for one in text:
            _text(one)
        return
    kind = text.get("type", "") if isinstance(text, dict) else ""
    if not isinstance(text, dict) or kind not in TEXTS:
        raise bad_request(f"simulator: rich text {kind!r} is not implemented")
    _fields(text, TEXTS[kind], TEXTS[kind] | {"type"}, f"rich text {kind!r}")
    _text(text.get("text", ""))


def _listed(given: object, what: str) -> list[object]:
    if not isinstance(given, list):
        raise bad_request(f"simulator: {what} must be a list")
    return given


def _objects(given: object, what: str) -> list[Json]:
    objects = [one for one in _listed(given, what) if isinstance(one, dict)]
    if len(objects) != len(_listed(given, what)):
        raise bad_request(f"simulator: {what} must hold objects")
    return objects


def _fields(given: Json, needed: frozenset[str], known: frozenset[str], what: str) -> None:
    if missing := needed - set(given):
        raise bad_request(f"simulator: {what} has no {min(missing)}")
    if unknown := set(given) - known:
        raise bad_request(f"simulator: {what} has an unknown field {min(unknown)!r}")
