"""Any order of sales, charges, payments, corrections and price changes: nothing of money or lessons is ever lost."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.balances import Explanation
from domain.errors import DomainError
from domain.identity import known
from domain.ledger import LESSONS, AccountKind, Transfer
from domain.package_days import Days
from domain.packages import Offer
from domain.payments import Paid
from domain.prices import Terms
from domain.services import (
    corrections,
    lessons,
    package_freezes,
    package_rests,
    packages,
    payments,
    prices,
    students,
)
from domain.services.packages import Sale
from storage import scrub, tables
from storage.queries import balance, balance_packages, income
from tests.domain.cast import HOUR, NOW, PRICE, Cast

LATER = NOW + 2 * HOUR
ALWAYS = (NOW - timedelta(days=999), NOW + timedelta(days=999))


@dataclass
class Life:
    """A student of his own in each example; what can be undone, by its id."""

    cast: Cast
    student: int
    course: int
    number: int = 0
    payments: list[int] = field(default_factory=list)
    lessons: list[int] = field(default_factory=list)
    packages: list[int] = field(default_factory=list)
    rests: list[int] = field(default_factory=list)
    ice: list[int] = field(default_factory=list)

    async def lives(self, step: str, size: int) -> None:
        """A refusal is an answer: whatever it leaves must hold, too."""
        self.number += 1
        try:
            await STEPS[step](self, size)
        except DomainError:
            return

    @property
    def intent(self) -> str:
        return f"{self.student}-{self.number}"

    async def pays(self, size: int) -> None:
        paid = Paid(amount_minor=size * 777, happened_at=NOW)
        how = (self.student, paid, self.intent, LATER)
        self.payments.append(known((await self.cast.does(payments.record, self.cast.tutor, *how)).id))

    async def gives_money_back(self, size: int) -> None:
        await self._corrects(corrections.refund, size * 100)

    async def adjusts(self, size: int) -> None:
        await self._corrects(corrections.adjust, (size - 5) * 99, "because")

    async def forgives(self, size: int) -> None:
        await self._corrects(corrections.write_off, size * 500)

    async def _corrects(self, act: Callable[..., Awaitable[Transfer]], *how: int | str) -> None:
        """Undone as payments are."""
        made = await self.cast.does(act, self.cast.tutor, self.student, *how, self.intent, LATER)
        self.payments.append(known(made.id))

    async def undoes_payment(self, size: int) -> None:
        if self.payments:
            which = self.payments[size % len(self.payments)]
            await self.cast.does(payments.undo, self.cast.tutor, which, LATER)

    async def buys(self, size: int) -> None:
        offer = Offer("Some", 1 + size % 3, size * 1001, 30 if size % 2 else None)
        sale = Sale(offer, frozenset({self.course}), covers_debts=size % 2 == 0)
        sold = await self.cast.does(packages.sell, self.cast.tutor, self.student, sale, self.intent, LATER)
        self.packages.append(known(sold.id))

    async def undoes_sale(self, size: int) -> None:
        if self.packages:
            which = self.packages[size % len(self.packages)]
            await self.cast.does(packages.undo_sale, self.cast.tutor, which, LATER)

    async def gives_back(self, size: int) -> None:
        await self._rest(package_rests.release, size)

    async def burns(self, size: int) -> None:
        await self._rest(package_rests.burn, size)

    async def _rest(self, act: Callable[..., Awaitable[Transfer]], size: int) -> None:
        """Its lessons' transfer undoes it, the one of their worth does not."""
        if self.packages:
            which = self.packages[size % len(self.packages)]
            rest = await self.cast.does(act, self.cast.tutor, which, self.intent, LATER)
            self.rests += [known(rest.id), (await self.cast.rows(tables.transfers))[-1].id]

    async def restores(self, size: int) -> None:
        if self.rests:
            which = self.rests[size % len(self.rests)]
            await self.cast.does(package_rests.restore, self.cast.tutor, which, LATER)

    async def teaches(self, size: int) -> None:
        start = NOW + timedelta(minutes=self.number)
        despite = {"despite_clash": True, "despite_past": True}
        plan = await self.cast.does(
            lessons.plan, self.cast.tutor, self.course, start, 30 + size * 10, NOW, **despite
        )
        lesson_id = known(plan.id)
        self.lessons.append(lesson_id)
        settle = lessons.no_show if size % 4 == 0 else lessons.hold
        await self.cast.does(settle, self.cast.tutor, lesson_id, 1, LATER)

    async def reopens(self, size: int) -> None:
        if self.lessons:
            which = self.lessons[size % len(self.lessons)]
            await self.cast.does(lessons.reopen, self.cast.tutor, which, LATER)

    async def freezes(self, size: int) -> None:
        if self.packages:
            which = self.packages[size % len(self.packages)]
            days = Days(NOW.date(), NOW.date() + timedelta(days=size))
            how = (which, days, None, self.intent, LATER)
            frozen = await self.cast.does(package_freezes.freeze, self.cast.tutor, *how)
            self.ice.append(known(frozen.id))

    async def thaws(self, size: int) -> None:
        if self.ice:
            await self.cast.does(package_freezes.undo, self.cast.tutor, self.ice[size % len(self.ice)], LATER)

    async def costs_more(self, size: int) -> None:
        terms = Terms(amount_minor=PRICE + size * 333)
        await self.cast.does(prices.change, self.cast.tutor, self.course, None, terms, None, LATER)


