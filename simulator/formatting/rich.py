"""Rich messages written in HTML, read into blocks."""

from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser

from simulator.formatting.entities import parse_error
from simulator.formatting.html import link, moment
from simulator.wire import Json

INLINE = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler",
    "span": "spoiler", "sub": "subscript", "sup": "superscript", "mark": "marked", "code": "code",
}  # fmt: skip
LINKED = frozenset({"a", "tg-emoji", "tg-time", "tg-math"})
HEADINGS = {f"h{size}": size for size in range(1, 7)}
PLAIN = {"p": "paragraph", "footer": "footer", "aside": "pullquote"}
GROUPS = frozenset(
    {"ul", "ol", "li", "table", "tr", "td", "th", "caption", "details", "summary", "blockquote", "cite"}
)
EMPTY = frozenset({"br", "hr"})
SUPPORTED = frozenset({*INLINE, *LINKED, *HEADINGS, *PLAIN, "pre", *GROUPS, *EMPTY, "tg-math-block"})
BLOCKS = frozenset(
    {*HEADINGS, *PLAIN, "pre", "ul", "ol", "table", "details", "blockquote", "hr", "tg-math-block"}
)


@dataclass(kw_only=True)
class _Node:
    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: "list[_Node | str]" = field(default_factory=list)

    def named(self, *names: str) -> "list[_Node]":
        return [child for child in self.children if isinstance(child, _Node) and child.name in names]

    @property
    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text for child in self.children)


