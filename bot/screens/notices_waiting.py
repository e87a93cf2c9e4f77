"""What is told of a place in a group that is waited for."""

from bot import formats
from bot.callbacks import tutor_groups
from bot.callbacks.family_groups import LeaveQueue, TakePlace, Waiting
from bot.l10n import Words
from bot.screen import Message, Style, press
from bot.screens.notices_lessons import joined
from domain.people import Role
from storage.queries.notice_facts import WaitingFacts


def waiting(words: Words, place: WaitingFacts, reader: Role, student: str) -> Message:
    said = words("notice-waiting-number", number=place.number)
    leave = LeaveQueue(waiting=place.id, sure=0)
    return Message(
        joined(words("notice-waiting"), _whose(words, place, reader, student), said),
        ((press(words.label("button-waiting-leave"), leave),),),
    )


def offered(words: Words, place: WaitingFacts, reader: Role, student: str) -> Message:
    until = formats.deadline(words, place.offer_until) if place.offer_until else ""
    said = words("notice-place-until", until=until)
    return Message(
        joined(words("notice-place-offered"), _whose(words, place, reader, student), said),
        (
            (press(words.label("button-waiting-take"), TakePlace(waiting=place.id), Style.SUCCESS),),
            (press(words.label("button-waiting-leave"), LeaveQueue(waiting=place.id, sure=0)),),
        ),
    )


def gone(words: Words, place: WaitingFacts, reader: Role, student: str) -> Message:
    """Politely: nothing is lost, the queue goes on."""
    said = words("notice-place-gone-number", number=place.number)
    return Message(
        joined(words("notice-place-gone"), _whose(words, place, reader, student), said),
        ((press(words.label("button-waiting-open"), Waiting(waiting=place.id)),),),
    )


def taken(words: Words, place: WaitingFacts, student: str) -> Message:
    return Message(
        joined(words("notice-place-taken"), words("notice-place-who", student=student, group=place.group)),
        ((press(words.label("button-groups-open"), tutor_groups.Group(course=place.course_id)),),),
    )


def untaken(words: Words, place: WaitingFacts, student: str) -> Message:
    queue = tutor_groups.Queue(course=place.course_id, edge=0, back=0)
    return Message(
        joined(
            words("notice-place-untaken"), words("notice-place-first", student=student, group=place.group)
        ),
        ((press(words.label("button-groups-queue"), queue),),),
    )


def _whose(words: Words, place: WaitingFacts, reader: Role, student: str) -> str:
    return words("notice-about", reader=reader.value, subject=place.group, tutor=place.tutor, student=student)
