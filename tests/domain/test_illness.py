"""The tutor is ill (rule 8): what is off, what each family is offered, what an answer and the undo do."""

from datetime import date, timedelta

import pytest
from sqlalchemy import event

from domain.availability_errors import TimeOffOutOfRange
from domain.errors import LessonSettled, NotFound, UndoTooLate
from domain.identity import known
from domain.lessons import Lesson, LessonState
from domain.notices import NoticeKind
from domain.people import Role
from domain.proposals import ProposalState
from domain.services import illness, lessons, makeups, proposals, students
from storage import tables
from storage.queries import illness as queries
from tests.domain.cast import DAY, HOUR, NOW, Cast, connect

TODAY = NOW.date()
THURSDAY = TODAY + 3 * DAY


async def ill(cast: Cast, *kept: Lesson, last: date = THURSDAY) -> illness.Sick:
    keeps = [known(lesson.id) for lesson in kept]
    return await cast.does(illness.fall_ill, cast.tutor, min(cast.tutor.tutor_ids), TODAY, last, keeps, NOW)


async def state_of(cast: Cast, lesson: Lesson) -> LessonState:
    (row,) = await cast.rows(tables.lessons, tables.lessons.c.id == lesson.id)
    return LessonState(row.state)


async def test_lessons_of_the_days_are_off_but_those_left_out(cast: Cast) -> None:
    off, kept, later = [await cast.lesson(NOW + days * DAY) for days in (1, 2, 5)]
    begun = await cast.lesson(NOW - timedelta(minutes=30))
    sick = await ill(cast, kept)
    assert (sick.cancelled, sick.offered) == (1, 1)
    states = [await state_of(cast, lesson) for lesson in (off, kept, later, begun)]
    assert states == [LessonState.CANCELLED_BY_TUTOR, *[LessonState.PLANNED] * 3]
    told = {row.person_id: row.subject for row in await cast.notices(NoticeKind.LESSON_CANCELLED_ILL)}
    assert told.keys() == {cast.parent.person_id, cast.student.person_id}
    assert told[cast.parent.person_id]["proposal_id"] > 0
    assert told[cast.student.person_id]["proposal_id"] == 0, "a minor is told, and does not choose"
    waiting = await cast.rows(
        tables.notices, tables.notices.c.lesson_id == off.id, tables.notices.c.state == "due"
    )
    assert {row.kind for row in waiting} == {NoticeKind.LESSON_CANCELLED_ILL, NoticeKind.MAKEUP_EXPIRES}


async def test_accepting_a_time_brings_the_lesson_back_there(cast: Cast) -> None:
    lesson = await cast.lesson(NOW + DAY)
    await ill(cast)
    (proposal,) = await cast.rows(tables.proposals)
    starts = [row.starts_at for row in await cast.rows(tables.proposed_slots)]
    assert len(starts) == 3
    assert all(start.date() > THURSDAY for start in starts)
    await cast.does(proposals.accept, cast.parent, proposal.id, 1, NOW + HOUR)
    moved = await cast.does(proposals.accept, cast.parent, proposal.id, 1, NOW + HOUR)
    assert (moved.state, moved.starts_at, moved.moved_from) == (LessonState.PLANNED, starts[1], NOW + DAY)
    assert (moved.moves, moved.is_moved_late) == (0, False)
    assert await cast.notices(NoticeKind.LESSON_CANCELLED_ILL) == []
    assert len(await cast.notices(NoticeKind.LESSON_SOON, cast.student)) == 1
    assert len(await cast.notices(NoticeKind.MOVE_ACCEPTED, cast.tutor)) == 1
    assert known(lesson.id) == moved.id


async def test_the_same_days_again_are_what_they_were(cast: Cast) -> None:
    await cast.lesson(NOW + DAY)
    first = await ill(cast)
    again = await ill(cast)
    assert (again.time_off.id, again.cancelled) == (first.time_off.id, 0)
    assert len(await cast.rows(tables.proposals)) == 1


