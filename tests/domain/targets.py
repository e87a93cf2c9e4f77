"""What a foreigner aims at, and who is one."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from domain.access import Actor
from domain.availability import Hours, TimeOffKind
from domain.cancellations import CancelReason
from domain.identity import known
from domain.people import Role
from domain.records import Chip
from domain.series import Scope
from domain.services import (
    availability,
    cancellations,
    groups,
    handing_in,
    illness,
    lessons,
    onboarding,
    records,
    series,
    skills,
    students,
    waitlist,
)
from domain.services.availability import Away
from domain.services.series_plans import Made, Slot
from storage import tables
from tests.domain import test_proposals as moves
from tests.domain.answered import answered_by
from tests.domain.cast import DAY, HOUR, NOW, PRICE, Cast, connect, hire, photo
from tests.domain.graded import graded
from tests.domain.packed import packed
from tests.domain.paid import paid_by_hand
from tests.domain.prepared_targets import prepared
from tests.domain.pricing import coming_price

WEEKLY = Slot(weekdays=1, clock_minutes=600, duration_minutes=60, starts_on=(NOW + 20 * DAY).date())
FREE = datetime(2026, 6, 10, 8, 0, tzinfo=UTC)  # a Wednesday, ten o'clock in Berlin
AWAY = (NOW + 40 * DAY).date()
ILL = ((NOW + 50 * DAY).date(), (NOW + 51 * DAY).date())


@dataclass(frozen=True, slots=True)
class Target:
    """What the foreigner aims at: everything of Ann's, with a revision that would fit."""

    studio: int
    student: int
    course: int
    lesson: int
    series: int
    short_series: int
    occurrence: int
    cancelled_occurrence: int
    homework: int
    draft: int
    template: int
    given: int
    untouched: int
    collecting: int
    submission: int
    page: int
    draft_page: int
    answered: int
    answer: int
    comment: int
    payment: int
    payout: int
    claim: int
    requisite: int
    removed_requisite: int
    debtor: int
    saver: int
    package: int
    released: int
    freeze: int
    extension: int
    charge: int
    dispute: int
    stray: int
    package_type: int
    off_type: int
    invitation: int
    place: int
    tutor: int
    idle_tutor: int
    off: int
    asked_move: int
    own_move: int
    sick: int
    group: int
    held: int
    skill: int
    waiting: int
    seat: int
    left_seat: int
    late_seat: int
    cancellation: int
    credit: int
    mark: int
    item: int
    label: int
    gift: int
    period: int
    price: int


async def _away(cast: Cast) -> Away:
    """A day off; otherwise the tutor works every day, and clients book."""
    tutor_id, days = min(cast.tutor.tutor_ids), (AWAY, AWAY, NOW)
    await cast.does(availability.set_hours, cast.tutor, tutor_id, range(7), [Hours(600, 720)], NOW)
    await cast.does(availability.set_rule, cast.tutor, cast.studio_id, "clients_book", 1, NOW)
    return await cast.does(availability.take_time_off, cast.tutor, tutor_id, TimeOffKind.DAY_OFF, *days)


async def target_of(cast: Cast) -> Target:
    lesson = await cast.lesson(NOW + DAY)
    door = await cast.does(onboarding.invite, cast.tutor, cast.student_id, Role.GUARDIAN, NOW)
    guest = await cast.meets(900, "Guest")
    await cast.does(onboarding.open_invitation, guest, door.token, NOW)
    made, short, gone = await _weekly(cast)
    asked, offered = await _move(cast, cast.parent, 7), await _move(cast, cast.tutor, 10)
    sick = await cast.does(illness.fall_ill, cast.tutor, min(cast.tutor.tutor_ids), *ILL, [], NOW)
    held, skill = await _written_down(cast)
    away = await _away(cast)
    return Target(
        studio=cast.studio_id,
        student=cast.student_id,
        course=cast.course_id,
        lesson=known(lesson.id),
        series=known(made.series.id),
        short_series=known(short.series.id),
        occurrence=known(made.lessons[0].id),
        cancelled_occurrence=known(gone.lessons[0].id),
        **await _work(cast),
        **await prepared(cast),
        **await paid_by_hand(cast),
        **await packed(cast),
        invitation=door.invitation_id,
        place=cast.parent.places[0].id,
        tutor=min(cast.tutor.tutor_ids),
        idle_tutor=(await hire(cast, cast.tutor, await cast.meets(910, "Idle"))).places[0].id,
        off=known(away.time_off.id),
        asked_move=asked,
        own_move=offered,
        sick=known(sick.time_off.id),
        group=await _group(cast),
        held=held,
        skill=skill,
        waiting=await _waiting(cast),
        **await absences_of(cast, known(lesson.id)),
        **await graded(cast),
        price=await coming_price(cast),
    )


