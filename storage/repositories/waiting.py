"""Who waits for a place in a group."""

from collections.abc import Sequence

from sqlalchemy import bindparam, select

from domain.courses import WaitingPlace
from domain.errors import NotFound
from domain.people import Receiver
from storage import tables
from storage.work import Lookup, Work

_w = tables.waiting_places.c

_COURSE_OF = Lookup(WaitingPlace, tables.waiting_places, statement=select(_w.course_id))
_PLACE = Lookup(WaitingPlace, tables.waiting_places, statement=select(WaitingPlace))
_of_course = (
    select(WaitingPlace)
    .where(_w.course_id == bindparam("course_id"), _w.settled_at.is_(None))
    .order_by(_w.since, _w.id)
    .execution_options(populate_existing=True)
)
_tutor_of = (
    select(tables.people.c.id, tables.people.c.zone)
    .join(tables.memberships, tables.memberships.c.person_id == tables.people.c.id)
    .join(tables.courses, tables.courses.c.tutor_id == tables.memberships.c.id)
    .where(tables.courses.c.id == bindparam("course_id"))
)


class SqlWaitingList:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def course_of(self, waiting_id: int) -> int:
        rows = await self._work.load_rows(_COURSE_OF, waiting_id)
        course_id: int = rows[0][0]
        return course_id

    async def add(self, place: WaitingPlace) -> int:
        self._work.check_studio(place.studio_id)
        return await self._work.add(place)

    async def of_course(self, course_id: int) -> Sequence[WaitingPlace]:
        return await self._work.entities(_of_course, {"course_id": course_id})

    async def settled(self, waiting_id: int) -> WaitingPlace | None:
        place = await self._work.load(_PLACE, waiting_id)
        return place if place.settled_at is not None else None

    async def tutor_of(self, course_id: int) -> Receiver:
        row = (await self._work.rows(_tutor_of, {"course_id": course_id})).one_or_none()
        if row is None:
            raise NotFound
        return Receiver(*row)