async def test_well_again_brings_back_what_is_ahead_and_frees_the_times(cast: Cast) -> None:
    lesson, taken = await cast.lesson(NOW + DAY), await cast.lesson(NOW + 2 * DAY)
    sick = await ill(cast)
    await cast.lesson(NOW + 2 * DAY + timedelta(minutes=30))
    off = known(sick.time_off.id)
    assert await cast.does(illness.recover, cast.tutor, off, NOW + HOUR) == 1
    assert await cast.does(illness.recover, cast.tutor, off, NOW + HOUR) == 0
    assert await state_of(cast, lesson) is LessonState.PLANNED
    assert await state_of(cast, taken) is LessonState.CANCELLED_BY_TUTOR
    assert {row.state for row in await cast.rows(tables.proposals)} == {ProposalState.WITHDRAWN}
    assert not await cast.rows(tables.proposed_slots, tables.proposed_slots.c.is_held)
    again = {
        row.person_id for row in await cast.notices(NoticeKind.LESSON_PLANNED) if row.lesson_id == lesson.id
    }
    assert again == {cast.parent.person_id, cast.student.person_id}


async def test_a_move_accepted_meanwhile_stays_when_the_tutor_is_well_again(cast: Cast) -> None:
    lesson = await cast.lesson(NOW + DAY)
    sick = await ill(cast)
    (proposal,) = await cast.rows(tables.proposals)
    await cast.does(proposals.accept, cast.parent, proposal.id, 0, NOW)
    assert await cast.does(illness.recover, cast.tutor, known(sick.time_off.id), NOW) == 0
    assert await state_of(cast, lesson) is LessonState.PLANNED


async def test_undo_is_over_after_a_week(cast: Cast) -> None:
    await cast.lesson(NOW + 20 * DAY)
    sick = await ill(cast, last=TODAY + 21 * DAY)
    await cast.refuses(UndoTooLate, illness.recover, cast.tutor, known(sick.time_off.id), NOW + 8 * DAY)


async def test_a_family_nobody_of_whom_is_connected_is_offered_nothing(cast: Cast) -> None:
    for who in (cast.parent, cast.student):
        await cast.does(students.disconnect, cast.tutor, who.places[0].id, NOW)
    await cast.lesson(NOW + DAY)
    sick = await ill(cast)
    assert (sick.cancelled, sick.offered) == (1, 0)


async def test_a_move_that_waited_is_off_and_the_illness_offers_its_own(cast: Cast) -> None:
    lesson = await cast.lesson(NOW + DAY)
    asked = await cast.does(proposals.propose, cast.parent, known(lesson.id), 1, [NOW + 6 * DAY], NOW)
    await ill(cast)
    states = {row.id: row.state for row in await cast.rows(tables.proposals)}
    assert states.pop(known(asked.id)) is ProposalState.WITHDRAWN
    assert list(states.values()) == [ProposalState.OPEN]


async def test_what_was_cancelled_otherwise_is_not_revived_by_an_answer(cast: Cast) -> None:
    lesson = await cast.lesson(NOW + DAY)
    await cast.does(lessons.cancel, cast.tutor, known(lesson.id), 1, NOW)
    with pytest.raises(LessonSettled):
        lesson.revive(NOW + 5 * DAY, HOUR, NOW)


async def test_days_that_cannot_be_are_refused(cast: Cast) -> None:
    for last in (TODAY - DAY, TODAY + 400 * DAY):
        tutor_id = min(cast.tutor.tutor_ids)
        await cast.refuses(TimeOffOutOfRange, illness.fall_ill, cast.tutor, tutor_id, TODAY, last, [], NOW)


async def test_what_did_not_arrive_is_sent_again(cast: Cast) -> None:
    await cast.lesson(NOW + DAY)
    sick = await ill(cast)
    notices = tables.notices
    async with cast.db.transaction() as connection:
        of_parent = notices.c.person_id == cast.parent.person_id
        lost = notices.c.kind == NoticeKind.LESSON_CANCELLED_ILL
        await connection.execute(notices.update().where(of_parent, lost).values(state="undeliverable"))
    off = known(sick.time_off.id)
    assert await cast.does(illness.tell_again, cast.tutor, off, NOW + HOUR) == 1
    assert await cast.does(illness.tell_again, cast.tutor, off, NOW + HOUR) == 0
    (due,) = await cast.notices(NoticeKind.LESSON_CANCELLED_ILL, cast.parent)
    assert due.due_at == NOW + HOUR


