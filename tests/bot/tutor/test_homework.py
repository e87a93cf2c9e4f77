"""Assigned by words and photos, handed in, answered by replying, accepted or returned: the whole circle."""

from datetime import timedelta

from domain.homework import HomeworkState, MediaKind
from storage.queries import marked_pages, tutor_homework
from storage.queries.marked_pages import Marked
from storage.queries.tutor_homework import CheckRow, HomeworkCard
from tests.bot.family import Home


async def newest(home: Home) -> HomeworkCard:
    async with home.rig.database.reading() as reads:
        rows = await tutor_homework.of_student(reads, home.family.tutor, home.school.student_id, 0)
        return await tutor_homework.card(reads, home.family.tutor, rows[0].id)


async def queue(home: Home) -> tuple[CheckRow, ...]:
    async with home.rig.database.reading() as reads:
        return await tutor_homework.queue(reads, home.family.tutor, 0)


async def answers_to(home: Home, submission_id: int) -> Marked:
    async with home.rig.database.reading() as reads:
        return await marked_pages.of_submission(reads, submission_id)


async def assigns_by_buttons(home: Home) -> None:
    await home.tutor.says("/students")
    await home.tutor.presses_label("Sam")
    await home.tutor.presses("button-tutor-assign")
    await home.tutor.says("No 412, 413")


async def hands_in(home: Home, photos: int = 3) -> None:
    await home.student.says("/start")
    await home.student.presses("button-student-hand-in", how="first")
    await home.student.does(lambda person: person.sends_album(photos))
    await home.rig.passes(timedelta(seconds=3))
    await home.student.presses("button-student-submit", pages=photos)


async def test_words_and_photos_become_one_assignment_due_at_the_end_of_a_day(home: Home) -> None:
    await assigns_by_buttons(home)
    await home.tutor.does(lambda person: person.sends_album(3))
    await home.tutor.does(lambda person: person.sends_document())
    await home.tutor.presses("button-tutor-due")
    await home.tutor.presses("button-tutor-in-a-week")
    await home.tutor.presses("button-tutor-assign-sure")
    work = await newest(home)
    assert (work.text, work.materials, work.state) == ("No 412, 413", 4, HomeworkState.ASSIGNED)
    assert f"{home.student.words.local(work.due_at):%H:%M}" == "23:59"


async def test_an_album_is_answered_once(home: Home) -> None:
    await assigns_by_buttons(home)
    before = len(home.tutor.person.received)
    await home.tutor.does(lambda person: person.sends_album(5))
    assert len(home.tutor.person.received) == before + 1


async def test_a_second_tap_on_assign_assigns_nothing_more(home: Home) -> None:
    await assigns_by_buttons(home)
    await home.tutor.presses("button-tutor-due")
    await home.tutor.says("12.03 18:30")
    sure = home.tutor.words.label("button-tutor-assign-sure")
    await home.tutor.does(lambda person: (person.presses(sure), person.presses(sure)))
    async with home.rig.database.reading() as reads:
        rows = await tutor_homework.of_student(reads, home.family.tutor, home.school.student_id, 0)
    assert len(rows) == 1
    assert f"{home.tutor.words.local(rows[0].due_at):%d.%m %H:%M}" == "12.03 18:30"


async def test_a_due_day_in_the_past_is_refused(home: Home) -> None:
    await assigns_by_buttons(home)
    await home.tutor.presses("button-tutor-due")
    await home.tutor.says("01.03")
    assert home.tutor.words.label("error-due-in-past") in home.tutor.screen


async def test_pages_come_in_order_and_a_reply_is_about_its_page(home: Home) -> None:
    await home.assigns("No 412")
    await hands_in(home)
    await home.tutor.presses("button-notice-check")
    pages = [message for message in home.tutor.person.received if message.content.get("photo")]
    assert len(pages) == 3
    await home.tutor.does(lambda person: person.replies(pages[1], "Look at the sign"))
    await home.tutor.does(lambda person: person.sends_voice())
    (waiting,) = await queue(home)
    checked = await answers_to(home, waiting.submission_id)
    assert [[remark.kind for remark in page.remarks] for page in checked.pages] == [[], [MediaKind.TEXT], []]
    assert [remark.kind for remark in checked.remarks] == [MediaKind.VOICE]


