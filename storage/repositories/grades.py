"""Marks of students."""

from sqlalchemy import bindparam, delete, select

from domain.identity import known
from domain.journal import Mark
from storage import tables
from storage.work import Work

_m = tables.marks.c

_of_homework = (
    select(Mark)
    .where(_m.homework_id == bindparam("homework_id"))
    .with_for_update(key_share=True)
    .execution_options(populate_existing=True)
)
_drop = delete(tables.marks).where(_m.id == bindparam("mark_id"))


class SqlMarks:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def of_homework(self, homework_id: int) -> Mark | None:
        return next(iter(await self._work.entities(_of_homework, {"homework_id": homework_id})), None)

    async def add(self, mark: Mark) -> int:
        self._work.check_studio(mark.studio_id)
        return await self._work.add(mark)

    async def drop(self, mark: Mark) -> None:
        await self._work.execute(_drop, {"mark_id": known(mark.id)})
