"""Rich messages: what their HTML becomes, and their limits."""

import time

import pytest
from aiogram import Bot
from aiogram.types import InputRichMessage

from simulator.formatting import blocks, rich
from simulator.person import Person
from simulator.wire import Json, Refusal
from tests.simulator.conftest import Call


@pytest.mark.parametrize(
    "source,expected",
    [
        ("just words", [{"type": "paragraph", "text": "just words"}]),
        ("<h2>Title</h2><hr>", [{"type": "heading", "text": "Title", "size": 2}, {"type": "divider"}]),
        ("<p>a <b>b</b></p>", [{"type": "paragraph", "text": ["a ", {"type": "bold", "text": "b"}]}]),
        ("<footer>x &lt; y</footer>", [{"type": "footer", "text": "x < y"}]),
        ("<pre><code class='language-py'>x</code></pre>", [{"type": "pre", "text": "x", "language": "py"}]),
        ("<tg-math-block>x^2</tg-math-block>", [{"type": "mathematical_expression", "expression": "x^2"}]),
        (
            "<details open><summary>More</summary>inside</details>",
            [
                {
                    "type": "details",
                    "summary": "More",
                    "blocks": [{"type": "paragraph", "text": "inside"}],
                    "is_open": True,
                }
            ],
        ),
        (
            "<ol><li>one</li></ol>",
            [
                {
                    "type": "list",
                    "items": [{"label": "1.", "value": 1, "blocks": [{"type": "paragraph", "text": "one"}]}],
                }
            ],
        ),
        (
            "<table bordered><tr><th>h</th><td align='right'>c</td></tr></table>",
            [
                {
                    "type": "table",
                    "is_bordered": True,
                    "cells": [
                        [
                            {"text": "h", "align": "left", "valign": "top", "is_header": True},
                            {"text": "c", "align": "right", "valign": "top"},
                        ]
                    ],
                }
            ],
        ),
    ],
)
def test_html_becomes_blocks(source: str, expected: list[Json]) -> None:
    assert blocks.checked(rich.parse(source)) == expected


@pytest.mark.parametrize(
    "source,words",
    [
        ("<center>x</center>", 'Unsupported start tag "center"'),
        ("<p>x", 'Can\'t find end tag corresponding to start tag "p"'),
        ("<p>x</h1>", "Unmatched end tag"),
        ("", "rich message must be non-empty"),
        ("x" * 32_769, "rich message text is too long"),
        ("<hr>" * 501, "RICH_MESSAGE_BLOCKS_TOO_MUCH"),
        (f"<table><tr>{'<td>x</td>' * 21}</tr></table>", "RICH_MESSAGE_TABLE_COLUMNS_TOO_MUCH"),
    ],
)
def test_what_is_no_rich_message(source: str, words: str) -> None:
    with pytest.raises(Refusal, match=words):
        blocks.checked(rich.parse(source))


async def test_a_rich_message_is_sent_shown_and_edited(bot: Bot, ann: Person) -> None:
    sent = await bot.send_rich_message(ann.id, InputRichMessage(html="<h1>March</h1><p>8 lessons</p>"))
    assert sent.rich_message
    assert (ann.last.kind, ann.last.text) == ("rich_message", "March\n8 lessons")
    await bot.edit_message_text(
        chat_id=ann.id, message_id=sent.message_id, rich_message=InputRichMessage(html="<h1>April</h1>")
    )
    assert ann.sees("April")


async def test_deeply_nested_text_is_refused_at_once(call: Call, ann: Person) -> None:
    text: object = "x"
    for _ in range(200):
        text = {"type": "bold", "text": [text]}
    began = time.perf_counter()
    answer = await call(
        "sendRichMessage", chat_id=ann.id, rich_message={"blocks": [{"type": "paragraph", "text": text}]}
    )
    assert answer["description"] == "Bad Request: RICH_MESSAGE_DEPTH_INVALID"
    assert time.perf_counter() - began < 0.5


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"html": 5},
        {"blocks": [5]},
        {"blocks": {"type": "divider"}},
        {"html": "x", "blocks": [{"type": "divider"}]},
        {"markdown": "# x"},
    ],
)
async def test_one_source_says_what_a_rich_message_is(call: Call, ann: Person, given: Json) -> None:
    assert not (await call("sendRichMessage", chat_id=ann.id, rich_message=given))["ok"]


@pytest.mark.parametrize(
    "block",
    [{"type": "map"}, {"type": "heading", "text": "x"}, {"type": "paragraph", "text": "x", "txt": "y"}],
)
async def test_blocks_are_checked_by_name(call: Call, ann: Person, block: Json) -> None:
    answer = await call("sendRichMessage", chat_id=ann.id, rich_message={"blocks": [block]})
    assert answer["description"].startswith("Bad Request: simulator: rich block")
