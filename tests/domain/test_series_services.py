"""What a tutor does to a weekly slot, in numbers, and who hears of it (rules 2, 4)."""

import asyncio
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Row

from domain.availability import TimeOff, TimeOffKind
from domain.errors import (
    ChangedSince,
    DomainError,
    LessonInPast,
    LessonSettled,
    LessonTooFar,
    NothingToUndo,
    SeriesEnded,
    SeriesOutOfRange,
    SeriesTaken,
    UndoTooLate,
)
from domain.identity import known
from domain.lessons import Lesson, LessonState
from domain.notices import NoticeKind
from domain.series import MOST_LESSONS, Foreseen, Scope
from domain.services import lessons, series
from domain.services.series_plans import Made, Slot
from storage import tables
from storage.engine import EVERY_STUDIO
from tests.domain.cast import DAY, HOUR, NOW, Cast

WEEK = timedelta(weeks=1)
FIRST = NOW.date() + DAY
SLOT = Slot(1 << FIRST.weekday(), 18 * 60, 60, FIRST)
OFF = LessonState.CANCELLED_BY_TUTOR
MADE = 11


async def weekly(cast: Cast, slot: Slot = SLOT, **how: bool) -> Made:
    return await cast.does(series.create, cast.tutor, cast.course_id, slot, NOW, **how)


async def table(cast: Cast) -> list[Row[Any]]:
    return sorted(await cast.rows(tables.lessons), key=lambda row: (row.starts_at, row.id))


async def states(cast: Cast) -> list[LessonState]:
    return [row.state for row in await table(cast)]


def button(lesson: Lesson | Row[Any]) -> tuple[int, int]:
    return known(lesson.id), lesson.revision


async def test_a_family_hears_of_a_series_once_and_is_reminded_of_each_lesson(cast: Cast) -> None:
    made = await weekly(cast)
    assert len(made.lessons) == MADE
    for person in (cast.student, cast.parent):
        (told,) = await cast.notices(NoticeKind.SERIES_PLANNED, person)
        assert told.subject["lessons"] == MADE
        assert len(await cast.notices(NoticeKind.LESSON_SOON, person)) == MADE
    assert await cast.notices(NoticeKind.LESSON_PLANNED) == []
    assert len(await cast.notices(NoticeKind.LESSON_CARD)) == MADE
    assert "series.create" in await cast.acts()


async def test_what_is_foreseen_is_what_is_made(cast: Cast) -> None:
    await cast.lesson(datetime.combine(FIRST + 2 * WEEK, NOW.time(), NOW.tzinfo).replace(hour=16, minute=30))
    foreseen = await cast.does(series.foresee, cast.tutor, cast.course_id, SLOT, NOW)
    assert (len(foreseen.lessons), foreseen.conflicts) == (MADE - 1, 1)
    assert len(await table(cast)) == 1
    made = await weekly(cast)
    assert [one.series_day for one in made.lessons] == [one.series_day for one in foreseen.lessons]
    assert FIRST + 2 * WEEK not in [one.series_day for one in made.lessons]


async def test_a_clash_is_overridden_when_it_is_said_so(cast: Cast) -> None:
    await weekly(cast)
    await cast.refuses(SeriesTaken, series.create, cast.tutor, cast.course_id, SLOT, NOW)
    again = await weekly(cast, despite_clash=True)
    assert (len(again.lessons), again.conflicts) == (MADE, MADE)


@pytest.mark.parametrize(
    "slot, refusal",
    [
        (replace(SLOT, weekdays=0), SeriesOutOfRange),
        (replace(SLOT, weekdays=128), SeriesOutOfRange),
        (replace(SLOT, every_weeks=0), SeriesOutOfRange),
        (replace(SLOT, every_weeks=5, ends_on=FIRST + 9 * WEEK), SeriesOutOfRange),
        (replace(SLOT, ends_on=FIRST - DAY), SeriesOutOfRange),
        (replace(SLOT, ends_on=FIRST + 80 * WEEK), SeriesOutOfRange),
        (replace(SLOT, weekdays=127, ends_on=FIRST + 30 * WEEK), SeriesOutOfRange),
        (replace(SLOT, weekdays=127, count=500), SeriesOutOfRange),
        (replace(SLOT, count=MOST_LESSONS), SeriesOutOfRange),
        (replace(SLOT, count=0), SeriesOutOfRange),
        (replace(SLOT, starts_on=FIRST + 90 * WEEK), LessonTooFar),
    ],
)
async def test_what_nobody_can_mean_is_refused(cast: Cast, slot: Slot, refusal: type[DomainError]) -> None:
    await cast.refuses(refusal, series.create, cast.tutor, cast.course_id, slot, NOW)


