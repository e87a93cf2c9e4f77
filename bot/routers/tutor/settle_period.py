"""Settling a period, and opening it again.

Steps: ``days`` of the period, ``grade`` as the marks make it or another, ``reason`` for another; ``why`` it is
opened again.
"""

from datetime import date, datetime, timedelta
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot import grading
from bot.callbacks import tutor_periods as callbacks
from bot.formats import NotUnderstood
from bot.l10n import Words
from bot.routers.tutor import typed
from bot.routers.tutor.grade import scale_of
from bot.routing import Ask, Routes
from bot.screen import Screen
from bot.screens import tutor_periods as screens
from domain.access import Actor
from domain.availability import Span
from domain.errors import NotFound
from domain.grades import Grade
from domain.periods import days as span_of
from domain.ports import UnitOfWork
from domain.services import periods
from storage.queries import journal as journals
from storage.queries import periods as queries
from storage.queries.family_pages import Turn
from storage.queries.journal import Head
from storage.queries.periods import PeriodRow, Proposal
from storage.reads import Reads

routes = Routes("tutor.settle_period")

YEAR = timedelta(days=364)
QUARTER = 3


class SettlePeriod(StatesGroup):
    """``course`` and ``student`` in the data, the moments ``since`` and ``till``, ``points`` that want a reason;
    or the ``period`` to be opened again.
    """

    days = State()
    grade = State()
    reason = State()
    why = State()


async def _head(data: dict[str, Any], actor: Actor, now: datetime, reads: Reads) -> Head:
    """Raises NotFound, also for a button of a dialog that is over."""
    if "course" not in data:
        raise NotFound
    return await journals.taught(reads, actor, data["course"], data["student"], now)


async def _proposal(data: dict[str, Any], actor: Actor, now: datetime, reads: Reads) -> tuple[Head, Proposal]:
    if "since" not in data:
        raise NotFound
    head = await _head(data, actor, now, reads)
    wanted = Span(datetime.fromisoformat(data["since"]), datetime.fromisoformat(data["till"]))
    return head, await queries.proposal(reads, head, wanted)


async def period(period_id: int, actor: Actor, now: datetime, reads: Reads) -> tuple[Head, PeriodRow]:
    """And whose it is. Raises NotFound."""
    row, course_id = await queries.one(reads, actor, period_id)
    return await journals.taught(reads, actor, course_id, row.student_id, now), row


async def listed(
    head: Head,
    words: Words,
    reads: Reads,
    cursor: int = 0,
    turn: Turn = Turn.AFTER,
    *,
    toast: str | None = None,
) -> Screen:
    return screens.listed(words, head, await queries.page(reads, head, cursor, turn), toast=toast)


@routes.press(callbacks.NewPeriod, within=SettlePeriod)
async def ask(press: callbacks.NewPeriod) -> Ask:
    return Ask(SettlePeriod.days, {"course": press.course, "student": press.student})


