"""Assignments, their parts, and whom they are for."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Select,
    bindparam,
    delete,
    func,
    insert,
    literal_column,
    or_,
    select,
)

from domain.assignments import Addressee, Assignment, AssignmentState
from domain.homework import Material
from domain.lessons import LessonState
from storage import tables
from storage.addressees import ADDRESSEES, NOW, TUTORS
from storage.dialects import PerDialect
from storage.types import Id
from storage.work import InsertOnce, Lookup, Work

_as, _part, _to = tables.assignments.c, tables.assignment_parts.c, tables.addressees.c
_c, _e, _l, _h = tables.courses.c, tables.enrolments.c, tables.lessons.c, tables.homework.c

ASSIGNMENT = Lookup(Assignment, tables.assignments, studio=None)
_ID = bindparam("assignment", type_=Id())
_MATERIAL = ("kind", "text", "file_id", "file_unique_id", "file_name", "mime_type", "size")

_empty = (
    select(Assignment)
    .where(
        _as.person_id == bindparam("person"),
        _as.state == AssignmentState.DRAFT,
        _as.text == literal_column("''"),
        _as.part_count == 0,
    )
    .order_by(_as.id)
    .limit(1)
    .with_for_update(key_share=True)
    .execution_options(populate_existing=True)
)
_of_album = (
    select(Assignment)
    .where(
        _as.person_id == bindparam("person"),
        _as.id.in_(select(_part.assignment_id).where(_part.album_id == bindparam("album"))),
    )
    .order_by(_as.id.desc())
    .limit(1)
    .with_for_update(key_share=True)
    .execution_options(populate_existing=True)
)
_add_part = InsertOnce(tables.assignment_parts, "assignment_id", "message_id")
_PART = ("message_id", "album_id", *_MATERIAL)
_copied = select(bindparam("target", type_=Id()), *(_part[name] for name in _PART)).where(
    _part.assignment_id == bindparam("source", type_=Id())
)
_copy_parts = PerDialect(
    lambda insert: (
        insert(tables.assignment_parts)
        .from_select(["assignment_id", *_PART], _copied)
        .on_conflict_do_nothing(index_elements=["assignment_id", "message_id"])
    )
)
_TO = ("assignment_id", "studio_id", "course_id", "student_id", "lesson_id")


def _addressing(whom: Select[*tuple[Any, ...]]) -> PerDialect:
    def build(insert: Any) -> Any:  # noqa: ANN401 (each dialect has its own Insert)
        new = insert(tables.addressees).from_select(_TO, whom)
        again = {name: new.excluded[name] for name in ("studio_id", "course_id", "lesson_id")}
        return new.on_conflict_do_update(index_elements=["assignment_id", "student_id"], set_=again)

    return PerDialect(build)


_lesson_meant = (
    select(_l.id)
    .where(_l.id == bindparam("lesson", type_=Id()), _l.course_id == _c.id)
    .correlate(tables.courses)
    .scalar_subquery()
)
_latest = (
    select(_l.id)
    .where(
        _l.tutor_id.in_(TUTORS),
        _l.starts_at <= NOW,
        or_(_l.state == LessonState.PLANNED, _l.state == LessonState.HELD),
    )
    .order_by(_l.starts_at.desc(), _l.id.desc())
    .limit(1)
    .scalar_subquery()
)
_in_course = (
    select(_ID, _e.studio_id, _e.course_id, _e.student_id, _lesson_meant)
    .join_from(tables.enrolments, tables.courses, _c.id == _e.course_id)
    .where(
        _c.id == bindparam("course", type_=Id()),
        _c.tutor_id.in_(TUTORS),
        _c.ended_at.is_(None),
        _e.left_at.is_(None),
    )
)
_to_course = _addressing(_in_course)
_to_student = _addressing(_in_course.where(_e.student_id == bindparam("student", type_=Id())))
_to_latest = _addressing(
    select(_ID, _e.studio_id, _e.course_id, _e.student_id, _l.id)
    .join_from(tables.lessons, tables.courses, _c.id == _l.course_id)
    .join(tables.enrolments, _e.course_id == _c.id)
    .where(_l.id == _latest, _c.ended_at.is_(None), _e.left_at.is_(None))
)
_forget = delete(tables.addressees).where(_to.assignment_id == _ID)
_forget_course = _forget.where(_to.course_id == bindparam("course", type_=Id()))
_forget_student = _forget_course.where(_to.student_id == bindparam("student", type_=Id()))

_HELD = ["studio_id", "homework_id", "position", *_MATERIAL]
_pairs = (
    select(
        _h.studio_id,
        _h.id,
        func.row_number().over(partition_by=_h.id, order_by=(_part.message_id, _part.id)),
        *(_part[name] for name in _MATERIAL),
    )
    .join_from(tables.homework, tables.assignment_parts, _part.assignment_id == _h.assignment_id)
    .where(_h.assignment_id == _ID)
)
_attach = insert(tables.attachments).from_select(_HELD, _pairs)
_late = (
    select(_h.studio_id, _h.id, _as.part_count, *(_part[name] for name in _MATERIAL))
    .join_from(tables.homework, tables.assignment_parts, _part.assignment_id == _h.assignment_id)
    .join(tables.assignments, _as.id == _h.assignment_id)
    .where(_h.assignment_id == _ID, _part.message_id == bindparam("message", type_=Id()))
)
_attach_late = insert(tables.attachments).from_select(_HELD, _late)


class SqlAssignments:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def get(self, assignment_id: int) -> Assignment:
        return await self._work.load(ASSIGNMENT, assignment_id)

    async def add(self, assignment: Assignment) -> int:
        return await self._work.add(assignment)

    async def empty_of(self, person_id: int) -> Assignment | None:
        return next(iter(await self._work.entities(_empty, {"person": person_id})), None)

    async def of_album(self, person_id: int, album_id: str) -> Assignment | None:
        params = {"person": person_id, "album": album_id}
        return next(iter(await self._work.entities(_of_album, params)), None)

    async def add_part(
        self, assignment_id: int, message_id: int, album_id: str | None, material: Material
    ) -> bool:
        place = {"assignment_id": assignment_id, "message_id": message_id, "album_id": album_id}
        return await self._work.insert_once(_add_part, vars(material) | place) is not None

    async def copy_parts(self, source_id: int, target_id: int) -> int:
        return await self._changed(_copy_parts, {"source": source_id, "target": target_id})

    async def address(
        self,
        assignment_id: int,
        tutor_ids: Iterable[int],
        course_id: int,
        student_id: int | None,
        lesson_id: int | None,
    ) -> int:
        given = {
            "assignment": assignment_id,
            "tutors": sorted(tutor_ids),
            "course": course_id,
            "lesson": lesson_id,
        }
        if student_id is None:
            return await self._changed(_to_course, given)
        return await self._changed(_to_student, given | {"student": student_id})

    async def address_to_latest(self, assignment_id: int, tutor_ids: Iterable[int], now: datetime) -> int:
        given = {"assignment": assignment_id, "tutors": sorted(tutor_ids), "now": now}
        return await self._changed(_to_latest, given)

    async def _changed(self, statement: PerDialect, given: dict[str, Any]) -> int:
        return (await self._work.execute(statement.of(self._work.connection), given)).rowcount

    async def forget_addressees(
        self, assignment_id: int, course_id: int | None = None, student_id: int | None = None
    ) -> None:
        given = {"assignment": assignment_id, "course": course_id, "student": student_id}
        if course_id is None:
            await self._work.execute(_forget, {"assignment": assignment_id})
        elif student_id is None:
            await self._work.execute(_forget_course, {"assignment": assignment_id, "course": course_id})
        else:
            await self._work.execute(_forget_student, given)

    async def addressees(
        self, assignment_id: int, tutor_ids: Iterable[int], now: datetime
    ) -> Sequence[Addressee]:
        given = {"assignment": assignment_id, "tutors": sorted(tutor_ids), "now": now}
        return [Addressee(*row) for row in await self._work.rows(ADDRESSEES, given)]

    async def attach(self, assignment_id: int) -> None:
        await self._work.execute(_attach, {"assignment": assignment_id})

    async def attach_late(self, assignment_id: int, message_id: int) -> None:
        await self._work.execute(_attach_late, {"assignment": assignment_id, "message": message_id})