async def stay_away(cast: Cast, first: date, days: int) -> None:
    start = datetime.combine(first, NOW.time(), NOW.tzinfo).replace(hour=0)
    away = TimeOff(
        studio_id=cast.studio_id, tutor_id=min(cast.tutor.tutor_ids), kind=TimeOffKind.VACATION,
        starts_at=start, ends_at=start + days * DAY, created_at=NOW,
    )  # fmt: skip
    async with cast.db.writing(EVERY_STUDIO) as uow:
        uow.work.session.add(away)


async def test_a_vacation_is_passed_over_and_ten_lessons_are_ten(cast: Cast) -> None:
    await stay_away(cast, FIRST + 2 * WEEK, 8)
    made = await weekly(cast, replace(SLOT, count=10))
    assert (made.off, made.total, len(made.lessons)) == (2, 10, 9)
    assert made.series.ends_on == FIRST + 11 * WEEK


async def test_a_change_moves_what_follows_by_the_same_days_and_leaves_the_rest(cast: Cast) -> None:
    made = await weekly(cast)
    aside = made.lessons[5]
    await cast.does(lessons.move, cast.tutor, *button(aside), aside.starts_at + 3 * HOUR, 60, NOW)
    pivot, later = made.lessons[3], made.lessons[3].starts_at + DAY + HOUR
    foreseen = await cast.does(series.foresee_change, cast.tutor, *button(pivot), Scope.FOLLOWING, later, NOW)
    assert foreseen == Foreseen(changes=MADE - 4, kept=1)
    done = await cast.does(series.change, cast.tutor, *button(pivot), Scope.FOLLOWING, later, NOW)
    assert done == foreseen
    rows = {row.id: row for row in await table(cast)}
    for number, lesson in enumerate(made.lessons):
        moved = DAY + HOUR if number >= 3 else timedelta()
        expected = lesson.starts_at + (3 * HOUR if lesson is aside else moved)
        assert rows[known(lesson.id)].starts_at == expected
    old, new = await cast.rows(tables.series)
    assert (old.ended_at, new.ended_at, new.weekdays) == (NOW, None, 1 << (FIRST + DAY).weekday())
    for person in (cast.student, cast.parent):
        (told,) = await cast.notices(NoticeKind.SERIES_CHANGED, person)
        assert told.subject["lessons"] == MADE - 4


async def test_what_would_clash_stays_and_is_counted(cast: Cast) -> None:
    made = await weekly(cast)
    await cast.lesson(made.lessons[4].starts_at + 2 * HOUR)
    await stay_away(cast, FIRST + 6 * WEEK, 1)
    pivot, later = made.lessons[0], made.lessons[0].starts_at + 2 * HOUR
    done = await cast.does(series.change, cast.tutor, *button(pivot), Scope.ALL, later, NOW)
    assert done == Foreseen(changes=MADE - 2, kept=0, conflicts=2)
    rows = {row.id: row for row in await table(cast)}
    for number in (4, 6):
        row = rows[known(made.lessons[number].id)]
        assert (row.starts_at, row.is_exception) == (made.lessons[number].starts_at, True)


async def test_a_lesson_moves_neither_into_the_past_nor_into_one_that_has_to_stay(cast: Cast) -> None:
    made = await weekly(cast, replace(SLOT, count=3))
    await cast.lesson(made.lessons[2].starts_at + WEEK)
    pivot = made.lessons[0]
    later, what = pivot.starts_at + WEEK, (*button(pivot), Scope.ALL)
    await cast.refuses(LessonInPast, series.change, cast.tutor, *what, NOW - HOUR, NOW)
    await cast.refuses(SeriesTaken, series.change, cast.tutor, *what, later, NOW)


async def test_held_lessons_and_the_past_never_change(cast: Cast) -> None:
    made = await weekly(cast)
    later = made.lessons[2].ends_at
    await cast.does(lessons.hold, cast.tutor, *button(made.lessons[1]), later)
    before = (await table(cast))[:3]
    pivot = made.lessons[4]
    await cast.does(series.change, cast.tutor, *button(pivot), Scope.ALL, pivot.starts_at + 2 * HOUR, later)
    assert (await table(cast))[:3] == before
    moved = (await table(cast))[6]
    await cast.does(series.cancel, cast.tutor, *button(moved), Scope.ALL, later)
    assert (await table(cast))[:3] == before
    assert set((await states(cast))[3:]) == {OFF}


