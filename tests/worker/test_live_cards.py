"""The first message about a lesson goes on showing it: moved, held, with its homework."""

from datetime import timedelta
from typing import Any

from bot.demo import giving
from domain.identity import known
from domain.lessons import Lesson
from domain.services import confirmations, homework, lessons, students
from simulator.person import Person
from storage import tables
from tests.domain.cast import DAY, HOUR, NOW
from tests.worker.conftest import Stage


async def announced(stage: Stage) -> Lesson:
    lesson = await stage.cast.lesson(NOW + 2 * DAY)
    await stage.worker.tick()
    return lesson


def homework_for(stage: Stage) -> tuple[Any, ...]:
    now, cast = stage.clock(), stage.cast
    return (cast.tutor, cast.course_id, cast.student_id, "Exercise", [], now + 2 * DAY, now)


def edits_to(stage: Stage, person: Person) -> int:
    entries = stage.world.journal.entries
    return sum(one.name == "editMessageText" and one.content["chat_id"] == person.id for one in entries)


async def stale(stage: Stage) -> int:
    return len(await stage.cast.rows(tables.notices, tables.notices.c.stale > 0))


async def test_the_card_lives_with_its_lesson(stage: Stage) -> None:
    lesson_id = known((await announced(stage)).id)
    card = stage.parent.received[0]
    tutor = stage.cast.tutor

    await stage.cast.does(lessons.move, tutor, lesson_id, 1, NOW + 3 * DAY, 60, NOW)
    await stage.worker.tick()
    assert card.text.startswith("📅 Lesson moved")
    assert "strikethrough" in {entity["type"] for entity in card.entities}

    stage.clock.advance(3 * DAY + HOUR)
    await stage.worker.tick()
    await stage.cast.does(lessons.hold, tutor, lesson_id, 2, stage.clock())
    await stage.worker.tick()
    assert card.text.startswith("✅ Lesson held")

    work = await stage.cast.does(giving.give, *homework_for(stage), lesson_id=lesson_id)
    await stage.worker.tick()
    assert card.text.splitlines()[-1].endswith("assigned")
    submission = await stage.cast.handed_in(work, stage.clock())
    await stage.worker.tick()
    assert card.text.splitlines()[-1].endswith("handed in")
    await stage.cast.does(homework.accept, tutor, submission, stage.clock())
    await stage.worker.tick()
    assert card.text.splitlines()[-1].endswith("accepted")
    assert await stale(stage) == 0


async def test_a_cancelled_lesson_is_struck_through_and_comes_back(stage: Stage) -> None:
    lesson_id = known((await announced(stage)).id)
    card = stage.student.received[0]
    await stage.cast.does(lessons.cancel, stage.cast.tutor, lesson_id, 1, NOW)
    await stage.worker.tick()
    assert card.text.startswith("✖️ Lesson cancelled")
    await stage.cast.does(lessons.reopen, stage.cast.tutor, lesson_id, NOW)
    await stage.worker.tick()
    assert card.text.startswith("📅 Lesson\n")


async def test_a_promise_to_come_is_shown_till_the_lesson_moves(stage: Stage) -> None:
    lesson_id = known((await announced(stage)).id)
    card = stage.parent.received[0]
    await stage.cast.does(confirmations.confirm, stage.cast.student, lesson_id, 1, NOW)
    await stage.worker.tick()
    assert card.text.splitlines()[-1] == "✓ Confirmed"
    await stage.cast.does(lessons.move, stage.cast.tutor, lesson_id, 1, NOW + 3 * DAY, 60, NOW)
    await stage.worker.tick()
    assert "✓" not in card.text


async def test_a_change_while_the_card_is_drawn_is_drawn_next(stage: Stage) -> None:
    lesson_id = known((await announced(stage)).id)
    await stage.cast.does(lessons.move, stage.cast.tutor, lesson_id, 1, NOW + 3 * DAY, 60, NOW)
    await stage.cast.does(lessons.move, stage.cast.tutor, lesson_id, 2, NOW + 4 * DAY, 60, NOW)
    assert await stale(stage) == 2
    await stage.worker.tick()
    assert await stale(stage) == 0
    assert edits_to(stage, stage.student) == 1


async def test_a_card_that_cannot_be_edited_any_more_is_given_up(stage: Stage) -> None:
    lesson_id = known((await announced(stage)).id)
    stage.parent.chat.messages.clear()
    await stage.cast.does(lessons.cancel, stage.cast.tutor, lesson_id, 1, NOW)
    await stage.worker.tick()
    assert await stale(stage) == 0


async def test_told_to_slow_down_it_waits_and_draws_later(stage: Stage) -> None:
    lesson_id = known((await announced(stage)).id)
    await stage.cast.does(giving.give, *homework_for(stage), lesson_id=lesson_id)
    await stage.worker._delivery.deliver()
    stage.world.faults.retry_after = 40
    stage.world.faults.next("retry_after_all")
    await stage.worker.tick()
    await stage.worker.tick()
    assert await stale(stage) == 2
    assert edits_to(stage, stage.parent) == 0
    await stage.passes(timedelta(seconds=41))
    assert await stale(stage) == 0
    assert stage.parent.received[0].text.splitlines()[-1].endswith("assigned")


async def test_nobody_is_edited_who_is_no_longer_of_the_family(stage: Stage) -> None:
    lesson_id = known((await announced(stage)).id)
    place = stage.cast.parent.places[0].id
    await stage.cast.does(students.disconnect, stage.cast.tutor, place, NOW)
    await stage.cast.does(lessons.cancel, stage.cast.tutor, lesson_id, 1, NOW)
    await stage.worker.tick()
    assert edits_to(stage, stage.parent) == 0
    assert edits_to(stage, stage.student) == 1
