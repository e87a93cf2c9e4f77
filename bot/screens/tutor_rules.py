"""A studio's rules: each with its value, changed by a tap or by typing a number."""

from bot.callbacks import tutor_availability as callbacks
from bot.keyboards import clock
from bot.keyboards import common as keyboards
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from domain.rules import LIMITS, Rules

OFFERED: dict[str, tuple[int, ...]] = {
    "clients_book": (0, 1),
    "booking_notice_hours": (0, 2, 6, 12, 24, 48),
    "booking_horizon_days": (7, 14, 30, 45, 60, 90),
    "buffer_minutes": (0, 5, 10, 15, 20, 30),
    "lessons_per_day": (0, 3, 4, 5, 6, 8),
}
"""The rules on this screen in their order, each with the values that have buttons. A rule more is a line here and its
words (``rule-name``, ``rule-value``, ``rule-about``).
"""


def every(words: Words, studio: int, rules: Rules, tutor: int, *, toast: str | None = None) -> Screen:
    lines = [
        words(
            "screen-rules-line",
            name=words.label("rule-name", rule=rule),
            value=words.label("rule-value", rule=rule, value=getattr(rules, rule)),
        )
        for rule in OFFERED
    ]
    buttons = [
        press(words.label("rule-name", rule=rule), callbacks.StudioRule(studio=studio, rule=rule))
        for rule in OFFERED
    ]
    return Screen(
        text=Html("\n".join([words("screen-rules"), "", *lines])),
        rows=[
            *clock.in_rows(buttons, 2),
            keyboards.back_and_home(words, callbacks.WorkingHours(tutor=tutor)),
        ],
        toast=toast,
    )


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
        text=text,
        rows=[*clock.in_rows(choices, 2), keyboards.back(words, callbacks.StudioRules(studio=studio))],
    )


def _choice(words: Words, studio: int, rule: str, offered: int, value: int) -> Button:
    label = words.label("rule-value", rule=rule, value=offered)
    style = Style.PRIMARY if offered == value else None
    return press(label, callbacks.SetRule(studio=studio, rule=rule, value=offered), style)
