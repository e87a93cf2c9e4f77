"""Any order of deeds: no lesson of a series is lost, doubled, or changed once it is past (rule 2)."""

import asyncio
import itertools
from collections.abc import Awaitable, Callable

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from domain.series import Scope
from storage.engine import Database
from tests.domain.absent_life import AbsentLife

pytestmark = pytest.mark.slow

LIVES = {"sqlite": 50, "postgres": 12}
DEEDS = 14
Deed = Callable[[AbsentLife], Awaitable[None]]

number = st.integers(0, 40)
scope = st.sampled_from(Scope)
clock = st.sampled_from((150, 60, 600, 630, 1110))
creates = st.builds(
    lambda weekdays, minutes, every, count: lambda life: life.create(weekdays, minutes, every, count),
    st.integers(1, 127),
    clock,
    st.integers(1, 4),
    st.none() | st.integers(1, 30),
)
changes = st.builds(
    lambda which, how, days, minutes: lambda life: life.change(which, how, days, minutes),
    number,
    scope,
    st.integers(-3, 9),
    clock,
)
cancels = st.builds(lambda which, how: lambda life: life.cancel(which, how), number, scope)
restores = st.builds(lambda which: lambda life: life.restore(which), number)
ones = st.builds(
    lambda deed, which, hours: lambda life: life.one(deed, which, hours),
    st.sampled_from(("move", "cancel", "reopen", "hold", "hold")),
    number,
    st.integers(-60, 400),
)
passes = st.builds(
    lambda days, makes: lambda life: life.passes(days, makes=makes), st.integers(0, 40), st.booleans()
)
absences = st.one_of(
    st.builds(lambda days: lambda life: life.ill(days), st.integers(0, 9)),
    st.builds(lambda ahead, days: lambda life: life.away(ahead, days), st.integers(0, 20), st.integers(0, 9)),
    st.builds(lambda which: lambda life: life.recover(which), number),
)
deeds: st.SearchStrategy[Deed] = st.one_of(
    creates, changes, changes, cancels, restores, ones, ones, passes, absences
)


def test_whatever_is_done_no_lesson_is_lost_doubled_or_changed_in_the_past(url: str, engine: str) -> None:
    lives, done = itertools.count(), list[str]()
    with asyncio.Runner() as runner:
        db = Database(url)

        async def lived(first: Deed, rest: list[Deed]) -> None:
            life = await AbsentLife.begin(db, next(lives))
            for deed in (first, *rest):
                await deed(life)
                await life.holds()
            done.extend(life.done)

        @seed(20260316)
        @settings(
            max_examples=LIVES[engine],
            deadline=None,
            database=None,
            phases=[Phase.generate, Phase.shrink],
            suppress_health_check=list(HealthCheck),
        )
        @given(creates, st.lists(deeds, min_size=4, max_size=DEEDS))
        def live(first: Deed, rest: list[Deed]) -> None:
            runner.run(lived(first, rest))

        try:
            live()
        finally:
            runner.run(db.close())
    kinds = {"create", "change", "cancel", "restore", "move", "hold", "reopen", "fall_ill", "take", "recover"}
    if engine == "sqlite":  # fewer lives than these do not hold every deed
        assert kinds <= set(done), "a deed that never works proves nothing"