async def test_a_reply_is_about_its_page_whatever_is_open_by_then(home: Home) -> None:
    """With the next attempt open, and with none."""
    await home.assigns("No 412")
    await hands_in(home)
    await home.tutor.presses("button-notice-check")
    page = next(message for message in home.tutor.person.received if message.content.get("photo"))
    await home.assigns("No 413", due_in=timedelta(days=3))
    await hands_in(home, 2)
    await home.tutor.presses("button-notice-check")
    assert "2 of 2" in home.tutor.screen
    await home.tutor.does(lambda person: person.replies(page, "Look at the sign"))
    await home.tutor.says("/today")
    await home.tutor.does(lambda person: person.replies(page, "And at the units"))
    assert home.tutor.sees_words("screen-tutor-answered", student="Sam", subject="Maths")
    first, second = await queue(home)
    checked = await answers_to(home, first.submission_id)
    assert [len(page.remarks) for page in checked.pages] == [2, 0, 0]
    other = await answers_to(home, second.submission_id)
    assert not other.remarks
    assert not any(page.remarks for page in other.pages)


async def test_one_walks_through_the_queue_by_due_date(home: Home) -> None:
    for days in (3, 1, 2):
        await home.assigns(f"in {days}", due_in=timedelta(days=days))
        await hands_in(home, 2)
    await home.tutor.says("/homework")
    assert home.tutor.sees_words("screen-tutor-to-check", count=3)
    await home.tutor.presses("button-tutor-check", student="Sam")
    turns = [home.tutor.screen]
    for key in ("button-tutor-check-after", "button-tutor-check-after", "button-tutor-check-before"):
        await home.tutor.presses(key)
        turns.append(home.tutor.screen)
    assert [next(n for n in "123" if f"{n} of 3" in turn) for turn in turns] == ["1", "2", "3", "2"]
    await home.tutor.presses("button-tutor-accept")
    await home.tutor.presses("button-tutor-check-next", count=2)
    assert "2 of 2" in home.tutor.screen, "the later of the two that are left"
    album = [message for message in home.tutor.person.received if message.content.get("photo")][-2:]
    captions = [home.tutor.words.label("screen-page-number", number=n, total=2) for n in (1, 2)]
    assert [page.content["caption"] for page in album] == captions


async def test_accepting_ends_the_homework_and_the_queue(home: Home) -> None:
    await home.assigns("No 412")
    await hands_in(home)
    await home.tutor.presses("button-notice-check")
    await home.tutor.presses("button-tutor-accept")
    assert (await newest(home)).state is HomeworkState.ACCEPTED
    assert not await queue(home)
    assert home.tutor.words.label("button-tutor-homework-card") in home.tutor.screen


async def test_a_returned_attempt_is_kept_beside_the_next(home: Home) -> None:
    await home.assigns("No 412")
    await hands_in(home)
    await home.tutor.presses("button-notice-check")
    await home.tutor.says("Once more, please")
    await home.tutor.presses("button-tutor-return")
    assert (await newest(home)).state is HomeworkState.RETURNED
    await home.student.says("/start")
    await home.student.presses("button-student-hand-in", how="again")
    await home.student.does(lambda person: person.sends_photo())
    await home.rig.passes(timedelta(seconds=3))
    await home.student.presses("button-student-submit", pages=1)
    await home.tutor.says("/students")
    await home.tutor.presses_label("Sam")
    await home.tutor.presses("button-tutor-works")
    await home.tutor.presses_label("No 412")
    await home.tutor.presses("button-tutor-attempt", number=1, state="returned")
    assert "Once more, please" in home.tutor.chat


async def test_leaving_the_check_keeps_the_answers_and_says_so(home: Home) -> None:
    await home.assigns("No 412")
    await hands_in(home)
    await home.tutor.says("/homework")
    await home.tutor.presses("button-tutor-check", student="Sam")
    await home.tutor.says("Well done")
    await home.tutor.says("/today")
    assert home.tutor.words.label("dialog-left-check-homework") in home.tutor.screen
    (waiting,) = await queue(home)
    assert len((await answers_to(home, waiting.submission_id)).remarks) == 1