async def test_a_cancel_is_told_once_and_taken_back_whole(cast: Cast) -> None:
    made = await weekly(cast)
    done = await cast.does(series.cancel, cast.tutor, *button(made.lessons[2]), Scope.FOLLOWING, NOW)
    assert done == Foreseen(changes=MADE - 2, kept=0)
    assert (await states(cast)).count(OFF) == MADE - 2
    assert len(await cast.notices(NoticeKind.SERIES_CANCELLED)) == 2
    assert len(await cast.notices(NoticeKind.LESSON_SOON, cast.student)) == 2
    assert await cast.does(series.restore, cast.tutor, known(made.lessons[5].id), NOW + HOUR) == MADE - 2
    assert OFF not in await states(cast)
    assert await cast.notices(NoticeKind.SERIES_CANCELLED) == []
    assert len(await cast.notices(NoticeKind.LESSON_SOON, cast.student)) == MADE
    await cast.refuses(NothingToUndo, series.restore, cast.tutor, known(made.lessons[5].id), NOW + HOUR)


async def test_each_undo_gives_back_what_its_own_cancel_took(cast: Cast) -> None:
    made = await weekly(cast)
    await cast.does(series.cancel, cast.tutor, *button(made.lessons[6]), Scope.FOLLOWING, NOW)
    await cast.does(series.cancel, cast.tutor, *button(made.lessons[2]), Scope.ALL, NOW + HOUR)
    await cast.does(series.restore, cast.tutor, known(made.lessons[2].id), NOW + 2 * HOUR)
    assert (await states(cast)).count(OFF) == MADE - 6
    (row,) = await cast.rows(tables.series)
    assert row.ended_at == NOW
    await cast.does(series.restore, cast.tutor, known(made.lessons[8].id), NOW + 2 * HOUR)
    (row,) = await cast.rows(tables.series)
    assert row.ended_at is None


async def test_what_was_given_away_stays_cancelled_and_a_week_is_the_limit(cast: Cast) -> None:
    made = await weekly(cast)
    await cast.does(series.cancel, cast.tutor, *button(made.lessons[0]), Scope.ALL, NOW)
    await cast.lesson(made.lessons[3].starts_at)
    late = NOW + 8 * DAY
    await cast.refuses(UndoTooLate, series.restore, cast.tutor, known(made.lessons[5].id), late)
    assert await cast.does(series.restore, cast.tutor, known(made.lessons[5].id), NOW + DAY) == MADE - 1


async def test_one_lesson_moved_or_cancelled_is_its_own_affair(cast: Cast) -> None:
    made = await weekly(cast)
    first, second = made.lessons[:2]
    await cast.does(lessons.move, cast.tutor, *button(first), first.starts_at + DAY, 60, NOW)
    await cast.does(lessons.cancel, cast.tutor, *button(second), NOW)
    done = await cast.does(series.cancel, cast.tutor, *button(made.lessons[4]), Scope.ALL, NOW)
    assert done == Foreseen(changes=MADE - 2, kept=1)
    rows = {row.id: row for row in await table(cast)}
    assert (rows[known(first.id)].state, rows[known(first.id)].is_exception) == (LessonState.PLANNED, True)
    assert rows[known(second.id)].series_id == made.series.id


async def test_an_old_button_of_a_series_is_refused(cast: Cast) -> None:
    made = await weekly(cast)
    lesson_id = known(made.lessons[1].id)
    await cast.refuses(ChangedSince, series.cancel, cast.tutor, lesson_id, 7, Scope.ALL, NOW)
    await cast.does(series.cancel, cast.tutor, lesson_id, 1, Scope.ALL, NOW)
    await cast.refuses(LessonSettled, series.cancel, cast.tutor, lesson_id, 2, Scope.ALL, NOW)
    await cast.refuses(SeriesEnded, series.end, cast.tutor, known(made.series.id), 2, NOW)


async def test_two_series_for_one_slot_at_the_same_moment_get_one(cast: Cast) -> None:
    async def one() -> Made | None:
        try:
            return await weekly(cast)
        except SeriesTaken:
            return None

    made = await asyncio.gather(*(one() for _ in range(6)))
    assert sum(one is not None for one in made) == 1
    assert len(await table(cast)) == MADE
