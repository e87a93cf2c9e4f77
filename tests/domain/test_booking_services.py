"""A client books a free slot within the rules; of fifty who want the same one, one gets it."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.access import Actor, Place
from domain.availability import Hours, TimeOffKind
from domain.availability_errors import AskWhoPays, BookingClosed
from domain.courses import Course, Enrolment
from domain.errors import DomainError, NotFound, SlotTaken
from domain.identity import known
from domain.notices import NoticeKind
from domain.people import Language, Membership, Person, Role, Student
from domain.prices import first_price
from domain.services import availability, booking, lessons, students
from domain.services.booking import Booked
from storage import tables
from storage.engine import EVERY_STUDIO
from storage.errors import Transient
from tests.domain.cast import DAY, HOUR, NOW, Cast

FREE = datetime(2026, 6, 10, 8, 0, tzinfo=UTC)
"""A Wednesday, ten o'clock in Berlin."""
CLIENTS = 50


@pytest.fixture
async def open_cast(cast: Cast) -> Cast:
    """Every day from ten to two, and clients book."""
    await cast.does(
        availability.set_hours, cast.tutor, min(cast.tutor.tutor_ids), range(7), [Hours(600, 840)], NOW
    )
    await cast.does(availability.set_rule, cast.tutor, cast.studio_id, "clients_book", 1, NOW)
    return cast


async def is_booked(cast: Cast) -> None:
    await cast.does(
        availability.set_hours, cast.tutor, min(cast.tutor.tutor_ids), [2], [Hours(600, 720)], NOW
    )
    await cast.does(availability.set_rule, cast.tutor, cast.studio_id, "clients_book", 1, NOW)
    await cast.does(booking.book, cast.parent, cast.course_id, cast.student_id, FREE, NOW)


async def books(cast: Cast, actor: Actor, starts_at: datetime = FREE, now: datetime = NOW) -> Booked:
    return await cast.does(booking.book, actor, cast.course_id, cast.student_id, starts_at, now)


async def refused(
    cast: Cast, why: type[DomainError], actor: Actor, at: datetime = FREE, now: datetime = NOW
) -> None:
    await cast.refuses(why, booking.book, actor, cast.course_id, cast.student_id, at, now)


async def test_a_parent_books_and_everybody_concerned_hears_of_it(open_cast: Cast) -> None:
    booked = await books(open_cast, open_cast.parent)
    assert booked.changed
    (lesson,) = await open_cast.rows(tables.lessons)
    assert (lesson.starts_at, lesson.ends_at) == (FREE, FREE + HOUR)
    (seat,) = await open_cast.rows(tables.participations)
    assert seat.student_id == open_cast.student_id
    assert await open_cast.notices(NoticeKind.LESSON_BOOKED, open_cast.tutor)
    assert await open_cast.notices(NoticeKind.LESSON_PLANNED, open_cast.student)
    assert not await open_cast.notices(NoticeKind.LESSON_PLANNED, open_cast.parent)
    assert await open_cast.notices(NoticeKind.LESSON_TOMORROW, open_cast.parent)
    assert "booking.book" in await open_cast.acts()


async def test_a_second_tap_finds_the_same_lesson(open_cast: Cast) -> None:
    first = await books(open_cast, open_cast.parent)
    again = await books(open_cast, open_cast.parent)
    assert not again.changed
    assert again.lesson.id == first.lesson.id
    assert len(await open_cast.rows(tables.lessons)) == 1


async def test_a_student_who_does_not_pay_is_told_who_may(open_cast: Cast) -> None:
    await refused(open_cast, AskWhoPays, open_cast.student)


async def test_an_adult_student_who_pays_books(open_cast: Cast) -> None:
    grown = replace(
        open_cast.student, places=tuple(replace(place, pays=True) for place in open_cast.student.places)
    )
    assert (await books(open_cast, grown)).changed


async def test_nobody_books_where_the_studio_does_not_let_them(cast: Cast) -> None:
    await refused(cast, BookingClosed, cast.parent)


async def test_nobody_books_in_a_course_that_has_ended_or_for_another_child(open_cast: Cast) -> None:
    other, course = await open_cast.does(
        students.add_student, open_cast.tutor, open_cast.studio_id, "Bob", "Art", 100, 60, NOW
    )
    for who, what in ((open_cast.student_id, course), (other, open_cast.course_id), (other, course)):
        await open_cast.refuses(NotFound, booking.book, open_cast.parent, what, who, FREE, NOW)
    async with open_cast.db.writing(EVERY_STUDIO) as uow:
        (await uow.courses.get(open_cast.course_id)).ended_at = NOW
    await refused(open_cast, BookingClosed, open_cast.parent)


