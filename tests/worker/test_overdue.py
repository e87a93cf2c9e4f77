"""Overdue homework is heard of once: by the student at its due moment, a day later by a guardian (rule 22)."""

from datetime import timedelta

from bot.demo import giving
from domain.grades import Grade, Scale
from domain.identity import known
from domain.notices import NoticeKind, NoticeState
from domain.people import Role
from domain.services import grades, homework, journal, people, students
from storage import outbox, tables
from tests.domain.cast import DAY, HOUR, NOW, PRICE, connect
from tests.worker.conftest import Stage

DUE = NOW + DAY + 2 * HOUR
"""Five in the afternoon where the student lives, seven in the evening at his parent's."""


async def states(stage: Stage, kind: NoticeKind) -> list[NoticeState]:
    return [row.state for row in await stage.cast.rows(tables.notices, tables.notices.c.kind == kind)]


async def passes_to(stage: Stage, hours: float) -> None:
    """So long after DUE; what was heard till then is forgotten."""
    moment = DUE + timedelta(hours=hours)
    await stage.passes(moment - stage.clock() - timedelta(minutes=1))
    for phone in (stage.student, stage.parent):
        phone.chat.messages.clear()
    await stage.passes(timedelta(minutes=1))


async def test_several_pieces_due_at_one_moment_are_one_message(stage: Stage) -> None:
    cast = stage.cast
    made = [await cast.homework(due_at=DUE) for _ in range(4)]
    await cast.handed_in(made[1])
    accepted = await cast.handed_in(made[2])
    await cast.does(homework.accept, cast.tutor, accepted, NOW)
    await passes_to(stage, 0)
    (heard,) = stage.student.received
    assert heard.text.startswith("\N{ALARM CLOCK} Time is up: 2 tasks")
    assert heard.text.count("Exercise 5") == 2
    assert heard.labels == ["Overdue: 2"]
    assert not stage.parent.received
    await cast.handed_in(made[0], stage.clock())
    await passes_to(stage, 24)
    (told,) = stage.parent.received
    assert "Homework not handed in yet" in told.text
    assert "task" not in told.text.splitlines()[0]
    sent, withdrawn = NoticeState.SENT, NoticeState.WITHDRAWN
    assert await states(stage, NoticeKind.HOMEWORK_OVERDUE) == [sent, withdrawn, withdrawn, withdrawn]
    assert not stage.student.received


async def test_a_guardian_of_two_hears_of_both_in_one_message_after_his_quiet_hours(stage: Stage) -> None:
    cast = stage.cast
    brother, course = await cast.does(
        students.add_student, cast.tutor, cast.studio_id, "Ben", "Art", PRICE, 60, NOW
    )
    await connect(cast, cast.tutor, brother, Role.GUARDIAN, cast.parent)
    late = DUE + 4 * HOUR
    await cast.homework(due_at=late)
    await cast.does(giving.give, cast.tutor, course, brother, "Draw", [], late, NOW)
    await cast.does(giving.give, cast.tutor, course, brother, "Paint", [], late, NOW)
    await passes_to(stage, 28)
    assert not stage.parent.received
    await stage.passes(9.5 * HOUR)
    (told,) = [one for one in stage.parent.received if "handed in" in one.text]
    assert told.text.startswith("\N{MEMO} Not handed in yet: 3 tasks")
    lines = told.text.splitlines()
    assert [line for line in lines if line in ("Ann", "Ben")] == ["Ann", "Ben"]
    assert told.labels == ["Overdue: 3"]


async def test_what_is_excused_is_no_debt_and_a_switched_guardian_still_hears(stage: Stage) -> None:
    cast = stage.cast
    work, other = await cast.homework(due_at=DUE), await cast.homework(due_at=DUE)
    await cast.does(grades.choose_scale, cast.tutor, cast.course_id, Scale.FIVE, NOW)
    for one in (work, other):
        mark = await cast.does(grades.grade_homework, cast.tutor, known(one.id), Grade(Scale.FIVE, 2), NOW)
        await cast.does(journal.excuse, cast.tutor, known(mark.id), NOW)
    await cast.does(grades.grade_homework, cast.tutor, known(other.id), Grade(Scale.FIVE, 2), NOW)
    await cast.does(people.switch_reminders, cast.parent, on=False)
    await passes_to(stage, 0)
    (heard,) = stage.student.received
    assert "task" not in heard.text.splitlines()[0]
    await passes_to(stage, 24)
    assert len(stage.parent.received) == 1


async def test_a_message_lost_on_its_way_tells_of_all_of_them_again(stage: Stage) -> None:
    cast = stage.cast
    await cast.homework(due_at=DUE)
    await cast.homework(due_at=DUE)
    await stage.passes(DUE - NOW - timedelta(minutes=1))
    stage.student.chat.messages.clear()
    stage.clock.advance(timedelta(minutes=1))
    claim = await outbox.claim(cast.db, DUE, 9, timedelta(seconds=1))
    (begun,) = [one for one in claim if one.person_id == cast.student.person_id]
    assert await outbox.mark_sending(cast.db, [begun], DUE)
    await stage.passes(timedelta(minutes=5))
    (heard,) = stage.student.received
    assert heard.text.startswith("\N{ALARM CLOCK} Time is up: 2 tasks")
