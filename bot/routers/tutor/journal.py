"""The journal: a student's courses, one course's marks, a group's students, one mark."""

from datetime import datetime

from bot.callbacks import tutor_grades as callbacks
from bot.l10n import Words
from bot.routers.common.family_journal import read
from bot.routing import Routes
from bot.screen import Screen
from bot.screens import tutor_journal as screens
from domain.access import Actor
from domain.errors import NotFound
from domain.grades import MarkKind
from domain.ports import UnitOfWork
from domain.services import journal
from storage.queries import journal as queries
from storage.queries import tutor_courses, tutor_groups
from storage.queries.family_pages import Turn
from storage.queries.journal import Head, MarkRow
from storage.reads import Reads

routes = Routes("tutor.journal")


async def shown(
    head: Head, words: Words, reads: Reads, cursor: int = 0, back: int = 0, *, toast: str | None = None
) -> Screen:
    found = await read(reads, head, cursor, Turn.BEFORE if back else Turn.AFTER)
    return screens.one(words, found, toast=toast)


@routes.press(callbacks.Journals)
async def of_student(
    press: callbacks.Journals, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    """The only course's journal at once."""
    heads = await queries.all_taught(reads, actor, press.student, now)
    if len(heads) == 1:
        return await shown(heads[0], words, reads)
    standings = await queries.standings(reads, [head.course_id for head in heads], [press.student])
    return screens.of_student(words, heads, standings)


@routes.press(callbacks.Journal)
async def one(press: callbacks.Journal, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    head = await queries.taught(reads, actor, press.course, press.student, now)
    return await shown(head, words, reads, press.cursor, press.back)


@routes.press(callbacks.GroupJournal)
async def of_group(press: callbacks.GroupJournal, actor: Actor, words: Words, reads: Reads) -> Screen:
    group = await tutor_courses.course(reads, actor, press.course)
    if not group.is_group:
        raise NotFound
    back = bool(press.back)
    rows = await tutor_groups.members(reads, actor, press.course, press.edge, back=back)
    standings = await queries.standings(reads, [press.course], [row.id for row in rows])
    return screens.of_group(words, group, (rows, press.edge, back), standings)


async def marked(mark_id: int, actor: Actor, now: datetime, reads: Reads) -> tuple[Head, MarkRow]:
    """The mark and whose it is. Raises NotFound."""
    row, course_id, student_id = await queries.mark(reads, actor, mark_id)
    return await queries.taught(reads, actor, course_id, student_id, now), row


@routes.press(callbacks.MarkCard)
async def card(press: callbacks.MarkCard, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return screens.card(words, *await marked(press.entry, actor, now, reads))


@routes.press(callbacks.ChooseKind)
async def choose_kind(
    press: callbacks.ChooseKind, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    await journal.choose_kind(uow, actor, press.entry, MarkKind.numbered(press.kind), now)
    return screens.card(words, *await marked(press.entry, actor, now, reads))


@routes.press(callbacks.Excuse)
async def excuse(
    press: callbacks.Excuse, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    await journal.excuse(uow, actor, press.entry, now)
    head, row = await marked(press.entry, actor, now, reads)
    return screens.card(words, head, row, toast=words.label("toast-journal-excused"))


@routes.press(callbacks.RemoveMark)
async def remove(
    press: callbacks.RemoveMark, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    head, row = await marked(press.entry, actor, now, reads)
    if not press.sure:
        return screens.ask_remove(words, head, row)
    await journal.remove(uow, actor, press.entry, now)
    return await shown(head, words, reads, toast=words.label("toast-grades-removed"))
