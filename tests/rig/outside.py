"""What the world knows better than the database: what people have sent, and what they were told."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, select, union_all
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.homework import FILE_LIMIT_MEGABYTES, PAGE_LIMIT
from domain.sent import refused_as
from simulator.journal import KEPT, Entry
from simulator.world import World
from storage import tables
from tests.rig.logs import CANARY

_n, _p, _m, _pages, _s = (
    tables.notices.c,
    tables.people.c,
    tables.memberships.c,
    tables.pages.c,
    tables.submissions.c,
)
_Rows = Iterable[Row[*tuple[Any, ...]]]
MATERIALS = ("photo", "document", "voice", "audio", "video", "video_note")


async def check(connection: AsyncConnection, world: World, *, at_rest: bool) -> list[str]:
    entries = list(world.journal.entries)
    if len(entries) == KEPT:
        return ["journal: too long a scenario to judge"]
    told = [entry for entry in entries if entry.what == "call"]
    stored = (await connection.execute(_STORED)).all()
    found = list(_lost_pages(entries, stored, _waiting(world)))
    found += _sends(told, (await connection.execute(_NOTICES)).all(), at_rest=at_rest)
    return found + await _strange_canaries(connection, told)


# What was sent by the worker


_NOTICES = select(
    _n.id, _n.state, _n.resent, _n.message_id, _p.telegram_id
).join(tables.people, _p.id == _n.person_id)  # fmt: skip


def _sends(told: list[Entry], notices: _Rows, *, at_rest: bool) -> Iterator[str]:
    """One accepted message for each notice sent, a second only where the first one's outcome was unknown."""
    accepted = Counter(int(entry.content["chat_id"]) for entry in told if is_notice(entry))
    messages = {
        (int(entry.content["chat_id"]), entry.result["message_id"])
        for entry in told
        if is_notice(entry) and isinstance(entry.result, dict)
    }
    least: Counter[int] = Counter()
    most: Counter[int] = Counter()
    for notice in notices:
        sent = notice.state.value == "sent"
        if sent and (notice.telegram_id, notice.message_id) not in messages:
            if notice.message_id != -notice.id:  # a test's own word for "as if it had been sent"
                yield f"notice {notice.id}: sent as message {notice.message_id}, which nobody received"
            continue
        messages.discard((notice.telegram_id, notice.message_id))
        least[notice.telegram_id] += sent
        under_way = notice.state.value in ("unknown", "sending")
        most[notice.telegram_id] += sent + under_way + notice.resent
        if at_rest and under_way and notice.state.value == "sending":
            yield f"notice {notice.id}: on its way though nobody carries it"
    for telegram_id in accepted.keys() | least.keys():
        if not least[telegram_id] <= accepted[telegram_id] <= most[telegram_id]:
            bounds = f"{least[telegram_id]} to {most[telegram_id]}"
            yield f"notices: {telegram_id} received {accepted[telegram_id]}, should have {bounds}"


NOTICES = frozenset({"sendMessage", "sendVoice"})


def is_notice(entry: Entry) -> bool:
    """The worker alone says of a message whether it rings; what goes before a notice in its album has no markup. What
    Telegram has lost before doing it, is no message.
    """
    accepted = entry.outcome == "done" or (entry.outcome == "lost" and "before" not in str(entry.result))
    by_worker = "disable_notification" in entry.content and entry.content.get("parse_mode") == "HTML"
    return entry.name in NOTICES and by_worker and accepted


# What was sent by students


_STORED = (
    select(_p.telegram_id, _pages.message_id, _pages.kind, _pages.submission_id)
    .select_from(tables.pages)
    .join(tables.submissions, _s.id == _pages.submission_id)
    .join(tables.memberships, (_m.student_id == _s.student_id) & (_m.role == "student"))
    .join(tables.people, _p.id == _m.person_id)
)


@dataclass(frozen=True, slots=True)
class _Sent:
    """A file or photo of a person; ``kind`` tells it from a page that only happens to have its number."""

    number: int
    kind: str
    album: str | None


def _waiting(world: World) -> set[int]:
    return {update.id for bot in world.bots.values() for update in bot.updates.peek()}


