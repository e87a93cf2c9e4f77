"""Ten weeks ahead always exist, whatever happened to the worker meanwhile."""

import asyncio
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest

from domain.availability import TimeOff, TimeOffKind
from domain.clock import day_bounds, zone_named
from domain.identity import known
from domain.lessons import LessonState
from domain.notices import NoticeKind
from domain.series import WEEKS_AHEAD, Scope
from domain.services import series, series_ahead
from domain.services.series_plans import Made, Slot
from storage import tables
from storage.engine import EVERY_STUDIO
from tests.domain.cast import DAY, NOW, Cast
from tests.worker.conftest import Stage

WEEK = timedelta(weeks=1)
TODAY = NOW.date()
EVERY_DAY = (1 << 7) - 1


async def weekly(cast: Cast, slot: Slot | None = None, now: datetime = NOW) -> Made:
    wanted = slot or Slot(
        weekdays=1 << TODAY.weekday(), clock_minutes=1110, duration_minutes=60, starts_on=TODAY
    )
    return await cast.does(series.create, cast.tutor, cast.course_id, wanted, now)


async def days_of(cast: Cast) -> list[date]:
    return [row.series_day for row in await cast.rows(tables.lessons)]


async def test_ten_weeks_ahead_exist_at_any_time(stage: Stage) -> None:
    await weekly(stage.cast)
    for _ in range(30):
        await stage.passes(3 * DAY)
        made = sorted(await days_of(stage.cast))
        assert made[-1] >= stage.clock().date() + WEEKS_AHEAD - 7 * DAY + DAY
        assert [later - day for day, later in pairwise(made)] == [WEEK] * (len(made) - 1)


async def test_what_the_worker_makes_is_a_lesson_like_any_other(stage: Stage) -> None:
    made = await weekly(stage.cast)
    before = {row.id for row in await stage.cast.rows(tables.lessons)}
    await stage.passes(2 * WEEK)
    (new, *_) = [row for row in await stage.cast.rows(tables.lessons) if row.id not in before]
    assert (new.series_id, new.state, new.is_exception) == (made.series.id, LessonState.PLANNED, False)
    (present,) = await stage.cast.rows(tables.participations, tables.participations.c.lesson_id == new.id)
    assert present.student_id == stage.cast.student_id
    kinds = sorted(
        row.kind for row in await stage.cast.rows(tables.notices, tables.notices.c.lesson_id == new.id)
    )
    reminders = [NoticeKind.LESSON_SOON, NoticeKind.LESSON_TOMORROW]
    assert kinds == sorted([NoticeKind.LESSON_CARD, *reminders, *reminders])


async def test_nobody_is_told_of_what_the_series_promised(stage: Stage) -> None:
    await weekly(stage.cast)
    await stage.worker.tick()
    told = len(await stage.cast.rows(tables.notices, tables.notices.c.kind == NoticeKind.SERIES_PLANNED))
    await stage.passes(5 * WEEK)
    again = await stage.cast.rows(tables.notices, tables.notices.c.kind == NoticeKind.SERIES_PLANNED)
    assert len(again) == told == 2


async def test_after_a_long_silence_the_future_exists_and_the_past_stays_empty(stage: Stage) -> None:
    await weekly(stage.cast)
    last = max(await days_of(stage.cast))
    await stage.passes(25 * WEEK)
    made = sorted(day for day in await days_of(stage.cast) if day > last)
    assert made[0] > stage.clock().date() - DAY
    assert made[-1] > stage.clock().date() + WEEKS_AHEAD - 7 * DAY


async def test_two_workers_make_each_lesson_once(stage: Stage) -> None:
    made = await weekly(stage.cast)
    later = NOW + 4 * WEEK

    async def one() -> int:
        return await stage.cast.works(
            series_ahead.materialise, known(made.series.id), stage.cast.course_id, later
        )

    added = await asyncio.gather(one(), one(), one())
    assert sorted(added)[:2] == [0, 0]
    assert sum(added) > 0
    days = await days_of(stage.cast)
    assert len(days) == len(set(days))


async def test_an_ended_series_makes_nothing(stage: Stage) -> None:
    made = await weekly(stage.cast)
    await stage.cast.does(series.cancel, stage.cast.tutor, known(made.lessons[3].id), 1, Scope.FOLLOWING, NOW)
    before = await days_of(stage.cast)
    await stage.passes(20 * WEEK)
    assert await days_of(stage.cast) == before


async def test_a_series_with_an_end_ends_there(stage: Stage) -> None:
    slot = Slot(weekdays=1, clock_minutes=600, duration_minutes=60, starts_on=TODAY + 7 * DAY, count=15)
    made = await weekly(stage.cast, slot)
    assert made.total == 15
    await stage.passes(5 * WEEK)
    await stage.passes(30 * WEEK)
    assert len(await days_of(stage.cast)) == 15
    (row,) = await stage.cast.rows(tables.series)
    assert (row.made_till, row.ended_at) == (None, None)


async def test_the_series_of_an_ended_course_ends(stage: Stage) -> None:
    await weekly(stage.cast)
    async with stage.cast.db.writing(EVERY_STUDIO) as uow:
        (await uow.courses.get(stage.cast.course_id)).ended_at = NOW
    before = await days_of(stage.cast)
    await stage.passes(9 * WEEK)
    assert await days_of(stage.cast) == before
    (row,) = await stage.cast.rows(tables.series)
    assert row.ended_at is not None


async def test_a_day_off_in_the_new_week_is_passed_over(stage: Stage) -> None:
    await weekly(stage.cast)
    off = max(await days_of(stage.cast)) + WEEK
    await stay_away(stage.cast, off)
    await stage.passes(4 * WEEK)
    days = await days_of(stage.cast)
    assert off not in days
    assert off + WEEK in days


async def stay_away(cast: Cast, day: date) -> None:
    since, till = day_bounds(day, zone_named(cast.tutor.zone))
    away = TimeOff(
        studio_id=cast.studio_id,
        tutor_id=min(cast.tutor.tutor_ids),
        kind=TimeOffKind.VACATION,
        starts_at=since,
        ends_at=till,
        created_at=NOW,
    )
    async with cast.db.writing(EVERY_STUDIO) as uow:
        uow.work.session.add(away)


async def test_one_series_that_cannot_be_made_holds_up_no_other(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    first = await weekly(stage.cast)
    second = await weekly(
        stage.cast, Slot(weekdays=EVERY_DAY, clock_minutes=60, duration_minutes=60, starts_on=TODAY + DAY)
    )
    async with stage.cast.db.writing(EVERY_STUDIO) as uow:
        (await uow.series.get(known(first.series.id))).zone = "Nowhere/Land"
    before = len(await days_of(stage.cast))
    await stage.passes(2 * WEEK)
    grown = [row for row in await stage.cast.rows(tables.lessons) if row.series_id == second.series.id]
    assert len(grown) > len(second.lessons)
    assert len(await days_of(stage.cast)) - before == len(grown) - len(second.lessons)
    assert "series not made" in caplog.text
