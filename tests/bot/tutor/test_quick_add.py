"""A line typed outside any dialog: it ends in a question, and what was not understood is told."""

from datetime import datetime, timedelta

from bot import formats
from domain.courses import LONGEST_MINUTES, SHORTEST_MINUTES
from domain.lessons import LessonState
from domain.services import groups, students
from storage.queries.tutor_lessons import LessonRow
from tests.bot.crowd import card_of as card_of_another
from tests.bot.crowd import studio_of
from tests.bot.family import Home
from tests.bot.tutor.test_lessons import card_of, lessons_of

HOUR = timedelta(hours=1)


def local(home: Home, row: LessonRow) -> datetime:
    return home.tutor.words.local(row.starts_at).replace(tzinfo=None)


async def planned(home: Home, line: str) -> LessonRow:
    before = {row.id for row in await lessons_of(home)}
    await home.tutor.says(line)
    await home.tutor.presses("button-tutor-plan-sure")
    return next(row for row in await lessons_of(home) if row.id not in before)


async def another(home: Home, name: str, subject: str = "Maths") -> int:
    family = home.family
    async with home.rig.database.writing(family.tutor.studio_ids) as uow:
        card, _ = await students.add_student(
            uow, family.tutor, home.school.studio_id, name, subject, 1500, 60, home.rig.clock()
        )
    return card


async def test_a_line_ends_in_the_confirm_screen_and_one_tap_plans_it(home: Home) -> None:
    await home.tutor.says("Wed 18:30 Sam 45m")
    assert not await lessons_of(home)
    assert "18:30–19:15" in home.tutor.screen
    await home.tutor.presses("button-tutor-plan-sure")
    (made,) = await lessons_of(home)
    assert local(home, made) == datetime(2026, 3, 4, 18, 30)  # noqa: DTZ001 (a clock on the wall)
    assert made.ends_at - made.starts_at == timedelta(minutes=45)


async def test_a_weekly_line_ends_in_the_form_of_a_series(home: Home) -> None:
    await home.tutor.says("Wed 18:30 Sam weekly")
    assert not await lessons_of(home)
    await home.tutor.presses("button-series-create")
    made = await lessons_of(home)
    assert len(made) == 11
    assert {local(home, row).strftime("%a %H:%M") for row in made} == {"Wed 18:30"}


async def test_what_is_not_understood_is_told_over_the_question(home: Home) -> None:
    await home.tutor.says("tomorrow blah 17:00 Sam")
    assert home.tutor.sees_words(
        "screen-quick-unknown", words=home.tutor.words.label("screen-quick-word", word="blah")
    )
    await home.tutor.presses("button-tutor-plan-sure")
    assert len(await lessons_of(home)) == 1


async def test_a_day_and_a_time_that_cannot_be_are_said_to_be_so(home: Home) -> None:
    await home.tutor.says("31.02 10:00 Sam")
    assert home.tutor.sees_words("screen-quick-trouble", what="day", typed="31.02")
    await home.tutor.says("12.03 10:00")
    await home.tutor.presses("button-minutes-usual", minutes=60)
    await home.tutor.presses("button-tutor-plan-sure")
    await home.tutor.says("13.03 25:00 Sam")
    assert home.tutor.sees_words("screen-quick-trouble", what="clock", typed="25:00")
    await home.tutor.presses_label("19:00")
    await home.tutor.presses("button-minutes-usual", minutes=60)
    await home.tutor.presses("button-tutor-plan-sure")
    assert [local(home, row).day for row in await lessons_of(home)] == [12, 13]


async def test_a_past_time_is_told_and_planned_only_when_it_is_meant(home: Home) -> None:
    await home.tutor.says("01.03 10:00 Sam")
    assert home.tutor.sees_words("screen-quick-past")
    await home.tutor.presses("button-tutor-plan-sure")
    assert not await lessons_of(home)
    await home.tutor.presses("button-tutor-anyway")
    assert len(await lessons_of(home)) == 1


