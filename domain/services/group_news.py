"""Who hears what of a group: the family of whoever joins or leaves it; its lessons remind as all do."""

from collections.abc import Sequence
from datetime import datetime

from domain.courses import Enrolment
from domain.identity import known
from domain.lessons import Lesson
from domain.notices import NoticeKind
from domain.people import Receiver
from domain.ports import UnitOfWork
from domain.services import lesson_news, notices, reminders
from domain.services.notices import News

OF_LESSON = lesson_news.NEWS | reminders.OF_LESSON
"""What a family is told of one lesson; news of a whole series stay true of the group."""


async def joined(uow: UnitOfWork, place: Enrolment, lessons: Sequence[Lesson], now: datetime) -> None:
    """Reminded like the others, and told once; of a group without lessons they hear with its first."""
    family = await uow.people.family_of(place.student_id)
    for relative in family.each_once:
        for lesson in lessons:
            await reminders.of_lesson(uow, lesson, relative.receiver, place.student_id, now)
        if lessons:
            news = _news(NoticeKind.GROUP_JOINED, place, lessons)
            await notices.tell(uow, relative.receiver, news, now)


async def left(uow: UnitOfWork, place: Enrolment, lessons: Sequence[Lesson], now: datetime) -> None:
    """Whoever has not heard of the place yet hears nothing of losing it. A brother's parent is reminded on."""
    relatives = (await uow.people.family_of(place.student_id)).each_once
    family = {relative.receiver.person_id: relative.receiver for relative in relatives}
    await uow.notices.withdraw_for_persons(family, [known(lesson.id) for lesson in lessons], OF_LESSON)
    for receiver in family.values():
        heard = not await _was_waiting(uow, place, receiver)
        if lessons and heard:
            await notices.tell(uow, receiver, _news(NoticeKind.GROUP_LEFT, place, lessons), now)
    for relative in (await uow.people.families_of_course(place.course_id)).each_once:
        if relative.receiver.person_id in family:
            for lesson in lessons:
                await reminders.of_lesson(uow, lesson, relative.receiver, relative.student_id, now)


async def _was_waiting(uow: UnitOfWork, place: Enrolment, receiver: Receiver) -> bool:
    """Whether he was still to be told of the place; now he is not."""
    key = notices.key_of(NoticeKind.GROUP_JOINED, str(place.id), receiver)
    waits = any(notice.key == key for notice in await uow.notices.waiting_of(receiver.person_id))
    await uow.notices.withdraw(key)
    return waits


def _news(kind: NoticeKind, place: Enrolment, lessons: Sequence[Lesson]) -> News:
    first = lessons[0]
    return News(
        kind=kind,
        fact=str(place.id),
        studio_id=place.studio_id,
        subject={
            "student_id": place.student_id,
            "lesson_id": known(first.id),
            "lessons": len(lessons),
        },
        lesson_id=known(first.id),
        valid_until=lessons[-1].ends_at,
        concerns_at=first.starts_at,
    )
