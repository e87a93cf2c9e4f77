"""Selling a package: which kind, or another → for which courses → the sale in numbers → its card, with Undo.

The confirmation carries its own intent, so a package is sold once however often it is pressed.
"""

import secrets
from datetime import datetime
from typing import Any

from aiogram.fsm.context import FSMContext

from bot.callbacks import tutor_packages as callbacks
from bot.callbacks.balances import TUTOR
from bot.l10n import Words
from bot.routers.common.packages import card
from bot.routers.tutor.offer_package import OfferPackage, offer_of
from bot.routing import Ask, Routes, going_on
from bot.screen import Answers, Screen
from bot.screens import package_sale as screens
from bot.screens.package_sale import Planned
from domain.access import Actor
from domain.errors import NotFound, PackageOfNoCourse
from domain.identity import known
from domain.package_debts import to_cover
from domain.ports import UnitOfWork
from domain.services import packages
from domain.services.packages import Sale
from storage.queries import package_sale, package_types
from storage.queries.package_types import CourseRow
from storage.reads import Reads

routes = Routes("tutor.sell_package")


@routes.press(callbacks.SellTo)
async def choose_kind(press: callbacks.SellTo, actor: Actor, words: Words, reads: Reads) -> Screen:
    return await _kinds(press, actor, words, reads)


async def _kinds(
    press: callbacks.SellTo, actor: Actor, words: Words, reads: Reads, *, toast: str | None = None
) -> Screen:
    customer = await package_types.customer(reads, actor, press.student)
    rows = await package_types.fitting(reads, actor, press.student, press.edge, back=bool(press.back))
    return screens.choose_kind(words, customer, rows, press, toast=toast)


@routes.press(callbacks.SellType, within=OfferPackage)
async def sell_type(press: callbacks.SellType, actor: Actor, now: datetime, reads: Reads) -> Ask:
    """For all courses of its subject at first, or all there are."""
    customer = await package_types.customer(reads, actor, press.student)
    kind = await package_types.one(reads, actor, press.type)
    if kind.is_withdrawn or kind.studio_id != customer.studio_id:
        raise NotFound
    found = await package_types.courses_of(reads, actor, press.student, now)
    chosen = [one.id for one in found if kind.subject in {None, one.subject}]
    data = {
        "student": press.student, "studio": customer.studio_id, "currency": customer.currency, "type": kind.id,
        "name": kind.name, "lessons": kind.lessons, "minor": kind.price_minor, "days": kind.valid_days or 0,
        "courses": chosen, "intent": secrets.token_hex(6),
    }  # fmt: skip
    return Ask(OfferPackage.confirm, data)


@routes.prompt(OfferPackage.confirm)
async def ask_sure(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    customer = await package_types.customer(reads, actor, data["student"])
    found = await package_types.courses_of(reads, actor, customer.student_id, now)
    chosen = _chosen(data, found)
    offer = offer_of(data)
    charged = await package_sale.charged(reads, customer.student_id, chosen)
    covered = to_cover(offer.units, customer.balance_minor, charged)
    planned = Planned(customer, offer, covered, [one.subject for one in found if one.id in chosen])
    return screens.confirm(words, planned, data["intent"], has_choice=len(found) > 1)


def _chosen(data: dict[str, Any], found: tuple[CourseRow, ...]) -> frozenset[int]:
    """Raises PackageOfNoCourse."""
    chosen = _fitting(data, found)
    if not chosen:
        raise PackageOfNoCourse
    return chosen


def _fitting(data: dict[str, Any], found: tuple[CourseRow, ...]) -> frozenset[int]:
    """All that fit, until some were chosen; none of whom the reader does not lead."""
    everything = {one.id for one in found}
    return frozenset(everything & set(data["courses"]) if data["courses"] else everything)


@routes.press(callbacks.SaleCourses, within=OfferPackage)
async def courses(
    press: callbacks.SaleCourses,
    data: dict[str, Any],
    actor: Actor,
    words: Words,
    now: datetime,
    reads: Reads,
) -> Screen | Ask:
    if not press.on:
        return Ask(OfferPackage.confirm, _begun(data))
    return await _courses(_begun(data), actor, words, now, reads)


@routes.press(callbacks.ToggleCourse, within=OfferPackage)
async def toggle(
    press: callbacks.ToggleCourse,
    data: dict[str, Any],
    actor: Actor,
    words: Words,
    now: datetime,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    """The last one stays."""
    found = await package_types.courses_of(reads, actor, _begun(data)["student"], now)
    chosen = _chosen(data, found) ^ {press.course}
    if press.course not in {one.id for one in found}:
        raise NotFound
    if not chosen:
        raise PackageOfNoCourse
    await state.set_data(data | {"courses": sorted(chosen)})
    return screens.choose_courses(words, found, chosen)


async def _courses(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    found = await package_types.courses_of(reads, actor, data["student"], now)
    return screens.choose_courses(words, found, _chosen(data, found))


def _begun(data: dict[str, Any]) -> dict[str, Any]:
    return going_on(data, "student", "intent", "days")


@routes.press(callbacks.Sell, within=OfferPackage)
async def sell(
    press: callbacks.Sell,
    data: dict[str, Any],
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Answers:
    """A second tap finds what the first one sold; one that was left and forgotten begins anew."""
    if (data.get("student"), data.get("intent")) != (press.student, press.intent):
        key = packages.sale_intent(press.student, press.intent)
        sold = await package_sale.with_key(reads, actor, key)
        if sold is None:
            again = callbacks.SellTo(student=press.student, edge=0, back=0)
            return await _kinds(again, actor, words, reads, toast=words.label("toast-package-again"))
        return await card(sold, TUTOR, actor, words, now, reads, toast=words.label("toast-package-sold"))
    found = await package_types.courses_of(reads, actor, press.student, now)
    sale = Sale(offer_of(data), _fitting(data, found), data["type"] or None)
    package = await packages.sell(uow, actor, press.student, sale, press.intent, now)
    await state.clear()
    toast = words.label("toast-package-sold")
    return await card(known(package.id), TUTOR, actor, words, now, reads, toast=toast)
