"""Families that give up places, in each of the ways that somebody is told of."""

from domain.cancellations import CancelReason
from domain.identity import known
from domain.notices import NoticeKind
from domain.services import cancellations
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
