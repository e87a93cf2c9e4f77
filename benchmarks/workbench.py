"""A process in which subjects handle updates when told to, so that their CPU is nobody else's.

The parent asks one subject of one workbench at a time; in between a workbench stands still.
"""

import asyncio
import multiprocessing
import os
import time
from collections.abc import Awaitable, Callable, Coroutine, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, contextmanager, suppress
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing.connection import Connection
from random import Random
from typing import Any

import uvloop

from benchmarks.updates import Raw

MICRO = 1_000_000


@dataclass(frozen=True)
class Tally:
    """What one update asks of others, counted aside: listening costs."""

    statements: float = 0
    calls: float = 0


@dataclass(frozen=True)
class Subject:
    """``handle`` must raise when the update did not do what it was made for."""

    updates: Iterator[Raw]
    handle: Callable[[Raw], Awaitable[object]]
    tally: Callable[["Subject", int], Awaitable[Tally]]

    def take(self, number: int) -> list[Raw]:
        return list(islice(self.updates, number))


@dataclass(frozen=True)
class Paced:
    """Latencies from the moment an update came, in ms; ``stop`` is the longest the loop was late."""

    latencies: list[float] = field(default_factory=list)
    stop: float = 0

    def and_then(self, more: "Paced") -> "Paced":
        return Paced(self.latencies + more.latencies, max(self.stop, more.stop))


Subjects = Mapping[str, Subject]
Make = Callable[..., AbstractAsyncContextManager[Subjects]]


async def cpu(subject: Subject, number: int) -> float:
    """Microseconds of CPU per update, all threads of the process, one update after the other."""
    batch = subject.take(number)
    before = time.process_time()
    for raw in batch:
        await subject.handle(raw)
    return (time.process_time() - before) / number * MICRO


async def paced(subject: Subject, per_second: int, seconds: float, seed: int) -> Paced:
    """Updates come at random moments, whether or not the earlier ones are done."""
    chance = Random(seed)
    loop = asyncio.get_running_loop()
    batch = subject.take(round(per_second * seconds))
    found: list[float] = []
    stop = 0.0

    async def handled(raw: Raw, came: float) -> None:
        await subject.handle(raw)
        found.append((loop.time() - came) * 1000)

    async with asyncio.TaskGroup() as tasks:
        came = loop.time()
        for raw in batch:
            came += chance.expovariate(per_second)
            await asyncio.sleep(max(0.0, came - loop.time()))
            stop = max(stop, (loop.time() - came) * 1000)
            tasks.create_task(handled(raw, came))
    return Paced(found, stop)


async def tally(subject: Subject, number: int) -> Tally:
    return await subject.tally(subject, number)


ACTS: dict[str, Callable[..., Coroutine[Any, Any, object]]] = {"cpu": cpu, "paced": paced, "tally": tally}


class Workbench:
    """The parent's end."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def asks(self, act: str, subject: str, *arguments: float) -> Any:  # noqa: ANN401 (what the act returns)
        """Raises what the subject raised."""
        self._connection.send((act, subject, arguments))
        return self.hears()

    def hears(self) -> Any:  # noqa: ANN401 (what the act returns)
        answer = self._connection.recv()
        if isinstance(answer, BaseException):
            raise answer
        return answer


@contextmanager
def workbench(make: Make, *arguments: object) -> Iterator[Workbench]:
    """Starts a fresh interpreter; ``make`` and its arguments are sent there."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(theirs, make, arguments), daemon=True)
    process.start()
    theirs.close()
    bench = Workbench(ours)
    try:
        bench.hears()
        yield bench
    finally:
        with suppress(BrokenPipeError):
            ours.send(None)
        process.join(10)
        process.kill()


def _work(connection: Connection, make: Make, arguments: tuple[object, ...]) -> None:
    _on_one_core()
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        try:
            made = make(*arguments)
            subjects = runner.run(made.__aenter__())
            connection.send("ready")
            while (asked := connection.recv()) is not None:
                act, name, given = asked
                connection.send(runner.run(ACTS[act](subjects[name], *given)))
            runner.run(made.__aexit__(None, None, None))
        except Exception as error:  # noqa: BLE001 (the parent raises it)
            connection.send(RuntimeError(f"{type(error).__name__}: {error}"))


def _on_one_core() -> None:
    """The last one, away from where interrupts usually are; not every system can."""
    with suppress(AttributeError, OSError):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
