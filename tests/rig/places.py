"""Where words of people are kept, and what became of them on a screen."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from functools import partial
from typing import Any

from domain.checking import check_comment
from domain.disputes import checked_text
from domain.errors import DomainError
from domain.homework import check_text
from domain.library import LabelKind, label_of, title_of
from domain.payments import note_of
from domain.people import clean_name
from domain.periods import checked_reason
from domain.records import Part, check
from domain.requisites import RequisiteKind, checked
from simulator.formatting import html
from simulator.journal import Entry
from simulator.wire import Refusal
from storage import tables
from storage.types import Words, storable
from tests.worker.checked import HOSTILE

HARMLESS = "Harmless words"
LONGEST = 4096
Shape = Callable[[str], str]


def _as_sent(text: str) -> str:
    return text[:LONGEST]


def _said(text: str) -> str:
    return note_of(text) or ""


def _label(text: str) -> str:
    return label_of(LabelKind.TOPIC, text).shown


PLACES: dict[tuple[str, str], Shape] = {
    ("people", "name"): clean_name,
    ("studios", "name"): clean_name,
    ("students", "name"): clean_name,
    ("courses", "subject"): clean_name,
    ("packages", "name"): clean_name,
    ("package_types", "name"): clean_name,
    ("package_types", "subject"): clean_name,
    ("homework", "text"): check_text,
    ("assignments", "text"): check_text,
    ("lesson_records", "topic"): partial(check, Part.TOPIC),
    ("lesson_records", "recap"): partial(check, Part.RECAP),
    ("lesson_records", "private_note"): partial(check, Part.NOTE),
    ("skills", "name"): clean_name,
    ("pages", "text"): _as_sent,
    ("pages", "file_name"): _as_sent,
    ("feedback", "text"): _as_sent,
    ("feedback", "file_name"): _as_sent,
    ("comments", "text"): check_comment,
    ("dispute_turns", "text"): checked_text,
    ("period_marks", "reason"): checked_reason,
    ("period_marks", "reopened_why"): checked_reason,
    ("assignment_parts", "text"): _as_sent,
    ("assignment_parts", "file_name"): _as_sent,
    ("library_items", "title"): title_of,
    ("library_labels", "shown"): _label,
    ("library_parts", "text"): _as_sent,
    ("library_parts", "file_name"): _as_sent,
    ("attachments", "text"): _as_sent,
    ("attachments", "file_name"): _as_sent,
    ("payment_claims", "said"): _said,
    ("requisites", "value"): partial(checked, RequisiteKind.OTHER),
}
"""Where words of people are kept, each shaped as the domain lets them in."""
OURS = frozenset(
    {
        "file_id", "file_unique_id", "mime_type", "album_id", "key", "state", "answer", "zone", "code", "source",
        "note", "voice_file_id", "chips", "token", "currency", "charge_id", "provider_charge_id",
    }
)  # fmt: skip
"""Columns of text that the bot or Telegram writes; a payment's note is never changed and has a test of its own."""
TYPES = frozenset(
    {
        "bold", "italic", "underline", "strikethrough", "spoiler", "code", "pre", "blockquote",
        "expandable_blockquote", "text_link", "text_mention", "custom_emoji", "date_time",
    }
)  # fmt: skip
"""Formatting that only a tag makes; links and the like Telegram finds by itself."""
OWN = frozenset({"bold", "italic", "strikethrough", "code", "blockquote", "date_time"})
"""What the locales use."""


def shaped(shape: Shape, text: str) -> str:
    """The longest part of it that may be kept; harmless words for what is refused altogether."""
    for part in (text, text[:60], f"x{text}"[:60]):
        try:
            return storable(shape(part)) or HARMLESS
        except DomainError:
            continue
    return HARMLESS


def forgotten() -> set[str]:
    """Columns of text that are neither."""
    return {
        str(column)
        for table in tables.metadata.tables.values()
        for column in table.c
        if isinstance(column.type, Words)
        and (table.name, column.name) not in PLACES
        and column.name not in OURS
    }


def put_into(value: Any, text: str) -> Any:  # noqa: ANN401 (whatever a notice is rendered from)
    """The same facts with other words."""
    if isinstance(value, str):
        if HOSTILE not in value:
            return value
        return shaped(clean_name if value == HOSTILE else check_text, text)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: put_into(getattr(value, one.name), text) for one in fields(value)})
    if isinstance(value, dict):
        return {key: put_into(inner, text) for key, inner in value.items()}
    return tuple(put_into(inner, text) for inner in value) if isinstance(value, tuple) else value


def formatting(calls: list[Entry]) -> Counter[str]:
    """What is bold, quoted and so on in all that was to be shown; what cannot be parsed is refused anyway."""
    found: Counter[str] = Counter()
    for text in (text for call in calls for text in _written(call.content)):
        try:
            _, entities = html.parse(text)
        except Refusal:
            continue
        found.update(entity["type"] for entity in entities if entity["type"] in TYPES)
    return found


def messages(calls: list[Entry]) -> int:
    """What is over the limit goes on in another message, a quotation with it: each may be formatted once."""
    return max(1, sum(call.name == "sendMessage" for call in calls))


def _written(content: dict[str, Any]) -> Iterator[str]:
    """What is to be shown as HTML, now or once a result of inline mode is sent."""
    if content.get("parse_mode") == "HTML":
        yield content.get("text") or content.get("caption") or content.get("message_text") or ""
    for result in content.get("results", ()):
        yield from _written(result.get("input_message_content", result))


def labels(call: Entry) -> Iterator[str]:
    markup = call.content.get("reply_markup")
    if isinstance(markup, dict):
        for row in markup.get("inline_keyboard", ()):
            yield from (button["text"] for button in row)
