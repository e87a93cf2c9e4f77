"""Who hears what of a series: each family once, not once for each lesson; reminders stay the lessons' own."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from domain.identity import known
from domain.lessons import Lesson
from domain.notices import NoticeKind
from domain.people import Families, Receiver
from domain.ports import UnitOfWork
from domain.series import Series
from domain.services import lesson_news, notices, reminders
from domain.services.notices import News


async def planned(
    uow: UnitOfWork,
    series: Series,
    lessons: Sequence[Lesson],
    tutor: Receiver,
    families: Families,
    now: datetime,
) -> None:
    await remind(uow, lessons, tutor, families, now)
    await _tell(uow, NoticeKind.SERIES_PLANNED, series, lessons, families, now)


async def changed(
    uow: UnitOfWork,
    series: Series,
    lessons: Sequence[Lesson],
    tutor: Receiver,
    families: Families,
    now: datetime,
) -> None:
    """``series`` is the one that goes on."""
    await uow.notices.withdraw_for_lessons(_ids(lessons), lesson_news.AHEAD | lesson_news.NEWS)
    await remind(uow, lessons, tutor, families, now)
    await _tell(uow, NoticeKind.SERIES_CHANGED, series, lessons, families, now)


async def cancelled(
    uow: UnitOfWork, series: Series, lessons: Sequence[Lesson], families: Families, now: datetime
) -> None:
    await uow.notices.withdraw_for_lessons(_ids(lessons), lesson_news.AHEAD | lesson_news.NEWS)
    await _tell(uow, NoticeKind.SERIES_CANCELLED, series, lessons, families, now)


async def restored(
    uow: UnitOfWork,
    series: Series,
    lessons: Sequence[Lesson],
    tutor: Receiver,
    families: Families,
    now: datetime,
) -> None:
    await uow.notices.withdraw_for_lessons(_ids(lessons), {NoticeKind.SERIES_CANCELLED})
    await planned(uow, series, lessons, tutor, families, now)


async def remind(
    uow: UnitOfWork, lessons: Iterable[Lesson], tutor: Receiver, families: Families, now: datetime
) -> None:
    for lesson in lessons:
        await reminders.card_of_lesson(uow, lesson, tutor, now)
        for relative in families.each_once:
            await reminders.of_lesson(uow, lesson, relative.receiver, relative.student_id, now)


async def _tell(
    uow: UnitOfWork,
    kind: NoticeKind,
    series: Series,
    lessons: Sequence[Lesson],
    families: Families,
    now: datetime,
) -> None:
    if not lessons:
        return
    first = lessons[0]
    for relative in families.each_once:
        news = News(
            kind=kind,
            fact=f"{series.id}:{series.revision}",
            studio_id=series.studio_id,
            subject={
                "lesson_id": known(first.id),
                "student_id": relative.student_id,
                "lessons": len(lessons),
                "weekdays": series.weekdays,
                "every_weeks": series.every_weeks,
                "weekday": series.starts_on.weekday()
                if first.series_day is None
                else first.series_day.weekday(),
            },
            lesson_id=known(first.id),
            valid_until=lessons[-1].ends_at,
            concerns_at=first.starts_at,
        )
        await notices.tell(uow, relative.receiver, news, now)


def _ids(lessons: Iterable[Lesson]) -> list[int]:
    return [known(lesson.id) for lesson in lessons]
