"""A package from its sale to the last lesson, as the tutor and whoever pays are told of it; and his prices."""

from datetime import timedelta

from bot.callbacks import parent, tutor
from bot.callbacks.packages import of_student
from bot.callbacks.paying import FamilyPrices
from bot.callbacks.tutor_packages import SellType
from bot.demo.guide import Guide
from domain.access import Actor
from domain.identity import known
from domain.packages import Offer
from domain.services import lessons, package_types, packages
from domain.services.packages import Sale
from storage import conversation

MARK = 1
TWO = Offer("", 2, 5_000, 60)
HOUR = timedelta(hours=1)


async def walk(teacher: Guide, payer: Guide) -> None:
    first, second, later = await _begun(teacher)
    await payer.passes(HOUR, "sold")
    await teacher.says("/today")
    await teacher.opens(tutor.Lesson(lesson=first), "to-mark")
    await teacher.presses("button-tutor-held", "held")
    await teacher.opens(tutor.Lesson(lesson=later), "planned")
    await teacher.opens(tutor.Lesson(lesson=second))
    await teacher.presses("button-tutor-held", "last")
    await teacher.opens(teacher.first(SellType), "sell-another")
    await payer.passes(HOUR, "used-up")
    await payer.says("/balance")
    await payer.opens(parent.Balance(student=MARK, before=0), "balance")
    await payer.opens(FamilyPrices(student=MARK), "prices")
    await payer.opens(of_student(MARK, 0), "packages")


async def _begun(guide: Guide) -> list[int]:
    """Sold to Mark; two of his lessons are over, one is to come."""
    now, app = guide.camera.world.clock(), guide.camera.app
    async with app.database.reading() as reads:
        anna = (await conversation.load(reads, app.bot.id, guide.person.id, 0)).actor
    if anna is None:
        raise RuntimeError
    async with app.database.writing(anna.studio_ids) as uow:
        kind = await package_types.add(uow, anna, _studio(anna), TWO, None, now)
        sale = Sale(TWO, frozenset({MARK}), known(kind.id), covers_debts=False)
        await packages.sell(uow, anna, MARK, sale, "demo", now)
        planned = [
            await lessons.plan(uow, anna, MARK, starts_at, 60, now, despite_past=True, despite_clash=True)
            for starts_at in (now - 4 * HOUR, now - 3 * HOUR, now + 50 * HOUR)
        ]
    await guide.camera.settle()
    return [known(lesson.id) for lesson in planned]


def _studio(actor: Actor) -> int:
    return min(actor.owned_studio_ids)
