"""Markup as Telegram reads it, and its words for what it cannot read."""

import random

import pytest

from simulator.formatting import text
from simulator.wire import Refusal

EMOJI = "\N{GRINNING FACE}"


def spans(source: str, mode: str = "HTML") -> tuple[str, list[tuple[str, int, int]]]:
    plain, entities = text.formatted(source, mode, None)
    return plain, [(one["type"], one["offset"], one["length"]) for one in entities]


@pytest.mark.parametrize(
    "tag,kind",
    [
        ("b", "bold"), ("strong", "bold"), ("i", "italic"), ("em", "italic"), ("u", "underline"), ("ins", "underline"),
        ("s", "strikethrough"), ("strike", "strikethrough"), ("del", "strikethrough"), ("tg-spoiler", "spoiler"),
        ("code", "code"), ("pre", "pre"), ("blockquote", "blockquote"),
    ],
)  # fmt: skip
def test_every_plain_tag_of_html(tag: str, kind: str) -> None:
    assert spans(f"a <{tag}>word</{tag.upper()}>") == ("a word", [(kind, 2, 4)])


@pytest.mark.parametrize(
    "source,expected",
    [
        ('<span class="tg-spoiler">x</span>', {"type": "spoiler"}),
        ("<a href='https://a.org/?b=1&amp;c=2'>x</a>", {"type": "text_link", "url": "https://a.org/?b=1&c=2"}),
        ('<a href="tg://user?id=42">x</a>', {"type": "text_mention", "user": {"id": 42}}),
        ('<pre><code class="language-python">x</code></pre>', {"type": "pre", "language": "python"}),
        ("<blockquote expandable>x</blockquote>", {"type": "expandable_blockquote"}),
        ('<tg-emoji emoji-id="5368">x</tg-emoji>', {"type": "custom_emoji", "custom_emoji_id": "5368"}),
        ('<tg-time unix="17" format="r">x</tg-time>', {"type": "date_time", "unix_time": 17, "date_time_format": "r"}),
        ('<tg-time unix="17" format="w">x</tg-time>', {"type": "date_time", "unix_time": 17, "date_time_format": "w"}),
    ],
)  # fmt: skip
def test_every_tag_of_html_with_attributes(source: str, expected: dict[str, object]) -> None:
    assert text.formatted(source, "HTML", None) == ("x", [{**expected, "offset": 0, "length": 1}])


@pytest.mark.parametrize(
    "source,words",
    [
        ("<h1>x</h1>", 'Unsupported start tag "h1" at byte offset 0'),
        (f"{EMOJI}\u0436<x>", 'Unsupported start tag "x" at byte offset 6'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<a href=", 'Unclosed start tag "a" at byte offset 0'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<tg-emoji emoji-id="x">x</tg-emoji>', "Invalid custom emoji identifier specified"),
    ],
)
def test_html_that_telegram_cannot_read(source: str, words: str) -> None:
    with pytest.raises(Refusal) as refused:
        text.formatted(source, "HTML", None)
    assert refused.value.description == f"Bad Request: can't parse entities: {words}"


@pytest.mark.parametrize(
    "source,plain",
    [
        ("&lt;b&gt; &amp; &quot;", '<b> & "'),
        ("&#33;&#x21;", "!!"),
        ("&nbsp; & &b", "&nbsp; & &b"),
        ("&#0;", "&#0;"),
    ],
)
def test_references_of_html(source: str, plain: str) -> None:
    assert spans(source) == (plain, [])


def test_entities_count_utf16_units_and_nest() -> None:
    assert spans(f"{EMOJI}<b>{EMOJI}<i>x</i></b>") == (f"{EMOJI}{EMOJI}x", [("bold", 2, 3), ("italic", 4, 1)])


def test_nothing_stands_inside_code_and_no_quote_in_a_quote() -> None:
    assert spans("<code>a <b>b</b></code>") == ("a b", [("code", 0, 3)])
    nested = "<blockquote>a <blockquote>b</blockquote></blockquote>"
    assert spans(nested) == ("a b", [("blockquote", 0, 3)])


def test_blanks_around_a_text_are_trimmed_with_its_entities() -> None:
    assert spans("  \n<b>x </b> \n") == ("x", [("bold", 0, 1)])
    assert spans("<b>  x</b>") == ("  x", [("bold", 0, 3)])


def test_what_telegram_finds_by_itself() -> None:
    source = "/start@tried_bot me@example.org @somebody #tag https://example.org/x, t.me/tried_bot?start=1."
    kinds = ["bot_command", "email", "mention", "hashtag", "url", "url"]
    assert [kind for kind, _, _ in spans(source)[1]] == kinds
    assert spans("<code>/start</code>")[1] == [("code", 0, 6)]
    assert spans("1/2 and a/b") == ("1/2 and a/b", [])


@pytest.mark.parametrize(
    "source,plain,expected",
    [
        ("*b* _i_ __u__ ~s~ ||p|| `c`", "b i u s p c", "bold italic underline strikethrough spoiler code"),
        ("_a __b___", "a b", "italic underline"),
        (r"1\. \*x\*", "1. *x*", ""),
        ("[x](https://example.org/)", "x", "text_link"),
        (">a\n>b\nc", "a\nb\nc", "blockquote"),
        (">a\n>b||", "a\nb", "expandable_blockquote"),
        ("```py\nx```", "x", "pre"),
        ("![x](tg://time?unix=1700000000&format=t)", "x", "date_time"),
    ],
)
def test_markdown_of_the_second_version(source: str, plain: str, expected: str) -> None:
    shown, found = spans(source, "MarkdownV2")
    assert (shown, [kind for kind, _, _ in found]) == (plain, expected.split())


@pytest.mark.parametrize(
    "source,words",
    [
        ("1.", "Character '.' is reserved and must be escaped with the preceding '\\'"),
        ("*a", "Can't find end of Bold entity at byte offset 0"),
        ("a `b", "Can't find end of Code entity at byte offset 2"),
    ],
)
def test_markdown_that_telegram_cannot_read(source: str, words: str) -> None:
    with pytest.raises(Refusal) as refused:
        text.formatted(source, "MarkdownV2", None)
    assert refused.value.description == f"Bad Request: can't parse entities: {words}"


def test_an_unknown_parse_mode_is_refused() -> None:
    with pytest.raises(Refusal, match="unsupported parse_mode"):
        text.formatted("x", "BBCode", None)


PIECES = [
    "<b>", "</b>", "<a href=", "'", '"', "<", "&", "&#x", "<pre>", "<code class=language-x>", "</code>", EMOJI,
    "*", "_", "__", "||", "`", "```", "[", "](", ")", "\\", "\n", ">", "![", "tg://emoji?id=5", " ", "x", "/start",
]  # fmt: skip


@pytest.mark.parametrize("mode", ["HTML", "MarkdownV2", "Markdown", None])
def test_whatever_is_written_is_read_or_refused(mode: str | None) -> None:
    """Pieces of markup in random order: entities stay inside the text, and nothing but a Refusal comes out."""
    chance = random.Random(5)
    for _ in range(3_000):
        source = "".join(chance.choices(PIECES, k=chance.randint(0, 12)))
        try:
            plain, found = text.formatted(source, mode, None)
        except Refusal:
            continue
        length = len(plain.encode("utf-16-le")) // 2
        assert all(one["length"] > 0 and one["offset"] + one["length"] <= length for one in found), source
