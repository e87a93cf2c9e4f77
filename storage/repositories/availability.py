"""Working hours, time off, and the diary they make with the lessons."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select

from domain.availability import Diary, Hours, Span, TimeOff, TimeOffKind
from domain.errors import NotFound
from domain.identity import known
from domain.people import Membership, Receiver, Role
from storage import diaries, tables
from storage.types import Id, UtcDateTime
from storage.work import Lookup, Work

_h, _o, _m = tables.working_hours.c, tables.time_off.c, tables.memberships.c

CALENDAR = Lookup(
    Membership,
    tables.memberships,
    statement=select(Membership)
    .where(_m.role == Role.TUTOR, _m.ended_at.is_(None))
    .with_for_update(key_share=True),
)
TIME_OFF = Lookup(TimeOff, tables.time_off)
_receiver = (
    select(_m.studio_id, tables.people.c.id, tables.people.c.zone)
    .join(tables.people, tables.people.c.id == _m.person_id)
    .where(_m.id == bindparam("tutor", type_=Id()), _m.ended_at.is_(None))
)
_forget = delete(tables.working_hours).where(
    _h.tutor_id == bindparam("tutor", type_=Id()), _h.weekday.in_(bindparam("weekdays", expanding=True))
)
_same = select(TimeOff).where(
    _o.tutor_id == bindparam("tutor", type_=Id()),
    _o.kind == bindparam("kind"),
    _o.starts_at == bindparam("since", type_=UtcDateTime()),
    _o.ends_at == bindparam("till", type_=UtcDateTime()),
    _o.withdrawn_at.is_(None),
)
_write = insert(tables.working_hours)


class SqlAvailability:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def calendar(self, tutor_id: int) -> Membership:
        return await self._work.load(CALENDAR, tutor_id)

    async def diary(self, tutor_id: int, since: datetime, till: datetime) -> Diary:
        asked = diaries.asked(tutor_id, since, till)
        hours = (await self._work.rows(diaries.HOURS, {"tutor": tutor_id})).all()
        diary = diaries.diary_of(tutor_id, hours, (await self._work.rows(diaries.TAKEN, asked)).all())
        self._work.check_studio(diary.studio_id)
        return diary

    async def set_hours(self, tutor: Membership, weekdays: Sequence[int], hours: Sequence[Hours]) -> None:
        await self._work.execute(_forget, {"tutor": tutor.id, "weekdays": list(weekdays)})
        rows = [
            {
                "studio_id": tutor.studio_id,
                "tutor_id": known(tutor.id),
                "weekday": weekday,
                "from_minute": one.since,
                "till_minute": one.till,
            }
            for weekday in weekdays
            for one in hours
        ]
        if rows:
            await self._work.execute(_write, rows)

    async def add_time_off(self, time_off: TimeOff) -> int:
        self._work.check_studio(time_off.studio_id)
        return await self._work.add(time_off)

    async def time_off(self, time_off_id: int) -> TimeOff:
        return await self._work.load(TIME_OFF, time_off_id)

    async def same_time_off(self, tutor_id: int, kind: TimeOffKind, span: Span) -> TimeOff | None:
        given = {"tutor": tutor_id, "kind": kind, "since": span.starts_at, "till": span.ends_at}
        return next(iter(await self._work.entities(_same, given)), None)

    async def receiver(self, tutor_id: int) -> Receiver:
        row = (await self._work.rows(_receiver, {"tutor": tutor_id})).first()
        if row is None:
            raise NotFound
        studio_id, person_id, zone = row
        self._work.check_studio(studio_id)
        return Receiver(person_id, zone)
