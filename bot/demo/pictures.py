"""``make pictures``: the README's pictures, taken from the running demo; with ``--all`` every screen, to look at."""

import argparse
import asyncio
import shutil
import sys
import tempfile
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

from bot.callbacks import cancelling, family, tutor_lessons
from bot.callbacks import student as student_buttons
from bot.callbacks import tutor as tutor_buttons
from bot.demo import camera, cast, stage, tour
from bot.demo.camera import Camera, Frame, words_of
from bot.process import loop_factory, say
from domain.people import Language
from simulator.page.shots import NoBrowser, Tab, browser
from simulator.person import Person

OUT = Path("docs/pictures")
THREE = Frame(1310, 880)
ONE = Frame(470, 880)
PAGES = 3
MOMENTS = {
    "checking": {"check": "tutor-*-answered", "marks": "tutor-*-marked", "returned": "student-*-returned"},
    "balance": {"explained": "parent-*-explained"},
    "payments": {"pay": "parent-*-where"},
    "income": {"income": "*-chart"},
}
"""Walk → picture → its moment there."""
STILL_COMING = timedelta(seconds=5)
"""After the last page of an album the bot waits a little before it counts."""


def main() -> int:
    parser = argparse.ArgumentParser(description="Takes pictures of the running demo. Needs Chromium.")
    parser.add_argument("--out", type=Path, default=OUT, metavar="FOLDER", help="for the README's pictures")
    parser.add_argument(
        "--all", type=Path, metavar="FOLDER", help="take every screen in every language instead"
    )
    parser.add_argument("--walk", choices=sorted(tour.WALKS), help="with --all: that walk alone")
    parser.add_argument("--language", choices=[*Language], help="with --all: in that language alone")
    chosen = parser.parse_args()
    try:
        with asyncio.Runner(loop_factory=loop_factory()) as runner:
            runner.run(_take(chosen))
    except NoBrowser as missing:
        say(f"No pictures taken. {missing}")
        return 1
    return 0


async def _take(chosen: argparse.Namespace) -> None:
    out: Path = chosen.out
    async with browser() as tab:
        if chosen.all is not None:
            languages = [Language(chosen.language)] if chosen.language else list(Language)
            await tour.take(tab, chosen.all, languages, chosen.walk)
            return
        await _overview(tab, out)
        await _roles(tab, out)
        await _schedule(tab, out)
        for walk, moments in MOMENTS.items():
            await _moments(tab, out, walk, moments)
    say(await asyncio.to_thread(_told, out))


def _told(out: Path) -> str:
    return "\n".join(f"{one}: {one.stat().st_size // 1024} kB" for one in sorted(out.glob("*.png")))


async def _overview(tab: Tab, out: Path) -> None:
    """The three phones as the demo opens them."""
    async with camera.before(tab) as taken:
        phones = cast.enter(taken.world, cast.PHONES)
        await stage.furnish(taken.app, taken.world, phones)
        await taken.settle()
        await taken.open(THREE)
        await taken.shoot(out / "overview.png", *phones.values())


async def _roles(tab: Tab, out: Path) -> None:
    """One phone each, in the README's own language."""
    async with camera.before(tab) as taken:
        phones = cast.enter(taken.world, cast.PHONES, Language.ENGLISH)
        await stage.furnish(taken.app, taken.world, phones, Language.ENGLISH)
        await taken.settle()
        await taken.open(ONE)
        await _tutor(taken, phones["anna"], out)
        await _student(taken, phones["mark"], out)
        await _parent(taken, phones["olena"], out)


async def _schedule(tab: Tab, out: Path) -> None:
    """A week at a glance, a weekly slot before it is made, and what giving up a place costs."""
    async with camera.before(tab) as taken:
        phones = cast.enter(taken.world, cast.PHONES, Language.ENGLISH)
        await stage.furnish(taken.app, taken.world, phones, Language.ENGLISH)
        await taken.settle()
        await taken.open(ONE)
        await _week(taken, phones["anna"], out)
        await _series(taken, phones["anna"], out)
        await _cancel(taken, phones["olena"], out)


async def _week(taken: Camera, tutor: Person, out: Path) -> None:
    await taken.does(lambda: tutor.sends("/week"))
    await taken.taps(tutor, taken.shown(tutor, tutor_lessons.WeekPicture)[0])
    await taken.shoot(out / "week.png", tutor)


async def _series(taken: Camera, tutor: Person, out: Path) -> None:
    """Typed in one line."""
    await taken.does(lambda: tutor.sends(words_of(tutor)("demo-quick-phrases").split("|")[0].strip()))
    await taken.shoot(out / "weekly.png", tutor)


async def _cancel(taken: Camera, parent: Person, out: Path) -> None:
    await taken.presses(parent, "button-family-schedule")
    await taken.taps(parent, taken.shown(parent, family.ScheduledLesson)[0])
    await taken.taps(parent, taken.shown(parent, cancelling.AskCancel)[0])
    await taken.shoot(out / "cancel.png", parent)


async def _moments(tab: Tab, out: Path, walk: str, moments: Mapping[str, str]) -> None:
    """Some pictures of a walk: a check, a balance, a payment, a month's income."""
    with tempfile.TemporaryDirectory() as folder:
        await tour.take(tab, Path(folder), [Language.ENGLISH], walk, ONE)
        for name, moment in moments.items():
            [taken] = (Path(folder) / Language.ENGLISH.value).glob(f"{walk}-{moment}.png")
            await asyncio.to_thread(shutil.copyfile, taken, out / f"{name}.png")


async def _tutor(taken: Camera, tutor: Person, out: Path) -> None:
    """The lesson that has just ended waits for its one question."""
    await taken.taps(tutor, tutor_buttons.ToMark(after=0))
    await taken.taps(tutor, taken.shown(tutor, tutor_buttons.Lesson)[0])
    await taken.shoot(out / "tutor.png", tutor)


async def _student(taken: Camera, student: Person, out: Path) -> None:
    await taken.presses(student, "button-family-homework")
    await taken.taps(student, taken.shown(student, student_buttons.ShelvedHomework)[0])
    await taken.taps(student, taken.shown(student, student_buttons.HandIn)[0])
    await taken.does(lambda: student.sends_album(PAGES))
    await taken.passes(STILL_COMING)
    await taken.presses(student, "button-student-submit", pages=PAGES)
    await taken.shoot(out / "student.png", student)


async def _parent(taken: Camera, parent: Person, out: Path) -> None:
    await taken.presses(parent, "button-family-balance")
    await taken.shoot(out / "parent.png", parent)


if __name__ == "__main__":
    sys.exit(main())