async def test_sixty_lessons_cost_as_many_statements_as_two(cast: Cast) -> None:
    async def cost(lessons_a_day: int) -> int:
        for number in range(lessons_a_day):
            for day in (1, 2, 3):
                await cast.lesson(NOW + day * DAY + number * timedelta(minutes=20))
        asked: list[str] = []
        engine = cast.db._writers.sync_engine

        def hear(*told: object) -> None:
            asked.append(str(told[2]))

        event.listen(engine, "before_cursor_execute", hear)
        sick = await ill(cast)
        event.remove(engine, "before_cursor_execute", hear)
        await cast.does(illness.recover, cast.tutor, known(sick.time_off.id), NOW)
        assert sick.cancelled >= 3 * lessons_a_day
        return len(asked)

    few = await cost(1)
    many = await cost(20)
    assert many <= few + 4, "inserts of many rows are split into a few"


async def test_two_payers_hear_of_it_and_the_first_to_answer_decides(cast: Cast) -> None:
    other = await connect(cast, cast.tutor, cast.student_id, Role.GUARDIAN, await cast.meets(700, "Dad"))
    await cast.lesson(NOW + DAY)
    await ill(cast)
    (proposal,) = await cast.rows(tables.proposals)
    await cast.does(proposals.accept, other, proposal.id, 0, NOW)
    moved = [row.person_id for row in await cast.notices(NoticeKind.LESSON_MOVED)]
    assert set(moved) == {cast.parent.person_id, cast.student.person_id}


async def test_the_report_tells_what_each_family_has_answered(cast: Cast) -> None:
    moved = await cast.lesson(NOW + DAY)
    await cast.does(proposals.propose, cast.tutor, known(moved.id), 1, [NOW + 9 * DAY], NOW)
    waiting, declined = await cast.lesson(NOW + 2 * DAY), await cast.lesson(NOW + 2 * DAY + 2 * HOUR)
    sick = await ill(cast)
    by_lesson = {
        row.lesson_id: row.id for row in await cast.rows(tables.proposals) if row.time_off_id is not None
    }
    await cast.does(proposals.accept, cast.parent, by_lesson[known(moved.id)], 0, NOW)
    await cast.does(proposals.decline, cast.parent, by_lesson[known(declined.id)], NOW)
    async with cast.db.reading() as reads:
        report = await queries.report(reads, cast.tutor, known(sick.time_off.id))
        with pytest.raises(NotFound):
            await queries.report(reads, cast.rival, known(sick.time_off.id))
    told = [(row.lesson_id, row.names, row.offer) for row in report.lessons]
    assert told == [
        (moved.id, ("Ann",), ProposalState.ACCEPTED),
        (waiting.id, ("Ann",), ProposalState.OPEN),
        (declined.id, ("Ann",), ProposalState.DECLINED),
    ]
    assert report.lessons[0].was == NOW + DAY
    assert [row.people for row in report.lessons] == [2, 2, 2]


async def test_each_missed_lesson_gives_a_credit_that_is_gone_when_it_takes_place_after_all(
    cast: Cast,
) -> None:
    first, second, third = [await cast.lesson(NOW + days * DAY) for days in (1, 2, 3)]
    sick = await ill(cast)
    column = tables.makeup_credits.c
    standing = [column.voided_at.is_(None)]
    granted = await cast.rows(tables.makeup_credits, *standing)
    assert [row.lesson_id for row in granted] == [first.id, second.id, third.id]
    assert {(row.cause, row.is_paid, row.is_counted) for row in granted} == {("tutor", False, False)}
    offers = {row.lesson_id: row.id for row in await cast.rows(tables.proposals)}
    await cast.does(proposals.accept, cast.parent, offers[known(first.id)], 0, NOW)
    assert [row.lesson_id for row in await cast.rows(tables.makeup_credits, *standing)] == [
        second.id,
        third.id,
    ]
    instead = await cast.lesson(NOW + 6 * DAY)
    async with cast.db.writing(cast.tutor.studio_ids) as uow:
        await makeups.use(uow, instead, [cast.student_id], NOW)
    assert await cast.does(illness.recover, cast.tutor, known(sick.time_off.id), NOW) == 1
    assert await state_of(cast, second) is LessonState.CANCELLED_BY_TUTOR, "it has been made up for"
    assert await state_of(cast, third) is LessonState.PLANNED
    assert [row.lesson_id for row in await cast.rows(tables.makeup_credits, *standing)] == [second.id]
