"""One's own calendar: a secret address, or a file."""

from datetime import datetime
from urllib.parse import quote

from bot import formats
from bot.callbacks import calendar as callbacks
from bot.callbacks.common import Settings
from bot.keyboards import common as keyboards
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from storage.queries.calendar import Settings as CalendarSettings

GOOGLE = "https://calendar.google.com/calendar/r?cid="


def calendar(words: Words, chosen: CalendarSettings, *, reachable: bool) -> Screen:
    """``reachable``: this installation has an address of its own that a calendar can read from."""
    address, files = chosen.address, chosen.sends_files
    since = formats.short_day(words, words.local(address[1]).date()) if address else ""
    state = "none" if not reachable else "live" if address else "new"
    switch = words.label("button-calendar-files-off") if files else words.label("button-calendar-files-on")
    text = words("screen-calendar", state=state, since=since)
    told = Html(f"{text}\n\n{words('screen-calendar-files')}") if files else text
    rows = [
        *_address_rows(words, address, reachable=reachable),
        [press(words.label("button-calendar-file"), callbacks.CalendarFile())],
        [press(switch, callbacks.SwitchCalendarFiles(on=int(not files)))],
        keyboards.back_and_home(words, Settings()),
    ]
    return Screen(text=told, rows=rows)


def _address_rows(
    words: Words, address: tuple[int, datetime] | None, *, reachable: bool
) -> list[list[Button]]:
    if not reachable:
        return []
    if address is None:
        make = callbacks.CalendarAddress(after=0, sure=1)
        return [[press(words.label("button-calendar-make"), make, Style.PRIMARY)]]
    again = callbacks.CalendarAddress(after=address[0], sure=0)
    off = press(words.label("button-calendar-off"), callbacks.CalendarOff(sure=0), Style.DANGER)
    return [[press(words.label("button-calendar-renew"), again), off]]


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
