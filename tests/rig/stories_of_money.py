"""Claims, packages and freezes, told with a death in them: what somebody presses is done once, or can be again.

Nobody relies on a message whose fate may stay unknown: whoever is asked goes and looks himself.
"""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from sqlalchemy import Select, func, select

from storage import tables
from tests.bot.test_whole_story import Story

_c, _k, _f, _x = (
    tables.payment_claims.c,
    tables.packages.c,
    tables.package_freezes.c,
    tables.package_extensions.c,
)
_t, _a = tables.transfers.c, tables.accounts.c
FACTS: dict[str, Select[*tuple[Any, ...]]] = {
    "accounts": select(_a.kind, _a.unit, _a.balance_minor),
    "claims": select(_c.amount_minor, _c.method, _c.state, _c.said, _c.transfer_id.is_not(None)),
    "proofs": select(func.count(tables.payment_proofs.c.id)),
    "packages": select(
        _k.lessons, _k.price_minor, _k.extended_days, _k.begun_at.is_not(None), _k.expires_at.is_not(None)
    ),
    "freezes": select(_f.package_id.is_not(None), _f.undone_at.is_not(None)),
    "extensions": select(_x.days, _x.undone_at.is_not(None)),
    "postings": select(_t.kind, _t.unit, _t.amount_minor, _t.balance_after_minor),
}
DAY = timedelta(days=1)


async def claims(tale: Story) -> None:
    """With a picture, and received; without one, and not found; with words, and received as another amount."""
    await _asks_to_pay(tale)
    await tale.parent.says("35")
    await tale.parent.presses("button-pay-done")
    await tale.parent.does(lambda person: person.sends_photo())
    await _answers(tale, "received")
    await _asks_to_pay(tale)
    await tale.parent.says("12")
    await tale.parent.presses("button-pay-cash")
    await tale.parent.presses("button-claim-skip")
    await _answers(tale, "missing")
    await _asks_to_pay(tale)
    await tale.parent.says("11")
    await tale.parent.presses("button-pay-done")
    await tale.parent.says("It was on Monday")
    await _answers(tale, "other-sum")
    await tale.tutor.says("10")
    await tale.tutor.presses("button-tutor-record")


async def packages(tale: Story) -> None:
    """Sold over a lesson that is owed, extended and not, burnt and restored."""
    await _to_mark(tale)
    await tale.tutor.presses("button-tutor-balance")
    await tale.tutor.presses("button-money-acts")
    await tale.tutor.presses("button-money-act", act="take_off")
    await tale.tutor.says("9000")
    await tale.tutor.says("A mistake of last year")
    await tale.tutor.presses("button-money-sure", act="take_off")
    await _to_packages(tale)
    await tale.tutor.presses("button-package-sell")
    await tale.tutor.presses("button-package-other")
    await tale.tutor.says("4 lessons 80 for 30 days")
    await tale.tutor.presses("button-package-sure")
    await tale.tutor.presses("button-extend")
    await tale.tutor.presses("button-extend-other")
    await tale.tutor.says(f"{tale.rig.clock() + 50 * DAY:%d.%m}")
    await tale.tutor.presses("button-extend-sure")
    await tale.tutor.presses("button-extend-undo")
    await tale.tutor.presses("button-package-card")
    await tale.tutor.presses("button-extend")
    await tale.tutor.presses("button-over-burn")
    await tale.tutor.presses("button-over-burn")
    await tale.tutor.presses("button-package-restore")


async def freezes(tale: Story) -> None:
    """All packages for a week, undone, and again."""
    first = tale.rig.clock() + 5 * DAY
    for undone in (True, False):
        await tale.tutor.says("/start")
        await tale.tutor.presses("button-income")
        await tale.tutor.presses("button-freezes")
        await tale.tutor.says(f"{first:%d.%m} \N{EN DASH} {first + 6 * DAY:%d.%m}")
        await tale.tutor.presses("button-freeze-all-sure", count=1)
        if undone:
            await tale.tutor.presses("button-freeze-all-undo")


CHAPTERS: dict[str, Callable[[Story], Awaitable[None]]] = {
    "says_what_is_paid": claims,
    "sells_a_package": packages,
    "freezes_them_all": freezes,
}
"""Told after all others by ``make rig``; the tests have no time for more."""


async def _asks_to_pay(tale: Story) -> None:
    await tale.parent.says("/balance")
    await tale.parent.presses("button-pay-now")


async def _answers(tale: Story, how: str) -> None:
    """The one claim that waits."""
    await tale.tutor.says("/today")
    await tale.tutor.presses("button-claims", count=1)
    await tale.tutor.presses_label("Mark")
    await tale.tutor.presses(f"button-claim-{how}")


async def _to_mark(tale: Story) -> None:
    await tale.tutor.says("/students")
    await tale.tutor.presses_label("Mark")


async def _to_packages(tale: Story) -> None:
    await _to_mark(tale)
    await tale.tutor.presses("button-packages")
