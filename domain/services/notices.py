"""Telling people: one row per (fact, person), due when the receiver's quiet hours allow."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from domain.clock import zone_named
from domain.notices import LIFE, USUAL_LIFE, Notice, NoticeKind, moment_to_tell
from domain.people import Receiver
from domain.ports import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What is to be told. ``fact`` makes it unique per kind and person: "lesson 42 at revision 3".

    ``at`` is when it is due (now, unless given); ``concerns_at`` the start of the lesson it is about. ``is_answer``: to
    what the receiver has just done himself, be it night.
    """

    kind: NoticeKind
    fact: str
    studio_id: int | None
    subject: Mapping[str, int | str] = field(default_factory=dict)
    lesson_id: int | None = None
    homework_id: int | None = None
    at: datetime | None = None
    valid_until: datetime | None = None
    concerns_at: datetime | None = None
    is_answer: bool = False


def key_of(kind: NoticeKind, fact: str, receiver: Receiver) -> str:
    return f"{kind}:{fact}:{receiver.person_id}"


async def tell(uow: UnitOfWork, receiver: Receiver, news: News, now: datetime) -> None:
    """Once: nothing is added when it was told already, nor a reminder whose time has passed.

    What was withdrawn waits again: a work returned is reminded of once more.
    """
    wanted = news.at or now
    due_at: datetime | None = wanted
    if not news.is_answer:
        due_at = moment_to_tell(news.kind, wanted, zone_named(receiver.zone), now, news.concerns_at)
    if due_at is None:
        return
    notice = Notice(
        key=key_of(news.kind, news.fact, receiver),
        studio_id=news.studio_id,
        person_id=receiver.person_id,
        kind=news.kind,
        subject=dict(news.subject),
        lesson_id=news.lesson_id,
        homework_id=news.homework_id,
        due_at=due_at,
        valid_until=news.valid_until or due_at + LIFE.get(news.kind, USUAL_LIFE),
        created_at=now,
    )
    await uow.notices.add(notice)
