"""What one person will be reminded of: planned with the lesson or the homework, or when he connects later."""

from datetime import datetime

from domain.homework import Homework
from domain.identity import known
from domain.lessons import CARD_DELAY, Lesson
from domain.notices import GUARDIAN_OVERDUE_AFTER, LEAD, NoticeKind
from domain.people import Receiver, Role
from domain.ports import UnitOfWork
from domain.services import notices
from domain.services.notices import News

OF_LESSON = frozenset({NoticeKind.LESSON_TOMORROW, NoticeKind.LESSON_SOON})
OF_HOMEWORK = frozenset(
    {
        NoticeKind.HOMEWORK_DUE_TOMORROW,
        NoticeKind.HOMEWORK_DUE_SOON,
        NoticeKind.HOMEWORK_OVERDUE,
        NoticeKind.HOMEWORK_OVERDUE_GUARDIAN,
    }
)


async def of_lesson(
    uow: UnitOfWork, lesson: Lesson, receiver: Receiver, student_id: int, now: datetime
) -> None:
    """Rule 23, each until the lesson begins (rule 27). The revision lets a moved lesson remind anew."""
    lesson_id = known(lesson.id)
    for kind in sorted(OF_LESSON):
        news = News(
            kind=kind,
            fact=f"{lesson_id}:{lesson.revision}",
            studio_id=lesson.studio_id,
            subject={"lesson_id": lesson_id, "student_id": student_id},
            lesson_id=lesson_id,
            at=lesson.starts_at - LEAD[kind],
            valid_until=lesson.starts_at,
        )
        await notices.tell(uow, receiver, news, now)


async def card_of_lesson(uow: UnitOfWork, lesson: Lesson, tutor: Receiver, now: datetime) -> None:
    """The tutor's "Held?" card, three minutes after the end (rule 12); at once for one logged afterwards."""
    lesson_id = known(lesson.id)
    news = News(
        kind=NoticeKind.LESSON_CARD,
        fact=f"{lesson_id}:{lesson.revision}",
        studio_id=lesson.studio_id,
        subject={"lesson_id": lesson_id},
        lesson_id=lesson_id,
        at=max(lesson.ends_at + CARD_DELAY, now),
    )
    await notices.tell(uow, tutor, news, now)


async def of_homework(
    uow: UnitOfWork, homework: Homework, receiver: Receiver, role: Role, now: datetime
) -> None:
    """Rule 22: before due and at due for the student, a day later for a guardian; only what lies ahead."""
    due = homework.due_at
    moments = (
        {NoticeKind.HOMEWORK_OVERDUE_GUARDIAN: due + GUARDIAN_OVERDUE_AFTER}
        if role is Role.GUARDIAN
        else {
            NoticeKind.HOMEWORK_DUE_TOMORROW: due - LEAD[NoticeKind.HOMEWORK_DUE_TOMORROW],
            NoticeKind.HOMEWORK_DUE_SOON: due - LEAD[NoticeKind.HOMEWORK_DUE_SOON],
            NoticeKind.HOMEWORK_OVERDUE: due,
        }
    )
    homework_id = known(homework.id)
    for kind, at in moments.items():
        news = News(
            kind=kind,
            fact=str(homework_id),
            studio_id=homework.studio_id,
            subject={"homework_id": homework_id, "student_id": homework.student_id},
            homework_id=homework_id,
            at=at,
            valid_until=due if at < due else None,
        )
        if at > now:
            await notices.tell(uow, receiver, news, now)


async def for_newcomer(
    uow: UnitOfWork, receiver: Receiver, role: Role, student_id: int, now: datetime
) -> None:
    """Whoever connects after lessons and homework were planned is reminded like the others."""
    for lesson in await uow.lessons.upcoming_of_student(student_id, now):
        await of_lesson(uow, lesson, receiver, student_id, now)
    for homework in await uow.homework.unfinished_of_student(student_id):
        await of_homework(uow, homework, receiver, role, now)
