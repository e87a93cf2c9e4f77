"""The family's screens as pure data: hostile words, edges of the bar, order of achievements, size of labels."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.l10n import Words
from bot.screen import Screen
from bot.screens import family_homework, family_lesson, family_lessons, family_progress, student_home
from bot.screens.family_lesson_parts import Seen
from bot.screens.family_words import GIST, gist
from domain.achievements import ACHIEVEMENTS, Fact
from domain.homework import HomeworkState, SubmissionState
from domain.lessons import Attendance, LessonState
from domain.people import Language
from storage.queries.family_due import Due
from storage.queries.family_homework import Attempt, HomeworkCard, HomeworkRow
from storage.queries.family_lessons import LessonRow
from storage.queries.family_pages import Page
from storage.queries.family_progress import Standing

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
HOSTILE = "<u>&\N{RIGHT-TO-LEFT OVERRIDE}</u>"
LESSON = LessonRow(
    1, 1, 1, HOSTILE, HOSTILE, HOSTILE, "Europe/Kyiv", NOW + timedelta(days=1),
    NOW + timedelta(days=1, hours=1), LessonState.PLANNED, Attendance.EXPECTED, NOW,
)  # fmt: skip
WORK = HomeworkRow(1, 1, HOSTILE, HOSTILE, NOW + timedelta(days=1), HomeworkState.ASSIGNED, None)
ATTEMPT = Attempt(1, 1, SubmissionState.RETURNED, 5, 2, NOW, NOW)


@pytest.fixture(params=list(Language))
def words(request: pytest.FixtureRequest) -> Words:
    return Words(request.param, "Europe/Moscow")


def labels(screen: Screen) -> list[str]:
    return [button.label for row in screen.rows for button in row]


def test_what_people_wrote_stays_text(words: Words) -> None:
    card = HomeworkCard(WORK, HOSTILE, HOSTILE, None, 1, (ATTEMPT,))
    page = Page((LESSON,), earlier=False, later=False)
    screens = [
        family_lesson.card(words, Seen([LESSON], [], frozenset()), NOW),
        family_lessons.schedule(words, page, NOW, (1, HOSTILE), named=True),
        family_homework.card(words, card, NOW, [[]], named=True),
        student_home.home(words, LESSON, Due((WORK,), 1, 0), Standing(0, (), date(2026, 3, 2)), NOW, None),
    ]
    for screen in screens:
        assert "<u>" not in screen.text
        assert "&lt;u&gt;&amp;" in screen.text


@pytest.mark.parametrize(
    "state,first,due_in,standing",
    [
        (HomeworkState.ASSIGNED, None, 1, "open"),
        (HomeworkState.SEEN, None, -1, "missing"),
        (HomeworkState.RETURNED, -2, 1, "returned"),
        (HomeworkState.RETURNED, -2, -1, "returned_missing"),
        (HomeworkState.SUBMITTED, -2, -1, "waiting"),
        (HomeworkState.SUBMITTED, -1, -2, "waiting_late"),
        (HomeworkState.IN_CHECK, -2, -1, "in_check"),
        (HomeworkState.IN_CHECK, -1, -2, "in_check_late"),
        (HomeworkState.ACCEPTED, -2, -1, "accepted"),
        (HomeworkState.ACCEPTED, -1, -2, "accepted_late"),
    ],
)
def test_late_and_missing_are_computed(
    state: HomeworkState, first: int | None, due_in: int, standing: str
) -> None:
    came = None if first is None else NOW + timedelta(days=first)
    row = replace(WORK, state=state, first_submitted_at=came, due_at=NOW + timedelta(days=due_in))
    assert family_homework.standing(row, NOW) == standing


@pytest.mark.parametrize("minutes,word", [(-90, "over"), (-30, "running"), (30, "planned")])
def test_a_planned_lesson_is_ahead_on_or_over(minutes: int, word: str) -> None:
    starts = NOW + timedelta(minutes=minutes)
    lesson = replace(LESSON, starts_at=starts, ends_at=starts + timedelta(hours=1))
    assert family_lessons.state_word(lesson, NOW) == word


@pytest.mark.parametrize("xp,full", [(0, 0), (99, 11), (100, 0), (249, 11), (24_999, 11)])
def test_the_bar_fills_towards_the_next_level(words: Words, xp: int, full: int) -> None:
    drawn = family_progress.bar(words, xp)
    assert (drawn.count("▰"), drawn.count("▱")) == (full, family_progress.BAR - full)


def test_the_top_has_no_bar(words: Words) -> None:
    assert "▱" not in family_progress.bar(words, 25_000)


def test_earned_achievements_come_first_then_the_nearest() -> None:
    ordered = family_progress.in_order({Fact.XP: 90, Fact.LESSONS: 2}, {"xp-50", "comeback"})
    assert [one.code for one in ordered[:4]] == ["xp-50", "comeback", "lessons-1", "xp-100"]
    assert {one.code for one in ordered} == {one.code for one in ACHIEVEMENTS}
    assert len(ordered) == 24


def test_every_achievement_and_level_has_its_own_name(words: Words) -> None:
    assert len({words("achievement-name", code=one.code) for one in ACHIEVEMENTS}) == 24
    assert len({words("achievement-what", code=one.code) for one in ACHIEVEMENTS}) == 24
    assert len({words("level-title", level=level) for level in range(1, 11)}) == 10


def test_a_long_task_is_told_by_its_first_line(words: Words) -> None:
    assert gist(words, "\n  Numbers 412 \nand more") == "Numbers 412"
    assert len(gist(words, "x" * 500)) == GIST
    assert gist(words, " \n ") == words.label("screen-homework-gist-none")


def test_there_are_no_dead_arrows(words: Words) -> None:
    alone = family_lessons.schedule(
        words, Page((LESSON,), earlier=False, later=False), NOW, (0, None), named=False
    )
    ended = family_lessons.schedule(
        words, Page((LESSON,), earlier=True, later=False), NOW, (0, None), named=False
    )
    earlier, later = words.label("button-family-earlier"), words.label("button-family-later")
    assert not {earlier, later} & set(labels(alone))
    assert earlier in labels(ended)
    assert later not in labels(ended)


def test_labels_are_short(words: Words) -> None:
    known = [
        *(
            words.label("button-family-shelf", shelf=shelf, count=99)
            for shelf in ("todo", "waiting", "accepted")
        ),
        *(words.label("button-student-hand-in", how=how) for how in ("first", "more", "again")),
        *(words.label("button-student-submit", pages=pages) for pages in (1, 2, 60)),
        words.label("button-family-attempt", number=9, pages=60),
        words.label("button-family-materials", count=60),
        words.label("button-family-feedback", count=60),
        words.label("button-student-put-off"),
        words.label("button-student-take-back"),
        words.label("button-student-drop"),
        words.label("button-parent-newest"),
        words.label("button-parent-older"),
    ]
    assert {label for label in known if len(label) > 20} == set()
