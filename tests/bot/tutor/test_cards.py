"""A student's card is changed in one step each, and found by a part of his name."""

from storage.queries import tutor_students
from storage.queries.tutor_students import CourseLine
from tests.bot.family import Home


async def courses_of(home: Home) -> tuple[CourseLine, ...]:
    async with home.rig.database.reading() as reads:
        return await tutor_students.courses_of(
            reads, home.family.tutor, home.school.student_id, home.rig.clock()
        )


async def opens_editing(home: Home) -> None:
    await home.tutor.says("/students")
    await home.tutor.presses_label("Sam")
    await home.tutor.presses("button-tutor-edit")


async def test_a_name_is_changed_by_typing(home: Home) -> None:
    await opens_editing(home)
    await home.tutor.presses("button-tutor-edit-name")
    await home.tutor.says("  Samuel   Gray ")
    assert "Samuel Gray" in home.tutor.screen


async def test_a_name_of_nothing_is_asked_again(home: Home) -> None:
    await opens_editing(home)
    await home.tutor.presses("button-tutor-edit-name")
    await home.tutor.says("\N{ZERO WIDTH SPACE}")
    assert "⚠️" in home.tutor.screen
    await home.tutor.says("Sammy")
    assert "Sammy" in home.tutor.screen


async def test_price_and_length_are_changed_by_button_or_typed(home: Home) -> None:
    await opens_editing(home)
    await home.tutor.presses("button-tutor-edit-price", subject="Maths")
    await home.tutor.presses("button-price-change")
    await home.tutor.says("2 000")
    await home.tutor.presses("button-price-next-lesson")
    await opens_editing(home)
    await home.tutor.presses("button-tutor-edit-length", subject="Maths")
    await home.tutor.presses("button-minutes", minutes=90)
    (course,) = await courses_of(home)
    assert (course.price_minor, course.duration_minutes) == (200_000, 90)


async def test_a_second_subject_is_asked_for_when_planning(home: Home) -> None:
    await opens_editing(home)
    await home.tutor.presses("button-tutor-add-course")
    await home.tutor.says("Chess")
    await home.tutor.says("900")
    await home.tutor.says("45")
    assert [course.subject for course in await courses_of(home)] == ["Maths", "Chess"]
    await home.tutor.presses("button-tutor-plan")
    await home.tutor.presses_label("Chess")
    await home.tutor.says("12.03 18:30")
    await home.tutor.presses("button-minutes-usual", minutes=45)
    assert "Chess" in home.tutor.screen


async def test_a_parent_is_disconnected_after_a_question(home: Home) -> None:
    await opens_editing(home)
    await home.tutor.presses("button-tutor-disconnect", name="Gil")
    await home.tutor.presses("button-tutor-disconnect-sure")
    assert home.tutor.words.label("screen-tutor-not-connected", role="guardian") in home.tutor.screen


async def test_many_students_are_searched_by_a_part_of_a_name(home: Home) -> None:
    for name in (f"Pupil {number}" for number in range(12)):
        await home.tutor.says("/students")
        await home.tutor.presses("button-tutor-add-student")
        await home.tutor.says(name)
        await home.tutor.says("Maths")
        await home.tutor.says("900")
        await home.tutor.says("45")
    await home.tutor.says("/students")
    await home.tutor.presses("button-tutor-find")
    await home.tutor.says("nobody at all")
    assert home.tutor.sees_words("screen-tutor-found", part="nobody at all", count=0)
    await home.tutor.says("pupil")
    assert home.tutor.words("screen-tutor-found-more", count=8) in home.tutor.screen
    await home.tutor.says("pupil 11")
    await home.tutor.presses_label("Pupil 11")
    assert home.tutor.words.label("button-tutor-plan") in home.tutor.screen
