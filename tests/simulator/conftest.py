import json
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import pytest
from aiogram import Bot

from simulator.clock import SimulatorClock
from simulator.person import Person
from simulator.session import SimulatorSession
from simulator.wire import Json
from simulator.world import World

Call = Callable[..., Awaitable[Json]]


@pytest.fixture
def world() -> World:
    world = World(clock=SimulatorClock(frozen_at=datetime(2026, 3, 2, 12, tzinfo=UTC)))
    world.add_bot(username="tried_bot")
    return world


@pytest.fixture
def ann(world: World) -> Person:
    """A person who has started the bot; the update about it is already taken."""
    person = world.add_person("Ann", language="en")
    person.starts()
    world.bot.updates.take()
    return person


@pytest.fixture
def bot(world: World) -> Bot:
    return Bot(world.bot.token, session=SimulatorSession(world.api))


@pytest.fixture
def call(world: World) -> Call:
    """A raw call; the answer is Telegram's JSON, refusals included."""

    async def calling(method: str, /, **params: object) -> Json:
        reply = await world.api.call(world.bot.token, method, params)
        answer: Json = json.loads(reply.body)
        return answer

    return calling