async def test_two_of_one_name_become_buttons(home: Home) -> None:
    await another(home, "Sam Brown")
    await home.tutor.says("Thu 17 Sam weekly")
    assert home.tutor.sees_words("screen-quick-who", found="yes")
    await home.tutor.presses_label("Sam Brown")
    await home.tutor.presses("button-series-create")
    assert {row.student_name for row in await lessons_of(home)} == {"Sam Brown"}


async def test_an_unknown_name_offers_the_list_and_a_new_card(home: Home) -> None:
    await home.tutor.says("Thu 17 Zoe")
    assert home.tutor.sees_words("screen-quick-who", found="no")
    assert home.tutor.words.label("button-tutor-add-student") in home.tutor.screen
    await home.tutor.presses_label("Sam")
    await home.tutor.presses("button-tutor-plan-sure")
    assert len(await lessons_of(home)) == 1


async def test_a_subject_chooses_between_courses_and_silence_asks(home: Home) -> None:
    family = home.family
    async with home.rig.database.writing(family.tutor.studio_ids) as uow:
        await students.add_course(
            uow, family.tutor, home.school.student_id, "Physics", 2000, 60, home.rig.clock()
        )
    await home.tutor.says("Thu 17 Sam")
    await home.tutor.presses_label("Sam, Physics")
    await home.tutor.presses("button-tutor-plan-sure")
    made = await planned(home, "Thu 19:30 Sam physics")
    assert {row.subject for row in await lessons_of(home)} == {"Physics"}
    assert local(home, made).hour == 19


async def test_another_price_is_offered_and_set_with_a_tap(home: Home) -> None:
    await home.tutor.says("Thu 17 Sam 60m 40")
    await home.tutor.presses("button-quick-price", price=formats.money(home.tutor.words, 4000, "RUB"))
    await home.tutor.presses("button-tutor-plan-sure")
    (made,) = await lessons_of(home)
    assert (await card_of(home, made.id)).price_minor == 4000


async def test_a_lesson_is_moved_by_a_line_after_a_question(home: Home) -> None:
    made = await planned(home, "Tue 17:00 Sam")
    await home.tutor.says("move Sam to Thu 19")
    assert (await lessons_of(home))[0].starts_at == made.starts_at
    await home.tutor.presses("button-tutor-move-sure")
    (moved,) = await lessons_of(home)
    assert local(home, moved) == datetime(2026, 3, 5, 19, 0)  # noqa: DTZ001 (a clock on the wall)


async def test_a_weekday_of_a_move_is_that_of_the_lessons_own_week(home: Home) -> None:
    await planned(home, "13.03 17:00 Sam")
    await home.tutor.says("move Sam to Tue 19")
    await home.tutor.presses("button-tutor-move-sure")
    (moved,) = await lessons_of(home)
    assert local(home, moved) == datetime(2026, 3, 10, 19, 0)  # noqa: DTZ001 (a clock on the wall)


async def test_what_is_not_said_of_a_move_stays(home: Home) -> None:
    await planned(home, "Tue 17:00 Sam")
    await home.tutor.says("move Sam to Thu")
    await home.tutor.presses("button-tutor-move-sure")
    await home.tutor.says("move Sam to 19:30")
    await home.tutor.presses("button-tutor-move-sure")
    (moved,) = await lessons_of(home)
    assert local(home, moved) == datetime(2026, 3, 5, 19, 30)  # noqa: DTZ001 (a clock on the wall)


async def test_which_of_several_lessons_to_cancel_is_asked(home: Home) -> None:
    await planned(home, "Tue 17:00 Sam")
    await planned(home, "Thu 17:00 Sam")
    await home.tutor.says("cancel Sam")
    assert home.tutor.sees_words("screen-quick-which", verb="cancel", count=2)
    await home.tutor.says("cancel Sam on Thursday")
    assert {row.state for row in await lessons_of(home)} == {LessonState.PLANNED}
    await home.tutor.presses("button-tutor-cancel-sure")
    assert [row.state for row in await lessons_of(home)] == [
        LessonState.PLANNED,
        LessonState.CANCELLED_BY_TUTOR,
    ]


