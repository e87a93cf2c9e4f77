"""The queue for a group: a freed place is offered to everybody who waits, and the first tap has it."""

import asyncio

from domain.access import Actor
from domain.courses import OFFER_LIFE
from domain.errors import GroupFull, NotForYou, ProposalOver
from domain.identity import known
from domain.notices import NoticeKind
from domain.people import Role
from domain.services import groups, lessons, students, waitlist
from storage import tables
from tests.domain.cast import DAY, HOUR, NOW, PRICE, Cast, connect

CROWD = 12


async def full_group(cast: Cast) -> tuple[int, int]:
    """Of two places; the second is somebody whom one may take out."""
    group = await cast.does(groups.create, cast.tutor, cast.studio_id, "Choir", PRICE, 60, 2, NOW)
    await cast.does(groups.join_newcomer, cast.tutor, group, "Eve", NOW)
    bob, _ = await cast.does(groups.join_newcomer, cast.tutor, group, "Bob", NOW)
    return group, bob


async def waits(cast: Cast, group: int, student_id: int) -> int:
    waiting = await cast.does(waitlist.wait, cast.tutor, group, student_id, NOW)
    assert waiting is not None
    return known(waiting.id)


async def members(cast: Cast, group: int) -> int:
    column = tables.enrolments.c
    return len(await cast.rows(tables.enrolments, column.course_id == group, column.left_at.is_(None)))


async def another_family(cast: Cast, number: int) -> tuple[int, Actor]:
    card, _ = await cast.does(
        students.add_student, cast.tutor, cast.studio_id, f"S{number}", "Art", 100, 60, NOW
    )
    guest = await cast.meets(5000 + number, f"Mother {number}")
    return card, await connect(cast, cast.tutor, card, Role.GUARDIAN, guest)


async def test_a_full_group_has_a_queue_in_the_order_of_coming(cast: Cast) -> None:
    group, _ = await full_group(cast)
    other, _ = await another_family(cast, 1)
    first, second = await waits(cast, group, cast.student_id), await waits(cast, group, other)
    assert await waits(cast, group, cast.student_id) == first
    async with cast.db.writing(cast.tutor.studio_ids) as uow:
        assert [one.id for one in await uow.waiting.of_course(group)] == [first, second]
    assert len(await cast.notices(NoticeKind.GROUP_WAITING, cast.parent)) == 1
    assert await cast.notices(NoticeKind.PLACE_OFFERED) == []


async def test_a_freed_place_is_offered_to_everybody_who_waits(cast: Cast) -> None:
    group, bob = await full_group(cast)
    other, mother = await another_family(cast, 1)
    for student_id in (cast.student_id, other):
        await waits(cast, group, student_id)
    await cast.does(groups.leave, cast.tutor, group, bob, NOW)
    for payer in (cast.parent, mother):
        (offer,) = await cast.notices(NoticeKind.PLACE_OFFERED, payer)
        assert offer.valid_until == NOW + OFFER_LIFE
    assert await cast.notices(NoticeKind.PLACE_OFFERED, cast.student) == []


async def test_the_first_tap_has_it_and_the_others_hear_that_it_is_gone(cast: Cast) -> None:
    group, bob = await full_group(cast)
    lesson = await cast.does(lessons.plan, cast.tutor, group, NOW + 3 * DAY, 60, NOW)
    other, mother = await another_family(cast, 1)
    mine, theirs = await waits(cast, group, cast.student_id), await waits(cast, group, other)
    await cast.does(groups.leave, cast.tutor, group, bob, NOW)
    await cast.sent(NoticeKind.PLACE_OFFERED)
    done = await cast.does(waitlist.take, mother, theirs, NOW + HOUR)
    assert (done.lessons, done.changed) == (1, True)
    seats = await cast.rows(tables.participations, tables.participations.c.lesson_id == known(lesson.id))
    assert other in {row.student_id for row in seats}
    assert len(await cast.notices(NoticeKind.PLACE_GONE, cast.parent)) == 1
    assert await cast.notices(NoticeKind.PLACE_GONE, mother) == []
    assert len(await cast.notices(NoticeKind.PLACE_TAKEN, cast.tutor)) == 1
    await cast.refuses(GroupFull, waitlist.take, cast.parent, mine, NOW + HOUR)
    again = await cast.does(waitlist.take, mother, theirs, NOW + HOUR)
    assert not again.changed
    assert await members(cast, group) == 2


