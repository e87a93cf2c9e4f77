"""What a student reads: home, schedule, lessons, homework, progress."""

from datetime import timedelta

from bot import formats
from bot.l10n import Words
from domain.homework import MediaKind
from domain.identity import known
from domain.services import lessons
from tests.bot.family import Home
from tests.storage.queries.family_cast import text

DAY = timedelta(days=1)


async def test_home_tells_the_next_lesson_and_what_is_due(home: Home) -> None:
    lesson = await home.family.plans(DAY)
    await home.assigns("No 412")
    await home.student.says("/start")
    when = formats.plain_moment(home.student.words, lesson.starts_at)
    assert "Maths" in home.student.screen
    assert when in home.student.screen
    assert home.student.words.label("screen-student-due", count=1) in home.student.screen


async def test_a_student_who_does_not_pay_sees_no_money(home: Home) -> None:
    await home.family.pays(450_000)
    await home.rig.settle()
    for command in ("/start", "/next", "/schedule", "/homework", "/progress"):
        await home.student.says(command)
        assert "₽" not in home.student.chat
        assert "RUB" not in home.student.chat
    assert home.student.words.label("button-family-balance") not in home.student.chat


async def test_a_moved_lesson_shows_its_old_time_and_the_tutors_clock(home: Home) -> None:
    lesson = await home.family.plans(DAY)
    was = lesson.starts_at
    async with home.rig.database.writing(home.school.scope) as uow:
        await lessons.move(
            uow, home.family.tutor, known(lesson.id), lesson.revision, was + DAY, 90, home.rig.clock()
        )
    await home.student.says("/next")
    words = home.student.words
    assert formats.plain_moment(words, was) in home.student.screen
    assert formats.plain_moment(words, was + DAY) in home.student.screen
    assert home.student.sees_words("screen-lesson-state", state="planned")


async def test_the_tutors_time_is_told_only_where_it_differs(home: Home) -> None:
    lesson = await home.family.plans(DAY)
    await home.student.says("/next")
    line = home.student.words("screen-lesson-tutor-time", when="")
    assert line not in home.student.screen
    async with home.rig.database.writing(home.school.scope) as uow:
        person = await uow.people.get(home.school.tutor_person_id)
        person.zone = "Asia/Almaty"
    await home.student.says("/next")
    theirs = Words(home.student.words.language, "Asia/Almaty")
    assert home.student.sees_words(
        "screen-lesson-tutor-time", when=formats.plain_moment(theirs, lesson.starts_at)
    )


async def test_materials_come_with_the_first_opening_and_by_their_button_later(home: Home) -> None:
    await home.assigns("look", home.photo(), home.photo())
    await home.student.presses("button-notice-open")
    assert len(_photos(home)) == 2
    await home.student.presses("button-family-materials", count=2)
    assert len(_photos(home)) == 4
    assert "look" in home.student.screen


def _photos(home: Home) -> list[object]:
    return [message for message in home.student.person.messages if message.kind == MediaKind.PHOTO.value]


async def test_feedback_is_shown_under_the_card_with_every_attempt(home: Home) -> None:
    work = await home.assigns("look")
    submission = await home.family.hands_in(work, home.photo())
    await home.family.returns(known(submission.id), text("3 + 4 = 7"), home.photo())
    await home.rig.settle()
    await home.student.says("/homework")
    assert home.student.words.label("screen-homework-state", state="returned") in home.student.screen
    await home.student.presses_label("Maths ·")
    await home.student.presses("button-family-feedback", count=2)
    assert home.student.sees("3 + 4 = 7")
    assert len(_photos(home)) == 2, "it came with the verdict, too"
    await home.student.presses("button-family-attempt", number=1, pages=1)
    assert len(_photos(home)) == 3


async def test_accepted_work_gives_progress_to_look_at(home: Home) -> None:
    work = await home.assigns("look")
    await home.family.accepts(known((await home.family.hands_in(work, home.photo())).id))
    await home.rig.settle()
    await home.student.says("/progress")
    assert "20" in home.student.screen
    await home.student.presses("button-family-achievements")
    assert home.student.words.label("achievement-name", code="homework-1") in home.student.screen
    await home.student.presses_label("›")
    await home.student.presses_label("‹")
    assert home.student.sees_words("screen-achievements-title", earned=1, all=24)


async def test_late_and_missing_are_said_in_words(home: Home) -> None:
    await home.assigns("look", due_in=timedelta(hours=5))
    await home.rig.passes(timedelta(hours=6))
    await home.student.says("/homework")
    assert home.student.words.label("screen-homework-state", state="missing") in home.student.screen
    await home.student.presses_label("Maths ·")
    await home.student.presses("button-student-hand-in", how="first")
    await home.student.does(lambda person: person.sends_photo())
    await home.rig.passes(timedelta(seconds=3))
    await home.student.presses("button-student-submit", pages=1)
    await home.student.says("/homework")
    await home.student.presses("button-family-shelf", shelf="waiting", count=1)
    assert home.student.words.label("screen-homework-state", state="waiting_late") in home.student.screen


async def test_back_from_a_lesson_leads_to_its_page_of_the_schedule(home: Home) -> None:
    planned = [await home.family.plans(DAY * number) for number in range(1, 9)]
    await home.rig.settle()
    await home.student.says("/schedule")
    await home.student.presses("button-family-later")
    second_page = home.student.screen
    words = home.student.words
    assert formats.heading_day(words, words.local(planned[6].starts_at).date()) in second_page
    await home.student.presses_label(formats.number_day(words, words.local(planned[7].starts_at).date()))
    assert home.student.sees_words("screen-lesson-state", state="planned")
    await home.student.presses("button-back")
    assert home.student.screen == second_page
    await home.student.presses("button-family-earlier")
    assert formats.heading_day(words, words.local(planned[0].starts_at).date()) in home.student.screen


async def test_back_from_a_piece_leads_to_its_page_of_the_shelf(home: Home) -> None:
    for number in range(1, 9):
        await home.assigns(f"No {number}.", due_in=number * DAY)
    await home.student.says("/homework")
    first_page = home.student.screen
    await home.student.presses_label("›")
    second_page = home.student.screen
    assert "No 7." in second_page
    await home.student.presses_label("Maths ·")
    assert "No 7." in home.student.screen
    await home.student.presses("button-back")
    assert home.student.screen == second_page
    await home.student.presses_label("‹")
    assert home.student.screen == first_page
    await home.student.presses_label("Maths ·")
    await home.student.presses("button-back")
    assert home.student.screen == first_page
