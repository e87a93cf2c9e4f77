"""The journal and the findings as the page lists them."""

from dataclasses import is_dataclass
from datetime import datetime
from itertools import islice

from simulator.journal import Entry, Journal
from simulator.model import Model
from simulator.page.wire import Data, EntryView
from simulator.wire import Json

NEWEST = 300
ABOUT = 120


def newest(world: Model, journal: Journal) -> list[EntryView]:
    """Oldest first."""
    return [_line(world, entry) for entry in reversed(list(islice(reversed(journal.entries), NEWEST)))]


def lines(world: Model, journal: Journal, numbers: list[int]) -> list[EntryView]:
    """Those of the numbers that the journal still keeps."""
    if not journal.entries:
        return []
    first = journal.entries[0].number
    last = journal.entries[-1].number
    return [_line(world, journal.entries[number - first]) for number in numbers if first <= number <= last]


def _line(world: Model, entry: Entry) -> EntryView:
    line: EntryView = {
        "number": entry.number,
        "direction": entry.what,
        "name": entry.name,
        "ok": entry.outcome in {"done", "waiting"},
        "about": _about(world, entry),
        "at": entry.at.timestamp(),
        "body": _plain(entry.content),
    }
    if entry.what == "call":
        line["result"] = _plain(entry.result)
    return line


def _about(world: Model, entry: Entry) -> str:
    """What a reader wants to know without opening the line."""
    if entry.outcome in {"refused", "lost"}:
        return str(entry.result)[:ABOUT]
    content: Json = entry.content
    told = content.get("text") or content.get("caption") or content.get("data") or content.get("action") or ""
    sender = (content.get("from") or {}).get("first_name") if isinstance(content.get("from"), dict) else None
    whom = sender or _named(world, content.get("chat_id"))
    return f"{whom} {told}".strip().replace("\n", " ")[:ABOUT]


def _named(world: Model, chat_id: object) -> str:
    """The person whose chat it is, if it is anybody's."""
    account = world.accounts.get(int(str(chat_id))) if str(chat_id).isdecimal() else None
    return account.first_name if account is not None else str(chat_id or "")


def findings(world: Model) -> list[Data]:
    """Whatever the world's own watchers found wrong; nothing if it has none."""
    listing = getattr(world, "findings", None)
    return [_finding(one) for one in listing()] if callable(listing) else []


def _finding(found: object) -> Data:
    detail = _plain(found)
    fields = detail if isinstance(detail, dict) else {}
    at = getattr(found, "at", None)
    return {
        "name": str(fields.get("kind") or fields.get("what") or type(found).__name__).replace("_", " "),
        "about": str(fields.get("words") or fields.get("detail") or fields.get("text") or found)[:400],
        "at": at.timestamp() if isinstance(at, datetime) else 0,
        "detail": detail,
    }


def _plain(value: object) -> object:
    """Anything as JSON: what is no JSON is told in words."""
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, dict):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(one) for one in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {name: _plain(one) for name, one in _fields(value).items()}
    return str(value)


def _fields(found: object) -> Data:
    return {name: getattr(found, name) for name in getattr(found, "__dataclass_fields__", {})}
