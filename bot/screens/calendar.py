"""One's own calendar: a secret address, or a file."""

from datetime import datetime
from urllib.parse import quote

from bot import formats
from bot.callbacks import calendar as callbacks
from bot.callbacks.common import Settings
from bot.keyboards import common as keyboards
from bot.l10n import Words
from bot.screen import Button, Screen, Style, press

GOOGLE = "https://calendar.google.com/calendar/r?cid="


def calendar(words: Words, address: tuple[int, datetime] | None, *, reachable: bool) -> Screen:
    """``reachable``: this installation has an address of its own that a calendar can read from."""
    since = formats.short_day(words, words.local(address[1]).date()) if address else ""
    state = "none" if not reachable else "live" if address else "new"
    rows: list[list[Button]] = []
    if reachable and address:
        again = callbacks.CalendarAddress(after=address[0], sure=0)
        rows.append([press(words.label("button-calendar-renew"), again)])
        rows.append([press(words.label("button-calendar-off"), callbacks.CalendarOff(sure=0), Style.DANGER)])
    elif reachable:
        make = callbacks.CalendarAddress(after=0, sure=1)
        rows.append([press(words.label("button-calendar-make"), make, Style.PRIMARY)])
    rows.append([press(words.label("button-calendar-file"), callbacks.CalendarFile())])
    return Screen(text=words("screen-calendar", state=state, since=since), rows=[*rows, _back(words)])


def made(words: Words, url: str) -> Screen:
    """Shown once: of the address only a digest is kept."""
    google = GOOGLE + quote(
        url.replace("https://", "webcal://", 1).replace("http://", "webcal://", 1), safe=""
    )
    return Screen(
        text=words("screen-calendar-made", url=url),
        rows=[
            [Button(label=words.label("button-calendar-copy"), copy=url)],
            [Button(label=words.label("button-calendar-google"), url=google)],
            [press(words.label("button-calendar-done"), callbacks.Calendar())],
        ],
    )


def ask_renew(words: Words, after: int) -> Screen:
    return Screen(
        text=words("screen-calendar-ask", act="renew"),
        rows=[
            [press(words.label("button-calendar-keep"), callbacks.Calendar())],
            [
                press(
                    words.label("button-calendar-renew"),
                    callbacks.CalendarAddress(after=after, sure=1),
                    Style.DANGER,
                )
            ],
        ],
    )


def ask_off(words: Words) -> Screen:
    return Screen(
        text=words("screen-calendar-ask", act="off"),
        rows=[
            [press(words.label("button-calendar-keep"), callbacks.Calendar())],
            [press(words.label("button-calendar-off"), callbacks.CalendarOff(sure=1), Style.DANGER)],
        ],
    )


def _back(words: Words) -> list[Button]:
    return keyboards.back_and_home(words, Settings())
