"""XP, levels, the weekly streak and the achievements (rules 28-30). Only undo ever takes something away."""

from collections.abc import Iterable, Mapping
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


@dataclass(frozen=True, slots=True)
class DueWork:
    """A piece of work for the streak: the local day it was due on, and whether it came in time."""

    due_on: date
    done_on_time: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """What a student has reached. Days, and ``today``, are the studio's.

    ``counts`` holds every fact but those that ``work`` tells: the streak and the comebacks. ``codes`` are the
    achievements he has, ``rewarded_weeks`` the Mondays of the weeks whose streak XP has been given.
    """

    counts: Mapping[Fact, int]
    work: tuple[DueWork, ...]
    codes: frozenset[str]
    rewarded_weeks: frozenset[date]
    today: date

    @property
    def facts(self) -> dict[Fact, int]:
        streak = weekly_streak(self.work, self.today)
        return {**self.counts, Fact.STREAK: streak.longest, Fact.COMEBACKS: comebacks(self.work)}

    @property
    def weeks_to_reward(self) -> list[date]:
        """Kept weeks that are over (rule 28: 20 XP each, once)."""
        kept = kept_weeks(self.work)
        return [week for week in kept if week < monday_of(self.today) and week not in self.rewarded_weeks]


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
class Streak:
    weeks: int
    longest: int
    freezes: int


def monday_of(day: date) -> date:
    """The first day of its week, by which a week is known."""
    return day - timedelta(days=day.weekday())


def week_source(monday: date) -> str:
    """What a week's streak XP is given for."""
    return f"week:{monday.isoformat()}"


def week_of(source: str) -> date:
    """The Monday that ``week_source`` named."""
    return date.fromisoformat(source.removeprefix("week:"))


def kept_weeks(work: Iterable[DueWork]) -> list[date]:
    """The Mondays of the weeks in which all that was due came in time, in order."""
    return [monday for monday, kept in _by_week(work) if kept]


def weekly_streak(work: Iterable[DueWork], today: date) -> Streak:
    """Rule 30: a week counts if everything due was done; one with nothing due is neutral; a missed one
    uses a freeze.

    The current week counts as soon as all of it that is due so far is done, and never breaks the streak. What
    is due in a later week, though done already, counts when that week has come.
    """
    this_monday = monday_of(today)
    kept = longest = freezes = 0
    for monday, is_kept in _by_week(work):
        if monday > this_monday:
            break
        if is_kept:
            kept += 1
            if kept % WEEKS_PER_FREEZE == 0:
                freezes = min(FREEZES_AT_MOST, freezes + 1)
        elif monday == this_monday:
            continue
        elif freezes:
            freezes -= 1
        else:
            kept = 0
        longest = max(longest, kept)
    return Streak(weeks=kept, longest=longest, freezes=freezes)


def _by_week(work: Iterable[DueWork]) -> list[tuple[date, bool]]:
    """Each week with something due, by its Monday, and whether all of that came in time."""
    weeks: dict[date, bool] = {}
    for piece in work:
        monday = monday_of(piece.due_on)
        weeks[monday] = weeks.get(monday, True) and piece.done_on_time
    return sorted(weeks.items())


def comebacks(work: Iterable[DueWork]) -> int:
    """On-time pieces that directly follow a missed one."""
    ordered = sorted(work, key=lambda piece: piece.due_on)
    return sum(not before.done_on_time and after.done_on_time for before, after in pairwise(ordered))
