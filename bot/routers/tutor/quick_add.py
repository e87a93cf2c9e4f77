"""A line typed outside any dialog: "Wed 18:30 Masha 60m weekly". It ends in a confirm screen, never in a lesson.

Steps: nothing but what is unclear is asked for: whose lesson, which day, what time.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from aiogram import types
from aiogram.fsm.context import FSMContext

from bot import formats
from bot.callbacks import tutor_quick as callbacks
from bot.callbacks.tutor_series import SeriesForm
from bot.keyboards.calendar import NOW, unpacked
from bot.l10n import Words
from bot.quick import meaning, names, reader
from bot.quick.meaning import Wish
from bot.quick.phrase import Phrase, Trouble, Verb
from bot.routers.tutor import check_homework, plan_lesson, propose_homework, quick_change, series, students
from bot.routers.tutor.plan_lesson import PlanLesson
from bot.routing import Ask, Routes
from bot.screen import Answers, Screen
from bot.screens import tutor_check as check_screens
from bot.screens import tutor_quick as screens
from bot.screens import tutor_students
from bot.screens.tutor_planning import Slot
from domain.access import Actor
from domain.clock import utc_of_wall
from domain.courses import check_duration
from domain.errors import NotFound
from domain.people import Role
from domain.ports import UnitOfWork
from domain.prices import Terms
from domain.services import prices
from storage.queries import tutor_quick as queries
from storage.queries.tutor_quick import Pupil
from storage.reads import Reads

routes = Routes("tutor.quick_add")


@routes.said_anywhere(Role.TUTOR)
@routes.said_anywhere(Role.OWNER)
async def hear(
    message: types.Message,
    text: str,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Answers | Ask:
    """A reply to a page of homework is an answer to it, whatever it says; a line may say that it is homework."""
    if checked := await check_homework.answer_to_page(message, actor, now, uow, reads):
        return check_screens.answered(words, checked)
    if task := await propose_homework.propose_said(text, actor, words, now, uow, reads):
        return task
    return await _line(text, actor, words, now, uow, reads, state)


async def _line(
    text: str, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads, state: FSMContext
) -> Answers:
    phrase = reader.read(text, words.local(now))
    pupils = await queries.pupils(reads, actor, now)
    found, meant = _meant(phrase, pupils)
    if not phrase.is_about_a_lesson:
        return await _named(meant, found, actor, words, now, reads)
    if phrase.verb in (Verb.MOVE, Verb.CANCEL):
        return await quick_change.hear(phrase, (found, meant), actor, words, now, uow, reads, state)
    if not meant and not phrase.clocks and len(phrase.rest) > 1:
        raise formats.NotUnderstood
    wish, meant, unknown = _wish_of(phrase, meant, found, words, now)
    note = [*screens.troubles(words, phrase.troubles), *screens.unknown(words, unknown)]
    if not meant or not found.is_sure or len(meant) > 1:
        return screens.choose(words, wish, meant or pupils, note, found=bool(meant), named=bool(phrase.rest))
    screen = await _ask(meant[0], wish, actor, words, now, uow, reads, state)
    minor = _price(phrase, meant[0])
    if minor is not None and wish.clock is not None:
        screen = screens.price(words, screen, meant[0], minor)
    return screens.with_note(screen, note)


def _meant(phrase: Phrase, pupils: Sequence[Pupil]) -> tuple[names.Found, list[Pupil]]:
    """Students by name; else a group by its subject, each group once."""
    found = names.find(phrase.rest, ((pupil.student_id, pupil.name) for pupil in pupils))
    if not found.is_sure:
        groups = {pupil.course_id: pupil for pupil in pupils if pupil.is_group}
        named = names.find(phrase.rest, ((course_id, one.subject) for course_id, one in groups.items()))
        if named.is_sure:
            return named, [groups[course_id] for course_id in named.ids]
    return found, [pupil for pupil in pupils if pupil.student_id in found.ids]


async def _named(
    meant: list[Pupil], found: names.Found, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    """A name alone opens the card. Raises NotUnderstood for what is no name."""
    ids = {pupil.student_id: pupil.name for pupil in meant}
    if not ids or not found.is_sure or found.unknown:
        raise formats.NotUnderstood
    if len(ids) == 1:
        return await students.card(next(iter(ids)), actor, words, now, reads)
    return tutor_students.found(words, " ".join(sorted(set(ids.values())))[:60], list(ids.items()))


def _wish_of(
    phrase: Phrase, meant: list[Pupil], found: names.Found, words: Words, now: datetime
) -> tuple[Wish, list[Pupil], tuple[str, ...]]:
    """The wish; the courses it may be for, by the subject when it was named; words left over."""
    wish = meaning.wish(phrase, words.local(now))
    kinds = {kind for kind, _ in phrase.troubles}
    if Trouble.DAY in kinds:
        wish = replace(wish, day=None, clock=None)
    elif Trouble.CLOCK in kinds:
        wish = replace(wish, clock=None)
    heard = {pupil.course_id: names.unheard(found.unknown, pupil.subject) for pupil in meant}
    fewest = min(map(len, heard.values()), default=0)
    named = [pupil for pupil in meant if len(heard[pupil.course_id]) == fewest]
    unknown = heard[named[0].course_id] if named else found.unknown
    if phrase.price is not None and meant and _price(phrase, meant[0], told=True) is None:
        unknown = (*unknown, phrase.price)
    return wish, named, unknown


def _price(phrase: Phrase, pupil: Pupil, *, told: bool = False) -> int | None:
    """The price that was typed, when it is another than the course's (with ``told``: any)."""
    if phrase.price is None:
        return None
    try:
        minor = formats.parse_amount(phrase.price, pupil.currency)
    except formats.NotUnderstood:
        return None
    return minor if told or minor != pupil.price_minor else None


