"""Who hears what of a lesson: students and guardians its changes and reminders, the tutor its card."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from domain.identity import known
from domain.lessons import Lesson, Roll
from domain.notices import NoticeKind
from domain.people import Families, Receiver, Relative
from domain.ports import UnitOfWork
from domain.services import notices, reminders
from domain.services.notices import News

AHEAD = frozenset({*reminders.OF_LESSON, NoticeKind.LESSON_CARD})
NEWS = frozenset({NoticeKind.LESSON_PLANNED, NoticeKind.LESSON_MOVED, NoticeKind.LESSON_CANCELLED})
GONE_WITH_IT = frozenset({NoticeKind.LESSON_CANCELLED, NoticeKind.BALANCE_LOW, NoticeKind.PACKAGE_LOW})
"""What is withdrawn once a lesson is open again."""


async def planned(
    uow: UnitOfWork,
    lesson: Lesson,
    tutor: Receiver,
    families: Families,
    now: datetime,
    *,
    but: int | None = None,
) -> None:
    """A lesson stands in the calendar: the family is told and will be reminded, unless it has begun.

    ``but`` is a person who has booked it himself: he is only reminded.
    """
    await reminders.card_of_lesson(uow, lesson, tutor, now)
    if lesson.starts_at > now:
        await _tell_and_remind(uow, lesson, NoticeKind.LESSON_PLANNED, families, now, but=but)


async def moved(
    uow: UnitOfWork, lesson: Lesson, tutor: Receiver, now: datetime, *, but: int | None = None
) -> None:
    """``but`` is a person who has moved it himself: he is reminded of it, and needs no news."""
    lesson_id = known(lesson.id)
    await uow.notices.withdraw_for_lesson(lesson_id, AHEAD | {NoticeKind.LESSON_MOVED})
    await reminders.card_of_lesson(uow, lesson, tutor, now)
    if lesson.starts_at > now:
        families = await uow.people.families_of_lesson(lesson_id)
        await _tell_and_remind(uow, lesson, NoticeKind.LESSON_MOVED, families, now, but=but)


async def cancelled(uow: UnitOfWork, lesson: Lesson, families: Families, now: datetime) -> None:
    """A lesson cancelled when it was over already is no news: there is nothing to stay away from."""
    lesson_id = known(lesson.id)
    await uow.notices.withdraw_for_lesson(lesson_id, AHEAD | NEWS)
    if lesson.ends_at > now:
        for relative in families.each_once:
            await _tell(uow, lesson, NoticeKind.LESSON_CANCELLED, relative, now)


async def all_cancelled(
    uow: UnitOfWork, lessons: Sequence[Lesson], families: Mapping[int, Families], now: datetime
) -> None:
    """Many at once, each still ahead; ``families`` by lesson. Of several of one course each person hears once."""
    await uow.notices.withdraw_for_lessons([known(lesson.id) for lesson in lessons], AHEAD | NEWS)
    heard: dict[tuple[int, int, int], tuple[Relative, list[Lesson]]] = {}
    for lesson in sorted(lessons, key=lambda one: one.starts_at):
        for relative in families[known(lesson.id)].each_once:
            key = (relative.receiver.person_id, relative.student_id, lesson.course_id)
            heard.setdefault(key, (relative, []))[1].append(lesson)
    for relative, his in heard.values():
        if len(his) == 1:
            await _tell(uow, his[0], NoticeKind.LESSON_CANCELLED, relative, now)
        else:
            await _tell_of_several(uow, his, relative, now)


async def _tell_of_several(
    uow: UnitOfWork, lessons: Sequence[Lesson], relative: Relative, now: datetime
) -> None:
    """``last`` is when the last of them would have begun, in minutes since 1970."""
    first, last = lessons[0], lessons[-1]
    lesson_id = known(first.id)
    subject = {
        "lesson_id": lesson_id,
        "student_id": relative.student_id,
        "lessons": len(lessons),
        "last": int(last.starts_at.timestamp()) // 60,
    }
    news = News(
        kind=NoticeKind.LESSONS_CANCELLED,
        fact=f"{lesson_id}:{first.revision}",
        studio_id=first.studio_id,
        subject=subject,
        lesson_id=lesson_id,
        valid_until=last.ends_at,
        concerns_at=first.starts_at,
    )
    await notices.tell(uow, relative.receiver, news, now)


async def settled(uow: UnitOfWork, roll: Roll) -> None:
    if roll.is_announced:
        await uow.notices.withdraw_for_lesson(known(roll.lesson.id), AHEAD)


async def reopened(uow: UnitOfWork, lesson: Lesson, tutor: Receiver, now: datetime) -> None:
    """A cancelled lesson that still lies ahead is planned again; one that has begun needs no card twice."""
    lesson_id = known(lesson.id)
    await uow.notices.withdraw_for_lesson(lesson_id, GONE_WITH_IT)
    if lesson.starts_at > now:
        await planned(uow, lesson, tutor, await uow.people.families_of_lesson(lesson_id), now)


async def _tell_and_remind(
    uow: UnitOfWork,
    lesson: Lesson,
    kind: NoticeKind,
    families: Families,
    now: datetime,
    *,
    but: int | None = None,
) -> None:
    for relative in families.each_once:
        if relative.receiver.person_id != but:
            await _tell(uow, lesson, kind, relative, now)
        await reminders.of_lesson(uow, lesson, relative.receiver, relative.student_id, now)


async def _tell(uow: UnitOfWork, lesson: Lesson, kind: NoticeKind, relative: Relative, now: datetime) -> None:
    """A move out of the next hours is as urgent as one into them: the nearer start counts."""
    lesson_id = known(lesson.id)
    starts = [lesson.starts_at]
    if kind is NoticeKind.LESSON_MOVED and lesson.moved_from is not None and lesson.moved_from > now:
        starts.append(lesson.moved_from)
    news = News(
        kind=kind,
        fact=f"{lesson_id}:{lesson.revision}",
        studio_id=lesson.studio_id,
        subject={"lesson_id": lesson_id, "student_id": relative.student_id},
        lesson_id=lesson_id,
        valid_until=lesson.ends_at,
        concerns_at=min(starts),
    )
    await notices.tell(uow, relative.receiver, news, now)
