"""Parts of a lesson's card for a family."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot import formats
from bot.callbacks import parent, student
from bot.l10n import Html, Words
from bot.screen import Button, press
from bot.screens.family_lessons import state_word
from bot.screens.family_words import gist, lines
from storage.queries.disputes import Disputable
from storage.queries.family_cancels import Place
from storage.queries.family_lessons import LessonHomework, LessonRow
from storage.queries.family_records import ToldRecord
from storage.queries.moves import MoveView


@dataclass(frozen=True, slots=True)
class Seen:
    """A lesson and who looks at it: a row for each of his family in it. ``own`` are the cards he is the student of,
    ``pays`` those he pays for. ``record`` is what he was told of it afterwards, ``places`` what giving them up
    depends on, ``charged`` what it has cost those he pays for.
    """

    rows: Sequence[LessonRow]
    work: Sequence[LessonHomework]
    own: frozenset[int]
    pays: frozenset[int] = frozenset()
    move: MoveView | None = None
    record: ToldRecord | None = None
    places: Sequence[Place] = ()
    person_id: int = 0
    charged: Sequence[Disputable] = ()

    @property
    def row(self) -> LessonRow:
        """What is the same for all of them."""
        return self.rows[0]


def about(words: Words, seen: Seen, _now: datetime) -> Html:
    others = [one.student for one in seen.rows if one.student_id not in seen.own]
    return lines(
        words("screen-lesson-title", subject=seen.row.subject),
        words("screen-lesson-student", names=", ".join(others)) if others else None,
        words("screen-lesson-tutor", name=seen.row.tutor),
    )


def time(words: Words, seen: Seen, _now: datetime) -> Html:
    """In the reader's zone; the old time struck through; the tutor's time where his clock shows another."""
    row = seen.row
    at_tutors = Words(words.language, row.tutor_zone)
    differs = at_tutors.local(row.starts_at).replace(tzinfo=None) != words.local(row.starts_at).replace(
        tzinfo=None
    )
    return lines(
        words("screen-lesson-was", when=formats.moment(words, row.moved_from)) if row.moved_from else None,
        words(
            "screen-lesson-when",
            when=formats.moment(words, row.starts_at),
            end=formats.clock(words, row.ends_at),
        ),
        words("screen-lesson-tutor-time", when=formats.plain_moment(at_tutors, row.starts_at))
        if differs
        else None,
    )


def state(words: Words, seen: Seen, now: datetime) -> Html:
    return words("screen-lesson-state", state=state_word(seen.row, now))


def trial(words: Words, seen: Seen, _now: datetime) -> Html | None:
    return words("screen-family-lesson-trial") if seen.row.is_trial and seen.pays else None


def homework(words: Words, seen: Seen, _now: datetime) -> Html | None:
    """A heading: each piece is a button."""
    return words("screen-lesson-homework") if seen.work else None


def work_button(words: Words, piece: LessonHomework, own: frozenset[int]) -> Button:
    meaning = (
        student.Homework(homework=piece.id) if piece.student_id in own else parent.Homework(homework=piece.id)
    )
    return press(gist(words, piece.text), meaning)
