"""Marks of students."""

from sqlalchemy import bindparam, delete, select

from domain.courses import Course
from domain.homework import HomeworkState
from domain.identity import known
from domain.journal import Mark
from storage import tables
from storage.work import Lookup, Work

_m = tables.marks.c

MARK_OF_COURSE = Lookup(
    Mark,
    tables.marks,
    statement=select(Mark, Course)
    .select_from(Course)
    .join(tables.marks, _m.course_id == tables.courses.c.id)
    .with_for_update(of=[tables.courses, tables.marks], key_share=True),
)
_of_homework = (
    select(Mark).where(_m.homework_id == bindparam("homework_id")).execution_options(populate_existing=True)
)
_accepted = select(tables.homework.c.id).where(
    tables.homework.c.id == bindparam("homework_id"), tables.homework.c.state == HomeworkState.ACCEPTED
)
_drop = delete(tables.marks).where(_m.id == bindparam("mark_id"))


class SqlMarks:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def with_course(self, mark_id: int) -> tuple[Mark, Course]:
        row = (await self._work.load_rows(MARK_OF_COURSE, mark_id))[0]
        return row[0], row[1]

    async def of_homework(self, homework_id: int) -> Mark | None:
        return next(iter(await self._work.entities(_of_homework, {"homework_id": homework_id})), None)

    async def is_of_accepted(self, mark: Mark) -> bool:
        if mark.homework_id is None:
            return False
        return (await self._work.rows(_accepted, {"homework_id": mark.homework_id})).first() is not None

    async def add(self, mark: Mark) -> int:
        self._work.check_studio(mark.studio_id)
        return await self._work.add(mark)

    async def drop(self, mark: Mark) -> None:
        await self._work.execute(_drop, {"mark_id": known(mark.id)})
