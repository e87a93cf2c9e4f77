"""A screen of a group costs at most four statements, the one that loads the conversation included (DESIGN 5)."""

from datetime import datetime, timedelta

from bot.callbacks import tutor_attendance, tutor_groups
from bot.callbacks.family_groups import Waiting
from bot.routers.common import waiting
from bot.routers.tutor import attendance, groups, queue
from domain.identity import known
from domain.services import groups as group_services
from domain.services import lessons, waitlist
from storage.engine import Database
from storage.queries import tutor_groups as tutor_groups_queries
from tests.bot.test_family_budget import NORM, cost
from tests.bot.tutor.test_budget import Ask
from tests.storage.queries.family_cast import Family
from tests.world import found_school

DAY = timedelta(days=1)
MEMBERS = 12


async def full_of_life(db: Database, now: datetime) -> tuple[Family, int, int, int]:
    """A group with its lesson, and the student who waits for a place: their ids."""
    family = Family(db, await found_school(db, now))
    tutor, studio, student = family.tutor, family.school.studio_id, family.school.student_id
    async with db.writing(tutor.studio_ids) as uow:
        group = await group_services.create(uow, tutor, studio, "Choir", 1000, 60, MEMBERS, now)
        for number in range(MEMBERS):
            await group_services.join_newcomer(uow, tutor, group, f"Singer {number}", now)
        lesson = await lessons.plan(uow, tutor, group, now - DAY, 60, now, despite_past=True)
        place = await waitlist.wait(uow, tutor, group, student, now)
    assert place is not None
    return family, group, known(lesson.id), known(place.id)


async def test_no_screen_of_a_group_asks_more_than_the_norm(db: Database, now: datetime) -> None:
    family, group, lesson, place = await full_of_life(db, now)
    student = family.school.student_id
    async with db.reading() as reads:
        rows = await tutor_groups_queries.members(reads, family.tutor, group, 0, back=False)
    singer = rows[0].id
    page = {"course": group, "edge": 0, "back": 0}
    screens: dict[str, Ask] = {
        "groups": lambda a, w, n, r: groups.listed(tutor_groups.Groups(edge=0, back=0), a, w, n, r),
        "group": lambda a, w, n, r: groups.group(tutor_groups.Group(course=group), a, w, n, r),
        "members": lambda a, w, n, r: groups.members(tutor_groups.Members(**page), a, w, n, r),
        "member": lambda a, w, n, r: groups.member(
            tutor_groups.Member(course=group, student=singer), a, w, n, r
        ),
        "pick": lambda a, w, n, r: groups.pick(tutor_groups.PickMember(**page), a, w, n, r),
        "history": lambda a, w, n, r: groups.history(
            tutor_groups.GroupHistory(course=group, before=0), a, w, n, r
        ),
        "queue": lambda a, w, n, r: queue.queue(tutor_groups.Queue(**page), a, w, n, r),
        "waiter": lambda a, w, n, r: queue.waiter(
            tutor_groups.Waiter(course=group, student=student), a, w, n, r
        ),
        "roll call": lambda a, w, n, r: attendance.roll_call(
            tutor_attendance.RollCall(lesson=lesson, page=1), a, w, n, r
        ),
        "mark": lambda a, w, n, r: attendance.choose(
            tutor_attendance.MarkChoice(lesson=lesson, student=singer, page=0), a, w, n, r
        ),
    }
    costs = {name: await cost(db, ask, family.tutor, now) for name, ask in screens.items()}
    costs["place"] = await cost(
        db, lambda a, w, n, r: waiting.place(Waiting(waiting=place), a, w, n, r), family.guardian, now
    )
    assert not {name: asked for name, asked in costs.items() if asked > NORM}, costs
