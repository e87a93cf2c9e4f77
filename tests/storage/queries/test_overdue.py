"""What is overdue: nothing left out, nothing of anybody else's, nothing that is handed in or excused."""

from datetime import datetime, timedelta

from domain.grades import Grade, Scale
from domain.identity import known
from domain.services import grades, journal
from storage.queries import overdue, tutor_debtors
from storage.queries.family_pages import PAGE, Turn
from tests.storage.queries.family_cast import DAY, Family, text

LATER = 40 * DAY


async def test_overdue_work_is_paged_both_ways_oldest_first(family: Family, now: datetime) -> None:
    made = [known((await family.assigns(f"n{n}", (PAGE + 3 - n) * DAY)).id) for n in range(PAGE + 2)]
    await family.assigns("not yet", LATER + DAY)
    await family.hands_in(await family.assigns("handed in", DAY), text("done"))
    whose, at = family.student.own_student_ids, now + LATER
    async with family.db.reading() as reads:
        first, count = await overdue.of_students(reads, whose, at, 0, Turn.AFTER, by_student=False)
        ids = [row.work.id for row in first.rows]
        second, _ = await overdue.of_students(reads, whose, at, ids[-1], Turn.AFTER, by_student=False)
        rest = [row.work.id for row in second.rows]
        again, _ = await overdue.of_students(reads, whose, at, rest[0], Turn.BEFORE, by_student=False)
        here, _ = await overdue.of_students(reads, whose, at, rest[0], Turn.FROM, by_student=False)
        nothing, none = await overdue.of_students(reads, whose, now, 0, Turn.AFTER, by_student=False)
    assert ids + rest == list(reversed(made))
    assert count == len(made)
    assert (again, here.rows) == (first, second.rows)
    assert (first.earlier, first.later, here.earlier, here.later) == (False, True, True, False)
    assert (nothing.rows, none) == ((), 0)


async def test_a_guardian_sees_child_by_child_and_nobody_elses(
    family: Family, other_family: Family, now: datetime
) -> None:
    one, two = [await family.assigns("x", days * DAY) for days in (3, 1)]
    his = await other_family.assigns("y", 2 * DAY)
    both = [family.school.student_id, other_family.school.student_id]
    async with family.db.reading() as reads:
        page, _ = await overdue.of_students(reads, both, now + LATER, 0, Turn.AFTER, by_student=True)
        stranger, _ = await overdue.of_students(
            reads, both[:1], now + LATER, known(his.id), Turn.AFTER, by_student=True
        )
    assert [row.work.id for row in page.rows] == [two.id, one.id, his.id]
    assert stranger.rows == ()


async def test_what_is_excused_is_not_overdue(family: Family, now: datetime) -> None:
    work = await family.assigns("x", DAY)
    async with family.db.writing(family.school.scope) as uow:
        mark = await grades.grade_homework(uow, family.tutor, known(work.id), Grade(Scale.FIVE, 2), now)
        await journal.excuse(uow, family.tutor, known(mark.id), now)
    async with family.db.reading() as reads:
        _, count = await overdue.of_students(
            reads, family.student.own_student_ids, now + LATER, 0, Turn.AFTER, by_student=False
        )
        owing = await overdue.owing(reads, family.tutor, now + LATER, 0, back=False)
    assert (count, owing) == (0, ())


async def test_a_tutor_sees_who_owes_him_work_and_money(
    family: Family, other_family: Family, now: datetime
) -> None:
    await family.assigns("x", 3 * DAY)
    oldest = await family.assigns("y", DAY)
    await other_family.assigns("z", DAY)
    await family.holds(await family.plans(-5 * timedelta(hours=1)))
    async with family.db.reading() as reads:
        (row,) = await overdue.owing(reads, family.tutor, now + LATER, 0, back=False)
        behind = await overdue.owing(reads, family.tutor, now + LATER, row.id, back=False)
        (debtor,) = await tutor_debtors.debtors(reads, family.tutor, 0, back=False)
        nobody = await tutor_debtors.debtors(reads, other_family.tutor, 0, back=False)
    assert (row.id, row.name, row.count, row.oldest) == (family.school.student_id, "Sam", 2, oldest.due_at)
    assert behind == ()
    assert (debtor.id, debtor.owes_minor > 0) == (family.school.student_id, True)
    assert nobody == ()
