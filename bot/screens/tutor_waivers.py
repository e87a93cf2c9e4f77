"""A student's absence on the tutor's lesson card: what was said, and whether it is charged."""

from datetime import datetime

from bot import counts, formats
from bot.callbacks import tutor
from bot.callbacks.tutor_waivers import Charge, Decide, MarkLate, Waive
from bot.keyboards import common as keyboards
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from domain.cancellations import Waiver
from domain.ledger import covered
from domain.lessons import LessonState
from domain.money import share_of
from storage.queries.tutor_lesson_card import LessonCard
from storage.queries.tutor_seats import Absence, Seat

FEW = 2


def lines(words: Words, lesson: LessonCard, _now: datetime) -> str | None:
    said = [_line(words, lesson, seat, seat.absence) for seat in lesson.seats if seat.absence is not None]
    return "\n".join(said) or None


def _line(words: Words, lesson: LessonCard, seat: Seat, absence: Absence) -> Html:
    return words(
        "screen-waiver-line",
        student=seat.name if lesson.is_group else "",
        group="yes" if lesson.is_group else "no",
        reason=absence.reason.value,
        fate=_fate(seat, absence),
        amount=_amount(words, lesson, seat, absence),
    )


def _amount(words: Words, lesson: LessonCard, seat: Seat, absence: Absence) -> str:
    """What was taken, or would be."""
    if seat.charged_minor or seat.drawn:
        return counts.cost(words, seat.charged_minor, seat.drawn, lesson.currency)
    units = covered(absence.percent, seat.prepaid)
    return counts.price(words, share_of(absence.price_minor, absence.percent), units, lesson.currency)


def _fate(seat: Seat, absence: Absence) -> str:
    if absence.waiver is Waiver.ASKED:
        return "asked"
    if absence.waiver is Waiver.GRANTED:
        return "waived"
    if absence.is_free_late:
        return "free_late"
    if not absence.is_late:
        return "free"
    return "charged" if seat.charged_minor or seat.drawn else "nothing"


def late_row(words: Words, lesson: LessonCard, now: datetime) -> list[Button]:
    """Beside held and no-show: of one student's lesson, once it has begun."""
    if lesson.is_group or lesson.state is not LessonState.PLANNED or now < lesson.starts_at:
        return []
    meaning = MarkLate(lesson=lesson.id, revision=lesson.revision)
    return [press(words.label("button-tutor-late-cancel"), meaning)]


def decide_row(words: Words, lesson: LessonCard, _now: datetime) -> list[Button]:
    """What waits for a word first; what was decided can be decided again."""
    open_seats = [seat for seat in lesson.seats if seat.absence is not None and is_chargeable(seat.absence)]
    asked = [seat for seat in open_seats if seat.absence and seat.absence.waiver is Waiver.ASKED]
    if lesson.is_group:
        return [
            press(words.label("button-waiver-of", name=seat.name), Decide(cancellation=seat.absence.id))
            for seat in (asked or open_seats)[:FEW]
            if seat.absence is not None
        ]
    return [button for seat in open_seats[:1] for button in _buttons(words, seat.absence)]


def is_chargeable(absence: Absence) -> bool:
    return absence.is_late and not absence.is_free_late


def _buttons(words: Words, absence: Absence | None) -> list[Button]:
    """Both while it waits; else the opposite of what was decided."""
    if absence is None:
        return []
    waive = press(words.label("button-waiver-waive"), Waive(cancellation=absence.id), Style.SUCCESS)
    charge = press(words.label("button-waiver-charge"), Charge(cancellation=absence.id, makeup=0))
    if absence.waiver is Waiver.ASKED:
        return [waive, charge]
    return [charge] if absence.waiver is Waiver.GRANTED else [waive]


def decide(words: Words, lesson: LessonCard, seat: Seat, absence: Absence) -> Screen:
    """All three ways at once."""
    text = [
        words("screen-waiver-title", student=seat.name, subject=lesson.subject),
        formats.moment(words, lesson.starts_at),
        _line(words, lesson, seat, absence),
    ]
    makeup = Charge(cancellation=absence.id, makeup=1)
    rows = [_buttons(words, absence)]
    if absence.waiver is not Waiver.REFUSED:
        rows.append([press(words.label("button-waiver-makeup"), makeup)])
    return Screen(
        text=Html("\n".join(text)),
        rows=[*rows, keyboards.back_and_home(words, tutor.Lesson(lesson=lesson.id))],
    )
