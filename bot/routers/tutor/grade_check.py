"""The grade of the work that is being checked, and back to its check."""

from dataclasses import replace
from datetime import datetime

from bot.callbacks import tutor_checking as callbacks
from bot.l10n import Words
from bot.routers.tutor.check_homework import CheckHomework, control
from bot.routing import Routes
from bot.screen import Screen
from bot.screens import tutor_check_grade as screens
from domain.access import Actor
from domain.errors import NotFound
from domain.grades import Grade, Scale
from domain.ports import UnitOfWork
from domain.services import grades
from storage.queries import tutor_checking
from storage.reads import Reads

routes = Routes("tutor.grade_check")


@routes.press(callbacks.CheckGrade, within=CheckHomework)
async def ask(press: callbacks.CheckGrade, actor: Actor, words: Words, reads: Reads) -> Screen:
    return screens.grade(words, await tutor_checking.under_check(reads, actor, press.submission))


@routes.press(callbacks.GiveGrade, within=CheckHomework)
async def give(
    press: callbacks.GiveGrade, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    """Raises ChangedSince for a button of another scale than the course has by now."""
    if press.scale not in list(Scale):
        raise NotFound
    found = await tutor_checking.under_check(reads, actor, press.submission)
    given = Grade(Scale(press.scale), press.points)
    await grades.grade_homework(uow, actor, found.row.homework_id, given, now)
    return await _back(press.submission, words.label("toast-grades-given"), actor, words, reads)


@routes.press(callbacks.WipeGrade, within=CheckHomework)
async def wipe(
    press: callbacks.WipeGrade, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    found = await tutor_checking.under_check(reads, actor, press.submission)
    await grades.ungrade_homework(uow, actor, found.row.homework_id, now)
    return await _back(press.submission, words.label("toast-grades-removed"), actor, words, reads)


async def _back(submission_id: int, toast: str, actor: Actor, words: Words, reads: Reads) -> Screen:
    return replace(await control(submission_id, actor, words, reads), toast=toast)
