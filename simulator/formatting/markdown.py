"""parse_mode MarkdownV2 and the old Markdown, with Telegram's words for what is wrong."""

import re
from dataclasses import dataclass, field

from simulator.formatting.entities import parse_error
from simulator.formatting.html import link, moment
from simulator.wire import Json, utf16_length

RESERVED = "_*[]()~`>#+-=|{}.!"
MARKS = {
    "*": "bold",
    "_": "italic",
    "__": "underline",
    "~": "strikethrough",
    "||": "spoiler",
    "`": "code",
    "```": "pre",
}
NAMES = {
    "bold": "Bold", "italic": "Italic", "underline": "Underline", "strikethrough": "Strikethrough",
    "spoiler": "Spoiler",
    "code": "Code", "pre": "Pre", "text_link": "TextUrl", "custom_emoji": "CustomEmoji",
}  # fmt: skip
OLD = re.compile(
    r"```(?:\w*\n)?(?P<pre>.*?)```|`(?P<code>[^`]*)`|\*(?P<bold>[^*]*)\*|_(?P<italic>[^_]*)_"
    r"|\[(?P<label>[^\]]*)\]\((?P<url>[^)]*)\)",
    re.DOTALL,
)
MARK = re.compile(r"```|\|\||__|[*_~`]")


@dataclass(kw_only=True)
class _Open:
    mark: str
    kind: str
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
    quote: int | None = None

    def run(self) -> tuple[str, list[Json]]:
        while self.place < len(self.source):
            self._step()
        self._end_quote(expandable=False)
        if self.opened:
            last = self.opened[-1]
            raise parse_error(
                f"Can't find end of {NAMES[last.kind]} entity at byte offset {self._bytes(last.place)}"
            )
        return "".join(self.text), self.entities

    def _step(self) -> None:
        source, place = self.source, self.place
        letter = source[place]
        if (
            letter == "\\"
            and place + 1 < len(source)
            and source[place + 1].isascii()
            and source[place + 1].isprintable()
        ):
            return self._write(source[place + 1], 2)
        inside_code = bool(self.opened) and self.opened[-1].kind in {"code", "pre"}
        if inside_code and not source.startswith(self.opened[-1].mark, place):
            return self._write(letter, 1)
        if letter == "\n" and not inside_code:
            return self._newline()
        if letter == ">" and self._at_line_start():
            if self.quote is None:
                self.quote = self.length
            self.place += 1
            return None
        return self._special(letter)

    def _special(self, letter: str) -> None:
        if self.quote is not None and self._ends_expandable():
            self.place += 2
            return self._end_quote(expandable=True)
        if match := MARK.match(self.source, self.place):
            return self._mark(match.group())
        if letter == "[" or self.source.startswith("![", self.place):
            mark = "![" if letter == "!" else "["
            kind = "text_link" if mark == "[" else "custom_emoji"
            self.opened.append(_Open(mark="]", kind=kind, offset=self.length, place=self.place))
            self.place += len(mark)
            return None
        if letter == "]" and self.opened and self.opened[-1].mark == "]":
            return self._address()
        if letter in RESERVED:
            words = f"Character '{letter}' is reserved and must be escaped with the preceding '\\'"
            raise parse_error(words)
        return self._write(letter, 1)

    def _mark(self, mark: str) -> None:
        if mark == "```" and self.opened and self.opened[-1].kind == "code":
            mark = "`"
        if self.opened and self.opened[-1].mark == mark:
            opened = self.opened.pop()
            self.place += len(mark)
            return self._close(opened, {"type": opened.kind})
        if self._is_open(mark):
            last = self.opened[-1]
            raise parse_error(
                f"Can't find end of {NAMES[last.kind]} entity at byte offset {self._bytes(last.place)}"
            )
        self.opened.append(_Open(mark=mark, kind=MARKS[mark], offset=self.length, place=self.place))
        self.place += len(mark)
        if mark == "```":
            self._language()
        return None

    def _language(self) -> None:
        match = re.compile(r"([^\s`]*)\n").match(self.source, self.place)
        if match:
            self.opened[-1].kind = "pre"
            self.place = match.end()
            self.entities.append({"type": "_language", "of": self.length, "language": match.group(1)})

    def _address(self) -> None:
        opened = self.opened.pop()
        match = re.compile(r"\]\(((?:\\.|[^)\\])*)\)").match(self.source, self.place)
        if match is None:
            if opened.kind == "custom_emoji":
                raise parse_error("Custom emoji entity must contain a tg://emoji URL")
            self.place += 1
            return None
        address = re.sub(r"\\(.)", r"\1", match.group(1))
        self.place = match.end()
        if opened.kind == "custom_emoji":
            return self._close(opened, _pictured(address))
        if details := link(address):
            self._close(opened, details)
        return None

    def _close(self, opened: _Open, details: Json) -> None:
        if details["type"] == "pre" and self.entities and self.entities[-1].get("of") == opened.offset:
            language = self.entities.pop()["language"]
            details |= {"language": language} if language else {}
        if self.length > opened.offset:
            self.entities.append({**details, "offset": opened.offset, "length": self.length - opened.offset})

    def _newline(self) -> None:
        if self.quote is not None and not self.source.startswith(">", self.place + 1):
            self._end_quote(expandable=False)
        self._write("\n", 1)

    def _end_quote(self, *, expandable: bool) -> None:
        if self.quote is not None and self.length > self.quote:
            kind = "expandable_blockquote" if expandable else "blockquote"
            self.entities.append({"type": kind, "offset": self.quote, "length": self.length - self.quote})
        self.quote = None

    def _ends_expandable(self) -> bool:
        after = self.source[self.place + 2 : self.place + 3]
        return self.source.startswith("||", self.place) and after in {"", "\n"} and not self._is_open("||")

    def _at_line_start(self) -> bool:
        return self.place == 0 or self.source[self.place - 1] == "\n"

    def _is_open(self, mark: str) -> bool:
        return any(one.mark == mark for one in self.opened)

    def _write(self, letter: str, read: int) -> None:
        self.text.append(letter)
        self.length += utf16_length(letter)
        self.place += read

    def _bytes(self, place: int) -> int:
        return len(self.source[:place].encode("utf-8", "surrogatepass"))


