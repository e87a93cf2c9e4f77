"""What a tutor writes down of a lesson: its record, and the skills of one student in it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, bindparam, or_, select

from domain.access import Actor
from domain.errors import NotFound
from domain.lessons import LessonState
from domain.records import Chip, chips_of
from storage.queries.parts import TUTORS
from storage.reads import Reads
from storage.tables import courses, lesson_records, lessons, participations, skill_marks, skills, students
from storage.types import Id


@dataclass(frozen=True, slots=True)
class RecordCard:
    """``students`` are ids and names; ``told_at`` and ``is_changed`` as in ``LessonRecord``."""

    lesson_id: int
    subject: str
    starts_at: datetime
    ends_at: datetime
    state: LessonState
    topic: str | None
    recap: str | None
    chips: tuple[Chip, ...]
    voice_file_id: str | None
    note: str | None
    told_at: datetime | None
    is_changed: bool
    students: tuple[tuple[int, str], ...]

    @property
    def has_news(self) -> bool:
        return bool(self.topic or self.recap or self.chips or self.voice_file_id)

    @property
    def waits_to_be_told(self) -> bool:
        return self.has_news and (self.told_at is None or self.is_changed)


@dataclass(frozen=True, slots=True)
class SkillRow:
    """``mastery`` after this lesson, 0 where it is not marked; ``before`` as another lesson has left it."""

    id: int
    name: str
    mastery: int
    before: int


_LESSON = bindparam("lesson", type_=Id())
_STUDENT = bindparam("student", type_=Id())
_r = lesson_records.c
_RECORD: Select[*tuple[Any, ...]] = (
    select(
        lessons.c.id, courses.c.subject, lessons.c.starts_at, lessons.c.ends_at, lessons.c.state,
        _r.topic, _r.recap, _r.chips, _r.voice_file_id, _r.private_note, _r.told_at, _r.is_changed,
        students.c.id, students.c.name,
    )
    .join_from(lessons, courses, courses.c.id == lessons.c.course_id)
    .outerjoin(lesson_records, _r.lesson_id == lessons.c.id)
    .outerjoin(participations, participations.c.lesson_id == lessons.c.id)
    .outerjoin(students, students.c.id == participations.c.student_id)
    .where(lessons.c.id == _LESSON, lessons.c.tutor_id.in_(TUTORS))
    .order_by(participations.c.id)
)  # fmt: skip
_CHIPS, _CHANGED, _WHO = 7, 11, 12

_other = skill_marks.alias("other")
_before = (
    select(_other.c.mastery)
    .where(_other.c.student_id == _STUDENT, _other.c.skill_id == skills.c.id, _other.c.lesson_id != _LESSON)
    .order_by(_other.c.marked_at.desc(), _other.c.id.desc())
    .limit(1)
    .correlate(skills)
    .scalar_subquery()
)
_SKILLS = (
    select(skills.c.id, skills.c.name, skill_marks.c.mastery, _before)
    .join_from(lessons, skills, skills.c.course_id == lessons.c.course_id)
    .outerjoin(
        skill_marks,
        and_(
            skill_marks.c.skill_id == skills.c.id,
            skill_marks.c.lesson_id == lessons.c.id,
            skill_marks.c.student_id == _STUDENT,
        ),
    )
    .where(
        lessons.c.id == _LESSON,
        lessons.c.tutor_id.in_(TUTORS),
        or_(skills.c.archived_at.is_(None), skill_marks.c.id.is_not(None)),
    )
    .order_by(skills.c.id)
)


async def record(reads: Reads, actor: Actor, lesson_id: int) -> RecordCard:
    """Raises NotFound for what is not this tutor's."""
    rows = await reads.all(_RECORD, {"lesson": lesson_id, "tutors": list(actor.tutor_ids)})
    if not rows:
        raise NotFound
    facts: list[Any] = list(rows[0][:_WHO])
    facts[_CHIPS], facts[_CHANGED] = chips_of(facts[_CHIPS] or ""), bool(facts[_CHANGED])
    seated = tuple((row[_WHO], row[_WHO + 1]) for row in rows if row[_WHO] is not None)
    values: list[Any] = [*facts, seated]
    return RecordCard(*values)


async def skills_of(reads: Reads, actor: Actor, lesson_id: int, student_id: int) -> tuple[SkillRow, ...]:
    """Those of the lesson's course that are offered, and those put away that it marks."""
    given = {"lesson": lesson_id, "student": student_id, "tutors": list(actor.tutor_ids)}
    rows = await reads.all(_SKILLS, given)
    return tuple(SkillRow(row[0], row[1], row[2] or 0, row[3] or 0) for row in rows)
