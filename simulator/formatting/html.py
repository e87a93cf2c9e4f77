"""parse_mode HTML, tag by tag as Telegram's own parser does it, with its words for what is wrong.

The rules follow `do_parse_html` of TDLib; byte offsets in refusals count UTF-8 bytes of the source.
"""

import re
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit

from simulator.formatting.entities import parse_error
from simulator.wire import Json, utf16_length

SIMPLE = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough", "u": "underline", "ins": "underline", "tg-spoiler": "spoiler", "span": "spoiler",
}  # fmt: skip
SUPPORTED = frozenset({*SIMPLE, "a", "code", "pre", "blockquote", "tg-emoji", "tg-time"})
REFERENCES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
REFERENCE = re.compile(r"&(?:#(?P<number>\d+|x[0-9a-fA-F]+)|(?P<name>lt|gt|amp|quot));?")
ATTRIBUTE = re.compile(
    r"\s*(?P<name>[^\s=>/]+)(?:\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s>\"']*)))?"
)
TIME_FORMAT = re.compile(r"r|w?[dD]?[tT]?")


@dataclass(kw_only=True)
class _Open:
    name: str
    attributes: dict[str, str]
    offset: int
    place: int


@dataclass(kw_only=True)
class _Parser:
    source: str
    place: int = 0
    text: list[str] = field(default_factory=list)
    length: int = 0
    opened: list[_Open] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)

    def run(self) -> tuple[str, list[Json]]:
        while self.place < len(self.source):
            letter = self.source[self.place]
            if letter == "&":
                self._reference()
            elif letter != "<":
                self._plain()
            elif self.source[self.place + 1 : self.place + 2] == "/":
                self._end_tag()
            else:
                self._start_tag()
        if self.opened:
            raise parse_error(f'Can\'t find end tag corresponding to start tag "{self.opened[-1].name}"')
        return "".join(self.text), self.entities

    def _write(self, text: str) -> None:
        self.text.append(text)
        self.length += utf16_length(text)

    def _plain(self) -> None:
        ends = [end for mark in "<&" if (end := self.source.find(mark, self.place)) >= 0]
        end = min(ends, default=len(self.source))
        self._write(self.source[self.place : end])
        self.place = end

    def _reference(self) -> None:
        match = REFERENCE.match(self.source, self.place)
        letter = _referenced(match) if match else None
        if match is None or letter is None:
            self._write("&")
            self.place += 1
        else:
            self._write(letter)
            self.place = match.end()

    def _start_tag(self) -> None:
        begin = self.place
        match = re.compile(r"<([^\s>]*)").match(self.source, begin)
        assert match is not None  # the caller saw the "<"
        name = match.group(1).lower()
        if match.end() == len(self.source):
            raise parse_error(f"Unclosed start tag at byte offset {self._bytes(begin)}")
        if name not in SUPPORTED:
            raise parse_error(f'Unsupported start tag "{name}" at byte offset {self._bytes(begin)}')
        self.place = match.end()
        attributes = self._attributes(name, begin)
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise parse_error(f'Tag "span" must have class "tg-spoiler" at byte offset {self._bytes(begin)}')
        self.opened.append(_Open(name=name, attributes=attributes, offset=self.length, place=len(self.text)))

    def _attributes(self, tag: str, begin: int) -> dict[str, str]:
        found: dict[str, str] = {}
        while True:
            while self.source[self.place : self.place + 1].isspace():
                self.place += 1
            if self.place >= len(self.source):
                raise parse_error(f'Unclosed start tag "{tag}" at byte offset {self._bytes(begin)}')
            if self.source[self.place] == ">":
                self.place += 1
                return found
            match = ATTRIBUTE.match(self.source, self.place)
            if match is None:
                words = f'Empty attribute name in the tag "{tag}" at byte offset {self._bytes(begin)}'
                raise parse_error(words)
            value = next((one for one in match.group("double", "single", "bare") if one is not None), "")
            found.setdefault(match.group("name").lower(), REFERENCE.sub(_replaced, value))
            self.place = match.end()

    def _end_tag(self) -> None:
        begin = self.place
        if not self.opened:
            raise parse_error(f"Unexpected end tag at byte offset {self._bytes(begin)}")
        match = re.compile(r"</([^\s>]*)\s*").match(self.source, begin)
        assert match is not None  # the caller saw the "</"
        if self.source[match.end() : match.end() + 1] != ">":
            raise parse_error(f"Unclosed end tag at byte offset {self._bytes(begin)}")
        opened = self.opened.pop()
        name = match.group(1).lower()
        if name and name != opened.name:
            words = f'expected "</{opened.name}>", found "</{name}>"'
            raise parse_error(f"Unmatched end tag at byte offset {self._bytes(begin)}, {words}")
        self.place = match.end() + 1
        if self.length > opened.offset:
            self._close(opened)

    def _close(self, opened: _Open) -> None:
        details = _details(opened, "".join(self.text[opened.place :]))
        if details is None:
            return
        last = self.entities[-1] if self.entities else None
        span = {"offset": opened.offset, "length": self.length - opened.offset}
        same = last is not None and last["offset"] == span["offset"] and last["length"] == span["length"]
        if last is not None and same and {last["type"], details["type"]} == {"pre", "code"}:
            language = opened.attributes.get("class", "").removeprefix("language-") or last.pop(
                "_language", ""
            )
            self.entities[-1] = {"type": "pre", **span, **({"language": language} if language else {})}
            return
        if opened.name == "code" and opened.attributes.get("class", "").startswith("language-"):
            details["_language"] = opened.attributes["class"].removeprefix("language-")
        self.entities.append({**details, **span})

    def _bytes(self, place: int) -> int:
        return len(self.source[:place].encode("utf-8", "surrogatepass"))


