"""What a tutor sends out of the blue becomes homework; to one, to several, now or later; whatever comes is kept."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.homework import HomeworkState
from storage.queries import tutor_assignments, tutor_homework
from storage.queries.tutor_homework import HomeworkCard, HomeworkRow
from tests.bot.crowd import card_of
from tests.bot.family import Home
from tests.bot.rig import MONDAY_NOON

SURE = "button-tutor-assign-sure"


async def works(home: Home, student_id: int | None = None) -> tuple[HomeworkRow, ...]:
    async with home.rig.database.reading() as reads:
        student = student_id or home.school.student_id
        return await tutor_homework.of_student(reads, home.family.tutor, student, 0)


async def card(home: Home) -> HomeworkCard:
    (row, *_) = await works(home)
    async with home.rig.database.reading() as reads:
        return await tutor_homework.card(reads, home.family.tutor, row.id)


async def photographs(home: Home, caption: str | None = None) -> None:
    await home.tutor.does(lambda person: person.sends_photo(caption=caption))


@pytest.fixture
async def taught(home: Home) -> Home:
    """One lesson has begun, the next is a week away."""
    await home.family.plans(timedelta(minutes=-30))
    await home.family.plans(timedelta(days=7))
    return home


async def test_a_page_out_of_the_blue_is_homework_by_the_next_lesson_in_one_tap(taught: Home) -> None:
    await photographs(taught)
    assert "Sam" in taught.tutor.screen
    await taught.tutor.presses(SURE)
    given = await card(taught)
    assert (given.materials, given.due_at) == (1, MONDAY_NOON + timedelta(days=7))
    assert taught.tutor.words.label("toast-tutor-assigned") in taught.tutor.person.toasts


async def test_a_caption_says_by_when_and_the_rest_is_what_to_do(taught: Home) -> None:
    await photographs(taught, "No 3-5, by Friday 18:00")
    await taught.tutor.presses(SURE)
    given = await card(taught)
    assert given.text == "No 3-5"
    assert given.due_at == datetime(2026, 3, 6, 15, 0, tzinfo=UTC)


async def test_a_line_that_says_it_is_homework_is_no_lesson(taught: Home) -> None:
    await taught.tutor.says("HW Sam by Friday 18:00: No 12 and 14, p. 30")
    await taught.tutor.presses(SURE)
    given = await card(taught)
    assert (given.text, given.materials) == ("No 12 and 14, p. 30", 0)
    assert given.due_at == datetime(2026, 3, 6, 15, 0, tzinfo=UTC)


async def test_an_album_is_asked_about_once_and_whatever_of_it_is_late_follows(taught: Home) -> None:
    before = len(taught.tutor.person.received)
    taught.tutor.person.sends_album(5)
    parts = taught.rig.account.updates.take()
    for part in (parts[2], parts[0], parts[3], parts[1]):
        await taught.rig.app.ingest.take(part.as_json())
    await taught.rig.settle()
    assert len(taught.tutor.person.received) == before + 1
    await taught.tutor.presses(SURE)
    for part in (parts[4], parts[1]):
        await taught.rig.app.ingest.take(part.as_json())
    assert (await card(taught)).materials == 5


async def test_two_taps_assign_once_and_an_old_button_shows_what_came_of_it(taught: Home) -> None:
    await photographs(taught)
    sure = taught.tutor.words.label(SURE)
    await taught.tutor.does(lambda person: (person.presses(sure), person.presses(sure)))
    assert len(await works(taught)) == 1


async def test_what_is_no_homework_goes_and_nobody_hears_of_it(taught: Home) -> None:
    await photographs(taught)
    await taught.tutor.presses("button-tutor-assign-drop", asked="guess")
    assert taught.tutor.words.label("toast-tutor-assign-dropped") in taught.tutor.person.toasts
    assert not await works(taught)


async def test_left_for_later_it_waits_among_the_drafts(taught: Home) -> None:
    await photographs(taught, "Page 12")
    await taught.tutor.says("/today")
    assert taught.tutor.words.label("dialog-left-prepare-homework") in taught.tutor.screen
    await taught.tutor.says("/homework")
    await taught.tutor.presses("button-tutor-drafts")
    await taught.tutor.presses_label("Page 12")
    await taught.tutor.presses(SURE)
    assert [work.text for work in await works(taught)] == ["Page 12"]


async def test_by_when_and_what_else_may_be_typed_below_it(taught: Home) -> None:
    await photographs(taught)
    await taught.tutor.says("on Wednesday")
    await taught.tutor.says("Only the odd ones")
    await taught.tutor.presses(SURE)
    given = await card(taught)
    assert f"{taught.tutor.words.local(given.due_at):%a %H:%M}" == "Wed 23:59"
    assert given.text == "Only the odd ones"


async def test_with_no_lesson_ever_it_asks_for_whom(home: Home) -> None:
    await photographs(home)
    await home.tutor.presses("button-tutor-assign-who", which="nobody")
    await home.tutor.presses_label("Sam")
    await home.tutor.presses(SURE)
    assert len(await works(home)) == 1


async def test_several_are_ticked_and_each_has_a_homework_of_his_own(taught: Home) -> None:
    school = taught.school
    other, _ = await card_of(taught.rig, school.studio_id, school.tutor_id, "Ann")
    await photographs(taught, "Page 3")
    await taught.tutor.presses("button-tutor-assign-who", which="other")
    await taught.tutor.presses("button-tutor-assign-several")
    await taught.tutor.presses_label("Ann")
    await taught.tutor.presses("button-tutor-assign-ready", count=2)
    await taught.tutor.presses(SURE)
    assert [len(await works(taught, student)) for student in (taught.school.student_id, other)] == [1, 1]


async def test_what_was_given_once_is_kept_found_by_a_word_and_given_to_another(taught: Home) -> None:
    school = taught.school
    other, _ = await card_of(taught.rig, school.studio_id, school.tutor_id, "Ann")
    await photographs(taught, "Fractions, page 40")
    await taught.tutor.presses(SURE)
    keep = taught.tutor.words.label("button-tutor-keep-template")
    await taught.tutor.does(lambda person: (person.presses(keep), person.presses(keep)))
    await taught.tutor.says("/students")
    await taught.tutor.presses_label("Ann")
    await taught.tutor.presses("button-tutor-assign")
    await taught.tutor.presses("button-tutor-templates")
    await taught.tutor.says("FRACTIONS")
    await taught.tutor.presses_label("Fractions")
    await taught.tutor.presses("button-tutor-due")
    await taught.tutor.presses("button-tutor-in-a-week")
    await taught.tutor.presses(SURE)
    (work,) = await works(taught, other)
    assert work.text == "Fractions, page 40"
    async with taught.rig.database.reading() as reads:
        assert (await tutor_homework.card(reads, taught.family.tutor, work.id)).materials == 1
        assert len(await tutor_assignments.templates(reads, taught.family.tutor)) == 1


async def test_a_deleted_template_is_no_longer_offered(taught: Home) -> None:
    await photographs(taught, "Page 40")
    await taught.tutor.presses(SURE)
    await taught.tutor.presses("button-tutor-keep-template")
    await taught.tutor.presses("button-tutor-drop-template")
    assert taught.tutor.words.label("toast-tutor-template-dropped") in taught.tutor.person.toasts
    assert "Page 40" not in taught.tutor.screen


async def test_the_tutor_sees_who_of_several_has_opened_it(taught: Home) -> None:
    school = taught.school
    await card_of(taught.rig, school.studio_id, school.tutor_id, "Ann")
    await photographs(taught, "Page 3")
    await taught.tutor.presses("button-tutor-assign-who", which="other")
    await taught.tutor.presses("button-tutor-assign-several")
    await taught.tutor.presses_label("Ann")
    await taught.tutor.presses("button-tutor-assign-ready", count=2)
    await taught.tutor.presses(SURE)
    await taught.student.presses("button-notice-open")
    await taught.tutor.presses_label("Sam")
    await taught.tutor.presses("button-tutor-all-given", count=2)
    lines = taught.tutor.screen.splitlines()
    opened = next(line for line in lines if "Sam" in line)
    waiting = next(line for line in lines if "Ann" in line)
    assert "opened" in opened
    assert "opened" not in waiting


async def test_homework_given_by_mistake_is_called_off_until_something_is_sent_for_it(taught: Home) -> None:
    await photographs(taught, "Page 3")
    await taught.tutor.presses(SURE)
    await taught.rig.settle()
    assert taught.student.sees_words("notice-homework-assigned")
    for _ in range(2):
        await taught.tutor.presses("button-tutor-withdraw", all="no")
    assert taught.tutor.words.label("toast-tutor-withdrawn") in taught.tutor.person.toasts
    assert taught.student.sees_words("notice-homework-withdrawn")
    told = taught.student.chat
    await taught.student.presses("button-notice-open")
    assert taught.student.sees(
        taught.student.words.label("screen-homework-state", state="withdrawn", pages=0)
    )
    await taught.student.says("/homework")
    assert taught.student.sees_words("screen-homework-empty", shelf="todo")
    await taught.rig.passes(timedelta(days=9))
    for key in ("notice-homework-overdue", "notice-homework-overdue-guardian"):
        assert taught.student.words.label(key) not in taught.student.chat.removeprefix(told)


async def test_of_several_only_those_who_sent_nothing_lose_it_and_an_unsent_notice_says_nothing(
    taught: Home,
) -> None:
    school = taught.school
    await card_of(taught.rig, school.studio_id, school.tutor_id, "Ann")
    await photographs(taught, "Page 3")
    await taught.tutor.presses("button-tutor-assign-who", which="other")
    await taught.tutor.presses("button-tutor-assign-several")
    await taught.tutor.presses_label("Ann")
    await taught.tutor.presses("button-tutor-assign-ready", count=2)
    await taught.tutor.presses(SURE)
    await taught.student.presses("button-notice-open")
    await taught.student.presses("button-student-hand-in", how="first")
    await taught.student.does(lambda person: person.sends_photo())
    for _ in range(2):
        await taught.tutor.presses("button-tutor-withdraw", all="yes")
    assert [work.state for work in await works(taught)] == [HomeworkState.SEEN]
    await taught.tutor.presses("button-tutor-withdraw", all="yes")
    await taught.tutor.presses("button-tutor-withdraw", all="yes")
    assert taught.tutor.words.label("error-homework-begun") in taught.tutor.person.alerts
    assert not taught.student.sees_words("notice-homework-withdrawn")
