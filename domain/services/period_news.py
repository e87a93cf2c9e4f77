"""Who hears how a period ended: the student and his guardians."""

from datetime import datetime

from domain.courses import Course
from domain.identity import known
from domain.notices import NoticeKind
from domain.periods import TICK, PeriodMark
from domain.ports import UnitOfWork
from domain.services import notices
from domain.services.notices import News

MINUTE = 60


async def settled(uow: UnitOfWork, course: Course, period: PeriodMark, now: datetime) -> None:
    news = News(
        kind=NoticeKind.PERIOD_SETTLED,
        fact=str(period.id),
        studio_id=period.studio_id,
        subject={
            "student_id": period.student_id,
            "course_id": period.course_id,
            "subject": course.subject,
            "scale": period.scale.value,
            "points": period.points,
            "since": _minute(period.starts_at + TICK),
            "till": _minute(period.ends_at),
        },
    )
    families = await uow.people.families_of_students([period.student_id])
    for relative in families.each_once:
        await notices.tell(uow, relative.receiver, news, now)


async def reopened(uow: UnitOfWork, period: PeriodMark) -> None:
    """Who has not heard of it yet need not."""
    families = await uow.people.families_of_students([period.student_id])
    fact = str(known(period.id))
    keys = [notices.key_of(NoticeKind.PERIOD_SETTLED, fact, one.receiver) for one in families.each_once]
    await uow.notices.withdraw(*keys)


def _minute(moment: datetime) -> int:
    return int(moment.timestamp()) // MINUTE
