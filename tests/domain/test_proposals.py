"""Moves by agreement (rule 10): who may propose and answer, what is held, what counts, and that it happens once."""

from datetime import datetime, timedelta

import pytest

from domain.access import Actor
from domain.errors import (
    ChangedSince,
    DomainError,
    GroupMoves,
    LessonBegun,
    LessonInPast,
    LessonSettled,
    MovesSpent,
    MoveTooFar,
    NobodyToAsk,
    NotForYou,
    ProposalOver,
    ProposalWaiting,
    SlotsOutOfRange,
    SlotTaken,
    SlotTooSoon,
)
from domain.identity import known
from domain.lessons import Lesson, LessonState, Participation
from domain.notices import NoticeKind
from domain.proposals import Proposal, ProposalState, Side
from domain.services import lessons, proposals, students
from storage import tables
from tests.domain.cast import DAY, HOUR, NOW, Cast

SLOTS = [NOW + 3 * DAY, NOW + 4 * DAY, NOW + 5 * DAY]


async def asked(cast: Cast, actor: Actor, lesson: Lesson, starts: list[datetime] | None = None) -> Proposal:
    return await cast.does(proposals.propose, actor, known(lesson.id), lesson.revision, starts or SLOTS, NOW)


async def lesson_now(cast: Cast, lesson: Lesson) -> tuple[LessonState, datetime, int]:
    (row,) = await cast.rows(tables.lessons, tables.lessons.c.id == lesson.id)
    return row.state, row.starts_at, row.revision


async def held(cast: Cast) -> list[datetime]:
    column = tables.proposed_slots.c
    return [row.starts_at for row in await cast.rows(tables.proposed_slots, column.is_held)]


async def state_of(cast: Cast, proposal: Proposal) -> ProposalState:
    (row,) = await cast.rows(tables.proposals, tables.proposals.c.id == proposal.id)
    return ProposalState(row.state)


async def test_the_tutor_proposes_and_a_parent_takes_one_slot(cast: Cast) -> None:
    lesson = await cast.lesson()
    proposal = await asked(cast, cast.tutor, lesson)
    assert (proposal.side, proposal.expires_at) == (Side.TUTOR, NOW + 12 * HOUR)
    assert await held(cast) == SLOTS
    (told,) = await cast.notices(NoticeKind.MOVE_PROPOSED)
    assert (told.person_id, told.valid_until) == (cast.parent.person_id, proposal.expires_at)
    moved = await cast.does(proposals.accept, cast.parent, known(proposal.id), 1, NOW + HOUR)
    assert (moved.starts_at, moved.moves, moved.is_moved_late) == (SLOTS[1], 0, False)
    assert await held(cast) == []
    assert await state_of(cast, proposal) is ProposalState.ACCEPTED
    assert len(await cast.notices(NoticeKind.MOVE_ACCEPTED, cast.tutor)) == 1
    assert await cast.notices(NoticeKind.MOVE_PROPOSED) == []
    heard = [row.person_id for row in await cast.notices(NoticeKind.LESSON_MOVED)]
    assert heard == [cast.student.person_id], "whoever has answered knows"


async def test_a_parents_move_is_counted_and_inside_the_free_window_it_is_late(cast: Cast) -> None:
    lesson = await cast.lesson(NOW + 20 * HOUR)
    proposal = await asked(cast, cast.parent, lesson)
    moved = await cast.does(proposals.accept, cast.tutor, known(proposal.id), 0, NOW)
    assert (moved.moves, moved.planned_for, moved.is_moved_late) == (1, NOW + 20 * HOUR, True)
    assert await cast.notices(NoticeKind.MOVE_ACCEPTED) == []
    heard = {row.person_id for row in await cast.notices(NoticeKind.LESSON_MOVED)}
    assert heard == {cast.student.person_id, cast.parent.person_id}


async def test_a_parent_moves_a_lesson_twice_and_not_a_third_time(cast: Cast) -> None:
    lesson = await cast.lesson(NOW + 6 * DAY)
    for day in (7, 8):
        proposal = await asked(cast, cast.parent, lesson, [NOW + day * DAY])
        lesson = await cast.does(proposals.accept, cast.tutor, known(proposal.id), 0, NOW)
    assert lesson.planned_for == NOW + 6 * DAY
    third = (known(lesson.id), lesson.revision, [NOW + 9 * DAY], NOW)
    await cast.refuses(MovesSpent, proposals.propose, cast.parent, *third)
    await cast.does(proposals.propose, cast.tutor, *third)


