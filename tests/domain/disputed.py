"""Charges to disagree with: one that nobody has, and one that is disputed."""

from domain.disputes import DisputeReason
from domain.identity import known
from domain.notices import NoticeKind
from domain.services import disputes, lessons
from storage import tables
from tests.domain.cast import HOUR, NOW, Cast

DISPUTED = (NoticeKind.DISPUTE_OPENED, NoticeKind.DISPUTE_ANSWERED, NoticeKind.DISPUTE_REOPENED)


async def charge_of(cast: Cast, hours_ago: int) -> int:
    """The transfer of a lesson that was held so long ago."""
    lesson = known((await cast.lesson(NOW - hours_ago * HOUR)).id)
    await cast.does(lessons.hold, cast.tutor, lesson, 1, NOW)
    column = tables.transfers.c
    (charge,) = await cast.rows(tables.transfers, column.lesson_id == lesson, column.kind == "charge")
    return int(charge.id)


async def disputed(cast: Cast) -> dict[str, int]:
    charge, other = await charge_of(cast, 70), await charge_of(cast, 72)
    dispute = await cast.does(disputes.begin, cast.parent, other, DisputeReason.AMOUNT, None, NOW)
    return {"charge": charge, "dispute": known(dispute.id)}


async def argues(cast: Cast) -> None:
    """The payer disagrees, the tutor gives in, thinks better of it, and keeps the charge."""
    charge = await charge_of(cast, 74)
    dispute = await cast.does(disputes.begin, cast.parent, charge, DisputeReason.WORDS, "Ill", NOW)
    await cast.does(disputes.reverse, cast.tutor, known(dispute.id), NOW)
    await cast.does(disputes.undo, cast.tutor, known(dispute.id), NOW)
    await cast.does(disputes.keep, cast.tutor, known(dispute.id), "It took place", NOW)
