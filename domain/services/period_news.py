"""Who hears how a period ended: the student and his guardians."""

from datetime import datetime

from domain.clock import zone_named
from domain.courses import Course
from domain.identity import known
from domain.notices import NoticeKind
from domain.periods import TICK, PeriodMark
from domain.ports import UnitOfWork
from domain.services import notices
from domain.services.notices import News


async def settled(uow: UnitOfWork, course: Course, period: PeriodMark, zone: str, now: datetime) -> None:
    """``zone`` is the tutor's: a period is his days."""
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
            "first": _day(period.starts_at + TICK, zone),
            "final": _day(period.ends_at, zone),
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


def _day(moment: datetime, zone: str) -> str:
    return moment.astimezone(zone_named(zone)).date().isoformat()
