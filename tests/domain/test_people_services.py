from datetime import timedelta
from typing import Any

import pytest

from domain.errors import AmountOutOfRange, DurationOutOfRange, NotFound, TextEmpty, TextTooLong, ZoneUnknown
from domain.identity import known
from domain.notices import NoticeKind
from domain.people import Language, Role
from domain.prices import Per
from domain.services import lessons, people, students
from storage import tables
from tests.domain.cast import DAY, HOUR, NOW, Cast, connect, hire


async def person(cast: Cast, person_id: int) -> Any:  # noqa: ANN401 (a row)
    (row,) = await cast.rows(tables.people, tables.people.c.id == person_id)
    return row


async def test_everybody_chooses_for_himself(cast: Cast) -> None:
    await cast.does(people.choose_language, cast.student, Language.UKRAINIAN)
    await cast.does(people.choose_zone, cast.student, "Asia/Tokyo", NOW)
    await cast.does(people.switch_reminders, cast.student, False)
    row = await person(cast, cast.student.person_id)
    assert (row.language, row.zone, row.reminders_on) == (Language.UKRAINIAN, "Asia/Tokyo", False)
    await cast.refuses(ZoneUnknown, people.choose_zone, cast.student, "Mars/Olympus", NOW)
    assert (await person(cast, cast.parent.person_id)).reminders_on


async def test_what_waits_moves_into_the_days_of_a_new_zone(cast: Cast) -> None:
    """At 21:45 in Kyiv it is 14:45 in New York: news need not wait, and reminders keep other hours."""
    evening = NOW + 6 * HOUR + timedelta(minutes=45)
    lesson = await cast.lesson(NOW + 3 * DAY + 14 * HOUR, evening)  # 05:00 in Kyiv, 22:00 in New York
    await cast.homework(NOW + 3 * DAY, evening)
    await cast.does(people.choose_zone, cast.student, "America/New_York", evening)
    due = {
        row.kind: row.due_at
        for row in await cast.rows(tables.notices)
        if row.person_id == cast.student.person_id
    }
    starts = lesson.starts_at
    assert due[NoticeKind.LESSON_PLANNED] == due[NoticeKind.HOMEWORK_ASSIGNED] == evening
    assert due[NoticeKind.LESSON_SOON] == starts - HOUR, "at nine in the evening of New York"
    assert due[NoticeKind.LESSON_TOMORROW] == starts - 26 * HOUR
    assert due[NoticeKind.HOMEWORK_OVERDUE] == NOW + 3 * DAY + HOUR / 2, "at half past eight"


async def test_a_reminder_whose_earlier_moment_has_passed_in_the_new_zone_comes_at_once(cast: Cast) -> None:
    noon = NOW + 3 * HOUR  # 18:00 in Kyiv
    await cast.lesson(noon + 8 * HOUR + timedelta(minutes=30), noon)
    await cast.does(people.choose_zone, cast.student, "Asia/Tokyo", noon)
    (soon,) = await cast.notices(NoticeKind.LESSON_SOON, cast.student)
    assert soon.due_at == noon


async def test_the_same_zone_chosen_again_changes_nothing(cast: Cast) -> None:
    await cast.lesson()
    before = await cast.snapshot()
    await cast.does(people.choose_zone, cast.student, cast.student.zone, NOW + DAY)
    assert await cast.snapshot() == before


async def test_a_hat_is_worn_by_whoever_holds_it(cast: Cast) -> None:
    both = await connect(cast, cast.tutor, cast.student_id, Role.GUARDIAN, cast.rival)
    await cast.does(people.wear_hat, both, Role.GUARDIAN)
    assert (await person(cast, both.person_id)).hat is Role.GUARDIAN
    await cast.refuses(NotFound, people.wear_hat, both, Role.STUDENT)
    await cast.refuses(NotFound, people.wear_hat, cast.stranger, Role.TUTOR)


async def test_tutors_hear_once_that_somebody_cannot_be_reached(cast: Cast) -> None:
    parent = cast.parent.person_id
    for hours in range(3):
        await cast.works(people.mark_unreachable, parent, NOW + hours * DAY)
    (told,) = await cast.notices(NoticeKind.PERSON_UNREACHABLE)
    assert told.person_id == cast.tutor.person_id
    assert told.subject == {"person_id": parent, "student_id": cast.student_id}
    assert (await person(cast, parent)).unreachable_since == NOW


async def test_whoever_writes_again_can_be_reached_and_a_later_block_is_news(cast: Cast) -> None:
    parent = cast.parent.person_id
    await cast.works(people.mark_unreachable, parent, NOW)
    await cast.works(people.mark_reachable, parent)
    assert (await person(cast, parent)).unreachable_since is None
    await cast.works(people.mark_unreachable, parent, NOW + DAY)
    assert len(await cast.notices(NoticeKind.PERSON_UNREACHABLE)) == 2


async def test_a_stranger_who_blocks_the_bot_bothers_nobody(cast: Cast) -> None:
    await cast.works(people.mark_unreachable, cast.stranger.person_id, NOW)
    await cast.works(people.mark_unreachable, cast.tutor.person_id, NOW)
    assert await cast.notices(NoticeKind.PERSON_UNREACHABLE) == []


async def test_a_tutor_is_not_told_of_himself(cast: Cast) -> None:
    both = await connect(cast, cast.tutor, cast.student_id, Role.GUARDIAN, cast.tutor)
    await cast.works(people.mark_unreachable, both.person_id, NOW)
    assert await cast.notices(NoticeKind.PERSON_UNREACHABLE) == []


