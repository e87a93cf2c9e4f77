"""What a lesson was about, written down by its tutor, and told to the family in its recap."""

from datetime import datetime

from domain.access import Actor
from domain.errors import LessonNotHeld
from domain.identity import known
from domain.lessons import Lesson, LessonState
from domain.ports import UnitOfWork
from domain.records import Chip, LessonRecord, Part, check_writable
from domain.services import record_news, rights, trail


async def write(
    uow: UnitOfWork, actor: Actor, lesson_id: int, part: Part, text: str, now: datetime
) -> LessonRecord:
    """Raises LessonNotHeld, TextEmpty, TextTooLong."""
    lesson, record = await _begun(uow, actor, lesson_id, now)
    record.put(part, text, now)
    return await _kept(uow, actor, lesson, record, f"records.write_{part}", now)


async def erase(uow: UnitOfWork, actor: Actor, lesson_id: int, part: Part, now: datetime) -> LessonRecord:
    """Raises LessonNotHeld."""
    lesson, record = await _begun(uow, actor, lesson_id, now)
    record.put(part, None, now)
    return await _kept(uow, actor, lesson, record, f"records.erase_{part}", now)


async def speak(uow: UnitOfWork, actor: Actor, lesson_id: int, file_id: str, now: datetime) -> LessonRecord:
    """The recap in the tutor's own voice. Raises LessonNotHeld."""
    lesson, record = await _begun(uow, actor, lesson_id, now)
    record.speak(file_id, now)
    return await _kept(uow, actor, lesson, record, "records.speak", now)


async def choose(
    uow: UnitOfWork, actor: Actor, lesson_id: int, chip: Chip, now: datetime, *, on: bool = True
) -> LessonRecord:
    """A phrase of the recap, or none of it. Raises LessonNotHeld."""
    lesson, record = await _begun(uow, actor, lesson_id, now)
    record.choose(chip, now, on=on)
    return await _kept(uow, actor, lesson, record, "records.choose", now)


async def tell(uow: UnitOfWork, actor: Actor, lesson_id: int, now: datetime) -> LessonRecord:
    """Those who were there, and their guardians, receive the recap; twice only when it was changed between.

    Raises LessonNotHeld, NothingToTell.
    """
    lesson, record = await _begun(uow, actor, lesson_id, now)
    if lesson.state is not LessonState.HELD:
        raise LessonNotHeld
    if not record.waits_to_be_told:
        return record
    record.tell(now)
    await record_news.recap(uow, lesson, record, now)
    return await _kept(uow, actor, lesson, record, "records.tell", now)


async def _begun(uow: UnitOfWork, actor: Actor, lesson_id: int, now: datetime) -> tuple[Lesson, LessonRecord]:
    lesson = await rights.lesson_taught(uow, actor, lesson_id)
    check_writable(lesson, now)
    found = await uow.records.of_lesson(lesson_id)
    fresh = LessonRecord(
        studio_id=lesson.studio_id, lesson_id=lesson_id, written_by=actor.person_id, written_at=now
    )
    return lesson, found or fresh


async def _kept(
    uow: UnitOfWork, actor: Actor, lesson: Lesson, record: LessonRecord, act: str, now: datetime
) -> LessonRecord:
    if record.id is None:
        await uow.records.add(record)
    await trail.record(uow, actor, act, lesson.studio_id, ("lesson", known(lesson.id)), now)
    return record
