"""Records of lessons, skills of courses, marks of students."""

from collections.abc import Sequence

from sqlalchemy import bindparam, delete, func, select

from domain.identity import known
from domain.records import LessonRecord, Mastery, Skill, SkillMark
from storage import tables
from storage.work import Lookup, Work

_r, _s, _m = tables.lesson_records.c, tables.skills.c, tables.skill_marks.c

SKILL = Lookup(Skill, tables.skills)
_of_lesson = (
    select(LessonRecord)
    .where(_r.lesson_id == bindparam("lesson_id"))
    .execution_options(populate_existing=True)
)
_skills_of = select(Skill).where(_s.course_id == bindparam("course_id")).order_by(_s.id)
_mark = (
    select(SkillMark)
    .where(
        _m.lesson_id == bindparam("lesson_id"),
        _m.student_id == bindparam("student_id"),
        _m.skill_id == bindparam("skill_id"),
    )
    .execution_options(populate_existing=True)
)
_drop = delete(tables.skill_marks).where(_m.id == bindparam("mark_id"))
_mastered = (
    select(func.count())
    .select_from(tables.skill_marks)
    .where(
        _m.student_id == bindparam("student_id"),
        _m.skill_id == bindparam("skill_id"),
        _m.mastery == Mastery.MASTERED,
    )
)


class SqlRecords:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def of_lesson(self, lesson_id: int) -> LessonRecord | None:
        return next(iter(await self._work.entities(_of_lesson, {"lesson_id": lesson_id})), None)

    async def add(self, record: LessonRecord) -> int:
        self._work.check_studio(record.studio_id)
        return await self._work.add(record)

    async def skill(self, skill_id: int) -> Skill:
        return await self._work.load(SKILL, skill_id)

    async def skills_of(self, course_id: int) -> Sequence[Skill]:
        return await self._work.entities(_skills_of, {"course_id": course_id})

    async def add_skill(self, skill: Skill) -> int:
        self._work.check_studio(skill.studio_id)
        return await self._work.add(skill)

    async def mark(self, lesson_id: int, student_id: int, skill_id: int) -> SkillMark | None:
        params = {"lesson_id": lesson_id, "student_id": student_id, "skill_id": skill_id}
        return next(iter(await self._work.entities(_mark, params)), None)

    async def add_mark(self, mark: SkillMark) -> int:
        self._work.check_studio(mark.studio_id)
        return await self._work.add(mark)

    async def drop_mark(self, mark: SkillMark) -> None:
        await self._work.execute(_drop, {"mark_id": known(mark.id)})

    async def is_mastered(self, student_id: int, skill_id: int) -> bool:
        counted = await self._work.rows(_mastered, {"student_id": student_id, "skill_id": skill_id})
        return bool(counted.scalar_one())
