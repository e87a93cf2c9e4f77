"""XP, levels, the weekly streak and the achievements (rules 28-30). Only undo ever takes something away."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import pairwise

LEVELS = (0, 100, 250, 500, 1000, 2000, 4000, 8000, 15_000, 25_000)
FREEZES_AT_MOST = 2
WEEKS_PER_FREEZE = 4


class XpRule(StrEnum):
    """Why XP was given; the amounts are rule 28's."""

    LESSON_ATTENDED = "lesson_attended"
    TOPIC_MASTERED = "topic_mastered"
    HOMEWORK_ACCEPTED = "homework_accepted"
    HOMEWORK_ON_TIME = "homework_on_time"
    PERFECT_SCORE = "perfect_score"
    QUIZ_PASSED = "quiz_passed"
    STREAK_WEEK = "streak_week"


XP: dict[XpRule, int] = {
    XpRule.LESSON_ATTENDED: 10,
    XpRule.TOPIC_MASTERED: 25,
    XpRule.HOMEWORK_ACCEPTED: 15,
    XpRule.HOMEWORK_ON_TIME: 5,
    XpRule.PERFECT_SCORE: 10,
    XpRule.QUIZ_PASSED: 10,
    XpRule.STREAK_WEEK: 20,
}


@dataclass(eq=False, kw_only=True)
class XpGrant:
    """Append-only; one standing grant per (student, rule, source). A reversal mirrors it with −amount."""

    id: int | None = None
    studio_id: int
    student_id: int
    rule: XpRule
    source: str
    amount: int
    reverses_id: int | None = None
    granted_at: datetime


class Fact(StrEnum):
    """What an achievement counts. A fact nothing produces yet counts zero."""

    XP = "xp"
    LESSONS = "lessons"
    ACCEPTED = "accepted"
    STREAK = "streak"
    QUIZZES = "quizzes"
    PERFECT = "perfect"
    HOURS = "hours"
    EARLY = "early"
    COMEBACKS = "comebacks"


@dataclass(frozen=True, slots=True)
class Achievement:
    """Reached when ``fact`` is at least ``at_least``."""

    code: str
    fact: Fact
    at_least: int


ACHIEVEMENTS: tuple[Achievement, ...] = (
    *(Achievement(f"xp-{n}", Fact.XP, n) for n in (50, 100, 250, 500, 1000)),
    *(Achievement(f"lessons-{n}", Fact.LESSONS, n) for n in (1, 10, 25, 50, 100)),
    *(Achievement(f"homework-{n}", Fact.ACCEPTED, n) for n in (1, 5, 10, 25, 50)),
    *(Achievement(f"streak-{n}", Fact.STREAK, n) for n in (3, 7, 14, 30)),
    Achievement("first-quiz", Fact.QUIZZES, 1),
    Achievement("perfect-10", Fact.PERFECT, 10),
    Achievement("hours-50", Fact.HOURS, 50),
    Achievement("early-bird", Fact.EARLY, 5),
    Achievement("comeback", Fact.COMEBACKS, 1),
)


@dataclass(eq=False, kw_only=True)
class Award:
    """An achievement a student has; unique per (student, code)."""

    id: int | None = None
    studio_id: int
    student_id: int
    code: str
    awarded_at: datetime


def level_of(xp: int) -> int:
    """1 to 10."""
    return sum(xp >= threshold for threshold in LEVELS) or 1


def next_threshold(xp: int) -> int | None:
    """XP of the next level, None at the top."""
    return next((threshold for threshold in LEVELS if threshold > xp), None)


def reached(facts: dict[Fact, int], has: Iterable[str]) -> list[Achievement]:
    """Achievements whose condition holds and that are not in ``has`` yet."""
    owned = set(has)
    return [a for a in ACHIEVEMENTS if a.code not in owned and facts.get(a.fact, 0) >= a.at_least]


@dataclass(frozen=True, slots=True)
class DueWork:
    """A piece of work for the streak: the local day it was due on, and whether it came in time."""

    due_on: date
    done_on_time: bool


@dataclass(frozen=True, slots=True)
class Streak:
    weeks: int
    longest: int
    freezes: int


def weekly_streak(work: Iterable[DueWork], today: date) -> Streak:
    """Rule 30: a week counts if everything due was done; one with nothing due is neutral; a missed one
    uses a freeze.

    The current week counts as soon as all of it that is due so far is done, and never breaks the streak.
    """
    weeks: dict[date, bool] = {}
    for piece in work:
        monday = piece.due_on - timedelta(days=piece.due_on.weekday())
        weeks[monday] = weeks.get(monday, True) and piece.done_on_time
    this_monday = today - timedelta(days=today.weekday())
    kept = longest = freezes = 0
    for monday in sorted(weeks):
        if weeks[monday]:
            kept += 1
            if kept % WEEKS_PER_FREEZE == 0:
                freezes = min(FREEZES_AT_MOST, freezes + 1)
        elif monday >= this_monday:
            continue
        elif freezes:
            freezes -= 1
        else:
            kept = 0
        longest = max(longest, kept)
    return Streak(weeks=kept, longest=longest, freezes=freezes)


def comebacks(work: Iterable[DueWork]) -> int:
    """On-time pieces that directly follow a missed one."""
    ordered = sorted(work, key=lambda piece: piece.due_on)
    return sum(not before.done_on_time and after.done_on_time for before, after in pairwise(ordered))
