"""What a course, or one student of a group, costs.

Steps: the new price, by button or typed → from when → the card of prices. Both answers travel in the buttons.
"""

from datetime import date, datetime
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot import pricing
from bot.callbacks import tutor_prices as callbacks
from bot.l10n import Words
from bot.routers.tutor import typed
from bot.routing import Ask, Routes
from bot.screen import Answers, Screen
from bot.screens import tutor_prices as screens
from domain.access import Actor
from domain.ports import UnitOfWork
from domain.prices import Terms
from domain.services import prices
from storage.queries import tutor_cards, tutor_courses
from storage.queries import tutor_prices as queries
from storage.queries.tutor_courses import CourseRow
from storage.reads import Reads

routes = Routes("tutor.change_price")


class ChangePrice(StatesGroup):
    """Whose price it is, and from the second one on what it will be, is known."""

    terms = State()
    since = State()


@routes.press(callbacks.Prices)
async def show(press: callbacks.Prices, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return await _card(press.course, press.student, actor, words, now, reads)


async def _card(
    course_id: int,
    student_id: int,
    actor: Actor,
    words: Words,
    now: datetime,
    reads: Reads,
    *,
    toast: str | None = None,
) -> Screen:
    course = await _whose(reads, actor, course_id, student_id)
    costs = await queries.costs(reads, actor, course_id, student_id, now)
    lines = await queries.lines(reads, actor, course_id, student_id, now)
    return screens.card(words, course, costs, lines, now, toast=toast)


async def _whose(reads: Reads, actor: Actor, course_id: int, student_id: int) -> CourseRow:
    if student_id:
        return await tutor_courses.taken_by(reads, actor, course_id, student_id)
    return await tutor_courses.course(reads, actor, course_id)


@routes.press(callbacks.ChangePrice, within=ChangePrice)
async def start(press: callbacks.ChangePrice) -> Ask:
    return Ask(ChangePrice.terms, {"course": press.course, "student": press.student})


@routes.prompt(ChangePrice.terms)
async def ask_terms(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    course = await _whose(reads, actor, data["course"], data["student"])
    costs = await queries.costs(reads, actor, data["course"], data["student"], now)
    return screens.ask_terms(words, course, costs, await tutor_cards.prices(reads, actor, course.currency))


@routes.text(ChangePrice.terms)
async def take_typed_terms(text: str, data: dict[str, Any], actor: Actor, reads: Reads) -> Ask:
    course = await _whose(reads, actor, data["course"], data["student"])
    terms = pricing.parse(text, course.currency)
    terms.check()
    kind, value = pricing.packed(terms)
    return Ask(ChangePrice.since, {**data, "kind": kind, "value": value, "from_day": -1})


@routes.press(callbacks.TakeTerms, within=ChangePrice)
async def take_terms(press: callbacks.TakeTerms) -> Ask:
    pricing.unpacked(press.kind, press.value)
    return Ask(ChangePrice.since, {**press.model_dump(), "from_day": -1})


@routes.press(callbacks.PriceDays, within=ChangePrice)
async def show_days(press: callbacks.PriceDays) -> Ask:
    pricing.unpacked(press.kind, press.value)
    return Ask(ChangePrice.since, press.model_dump())


@routes.prompt(ChangePrice.since)
async def ask_since(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    course = await _whose(reads, actor, data["course"], data["student"])
    terms, today = pricing.unpacked(data["kind"], data["value"]), words.local(now).date()
    if data["from_day"] < 0:
        return screens.ask_since(words, course, terms, today)
    return screens.ask_day(words, course, terms, screens.day_of(data["from_day"]) or today, today)


@routes.text(ChangePrice.since)
async def take_typed_day(
    text: str,
    data: dict[str, Any],
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Answers:
    today = words.local(now).date()
    day = typed.days(text, today, screens.day_of(max(data["from_day"], 0)) or today)[0]
    terms = pricing.unpacked(data["kind"], data["value"])
    return await _set((data["course"], data["student"]), terms, day, actor, words, now, uow, reads, state)


@routes.press(callbacks.SetPrice, within=ChangePrice)
async def set_price(
    press: callbacks.SetPrice,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Answers:
    """Only while the question waits: later an old button would set an old price again."""
    if await state.get_state() != ChangePrice.since.state:
        return await _card(
            press.course, press.student, actor, words, now, reads, toast=words.label("toast-price-is")
        )
    terms, day = pricing.unpacked(press.kind, press.value), screens.day_of(press.from_day)
    return await _set((press.course, press.student), terms, day, actor, words, now, uow, reads, state)


async def _set(  # noqa: PLR0913, PLR0917 (what a handler was given)
    whose: tuple[int, int],
    terms: Terms,
    day: date | None,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    course_id, student_id = whose
    changed = await prices.change(uow, actor, course_id, student_id or None, terms, day, now)
    await state.clear()
    toast = words.label("toast-saved") if changed else words.label("toast-price-is")
    return await _card(course_id, student_id, actor, words, now, reads, toast=toast)


@routes.press(callbacks.WithdrawPrice)
async def withdraw(
    press: callbacks.WithdrawPrice, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Answers:
    price = await prices.withdraw(uow, actor, press.price, now)
    toast = words.label("toast-price-off")
    return await _card(price.course_id, price.student_id or 0, actor, words, now, reads, toast=toast)
