"""Counting what one person presses: alone, together through a real Redis, and while Redis is in trouble."""

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import make_limits
from bot.limits import ATTEMPT_SECONDS, ATTEMPTS, MOST, REST_SECONDS, SECONDS, WITHOUT_END, Limits
from bot.settings import SettingsRefused, load
from tests.redis_server import RedisServer, no_redis, redis_server

pytestmark = pytest.mark.slow

ANNA, BORIS = 3_000_000_101, 3_000_000_102
WORST_WAIT = ATTEMPTS * ATTEMPT_SECONDS + 0.3
AT_ONCE = 0.1


class Hand:
    """A stopwatch moved by hand."""

    def __init__(self) -> None:
        self.at = 1000.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
async def server() -> AsyncIterator[RedisServer]:
    async with redis_server() as server:
        yield server


async def press(limits: Limits, times: int, who: int = ANNA) -> list[int]:
    return [await limits.excess("presses", who) for _ in range(times)]


async def seconds_of_a_press(limits: Limits) -> float:
    started = time.perf_counter()
    await limits.excess("presses", ANNA)
    return time.perf_counter() - started


async def test_twenty_in_a_row_are_nobodys_business(hand: Hand) -> None:
    assert await press(Limits(clock=hand), MOST + 3) == [0] * MOST + [1, 2, 3]


async def test_one_persons_haste_is_not_anothers(hand: Hand) -> None:
    limits = Limits(most=1, clock=hand)
    await press(limits, 5, ANNA)
    assert await press(limits, 2, BORIS) == [0, 1]


async def test_buttons_and_commands_are_counted_apart(hand: Hand) -> None:
    limits = Limits(most=1, clock=hand)
    await press(limits, 5)
    assert await limits.excess("commands", ANNA) == 0


async def test_after_the_window_all_is_forgotten(hand: Hand) -> None:
    limits = Limits(most=2, clock=hand)
    assert await press(limits, 3) == [0, 0, 1]
    hand.at += SECONDS - 0.01
    assert await press(limits, 1) == [2]
    hand.at += 0.01
    assert await press(limits, 3) == [0, 0, 1]


async def test_nobody_is_remembered_longer_than_his_window(hand: Hand) -> None:
    limits = Limits(clock=hand)
    for who in range(1000):
        await press(limits, 1, who)
    hand.at += SECONDS
    await press(limits, 1)
    assert len(limits._windows) == 1


async def test_without_end_nobody_is_too_quick(hand: Hand) -> None:
    assert not any(await press(Limits(most=WITHOUT_END, clock=hand), 500))


async def test_two_replicas_count_together(server: RedisServer, hand: Hand) -> None:
    here, there = Limits(server.url, most=4, clock=hand), Limits(server.url, most=4, clock=hand)
    assert await press(here, 2) + await press(there, 2) == [0, 0, 0, 0]
    assert await press(here, 1) == [1]
    assert await press(there, 1) == [2]
    await here.close()
    await there.close()


async def test_a_hundred_at_once_are_counted_exactly(server: RedisServer, hand: Hand) -> None:
    replicas = [Limits(server.url, most=30, clock=hand) for _ in range(4)]
    told = await asyncio.gather(*(limits.excess("presses", ANNA) for limits in replicas for _ in range(25)))
    assert sorted(told) == [0] * 30 + list(range(1, 71))
    for limits in replicas:
        await limits.close()


async def test_two_bots_do_not_count_together(server: RedisServer, hand: Hand) -> None:
    mine, other = Limits(server.url, most=1, clock=hand), Limits(server.url, most=1, clock=hand)
    mine.bot_id, other.bot_id = 1, 2
    assert await press(mine, 1) + await press(other, 1) == [0, 0]
    await mine.close()
    await other.close()


