"""XP, streak work, achievements, and the children of a guardian."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from domain.achievements import Fact
from domain.errors import NotFound
from domain.identity import known
from domain.payments import Paid
from domain.services import lessons, payments
from storage.queries import family_progress as queries
from storage.queries import parent_children
from tests.storage.queries.family_cast import DAY, Family, photo


async def test_xp_and_the_work_that_was_due(family: Family, now: datetime) -> None:
    done, missed = await family.assigns("done", DAY), await family.assigns("missed", 2 * DAY)
    await family.assigns("not due yet", 30 * DAY)
    await family.accepts(known((await family.hands_in(done, photo("a"))).id))
    async with family.db.reading() as reads:
        standing = await queries.standing(reads, family.student.own_student_ids, now + 3 * DAY)
        awarded = await queries.awarded(reads, family.student.own_student_ids)
    assert standing.xp == 20
    assert [(piece.due_on, piece.done_on_time) for piece in standing.work] == [
        (done.due_at.date(), True),
        (missed.due_at.date(), False),
    ]
    assert "homework-1" in awarded


async def test_facts_are_those_that_achievements_are_given_for(family: Family, now: datetime) -> None:
    lesson = await family.plans(-timedelta(hours=2))
    async with family.db.writing(family.school.scope) as uow:
        await lessons.hold(uow, family.tutor, known(lesson.id), lesson.revision, now)
    work = await family.assigns("early", 3 * DAY)
    await family.accepts(known((await family.hands_in(work, photo("a"))).id))
    async with family.db.reading() as reads:
        facts = await queries.facts(reads, family.student.own_student_ids, now)
    async with family.db.writing(family.school.scope) as uow:
        asked = (await uow.progress.standing(family.school.student_id, now)).counts
    assert {fact: facts[fact] for fact in asked} == asked
    assert (facts[Fact.LESSONS], facts[Fact.HOURS], facts[Fact.EARLY]) == (1, 1, 1)


async def test_a_new_student_has_nothing_and_no_error(family: Family, now: datetime) -> None:
    async with family.db.reading() as reads:
        standing = await queries.standing(reads, family.student.own_student_ids, now)
        assert (standing.xp, standing.work) == (0, ())
        assert await queries.awarded(reads, family.student.own_student_ids) == frozenset()
        assert (await queries.standing(reads, frozenset(), now)).xp == 0


async def test_a_child_is_told_in_one_row(family: Family, now: datetime) -> None:
    await family.plans(-2 * DAY)
    coming = await family.plans(DAY)
    await family.assigns("missing", timedelta(hours=1))
    await family.hands_in(await family.assigns("waiting", DAY), photo("a"))
    async with family.db.writing(family.school.scope) as uow:
        await payments.record(
            uow,
            family.tutor,
            family.school.student_id,
            Paid(amount_minor=4500, happened_at=now),
            "intent",
            now,
        )
    async with family.db.reading() as reads:
        (child,) = await parent_children.children(reads, family.guardian, now + timedelta(hours=2))
    assert (child.name, child.currency, child.balance_minor) == ("Sam", "RUB", 4500)
    assert child.next_starts_at == coming.starts_at
    assert (child.to_do, child.missing, child.waiting, child.accepted) == (1, 1, 1, 0)


async def test_money_is_not_for_a_guardian_who_does_not_pay(family: Family, now: datetime) -> None:
    payer = family.guardian
    place = payer.places[0]
    watcher = replace(payer, places=(replace(place, pays=False),))
    async with family.db.reading() as reads:
        assert (
            await parent_children.child(reads, watcher, family.school.student_id, now)
        ).balance_minor is None
        assert (await parent_children.child(reads, payer, family.school.student_id, now)).balance_minor == 0


async def test_another_child_is_not_found(family: Family, other_family: Family, now: datetime) -> None:
    async with family.db.reading() as reads:
        with pytest.raises(NotFound):
            await parent_children.child(reads, family.guardian, other_family.school.student_id, now)
        with pytest.raises(NotFound):
            await parent_children.name(reads, family.student, family.school.student_id)
        assert await parent_children.name(reads, family.guardian, family.school.student_id) == "Sam"
