"""Buttons and screens as Bot API objects; the one place that knows Telegram's limits (UTF-16 units)."""

import re
from collections.abc import Iterator
from html import unescape

from aiogram.types import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup

from bot.screen import Button, Rows

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
ALERT_LIMIT = 200
LABEL_LIMIT = 64
COPY_LIMIT = 256
ALBUM_LIMIT = 10
_ATOMS = re.compile(r"<[^>]*>|&#?\w{1,8};|.", re.DOTALL)
"""Tags, escaped characters, characters: what a text may be cut between."""
_NAME = re.compile(r"<([\w-]+)")


def units(text: str) -> int:
    """Length as Telegram counts: UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, limit: int) -> str:
    """For plain text only: at most ``limit`` units, an ellipsis for what had to go."""
    if units(text) <= limit:
        return text
    kept = text.encode("utf-16-le", "surrogatepass")[: (limit - 1) * 2]
    return kept.decode("utf-16-le", "ignore") + "…"


def something_in(text: str | None) -> str:
    """The text, or a dash for one that Telegram would call empty."""
    return text if text and any(char.isprintable() and not char.isspace() for char in text) else "—"


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
    if button.inline is not None:
        return InlineKeyboardButton(text=label, switch_inline_query=button.inline, style=style)
    return InlineKeyboardButton(text=label, callback_data=button.data, style=style)


def pieces(html: str) -> Iterator[str]:
    """HTML over the limit as several messages, between lines where that leaves no piece too short.

    Nothing is lost: what is bold, quoted or a time goes on being so in the next piece.
    """
    if units(html) <= TEXT_LIMIT:
        yield html
        return
    atoms = _ATOMS.findall(html)
    while atoms:
        end = _end_of_piece(atoms)
        opened = _opened(atoms[:end])
        piece = "".join(atoms[:end]).strip("\n")
        if any(not atom.startswith("<") and atom.strip() for atom in atoms[:end]):
            yield piece + "".join(f"</{_NAME.match(tag)[1]}>" for tag in reversed(opened))  # type: ignore[index]  # every tag has a name
        atoms = [*opened, *atoms[end:]] if end < len(atoms) else []


def _end_of_piece(atoms: list[str]) -> int:
    """How many atoms fit, counted as Telegram does: after the tags have become formatting."""
    seen, line_end = 0, 0
    for index, atom in enumerate(atoms):
        if atom.startswith("<"):
            continue
        seen += units(unescape(atom))
        if seen > TEXT_LIMIT:
            return line_end or index
        if atom == "\n" and seen > TEXT_LIMIT // 2:
            line_end = index + 1
    return len(atoms)


def _opened(atoms: list[str]) -> list[str]:
    """The tags still open behind these atoms, the outermost first."""
    opened: list[str] = []
    for atom in atoms:
        if atom.startswith("</"):
            opened.pop()
        elif atom.startswith("<"):
            opened.append(atom)
    return opened