async def _work(cast: Cast) -> dict[str, int]:
    """One piece that is being handed in, and one that has been."""
    work = await cast.homework()
    draft = await cast.does(handing_in.collect, cast.student, known(work.id), 1, None, photo(), NOW)
    submission = await cast.handed_in(await cast.homework())
    (page,) = await cast.rows(tables.pages, tables.pages.c.submission_id == submission)
    (draft_page,) = await cast.rows(tables.pages, tables.pages.c.submission_id == draft.id)
    return {
        "homework": known(work.id),
        "collecting": known(draft.id),
        "submission": submission,
        "page": page.id,
        "draft_page": draft_page.id,
        **await answered_by(cast),
    }


async def _move(cast: Cast, who: Actor, days: int) -> int:
    """Proposed by this side."""
    lesson = await cast.lesson(NOW + days * DAY)
    return known((await moves.asked(cast, who, lesson, [NOW + (days + 1) * DAY])).id)


async def _group(cast: Cast) -> int:
    """With Ann in it."""
    group = await cast.does(groups.create, cast.tutor, cast.studio_id, "Choir", PRICE, 60, 3, NOW)
    await cast.does(groups.join, cast.tutor, group, cast.student_id, NOW)
    return group


async def _weekly(cast: Cast) -> tuple[Made, Made, Made]:
    """A series that goes on, and a cancelled one."""
    made = await cast.does(series.create, cast.tutor, cast.course_id, WEEKLY, NOW)
    short_slot = replace(WEEKLY, weekdays=4, count=2)
    short = await cast.does(series.create, cast.tutor, cast.course_id, short_slot, NOW)
    gone = await cast.does(series.create, cast.tutor, cast.course_id, replace(WEEKLY, weekdays=2), NOW)
    await cast.does(series.cancel, cast.tutor, known(gone.lessons[0].id), 1, Scope.ALL, NOW)
    return made, short, gone


async def _written_down(cast: Cast) -> tuple[int, int]:
    """A held lesson with a record, and a skill marked at it."""
    held = known((await cast.lesson(NOW - 3 * HOUR)).id)
    await cast.does(lessons.hold, cast.tutor, held, 1, NOW)
    await cast.does(records.choose, cast.tutor, held, Chip.GREAT, NOW)
    skill = await cast.does(skills.add, cast.tutor, held, cast.student_id, "Fractions", NOW)
    return held, known(skill.id)


async def _waiting(cast: Cast) -> int:
    """Ann waits for a place that is offered to her."""
    group = await cast.does(groups.create, cast.tutor, cast.studio_id, "Band", PRICE, 60, 3, NOW)
    waiting = await cast.does(waitlist.wait, cast.tutor, group, cast.student_id, NOW)
    assert waiting is not None
    return known(waiting.id)


async def absences_of(cast: Cast, lesson_id: int) -> dict[str, int]:
    """A place that can be given up, one that was, and one that the tutor says was given up too late."""
    left, late = await cast.lesson(NOW + 300 * DAY), await cast.lesson(NOW + 301 * DAY)
    seats = {row.lesson_id: row.id for row in await cast.rows(tables.participations)}
    left_seat, plans = seats[known(left.id)], CancelReason.PLANS
    await cast.does(cancellations.cancel, cast.parent, left_seat, 1, plans, 0, NOW)
    await cast.does(cancellations.mark_late, cast.tutor, known(late.id), 1, NOW)
    (credit,) = await cast.rows(tables.makeup_credits, tables.makeup_credits.c.lesson_id == left.id)
    (told,) = await cast.rows(tables.cancellations, tables.cancellations.c.lesson_id == late.id)
    return {
        "seat": seats[lesson_id],
        "left_seat": left_seat,
        "late_seat": seats[known(late.id)],
        "cancellation": told.id,
        "credit": credit.id,
    }


async def foreigners(cast: Cast) -> dict[str, Actor]:
    """Those of another studio, another family of the same one, one who was, and nobody."""
    other, _ = await cast.does(
        students.add_student, cast.tutor, cast.studio_id, "Bob", "Physics", 100, 60, NOW
    )
    former = await connect(cast, cast.tutor, cast.student_id, Role.GUARDIAN, await cast.meets(803, "Former"))
    await cast.does(students.disconnect, cast.tutor, former.places[0].id, NOW)
    return {
        "stranger": cast.stranger,
        "tutor of another studio": cast.rival,
        "other tutor of the studio": await hire(cast, cast.tutor, await cast.meets(804, "Colleague")),
        "other student": await connect(cast, cast.tutor, other, Role.STUDENT, await cast.meets(801, "Bob")),
        "other parent": await connect(
            cast, cast.tutor, other, Role.GUARDIAN, await cast.meets(802, "Mother")
        ),
        "former parent": await cast.actor(former.person_id),
    }
