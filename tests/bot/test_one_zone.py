"""A date-time entity is told in the phone's own zone: no other time beside it may be in the zone of the settings."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from bot.l10n import Words
from bot.screens import family_lesson, notices_homework, notices_lessons
from bot.screens.family_lesson_parts import Seen
from domain.homework import HomeworkState
from domain.lessons import Attendance, LessonState
from domain.people import Language, Role
from storage.queries.family_lessons import LessonRow
from storage.queries.notice_facts import HomeworkFacts, LessonFacts

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
ENTITY = re.compile("<tg-time[^>]*>.*?</tg-time>")
TIME = re.compile(r"\d:\d\d")
FACTS = LessonFacts(
    1, 1, "Tom", "Maths", NOW + 9 * HOUR, NOW + 10 * HOUR, NOW + 5 * HOUR, LessonState.PLANNED, 2
)
WORK = HomeworkFacts(1, 1, 1, "Tom", "Maths", "No 412", 0, NOW + 3 * HOUR, HomeworkState.SEEN)
ROW = LessonRow(
    1, 1, 1, "Sam", "Maths", "Tom", "Europe/Moscow", NOW + 9 * HOUR, NOW + 10 * HOUR,
    LessonState.PLANNED, Attendance.EXPECTED, NOW + 5 * HOUR,
)  # fmt: skip


@pytest.fixture(params=list(Language))
def words(request: pytest.FixtureRequest) -> Words:
    return Words(request.param, "Europe/Moscow")


@pytest.mark.parametrize("reader", [Role.STUDENT, Role.GUARDIAN])
def test_a_notice_tells_every_time_in_one_zone(words: Words, reader: Role) -> None:
    told = (
        notices_lessons.planned(words, FACTS, reader, "Sam"),
        notices_lessons.moved(words, FACTS, reader, "Sam"),
        notices_lessons.cancelled(words, FACTS, reader, "Sam"),
        notices_lessons.tomorrow(words, FACTS, reader, "Sam", NOW),
        notices_lessons.soon(words, FACTS, reader, "Sam"),
        notices_homework.due_soon(words, WORK, reader, "Sam"),
        notices_homework.overdue_guardian(words, WORK, reader, "Sam"),
    )
    for message in told:
        assert TIME.search(message.text)
        assert not TIME.search(ENTITY.sub("", message.text))


def test_a_family_sees_the_beginning_the_end_and_the_old_time_of_a_lesson_in_one_zone(words: Words) -> None:
    screen = family_lesson.card(words, Seen([ROW], [], frozenset({1})), NOW)
    assert len(ENTITY.findall(screen.text)) == 3
    assert not TIME.search(ENTITY.sub("", screen.text))
