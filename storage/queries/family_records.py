"""What a family was told of one lesson."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, and_, bindparam, select

from domain.records import Chip, chips_of
from storage.reads import Reads
from storage.tables import lesson_records, participations, skill_marks, skills
from storage.types import Id


@dataclass(frozen=True, slots=True)
class ToldRecord:
    """``skills`` are names with how far they are after this lesson."""

    topic: str | None
    recap: str | None
    chips: tuple[Chip, ...]
    voice_file_id: str | None
    skills: tuple[tuple[str, int], ...]


_r = lesson_records.c
_OF_LESSON: Select[*tuple[Any, ...]] = (
    select(_r.topic, _r.recap, _r.chips, _r.voice_file_id, skills.c.name, skill_marks.c.mastery)
    .join_from(
        participations,
        lesson_records,
        and_(_r.lesson_id == participations.c.lesson_id, _r.told_at.is_not(None)),
        isouter=True,
    )
    .outerjoin(
        skill_marks,
        and_(
            skill_marks.c.lesson_id == participations.c.lesson_id,
            skill_marks.c.student_id == participations.c.student_id,
        ),
    )
    .outerjoin(skills, skills.c.id == skill_marks.c.skill_id)
    .where(
        participations.c.lesson_id == bindparam("lesson", type_=Id()),
        participations.c.student_id.in_(bindparam("students", expanding=True, type_=Id())),
    )
    .order_by(skill_marks.c.id)
)


async def of_lesson(reads: Reads, students: Iterable[int], lesson_id: int) -> ToldRecord | None:
    """None where nothing was told and nothing marked, or none of the students was in it."""
    rows = await reads.all(_OF_LESSON, {"lesson": lesson_id, "students": sorted(students)})
    if not rows:
        return None
    topic, recap, chips, voice, *_ = rows[0]
    marked = tuple((row[4], row[5]) for row in rows if row[4] is not None)
    told = ToldRecord(topic, recap, chips_of(chips or ""), voice, marked)
    return told if any((topic, recap, chips, voice, marked)) else None
