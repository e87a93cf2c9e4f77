"""A mark that was given, a period that was settled, homework that was called off."""

from domain.availability import Span
from domain.grades import Grade, MarkKind, Scale
from domain.identity import known
from domain.notices import NoticeKind
from domain.services import journal, periods, withdrawals
from tests.domain.cast import DAY, NOW, Cast


async def graded(cast: Cast) -> dict[str, int]:
    """Of Ann; what was settled is a year ago."""
    whose, grade = (cast.course_id, cast.student_id), Grade(Scale.LETTERS, 5)
    mark = await cast.does(journal.give, cast.tutor, *whose, MarkKind.LESSON, grade, NOW)
    span = Span(NOW - 400 * DAY, NOW - 380 * DAY)
    period = await cast.does(periods.settle, cast.tutor, *whose, span, grade, "No marks yet", NOW)
    return {"mark": known(mark.id), "period": known(period.id)}


async def called_off(cast: Cast) -> None:
    """After it was told of."""
    mistaken = known((await cast.homework()).id)
    await cast.sent(NoticeKind.HOMEWORK_ASSIGNED)
    await cast.does(withdrawals.withdraw, cast.tutor, mistaken, NOW)