def _lost_pages(
    entries: list[Entry], stored: Sequence[Row[*tuple[Any, ...]]], waiting: set[int]
) -> Iterator[str]:
    """From the first thing of a run that became a page, every file and photo of the run did, and once each."""
    places: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    pages = Counter(row.submission_id for row in stored)
    full = {(row.telegram_id, row.message_id) for row in stored if pages[row.submission_id] >= PAGE_LIMIT}
    for row in stored:
        places[row.telegram_id, row.message_id].append(row.kind.value)
    for person_id, run in _runs(entries, waiting):
        kept = [sent for sent in run if sent.kind in places.get((person_id, sent.number), ())]
        for sent in kept:
            if places[person_id, sent.number].count(sent.kind) > 1:
                yield f"pages: message {sent.number} of {person_id} is stored more than once"
        if kept and not any((person_id, sent.number) in full for sent in kept):
            missing = [sent.number for sent in _due(run, kept) if not places.get((person_id, sent.number))]
            if missing:
                yield f"pages: messages {missing} of {person_id} are stored nowhere"


def _due(run: list[_Sent], kept: list[_Sent]) -> list[_Sent]:
    """What came earlier may have had no homework to go to; of an album all or nothing had."""
    albums = {sent.album for sent in kept} - {None}
    return [sent for sent in run if sent.number > kept[0].number or sent.album in albums]


def _runs(entries: list[Entry], waiting: set[int]) -> Iterator[tuple[int, list[_Sent]]]:
    """What one person sent without touching a button or a command in between: into one dialog."""
    open_runs: defaultdict[int, list[_Sent]] = defaultdict(list)
    for entry in entries:
        if entry.what != "update" or entry.name not in ("message", "callback_query"):
            continue
        person_id, sent = entry.content["from"]["id"], entry.content
        if entry.name == "callback_query" or sent.get("text", "").startswith("/"):
            yield person_id, open_runs.pop(person_id, [])
        elif (kind := _material(sent)) and entry.result not in waiting:
            open_runs[person_id].append(_Sent(sent["message_id"], kind, sent.get("media_group_id")))
    yield from open_runs.items()


def _material(message: dict[str, Any]) -> str | None:
    """Words may answer another dialog, so files alone are counted; what is too big, empty or acts is refused."""
    kind = next((kind for kind in MATERIALS if kind in message), None)
    held = message.get(kind) if kind else None
    if not isinstance(held, dict):
        return kind
    size, refused = held.get("file_size", 1), refused_as(held.get("file_name"), held.get("mime_type"))
    return kind if 0 < size <= FILE_LIMIT_MEGABYTES * 1024 * 1024 and not refused else None


# Who read whose words


_TEXTS = (
    (tables.studios.c.id, tables.studios.c.name),
    (tables.students.c.studio_id, tables.students.c.name),
    (tables.courses.c.studio_id, tables.courses.c.subject),
    (tables.homework.c.studio_id, tables.homework.c.text),
    (tables.attachments.c.studio_id, tables.attachments.c.text),
    (_pages.studio_id, _pages.text),
    (tables.feedback.c.studio_id, tables.feedback.c.text),
    (tables.transfers.c.studio_id, tables.transfers.c.note),
)
_SPOKEN = ("text", "caption", "media", "reply_markup")


def _marked(studio: ColumnElement[int], words: ColumnElement[Any]) -> Select[*tuple[Any, ...]]:
    return select(studio.label("studio_id"), words.label("words")).where(words.contains("CANARY-"))


_OWNED = union_all(*(_marked(studio, words) for studio, words in _TEXTS))
_PLACES = select(_p.telegram_id, _p.name, _m.studio_id, _m.created_at, _m.ended_at).join(
    tables.memberships, _m.person_id == _p.id
)


async def _strange_canaries(connection: AsyncConnection, told: list[Entry]) -> list[str]:
    """A canary's studio may be read by those who had a place there when it was sent, and by nobody else."""
    sung = [(entry, words) for entry in told for words in [_canaries(entry)] if words]
    if not sung:
        return []
    nests: defaultdict[str, set[int]] = defaultdict(set)
    places: defaultdict[int, list[Any]] = defaultdict(list)
    for row in (await connection.execute(_OWNED)).all():
        for canary in CANARY.findall(row.words):
            nests[canary].add(row.studio_id)
    for row in (await connection.execute(_PLACES)).all():
        places[row.telegram_id].append(row)
        for canary in CANARY.findall(row.name):
            nests[canary].add(row.studio_id)
    return [
        f"canary: {canary} was told to {entry.content['chat_id']} by {entry.name}"
        for entry, canaries in sung
        for canary in canaries
        if not any(
            place.studio_id in nests[canary]
            and place.created_at <= entry.at
            and (place.ended_at is None or entry.at < place.ended_at)
            for place in places[int(entry.content["chat_id"])]
        )
        and nests[canary]
    ]


def _canaries(entry: Entry) -> set[str]:
    if "chat_id" not in entry.content:
        return set()
    spoken = json.dumps([entry.content.get(name) for name in _SPOKEN], default=str)
    return set(re.findall(CANARY, spoken))
