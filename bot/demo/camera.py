"""The demo's stage with a browser before it: somebody does something, all comes to rest, a picture is taken."""

import asyncio
import base64
import contextlib
import io
import tempfile
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from PIL import Image

from bot.app import App
from bot.callbacks.base import Press
from bot.demo import stage
from bot.l10n import Argument, Words
from bot.polling import ALLOWED_UPDATES
from bot.updates import fetch
from domain.people import Language
from simulator.clock import SimulatorClock
from simulator.page.shots import Tab
from simulator.person import Person
from simulator.server import serve
from simulator.world import World

TODAY = datetime.fromisoformat("2026-03-12T14:00+00:00")
"""A Thursday. Pictures taken again differ only in what has changed."""
COLOURS = 256
ROUNDS = 50

REST = """new Promise(done => {
  const finish = () => { watch.disconnect(); requestAnimationFrame(() => done(true)); };
  let timer = setTimeout(finish, 250);
  const watch = new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(finish, 250); });
  watch.observe(document.querySelector('.phones'), { subtree: true, childList: true, characterData: true });
})"""
ALONE = """(names => {
  for (const one of document.querySelectorAll('.phone'))
    one.style.display = names.includes(Number(one.dataset.person)) ? '' : 'none';
  for (const gone of document.querySelectorAll('.toast')) gone.remove();
  for (const list of document.querySelectorAll('.list')) list.scrollTop = list.scrollHeight;
})(%s)"""
READ = "(() => { for (const seen of document.querySelectorAll('.alert-veil')) seen.remove(); })()"
PLACE = """(() => {
  const shown = [...document.querySelectorAll('%s')].filter(one => one.offsetParent);
  const boxes = shown.map(one => one.getBoundingClientRect());
  const left = Math.min(...boxes.map(box => box.left)), top = Math.min(...boxes.map(box => box.top));
  return { x: left, y: top, width: Math.max(...boxes.map(box => box.right)) - left,
    height: Math.max(...boxes.map(box => box.bottom)) - top };
})()"""


Meaning = TypeVar("Meaning", bound=Press)


@dataclass(frozen=True, slots=True)
class Frame:
    """The window the page is opened in, in CSS pixels, and how many real ones each of them is."""

    width: int
    height: int
    scale: float = 2


class Camera:
    """Before one world. Deeds are of the simulator's people; each is followed by all that it causes."""

    def __init__(self, app: App, world: World, tab: Tab, address: str) -> None:
        self.app = app
        self.world = world
        self._tab = tab
        self._address = address

    async def open(self, frame: Frame) -> None:
        await self._tab.open(self._address, frame.width, frame.height, scale=frame.scale)
        await self._tab.wait("document.body?.dataset.ready === 'true'")

    async def settle(self) -> None:
        """Handles updates and delivers notices until nothing is left to do."""
        for _ in range(ROUNDS):
            if batch := await fetch(
                self.app.bot, offset=self.app.polling.offset, seconds=0, allowed=ALLOWED_UPDATES
            ):
                await self._take(batch)
            elif not await self.app.worker.tick():
                return

    async def _take(self, batch: list[dict[str, Any]]) -> None:
        if await self.app.polling.handle(batch):
            message = "an update failed: the log says why"
            raise RuntimeError(message)

    async def does(self, deed: Callable[[], object]) -> None:
        deed()
        await self.settle()

    async def says(self, person: Person, text: str) -> None:
        await self.does(lambda: person.sends(text))

    async def taps(self, person: Person, meaning: Press) -> None:
        """Presses a button of that meaning on the newest message, wherever it was shown before."""
        await self.does(lambda: person.taps(person.received[-1], meaning.pack()))

    async def presses(self, person: Person, key: str, **arguments: Argument) -> None:
        """A button by its words."""
        await self.does(lambda: person.presses(words_of(person).label(key, **arguments)))

    async def passes(self, time: timedelta) -> None:
        """The clock moves, and whatever became due is delivered."""
        await self.does(lambda: self.world.clock.advance(time))

    @staticmethod
    def shown(person: Person, meaning: type[Meaning]) -> list[Meaning]:
        """The buttons of this kind on his newest message."""
        data = (str(button.get("callback_data", "")) for row in person.received[-1].rows for button in row)
        return [read for read in map(meaning.read, data) if read is not None]

    async def shoot(self, out: Path, *people: Person) -> None:
        """Their phones side by side, each at its newest message; an alert is shown once, then it has been read."""
        await self._tab.run(REST)
        await self._tab.run(ALONE % [person.id for person in people])
        await self._tab.run(REST)
        clip = await self._tab.run(PLACE % ".case")
        margin = 10
        clip = {
            "x": max(0, clip["x"] - margin),
            "y": max(0, clip["y"] - margin),
            "width": clip["width"] + 2 * margin,
            "height": clip["height"] + 2 * margin,
            "scale": 1,
        }
        shot = await self._tab.call("Page.captureScreenshot", format="png", clip=clip)
        await self._tab.run(READ)
        await asyncio.to_thread(keep, out, base64.b64decode(shot["data"]))


def words_of(person: Person) -> Words:
    """As his phone is set."""
    return Words(Language(person.account.language or "en"), person.account.zone)


def keep(out: Path, png: bytes) -> None:
    """A screen has few colours: with a palette of its own a picture is a third as heavy."""
    out.parent.mkdir(parents=True, exist_ok=True)
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    picture.quantize(COLOURS, kmeans=1, dither=Image.Dither.NONE).save(out, optimize=True)


@contextlib.asynccontextmanager
async def before(tab: Tab, now: datetime = TODAY, *, cards: bool = False) -> AsyncIterator[Camera]:
    """A world with nobody in it, at a moment that stands still, and the real bot before it."""
    world = World(SimulatorClock(frozen_at=now))
    with tempfile.TemporaryDirectory() as folder:
        database = await stage.fresh_database(Path(folder), 0)
        runner = await serve(world, stage.HOST, 0)
        try:
            address = "http://{}:{}".format(*runner.addresses[0][:2])
            async with stage.opened(world, database, cards=cards) as app:
                yield Camera(app, world, tab, address)
        finally:
            await runner.cleanup()
