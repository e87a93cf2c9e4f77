"""Ids are requests, not rights (rule 32): whatever can be pressed, typed, commanded or asked of a service × everybody
it is not for. The attempts are drawn from the routers and services themselves: something new that nobody knows a
value for fails here. ``make rig`` makes twenty thousand of them.
"""

import random
from collections.abc import AsyncIterator

import pytest

from bot.callbacks.base import Press
from tests.bot.rig import Phone
from tests.laws.test_handlers import all_presses
from tests.rig import attempts, foreign, inline_attempts, service_attempts
from tests.rig.attempts import Hand
from tests.rig.draws import draws_of_all
from tests.rig.foreign import Siege
from tests.rig.lives import KINDS, Ids
from tests.rig.undone import Undone

ANYTHING: Ids = dict.fromkeys(KINDS, (7,))
DRAWS = 12


def hand(seed: int) -> Hand:
    return Hand(random.Random(seed), ANYTHING, {}, empty=False)


@pytest.mark.parametrize("meaning", all_presses(), ids=lambda kind: kind.__prefix__)
def test_every_button_and_result_has_values_for_all_its_fields(meaning: type[Press]) -> None:
    made = inline_attempts.result if meaning.__prefix__ in attempts.TABLE.chosen else attempts.press
    for seed in range(DRAWS):
        assert made(meaning, hand(seed)).name


def test_every_step_of_every_dialog_has_its_data() -> None:
    assert all(attempts.answer(state, hand(1)).data for state in attempts.states())


@pytest.mark.parametrize("name", sorted(service_attempts.services()))
def test_every_service_has_values_for_all_its_parameters(name: str) -> None:
    assert service_attempts.arguments(service_attempts.services()[name], hand(1))


@pytest.fixture
async def siege(url: str) -> AsyncIterator[Siege]:
    database = Undone(url)
    yield await foreign.besiege(database, seed=20_260_302)
    await database.close()


@pytest.mark.slow
async def test_what_is_foreign_is_answered_like_what_does_not_exist(siege: Siege) -> None:
    """Every button, command and step by somebody; every service by everybody."""
    await siege.lasts(rounds=len(siege.lives.foreigners), draws=16)
    assert siege.violations == []
    assert siege.tried > 250
    assert siege.complaints() == []


@pytest.mark.slow
async def test_what_foreigners_do_one_after_the_other_harms_nobody(siege: Siege) -> None:
    """Here everything stays."""
    siege.database.judge = None
    for who in siege.lives.foreigners:
        await siege.begins(who, None)
        for number, draw in enumerate(siege.some(draws_of_all(), 12)):
            await siege.told(draw(siege.hand(number, empty=False)))
    async with siege.database.reading() as reads:
        assert await siege.ground.harm(reads, frozenset(siege.ground.rows), inside=True) == []


@pytest.mark.slow
async def test_the_same_buttons_work_for_whom_they_are_meant(siege: Siege) -> None:
    """Otherwise equal answers would prove nothing."""
    insiders = {f"insider {number}": phone for number, phone in enumerate(siege.lives.insiders)}
    siege.lives.foreigners |= insiders
    deaf = []
    for meaning, _ in attempts.TABLE.presses.values():
        names_a_row = any(map(attempts.names_a_row, meaning.model_fields))
        if names_a_row and not await works_for_one(siege, insiders, meaning):
            deaf.append(meaning.__name__)
    assert deaf == []


async def works_for_one(siege: Siege, insiders: dict[str, Phone], meaning: type[Press]) -> bool:
    for number in range(4 * DRAWS):
        for who in insiders:
            siege.violations.clear()
            await siege.begins(who, None)
            await siege.tries(number, lambda drawn: attempts.press(meaning, drawn))
            if siege.violations:
                return True
    return False
