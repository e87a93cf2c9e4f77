"""Rule 32 for every service: whoever has no business there finds nothing, and nothing is changed."""

import inspect
import pkgutil
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import cache
from importlib import import_module
from types import ModuleType

import pytest

from domain import services as every_service
from domain.access import Actor
from domain.errors import NotFound, TaughtNoMore
from domain.services import INNER_SERVICES, WORKER_SERVICES
from storage import tables
from storage.engine import Database
from tests.domain.cast import NOW, Cast, assemble
from tests.domain.foreign_cases import CASES
from tests.domain.targets import Target, foreigners, target_of
from tests.scenes import PostgresScenes, Scene, SqliteScenes

pytestmark = pytest.mark.slow

MODULES: tuple[ModuleType, ...] = tuple(
    import_module(f"{every_service.__name__}.{module.name}")
    for module in pkgutil.iter_modules(every_service.__path__)
    if module.name not in INNER_SERVICES
)
NO_SUCH = 2**40

FIELDS = Target.__dataclass_fields__

HIS_OWN_WORK = {
    "confirmations.confirm",
    "confirmations.withdraw",
    "handing_in.collect",
    "homework.see",
    "library_gifts.open_given",
    "handing_in.submit",
    "handing_in.take_back",
    "late_pages.add",
    "late_pages.begin_again",
    "late_pages.leave_out",
    "pages.move",
    "pages.remove",
    "pages.restore",
}

OF_WHO_PAYS = {
    "card_payments.issue",
    "claims.claim",
    "claims.go_without",
    "claims.say",
    "claims.show_proof",
    "claims.withdraw",
    "booking.book",
    "waitlist.decline",
    "waitlist.take",
    "cancellations.ask_to_cancel",
    "cancellations.ask_waiver",
    "cancellations.cancel",
    "cancellations.take_back",
    "disputes.begin",
}

OF_HIMSELF = {
    "assignments.begin_after_lesson",
    "assignments.of_album",
    "library.add",
    "library.of_album",
    "calendars.make_address",
    "calendars.revoke_address",
    "calendars.send_files",
    "checking.correct_answer",
    "onboarding.open_invitation",
    "pages.correct",
    "people.choose_language",
    "people.choose_zone",
    "people.switch_digest",
    "people.switch_reminders",
    "people.wear_hat",
}
"""They take no id but the actor's own; a secret is its own right."""


@cache
def services() -> dict[str, Callable[..., Awaitable[object]]]:
    found = {}
    for module in MODULES:
        area = module.__name__.rpartition(".")[2]
        for name, function in inspect.getmembers(module, inspect.iscoroutinefunction):
            if function.__module__ == module.__name__ and not name.startswith("_"):
                found[f"{area}.{name}"] = function
    return found


def test_every_service_takes_an_actor_or_is_on_a_list() -> None:
    for name, service in services().items():
        first, second, *_ = inspect.signature(service).parameters
        assert first == "uow"
        asked = second == "actor" and name not in WORKER_SERVICES
        assert asked or name in WORKER_SERVICES or name in INNER_SERVICES, name


def test_every_service_with_an_actor_has_its_foreigners() -> None:
    expected = set(services()) - WORKER_SERVICES - INNER_SERVICES - OF_HIMSELF
    assert set(CASES) == expected


def test_the_lists_name_nothing_that_is_gone() -> None:
    inner = {name for name in INNER_SERVICES if "." in name}
    assert set(services()) >= WORKER_SERVICES | inner | OF_HIMSELF


async def _aimed(db: Database) -> tuple[Cast, Target, dict[str, Actor]]:
    cast = await assemble(db)
    return cast, await target_of(cast), await foreigners(cast)


AIMED = Scene("aimed", _aimed)


@pytest.fixture
def scene() -> Scene:
    """Everything that can be aimed at, and all who have no business there."""
    return AIMED


@pytest.fixture
def aimed(scenes: SqliteScenes | PostgresScenes) -> tuple[Cast, Target, dict[str, Actor]]:
    found: tuple[Cast, Target, dict[str, Actor]] = scenes.facts(AIMED)
    return found


