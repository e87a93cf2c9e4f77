"""Who hears what of a lesson: students and guardians its changes and reminders, the tutor its card."""

from collections.abc import Sequence
from datetime import datetime

from domain.identity import known
from domain.lessons import Lesson
from domain.notices import NoticeKind
from domain.people import Person
from domain.ports import UnitOfWork
from domain.services import notices, reminders
from domain.services.notices import News

AHEAD = frozenset({*reminders.OF_LESSON, NoticeKind.LESSON_CARD})
NEWS = frozenset({NoticeKind.LESSON_PLANNED, NoticeKind.LESSON_MOVED, NoticeKind.LESSON_CANCELLED})


async def planned(uow: UnitOfWork, lesson: Lesson, student_ids: Sequence[int], now: datetime) -> None:
    """A lesson stands in the calendar: the family is told and will be reminded, unless it has begun."""
    await reminders.card_of_lesson(uow, lesson, now)
    if lesson.starts_at > now:
        await _tell_and_remind(uow, lesson, NoticeKind.LESSON_PLANNED, student_ids, now)


async def moved(uow: UnitOfWork, lesson: Lesson, now: datetime) -> None:
    await uow.notices.withdraw_for_lesson(known(lesson.id), AHEAD | {NoticeKind.LESSON_MOVED})
    await reminders.card_of_lesson(uow, lesson, now)
    if lesson.starts_at > now:
        students = await _student_ids(uow, lesson)
        await _tell_and_remind(uow, lesson, NoticeKind.LESSON_MOVED, students, now)


async def cancelled(uow: UnitOfWork, lesson: Lesson, now: datetime) -> None:
    """A lesson cancelled when it was over already is no news: there is nothing to stay away from."""
    await uow.notices.withdraw_for_lesson(known(lesson.id), AHEAD | NEWS)
    if lesson.ends_at > now:
        for person, student_id in await _family(uow, await _student_ids(uow, lesson)):
            await _tell(uow, lesson, NoticeKind.LESSON_CANCELLED, (person, student_id), now)


async def settled(uow: UnitOfWork, lesson: Lesson) -> None:
    await uow.notices.withdraw_for_lesson(known(lesson.id), AHEAD)


async def reopened(uow: UnitOfWork, lesson: Lesson, now: datetime) -> None:
    """A cancelled lesson that still lies ahead is planned again; one that has begun needs no card twice."""
    await uow.notices.withdraw_for_lesson(known(lesson.id), {NoticeKind.LESSON_CANCELLED})
    if lesson.starts_at > now:
        await planned(uow, lesson, await _student_ids(uow, lesson), now)


async def _tell_and_remind(
    uow: UnitOfWork, lesson: Lesson, kind: NoticeKind, student_ids: Sequence[int], now: datetime
) -> None:
    for person, student_id in await _family(uow, student_ids):
        await _tell(uow, lesson, kind, (person, student_id), now)
        await reminders.of_lesson(uow, lesson, person, student_id, now)


async def _tell(
    uow: UnitOfWork, lesson: Lesson, kind: NoticeKind, receiver: tuple[Person, int], now: datetime
) -> None:
    """A move out of the next hours is as urgent as one into them: the nearer start counts."""
    person, student_id = receiver
    lesson_id = known(lesson.id)
    starts = [lesson.starts_at]
    if kind is NoticeKind.LESSON_MOVED and lesson.moved_from is not None and lesson.moved_from > now:
        starts.append(lesson.moved_from)
    news = News(
        kind=kind,
        fact=f"{lesson_id}:{lesson.revision}",
        studio_id=lesson.studio_id,
        subject={"lesson_id": lesson_id, "student_id": student_id},
        lesson_id=lesson_id,
        valid_until=lesson.ends_at,
        concerns_at=min(starts),
    )
    await notices.tell(uow, person, news, now)


async def _student_ids(uow: UnitOfWork, lesson: Lesson) -> list[int]:
    present = await uow.lessons.participations(known(lesson.id))
    return [participation.student_id for participation in present]


async def _family(uow: UnitOfWork, student_ids: Sequence[int]) -> list[tuple[Person, int]]:
    """Each connected person once, with the first student he hears it for."""
    found: dict[int, tuple[Person, int]] = {}
    for student_id in student_ids:
        student = await uow.people.student_person(student_id)
        guardians = await uow.people.guardians(student_id)
        for person in [*([student] if student else []), *guardians]:
            found.setdefault(known(person.id), (person, student_id))
    return list(found.values())
