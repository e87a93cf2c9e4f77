"""What the family hears of grades."""

from bot import grading
from bot.callbacks.family_records import FamilyJournal
from bot.l10n import Words
from bot.screen import Message, press
from domain.grades import Grade
from domain.people import Role


def settled(
    words: Words, reader: Role, student: str, subject: str, days: str, grade: Grade, journal: FamilyJournal
) -> Message:
    text = words(
        "notice-period-settled",
        reader=reader.value,
        student=student,
        subject=subject,
        days=days,
        grade=grading.grade(words, grade),
    )
    return Message(text, ((press(words.label("button-notice-grades"), journal),),))
