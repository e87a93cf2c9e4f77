"""What a student and his guardian share: the joint schedule, a lesson, and what was sent for a homework."""

from collections.abc import Sequence
from datetime import datetime

from bot.callbacks import family, parent
from bot.callbacks.base import Press
from bot.callbacks.booking import Booking
from bot.keyboards.common import back_and_home
from bot.l10n import Words
from bot.routing import Routes
from bot.screen import Answers, Gallery, Screen
from bot.screens import family_homework, family_lesson, family_lessons, marked, pages, student_hand_in
from bot.screens.family_lesson_parts import Seen
from domain.access import Actor
from domain.errors import NotFound
from domain.lessons import LessonState
from domain.people import Role
from storage.queries import (
    booking,
    disputes,
    family_cancels,
    family_galleries,
    family_records,
    marked_pages,
    moves,
)
from storage.queries import family_homework as homework
from storage.queries import family_lessons as lessons
from storage.queries.family_homework import shelf_of
from storage.queries.family_lessons import LessonHomework, LessonRow
from storage.queries.family_pages import Turn
from storage.reads import Reads

routes = Routes("common.family")


@routes.command("schedule", Role.STUDENT)
@routes.command("schedule", Role.GUARDIAN)
async def show_all(actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return await _page(family.SchedulePage(student=0, cursor=0, back=0), actor, words, now, reads)


@routes.press(family.SchedulePage)
async def show_page(
    press: family.SchedulePage, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    return await _page(press, actor, words, now, reads)


async def _page(
    press: family.SchedulePage, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    """Of one child when it is named, else of everybody in the family, with names where they are needed."""
    everybody = lessons.family_of(actor)
    if press.student and press.student not in everybody:
        raise NotFound
    whose = {press.student} if press.student else everybody
    page = await lessons.schedule(reads, whose, press.cursor, now, Turn.numbered(press.back))
    name = page.rows[0].student if press.student and page.rows else None
    named = not press.student and everybody != actor.own_student_ids and len(everybody) > 1
    bookable = await booking.bookable(reads, actor, press.student)
    books = Booking(student=press.student) if bookable else None
    return family_lessons.schedule(words, page, now, (press.student, name), books, named=named)


@routes.press(family.FamilyLesson)
async def show_lesson(
    press: family.FamilyLesson, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    return await lesson_card(press.lesson, actor, words, now, reads)


async def lesson_card(
    lesson_id: int,
    actor: Actor,
    words: Words,
    now: datetime,
    reads: Reads,
    back: Press = family_lesson.FROM_NOW,
    *,
    toast: str | None = None,
) -> Screen:
    """The lesson as it is; with a ``toast``, after something became of it, the pressed message turns into it."""
    rows, work = await lessons.one(reads, actor, lesson_id)
    return await card_of(rows, work, actor, words, now, reads, back, toast=toast)


async def card_of(
    rows: Sequence[LessonRow],
    work: Sequence[LessonHomework],
    actor: Actor,
    words: Words,
    now: datetime,
    reads: Reads,
    back: Press = family_lesson.FROM_NOW,
    *,
    toast: str | None = None,
) -> Screen:
    """Of what has been read already."""
    lesson_id = rows[0].id
    held, family = rows[0].state is LessonState.HELD, lessons.family_of(actor)
    move = None if held else await moves.of_lesson(reads, actor, lesson_id, now)
    told = await family_records.of_lesson(reads, family, lesson_id) if held else None
    places = await family_cancels.of_lesson(reads, actor, lesson_id, now)
    charged = (
        () if rows[0].state is LessonState.PLANNED else await disputes.of_lesson(reads, actor, lesson_id)
    )
    seen = Seen(
        rows,
        work,
        actor.own_student_ids,
        actor.payer_student_ids,
        move,
        told,
        places,
        actor.person_id,
        charged,
    )
    return family_lesson.card(words, seen, now, back, toast=toast, in_place=toast is not None)


@routes.press(family.ScheduledLesson)
async def show_scheduled(
    press: family.ScheduledLesson, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    back = family.SchedulePage(student=press.student, cursor=press.cursor, back=Turn.FROM.value)
    return await lesson_card(press.lesson, actor, words, now, reads, back)


@routes.press(family.Materials)
async def show_materials(
    press: family.Materials, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Answers:
    things = await family_galleries.materials(reads, actor, press.homework)
    piece = await homework.card(reads, actor, press.homework)
    return _gallery(pages.as_sent(things), piece, actor, words, now)


@routes.press(family.Pages)
async def show_pages(press: family.Pages, actor: Actor, words: Words, now: datetime, reads: Reads) -> Answers:
    piece = await homework.card_of_attempt(reads, actor, press.submission)
    things = await family_galleries.pages(reads, actor, press.submission)
    return _gallery(pages.numbered(words, things), piece, actor, words, now)


@routes.press(family.Feedback)
async def show_feedback(
    press: family.Feedback, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Answers:
    piece = await homework.card_of_attempt(reads, actor, press.submission)
    checked = await marked_pages.of_submission(reads, press.submission)
    return _gallery(Gallery(marked.items(words, checked)), piece, actor, words, now)


def _gallery(
    gallery: Gallery, piece: homework.HomeworkCard, actor: Actor, words: Words, now: datetime
) -> Answers:
    """The things, and below them the homework's card again."""
    if piece.work.student_id in actor.own_student_ids:
        return [gallery, family_homework.card(words, piece, now, student_hand_in.acts(words, piece))]
    back = parent.ChildHomework(
        student=piece.work.student_id, shelf=shelf_of(piece.work).number, cursor=0, back=0
    )
    return [gallery, family_homework.card(words, piece, now, [back_and_home(words, back)], named=True)]
