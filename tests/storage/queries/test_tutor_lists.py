"""A tutor's lists: nothing left out at a page's edge, nothing of anybody else's, and it asks little."""

from datetime import datetime, timedelta

import pytest

from domain.errors import NotFound
from domain.identity import known
from domain.lessons import LessonState
from domain.services import students
from storage.queries import (
    tutor_cards,
    tutor_courses,
    tutor_lesson_card,
    tutor_lessons,
    tutor_students,
    tutor_today,
)
from storage.queries.tutor_today import Waiting
from tests.storage.queries.family_cast import Family, text

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


async def add_students(family: Family, *names: str) -> None:
    school = family.school
    async with family.db.writing(school.scope) as uow:
        for name in names:
            await students.add_student(
                uow, family.tutor, school.studio_id, name, "Maths", 150_000, 60, school.now
            )


async def test_lessons_come_by_time_whatever_became_of_them(family: Family, now: datetime) -> None:
    late, early = await family.plans(3 * HOUR), await family.plans(-2 * HOUR)
    await family.holds(early)
    async with family.db.reading() as reads:
        rows = await tutor_lessons.between(reads, family.tutor, now - DAY, now + DAY)
    assert [(row.id, row.state) for row in rows] == [
        (early.id, LessonState.HELD),
        (late.id, LessonState.PLANNED),
    ]
    assert (rows[0].student_name, rows[0].subject) == ("Sam", "Maths")


async def test_the_end_of_a_day_is_not_in_it(family: Family, now: datetime) -> None:
    await family.plans(DAY)
    async with family.db.reading() as reads:
        assert not await tutor_lessons.between(reads, family.tutor, now, now + DAY)


async def test_lessons_to_mark_are_paged_without_a_gap(family: Family, now: datetime) -> None:
    made = [await family.plans(-n * 2 * HOUR) for n in range(11, 0, -1)]
    await family.plans(HOUR)
    async with family.db.reading() as reads:
        first = await tutor_lessons.to_mark(reads, family.tutor, now, 0)
        assert len(first) == tutor_lessons.PAGE + 1
        shown = first[: tutor_lessons.PAGE]
        rest = await tutor_lessons.to_mark(reads, family.tutor, now, shown[-1].id)
    assert [row.id for row in (*shown, *rest)] == [lesson.id for lesson in made]


async def test_a_foreign_cursor_shows_nothing(family: Family, other_family: Family, now: datetime) -> None:
    await family.plans(-2 * HOUR)
    theirs = await other_family.plans(-5 * HOUR)
    async with family.db.reading() as reads:
        assert not await tutor_lessons.to_mark(reads, family.tutor, now, known(theirs.id))
        beyond = await tutor_students.page(reads, family.tutor, other_family.school.student_id, back=False)
    assert not beyond


async def test_the_card_of_a_lesson_tells_what_stands_on_the_account(family: Family) -> None:
    lesson = await family.plans(-2 * HOUR)
    async with family.db.reading() as reads:
        assert (await tutor_lesson_card.card(reads, family.tutor, known(lesson.id))).charged_minor == 0
    await family.holds(lesson)
    async with family.db.reading() as reads:
        card = await tutor_lesson_card.card(reads, family.tutor, known(lesson.id))
    assert (card.charged_minor, card.state, card.student_zone) == (1500, LessonState.HELD, "Europe/Kyiv")


@pytest.mark.parametrize("lesson_id", [0, 10**6, 2**63 - 1, 2**63, 10**40])
async def test_a_lesson_nobody_has_is_not_found(family: Family, lesson_id: int) -> None:
    async with family.db.reading() as reads:
        with pytest.raises(NotFound):
            await tutor_lesson_card.card(reads, family.tutor, lesson_id)