@routes.prompt(SettlePeriod.days)
async def ask_days(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return screens.ask_days(words, await _head(data, actor, now, reads))


@routes.press(callbacks.ChoosePeriod, within=SettlePeriod)
async def choose(
    press: callbacks.ChoosePeriod, actor: Actor, words: Words, now: datetime, reads: Reads, state: FSMContext
) -> Ask:
    data = await state.get_data()
    head = await _head(data, actor, now, reads)
    if not press.choice:
        return await _to_grade(data, await queries.since_last(reads, head, now), actor, now, reads)
    span = span_of(*_days(press.choice, words.local(now).date()), words.zone, now)
    return await _to_grade(data, span, actor, now, reads)


def _days(choice: int, today: date) -> tuple[date, date]:
    """This month, the one before, this quarter; as far as today."""
    begun = today.replace(day=1)
    if choice == screens.CHOICES.index("month"):
        return begun, today
    if choice == screens.CHOICES.index("before"):
        ended = begun - timedelta(days=1)
        return ended.replace(day=1), ended
    if choice == screens.CHOICES.index("quarter"):
        return begun.replace(month=(today.month - 1) // QUARTER * QUARTER + 1), today
    raise NotFound


@routes.text(SettlePeriod.days)
async def take_days(
    text: str, data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads
) -> Ask:
    """Days that were; without a year those of the last twelve months."""
    today = words.local(now).date()
    first, last = typed.days(text, today - YEAR, today - YEAR)
    if last is None or first > today:
        raise NotUnderstood
    return await _to_grade(data, span_of(first, min(last, today), words.zone, now), actor, now, reads)


async def _to_grade(data: dict[str, Any], span: Span, actor: Actor, now: datetime, reads: Reads) -> Ask:
    """Raises PeriodSettled before anything is asked."""
    known = {"course": data["course"], "student": data["student"]}
    asked = known | {"since": span.starts_at.isoformat(), "till": span.ends_at.isoformat()}
    await _proposal(asked, actor, now, reads)
    return Ask(SettlePeriod.grade, asked)


@routes.prompt(SettlePeriod.grade)
async def ask_grade(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return screens.ask_grade(words, *await _proposal(data, actor, now, reads))


@routes.press(callbacks.PeriodPoints, within=SettlePeriod)
async def give(
    press: callbacks.PeriodPoints,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen | Ask:
    grade = Grade(scale_of(press.scale), press.points)
    return await _chosen(grade, actor, words, now, uow, reads, state)


@routes.text(SettlePeriod.grade)
async def take_grade(
    text: str, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads, state: FSMContext
) -> Screen | Ask:
    head = await _head(await state.get_data(), actor, now, reads)
    return await _chosen(grading.parse(words, text, head.scale), actor, words, now, uow, reads, state)


async def _chosen(
    grade: Grade, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads, state: FSMContext
) -> Screen | Ask:
    """Another than the marks make wants a reason first."""
    data = await state.get_data()
    head, proposal = await _proposal(data, actor, now, reads)
    if proposal.average is None or proposal.average.nearest != grade:
        return Ask(SettlePeriod.reason, data | {"scale": grade.scale.value, "points": grade.points})
    span = proposal.span
    await periods.settle(uow, actor, head.course_id, head.student_id, span, grade, None, now)
    return await _done(head, words, reads, state)


async def _done(head: Head, words: Words, reads: Reads, state: FSMContext) -> Screen:
    """A second tap finds the dialog over."""
    await state.clear()
    return await listed(head, words, reads, toast=words.label("toast-periods-settled"))


@routes.prompt(SettlePeriod.reason)
async def ask_reason(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    head, proposal = await _proposal(data, actor, now, reads)
    return screens.ask_reason(words, head, proposal, _asked(data))


def _asked(data: dict[str, Any]) -> Grade:
    return Grade(scale_of(data["scale"]), data["points"])


@routes.text(SettlePeriod.reason)
async def take_reason(
    text: str, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads, state: FSMContext
) -> Screen:
    data = await state.get_data()
    head, proposal = await _proposal(data, actor, now, reads)
    span = proposal.span
    await periods.settle(uow, actor, head.course_id, head.student_id, span, _asked(data), text, now)
    return await _done(head, words, reads, state)


@routes.press(callbacks.SettleAgain, within=SettlePeriod)
async def again(press: callbacks.SettleAgain, actor: Actor, now: datetime, reads: Reads) -> Ask:
    head, row = await period(press.period, actor, now, reads)
    data = {"course": head.course_id, "student": head.student_id}
    return await _to_grade(data, Span(row.starts_at, row.ends_at), actor, now, reads)


@routes.press(callbacks.ReopenPeriod, within=SettlePeriod)
async def ask_to_reopen(press: callbacks.ReopenPeriod) -> Ask:
    return Ask(SettlePeriod.why, {"period": press.period})


@routes.prompt(SettlePeriod.why)
async def ask_why(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return screens.ask_why(words, *await period(data["period"], actor, now, reads))


@routes.text(SettlePeriod.why)
async def take_why(
    text: str, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads, state: FSMContext
) -> Screen:
    period_id = (await state.get_data())["period"]
    await periods.reopen(uow, actor, period_id, text, now)
    await state.clear()
    head, row = await period(period_id, actor, now, reads)
    return screens.card(words, head, row, toast=words.label("toast-periods-reopened"))