@pytest.mark.parametrize(
    "starts, refusal",
    [
        ([], SlotsOutOfRange),
        ([NOW + day * DAY for day in (3, 4, 5, 6)], SlotsOutOfRange),
        ([NOW - HOUR], LessonInPast),
        ([NOW + 2 * DAY], SlotTaken),
        ([NOW + 11 * HOUR], SlotTooSoon),
        ([NOW + 17 * DAY], MoveTooFar),
        ([NOW + 3 * DAY, NOW + 6 * DAY + 30 * timedelta(minutes=1)], SlotTaken),
    ],
)
async def test_what_a_client_may_not_propose(
    cast: Cast, starts: list[datetime], refusal: type[DomainError]
) -> None:
    lesson = await cast.lesson()
    await cast.lesson(NOW + 6 * DAY)
    await cast.refuses(refusal, proposals.propose, cast.parent, known(lesson.id), 1, starts, NOW)


async def test_a_slot_promised_to_one_family_is_not_offered_to_another(cast: Cast) -> None:
    first, second = await cast.lesson(), await cast.lesson(NOW + 6 * DAY)
    proposal = await asked(cast, cast.tutor, first)
    await cast.refuses(SlotTaken, proposals.propose, cast.parent, known(second.id), 1, [SLOTS[0]], NOW)
    await cast.does(proposals.decline, cast.parent, known(proposal.id), NOW)
    await asked(cast, cast.parent, second, [SLOTS[0]])


async def test_one_waits_per_lesson(cast: Cast) -> None:
    lesson = await cast.lesson()
    proposal = await asked(cast, cast.tutor, lesson)
    again = (known(lesson.id), 1, SLOTS, NOW)
    await cast.refuses(ProposalWaiting, proposals.propose, cast.parent, *again)
    await cast.does(proposals.withdraw, cast.tutor, known(proposal.id), NOW)
    await cast.does(proposals.withdraw, cast.tutor, known(proposal.id), NOW)
    assert await cast.notices(NoticeKind.MOVE_PROPOSED) == []
    await cast.does(proposals.propose, cast.parent, *again)


async def test_only_the_other_side_answers_and_only_its_own_takes_back(cast: Cast) -> None:
    proposal = await asked(cast, cast.tutor, await cast.lesson())
    proposal_id = known(proposal.id)
    await cast.refuses(NotForYou, proposals.accept, cast.tutor, proposal_id, 0, NOW)
    await cast.refuses(NotForYou, proposals.accept, cast.student, proposal_id, 0, NOW)
    await cast.refuses(NotForYou, proposals.decline, cast.student, proposal_id, NOW)
    await cast.refuses(NotForYou, proposals.withdraw, cast.parent, proposal_id, NOW)
    lesson = await cast.lesson(NOW + 8 * DAY)
    await cast.refuses(NotForYou, proposals.propose, cast.student, known(lesson.id), 1, SLOTS, NOW)


async def test_a_student_whom_nobody_pays_for_decides_himself(cast: Cast) -> None:
    await cast.does(students.disconnect, cast.tutor, cast.parent.places[0].id, NOW)
    lesson = await cast.lesson()
    proposal = await asked(cast, cast.tutor, lesson)
    moved = await cast.does(proposals.accept, cast.student, known(proposal.id), 0, NOW)
    assert moved.starts_at == SLOTS[0]


async def test_nobody_connected_cannot_be_asked(cast: Cast) -> None:
    for who in (cast.parent, cast.student):
        await cast.does(students.disconnect, cast.tutor, who.places[0].id, NOW)
    lesson = await cast.lesson()
    await cast.refuses(NobodyToAsk, proposals.propose, cast.tutor, known(lesson.id), 1, SLOTS, NOW)


