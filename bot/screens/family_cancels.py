"""Giving up a place in a lesson: what it costs is told before the tap (rules 6-9)."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot import counts, formats
from bot.callbacks import cancelling
from bot.callbacks.family import FamilyLesson
from bot.keyboards import clock
from bot.keyboards import common as keyboards
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from bot.screens.family_lesson_parts import Seen
from bot.screens.family_words import lines, paragraphs
from domain.cancellations import CLIENT_UNDO, CancelReason, Terms, Waiver, terms_of
from domain.lessons import LessonState
from storage.queries.family_cancels import Absence, Place

REASONS = tuple(CancelReason)
TO_WAIVE = (
    CancelReason.ILLNESS,
    CancelReason.NO_POWER,
    CancelReason.NO_INTERNET,
    CancelReason.AIR_ALERT,
    CancelReason.OTHER,
)
DISPUTE = timedelta(hours=72)
NEAR = timedelta(days=6)
MINUTE = timedelta(minutes=1)


def terms(place: Place, now: datetime) -> Terms:
    return terms_of(
        place.rules,
        place.starts_at,
        0 if place.is_made_up else place.price_minor,
        now,
        is_moved_late=place.is_moved_late,
        free_late_used=place.free_late_used,
        prepaid=place.prepaid,
    )


def _cost(words: Words, place: Place, found: Terms) -> str:
    """A lesson of a package where one covers it, else money."""
    return counts.price(words, found.amount_minor, found.units, place.currency)


def may_cancel(place: Place, now: datetime) -> bool:
    return place.absence is None and place.state is LessonState.PLANNED and now < place.starts_at


def _kind(place: Place, found: Terms) -> str:
    """Which of the prices it is, for the words."""
    if not found.is_late:
        return "free"
    if found.is_free_late:
        return "free_late"
    if place.is_made_up:
        return "made_up"
    return "charged" if found.told else "nothing"


def price_label(words: Words, place: Place, now: datetime) -> str:
    """Rule 7: the button says its price before the tap, and till when; the screen says of which package."""
    found = terms(place, now)
    money = formats.money(words, found.amount_minor, place.currency)
    return words.label(
        "button-family-cancel",
        price=_kind(place, found),
        amount=counts.lessons(words, found.units) if found.units else money,
        till=_till(words, found.free_until, now) if found.free_until else "",
    )


def _till(words: Words, moment: datetime, now: datetime) -> str:
    """A weekday says enough within the week."""
    day = words.local(moment).date()
    name = formats.weekday(words, day) if moment - now < NEAR else formats.number_day(words, day)
    return f"{name} {formats.clock_time(words, moment)}"


def _left(words: Words, till: datetime, now: datetime) -> str:
    """How long it is till then, in its two largest units."""
    minutes = max(int((till - now) / MINUTE), 0)
    unit = "days" if minutes >= 48 * 60 else "hours" if minutes >= 60 else "minutes"  # noqa: PLR2004 (two days, an hour)
    return words.label(
        "screen-cancel-left", unit=unit, days=minutes // 1440, hours=minutes // 60, minutes=minutes % 60
    )


def line(words: Words, seen: Seen, now: datetime) -> Html | None:
    """What became of the place, or till when it can be given up for nothing."""
    several = len(seen.places) > 1
    said = []
    for place in seen.places:
        told = _standing(words, place, seen, now)
        if told:
            said.append(Html(f"{words('screen-cancel-of', name=place.student)} {told}") if several else told)
    return lines(*said) if said else None


def _standing(words: Words, place: Place, seen: Seen, now: datetime) -> Html | None:
    pays = place.student_id in seen.pays
    if place.is_made_up and place.absence is None and pays:
        return words("screen-makeup-for-family")
    if place.absence is not None:
        return absence(words, place.absence, place.currency, pays=pays)
    if not pays or not may_cancel(place, now):
        return None
    found = terms(place, now)
    if found.is_late or found.free_until is None:
        return None
    return words(
        "screen-cancel-free-till",
        when=formats.deadline(words, found.free_until),
        left=_left(words, found.free_until, now),
    )


def absence(words: Words, told: Absence, currency: str, *, pays: bool) -> Html:
    """Whoever does not pay sees no money (rule 17)."""
    if told.waiver is Waiver.ASKED:
        fate = "asked"
    elif told.waiver is Waiver.GRANTED:
        fate = "waived"
    elif told.charged_minor or told.drawn:
        fate = "charged"
    else:
        fate = "free_late" if told.is_free_late else "free"
    return words(
        "screen-cancel-standing",
        fate=fate if pays else "unseen",
        amount=counts.cost(words, told.charged_minor, told.drawn, currency),
    )


def cancel_row(words: Words, seen: Seen, now: datetime) -> list[Button]:
    """One child's with its price; of several the next screen tells it."""
    open_places = [place for place in seen.places if may_cancel(place, now)]
    if len(open_places) > 1:
        return [
            press(
                words.label("button-family-cancel-of", name=place.student),
                cancelling.AskCancel(participation=place.id),
            )
            for place in open_places
        ]
    return [_cancel_button(words, place, seen, now) for place in open_places]


