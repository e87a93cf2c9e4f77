"""Packages that wait, alone and all at once; one that ends, with what becomes of its rest."""

from datetime import timedelta

from bot.callbacks import tutor, tutor_income
from bot.callbacks import tutor_package_days as days
from bot.callbacks.balances import TUTOR
from bot.callbacks.packages import Package
from bot.demo.guide import Guide
from domain.identity import known
from domain.packages import Offer
from domain.services import lessons, packages
from domain.services.packages import Sale
from storage import conversation

MARK = 1
EIGHT = Offer("", 8, 24_000, 30)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


async def walk(teacher: Guide, payer: Guide) -> None:
    package = await _begun(teacher)
    await teacher.says("/today")
    await teacher.opens(Package(package=package, side=TUTOR, before=0), "card")
    await teacher.opens(days.Freezes(package=package), "freeze")
    await teacher.says("soon", "not-understood")
    await teacher.presses_label("20", "last")
    await teacher.says("9.03-22.03", "sure")
    await teacher.says(teacher.words.label("demo-freeze-reason"), "reason")
    await teacher.opens(teacher.first(days.FreezeSure), "frozen")
    await teacher.opens(days.Freezes(package=package), "again")
    await payer.passes(DAY, "frozen")
    await teacher.says("/today")
    await teacher.opens(teacher.first(tutor_income.Income), "doors")
    await teacher.opens(teacher.first(days.FreezeAll), "all")
    await teacher.says("1.04-7.04", "all-sure")
    await teacher.opens(teacher.first(days.AllToggle), "all-kept")
    await teacher.opens(teacher.first(days.AllToggle))
    await teacher.opens(teacher.first(days.AllSure), "all-frozen")
    await teacher.opens(teacher.first(days.UndoAll), "all-undone")
    await payer.passes(DAY, "undone")
    await _ends(teacher, payer, package)


async def _ends(teacher: Guide, payer: Guide, package: int) -> None:
    """Warned, over, extended; written off."""
    await payer.passes(37 * DAY, "expires")
    await teacher.says("/today")
    await teacher.opens(teacher.first(tutor_income.Income))
    await teacher.opens(teacher.first(days.Ending), "ending")
    await teacher.passes(8 * DAY, "over")
    await teacher.opens(days.PackageOver(package=package), "choice")
    await teacher.opens(days.AskExtend(package=package), "extend-day")
    await teacher.presses("button-back")
    await teacher.opens(teacher.first(days.ExtendTo), "extend-sure")
    await teacher.opens(teacher.first(days.ExtendSure), "extended")
    await payer.take("extended")
    await teacher.opens(teacher.first(days.UndoExtension), "extension-undone")
    await teacher.opens(days.AskBurn(package=package), "burn-sure")
    await teacher.opens(teacher.first(days.Burn), "burnt")
    await payer.passes(HOUR, "burnt")
    await teacher.says("/today")
    await teacher.opens(tutor.Student(student=MARK), "student")


async def _begun(guide: Guide) -> int:
    """Sold to Mark, and its first lesson held."""
    now, app = guide.camera.world.clock(), guide.camera.app
    async with app.database.reading() as reads:
        anna = (await conversation.load(reads, app.bot.id, guide.person.id, 0)).actor
    if anna is None:
        raise RuntimeError
    async with app.database.writing(anna.studio_ids) as uow:
        sale = Sale(EIGHT, frozenset({MARK}), covers_debts=False)
        package_id = known((await packages.sell(uow, anna, MARK, sale, "demo", now)).id)
        lesson = await lessons.plan(
            uow, anna, MARK, now - 3 * HOUR, 60, now, despite_past=True, despite_clash=True
        )
        await lessons.hold(uow, anna, known(lesson.id), 1, now)
        await lessons.plan(uow, anna, MARK, now + 14 * DAY, 60, now, despite_clash=True)
    await guide.camera.settle()
    return package_id