class _Tree(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [_Node(name="")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in SUPPORTED:
            raise parse_error(f'Unsupported start tag "{tag}" at byte offset {self.getpos()[1]}')
        node = _Node(name=tag, attributes={name: value or "" for name, value in attrs})
        self.open[-1].children.append(node)
        if tag not in EMPTY:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if tag in EMPTY:
            return
        if len(self.open) == 1:
            raise parse_error(f"Unexpected end tag at byte offset {self.getpos()[1]}")
        expected = self.open.pop().name
        if tag != expected:
            words = f'expected "</{expected}>", found "</{tag}>"'
            raise parse_error(f"Unmatched end tag at byte offset {self.getpos()[1]}, {words}")

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parse(source: str) -> list[Json]:
    """The blocks of a rich message in HTML; text outside any block is a paragraph."""
    tree = _Tree()
    try:
        tree.feed(source)
        tree.close()
    except AssertionError as error:  # the library's word for a broken declaration
        raise parse_error(f"Unsupported declaration at byte offset {tree.getpos()[1]}") from error
    if len(tree.open) > 1:
        raise parse_error(f'Can\'t find end tag corresponding to start tag "{tree.open[-1].name}"')
    return _blocks(tree.open[0])


def _blocks(holder: _Node) -> list[Json]:
    found: list[Json] = []
    loose: list[_Node | str] = []
    for child in [*holder.children, None]:
        if child is not None and (isinstance(child, str) or child.name not in BLOCKS):
            loose.append(child)
            continue
        text = _text(loose)
        if text not in ("", []) and (not isinstance(text, str) or text.strip()):
            found.append({"type": "paragraph", "text": text.strip() if isinstance(text, str) else text})
        loose = []
        if child is not None:
            found.append(_block(child))
    return found


def _block(node: _Node) -> Json:
    if node.name in HEADINGS:
        return {"type": "heading", "text": _text(node.children), "size": HEADINGS[node.name]}
    if node.name in PLAIN:
        return {"type": PLAIN[node.name], "text": _text(_without(node, "cite")), **_credit(node)}
    return BUILDERS[node.name](node)


def _pre(node: _Node) -> Json:
    code = node.named("code")
    language = code[0].attributes.get("class", "").removeprefix("language-") if code else ""
    return {"type": "pre", "text": node.text, **({"language": language} if language else {})}


def _details(node: _Node) -> Json:
    summary = _text(next((one.children for one in node.named("summary")), []))
    inside = _blocks(_Node(name="", children=_without(node, "summary")))
    opened: Json = {"is_open": True} if "open" in node.attributes else {}
    return {"type": "details", "summary": summary, "blocks": inside, **opened}


def _quote(node: _Node) -> Json:
    said = _without(node, "cite")
    if "expandable" in node.attributes:
        return {"type": "expandable_blockquote", "text": _text(said), **_credit(node)}
    return {"type": "blockquote", "blocks": _blocks(_Node(name="", children=said)), **_credit(node)}


def _list(node: _Node) -> Json:
    return {
        "type": "list",
        "items": [_item(node.name, place, one) for place, one in enumerate(node.named("li"), 1)],
    }


def _item(kind: str, place: int, node: _Node) -> Json:
    label: Json = {"label": f"{place}.", "value": place} if kind == "ol" else {"label": "\N{BULLET}"}
    return {**label, "blocks": _blocks(node)}


def _table(node: _Node) -> Json:
    cells = [[_cell(cell) for cell in row.named("td", "th")] for row in node.named("tr")]
    flags = {f"is_{name}": True for name in ("bordered", "striped", "compact") if name in node.attributes}
    caption = [_text(one.children) for one in node.named("caption")]
    return {"type": "table", "cells": cells, **flags, **({"caption": caption[0]} if caption else {})}


def _cell(node: _Node) -> Json:
    spans = {
        name: int(node.attributes[name])
        for name in ("colspan", "rowspan")
        if node.attributes.get(name, "").isdigit()
    }
    header: Json = {"is_header": True} if node.name == "th" else {}
    align, valign = node.attributes.get("align", "left"), node.attributes.get("valign", "top")
    return {"text": _text(node.children), "align": align, "valign": valign, **header, **spans}


def _credit(node: _Node) -> Json:
    found = node.named("cite")
    return {"credit": _text(found[0].children)} if found else {}


def _without(node: _Node, name: str) -> "list[_Node | str]":
    return [child for child in node.children if isinstance(child, str) or child.name != name]


def _text(children: "list[_Node | str]") -> object:
    """Rich text: a string, an object, or a list of them."""
    parts = [child if isinstance(child, str) else _inline(child) for child in children]
    parts = [part for part in parts if part != ""]
    if not parts:
        return ""
    return parts[0] if len(parts) == 1 else parts


def _inline(node: _Node) -> object:
    if node.name == "br":
        return "\n"
    if node.name in INLINE:
        return {"type": INLINE[node.name], "text": _text(node.children)}
    if node.name == "a":
        return _link(node)
    return SPECIAL[node.name](node) if node.name in SPECIAL else _text(node.children)


def _link(node: _Node) -> object:
    details = link(node.attributes.get("href", "") or node.text)
    if details is None:
        return _text(node.children)
    kind = "url" if details["type"] == "text_link" else details["type"]
    return {**details, "type": kind, "text": _text(node.children)}


def _emoji(node: _Node) -> Json:
    number = node.attributes.get("emoji-id", "")
    return {"type": "custom_emoji", "custom_emoji_id": number, "alternative_text": node.text}


def _moment(node: _Node) -> Json:
    found = moment(node.attributes.get("unix", ""), node.attributes.get("format", ""))
    return {"date_time_format": "", **found, "text": _text(node.children)}


def _formula(node: _Node) -> Json:
    return {"type": "mathematical_expression", "expression": node.text}


def _divider(_: _Node) -> Json:
    return {"type": "divider"}


SPECIAL: dict[str, Callable[[_Node], Json]] = {"tg-emoji": _emoji, "tg-time": _moment, "tg-math": _formula}
BUILDERS: dict[str, Callable[[_Node], Json]] = {
    "pre": _pre, "hr": _divider, "tg-math-block": _formula, "ul": _list, "ol": _list, "table": _table,
    "details": _details, "blockquote": _quote,
}  # fmt: skip
