"""The command itself, as a person runs it."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[3]


@contextmanager
def demo(folder: Path, port: int, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """Started in an empty folder; ended by force if it does not end by itself."""
    command = [sys.executable, "-m", "bot", "demo", "--port", str(port), *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(  # noqa: S603 (our own command)
        command, cwd=folder, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def told_until(process: subprocess.Popen[str], words: str) -> str:
    """Its output up to the line with these words."""
    assert process.stdout is not None
    lines: list[str] = []
    for line in process.stdout:
        lines.append(line)
        if words in line:
            return "".join(lines)
    raise AssertionError("".join(lines))


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number: int = free.getsockname()[1]
        return number


def test_the_demo_opens_a_page_without_token_or_network_and_ends_cleanly(tmp_path: Path, port: int) -> None:
    with demo(tmp_path, port) as process:
        told_until(process, f"http://localhost:{port}")
        with urlopen(f"http://127.0.0.1:{port}/", timeout=5) as page:
            assert page.status == 200
        process.send_signal(signal.SIGINT)
        rest = told_until(process, "The demo has ended.")
        assert process.wait(10) == 0
    assert "Traceback" not in rest


def test_an_empty_demo_begins_with_the_owner_link(tmp_path: Path, port: int) -> None:
    with demo(tmp_path, port, "--empty") as process:
        told = told_until(process, "Ctrl-C")
        process.send_signal(signal.SIGTERM)
        told_until(process, "The demo has ended.")
        assert process.wait(10) == 0
    link = next(line for line in told.splitlines() if line.startswith("https://t.me/"))
    token = link.partition("start=")[2]
    assert len(token) == 22
    assert f"http://localhost:{port}/?start={token}&as=" in told


def test_a_taken_port_is_said_in_one_line(tmp_path: Path, port: int) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", port))
        taken.listen()
        with demo(tmp_path, port) as process:
            told = told_until(process, "is taken")
            process.wait(20)
    assert f"PORT={port + 1}" in told
