"""Buttons and screens as Bot API objects; the one place that knows Telegram's limits (UTF-16 units)."""

from collections.abc import Iterator

from aiogram.types import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup

from bot.screen import Button, Rows

TEXT_LIMIT = 4096
ALERT_LIMIT = 200
LABEL_LIMIT = 64
COPY_LIMIT = 256
ALBUM_LIMIT = 10


def units(text: str) -> int:
    """Length as Telegram counts: UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, limit: int) -> str:
    """For plain text only: at most ``limit`` units, an ellipsis for what had to go."""
    if units(text) <= limit:
        return text
    kept = text.encode("utf-16-le", "surrogatepass")[: (limit - 1) * 2]
    return kept.decode("utf-16-le", "ignore") + "…"


def keyboard(rows: Rows) -> InlineKeyboardMarkup | None:
    if not rows:
        return None
    return InlineKeyboardMarkup(inline_keyboard=[[_button(button) for button in row] for row in rows if row])


def _button(button: Button) -> InlineKeyboardButton:
    label = cut(button.label, LABEL_LIMIT)
    style = button.style.value if button.style else None
    if button.url is not None:
        return InlineKeyboardButton(text=label, url=button.url, style=style)
    if button.copy is not None:
        return InlineKeyboardButton(
            text=label, copy_text=CopyTextButton(text=cut(button.copy, COPY_LIMIT)), style=style
        )
    return InlineKeyboardButton(text=label, callback_data=button.data, style=style)


def pieces(html: str) -> Iterator[str]:
    """HTML over the limit as several messages, cut between lines, open tags never torn: screens mark up
    within a line. A single line over the limit is cut as plain text.

    Counts the source, tags included, which is never less than what Telegram counts.
    """
    if units(html) <= TEXT_LIMIT:
        yield html
        return
    piece = ""
    for line in html.split("\n"):
        whole = line if units(line) <= TEXT_LIMIT else cut(_without_tags(line), TEXT_LIMIT)
        if piece and units(piece) + units(whole) + 1 > TEXT_LIMIT:
            yield piece
            piece = whole
        else:
            piece = f"{piece}\n{whole}" if piece else whole
    if piece:
        yield piece


def _without_tags(line: str) -> str:
    inside, kept = False, []
    for char in line:
        if char == "<":
            inside = True
        elif char == ">":
            inside = False
        elif not inside:
            kept.append(char)
    return "".join(kept)
