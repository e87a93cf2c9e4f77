"""A Telegram in a bad mood: what a bot feels of each trouble, in process."""

from datetime import timedelta

import pytest
from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)

from simulator.clock import SimulatorClock
from simulator.faults import FloodControl
from simulator.person import Person
from simulator.session import SimulatorSession
from simulator.world import World


async def test_a_timeout_before_acceptance_sends_nothing(world: World, bot: Bot, ann: Person) -> None:
    world.faults.next("lost_before")
    with pytest.raises(TelegramNetworkError, match="timeout"):
        await bot.send_message(ann.id, "hello")
    assert not ann.received
    await bot.send_message(ann.id, "hello")
    assert len(ann.received) == 1


@pytest.mark.parametrize("kind", ["lost_after", "aborted"])
async def test_a_lost_answer_leaves_the_message_there(world: World, bot: Bot, ann: Person, kind: str) -> None:
    world.faults.next(kind)  # type: ignore[arg-type]  # one of the kinds
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(ann.id, "hello")
    assert ann.last.text == "hello"
    assert world.journal.called("sendMessage")[-1].outcome == "lost"


async def test_a_server_error_and_a_gateway_page(world: World, bot: Bot, ann: Person) -> None:
    world.faults.next("server_error")
    with pytest.raises(TelegramServerError):
        await bot.send_message(ann.id, "hello")
    world.faults.next("bad_gateway")
    with pytest.raises(ClientDecodeError):
        await bot.send_message(ann.id, "hello")
    assert not ann.received


async def test_a_closed_chat_opens_after_retry_after(world: World, bot: Bot, ann: Person) -> None:
    other = world.add_person("Bob")
    other.starts()
    world.faults.next("retry_after_chat")
    with pytest.raises(TelegramRetryAfter) as told:
        await bot.send_message(ann.id, "hello")
    assert told.value.retry_after == 3
    await bot.send_message(other.id, "hello")
    world.advance(seconds=2)
    with pytest.raises(TelegramRetryAfter):
        await bot.send_message(ann.id, "hello")
    world.advance(seconds=1)
    await bot.send_message(ann.id, "hello")


async def test_a_closed_bot_is_closed_for_all_chats(world: World, bot: Bot, ann: Person) -> None:
    other = world.add_person("Bob")
    other.starts()
    world.faults.next("retry_after_all")
    for person in (ann, other):
        with pytest.raises(TelegramRetryAfter):
            await bot.send_message(person.id, "hello")
    world.advance(seconds=3)
    await bot.send_message(other.id, "hello")


async def test_flood_control_counts_per_chat_and_over_all(world: World, bot: Bot, ann: Person) -> None:
    world.faults.flood_control = FloodControl()
    for number in range(5):
        await bot.send_message(ann.id, str(number))
    with pytest.raises(TelegramRetryAfter) as told:
        await bot.send_message(ann.id, "too many")
    assert told.value.retry_after == 5
    people = [world.add_person(f"Person {number}") for number in range(26)]
    for person in people[:25]:
        person.starts()
        await bot.send_message(person.id, "hello")
    people[25].starts()
    with pytest.raises(TelegramRetryAfter):
        await bot.send_message(people[25].id, "the 31st in a second")
    world.advance(seconds=5)
    await bot.send_message(ann.id, "in time")


async def test_a_fault_can_be_meant_for_one_method(world: World, bot: Bot, ann: Person) -> None:
    world.faults.next("server_error", method="sendPhoto")
    await bot.send_message(ann.id, "hello")
    with pytest.raises(TelegramServerError):
        await bot.send_photo(ann.id, "AgACAgIA")


async def test_polling_is_spared(world: World, bot: Bot, ann: Person) -> None:
    world.faults.rates["server_error"] = 1.0
    assert await bot.get_updates() == []
    world.faults.spare_polling = False
    with pytest.raises(TelegramServerError):
        await bot.get_updates()


async def test_an_update_comes_twice_under_one_id(world: World, bot: Bot, ann: Person) -> None:
    world.faults.next("duplicate_update")
    ann.sends("hello")
    first, second = await bot.get_updates()
    assert first == second


async def test_an_update_overtakes_another(world: World, bot: Bot, ann: Person) -> None:
    ann.sends("one")
    world.faults.next("reordered_update")
    ann.sends("two")
    updates = await bot.get_updates()
    assert [update.message.text for update in updates if update.message] == ["two", "one"]
    assert updates[0].update_id < updates[1].update_id


async def test_the_same_seed_makes_the_same_trouble() -> None:
    async def outcomes(seed: int) -> list[str]:
        world = World(clock=SimulatorClock(), seed=seed)
        person = world.add_person("Ann")
        bot = Bot(world.add_bot().token, session=SimulatorSession(world.api))
        person.starts()
        world.faults.rates.update({"lost_after": 0.3, "server_error": 0.3})
        for number in range(40):
            try:
                await bot.send_message(person.id, str(number))
            except (TelegramNetworkError, TelegramServerError):
                continue
        return [entry.outcome for entry in world.journal.called("sendMessage")]

    first = await outcomes(1)
    assert set(first) == {"done", "refused", "lost"}
    assert await outcomes(1) == first
    assert await outcomes(2) != first


async def test_calm_ends_everything(world: World, bot: Bot, ann: Person) -> None:
    world.faults.rates["lost_before"] = 1.0
    world.faults.next("retry_after_all", 5)
    world.faults.calm()
    await bot.send_message(ann.id, "hello")


async def test_latency_is_felt_by_the_bot_and_not_by_the_clock(world: World, bot: Bot, ann: Person) -> None:
    before = world.clock()
    world.faults.latency = (0.01, 0.02)
    world.faults.next("latency")
    await bot.send_message(ann.id, "hello")
    assert world.clock() - before == timedelta()


@pytest.mark.parametrize("phase,shown", [("before", 0), ("accepted", 1), ("answered", 1)])
async def test_a_bot_can_be_killed_around_a_call(
    world: World, bot: Bot, ann: Person, phase: str, shown: int
) -> None:
    class Killed(BaseException):
        pass

    def kill(reached: str, method: str) -> None:
        if (reached, method) == (phase, "sendMessage"):
            raise Killed

    world.api.on_phase.append(kill)
    with pytest.raises(Killed):
        await bot.send_message(ann.id, "hello")
    assert len(ann.received) == shown
