"""Proposing a move: days → times → one to three slots → sent. What is chosen travels in the buttons.

Either side comes here from the lesson's card; "12.03 18:30" may be typed at any step. Each button carries the lesson's
revision: when the lesson has changed since, it is shown as it is.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot import formats, near_days, refusals
from bot.callbacks import moves as callbacks
from bot.keyboards.calendar import NOW, unpacked
from bot.l10n import Words
from bot.routing import Routes
from bot.screen import Answers, Screen
from bot.screens import moves as screens
from domain.access import Actor
from domain.errors import ChangedSince, DomainError, LessonBegun, LessonSettled, MovesSpent, ProposalWaiting
from domain.ports import UnitOfWork
from domain.proposals import MOST_SLOTS, Side, possible, reach
from domain.services import proposals
from storage.queries import availability
from storage.queries import moves as queries
from storage.queries.moves import MoveView
from storage.reads import Reads

routes = Routes("common.propose_move")


class MoveByAgreement(StatesGroup):
    """The lesson and its revision are known from the start; ``chosen`` are minutes since 1970."""

    slot = State()


def _slots(press: callbacks.MoveChosen | callbacks.ProposeMove) -> list[int]:
    return sorted({minute for minute in (press.one, press.two, press.three) if minute})


def _stale(view: MoveView, revision: int, now: datetime) -> DomainError | None:
    """Why nothing can be proposed any more."""
    if view.offer is not None:
        return ProposalWaiting()
    if view.revision != revision:
        return ChangedSince()
    if not view.may_move(now):
        ahead = view.starts_at > now
        return MovesSpent(most=view.rules.moves_per_lesson) if ahead and not view.others else LessonBegun()
    return None


async def _step(
    data: dict[str, Any], actor: Actor, now: datetime, reads: Reads, state: FSMContext, words: Words
) -> tuple[MoveView, Screen | None]:
    """The lesson, and what to show instead of the step when it cannot be proposed for."""
    view = await queries.of_lesson(reads, actor, data["lesson"], now)
    refusal = _stale(view, data["revision"], now)
    if refusal is not None:
        await state.clear()
        return view, screens.standing(words, view, toast=refusals.plain(words, refusal))
    await state.set_state(MoveByAgreement.slot)
    await state.set_data(data)
    return view, None


async def _starts(view: MoveView, words: Words, now: datetime, reads: Reads) -> Sequence[datetime]:
    """All that may be chosen, by time."""
    side = view.side or Side.CLIENT
    since, till = reach(side, view.origin, view.rules, now)
    diary = await availability.diary(
        reads, view.tutor_id, min(since, view.starts_at), max(till, view.ends_at)
    )
    return possible(diary, side, view.origin, view.span, words.zone, now)


def _data(press: callbacks.MoveDays | callbacks.MoveTimes) -> dict[str, Any]:
    chosen = sorted({minute for minute in (press.one, press.two) if minute})
    return {"lesson": press.lesson, "revision": press.revision, "chosen": chosen}


@routes.press(callbacks.MoveDays, within=MoveByAgreement)
async def show_days(
    press: callbacks.MoveDays, actor: Actor, words: Words, now: datetime, reads: Reads, state: FSMContext
) -> Screen:
    data, day = _data(press), unpacked(press.day, words.local(now).date())
    view, instead = await _step(data, actor, now, reads, state, words)
    return instead or screens.days(words, view, data["chosen"], await _starts(view, words, now, reads), day)


@routes.prompt(MoveByAgreement.slot)
async def ask_slot(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    view = await queries.of_lesson(reads, actor, data["lesson"], now)
    if _stale(view, data["revision"], now):
        return screens.standing(words, view)
    starts = await _starts(view, words, now, reads)
    return screens.days(words, view, data["chosen"][: MOST_SLOTS - 1], starts, words.local(now).date())


@routes.press(callbacks.MoveTimes, within=MoveByAgreement)
async def show_times(
    press: callbacks.MoveTimes, actor: Actor, words: Words, now: datetime, reads: Reads, state: FSMContext
) -> Screen:
    data, day = _data(press), unpacked(press.day, words.local(now).date())
    view, instead = await _step(data, actor, now, reads, state, words)
    return instead or screens.times(words, view, data["chosen"], await _starts(view, words, now, reads), day)


@routes.press(callbacks.MoveChosen, within=MoveByAgreement)
async def show_chosen(
    press: callbacks.MoveChosen, actor: Actor, words: Words, now: datetime, reads: Reads, state: FSMContext
) -> Screen:
    data = {"lesson": press.lesson, "revision": press.revision, "chosen": _slots(press)}
    view, instead = await _step(data, actor, now, reads, state, words)
    if not data["chosen"]:
        again = callbacks.MoveDays(lesson=press.lesson, revision=press.revision, one=0, two=0, day=NOW)
        return await show_days(again, actor, words, now, reads, state)
    return instead or screens.chosen(words, view, _slots(press))


@routes.text(MoveByAgreement.slot)
async def take_typed(
    text: str, actor: Actor, words: Words, now: datetime, reads: Reads, state: FSMContext
) -> Screen:
    """A day with its time; the last of three gives way to a fourth."""
    data = await state.get_data()
    today = words.local(now).date()
    start = formats.parse_moment(near_days.in_digits(text, today), today, words)
    chosen = sorted({*data["chosen"][: MOST_SLOTS - 1], screens.minute_of(start)})
    view, instead = await _step({**data, "chosen": chosen}, actor, now, reads, state, words)
    return instead or screens.chosen(words, view, chosen)


@routes.press(callbacks.ProposeMove, within=MoveByAgreement)
async def propose(
    press: callbacks.ProposeMove,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Answers:
    """A second tap finds it waiting."""
    starts = [screens.moment_of(minute) for minute in _slots(press)]
    toast = words.label("toast-move-sent")
    try:
        await proposals.propose(uow, actor, press.lesson, press.revision, starts, now)
    except (ChangedSince, LessonSettled, LessonBegun, ProposalWaiting) as refusal:
        toast = refusals.plain(words, refusal)
    await state.clear()
    view = await queries.of_lesson(reads, actor, press.lesson, now)
    return screens.standing(words, view, toast=toast)