async def test_redis_knows_nobodys_id_and_forgets_by_itself(server: RedisServer, hand: Hand) -> None:
    limits = Limits(server.url, clock=hand)
    limits.bot_id = 77
    await press(limits, 2)
    (key,) = await server.redis.keys()
    assert str(key).startswith("repitbot:77:presses:")
    assert str(ANNA) not in str(key)
    assert 0 < await server.redis.pttl(key) <= SECONDS * 1000
    await limits.close()


async def test_a_flushed_redis_loses_nothing_that_is_known_here(server: RedisServer, hand: Hand) -> None:
    limits = Limits(server.url, most=3, clock=hand)
    await press(limits, 3)
    await server.redis.flushall()
    assert await press(limits, 1) == [1]
    hand.at += SECONDS
    assert await press(limits, 1, BORIS) == [0]
    await limits.close()


async def test_a_killed_redis_costs_no_time_and_no_count(
    server: RedisServer, hand: Hand, caplog: pytest.LogCaptureFixture
) -> None:
    limits = Limits(server.url, most=3, clock=hand)
    assert await press(limits, 2) == [0, 0]
    await server.kill()
    assert await seconds_of_a_press(limits) < ATTEMPT_SECONDS
    assert await press(limits, 1) == [1]
    assert [record.message for record in caplog.records if record.name == "bot.limits"] == ["redis is away"]
    await limits.close()


async def test_a_hanging_server_is_waited_for_once(hand: Hand, caplog: pytest.LogCaptureFixture) -> None:
    async with no_redis() as url:
        limits = Limits(url, most=3, clock=hand)
        assert ATTEMPT_SECONDS < await seconds_of_a_press(limits) < WORST_WAIT
        assert await seconds_of_a_press(limits) < AT_ONCE
        assert await press(limits, 2) == [0, 1]
        await limits.close()
    assert "secret" not in caplog.text


async def test_while_one_asks_whether_redis_is_back_nobody_else_waits(hand: Hand) -> None:
    async with no_redis() as url:
        limits = Limits(url, clock=hand)
        await press(limits, 1)
        hand.at += REST_SECONDS
        spent = await asyncio.gather(*(seconds_of_a_press(limits) for _ in range(10)))
        await limits.close()
    assert [seconds > AT_ONCE for seconds in sorted(spent)] == [False] * 9 + [True]


async def test_a_redis_that_thawed_counts_right_again(server: RedisServer, hand: Hand) -> None:
    here, there = Limits(server.url, most=3, clock=hand), Limits(server.url, most=3, clock=hand)
    await press(here, 2)
    server.freeze()
    assert await press(here, 1, BORIS) == [0]
    server.thaw()
    await server.redis.flushall()
    hand.at += REST_SECONDS
    assert await press(here, 2) == [0, 0]
    assert await press(there, 3) == [0, 1, 2]
    await here.close()
    await there.close()


@pytest.mark.parametrize(
    "answer", [b"HTTP/1.1 400 Bad Request\r\n\r\n", b":many\r\n", b"-NOAUTH no\r\n", b"\xff"]
)
async def test_nothing_a_strange_server_says_is_raised(answer: bytes, hand: Hand) -> None:
    async with no_redis(answer) as url:
        limits = Limits(url, most=2, clock=hand)
        assert await press(limits, 3) == [0, 0, 1]
        await limits.close()


@pytest.mark.parametrize(
    "address,taken",
    [
        ("redis://localhost:6379/0", True),
        ("rediss://:word@cache.example/1", True),
        ("unix:///run/redis.sock", True),
        ("localhost:6379", False),
        ("http://localhost:6379", False),
        ("redis://localhost:port/0", False),
        ("redis://", False),
    ],
)
def test_a_malformed_address_of_redis_stops_the_start(
    address: str, taken: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BOT_TOKEN", f"1234567890:{'A' * 35}")
    monkeypatch.setenv("REDIS_URL", address)
    if taken:
        assert make_limits(load())._shared is not None
        return
    with pytest.raises(SettingsRefused, match=r"^REDIS_URL must be"):
        load()
