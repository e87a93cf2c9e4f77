"""A studio's rules: each with its value, changed by a tap or by typing a number."""

from collections.abc import Collection

from bot.callbacks import tutor_availability as callbacks
from bot.callbacks.tutor_copies import Copies
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
OFFERED = BOOKING | CANCELLING
"""The rules of both screens in their order, each with the values that have buttons. A rule more is a line in one of
them and its words (``rule-name``, ``rule-value``, ``rule-about``).
"""


def every(
    words: Words, studio: int, rules: Rules, tutor: int, group: Collection[str], *, toast: str | None = None
) -> Screen:
    """``group`` is BOOKING or CANCELLING; the first screen has the door to the second."""
    cancelling = "free_window_hours" in group
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
        text=Html(
            "\n".join([words("screen-rules", group="cancelling" if cancelling else "booking"), "", *lines])
        ),
        rows=[
            *clock.in_rows(buttons, 2),
            *([] if cancelling else _doors(words, studio)),
            keyboards.back_and_home(
                words,
                callbacks.StudioRules(studio=studio) if cancelling else callbacks.WorkingHours(tutor=tutor),
            ),
        ],
        toast=toast,
    )


def _doors(words: Words, studio: int) -> list[list[Button]]:
    """To what else an owner decides."""
    return [
        [
            press(words.label("button-cancel-rules"), CancelRules(studio=studio)),
            press(words.label("button-copies"), Copies(studio=studio)),
        ],
        [press(words.label("button-teachers"), Teachers(studio=studio, edge=0))],
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
    where = CancelRules if rule in CANCELLING else callbacks.StudioRules
    return Screen(text=text, rows=[*clock.in_rows(choices, 2), keyboards.back(words, where(studio=studio))])


def _choice(words: Words, studio: int, rule: str, offered: int, value: int) -> Button:
    label = words.label("rule-value", rule=rule, value=offered)
    style = Style.PRIMARY if offered == value else None
    return press(label, callbacks.SetRule(studio=studio, rule=rule, value=offered), style)
