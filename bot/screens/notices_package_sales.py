"""What a payer is told of packages: bought, off again. Amounts are those of now."""

from datetime import datetime

from bot import counts, formats
from bot.callbacks import packages, parent
from bot.callbacks.balances import FAMILY
from bot.l10n import Html, Words, escaped
from bot.screen import Message, Rows, press
from bot.screens.notices_debts import pay_rows
from bot.screens.notices_lessons import joined
from bot.screens.package_offers import valid
from domain.clock import zone_named
from domain.people import Role
from storage.queries.notice_debts import DebtFacts
from storage.queries.notice_packages import PackageFacts


def sold(
    words: Words, package: PackageFacts, reader: Role, student: str, debt: DebtFacts | None, now: datetime
) -> Message:
    """With the day until which it is good, once that is known, and the day of payment where it is owed: an
    older debt may have been due before the sale.
    """
    to_pay = max(0, -package.balance_minor)
    text = joined(
        words("notice-package-sold", name=_named(words, package), price=_price(words, package)),
        _whose(reader, student),
        _good_for(words, package),
        words("notice-package-covered", count=package.covered) if package.covered else None,
        words("notice-package-to-pay", amount=formats.money(words, to_pay, package.currency))
        if to_pay
        else None,
        words("notice-debt-till", step="before", day=formats.whole_day(words, debt.due))
        if to_pay and debt and debt.due >= now.astimezone(zone_named(package.zone)).date()
        else None,
    )
    pay = pay_rows(words, package.student_id)[:1] if to_pay else ()
    return Message(text, (*pay, *_rows(words, package)))


def unsold(words: Words, package: PackageFacts, reader: Role, student: str) -> Message:
    """For whoever was told of the sale."""
    text = joined(
        words("notice-package-unsold", name=_named(words, package), price=_price(words, package)),
        _whose(reader, student),
        words("notice-balance", balance=formats.money(words, package.balance_minor, package.currency)),
    )
    return Message(text, _rows(words, package))


def _good_for(words: Words, package: PackageFacts) -> Html:
    if package.last_day is None:
        return words("notice-package-valid", valid=valid(words, package.valid_days))
    return words("notice-package-till", day=formats.whole_day(words, package.last_day))


def _named(words: Words, package: PackageFacts) -> str:
    return counts.package(words, package.name, package.lessons)


def _price(words: Words, package: PackageFacts) -> str:
    return formats.money(words, package.price_minor, package.currency)


def _whose(reader: Role, student: str) -> str | None:
    return str(escaped(student)) if reader is Role.GUARDIAN else None


def _rows(words: Words, package: PackageFacts) -> Rows:
    card = packages.Package(package=package.id, side=FAMILY, before=0)
    balance = parent.Balance(student=package.student_id, before=0)
    return (
        (
            press(words.label("button-package-open"), card),
            press(words.label("button-notice-balance"), balance),
        ),
    )
