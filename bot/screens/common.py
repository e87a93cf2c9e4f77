"""Screens everybody can meet: welcome, help, settings, roles, invitations."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot import formats, zones
from bot.callbacks import common as callbacks
from bot.callbacks.calendar import Calendar
from bot.callbacks.tutor_availability import WorkingHours
from bot.keyboards import common as keyboards
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from bot.screens.family_words import lines
from domain.digests import Slot
from domain.people import Language, Role
from storage.queries.settings import Switches

OWN_NAMES = {
    Language.RUSSIAN: "language-ru",
    Language.UKRAINIAN: "language-uk",
    Language.ENGLISH: "language-en",
}


def welcome(words: Words) -> Screen:
    """For a stranger: what this bot is, and the one door he may have a key to."""
    return Screen(
        text=words("screen-welcome"),
        rows=[
            [press(words.label("button-have-invitation"), callbacks.EnterCode(), Style.PRIMARY)],
            [press(words.label("button-settings"), callbacks.Settings())],
        ],
    )


def help_page(words: Words, hat: Role | None) -> Screen:
    return Screen(
        text=words("screen-help", role=hat.value if hat else "stranger"),
        rows=[[press(words.label("button-settings"), callbacks.Settings())], keyboards.home(words)],
    )


def settings(words: Words, homes: Sequence[Role], now: datetime, on: Switches) -> Screen:
    """Language, zone with the time there (so that a wrong one is seen at once), reminders, a tutor's digests."""
    text = words(
        "screen-settings",
        language=words.label(OWN_NAMES[words.language]),
        city=zones.city(words.language, words.zone_name),
        time=formats.clock_time(words, now),
        reminders="on" if on.reminders else "off",
    )
    if Role.TUTOR in homes:
        text = lines(text, words("screen-settings-digest", hours=_hours(on)))
    rows: list[list[Button]] = [
        [
            press(words.label("button-language"), callbacks.Languages()),
            press(words.label("button-zone"), callbacks.Zones()),
        ],
        [_reminders(words, on=on.reminders)],
    ]
    if Role.TUTOR in homes:
        switched = ((Slot.MORNING, on.morning), (Slot.EVENING, on.evening))
        rows.append([_digest(words, slot, on=is_on) for slot, is_on in switched])
        rows.append([press(words.label("button-hours"), WorkingHours(tutor=0))])
    if homes:
        rows[-1].append(press(words.label("button-calendar"), Calendar()))
    if len(homes) > 1:
        rows.append([press(words.label("button-roles"), callbacks.Roles())])
    return Screen(text=text, rows=[*rows, keyboards.home(words)])


def _reminders(words: Words, *, on: bool) -> Button:
    label = words.label("button-reminders-off") if on else words.label("button-reminders-on")
    return press(label, callbacks.SwitchReminders(on=int(not on)))


def _hours(on: Switches) -> str:
    if on.morning and on.evening:
        return "both"
    return "morning" if on.morning else "evening" if on.evening else "none"


def _digest(words: Words, slot: Slot, *, on: bool) -> Button:
    label = words.label("button-digest", slot=slot.value, on="yes" if on else "no")
    return press(label, callbacks.SwitchDigest(slot=slot.value, on=int(not on)))


def language_rows(words: Words) -> list[list[Button]]:
    """The reader's guessed language first; each in its own name."""
    ordered = sorted(Language, key=lambda language: language is not words.language)
    return [
        [press(words.label(OWN_NAMES[one]), callbacks.ChooseLanguage(language=one.value))] for one in ordered
    ]


def languages(words: Words) -> Screen:
    return Screen(
        text=words("screen-languages"),
        rows=[*language_rows(words), keyboards.back(words, callbacks.Settings())],
    )


def zone_rows(words: Words, now: datetime) -> list[list[Button]]:
    """Cities with the time there, two in a row."""
    buttons = [
        press(
            f"{zones.city(words.language, zone)} {formats.clock_time(Words(words.language, zone), now)}",
            callbacks.ChooseZone(index=zones.OFFERED.index(zone)),
        )
        for zone in zones.offered_to(words.language, words.zone_name)
    ]
    return [buttons[start : start + 2] for start in range(0, len(buttons), 2)]


def choose_zone(words: Words, now: datetime) -> Screen:
    return Screen(text=words("dialog-zone"), rows=[*zone_rows(words, now), keyboards.leave(words)])


def roles_page(words: Words, homes: Sequence[Role], hat: Role | None) -> Screen:
    rows = [
        [
            press(
                words.label("button-wear-hat", role=role.value, worn="yes" if role is hat else "no"),
                callbacks.WearHat(role=role.value),
            )
        ]
        for role in homes
    ]
    return Screen(text=words("screen-roles", count=len(rows)), rows=[*rows, keyboards.home(words)])


def other_hat(words: Words, command: str, hats: Sequence[Role], home: Screen) -> Screen:
    """A command of another of his roles: the role is offered above the home he stands at."""
    reason = words.label("unknown-command-of-role", command=f"/{command}", role=hats[0].value)
    rows = [
        [
            press(
                words.label("button-wear-hat", role=role.value, worn="no"), callbacks.WearHat(role=role.value)
            )
        ]
        for role in hats
    ]
    return replace(
        home, text=Html(f"{words('refusal-line', reason=reason)}\n\n{home.text}"), rows=[*rows, *home.rows]
    )


def enter_code(words: Words) -> Screen:
    return Screen(text=words("dialog-enter-code"), rows=[keyboards.leave(words)])


def wrong_code(words: Words, tries_left: int) -> Screen:
    return Screen(text=words("dialog-wrong-code", tries=tries_left), rows=[keyboards.leave(words)])


def waiting(words: Words, now: datetime) -> Screen:
    """The invitation is opened; the tutor has been asked."""
    return Screen(
        text=words(
            "screen-waiting",
            city=zones.city(words.language, words.zone_name),
            time=formats.clock_time(words, now),
        ),
        rows=[[press(words.label("button-settings"), callbacks.Settings())], keyboards.home(words)],
    )
