"""Selling a package: the kinds that fit, its courses, and the sale in numbers before it is made."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot import counts, formats
from bot.callbacks import packages as shared
from bot.callbacks import tutor_packages as callbacks
from bot.callbacks.balances import TUTOR
from bot.keyboards import clock, pager
from bot.keyboards import common as keyboards
from bot.keyboards.names import distinct
from bot.l10n import Html, Words
from bot.screen import Screen, Style, press
from bot.screens import package_types
from bot.screens.package_offers import named, valid
from domain.packages import Offer
from storage.queries.package_sale import Charged
from storage.queries.package_types import PAGE, CourseRow, Customer, TypeRow

NAMED_LESSONS = 5
"""Of those that are covered at once; the others are counted."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A sale before it is made: to whom, what, which unpaid lessons it covers, for which subjects."""

    customer: Customer
    offer: Offer
    covered: Sequence[Charged]
    subjects: Sequence[str]

    @property
    def left(self) -> int:
        return self.offer.units - sum(one.units for one in self.covered)

    @property
    def balance_minor(self) -> int:
        """After it."""
        covered = sum(one.amount_minor for one in self.covered)
        return self.customer.balance_minor + covered - self.offer.price_minor


def choose_kind(
    words: Words,
    customer: Customer,
    rows: Sequence[TypeRow],
    page: callbacks.SellTo,
    *,
    toast: str | None = None,
) -> Screen:
    student = customer.student_id
    shown, turned = pager.keyed(
        rows,
        PAGE,
        page.edge,
        back=bool(page.back),
        turn=lambda edge, back: page.model_copy(update={"edge": edge, "back": back}),
    )
    lines = "\n".join(package_types.line(words, row) for row in shown)
    empty = words("screen-package-sell-none", owner="yes" if customer.is_owner else "no")
    kinds = [
        press(label, callbacks.SellType(student=student, type=row.id))
        for row, label in package_types.labelled(words, shown)
    ]
    listed = callbacks.Types(studio=customer.studio_id, edge=0, back=0)
    last = [press(words.label("button-package-types"), listed)] if customer.is_owner else []
    return Screen(
        text=Html(f"{words('screen-package-sell', student=customer.name)}\n\n{lines or empty}"),
        rows=[
            *clock.in_rows(kinds, 2),
            turned,
            [press(words.label("button-package-other"), callbacks.SellOther(student=student))],
            last,
            keyboards.back_and_home(words, shared.of_student(student, TUTOR)),
        ],
        toast=toast,
    )


def choose_courses(words: Words, found: Sequence[CourseRow], chosen: Collection[int]) -> Screen:
    labels = distinct([one.subject for one in found], 17)
    toggles = [
        press(
            words.label("button-package-course", subject=label, on="yes" if one.id in chosen else "no"),
            callbacks.ToggleCourse(course=one.id),
        )
        for one, label in zip(found, labels, strict=True)
    ]
    done = press(words.label("button-package-courses-done"), callbacks.SaleCourses(on=0), Style.PRIMARY)
    return Screen(
        text=words("dialog-package-courses"),
        rows=[*clock.in_rows(toggles, 1), [done], keyboards.leave(words)],
    )


def confirm(words: Words, planned: Planned, intent: str, *, has_choice: bool) -> Screen:
    customer, offer = planned.customer, planned.offer
    facts = words(
        "dialog-package-confirm",
        student=customer.name,
        name=named(words, offer),
        price=formats.money(words, offer.price_minor, customer.currency),
        valid=valid(words, offer.valid_days),
        subjects=words.label("screen-package-comma").join(dict.fromkeys(planned.subjects)),
    )
    sure = callbacks.Sell(student=customer.student_id, intent=intent)
    choice = [press(words.label("button-package-for"), callbacks.SaleCourses(on=1))] if has_choice else []
    parts = [facts, _covered(words, planned), _to_pay(words, planned)]
    return Screen(
        text=Html("\n\n".join(part for part in parts if part)),
        rows=[
            [press(words.label("button-package-sure"), sure, Style.SUCCESS)],
            choice,
            keyboards.leave(words),
        ],
    )


def _covered(words: Words, planned: Planned) -> Html:
    if not planned.covered:
        return Html("")
    return words(
        "dialog-package-covers",
        count=len(planned.covered),
        days=days(words, planned.covered),
        left=counts.lessons(words, planned.left),
    )


def days(words: Words, lessons: Sequence[Charged]) -> str:
    """3.03, 5.03 and 4 more."""
    told = [formats.number_day(words, words.local(one.starts_at).date()) for one in lessons[:NAMED_LESSONS]]
    return words.label(
        "package-days",
        days=words.label("screen-package-comma").join(told),
        more=max(0, len(lessons) - NAMED_LESSONS),
    )


def _to_pay(words: Words, planned: Planned) -> Html:
    currency, after = planned.customer.currency, planned.balance_minor
    return words(
        "dialog-package-to-pay",
        before=formats.money(words, planned.customer.balance_minor, currency),
        after=formats.money(words, after, currency),
        owes="yes" if after < 0 else "no",
        amount=formats.money(words, max(0, -after), currency),
    )
