"""How many calls a second the simulator takes, in process and over HTTP: it must never be what limits a test."""

import asyncio
import multiprocessing
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from multiprocessing.connection import Connection

import aiohttp
import uvloop
from aiogram.methods import SendMessage

from benchmarks.figures import Figures, Options, middle
from bot.app import bot_with
from simulator.api import BotApi
from simulator.server import serve
from simulator.session import SimulatorSession
from simulator.world import World

CALLS = 300
ABREAST = 8
ROUNDS = 5
Call = tuple[str, dict[str, object]]


def run(options: Options) -> list[Figures]:
    table = Figures(
        "What the simulator takes",
        ("way", "call", "calls a second", "CPU µs each"),
        notes=(
            "In process: the model alone, and with aiogram before it (CPU of both).",
            f"HTTP: {ABREAST} calls at once by a plain client in another process; CPU is the server's.",
        ),
    )
    rounds = min(ROUNDS, options.rounds)
    for name in ("sendMessage", "editMessageText"):
        table.add("model", name, *uvloop.run(_model(name, rounds)))
    table.add("aiogram, in process", "sendMessage", *uvloop.run(_session(rounds)))
    with _server() as (connection, token, chat, port):
        table.add("HTTP", "sendMessage", *uvloop.run(_http(connection, f"{port}/bot{token}", chat, rounds)))
    return [table]


def _world() -> tuple[World, str, int]:
    """A person who has started the bot."""
    world = World()
    token = world.add_bot().token
    person = world.add_person("Anna")
    person.starts()
    return world, token, person.id


def _said(chat: int, number: int) -> dict[str, object]:
    buttons = [[{"text": f"Button {row}", "callback_data": f"b:{row}"}] for row in range(6)]
    return {
        "chat_id": chat,
        "text": f"<b>Lesson {number}</b>\n" + "17:00 Anna, Maths\n" * 10,
        "parse_mode": "HTML",
        "reply_markup": {"inline_keyboard": buttons},
    }


async def _model(method: str, rounds: int) -> tuple[float, float]:
    world, token, chat = _world()
    await _accepted(world.api, token, "sendMessage", _said(chat, 0))
    more = {"message_id": 2} if method == "editMessageText" else {}
    numbers = count(1)
    found = []
    for _ in range(rounds):
        before = time.process_time()
        for _ in range(CALLS):
            await _accepted(world.api, token, method, _said(chat, next(numbers)) | more)
        found.append((time.process_time() - before) / CALLS)
    return 1 / middle(found), middle(found) * 1_000_000


async def _accepted(api: BotApi, token: str, method: str, params: dict[str, object]) -> None:
    reply = await api.call(token, method, params)
    if reply.status != 200:  # noqa: PLR2004 (OK)
        raise RuntimeError(reply.body)


async def _session(rounds: int) -> tuple[float, float]:
    world, token, chat = _world()
    bot = bot_with(token, SimulatorSession(world.api))
    found = []
    for _ in range(rounds):
        before = time.process_time()
        for number in range(CALLS):
            await bot(SendMessage.model_validate(_said(chat, number)))
        found.append((time.process_time() - before) / CALLS)
    return 1 / middle(found), middle(found) * 1_000_000


@contextmanager
def _server() -> Iterator[tuple[Connection, str, int, str]]:
    """In a process of its own: the pipe to it, the bot's token, a chat, the address."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs,), daemon=True)
    process.start()
    try:
        token, chat, address = ours.recv()
        yield ours, token, chat, address
    finally:
        ours.send(None)
        process.join(5)
        process.kill()


def _serve(connection: Connection) -> None:
    uvloop.run(_serve_until_told(connection))


async def _serve_until_told(connection: Connection) -> None:
    """Answers every question with the CPU it has used so far."""
    world, token, chat = _world()
    runner = await serve(world, port=0)
    host, port = runner.addresses[0][:2]
    connection.send((token, chat, f"http://{host}:{port}"))
    while await asyncio.to_thread(connection.recv):
        connection.send(time.process_time())
    await runner.cleanup()


async def _http(connection: Connection, address: str, chat: int, rounds: int) -> tuple[float, float]:
    rates, costs = [], []
    async with aiohttp.ClientSession() as client:
        for _ in range(rounds):
            before, started = _used(connection), time.monotonic()
            async with asyncio.TaskGroup() as tasks:
                for _ in range(ABREAST):
                    tasks.create_task(_posts(client, f"{address}/sendMessage", chat))
            total = CALLS // ABREAST * ABREAST
            rates.append(total / (time.monotonic() - started))
            costs.append((_used(connection) - before) / total * 1_000_000)
    return middle(rates), middle(costs)


def _used(connection: Connection) -> float:
    connection.send(True)  # noqa: FBT003 (any question will do)
    used: float = connection.recv()
    return used


async def _posts(client: aiohttp.ClientSession, url: str, chat: int) -> None:
    for number in range(CALLS // ABREAST):
        async with client.post(url, json=_said(chat, number)) as answer:
            answer.raise_for_status()