def parse(source: str) -> tuple[str, list[Json]]:
    """The plain text and its entities; a Refusal with Telegram's words when the markup is wrong."""
    text, entities = _Parser(source=source).run()
    return text, [{key: value for key, value in one.items() if key != "_language"} for one in entities]


def _details(opened: _Open, content: str) -> Json | None:
    """What the entity is, or None when the tag is legal but yields no entity (a link without an address)."""
    name, attributes = opened.name, opened.attributes
    if name in SIMPLE:
        return {"type": SIMPLE[name]}
    if name == "a":
        return link(attributes.get("href") or content)
    if name == "blockquote":
        return {"type": "expandable_blockquote" if "expandable" in attributes else "blockquote"}
    if name == "tg-emoji":
        if not attributes.get("emoji-id", "").isdigit():
            raise parse_error("Invalid custom emoji identifier specified")
        return {"type": "custom_emoji", "custom_emoji_id": attributes["emoji-id"]}
    if name == "tg-time":
        return moment(attributes.get("unix", ""), attributes.get("format", ""))
    return {"type": name}


def moment(unix: str, form: str) -> Json:
    """A date-time entity; the format is `r`, or any of w, then d or D, then t or T."""
    if not unix.isdigit() or not int(unix):
        raise parse_error("Invalid date-time specified")
    if not TIME_FORMAT.fullmatch(form):
        raise parse_error("Invalid date-time format specified")
    return {"type": "date_time", "unix_time": int(unix), **({"date_time_format": form} if form else {})}


def link(address: str) -> Json | None:
    """A text link, a mention by user id, or None when the address is no address."""
    address = address.strip()
    if address.startswith("tg://user?id="):
        user_id = parse_qs(urlsplit(address).query).get("id", [""])[0]
        return {"type": "text_mention", "user": {"id": int(user_id)}} if user_id.isdigit() else None
    if address.startswith(("tg://", "mailto:", "tel:")):
        return {"type": "text_link", "url": address}
    try:
        parts = urlsplit(address if "://" in address else f"http://{address}")
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not parts.hostname or "." not in parts.hostname.strip("."):
        return {"type": "text_link", "url": address} if parts.hostname == "localhost" else None
    url = parts.geturl()
    return {"type": "text_link", "url": url if parts.path else f"{url}/"}


def _referenced(match: re.Match[str]) -> str | None:
    if name := match.group("name"):
        return REFERENCES[name]
    number = match.group("number")
    code = int(number[1:], 16) if number.startswith("x") else int(number)
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else None  # noqa: PLR2004


def _replaced(match: re.Match[str]) -> str:
    return _referenced(match) or match.group()
