"""What every notice carries, whoever plans it: its subject, its receiver once, its end."""

from datetime import timedelta

import pytest

from domain.identity import known
from domain.notices import LIFE, REMINDERS, USUAL_LIFE, NoticeKind, NoticeState
from domain.packages import Offer
from domain.people import Role
from domain.prices import Terms
from domain.records import Chip
from domain.series import Scope
from domain.services import (
    debts,
    groups,
    homework,
    lessons,
    library,
    library_gifts,
    notices,
    onboarding,
    packages,
    people,
    records,
    series,
    waitlist,
)
from domain.services.notices import News
from domain.services.packages import Sale
from domain.services.series_plans import Slot
from storage import tables
from tests.domain.absent import families_cancel, goes_away
from tests.domain.agreements import moved_by_agreement
from tests.domain.card_money import pays_by_card
from tests.domain.cast import DAY, HOUR, NOW, PRICE, Cast, connect, hire, photo
from tests.domain.disputed import argues
from tests.domain.graded import called_off, graded
from tests.domain.notice_subjects import BY_THEMSELVES, SUBJECTS
from tests.domain.packed import packages_end
from tests.domain.paid import money_moves
from tests.domain.pricing import costs
from tests.domain.test_booking_services import is_booked
from tests.domain.test_pay_services import is_paid

WEEKLY = Slot(weekdays=2, clock_minutes=600, duration_minutes=60, starts_on=(NOW + 20 * DAY).date())


async def joins_and_leaves(cast: Cast) -> None:
    group = await cast.does(groups.create, cast.tutor, cast.studio_id, "Choir", PRICE, 60, 3, NOW)
    await cast.does(lessons.plan, cast.tutor, group, NOW + 3 * DAY, 60, NOW)
    await cast.does(groups.join, cast.tutor, group, cast.student_id, NOW)
    await cast.sent(NoticeKind.GROUP_JOINED)
    await cast.does(groups.leave, cast.tutor, group, cast.student_id, NOW)


async def places_are_waited_for(cast: Cast) -> None:
    """One is taken by the family, one by somebody else."""
    for taken in (True, False):
        group = await cast.does(groups.create, cast.tutor, cast.studio_id, "Band", PRICE, 60, 2, NOW)
        bob, _ = await cast.does(groups.join_newcomer, cast.tutor, group, "Bob", NOW)
        await cast.does(groups.join_newcomer, cast.tutor, group, "Eve", NOW)
        waiting = await cast.does(waitlist.wait, cast.tutor, group, cast.student_id, NOW)
        assert waiting is not None
        await cast.does(groups.leave, cast.tutor, group, bob, NOW)
        await cast.sent(NoticeKind.PLACE_OFFERED)
        if taken:
            await cast.does(waitlist.take, cast.parent, known(waiting.id), NOW)
        else:
            await cast.does(groups.join, cast.tutor, group, bob, NOW)


async def uses_up_a_package(cast: Cast) -> None:
    sale = Sale(Offer("One", 1, PRICE), frozenset({cast.course_id}), covers_debts=False)
    await cast.does(packages.sell, cast.tutor, cast.student_id, sale, "one", NOW)
    lesson = await cast.lesson(NOW)
    await cast.does(lessons.hold, cast.tutor, known(lesson.id), 1, NOW)


async def is_owed(cast: Cast) -> None:
    """Till the last word on it, with a lesson ahead; the tutor reminds in between."""
    await cast.lesson(NOW + 3 * DAY + 4 * HOUR, NOW)
    (debt,) = await cast.rows(tables.debts, tables.debts.c.ended_at.is_(None))
    for days in range(15):
        if days == 1:
            await cast.does(debts.remind, cast.tutor, cast.student_id, NOW + DAY)
        await cast.works(debts.look, debt.id, NOW + days * DAY + HOUR)


async def everything_happens(cast: Cast) -> None:
    await moved_by_agreement(cast)
    moved, cancelled = await cast.lesson(NOW + 4 * DAY), await cast.lesson(NOW + 5 * DAY)
    await cast.does(lessons.move, cast.tutor, known(moved.id), 1, NOW + 6 * DAY, 60, NOW)
    await cast.does(lessons.cancel, cast.tutor, known(cancelled.id), 1, NOW)
    made = await cast.does(series.create, cast.tutor, cast.course_id, WEEKLY, NOW)
    pivot, *_, last = made.lessons
    await cast.does(series.change, cast.tutor, known(last.id), 1, Scope.FOLLOWING, last.starts_at + HOUR, NOW)
    await cast.does(series.cancel, cast.tutor, known(pivot.id), 1, Scope.ALL, NOW)
    await goes_away(cast, 200, 2)
    await joins_and_leaves(cast)
    await places_are_waited_for(cast)
    await is_booked(cast)
    await called_off(cast)
    returned = await cast.handed_in(await cast.homework())
    await cast.does(homework.return_for_rework, cast.tutor, returned, NOW)
    await graded(cast)
    accepted = await cast.handed_in(await cast.homework())
    await cast.does(homework.accept, cast.tutor, accepted, NOW)
    await money_moves(cast)
    await is_paid(cast)
    item = known((await cast.does(library.add, cast.tutor, 5, None, photo(), "Sums", NOW)).id)
    await cast.does(library_gifts.give, cast.tutor, item, cast.course_id, None, NOW)
    await pays_by_card(cast)
    await costs(cast, Terms(amount_minor=PRICE + 1))
    door = await cast.does(onboarding.invite, cast.tutor, cast.student_id, Role.GUARDIAN, NOW)
    await cast.does(onboarding.open_invitation, cast.stranger, door.token, NOW)
    await cast.does(onboarding.refuse, cast.tutor, door.invitation_id, NOW)
    await hire(cast, cast.tutor, await cast.meets(905, "Colleague"))
    held, *more = [known((await cast.lesson(NOW)).id) for _ in range(9)]
    for one in (held, *more):
        await cast.does(lessons.hold, cast.tutor, one, 1, NOW)
    await cast.does(records.choose, cast.tutor, held, Chip.GREAT, NOW)
    await cast.does(records.tell, cast.tutor, held, NOW)
    for happens in (families_cancel, uses_up_a_package, is_owed, packages_end, argues):
        await happens(cast)
    await cast.works(people.mark_unreachable, cast.parent.person_id, NOW)


