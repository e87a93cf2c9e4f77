"""A screen of the family costs at most four statements, the one that loads the conversation included (DESIGN 5)."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import CursorResult
from sqlalchemy.sql.selectable import TypedReturnsRows

from bot.callbacks import family, parent, student
from bot.callbacks.overdue import ChildrenOverdue, OwnOverdue
from bot.callbacks.paying import FamilyPrices
from bot.l10n import Words
from bot.routers.common import family as shared
from bot.routers.common import family_prices, overdue
from bot.routers.parent import balance, home, homework, progress
from bot.routers.student import home as student_home
from bot.routers.student import homework as student_homework
from bot.routers.student import progress as student_progress
from domain.access import Actor
from domain.identity import known
from domain.people import Language
from storage.engine import Database
from storage.reads import Params, Reads
from tests.storage.queries.family_cast import Family, photo
from tests.world import found_school

CONVERSATION = 1
NORM = 4
LIMIT = 5
DAY = timedelta(days=1)

Ask = Callable[[Actor, Words, datetime, Reads], Awaitable[object]]


class Counting(Reads):
    """Real reads that count themselves."""

    asked = 0

    async def _run(
        self, statement: TypedReturnsRows[*tuple[Any, ...]], params: Params | None
    ) -> CursorResult[Any]:
        self.asked += 1
        return await super()._run(statement, params)


async def cost(db: Database, ask: Ask, actor: Actor, now: datetime) -> int:
    async with db.reading() as reads:
        counting = Counting(reads._connection)
        await ask(actor, Words(Language.RUSSIAN, "Europe/Moscow"), now, counting)
    return counting.asked + CONVERSATION


@pytest.fixture
async def lived_in(db: Database, now: datetime) -> Family:
    """Lessons, work and money, so that no query is spared for want of rows."""
    lived = Family(db, await found_school(db, now))
    await lived.plans(DAY)
    await lived.holds(await lived.plans(-DAY))
    await lived.hands_in(await lived.assigns("one", DAY, photo("m")), photo("p"))
    await lived.assigns("two", 2 * DAY)
    await lived.pays(1000)
    return lived


async def test_a_students_screens_keep_to_the_norm(lived_in: Family, now: datetime) -> None:
    shelf = student.HomeworkShelf(shelf=0, cursor=0, back=0)
    asks: list[Ask] = [
        student_home.home,
        student_home.next_lesson,
        shared.show_all,
        student_progress.show_progress,
        lambda *asked: student_homework.show_shelf(shelf, *asked),
        lambda *asked: overdue.own(OwnOverdue(cursor=1, back=2), *asked),
        lambda *asked: shared.show_lesson(family.FamilyLesson(lesson=1), *asked),
        lambda *asked: shared.show_materials(family.Materials(homework=1), *asked),
        lambda *asked: student_progress.show_achievements(student.Achievements(page=0), *asked),
    ]
    costs = [await cost(lived_in.db, ask, lived_in.student, now) for ask in asks]
    assert max(costs) <= NORM, costs


async def test_a_guardians_screens_keep_to_the_norm(lived_in: Family, now: datetime) -> None:
    card = lived_in.school.student_id
    shelf = parent.ChildHomework(student=card, shelf=0, cursor=0, back=0)
    asks: list[Ask] = [
        home.home,
        balance.whose_balance,
        homework.choose_child,
        lambda *asked: homework.show_shelf(shelf, *asked),
        lambda *asked: homework.show_homework(parent.Homework(homework=1), *asked),
        lambda *asked: overdue.of_children(ChildrenOverdue(cursor=1, back=2), *asked),
        lambda *asked: progress.show_progress(parent.ChildProgress(student=card), *asked),
        lambda *asked: home.show_child(parent.Child(student=card), *asked),
        lambda *asked: balance.show_balance(parent.Balance(student=card, before=0), *asked),
        lambda *asked: family_prices.prices(FamilyPrices(student=card), *asked),
    ]
    costs = [await cost(lived_in.db, ask, lived_in.guardian, now) for ask in asks]
    assert max(costs) <= NORM, costs


async def test_the_widest_screens_keep_to_the_limit(lived_in: Family, now: datetime) -> None:
    work = await lived_in.assigns("three", DAY)
    submission = known((await lived_in.hands_in(work, photo("p"))).id)
    achievements = parent.ChildAchievements(student=lived_in.school.student_id, page=0)
    asks: list[Ask] = [
        lambda *asked: shared.show_pages(family.Pages(submission=submission), *asked),
        lambda *asked: shared.show_feedback(family.Feedback(submission=submission), *asked),
        lambda *asked: progress.show_achievements(achievements, *asked),
    ]
    costs = [await cost(lived_in.db, ask, lived_in.guardian, now) for ask in asks]
    assert max(costs) <= LIMIT, costs
