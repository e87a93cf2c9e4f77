"""Families that give up places, in each of the ways that somebody is told of."""

from domain.availability import TimeOffKind
from domain.cancellations import CancelReason
from domain.identity import known
from domain.notices import NoticeKind
from domain.services import availability, cancellations
from storage import tables
from tests.domain.cast import DAY, NOW, Cast


async def families_cancel(cast: Cast) -> None:
    """In time and taken back, wished by the student, too late and asked to be waived."""
    early, late = await cast.lesson(NOW + 300 * DAY), await cast.lesson(NOW + 301 * DAY)
    seats = {row.lesson_id: row.id for row in await cast.rows(tables.participations)}
    seat = seats[known(early.id)]
    await cast.does(cancellations.ask_to_cancel, cast.student, seat, NOW)
    await cast.does(cancellations.cancel, cast.parent, seat, 1, CancelReason.PLANS, 0, NOW)
    await cast.sent(NoticeKind.STUDENT_CANCELLED)
    await cast.does(cancellations.take_back, cast.parent, seat, NOW)
    told = await cast.does(cancellations.mark_late, cast.tutor, known(late.id), 1, NOW)
    assert told is not None
    seat = seats[known(late.id)]
    await cast.does(cancellations.ask_waiver, cast.parent, seat, CancelReason.ILLNESS, NOW)
    await cast.does(cancellations.waive, cast.tutor, known(told.id), NOW)


async def goes_away(cast: Cast, first: int, lessons: int) -> list[int]:
    """A vacation from that day on, over a lesson a day, which fall away; their ids."""
    made = [known((await cast.lesson(NOW + (first + day) * DAY)).id) for day in range(lessons)]
    since = NOW.date() + first * DAY
    till, kind, tutor_id = since + (lessons - 1) * DAY, TimeOffKind.VACATION, min(cast.tutor.tutor_ids)
    await cast.does(availability.take_time_off, cast.tutor, tutor_id, kind, since, till, NOW, cancels=True)
    return made