async def test_every_kind_carries_the_ids_it_is_shown_from_and_has_an_end(cast: Cast) -> None:
    await everything_happens(cast)
    rows = await cast.rows(tables.notices)
    assert {row.kind for row in rows} == set(SUBJECTS) == set(NoticeKind) - BY_THEMSELVES
    for row in rows:
        assert set(row.subject) == SUBJECTS[row.kind], row.kind
        assert row.valid_until > row.due_at, row.kind
        assert row.studio_id == cast.studio_id or row.person_id == cast.rival.person_id
        assert (row.lesson_id, row.homework_id) == (
            row.subject.get("lesson_id"),
            row.subject.get("homework_id"),
        )


async def test_nobody_is_told_one_fact_twice(cast: Cast) -> None:
    await everything_happens(cast)
    told = [(r.person_id, r.kind, repr(r.subject), r.key) for r in await cast.rows(tables.notices)]
    assert len(told) == len(set(told))
    keys = [key for *_, key in told]
    assert len(keys) == len(set(keys))


async def test_student_and_guardian_in_one_person_hears_of_a_lesson_once(cast: Cast) -> None:
    both = await connect(cast, cast.tutor, cast.student_id, Role.GUARDIAN, cast.student)
    await cast.lesson()
    for kind in (NoticeKind.LESSON_PLANNED, NoticeKind.LESSON_SOON, NoticeKind.LESSON_TOMORROW):
        assert len(await cast.notices(kind, both)) == 1


@pytest.mark.parametrize("kind", sorted(set(NoticeKind) - REMINDERS))
async def test_a_fact_told_again_is_one_notice_unless_it_was_withdrawn(cast: Cast, kind: NoticeKind) -> None:
    news = News(kind=kind, fact="one", studio_id=cast.studio_id)
    person_id = cast.stranger.person_id

    async def tell_twice() -> None:
        for _ in range(2):
            async with cast.db.writing(cast.tutor.studio_ids) as uow:
                await notices.tell(uow, (await uow.people.get(person_id)).receiver, news, NOW)

    await tell_twice()
    (waiting,) = await cast.notices(kind, cast.stranger)
    assert waiting.valid_until == waiting.due_at + LIFE.get(kind, USUAL_LIFE)
    async with cast.db.writing(cast.tutor.studio_ids) as uow:
        await uow.notices.withdraw(waiting.key)
    assert await cast.notices(kind, cast.stranger) == []
    await tell_twice()
    (again,) = await cast.notices(kind, cast.stranger)
    assert (again.id, again.state) == (waiting.id, NoticeState.DUE)


async def test_whoever_is_not_let_in_hears_it_once_even_at_night(cast: Cast) -> None:
    night = NOW + 12 * HOUR
    door = await cast.does(onboarding.invite, cast.tutor, cast.student_id, Role.GUARDIAN, night)
    await cast.does(onboarding.open_invitation, cast.stranger, door.token, night)
    for _ in range(2):
        await cast.does(onboarding.refuse, cast.tutor, door.invitation_id, night)
    (told,) = await cast.notices(NoticeKind.REFUSED_ENTRY, cast.stranger)
    assert told.due_at == night


async def test_each_hears_it_after_the_quiet_of_his_own_zone(cast: Cast) -> None:
    evening = NOW + 6 * HOUR + timedelta(minutes=45)  # 21:45 in Kyiv, 23:45 in Almaty, 20:45 in Berlin
    await cast.does(
        homework.accept, cast.tutor, await cast.handed_in(await cast.homework(), evening), evening
    )
    due = {row.person_id: row.due_at for row in await cast.notices(NoticeKind.HOMEWORK_ACCEPTED)}
    assert due == {
        cast.student.person_id: NOW + 17.5 * HOUR,
        cast.parent.person_id: NOW + 15.5 * HOUR,
    }
    submitted = tables.notices.c.kind == NoticeKind.HOMEWORK_SUBMITTED
    (told,) = await cast.rows(tables.notices, submitted)
    assert told.due_at == evening


async def test_a_guest_at_the_door_is_told_of_at_night_too(cast: Cast) -> None:
    night = NOW + 12 * HOUR
    secrets = await cast.does(onboarding.invite, cast.tutor, cast.student_id, Role.GUARDIAN, night)
    await cast.does(onboarding.open_invitation, cast.stranger, secrets.token, night)
    asked = await cast.notices(NoticeKind.SOMEBODY_CAME, cast.tutor)
    assert asked[-1].due_at == night
