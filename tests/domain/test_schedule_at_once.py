"""Whatever a tutor and his families do to the same days at the same moment: one thing comes after the other."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

from sqlalchemy import event

from domain.availability import TimeOffKind
from domain.cancellations import CancelReason
from domain.errors import DomainError
from domain.identity import known
from domain.lessons import LessonState
from domain.notices import NoticeKind
from domain.services import availability, cancellations, illness, lessons, proposals
from storage import tables
from tests.domain.absent import goes_away
from tests.domain.cast import DAY, HOUR, NOW, Cast

TODAY = NOW.date()


async def unharmed(*acts: Awaitable[object]) -> int:
    """How many were done; whatever was refused was refused in words, and nobody had to be run again."""
    ended = await asyncio.gather(*acts, return_exceptions=True)
    odd = [one for one in ended if isinstance(one, BaseException) and not isinstance(one, DomainError)]
    assert not odd
    return sum(not isinstance(one, BaseException) for one in ended)


async def test_illness_moves_and_undone_cancels_never_wait_for_each_other(cast: Cast) -> None:
    tutor_id = min(cast.tutor.tutor_ids)
    for turn in range(6):
        start = NOW + (3 + 10 * turn) * DAY
        planned = [known((await cast.lesson(start + n * HOUR)).id) for n in range(6)]
        for lesson_id in planned[:3]:
            await cast.does(lessons.cancel, cast.tutor, lesson_id, 1, NOW)
        day = start.date()
        await unharmed(
            *(cast.does(lessons.reopen, cast.tutor, one, NOW) for one in planned[:3]),
            cast.does(illness.fall_ill, cast.tutor, tutor_id, day, day, [], NOW),
            *(
                cast.does(lessons.move, cast.tutor, one, 1, start + DAY + n * HOUR, 60, NOW)
                for n, one in enumerate(planned[3:])
            ),
        )
        off = await cast.rows(tables.time_off)
        await unharmed(
            *(cast.does(lessons.reopen, cast.tutor, one, NOW) for one in reversed(planned)),
            cast.does(illness.recover, cast.tutor, off[-1].id, NOW),
        )


async def test_a_lesson_given_up_called_off_and_moved_at_once_is_one_of_these(cast: Cast) -> None:
    tutor_id, start = min(cast.tutor.tutor_ids), NOW + 3 * DAY
    lesson_id = known((await cast.lesson(start)).id)
    (seat,) = await cast.rows(tables.participations)
    offered = await cast.does(proposals.propose, cast.tutor, lesson_id, 1, [start + 2 * DAY], NOW)
    day, plans = start.date(), CancelReason.PLANS
    done = await unharmed(
        cast.does(proposals.accept, cast.parent, known(offered.id), 0, NOW),
        cast.does(cancellations.cancel, cast.parent, seat.id, 1, plans, 0, NOW),
        cast.does(illness.fall_ill, cast.tutor, tutor_id, day, day, [], NOW),
        cast.does(lessons.cancel, cast.tutor, lesson_id, 1, NOW),
        cast.does(lessons.move, cast.tutor, lesson_id, 1, start + HOUR, 60, NOW),
    )
    assert done >= 1
    (lesson,) = await cast.rows(tables.lessons, tables.lessons.c.id == lesson_id)
    credit = await cast.rows(tables.makeup_credits, tables.makeup_credits.c.voided_at.is_(None))
    assert len(credit) == (lesson.state != LessonState.PLANNED)


async def statements(cast: Cast, act: Callable[[], Awaitable[object]]) -> int:
    asked: list[str] = []
    engine = cast.db._writers.sync_engine

    def hear(*told: object) -> None:
        asked.append(str(told[2]))

    event.listen(engine, "before_cursor_execute", hear)
    await act()
    event.remove(engine, "before_cursor_execute", hear)
    return len(asked)


async def test_a_vacation_of_ninety_lessons_asks_as_much_as_one_of_three(cast: Cast) -> None:
    async def cost(lessons_a_day: int, first: int) -> int:
        for day in (0, 1, 2):
            for number in range(lessons_a_day):
                await cast.lesson(NOW + (first + day) * DAY + number * timedelta(minutes=10))
        since, till = TODAY + first * DAY, TODAY + (first + 2) * DAY
        return await statements(
            cast,
            lambda: cast.does(
                availability.take_time_off, cast.tutor, min(cast.tutor.tutor_ids), TimeOffKind.VACATION,
                since, till, NOW, cancels=True,
            ),
        )  # fmt: skip

    few, many = await cost(1, 5), await cost(30, 20)
    assert many <= few + 6, "inserts of many rows are split into a few"
    states = {row.state for row in await cast.rows(tables.lessons)}
    assert states == {LessonState.CANCELLED_BY_TUTOR}


async def test_a_vacation_tells_each_of_a_family_once_of_all_its_lessons(cast: Cast) -> None:
    first, *_ = await goes_away(cast, 5, 3)
    told = await cast.notices(NoticeKind.LESSONS_CANCELLED)
    assert len(told) == len({row.person_id for row in told}) >= 2
    assert {(row.subject["lesson_id"], row.subject["lessons"]) for row in told} == {(first, 3)}
    assert await cast.notices(NoticeKind.LESSON_CANCELLED) == []


async def test_a_vacation_over_one_lesson_tells_of_that_lesson(cast: Cast) -> None:
    await goes_away(cast, 5, 1)
    assert len(await cast.notices(NoticeKind.LESSON_CANCELLED)) >= 2
    assert await cast.notices(NoticeKind.LESSONS_CANCELLED) == []
