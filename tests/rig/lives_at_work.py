"""How far a piece of homework has come in somebody's life."""

from datetime import datetime, timedelta

from domain.access import Actor
from domain.availability import Span
from domain.grades import Grade, Scale
from domain.homework import Material
from domain.identity import known
from domain.library import LabelKind
from domain.ports import UnitOfWork
from domain.services import (
    assignments,
    comments,
    grades,
    handing_in,
    homework,
    library,
    library_gifts,
    periods,
)

Both = tuple[Actor, Actor]
"""A tutor and a student of his."""


async def _assigned(uow: UnitOfWork, both: Both, work: int, page: Material, now: datetime) -> None:
    """Left as it is."""


async def _collecting(uow: UnitOfWork, both: Both, work: int, page: Material, now: datetime) -> None:
    await handing_in.collect(uow, both[1], work, work % 1000, None, page, now)


async def _submitted(uow: UnitOfWork, both: Both, work: int, page: Material, now: datetime) -> None:
    await _handed_in(uow, both, work, page, now)


async def _handed_in(uow: UnitOfWork, both: Both, work: int, page: Material, now: datetime) -> int:
    attempt = await handing_in.collect(uow, both[1], work, work % 1000, None, page, now)
    await handing_in.submit(uow, both[1], known(attempt.id), now)
    return known(attempt.id)


async def _in_check(uow: UnitOfWork, both: Both, work: int, page: Material, now: datetime) -> None:
    await _checked(uow, both, work, page, now)


async def _returned(uow: UnitOfWork, both: Both, work: int, page: Material, now: datetime) -> None:
    await homework.return_for_rework(uow, both[0], await _checked(uow, both, work, page, now), now)


async def _accepted(uow: UnitOfWork, both: Both, work: int, page: Material, now: datetime) -> None:
    await homework.accept(uow, both[0], await _checked(uow, both, work, page, now), now)
    await grades.grade_homework(uow, both[0], work, Grade(Scale.FIVE, 4), now)


async def _checked(uow: UnitOfWork, both: Both, work: int, page: Material, now: datetime) -> int:
    """Opened, and answered once."""
    attempt = await _handed_in(uow, both, work, page, now)
    await homework.open_check(uow, both[0], attempt, now)
    answer = await homework.give_feedback(uow, both[0], attempt, None, 77, page, now)
    await comments.keep(uow, both[0], attempt, known(answer.id), now)
    return attempt


STEPS = (_submitted, _collecting, _in_check, _returned, _accepted, _assigned)
"""Each is given a piece just assigned."""


async def prepared(
    uow: UnitOfWork, tutor: Actor, whom: tuple[int, int], page: Material, now: datetime
) -> None:
    """A homework given, with a page to it, a draft of another, a material given, and a year ago settled."""
    year_ago = Span(now - timedelta(days=400), now - timedelta(days=300))
    await periods.settle(uow, tutor, *whom, year_ago, Grade(Scale.FIVE, 4), page.text, now)
    for number in (1, 2):
        draft = await assignments.begin_for(uow, tutor, *whom, None, now)
        await assignments.write(uow, tutor, known(draft.id), page.text or "")
        await assignments.add_part(uow, tutor, known(draft.id), number, "album", page)
        if number == 1:
            await assignments.give(uow, tutor, known(draft.id), now)
            await assignments.keep_as_template(uow, tutor, known(draft.id), now)
    item = await library.add(uow, tutor, 3, "album", page, "Untitled", now)
    await library.set_label(uow, tutor, known(item.id), LabelKind.SUBJECT, "Maths")
    await library_gifts.give(uow, tutor, known(item.id), *whom, now)
