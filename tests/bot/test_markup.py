"""A text over the limit is paged, never cut (PRODUCT §4.11): its words and its formatting go on in the next piece."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.l10n import Words, escaped
from bot.markup import TEXT_LIMIT, pieces, something_in, units
from domain.people import Language
from simulator.formatting import html

LONG = 3000
TEXTS = (
    "<" * LONG,
    "&" * LONG,
    "\N{GRINNING FACE}" * LONG,
    "a line & more\n" * 400,
    "x" * 9000,
    "&lt;" * 2000,
)


def shown(source: str) -> tuple[str, dict[str, int]]:
    """What a person reads, and how many units of it are formatted how."""
    text, entities = html.parse(source)
    covered: dict[str, int] = {}
    for entity in entities:
        covered[entity["type"]] = covered.get(entity["type"], 0) + entity["length"]
    return text, covered


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: repr(text[:6]))
def test_a_text_over_the_limit_loses_nothing(text: str) -> None:
    source = f"<b>Title</b>\n\n<blockquote><i>{escaped(text)}</i></blockquote>\nend"
    read = [shown(piece) for piece in pieces(source)]
    assert all(units(words) <= TEXT_LIMIT for words, _ in read)
    assert "".join(words for words, _ in read).replace("\n", "") == f"Title{text}end".replace("\n", "")
    assert all("blockquote" in covered for _, covered in read if len(read) > 1)


@given(st.text(st.sampled_from("ab<>&\n\N{GRINNING FACE}"), max_size=300), st.integers(1, 60))
def test_every_piece_is_whole_html_within_the_limit(text: str, times: int) -> None:
    source = f"<b>T</b> <code>{escaped(text * times)}</code>"
    for piece in pieces(source):
        words, _ = shown(piece)
        assert 0 < units(words) <= TEXT_LIMIT


def test_pieces_end_between_lines_where_they_can() -> None:
    source = "\n".join(["a line of words"] * 600)
    assert all(piece.endswith("words") and piece.startswith("a line") for piece in pieces(source))


def test_a_long_text_may_stand_within_a_message() -> None:
    assert "&amp;" * LONG in Words(Language.ENGLISH, "UTC")("refusal-line", reason="&" * LONG)


@pytest.mark.parametrize("text", ["\x01", " \n", "\x1b\x7f", "\N{ZERO WIDTH SPACE}", "", None])
def test_what_telegram_would_call_empty_is_shown_as_a_dash(text: str | None) -> None:
    assert something_in(text) == "—"
    assert something_in("a\x01b") == "a\x01b"