async def test_a_groups_lesson_is_not_moved_by_agreement(cast: Cast) -> None:
    lesson = await cast.lesson()
    other, _ = await cast.does(students.add_student, cast.tutor, cast.studio_id, "Bob", "Art", 1, 60, NOW)
    seat = Participation(studio_id=cast.studio_id, lesson_id=known(lesson.id), student_id=other)
    async with cast.db.writing(cast.tutor.studio_ids) as uow:
        await uow.lessons.add_participations([seat])
    for who in (cast.tutor, cast.parent):
        await cast.refuses(GroupMoves, proposals.propose, who, known(lesson.id), 1, SLOTS, NOW)


async def test_an_answer_finds_the_lesson_as_it_is_by_then(cast: Cast) -> None:
    lesson = await cast.lesson()
    proposal = await asked(cast, cast.tutor, lesson)
    await cast.does(lessons.move, cast.tutor, known(lesson.id), 1, NOW + 9 * DAY, 60, NOW)
    await cast.refuses(ChangedSince, proposals.accept, cast.parent, known(proposal.id), 0, NOW)
    assert await cast.works(proposals.expire, NOW) == 1
    assert await state_of(cast, proposal) is ProposalState.WITHDRAWN
    assert await held(cast) == []
    assert await cast.notices(NoticeKind.MOVE_EXPIRED) == []
    await cast.does(proposals.propose, cast.tutor, known(lesson.id), 2, SLOTS, NOW)


async def test_a_slot_given_away_meanwhile_is_taken_and_another_one_still_serves(cast: Cast) -> None:
    proposal = await asked(cast, cast.tutor, await cast.lesson())
    await cast.lesson(SLOTS[0])  # in spite of what was promised
    taken = await cast.refuses(SlotTaken, proposals.accept, cast.parent, known(proposal.id), 0, NOW)
    assert isinstance(taken, SlotTaken)
    assert taken.starts_at == SLOTS[0]
    await cast.does(proposals.accept, cast.parent, known(proposal.id), 1, NOW)


async def test_what_nobody_answers_ends_and_both_sides_hear_it_once(cast: Cast) -> None:
    proposal = await asked(cast, cast.tutor, await cast.lesson())
    late = proposal.expires_at
    assert await cast.works(proposals.expire, late - timedelta(seconds=1)) == 0
    await cast.refuses(ProposalOver, proposals.accept, cast.parent, known(proposal.id), 0, late)
    for _ in range(2):
        await cast.works(proposals.expire, late)
    assert await state_of(cast, proposal) is ProposalState.EXPIRED
    heard = {
        row.person_id for row in await cast.rows(tables.notices, tables.notices.c.kind == "move_expired")
    }
    assert heard == {cast.tutor.person_id, cast.parent.person_id}
    assert await held(cast) == []


async def test_no_is_told_to_whoever_asked(cast: Cast) -> None:
    for asker, answerer in ((cast.tutor, cast.parent), (cast.parent, cast.tutor)):
        proposal = await asked(cast, asker, await cast.lesson(NOW + 10 * DAY))
        for _ in range(2):
            await cast.does(proposals.decline, answerer, known(proposal.id), NOW)
        assert len(await cast.notices(NoticeKind.MOVE_DECLINED, asker)) == 1
        await cast.refuses(ProposalOver, proposals.accept, answerer, known(proposal.id), 0, NOW)


async def test_a_lesson_that_has_begun_or_is_over_is_not_proposed_for(cast: Cast) -> None:
    begun, gone = await cast.lesson(NOW - HOUR), await cast.lesson()
    await cast.does(lessons.cancel, cast.tutor, known(gone.id), 1, NOW)
    await cast.refuses(LessonBegun, proposals.propose, cast.tutor, known(begun.id), 1, SLOTS, NOW)
    await cast.refuses(LessonSettled, proposals.propose, cast.tutor, known(gone.id), 2, SLOTS, NOW)


async def test_the_last_slot_that_begins_ends_the_proposal(cast: Cast) -> None:
    soon = [NOW + 2 * HOUR, NOW + 4 * HOUR]
    proposal = await asked(cast, cast.tutor, await cast.lesson(), soon)
    assert proposal.expires_at == soon[1]
    late = NOW + 3 * HOUR
    await cast.refuses(LessonInPast, proposals.accept, cast.parent, known(proposal.id), 0, late)
    await cast.does(proposals.accept, cast.parent, known(proposal.id), 1, late)