@pytest.fixture
def cast(db: Database, aimed: tuple[Cast, Target, dict[str, Actor]]) -> Cast:
    return replace(aimed[0], db=db)


@pytest.fixture
def target(aimed: tuple[Cast, Target, dict[str, Actor]]) -> Target:
    return aimed[1]


@pytest.fixture
def strangers(aimed: tuple[Cast, Target, dict[str, Actor]]) -> dict[str, Actor]:
    return aimed[2]


VISIBLE_TO_THE_STUDIO = {"groups.create", "package_freezes.freeze_all", "students.add_student"}
"""A family of the studio knows that the studio exists: it hears that this is not for it; a colleague has his own."""


AREAS = sorted({name.partition(".")[0] for name in CASES})
"""Looking at every table before and after costs more than the refusals of a whole area."""


def cases_of(area: str) -> list[str]:
    return sorted(name for name in CASES if name.partition(".")[0] == area)


async def refused(cast: Cast, name: str, actor: Actor, target: Target) -> None:
    more = {"now": NOW} if name == "students.change_course" else {}
    try:
        await cast.refused(NotFound, services()[name], actor, *CASES[name](target), **more)
    except BaseException as error:
        error.add_note(f"{name} by {actor}")
        raise


@pytest.mark.changes_nothing
@pytest.mark.parametrize("area", AREAS)
async def test_a_foreigner_finds_nothing_and_changes_nothing(
    cast: Cast, target: Target, strangers: dict[str, Actor], area: str
) -> None:
    async with cast.unchanged():
        for name in cases_of(area):
            for who, actor in strangers.items():
                if name not in VISIBLE_TO_THE_STUDIO or not who.startswith("other"):
                    await refused(cast, name, actor, target)


@pytest.mark.changes_nothing
@pytest.mark.parametrize("area", AREAS)
async def test_what_does_not_exist_is_answered_the_same(cast: Cast, area: str) -> None:
    async with cast.unchanged():
        for name in cases_of(area):
            for number in (NO_SUCH, 0, -1, 2**63):
                for actor in (cast.tutor, cast.student):
                    await refused(cast, name, actor, Target(*[number] * len(FIELDS)))


@pytest.mark.parametrize("name", sorted(set(CASES) - {"onboarding.found_studio"}))
async def test_the_same_press_works_for_whom_it_belongs_to(cast: Cast, target: Target, name: str) -> None:
    """Otherwise the refusals above would prove nothing."""
    actor = cast.student if name in HIS_OWN_WORK else cast.parent if name in OF_WHO_PAYS else cast.tutor
    more = {"now": NOW} if name == "students.change_course" else {}
    await cast.does(services()[name], actor, *CASES[name](target), **more)


MOVES_MONEY = (
    "claims",
    "corrections",
    "package_ends",
    "package_freezes",
    "package_rests",
    "packages",
    "payments",
)
"""Modules whose services, asked for one student, move what is his."""


async def test_who_taught_a_student_once_moves_none_of_his_money(
    cast: Cast, target: Target, strangers: dict[str, Actor]
) -> None:
    former = strangers["other tutor of the studio"]
    (own, *_) = await cast.rows(tables.courses, tables.courses.c.id == target.course)
    async with cast.db.transaction() as connection:
        course = {**own._mapping, "tutor_id": min(former.tutor_ids), "capacity": 9}
        del course["id"]
        made = await connection.execute(tables.courses.insert().returning(tables.courses.c.id), course)
        course_id = made.scalar_one()
        for student_id in (target.student, target.debtor, target.saver):
            stay = {"studio_id": target.studio, "course_id": course_id, "student_id": student_id}
            await connection.execute(tables.enrolments.insert(), {**stay, "joined_at": NOW, "left_at": NOW})
    deeds = set(CASES) - OF_WHO_PAYS - {"package_freezes.freeze_all", "package_freezes.undo_all"}
    async with cast.unchanged():
        for name in sorted(one for one in deeds if one.startswith(tuple(f"{area}." for area in MOVES_MONEY))):
            await cast.refused(TaughtNoMore, services()[name], former, *CASES[name](target))
