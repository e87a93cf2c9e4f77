"""Answers as text: kept in the update's own transaction, so that an update delivered again shows the same again.

A kill between commit and showing would otherwise leave a person without the screen that tells what was done.
"""

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

import orjson

from bot.screen import (
    Alert,
    Answer,
    Answers,
    Button,
    CardInvoice,
    Document,
    Gallery,
    InlineOffer,
    Item,
    Message,
    Screen,
    Style,
    Toast,
)
from domain.homework import MediaKind

_KINDS: dict[str, type[Answer]] = {
    kind.__name__: kind for kind in (Screen, Toast, Alert, Gallery, Message, CardInvoice)
}


def as_tuple(answers: Answers) -> tuple[Answer, ...]:
    if answers is None:
        return ()
    if isinstance(answers, Screen | Toast | Alert | Gallery | Message | Document | CardInvoice | InlineOffer):
        return (answers,)
    return tuple(answers)


def dump(answers: Iterable[Answer]) -> str:
    """JSON without drawn pictures, files and inline offers: a repeated answer goes without them."""
    kept = [_plain(answer) for answer in answers if not isinstance(answer, Document | InlineOffer)]
    return orjson.dumps(kept).decode()


def _plain(answer: Answer) -> dict[str, Any]:
    row = {field.name: getattr(answer, field.name) for field in fields(answer) if field.name != "photo"}
    return {"kind": type(answer).__name__, **row}


def load(text: str) -> tuple[Answer, ...]:
    return tuple(_answer(row) for row in orjson.loads(text))


def _answer(row: dict[str, Any]) -> Answer:
    kind = _KINDS[row.pop("kind")]
    if "rows" in row:
        row["rows"] = tuple(tuple(_button(button) for button in line) for line in row["rows"])
    if "items" in row:
        row["items"] = tuple(Item(**{**item, "kind": MediaKind(item["kind"])}) for item in row["items"])
    return kind(**row)


def _button(row: dict[str, Any]) -> Button:
    return Button(**{**row, "style": Style(row["style"]) if row["style"] else None})
