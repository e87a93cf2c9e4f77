"""A life with series in which the tutor falls ill, goes away and comes back: who is owed what is asked of it, too."""

from collections.abc import Sequence

from sqlalchemy import and_

from domain.availability import TimeOffKind
from domain.lessons import LessonState
from domain.series import Span
from domain.services import availability, illness
from storage import tables
from tests.domain.series_life import DAY, STANDING, Life, Rows

OFF = LessonState.CANCELLED_BY_TUTOR


class AbsentLife(Life):
    async def ill(self, days: int) -> None:
        """From today on; another illness may have begun before."""
        before = await self.rows()
        last = self._today + days * DAY
        await self.tries(illness.fall_ill, self._tutor_id, self._today, last, [], self.now)
        await self._gone(before)

    async def away(self, ahead: int, days: int) -> None:
        """A vacation that cancels what falls into it."""
        before, first = await self.rows(), self._today + ahead * DAY
        kind, last = TimeOffKind.VACATION, first + days * DAY

        async def take(*how: object) -> object:
            return await availability.take_time_off(*how, cancels=True)  # type: ignore[arg-type]  # as given below

        await self.tries(take, self._tutor_id, kind, first, last, self.now)
        await self._gone(before)

    async def recover(self, number: int) -> None:
        column = tables.time_off.c
        found = await self.office.rows(
            tables.time_off, column.tutor_id == self._tutor_id, column.kind == TimeOffKind.ILLNESS
        )
        before = await self.rows()
        if found and await self.tries(illness.recover, found[number % len(found)].id, self.now):
            after = await self.rows()
            back = [one for one in before if before[one] != after[one]]
            assert all((before[one].state, after[one].state) == (OFF, LessonState.PLANNED) for one in back)
            assert all(after[one].starts_at > self.now for one in back)

    async def passes(self, days: int, *, makes: bool) -> None:
        """What the worker passes over while the tutor is away stays away."""
        self.now += days * DAY
        off = await self._time_off()
        for series_id, one in (await self.all_series()).items():
            if one.made_till is not None and one.ended_at is None:
                made = one.days(one.made_till + DAY, one.asked_till(self.now))
                self.excused[series_id] |= {day for day in made if one.is_off(day, off)}
        await super().passes(0, makes=makes)

    async def holds(self) -> None:
        """Nobody has a right to another lesson instead of one that takes place, and whoever lost one has it."""
        await super().holds()
        rows = await self.rows()
        found = await self.office.rows(
            tables.makeup_credits,
            and_(
                tables.makeup_credits.c.course_id == self.course_id,
                tables.makeup_credits.c.voided_at.is_(None),
            ),
        )
        owed = [row.lesson_id for row in found]
        assert len(owed) == len(set(owed))
        assert not any(rows[lesson_id].state in STANDING for lesson_id in owed)
        absences = await self.office.rows(tables.time_off)
        begun = {row.id: row.created_at for row in absences if row.withdrawn_at is None}
        fallen = {one: row for one, row in rows.items() if row.time_off_id and row.state is OFF}
        assert {one for one, row in fallen.items() if row.settled_at == begun.get(row.time_off_id)} <= set(
            owed
        )

    async def _gone(self, before: Rows) -> None:
        after = await self.rows()
        changed = [one for one in before if before[one] != after[one]]
        assert all(after[one].state is OFF and after[one].starts_at > self.now for one in changed)

    async def _time_off(self) -> Sequence[Span]:
        column = tables.time_off.c
        live = await self.office.rows(
            tables.time_off, column.tutor_id == self._tutor_id, column.withdrawn_at.is_(None)
        )
        return [(row.starts_at, row.ends_at) for row in live]

    @property
    def _tutor_id(self) -> int:
        return min(self.tutor.tutor_ids)
