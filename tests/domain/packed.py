"""Packages that a foreigner aims at: one that is full, one whose rest has been given back."""

from domain.identity import known
from domain.packages import Offer
from domain.services import package_rests, packages
from domain.services.packages import Sale
from tests.domain.cast import NOW, Cast
from tests.domain.paying import paid_out


async def packed(cast: Cast) -> dict[str, int]:
    sale = Sale(Offer("Four", 4, 1000), frozenset({cast.course_id}), covers_debts=False)
    full, empty = [
        await cast.does(packages.sell, cast.tutor, cast.student_id, sale, intent, NOW)
        for intent in ("full", "empty")
    ]
    released = await cast.does(package_rests.release, cast.tutor, known(empty.id), "back", NOW)
    return {"payout": await paid_out(cast), "package": known(full.id), "released": known(released.id)}
