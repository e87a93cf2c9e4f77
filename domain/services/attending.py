"""What a student's attendance does to his money and XP; asked by services alone."""

from collections.abc import Iterable
from datetime import datetime

from domain.access import Actor
from domain.achievements import XpRule
from domain.attendance import CAME, percent_of
from domain.identity import known
from domain.lessons import Participation, Roll
from domain.ports import UnitOfWork
from domain.services import charges, progress


async def charge(
    uow: UnitOfWork, actor: Actor, roll: Roll, seats: Iterable[Participation], now: datetime
) -> int:
    """What these owe for it together, each by his own attendance."""
    by_percent: dict[int, list[int]] = {}
    for seat in seats:
        by_percent.setdefault(percent_of(seat.attendance, roll.rules), []).append(seat.student_id)
    charged = 0
    for percent, student_ids in sorted(by_percent.items()):
        charged += await charges.charge_lesson(uow, actor, roll, student_ids, percent, now)
    return charged


async def reward(uow: UnitOfWork, roll: Roll, seats: Iterable[Participation], now: datetime) -> None:
    """Those who came, be it late (rule 28)."""
    lesson = roll.lesson
    for seat in seats:
        if seat.attendance in CAME:
            place = (lesson.studio_id, seat.student_id)
            await progress.reward(uow, place, [XpRule.LESSON_ATTENDED], source_of(known(lesson.id)), now)


def source_of(lesson_id: int) -> str:
    return f"lesson:{lesson_id}"
