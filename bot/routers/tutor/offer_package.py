"""What a package is: of a kind that a studio sells, or sold once.

Steps: how many lessons → for how much → for how many days → for which subject (a kind), or the sale's confirmation.
The first step hears it all at once: "8 lessons 12000 for 60 days".
"""

import secrets
from typing import Any

from aiogram.fsm.state import State, StatesGroup

from bot import formats, package_offers
from bot.callbacks import tutor_packages as callbacks
from bot.l10n import Words
from bot.routing import Ask, Routes, going_on
from bot.screen import Screen
from bot.screens import package_offers as screens
from domain.access import Actor
from domain.packages import Offer
from storage.queries import package_types as queries
from storage.queries import tutor_cards
from storage.reads import Reads

routes = Routes("tutor.offer_package")


class OfferPackage(StatesGroup):
    """Data: ``student`` whom it is sold to, or 0 and the ``studio`` whose kind it becomes; ``currency``; each answer;
    ``courses`` that were chosen, [] for all that fit; ``intent`` of the sale.
    """

    lessons = State()
    price = State()
    days = State()
    subject = State()
    confirm = State()


def begun(studio_id: int, currency: str, student_id: int = 0) -> Ask:
    """The first question, of a kind or of a sale."""
    return Ask(OfferPackage.lessons, {"studio": studio_id, "currency": currency, "student": student_id})


def offer_of(data: dict[str, Any]) -> Offer:
    """What has been answered so far. Raises PackageOutOfRange, AmountOutOfRange."""
    offer = Offer(data.get("name", ""), data["lessons"], data.get("minor") or 0, data.get("days") or None)
    offer.check()
    return offer


def following(data: dict[str, Any]) -> Ask:
    """The first question that has no answer yet."""
    offer_of(data)
    if data.get("minor") is None:
        return Ask(OfferPackage.price, data)
    if data.get("days") is None:
        return Ask(OfferPackage.days, data)
    if not data["student"]:
        return Ask(OfferPackage.subject, data)
    return Ask(OfferPackage.confirm, {"type": 0, "courses": [], **data, "intent": secrets.token_hex(6)})


@routes.press(callbacks.SellOther, within=OfferPackage)
async def sell_other(press: callbacks.SellOther, actor: Actor, reads: Reads) -> Ask:
    customer = await queries.customer(reads, actor, press.student)
    return begun(customer.studio_id, customer.currency, customer.student_id)


@routes.prompt(OfferPackage.lessons)
async def ask_lessons(words: Words) -> Screen:
    return screens.ask_lessons(words)


@routes.press(callbacks.TakeLessons, within=OfferPackage)
async def choose_lessons(press: callbacks.TakeLessons, data: dict[str, Any]) -> Ask:
    return following(_started(data) | {"lessons": press.number})


@routes.text(OfferPackage.lessons)
async def take_lessons(text: str, data: dict[str, Any]) -> Ask:
    typed = package_offers.parse(text, data["currency"])
    said = {"lessons": typed.lessons, "minor": typed.minor, "days": typed.days}
    return following(data | {name: value for name, value in said.items() if value is not None})


@routes.prompt(OfferPackage.price)
async def ask_price(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    usual = await tutor_cards.prices(reads, actor, data["currency"])
    return screens.ask_price(words, data["lessons"], usual[0] if usual else 0, data["currency"])


@routes.press(callbacks.TakePrice, within=OfferPackage)
async def choose_price(press: callbacks.TakePrice, data: dict[str, Any]) -> Ask:
    return following(_started(data, "lessons") | {"minor": press.minor})


@routes.text(OfferPackage.price)
async def take_price(text: str, data: dict[str, Any]) -> Ask:
    return following(data | {"minor": formats.parse_amount(text, data["currency"])})


@routes.prompt(OfferPackage.days)
async def ask_days(data: dict[str, Any], words: Words) -> Screen:
    return screens.ask_days(words, data["lessons"], data["minor"], data["currency"])


@routes.press(callbacks.TakeDays, within=OfferPackage)
async def choose_days(press: callbacks.TakeDays, data: dict[str, Any]) -> Ask:
    return following(_started(data, "lessons", "minor") | {"days": press.value})


@routes.text(OfferPackage.days)
async def take_days(text: str, data: dict[str, Any]) -> Ask:
    return following(data | {"days": package_offers.parse_days(text)})


def _started(data: dict[str, Any], *answered: str) -> dict[str, Any]:
    return going_on(data, "student", "studio", "currency", *answered)