@pytest.mark.parametrize(
    "away",
    [timedelta(minutes=10), timedelta(hours=5), -DAY, timedelta(days=60), timedelta(days=3650)],
    ids=["between", "outside", "before", "beyond", "absurd"],
)
async def test_only_times_that_are_offered_can_be_booked(open_cast: Cast, away: timedelta) -> None:
    at = FREE + away if away != -DAY else NOW - DAY
    await refused(open_cast, SlotTaken, open_cast.parent, at)


async def test_the_notice_is_kept(open_cast: Cast) -> None:
    await refused(open_cast, SlotTaken, open_cast.parent, now=FREE - 11 * HOUR)
    assert (await books(open_cast, open_cast.parent, now=FREE - 12 * HOUR)).changed


async def test_lessons_and_days_off_take_their_time(open_cast: Cast) -> None:
    await open_cast.lesson(FREE + HOUR)
    await refused(open_cast, SlotTaken, open_cast.parent, FREE + HOUR / 2)
    await refused(open_cast, SlotTaken, open_cast.parent)  # no break would be left
    tutor_id = min(open_cast.tutor.tutor_ids)
    day = (FREE + DAY).date()
    await open_cast.does(
        availability.take_time_off, open_cast.tutor, tutor_id, TimeOffKind.DAY_OFF, day, day, NOW
    )
    await refused(open_cast, SlotTaken, open_cast.parent, FREE + DAY)


async def test_a_cancelled_lesson_opens_its_time_again(open_cast: Cast) -> None:
    booked = await books(open_cast, open_cast.parent)
    await open_cast.does(lessons.cancel, open_cast.tutor, known(booked.lesson.id), 1, NOW)
    assert (await books(open_cast, open_cast.parent)).changed


async def clients_of(cast: Cast, count: int) -> list[tuple[Actor, int, int]]:
    """Parents with a child and a course each, of one tutor: actor, course, student."""
    tutor_id, made, studio = min(cast.tutor.tutor_ids), [], cast.studio_id
    for number in range(count):
        async with cast.db.writing(EVERY_STUDIO) as uow:
            student = await uow.students.add(Student(studio_id=studio, name=f"S{number}", created_at=NOW))
            art = Course(
                studio_id=studio,
                tutor_id=tutor_id,
                subject="Art",
                duration_minutes=60,
                created_at=NOW,
            )
            course = await uow.courses.add(art)
            await uow.prices.add(first_price(art, 100))
            seat = Enrolment(studio_id=studio, course_id=course, student_id=student, joined_at=NOW)
            await uow.courses.add_enrolment(seat)
            someone = Person(
                telegram_id=9000 + number,
                name=f"P{number}",
                language=Language.ENGLISH,
                zone="UTC",
                created_at=NOW,
            )
            person = await uow.people.add(someone)
            guardian = Membership(
                studio_id=studio,
                person_id=person,
                role=Role.GUARDIAN,
                student_id=student,
                pays=True,
                created_at=NOW,
            )
            place = await uow.people.add_membership(guardian)
        places = (Place(place, studio, Role.GUARDIAN, student, pays=True),)
        made.append((Actor(person, 9000 + number, Language.ENGLISH, "UTC", None, places), course, student))
    return made


async def test_of_fifty_clients_at_one_slot_one_gets_it_and_the_others_are_offered_another(
    open_cast: Cast,
) -> None:
    clients = await clients_of(open_cast, CLIENTS)

    async def presses(actor: Actor, course: int, student: int) -> Booked | SlotTaken:
        while True:
            try:
                return await open_cast.does(booking.book, actor, course, student, FREE, NOW)
            except Transient:
                await asyncio.sleep(0)
            except SlotTaken as refusal:
                return refusal

    answers = await asyncio.gather(*(presses(*client) for client in clients))
    assert sum(isinstance(answer, Booked) and answer.changed for answer in answers) == 1
    assert sum(isinstance(answer, SlotTaken) for answer in answers) == CLIENTS - 1
    assert len(await open_cast.rows(tables.lessons)) == 1
    assert len(await open_cast.rows(tables.participations)) == 1
    assert len(await open_cast.notices(NoticeKind.LESSON_BOOKED, open_cast.tutor)) == 1
    async with open_cast.db.writing(EVERY_STUDIO) as uow:
        tutor_id = min(open_cast.tutor.tutor_ids)
        diary = await uow.availability.diary(tutor_id, FREE - 9 * DAY, FREE + 9 * DAY)
    nearest = diary.nearest(FREE, 60, NOW, 3)
    assert len(nearest) == 3
    assert FREE not in nearest
    for at in nearest:
        assert diary.is_free(at, 60, NOW)
