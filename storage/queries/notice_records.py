"""What recaps of lessons are rendered from."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import BindParameter, bindparam, select

from domain.records import chips_of
from storage.queries.family_records import ToldRecord
from storage.reads import Reads
from storage.tables import lesson_records, skill_marks, skills

_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_r = lesson_records.c
_RECORDS = select(_r.lesson_id, _r.topic, _r.recap, _r.chips, _r.voice_file_id).where(
    _r.lesson_id.in_(_IDS), _r.told_at.is_not(None)
)
_MARKS = (
    select(skill_marks.c.lesson_id, skill_marks.c.student_id, skills.c.name, skill_marks.c.mastery)
    .join_from(skill_marks, skills, skills.c.id == skill_marks.c.skill_id)
    .where(skill_marks.c.lesson_id.in_(_IDS))
    .order_by(skill_marks.c.id)
)
Marks = dict[tuple[int, int], tuple[tuple[str, int], ...]]
"""By lesson and student: names of skills with how far he is."""


async def records(reads: Reads, lesson_ids: Collection[int]) -> tuple[dict[int, ToldRecord], Marks]:
    """Two statements, or none. The records' own skills are left empty: they differ by student."""
    if not lesson_ids:
        return {}, {}
    ids = {"ids": sorted(lesson_ids)}
    marks: Marks = {}
    for lesson_id, student_id, name, mastery in await reads.all(_MARKS, ids):
        marks[lesson_id, student_id] = (*marks.get((lesson_id, student_id), ()), (name, mastery))
    told = {
        row[0]: ToldRecord(row[1], row[2], chips_of(row[3]), row[4], ())
        for row in await reads.all(_RECORDS, ids)
    }
    return told, marks
