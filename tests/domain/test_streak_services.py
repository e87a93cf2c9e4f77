"""The streak's XP: 20 for each kept week that is over, whenever progress is looked at next (rules 28, 30)."""

from datetime import datetime, timedelta

from domain.achievements import XpRule
from domain.identity import known
from domain.notices import NoticeKind
from domain.services import homework, lessons
from storage import tables
from tests.domain.cast import DAY, HOUR, NOW, Cast

WEEK = timedelta(weeks=1)  # NOW is a Monday


async def does_the_work(
    cast: Cast, given: datetime, *, due_in: timedelta = 2 * DAY, late: bool = False
) -> None:
    """Assigned, handed in and accepted within one week, or one hour after it was due."""
    work = await cast.homework(given + due_in, given)
    handed_in = given + (due_in + HOUR if late else HOUR)
    await cast.does(homework.accept, cast.tutor, await cast.handed_in(work, handed_in), handed_in)


async def rewarded(cast: Cast) -> list[str]:
    rows = await cast.rows(tables.xp_grants, tables.xp_grants.c.rule == XpRule.STREAK_WEEK)
    assert all(row.amount == 20 for row in rows)
    return [row.source for row in rows]


async def test_a_kept_week_is_rewarded_when_it_is_over_and_once(cast: Cast) -> None:
    await does_the_work(cast, NOW)
    assert await rewarded(cast) == [], "the week goes on"
    await does_the_work(cast, NOW + WEEK)
    assert await rewarded(cast) == ["week:2026-06-01"]
    await does_the_work(cast, NOW + WEEK + DAY)
    assert await rewarded(cast) == ["week:2026-06-01"]


async def test_weeks_missed_by_nobody_looking_are_made_good(cast: Cast) -> None:
    """The next lesson held looks at all of them, even with no homework in its own week."""
    for number in range(3):
        await does_the_work(cast, NOW + number * WEEK)
    later = NOW + 5 * WEEK
    lesson = await cast.lesson(later, later)
    before = await cast.xp(cast.student_id)
    await cast.does(lessons.hold, cast.tutor, known(lesson.id), 1, later + HOUR)
    assert await rewarded(cast) == ["week:2026-06-01", "week:2026-06-08", "week:2026-06-15"]
    assert await cast.xp(cast.student_id) - before == 10 + 20


async def test_a_week_with_late_work_is_not_rewarded(cast: Cast) -> None:
    await does_the_work(cast, NOW, late=True)
    await does_the_work(cast, NOW + DAY)
    await does_the_work(cast, NOW + WEEK)
    assert await rewarded(cast) == []


async def test_work_accepted_ahead_of_its_week_is_not_rewarded_early(cast: Cast) -> None:
    await does_the_work(cast, NOW, due_in=WEEK + DAY)
    await does_the_work(cast, NOW + DAY)
    assert await rewarded(cast) == []
    await does_the_work(cast, NOW + 2 * WEEK)
    assert await rewarded(cast) == ["week:2026-06-01", "week:2026-06-08"]


async def test_undoing_a_lesson_takes_no_week_back(cast: Cast) -> None:
    await does_the_work(cast, NOW)
    later = NOW + WEEK
    lesson_id = known((await cast.lesson(later, later)).id)
    await cast.does(lessons.hold, cast.tutor, lesson_id, 1, later + HOUR)
    await cast.does(lessons.reopen, cast.tutor, lesson_id, later + HOUR)
    assert await rewarded(cast) == ["week:2026-06-01"]


async def test_a_level_reached_by_a_week_is_told(cast: Cast) -> None:
    """Four works are 80 XP and a lesson 10: the hundred is passed by the week's reward."""
    for number in range(4):
        await does_the_work(cast, NOW + number * HOUR)
    assert await cast.notices(NoticeKind.LEVEL_UP) == []
    later = NOW + WEEK
    lesson = await cast.lesson(later, later)
    await cast.does(lessons.hold, cast.tutor, known(lesson.id), 1, later + HOUR)
    (level,) = await cast.notices(NoticeKind.LEVEL_UP)
    assert level.subject == {"student_id": cast.student_id, "level": 2}
    codes = [row.code for row in await cast.rows(tables.awards)]
    assert "xp-100" in codes
