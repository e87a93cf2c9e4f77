"""What a tutor is told of all that waits for him: today's or tomorrow's lessons, work, debts."""

from collections.abc import Sequence
from datetime import date

from bot import formats
from bot.callbacks import overdue, tutor
from bot.callbacks.disputes import Disputed
from bot.callbacks.tutor_money import Claims
from bot.callbacks.tutor_package_days import Ending
from bot.keyboards.calendar import packed
from bot.l10n import Html, Words
from bot.screen import Button, Message, Style, press
from bot.screens.family_lessons import in_pairs
from bot.screens.family_words import lines, paragraphs
from bot.screens.tutor_lists import OFF
from bot.screens.tutor_who import who
from domain.digests import Slot
from storage.queries.digests import DigestFacts
from storage.queries.tutor_lessons import LessonRow

LESSONS_NAMED = 6
STUDENTS_NAMED = 3


def says_something(facts: DigestFacts) -> bool:
    """Old debts alone are no news."""
    waiting = facts.waiting
    return bool(
        _standing(facts) or waiting.to_mark or waiting.to_check or waiting.disputes or facts.new_overdue
    )


def digest(words: Words, facts: DigestFacts, slot: Slot, day: date) -> Message:
    text = paragraphs(
        lines(
            words("notice-digest-title", slot=slot.value, day=formats.long_day(words, day)),
            _lessons(words, _standing(facts)),
        ),
        lines(*_waiting(words, facts)),
    )
    return Message(text, in_pairs(_buttons(words, facts, slot, day)))


def _standing(facts: DigestFacts) -> list[LessonRow]:
    return [row for row in facts.lessons if row.state not in OFF]


def _lessons(words: Words, rows: Sequence[LessonRow]) -> Html:
    named = [f"{formats.clock_time(words, row.starts_at)} {who(words, row)}" for row in rows[:LESSONS_NAMED]]
    more = len(rows) - len(named)
    return words("notice-digest-lessons", count=len(rows), lessons=" · ".join(named), more=more)


def _waiting(words: Words, facts: DigestFacts) -> list[Html | None]:
    waiting = facts.waiting
    names = ", ".join(row.name for row in facts.owing[:STUDENTS_NAMED])
    more = max(len(facts.owing) - STUDENTS_NAMED, 0)
    late = words(
        "notice-digest-overdue", count=waiting.overdue, new=facts.new_overdue, names=names, more=more
    )
    return [
        words("notice-digest-to-mark", count=waiting.to_mark) if waiting.to_mark else None,
        words("notice-digest-to-check", count=waiting.to_check, new=facts.new_work)
        if waiting.to_check
        else None,
        late if waiting.overdue else None,
        words("notice-digest-claims", count=waiting.claims) if waiting.claims else None,
        words("notice-digest-disputes", count=waiting.disputes) if waiting.disputes else None,
        words("notice-digest-debtors", count=waiting.debtors) if waiting.debtors else None,
        words("notice-digest-ending", count=facts.ending) if facts.ending else None,
    ]


def _buttons(words: Words, facts: DigestFacts, slot: Slot, day: date) -> list[Button]:
    waiting = facts.waiting
    to_mark = words.label("button-tutor-to-mark", count=waiting.to_mark)
    to_check = words.label("button-tutor-to-check", count=waiting.to_check)
    claims = words.label("button-claims", count=waiting.claims)
    disputed = words.label("button-disputes", count=waiting.disputes)
    late = words.label("button-overdue", count=waiting.overdue)
    debts = words.label("button-overdue-money", count=waiting.debtors)
    lessons = words.label("button-digest-day", slot=slot.value)
    ways = [
        (waiting.to_mark, press(to_mark, tutor.ToMark(after=0), Style.PRIMARY)),
        (waiting.to_check, press(to_check, tutor.Checks(after=0), Style.PRIMARY)),
        (waiting.claims, press(claims, Claims(edge=0, back=0), Style.PRIMARY)),
        (waiting.disputes, press(disputed, Disputed(edge=0, back=0), Style.PRIMARY)),
        (waiting.overdue, press(late, overdue.OverdueStudents(edge=0, back=0))),
        (facts.ending, press(words.label("button-ending"), Ending(cursor=0, back=0))),
        (waiting.debtors, press(debts, overdue.Debtors(edge=0, back=0))),
        (len(_standing(facts)), press(lessons, tutor.DayLessons(day=packed(day)))),
    ]
    return [button for count, button in ways if count]