def _cancel_button(words: Words, place: Place, seen: Seen, now: datetime) -> Button:
    if place.student_id in seen.pays:
        return press(price_label(words, place, now), cancelling.AskCancel(participation=place.id))
    return press(words.label("button-family-ask-cancel"), cancelling.AskToCancel(participation=place.id))


def regret_row(words: Words, seen: Seen, now: datetime) -> list[Button]:
    """Given up by mistake, or charged though there was a reason."""
    buttons = []
    for place in seen.places:
        if place.absence is None or place.student_id not in seen.pays:
            continue
        is_his = place.absence.cancelled_by == seen.person_id
        if is_his and now - place.absence.cancelled_at <= CLIENT_UNDO and now < place.starts_at:
            meaning = cancelling.TakeBack(participation=place.id)
            buttons.append(press(words.label("button-family-take-back"), meaning))
        if may_ask_waiver(place, place.absence, now):
            reasons = cancelling.WaiverReasons(participation=place.id, cancelled=1)
            buttons.append(press(words.label("button-family-ask-waiver"), reasons))
    return buttons[:2]


def may_ask_waiver(place: Place, told: Absence, now: datetime) -> bool:
    in_time = now <= max(place.starts_at, told.cancelled_at) + DISPUTE
    return bool(told.charged_minor or told.drawn) and told.waiver is Waiver.NONE and in_time


def ask(words: Words, place: Place, move: Sequence[Button], now: datetime) -> Screen:
    """The price in numbers; before it moving instead, where that is possible, and staying (rule 9)."""
    found = terms(place, now)
    text = paragraphs(
        words("screen-cancel-ask"),
        lines(
            words("screen-cancel-about", student=place.student, subject=place.subject),
            formats.moment(words, place.starts_at),
        ),
        words(
            "screen-cancel-price",
            price=_kind(place, found),
            amount=_cost(words, place, found),
            till=formats.plain_moment(words, found.free_until) if found.free_until else "",
            left=_left(words, found.free_until, now) if found.free_until else "",
            moved="yes" if place.is_moved_late else "no",
            minutes=CLIENT_UNDO // MINUTE,
        ),
    )
    sure = cancelling.Cancel(
        participation=place.id,
        revision=place.revision,
        reason=REASONS.index(CancelReason.PLANS),
        minor=found.told,
        asks=0,
    )
    rows = [
        list(move),
        [press(words.label("button-family-keep"), FamilyLesson(lesson=place.lesson_id), Style.SUCCESS)],
        [press(price_label(words, place, now), sure, Style.DANGER)],
    ]
    if found.told:
        reasons = cancelling.WaiverReasons(participation=place.id, cancelled=0)
        rows.append([press(words.label("button-family-ask-waiver"), reasons)])
    return Screen(text=text, rows=[*filter(None, rows), _back(words, place)], in_place=True)


def reasons(words: Words, place: Place, now: datetime, *, cancelled: bool) -> Screen:
    """A reason cancels and asks at once; where it is cancelled already, it only asks."""
    minor = terms(place, now).told
    buttons = []
    for reason in TO_WAIVE:
        index = REASONS.index(reason)
        meaning = (
            cancelling.AskWaiver(participation=place.id, reason=index)
            if cancelled
            else cancelling.Cancel(
                participation=place.id, revision=place.revision, reason=index, minor=minor, asks=1
            )
        )
        buttons.append(press(words.label("button-cancel-reason", reason=reason.value), meaning))
    text = paragraphs(
        words("screen-cancel-why"), words("screen-cancel-why-next", cancelled="yes" if cancelled else "no")
    )
    return Screen(text=text, rows=[*clock.in_rows(buttons, 2), _back(words, place)], in_place=True)


def _back(words: Words, place: Place) -> list[Button]:
    return keyboards.back(words, FamilyLesson(lesson=place.lesson_id))
