"""How long ``python -m bot run`` takes from nothing to ready, and how much memory it holds then."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import IO

from benchmarks.cheap_api import TOKEN
from benchmarks.figures import Figures, Options, goal, met, middle
from benchmarks.outside import cheap_api

STARTS = 5
PATIENCE = 30.0
SECONDS, MEGABYTES = 1.2, 130
ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Start:
    """``wall`` and ``cpu`` to ready, ``rss`` and ``peak`` in MB, ``end`` from SIGTERM to gone."""

    wall: float
    cpu: float
    rss: float
    peak: float
    end: float


def run(options: Options) -> list[Figures]:
    table = Figures(
        "python -m bot run",
        ("start", "s to ready", "goal", "met", "CPU s", "RSS MB", "goal ", "met ", "peak MB", "s to end"),
        notes=(
            "Ready: /readyz answers 200. The first start makes the database, the others find it migrated.",
            "End: from SIGTERM, with a long poll under way.",
        ),
    )
    with TemporaryDirectory(prefix="repitbot-bench-") as folder, cheap_api() as api:
        first = _start(api, Path(folder))
        later = [_start(api, Path(folder)) for _ in range(min(STARTS, options.rounds))]
    for name, starts in (("first", [first]), ("later, median", later)):
        wall, rss = middle([one.wall for one in starts]), middle([one.rss for one in starts])
        table.add(
            name,
            wall,
            goal(SECONDS),
            met(wall, SECONDS),
            middle([one.cpu for one in starts]),
            rss,
            goal(MEGABYTES),
            met(rss, MEGABYTES),
            middle([one.peak for one in starts]),
            middle([one.end for one in starts]),
        )
    return [table]


def _start(api: str, folder: Path) -> Start:
    port = _free_port()
    settings = {
        "BOT_TOKEN": TOKEN,
        "BOT_API_URL": api,
        "DATABASE_URL": f"sqlite+aiosqlite:///{folder}/bot.db",
        "HTTP_PORT": str(port),
    }
    started = time.monotonic()
    with TemporaryFile() as log, _bot(settings, log) as process:
        _until_ready(process, port, log)
        wall = time.monotonic() - started
        rss, peak = (_status(process.pid, name) for name in ("VmRSS", "VmHWM"))
        cpu = _cpu(process.pid)
        asked = time.monotonic()
        process.send_signal(signal.SIGTERM)
        process.wait(PATIENCE)
        return Start(wall, cpu, rss, peak, time.monotonic() - asked)


@contextmanager
def _bot(settings: dict[str, str], log: IO[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "bot", "run"]
    with subprocess.Popen(  # noqa: S603 (our own module)
        command, env=os.environ | settings, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=log
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def _until_ready(process: subprocess.Popen[bytes], port: int, log: IO[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=1) as answer:
                if answer.status == 200:  # noqa: PLR2004 (OK)
                    return
        except (urllib.error.URLError, OSError):
            time.sleep(0.01)
    log.seek(0)
    raise RuntimeError(f"the bot did not become ready: {log.read().decode()[-500:]}")


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _status(pid: int, name: str) -> float:
    """In MB; 0 where there is no /proc."""
    path = Path(f"/proc/{pid}/status")
    lines = path.read_text("ascii", "replace").splitlines() if path.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith(name)), 0.0)


def _cpu(pid: int) -> float:
    path = Path(f"/proc/{pid}/stat")
    if not path.exists():
        return 0.0
    ticks = path.read_text("ascii", "replace").rpartition(")")[2].split()[11:13]
    return sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")
