"""Who hears what of a place that is waited for: whoever pays for the student, and the tutor."""

from datetime import datetime

from domain.courses import WaitingPlace
from domain.notices import NoticeKind
from domain.people import Receiver
from domain.ports import UnitOfWork
from domain.services import notices
from domain.services.notices import News


async def queued(uow: UnitOfWork, waiting: WaitingPlace, now: datetime) -> None:
    for receiver in await _payers(uow, waiting):
        await notices.tell(uow, receiver, _news(NoticeKind.GROUP_WAITING, waiting, str(waiting.id)), now)


async def offered(uow: UnitOfWork, waiting: WaitingPlace, until: datetime, now: datetime) -> None:
    news = _news(NoticeKind.PLACE_OFFERED, waiting, _fact(waiting, until), until)
    for receiver in await _payers(uow, waiting):
        await notices.tell(uow, receiver, news, now)


async def gone(uow: UnitOfWork, waiting: WaitingPlace, until: datetime, now: datetime) -> None:
    """Only whoever has heard of the offer hears that it is over."""
    fact = _fact(waiting, until)
    keys = {notices.key_of(NoticeKind.PLACE_OFFERED, fact, one): one for one in await _payers(uow, waiting)}
    heard = await uow.notices.told(*keys)
    await uow.notices.withdraw(*keys)
    for key in heard:
        await notices.tell(uow, keys[key], _news(NoticeKind.PLACE_GONE, waiting, fact), now)


async def taken(uow: UnitOfWork, waiting: WaitingPlace, tutor: Receiver, now: datetime) -> None:
    await notices.tell(uow, tutor, _news(NoticeKind.PLACE_TAKEN, waiting, str(waiting.id)), now)


async def watch(
    uow: UnitOfWork, first: WaitingPlace, tutor: Receiver, until: datetime, now: datetime
) -> None:
    """At the end of the day the tutor hears that nobody has taken the place; or that notice is of no use by then."""
    news = _news(NoticeKind.PLACE_UNTAKEN, first, _fact(first, until), at=until)
    await notices.tell(uow, tutor, news, now)


async def withdrawn(uow: UnitOfWork, waiting: WaitingPlace) -> None:
    """Nothing more of the queue for this student."""
    keys = [
        notices.key_of(NoticeKind.GROUP_WAITING, str(waiting.id), one) for one in await _payers(uow, waiting)
    ]
    await uow.notices.withdraw(*keys)


async def _payers(uow: UnitOfWork, waiting: WaitingPlace) -> list[Receiver]:
    return [one.receiver for one in (await uow.people.family_of(waiting.student_id)).payers]


def _fact(waiting: WaitingPlace, until: datetime) -> str:
    """Each offer is one of its own."""
    return f"{waiting.id}:{int(until.timestamp())}"


def _news(
    kind: NoticeKind,
    waiting: WaitingPlace,
    fact: str,
    valid_until: datetime | None = None,
    *,
    at: datetime | None = None,
) -> News:
    return News(
        kind=kind,
        fact=fact,
        studio_id=waiting.studio_id,
        subject={"student_id": waiting.student_id, "waiting_id": waiting.id or 0},
        at=at,
        valid_until=valid_until,
    )