def parse(source: str) -> tuple[str, list[Json]]:
    """MarkdownV2."""
    text, entities = _Parser(source=source).run()
    return text, [one for one in entities if one["type"] != "_language"]


def parse_old(source: str) -> tuple[str, list[Json]]:
    """The old Markdown: no nesting, `_*`[` only."""
    text, entities, place = "", [], 0
    while place < len(source):
        if source[place] == "\\" and source[place + 1 : place + 2] in {"_", "*", "`", "["}:
            text, place = text + source[place + 1], place + 2
            continue
        match = OLD.match(source, place)
        if match is None and source[place] in "_*`":
            at = len(source[:place].encode("utf-8", "surrogatepass"))
            raise parse_error(f"Can't find end of the entity starting at byte offset {at}")
        if match is None:
            text, place = text + source[place], place + 1
            continue
        kind = next(
            name for name in ("pre", "code", "bold", "italic", "label") if match.group(name) is not None
        )
        details = link(match.group("url")) if kind == "label" else {"type": kind}
        if details and match.group(kind):
            span = {"offset": utf16_length(text), "length": utf16_length(match.group(kind))}
            entities.append({**details, **span})
        text, place = text + match.group(kind), match.end()
    return text, entities


def _pictured(address: str) -> Json:
    """`![x](tg://emoji?id=…)` or `![x](tg://time?unix=…&format=…)`."""
    found = dict(re.findall(r"[?&](\w[\w-]*)=([^&]*)", address))
    if address.startswith("tg://time?"):
        return moment(found.get("unix", ""), found.get("format", ""))
    if not address.startswith("tg://emoji?") or not found.get("id", "").isdigit():
        raise parse_error("Custom emoji entity must contain a tg://emoji URL")
    return {"type": "custom_emoji", "custom_emoji_id": found["id"]}
