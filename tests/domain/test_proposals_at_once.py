"""Answers and proposals that meet in the same moment, on both engines."""

import asyncio

from domain.errors import ProposalOver, SlotTaken
from domain.identity import known
from domain.lessons import Lesson
from domain.people import Role
from domain.proposals import Proposal
from domain.services import proposals
from storage import tables
from tests.domain.cast import DAY, NOW, Cast, connect
from tests.domain.test_proposals import asked, held


async def test_two_parents_answering_at_once_move_it_once(cast: Cast) -> None:
    other = await connect(cast, cast.tutor, cast.student_id, Role.GUARDIAN, await cast.meets(700, "Dad"))
    proposal = await asked(cast, cast.tutor, await cast.lesson())
    tries = [
        cast.does(proposals.accept, who, known(proposal.id), index, NOW)
        for who, index in ((cast.parent, 0), (other, 1), (cast.parent, 0), (other, 2))
    ]
    ended = await asyncio.gather(*tries, return_exceptions=True)
    starts = {one.starts_at for one in ended if isinstance(one, Lesson)}
    assert len(starts) == 1
    assert all(isinstance(one, Lesson | ProposalOver) for one in ended), ended
    (row,) = await cast.rows(tables.lessons)
    assert (row.revision, row.starts_at) == (2, starts.pop())


async def test_many_families_asking_for_one_slot_at_once_hold_it_once(cast: Cast) -> None:
    wanted = [await cast.lesson(NOW + day * DAY) for day in range(4, 12)]
    tries = [
        cast.does(proposals.propose, cast.parent, known(one.id), 1, [NOW + 3 * DAY], NOW) for one in wanted
    ]
    ended = await asyncio.gather(*tries, return_exceptions=True)
    assert sum(isinstance(one, Proposal) for one in ended) == 1
    assert sum(isinstance(one, SlotTaken) for one in ended) == len(wanted) - 1
    assert await held(cast) == [NOW + 3 * DAY]
