"""What a foreigner aims at in money: packages, kinds of them, charges to disagree with."""

from domain.identity import known
from domain.notices import NoticeKind
from domain.package_days import Days
from domain.packages import Offer
from domain.services import (
    lessons,
    package_ends,
    package_freezes,
    package_rests,
    package_types,
    packages,
    students,
)
from domain.services.packages import Sale
from tests.domain.cast import DAY, NOW, Cast
from tests.domain.disputed import disputed
from tests.domain.paying import paid_out

SOON = (NOW + 3 * DAY).date()


async def packed(cast: Cast) -> dict[str, int]:
    sale = Sale(Offer("Four", 4, 1000, 30), frozenset({cast.course_id}), covers_debts=False)
    full, empty = [
        await cast.does(packages.sell, cast.tutor, cast.student_id, sale, intent, NOW)
        for intent in ("full", "empty")
    ]
    package_id = known(full.id)
    freeze = await cast.does(
        package_freezes.freeze, cast.tutor, package_id, Days(SOON, SOON), "note", f"ice{package_id}", NOW
    )
    lesson = await cast.lesson(NOW - DAY)
    await cast.does(lessons.hold, cast.tutor, known(lesson.id), 1, NOW)
    later = SOON + 60 * DAY
    extension = await cast.does(package_ends.extend, cast.tutor, package_id, later, "longer", NOW)
    released = await cast.does(package_rests.release, cast.tutor, known(empty.id), "back", NOW)
    kind, off = [
        await cast.does(package_types.add, cast.tutor, cast.studio_id, sale.offer, None, NOW)
        for _ in range(2)
    ]
    await cast.does(package_types.withdraw, cast.tutor, known(off.id), NOW)
    return {
        "package": package_id,
        "released": known(released.id),
        "freeze": known(freeze.id),
        "extension": known(extension.id),
        "package_type": known(kind.id),
        "off_type": known(off.id),
        "payout": await paid_out(cast),
        **await disputed(cast),
    }


async def packages_end(cast: Cast) -> None:
    """One waits, is extended, ends, and its rest is given back; another sale stands, a third is taken back."""
    await bought_and_off(cast)
    course = await cast.does(students.add_course, cast.tutor, cast.student_id, "Chess", 1000, 60, NOW)
    sale = Sale(Offer("Ends", 4, 1000, 30), frozenset({known(course.id)}), covers_debts=False)
    package_id = known((await cast.does(packages.sell, cast.tutor, cast.student_id, sale, "ends", NOW)).id)
    lesson = await cast.does(
        lessons.plan, cast.tutor, known(course.id), NOW - DAY, 60, NOW, despite_past=True, despite_clash=True
    )
    await cast.does(lessons.hold, cast.tutor, known(lesson.id), 1, NOW)
    days = Days(SOON, SOON)
    await cast.does(package_freezes.freeze, cast.tutor, package_id, days, None, "ice", NOW)
    await cast.does(package_ends.extend, cast.tutor, package_id, SOON + 40 * DAY, "longer", NOW)
    await cast.works(package_ends.look, package_id, NOW + 42 * DAY)
    await cast.works(package_ends.look, package_id, NOW + 50 * DAY)
    await cast.does(package_rests.burn, cast.tutor, package_id, "press", NOW)


async def bought_and_off(cast: Cast) -> None:
    """One sale stands until its rest goes back; another is taken back after it was told of."""
    sale = Sale(Offer("Four", 4, 1000), frozenset({cast.course_id}), covers_debts=False)
    for intent in ("told", "off"):
        package = await cast.does(packages.sell, cast.tutor, cast.student_id, sale, intent, NOW)
        if intent == "off":
            await cast.sent(NoticeKind.PACKAGE_SOLD)
            await cast.does(packages.undo_sale, cast.tutor, known(package.id), NOW)
        else:
            await cast.does(package_rests.release, cast.tutor, known(package.id), "back", NOW)