async def test_a_student_comes_with_a_course_of_his_tutor(cast: Cast) -> None:
    student_id, course_id = await cast.does(
        students.add_student, cast.tutor, cast.studio_id, "  Bob  ", "Physics", 0, 45, NOW
    )
    (card,) = await cast.rows(tables.students, tables.students.c.id == student_id)
    (course,) = await cast.rows(tables.courses, tables.courses.c.id == course_id)
    (price,) = await cast.rows(tables.prices, tables.prices.c.course_id == course_id)
    assert (card.name, course.subject, course.duration_minutes) == ("Bob", "Physics", 45)
    assert (price.per, price.amount_minor, price.student_id) == (Per.LESSON, 0, None)
    assert course.tutor_id in cast.tutor.tutor_ids
    assert "students.add_student" in await cast.acts()


@pytest.mark.parametrize(
    "name, subject, price, minutes, refusal",
    [
        ("", "Maths", 100, 60, TextEmpty),
        ("x" * 61, "Maths", 100, 60, TextTooLong),
        ("Bob", "\u200b", 100, 60, TextEmpty),
        ("Bob", "Maths", -1, 60, AmountOutOfRange),
        ("Bob", "Maths", 10**12, 60, AmountOutOfRange),
        ("Bob", "Maths", 100, 0, DurationOutOfRange),
    ],
)
async def test_a_card_with_a_slip_is_refused(
    cast: Cast,
    name: str,
    subject: str,
    price: int,
    minutes: int,
    refusal: Any,  # noqa: ANN401 (an error class)
) -> None:
    await cast.refuses(
        refusal, students.add_student, cast.tutor, cast.studio_id, name, subject, price, minutes, NOW
    )


async def test_a_course_changes_only_where_told(cast: Cast) -> None:
    await cast.does(students.change_course, cast.tutor, cast.course_id, subject="Algebra", now=NOW)
    await cast.does(students.change_course, cast.tutor, cast.course_id, duration_minutes=90, now=NOW)
    (course,) = await cast.rows(tables.courses, tables.courses.c.id == cast.course_id)
    assert (course.subject, course.duration_minutes) == ("Algebra", 90)


async def test_a_second_subject_and_a_new_name(cast: Cast) -> None:
    course = await cast.does(students.add_course, cast.tutor, cast.student_id, "Physics", 1, 60, NOW)
    lesson = await cast.does(lessons.plan, cast.tutor, known(course.id), NOW + DAY, 60, NOW)
    assert lesson.course_id == course.id
    renamed = await cast.does(students.rename_student, cast.tutor, cast.student_id, "Anna", NOW)
    assert renamed.name == "Anna"


async def test_the_disconnected_hear_and_may_nothing_more(cast: Cast) -> None:
    await cast.lesson()
    await cast.homework()
    (place,) = cast.parent.places
    for _ in range(2):
        await cast.does(students.disconnect, cast.tutor, place.id, NOW)
    gone = await cast.actor(cast.parent.person_id)
    assert (gone.places, gone.hat) == ((), None)
    for kind in (NoticeKind.LESSON_PLANNED, NoticeKind.LESSON_SOON, NoticeKind.HOMEWORK_OVERDUE_GUARDIAN):
        assert await cast.notices(kind, gone) == []
    assert len(await cast.notices(NoticeKind.LESSON_SOON, cast.student)) == 1
    assert (await cast.acts()).count("students.disconnect") == 1


async def test_the_reconnected_are_reminded_again(cast: Cast) -> None:
    await cast.lesson()
    (place,) = cast.parent.places
    await cast.does(students.disconnect, cast.tutor, place.id, NOW)
    back = await connect(
        cast, cast.tutor, cast.student_id, Role.GUARDIAN, await cast.actor(cast.parent.person_id)
    )
    assert len(await cast.notices(NoticeKind.LESSON_SOON, back)) == 1
    assert len(await cast.notices(NoticeKind.CONNECTED, back)) == 2


async def test_who_keeps_another_place_keeps_its_reminders(cast: Cast) -> None:
    both = await connect(cast, cast.tutor, cast.student_id, Role.GUARDIAN, cast.student)
    await cast.lesson()
    guardian = next(place for place in both.places if place.role is Role.GUARDIAN)
    await cast.does(students.disconnect, cast.tutor, guardian.id, NOW)
    still = await cast.actor(both.person_id)
    assert (still.roles, still.hat) == ((Role.STUDENT,), Role.STUDENT)
    assert len(await cast.notices(NoticeKind.LESSON_SOON, still)) == 1


async def test_an_owner_leads_every_card_of_his_studio(cast: Cast) -> None:
    colleague = await hire(cast, cast.tutor, await cast.meets(601, "Colleague"))
    student_id, course_id = await cast.does(
        students.add_student, colleague, cast.studio_id, "Bob", "Physics", 100, 60, NOW
    )
    renamed = await cast.does(students.rename_student, cast.tutor, student_id, "Robert", NOW)
    assert renamed.name == "Robert"
    await cast.refuses(NotFound, lessons.plan, cast.tutor, course_id, NOW + DAY, 60, NOW)


async def test_a_tutors_own_place_is_not_disconnected(cast: Cast) -> None:
    for place in cast.tutor.places:
        await cast.refuses(NotFound, students.disconnect, cast.tutor, place.id, NOW)
