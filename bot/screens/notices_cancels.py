"""What is told of a place given up: to the tutor, to the rest of the family, and what the tutor decided."""

from dataclasses import dataclass

from bot import counts, formats
from bot.callbacks import tutor
from bot.callbacks.cancelling import Cancel
from bot.callbacks.family import FamilyLesson
from bot.callbacks.tutor_waivers import Charge, Decide, Waive
from bot.l10n import Html, Words
from bot.screen import Button, Message, Style, press
from bot.screens.notices_lessons import about, joined
from domain.cancellations import CancelReason, Waiver
from domain.people import Role
from storage.queries.notice_facts import CancellationFacts, CreditFacts, LessonFacts

PLANS = tuple(CancelReason).index(CancelReason.PLANS)


@dataclass(frozen=True, slots=True)
class Ask:
    """A wish to give up the place, and what that cost when it was uttered: ``units`` of a package, in hundredths of a
    lesson, instead of the amount.
    """

    participation_id: int
    amount_minor: int
    units: int
    currency: str


def student_cancelled(
    words: Words, lesson: LessonFacts, student: str, cancellation: CancellationFacts
) -> Message:
    """To the tutor; with the two answers where it is asked not to be charged."""
    asked = cancellation.waiver is Waiver.ASKED
    lines = joined(
        words("notice-cancel-asked-waiver" if asked else "notice-cancel-by-family"),
        about(words, lesson, Role.TUTOR, student),
        _was(words, lesson),
        words("notice-cancel-reason", reason=cancellation.reason.value)
        if cancellation.reason is not CancelReason.PLANS
        else None,
        words(
            "notice-cancel-fate",
            fate="asked" if asked else _fate(cancellation),
            amount=_cost(words, cancellation),
        ),
        _left(words, cancellation),
    )
    card = press(words.label("button-notice-lesson"), tutor.Lesson(lesson=lesson.id))
    if not asked:
        return Message(lines, ((card,),))
    id_ = cancellation.id
    rows = (
        (
            press(words.label("button-waiver-waive"), Waive(cancellation=id_), Style.SUCCESS),
            press(words.label("button-waiver-charge"), Charge(cancellation=id_, makeup=0)),
        ),
        (press(words.label("button-waiver-more"), Decide(cancellation=id_)), card),
    )
    return Message(lines, rows)


def _cost(words: Words, cancellation: CancellationFacts) -> str:
    """What was taken, or would be where it is asked not to be."""
    currency = cancellation.currency
    if cancellation.charged_minor or cancellation.drawn or cancellation.waiver is not Waiver.ASKED:
        return counts.cost(words, cancellation.charged_minor, cancellation.drawn, currency)
    return counts.price(words, cancellation.price_minor, cancellation.covered, currency)


def _left(words: Words, cancellation: CancellationFacts) -> Html | None:
    """Of his packages, where the lesson was drawn from one."""
    if not cancellation.drawn:
        return None
    return words("notice-cancel-left", lessons=counts.lessons(words, cancellation.left))


def _fate(cancellation: CancellationFacts) -> str:
    if cancellation.is_free_late:
        return "free_late"
    if not cancellation.is_late:
        return "free"
    return "charged" if cancellation.charged_minor or cancellation.drawn else "nothing"


def told(
    words: Words, lesson: LessonFacts, reader: Role, student: str, cancellation: CancellationFacts
) -> Message:
    """To the rest of the family; students see no money (rule 17)."""
    asked = cancellation.waiver is Waiver.ASKED
    fate = words(
        "notice-cancel-fate",
        fate="pending" if asked else _fate(cancellation),
        amount=_cost(words, cancellation),
    )
    return Message(
        joined(
            words("notice-lesson-cancelled"),
            about(words, lesson, reader, student),
            _was(words, lesson),
            fate if reader is Role.GUARDIAN else None,
            _left(words, cancellation) if reader is Role.GUARDIAN else None,
        ),
        (_open(words, lesson),),
    )


def taken_back(words: Words, lesson: LessonFacts, student: str, _cancellation: CancellationFacts) -> Message:
    lines = joined(
        words("notice-cancel-taken-back"),
        about(words, lesson, Role.TUTOR, student),
        formats.moment(words, lesson.starts_at),
    )
    return Message(lines, ((press(words.label("button-notice-lesson"), tutor.Lesson(lesson=lesson.id)),),))


def asked(words: Words, lesson: LessonFacts, reader: Role | None, student: str, ask: Ask) -> Message:
    """A student who does not pay would like to cancel; ``reader`` None: nobody pays, so the tutor hears it."""
    lines = joined(
        words("notice-cancel-wished"),
        about(words, lesson, reader or Role.TUTOR, student),
        formats.moment(words, lesson.starts_at),
        words("notice-cancel-costs", amount=counts.price(words, ask.amount_minor, ask.units, ask.currency))
        if ask.amount_minor and reader is not Role.STUDENT
        else None,
    )
    if reader is None:
        card = press(words.label("button-notice-lesson"), tutor.Lesson(lesson=lesson.id))
        return Message(lines, ((card,),))
    meaning = Cancel(
        participation=ask.participation_id,
        revision=lesson.revision,
        reason=PLANS,
        minor=ask.amount_minor,
        asks=0,
    )
    money = formats.money(words, ask.amount_minor, ask.currency)
    amount = counts.lessons(words, ask.units) if ask.units else money
    label = words.label("button-notice-cancel-for", free="no" if ask.amount_minor else "yes", amount=amount)
    return Message(lines, ((press(label, meaning, Style.DANGER),), _open(words, lesson)))


def decided(
    words: Words, lesson: LessonFacts, reader: Role, student: str, cancellation: CancellationFacts
) -> Message:
    waived = cancellation.waiver is Waiver.GRANTED
    lines = joined(
        words("notice-waiver-decided", waived="yes" if waived else "no"),
        about(words, lesson, reader, student),
        _was(words, lesson),
        words(
            "notice-cancel-fate",
            fate="waived" if waived else _fate(cancellation),
            amount=_cost(words, cancellation),
        ),
        _left(words, cancellation),
    )
    return Message(lines, (_open(words, lesson),))


def makeup_expires(
    words: Words, lesson: LessonFacts, reader: Role, student: str, credit: CreditFacts
) -> Message:
    till = formats.short_day(words, words.local(credit.expires_at).date())
    lines = joined(
        words("notice-makeup-expires", till=till),
        about(words, lesson, reader, student),
        words("notice-makeup-for", when=formats.plain_moment(words, lesson.starts_at)),
    )
    return Message(lines, (_open(words, lesson),))


def _was(words: Words, lesson: LessonFacts) -> Html:
    return words("notice-lesson-was", when=formats.moment(words, lesson.starts_at))


def _open(words: Words, lesson: LessonFacts) -> tuple[Button, ...]:
    return (press(words.label("button-notice-lesson"), FamilyLesson(lesson=lesson.id)),)
