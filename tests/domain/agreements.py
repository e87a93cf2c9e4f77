"""Moves by agreement in every way they end, and an illness: for tests of what is told."""

from domain.identity import known
from domain.services import illness, proposals
from tests.domain.cast import DAY, NOW, Cast


async def moved_by_agreement(cast: Cast) -> None:
    """One is accepted, one declined, one never answered."""
    made = []
    for day in (20, 22, 24):
        lesson_id = known((await cast.lesson(NOW + day * DAY)).id)
        slot = [NOW + (day + 1) * DAY]
        made.append(known((await cast.does(proposals.propose, cast.tutor, lesson_id, 1, slot, NOW)).id))
    await cast.does(proposals.accept, cast.parent, made[0], 0, NOW)
    await cast.does(proposals.decline, cast.parent, made[1], NOW)
    await cast.works(proposals.expire, NOW + DAY)
    await cast.lesson(NOW + 40 * DAY)
    sick = (NOW + 40 * DAY).date()
    await cast.does(illness.fall_ill, cast.tutor, min(cast.tutor.tutor_ids), sick, sick, [], NOW)
