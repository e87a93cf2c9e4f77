"""Grades as the student and his guardians see them."""

from datetime import datetime

from bot.callbacks import family_records as callbacks
from bot.callbacks import parent
from bot.keyboards.common import back_and_home, home
from bot.l10n import Words
from bot.routing import Routes
from bot.screen import Button, Screen
from bot.screens import journal as screens
from bot.screens.journal import Journal
from domain.access import Actor
from domain.errors import NotFound
from storage.queries import journal as queries
from storage.queries import periods
from storage.queries.family_lessons import family_of
from storage.queries.family_pages import Turn
from storage.queries.journal import Head
from storage.reads import Reads

routes = Routes("common.family_journal")


@routes.press(callbacks.FamilyJournals)
async def journals(
    press: callbacks.FamilyJournals, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    """Of one child, or of the reader himself; the only course's journal at once."""
    if press.student and press.student not in family_of(actor):
        raise NotFound
    students = frozenset({press.student}) if press.student else actor.own_student_ids
    heads = await queries.all_followed(reads, students, now)
    way_out = back_and_home(words, parent.Child(student=press.student)) if press.student else home(words)
    if len(heads) == 1:
        return await _shown(heads[0], words, reads, way_out)
    standings = await queries.standings(reads, [head.course_id for head in heads], students)
    return screens.listed(words, heads, standings, _opened, way_out)


def _opened(head: Head, cursor: int = 0, back: int = 0) -> callbacks.FamilyJournal:
    return callbacks.FamilyJournal(course=head.course_id, student=head.student_id, cursor=cursor, back=back)


@routes.press(callbacks.FamilyJournal)
async def one(
    press: callbacks.FamilyJournal, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    head = await queries.followed(reads, family_of(actor), press.course, press.student, now)
    own = press.student in actor.own_student_ids
    way_out = back_and_home(words, callbacks.FamilyJournals(student=0 if own else press.student))
    return await _shown(head, words, reads, way_out, press.cursor, press.back)


async def _shown(
    head: Head, words: Words, reads: Reads, way_out: list[Button], cursor: int = 0, back: int = 0
) -> Screen:
    journal = await read(reads, head, cursor, Turn.BEFORE if back else Turn.AFTER)
    files = screens.files(
        words, lambda form: callbacks.FamilyFile(course=head.course_id, student=head.student_id, form=form)
    )
    below = [files, way_out] if journal.page.rows else [way_out]
    return screens.of_family(words, journal, lambda id_, newer: _opened(head, id_, newer), below)


async def read(reads: Reads, head: Head, cursor: int, turn: Turn) -> Journal:
    """A page of it, for whoever may see it."""
    page = await queries.page(reads, head, cursor, turn)
    standing = await queries.standing(reads, head)
    return Journal(head, standing, page, () if page.earlier else await periods.last(reads, head))