async def test_nothing_of_another_tutor_is_found(family: Family, other_family: Family, now: datetime) -> None:
    lesson = await family.plans(HOUR)
    stranger, school = other_family.tutor, family.school
    async with family.db.reading() as reads:
        with pytest.raises(NotFound):
            await tutor_lesson_card.card(reads, stranger, known(lesson.id))
        with pytest.raises(NotFound):
            await tutor_courses.course(reads, stranger, school.course_id)
        with pytest.raises(NotFound):
            await tutor_courses.courses_of(reads, stranger, school.student_id)
        with pytest.raises(NotFound):
            await tutor_students.card(reads, stranger, school.student_id, now)
        with pytest.raises(NotFound):
            await tutor_courses.course(reads, stranger, school.course_id)
        with pytest.raises(NotFound):
            await tutor_cards.name(reads, stranger, school.student_id)
        with pytest.raises(NotFound):
            await tutor_cards.place(reads, stranger, school.student_id, school.guardian_id)
        assert await tutor_lessons.planned_at(reads, stranger, school.course_id, lesson.starts_at) is None
        assert not await tutor_students.courses_of(reads, stranger, school.student_id, school.now)
        assert not await tutor_students.connections(reads, stranger, school.student_id)
        assert not await tutor_students.named_like(reads, stranger, "Nobody")


async def test_the_lesson_just_planned_is_found(family: Family) -> None:
    lesson = await family.plans(2 * HOUR)
    await family.plans(5 * HOUR)
    school = family.school
    async with family.db.reading() as reads:
        made = await tutor_lessons.planned_at(reads, family.tutor, school.course_id, lesson.starts_at)
    assert made == lesson.id


async def test_students_are_paged_by_name_both_ways(family: Family) -> None:
    names = [f"Pupil {n:02}" for n in range(20)]
    await add_students(family, *reversed(names))
    size = tutor_students.PAGE
    async with family.db.reading() as reads:
        first = await tutor_students.page(reads, family.tutor, 0, back=False)
        second = await tutor_students.page(reads, family.tutor, first[size - 1].id, back=False)
        back = await tutor_students.page(reads, family.tutor, second[0].id, back=True)
    assert [row.name for row in first[:size]] == names[:size]
    assert [row.name for row in second[:size]] == names[size : 2 * size]
    assert [row.name for row in back] == names[:size]


async def test_names_are_found_whatever_their_case(family: Family) -> None:
    name = "\N{CYRILLIC CAPITAL LETTER ZHE}anna"
    await add_students(family, name)
    async with family.db.reading() as reads:
        found = await tutor_students.named_like(reads, family.tutor, name.lower()[:3])
    assert [row[1] for row in found] == [name]


async def test_the_card_of_a_student_tells_all_that_waits(family: Family, now: datetime) -> None:
    lesson = await family.plans(HOUR)
    await family.pays(5000)
    work = await family.assigns("one", DAY)
    await family.assigns("two", DAY)
    await family.hands_in(work, text("done"))
    async with family.db.reading() as reads:
        card = await tutor_students.card(reads, family.tutor, family.school.student_id, now)
        people = await tutor_students.connections(reads, family.tutor, family.school.student_id)
    assert (card.balance_minor, card.open_homework, card.to_check) == (5000, 1, 1)
    assert (card.next_lesson_id, card.next_starts_at) == (lesson.id, lesson.starts_at)
    assert [person.name for person in people] == ["Sam", "Gil"]


async def test_today_counts_what_waits(family: Family, now: datetime) -> None:
    held = await family.plans(-5 * HOUR)
    await family.holds(held)
    await family.plans(-2 * HOUR)
    await family.hands_in(await family.assigns("one", DAY), text("done"))
    async with family.db.reading() as reads:
        assert await tutor_today.waiting(reads, family.tutor, now) == Waiting(1, 1, 1, 1, 0, 1500, "RUB")


async def test_a_fresh_tutor_has_nothing_waiting(other_family: Family, now: datetime) -> None:
    async with other_family.db.reading() as reads:
        nobody = other_family.student
        assert await tutor_today.waiting(reads, nobody, now) == Waiting(0, 0, 0, 0, 0)


async def test_own_subjects_and_prices_come_newest_first(family: Family) -> None:
    school = family.school
    async with family.db.writing(school.scope) as uow:
        await students.add_course(uow, family.tutor, school.student_id, "Chess", 90_000, 45, school.now)
    async with family.db.reading() as reads:
        assert await tutor_cards.subjects(reads, family.tutor) == ["Chess", "Maths"]
        assert await tutor_cards.prices(reads, family.tutor, "RUB") == [90_000, 1500]
        assert await tutor_cards.prices(reads, family.tutor, "EUR") == []
        (studio,) = await tutor_cards.studios_of(reads, family.tutor)
        assert studio == await tutor_cards.studio_of(reads, family.tutor, school.student_id)
        assert studio.currency == "RUB"
