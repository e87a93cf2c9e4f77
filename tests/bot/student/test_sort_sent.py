"""Things sent with no dialog open: they find their homework, or wait until the student names it."""

from datetime import timedelta

from bot import formats
from domain.identity import known
from storage.queries import family_homework
from storage.queries.family_homework import HomeworkCard
from tests.bot.family import Home

RECEIPT = timedelta(seconds=3)


async def card_of(home: Home, homework_id: int | None) -> HomeworkCard:
    async with home.rig.database.reading() as reads:
        return await family_homework.card(reads, home.family.student, known(homework_id))


async def pages_of(home: Home, homework_id: int | None) -> int:
    attempts = (await card_of(home, homework_id)).attempts
    return attempts[-1].pages if attempts else 0


async def test_a_photo_finds_the_only_open_homework(home: Home) -> None:
    work = await home.assigns("No 412")
    await home.student.does(lambda person: person.sends_photo())
    await home.student.does(lambda person: person.sends_photo())
    await home.rig.passes(RECEIPT)
    assert await pages_of(home, work.id) == 2
    await home.student.presses("button-student-submit", pages=2)
    assert home.student.sees_words("screen-student-submitted", subject="Maths", pages=2)


async def test_an_album_for_one_of_several_waits_for_the_answer(home: Home) -> None:
    first = await home.assigns("No 412", due_in=timedelta(days=1))
    second = await home.assigns("No 413", due_in=timedelta(days=2))
    await home.student.does(lambda person: person.sends_album(5))
    assert home.student.chat.count(home.student.words.label("button-student-drop")) == 1
    assert await pages_of(home, first.id) == await pages_of(home, second.id) == 0
    due_on = home.student.words.local(second.due_at).date()
    await home.student.presses_label(f"Maths · {formats.number_day(home.student.words, due_on)}")
    await home.rig.passes(RECEIPT)
    assert await pages_of(home, second.id) == 5
    assert await pages_of(home, first.id) == 0
    await home.student.does(lambda person: person.sends_photo())
    assert await pages_of(home, second.id) == 6


async def test_what_else_is_sent_before_the_answer_is_kept_too(home: Home) -> None:
    first = await home.assigns("No 412", due_in=timedelta(days=1))
    await home.assigns("No 413", due_in=timedelta(days=2))
    await home.student.does(lambda person: person.sends_album(2))
    await home.student.says("and these words")
    await home.student.does(lambda person: person.sends_sticker())
    await home.student.does(lambda person: person.sends_voice())
    await home.student.presses_label("Maths ·")
    assert await pages_of(home, first.id) == 4


async def test_what_belongs_to_no_homework_is_dropped_when_the_student_says_so(home: Home) -> None:
    first = await home.assigns("No 412", due_in=timedelta(days=1))
    second = await home.assigns("No 413", due_in=timedelta(days=2))
    await home.student.does(lambda person: person.sends_photo())
    await home.student.presses("button-student-drop")
    await home.student.says("hello")
    assert await pages_of(home, first.id) == await pages_of(home, second.id) == 0


async def test_an_answered_question_is_harmless_when_pressed_again(home: Home) -> None:
    first = await home.assigns("No 412", due_in=timedelta(days=1))
    await home.assigns("No 413", due_in=timedelta(days=2))
    await home.student.does(lambda person: person.sends_photo())
    question = home.student.person.messages[-1]
    choice = next(label for label in question.labels if label.startswith("Maths"))
    await home.student.presses_label(choice, on=question)
    await home.student.does(lambda person: person.sends_photo())
    assert await pages_of(home, first.id) == 2


async def test_with_nothing_to_hand_in_the_student_is_told_what_to_do(home: Home) -> None:
    await home.student.does(lambda person: person.sends_photo())
    assert home.student.sees_words("dialog-nothing-to-hand-in")


async def test_more_homework_than_fits_can_be_turned_through(home: Home) -> None:
    works = [await home.assigns(f"No {number}", due_in=timedelta(days=number)) for number in range(1, 9)]
    await home.student.does(lambda person: person.sends_photo())
    await home.student.presses_label("›")
    await home.student.presses_label("Maths ·")
    assert await pages_of(home, works[6].id) == 1


async def test_an_oversized_file_is_not_remembered(home: Home) -> None:
    await home.assigns("No 412", due_in=timedelta(days=1))
    await home.assigns("No 413", due_in=timedelta(days=2))
    await home.student.does(lambda person: person.sends_document(size=21 * 1024 * 1024))
    assert home.student.sees(home.student.words.label("error-file-too-big", limit_megabytes=20))


async def test_what_waits_for_its_homework_outlives_a_walk_elsewhere(home: Home) -> None:
    first = await home.assigns("No 412", due_in=timedelta(days=1))
    second = await home.assigns("No 413", due_in=timedelta(days=2))
    student, sent = home.student, []
    await student.does(lambda person: person.sends_album(3))
    await student.does(lambda person: sent.append(person.sends("x = 5")))
    await student.does(lambda person: person.edits(sent[0], "x = 6"))
    assert student.sees_words("screen-student-unsorted-corrected")
    await student.says("/cancel")
    assert student.sees_words("dialog-left-sort-sent")
    await student.does(lambda person: person.sends_photo())
    await student.says("/homework")
    await student.presses_label("Maths ·")
    await student.presses("button-student-hand-in", how="first")
    assert student.person.toasts[-1] == student.words.label("toast-student-joined", pages=5)
    assert await pages_of(home, first.id) == 5
    await home.rig.passes(RECEIPT)
    await student.presses("button-student-submit", pages=5)
    await home.tutor.presses("button-notice-check")
    assert "x = 6" in home.tutor.chat
    assert "x = 5" not in home.tutor.chat
    assert await pages_of(home, second.id) == 0


async def test_what_was_sent_long_ago_joins_nothing(home: Home) -> None:
    await home.assigns("No 412", due_in=timedelta(days=5))
    await home.assigns("No 413", due_in=timedelta(days=6))
    await home.student.does(lambda person: person.sends_photo())
    await home.student.says("/cancel")
    await home.rig.passes(timedelta(hours=25))
    last = await home.assigns("No 414", due_in=timedelta(days=1))
    await home.student.says("/homework")
    await home.student.presses_label("Maths ·")
    await home.student.presses("button-student-hand-in", how="first")
    assert await pages_of(home, last.id) == 0


async def test_words_after_submit_join_the_only_work_with_the_tutor_or_the_one_they_reply_to(
    home: Home,
) -> None:
    first = await home.assigns("No 412", due_in=timedelta(days=1))
    await home.student.says("nothing is handed in yet")
    assert await pages_of(home, first.id) == 0
    await home.student.does(lambda person: person.sends_photo())
    await home.rig.passes(RECEIPT)
    receipt = home.student.person.messages[-1]
    await home.student.presses("button-student-submit", pages=1)
    await home.student.says("The answer to b is 7")
    await home.rig.passes(RECEIPT)
    await home.student.presses("button-student-add-late")
    assert await pages_of(home, first.id) == 2
    second = await home.assigns("No 413", due_in=timedelta(days=2))
    await home.student.does(lambda person: person.sends_photo())
    await home.student.presses_label("Maths ·")
    await home.rig.passes(RECEIPT)
    await home.student.presses("button-student-submit", pages=1)
    await home.student.says("To which of them?")
    assert [(await card_of(home, work.id)).attempts[-1].late_pages for work in (first, second)] == [0, 0]
    await home.student.does(lambda person: person.replies(receipt, "And to c it is 8"))
    assert [(await card_of(home, work.id)).attempts[-1].late_pages for work in (first, second)] == [1, 0]
