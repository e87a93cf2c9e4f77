"""What both sides are told of a move by agreement."""

from bot import formats
from bot.callbacks import family, tutor
from bot.callbacks.base import Press
from bot.callbacks.moves import MoveDays
from bot.keyboards.calendar import NOW
from bot.l10n import Words
from bot.screen import Button, Message, press
from bot.screens.moves import answers
from bot.screens.notices_lessons import about, joined
from domain.lessons import LessonState
from domain.people import Role
from storage.queries.notice_facts import LessonFacts, ProposalFacts


def proposed(
    words: Words, lesson: LessonFacts, reader: Role, student: str, proposal: ProposalFacts
) -> Message:
    """The slots are the buttons: one tap answers."""
    slots = [words("notice-move-slot", when=formats.moment(words, start)) for _, start in proposal.slots]
    text = joined(
        words("notice-move-proposed"),
        about(words, lesson, reader, student),
        words("screen-move-now", when=formats.moment(words, lesson.starts_at)),
        *slots,
        words("notice-move-until", when=formats.deadline(words, proposal.expires_at)),
    )
    return Message(text, (*answers(words, proposal.id, proposal.slots), [_open(words, lesson, reader)]))


def accepted(words: Words, lesson: LessonFacts, reader: Role, student: str, _: ProposalFacts) -> Message:
    was = (
        words("notice-lesson-was", when=formats.moment(words, lesson.moved_from))
        if lesson.moved_from
        else None
    )
    text = joined(
        words("notice-move-accepted"),
        about(words, lesson, reader, student),
        was,
        formats.moment(words, lesson.starts_at),
    )
    return Message(text, ([_open(words, lesson, reader)],))


def declined(words: Words, lesson: LessonFacts, reader: Role, student: str, _: ProposalFacts) -> Message:
    return _stays(words, words("notice-move-declined"), lesson, reader, student)


def expired(words: Words, lesson: LessonFacts, reader: Role, student: str, _: ProposalFacts) -> Message:
    return _stays(words, words("notice-move-expired"), lesson, reader, student)


def _stays(words: Words, title: str, lesson: LessonFacts, reader: Role, student: str) -> Message:
    """The lesson stands where it did; another try is one tap away."""
    if lesson.state is not LessonState.PLANNED:
        text = joined(title, about(words, lesson, reader, student), words("notice-move-stays-off"))
        return Message(text, ([_open(words, lesson, reader)],))
    when = words("notice-move-stays", when=formats.moment(words, lesson.starts_at))
    text = joined(title, about(words, lesson, reader, student), when)
    again = MoveDays(lesson=lesson.id, revision=lesson.revision, one=0, two=0, day=NOW)
    other = press(words.label("button-move-other"), again)
    return Message(text, ([other], [_open(words, lesson, reader)]))


def _open(words: Words, lesson: LessonFacts, reader: Role) -> Button:
    meaning: Press = family.FamilyLesson(lesson=lesson.id)
    if reader is Role.TUTOR:
        meaning = tutor.Lesson(lesson=lesson.id)
    return press(words.label("button-notice-lesson"), meaning)


def ill(
    words: Words, lesson: LessonFacts, reader: Role, student: str, proposal: ProposalFacts | None
) -> Message:
    """Who decides chooses a new time at once; a guardian also hears that it costs nothing."""
    slots = proposal.slots if proposal else ()
    until = formats.deadline(words, proposal.expires_at) if proposal else ""
    text = joined(
        words("notice-ill"),
        about(words, lesson, reader, student),
        words("notice-lesson-was", when=formats.moment(words, lesson.starts_at)),
        words("notice-lesson-free") if reader is Role.GUARDIAN else None,
        words("notice-ill-choose", until=until) if proposal else words("notice-ill-later"),
        *(words("notice-move-slot", when=formats.moment(words, start)) for _, start in slots),
    )
    choosing = answers(words, proposal.id, slots) if proposal else [[_open(words, lesson, reader)]]
    return Message(text, tuple(choosing))