async def _ask(
    pupil: Pupil,
    wish: Wish,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    """The first step of planning that the line has not answered; the form of a series when it is to be weekly."""
    minutes = wish.minutes or pupil.duration_minutes
    check_duration(minutes)
    said = screens.packed_wish(replace(wish, minutes=minutes))
    data = {"course": pupil.course_id, **said}
    step, ask = PlanLesson.confirm, plan_lesson.ask_confirm
    if wish.clock is None:
        step, ask = (
            (PlanLesson.time, plan_lesson.ask_time) if wish.day else (PlanLesson.day, plan_lesson.ask_day)
        )
    await state.set_state(step)
    await state.set_data(data)
    if wish.weekdays and step is PlanLesson.confirm:
        return await series.show_form(SeriesForm.model_validate(data), actor, words, now, uow, reads, state)
    screen = await ask(data, actor, words, now, reads)
    return screens.with_note(screen, [screens.past(words)]) if _is_past(wish, words, now) else screen


def _is_past(wish: Wish, words: Words, now: datetime) -> bool:
    if wish.day is None or wish.clock is None:
        return wish.day is not None and wish.day < words.local(now).date()
    return utc_of_wall(Slot(wish.day, wish.clock, 0).wall, words.zone) <= now


@routes.press(callbacks.QuickFor)
async def take_student(
    press: callbacks.QuickFor,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Answers:
    mine = [pupil for pupil in await queries.pupils(reads, actor, now) if pupil.student_id == press.student]
    if not mine:
        raise NotFound
    wish = _unpacked(press, words, now)
    if len(mine) > 1:
        return screens.choose(words, wish, mine, [], found=True)
    return await _ask(mine[0], wish, actor, words, now, uow, reads, state)


@routes.press(callbacks.QuickPlan)
async def take_course(
    press: callbacks.QuickPlan,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Answers:
    mine = [pupil for pupil in await queries.pupils(reads, actor, now) if pupil.course_id == press.course]
    if not mine:
        raise NotFound
    return await _ask(mine[0], _unpacked(press, words, now), actor, words, now, uow, reads, state)


def _unpacked(press: callbacks.QuickFor | callbacks.QuickPlan, words: Words, now: datetime) -> Wish:
    today = words.local(now).date()
    return Wish(
        day=None if press.day == NOW else unpacked(press.day, today),
        clock=press.clock if press.clock < callbacks.NO_CLOCK else None,
        minutes=press.minutes or None,
        weekdays=press.weekdays,
        every=press.every,
        until=None if press.until == NOW else unpacked(press.until, today),
    )


@routes.press(callbacks.QuickPrice, within=PlanLesson)
async def set_price(
    press: callbacks.QuickPrice,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Answers:
    """Set, and the lesson asked about again; once that is over, the student's card shows the price."""
    await prices.change(uow, actor, press.course, None, Terms(amount_minor=press.minor), None, now)
    mine = [pupil for pupil in await queries.pupils(reads, actor, now) if pupil.course_id == press.course]
    if not mine:
        raise NotFound
    data = await state.get_data()
    toast = words.label("toast-saved")
    if await state.get_state() != PlanLesson.confirm.state or data.get("course") != press.course:
        await state.clear()
        return replace(await students.card(mine[0].student_id, actor, words, now, reads), toast=toast)
    wish = _unpacked(callbacks.QuickPlan.model_validate(data), words, now)
    return replace(await _ask(mine[0], wish, actor, words, now, uow, reads, state), toast=toast)
