"""From a fact to a message on the right phone, once, in the right words and at the right time."""

from datetime import timedelta
from typing import Any

from domain.homework import Material, MediaKind
from domain.identity import known
from domain.notices import NoticeKind
from domain.payments import Paid
from domain.people import Language, Role
from domain.services import handing_in, homework, lessons, onboarding, payments, people
from storage.engine import Database
from storage.queries import notices as queries
from storage.queries.notice_facts import Facts, Wanted
from storage.reads import Reads
from tests.domain.cast import DAY, HOUR, NOW, PRICE
from tests.worker.conftest import Stage


async def test_a_planned_lesson_is_told_to_student_and_parent_each_in_his_own_zone(stage: Stage) -> None:
    await stage.cast.lesson(NOW + 2 * DAY)
    await stage.worker.tick()
    assert "New lesson" in stage.student.last.text
    assert "15:00" in stage.student.last.text
    assert "Ann" in stage.parent.last.text
    assert "17:00" in stage.parent.last.text
    assert not stage.tutor.received


async def test_nothing_is_told_twice(stage: Stage) -> None:
    await stage.cast.lesson()
    await stage.worker.tick()
    await stage.worker.tick()
    assert len(stage.student.received) == 1


async def test_words_are_those_of_the_receiver_when_it_is_sent_not_when_it_was_written(stage: Stage) -> None:
    await stage.cast.lesson()
    await stage.cast.does(people.choose_language, stage.cast.student, Language.RUSSIAN)
    await stage.worker.tick()
    assert stage.student.last.text.splitlines()[0] != stage.parent.last.text.splitlines()[0]
    assert "New lesson" not in stage.student.last.text


async def test_a_moved_lesson_shows_the_old_time_struck_through_and_rings(stage: Stage) -> None:
    lesson = await stage.cast.lesson(NOW + 2 * DAY)
    await stage.worker.tick()
    await stage.cast.does(
        lessons.move, stage.cast.tutor, known(lesson.id), 1, NOW + 3 * DAY + HOUR, 60, stage.clock()
    )
    await stage.worker.tick()
    for person in (stage.student, stage.parent):
        assert "moved" in person.last.text
        assert "strikethrough" in {entity["type"] for entity in person.last.entities}
        assert not person.last.silent
        assert person.received[0].silent


async def test_a_lesson_is_reminded_of_at_its_new_time_only(stage: Stage) -> None:
    lesson = await stage.cast.lesson(NOW + 2 * DAY)
    await stage.cast.does(
        lessons.move, stage.cast.tutor, known(lesson.id), 1, NOW + 4 * DAY, 60, stage.clock()
    )
    await stage.worker.tick()
    heard = len(stage.student.received)
    await stage.passes(2 * DAY - HOUR)
    assert len(stage.student.received) == heard
    await stage.passes(2 * DAY)
    assert "Lesson at 15:00" in stage.student.last.text


async def test_nobody_is_reminded_of_a_lesson_that_has_begun(stage: Stage) -> None:
    await stage.cast.lesson(NOW + 3 * DAY)
    await stage.worker.tick()
    heard = len(stage.student.received)
    await stage.passes(3 * DAY + timedelta(minutes=1))
    assert len(stage.student.received) == heard
    assert (await stage.states(stage.cast.student))["expired"] == 2


async def test_a_switched_off_reminder_does_not_come_but_news_do(stage: Stage) -> None:
    lesson = await stage.cast.lesson(NOW + 2 * DAY)
    await stage.cast.does(people.switch_reminders, stage.cast.student, on=False)
    await stage.passes(2 * DAY - HOUR)
    told = [message.text for message in stage.student.received]
    assert not any("Lesson at" in text or "tomorrow" in text for text in told)
    assert any("Lesson at" in message.text for message in stage.parent.received)
    await stage.cast.does(lessons.cancel, stage.cast.tutor, known(lesson.id), lesson.revision, stage.clock())
    await stage.worker.tick()
    assert "cancelled" in stage.student.last.text


async def test_the_tutor_is_asked_three_minutes_after_the_end(stage: Stage) -> None:
    lesson = await stage.cast.lesson(NOW + HOUR)
    await stage.passes(2 * HOUR + timedelta(minutes=2))
    assert not stage.tutor.received
    await stage.passes(timedelta(minutes=1))
    assert "Was the lesson held?" in stage.tutor.last.text
    assert stage.tutor.last.labels == [
        "Held",
        "No-show",
        "Late cancellation",
        "Moved",
        "Cancel",
        "Open the lesson",
    ]
    assert str(lesson.id) in stage.tutor.last.buttons[0]["callback_data"]


async def test_a_lesson_settled_meanwhile_is_not_asked_about(stage: Stage) -> None:
    lesson = await stage.cast.lesson(NOW + HOUR)
    stage.clock.advance(2 * HOUR)
    await stage.cast.does(lessons.hold, stage.cast.tutor, known(lesson.id), lesson.revision, stage.clock())
    await stage.passes(HOUR)
    assert not any("Was the lesson held?" in message.text for message in stage.tutor.received)