async def test_whoever_has_not_heard_of_the_offer_hears_nothing_of_its_end(cast: Cast) -> None:
    group, bob = await full_group(cast)
    await waits(cast, group, cast.student_id)
    await cast.does(groups.leave, cast.tutor, group, bob, NOW)
    await cast.does(groups.join, cast.tutor, group, bob, NOW)
    assert await cast.notices(NoticeKind.PLACE_OFFERED) == []
    assert await cast.notices(NoticeKind.PLACE_GONE) == []


async def test_an_offer_is_over_after_a_day_and_can_be_made_again(cast: Cast) -> None:
    group, bob = await full_group(cast)
    mine = await waits(cast, group, cast.student_id)
    await cast.does(groups.leave, cast.tutor, group, bob, NOW)
    late = NOW + OFFER_LIFE
    await cast.refuses(ProposalOver, waitlist.take, cast.parent, mine, late)
    await cast.does(waitlist.offer, cast.tutor, group, late)
    assert len(await cast.notices(NoticeKind.PLACE_OFFERED, cast.parent)) == 2
    assert (await cast.does(waitlist.take, cast.parent, mine, late + HOUR)).changed


async def test_a_live_offer_is_not_made_twice(cast: Cast) -> None:
    group, bob = await full_group(cast)
    await waits(cast, group, cast.student_id)
    await cast.does(groups.leave, cast.tutor, group, bob, NOW)
    await cast.does(waitlist.offer, cast.tutor, group, NOW + HOUR)
    await cast.does(groups.resize, cast.tutor, group, 4, NOW + HOUR)
    assert len(await cast.notices(NoticeKind.PLACE_OFFERED)) == 1


async def test_the_tutor_hears_that_nobody_has_taken_it(cast: Cast) -> None:
    group, bob = await full_group(cast)
    await waits(cast, group, cast.student_id)
    await cast.does(groups.leave, cast.tutor, group, bob, NOW)
    (notice,) = await cast.notices(NoticeKind.PLACE_UNTAKEN, cast.tutor)
    assert notice.due_at == NOW + OFFER_LIFE


async def test_more_places_are_offered_too(cast: Cast) -> None:
    group, _ = await full_group(cast)
    mine = await waits(cast, group, cast.student_id)
    await cast.does(groups.resize, cast.tutor, group, 3, NOW)
    assert len(await cast.notices(NoticeKind.PLACE_OFFERED, cast.parent)) == 1
    await cast.does(waitlist.take, cast.parent, mine, NOW)
    assert await members(cast, group) == 3


async def test_whoever_waits_no_more_is_offered_nothing(cast: Cast) -> None:
    group, bob = await full_group(cast)
    other, _ = await another_family(cast, 1)
    mine = await waits(cast, group, cast.student_id)
    await waits(cast, group, other)
    assert await cast.does(waitlist.decline, cast.parent, mine, NOW)
    assert not await cast.does(waitlist.decline, cast.parent, mine, NOW)
    assert await cast.does(waitlist.remove, cast.tutor, group, other, NOW)
    await cast.does(groups.leave, cast.tutor, group, bob, NOW)
    assert await cast.notices(NoticeKind.PLACE_OFFERED) == []
    await cast.refuses(ProposalOver, waitlist.take, cast.parent, mine, NOW)
    assert await waits(cast, group, cast.student_id) != mine


async def test_a_student_who_does_not_pay_takes_no_place(cast: Cast) -> None:
    group, bob = await full_group(cast)
    mine = await waits(cast, group, cast.student_id)
    await cast.does(groups.leave, cast.tutor, group, bob, NOW)
    await cast.refuses(NotForYou, waitlist.take, cast.student, mine, NOW)
    await cast.refuses(NotForYou, waitlist.take, cast.tutor, mine, NOW)


async def test_of_a_crowd_that_taps_at_once_one_has_the_place(cast: Cast) -> None:
    group, bob = await full_group(cast)
    families = [await another_family(cast, number) for number in range(CROWD)]
    places = [await waits(cast, group, card) for card, _ in families]
    await cast.does(groups.leave, cast.tutor, group, bob, NOW)

    async def taps(mother: Actor, waiting: int) -> str:
        try:
            return str((await cast.does(waitlist.take, mother, waiting, NOW)).changed)
        except GroupFull:
            return "told politely"

    both = zip(families, places, strict=True)
    told = await asyncio.gather(*(taps(mother, waiting) for (_, mother), waiting in both))
    assert sorted(told) == ["True"] + ["told politely"] * (CROWD - 1)
    assert await members(cast, group) == 2
