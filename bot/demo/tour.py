"""``make pictures`` with ``--all``: every main screen of every role, in every language, to be looked at."""

from collections.abc import Mapping
from pathlib import Path

from bot.demo import (
    camera,
    cast,
    stage,
    tour_assigning,
    tour_cancels,
    tour_family,
    tour_first,
    tour_groups,
    tour_moves,
    tour_records,
    tour_schedule,
    tour_tutor,
)
from bot.demo.camera import Camera, Frame
from bot.demo.guide import Guide
from bot.owner import owner_link
from bot.process import say
from domain.people import Language
from simulator.page.shots import Tab
from simulator.person import Person

BOTH_SIDES = {
    ("moves",): tour_moves.walk,
    ("groups",): tour_groups.walk,
    ("cancels",): tour_cancels.walk,
}
"""Walks of a tutor and a parent in turn."""
PHONE = Frame(470, 880, 1)


HURTFUL = (
    "<b>Bobby</b> & 'Tables' \"; DROP --",
    "Maximilian-Alexander Wolfeschlegelsteinhausenbergerdorff",
    "\N{SMILING FACE WITH SUNGLASSES}\N{FAMILY} \N{PARTY POPPER} {name} %s",
    "Anna Maria Luisa Josephine of the Hills and Valleys",
)
MANY = 16


async def take(tab: Tab, folder: Path, languages: tuple[Language, ...] = tuple(Language)) -> None:
    for language in languages:
        await _studio(tab, folder / language.value, language)
        await _first_minutes(tab, folder / language.value, language)
        say(f"{folder / language.value}: {len(list((folder / language.value).glob('*.png')))} pictures")


async def _studio(tab: Tab, folder: Path, language: Language) -> None:
    """Everybody of the demo speaks ``language``; each role has a studio of its own to walk through."""
    for walks in (
        ("tutor",),
        ("assigning",),
        ("moves",),
        ("schedule",),
        ("records",),
        ("groups",),
        ("cancels",),
        ("student", "parent", "told"),
    ):
        async with camera.before(tab) as taken:
            phones = cast.enter(taken.world, cast.PHONES, language)
            await stage.furnish(taken.app, taken.world, phones, language)
            await taken.settle()
            await taken.open(PHONE)
            names = {"anna": "tutor", "mark": "student", "olena": "parent"}
            guides = {role: Guide(taken, phones[who], folder, role) for who, role in names.items()}
            if "tutor" in walks:
                await tour_tutor.walk(guides["tutor"])
                continue
            if "assigning" in walks:
                await tour_assigning.walk(guides["tutor"].called("assigning"))
                continue
            if "records" in walks:
                await _records(taken, phones, folder)
                continue
            if walks in BOTH_SIDES:
                sides = (guides[role].called(f"{walks[0]}-{role}") for role in ("tutor", "parent"))
                await BOTH_SIDES[walks](*sides)
                continue
            if "schedule" in walks:
                await _schedule(taken, phones, folder)
                continue
            await tour_family.walk_student(guides["student"])
            await tour_family.walk_parent(guides["parent"])
            await tour_family.walk_choice(guides["tutor"], guides["student"])
            told = [Guide(taken, phones[who], folder, f"told-{role}") for who, role in names.items()]
            await tour_family.told(*told)


async def _schedule(taken: Camera, phones: Mapping[str, Person], folder: Path) -> None:
    await tour_schedule.walk_tutor(Guide(taken, phones["anna"], folder, "schedule-tutor"))
    await tour_schedule.walk_family(Guide(taken, phones["olena"], folder, "schedule-parent"))


async def _records(taken: Camera, phones: Mapping[str, Person], folder: Path) -> None:
    await tour_records.walk_tutor(Guide(taken, phones["anna"], folder, "records-tutor"))
    await tour_records.told(Guide(taken, phones["mark"], folder, "records-student"))
    await tour_records.walk_family(Guide(taken, phones["olena"], folder, "records-parent"))


async def _first_minutes(tab: Tab, folder: Path, language: Language) -> None:
    async with camera.before(tab) as taken:
        founder = taken.world.add_person("Anna", language=language.value, zone="Europe/Berlin")
        stranger = taken.world.add_person("Tom", language=language.value, zone="Europe/Berlin")
        link = await owner_link(taken.app.database, taken.app.bot, taken.app.clock)
        await taken.open(PHONE)
        await tour_family.walk_stranger(Guide(taken, stranger, folder, "stranger"))
        guide = Guide(taken, founder, folder, "founder")
        await tour_first.walk_founder(guide, (link or "").split()[0])
        names = (*(f"Student Number{number}" for number in range(MANY)), *HURTFUL)
        await tour_first.walk_crowd(Guide(taken, founder, folder, "crowd"), names)
