"""A studio's rules: each with its value, changed by a tap or by typing a number."""

from collections.abc import Collection

from bot.callbacks import tutor_availability as callbacks
from bot.callbacks.base import Press
from bot.callbacks.tutor_copies import Copies
from bot.callbacks.tutor_debts import MoneyRules
from bot.callbacks.tutor_money import Requisites
from bot.callbacks.tutor_teachers import Teachers
from bot.callbacks.tutor_waivers import CancelRules
from bot.keyboards import clock
from bot.keyboards import common as keyboards
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from domain.rules import LIMITS, Rules

BOOKING: dict[str, tuple[int, ...]] = {
    "clients_book": (0, 1),
    "booking_notice_hours": (0, 2, 6, 12, 24, 48),
    "booking_horizon_days": (7, 14, 30, 45, 60, 90),
    "buffer_minutes": (0, 5, 10, 15, 20, 30),
    "lessons_per_day": (0, 3, 4, 5, 6, 8),
}
CANCELLING: dict[str, tuple[int, ...]] = {
    "free_window_hours": (0, 6, 12, 24, 48, 72),
    "late_cancel_percent": (0, 50, 100),
    "no_show_percent": (0, 50, 100),
    "free_late_cancels": (0, 1, 2, 3),
    "makeups_per_quarter": (0, 1, 2, 4),
    "makeup_days": (0, 30, 60, 90),
}
MONEY: dict[str, tuple[int, ...]] = {
    "low_at_lessons": (0, 1, 2, 3),
    "pay_within_days": (0, 1, 3, 5, 7, 14),
    "remind_of_debts": (0, 1),
    "debt_limit_lessons": (0, 1, 2, 3, 4),
    "package_end": (0, 1, 2),
}
OFFERED = BOOKING | CANCELLING | MONEY
"""The rules of all screens in their order, each with the values that have buttons. A rule more is a line in one of
them and its words (``rule-name``, ``rule-value``, ``rule-about``).
"""


def every(
    words: Words, studio: int, rules: Rules, tutor: int, group: Collection[str], *, toast: str | None = None
) -> Screen:
    """``group`` is BOOKING, CANCELLING or MONEY; the first screen has the doors to the others."""
    name = _name_of(group)
    lines = [
        words(
            "screen-rules-line",
            name=words.label("rule-name", rule=rule),
            value=words.label("rule-value", rule=rule, value=getattr(rules, rule)),
        )
        for rule in group
    ]
    buttons = [
        press(words.label("rule-name", rule=rule), callbacks.StudioRule(studio=studio, rule=rule))
        for rule in group
    ]
    return Screen(
        text=Html("\n".join([words("screen-rules", group=name), "", *lines])),
        rows=[
            *clock.in_rows(buttons, 2),
            *(_doors(words, studio) if name == "booking" else []),
            keyboards.back_and_home(
                words,
                callbacks.WorkingHours(tutor=tutor)
                if name == "booking"
                else callbacks.StudioRules(studio=studio),
            ),
        ],
        toast=toast,
    )


def _name_of(group: Collection[str]) -> str:
    if "free_window_hours" in group:
        return "cancelling"
    return "money" if "pay_within_days" in group else "booking"


def group_of(rule: str) -> Collection[str]:
    """The screen that a rule stands on."""
    return next((group for group in (CANCELLING, MONEY) if rule in group), BOOKING)


def _doors(words: Words, studio: int) -> list[list[Button]]:
    """To what else an owner decides."""
    return [
        [
            press(words.label("button-cancel-rules"), CancelRules(studio=studio)),
            press(words.label("button-copies"), Copies(studio=studio)),
        ],
        [
            press(words.label("button-money-rules"), MoneyRules(studio=studio)),
            press(words.label("button-teachers"), Teachers(studio=studio, edge=0)),
            press(words.label("button-requisites"), Requisites(studio=studio)),
        ],
    ]


def one(words: Words, studio: int, rules: Rules, rule: str) -> Screen:
    value = getattr(rules, rule)
    least, most = LIMITS[rule]
    text = words(
        "dialog-rule",
        name=words.label("rule-name", rule=rule),
        value=words.label("rule-value", rule=rule, value=value),
        about=words.label("rule-about", rule=rule),
    )
    if most > 1:
        text = Html(f"{text}\n\n{words('dialog-rule-typed', least=least, most=most)}")
    choices = [_choice(words, studio, rule, offered, value) for offered in OFFERED[rule]]
    return Screen(
        text=text, rows=[*clock.in_rows(choices, 2), keyboards.back(words, _screen_of(rule, studio))]
    )


def _screen_of(rule: str, studio: int) -> Press:
    if rule in MONEY:
        return MoneyRules(studio=studio)
    return CancelRules(studio=studio) if rule in CANCELLING else callbacks.StudioRules(studio=studio)


def _choice(words: Words, studio: int, rule: str, offered: int, value: int) -> Button:
    label = words.label("rule-value", rule=rule, value=offered)
    style = Style.PRIMARY if offered == value else None
    return press(label, callbacks.SetRule(studio=studio, rule=rule, value=offered), style)
