"""Pictures of a page: drives a headless Chromium over its debugging protocol, with aiohttp alone."""

import asyncio
import base64
import json
import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from typing import Any

import aiohttp

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
QUIET = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
    "--remote-debugging-port=0",
)  # fmt: skip
START = 30.0
ANSWER = 30.0


class NoBrowser(Exception):
    """No Chromium on this machine: the message says what to install."""


class Tab:
    """One page of a browser."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._numbers = count(1)

    async def call(self, method: str, **params: object) -> dict[str, Any]:
        number = next(self._numbers)
        await self._socket.send_json({"id": number, "method": method, "params": params})
        while True:
            answer = json.loads(await self._socket.receive_str(timeout=ANSWER))
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                found: dict[str, Any] = answer["result"]
                return found

    async def open(self, url: str, width: int, height: int, *, dark: bool = False, scale: float = 1) -> None:
        await self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=scale,
            mobile=False,
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        await self.call("Emulation.setEmulatedMedia", features=[scheme])
        await self.call("Page.navigate", url=url)

    async def run(self, script: str) -> Any:  # noqa: ANN401  (whatever the script gives)
        """The value of a JavaScript expression; a promise is awaited, an exception raised."""
        answer = await self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(
                answer["exceptionDetails"].get("exception", {}).get("description", "script failed")
            )
        return answer["result"].get("value")

    async def wait(self, script: str, seconds: float = 15.0) -> None:
        """Until the expression is true; TimeoutError otherwise."""
        async with asyncio.timeout(seconds):
            while not await self.run(script):  # noqa: ASYNC110  (the condition lives in another process)
                await asyncio.sleep(0.05)

    async def picture(self, out: Path) -> None:
        shot = await self.call("Page.captureScreenshot", format="png")
        await asyncio.to_thread(_write, out, base64.b64decode(shot["data"]))


def _write(out: Path, data: bytes) -> None:
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(data)


@asynccontextmanager
async def browser() -> AsyncIterator[Tab]:
    """A Chromium with a profile of its own, gone afterwards."""
    command = next(filter(None, map(shutil.which, NAMES)), None)
    if command is None:
        raise NoBrowser("No Chromium here: install one (Debian: apt-get install chromium)")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        process = await asyncio.create_subprocess_exec(
            command, *QUIET, f"--user-data-dir={profile}", "about:blank",
            stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL,
        )  # fmt: skip
        try:
            address = await _address(Path(profile))
            async with aiohttp.ClientSession() as session:
                async with session.get(f"http://{address}/json/list") as answer:
                    pages = [one for one in await answer.json() if one["type"] == "page"]
                async with session.ws_connect(pages[0]["webSocketDebuggerUrl"], max_msg_size=0) as socket:
                    yield Tab(socket)
        finally:
            process.kill()
            await process.wait()


async def _address(profile: Path) -> str:
    """Where the browser listens: it writes the port it took into its profile."""
    note = profile / "DevToolsActivePort"
    async with asyncio.timeout(START):
        while not (lines := await asyncio.to_thread(_lines, note)):  # noqa: ASYNC110  (another process writes it)
            await asyncio.sleep(0.05)
    return f"127.0.0.1:{lines[0]}"


def _lines(note: Path) -> list[str]:
    return note.read_text().splitlines() if note.exists() else []


async def take(
    url: str,
    out_png: Path,
    width: int,
    height: int,
    script: str = "",
    *,
    dark: bool = False,
    scale: float = 1,
) -> None:
    """Open, wait for the page to be ready, run `script` (it may await), and save what is seen."""
    async with browser() as tab:
        await tab.open(url, width, height, dark=dark, scale=scale)
        await tab.wait("document.body?.dataset.ready === 'true'")
        if script:
            await tab.run(f"(async () => {{ {script} }})()")
        await tab.run("document.fonts.ready.then(() => new Promise(done => setTimeout(done, 400)))")
        await tab.picture(out_png)
