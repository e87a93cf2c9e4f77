"""When a tutor teaches: his week, one day of it, days off."""

from collections.abc import Sequence
from datetime import timedelta

from bot import formats, zones
from bot.callbacks import common
from bot.callbacks import tutor_availability as callbacks
from bot.keyboards import clock
from bot.keyboards import common as keyboards
from bot.l10n import Html, Words
from bot.screen import Button, Message, Screen, Style, press
from bot.screens import shared_cards
from bot.screens import tutor_time_off as time_off
from bot.screens.series import A_MONDAY, WEEK, weekday_name
from domain.availability import MIDNIGHT, Diary, Hours, Span
from storage.queries.availability import TimeOffRow

FIRST, LAST, STEP = 7 * 60, 22 * 60, 60
"""Hours offered by buttons; any others are typed."""
USUAL = Hours(10 * 60, 19 * 60)


def hours_label(hours: Hours) -> str:
    return f"{clock.label_of(hours.since)}–{clock.label_of(hours.till)}"


def week(
    words: Words, diary: Diary, off: Sequence[TimeOffRow], studios: Sequence[tuple[int, str]], *, is_owner: bool
) -> Screen:  # fmt: skip
    """Every weekday with its intervals; ``studios`` are the places where the reader teaches."""
    tutor = diary.tutor_id
    parts = [
        words("screen-hours", city=zones.city(words.language, words.zone_name)),
        _days(words, diary) if diary.hours else words("screen-hours-none"),
    ]
    if off:
        lines = [words("screen-hours-off"), *(Html(time_off.days(words, row)) for row in off[:2])]
        parts.append(Html("\n".join(lines)))
    days = [
        press(weekday_name(words, number), callbacks.HoursOfDay(tutor=tutor, weekday=number))
        for number in range(WEEK)
    ]
    usual = press(
        words.label("button-hours-usual", hours=hours_label(USUAL)), callbacks.UsualHours(tutor=tutor), Style.PRIMARY
    )  # fmt: skip
    share = press(words.label("button-hours-share"), callbacks.ShareSlots(tutor=tutor), Style.PRIMARY)
    rules = press(words.label("button-rules"), callbacks.StudioRules(studio=diary.studio_id))
    return Screen(
        text=Html("\n\n".join(parts)),
        rows=[
            *([] if diary.hours else [[usual]]),
            *([[share]] if diary.hours else []),
            days,
            [
                press(words.label("button-hours-off"), callbacks.TimesOff(tutor=tutor)),
                *([rules] if is_owner else []),
            ],
            *_other_studio(words, tutor, studios),
            keyboards.back_and_home(words, common.Settings()),
        ],
    )


def shared(words: Words, spans: Sequence[Span]) -> Message:
    """To be forwarded to anybody: no names, nothing but the times and whose they are."""
    if not spans:
        return Message(words("screen-slots-none"))
    title = words("screen-slots", city=zones.city(words.language, words.zone_name))
    return Message(Html("\n".join([title, "", *shared_cards.days(words, spans)])))


def live_card(words: Words) -> Message:
    """The other way to share them: the button opens a chat of the tutor's choice, where cards are offered."""
    button = Button(words.label("button-hours-card"), inline="", style=Style.PRIMARY)
    return Message(words("screen-card-hint"), rows=[[button]])


def _days(words: Words, diary: Diary) -> Html:
    lines = []
    for number in range(WEEK):
        intervals = ", ".join(map(hours_label, diary.hours_of(number))) or "—"
        lines.append(words("screen-hours-line", day=weekday_name(words, number), hours=intervals))
    return Html("\n".join(lines))


def _other_studio(words: Words, tutor: int, studios: Sequence[tuple[int, str]]) -> list[list[Button]]:
    if len(studios) < 2:  # noqa: PLR2004 (one is all that he has)
        return []
    ids = [tutor_id for tutor_id, _ in studios]
    other, name = studios[(ids.index(tutor) + 1) % len(ids)]
    label = words.label("button-hours-studio", studio=name)
    return [[press(label, callbacks.WorkingHours(tutor=other))]]


def day(words: Words, diary: Diary, weekday: int, *, toast: str | None = None) -> Screen:
    """One weekday: what may be typed stands in the text, what there is may be taken away by a tap."""
    ids, hours = {"tutor": diary.tutor_id, "weekday": weekday}, diary.hours_of(weekday)
    text = words(
        "dialog-hours",
        day=formats.weekday_whole(words, A_MONDAY + timedelta(days=weekday)),
        hours=", ".join(map(hours_label, hours)) or "—",
        count=len(hours),
    )
    drop = [
        press(
            words.label("button-hours-drop", hours=hours_label(one)),
            callbacks.DropHours(**ids, since=one.since, till=one.till),
        )
        for one in hours
    ]
    copies = [
        press(words.label("button-hours-workdays"), callbacks.CopyHours(**ids, whole=0)),
        press(words.label("button-hours-week"), callbacks.CopyHours(**ids, whole=1)),
    ]
    return Screen(
        text=text,
        rows=[
            *clock.in_rows(drop, 2),
            [press(words.label("button-hours-add"), callbacks.HoursSince(**ids), Style.PRIMARY)],
            *([copies] if hours else []),
            keyboards.back(words, callbacks.WorkingHours(tutor=diary.tutor_id)),
        ],
        toast=toast,
    )


def since(words: Words, diary: Diary, weekday: int) -> Screen:
    """Only times at which he does not teach yet."""
    ids = {"tutor": diary.tutor_id, "weekday": weekday}
    taken = diary.hours_of(weekday)
    buttons = [
        press(clock.label_of(minute), callbacks.HoursTill(**ids, since=minute))
        for minute in range(FIRST, LAST + 1, STEP)
        if not any(one.since <= minute < one.till for one in taken)
    ]
    text = words("dialog-hours-since", day=formats.weekday_whole(words, A_MONDAY + timedelta(days=weekday)))
    rows = [*clock.in_rows(buttons), keyboards.back(words, callbacks.HoursOfDay(**ids))]
    return Screen(text=text, rows=rows)


def till(words: Words, diary: Diary, weekday: int, at: int) -> Screen:
    """Up to the next interval, or midnight."""
    ids = {"tutor": diary.tutor_id, "weekday": weekday}
    limit = min([one.since for one in diary.hours_of(weekday) if one.since > at], default=MIDNIGHT)
    ends = sorted({*range(at + STEP, min(limit, MIDNIGHT) + 1, STEP), limit})
    buttons = [
        press(clock.label_of(minute), callbacks.AddHours(**ids, since=at, till=minute)) for minute in ends
    ]
    text = words(
        "dialog-hours-till",
        day=formats.weekday_whole(words, A_MONDAY + timedelta(days=weekday)),
        since=clock.label_of(at),
    )
    rows = [*clock.in_rows(buttons), keyboards.back(words, callbacks.HoursSince(**ids))]
    return Screen(text=text, rows=rows)