async def test_the_story_of_a_homework_reaches_everybody_it_concerns(stage: Stage) -> None:
    work = await stage.cast.homework()
    await stage.worker.tick()
    assert "Exercise 5" in stage.student.last.text
    submission_id = await stage.cast.handed_in(work, pages=3)
    await stage.worker.tick()
    assert "3 pages" in stage.tutor.last.text
    assert stage.tutor.last.labels == ["Check"]
    await stage.cast.does(homework.return_for_rework, stage.cast.tutor, submission_id, NOW)
    await stage.worker.tick()
    assert "another go" in stage.student.last.text
    again = await stage.cast.handed_in(work, NOW + HOUR)
    await stage.cast.does(homework.accept, stage.cast.tutor, again, NOW + HOUR)
    await stage.passes(HOUR)
    said = "\n".join(message.text for message in stage.student.received)
    assert "Homework accepted" in said
    assert "+20 XP" in said
    assert "Homework accepted" in stage.parent.last.text
    assert "XP" not in stage.parent.last.text


async def test_pages_are_counted_once_for_a_burst(stage: Stage) -> None:
    work = await stage.cast.homework()
    await stage.worker.tick()
    for number in range(5):
        photo = _page(number)
        await stage.cast.does(
            handing_in.collect,
            stage.cast.student,
            known(work.id),
            900 + number,
            "album",
            photo,
            stage.clock(),
        )
    await stage.worker.tick()
    assert "pages" not in stage.student.last.text
    await stage.passes(timedelta(seconds=3))
    assert stage.student.last.text.startswith("\N{PAGE FACING UP} Received, 5 pages")
    assert stage.student.last.labels == ["Submit 5 pages", "Pages"]


async def test_work_handed_in_in_time_is_never_called_overdue(stage: Stage) -> None:
    work = await stage.cast.homework(NOW + 2 * DAY)
    await stage.cast.handed_in(work)
    await stage.passes(4 * DAY)
    told = [m.text for m in (*stage.student.received, *stage.parent.received)]
    assert not any("past due" in text or "not handed in" in text for text in told)


async def test_missing_work_is_told_to_the_student_at_due_and_to_the_parent_a_day_later(stage: Stage) -> None:
    await stage.cast.homework(NOW + DAY)
    await stage.passes(DAY)
    assert "past due" in stage.student.last.text
    assert not stage.parent.received
    await stage.passes(DAY)
    assert "not handed in yet" in stage.parent.last.text


async def test_the_tutor_is_asked_who_came_till_he_has_answered(stage: Stage) -> None:
    cast = stage.cast
    for name in ("Uncle", "Aunt"):
        secrets = await cast.does(onboarding.invite, cast.tutor, cast.student_id, Role.GUARDIAN, NOW)
        phone = stage.world.add_person(name)
        phone.starts()
        guest = await cast.meets(phone.id, name)
        await cast.works(onboarding.open_invitation, guest, secrets.token, NOW)
        if name == "Uncle":
            await cast.does(onboarding.admit, cast.tutor, secrets.invitation_id, NOW)
    await stage.worker.tick()
    (told,) = stage.tutor.received
    assert "In Telegram: Aunt" in told.text
    assert "As a parent of: Ann" in told.text
    assert told.labels == ["Yes, connect", "No"]


async def test_a_claim_costs_a_handful_of_statements_however_many_notices_wait(db: Database) -> None:
    many = frozenset(range(1, 100))
    wanted = Wanted(many, many, many, many, many, many)
    async with db.reading() as reads:
        counted = Counted(reads)
        assert await queries.facts(counted, wanted) == Facts()
    assert counted.statements <= 9


class Counted(Reads):
    """Passes everything on, and counts."""

    def __init__(self, reads: Reads) -> None:
        self._reads = reads
        self.statements = 0

    async def all(self, statement: Any, params: Any = None) -> Any:  # noqa: ANN401 (whatever is asked)
        self.statements += 1
        return await self._reads.all(statement, params)


async def test_payers_hear_of_money_and_others_do_not(stage: Stage) -> None:
    cast = stage.cast
    await cast.does(
        payments.record, cast.tutor, cast.student_id, Paid(amount_minor=2 * PRICE, happened_at=NOW), "a1", NOW
    )
    await stage.worker.tick()
    assert "Payment received" in stage.parent.last.text
    assert not stage.student.received
    lesson = await cast.lesson(NOW - 2 * HOUR)
    await cast.does(lessons.hold, cast.tutor, known(lesson.id), lesson.revision, NOW)
    await stage.worker.tick()
    assert "running low" in stage.parent.last.text
    assert "for 1 more lesson" in stage.parent.last.text


async def test_a_low_balance_paid_meanwhile_is_no_news(stage: Stage) -> None:
    cast = stage.cast
    lesson = await cast.lesson(NOW - 2 * HOUR)
    await cast.does(
        payments.record, cast.tutor, cast.student_id, Paid(amount_minor=PRICE, happened_at=NOW), "a1", NOW
    )
    await cast.does(lessons.hold, cast.tutor, known(lesson.id), lesson.revision, NOW)
    await cast.does(
        payments.record, cast.tutor, cast.student_id, Paid(amount_minor=5 * PRICE, happened_at=NOW), "a2", NOW
    )
    await stage.worker.tick()
    assert await cast.notices(NoticeKind.BALANCE_LOW) == []
    assert all("Payment received" in message.text for message in stage.parent.received)


def _page(number: int) -> Material:
    return Material(kind=MediaKind.PHOTO, file_id=f"f{number}", file_unique_id=f"u{number}")
