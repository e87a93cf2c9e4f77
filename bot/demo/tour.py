"""``make pictures`` with ``--all``: every main screen of every role, in every language, to be looked at."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.demo import (
    camera,
    cast,
    stage,
    tour_assigning,
    tour_balance,
    tour_cancels,
    tour_cards,
    tour_cards_pay,
    tour_checking,
    tour_debts,
    tour_dispute,
    tour_family,
    tour_first,
    tour_groups,
    tour_income,
    tour_journal,
    tour_materials,
    tour_moves,
    tour_overdue,
    tour_package_days,
    tour_package_told,
    tour_packages,
    tour_payments,
    tour_prices,
    tour_records,
    tour_schedule,
    tour_studio,
    tour_tutor,
)
from bot.demo.camera import Camera, Frame
from bot.demo.guide import Guide
from bot.owner import owner_link
from bot.process import say
from domain.people import Language
from simulator.page.shots import Tab
from simulator.person import Person

PHONE = Frame(470, 880, 1)


HURTFUL = (
    "<b>Bobby</b> & 'Tables' \"; DROP --",
    "Maximilian-Alexander Wolfeschlegelsteinhausenbergerdorff",
    "\N{SMILING FACE WITH SUNGLASSES}\N{FAMILY} \N{PARTY POPPER} {name} %s",
    "Anna Maria Luisa Josephine of the Hills and Valleys",
)
MANY = 16


async def take(
    tab: Tab, folder: Path, languages: Sequence[Language], only: str | None, frame: Frame = PHONE
) -> None:
    """``only`` names one walk, or is None for all of them and the first minutes of a studio."""
    for language in languages:
        await _studio(tab, folder / language.value, language, only, frame)
        if only is None:
            await _first_minutes(tab, folder / language.value, language)
        say(f"{folder / language.value}: {len(list((folder / language.value).glob('*.png')))} pictures")


@dataclass(frozen=True, slots=True)
class Scene:
    """The demo's studio, fresh; its people by what they are in it."""

    taken: Camera
    people: Mapping[str, Person]
    folder: Path

    def guide(self, role: str, called: str = "") -> Guide:
        return Guide(self.taken, self.people[role], self.folder, called or role)

    def guides(self, called: str, *roles: str) -> Iterator[Guide]:
        """Of each of them, the pictures named ``called`` and his role."""
        return (self.guide(role, f"{called}-{role}") for role in roles)


async def _studio(tab: Tab, folder: Path, language: Language, only: str | None, frame: Frame) -> None:
    """Everybody of the demo speaks ``language``; each walk has a studio of its own."""
    for name, walk in WALKS.items():
        if only not in (None, name):
            continue
        async with camera.before(tab, cards=name in WITH_CARDS) as taken:
            phones = cast.enter(taken.world, cast.PHONES, language)
            await stage.furnish(taken.app, taken.world, phones, language)
            await taken.settle()
            people = {"tutor": phones["anna"], "student": phones["mark"], "parent": phones["olena"]}
            people["stranger"] = taken.world.add_person("Tom", language=language.value, zone="Europe/Berlin")
            await taken.open(frame)
            await walk(Scene(taken, people, folder))


async def _tutor(scene: Scene) -> None:
    await tour_tutor.walk(scene.guide("tutor"))


async def _assigning(scene: Scene) -> None:
    await tour_assigning.walk(scene.guide("tutor", "assigning"))


async def _groups(scene: Scene) -> None:
    await tour_groups.walk(*scene.guides("groups", "tutor", "parent"))


async def _prices(scene: Scene) -> None:
    await tour_prices.walk(*scene.guides("prices", "tutor", "parent"))


async def _income(scene: Scene) -> None:
    await tour_income.walk(scene.guide("tutor", "income"))


async def _of_two(scene: Scene) -> None:
    await tour_studio.walk(*scene.guides("studio", "tutor", "stranger"))


async def _balance(scene: Scene) -> None:
    await tour_balance.walk(*scene.guides("balance", "tutor", "parent"))


async def _payments(scene: Scene) -> None:
    await tour_payments.walk(*scene.guides("payments", "tutor", "parent"))


async def _dispute(scene: Scene) -> None:
    await tour_dispute.walk(*scene.guides("dispute", "tutor", "parent"))


async def _freezes(scene: Scene) -> None:
    await tour_package_days.walk(*scene.guides("freezes", "tutor", "parent"))


async def _told(scene: Scene) -> None:
    await tour_package_told.walk(*scene.guides("told", "tutor", "parent"))


async def _packages(scene: Scene) -> None:
    await tour_packages.walk(*scene.guides("packages", "tutor", "parent"))


async def _moves(scene: Scene) -> None:
    await tour_moves.walk(*scene.guides("moves", "tutor", "parent"))


async def _cancels(scene: Scene) -> None:
    await tour_cancels.walk(*scene.guides("cancels", "tutor", "parent"))


async def _checking(scene: Scene) -> None:
    await tour_checking.walk(*scene.guides("checking", "tutor", "student", "parent", "stranger"))


async def _overdue(scene: Scene) -> None:
    await tour_overdue.walk(*scene.guides("overdue", "tutor", "student", "parent"))


async def _debts(scene: Scene) -> None:
    await tour_debts.walk(*scene.guides("debts", "tutor", "parent"))


async def _journal(scene: Scene) -> None:
    await tour_journal.walk(*scene.guides("journal", "tutor", "student", "parent"))


async def _materials(scene: Scene) -> None:
    await tour_materials.walk(*scene.guides("materials", "tutor", "student", "parent"))


async def _family(scene: Scene) -> None:
    student = scene.guide("student")
    await tour_family.walk_student(student)
    await tour_family.walk_parent(scene.guide("parent"))
    await tour_family.walk_choice(scene.guide("tutor"), student)
    await tour_family.told(*scene.guides("told", "tutor", "student", "parent"))


async def _schedule(scene: Scene) -> None:
    await tour_schedule.walk_tutor(scene.guide("tutor", "schedule-tutor"))
    await tour_schedule.walk_family(scene.guide("parent", "schedule-parent"))


async def _cards(scene: Scene) -> None:
    await tour_cards.walk(*scene.guides("card", "tutor", "parent", "stranger"))


async def _records(scene: Scene) -> None:
    await tour_records.walk_tutor(scene.guide("tutor", "records-tutor"))
    await tour_records.told(scene.guide("student", "records-student"))
    await tour_records.walk_family(scene.guide("parent", "records-parent"))


async def _card_payment(scene: Scene) -> None:
    await tour_cards_pay.walk(*scene.guides("card-payment", "parent", "tutor"))


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


WALKS = {
    "payments": _payments,
    "tutor": _tutor,
    "assigning": _assigning,
    "moves": _moves,
    "schedule": _schedule,
    "records": _records,
    "cards": _cards,
    "groups": _groups,
    "prices": _prices,
    "balance": _balance,
    "dispute": _dispute,
    "income": _income,
    "studio": _of_two,
    "freezes": _freezes,
    "packages": _packages,
    "told": _told,
    "cancels": _cancels,
    "checking": _checking,
    "overdue": _overdue,
    "debts": _debts,
    "journal": _journal,
    "materials": _materials,
    "family": _family,
    "card_payment": _card_payment,
}
WITH_CARDS = frozenset({"card_payment"})
"""Everywhere else nothing of it is to be seen."""