async def test_a_lesson_that_is_not_there_is_not_found(home: Home) -> None:
    await home.tutor.says("cancel Sam tomorrow")
    assert home.tutor.sees_words("screen-quick-which", verb="cancel", count=0)
    await home.tutor.says("move Zoe to Thu 17")
    assert home.tutor.sees_words("screen-quick-which", verb="move", count=0)


async def test_a_name_alone_opens_the_card_and_other_words_are_not_guessed_at(home: Home) -> None:
    await home.tutor.says("sam")
    assert home.tutor.words.label("button-tutor-plan") in home.tutor.screen
    await home.tutor.says("how are you")
    assert home.tutor.sees_words("unknown-text")


async def test_a_second_tap_and_an_old_choice_make_no_second_lesson(home: Home) -> None:
    await home.tutor.says("Wed 18:30 Sam")
    sure = home.tutor.words.label("button-tutor-plan-sure")
    await home.tutor.does(lambda person: (person.presses(sure), person.presses(sure)))
    assert len(await lessons_of(home)) == 1


async def test_cancelling_the_question_plans_nothing(home: Home) -> None:
    await home.tutor.says("Wed 18:30 Sam weekly")
    await home.tutor.says("/cancel")
    assert not await lessons_of(home)


async def test_a_long_letter_is_no_lesson(home: Home) -> None:
    await home.tutor.says("tomorrow 17:00 Sam " * 30)
    assert home.tutor.sees_words("unknown-text")


async def test_too_long_a_lesson_is_refused_in_words(home: Home) -> None:
    await home.tutor.says("Wed 18:30 Sam 5000 min")
    assert not await lessons_of(home)
    limits = {"shortest_minutes": SHORTEST_MINUTES, "longest_minutes": LONGEST_MINUTES}
    assert home.tutor.words.label("error-duration-out-of-range", **limits) in home.tutor.screen


async def test_the_family_s_words_are_no_commands(home: Home) -> None:
    for phone in (home.student, home.parent):
        await phone.says("Wed 18:30 Sam")
        assert phone.sees_words("unknown-text")
    assert not await lessons_of(home)


async def test_another_studio_s_students_have_no_names_here(home: Home) -> None:
    stranger, studio_id, tutor_id = await studio_of(home.rig, "Olga")
    await card_of_another(home.rig, studio_id, tutor_id, "Oleg")
    for phone, name in ((stranger, "Sam"), (home.tutor, "Oleg")):
        await phone.says(f"Wed 18:30 {name}")
        assert phone.sees_words("screen-quick-who", found="no")


async def test_a_group_is_named_by_its_subject(home: Home) -> None:
    family = home.family
    async with home.rig.database.writing(family.tutor.studio_ids) as uow:
        course = await groups.create(
            uow, family.tutor, home.school.studio_id, "Chess club", 500, 90, 6, home.rig.clock()
        )
        await groups.join(uow, family.tutor, course, home.school.student_id, home.rig.clock())
    made = await planned(home, "Fri 16:00 chess group")
    assert (made.subject, made.ends_at - made.starts_at) == ("Chess club", timedelta(minutes=90))
    await home.tutor.says("move chess to Sat")
    await home.tutor.presses("button-tutor-move-sure")
    (moved,) = await lessons_of(home)
    assert f"{local(home, moved):%a %H:%M}" == "Sat 16:00"


async def test_a_letter_with_a_day_in_it_is_no_lesson(home: Home) -> None:
    await home.tutor.says("thanks, see you tomorrow then")
    assert home.tutor.sees_words("unknown-text")