STEPS = {
    name: getattr(Life, name)
    for name in (
        "pays", "undoes_payment", "buys", "undoes_sale", "gives_back", "burns", "restores", "teaches", "reopens",
        "costs_more", "freezes", "thaws", "gives_money_back", "adjusts",
        "forgives",
    )
}  # fmt: skip
OFTEN = [*STEPS, "buys", "teaches", "teaches", "teaches", "pays"]


@given(steps=st.lists(st.tuples(st.sampled_from(OFTEN), st.integers(1, 9)), min_size=3, max_size=14))
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_whatever_happens_nothing_is_lost_and_everything_explains_itself(
    cast: Cast, steps: list[tuple[str, int]]
) -> None:
    student, course = await cast.does(
        students.add_student, cast.tutor, cast.studio_id, "Bea", "Maths", PRICE, 60, NOW
    )
    life = Life(cast, student, course)
    for step, size in steps:
        await life.lives(step, size)
    report = await scrub.whole(cast.db, NOW + timedelta(days=1))
    assert report.findings == []
    assert report.transfers == len(await cast.rows(tables.transfers))
    await _books_agree(cast)
    await _nothing_left_is_worth_nothing(life)
    await _every_balance_is_explained(life)


async def _books_agree(cast: Cast) -> None:
    """Debits are credits; no lesson is lost; what came in is earned, still to be given, owed or forgiven."""
    by_unit: dict[str, int] = {}
    by_kind: dict[AccountKind, int] = {}
    for account in await cast.rows(tables.accounts):
        by_unit[account.unit] = by_unit.get(account.unit, 0) + account.balance_minor
        by_kind[account.kind] = by_kind.get(account.kind, 0) + account.balance_minor
    assert set(by_unit.values()) <= {0}
    left = by_kind.get(AccountKind.PACKAGE, 0) + by_kind.get(AccountKind.USED, 0)
    assert -by_kind.get(AccountKind.ISSUED, 0) == left
    async with cast.db.reading() as reads:
        books = await income.books(reads, cast.tutor, cast.studio_id)
        (flow,) = await income.months(reads, cast.tutor, books, ALWAYS)
    given = by_kind.get(AccountKind.ADJUSTMENTS, 0) + by_kind.get(AccountKind.WRITE_OFFS, 0)
    assert flow.received_minor == flow.earned_minor + books.prepaid_minor - books.owed_minor + given


async def _nothing_left_is_worth_nothing(life: Life) -> None:
    rows = await life.cast.rows(tables.accounts, tables.accounts.c.package_id.in_(life.packages))
    left = {row.package_id: row.balance_minor for row in rows if row.kind is AccountKind.PACKAGE}
    worth = {row.package_id: row.balance_minor for row in rows if row.kind is AccountKind.PREPAID}
    assert {one for one in worth if worth[one] and not left[one]} == set()


async def _every_balance_is_explained(life: Life) -> None:
    async with life.cast.db.reading() as reads:
        page = await balance.page(reads, life.cast.tutor, life.student, 0, LATER)
        assert page.explained.closing_minor == page.head.balance_minor
        _adds_up(page.explained)
        held = await balance_packages.open_ones(reads, life.cast.tutor, life.student)
    for one in held:
        _adds_up(one.explained)
    accounts = await life.cast.rows(tables.accounts, tables.accounts.c.unit == LESSONS)
    left = {row.package_id: row.balance_minor for row in accounts if row.kind is AccountKind.PACKAGE}
    assert {one.id: one.explained.closing_minor for one in held} == {
        package: left[package] for package in life.packages if left[package]
    }


def _adds_up(told: Explanation) -> None:
    """From nothing, or from what the newest entry before it has left."""
    terms = sum(term.amount_minor for term in told.terms)
    assert told.opening_minor + terms == told.closing_minor
    if told.entries:
        oldest = told.entries[-1]
        assert told.opening_minor == oldest.after_minor - oldest.amount_minor
    if not told.older:
        assert told.opening_minor == 0
