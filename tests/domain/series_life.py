"""A tutor's series lived at random: after each deed the laws of rule 2 are asked of what is in the database."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any, Self

from sqlalchemy import Row, select

from domain.access import Actor
from domain.errors import DomainError
from domain.identity import known
from domain.lessons import LessonState
from domain.series import Foreseen, Scope, Series, has_to_reach
from domain.services import lessons, series, series_ahead, students
from domain.services.series_plans import Slot
from storage import tables
from storage.engine import EVERY_STUDIO, Database
from storage.queries import series_ahead as queries
from tests.domain.cast import Office, found

BEGINS = datetime(2026, 3, 16, 9, 0, tzinfo=UTC)
"""Two weeks before the clocks of Berlin change."""
DAY = timedelta(days=1)
Rows = dict[int, Row[Any]]
STANDING = (LessonState.PLANNED, LessonState.HELD)


@dataclass
class Life:
    """``excused``: days of a series that it has no lesson for, with a reason known when it came to be."""

    office: Office
    tutor: Actor
    course_id: int
    now: datetime = BEGINS
    excused: dict[int, set[date]] = field(default_factory=dict)
    made_by_worker: set[int] = field(default_factory=set)
    done: list[str] = field(default_factory=list)

    @classmethod
    async def begin(cls, db: Database, number: int) -> Self:
        office = Office(db)
        tutor = await found(office, 1000 + number, "Tutor", "Europe/Berlin")
        studio = tutor.places[0].studio_id
        _, course_id = await office.does(
            students.add_student, tutor, studio, "Ann", "Maths", 1000, 60, BEGINS
        )
        return cls(office, tutor, course_id)

    async def rows(self) -> Rows:
        found = await self.office.rows(tables.lessons, tables.lessons.c.course_id == self.course_id)
        return {row.id: row for row in found}

    async def all_series(self) -> dict[int, Series]:
        async with self.office.db.writing(EVERY_STUDIO) as uow:
            wanted = select(Series).where(tables.series.c.course_id == self.course_id)
            return {known(one.id): one for one in await uow.work.entities(wanted)}

    async def nth(self, number: int) -> Row[Any] | None:
        """One that lies ahead or has just been, whatever its state."""
        near = [row for row in (await self.rows()).values() if row.starts_at > self.now - 9 * DAY]
        return near[number % len(near)] if near else None

    async def begun(self, number: int) -> Row[Any] | None:
        """One that waits to be marked."""
        waiting = [
            row
            for row in (await self.rows()).values()
            if row.starts_at <= self.now and row.state is LessonState.PLANNED
        ]
        return waiting[number % len(waiting)] if waiting else None

    async def tries(self, service: Callable[..., Awaitable[Any]], *args: object) -> Any:  # noqa: ANN401 (whatever it returns)
        """A refusal changes nothing."""
        before = await self.rows()
        try:
            result = await self.office.does(service, self.tutor, *args)
        except DomainError:
            result = None
        if result is None:
            assert await self.rows() == before
        else:
            self.done.append(service.__name__)
        return result

    async def create(self, weekdays: int, clock: int, every: int, count: int | None) -> None:
        slot = Slot(weekdays, clock, 60, self._today + DAY, every_weeks=every, count=count)
        made = await self.tries(series.create, self.course_id, slot, self.now)
        if made is not None:
            missing = await self._missing(made.series)
            assert len(missing) == made.conflicts + made.off
            self.excused[known(made.series.id)] = missing

    async def change(self, number: int, scope: Scope, days: int, clock: int) -> None:
        row = await self.nth(number)
        if row is None:
            return
        before, old = await self.rows(), await self.all_series()
        day = (row.starts_at + days * DAY).replace(hour=clock // 60, minute=clock % 60)
        foreseen = await self._previewed(series.foresee_change, row, scope, day)
        if foreseen is None:
            return
        done = await self.tries(series.change, row.id, row.revision, scope, day, self.now)
        assert done in (foreseen, None)
        if done is None:
            return
        after = await self.rows()
        changed = [one for one in after.values() if one.starts_at != before[one.id].starts_at]
        followed = [one for one in after.values() if one.series_id != before[one.id].series_id]
        assert len(followed) == done.changes >= len(changed)
        self._left_alone(before, after, {row.id})
        (new,) = set(await self.all_series()) - set(old)
        shift = followed[0].series_day - before[followed[0].id].series_day
        successor = (await self.all_series())[new]
        self.excused[new] = await self._missing(successor)
        if successor.ended_at is not None:  # what follows had been cancelled, or had gone its own way
            return
        accounted = {one.series_day + shift for one in before.values() if one.series_id == row.series_id}
        accounted |= {gone + shift for gone in self.excused[row.series_id]}
        assert self.excused[new] <= accounted, "lost"

    async def cancel(self, number: int, scope: Scope) -> None:
        row = await self.nth(number)
        if row is None:
            return
        before = await self.rows()
        foreseen = await self._previewed(series.foresee_cancel, row, scope)
        done = await self.tries(series.cancel, row.id, row.revision, scope, self.now)
        assert done == foreseen
        after = await self.rows()
        self._left_alone(before, after, {row.id})
        if done is not None:
            assert sum(after[one] != before[one] for one in before) == done.changes

    async def restore(self, number: int) -> None:
        row = await self.nth(number)
        if row is None:
            return
        before = await self.rows()
        await self.tries(series.restore, row.id, self.now)
        after = await self.rows()
        for one, then in before.items():
            assert then == after[one] or (then.settled_at, after[one].state) == (
                row.settled_at,
                LessonState.PLANNED,
            )

    async def one(self, deed: str, number: int, hours: int) -> None:
        """What is done to a single lesson."""
        row = await (self.begun(number) if deed == "hold" else self.nth(number))
        if row is None:
            return
        match deed:
            case "move":
                start = row.starts_at + timedelta(hours=hours)
                await self.tries(lessons.move, row.id, row.revision, start, 60, self.now)
            case "cancel":
                await self.tries(lessons.cancel, row.id, row.revision, self.now)
            case "reopen":
                await self.tries(lessons.reopen, row.id, self.now)
            case _:
                await self.tries(lessons.hold, row.id, row.revision, self.now)

    async def passes(self, days: int, *, makes: bool) -> None:
        self.now += days * DAY
        if not makes:
            return
        before = await self.rows()
        for series_id, one in (await self.all_series()).items():
            if one.made_till is not None and one.ended_at is None:
                gone = one.days(one.made_till + DAY, self._today + DAY)
                self.excused[series_id] |= {day for day in gone if one.starts(day) <= self.now}
        reach = has_to_reach(self.now)
        async with self.office.db.reading() as reads:
            behind = await queries.to_make(reads, reach, 1000)
        for series_id, course_id in behind:
            await self.office.works(series_ahead.materialise, series_id, course_id, self.now)
        after = await self.rows()
        assert all(after[one] == row for one, row in before.items())
        self.made_by_worker |= after.keys() - before.keys()
        for one in (await self.all_series()).values():
            assert one.ended_at or one.made_till is None or one.made_till >= reach

    async def holds(self) -> None:
        """The laws that are true at any time."""
        rows, found = await self.rows(), await self.all_series()
        for row in rows.values():
            if row.series_id is not None and not row.is_exception:
                assert row.starts_at == found[row.series_id].starts(row.series_day), "off its wall time"
        for series_id, one in found.items():
            if one.ended_at is None:
                missing = await self._missing(one)
                assert missing <= self.excused[series_id], ("lost", one, missing, self.excused)
        standing = sorted(
            (row for row in rows.values() if row.state in STANDING), key=lambda row: row.starts_at
        )
        for first, second in _pairs(standing):
            clash = second.starts_at < first.ends_at
            assert not clash or {first.id, second.id} & self.made_by_worker, "doubled"

    def _left_alone(self, before: Rows, after: Rows, but: set[int]) -> None:
        """Whatever was settled, has begun or was moved by hand is as it was."""
        assert before.keys() <= after.keys()
        for one, row in before.items():
            if row.starts_at <= self.now or row.state is not LessonState.PLANNED:
                assert after[one] == row
            if row.is_exception and one not in but:
                assert after[one] == row

    async def _previewed(
        self, service: Callable[..., Awaitable[Foreseen]], row: Row[Any], *what: object
    ) -> Foreseen | None:
        before = await self.rows()
        try:
            foreseen = await self.office.does(service, self.tutor, row.id, row.revision, *what, self.now)
        except DomainError:
            foreseen = None
        assert await self.rows() == before
        return foreseen

    async def _missing(self, one: Series) -> set[date]:
        """Days that its rule has and that have no lesson."""
        have = {row.series_day for row in (await self.rows()).values() if row.series_id == one.id}
        till = one.made_till or one.ends_on
        assert till is not None
        return {day for day in one.days(one.starts_on, till) if day not in have}

    @property
    def _today(self) -> date:
        return self.now.date()


def _pairs(rows: Sequence[Row[Any]]) -> list[tuple[Row[Any], Row[Any]]]:
    return [(one, other) for place, one in enumerate(rows) for other in rows[place + 1 : place + 4]]
