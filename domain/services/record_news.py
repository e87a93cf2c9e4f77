"""Who hears the recap of a lesson: those who were there, and their guardians."""

from dataclasses import replace
from datetime import datetime

from domain.identity import known
from domain.lessons import Attendance, Lesson
from domain.notices import NoticeKind
from domain.ports import UnitOfWork
from domain.records import LessonRecord
from domain.services import notices
from domain.services.notices import News

THERE = frozenset({Attendance.PRESENT, Attendance.LATE})


async def recap(uow: UnitOfWork, lesson: Lesson, record: LessonRecord, now: datetime) -> None:
    """What waits since before the change is not sent beside it."""
    lesson_id = known(lesson.id)
    await uow.notices.withdraw_for_lesson(lesson_id, {NoticeKind.LESSON_RECAP})
    present = await uow.lessons.participations(lesson_id)
    there = {seat.student_id for seat in present if seat.attendance in THERE}
    families = await uow.people.families_of_lesson(lesson_id)
    reached = replace(families, relatives=tuple(one for one in families.relatives if one.student_id in there))
    for relative in reached.each_once:
        news = News(
            kind=NoticeKind.LESSON_RECAP,
            fact=f"{lesson_id}:{record.written_at.isoformat()}",
            studio_id=lesson.studio_id,
            subject={"lesson_id": lesson_id, "student_id": relative.student_id},
            lesson_id=lesson_id,
        )
        await notices.tell(uow, relative.receiver, news, now)
