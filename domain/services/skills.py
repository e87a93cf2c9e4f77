"""What a course teaches, and how far each student is with it after each lesson (rule 28: a topic mastered)."""

from datetime import datetime

from domain.access import Actor
from domain.achievements import XpRule
from domain.errors import NotFound, TooManySkills
from domain.identity import known
from domain.lessons import Lesson
from domain.people import clean_name
from domain.ports import UnitOfWork
from domain.records import SKILLS_AT_MOST, Mastery, Skill, SkillMark, check_writable, named
from domain.services import progress, rights, trail


async def add(
    uow: UnitOfWork, actor: Actor, lesson_id: int, student_id: int, name: str, now: datetime
) -> Skill:
    """A new one of the lesson's course, or the one called so, put away or not; begun with this student, if not further.

    Raises LessonNotHeld, TextEmpty, TextTooLong, TooManySkills.
    """
    lesson = await _begun(uow, actor, lesson_id, student_id, now)
    skill = await _offered(uow, lesson, clean_name(name), now)
    place = (student_id, known(skill.id))
    if await uow.records.mark(lesson_id, *place) is None:
        await uow.records.add_mark(_mark(lesson, place, Mastery.BEGUN, now))
    await _recorded(uow, actor, "skills.add", lesson, place, Mastery.BEGUN, now)
    return skill


async def mark(
    uow: UnitOfWork,
    actor: Actor,
    lesson_id: int,
    student_id: int,
    skill_id: int,
    mastery: int,
    now: datetime,
) -> None:
    """How far he is after this lesson; 0 takes the mark away. Mastered, it is rewarded once.

    Raises LessonNotHeld.
    """
    lesson = await _begun(uow, actor, lesson_id, student_id, now)
    skill = await uow.records.skill(skill_id)
    if skill.course_id != lesson.course_id or mastery not in (0, *Mastery):
        raise NotFound
    was = await _put(uow, lesson, (student_id, skill_id), mastery, now)
    if Mastery.MASTERED in (was, mastery):
        await _reward(uow, lesson, (student_id, skill_id), mastery, now)
    await _recorded(uow, actor, "skills.mark", lesson, (student_id, skill_id), mastery, now)


async def put_away(uow: UnitOfWork, actor: Actor, skill_id: int, now: datetime) -> Skill:
    """It is offered no more; what was marked stays."""
    skill = await uow.records.skill(skill_id)
    await rights.course_taught(uow, actor, skill.course_id)
    if skill.archived_at is None:
        skill.archived_at = now
        await trail.record(uow, actor, "skills.put_away", skill.studio_id, ("skill", skill_id), now)
    return skill


async def _offered(uow: UnitOfWork, lesson: Lesson, name: str, now: datetime) -> Skill:
    all_of_it = await uow.records.skills_of(lesson.course_id)
    skill = named(all_of_it, name)
    if skill is not None and skill.archived_at is None:
        return skill
    if sum(one.archived_at is None for one in all_of_it) >= SKILLS_AT_MOST:
        raise TooManySkills(limit=SKILLS_AT_MOST)
    if skill is None:
        skill = Skill(studio_id=lesson.studio_id, course_id=lesson.course_id, name=name, created_at=now)
        await uow.records.add_skill(skill)
    skill.archived_at = None
    return skill


async def _begun(uow: UnitOfWork, actor: Actor, lesson_id: int, student_id: int, now: datetime) -> Lesson:
    lesson = await rights.lesson_taught(uow, actor, lesson_id)
    present = await uow.lessons.participations(lesson_id)
    if student_id not in {seat.student_id for seat in present}:
        raise NotFound
    check_writable(lesson, now)
    return lesson


async def _put(uow: UnitOfWork, lesson: Lesson, place: tuple[int, int], mastery: int, now: datetime) -> int:
    """How far he was by this lesson's mark; 0 where it had none. ``place`` is the student and the skill."""
    found = await uow.records.mark(known(lesson.id), *place)
    if found is None:
        if mastery:
            await uow.records.add_mark(_mark(lesson, place, mastery, now))
        return 0
    was = found.mastery
    if mastery:
        found.mastery, found.marked_at = mastery, now
    else:
        await uow.records.drop_mark(found)
    return was


async def _reward(
    uow: UnitOfWork, lesson: Lesson, place: tuple[int, int], mastery: int, now: datetime
) -> None:
    """Once, whatever lesson says so; taken back with the last that did."""
    student_id, skill_id = place
    source = f"skill:{skill_id}"
    if mastery == Mastery.MASTERED:
        rules = [XpRule.TOPIC_MASTERED]
        await progress.reward(uow, (lesson.studio_id, student_id), rules, source, now)
    elif not await uow.records.is_mastered(student_id, skill_id):
        await progress.take_back_xp(uow, [student_id], source, now)


def _mark(lesson: Lesson, place: tuple[int, int], mastery: int, now: datetime) -> SkillMark:
    student_id, skill_id = place
    return SkillMark(
        studio_id=lesson.studio_id,
        lesson_id=known(lesson.id),
        student_id=student_id,
        skill_id=skill_id,
        mastery=mastery,
        marked_at=now,
    )


async def _recorded(
    uow: UnitOfWork,
    actor: Actor,
    act: str,
    lesson: Lesson,
    who_and_what: tuple[int, int],
    mastery: int,
    now: datetime,
) -> None:
    student_id, skill_id = who_and_what
    facts: dict[str, int | str] = {"student": student_id, "skill": skill_id, "mastery": mastery}
    await trail.record(uow, actor, act, lesson.studio_id, ("lesson", known(lesson.id)), now, **facts)
