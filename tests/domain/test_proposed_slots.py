"""Which slots may be proposed, and what a promised one stands in the way of."""

from datetime import timedelta

from domain.availability import Hours, TimeOffKind
from domain.errors import LessonClash, SlotTaken
from domain.identity import known
from domain.services import availability, lessons, proposals
from tests.domain.cast import DAY, NOW, Cast
from tests.domain.test_proposals import SLOTS, asked


async def test_a_client_proposes_free_slots_alone_where_the_tutor_has_hours(cast: Cast) -> None:
    tutor_id = min(cast.tutor.tutor_ids)
    hours = [Hours(9 * 60, 13 * 60)]
    await cast.does(availability.set_hours, cast.tutor, tutor_id, list(range(7)), hours, NOW)
    lesson = await cast.lesson()
    nine = SLOTS[0].replace(hour=7)  # 9:00 in Berlin
    await cast.refuses(SlotTaken, proposals.propose, cast.parent, known(lesson.id), 1, [SLOTS[0]], NOW)
    await cast.refuses(
        SlotTaken, proposals.propose, cast.parent, known(lesson.id), 1, [nine + timedelta(minutes=10)], NOW
    )
    await asked(cast, cast.parent, lesson, [nine])
    other = await cast.lesson(NOW + 6 * DAY)
    await asked(cast, cast.tutor, other, [SLOTS[0]])


async def test_a_client_proposes_nothing_in_the_tutors_time_off(cast: Cast) -> None:
    tutor_id, day = min(cast.tutor.tutor_ids), SLOTS[0].date()
    await cast.does(availability.take_time_off, cast.tutor, tutor_id, TimeOffKind.DAY_OFF, day, day, NOW)
    lesson = await cast.lesson()
    await cast.refuses(SlotTaken, proposals.propose, cast.parent, known(lesson.id), 1, [SLOTS[0]], NOW)
    await asked(cast, cast.tutor, lesson, [SLOTS[0]])


async def test_planning_over_what_was_promised_is_asked_about(cast: Cast) -> None:
    lesson = await cast.lesson()
    await asked(cast, cast.tutor, lesson)
    start = SLOTS[0] + timedelta(minutes=30)
    clash = await cast.refuses(LessonClash, lessons.plan, cast.tutor, cast.course_id, start, 60, NOW)
    assert isinstance(clash, LessonClash)
    assert clash.starts_at == SLOTS[0]
    await cast.does(lessons.move, cast.tutor, known(lesson.id), 1, SLOTS[0], 60, NOW)
