"""A lesson of a group is one lesson on its tutor's screens, with everybody in it."""

from datetime import datetime, timedelta

from domain.courses import Enrolment
from domain.identity import known
from domain.lessons import Lesson
from domain.people import Student
from storage import tables
from storage.queries import tutor_lesson_card, tutor_lessons
from tests.storage.queries.family_cast import Family

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


async def joined_by(family: Family, *names: str) -> None:
    """They come into the course of the school's own student."""
    school = family.school
    async with family.db.writing(school.scope) as uow:
        for name in names:
            card = Student(studio_id=school.studio_id, name=name, created_at=school.now)
            await uow.courses.add_enrolment(
                Enrolment(
                    studio_id=school.studio_id,
                    course_id=school.course_id,
                    student_id=await uow.students.add(card),
                    joined_at=school.now,
                )
            )


async def everybody_leaves(family: Family, lesson: Lesson) -> None:
    taking_part = tables.participations
    async with family.db.transaction() as connection:
        await connection.execute(taking_part.delete().where(taking_part.c.lesson_id == known(lesson.id)))


async def test_a_group_is_one_line_that_knows_how_many_they_are(family: Family, now: datetime) -> None:
    await family.plans(HOUR)
    await joined_by(family, "Ann", "Bob")
    await family.plans(2 * HOUR)
    async with family.db.reading() as reads:
        rows = await tutor_lessons.between(reads, family.tutor, now, now + DAY)
    assert [(row.students, row.is_group) for row in rows] == [(1, False), (3, True)]


async def test_a_page_of_lessons_to_mark_is_counted_in_lessons(family: Family, now: datetime) -> None:
    await joined_by(family, "Ann", "Bob")
    made = [await family.plans(-n * 2 * HOUR) for n in range(10, 0, -1)]
    async with family.db.reading() as reads:
        first = await tutor_lessons.to_mark(reads, family.tutor, now, 0)
        assert len(first) == tutor_lessons.PAGE + 1
        rest = await tutor_lessons.to_mark(reads, family.tutor, now, first[tutor_lessons.PAGE - 1].id)
    shown = [*first[: tutor_lessons.PAGE], *rest]
    assert [row.id for row in shown] == [lesson.id for lesson in made]
    assert {row.students for row in shown} == {3}


async def test_a_card_has_a_seat_for_each_and_the_homework_of_all(family: Family, now: datetime) -> None:
    await joined_by(family, "Ann", "Bob")
    lesson = await family.plans(-HOUR)
    await family.holds(lesson)
    async with family.db.reading() as reads:
        card, work = await tutor_lesson_card.card_with_homework(reads, family.tutor, known(lesson.id))
    assert [seat.name for seat in card.seats] == ["Sam", "Ann", "Bob"]
    assert {seat.charged_minor for seat in card.seats} == {1500}
    assert card.charged_minor == 4500
    assert (card.seats[0].zone, card.seats[1].zone, card.student_zone) == ("Europe/Kyiv", None, None)
    assert work == ()


async def test_a_lesson_that_everybody_has_left_stays_on_the_screens(family: Family, now: datetime) -> None:
    lesson = await family.plans(HOUR)
    await everybody_leaves(family, lesson)
    async with family.db.reading() as reads:
        (row,) = await tutor_lessons.between(reads, family.tutor, now, now + DAY)
        card = await tutor_lesson_card.card(reads, family.tutor, known(lesson.id))
    assert (row.students, row.student_name, card.students, card.student_id) == (0, "", 0, 0)
